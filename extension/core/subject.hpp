// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace klubba {

/// How a decision without a subject reads in full.
struct FullDecision {
    /// Bytes at its start that are written in another way.
    std::size_t bytes = 0;
    /// "Rådet beslutar att godkänna <vad>": what the words don't say is a placeholder.
    std::string text;
};

/// Nothing for a decision that says who decides or on what ("Dagordningen fastställs."). `body`: "rådet".
std::optional<FullDecision> with_subject(std::string_view decision, std::string_view body);

/// The body that decides, as the decision begins with it ("Socialnämnden beslutar"); empty where that is not said. A view into
/// it.
std::string_view deciding_body(std::string_view decision);

/// Whether two names may be of one body. `own` is the minutes' own organ. Bodies of different kinds have business with each
/// other (a committee of a board, a board and the council), so that only a name of the same kind is another body's; and a
/// name that shares a word with the other is a shorter form of it.
bool may_be_same_body(std::string_view own, std::string_view other);

} // namespace klubba
