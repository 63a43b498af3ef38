// SPDX-License-Identifier: MPL-2.0
#include "generated.hpp"

#include <initializer_list>
#include <random>
#include <utility>
#include <vector>

namespace klubba::schematron::test {
namespace {

/// Draws lots. The standard's engine gives the same numbers everywhere, its distributions do not.
class Lots {
public:
    explicit Lots(std::uint32_t seed) : m_engine(seed) {}

    std::size_t below(std::size_t count) { return m_engine() % count; }
    bool one_in(std::size_t count) { return below(count) == 0; }
    std::string any_of(std::initializer_list<const char*> choices) {
        return *(choices.begin() + below(choices.size()));
    }

private:
    std::mt19937 m_engine;
};

std::string times(std::size_t count, const auto& make) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += make();
    return text;
}

class DocumentMaker {
public:
    DocumentMaker(Lots& lots, bool has_namespaces) : m_lots(lots), m_has_namespaces(has_namespaces) {}

    std::string make() {
        const std::string declarations = m_has_namespaces ? " xmlns:x='urn:k' xmlns:y='urn:annan'" : "";
        return "<r" + declarations + attributes() + ">" +
               times(3 + m_lots.below(4), [&] { return content(0); }) + "</r>";
    }

private:
    std::string content(int depth) {
        switch (m_lots.below(9)) {
        case 0:
            return m_lots.any_of({"12", "3", "åäö ", "Öl", " ", "a&lt;b", "7.50"});
        case 1:
            return m_lots.any_of({"<!--k-->", "<!---->", "<?gör nu?>", "<?pi?>", "<![CDATA[<z>]]>"});
        default:
            return element(depth);
        }
    }

    std::string element(int depth) {
        auto name = m_lots.any_of({"a", "b", "p", "p", "q"});
        std::string redefined;
        if (m_has_namespaces && m_lots.one_in(3))
            name = m_lots.any_of({"x:", "y:"}) + name;
        else if (m_has_namespaces && m_lots.one_in(8))
            redefined = m_lots.any_of({" xmlns='urn:k'", " xmlns=''", " xmlns:x='urn:annan'"});
        const auto inside = depth > 2 ? "" : times(m_lots.below(4), [&] { return content(depth + 1); });
        return "<" + name + redefined + attributes() +
               (inside.empty() ? "/>" : ">" + inside + "</" + name + ">");
    }

    std::string attributes() {
        std::string text;
        if (!m_lots.one_in(3))
            text += " n='" + m_lots.any_of({"1", "2", "3", "å", ""}) + "'";
        if (m_lots.one_in(3))
            text += " m='" + m_lots.any_of({"2", "ab", "12.0"}) + "'";
        if (m_has_namespaces && m_lots.one_in(4))
            text += " x:n='" + m_lots.any_of({"1", "2"}) + "'";
        if (m_lots.one_in(8))
            text += " xml:lang='" + m_lots.any_of({"sv", "en", "sv-FI"}) + "'";
        return text;
    }

    Lots& m_lots;
    bool m_has_namespaces;
};

/// Expressions of each type of XPath 1.0, nested at most `depth` deep.
class ExpressionMaker {
public:
    ExpressionMaker(Lots& lots, bool has_namespaces, bool is_plain, std::set<std::string>& features)
        : m_lots(lots), m_has_namespaces(has_namespaces), m_is_plain(is_plain), m_features(features) {}

    std::vector<std::string> variables;
    bool has_key = false;

    std::string boolean(int depth) {
        if (depth <= 0)
            return m_lots.any_of({"@n", "true()", "p", "text()", "@m = 2", "@n = 1", ". = ''"});
        switch (m_lots.below(8)) {
        case 0:
            return boolean(depth - 1) + m_lots.any_of({" and ", " or "}) + boolean(depth - 1);
        case 1:
            return "not(" + boolean(depth - 1) + ")";
        case 2:
            return nodes(depth - 1) + comparison() + nodes(depth - 1);
        case 3:
            return number(depth - 1) + comparison() + number(depth - 1);
        case 4:
            return m_lots.any_of({"contains(", "starts-with("}) + string(depth - 1) + ", " +
                   string(depth - 1) + ")";
        case 5:
            return "string(" + nodes(depth - 1) + ") = " + string(depth - 1);
        case 6:
            return m_lots.any_of({"lang('sv')", "lang('en')", "boolean(.)", "self::p", "ancestor::a", "@*"});
        default:
            return nodes(depth - 1);
        }
    }

    std::string number(int depth) {
        if (depth <= 0)
            return m_lots.any_of({"1", "2", "0.5", "count(*)", "string-length(@n)", "-1"});
        switch (m_lots.below(6)) {
        case 0:
            return "(" + number(depth - 1) + m_lots.any_of({" + ", " - ", " * ", " div ", " mod "}) +
                   number(depth - 1) + ")";
        case 1:
            return "count(" + nodes(depth - 1) + ")";
        case 2:
            return "string-length(" + string(depth - 1) + ")";
        case 3:
            return "number(" + string(depth - 1) + ")";
        case 4:
            return "sum(" + nodes(depth - 1) + ")";
        default:
            return m_lots.any_of({"floor(", "ceiling(", "round("}) + number(depth - 1) + ")";
        }
    }

