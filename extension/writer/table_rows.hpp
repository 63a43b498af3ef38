// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/table_rows.hpp"
#include "writer/reader.hpp"

namespace klubba::writer {

/// Throws klubba::Error, saying why, where Writer can't take rows out of their table or put them elsewhere in it: while
/// changes are recorded, and where cells are merged or split.
void refuse_rows_that_stay(const Reader& reader, const TableRows& rows);

/// Likewise where a move would lose changes recorded in them.
void refuse_rows_with_changes(const Reader& reader, const TableRows& rows);

/// Deletes whole rows, of which others are left.
void delete_rows(const Reader& reader, const TableRows& rows);

/// Moves whole rows to stand before row `before`, with all that their cells hold and how they look.
void move_rows(const Reader& reader, const TableRows& rows, std::size_t before);

} // namespace klubba::writer
