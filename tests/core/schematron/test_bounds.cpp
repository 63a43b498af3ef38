// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/error.hpp"
#include "helpers.hpp"

#include <string>
#include <tuple>
#include <vector>

using namespace klubba;
using namespace klubba::schematron;
using namespace klubba::schematron::test;

namespace {

/// What loading says in English; "accepted" when it says nothing.
std::string refusal_of(const std::string& body, const Fetch& fetch = {}, const std::string& attributes = {}) {
    try {
        Schema::load(schema_text(body, attributes), "prov.sch", fetch);
        return "accepted";
    } catch (const Error& error) {
        return error.english();
    }
}

std::string tested(const std::string& context, const std::string& test, const std::string& before = {}) {
    return before + "<pattern><rule context=\"" + context + "\">\n<assert test=\"" + test +
           "\"/></rule></pattern>";
}

std::string times(std::size_t count, const std::string& text) {
    std::string result;
    for (std::size_t i = 0; i < count; ++i)
        result += text;
    return result;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("expressions that people write are within the bounds") {
    for (const auto& body : {
             tested("p", "count(//p[@n = current()/@n]) = 1"),
             tested("p", "not(preceding::p[1]/@n &gt; @n)"),
             tested("p", "not(preceding-sibling::p/@n = @n)"),
             tested("p", "count(preceding::p[@n = current()/@n]) = 0"),
             tested("p", "count(ancestor::*[ancestor::div]) &lt; 9"),
             tested("/r", "count(//p[//q]) = 0"),
             tested("//p[not(//q/@n = @n)]", "@a"),
             tested("//section//p", "normalize-space(.) and contains(., 'x')"),
             tested("/r/a/b/c/d", "../../../x/y/z[@n = current()/@n]"),
             tested("p", "(//p)[1][//q]"),
             tested("p", "$alla[@n = current()/@n][1]", "<let name='alla' value='//p'/>"),
             tested("p", "key('k', @n)",
                    "<xsl:key xmlns:xsl='http://www.w3.org/1999/XSL/Transform' name='k' "
                    "match='p' use='@n'/>"),
             tested("p", "@a = 1" + times(200, " or @a = 1")),
         }) {
        CAPTURE(body);
        CHECK(refusal_of(body) == "accepted");
    }
}

TEST_CASE("work that grows with the cube of the document is refused by name and line") {
    const auto cubic = [](const std::string& what) {
        return "\"" + what + "\" makes the work grow too fast with the document's length";
    };
    const std::string everything = "<let name='alla' value='//p'/>";
    for (const auto& [body, what, line] : std::vector<std::tuple<std::string, std::string, int>>{
             {tested("p", "//q[//r]"), "r", 3},
             {tested("/r", "//p[//q[//r]]"), "r", 3},
             {tested("//p[//q[//r]]", "1"), "r", 2},
             {tested("p", "//q[preceding::r]"), "preceding", 3},
             {tested("p", "preceding::q[following::r]"), "following", 3},
             {tested("p", "count(//q[count(//r) = 1])"), "r", 3},
             {tested("p", "//q = //r"), "=", 3},
             {tested("p", "$alla = $alla", everything), "=", 3},
             {tested("p", "$alla[. = $alla]", everything), "=", 3},
             {tested("*", "descendant::*[ancestor::*[descendant::*[ancestor::*]]]"), "ancestor", 3},
             {tested("p", "../q[../q[../q[../q]]]"), "q", 3},
             {tested("p", "/r/q[/r/q[/r/q[/r/q]]]"), "q", 3},
             {tested("p", "string(//q[contains(/, .)])"), "contains", 3},
         }) {
        CAPTURE(body);
        const auto says = refusal_of(body);
        CHECK(contains(says, cubic(what)));
        CHECK(contains(says, "prov.sch:" + std::to_string(line) + ": "));
    }
}

TEST_CASE("what a let, a message, a diagnostic or a phase evaluates is bounded, too") {
    const std::string cubic = "makes the work grow too fast";
    CHECK(contains(refusal_of("<let name='a' value='//p[//q[//r]]'/>"), cubic));
    CHECK(contains(refusal_of("<pattern><rule context='p'><let name='a' value='//p[//q]'/></rule></pattern>"),
                   cubic));
    CHECK(
        contains(refusal_of("<pattern><rule context='p'><report test='1'><emph/><value-of select='//p[//q]'/>"
                            "</report></rule></pattern>"),
                 cubic));
    CHECK(contains(
        refusal_of(
            "<pattern><rule context='p'><report test='1' diagnostics='d'/></rule></pattern>"
            "<diagnostics><diagnostic id='d'><value-of select='//p[//q]'/></diagnostic></diagnostics>"),
        cubic));
    CHECK(contains(refusal_of("<phase id='f'><let name='a' value='//p'/><active pattern='m'/></phase>"
                              "<pattern id='m'><rule context='p'><report test='$a = $a'/></rule></pattern>"),
                   cubic));
    CHECK(contains(refusal_of("<pattern documents='//p[//q[//r]]'/>"), cubic));
    CHECK(contains(refusal_of("<xsl:key xmlns:xsl='http://www.w3.org/1999/XSL/Transform' name='k' match='p' "
                              "use='//p[//q]'/>"),
                   cubic));
}

TEST_CASE("steps that would hold the square of the document in memory are refused") {
    for (const auto* test :
         {"count(//p/following::q)", "count(//p/preceding::q)", "count(//p[following::q]/preceding::r)"}) {
        CAPTURE(test);
        CHECK(contains(refusal_of(tested("/", test)),
                       "from many nodes holds too many of them in memory at once"));
    }
    for (const auto* test :
         {"count(//p/following::q[1])", "count(//p/following-sibling::q)", "count(//p/../../q)", "//p//@*"}) {
        CAPTURE(test);
        CHECK(refusal_of(tested("/", test)) == "accepted");
    }
}

TEST_CASE("strings that double at every let are refused") {
    std::string lets = "<let name='v0' value='string(/)'/>";
    for (int i = 1; i < 40; ++i) {
        const auto before = "$v" + std::to_string(i - 1);
        lets += "<let name='v" + std::to_string(i) + "' value='concat(" + before + ", " + before + ")'/>";
    }
    CHECK(contains(refusal_of(lets), "the string can grow longer than 256 MiB"));
    CHECK(refusal_of("<let name='a' value='concat(/, /)'/><let name='b' value='concat($a, $a)'/>") ==
          "accepted");
}

TEST_CASE("schemas of more than anybody writes are refused") {
    const std::string rule = "<rule context='p'><assert test='1'/></rule>";
    CHECK(refusal_of("<pattern>" + times(2000, rule) + "</pattern>") == "accepted");
    CHECK(contains(refusal_of("<pattern>" + times(6000, rule) + "</pattern>"), "more than 5000 rules"));
    CHECK(contains(
        refusal_of("<pattern><rule context='p'>" + times(50'000, "<assert test='1'/>") + "</rule></pattern>"),
        "more than 50000 expressions"));
    CHECK(contains(refusal_of("<!--" + std::string(5u << 20, 'x') + "-->"), "larger than 4 MiB"));
    CHECK(contains(refusal_of(times(600, tested("p", "count(//p[@n = current()/@n]) = 1"))),
                   "the schema's rules together can take too long"));
    std::string notes;
    std::string references;
    for (int i = 0; i < 300; ++i) {
        notes += "<diagnostic id='d" + std::to_string(i) + "'>x</diagnostic>";
        references += " d" + std::to_string(i);
    }
    CHECK(contains(refusal_of("<pattern><rule context='p'>" +
                              times(300, "<assert test='1' diagnostics='" + references + "'/>") +
                              "</rule></pattern><diagnostics>" + notes + "</diagnostics>"),
                   "more than 50000 expressions"));
    const auto extends = times(150, "<extends rule='a'/>");
    CHECK(contains(refusal_of("<pattern><rule abstract='true' id='a'>" + times(2000, "<p/>") + "</rule>" +
                              "<rule context='p'>" + extends + "</rule></pattern>"),
                   "more than 200,000 elements"));
    const auto parameter = times(1000, "$x or ");
    CHECK(contains(refusal_of("<pattern abstract='true' id='a'><rule context='p'><assert test='" + parameter +
                              "1'/></rule></pattern><pattern is-a='a'><param name='x' value='" +
                              times(50, "@a or ") + "1'/></pattern>"),
                   "the expressions grow too long when the parameters are put in place"));
}

TEST_CASE("lets are put in order in reasonable time, however they are written") {
    std::string lets;
    for (int i = 0; i < 3000; ++i)
        lets += "<let name='v" + std::to_string(i) + "' value='$v" + std::to_string(i + 1) + "'/>";
    CHECK(refusal_of(lets + "<let name='v3000' value='1'/>" + tested("p", "$v0 = 1")) == "accepted");
    CHECK(contains(refusal_of(lets + "<let name='v3000' value='$v0'/>"), "define each other in a circle"));
}

TEST_CASE("trees of includes are bounded in depth and number") {
    const auto included = [](std::string_view name, const std::string& content) {
        return Source{std::string(name),
                      "<pattern xmlns='http://purl.oclc.org/dsdl/schematron'>" + content + "</pattern>"};
    };
    // Each file includes the next; or each includes two.
    const auto deep = [&](std::string_view href, std::string_view) {
        const auto next = std::to_string(std::stoi(std::string(href)) + 1);
        return included(href, "<include href='" + next + "'/>");
    };
    CHECK(contains(refusal_of("<include href='1'/>", deep), "is included deeper than 16 files down"));
    const auto wide = [&](std::string_view href, std::string_view) {
        const auto depth = std::stoi(std::string(href));
        const auto next = "<include href='" + std::to_string(depth + 1) + "'/>";
        return included(href, depth < 12 ? next + next : "");
    };
    CHECK(contains(refusal_of("<include href='1'/>", wide), "the schema includes more than 256 files"));
    const auto large = [&](std::string_view href, std::string_view) {
        return included(href, std::string(1'000'000, ' '));
    };
    CHECK(contains(refusal_of(times(5, "<include href='1'/>"), large), "larger than 4 MiB"));
}
