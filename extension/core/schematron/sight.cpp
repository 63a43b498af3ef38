// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/sight.hpp"

#include "core/schematron/schema_tree.hpp"
#include "core/schematron/xml.hpp"
#include "core/schematron/xpath_syntax.hpp"

#include <algorithm>
#include <array>

namespace klubba::schematron {
namespace {

/// The expression may look at elements of any sort.
struct SeesAll {};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

/// What a step of a path gives, as far as it matters here: whether the text of what it gives has that of the elements in it.
enum class Step { Around, Other };

/// Goes through an expression once. Throws SeesAll.
class Look {
public:
    Look(Tokens tokens, const SortedElements& elements, Step context,
         const std::set<std::string_view>& variables_around, Sight& sight)
        : m_tokens(tokens), m_elements(elements), m_context(context), m_variables_around(variables_around),
          m_sight(sight) {}

    /// What the expression gives, to whoever goes on from there.
    Step nodes() {
        go_through();
        if (level().computes)
            end_operand();
        return level().operand;
    }

    /// The expression is asked whether it is true, or gives anything.
    void truth() {
        go_through();
        end_operand();
    }

    /// The expression is asked for a text.
    void text() {
        go_through();
        level().kind = Level::Kind::Value;
        end_operand();
    }

private:
    /// What stands between brackets or parentheses.
    struct Level {
        enum class Kind { Truth, Value };
        /// What its operands are asked for, where nothing is compared or computed.
        Kind kind = Kind::Truth;
        /// What a dot means there.
        Step context = Step::Other;
        /// The step that was taken last.
        Step step = Step::Other;
        /// The name that it asked for, if it did.
        std::string_view name = {};
        /// What the path that ended last gave.
        Step operand = Step::Other;
        /// Something is compared or computed, since the last "and" or "or".
        bool computes = false;
    };

    void go_through() {
        m_levels.push_back({Level::Kind::Truth, m_context});
        for (m_at = 0; m_at < m_tokens.size(); ++m_at)
            take(m_tokens[m_at]);
    }

    Level& level() { return m_levels.back(); }
    [[nodiscard]] const Token* next(std::size_t by = 1) const {
        return m_at + by < m_tokens.size() ? &m_tokens[m_at + by] : nullptr;
    }
    [[nodiscard]] const Token* before(std::size_t by = 1) const {
        return by <= m_at ? &m_tokens[m_at - by] : nullptr;
    }
    [[nodiscard]] static bool is_slash(const Token* token) {
        return token != nullptr && (is_operator(*token, "/") || is_operator(*token, "//"));
    }

    /// A step follows.
    [[nodiscard]] bool goes_on() const {
        static constexpr std::array steps{TokenKind::ElementTest, TokenKind::Wildcard, TokenKind::NodeType,
                                          TokenKind::At,          TokenKind::Axis,     TokenKind::Dot,
                                          TokenKind::DoubleDot};
        return next() != nullptr && std::ranges::find(steps, next()->kind) != steps.end();
    }

    void take(const Token& token) {
        switch (token.kind) {
        case TokenKind::ElementTest:
            return take_name(token.text);
        case TokenKind::Wildcard:
        case TokenKind::NodeType:
            return take_any();
        case TokenKind::Dot:
            return end_step(level().context);
        case TokenKind::DoubleDot:
            return end_step(Step::Around);
        case TokenKind::Variable:
            return end_step(m_variables_around.contains(token.text.substr(1)) ? Step::Around : Step::Other);
        case TokenKind::At:
            return take_attribute();
        case TokenKind::Function:
            return take_function(token.text);
        case TokenKind::OpenBracket:
            m_levels.push_back({Level::Kind::Truth, level().step});
            return;
        case TokenKind::OpenParenthesis:
            return open();
        case TokenKind::CloseBracket:
            end_operand();
            m_levels.pop_back();
            return end_step(level().step, level().name);
        case TokenKind::CloseParenthesis:
            end_operand();
            m_levels.pop_back();
            return end_step(Step::Other);
        case TokenKind::Operator:
            return take_operator(token.text);
        case TokenKind::Comma:
            return end_operand();
        case TokenKind::AttributeTest:
            m_sight.attributes.emplace(token.text);
            return end_step(Step::Other);
        default:
            return;
        }
    }

