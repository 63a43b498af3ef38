// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace klubba {

/// How the labels of a list look: "§ 4", "4:", "a)", "–".
struct ListForm {
    enum class Counter { None, Number, Letter };
    Counter counter = Counter::None;
    /// What stands before the number and after it; without a counter `before` is the bullet.
    std::string before;
    std::string after;
    /// What the list counts from.
    int first = 1;

    bool operator==(const ListForm&) const = default;
};

/// The label that shows a number; letters are those of 1–26.
std::string label_of(const ListForm& form, int number);

/// The form of a label that shows this number in digits, once and without leading zeros; nothing for any other.
/// It counts from 1, and the space in "§ 4" is a no-break one.
std::optional<ListForm> form_of_label(std::string_view label, int number);

/// The style for headings of items that are counted so.
std::string_view item_style_for(const ListForm& form);

/// What the templates' own list for a style looks like.
ListForm own_list_form(std::string_view style);
/// One of those styles: headings that have it are counted by the style's own list.
bool is_counted_style(std::string_view style);

/// A label that was typed at the start of a text, with white space after it.
struct TypedLabel {
    ListForm form;
    int number = 0;
    /// Bytes of white space before the label.
    std::size_t indent = 0;
    /// Byte where the text itself begins.
    std::size_t end = 0;
};

/// A bullet, "1.", "1)", "1:" or "a)" before a text that isn't itself a number.
std::optional<TypedLabel> typed_label(std::string_view text);

/// Bytes of the bullet that a text begins with, 0 when there is none with white space after it.
std::size_t bullet_bytes(std::string_view text);

/// A bullet from a font of pictures, or from Unicode's private area, means nothing as text: it becomes "•".
std::string bullet_label(std::string_view character, std::string_view font);

/// A bullet and nothing else, as word processors show it.
bool is_bullet(std::string_view label);

} // namespace klubba
