// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/expression.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace klubba::schematron {
namespace {

using Tokens = std::span<const Token>;

/// Bytes that are never the first of a character in UTF-8. Without them pugixml, which counts bytes, counts
/// characters.
const std::string& continuation_bytes() {
    static const std::string bytes = [] {
        std::string all;
        for (int byte = 0x80; byte < 0xC0; ++byte)
            all += static_cast<char>(byte);
        return all;
    }();
    return bytes;
}

std::string quoted(std::string_view text) {
    const std::string mark = text.find('\'') == std::string_view::npos ? "'" : "\"";
    return std::string(mark).append(text).append(mark);
}

[[noreturn]] void refuse(std::string_view what, const char* swedish, const char* english) {
    throw ExpressionError{{std::string("”").append(what).append("” ").append(swedish),
                           std::string("\"").append(what).append("\" ").append(english)}};
}

void check_function(std::string_view name) {
    static constexpr std::array<std::string_view, 26> known{"last",
                                                            "position",
                                                            "count",
                                                            "local-name",
                                                            "namespace-uri",
                                                            "name",
                                                            "string",
                                                            "concat",
                                                            "starts-with",
                                                            "contains",
                                                            "substring-before",
                                                            "substring-after",
                                                            "substring",
                                                            "string-length",
                                                            "normalize-space",
                                                            "translate",
                                                            "boolean",
                                                            "not",
                                                            "true",
                                                            "false",
                                                            "lang",
                                                            "number",
                                                            "sum",
                                                            "floor",
                                                            "ceiling",
                                                            "round"};
    if (std::find(known.begin(), known.end(), name) == known.end())
        refuse(std::string(name) + "()", "stöds inte i XPath 1.0 här", "is not supported in XPath 1.0 here");
}

/// Writes tokens out again as pugixml needs them.
class Writer {
public:
    Writer(const Scope& scope, const Environment& environment) : m_scope(scope), m_environment(environment) {}

    std::string write(Tokens tokens) {
        m_text.clear();
        for (std::size_t at = 0; at < tokens.size(); ++at)
            at += write_token(tokens, at);
        return std::move(m_text);
    }

private:
    /// Returns how many tokens beyond this one are done with.
    std::size_t write_token(Tokens tokens, std::size_t at) {
        const auto& token = tokens[at];
        // A space keeps names, numbers and "-" apart; XPath allows it between any two tokens.
        m_text += ' ';
        switch (token.kind) {
        case TokenKind::Function:
            return write_function(tokens, at);
        case TokenKind::Axis:
            if (token.text == "namespace")
                refuse("namespace::", "stöds inte", "is not supported");
            m_text += token.text;
            break;
        case TokenKind::Variable:
            write_variable(token.text.substr(1));
            break;
        case TokenKind::ElementTest:
        case TokenKind::AttributeTest:
            write_test(token);
            break;
        case TokenKind::OpenParenthesis:
            m_closing.emplace_back();
            m_text += token.text;
            break;
        case TokenKind::CloseParenthesis:
            if (!m_closing.empty()) {
                m_text += m_closing.back();
                m_closing.pop_back();
            }
            m_text += token.text;
            break;
        default:
            m_text += token.text;
        }
        return 0;
    }

    std::size_t write_function(Tokens tokens, std::size_t at) {
        const auto name = tokens[at].text;
        const bool empty = at + 2 < tokens.size() && tokens[at + 2].kind == TokenKind::CloseParenthesis;
        if (name == "current" && empty) {
            m_text += '$';
            m_text += current_variable;
            return 2;
        }
        check_function(name);
        m_text += name;
        if (name != "string-length")
            return 0;
        m_text += empty ? "(translate(string()" : "(translate(";
        m_closing.push_back(std::string(",").append(quoted(continuation_bytes())).append(",'')"));
        return 1;
    }

    void write_variable(std::string_view name) {
        const auto* variable = m_scope.find(name);
        if (variable == nullptr)
            refuse(std::string("$").append(name), "är inte definierad", "is not defined");
        m_text += '$';
        m_text += variable->name();
    }