    void take_name(std::string_view name) {
        if (name.ends_with('*'))
            return take_any();
        m_sight.elements.emplace(name);
        if (is_reached_from_afar() && contains(m_elements.inside, name))
            throw SeesAll{};
        if (name == m_elements.name)
            take_sorts();
        end_step(contains(m_elements.ancestors, name) ? Step::Around : Step::Other, name);
    }

    /// Not as child, parent or sibling of what is known already.
    [[nodiscard]] bool is_reached_from_afar() const {
        if (before() == nullptr || before()->kind != TokenKind::AxisSeparator)
            return before() != nullptr && is_operator(*before(), "//");
        const auto axis = before(2)->text;
        return axis.starts_with("descendant") || axis == "following" || axis == "preceding";
    }

    /// The values that the predicate after the name asks for.
    void take_sorts() {
        if (next() == nullptr || next()->kind != TokenKind::OpenBracket)
            throw SeesAll{};
        const auto open = m_at + 1;
        auto& sorts = asks_for_flag(closing(m_tokens, open)) ? m_sight.flagged : m_sight.sorts;
        for (const auto alternative :
             split(m_tokens.subspan(open + 1, closing(m_tokens, open) - open - 1), "or")) {
            const bool asks = alternative.size() >= 4 && alternative[0].kind == TokenKind::At &&
                              alternative[1].text == m_elements.attribute &&
                              is_operator(alternative[2], "=") && alternative[3].kind == TokenKind::Literal &&
                              (alternative.size() == 4 || is_operator(alternative[4], "and"));
            if (!asks)
                throw SeesAll{};
            sorts.emplace(literal_in(alternative.subspan(3, 1)));
        }
    }

    /// One of the predicates after this one is the flag.
    [[nodiscard]] bool asks_for_flag(std::size_t close) const {
        while (close + 1 < m_tokens.size() && m_tokens[close + 1].kind == TokenKind::OpenBracket) {
            const auto open = close + 1;
            close = closing(m_tokens, open);
            if (close == open + 3 && m_tokens[open + 1].kind == TokenKind::At &&
                m_tokens[open + 2].text == m_elements.flag)
                return true;
        }
        return false;
    }

    /// "*" or node(): right only directly below an element that these don't stand in.
    void take_any() {
        const auto above = level().name;
        if (before() == nullptr || !is_operator(*before(), "/") || above.empty() ||
            contains(m_elements.parents, above))
            throw SeesAll{};
        end_step(contains(m_elements.ancestors, above) ? Step::Around : Step::Other);
    }

    void take_attribute() {
        if (before() != nullptr && is_operator(*before(), "//"))
            throw SeesAll{};
    }

    void take_function(std::string_view name) {
        static constexpr std::array<std::string_view, 4> of_context{"string", "normalize-space",
                                                                    "string-length", "number"};
        if (name == "key")
            throw SeesAll{};
        const bool has_none = next(2) != nullptr && next(2)->kind == TokenKind::CloseParenthesis;
        if (has_none && is_one_of(of_context, name) && level().context == Step::Around)
            throw SeesAll{};
        if (name == "current" && m_context == Step::Around)
            throw SeesAll{};
    }

    void open() {
        static constexpr std::array<std::string_view, 3> of_existence{"not", "count", "boolean"};
        const bool is_function = before() != nullptr && before()->kind == TokenKind::Function;
        const bool exists = is_function && is_one_of(of_existence, before()->text);
        m_levels.push_back({exists ? Level::Kind::Truth : Level::Kind::Value, level().context});
    }

    /// A path ends here unless it goes on.
    void end_step(Step step, std::string_view name = {}) {
        level().step = step;
        level().name = name;
        if (!is_slash(next()) && (next() == nullptr || next()->kind != TokenKind::OpenBracket))
            level().operand = step == Step::Around ? step : level().operand;
    }

    void take_operator(std::string_view text) {
        if (text == "/" && !goes_on())
            return end_step(Step::Around);
        if (text == "and" || text == "or")
            return end_operand();
        level().computes = level().computes || (text != "/" && text != "//" && text != "|");
    }

    /// What a path gave is asked for: its text, unless only whether there is something.
    void end_operand() {
        const bool asks = level().kind != Level::Kind::Value && !level().computes;
        if (level().operand == Step::Around && !asks)
            throw SeesAll{};
        level().operand = Step::Other;
        level().computes = false;
    }

