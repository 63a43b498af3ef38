// SPDX-License-Identifier: MPL-2.0
#include "core/organ_settings.hpp"

#include "core/calendar.hpp"
#include "core/folding.hpp"
#include "core/manifest_source.hpp"

#include <charconv>

namespace klubba {
namespace {

void read_rule(const ManifestSource& source, pugi::xml_node node, OrganSettings& settings) {
    static const std::map<std::string, std::optional<Severity>, std::less<>> gravities{
        {"fel", Severity::Error},
        {"varning", Severity::Warning},
        {"info", Severity::Info},
        {"av", std::nullopt}};
    source.allow(node, {"id", "allvar"});
    const auto id = source.required(node, "id");
    const auto word = source.required(node, "allvar");
    const auto gravity = gravities.find(word);
    if (gravity == gravities.end())
        source.refuse(node, "”" + word + "” är inget allvar; skriv fel, varning, info eller av.",
                      "\"" + word + "\" is no severity; write fel, varning, info or av.");
    if (!settings.severities.emplace(id, gravity->second).second)
        source.refuse(node, "regeln " + id + " står två gånger.", "the rule " + id + " occurs twice.");
}

void read_field(const ManifestSource& source, pugi::xml_node node, OrganSettings& settings) {
    source.allow(node, {"id"});
    const auto id = source.required(node, "id");
    if (!settings.fields.emplace(id, node.child_value()).second)
        source.refuse(node, "fältet ”" + id + "” står två gånger.", "the field \"" + id + "\" occurs twice.");
}

void read_member(const ManifestSource& source, pugi::xml_node node, OrganSettings& settings) {
    source.allow(node, {"namn", "ersattare"});
    const std::string deputy = node.attribute("ersattare").value();
    if (!deputy.empty() && deputy != "ja" && deputy != "nej")
        source.refuse(node, "”" + deputy + "” är varken ja eller nej.",
                      "\"" + deputy + "\" is neither ja nor nej.");
    settings.body.members.push_back({source.required(node, "namn"), deputy == "ja"});
}

void read_series(const ManifestSource& source, pugi::xml_node node, OrganSettings& settings) {
    source.allow(node, {"sista", "datum"});
    const auto last = source.required(node, "sista"), day = source.required(node, "datum");
    const auto date = date_of_iso(day);
    if (!date)
        source.refuse(node, "”" + day + "” är inget datum; skriv ÅÅÅÅ-MM-DD.",
                      "\"" + day + "\" is no date; write YYYY-MM-DD.");
    int number = 0;
    const auto [end, error] = std::from_chars(last.data(), last.data() + last.size(), number);
    if (error != std::errc() || end != last.data() + last.size() || number < 1)
        source.refuse(node, "”" + last + "” är inget paragrafnummer.",
                      "\"" + last + "\" is no number of a §.");
    if (settings.body.series)
        source.refuse(node, "numreringen står två gånger.", "the numbering occurs twice.");
    settings.body.series = Body::Series{number, *date};
}

} // namespace

OrganSettings parse_organ_settings(std::string_view xml, std::string name) {
    const ManifestSource source(xml, std::move(name), "organ");
    source.allow(source.root(), {"namn", "mall"});
    OrganSettings settings;
    settings.organ = source.required(source.root(), "namn");
    settings.template_id = source.root().attribute("mall").value();
    for (const auto child : source.root().children()) {
        if (std::string_view(child.name()) == "regel") {
            read_rule(source, child, settings);
        } else if (std::string_view(child.name()) == "ledamot") {
            read_member(source, child, settings);
        } else if (std::string_view(child.name()) == "numrering") {
            read_series(source, child, settings);
        } else if (std::string_view(child.name()) == "nytt") {
            source.allow(child, {});
            for (const auto field : child.children())
                if (std::string_view(field.name()) == "falt")
                    read_field(source, field, settings);
                else
                    source.refuse_element(field);
        } else {
            source.refuse_element(child);
        }
    }
    return settings;
}

bool belong_to(const OrganSettings& settings, std::string_view organ) {
    return folded(settings.organ) == folded(organ);
}

} // namespace klubba
