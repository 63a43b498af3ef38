// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "writer/reader.hpp"

namespace klubba::writer {

/// Throw klubba::Error for a table whose rows Writer can't tell from each other (cells split or merged).
void insert_row(const Reader& reader, const InsertRow& edit);
void delete_row(const Reader& reader, const DeleteRow& edit);

} // namespace klubba::writer
