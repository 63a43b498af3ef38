// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string_view>

namespace klubba::recognition {

/// How the items of a document are numbered.
enum class Numbering { None, Section, Point, Dot, Colon, Dash, Parenthesis, Bare };

/// A number that may begin an item.
struct ItemLabel {
    Numbering numbering = Numbering::None;
    int number = 0;
    /// As written: "§ 4", "KS § 45", "1.".
    std::string_view label;
    /// What stands after it, trimmed; empty when the label has a line of its own.
    std::string_view title;
    /// A case number after the label ("Dnr KS 2024/12"), which is no title.
    std::string_view case_number;
};

/// What a body may write before the section sign: "KS", "KS AU". At most two words, beginning with a capital, that
/// are no role ("Ekonom § 6" tells when somebody was there).
bool is_number_prefix(std::string_view text);

/// The label that a line begins with, if what follows could be the heading of an item: not "§ 3-områden", not
/// "§§ 1–8", not "5 § kommunallagen", not "10.30", not "1.2", no sentence.
std::optional<ItemLabel> item_label(std::string_view line);

/// The same for a label that the word processor counts, and the text it stands before.
std::optional<ItemLabel> item_label(std::string_view counted_label, std::string_view text);

} // namespace klubba::recognition
