// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "cli/command_line.hpp"
#include "core/check.hpp"
#include "core/predecessor.hpp"
#include "files/organ_settings_store.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::cli {

enum class Format { Text, Json, Svrl };

/// What the options of `klubba check` ask for.
struct CheckSettings {
    std::string template_id;
    files::FoundSettings organs;
    /// Goes before what the settings say of members.
    std::optional<std::vector<Member>> members;
    std::shared_ptr<const Predecessor> before;
    CheckRequest request;
    Format format = Format::Text;
    std::size_t jobs = 1;
    /// For the rules, on one document.
    std::chrono::seconds limit{};
    /// Whether facts are gathered for a report on the archive.
    bool reports = false;
};

/// Reads what the options name. Throws UsageError for a value that means nothing, klubba::Error for a file that can't be
/// read.
CheckSettings check_settings(const CommandLine& line, Language language);

/// Says which rules are silent because nobody has told what they need; empty when all was told.
std::string_view untold(const CheckSettings& settings);

} // namespace klubba::cli
