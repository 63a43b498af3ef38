// SPDX-License-Identifier: MPL-2.0
#include "core/minutes_xml.hpp"

#include "core/calendar.hpp"
#include "core/document_xml.hpp"
#include "core/folding.hpp"
#include "core/item_facts.hpp"
#include "core/log_status.hpp"
#include "core/names.hpp"
#include "core/people.hpp"
#include "core/recognise.hpp"
#include "core/styles.hpp"
#include "core/text.hpp"
#include "core/wording.hpp"
#include "core/xml_facts.hpp"
#include "core/xml_writing.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace klubba {
namespace {

using xml::add;
using xml::add_date;
using xml::add_fact;
using xml::add_text;
using xml::add_time;
using xml::set;
using xml::set_date;

class Builder {
public:
    Builder(const Document& document, const Minutes& minutes, const std::optional<Excerpt>& excerpt)
        : m_document(document), m_minutes(minutes), m_excerpt(excerpt), m_people(minutes.attendance) {}

    pugi::xml_document build() {
        pugi::xml_document xml;
        m_root = xml.append_child("protokoll");
        if (!m_minutes.is_minutes)
            return xml;
        if (m_minutes.profile)
            set(m_root, "profil", name_of(*m_minutes.profile));
        set(m_root, "plats", place_text(xml::start_of_text(m_document)));
        add_wording();
        xml::add_document_facts(m_root, m_document, m_minutes);
        add_head();
        add_adjusting();
        add_notice();
        add_attendance();
        add_numbering();
        add_items();
        add_log();
        add_action_plan();
        add_signatures();
        add_attachments();
        add_distribution();
        xml::add_agenda(m_root, m_document, m_minutes);
        add_sections();
        add(m_root, "sist", xml::end_of_text(m_document));
        return xml;
    }

private:
    [[nodiscard]] bool wants(std::string_view name) const {
        return !m_excerpt || m_excerpt->names.contains(name);
    }

    /// An attribute that many elements may have.
    template <class Value>
    void set_wanted(pugi::xml_node node, const char* name, const Value& value) {
        if (wants(name))
            set(node, name, value);
    }

    void add_wording() {
        const auto words = wording_of(m_minutes);
        auto node = add(m_root, "ord");
        set(node, "mote", words.meeting);
        set(node, "motet", words.the_meeting);
        set(node, "motet-forst", capitalized(words.the_meeting));
        set(node, "motets", words.of_the_meeting);
        set(node, "organet", words.the_body);
        set(node, "organet-en", words.the_body_english);
        set(node, "protokollet", words.the_document);
        set(node, "protokollet-forst", capitalized(words.the_document));
        set(node, "protokollets", words.of_the_document);
    }

    /// At the start of a sentence; the words of wording.hpp all begin with an ASCII letter.
    static std::string capitalized(std::string_view word) {
        std::string text(word);
        text.front() = static_cast<char>(text.front() - 0x20);
        return text;
    }

    void set_person(pugi::xml_node node, const std::string& name) { xml::set_person(node, name, m_people); }

    void add_person(pugi::xml_node parent, const char* name, const Text& fact) {
        if (auto node = add_text(parent, name, fact)) {
            if (fact.place.paragraph < m_minutes.head_end)
                set(node, "var", "huvud");
            set_person(node, fact.value);
        }
    }

    // --- the head ---

    void add_head() {
        auto head = add(m_root, "huvud");
        add_text(head, "kommun", m_minutes.municipality);
        add_text(head, "organ", m_minutes.organ);
        add_text(head, "slag", m_minutes.kind);
        add_text(head, "diarienummer", m_minutes.case_number);
        add_meeting(head);
        add_person(head, "ordforande", m_minutes.chair);
        add_person(head, "sekreterare", m_minutes.secretary);
        if (m_minutes.range) {
            auto range = add_fact(head, "omfattning", *m_minutes.range);
            if (m_minutes.range->filled) {
                set(range, "forsta", m_minutes.range->value.first);
                set(range, "sista", m_minutes.range->value.last);
            }
            xml::set_text(range, m_minutes.range->raw);
        }
        for (const auto& label : m_minutes.labels) {
            auto node = add(head, "uppgift", label.place);
            set(node, "slag", label.meaning);
            if (label.place.paragraph < m_minutes.head_end)
                set(node, "var", "huvud");
            if (!label.has_value)
                set(node, "tom", "ja");
            xml::set_text(node, label.raw);
        }
    }

