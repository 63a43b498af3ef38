// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/error.hpp"
#include "helpers.hpp"

#include <map>

using namespace klubba;
using namespace klubba::schematron;
using namespace klubba::schematron::test;

namespace {

/// Includes from memory, by name relative to nothing.
Fetch files(std::map<std::string, std::string> texts) {
    return [texts = std::move(texts)](std::string_view href, std::string_view) {
        const auto found = texts.find(std::string(href));
        if (found == texts.end())
            throw Error("filen finns inte", "there is no such file");
        return Source{found->first, found->second};
    };
}

constexpr auto schematron_attribute = " xmlns='http://purl.oclc.org/dsdl/schematron'";

} // namespace

TEST_CASE("an assert fires where its test is false, a report where it is true") {
    const auto schema = schema_of("<pattern><rule context='p'><assert test='@a'>saknar a</assert>"
                                  "<report test='@b'>har b</report></rule></pattern>");
    CHECK(fired(schema, "<r><p a=''/><p b=''/></r>") == Lines{"/r[1]/p[2] saknar a", "/r[1]/p[2] har b"});
}

TEST_CASE("within a pattern the first rule that matches a node is the only one that fires on it") {
    const auto schema =
        schema_of("<pattern><rule context='p[@a]'><report test='1'>första</report></rule>"
                  "<rule context='p | q'><report test='1'>andra</report></rule></pattern>"
                  "<pattern><rule context='p'><report test='1'>annat mönster</report></rule></pattern>");
    CHECK(fired(schema, "<r><q/><p/><p a=''/></r>") == Lines{"/r[1]/q[1] andra", "/r[1]/p[1] andra",
                                                             "/r[1]/p[2] första", "/r[1]/p[1] annat mönster",
                                                             "/r[1]/p[2] annat mönster"});
}

TEST_CASE("a rule matches what its context would match as an XSLT pattern") {
    struct Row {
        const char* context;
        Lines locations;
    };
    const std::string xml = "<r a='1'><s><r a='2'>x<!--k--></r></s><?pi d?><t>y</t></r>";
    const std::vector<Row> rows{
        {"/", {"/"}},
        {"/r", {"/r[1]"}},
        {"r", {"/r[1]", "/r[1]/s[1]/r[1]"}},
        {"s/r", {"/r[1]/s[1]/r[1]"}},
        {"r//r", {"/r[1]/s[1]/r[1]"}},
        {"/r/s", {"/r[1]/s[1]"}},
        {"//s", {"/r[1]/s[1]"}},
        {"*", {"/r[1]", "/r[1]/s[1]", "/r[1]/s[1]/r[1]", "/r[1]/t[1]"}},
        {"@a", {"/r[1]/@a", "/r[1]/s[1]/r[1]/@a"}},
        {"s/r/@a", {"/r[1]/s[1]/r[1]/@a"}},
        {"attribute::*", {"/r[1]/@a", "/r[1]/s[1]/r[1]/@a"}},
        {"text()", {"/r[1]/s[1]/r[1]/text()[1]", "/r[1]/t[1]/text()[1]"}},
        {"comment()", {"/r[1]/s[1]/r[1]/comment()[1]"}},
        {"processing-instruction()", {"/r[1]/processing-instruction()[1]"}},
        {"processing-instruction('pi')", {"/r[1]/processing-instruction()[1]"}},
        {"t | s/r[. = '|']", {"/r[1]/t[1]"}},
        {"r[2]", {}},
        {"*[2]", {"/r[1]/t[1]"}},
        {"r/node()[last()]", {"/r[1]/s[1]/r[1]/comment()[1]", "/r[1]/t[1]"}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.context);
        const auto schema = schema_of("<pattern><rule context=\"" + std::string(row.context) +
                                      "\"><report test='true()'/></rule></pattern>");
        Lines expected;
        for (const auto& location : row.locations)
            expected.push_back(location + " ");
        CHECK(fired(schema, xml) == expected);
    }
}

