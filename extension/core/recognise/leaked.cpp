// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/dates.hpp"
#include "core/recognise/front.hpp"
#include "core/recognise/labels.hpp"
#include "core/recognise/organs.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace klubba::recognition {

namespace {

/// Longer lines are prose.
constexpr std::size_t longest_header = 110;

} // namespace

void mark_leaked(Lines& lines, const Front& front) {
    std::vector<std::string_view> known;
    for (const Text* text : {&front.organ, &front.kind, &front.municipality}) {
        if (!text->value.empty())
            known.push_back(text->value);
    }
    for (const Paragraph& paragraph : lines.document().page_headers) {
        if (!text::trim(paragraph.text).empty())
            known.push_back(text::trim(paragraph.text));
    }
    std::vector<std::size_t> repeated;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        Line& line = lines[index];
        if (line.blank() || line.text.size() > longest_header || line.heading)
            continue;
        if (is_page_number(line.text)) {
            line.leaked = true;
            continue;
        }
        bool only_known = true;
        bool any_known = false;
        for (const Segment& segment : segments(line.full)) {
            const auto label = match_label(segment.text);
            const bool is_footer = label && label->meaning == Meaning::Footer && label->value.empty();
            // A body of several has the name of one of its municipalities at the head of its pages.
            const bool is_known = is_footer || text::is_one_of(segment.text, known) ||
                                  (text::starts_folded(front.municipality.value, segment.text) &&
                                   is_municipality(segment.text));
            // "Utdragsbestyrkande" alone may begin the certificate of an extract.
            any_known = any_known || (is_known && !text::starts_folded(segment.text, "utdrag"));
            only_known = is_known || is_page_number(segment.text) || is_date(segment.text);
            if (!only_known)
                break;
        }
        const bool on_front = std::find(front.lines.begin(), front.lines.end(), index) != front.lines.end();
        if (only_known && any_known && !on_front && !lines.paragraph(line).cell)
            repeated.push_back(index);
    }
    // Once may be meant; a header comes back on every page.
    if (repeated.size() >= 2) {
        for (const std::size_t index : repeated)
            lines[index].leaked = true;
    }
}

} // namespace klubba::recognition