    void add_meeting(pugi::xml_node head) {
        auto meeting = add(head, "mote");
        for (const auto& date : m_minutes.dates) {
            auto node = add_date(meeting, "datum", date);
            set(node, "var", date.place.paragraph < m_minutes.head_end ? "huvud" : "text");
        }
        for (const auto& weekday : m_minutes.weekdays) {
            auto node = add_text(meeting, "veckodag", weekday);
            if (const auto date = date_beside(weekday.place)) {
                set(node, "ratt", weekday_name(*date));
                set(node, "datum", iso(*date));
            }
        }
        add_time(meeting, "start", m_minutes.start);
        add_time(meeting, "slut", m_minutes.end);
        add_text(meeting, "lokal", m_minutes.place);
    }

    /// The date in the same paragraph; else ("Torsdag den 5 mars", without a year) the meeting's.
    std::optional<Date> date_beside(const Place& place) const {
        const Fact<Date>* found = nullptr;
        for (const auto& date : m_minutes.dates) {
            if (!date.value.ok())
                continue;
            if (date.place.paragraph == place.paragraph)
                return date.value;
            if (!found)
                found = &date;
        }
        return found ? std::optional(found->value) : std::nullopt;
    }

    void add_adjusting() {
        auto adjusting = add(m_root, "justering");
        for (const auto& adjuster : m_minutes.adjusters)
            add_person(adjusting, "justerare", adjuster);
        add_text(adjusting, "ort", m_minutes.adjusting_place);
        if (m_minutes.adjusting_date)
            add_date(adjusting, "datum", *m_minutes.adjusting_date);
        if (!m_minutes.dates.empty() && m_minutes.dates.front().value.ok()) {
            auto last = add(adjusting, "senast");
            set_date(last, last_day_of_period(m_minutes.dates.front().value, periods::days_to_adjust));
            set(last, "dagar", periods::days_to_adjust);
        }
    }

    void add_notice() {
        auto notice = add(m_root, "anslag");
        if (m_minutes.notice_posted) {
            add_date(notice, "uppsatt", *m_minutes.notice_posted);
            if (m_minutes.notice_posted->value.ok())
                set_date(add(notice, "overklagas_till"),
                         last_day_of_period(m_minutes.notice_posted->value, periods::days_to_appeal));
        }
        if (m_minutes.notice_removed)
            add_date(notice, "nedtaget", *m_minutes.notice_removed);
        add_text(notice, "forvaring", m_minutes.notice_kept_at);
        if (m_minutes.adjusting_date && m_minutes.adjusting_date->value.ok())
            set_date(add(notice, "senast"),
                     last_day_of_period(m_minutes.adjusting_date->value, periods::days_to_notify));
    }

    // --- people ---

    void add_attendance() {
        auto present = add(m_root, "narvarande");
        auto absent = add(m_root, "franvarande");
        std::map<std::pair<std::string, Presence>, int> seen;
        for (const auto& attendee : m_minutes.attendance) {
            auto node =
                add(attendee.presence == Presence::Present ? present : absent, "person", attendee.place);
            set_attendee(node, attendee);
            if (const int count = ++seen[{folded(attendee.name), attendee.presence}]; count > 1)
                set(node, "forekomst", count);
        }
    }

