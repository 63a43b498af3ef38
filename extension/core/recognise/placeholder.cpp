// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/placeholder.hpp"

#include "core/recognise/names.hpp"
#include "core/text.hpp"

namespace klubba::recognition {

bool is_placeholder(std::string_view text) {
    text = text::strip(text, ".,:");
    if (text.empty())
        return false;
    if ((text.front() == '<' && text.back() == '>') || (text.front() == '[' && text.back() == ']'))
        return text.size() > 2;
    if (is_rule(text))
        return true;
    for (const std::string_view words : {"åååå-mm-dd", "n.n", "nn", "xx", "xxx", "namn", "datum", "åååå",
                                         "yyyy-mm-dd", "xx:xx", "xx.xx", "fyll i"}) {
        if (text::equal_folded(text, words))
            return true;
    }
    return false;
}

} // namespace klubba::recognition
