// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/package.hpp"

#include <string>

/// The example's minutes as flat ODF: the base document with the template's fragments in it, filled in by the
/// contract of Field and SectionTemplate. What the commands make through Writer, without Writer.
std::string assemble_example(const klubba::Template& made);
