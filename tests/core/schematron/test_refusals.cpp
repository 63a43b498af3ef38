// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/error.hpp"
#include "helpers.hpp"

using namespace klubba;
using namespace klubba::schematron;
using namespace klubba::schematron::test;

namespace {

/// What loading says in English, without the file's name; "accepted" when it says nothing.
std::string refusal_of(const std::string& text) {
    try {
        Schema::load(text, "prov.sch", {});
        return "accepted";
    } catch (const Error& error) {
        CHECK(std::string(error.what()).substr(0, 9) == "prov.sch:");
        return error.english().substr(9);
    }
}

std::string with_context(const std::string& context) {
    return "<pattern><rule context=\"" + context + "\"><assert test='1'/></rule></pattern>";
}

std::string with_test(const std::string& expression) {
    return "<pattern><rule context='p'>\n<assert test=\"" + expression + "\"/></rule></pattern>";
}

} // namespace

TEST_CASE("schemas are accepted") {
    const std::vector<std::string> bodies{
        "",
        "<title>T <emph>e</emph></title><p id='a' class='b' icon='c'>t</p>",
        "<ns prefix='a' uri='urn:a'/><ns prefix='a' uri='urn:a'/>" + with_test("a:b or @a:c"),
        with_test("@xml:lang"),
        with_test("processing-instruction('x') | comment() | text() | node()"),
        with_test("-1 - -1 = 0 and .5 + 1. * 2 div 4 mod 3"),
        with_test("child::p[position() = last()]/descendant-or-self::node()/@*[1]"),
        with_test("concat('a', &quot;b&quot;, string(.))"),
        with_test("substring(substring(., 2), string-length('a'))"),
        with_test("../p[substring(., 1, 1) = 'a'][@x]/q[1]"),
        with_context("p[@a = 'x | y'] | q/@b | text() | /"),
        "<pattern><rule context='p' role='a' flag='b' see='c' icon='d' fpi='e' "
        "id='f'><p>text</p></rule></pattern>",
        "<phase id='f'><p>t</p><active pattern='m'>därför</active></phase><pattern id='m'/>",
        "<pattern><rule context='p'><assert test='1' properties='e'/></rule></pattern>"
        "<properties><property id='e' role='r' scheme='s'>v</property></properties>",
    };
    for (const auto& body : bodies) {
        CAPTURE(body);
        CHECK(refusal_of(schema_text(body)) == "accepted");
    }
    for (const auto* binding : {"queryBinding='xpath'", "queryBinding='xslt'", "queryBinding='XSLT'",
                                "queryBinding='XPath'", "schemaVersion='1'", "xml:lang='sv'"}) {
        CAPTURE(binding);
        CHECK(refusal_of(schema_text("", binding)) == "accepted");
    }
}

TEST_CASE("schemas are refused by name and line") {
    struct Row {
        std::string body;
        std::string refusal;
        std::string attributes = {};
    };
    const std::vector<Row> rows{
        {"", "1: queryBinding=\"xslt2\" is not supported, only xpath and xslt", "queryBinding='xslt2'"},
        {"", "1: there is no phase nix", "defaultPhase='nix'"},
        {"", "1: the attribute nix is not supported on schema", "nix=''"},
        {"\n<nix/>", "3: the element nix is not supported here"},
        {"<rule context='p'/>", "2: the element rule is not supported here"},
        {"<pattern>text</pattern>", "2: text must not stand directly in pattern"},
        {"<pattern documents='$x'/>", "2: documents=\"$x\": \"$x\" is not defined"},
        {"", "1: the attribute xml:base is not supported on schema", "xml:base='x/'"},
        {"<ns prefix='xml' uri='urn:a'/>", "2: the prefix \"xml\" is empty or has another namespace already"},
        {"<let name='a' value='1'><b xmlns=''/></let>", "2: let has both a value and content"},
        {"<x:variable xmlns:x='http://www.w3.org/1999/XSL/Transform' name='a'/>",
         "2: the XSLT element variable is not supported here"},
        {"<pattern><x:key xmlns:x='http://www.w3.org/1999/XSL/Transform' name='a' match='a' "
         "use='a'/></pattern>",
         "2: the XSLT element key is not supported here"},
        {"<pattern><rule context='a'><assert test='1'><x:copy-of "
         "xmlns:x='http://www.w3.org/1999/XSL/Transform' select='.'/></assert></rule></pattern>",
         "2: the XSLT element copy-of is not supported here"},
        {"<x:key xmlns:x='http://www.w3.org/1999/XSL/Transform' name='a' match='a'/>",
         "2: the attribute use is missing on xsl:key"},
        {"<pattern><rule context='p'><asert test='1'/></rule></pattern>",
         "2: the element asert is not supported here"},
        {"<pattern><rule context='p'><assert/></rule></pattern>",
         "2: the attribute test is missing on assert"},
        {"<pattern><rule/></pattern>", "2: the attribute context is missing on rule"},
        {"<pattern><rule context='p' abstract='ja'/></pattern>", "2: abstract is true or false, not ja"},
        {"<pattern><rule context='p' abstract='true' id='a'/></pattern>",
         "2: an abstract rule must not have a context"},
        {"<pattern abstract='true'/>", "2: what is abstract must have an id"},
        {"<pattern id='a'/>\n<pattern id='a'/>",
         "3: \"a\" occurs twice as the id of the same kind of element"},
        {"<pattern is-a='nix'/>", "2: there is no abstract pattern nix"},
        {"<pattern id='a'/><pattern is-a='a'/>", "2: there is no abstract pattern a"},
        {"<pattern><param name='a' value='b'/></pattern>", "2: param stands in a pattern without is-a"},
        {"<pattern abstract='true' id='a'/><pattern is-a='a'><param name='x' value=''/>\n<param name='x' "
         "value=''/></pattern>",
         "3: the parameter x occurs twice"},
        {"<pattern><rule context='p'>\n<extends rule='nix'/></rule></pattern>",
         "3: there is no abstract rule nix"},
        {"<pattern><rule abstract='true' id='a'>\n<extends rule='b'/></rule><rule abstract='true' id='b'>"
         "\n<extends rule='a'/></rule><rule context='p'><extends rule='a'/></rule></pattern>",
         "4: the rule a extends itself"},
        {"<phase id='f'>\n<active pattern='nix'/></phase>", "3: there is no pattern nix"},
        {"<phase id='f'/><phase id='f'/>", "2: \"f\" occurs twice as the id of the same kind of element"},
        {"<pattern><rule context='p'><assert test='1' diagnostics='nix'/></rule></pattern>",
         "2: \"nix\" is not among the schema's diagnostics"},
        {"<pattern><rule context='p'><assert test='1' properties='nix'/></rule></pattern>",
         "2: \"nix\" is not among the schema's properties"},
        {"<include href='x.sch'/>", "2: \"x.sch\" must not be fetched here"},
        {"<ns prefix='a' uri='urn:a'/><ns prefix='a' uri='urn:b'/>",
         "2: the prefix \"a\" is empty or has another namespace already"},
        {"<let name='a' value='1'/><let name='a' value='2'/>", "2: the variable a exists already"},
        {"<let name='a' value='1'/><pattern><rule context='p'>\n<let name='a' value='2'/></rule></pattern>",
         "3: the variable a exists already"},
        {"<let name='a' value='$b'/><let name='b' value='$a'/>",
         "2: the variables define each other in a circle"},
        {"<let name='a' value='$a'/>", "2: the variables define each other in a circle"},
        {"<let name='a'/>", "2: a let without a value is not supported"},
        {"<let name='1' value='1'/>", "2: \"1\" is not a variable name"},
        {"<pattern><rule context='p' subject='1'><assert test='1'/></rule></pattern>",
         "2: subject must give nodes"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.body);
        CHECK(refusal_of(schema_text(row.body, row.attributes)) == row.refusal);
    }
}