TEST_CASE("a location finds its node again") {
    const std::string xml = "<r xmlns:p='urn:p'><a/>x<a p:b=\"1\" c='2'><p:a/><p:a>y</p:a></a><!--k--></r>";
    const auto document = parse_xml(xml, "prov.xml");
    const auto schema = schema_of("<pattern><rule context='node() | @*'><report test='1'/></rule></pattern>");
    const auto results = schema.run(*document);
    CHECK(results.size() == 10);
    for (const auto& result : results) {
        CAPTURE(result.location());
        const auto found = document->select_nodes(result.location().c_str());
        REQUIRE(found.size() == 1);
        CHECK(found.first() == result.node);
    }
}

TEST_CASE("variables of schema, phase, pattern and rule are seen from inside, in any order of definition") {
    const auto schema =
        schema_of(R"(<let name='dubbla' value='2 * $antal'/><let name='antal' value='count(//p)'/>
        <phase id='f'><let name='fas' value="'i fas'"/><active pattern='m'/></phase>
        <pattern id='m'><let name='alla' value='//p'/><rule context='p'><let name='jag' value='string(@n)'/>
        <report test='count($alla) = $antal'><value-of select='$dubbla'/> <value-of select='$fas'/>
          <value-of select='$jag'/> <value-of select='$lista/b'/></report></rule></pattern>
        <let name='lista'><a xmlns=''/><b xmlns=''>innehåll</b></let>)");
    CHECK(fired(schema, "<r><p n='ett'/><p n='två'/></r>", "f") ==
          Lines{"/r[1]/p[1] 4 i fas ett innehåll", "/r[1]/p[2] 4 i fas två innehåll"});
    CHECK_THROWS_AS(fired(schema, "<r/>", "#ALL"), Error);
}

TEST_CASE("a context may begin with a variable, and gives nodes of the document only") {
    const auto schema =
        schema_of("<let name='alla' value='//p'/><let name='egna'><b xmlns=''/><b xmlns=''/></let>"
                  "<pattern><rule context='$alla/q | $egna/b'><report test='1'>x</report></rule></pattern>");
    CHECK(fired(schema, "<r><p><q/></p><q/><p><q/></p></r>") ==
          Lines{"/r[1]/p[1]/q[1] x", "/r[1]/p[2]/q[1] x"});
}

TEST_CASE("a context may ask for attributes that are there, are not there, or have a value") {
    const std::string xml = "<r><p n='1'/><p n=''/><p/><q><p n='2'/></q></r>";
    const auto places = [&](const std::string& context) {
        return fired(
            schema_of("<pattern><rule context=\"" + context + "\"><report test='1'/></rule></pattern>"), xml);
    };
    CHECK(places("p[@n]") == Lines{"/r[1]/p[1] ", "/r[1]/p[2] ", "/r[1]/q[1]/p[1] "});
    CHECK(places("p[not(@n)]") == Lines{"/r[1]/p[3] "});
    CHECK(places("p[@n='']") == Lines{"/r[1]/p[2] "});
    CHECK(places("p[@n='1' or @n='2' or @m]") == Lines{"/r[1]/p[1] ", "/r[1]/q[1]/p[1] "});
    CHECK(places("p[not(@n='1' or @n='')]") == Lines{"/r[1]/p[3] ", "/r[1]/q[1]/p[1] "});
    CHECK(places("p[not(@n) or @n='1']") == Lines{"/r[1]/p[1] ", "/r[1]/p[3] "});
    CHECK(places("p[@n='1' or not(@n)]") == Lines{"/r[1]/p[1] ", "/r[1]/p[3] "});
    CHECK(places("p[not(@n='1') and not(@n='2')]") == Lines{"/r[1]/p[2] ", "/r[1]/p[3] "});
    CHECK(places("p[not(@n='1')][@n]") == Lines{"/r[1]/p[2] ", "/r[1]/q[1]/p[1] "});
    CHECK(places("q[not(@m)]/p[. = ''][@n='2']") == Lines{"/r[1]/q[1]/p[1] "});
    CHECK(places("/r/p[@n='2']").empty());
    CHECK(places("q[@m]/p").empty());
}

