// SPDX-License-Identifier: MPL-2.0
// Documents with headings, lists and tables, and what was recognised in them.
#pragma once

#include "core/calendar.hpp"
#include "core/styles.hpp"
#include "support.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace klubba::tests {

/// Builds documents as the readers of .odt and .docx give them.
class Builder {
public:
    Builder& line(std::string text, std::string style = std::string(styles::body)) {
        Paragraph paragraph;
        paragraph.text = std::move(text);
        paragraph.style = std::move(style);
        document.paragraphs.push_back(std::move(paragraph));
        return *this;
    }
    Builder& heading(std::string text, std::uint8_t level, std::string label = {}) {
        line(std::move(text), "Heading " + std::to_string(level));
        document.paragraphs.back().outline_level = level;
        document.paragraphs.back().label = std::move(label);
        return *this;
    }
    Builder& numbered(std::string text, std::string label) {
        line(std::move(text), "List Number");
        document.paragraphs.back().label = std::move(label);
        document.paragraphs.back().list_level = 1;
        return *this;
    }
    Builder& table(const std::vector<std::vector<std::string>>& rows) {
        std::vector<std::vector<std::vector<std::string>>> cells;
        for (const auto& row : rows)
            for (auto& cells_of_row = cells.emplace_back(); const auto& text : row)
                cells_of_row.push_back({text});
        return table_of(cells);
    }
    /// Each cell as the paragraphs in it.
    Builder& table_of(const std::vector<std::vector<std::vector<std::string>>>& rows) {
        Table table;
        table.rows = rows.size();
        table.columns = rows.front().size();
        table.first = document.paragraphs.size();
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (std::size_t column = 0; column < rows[row].size(); ++column) {
                for (const auto& text : rows[row][column]) {
                    line(text, std::string(styles::table_contents));
                    document.paragraphs.back().cell = cell_address(document.tables.size(), row, column);
                }
            }
        }
        table.last = document.paragraphs.size();
        document.tables.push_back(table);
        return *this;
    }

    Document document;
};

/// What is recognised in a text.
inline Minutes minutes_of(std::string_view text) {
    return recognise(from_text(text));
}

/// Minutes that begin with these lines and go on with two items.
inline Minutes above_items(std::string lines) {
    return minutes_of(lines.append("\n\n1. Läget\nLugnt.\n\n2. Övrigt\nInget.\n"));
}

/// Minutes of a board with these lines in the head.
inline Minutes with_head(const std::string& lines) {
    return above_items(std::string("Ekdala kommun\nSocialnämnden\nProtokoll\n")
                           .append(lines)
                           .append("\nNärvarande: Anna Ek (S), Bo Lind (M)"));
}

/// Minutes of a board with these lines below the head.
inline Minutes below_head(std::string_view lines) {
    return minutes_of(std::string("Ekdala kommun\nSocialnämnden\nProtokoll\nDatum: 2024-03-14\n"
                                  "Närvarande: Anna Ek (S), Bo Lind (M)\n\n")
                          .append(lines));
}

/// Begun with the head that a council's minutes have: its name, their kind, the day and who was there.
inline Builder council(const std::string& kind = "Minnesanteckningar") {
    Builder builder;
    builder.line("Folkhälsorådet", "Title")
        .line(kind, "Title")
        .line("Datum: 2024-03-14")
        .line("Närvarande: Anna Ek (S), Bo Lind (M)");
    return builder;
}

using Names = std::vector<std::string>;

/// Label and title of every item.
inline Names titles(const Minutes& minutes) {
    Names result;
    for (const Item& item : minutes.items)
        result.push_back(item.label.empty() ? item.title : item.label + " " + item.title);
    return result;
}

/// Whoever was there, or wasn't.
inline Names names(const Minutes& minutes, Presence presence) {
    Names result;
    for (const Attendee& person : minutes.attendance) {
        if (person.presence == presence)
            result.push_back(person.name);
    }
    return result;
}

/// Name and role of everybody who signs.
inline Names signers(const Minutes& minutes) {
    Names result;
    for (const Signature& signature : minutes.signatures)
        result.push_back(signature.name + ", " + signature.role);
    return result;
}

/// "2024-03-14", or nothing.
inline std::string day(const std::optional<Date>& date) {
    return date ? iso(*date) : std::string();
}

/// The days that the meeting is said to have been on, and the day of adjusting.
inline Names days(const Minutes& minutes) {
    Names result;
    for (const auto& date : minutes.dates)
        result.push_back(iso(date.value));
    return result;
}
inline std::string adjusting_day(const Minutes& minutes) {
    return minutes.adjusting_date ? iso(minutes.adjusting_date->value) : std::string();
}

/// A fact in the document's words; empty when it is not told.
template <class T>
std::string words(const std::optional<Fact<T>>& fact) {
    return fact ? fact->raw : std::string();
}

} // namespace klubba::tests
