// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/schematron/refusal.hpp"

#include <string_view>
#include <vector>

namespace klubba::schematron {

/// An expression that can't be used; where it stands is added by whoever knows.
struct ExpressionError {
    Message message;
};

enum class TokenKind {
    ElementTest,   // name, prefix:name, prefix:* on an axis of elements
    AttributeTest, // the same on the attribute axis
    Wildcard,
    NodeType,
    Function,
    Axis,
    Variable,
    Literal,
    Number,
    Operator, // and or mod div * / // | + - = != < <= > >=
    At,
    AxisSeparator,
    Dot,
    DoubleDot,
    Comma,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
};

struct Token {
    TokenKind kind;
    /// Views the expression.
    std::string_view text;
};

/// The tokens of an XPath 1.0 expression (section 3.7 with its rules of disambiguation). Throws
/// ExpressionError.
std::vector<Token> tokenize(std::string_view expression);

/// Bytes of the name (NCName, or QName when `with_colon`) at the start of a text; 0 when there is none.
std::size_t name_length(std::string_view text, bool with_colon);

} // namespace klubba::schematron