    void set_attendee(pugi::xml_node node, const Attendee& attendee) {
        set_person(node, attendee.name);
        if (attendee.name.empty() || xml::is_placeholder(attendee.name))
            set(node, "ifylls", "ja");
        xml::set_if(node, "roll", attendee.role);
        xml::set_if(node, "organisation", attendee.organisation);
        xml::set_if(node, "parti", attendee.party);
        xml::set_if(node, "grupp", attendee.group);
        xml::set_if(node, "for", attendee.substitutes_for);
        xml::set_flag(node, "ersattare", attendee.substitute);
        xml::set_flag(node, "tjanstgor", attendee.serving);
        xml::set_flag(node, "distans", attendee.remote);
        xml::set_text(node, attendee.name);
        for (const auto& part : attendee.items) {
            auto range = add(node, "del");
            set(range, "forsta", part.first);
            set(range, "sista", part.last);
        }
    }

    // --- items ---

    static std::string shape_of(const std::string& label) {
        std::string shape;
        for (char c : folded(label)) {
            const bool digit = c >= '0' && c <= '9';
            if (!digit)
                shape += c;
            else if (shape.empty() || shape.back() != '1')
                shape += '1';
        }
        return shape;
    }

    void add_numbering() {
        auto numbering = add(m_root, "numrering");
        std::optional<NumberRange> range;
        int numbered = 0;
        for (const auto& item : m_minutes.items) {
            if (!item.number)
                continue;
            ++numbered;
            range =
                range ? NumberRange{std::min(range->first, *item.number), std::max(range->last, *item.number)}
                      : NumberRange{*item.number, *item.number};
        }
        set(numbering, "antal", static_cast<int>(m_minutes.items.size()));
        set(numbering, "numrerade", numbered);
        if (range) {
            set(numbering, "forsta", range->first);
            set(numbering, "sista", range->last);
        }
    }

    void add_items() {
        std::vector<pugi::xml_node> nodes;
        std::map<int, int> seen;
        const Item* numbered_before = nullptr;
        for (const auto& item : m_minutes.items) {
            auto node = add(m_root, "paragraf", item.place);
            nodes.push_back(node);
            set_item(node, item);
            xml::add_item_facts(node, m_document, m_minutes, item);
            if (!item.number)
                continue;
            set_wanted(node, "forekomst", ++seen[*item.number]);
            if (numbered_before)
                set_wanted(node, "fore", *numbered_before->number);
            numbered_before = &item;
        }
        for (const auto& decision : m_minutes.decisions)
            if (decision.item < nodes.size() && wants("beslut")) {
                auto node = add(nodes[decision.item], "beslut", decision.place);
                xml::add_decision_facts(node, m_minutes, decision);
                xml::set_text(node, decision.text);
            }
        add_marks(nodes, seen);
    }

    /// `numbers`: those that items have.
    void add_marks(const std::vector<pugi::xml_node>& items, const std::map<int, int>& numbers) {
        std::map<std::pair<std::string_view, std::string_view>, int> seen;
        std::set<std::string_view> kinds;
        auto outside = add(m_root, "utanfor");
        for (const auto& mark : m_minutes.marks) {
            const auto separator = mark.kind == marks::time ? time_separator(mark) : std::string_view();
            const bool first = kinds.insert(separator.empty() ? mark.kind : separator).second;
            if (!wants(mark, first))
                continue;
            const bool inside = mark.item && *mark.item < items.size();
            auto node = add(inside ? items[*mark.item] : outside, "marke", mark.place);
            set(node, "slag", mark.kind);
            xml::set_if(node, "varde", mark.value);
            if (mark.place.paragraph < m_minutes.head_end)
                set(node, "var", "huvud");
            if (mark.kind == marks::section_reference || mark.kind == marks::item_dropped)
                xml::set_flag(node, "finns", numbers.contains(text::number(mark.value)));
            if (mark.kind == marks::weekday)
                set_right_weekday(node, mark.value);
            xml::set_if(node, "skilje", separator);
            if (wants("forekomst"))
                set(node, "forekomst", ++seen[{mark.kind, mark.raw}]);
            xml::set_flag(node, "forst", first);
            xml::set_text(node, mark.raw);
            if (names_people(mark.kind))
                add_people(node, mark.value);
        }
    }

    [[nodiscard]] bool wants(const Mark& mark, bool first) const {
        return !m_excerpt || m_excerpt->kinds.contains(mark.kind) ||
               (first && m_excerpt->first_of_kinds.contains(mark.kind));
    }

