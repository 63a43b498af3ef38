// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace klubba::report {

/// Appends JSON (RFC 8259) to a text, which outlives it, as it is told to, so that nothing need be built as a tree first.
/// Strings are UTF-8 and stay so. What is begun must be ended, and a value in an object has its key first.
class JsonWriter {
public:
    /// `indent`: spaces for each level; without any, all is written on one line.
    explicit JsonWriter(std::string& out, std::size_t indent = 0) : m_out(out), m_indent(indent) {}

    void begin_object() { begin('{'); }
    void end_object() { end('}'); }
    void begin_array() { begin('['); }
    void end_array() { end(']'); }

    void key(std::string_view name);

    void value(std::nullptr_t) { literal("null"); }
    void value(std::string_view text);
    template <std::integral Number>
    void value(Number number) {
        if constexpr (std::same_as<Number, bool>) {
            literal(number ? "true" : "false");
        } else {
            char digits[24];
            literal({digits, std::to_chars(digits, digits + sizeof digits, number).ptr});
        }
    }
    /// null for nothing.
    template <class Value>
    void value(const std::optional<Value>& optional) {
        if (optional)
            value(*optional);
        else
            value(nullptr);
    }

    template <class Value>
    void member(std::string_view name, const Value& content) {
        key(name);
        value(content);
    }

private:
    void begin(char bracket);
    void end(char bracket);
    /// What stands between the value that comes and what came before it.
    void separate();
    void new_line();
    void literal(std::string_view text);
    void quoted(std::string_view text);

    std::string& m_out;
    std::size_t m_indent;
    std::size_t m_depth = 0;
    bool m_is_first = true;
    bool m_has_key = false;
};

} // namespace klubba::report