TEST_CASE("a context may ask for children that the document has, has elsewhere, or has none of") {
    const std::string xml = "<r><p><m k='1' v='a'/></p><p><m k='2'/></p><p/><q><m k='3'/></q></r>";
    const auto places = [&](const std::string& context) {
        return fired(
            schema_of("<pattern><rule context=\"" + context + "\"><report test='1'/></rule></pattern>"), xml);
    };
    CHECK(places("p[m[@k='1']]") == Lines{"/r[1]/p[1] "});
    CHECK(places("p[m[@k='1'][@v='a']]") == Lines{"/r[1]/p[1] "});
    CHECK(places("p[m[@k='1']/@v]") == Lines{"/r[1]/p[1] "});
    CHECK(places("r/p[m[@k='3']]").empty());
    CHECK(places("p[m[@k='4']]").empty());
    CHECK(places("p[m[@k='4'][@v]/@v]").empty());
    CHECK(places("r[n[@k='1']]/p").empty());
    CHECK(places("p[m[@k='4'] or not(m)]") == Lines{"/r[1]/p[3] "});
    CHECK(places("p[m[@k='4'] = false()]") == Lines{"/r[1]/p[1] ", "/r[1]/p[2] ", "/r[1]/p[3] "});
    CHECK(places("p[m[@k='4'] | m[@k='2']]") == Lines{"/r[1]/p[2] "});
    CHECK(places("p[m[@k='4']/ancestor::p or m]") == Lines{"/r[1]/p[1] ", "/r[1]/p[2] "});
    CHECK(places("p[m[not(@k='4')]]") == Lines{"/r[1]/p[1] ", "/r[1]/p[2] "});
}

TEST_CASE("a pattern that is not chosen is not run") {
    const auto schema =
        schema_of("<pattern id='a'><rule context='p'><report test='1'>a</report></rule></pattern>"
                  "<pattern id='b'><rule context='p'><report test='1'>b</report></rule></pattern>");
    const auto document = parse_xml("<p/>", "prov.xml");
    const auto results = schema.run(*document, {}, [](pugi::xml_node pattern) {
        return std::string_view(pattern.attribute("id").value()) == "b";
    });
    REQUIRE(results.size() == 1);
    CHECK(results.front().text == "b");
}

TEST_CASE("a schema is run again and again, on documents with and without namespaces") {
    const auto schema =
        schema_of("<ns prefix='k' uri='urn:k'/><let name='n' value='count(//p)'/><pattern>"
                  "<rule context='p | k:p'><report test='$n = 1'><name/></report></rule></pattern>");
    for (int round = 0; round < 3; ++round) {
        CHECK(fired(schema, "<r><p/><p/></r>").empty());
        CHECK(fired(schema, "<r><p/></r>") == Lines{"/r[1]/p[1] p"});
        CHECK(fired(schema, "<r xmlns:x='urn:k'><x:p/><p/></r>") ==
              Lines{"/r[1]/*[local-name()='p' and namespace-uri()='urn:k'][1] x:p", "/r[1]/p[1] p"});
    }
}

TEST_CASE("two rules may give the same variable name different types") {
    const auto schema = schema_of("<pattern><rule context='a'><let name='v' value='1 + 1'/>"
                                  "<report test='$v = 2'><value-of select='$v'/></report></rule>"
                                  "<rule context='b'><let name='v' value='@x'/>"
                                  "<report test='$v'><value-of select='$v'/></report></rule></pattern>");
    CHECK(fired(schema, "<r><a/><b x='y'/></r>") == Lines{"/r[1]/a[1] 2", "/r[1]/b[1] y"});
}

TEST_CASE("current() is the node the rule fires on, also inside predicates") {
    const auto schema =
        schema_of("<pattern><rule context='p'>"
                  "<report test='count(//p[@n = current()/@n]) &gt; 1'>dubblett</report></rule></pattern>");
    CHECK(fired(schema, "<r><p n='1'/><p n='2'/><p n='1'/></r>") ==
          Lines{"/r[1]/p[1] dubblett", "/r[1]/p[3] dubblett"});
}

