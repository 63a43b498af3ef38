// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace klubba::files {

inline constexpr std::size_t list_levels = 10;
/// Longer patterns and style names are cut: every paragraph may get its own copy of what they say.
inline constexpr std::size_t longest_name = 256;

/// How a count is written. UpperLetter and LowerLetter go on from Z with AA, BB, CC in `Repeated` form and
/// with AA, AB, AC otherwise.
enum class NumberFormat {
    None,
    Arabic,
    ArabicZero, // 01, 02 … 10
    UpperRoman,
    LowerRoman,
    UpperLetter,
    LowerLetter,
    UpperLetterRepeated,
    LowerLetterRepeated,
    Bullet,
};

struct ListLevel {
    NumberFormat format = NumberFormat::None;
    int start = 1;
    /// What is shown, with "%1%" … "%10%" for the counts of the levels ("§ %1%"); a bullet's own character.
    /// The form of ODF's style:num-list-format.
    std::string pattern;
};

using ListStyle = std::array<ListLevel, list_levels>;

/// A count as LibreOffice writes it.
std::string formatted(int count, NumberFormat format);

/// The pattern that ODF's older attributes stand for: prefix, the last `shown` counts up to `level` (from 0)
/// joined by dots, suffix.
std::string pattern_of(std::string_view prefix, std::size_t level, std::size_t shown,
                       std::string_view suffix);

/// The running counts of one list.
class ListCounter {
public:
    /// Counts one paragraph at `level` (from 0) and gives its label, without surrounding white space.
    /// `restart` sets the count instead of adding to it. Levels above that have not been counted yet get
    /// their first count, as LibreOffice counts what is missing.
    std::string next(const ListStyle& style, std::size_t level, std::optional<int> restart = std::nullopt);

    /// Forgets the counts from `level` on.
    void forget(std::size_t level);

private:
    [[nodiscard]] std::string label(const ListStyle& style, std::size_t level) const;

    std::array<std::optional<int>, list_levels> m_counts;
};

} // namespace klubba::files
