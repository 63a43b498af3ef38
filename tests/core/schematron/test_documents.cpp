// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/error.hpp"
#include "helpers.hpp"

#include <map>
#include <memory>

using namespace klubba;
using namespace klubba::schematron;
using namespace klubba::schematron::test;

namespace {

/// Documents beside the one that is checked.
class Shelf {
public:
    void add(const std::string& name, const std::string& xml) { m_documents[name] = parse_xml(xml, name); }

    [[nodiscard]] FindDocument find() const {
        return [this](std::string_view name) -> const pugi::xml_document* {
            const auto found = m_documents.find(std::string(name));
            if (found == m_documents.end())
                throw Error("filen finns inte", "there is no such file");
            return found->second.get();
        };
    }

private:
    std::map<std::string, std::unique_ptr<pugi::xml_document>> m_documents;
};

Lines fired_in(const Schema& schema, const pugi::xml_document& document, const FindDocument& find) {
    Lines lines;
    for (const auto& result : schema.run(document, {}, {}, {find}))
        lines.push_back(result.document + result.location() + " " + result.text);
    return lines;
}

} // namespace

TEST_CASE("a pattern may be about other documents, which the checked one names") {
    const auto schema = schema_of(R"(<let name='organ' value='/r/@organ'/>
        <pattern documents='/r/bilaga/@fil'><let name='antal' value='count(//p)'/>
          <rule context='q'><report test='1'>sist</report></rule>
          <rule context='p'><assert test='@n = $antal'><value-of select='$organ'/></assert></rule></pattern>
        <pattern><rule context='p'><report test='1'>här</report></rule></pattern>
        <pattern documents="'b.xml'"><rule context='/b'><report test='1'>b</report></rule></pattern>)");
    const auto document =
        parse_xml("<r organ='rådet'><p/><bilaga fil='a.xml'/><bilaga fil='b.xml'/></r>", "r.xml");
    Shelf shelf;
    shelf.add("a.xml", "<a><p n='2'/><q/><p n='1'/></a>");
    shelf.add("b.xml", "<b xmlns:k='urn:k'><k:p/><p n='3'/></b>");
    for (int round = 0; round < 2; ++round)
        CHECK(fired_in(schema, *document, shelf.find()) ==
              Lines{"a.xml/a[1]/q[1] sist", "a.xml/a[1]/p[2] rådet", "b.xml/b[1]/p[1] rådet",
                    "/r[1]/p[1] här", "b.xml/b[1] b"});
    const auto report = schema.svrl(*document, {}, {shelf.find()});
    CHECK(report.find("<svrl:active-pattern documents=\"/r/bilaga/@fil\" />") != std::string::npos);
    CHECK(report.find("<svrl:fired-rule context=\"p\" document=\"a.xml\" />") != std::string::npos);
}

TEST_CASE("a document that can't be read is refused by name, file and line") {
    const auto schema =
        schema_of("\n<pattern documents='//@fil'><rule context='p'><report test='1'/></rule></pattern>");
    const auto document = parse_xml("<r fil='borta.xml'/>", "r.xml");
    const auto refusal_with = [&](const FindDocument& find) -> std::string {
        try {
            (void)schema.run(*document, {}, {}, {find});
            return "accepted";
        } catch (const Error& error) {
            return error.english();
        }
    };
    CHECK(refusal_with({}) == "prov.sch:3: \"borta.xml\" is another document, which must not be read here");
    CHECK(refusal_with(Shelf().find()) == "prov.sch:3: there is no such file");
    const auto without = parse_xml("<r/>", "r.xml");
    CHECK(schema.run(*without).empty());
}

TEST_CASE("messages that would fill the memory are refused") {
    std::string xml = "<r>";
    for (int i = 0; i < 4000; ++i)
        xml += "<p>ett stycke med några ord i, av den längd som stycken brukar ha</p>";
    const auto schema =
        schema_of("<pattern><rule context='p'>\n<report test='1'><value-of select='/'/></report>"
                  "</rule></pattern>");
    const auto document = parse_xml(xml + "</r>", "r.xml");
    try {
        (void)schema.run(*document);
        FAIL("accepted");
    } catch (const Error& error) {
        CHECK(error.english() ==
              "prov.sch:3: the rules say too much about this document (more than 128 MiB)");
    }
}

TEST_CASE("a run ends where it must not go on") {
    const auto schema = schema_of("<pattern><rule context='p'>\n<assert test='@n'>n saknas</assert>"
                                  "<report test='@m'>m finns</report></rule></pattern>");
    const auto document = parse_xml("<r><p/><p/><p/></r>", "r.xml");
    int asked = 0;
    try {
        (void)schema.run(*document, {}, {}, {{}, [&] { return ++asked < 4; }});
        FAIL("not stopped");
    } catch (const Error& error) {
        CHECK(error.english() ==
              "prov.sch:3: the rules take too long on this document and were stopped here");
    }
    CHECK(asked == 4);
    CHECK(schema.run(*document).size() == 3);
}
