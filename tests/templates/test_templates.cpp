// SPDX-License-Identifier: MPL-2.0
// The templates that Klubba comes with: whole, and true to the vocabulary.
#include "catch.hpp"
#include "core/styles.hpp"
#include "files/library.hpp"
#include "files/package_store.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <sstream>

using namespace klubba;
namespace fs = std::filesystem;

namespace {

const fs::path folder = fs::path(KLUBBA_SOURCE) / "templates";

std::vector<Template> shipped() {
    auto found = files::templates_in({folder});
    for (const auto& error : found.errors)
        FAIL_CHECK(error.what());
    return std::move(found.templates);
}

/// Sections that the vocabulary says the profile must have, then those it may have.
struct Vocabulary {
    std::set<std::string> required;
    std::set<std::string> optional;
};

const std::map<Profile, Vocabulary> vocabulary{
    {Profile::CouncilNotes,
     {{"doc_header", "meeting_data", "attendance", "previous_minutes", "matter"},
      {"handlaggare", "signatures", "agenda_list", "opening", "approve_agenda", "action_log",
       "situation_report", "action_plan", "cooperation", "measures", "information", "round_table", "decision",
       "notices", "other_matters", "next_meeting", "closing", "attachments", "distribution"}}},
    {Profile::CouncilMinutes,
     {{"doc_header", "meeting_data", "attendance", "adjust_block", "signatures", "elect_adjuster", "matter"},
      {"handlaggare", "paragraph_range", "notice_proof",     "agenda_list",   "opening",
       "roll_call",   "approve_agenda",  "previous_minutes", "action_log",    "situation_report",
       "action_plan", "cooperation",     "measures",         "information",   "round_table",
       "summary",     "basis",           "motions",          "decision",      "reservation",
       "note",        "conflict",        "notices",          "other_matters", "next_meeting",
       "closing",     "attachments",     "distribution",     "extract_cert"}}},
    {Profile::Committee,
     {{"doc_header", "meeting_data", "attendance", "paragraph_range", "adjust_block", "signatures",
       "notice_proof", "elect_adjuster", "matter", "basis", "decision", "closing", "distribution"},
      {"handlaggare",       "agenda_list",
       "opening",           "roll_call",
       "approve_agenda",    "previous_minutes",
       "action_log",        "situation_report",
       "action_plan",       "information",
       "summary",           "motions",
       "proposition_order", "vote",
       "reservation",       "note",
       "conflict",          "immediate_adjust",
       "delegation",        "notices",
       "other_matters",     "next_meeting",
       "attachments",       "appeal",
       "extract_cert"}}},
    {Profile::MunicipalCouncil,
     {{"doc_header", "meeting_data", "attendance", "paragraph_range", "adjust_block", "signatures",
       "notice_proof", "agenda_list", "roll_call", "elect_adjuster", "matter", "basis", "decision", "closing",
       "distribution"},
      {"opening", "notice_validity", "approve_agenda", "information", "summary", "motions",
       "proposition_order", "vote", "reservation", "note", "conflict", "immediate_adjust", "notices",
       "interpellations", "next_meeting", "attachments", "appeal", "extract_cert"}}},
};

/// What styles.hpp names and what LibreOffice itself has in its page headers and lists of contents, as ODF
/// writes it.
const std::set<std::string> known_styles = [] {
    std::set<std::string> names{"Subtitle", "Header", "Footer", "Contents_20_1"};
    for (auto name : {styles::section_item, styles::subheading, styles::title, styles::fact,
                      styles::fact_label, styles::body, styles::decision, styles::bullet, styles::numbered,
                      styles::signature, styles::table_contents, styles::table_heading}) {
        std::string encoded(name);
        for (auto at = encoded.find(' '); at != std::string::npos; at = encoded.find(' '))
            encoded.replace(at, 1, "_20_");
        names.insert(std::move(encoded));
    }
    return names;
}();

pugi::xml_document parse(const fs::path& file) {
    pugi::xml_document document;
    INFO(file);
    REQUIRE(document.load_file(file.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    return document;
}

pugi::xml_node text_of(const pugi::xml_document& document) {
    return document.child("office:document").child("office:body").child("office:text");
}

std::string print(pugi::xml_node node) {
    std::ostringstream out;
    node.print(out, "", pugi::format_raw);
    return out.str();
}

/// Name of a style and what it says, for the styles of a document.
std::map<std::string, std::string> styles_of(const pugi::xml_document& document) {
    std::map<std::string, std::string> styles;
    for (const auto style : document.child("office:document").child("office:styles").children())
        styles[std::string(style.name()) + " " + style.attribute("style:family").value() + " " +
               style.attribute("style:name").value()] = print(style);
    return styles;
}

} // namespace

TEST_CASE("each kind of meeting has its template, with its profile and item style") {
    struct Kind {
        std::string id;
        std::optional<Profile> profile;
        std::string kind;
        std::string_view item_style;

        bool operator==(const Kind&) const = default;
    };
    std::vector<Kind> kinds;
    const auto templates = shipped();
    for (const auto& made : templates)
        kinds.push_back({made.id, made.profile, made.kind, made.item_style});
    CHECK(kinds ==
          std::vector<Kind>{
              {"fullmaktige", Profile::MunicipalCouncil, "Sammanträdesprotokoll", styles::section_item},
              {"handlingsplan", std::nullopt, "Handlingsplan", styles::numbered_item},
              {"kallelse", std::nullopt, "Kallelse", styles::numbered_item},
              {"namnd", Profile::Committee, "Sammanträdesprotokoll", styles::section_item},
              {"rad-anteckningar", Profile::CouncilNotes, "Minnesanteckningar", styles::numbered_item},
              {"rad-lagesbild", Profile::CouncilNotes, "Minnesanteckningar", styles::numbered_item},
              {"rad-protokoll", Profile::CouncilMinutes, "Protokoll", styles::section_item},
              {"rad-punktform", Profile::CouncilNotes, "Minnesanteckningar", styles::numbered_item},
              {"rad-samverkan", Profile::CouncilNotes, "Minnesanteckningar", styles::numbered_item}});
}

TEST_CASE("every section of the profile in the vocabulary can be inserted, and no other") {
    for (const auto& made : shipped()) {
        if (!made.profile)
            continue;
        CAPTURE(made.id);
        const auto& [required, optional] = vocabulary.at(*made.profile);
        std::set<std::string> ids;
        for (const auto& section : made.sections) {
            CAPTURE(section.id);
            CHECK(ids.insert(section.id).second);
            CHECK((required.contains(section.id) || optional.contains(section.id)));
            if (required.contains(section.id))
                CHECK(section.required);
        }
        CHECK(ids.size() == required.size() + optional.size());
    }
}

TEST_CASE("a fragment's placeholders are its section's fields, and the fields its placeholders") {
    for (const auto& made : shipped())
        for (const auto& section : made.sections) {
            CAPTURE(made.id, section.id);
            const auto document = parse(section.fragment);
            std::set<std::string> shown, declared;
            for (const auto& found : document.select_nodes("//text:placeholder")) {
                const auto placeholder = found.node();
                CHECK(std::string(placeholder.attribute("text:placeholder-type").value()) == "text");
                CHECK(std::strlen(placeholder.attribute("text:description").value()) > 0);
                shown.insert(placeholder.child_value());
            }
            for (const auto& field : section.fields)
                declared.insert("<" + field.label + ">");
            CHECK(shown == declared);
        }
}

TEST_CASE("a field id has the same label wherever it stands in a template") {
    for (const auto& made : shipped()) {
        std::map<std::string, std::string> labels;
        for (const auto& section : made.sections)
            for (const auto& field : section.fields) {
                CAPTURE(made.id, section.id, field.id);
                CHECK(labels.emplace(field.id, field.label).first->second == field.label);
            }
    }
}

TEST_CASE("fragments use only styles that Klubba knows") {
    for (const auto& made : shipped())
        for (const auto& section : made.sections) {
            CAPTURE(made.id, section.id);
            const auto document = parse(section.fragment);
            for (const auto& found : text_of(document).select_nodes(".//text:p|.//text:h")) {
                std::string style = found.node().attribute("text:style-name").value();
                const auto automatic =
                    document.child("office:document")
                        .child("office:automatic-styles")
                        .find_child_by_attribute("style:style", "style:name", style.c_str());
                if (automatic)
                    style = automatic.attribute("style:parent-style-name").value();
                CAPTURE(style);
                CHECK(known_styles.contains(style));
            }
        }
}

TEST_CASE(
    "a fragment's styles are those of the base document beside it, and all are in the one it is put into") {
    for (const auto& made : shipped()) {
        const auto base = styles_of(parse(made.base_document));
        for (const auto& section : made.sections) {
            const auto beside = fs::path(section.fragment).parent_path().parent_path() / "grund.fodt";
            const auto own = styles_of(parse(fs::exists(beside) ? beside : folder / "bas" / "grund.fodt"));
            for (const auto& [name, style] : styles_of(parse(section.fragment))) {
                CAPTURE(made.id, section.id, name);
                CHECK(base.contains(name));
                REQUIRE(own.contains(name));
                CHECK(own.at(name) == style);
            }
        }
    }
}

TEST_CASE("the first paragraph of an item is its heading, and only there does one stand") {
    for (const auto& made : shipped())
        for (const auto& section : made.sections) {
            CAPTURE(made.id, section.id);
            const auto document = parse(section.fragment);
            const auto headings = text_of(document).select_nodes(".//text:h[@text:outline-level=1]");
            const auto first = text_of(document).select_node("(.//text:p|.//text:h)[1]").node();
            CHECK(headings.size() == (section.item ? 1u : 0u));
            if (section.item)
                CHECK(first.attribute("text:style-name").value() == std::string(styles::section_item));
        }
}

TEST_CASE("a fragment ends with an empty paragraph, which an insertion loses") {
    for (const auto& made : shipped())
        for (const auto& section : made.sections) {
            CAPTURE(made.id, section.id);
            const auto document = parse(section.fragment);
            auto last = text_of(document).last_child();
            while (last.type() != pugi::node_element)
                last = last.previous_sibling();
            CHECK(std::string(last.name()) == "text:p");
            CHECK_FALSE(last.first_child());
        }
}

TEST_CASE("tables have a name, a repeated heading row and headings in their own style") {
    for (const auto& made : shipped())
        for (const auto& section : made.sections) {
            CAPTURE(made.id, section.id);
            const auto document = parse(section.fragment);
            for (const auto& found : document.select_nodes("//table:table")) {
                const auto table = found.node();
                CHECK(std::strlen(table.attribute("table:name").value()) > 0);
                CHECK(table.select_nodes("table:table-header-rows/table:table-row").size() == 1);
                for (const auto& cell : table.select_nodes("table:table-header-rows//text:p"))
                    CHECK(std::string(cell.node().attribute("text:style-name").value()) ==
                          "Table_20_Heading");
            }
        }
}

TEST_CASE("new minutes begin with fields to fill, and the example fills every one of them") {
    for (const auto& made : shipped()) {
        const auto example = files::read_example(made);
        for (const auto& section : made.sections)
            for (const auto& field : section.fields) {
                CAPTURE(made.id, section.id, field.id);
                if (section.initial)
                    CHECK((example.start.contains(field.id) || !field.usual.empty()));
            }
    }
}

TEST_CASE("the example's insertions leave no field unfilled") {
    for (const auto& made : shipped()) {
        const auto example = files::read_example(made);
        CHECK_FALSE(example.insertions.empty());
        for (const auto& [id, values] : example.insertions)
            for (const auto& field : find_section(made, id)->fields) {
                CAPTURE(made.id, id, field.id);
                CHECK((values.contains(field.id) || !field.usual.empty()));
            }
    }
}

TEST_CASE("README.md shows the first page of every template's example as a small picture") {
    const auto readme = files::bytes_of(fs::path(KLUBBA_SOURCE) / "README.md");
    for (const auto& made : shipped()) {
        const auto picture = "tests/templates/pictures/" + made.id + ".png";
        CAPTURE(picture);
        CHECK(readme.find("](" + picture + ")") != std::string::npos);
        REQUIRE(fs::exists(fs::path(KLUBBA_SOURCE) / picture));
        CHECK(fs::file_size(fs::path(KLUBBA_SOURCE) / picture) <= 60'000);
    }
}
