// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/schematron/schema_tree.hpp"

#include <vector>

namespace klubba::schematron {

/// The let elements of a schema, phase, pattern or rule, each after those that it uses, in whatever order they are
/// written (ISO/IEC 19757-3:2016, 5.4.5). Throws klubba::Error for what is no name, for a name that occurs twice
/// and for lets that define each other in a circle.
std::vector<pugi::xml_node> lets_in_order(const SchemaTree& tree, pugi::xml_node owner);

} // namespace klubba::schematron
