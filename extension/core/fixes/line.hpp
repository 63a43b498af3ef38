// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"

#include <string>

/// Lines put beside others, in the same paragraph and so like them.
namespace klubba::fixes {

inline ReplaceText line_before(std::size_t paragraph, const std::string& text) {
    return {{paragraph, 0, 0}, "", text + '\n'};
}

/// Words that go last in a paragraph.
inline ReplaceText at_end(const Document& document, std::size_t paragraph, std::string text) {
    const auto end = document.paragraphs[paragraph].text.size();
    return {{paragraph, end, end}, "", std::move(text)};
}

inline ReplaceText line_after(const Document& document, std::size_t paragraph, const std::string& text) {
    return at_end(document, paragraph, '\n' + text);
}

} // namespace klubba::fixes
