// SPDX-License-Identifier: MPL-2.0
#include "core/fixes/form.hpp"

#include "core/calendar.hpp"
#include "core/fixes/title.hpp"
#include "core/metadata.hpp"
#include "core/recognise.hpp"
#include "core/styles.hpp"
#include "core/xml_writing.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace klubba::fixes {
namespace {

const Paragraph& paragraph_at(const Fault& fault) {
    return fault.document.paragraphs[fault.place.paragraph];
}

/// What stands in the paragraph besides the place is nothing but space.
bool is_all_of_paragraph(const Fault& fault) {
    const std::string_view text = paragraph_at(fault).text;
    return xml::is_blank(text.substr(0, fault.place.begin)) && xml::is_blank(text.substr(fault.place.end));
}

/// A paragraph alone in its cell can only be emptied.
bool can_be_deleted(const Document& document, std::size_t index) {
    const auto& cell = document.paragraphs[index].cell;
    if (!cell)
        return true;
    const auto shares_cell = [&](std::size_t other) {
        return other < document.paragraphs.size() && document.paragraphs[other].cell == cell;
    };
    return (index > 0 && shares_cell(index - 1)) || shares_cell(index + 1);
}

/// Deleting all of the document's only paragraph leaves nothing to write in.
bool is_only_paragraph(const Document& document) {
    return document.paragraphs.size() < 2;
}

std::size_t count_in_value(const Mark& mark) {
    std::size_t count = 1;
    std::from_chars(mark.value.data(), mark.value.data() + mark.value.size(), count);
    return count;
}

std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells;
    while (true) {
        const auto tab = line.find('\t');
        auto cell = line.substr(0, tab);
        while (cell.starts_with(' '))
            cell.remove_prefix(1);
        while (cell.ends_with(' '))
            cell.remove_suffix(1);
        cells.emplace_back(cell);
        if (tab == std::string_view::npos)
            return cells;
        // Several tabs in a row reach for the next column; they are no empty cells.
        const auto next = line.find_first_not_of('\t', tab);
        line.remove_prefix(std::min(next, line.size()));
    }
}

} // namespace

std::optional<Fix> remove_label_line(const Fault& fault) {
    // Facts that minutes must have are asked for by rules of their own, and need their line.
    constexpr std::array<std::string_view, 8> needed{"date",  "time",     "place",     "present",
                                                     "chair", "adjuster", "secretary", "paragraphs"};
    const std::string_view meaning = fault.node.attribute("slag").value();
    if (std::find(needed.begin(), needed.end(), meaning) != needed.end() ||
        !can_be_deleted(fault.document, fault.place.paragraph) || is_only_paragraph(fault.document))
        return std::nullopt;
    const std::string_view rest = std::string_view(paragraph_at(fault).text).substr(fault.place.end);
    if (rest.find_first_not_of(" \t:.") != std::string_view::npos)
        return std::nullopt;
    auto fix = titled(fault, "Ta bort raden", "Remove the line");
    fix.edits.emplace_back(DeleteParagraphs{fault.place.paragraph, fault.place.paragraph + 1});
    return fix;
}

std::optional<Fix> remove_words(const Fault& fault) {
    auto fix = titled(fault, "Ta bort texten", "Remove the text");
    fix.safe = true;
    const auto index = fault.place.paragraph;
    if (is_all_of_paragraph(fault) && can_be_deleted(fault.document, index) &&
        !is_only_paragraph(fault.document))
        fix.edits.emplace_back(DeleteParagraphs{index, index + 1});
    else
        fix.edits.emplace_back(ReplaceText{
            fault.place,
            paragraph_at(fault).text.substr(fault.place.begin, fault.place.end - fault.place.begin),
            {}});
    return fix;
}

std::optional<Fix> remove_markup(const Fault& fault) {
    const auto text = paragraph_at(fault).text.substr(fault.place.begin, fault.place.end - fault.place.begin);
    auto fix = titled(fault, "Ta bort märkningen", "Remove the markup");
    // "[image: ]" is the only trace of a picture.
    if (text.starts_with("[image"))
        return std::nullopt;
    if (text.size() < 3 || !text.starts_with('*') || !text.ends_with('*'))
        return remove_words(fault);
    fix.safe = true;
    fix.edits.emplace_back(ReplaceText{fault.place, text, text.substr(1, text.size() - 2)});
    return fix;
}

