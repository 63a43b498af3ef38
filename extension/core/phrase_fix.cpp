// SPDX-License-Identifier: MPL-2.0
#include "core/phrase_fix.hpp"

#include "core/calendar.hpp"
#include "core/item_around.hpp"
#include "core/short_form.hpp"
#include "core/styles.hpp"
#include "core/text.hpp"
#include "core/wording.hpp"

#include <algorithm>
#include <functional>

namespace klubba {
namespace {

/// What a field stands between.
struct Brackets {
    char open = 0, close = 0;
};
constexpr Brackets braces{'{', '}'}, angles{'<', '>'};

/// Calls `field` with each label and `plain` with all else; a bracket that nothing closes is a sign like any other.
void for_each_part(std::string_view line, Brackets brackets,
                   const std::function<void(std::string_view)>& plain,
                   const std::function<void(std::string_view)>& field) {
    while (!line.empty()) {
        const auto open = std::min(line.find(brackets.open), line.size());
        const auto close = line.find(brackets.close, open);
        if (close == line.npos) {
            plain(line);
            return;
        }
        plain(line.substr(0, open));
        field(line.substr(open + 1, close - open - 1));
        line.remove_prefix(close + 1);
    }
}

std::string filled_in(std::string_view line, Brackets brackets, const FieldValues& by_label) {
    std::string words;
    for_each_part(
        line, brackets, [&](std::string_view plain) { words += plain; },
        [&](std::string_view label) {
            const auto known = by_label.find(text::fold(label));
            if (known == by_label.end())
                words += '<' + std::string(label) + '>';
            else
                words += text::is_upper_at(label, 0) ? capitalised(known->second) : known->second;
        });
    return words;
}

void add(FieldValues& values, std::string_view label, std::string_view value) {
    if (!value.empty())
        values.emplace(text::fold(label), value);
}

std::string names_of(const std::vector<Text>& people) {
    std::vector<std::string> names;
    for (const auto& person : people)
        if (person.filled)
            names.push_back(person.value);
    return enumerated(names);
}

std::string present_in(const Minutes& minutes) {
    std::vector<std::string> names;
    for (const auto& attendee : minutes.attendance)
        if (attendee.presence == Presence::Present && attendee.group == "present" &&
            (!attendee.substitute || attendee.serving))
            names.push_back(attendee.name);
    return enumerated(names);
}

/// The facts of the head by the id of their field.
FieldValues facts_of(const Minutes& minutes) {
    FieldValues facts;
    const auto say = [&](const char* field, const Text& fact) {
        if (fact.filled)
            add(facts, field, fact.value);
    };
    say("municipality", minutes.municipality);
    say("organ", minutes.organ);
    say("place", minutes.place);
    say("chair", minutes.chair);
    say("secretary", minutes.secretary);
    say("adjust_place", minutes.adjusting_place);
    add(facts, "adjuster", names_of(minutes.adjusters));
    for (const auto& date : minutes.dates)
        if (date.filled && date.value.ok())
            add(facts, "date", spelt_out(date.value));
    if (const auto& date = minutes.adjusting_date; date && date->filled && date->value.ok())
        add(facts, "adjust_date", spelt_out(date->value));
    if (minutes.start && minutes.start->filled)
        add(facts, "start", words_of_time(minutes.start->value));
    if (minutes.end && minutes.end->filled)
        add(facts, "end", words_of_time(minutes.end->value));
    return facts;
}

bool is_blank(std::string_view words) {
    return text::trim(words).empty();
}

class Placing {
public:
    Placing(const Document& document, const Minutes& minutes, bool decides,
            const std::vector<std::string>& lines, const std::vector<std::string>& forms)
        : m_paragraphs(document.paragraphs), m_minutes(minutes), m_decides(decides), m_lines(lines),
          m_forms(forms) {}

    PhraseInsertion at(std::size_t cursor) const {
        const auto around = item_around(m_minutes.items, cursor);
        const auto* item = around ? &m_minutes.items[*around] : nullptr;
        const auto heading = item ? std::max(item->place.paragraph, item->label_place.paragraph) : cursor;
        const bool in_heading = is_heading(cursor) || (item && cursor <= heading);
        if (!in_heading && is_blank(m_paragraphs[cursor].text))
            return replace(cursor);
        if (m_decides && item)
            for (auto each = heading + 1; each < item->last; ++each)
                if (m_paragraphs[each].style == styles::decision && waits(each))
                    return replace(each);
        if (!in_heading)
            return gives_way(cursor) ? replace(cursor) : add_after(cursor);
        const auto below = std::max(cursor, heading) + 1;
        const bool has_room = below < (item ? item->last : m_paragraphs.size()) && !is_heading(below) &&
                              m_paragraphs[below].cell == m_paragraphs[cursor].cell &&
                              (is_blank(m_paragraphs[below].text) || gives_way(below));
        return has_room ? replace(below) : add_after(below - 1);
    }

private:
    [[nodiscard]] bool is_heading(std::size_t paragraph) const {
        return m_paragraphs[paragraph].outline_level > 0;
    }

