// SPDX-License-Identifier: MPL-2.0
#include "core/rule_metadata.hpp"

#include "core/error.hpp"
#include "core/fixes.hpp"
#include "core/names.hpp"
#include "core/schematron/xml.hpp"

#include <algorithm>
#include <array>

namespace klubba {
namespace {

constexpr std::string_view metadata_namespace = "urn:klubba:regler";

bool in_metadata_namespace(pugi::xml_node element) {
    return schematron::namespace_of(element, schematron::prefix_of(element.name())) == metadata_namespace;
}

/// The text of an element with its line breaks and indentation taken as single spaces.
std::string words_of(pugi::xml_node node) {
    std::string words;
    schematron::append_collapsed(words, node.text().get());
    if (words.ends_with(' '))
        words.pop_back();
    return words;
}

void put_by_language(pugi::xml_node node, std::string& swedish, std::string& english) {
    (std::string_view(node.attribute("xml:lang").value()) == "en" ? english : swedish) = words_of(node);
}

[[noreturn]] void refuse(const std::string& schema, const std::string& rule, const std::string& swedish,
                         const std::string& english) {
    throw Error(schema + ": regeln " + rule + " " + swedish, schema + ": rule " + rule + " " + english);
}

void read_metadata(pugi::xml_node metadata, Rule& rule, const std::string& schema) {
    const std::string stage = metadata.attribute("steg").value();
    if (const auto known = stage_named(stage))
        rule.stage = *known;
    else
        refuse(schema, rule.id, "har steget ”" + stage + "” som inte finns.",
               "has the stage “" + stage + "”, which doesn't exist.");

    for (std::size_t i = 0; i < rule.severity.size(); ++i) {
        const std::string profile(name_of(static_cast<Profile>(i)));
        const std::string word = metadata.attribute(profile.c_str()).value();
        rule.severity[i] = severity_in_schema(word);
        if (!rule.severity[i] && !word.empty())
            refuse(schema, rule.id, "har graden ”" + word + "” som inte finns.",
                   "has the severity “" + word + "”, which doesn't exist.");
    }

    rule.fix = metadata.attribute("fix").value();
    if (!rule.fix.empty() && !are_fixes(rule.fix))
        refuse(schema, rule.id, "har åtgärden ”" + rule.fix + "” som inte finns.",
               "has the fix “" + rule.fix + "”, which doesn't exist.");
}

/// A severity, or nothing for "av". Refuses any other word.
std::optional<Severity> changed_severity(std::string_view word, const Rule& rule, const std::string& schema) {
    const auto severity = severity_in_schema(word);
    if (!severity && word != "av")
        refuse(schema, rule.id, "har graden ”" + std::string(word) + "” som inte finns.",
               "has the severity “" + std::string(word) + "”, which doesn't exist.");
    return severity;
}

void change_rule(pugi::xml_node change, Rule& rule, const std::string& schema) {
    if (const auto all = change.attribute("allvar")) {
        const auto severity = changed_severity(all.value(), rule, schema);
        for (auto& each : rule.severity)
            if (each)
                each = severity;
    }
    for (std::size_t i = 0; i < rule.severity.size(); ++i)
        if (const auto own = change.attribute(std::string(name_of(static_cast<Profile>(i))).c_str()))
            rule.severity[i] = changed_severity(own.value(), rule, schema);
}

bool is_subject(pugi::xml_node node) {
    return schematron::local_part_of(node.name()) == "amne" && in_metadata_namespace(node);
}

pugi::xml_node element_before(pugi::xml_node node) {
    do
        node = node.previous_sibling();
    while (node && node.type() != pugi::node_element);
    return node;
}

/// The nearest `amne` before the pattern, one for each language.
void read_subject(pugi::xml_node pattern, Rule& rule) {
    auto element = element_before(pattern);
    while (element && !is_subject(element))
        element = element_before(element);
    for (; is_subject(element); element = element_before(element))
        put_by_language(element, rule.subject_sv, rule.subject_en);
}

} // namespace

std::vector<pugi::xml_node> rule_patterns(pugi::xml_node schema) {
    std::vector<pugi::xml_node> patterns;
    for (const auto child : schema.children())
        if (schematron::local_part_of(child.name()) == "pattern" && child.attribute("id"))
            patterns.push_back(child);
    return patterns;
}

pugi::xml_node metadata_of(pugi::xml_node pattern) {
    return pattern.find_child([](pugi::xml_node child) {
        return child.type() == pugi::node_element && schematron::local_part_of(child.name()) == "regel" &&
               in_metadata_namespace(child);
    });
}

void change_rules(pugi::xml_node schema, std::vector<Rule>& rules, const std::string& schema_name) {
    for (const auto child : schema.children()) {
        if (child.type() != pugi::node_element || schematron::local_part_of(child.name()) != "regel" ||
            !in_metadata_namespace(child))
            continue;
        const std::string id = child.attribute("id").value();
        const auto rule = std::ranges::find(rules, id, &Rule::id);
        if (rule == rules.end())
            refuse(schema_name, "”" + id + "”", "finns inte, så den kan inte ändras.",
                   "doesn't exist, so it can't be changed.");
        change_rule(child, *rule, schema_name);
    }
}

Rule read_rule(pugi::xml_node pattern, const std::string& schema_name) {
    Rule rule;
    rule.id = pattern.attribute("id").value();
    rule.severity.fill(Severity::Warning);
    if (const auto metadata = metadata_of(pattern))
        read_metadata(metadata, rule, schema_name);
    return rule;
}

void read_words(pugi::xml_node pattern, Rule& rule) {
    read_subject(pattern, rule);
    for (const auto child : pattern.children()) {
        if (child.type() != pugi::node_element)
            continue;
        const auto name = schematron::local_part_of(child.name());
        const bool is_metadata = in_metadata_namespace(child);
        if (is_metadata && name == "titel")
            put_by_language(child, rule.title_sv, rule.title_en);
        else if (is_metadata && name == "forklaring")
            put_by_language(child, rule.explanation_sv, rule.explanation_en);
        else if (is_metadata && name == "kalla")
            rule.source = words_of(child);
        else if (name == "title")
            rule.title_sv = words_of(child);
    }
}

std::optional<Severity> severity_in_schema(std::string_view word) {
    constexpr std::array<std::string_view, 3> words{"info", "varning", "fel"};
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == word)
            return static_cast<Severity>(i);
    return std::nullopt;
}

} // namespace klubba
