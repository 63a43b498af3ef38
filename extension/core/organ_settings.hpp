// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/body.hpp"
#include "core/finding.hpp"
#include "core/package.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace klubba {

/// How gravely rules count where that differs from the rule book, by rule id; nothing turns the rule off.
using Severities = std::map<std::string, std::optional<Severity>, std::less<>>;

/// What a board or council has settled for itself: one file, shared by those who write its minutes.
struct OrganSettings {
    /// The body's name as its minutes write it.
    std::string organ;
    /// Id of the template its minutes are made from; empty when the file does not say.
    std::string template_id;
    /// Values that new minutes begin with, by field id ("municipality", "place", "start").
    FieldValues fields;
    Severities severities;
    Body body;
    /// Its own, and which of the template's it does not use.
    PhraseBook phrases;
    /// Path of the file with the body's members, as written: seen from the settings' folder. Whoever reads the
    /// settings from disk puts the members into `body`.
    std::string members_file;
    /// The folder where the body keeps its minutes, as written: seen from the settings' folder. Whoever reads the
    /// settings from disk makes it absolute. Empty when the file does not say.
    std::string minutes_folder;

    bool operator==(const OrganSettings&) const = default;
};

/// Reads a settings file. `name` is what messages call it. Throws klubba::Error naming file and line for
/// anything that is not understood.
OrganSettings parse_organ_settings(std::string_view xml, std::string name);

/// Whether the settings are those of the body with this name, whatever its capital letters and spaces.
bool belong_to(const OrganSettings& settings, std::string_view organ);

} // namespace klubba
