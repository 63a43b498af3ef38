// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/xpath_syntax.hpp"

#include <algorithm>
#include <array>

namespace klubba::schematron {

int depth_change(const Token& token) {
    switch (token.kind) {
    case TokenKind::OpenParenthesis:
    case TokenKind::OpenBracket:
        return 1;
    case TokenKind::CloseParenthesis:
    case TokenKind::CloseBracket:
        return -1;
    default:
        return 0;
    }
}

std::size_t closing(Tokens tokens, std::size_t open) {
    int depth = 0;
    auto at = open;
    while ((depth += depth_change(tokens[at])) != 0)
        ++at;
    return at;
}

std::vector<Tokens> split(Tokens tokens, std::string_view separator) {
    std::vector<Tokens> parts;
    std::size_t start = 0;
    int depth = 0;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        depth += depth_change(tokens[at]);
        if (depth == 0 && tokens[at].kind != TokenKind::Literal && tokens[at].text == separator) {
            parts.push_back(tokens.subspan(start, at - start));
            start = at + 1;
        }
    }
    parts.push_back(tokens.subspan(start));
    return parts;
}

std::vector<Tokens> arguments_of(Tokens tokens, std::size_t function) {
    const auto open = function + 1;
    const auto inside = tokens.subspan(open + 1, closing(tokens, open) - open - 1);
    return inside.empty() ? std::vector<Tokens>() : split(inside, ",");
}

std::string_view literal_in(Tokens tokens) {
    if (tokens.size() != 1 || tokens[0].kind != TokenKind::Literal)
        return {};
    return tokens[0].text.substr(1, tokens[0].text.size() - 2);
}

bool is_xpath_function(std::string_view name) {
    static constexpr std::array<std::string_view, 26> known{"last",          "position",
                                                            "count",         "local-name",
                                                            "namespace-uri", "name",
                                                            "string",        "concat",
                                                            "starts-with",   "contains",
                                                            "substring",     "substring-before",
                                                            "translate",     "string-length",
                                                            "boolean",       "not",
                                                            "true",          "substring-after",
                                                            "false",         "normalize-space",
                                                            "lang",          "number",
                                                            "sum",           "floor",
                                                            "ceiling",       "round"};
    return std::find(known.begin(), known.end(), name) != known.end();
}

} // namespace klubba::schematron
