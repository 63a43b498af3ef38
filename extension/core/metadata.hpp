// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace klubba {

/// What an archive looks for among a document's properties.
struct Metadata {
    /// In messages: "organ".
    std::string_view name;
    /// The custom property that Klubba keeps it in.
    std::string_view property;
    /// As the text says it.
    std::string value;
};

/// Those of body, date and case number that the text says, and neither the document's title nor any of its properties.
std::vector<Metadata> missing_metadata(const Document& document, const Minutes& minutes);

} // namespace klubba