    std::string string(int depth) {
        if (depth <= 0)
            return m_lots.any_of(
                {"'a'", "''", "'å'", "'2'", "string(@n)", "string()", "name()", "local-name()"});
        switch (m_lots.below(8)) {
        case 0:
            return "concat(" + string(depth - 1) + ", " + string(depth - 1) + ")";
        case 1:
            return "normalize-space(" + string(depth - 1) + ")";
        case 2:
            return "substring(" + string(depth - 1) + ", " + m_lots.any_of({"1", "2", "0", "1.5"}) +
                   m_lots.any_of({")", ", 1)", ", 2)"});
        case 3:
            return "translate(" + string(depth - 1) + ", " +
                   m_lots.any_of({"'ab', 'AB'", "'åäö', 'aao'", "'12', ''"}) + ")";
        case 4:
            return m_lots.any_of({"substring-before(", "substring-after("}) + string(depth - 1) + ", " +
                   m_lots.any_of({"'a'", "'ö'", "'.'"}) + ")";
        case 5:
            return m_lots.any_of({"name(", "local-name(", "namespace-uri(", "string("}) + nodes(depth - 1) +
                   ")";
        case 6:
            return "string(" + number(depth - 1) + ")";
        default:
            return string(depth - 1);
        }
    }

    std::string nodes(int depth) {
        if (!variables.empty() && m_lots.one_in(5))
            return "$" + variables[m_lots.below(variables.size())] + m_lots.any_of({"", "/p", "/@n", "//q"});
        if (!m_is_plain && m_lots.one_in(8)) {
            m_features.insert("current");
            return "current()" + m_lots.any_of({"", "/@n", "/..", "/p"});
        }
        if (has_key && m_lots.one_in(4)) {
            m_features.insert("key");
            return "key('k', " + m_lots.any_of({"@n", "'1'", "string(@m)", "../@n"}) + ")" +
                   m_lots.any_of({"", "/p"});
        }
        if (depth > 0 && m_lots.one_in(6))
            return "(" + nodes(depth - 1) + " | " + nodes(depth - 1) + ")" +
                   (m_lots.one_in(3) ? m_lots.any_of({"[1]", "[last()]"}) : "");
        auto path = m_lots.any_of({"", "", "", "/r/", "//", "../", ".//"});
        path += step(depth);
        if (m_lots.one_in(3))
            path += m_lots.any_of({"/", "//"}) + step(depth);
        return path;
    }

    /// A rule context: an XSLT pattern.
    std::string context() {
        auto pattern = path_pattern();
        if (m_lots.one_in(5))
            pattern += " | " + path_pattern();
        return pattern;
    }

private:
    std::string path_pattern() {
        if (m_is_plain)
            return m_lots.any_of({"", "", "/r/", "//", "a/", "p//", "*/"}) + name();
        if (m_lots.one_in(12)) {
            m_features.insert("context of another kind");
            return m_lots.any_of({"/", "text()", "comment()", "processing-instruction()", "@n", "@*",
                                  "p/processing-instruction('pi')", "p/text()", "@xml:lang", "node()"});
        }
        auto pattern = m_lots.any_of({"", "", "", "/r/", "//", "a/", "p//", "*/"});
        pattern += name() + predicate(1);
        if (m_lots.one_in(8)) {
            m_features.insert("context of another kind");
            pattern += m_lots.any_of({"/@n", "/@*", "/text()"});
        }
        return pattern;
    }

    std::string name() {
        if (m_has_namespaces && m_lots.one_in(3))
            return m_lots.any_of({"k:", "l:"}) + m_lots.any_of({"p", "a", "q", "*"});
        return m_lots.any_of({"p", "a", "b", "q", "p", "*"});
    }

    std::string step(int depth) {
        switch (m_lots.below(8)) {
        case 0:
            return m_lots.any_of({"@n", "@m", "@*", "@xml:lang"});
        case 1:
            return m_lots.any_of({"text()", "node()", "comment()", "processing-instruction()"}) +
                   predicate(0);
        case 2:
            return m_lots.any_of({"preceding-sibling::", "following-sibling::", "ancestor::", "descendant::",
                                  "parent::", "ancestor-or-self::", "self::"}) +
                   name() + predicate(depth);
        default:
            return name() + predicate(depth);
        }
    }

    /// Positions alone, as they don't go with what is filtered afterwards.
    std::string predicate(int depth) {
        switch (m_lots.below(6)) {
        case 0:
            return m_lots.any_of({"[1]", "[2]", "[last()]", "[position() > 1]"});
        case 1:
        case 2:
            return depth > 0 ? "[" + boolean(depth - 1) + "]" : "[@n]";
        default:
            return "";
        }
    }

    std::string comparison() { return m_lots.any_of({" = ", " != ", " < ", " > ", " <= ", " >= "}); }

