// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace klubba {

/// A place in a section's fragment that somebody fills in. In the fragment it is the placeholder "<label>".
struct Field {
    /// As commands name it: "date", "chair".
    std::string id;
    /// As the document shows it: "datum", "ordförande".
    std::string label;

    bool operator==(const Field&) const = default;
};

/// One section that a template offers; ids are those of vocabulary.md.
struct SectionTemplate {
    std::string id;
    std::string title_sv;
    std::string title_en;
    /// The template asks for it; missing, it is shown as such.
    bool required = false;
    /// It can stand any number of times and goes in at the cursor (a new item), not at a place of its own.
    bool free = false;
    /// Its first paragraph is the heading of an item.
    bool item = false;
    /// Put in by `new` from the start.
    bool initial = false;
    /// Absolute path of the flat ODF document that holds it.
    std::string fragment;
    std::vector<Field> fields;

    bool operator==(const SectionTemplate&) const = default;
};

/// A template package: what a folder under templates/ says, its base's folders merged in.
struct Template {
    std::string id;
    std::string version;
    std::string name_sv;
    std::string name_en;
    Profile profile = Profile::CouncilMinutes;
    /// Paragraph style of item headings: one of styles.hpp.
    std::string item_style;
    /// Absolute paths.
    std::string base_document;
    std::string schema;
    /// Example data by field id, for previews, tests and the demonstration.
    std::map<std::string, std::string> example;
    /// In the order they stand in a document.
    std::vector<SectionTemplate> sections;

    bool operator==(const Template&) const = default;
};

} // namespace klubba
