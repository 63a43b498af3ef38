// SPDX-License-Identifier: MPL-2.0
#include "core/folding.hpp"

namespace klubba {

std::string folded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    bool space = false;
    const auto put = [&](char c) {
        if (space && !result.empty())
            result += ' ';
        space = false;
        result += c;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
        if (byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r') {
            space = true;
        } else if (byte == 0xC2 && next == 0xA0) { // no-break space
            space = true;
            ++i;
        } else if (byte == 0xC3 && next >= 0x80 && next <= 0x9E && next != 0x97) { // À–Þ but ×
            put(text[i]);
            result += static_cast<char>(next + 0x20);
            ++i;
        } else {
            put(byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 0x20) : text[i]);
        }
    }
    return result;
}

} // namespace klubba
