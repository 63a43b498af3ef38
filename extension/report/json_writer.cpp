// SPDX-License-Identifier: MPL-2.0
#include "report/json_writer.hpp"

#include <algorithm>

namespace klubba::report {
namespace {

bool must_be_escaped(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

void append_escaped(std::string& out, char c) {
    constexpr std::string_view names = "\b\f\n\r\t\"\\";
    constexpr std::string_view letters = "bfnrt\"\\";
    constexpr std::string_view hexadecimal = "0123456789ABCDEF";
    out += '\\';
    if (const auto name = names.find(c); name != std::string_view::npos) {
        out += letters[name];
        return;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += "u00";
    out += hexadecimal[byte >> 4U];
    out += hexadecimal[byte & 0xFU];
}

} // namespace

void JsonWriter::key(std::string_view name) {
    separate();
    quoted(name);
    m_out += m_indent > 0 ? ": " : ":";
    m_has_key = true;
}

void JsonWriter::value(std::string_view text) {
    separate();
    quoted(text);
}

void JsonWriter::literal(std::string_view text) {
    separate();
    m_out += text;
}

void JsonWriter::begin(char bracket) {
    separate();
    m_out += bracket;
    ++m_depth;
    m_is_first = true;
}

void JsonWriter::end(char bracket) {
    --m_depth;
    if (!m_is_first)
        new_line();
    m_out += bracket;
    m_is_first = false;
}

void JsonWriter::separate() {
    if (!m_has_key && m_depth > 0) {
        if (!m_is_first)
            m_out += ',';
        new_line();
    }
    m_has_key = false;
    m_is_first = false;
}

void JsonWriter::new_line() {
    if (m_indent > 0)
        m_out.append(1, '\n').append(m_depth * m_indent, ' ');
}

void JsonWriter::quoted(std::string_view text) {
    m_out += '"';
    while (!text.empty()) {
        const auto plain =
            static_cast<std::size_t>(std::ranges::find_if(text, must_be_escaped) - text.begin());
        m_out += text.substr(0, plain);
        text.remove_prefix(plain);
        if (!text.empty()) {
            append_escaped(m_out, text.front());
            text.remove_prefix(1);
        }
    }
    m_out += '"';
}

} // namespace klubba::report
