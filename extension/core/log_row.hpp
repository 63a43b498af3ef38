// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "core/minutes.hpp"

#include <optional>
#include <string>

namespace klubba {

/// Something to be remembered: the matter it came up in, if any, and what is to be done.
struct LogNote {
    std::string matter;
    std::string text;
};

/// A new row in the document's log, or the row there that waits to be filled in. Nothing without a log that is a table.
std::optional<Fix> log_row_fix(const Document& document, const Minutes& minutes, const LogNote& note);

} // namespace klubba
