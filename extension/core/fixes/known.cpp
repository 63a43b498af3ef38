// SPDX-License-Identifier: MPL-2.0
#include "core/fixes/known.hpp"

#include "core/fixes/title.hpp"
#include "core/minutes_xml.hpp"

#include <string>
#include <utility>

namespace klubba::fixes {
namespace {} // namespace

std::optional<Fix> write_party(const Fault& fault) {
    const auto member =
        fault.root().child("register").find_child_by_attribute("vem", fault.node.attribute("vem").value());
    const std::string party = member.attribute("parti").value();
    if (party.empty())
        return std::nullopt;
    auto fix = titled(fault, "Skriv partiet " + party, "Write the party " + party);
    fix.edits.emplace_back(
        ReplaceText{{fault.place.paragraph, fault.place.end, fault.place.end}, "", " (" + party + ')'});
    return fix;
}

std::optional<Fix> write_previous_date(const Fault& fault) {
    const std::string date = fault.root().child("foregaende").child("datum").attribute("iso").value();
    if (date.empty() || std::string_view(fault.node.name()) != "marke")
        return std::nullopt;
    auto fix = titled(fault, "Skriv " + date, "Write " + date);
    fix.edits.emplace_back(ReplaceText{fault.place, fault.node.child_value(), date});
    return fix;
}

std::optional<Fix> add_recipients(const Fault& fault) {
    const auto last = place_of(fault.node.last_child()).paragraph;
    if (!fault.node.last_child() || fault.document.paragraphs[last].cell)
        return std::nullopt;
    std::string listed, lines;
    for (const auto recipient : fault.node.children())
        (listed += recipient.child_value()) += '\n';
    for (const auto member : fault.root().child("register").children("ledamot"))
        if (std::string_view(member.attribute("plats").value()) == "ledamot" &&
            listed.find(member.child_value()) == listed.npos)
            (lines += '\n') += member.child_value();
    if (lines.empty())
        return std::nullopt;
    auto fix = titled(fault, "Lägg till ledamöterna", "Add the members");
    const auto end = fault.document.paragraphs[last].text.size();
    fix.edits.emplace_back(ReplaceText{{last, end, end}, "", lines});
    return fix;
}

std::optional<Fix> carry_log_over(const Fault& fault) {
    if (!fault.minutes.log.empty())
        return std::nullopt;
    InsertSection insert{
        "action_log", place_for_section(fault.document, fault.minutes, "action_log"), {}, {}};
    insert.list = list_after_typed(fault.minutes, insert.before);
    for (const auto row : fault.root().child("foregaende").children("loggrad")) {
        if (row.attribute("avslutad"))
            continue;
        const bool first = insert.fields.empty();
        for (const auto& [field, element] :
             {std::pair("log_matter", "arende"), std::pair("log_responsible", "ansvarig"),
              std::pair("log_deadline", "klart"), std::pair("log_status", "status")})
            (insert.fields[field] += first ? "" : "\n") += row.child_value(element);
    }
    auto fix = titled(fault, "För över öppna rader", "Carry open rows over");
    fix.edits.emplace_back(std::move(insert));
    return fix;
}

} // namespace klubba::fixes