TEST_CASE("a message puts values, names and emphasis in, and leaves out what other namespaces add") {
    const auto schema =
        schema_of("<pattern><rule context='p'><report test='1'>\n  <name/>, <name path='..'/>, "
                  "<emph>viktigt</emph> <span class='x'>ord</span> <value-of select='1 div 4'/> "
                  "<dir value='ltr'>hit</dir>\n <x:y xmlns:x='urn:x'>bort</x:y> "
                  "<value-of select='@n = 1'/></report></rule></pattern>");
    CHECK(fired(schema, "<r><p n='1'/></r>") == Lines{"/r[1]/p[1] p, r, viktigt ord 0.25 hit true"});
}

TEST_CASE("diagnostics come with their language and see the variables of the rule") {
    const auto schema = schema_of(R"(<pattern><rule context='p'><let name='n' value='@n'/>
        <assert test='false()' diagnostics='sv en'>fel</assert></rule></pattern>
        <diagnostics><diagnostic id='sv'>nummer <value-of select='$n'/></diagnostic>
        <diagnostic id='en' xml:lang='en'>number <value-of select='$n'/></diagnostic></diagnostics>)",
                                  "xml:lang='sv'");
    const auto document = parse_xml("<p n='7'/>", "prov.xml");
    const auto results = schema.run(*document);
    REQUIRE(results.size() == 1);
    REQUIRE(results[0].diagnostics.size() == 2);
    CHECK(results[0].diagnostics[0].language == "sv");
    CHECK(results[0].diagnostics[0].text == "nummer 7");
    CHECK(results[0].diagnostics[1].language == "en");
    CHECK(results[0].diagnostics[1].text == "number 7");
}

TEST_CASE("subject says what a result is about") {
    const auto schema = schema_of("<pattern><rule context='p' subject='@a'><report test='1'>ett</report>"
                                  "<report test='1' subject='..'>två</report>"
                                  "<report test='1' subject='nix'>tre</report></rule></pattern>");
    CHECK(fired(schema, "<r><p a=''/></r>") == Lines{"/r[1]/p[1]/@a ett", "/r[1] två", "/r[1]/p[1] tre"});
}

TEST_CASE("an abstract pattern is put in with its parameters, whole names only") {
    const auto schema =
        schema_of(R"(<pattern is-a='krav'><param name='vad' value='p'/><param name='va' value='nix'/>
        <param name='krav' value="@n = '$'"/></pattern>
        <pattern abstract='true' id='krav'><let name='vader' value='3'/><rule context='$vad'>
        <assert test='$krav'>$vad bryter <value-of select='$vader'/></assert></rule></pattern>)");
    CHECK(fired(schema, "<r><p n='$'/><p/></r>") == Lines{"/r[1]/p[2] $vad bryter 3"});
    CHECK(schema.root().find_child_by_attribute("abstract", "true").empty());
}

TEST_CASE("a rule extends abstract rules, which may extend others") {
    const auto schema =
        schema_of("<pattern><rule abstract='true' id='a'><let name='x' value='name()'/>"
                  "<report test='1'>a <value-of select='$x'/></report></rule>"
                  "<rule abstract='true' id='b'><extends rule='a'/><report test='1'>b</report></rule>"
                  "<rule context='p'><extends rule='b'/><report test='1'>p</report></rule></pattern>");
    CHECK(fired(schema, "<p/>") == Lines{"/p[1] a p", "/p[1] b", "/p[1] p"});
}

TEST_CASE("a phase runs its patterns, the default phase is used without one, and #ALL runs everything") {
    const auto schema =
        schema_of("<phase id='ett'><active pattern='a'/></phase><phase id='två'><active pattern='b'/></phase>"
                  "<pattern id='a'><rule context='r'><report test='1'>a</report></rule></pattern>"
                  "<pattern id='b'><rule context='r'><report test='1'>b</report></rule></pattern>",
                  "defaultPhase='två'");
    CHECK(fired(schema, "<r/>") == Lines{"/r[1] b"});
    CHECK(fired(schema, "<r/>", "ett") == Lines{"/r[1] a"});
    CHECK(fired(schema, "<r/>", "#ALL") == Lines{"/r[1] a", "/r[1] b"});
    CHECK(fired(schema, "<r/>", "#DEFAULT") == Lines{"/r[1] b"});
    CHECK_THROWS_AS(fired(schema, "<r/>", "tre"), Error);
}

