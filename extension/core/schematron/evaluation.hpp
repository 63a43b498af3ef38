// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/schematron/location.hpp"
#include "core/schematron/program.hpp"

#include <optional>
#include <vector>

namespace klubba::schematron {

/// A rule that fired on a node, and what its tests said.
struct Firing {
    const CompiledRule* rule = nullptr;
    pugi::xpath_node node;
    std::vector<Result> results;
};

/// One run of a program over a document. The program's variables are the run's: one run at a time.
class Run {
public:
    /// Evaluates the lets of schema and phase. `index` is the document's. Firings without results are left out unless
    /// `all`.
    Run(const Program& program, const pugi::xml_document& document, ElementIndex& index, bool all);

    /// What the pattern's rules do, in document order; first matching rule wins (ISO/IEC 19757-3:2016, 6.5).
    /// Throws klubba::Error for a pattern that can't run in the program's phase.
    std::vector<Firing> run(const CompiledPattern& pattern);

private:
    Firing fire(const CompiledPattern& pattern, const CompiledRule& rule, const pugi::xpath_node& node) const;
    void sort(std::vector<Firing>& firings);

    const Program& m_program;
    const pugi::xml_document& m_document;
    ElementIndex& m_index;
    bool m_all;
    /// Made when first needed: most runs of most patterns find nothing to sort.
    std::optional<DocumentOrder> m_order;
};

} // namespace klubba::schematron
