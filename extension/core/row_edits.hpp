// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"
#include "core/finding.hpp"

#include <cstddef>

namespace klubba {

/// Takes paragraphs [first, last) out, and lets images and tables follow; the table they stand in gets smaller.
void erase_paragraphs(Document& document, std::size_t first, std::size_t last);

/// Lets images and tables make room for `count` paragraphs before or after one, in the table that it stands in.
void make_room_beside(Document& document, std::size_t beside, bool after, std::size_t count);

/// False, and nothing is changed, for a row or table that is not there, for more cells than the table has columns, and
/// for a table's only row.
bool insert_row(Document& document, const InsertRow& edit);
bool delete_row(Document& document, const DeleteRow& edit);

} // namespace klubba
