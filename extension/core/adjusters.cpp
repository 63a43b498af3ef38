// SPDX-License-Identifier: MPL-2.0
#include "core/adjusters.hpp"

#include "core/fixes.hpp"
#include "core/folding.hpp"
#include "core/people.hpp"
#include "core/recognise/names.hpp"
#include "core/styles.hpp"
#include "core/table_rows.hpp"
#include "core/text.hpp"
#include "core/wording.hpp"

#include <algorithm>
#include <optional>

namespace klubba {
namespace {

bool is_adjusters(std::string_view role) {
    return folded(role).starts_with("juster");
}

/// A role in a line of its own, and not what is said of the adjusting ("Justerat 2026-02-25").
bool is_role_of_adjusters(std::string_view words) {
    return is_adjusters(words) && recognition::is_signing_role(words);
}

/// Of underscores or dots.
bool is_line_to_sign_on(std::string_view words) {
    return words.size() >= 3 && words.find_first_not_of("_.… ") == std::string_view::npos;
}

class Adjusters {
public:
    Adjusters(const Document& document, const Minutes& minutes, const Adjusting& adjusting,
              const Template* of)
        : m_document(document), m_minutes(minutes), m_adjusting(adjusting), m_template(of) {}

    Fix run() {
        if (!m_adjusting.names.empty()) {
            name_on_cover();
            name_in_election();
            name_in_signatures();
        }
        tell_place_and_time();
        return std::move(m_fix);
    }

private:
    [[nodiscard]] const std::string& text(std::size_t paragraph) const {
        return m_document.paragraphs[paragraph].text;
    }

    void replace(const Place& place, const std::string& words) {
        auto expected = text(place.paragraph).substr(place.begin, place.end - place.begin);
        if (expected != words)
            m_fix.edits.emplace_back(ReplaceText{place, std::move(expected), words});
    }

    void insert(const char* section) {
        const auto* wanted = m_template ? find_section(*m_template, section) : nullptr;
        if (!wanted || !wanted->required)
            return;
        InsertSection edit{section, place_for_section(m_document, m_minutes, section), {}, {}};
        edit.list = wanted->item ? list_after_typed(m_minutes, edit.before) : std::nullopt;
        const bool second =
            std::ranges::find(wanted->fields, "second_adjuster", &Field::id) != wanted->fields.end();
        const auto& names = m_adjusting.names;
        edit.fields["adjuster"] = second && names.size() > 1 ? names.front() : enumerated(names);
        if (second && names.size() > 1)
            edit.fields["second_adjuster"] = enumerated({names.begin() + 1, names.end()});
        const auto say = [&](const char* field, const std::string& value) {
            if (!value.empty())
                edit.fields[field] = value;
        };
        say("adjust_place", m_adjusting.place);
        say("adjust_date", m_adjusting.date);
        say("adjust_time", m_adjusting.time);
        m_fix.edits.emplace_back(std::move(edit));
    }

    [[nodiscard]] bool has_section(std::string_view id) const {
        return std::ranges::find(m_minutes.sections, id, &Section::id) != m_minutes.sections.end();
    }

    /// A label of the head in a line of its own; one in a table's cell stands above a signature.
    [[nodiscard]] const Label* cover_label(std::string_view meaning) const {
        for (const auto& label : m_minutes.labels)
            if (label.meaning == meaning && label.place.paragraph < m_minutes.head_end &&
                !m_document.paragraphs[label.place.paragraph].cell)
                return &label;
        return nullptr;
    }

    /// Puts words where a label's value stands, or is to stand.
    void set_value(const Label& label, const std::string& words) {
        if (label.has_value && label.value.begin < label.value.end) {
            replace(label.value, words);
            return;
        }
        const auto& line = text(label.place.paragraph);
        const bool colon = line.find(':', label.place.end) != line.npos;
        replace({label.place.paragraph, line.size(), line.size()}, (colon ? " " : ": ") + words);
    }

    void name_on_cover() {
        const auto* label = cover_label("adjuster");
        if (!label) {
            if (!has_section("adjust_block"))
                insert("adjust_block");
            return;
        }
        auto names = m_adjusting.names;
        const auto old =
            text(label->value.paragraph).substr(label->value.begin, label->value.end - label->value.begin);
        if (old.find('(') != old.npos)
            for (auto& name : names)
                name = with_party(name);
        set_value(*label, enumerated(names));
    }

