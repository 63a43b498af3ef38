// SPDX-License-Identifier: MPL-2.0
// What a registrar who reads a document of the corpus finds in it, written beside the document.
#pragma once

#include "core/calendar.hpp"
#include "core/finding.hpp"
#include "core/minutes.hpp"

#include <compare>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::corpus {

/// A finding as people speak of it: which rule, and the words it stands at. Words that are missing from the document
/// are written "–"; long ones end with "…".
struct Remark {
    std::string rule;
    std::string words;

    auto operator<=>(const Remark&) const = default;
};

Remark remark_of(const Finding& finding);

struct Facit {
    Stage stage = Stage::Published;
    std::optional<Date> today;
    /// Nothing: the document is no minutes.
    std::optional<Profile> profile;
    /// Sorted.
    std::vector<Remark> remarks;
};

/// Reads `NAME.facit` beside a document. Throws std::runtime_error naming the file and the line it cannot read.
Facit facit_of(const std::filesystem::path& document);

/// A remark that the corpus and klubba are known to disagree about, and why it stays so for now.
struct Disagreement {
    std::string document;
    /// True: klubba finds what is no fault; false: it misses a fault.
    bool false_alarm = false;
    Remark remark;

    auto operator<=>(const Disagreement&) const = default;
};

/// "DOCUMENT falskt|missat RULE words", for people.
std::string line_of(const Disagreement& disagreement);

struct KnownDisagreement : Disagreement {
    std::string reason;
};

std::vector<KnownDisagreement> known_disagreements(const std::filesystem::path& list);

} // namespace klubba::corpus
