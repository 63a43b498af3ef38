// SPDX-License-Identifier: MPL-2.0
#include "core/folding.hpp"

#include "core/text.hpp"

namespace klubba {

std::string folded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    bool space = false;
    char previous = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t bytes = text::space_at(text, i); bytes > 0) {
            space = !result.empty();
            i += bytes;
            continue;
        }
        if (space)
            result += ' ';
        space = false;
        result += text::fold_byte(previous, text[i]);
        previous = text[i++];
    }
    return result;
}

} // namespace klubba