    /// What day of the week the date of "måndag/2024-02-08" is.
    static void set_right_weekday(pugi::xml_node node, std::string_view value) {
        const auto iso_date = value.substr(value.find('/') + 1);
        if (const auto date = date_of_iso(iso_date)) {
            set(node, "ratt", weekday_name(*date));
            set(node, "datum", iso_date);
        }
    }

    /// "." or ":" between hours and minutes; empty for a bare hour.
    static std::string_view time_separator(const Mark& mark) {
        if (mark.raw.size() < 4 || mark.value.empty() || !mark.raw.ends_with(mark.value.substr(3)))
            return {};
        const char sign = mark.raw[mark.raw.size() - 3];
        return sign == ':' ? ":" : sign == '.' ? "." : std::string_view();
    }

    static bool names_people(std::string_view kind) {
        return kind == marks::proposal || kind == marks::motion || kind == marks::reservation ||
               kind == marks::conflict || kind == marks::conflict_left;
    }

    /// "Anna Ek, Bo Lind": one element a person.
    void add_people(pugi::xml_node parent, std::string_view names) {
        while (!names.empty()) {
            const auto end = std::min(names.find(", "), names.size());
            const std::string name(names.substr(0, end));
            auto node = add(parent, "person");
            set_person(node, name);
            xml::set_text(node, name);
            names.remove_prefix(std::min(end + 2, names.size()));
        }
    }

    void set_item(pugi::xml_node node, const Item& item) {
        if (!item.label.empty()) {
            set_wanted(node, "beteckning", item.label);
            set_wanted(node, "form", shape_of(item.label));
        }
        if (item.number)
            set(node, "nr", *item.number);
        set_wanted(node, "rubrik", item.title);
        set_wanted(node, "avsnitt", item.section);
        set_wanted(node, "namn", item_name(item));
        set_wanted(node, "namn-en", item_name_english(item));
        set_wanted(node, "stycken", static_cast<int>(body_paragraphs(item)));
        xml::set_flag(node, "inget", says_nothing_came_up(item));
        xml::set_flag(node, "raknad", item.counted);
        xml::set_flag(node, "rubrikformat", has_heading_style(item));
    }

    bool has_heading_style(const Item& item) const {
        const auto& heading = m_document.paragraphs[item.place.paragraph];
        return heading.outline_level > 0 || heading.style == styles::section_item ||
               heading.style == styles::numbered_item || heading.style == styles::unnumbered_item;
    }

    bool is_body(const Item& item, std::size_t paragraph) const {
        const bool heading = paragraph == item.place.paragraph ||
                             (!item.label.empty() && paragraph == item.label_place.paragraph);
        return !heading && !xml::is_blank(m_document.paragraphs[paragraph].text);
    }

    /// Paragraphs with words below the heading, and pictures.
    std::size_t body_paragraphs(const Item& item) const {
        std::size_t count = 0;
        for (std::size_t i = item.first; i < item.last; ++i)
            count += is_body(item, i);
        for (const auto& image : m_document.images)
            count += image.paragraph >= item.first && image.paragraph < item.last;
        return count;
    }

    /// "Inga övriga frågor." says all that there is to say. In the row of a table other cells may stand before the heading.
    bool says_nothing_came_up(const Item& item) const {
        std::size_t i = std::max(item.first, item.place.paragraph);
        while (i < item.last && !is_body(item, i))
            ++i;
        if (i == item.last)
            return false;
        const auto text = text::trim(m_document.paragraphs[i].text);
        return text.starts_with("Ingen ") || text.starts_with("Inga ") || text.starts_with("Inget ") ||
               text == "Inget" || text == "Inget." || text == "Inga" || text == "Inga.";
    }

    // --- tables, signatures, the rest ---

