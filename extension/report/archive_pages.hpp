// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "report/archive.hpp"
#include "report/page.hpp"

#include <vector>

namespace klubba::report {

/// An archive as a registrar reads it. The first page is "index": of one body's year it tells all, of several it is a table
/// that leads to a page for each. Documents that were left out are at its end.
std::vector<Page> archive_pages(const Archive& archive, Language language);

} // namespace klubba::report
