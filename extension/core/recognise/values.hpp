// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/front.hpp"
#include "core/recognise/rows.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace klubba::recognition {

/// What a label is given, with the line it stands on; no text when it is given nothing.
struct Value {
    std::string_view text;
    std::size_t line = 0;
};

/// The value of the label in a cell: after it, beside it, or on the next line with text unless that is a
/// label or a title itself.
Value value_of(const std::vector<Row>& rows, const Front& front, std::size_t row, std::size_t cell);

/// "Justering" alone above "Justerare: Anna Ek", "Närvarande" above "Tjänstepersoner: Bo Ek": a heading, whose labels tell.
/// The row begins with a label.
bool heads_labels(const std::vector<Row>& rows, std::size_t row);

/// The label in a cell wants no value: it heads what follows, or a line to sign on stands beside or below it.
bool is_left_blank(const std::vector<Row>& rows, std::size_t row, std::size_t cell);

/// The row is part of the document's title.
bool is_title(const Front& front, const Row& row);

/// Where the words begin that tell when people met, in a row with nothing else than that and perhaps a place: "Kl.
/// 8.15–10.05", "Stadshuset, kl. 8.15–10.05".
std::optional<std::size_t> begin_of_time_alone(const Row& row);

/// The row has nothing but what may be a place, and ends what it stands below: the row after it is blank, begins with
/// a label, or is a table's.
bool is_place_alone(const std::vector<Row>& rows, const Front& front, std::size_t row);

} // namespace klubba::recognition
