// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/xpath_tokens.hpp"

#include <array>
#include <string>

namespace klubba::schematron {
namespace {

constexpr std::size_t deepest = 64;

bool is_digit(unsigned char byte) {
    return byte >= '0' && byte <= '9';
}

bool starts_name(unsigned char byte) {
    return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

bool is_space(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

std::string_view after_space(std::string_view text) {
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    return text;
}

/// Section 3.7: after these (and at the start) "*" and names are tests, after everything else operators.
bool expects_operand(const std::vector<Token>& tokens) {
    if (tokens.empty())
        return true;
    switch (tokens.back().kind) {
    case TokenKind::At:
    case TokenKind::AxisSeparator:
    case TokenKind::OpenParenthesis:
    case TokenKind::OpenBracket:
    case TokenKind::Comma:
    case TokenKind::Operator:
        return true;
    default:
        return false;
    }
}

bool on_attribute_axis(const std::vector<Token>& tokens) {
    const auto count = tokens.size();
    return (count > 0 && tokens.back().kind == TokenKind::At) ||
           (count > 1 && tokens.back().kind == TokenKind::AxisSeparator &&
            tokens[count - 2].text == "attribute");
}

bool is_operator_name(std::string_view name) {
    return name == "and" || name == "or" || name == "mod" || name == "div";
}

bool is_node_type(std::string_view name) {
    return name == "node" || name == "text" || name == "comment" || name == "processing-instruction";
}

Token name_token(std::string_view rest, const std::vector<Token>& tokens) {
    const auto plain = rest.substr(0, name_length(rest, false));
    if (!expects_operand(tokens)) {
        if (!is_operator_name(plain))
            throw ExpressionError{
                about(plain, "står där en operator väntas", "stands where an operator is expected")};
        return {TokenKind::Operator, plain};
    }
    if (after_space(rest.substr(plain.size())).starts_with("::"))
        return {TokenKind::Axis, plain};
    auto name = rest.substr(0, name_length(rest, true));
    if (rest.substr(name.size()).starts_with(":*"))
        name = rest.substr(0, name.size() + 2);
    else if (after_space(rest.substr(name.size())).starts_with('('))
        return {is_node_type(name) ? TokenKind::NodeType : TokenKind::Function, name};
    return {on_attribute_axis(tokens) ? TokenKind::AttributeTest : TokenKind::ElementTest, name};
}

Token number_token(std::string_view rest) {
    std::size_t length = 0;
    bool dotted = false;
    for (; length < rest.size() &&
           (is_digit(static_cast<unsigned char>(rest[length])) || (rest[length] == '.' && !dotted));
         ++length)
        dotted |= rest[length] == '.';
    return {TokenKind::Number, rest.substr(0, length)};
}

Token symbol_token(std::string_view rest, const std::vector<Token>& tokens) {
    struct Symbol {
        std::string_view text;
        TokenKind kind;
    };
    static constexpr std::array symbols{
        Symbol{"::", TokenKind::AxisSeparator},
        Symbol{"..", TokenKind::DoubleDot},
        Symbol{"//", TokenKind::Operator},
        Symbol{"!=", TokenKind::Operator},
        Symbol{"<=", TokenKind::Operator},
        Symbol{">=", TokenKind::Operator},
        Symbol{"@", TokenKind::At},
        Symbol{".", TokenKind::Dot},
        Symbol{",", TokenKind::Comma},
        Symbol{"(", TokenKind::OpenParenthesis},
        Symbol{")", TokenKind::CloseParenthesis},
        Symbol{"[", TokenKind::OpenBracket},
        Symbol{"]", TokenKind::CloseBracket},
        Symbol{"/", TokenKind::Operator},
        Symbol{"|", TokenKind::Operator},
        Symbol{"+", TokenKind::Operator},
        Symbol{"-", TokenKind::Operator},
        Symbol{"=", TokenKind::Operator},
        Symbol{"<", TokenKind::Operator},
        Symbol{">", TokenKind::Operator},
    };
    if (rest.front() == '*')
        return {expects_operand(tokens) ? TokenKind::Wildcard : TokenKind::Operator, rest.substr(0, 1)};
    for (const auto& symbol : symbols)
        if (rest.front() == symbol.text.front() && rest.starts_with(symbol.text))
            return {symbol.kind, rest.substr(0, symbol.text.size())};
    throw ExpressionError{
        about(rest.substr(0, 1), "hör inte hemma i XPath 1.0", "has no place in XPath 1.0")};
}

Token literal_token(std::string_view rest) {
    const auto end = rest.find(rest.front(), 1);
    if (end == std::string_view::npos)
        throw ExpressionError{{"citattecknet avslutas inte", "the quotation mark is not closed"}};
    return {TokenKind::Literal, rest.substr(0, end + 1)};
}

/// Keeps track of the brackets and parentheses that are open.
void check_brackets(const Token& token, std::vector<TokenKind>& open) {
    const auto close = [&](TokenKind opener) {
        if (open.empty() || open.back() != opener)
            throw ExpressionError{about(token.text, "avslutar inget", "closes nothing")};
        open.pop_back();
    };
    if (token.kind == TokenKind::CloseParenthesis)
        close(TokenKind::OpenParenthesis);
    else if (token.kind == TokenKind::CloseBracket)
        close(TokenKind::OpenBracket);
    else if (token.kind == TokenKind::OpenParenthesis || token.kind == TokenKind::OpenBracket)
        open.push_back(token.kind);
    if (open.size() > deepest)
        throw ExpressionError{{"parenteserna är djupare än 64", "parentheses are nested deeper than 64"}};
}

Token variable_token(std::string_view rest) {
    const auto length = name_length(rest.substr(1), true);
    if (length == 0)
        throw ExpressionError{{"efter ”$” väntas ett namn", "a name is expected after \"$\""}};
    return {TokenKind::Variable, rest.substr(0, length + 1)};
}

} // namespace

std::size_t name_length(std::string_view text, bool with_colon) {
    std::size_t length = 0;
    const auto byte = [&](std::size_t at) -> unsigned char {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
    };
    for (bool prefixed = false; starts_name(byte(length));) {
        while (starts_name(byte(length)) || is_digit(byte(length)) || byte(length) == '-' ||
               byte(length) == '.')
            ++length;
        if (!with_colon || prefixed || byte(length) != ':' || !starts_name(byte(length + 1)))
            break;
        prefixed = true;
        ++length;
    }
    return length;
}

std::vector<Token> tokenize(std::string_view expression) {
    std::vector<Token> tokens;
    tokens.reserve(expression.size() / 2 + 1); // tokens of one letter are rare
    std::vector<TokenKind> open;
    for (auto rest = after_space(expression); !rest.empty();) {
        const auto first = static_cast<unsigned char>(rest.front());
        Token token{};
        if (first == '\'' || first == '"')
            token = literal_token(rest);
        else if (is_digit(first) ||
                 (first == '.' && rest.size() > 1 && is_digit(static_cast<unsigned char>(rest[1]))))
            token = number_token(rest);
        else if (first == '$')
            token = variable_token(rest);
        else if (starts_name(first))
            token = name_token(rest, tokens);
        else
            token = symbol_token(rest, tokens);
        check_brackets(token, open);
        rest = after_space(rest.substr(token.text.size()));
        tokens.push_back(token);
    }
    if (tokens.empty())
        throw ExpressionError{{"uttrycket är tomt", "the expression is empty"}};
    if (!open.empty())
        throw ExpressionError{{"en parentes avslutas inte", "a bracket or parenthesis is not closed"}};
    return tokens;
}

} // namespace klubba::schematron
