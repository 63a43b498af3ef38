// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/schematron/schema_tree.hpp"

namespace klubba::schematron {

/// Refuses, by name, file and line, a schema in its minimal form that could take very long or fill the memory on an
/// ordinary document: more rules or expressions than anybody writes, expressions whose work grows with the cube of the
/// document's length (such as "//" in a predicate within a predicate), steps that hold the square of it in memory
/// (following:: after "//"), strings that double at every let. A schema may come from somebody else, and is looked at
/// before anything in it is evaluated. Throws klubba::Error.
void check_bounds(const SchemaTree& tree);

} // namespace klubba::schematron
