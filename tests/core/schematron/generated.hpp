// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "cases.hpp"

#include <cstdint>
#include <set>
#include <string>

namespace klubba::schematron::test {

/// A case that nobody thought of, and what it makes use of.
struct GeneratedCase {
    Case what;
    /// "key", "current", "abstract pattern", …: what engines are known to differ in.
    std::set<std::string> features;
};

/// A schema and a document of the same few names, so that rules fire; the same ones for the same seed, on every
/// machine. All of it is ISO Schematron with XPath 1.0; every third one keeps to what libxml2 knows of it.
GeneratedCase generate(std::uint32_t seed);

} // namespace klubba::schematron::test
