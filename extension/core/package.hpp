// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/phrases.hpp"
#include "core/shared.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klubba {

/// A place in a section's fragment that somebody fills in. In the fragment it is the placeholder "<label>".
///
/// The same id means the same fact in every section of a template, so a value given for new minutes fills it
/// wherever it stands. A value may have several lines: the section, table row, list item or paragraph that
/// holds the placeholder is then repeated, once for each line of the longest value in it, and each placeholder
/// takes its own line.
struct Field {
    /// As commands name it: "date", "chair".
    std::string id;
    /// As the document shows it: "datum", "ordförande".
    std::string label;
    /// What it says where nobody gives another value; empty: it is left to fill in.
    std::string usual = {};

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
    /// Its first paragraph is the heading of an item. Fragments are shared between templates, so whoever
    /// inserts one gives that paragraph the style Template::item_style.
    bool item = false;
    /// Put in by `new` from the start.
    bool initial = false;
    /// Absolute path of the flat ODF document that holds it (which XDocumentInsertable takes only as a
    /// package: it inserts nothing of a flat file, and says nothing). Its last paragraph is empty and is not
    /// part of the section.
    std::string fragment;
    std::vector<Field> fields;

    bool operator==(const SectionTemplate&) const = default;
};

/// Values by field id.
using FieldValues = std::map<std::string, std::string>;

/// Minutes in the making, to be replayed through the commands: `new` with its fields, then each insertion in
/// order. For previews, tests and the demonstration.
struct Example {
    struct Insertion {
        std::string section;
        FieldValues fields;

        bool operator==(const Insertion&) const = default;
    };

    FieldValues start;
    std::vector<Insertion> insertions;

    bool operator==(const Example&) const = default;
};

/// A template package: what a folder under templates/ says, its base's folders merged in.
struct Template {
    std::string id;
    std::string version;
    std::string name_sv;
    std::string name_en;
    /// What its documents call themselves: "Protokoll", "Kallelse".
    std::string kind;
    /// Nothing: its documents are no minutes.
    std::optional<Profile> profile;
    /// Paragraph style of item headings: one of styles.hpp.
    std::string item_style;
    /// Absolute paths.
    std::string base_document;
    std::string schema;
    /// Its example data; empty when it has none.
    std::string example;
    /// In the order they stand in a document.
    std::vector<SectionTemplate> sections;
    /// Those that belong to one of its sections, or to none.
    Shared<std::vector<Phrase>> phrases;

    bool operator==(const Template&) const = default;
};

/// The section with this id, or null.
const SectionTemplate* find_section(const Template& in, std::string_view id);

/// Ids of the sections that the template asks for, in its order.
std::vector<std::string> required_sections(const Template& of);

/// A manifest (mall.xml) as it stands, before its base is merged in. Paths are relative to its folder, as
/// written.
struct Manifest {
    struct Section {
        std::string id;
        /// Empty: as the base says.
        std::string title_sv, title_en;
        /// Letters of the profiles that must and may have it, "PN"; both empty: as the base says.
        std::string required, optional;
        std::optional<bool> free;
        std::optional<bool> item;
        /// Id of the section it stands after; empty: as the base says, or last.
        std::string after;
        /// Empty: avsnitt/<id>.fodt where that exists, else the base's.
        std::string fragment;
        /// Nothing: as the base says.
        std::optional<std::vector<Field>> fields;
        std::size_t line = 0;
    };
    /// An id in one of the manifest's lists of sections.
    struct Mention {
        std::string id;
        std::size_t line = 0;
    };

    /// What messages call the file.
    std::string name;
    std::string id;
    std::string version;
    /// Id of the template this one builds on; empty for none.
    std::string base;
    std::string name_sv, name_en;
    /// What its documents call themselves; empty: as its profile does.
    std::string kind;
    /// Nothing: its documents are no minutes. With no kind either it is a base for others only.
    std::optional<Profile> profile;
    std::string item_style;
    /// File names; empty: as the base says.
    std::string base_document, schema, example;
    std::vector<Section> sections;
    /// Sections that new minutes begin with, that are asked for and on offer beyond the profile's own, and that
    /// are left out.
    std::vector<Mention> initial, demanded, offered, dropped;

    /// Whether documents can be made from it.
    [[nodiscard]] bool can_be_chosen() const { return profile.has_value() || !kind.empty(); }
};

/// Reads a manifest. `name` is what messages call it. Throws klubba::Error naming file and line for anything
/// that is not understood.
Manifest parse_manifest(std::string_view xml, std::string name);

/// Reads example data (exempel.xml) and holds it against the sections of `of`. Throws klubba::Error naming
/// file and line.
Example parse_example(std::string_view xml, const std::string& name, const Template& of);

/// Lays `own` over `base`: what `own` leaves unsaid is taken from `base`. Throws klubba::Error naming file
/// and line for a section that neither defines in full.
Manifest merge(const Manifest& base, Manifest own);

/// The template that a complete manifest describes: the sections that its profile has and that it lists, in
/// order. Paths are left empty. Throws klubba::Error for a manifest that can't be chosen or lists a section it
/// doesn't have.
Template to_template(const Manifest& manifest);

} // namespace klubba
