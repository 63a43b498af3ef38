// SPDX-License-Identifier: MPL-2.0
#include "core/lists_xml.hpp"

#include "core/calendar.hpp"
#include "core/folding.hpp"
#include "core/log_status.hpp"
#include "core/xml_facts.hpp"

#include <algorithm>
#include <set>

namespace klubba::xml {
namespace {

class Lists {
public:
    Lists(pugi::xml_node root, const Source& from) : m_root(root), m_from(from) {}

    void add_all() {
        add_log();
        add_action_plan();
        add_signatures();
        add_attachments();
        add_distribution();
    }

private:
    void add_log() {
        std::set<std::string_view> duties;
        for (const auto& attendee : m_from.minutes.attendance) {
            duties.insert(attendee.role);
            duties.insert(attendee.organisation);
        }
        duties.erase("");
        for (const auto& entry : m_from.minutes.log) {
            auto row = add(m_root, "loggrad", entry.matter.place);
            set_flag(row, "avslutad", is_closed(entry.status.value));
            add_text(row, "arende", entry.matter);
            add_text(row, "status", entry.status);
            if (auto deadline = add_text(row, "klart", entry.deadline_text); deadline && entry.deadline) {
                set(deadline, "iso", iso(*entry.deadline));
                set(deadline, "dag", day_number(*entry.deadline));
            }
            for (std::size_t i = 0; i < entry.responsible.size(); ++i) {
                auto node = add_person(row, "ansvarig", entry.responsible[i], m_from);
                set(node, "kand", i < entry.resolved.size() && entry.resolved[i] ? "ja" : "nej");
                set_flag(node, "uppdrag", duties.contains(entry.responsible[i].value));
            }
        }
    }

    void add_action_plan() {
        for (const auto& plan : m_from.minutes.action_plan) {
            auto row = add(m_root, "planrad", plan.goal.place);
            add_text(row, "mal", plan.goal);
            add_text(row, "aktivitet", plan.activity);
            add_text(row, "ansvarig", plan.responsible);
            add_text(row, "tidplan", plan.schedule);
            add_text(row, "uppfoljning", plan.follow_up);
        }
    }

    void add_signatures() {
        for (const auto& signature : m_from.minutes.signatures) {
            auto node = add(m_root, "underskrift", signature.place);
            set_person(node, signature.name, m_from.people);
            if (is_placeholder(signature.name))
                set(node, "ifylls", "ja");
            set_if(node, "roll", folded(signature.role));
            set_text(node, signature.name);
        }
    }

    void add_attachments() {
        if (!m_from.wants_element("bilaga"))
            return;
        std::set<int> listed, mentioned;
        for (const auto& attachment : m_from.minutes.attachments)
            if (attachment.number)
                (attachment.listed ? listed : mentioned).insert(*attachment.number);
        std::optional<int> listed_before;
        for (const auto& attachment : m_from.minutes.attachments) {
            auto node = add(m_root, "bilaga", attachment.place);
            set(node, "var", attachment.listed ? "lista" : "text");
            if (attachment.number) {
                set(node, "nr", *attachment.number);
                if (attachment.listed && listed_before)
                    set(node, "fore", *listed_before);
                if (attachment.listed)
                    listed_before = attachment.number;
                set_flag(node, "motpart",
                         (attachment.listed ? mentioned : listed).contains(*attachment.number));
            }
            if (attachment.item)
                set(node, "paragraf", static_cast<int>(*attachment.item + 1));
            set_text(node, attachment.text);
        }
    }

    /// Whom the minutes go to. Lists inside items say whom a single decision goes to.
    void add_distribution() {
        const auto stands_in_item = [&](const Section& section) {
            return std::ranges::any_of(m_from.minutes.items, [&](const Item& item) {
                return item.first <= section.first && section.first < item.last;
            });
        };
        pugi::xml_node list;
        for (const auto& section : m_from.minutes.sections) {
            if (section.id != "distribution" || stands_in_item(section))
                continue;
            if (!list)
                list = add(m_root, "sandlista", Place{section.first, 0, 0});
            for (auto i = section.first; i < section.last; ++i)
                if (const auto& text = m_from.document.paragraphs[i].text; !is_blank(text))
                    set_text(add(list, "mottagare", Place{i, 0, text.size()}), text);
        }
    }

    pugi::xml_node m_root;
    const Source& m_from;
};

} // namespace

void add_lists(pugi::xml_node root, const Source& from) {
    Lists(root, from).add_all();
}

} // namespace klubba::xml
