// SPDX-License-Identifier: MPL-2.0
#include "assemble.hpp"

#include "catch.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <cstring>
#include <map>
#include <sstream>
#include <vector>

using namespace klubba;

namespace {

constexpr auto flags = pugi::parse_default | pugi::parse_ws_pcdata;

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& value) {
    Lines lines;
    std::istringstream stream(value);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

pugi::xml_node text_of(const pugi::xml_document& document) {
    return document.child("office:document").child("office:body").child("office:text");
}

/// The paragraph, list or table row that a placeholder stands in, the outermost that is not a whole table.
pugi::xml_node unit_of(pugi::xml_node placeholder) {
    auto unit = placeholder;
    while (std::strcmp(unit.parent().name(), "office:text") != 0 &&
           std::strcmp(unit.parent().name(), "table:table") != 0)
        unit = unit.parent();
    return unit;
}

void fill_placeholder(pugi::xml_node placeholder, const std::map<std::string, Lines>& by_label,
                      std::size_t line) {
    const auto value = by_label.find(placeholder.child_value());
    if (value == by_label.end())
        return;
    const auto text = line < value->second.size() ? value->second[line] : std::string();
    placeholder.parent().insert_child_before(pugi::node_pcdata, placeholder).set_value(text.c_str());
    placeholder.parent().remove_child(placeholder);
}

void fill(pugi::xml_node text, const SectionTemplate& section, const FieldValues& values) {
    std::map<std::string, Lines> by_label;
    for (const auto& field : section.fields)
        if (const auto value = values.find(field.id); value != values.end())
            by_label["<" + field.label + ">"] = lines_of(value->second);

    std::vector<pugi::xml_node> units;
    for (const auto& found : text.select_nodes(".//text:placeholder"))
        if (auto unit = unit_of(found.node()); std::find(units.begin(), units.end(), unit) == units.end())
            units.push_back(unit);
    for (auto unit : units) {
        std::size_t most = 1;
        for (const auto& found : unit.select_nodes(".//text:placeholder"))
            if (const auto value = by_label.find(found.node().child_value()); value != by_label.end())
                most = std::max(most, value->second.size());
        for (std::size_t line = 0; line < most; ++line) {
            auto copy = unit.parent().insert_copy_before(unit, unit);
            for (const auto& found : copy.select_nodes(".//text:placeholder"))
                fill_placeholder(found.node(), by_label, line);
        }
        unit.parent().remove_child(unit);
    }
}

/// One insertion: a section of the template and the values to fill it with.
struct Step {
    const SectionTemplate* section;
    const FieldValues* values;
};

std::vector<Step> steps_of(const Template& made, const Example& example) {
    std::vector<Step> steps;
    for (const auto& section : made.sections) {
        if (section.initial)
            steps.push_back({&section, &example.start});
        for (const auto& [id, values] : example.insertions)
            if (id == section.id)
                steps.push_back({&section, &values});
    }
    return steps;
}

} // namespace

std::string assemble(const Template& made, const Example& example) {
    pugi::xml_document whole;
    REQUIRE(whole.load_file(made.base_document.c_str(), flags));
    auto body = text_of(whole);
    body.remove_children();
    auto automatic = whole.child("office:document").child("office:automatic-styles");
    const auto list_style = made.item_style == "Punktrubrik" ? "Punktnumrering" : "Paragrafnumrering";
    bool first_item = true;
    for (const auto& [section, values] : steps_of(made, example)) {
        pugi::xml_document fragment;
        REQUIRE(fragment.load_file(section->fragment.c_str(), flags));
        auto text = text_of(fragment);
        text.remove_child(text.last_child().previous_sibling());
        fill(text, *section, *values);
        for (const auto& style :
             fragment.child("office:document").child("office:automatic-styles").children())
            automatic.append_copy(style);
        if (section->item) {
            auto list = text.child("text:list");
            list.attribute("text:style-name").set_value(list_style);
            list.append_attribute(first_item ? "xml:id" : "text:continue-list") = "arenden";
            list.select_node(".//text:h")
                .node()
                .attribute("text:style-name")
                .set_value(made.item_style.c_str());
            first_item = false;
        }
        for (const auto& child : text.children())
            body.append_copy(child);
    }
    std::ostringstream out;
    whole.save(out, "", pugi::format_raw);
    return out.str();
}
