// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "bytes_of.hpp"
#include "core/check.hpp"
#include "core/package.hpp"

namespace klubba::tests {

/// templates/bas/regler.sch, loaded once.
const RuleBook& base_rules();

/// The schema that they are.
const schematron::Schema& base_schema();

/// The project's template of council minutes, templates/rad-protokoll.
const Template& council_template();

} // namespace klubba::tests
