// SPDX-License-Identifier: MPL-2.0
#include "core/organ_settings.hpp"

#include "core/calendar.hpp"
#include "core/file_name.hpp"
#include "core/folding.hpp"
#include "core/manifest_source.hpp"
#include "core/phrase_source.hpp"
#include "core/recognise/numbering.hpp"

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

int number_in(const ManifestSource& source, pugi::xml_node node, const char* attribute) {
    const auto text = source.required(node, attribute);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 1)
        source.refuse(node, "”" + text + "” är inget tal från 1 och uppåt.",
                      "\"" + text + "\" is no number from 1 on.");
    return number;
}

void read_series(const ManifestSource& source, pugi::xml_node node, Body& body) {
    const auto day = source.required(node, "datum");
    const auto date = date_of_iso(day);
    if (!date)
        source.refuse(node, "”" + day + "” är inget datum; skriv ÅÅÅÅ-MM-DD.",
                      "\"" + day + "\" is no date; write YYYY-MM-DD.");
    body.series = Body::Series{number_in(source, node, "sista"), *date};
}

std::string prefix_in(const ManifestSource& source, pugi::xml_node node) {
    const auto prefix = source.required(node, "prefix");
    if (!recognition::is_number_prefix(prefix))
        source.refuse(node, "”" + prefix + "” kan inte stå före §; skriv ett eller två ord, till exempel KS.",
                      "\"" + prefix + "\" can't stand before §; write one word or two, for example KS.");
    return prefix;
}

void read_counting(const ManifestSource& source, pugi::xml_node node, Body& body) {
    const auto per = source.required(node, "per");
    if (per == "möte")
        body.numbering = Body::Numbering::PerMeeting;
    else if (per == "år")
        body.numbering = Body::Numbering::PerYear;
    else
        source.refuse(node, "”" + per + "” är varken möte eller år.",
                      "\"" + per + "\" is neither möte nor år.");
    if (!node.attribute("sista") && !node.attribute("datum"))
        return;
    if (body.numbering == Body::Numbering::PerMeeting)
        source.refuse(node, "paragrafer som räknas per möte har ingen sista att fortsätta från.",
                      "§§ counted per meeting have no last one to go on from.");
    read_series(source, node, body);
}

void read_numbering(const ManifestSource& source, pugi::xml_node node, Body& body) {
    source.allow(node, {"prefix", "per", "sista", "datum"});
    if (body.numbering || !body.number_prefix.empty())
        source.refuse(node, "numreringen står två gånger.", "the numbering occurs twice.");
    if (node.attribute("prefix"))
        body.number_prefix = prefix_in(source, node);
    if (body.number_prefix.empty() || node.attribute("per") || node.attribute("sista") ||
        node.attribute("datum"))
        read_counting(source, node, body);
}

void read_adjusting(const ManifestSource& source, pugi::xml_node node, Body& body) {
    source.allow(node, {"antal", "dagar"});
    if (node.attribute("antal"))
        body.adjusters = number_in(source, node, "antal");
    if (node.attribute("dagar"))
        body.days_to_adjust = number_in(source, node, "dagar");
}

void read_file_name(const ManifestSource& source, pugi::xml_node node, Body& body) {
    source.allow(node, {"monster"});
    body.file_name = source.required(node, "monster");
    if (const std::string unknown(file_names::unknown_field(body.file_name)); !unknown.empty())
        source.refuse(node, "”" + unknown + "” är inget av {organ}, {kommun}, {slag} och {datum}.",
                      "\"" + unknown + "\" is none of {organ}, {kommun}, {slag} and {datum}.");
}

void read_new_minutes(const ManifestSource& source, pugi::xml_node node, OrganSettings& settings) {
    source.allow(node, {});
    for (const auto field : node.children())
        if (std::string_view(field.name()) == "falt")
            read_field(source, field, settings);
        else
            source.refuse_element(field);
}

} // namespace

OrganSettings parse_organ_settings(std::string_view xml, std::string file) {
    const ManifestSource source(xml, std::move(file), "organ");
    source.allow(source.root(), {"namn", "mall", "mapp"});
    OrganSettings settings;
    settings.organ = source.required(source.root(), "namn");
    settings.template_id = source.root().attribute("mall").value();
    settings.minutes_folder = source.root().attribute("mapp").value();
    for (const auto child : source.root().children()) {
        const std::string_view name = child.name();
        if (name == "regel") {
            read_rule(source, child, settings);
        } else if (name == "ledamoter") {
            source.allow(child, {"fil"});
            settings.members_file = source.required(child, "fil");
        } else if (name == "numrering") {
            read_numbering(source, child, settings.body);
        } else if (name == "justering") {
            read_adjusting(source, child, settings.body);
        } else if (name == "filnamn") {
            read_file_name(source, child, settings.body);
        } else if (name == "nytt") {
            read_new_minutes(source, child, settings);
        } else if (name == "fraser") {
            settings.phrases = phrases_in(source, child);
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
