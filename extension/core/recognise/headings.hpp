// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/recognise/front.hpp"
#include "core/recognise/lines.hpp"

#include <cstddef>
#include <vector>

namespace klubba::recognition {

/// The line after the last label of the head ("Plats:", "Närvarande", "Ärenden:").
std::size_t end_of_labels(const Lines& lines);

/// Lines at or after `from` that are headings of items in minutes that number none.
std::vector<std::size_t> find_headings(const Lines& lines, const Front& front, std::size_t from);

/// Lines inside items that read as headings without being styled so: short ones apart from what goes before,
/// with text right after them, and those that say what part of an item follows ("Beslut"). For minutes whose
/// items are told apart by more than how they read.
std::vector<std::size_t> find_subheadings(const Lines& lines, const Front& front,
                                          const std::vector<Item>& items);

} // namespace klubba::recognition
