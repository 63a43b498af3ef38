// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/check.hpp"

#include <string>

namespace klubba::tests {

/// The bytes of a file of the project; fails the test when there is none.
std::string read_text(const std::string& path);

/// templates/bas/regler.sch, loaded once.
const RuleBook& base_rules();

/// The schema that they are.
const schematron::Schema& base_schema();

} // namespace klubba::tests
