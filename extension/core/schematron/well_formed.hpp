// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/schematron/refusal.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace klubba::schematron {

/// What is wrong with a text, and at which byte.
struct Flaw {
    std::size_t offset = 0;
    Message message;
};

/// Finds what pugixml lets through although XML 1.0 does not: bytes that aren't UTF-8, characters that XML
/// forbids, references to entities that don't exist, "<" in attribute values, "--" in comments, several
/// roots, text outside the root, a DOCTYPE, another declared encoding. Whether tags match is left to the
/// parser.
std::optional<Flaw> find_flaw(std::string_view text);

} // namespace klubba::schematron
