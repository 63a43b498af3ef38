// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/body.hpp"
#include "core/finding.hpp"
#include "core/minutes.hpp"
#include "core/package.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace klubba {

/// A template that last month's minutes make: what of them stays, and what becomes fields to fill in. Plain data, to be
/// shown to a person before anything is written.
struct TemplateDraft {
    /// Words that become a field.
    struct Replacement {
        /// Id of the section they stand in.
        std::string section;
        /// Id of the field; empty where no section of the base template has one for such words, which then is only
        /// marked as something to fill in.
        std::string field;
        std::string label;
        std::string words;

        bool operator==(const Replacement&) const = default;
    };
    struct Section {
        std::string id;
        /// The document's own words for it.
        std::string title;
        /// Paragraphs [first, last) of the document. The fix takes away all that stands in no section, so that afterwards
        /// a section goes on until the next begins.
        std::size_t first = 0;
        std::size_t last = 0;
        /// New minutes begin with it.
        bool initial = true;
        /// The base template says it better: what the document has there is the form of one meeting's words.
        bool as_base = false;
        bool item = false;
        std::vector<Field> fields;

        bool operator==(const Section&) const = default;
    };
    /// A row of a table, by the table's name, that holds only what that meeting said.
    struct Row {
        std::string table;
        std::size_t row = 0;

        bool operator==(const Row&) const = default;
    };

    /// Id of the template it builds on.
    std::string base;
    Profile profile = Profile::CouncilMinutes;
    /// One of styles.hpp, and the style that the document's own headings of items have.
    std::string item_style;
    std::string heading_style;
    std::string organ;
    std::string municipality;
    /// The meeting's date, in every form that the document writes it.
    std::vector<std::string> dates;
    /// In the document's order.
    std::vector<Section> sections;
    std::vector<Replacement> replacements;
    std::vector<Row> rows;
    std::vector<Member> members;
    /// Decisions that return in the same words.
    std::vector<Phrase> phrases;
    /// Turns the facts to fields and takes away what belongs to that meeting alone.
    Fix fix;

    bool operator==(const TemplateDraft&) const = default;
};

/// Drafts a template from minutes that are recognised (structure_fix has been applied). `base` says which fields the
/// sections have. Nothing of one meeting's matters stays: of ordinary matters one is kept, as a form. Throws
/// klubba::Error when the minutes have no items.
TemplateDraft draft_template(const Document& document, const Minutes& minutes, const Template& base);

/// Paragraph where a section begins once the draft's fix has been applied.
std::size_t first_after_fix(const TemplateDraft& draft, const TemplateDraft::Section& section);

/// Bookmark that tells where the section with this index begins, in the document on its way to become a template.
std::string section_bookmark(std::size_t index);

} // namespace klubba
