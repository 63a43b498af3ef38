// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/schematron/schema_tree.hpp"

namespace klubba::schematron {

/// Brings a schema to its minimal form (ISO/IEC 19757-3:2016, 6.2): patterns with is-a get the rules
/// of their abstract pattern with the parameters put in, rules get what they extend, and what is abstract
/// goes. Throws klubba::Error for names that lead nowhere or round in a circle.
void expand(SchemaTree& tree);

} // namespace klubba::schematron
