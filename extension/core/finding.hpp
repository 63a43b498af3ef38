// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"
#include "core/list_form.hpp"
#include "core/shared.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace klubba {

enum class Severity { Info, Warning, Error };

/// The life of minutes, in order; a rule counts from its stage on.
enum class Stage { Draft, Circulated, Adjusting, Adjusted, Published };

enum class Language { Swedish, English };

/// Replaces the text at a place; `expected` is what stands there, else the edit is stale.
struct ReplaceText {
    Place place;
    std::string expected;
    std::string text;

    bool operator==(const ReplaceText&) const = default;
};

/// Removes whole paragraphs [first, last); a table that lies wholly inside goes with them. They may be rows of a table.
struct DeleteParagraphs {
    std::size_t first = 0;
    std::size_t last = 0;

    bool operator==(const DeleteParagraphs&) const = default;
};

/// Moves whole paragraphs [first, last) before paragraph `before` (the number of paragraphs: last); rows in their table.
struct MoveParagraphs {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t before = 0;

    bool operator==(const MoveParagraphs&) const = default;
};

/// Puts a section of the document's template before paragraph `before`; fields that are not given stay placeholders.
struct InsertSection {
    std::string section;
    std::size_t before = 0;
    std::map<std::string, std::string> fields;
    /// How a new item is counted where the items before it have typed numbers, which no list goes on from.
    std::optional<Shared<ListForm>> list = {};

    bool operator==(const InsertSection&) const = default;
};

/// Gives a paragraph a style, and with it the style's numbering; a label that was typed is taken out of the text
/// because the list shows the same label itself.
struct SetStyle {
    std::size_t paragraph = 0;
    std::string style;
    /// Bytes at the start of the text that the list's own number or bullet replaces.
    std::size_t label_bytes = 0;
    /// Number to start from at this paragraph; nothing means: continue.
    std::optional<int> start;
    /// The form of the list, where the style's own list has another.
    std::optional<Shared<ListForm>> list = {};
    /// The list goes on from this paragraph's, whatever list that is.
    std::optional<std::size_t> joins = {};
    /// Depth in the list, from 0.
    std::size_t level = 0;

    bool operator==(const SetStyle&) const = default;
};

/// Turns the number that the word processor counts before a paragraph into text, and takes the paragraph out of its
/// list: what a reader sees stays the same, whatever happens around it.
struct FreezeNumber {
    std::size_t paragraph = 0;
    /// What the word processor shows, else the edit is stale.
    std::string label;

    bool operator==(const FreezeNumber&) const = default;
};

/// Turns paragraphs [first, last) with tabs between columns into a table of the given cells.
struct MakeTable {
    std::size_t first = 0;
    std::size_t last = 0;
    std::vector<std::vector<std::string>> cells;
    std::size_t header_rows = 0;
    std::string name;

    bool operator==(const MakeTable&) const = default;
};

/// Puts a paragraph of its own directly before or after another, in the same text or cell and formed like it.
struct AddParagraph {
    enum class Side { Before, After };

    std::size_t paragraph = 0;
    Side side = Side::After;
    std::string text;
    /// Style, where it is to have another.
    std::string style = {};

    bool operator==(const AddParagraph&) const = default;
};

/// Puts a row into a table after another, formed like it or, where that is a heading, like the row that follows.
struct InsertRow {
    std::size_t table = 0;
    std::size_t after = 0;
    /// From the left; cells that are not given are empty.
    std::vector<std::string> cells;

    bool operator==(const InsertRow&) const = default;
};

/// Takes a row out of a table that has others.
struct DeleteRow {
    std::size_t table = 0;
    std::size_t row = 0;

    bool operator==(const DeleteRow&) const = default;
};

/// Puts the table of a section of the document's template, and nothing else of the section, in the place of paragraphs
/// [first, last), or before the first of them when that is none.
struct InsertTable {
    std::string section;
    std::size_t first = 0;
    std::size_t last = 0;
    std::map<std::string, std::string> fields;

    bool operator==(const InsertTable&) const = default;
};

/// Marks the first rows of a table as repeating headings.
struct SetHeaderRows {
    std::size_t table = 0;
    std::size_t rows = 1;

    bool operator==(const SetHeaderRows&) const = default;
};

/// Sets title or language (names "title", "language") or a custom property. Not part of the word processor's undo.
struct SetProperty {
    std::string name;
    std::string value;

    bool operator==(const SetProperty&) const = default;
};

/// Accepts all tracked changes and takes all comments away.
struct FinishReview {
    bool operator==(const FinishReview&) const = default;
};

using Edit = std::variant<ReplaceText, DeleteParagraphs, MoveParagraphs, InsertSection, SetStyle,
                          FreezeNumber, MakeTable, AddParagraph, InsertRow, DeleteRow, InsertTable,
                          SetHeaderRows, SetProperty, FinishReview>;

/// A change that mends something: plain data, to be applied as one undo step. All edits speak of the document as it
/// was when the fix was made; whoever applies them works from the last paragraph to the first.
struct Fix {
    /// What the button and the undo step are called, in the user's language.
    std::string title;
    /// True when it may be done without asking: it adds no fact that the document doesn't state.
    bool safe = false;
    std::vector<Edit> edits;

    bool operator==(const Fix&) const = default;
};

struct Finding {
    /// Id in the rule book, "HDR-11".
    std::string rule;
    Severity severity = Severity::Info;
    /// The stage from which the rule counts.
    Stage stage = Stage::Draft;
    /// In the user's language: what is wrong, where, what to do.
    std::string message;
    Place place;
    /// The words at the place.
    std::string text;
    std::optional<Fix> fix;

    bool operator==(const Finding&) const = default;
};

} // namespace klubba
