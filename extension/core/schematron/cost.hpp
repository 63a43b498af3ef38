// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/schematron/xpath_syntax.hpp"

#include <map>
#include <string>
#include <string_view>

namespace klubba::schematron {

/// How a quantity grows with the number of nodes in a document: 0 hardly, 1 with it, 2 with its square.
struct Degree {
    /// In whatever document: all nodes may stand side by side, or all in one line.
    double worst = 0;
    /// In documents as people write them, where one element has few children of a name.
    double likely = 0;

    friend Degree operator+(Degree one, Degree other) {
        return {one.worst + other.worst, one.likely + other.likely};
    }
};

/// Nodes that an expression gives, summed over all times that it is evaluated: one pair of evaluation and node each.
/// Knowing how often a single node can occur among them tells how many there are after the next step: children
/// of different nodes are different nodes, siblings of different nodes may all be the same.
struct Reach {
    Degree pairs = {};
    /// Of a single node.
    Degree occurrences = {};
};

/// What is known of an expression's value before there is a document.
struct Estimate {
    bool is_nodes = false;
    Reach reach = {};
    /// How often it was evaluated when `reach` was counted.
    Degree evaluations = {};
    /// The nodes are attributes, text and the like: their strings are their own.
    bool is_leaf = false;
    /// Bytes of its string, for a document that has 1 MiB of text.
    double length = 0;
};

/// What the variables at some place hold, by name; current() under "current()".
using Estimates = std::map<std::string, Estimate, std::less<>>;

/// How much work an expression is, for a document of a thousand nodes.
struct Work {
    double worst_steps = 0;
    double likely_steps = 0;
    /// Most nodes that one step may have in memory at once, before it leaves out those it has twice.
    double nodes_at_once = 0;
    std::string_view fullest = {};
    double longest_string = 0;
    /// The step, function or comparison that most of the work is, as a view of the expression, and its share.
    std::string_view heaviest = {};
    double heaviest_steps = 0;

    void add(Degree degree, std::string_view what);
};

/// Goes through an expression and adds what evaluating it may cost to `work`. It is evaluated at each of the nodes
/// that `context` reaches. What is no XPath gives no sensible answer, but ends.
Estimate estimate(Tokens expression, const Reach& context, const Estimates& variables, Work& work);

/// The same for a rule context or the pattern of a key: what it matches.
Estimate estimate_pattern(Tokens pattern, const Estimates& variables, Work& work);

} // namespace klubba::schematron