    void add_log() {
        std::set<std::string_view> duties;
        for (const auto& attendee : m_minutes.attendance) {
            duties.insert(attendee.role);
            duties.insert(attendee.organisation);
        }
        duties.erase("");
        for (const auto& entry : m_minutes.log) {
            auto row = add(m_root, "loggrad", entry.matter.place);
            xml::set_flag(row, "avslutad", is_closed(entry.status.value));
            add_text(row, "arende", entry.matter);
            add_text(row, "status", entry.status);
            if (auto deadline = add_text(row, "klart", entry.deadline_text); deadline && entry.deadline) {
                set(deadline, "iso", iso(*entry.deadline));
                set(deadline, "dag", day_number(*entry.deadline));
            }
            for (std::size_t i = 0; i < entry.responsible.size(); ++i) {
                add_person(row, "ansvarig", entry.responsible[i]);
                auto node = row.last_child();
                set(node, "kand", i < entry.resolved.size() && entry.resolved[i] ? "ja" : "nej");
                xml::set_flag(node, "uppdrag", duties.contains(entry.responsible[i].value));
            }
        }
    }

    void add_action_plan() {
        for (const auto& plan : m_minutes.action_plan) {
            auto row = add(m_root, "planrad", plan.goal.place);
            add_text(row, "mal", plan.goal);
            add_text(row, "aktivitet", plan.activity);
            add_text(row, "ansvarig", plan.responsible);
            add_text(row, "tidplan", plan.schedule);
            add_text(row, "uppfoljning", plan.follow_up);
        }
    }

    void add_signatures() {
        for (const auto& signature : m_minutes.signatures) {
            auto node = add(m_root, "underskrift", signature.place);
            set_person(node, signature.name);
            if (xml::is_placeholder(signature.name))
                set(node, "ifylls", "ja");
            xml::set_if(node, "roll", folded(signature.role));
            xml::set_text(node, signature.name);
        }
    }

    void add_attachments() {
        if (!wants("bilaga"))
            return;
        std::set<int> listed, mentioned;
        for (const auto& attachment : m_minutes.attachments)
            if (attachment.number)
                (attachment.listed ? listed : mentioned).insert(*attachment.number);
        std::optional<int> listed_before;
        for (const auto& attachment : m_minutes.attachments) {
            auto node = add(m_root, "bilaga", attachment.place);
            set(node, "var", attachment.listed ? "lista" : "text");
            if (attachment.number) {
                set(node, "nr", *attachment.number);
                if (attachment.listed && listed_before)
                    set(node, "fore", *listed_before);
                if (attachment.listed)
                    listed_before = attachment.number;
                xml::set_flag(node, "motpart",
                              (attachment.listed ? mentioned : listed).contains(*attachment.number));
            }
            if (attachment.item)
                set(node, "paragraf", static_cast<int>(*attachment.item + 1));
            xml::set_text(node, attachment.text);
        }
    }

    /// Whom the minutes go to. Lists inside items say whom a single decision goes to.
    void add_distribution() {
        const auto stands_in_item = [&](const Section& section) {
            return std::ranges::any_of(m_minutes.items, [&](const Item& item) {
                return item.first <= section.first && section.first < item.last;
            });
        };
        pugi::xml_node list;
        for (const auto& section : m_minutes.sections) {
            if (section.id != "distribution" || stands_in_item(section))
                continue;
            if (!list)
                list = add(m_root, "sandlista", Place{section.first, 0, 0});
            for (auto i = section.first; i < section.last; ++i)
                if (const auto& text = m_document.paragraphs[i].text; !xml::is_blank(text))
                    xml::set_text(add(list, "mottagare", Place{i, 0, text.size()}), text);
        }
    }

    void add_sections() {
        if (!wants("avsnitt"))
            return;
        for (const auto& section : m_minutes.sections) {
            auto node = add(m_root, "avsnitt", Place{section.first, 0, 0});
            set(node, "id", section.id);
        }
    }

    const Document& m_document;
    const Minutes& m_minutes;
    const std::optional<Excerpt>& m_excerpt;
    People m_people;
    pugi::xml_node m_root;
};

} // namespace

pugi::xml_document minutes_xml(const Document& document, const Minutes& minutes,
                               const std::optional<Excerpt>& excerpt) {
    return Builder(document, minutes, excerpt).build();
}

} // namespace klubba
