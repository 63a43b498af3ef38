// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "cases.hpp"

#include <compare>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace klubba::schematron::test {

/// A result: what fired, where, and its message without white space, which engines lay out as they like.
struct Said {
    std::string kind;
    std::string place;
    std::string words;

    friend auto operator<=>(const Said&, const Said&) = default;
};
using Answer = std::vector<Said>;

/// By the number of the case and who says it, as oracle.py tells.
using Answers = std::map<std::pair<std::size_t, std::string>, Answer>;

/// What this engine says.
Answer answer_of(const Case& each);

/// What the others say; empty where python3 or lxml is missing. Files are written to a folder of this name.
Answers ask_others(const std::vector<Case>& cases, const std::string& folder);

/// In an order that doesn't depend on the engine, which may visit nodes in its own.
Answer sorted(Answer answer);
/// The same without what libxml2 does not tell.
Answer places_in(Answer answer);

bool is_refusal(const Answer& answer);

/// For messages.
std::string text_of(const Answer& answer);

} // namespace klubba::schematron::test
