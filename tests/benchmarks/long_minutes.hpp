// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

namespace klubba::bench {

/// Content of office:text for minutes of some 300 pages: 200 numbered items of invented text, a table in every
/// tenth, in the styles of the template rad-protokoll.
std::string long_minutes();

} // namespace klubba::bench
