// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/schematron/schema_tree.hpp"

namespace klubba::schematron {

/// Refuses, by name, Schematron elements and attributes that stand where ISO/IEC 19757-3:2016 (annex A) does
/// not put them, that lack what they need, or that this engine does not support. Elements and attributes of
/// other namespaces may stand anywhere, but XSLT's only where they are followed: xsl:key and xsl:copy-of.
void check_grammar(const SchemaTree& tree);

} // namespace klubba::schematron