    static bool contains(const std::vector<std::string_view>& names, std::string_view name) {
        return std::ranges::find(names, name) != names.end();
    }

    Tokens m_tokens;
    const SortedElements& m_elements;
    Step m_context;
    const std::set<std::string_view>& m_variables_around;
    Sight& m_sight;
    std::size_t m_at = 0;
    std::vector<Level> m_levels;
};

/// Goes through all expressions of a pattern.
class Survey {
public:
    Survey(pugi::xml_node pattern, const SortedElements& elements, std::optional<std::string_view> language)
        : m_schema(pattern.parent()), m_pattern(pattern), m_elements(elements), m_language(language) {}

    /// Throws SeesAll.
    Sight sight() {
        if (m_pattern.attribute("documents"))
            throw SeesAll{};
        look_at_lets(m_schema, Step::Around);
        for (const auto phase : m_schema.children("sch:phase"))
            look_at_lets(phase, Step::Around);
        look_at_lets(m_pattern, Step::Around);
        for (const auto rule : m_pattern.children("sch:rule"))
            look_at_rule(rule);
        return std::move(m_sight);
    }

private:
    Look look(std::string_view expression, Step context) {
        m_tokens = tokenize(expression);
        return {m_tokens, m_elements, context, m_variables_around, m_sight};
    }

    /// They may come in any order, so they are gone through until nothing more is known of them.
    void look_at_lets(pugi::xml_node owner, Step context) {
        for (auto known = m_variables_around.size() + 1; known != m_variables_around.size();) {
            known = m_variables_around.size();
            for (const auto let : owner.children("sch:let"))
                if (const std::string_view value = let.attribute("value").value();
                    !value.empty() && look(value, context).nodes() == Step::Around)
                    m_variables_around.insert(let.attribute("name").value());
        }
    }

    void look_at_rule(pugi::xml_node rule) {
        const auto context = look(rule.attribute("context").value(), Step::Around).nodes();
        look_at_lets(rule, context);
        look_at_subject(rule, context);
        for (const auto test : rule.children()) {
            if (!is(test, "sch:assert") && !is(test, "sch:report"))
                continue;
            look(test.attribute("test").value(), context).truth();
            look_at_subject(test, context);
            look_at_words(test, context);
            for (const auto note : notes(test, "diagnostics"))
                if (!m_language || language_of(note) == *m_language)
                    look_at_words(note, context);
            for (const auto note : notes(test, "properties"))
                look_at_words(note, context);
        }
    }

    void look_at_subject(pugi::xml_node owner, Step context) {
        if (const std::string_view subject = owner.attribute("subject").value(); !subject.empty())
            look(subject, context).nodes();
    }

    /// The diagnostics or properties that a test refers to.
    [[nodiscard]] std::vector<pugi::xml_node> notes(pugi::xml_node test, const char* references) const {
        std::vector<pugi::xml_node> notes;
        // The range keeps a pointer to its name.
        const auto lists = std::string("sch:").append(references);
        for (const auto id : words_of(test.attribute(references).value()))
            for (const auto list : m_schema.children(lists.c_str()))
                notes.push_back(list.find_child_by_attribute("id", std::string(id).c_str()));
        return notes;
    }

    void look_at_words(pugi::xml_node words, Step context) {
        for (auto node = words.first_child(); node; node = next_in_document(node, words))
            for (const auto* attribute : {"select", "path"})
                if (const std::string_view expression = node.attribute(attribute).value();
                    !expression.empty())
                    look(expression, context).text();
    }

    pugi::xml_node m_schema, m_pattern;
    const SortedElements& m_elements;
    std::optional<std::string_view> m_language;
    std::vector<Token> m_tokens;
    /// Variables that hold elements around those that are looked for.
    std::set<std::string_view> m_variables_around;
    Sight m_sight;
};

} // namespace

std::optional<Sight> sight_of(pugi::xml_node pattern, const SortedElements& elements,
                              std::optional<std::string_view> language) {
    try {
        return Survey(pattern, elements, language).sight();
    } catch (const SeesAll&) {
        return std::nullopt;
    } catch (const ExpressionError&) {
        return std::nullopt;
    }
}

} // namespace klubba::schematron
