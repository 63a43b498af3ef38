// SPDX-License-Identifier: MPL-2.0
#include "files/docx_fields.hpp"

#include <algorithm>
#include <utility>

namespace klubba::files {

namespace {

/// Takes the first word off a field's code.
std::string_view next_word(std::string_view& code) {
    const auto begin = std::min(code.find_first_not_of(' '), code.size());
    code.remove_prefix(begin);
    const auto word = code.substr(0, code.find(' '));
    code.remove_prefix(word.size());
    return word;
}

} // namespace

void WordFields::begin() {
    m_fields.emplace_back();
    ++m_codes;
}

void WordFields::separate() {
    if (m_fields.empty() || m_fields.back().in_result)
        return;
    auto& field = m_fields.back();
    field.in_result = true;
    --m_codes;
    std::string_view code = field.code;
    field.is_contents = next_word(code) == "TOC";
    m_contents += field.is_contents ? 1 : 0;
}

std::string WordFields::end() {
    if (m_fields.empty())
        return {};
    const auto field = std::move(m_fields.back());
    m_fields.pop_back();
    m_codes -= field.in_result ? 0 : 1;
    m_contents -= field.is_contents ? 1 : 0;
    std::string_view code = field.code;
    if (field.in_result || hides_text() || next_word(code) != "MACROBUTTON")
        return {};
    next_word(code);
    return std::string(code.substr(std::min(code.find_first_not_of(' '), code.size())));
}

void WordFields::code(std::string_view text) {
    constexpr std::size_t longest_code = 4096;
    if (!m_fields.empty() && !m_fields.back().in_result && m_fields.back().code.size() < longest_code)
        m_fields.back().code += text;
}

} // namespace klubba::files
