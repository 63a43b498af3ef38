// SPDX-License-Identifier: MPL-2.0
#include "assemble.hpp"

#include "catch.hpp"
#include "core/fragment.hpp"

#include <pugixml.hpp>

#include <sstream>
#include <vector>

using namespace klubba;

namespace {

constexpr auto flags = pugi::parse_default | pugi::parse_ws_pcdata;

pugi::xml_node text_of(const pugi::xml_document& document) {
    return document.child("office:document").child("office:body").child("office:text");
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
        fill_fragment(fragment, section->fields, *values);
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