    [[nodiscard]] std::string with_party(const std::string& name) const {
        const auto listed = std::ranges::find(m_minutes.attendance, name, &Attendee::name);
        return listed == m_minutes.attendance.end() || listed->party.empty()
                   ? name
                   : name + " (" + listed->party + ')';
    }

    /// From the first to the last of the names, or of the fields to fill in, that a paragraph has for adjusters.
    [[nodiscard]] std::optional<Place> names_in(std::size_t paragraph) const {
        std::optional<Place> span;
        const auto extend = [&](std::size_t begin, std::size_t end) {
            span = span ? Place{paragraph, std::min(span->begin, begin), std::max(span->end, end)}
                        : Place{paragraph, begin, end};
        };
        const auto& words = text(paragraph);
        for (auto open = words.find('<'); open != words.npos; open = words.find('<', open + 1)) {
            const auto close = words.find('>', open);
            if (close != words.npos && text::find_folded(std::string_view(words).substr(open, close - open),
                                                         "justera") != words.npos)
                extend(open, close + 1);
        }
        for (const auto& name : former()) {
            const auto at = words.find(name);
            if (at == words.npos)
                continue;
            auto end = at + name.size();
            if (words.compare(end, 2, " (") == 0 && words.find(')', end) != words.npos)
                end = words.find(')', end) + 1;
            extend(at, end);
        }
        return span;
    }

    [[nodiscard]] std::vector<std::string> former() const {
        std::vector<std::string> names;
        for (const auto& adjuster : m_minutes.adjusters)
            if (adjuster.filled)
                names.push_back(adjuster.value);
        for (const auto& signature : m_minutes.signatures)
            if (is_adjusters(signature.role))
                names.push_back(signature.name);
        return names;
    }

    void name_in_election() {
        const auto item = std::ranges::find(m_minutes.items, "elect_adjuster", &Item::section);
        if (item == m_minutes.items.end()) {
            insert("elect_adjuster");
            return;
        }
        for (auto paragraph = item->place.paragraph + 1; paragraph < item->last; ++paragraph)
            if (const auto span = names_in(paragraph)) {
                replace(*span, enumerated(m_adjusting.names));
                return;
            }
        m_fix.edits.emplace_back(
            AddParagraph{item->place.paragraph, AddParagraph::Side::After,
                         enumerated(m_adjusting.names) + " utses att justera dagens protokoll.",
                         std::string(styles::decision)});
    }

    /// Where the signatures name adjusters, or have room for them.
    [[nodiscard]] std::vector<Place> signature_places() const {
        std::vector<Place> places;
        for (const auto& signature : m_minutes.signatures)
            if (is_adjusters(signature.role))
                places.push_back(signature.place);
        for (const auto& section : m_minutes.sections)
            if (section.id == "signatures")
                for (auto paragraph = section.first; paragraph < section.last; ++paragraph)
                    if (const auto& words = text(paragraph); words.find('<') != words.npos)
                        if (const auto span = names_in(paragraph);
                            span && std::ranges::find(places, paragraph, &Place::paragraph) == places.end())
                            places.push_back(*span);
        std::ranges::sort(places);
        return places;
    }

    void name_in_signatures() {
        const auto places = signature_places();
        const auto& names = m_adjusting.names;
        if (places.empty()) {
            if (!has_section("signatures"))
                insert("signatures");
            return;
        }
        for (std::size_t i = 0; i < std::min(places.size(), names.size()); ++i)
            replace(places[i], names[i]);
        for (auto i = names.size(); i-- > places.size();)
            add_signature(places.back(), names[i]);
        for (auto i = names.size(); i < places.size(); ++i)
            remove_signature(places[i]);
    }

    struct Lines {
        std::size_t first = 0;
        std::size_t last = 0;
    };

    /// A name with the line to sign on above it and the role below it, where these have paragraphs of their own.
    [[nodiscard]] Lines signature_around(const Place& name) const {
        const auto& paragraphs = m_document.paragraphs;
        const auto belongs = [&](std::size_t other, auto&& is_part) {
            return other < paragraphs.size() && paragraphs[other].cell == paragraphs[name.paragraph].cell &&
                   is_part(text::trim(text(other)));
        };
        Lines lines{name.paragraph, name.paragraph + 1};
        if (belongs(lines.last, is_role_of_adjusters))
            ++lines.last;
        if (lines.first > 0 && belongs(lines.first - 1, is_line_to_sign_on))
            --lines.first;
        return lines;
    }

