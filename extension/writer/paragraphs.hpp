// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "writer/reader.hpp"

namespace klubba::writer {

/// Deletes whole paragraphs [first, last), tables inside included. The paragraphs around them keep their
/// styles. Where nothing would be left of a cell or the document, an empty paragraph stays.
void delete_paragraphs(const Reader& reader, std::size_t first, std::size_t last);

/// Deletes paragraphs [first, last) outside tables, in front of which a table has just been put. Last in their text they
/// leave an empty one.
void delete_behind_table(const Reader& reader, std::size_t first, std::size_t last);

/// Moves whole paragraphs [first, last), tables inside included, to stand before paragraph `before`. Needs a
/// view.
void move_paragraphs(const Reader& reader, std::size_t first, std::size_t last, std::size_t before);

void add_paragraph(const Reader& reader, const AddParagraph& edit);

} // namespace klubba::writer
