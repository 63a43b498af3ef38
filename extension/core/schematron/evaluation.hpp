// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/schematron/location.hpp"
#include "core/schematron/program.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace klubba::schematron {

/// A rule that fired on a node, and what its tests said.
struct Firing {
    const CompiledRule* rule = nullptr;
    pugi::xpath_node node;
    /// As Result::document.
    std::string document;
    std::vector<Result> results;
};

using TakeFiring = std::function<void(Firing)>;

/// One run of a program over a document. The program's variables and keys are the run's: one run at a time.
class Run {
public:
    /// Evaluates the lets of schema and phase. `index` is the document's, `surroundings` must outlive
    /// the run. Firings without results are left out unless `all`.
    Run(const Program& program, const SchemaTree& tree, const pugi::xml_document& document,
        ElementIndex& index, const Surroundings& surroundings, bool all);

    /// Gives away what the pattern's rules do, in document order, each firing as soon as its turn is known; first
    /// matching rule wins (ISO/IEC 19757-3:2016, 6.5). Throws klubba::Error for a pattern that can't run in the
    /// program's phase, for a document that can't be had, when the messages grow past all bounds and when it must not
    /// go on.
    void run(const CompiledPattern& pattern, const TakeFiring& take);

private:
    /// A document in which rules look for their contexts.
    struct Searched {
        const pugi::xml_document& document;
        ElementIndex& index;
        std::string name = {};
    };
    /// One that a pattern names.
    struct Subordinate {
        Subordinate(const pugi::xml_document& document, std::string name)
            : index(document), searched{document, index, std::move(name)} {}
        ElementIndex index;
        Searched searched;
    };

    void run_in(Searched& searched, const CompiledPattern& pattern, const TakeFiring& take);
    /// An assert that isn't so, or a report that is.
    [[nodiscard]] bool fails(const CompiledTest& test, const pugi::xpath_node& node) const;
    /// Some test of the rule fails.
    [[nodiscard]] bool has_result(const CompiledRule& rule, const pugi::xpath_node& node) const;
    Firing fire(const CompiledPattern& pattern, const CompiledRule& rule, const pugi::xpath_node& node);
    std::vector<std::string> names_of_documents(const CompiledPattern& pattern) const;
    Searched& subordinate(const CompiledPattern& pattern, const std::string& name);
    void ask_to_go_on(pugi::xml_node here) const;
    void weigh(const Result& result);

    const Program& m_program;
    const SchemaTree& m_tree;
    Searched m_main;
    const Surroundings& m_surroundings;
    bool m_all;
    std::map<std::string, Subordinate> m_subordinates;
    /// Bytes of results so far.
    std::size_t m_weight = 0;
};

} // namespace klubba::schematron
