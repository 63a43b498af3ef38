// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/schematron/program.hpp"

#include <vector>

namespace klubba::schematron {

/// A rule that fired on a node, and what its tests said.
struct Firing {
    const CompiledRule* rule = nullptr;
    pugi::xpath_node node;
    std::vector<Result> results;
};

/// Evaluates the lets of a schema and phase on a document; run_pattern builds on it.
void begin_run(const Program& program, const pugi::xml_document& document);

/// What a pattern's rules do on a document, in document order; first matching rule wins (ISO/IEC
/// 19757-3:2016, 6.5). Firings without results are left out unless `all`.
std::vector<Firing> run_pattern(const Program& program, const CompiledPattern& pattern,
                                const pugi::xml_document& document, bool all);

} // namespace klubba::schematron