    void write_test(const Token& token) {
        const auto prefix_end = token.text.find(':');
        const auto local = token.text.substr(prefix_end + 1);
        std::string_view space;
        if (prefix_end != std::string_view::npos) {
            const auto prefix = token.text.substr(0, prefix_end);
            if (prefix == "xml") {
                m_text += token.text;
                return;
            }
            const auto found = m_environment.namespaces.find(prefix);
            if (found == m_environment.namespaces.end())
                refuse(prefix, "är inget prefix som sch:ns deklarerar",
                       "is not a prefix that sch:ns declares");
            space = found->second;
        }
        if (m_environment.dialect == Dialect::Plain ||
            (prefix_end == std::string_view::npos && token.kind == TokenKind::AttributeTest)) {
            m_text += token.text;
            return;
        }
        m_text += "*[";
        if (local != "*")
            m_text += "local-name()=" + quoted(local) + " and ";
        m_text += "namespace-uri()=" + quoted(space) + "]";
    }

    const Scope& m_scope;
    const Environment& m_environment;
    std::string m_text;
    /// What to put before each parenthesis that is still open closes.
    std::vector<std::string> m_closing;
};

pugi::xpath_query compile(const std::string& text, const Environment& environment) {
    try {
        return pugi::xpath_query(text.c_str(), &environment.variables);
    } catch (const pugi::xpath_exception& problem) {
        throw ExpressionError{
            {"uttrycket är inte XPath 1.0", std::string("not XPath 1.0: ") + problem.what()}};
    }
}

/// Parts of a pattern between the "|" that stand outside brackets and parentheses.
std::vector<Tokens> alternatives(Tokens tokens) {
    std::vector<Tokens> parts;
    std::size_t start = 0;
    int depth = 0;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto kind = tokens[at].kind;
        depth += kind == TokenKind::OpenBracket || kind == TokenKind::OpenParenthesis ? 1 : 0;
        depth -= kind == TokenKind::CloseBracket || kind == TokenKind::CloseParenthesis ? 1 : 0;
        if (depth == 0 && tokens[at].text == "|") {
            parts.push_back(tokens.subspan(start, at - start));
            start = at + 1;
        }
    }
    parts.push_back(tokens.subspan(start));
    return parts;
}

/// XSLT 1.0 section 5.2: steps of a pattern go down only.
void check_steps(Tokens tokens) {
    if (tokens.empty())
        throw ExpressionError{{"det står inget mellan två ”|”", "there is nothing between two \"|\""}};
    int depth = 0;
    for (const auto& token : tokens) {
        depth -= token.kind == TokenKind::CloseBracket ? 1 : 0;
        if (token.kind == TokenKind::Function && token.text == "current")
            refuse("current()", "har ingen mening i context", "has no meaning in context");
        const bool step_down =
            token.kind != TokenKind::Axis || token.text == "child" || token.text == "attribute";
        const bool step = step_down && token.kind != TokenKind::Dot && token.kind != TokenKind::DoubleDot &&
                          token.kind != TokenKind::Function && token.kind != TokenKind::Literal &&
                          token.kind != TokenKind::Number &&
                          !(token.kind == TokenKind::Operator && token.text != "/" && token.text != "//");
        if (depth == 0 && !step && &token != tokens.data() + tokens.size())
            if (!(token.kind == TokenKind::Literal)) // processing-instruction('name')
                refuse(token.text, "går inte i context, som är ett XSLT-mönster",
                       "is not possible in context, which is an XSLT pattern");
        depth += token.kind == TokenKind::OpenBracket ? 1 : 0;
    }
}

} // namespace

pugi::xpath_variable* Scope::find(std::string_view name) const {
    for (const auto* scope = this; scope != nullptr; scope = scope->outer)
        if (auto found = scope->variables.find(name); found != scope->variables.end())
            return found->second;
    return nullptr;
}

pugi::xpath_query compile_expression(std::string_view expression, const Scope& scope,
                                     const Environment& environment) {
    return compile(Writer(scope, environment).write(tokenize(expression)), environment);
}

pugi::xpath_query compile_context(std::string_view pattern, const Scope& scope,
                                  const Environment& environment) {
    const auto tokens = tokenize(pattern);
    std::string text;
    for (auto alternative : alternatives(tokens)) {
        check_steps(alternative);
        if (!text.empty())
            text += " | ";
        const bool from_root = alternative.front().kind == TokenKind::Variable ||
                               alternative.front().text == "/" || alternative.front().text == "//";
        text += from_root ? "" : "//";
        text += Writer(scope, environment).write(alternative);
    }
    auto query = compile(text, environment);
    if (query.return_type() != pugi::xpath_type_node_set)
        throw ExpressionError{{"context måste ge noder", "context must give nodes"}};
    return query;
}

} // namespace klubba::schematron
