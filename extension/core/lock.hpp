// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/error.hpp"
#include "core/finding.hpp"
#include "core/minutes.hpp"
#include "core/package.hpp"

#include <optional>
#include <set>
#include <vector>

/// What is adjusted stays: the whole minutes once they are locked, one § once it is adjusted immediately. The locks are
/// facts in document properties, so that they go with the document.
namespace klubba {

/// The minutes were adjusted, and nobody has unlocked them since.
bool is_locked(const Document& document);
/// Their numbers were turned into text when they were locked.
bool has_frozen_numbers(const Document& document);

/// Numbers of the §§ that were adjusted immediately.
std::set<int> adjusted_immediately(const Document& document);
/// The fact that says so.
SetProperty recording_adjusted_immediately(const std::set<int>& numbers);

/// Why a fix must not be applied: it puts in, moves, deletes or renumbers an item of locked minutes, or moves, deletes or
/// renumbers one that was adjusted immediately. Nothing for a fix that does neither.
std::optional<Error> refusal_of(const Document& document, const Minutes& minutes, const Fix& fix,
                                const Template* of);

/// Turns the numbers of all items that are counted into text.
std::vector<Edit> freezing_edits(const Document& document, const Minutes& minutes);
/// Turns the numbers of items that are text into counted ones again.
std::vector<Edit> thawing_edits(const Document& document, const Minutes& minutes);

} // namespace klubba
