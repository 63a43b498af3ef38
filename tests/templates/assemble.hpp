// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/package.hpp"

#include <string>

/// Minutes made from a template as flat ODF: the base document with the initial sections and the insertions,
/// each at its place in the template's order, filled in by the contract of Field and SectionTemplate. What
/// the commands make through Writer, without Writer.
std::string assemble(const klubba::Template& made, const klubba::Example& example);
