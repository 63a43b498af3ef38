// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "helpers.hpp"

using namespace klubba::schematron;
using namespace klubba::schematron::test;

TEST_CASE("a report tells patterns, rules and results in the order of annex D") {
    const auto schema = schema_of(
        R"(<title>Prov  &amp; <emph>regler</emph></title><p>Om provet</p><ns prefix='k' uri='urn:k'/>
        <phase id='f'><active pattern='m'/></phase>
        <pattern id='m'><title>Mönster</title><rule id='r' context='p' role='varning'>
          <assert id='a' test='@x &lt; 1' flag='f' see='s' diagnostics='d' properties='e'>x är "<value-of select='@x'/>"</assert>
          <report test='@x'>har x</report></rule></pattern>
        <pattern id='n'><rule context='p'><report test='1'/></rule></pattern>
        <diagnostics><diagnostic id='d' xml:lang='en'>x &lt; <value-of select='@x'/></diagnostic></diagnostics>
        <properties><property id='e' role='r' scheme='s'>v</property></properties>)",
        "schemaVersion='2'");
    const auto document = parse_xml("<r><p x='2&amp;'/><p/></r>", "prov.xml");
    CHECK(schema.svrl(*document, "f") == R"(<?xml version="1.0" encoding="UTF-8"?>
<svrl:schematron-output xmlns:svrl="http://purl.oclc.org/dsdl/svrl" title="Prov &amp; regler" phase="f" schemaVersion="2">
  <svrl:text>Om provet</svrl:text>
  <svrl:ns-prefix-in-attribute-values uri="urn:k" prefix="k" />
  <svrl:active-pattern id="m" name="Mönster" />
  <svrl:fired-rule id="r" context="p" role="varning" />
  <svrl:failed-assert test="@x &lt; 1" id="a" flag="f" location="/r[1]/p[1]">
    <svrl:diagnostic-reference diagnostic="d">
      <svrl:text xml:lang="en">x &lt; 2&amp;</svrl:text>
    </svrl:diagnostic-reference>
    <svrl:property-reference property="e" role="r" scheme="s">
      <svrl:text>v</svrl:text>
    </svrl:property-reference>
    <svrl:text see="s">x är "2&amp;"</svrl:text>
  </svrl:failed-assert>
  <svrl:successful-report test="@x" location="/r[1]/p[1]">
    <svrl:text>har x</svrl:text>
  </svrl:successful-report>
  <svrl:fired-rule id="r" context="p" role="varning" />
  <svrl:failed-assert test="@x &lt; 1" id="a" flag="f" location="/r[1]/p[2]">
    <svrl:diagnostic-reference diagnostic="d">
      <svrl:text xml:lang="en">x &lt;</svrl:text>
    </svrl:diagnostic-reference>
    <svrl:property-reference property="e" role="r" scheme="s">
      <svrl:text>v</svrl:text>
    </svrl:property-reference>
    <svrl:text see="s">x är ""</svrl:text>
  </svrl:failed-assert>
</svrl:schematron-output>
)");
}

TEST_CASE("a report is well-formed whatever the document says") {
    const auto schema = schema_of("<pattern><rule context=\"p[. != '&quot;']\"><report test='1'>"
                                  "<value-of select='.'/></report></rule></pattern>");
    const auto document =
        parse_xml("<r xmlns=\"urn:'x'&amp;&lt;\"><p xmlns=''>&lt;&amp;&gt;\"'&#13;ÅÄÖ 𝄞</p></r>", "prov.xml");
    const auto report = parse_xml(schema.svrl(*document), "rapport.svrl");
    const auto result = report->document_element().child("svrl:successful-report");
    CHECK(std::string(result.child_value("svrl:text")) == "<&>\"' ÅÄÖ 𝄞");
    CHECK(std::string(result.attribute("location").value()) ==
          "/*[local-name()='r' and namespace-uri()=\"urn:'x'&<\"][1]/p[1]");
}

TEST_CASE("a report names no phase when all patterns run, and says the language of every text") {
    const auto schema = schema_of("<phase id='f'><active pattern='m'/></phase>"
                                  "<pattern id='m'><rule context='p'><report test='1'>a</report>"
                                  "<report test='1' xml:lang='en'>b</report></rule></pattern>",
                                  "xml:lang='sv'");
    const auto document = parse_xml("<p/>", "prov.xml");
    const auto report = schema.svrl(*document, "#ALL");
    CHECK(report.find("phase=") == std::string::npos);
    CHECK(report.find("<svrl:text xml:lang=\"sv\">a</svrl:text>") != std::string::npos);
    CHECK(report.find("<svrl:text xml:lang=\"en\">b</svrl:text>") != std::string::npos);
}

TEST_CASE("xsl:copy-of puts the nodes themselves into the report, and their words into the text") {
    const auto schema =
        schema_of(R"(<pattern><rule context='p'><report test='1' diagnostics='d' properties='e'/>
        </rule></pattern>
        <diagnostics><diagnostic id='d'>se <x:copy-of select='q'/> där</diagnostic></diagnostics>
        <properties><property id='e'><x:copy-of select='@n'/><x:copy-of select='count(*)'/></property></properties>)",
                  "xmlns:x='http://www.w3.org/1999/XSL/Transform'");
    const auto document =
        parse_xml("<r xmlns:k='urn:k'><p n='7'><q k:a='1'>ett<b/></q><k:z/></p></r>", "p.xml");
    const auto results = schema.run(*document);
    REQUIRE(results.size() == 1);
    CHECK(results[0].diagnostics.at(0).text == "se ett där");
    CHECK(results[0].properties.at(0).text == "72");
    const auto report = schema.svrl(*document);
    CHECK(report.find("<svrl:text>se <q k:a=\"1\" xmlns:k=\"urn:k\">ett<b/></q> där</svrl:text>") !=
          std::string::npos);
    CHECK(report.find("<svrl:text>72</svrl:text>") != std::string::npos);
    CHECK_NOTHROW(parse_xml(report, "rapport.svrl"));
}
