// SPDX-License-Identifier: MPL-2.0
#include "core/minutes_xml.hpp"

#include "core/calendar.hpp"
#include "core/document_xml.hpp"
#include "core/folding.hpp"
#include "core/item_facts.hpp"
#include "core/items_xml.hpp"
#include "core/lists_xml.hpp"
#include "core/names.hpp"
#include "core/people.hpp"
#include "core/wording.hpp"
#include "core/xml_facts.hpp"
#include "core/xml_writing.hpp"

#include <map>

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
        : m_document(document), m_minutes(minutes),
          m_people(minutes.attendance), m_from{document, minutes, m_people, excerpt} {}

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
        xml::add_items(m_root, m_from);
        xml::add_lists(m_root, m_from);
        xml::add_agenda(m_root, m_document, m_minutes);
        add_sections();
        add(m_root, "sist", xml::end_of_text(m_document));
        return xml;
    }

private:
    void add_wording() {
        const auto words = wording_of(m_minutes);
        auto node = add(m_root, "ord");
        set(node, "mote", words.meeting);
        set(node, "motet", words.the_meeting);
        set(node, "motet-forst", capitalised(words.the_meeting));
        set(node, "motets", words.of_the_meeting);
        set(node, "organet", words.the_body);
        set(node, "organet-en", words.the_body_english);
        set(node, "protokollet", words.the_document);
        set(node, "protokollet-forst", capitalised(words.the_document));
        set(node, "protokollets", words.of_the_document);
    }

    void set_person(pugi::xml_node node, const std::string& name) { xml::set_person(node, name, m_people); }

    // --- the head ---

    void add_head() {
        auto head = add(m_root, "huvud");
        add_text(head, "kommun", m_minutes.municipality);
        add_text(head, "organ", m_minutes.organ);
        add_text(head, "slag", m_minutes.kind);
        add_text(head, "diarienummer", m_minutes.case_number);
        add_meeting(head);
        xml::add_person(head, "ordforande", m_minutes.chair, m_from);
        xml::add_person(head, "sekreterare", m_minutes.secretary, m_from);
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
            xml::add_person(adjusting, "justerare", adjuster, m_from);
        for (const auto& elected : m_minutes.elected_adjusters)
            xml::add_person(adjusting, "utsedd", elected, m_from);
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

    void add_sections() {
        if (!m_from.wants_element("avsnitt"))
            return;
        for (const auto& section : m_minutes.sections) {
            auto node = add(m_root, "avsnitt", Place{section.first, 0, 0});
            set(node, "id", section.id);
        }
    }

    const Document& m_document;
    const Minutes& m_minutes;
    People m_people;
    xml::Source m_from;
    pugi::xml_node m_root;
};

} // namespace

pugi::xml_document minutes_xml(const Document& document, const Minutes& minutes,
                               const std::optional<Excerpt>& excerpt) {
    return Builder(document, minutes, excerpt).build();
}

} // namespace klubba
