// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "core/minutes.hpp"
#include "core/package.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace klubba {

/// Why somebody can't adjust the minutes: they attest, as somebody who was there, what chair and secretary answer for.
enum class Unfit { No, NotPresent, Chair, Secretary };
Unfit unfit_to_adjust(const Minutes& minutes, std::string_view name);

/// Who adjusts, where and when. What is empty stays as it is.
struct Adjusting {
    std::vector<std::string> names;
    std::string place;
    /// As the document is to write them: "2026-03-25", "09.00".
    std::string date, time;
};

/// Lets the cover page, the election item and the signatures name the same adjusters. What is missing of them is put in
/// where the template (null for none) asks for it.
Fix adjusters_fix(const Document& document, const Minutes& minutes, const Adjusting& adjusting,
                  const Template* of);

} // namespace klubba