    /// Nobody has said anything of their own there.
    [[nodiscard]] bool waits(std::size_t paragraph) const {
        const auto& words = m_paragraphs[paragraph].text;
        return is_only_fields(words) ||
               (words.find('<') != words.npos && std::ranges::find(m_forms, words) != m_forms.end());
    }

    /// What was decided gives way to a decision only.
    [[nodiscard]] bool gives_way(std::size_t paragraph) const {
        return waits(paragraph) && (m_decides || m_paragraphs[paragraph].style != styles::decision);
    }

    PhraseInsertion replace(std::size_t paragraph) const {
        const auto& old = m_paragraphs[paragraph];
        PhraseInsertion insertion{{}, paragraph};
        auto& edits = insertion.fix.edits;
        edits.emplace_back(ReplaceText{{paragraph, 0, old.text.size()}, old.text, m_lines.front()});
        if (m_decides && !old.cell && old.style != styles::decision)
            edits.emplace_back(SetStyle{paragraph, std::string(styles::decision), 0, {}});
        add_lines(paragraph, 1, edits);
        return insertion;
    }

    PhraseInsertion add_after(std::size_t paragraph) const {
        PhraseInsertion insertion{{}, paragraph + 1};
        add_lines(paragraph, 0, insertion.fix.edits);
        return insertion;
    }

    /// Each directly after the same paragraph: the last line goes in first.
    void add_lines(std::size_t after, std::size_t first, std::vector<Edit>& edits) const {
        // An entry of a list of documents, say, is formed like the one before it.
        const bool alike = m_paragraphs[after].cell ||
                           (!m_decides && m_paragraphs[after].list_level > 0 && !is_heading(after));
        const std::string style(alike ? std::string_view() : m_decides ? styles::decision : styles::body);
        for (auto line = m_lines.size(); line-- > first;)
            edits.emplace_back(AddParagraph{after, AddParagraph::Side::After, m_lines[line], style});
    }

    const std::vector<Paragraph>& m_paragraphs;
    const Minutes& m_minutes;
    bool m_decides;
    const std::vector<std::string>& m_lines;
    const std::vector<std::string>& m_forms;
};

} // namespace

bool is_only_fields(std::string_view words) {
    bool has_field = false;
    while (!words.empty()) {
        const auto open = std::min(words.find('<'), words.size());
        for (std::size_t at = 0; at < open; at += text::character_at(words, at))
            if (text::is_letter_at(words, at) || text::is_digit(words[at]))
                return false;
        const auto close = words.find('>', open);
        if (close == words.npos)
            return has_field && open == words.size();
        has_field = true;
        words.remove_prefix(close + 1);
    }
    return has_field;
}

std::vector<std::string> labels_in(const Phrase& phrase) {
    std::vector<std::string> labels;
    for (const auto& line : phrase.lines)
        for_each_part(
            line, braces, [](std::string_view) {},
            [&](std::string_view label) {
                if (std::ranges::find(labels, label) == labels.end())
                    labels.emplace_back(label);
            });
    return labels;
}

FieldValues known_by_label(const Minutes& minutes, const Template& of, std::optional<std::size_t> item) {
    FieldValues values;
    const auto facts = facts_of(minutes);
    for (const auto& section : of.sections)
        for (const auto& field : section.fields)
            if (const auto fact = facts.find(field.id); fact != facts.end())
                add(values, field.label, fact->second);
    const auto wording = wording_of(minutes);
    add(values, "möte", wording.meeting);
    add(values, "mötet", wording.the_meeting);
    add(values, "mötets", wording.of_the_meeting);
    add(values, "organet", wording.the_body);
    add(values, "protokollet", wording.the_document);
    add(values, "protokollets", wording.of_the_document);
    add(values, "närvarande", present_in(minutes));
    if (item) {
        auto label = minutes.items[*item].label;
        if (const auto sign = label.find("§ "); sign != label.npos)
            label.replace(sign, 3, std::string(text::section_sign) + std::string(text::no_break_space));
        add(values, "paragraf", label);
    }
    return values;
}

std::vector<std::string> say(const Phrase& phrase, const FieldValues& by_label) {
    std::vector<std::string> lines;
    for (const auto& line : phrase.lines)
        lines.push_back(filled_in(line, braces, by_label));
    return lines;
}

std::string filled_in(std::string_view words, const FieldValues& by_label) {
    return filled_in(words, angles, by_label);
}

std::vector<std::string> sections_around(const std::vector<Section>& sections, const std::vector<Item>& items,
                                         std::size_t paragraph) {
    std::vector<const Section*> around;
    for (const auto& section : sections)
        if (section.first <= paragraph && paragraph < section.last)
            around.push_back(&section);
    std::ranges::stable_sort(around, {},
                             [](const Section* section) { return section->last - section->first; });
    std::vector<std::string> ids;
    for (const auto* section : around)
        ids.push_back(section->id);
    if (item_around(items, paragraph))
        ids.emplace_back("matter");
    return ids;
}

PhraseInsertion insert_phrase(const Document& document, const Minutes& minutes, std::size_t cursor,
                              bool decides, const std::vector<std::string>& lines,
                              const std::vector<std::string>& forms) {
    return Placing(document, minutes, decides, lines, forms).at(cursor);
}

} // namespace klubba