    /// All lines go in directly after the same paragraph: the last one first.
    void add_signature(const Place& like, const std::string& name) {
        const auto [first, last] = signature_around(like);
        for (auto line = last; line-- > first;) {
            auto words = text(line);
            if (line == like.paragraph)
                words.replace(like.begin, like.end - like.begin, name);
            const auto& paragraph = m_document.paragraphs[line];
            m_fix.edits.emplace_back(
                AddParagraph{last - 1, AddParagraph::Side::After, std::move(words),
                             paragraph.cell ? std::string() : std::string(*paragraph.style)});
        }
    }

    void remove_signature(const Place& place) {
        const auto [first, last] = signature_around(place);
        if (!tears_a_table(m_document, first, last)) {
            m_fix.edits.emplace_back(DeleteParagraphs{first, last});
            return;
        }
        for (auto line = first; line < last; ++line)
            replace({line, 0, text(line).size()}, {});
    }

    void tell_place_and_time() {
        const auto* label = cover_label("adjust_place_time");
        if (!label || (m_adjusting.place.empty() && m_adjusting.date.empty() && m_adjusting.time.empty()))
            return;
        const auto paragraph = label->value.paragraph;
        auto value = label->has_value
                         ? text(paragraph).substr(label->value.begin, label->value.end - label->value.begin)
                         : std::string();
        tell(value, "plats", m_minutes.adjusting_place.filled ? m_minutes.adjusting_place.raw : "",
             m_adjusting.place, ", ");
        const auto& day = m_minutes.adjusting_date;
        tell(value, "datum", day && day->filled ? day->raw : "", m_adjusting.date, ", ");
        tell(value, "tid", time_in(value), m_adjusting.time, " kl.\u00A0");
        set_value(*label, value);
    }

    /// The time after the date; a date in figures has no colon, nor a full stop between two pairs alone.
    static std::string time_in(const std::string& value) {
        const auto at = value.rfind("kl");
        const auto begin = at == value.npos ? at : value.find_first_of("0123456789", at);
        return begin == value.npos
                   ? std::string()
                   : value.substr(begin, value.find_first_not_of("0123456789.:", begin) - begin);
    }

    /// Writes a fact in the place of its field or of what stood there, else last.
    static void tell(std::string& value, std::string_view field, const std::string& old,
                     const std::string& fact, std::string_view before) {
        if (fact.empty())
            return;
        for (auto open = value.find('<'); open != value.npos; open = value.find('<', open + 1)) {
            const auto close = value.find('>', open);
            if (close != value.npos && text::starts_folded(std::string_view(value).substr(open + 1), field)) {
                value.replace(open, close + 1 - open, fact);
                return;
            }
        }
        if (const auto at = old.empty() ? value.npos : value.find(old); at != value.npos)
            value.replace(at, old.size(), fact);
        else
            value += (value.empty() ? std::string() : std::string(before)) + fact;
    }

    const Document& m_document;
    const Minutes& m_minutes;
    const Adjusting& m_adjusting;
    const Template* m_template;
    Fix m_fix;
};

} // namespace

Unfit unfit_to_adjust(const Minutes& minutes, std::string_view name) {
    const People people(minutes.attendance);
    const auto own = people.find(name);
    const auto is = [&](const Text& officer) {
        return officer.filled &&
               (folded(officer.value) == folded(name) || (own && people.find(officer.value) == own));
    };
    if (is(minutes.chair))
        return Unfit::Chair;
    if (is(minutes.secretary))
        return Unfit::Secretary;
    const bool present = std::ranges::any_of(minutes.attendance, [&](const Attendee& attendee) {
        return attendee.presence == Presence::Present && own && people.find(attendee.name) == own;
    });
    return present ? Unfit::No : Unfit::NotPresent;
}

Fix adjusters_fix(const Document& document, const Minutes& minutes, const Adjusting& adjusting,
                  const Template* of) {
    return Adjusters(document, minutes, adjusting, of).run();
}

} // namespace klubba