    Lots& m_lots;
    bool m_has_namespaces;
    bool m_is_plain;
    std::set<std::string>& m_features;
};

std::string escaped(const std::string& expression) {
    std::string text;
    for (const char letter : expression)
        text += letter == '<' ? "&lt;" : letter == '"' ? "&quot;" : std::string(1, letter);
    return text;
}

class SchemaMaker {
public:
    SchemaMaker(Lots& lots, bool has_namespaces, bool is_plain)
        : m_lots(lots), m_has_namespaces(has_namespaces), m_is_plain(is_plain),
          m_expressions(lots, has_namespaces, is_plain, features) {}

    std::set<std::string> features;
    std::string phase;

    std::string make() {
        std::string head;
        if (m_has_namespaces)
            head += "<ns prefix='k' uri='urn:k'/><ns prefix='l' uri='urn:annan'/>";
        if (!m_is_plain && m_lots.one_in(4)) {
            m_expressions.has_key = true;
            head += "<xsl:key xmlns:xsl='http://www.w3.org/1999/XSL/Transform' name='k' match='" +
                    m_lots.any_of({"p", "a | q", "*"}) + "' use='" + m_lots.any_of({"@n", "@m", "@n | @m"}) +
                    "'/>";
        }
        if (!m_is_plain && m_lots.one_in(4))
            head += let("schema");
        std::string patterns;
        for (std::size_t number = 0, count = 1 + m_lots.below(3); number < count; ++number)
            patterns += pattern(number);
        return head + phases() + patterns;
    }

private:
    std::string let(const std::string& name) {
        features.insert("let");
        auto text = "<let name='" + name + "' value=\"" + escaped(m_expressions.nodes(1)) + "\"/>";
        m_expressions.variables.push_back(name);
        return text;
    }

    std::string phases() {
        if (m_is_plain || !m_lots.one_in(5))
            return "";
        features.insert("phase");
        phase = m_lots.any_of({"f", "#ALL"});
        return "<phase id='f'><active pattern='m0'/></phase>";
    }

    std::string pattern(std::size_t number) {
        const auto outer = m_expressions.variables;
        const auto id = "m" + std::to_string(number);
        std::string text;
        if (m_is_plain) {
            text = "<pattern id='" + id + "'>" + times(1 + m_lots.below(3), [&] { return rule(""); }) +
                   "</pattern>";
        } else if (m_lots.one_in(6)) {
            features.insert("abstract pattern");
            text = "<pattern abstract='true' id='" + id +
                   "abstrakt'><rule context='$var'><assert test='$krav'>" + words() +
                   "</assert></rule></pattern><pattern id='" + id + "' is-a='" + id +
                   "abstrakt'><param name='var' value=\"" + escaped(m_expressions.context()) +
                   "\"/><param name='krav' value=\"" + escaped(m_expressions.boolean(2)) + "\"/></pattern>";
        } else {
            text = "<pattern id='" + id + "'>";
            if (m_lots.one_in(5))
                text += let("pattern" + std::to_string(number));
            if (m_lots.one_in(5))
                text += "<rule abstract='true' id='" + id + "regel'>" + test() + "</rule>";
            const auto extends = text.ends_with("</rule>") ? "<extends rule='" + id + "regel'/>" : "";
            text += times(1 + m_lots.below(3), [&] { return rule(extends); }) + "</pattern>";
        }
        m_expressions.variables = outer;
        return text;
    }

    std::string rule(const std::string& extends) {
        const auto outer = m_expressions.variables;
        auto text = "<rule context=\"" + escaped(m_expressions.context()) + "\">";
        if (!m_is_plain && m_lots.one_in(4))
            text += let("regel");
        text += times(1 + m_lots.below(2), [&] { return test(); }) + (m_lots.one_in(2) ? extends : "") +
                "</rule>";
        m_expressions.variables = outer;
        return text;
    }

    std::string test() {
        const auto name = m_lots.any_of({"assert", "report"});
        return "<" + name + " test=\"" + escaped(m_expressions.boolean(3)) + "\">" + words() + "</" + name +
               ">";
    }

    std::string words() {
        switch (m_lots.below(5)) {
        case 0:
            return "<name/> <emph>har fel</emph>";
        case 1:
            return "<value-of select=\"" + escaped(m_expressions.string(2)) + "\"/>";
        case 2:
            return "<name path='" + m_lots.any_of({"..", "*", "@*"}) + "'/> <value-of select=\"" +
                   escaped(m_expressions.number(1)) + "\"/>";
        default:
            return m_lots.any_of({"fel", "åäö <span class='x'>rätt</span>", "<dir value='ltr'>a</dir>  b"});
        }
    }

    Lots& m_lots;
    bool m_has_namespaces;
    bool m_is_plain;
    ExpressionMaker m_expressions;
};

} // namespace

GeneratedCase generate(std::uint32_t seed) {
    Lots lots(seed);
    const bool has_namespaces = lots.one_in(3);
    SchemaMaker schema(lots, has_namespaces, seed % 3 == 0);
    GeneratedCase made;
    made.what.what = "seed " + std::to_string(seed);
    made.what.body = schema.make();
    made.what.xml = DocumentMaker(lots, has_namespaces).make();
    made.what.phase = schema.phase;
    made.features = schema.features;
    return made;
}

} // namespace klubba::schematron::test
