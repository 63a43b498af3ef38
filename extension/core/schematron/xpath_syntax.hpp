// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/schematron/xpath_tokens.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace klubba::schematron {

/// Part of an expression. What is asked here supposes that brackets match, as tokenize() has seen.
using Tokens = std::span<const Token>;

inline bool is_function(const Token& token, std::string_view name) {
    return token.kind == TokenKind::Function && token.text == name;
}

inline bool is_operator(const Token& token, std::string_view text) {
    return token.kind == TokenKind::Operator && token.text == text;
}

/// By how much a token takes one further into brackets and parentheses.
int depth_change(const Token& token);

/// Where what opens at `open` closes.
std::size_t closing(Tokens tokens, std::size_t open);

/// Parts between separators that stand outside brackets and parentheses.
std::vector<Tokens> split(Tokens tokens, std::string_view separator);

/// The arguments of the function that stands at this place; none for "()".
std::vector<Tokens> arguments_of(Tokens tokens, std::size_t function);

/// What stands between the quotation marks; empty for other tokens than one literal.
std::string_view literal_in(Tokens tokens);

/// Functions of XPath 1.0 section 4, without id(): nothing has an id where there is no DTD.
bool is_xpath_function(std::string_view name);

} // namespace klubba::schematron