TEST_CASE("include puts an element in, extends its content, each with what it includes itself") {
    const auto fetch = files({
        {"mönster.sch", std::string("<s:pattern xmlns:s='http://purl.oclc.org/dsdl/schematron'>"
                                    "<s:include href='regel.sch'/></s:pattern>")},
        {"regel.sch", std::string("<rule") + schematron_attribute +
                          " context='p'><report test='1'>inkluderad</report></rule>"},
        {"bas.sch",
         schema_text(
             "<title>Bas</title><pattern><rule context='p'><report test='1'>bas</report></rule></pattern>"
             "<ns prefix='k' uri='urn:k'/>")},
        {"samling.sch",
         schema_text("<pattern id='x'><rule context='p'><report test='1'>med id</report></rule></pattern>")},
    });
    const auto schema = Schema::load(schema_text("<include href='mönster.sch'/><extends href='bas.sch'/>"
                                                 "<include href='samling.sch#x'/>"),
                                     "prov.sch", fetch);
    CHECK(fired(schema, "<p/>") == Lines{"/p[1] inkluderad", "/p[1] bas", "/p[1] med id"});
}

TEST_CASE("what is included keeps the language of its own file") {
    const auto fetch = files({{"delar.sch", std::string("<diagnostics xml:lang='en'") + schematron_attribute +
                                                "><diagnostic id='d'>English</diagnostic></diagnostics>"}});
    const auto schema = Schema::load(
        schema_text("<pattern><rule context='p'><report test='1' diagnostics='d'/></rule></pattern>"
                    "<diagnostics><include href='delar.sch#d'/></diagnostics>",
                    "xml:lang='sv'"),
        "prov.sch", fetch);
    const auto document = parse_xml("<p/>", "prov.xml");
    const auto results = schema.run(*document);
    REQUIRE(results.size() == 1);
    CHECK(results[0].diagnostics.at(0).language == "en");
}

TEST_CASE("what is included is refused with its own file and line") {
    const auto fetch = files({
        {"själv.sch",
         std::string("<pattern") + schematron_attribute + ">\n<include href='själv.sch'/></pattern>"},
        {"fel.sch", std::string("<pattern") + schematron_attribute +
                        ">\n\n<rule context='p'><assert test='$x'/></rule></pattern>"},
        {"trasig.sch", "<pattern>\n<rule></pattern>"},
        {"regel.sch", std::string("<rule") + schematron_attribute + " context='p'/>"},
    });
    const std::vector<std::pair<std::string, std::string>> rows{
        {"<include href='själv.sch'/>", "själv.sch:2: "},   {"<include href='fel.sch'/>", "fel.sch:3: "},
        {"<include href='trasig.sch'/>", "trasig.sch:2: "}, {"\n<include href='borta.sch'/>", "prov.sch:3: "},
        {"<include href='prov.sch'/>", "prov.sch:2: "},     {"<extends href='regel.sch'/>", "prov.sch:2: "},
        {"<include href='regel.sch#x'/>", "prov.sch:2: "},  {"<include href='#x'/>", "prov.sch:2: "},
    };
    for (const auto& [body, start] : rows) {
        CAPTURE(body);
        try {
            Schema::load(schema_text(body), "prov.sch", fetch);
            FAIL("accepted");
        } catch (const Error& error) {
            CHECK(std::string(error.what()).substr(0, start.size()) == start);
        }
    }
}

TEST_CASE("the schema is read under any prefix and can be read afterwards") {
    const auto schema =
        Schema::load("<x:schema xmlns:x='http://purl.oclc.org/dsdl/schematron' xmlns:k='urn:k'>"
                     "<x:pattern><x:rule context='p' k:stage='utkast'><x:report test='1'/></x:rule>"
                     "<k:fix/></x:pattern></x:schema>",
                     "prov.sch", {});
    const auto pattern = schema.root().child("sch:pattern");
    CHECK(std::string(pattern.child("sch:rule").attribute("k:stage").value()) == "utkast");
    CHECK_FALSE(pattern.child("k:fix").empty());
    CHECK(fired(schema, "<p/>").size() == 1);
}
