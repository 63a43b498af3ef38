// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/package.hpp"

#include <pugixml.hpp>

#include <string_view>
#include <vector>

namespace klubba {

/// Puts values in the place of a fragment's placeholders, in its flat ODF form (ODF 1.3 part 3, 7.7.5
/// text:placeholder). A value of several lines repeats the section, row, list item or paragraph that holds
/// its placeholder, once for each line; see Field. Sections, which tell what is repeated together, are then
/// taken away from around their content. Tabs and runs of spaces in a value are kept. A field without
/// value, or with an empty one, stays a placeholder.
void fill_fragment(pugi::xml_document& fragment, const std::vector<Field>& fields, const FieldValues& values);

/// Takes away everything but the fragment's first table and the empty paragraph it ends with. False, changing nothing,
/// when it has no table.
bool keep_table_only(pugi::xml_document& fragment);

} // namespace klubba