std::optional<Fix> remove_paragraph(const Fault& fault) {
    return is_all_of_paragraph(fault) ? remove_words(fault) : std::nullopt;
}

std::optional<Fix> remove_draft_mark(const Fault& fault) {
    auto fix = remove_paragraph(fault);
    // It belongs there until the minutes are adjusted.
    if (fix)
        fix->safe = false;
    return fix;
}

std::optional<Fix> remove_empty_paragraphs(const Fault& fault) {
    auto fix = titled(fault, "Ta bort tomma stycken", "Remove empty paragraphs");
    fix.safe = true;
    for (const auto& mark : fault.minutes.marks)
        if (mark.kind == marks::empty_paragraphs)
            fix.edits.emplace_back(
                DeleteParagraphs{mark.place.paragraph, mark.place.paragraph + count_in_value(mark)});
    return fix;
}

std::optional<Fix> make_table(const Fault& fault) {
    MakeTable table;
    table.first = fault.place.paragraph;
    Mark mark;
    mark.value = fault.node.attribute("varde").value();
    table.last = std::min(table.first + count_in_value(mark), fault.document.paragraphs.size());
    std::size_t columns = 0;
    for (std::size_t i = table.first; i < table.last; ++i) {
        table.cells.push_back(cells_of(fault.document.paragraphs[i].text));
        columns = std::max(columns, table.cells.back().size());
    }
    if (columns < 2)
        return std::nullopt;
    for (auto& row : table.cells)
        row.resize(columns);
    auto fix = titled(fault, "Gör en tabell", "Make a table");
    fix.edits.emplace_back(std::move(table));
    return fix;
}

std::optional<Fix> set_header_row(const Fault& fault) {
    const auto number = fault.node.attribute("nr").as_uint();
    if (std::string_view(fault.node.name()) != "tabell" || number == 0)
        return std::nullopt;
    // Whether the first row is a heading only a person can see.
    auto fix = titled(fault, "Gör första raden till rubrikrad", "Make the first row a header row");
    fix.edits.emplace_back(SetHeaderRows{number - 1, 1});
    return fix;
}

std::optional<Fix> set_heading_styles(const Fault& fault) {
    auto fix = titled(fault, "Ge rubrikerna rubrikformat", "Give the headings a heading style");
    fix.safe = true;
    for (const auto& item : fault.minutes.items)
        if (fault.document.paragraphs[item.place.paragraph].outline_level == 0)
            fix.edits.emplace_back(SetStyle{item.place.paragraph, "Heading 2", 0, {}});
    return fix;
}

std::optional<Fix> set_title_and_language(const Fault& fault) {
    auto fix = titled(fault, "Ange titel och språk", "Set title and language");
    fix.safe = true;
    std::string title = fault.minutes.organ.value;
    for (const auto& part :
         {fault.minutes.kind.value,
          fault.minutes.dates.empty() ? std::string() : iso(fault.minutes.dates.front().value)}) {
        if (!part.empty())
            title += (title.empty() ? "" : ", ") + part;
    }
    if (fault.document.title.empty() && !title.empty())
        fix.edits.emplace_back(SetProperty{"title", title});
    if (fault.document.language.empty())
        fix.edits.emplace_back(SetProperty{"language", "sv-SE"});
    if (fix.edits.empty())
        return std::nullopt;
    return fix;
}

std::optional<Fix> set_metadata(const Fault& fault) {
    auto fix = titled(fault, "Ange uppgifter för arkivet", "Set the facts for the archive");
    fix.safe = true;
    for (const auto& fact : missing_metadata(fault.document, fault.minutes))
        fix.edits.emplace_back(SetProperty{std::string(fact.property), fact.value});
    return fix;
}

std::optional<Fix> finish_review(const Fault& fault) {
    const bool changes = fault.document.tracked_changes > 0, comments = fault.document.comments > 0;
    if (!changes && !comments)
        return std::nullopt;
    auto fix = !comments  ? titled(fault, "Godkänn ändringarna", "Accept the changes")
               : !changes ? titled(fault, "Ta bort kommentarerna", "Remove the comments")
                          : titled(fault, "Godkänn ändringarna och ta bort kommentarerna",
                                   "Accept the changes and remove the comments");
    fix.edits.emplace_back(FinishReview{});
    return fix;
}

} // namespace klubba::fixes