TEST_CASE("expressions are refused by name") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"$nix", "\"$nix\" is not defined"},
        {"a:b", "\"a\" is not a prefix that sch:ns declares"},
        {"key('a', 'b')", "\"key()\" names no xsl:key of the schema"},
        {"document('a')", "\"document()\" is not supported in XPath 1.0 here"},
        {"id('a')", "\"id()\" is not supported in XPath 1.0 here"},
        {"matches(., 'a')", "\"matches()\" is not supported in XPath 1.0 here"},
        {"x:f()", "\"x:f()\" is not supported in XPath 1.0 here"},
        {"namespace-uri(p[namespace-uri() = ''])", "\"namespace-uri()\" is not possible in its own argument"},
        {"lang(@n)", "\"lang()\" must have a string"},
        {"namespace::a", "\"namespace::\" is not supported"},
        {"", "the expression is empty"},
        {"'a", "the quotation mark is not closed"},
        {"a b", "\"b\" stands where an operator is expected"},
        {"(", "a bracket or parenthesis is not closed"},
        {"p[substring(., 1]", "\"]\" closes nothing"},
        {"a]", "\"]\" closes nothing"},
        {"$", "a name is expected after \"$\""},
        {"a # b", "\"#\" has no place in XPath 1.0"},
        {"substring('a')", "\"substring()\" has the wrong number of arguments"},
        {"translate(., 'a')", "\"translate()\" has the wrong number of arguments"},
        {"string-length(., 2)", "\"string-length()\" has the wrong number of arguments"},
        {"substring(, 1)", "an argument or predicate is empty"},
        {"p[substring(., position()) = 'a']",
         "\"substring(), translate(), key()\" can't be combined with positions in the same step"},
        {"p[substring(., 1) = 'a'][1]",
         "\"substring(), translate(), key()\" can't be combined with positions in the same step"},
        {std::string(70, '(') + "1" + std::string(70, ')'), "parentheses are nested deeper than 64"},
    };
    for (const auto& [expression, refusal] : rows) {
        CAPTURE(expression);
        CHECK(refusal_of(schema_text(with_test(expression))) == "3: test=\"" + expression + "\": " + refusal);
    }
    for (const auto* malformed :
         {"()", "a[]", "[a]", "not()", "count(1)", "a/", "1/a", "if (1) then 2 else 3"}) {
        CAPTURE(malformed);
        CHECK(refusal_of(schema_text(with_test(malformed))).substr(0, 3) == "3: ");
    }
}

TEST_CASE("contexts that are no patterns are refused by name") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"..", "\"..\" is not possible in context, which is an XSLT pattern"},
        {".", "\".\" is not possible in context, which is an XSLT pattern"},
        {"ancestor::a", "\"ancestor\" is not possible in context, which is an XSLT pattern"},
        {"a = b", "\"=\" is not possible in context, which is an XSLT pattern"},
        {"count(a)", "\"count\" is not possible in context, which is an XSLT pattern"},
        {"a[. = current()]", "\"current\" is not possible in context, which is an XSLT pattern"},
        {"a | ", "there is nothing between two \"|\""},
        {"| a", "there is nothing between two \"|\""},
        {"'a'", "context must give nodes"},
    };
    for (const auto& [context, refusal] : rows) {
        CAPTURE(context);
        const auto start = "2: context=\"" + context + "\": ";
        const auto said = refusal_of(schema_text(with_context(context)));
        CHECK(said.substr(0, start.size()) == start);
        if (context != "'a'")
            CHECK(said == start + refusal);
    }
}
