// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/front.hpp"
#include "core/recognise/lines.hpp"
#include "core/recognise/numbering.hpp"

#include <cstddef>
#include <vector>

namespace klubba::recognition {

/// The items of the minutes and where head and tail of the document are.
struct Outline {
    std::vector<Item> items;
    /// Lines of the items' titles, in step with `items`.
    std::vector<std::size_t> title_lines;
    Numbering numbering = Numbering::None;
    /// Lines [0, head_end) are the head, [tail_begin, tail_end) what follows the last item: signatures, notice,
    /// attachments. Whoever certifies an extract says the rest.
    std::size_t head_end = 0;
    std::size_t tail_begin = 0;
    std::size_t tail_end = 0;
};

/// Items by "§ 1", "1.", "1:" …; where the document numbers none, by headings; where it has no headings
/// either, by short lines above text and by the usual titles of standard sections.
Outline find_items(const Lines& lines, const Front& front);

} // namespace klubba::recognition
