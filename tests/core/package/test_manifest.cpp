// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/package.hpp"
#include "refusal.hpp"

#include <string>

using namespace klubba;

namespace {

std::string manifest_with(const std::string& inside, const std::string& attributes = {}) {
    return "<mall id='egen' version='1' profil='P' " + attributes +
           ">\n<namn>Egen</namn><namn xml:lang='en'>Own</namn>\n" + inside + "</mall>";
}

Manifest base() {
    return parse_manifest(R"(<mall id="bas" version="1"><namn>Grund</namn><namn xml:lang="en">Base</namn>
        <avsnitt id="opening" titel="Öppnande" engelska="Opening" valfritt="M P" arende="ja">
         <falt id="chair" etikett="ordförande"/>
        </avsnitt>
        <avsnitt id="matter" titel="Ärende" engelska="Matter" obligatoriskt="M P" arende="ja" fritt="ja">
         <falt id="title" etikett="rubrik"/>
        </avsnitt>
        <avsnitt id="vote" titel="Omröstning" engelska="Vote" valfritt="N K" fritt="ja"/>
        <avsnitt id="closing" titel="Avslutande" engelska="Closing" valfritt="P"/></mall>)",
                          "bas/mall.xml");
}

Template template_of(const std::string& own) {
    return to_template(merge(base(), parse_manifest(own, "mall.xml")));
}

std::vector<std::string> ids(const Template& made) {
    std::vector<std::string> found;
    for (const auto& section : made.sections)
        found.push_back(section.id);
    return found;
}

std::string refusal(const std::string& xml) {
    return tests::refusal_by([&] { return template_of(xml); });
}

} // namespace

TEST_CASE("a template has the sections that its profile must or may have, in the base's order") {
    const auto made = template_of(manifest_with(""));
    CHECK(ids(made) == std::vector<std::string>{"opening", "matter", "closing"});
    CHECK(required_sections(made) == std::vector<std::string>{"matter"});
    CHECK(made.name_sv == "Egen");
    CHECK(made.name_en == "Own");
    CHECK(made.item_style == "Paragrafrubrik");
}

TEST_CASE("what a template leaves unsaid of a section is the base's") {
    const auto made = template_of(manifest_with("<avsnitt id='opening' titel='Inledning'/>"));
    const auto* opening = find_section(made, "opening");
    REQUIRE(opening);
    CHECK(opening->title_sv == "Inledning");
    CHECK(opening->title_en == "Opening");
    CHECK(opening->item);
    CHECK(opening->fields == std::vector<Field>{{"chair", "ordförande"}});
}

TEST_CASE("fields that a template gives a section replace the base's") {
    const auto made =
        template_of(manifest_with("<avsnitt id='opening'><falt id='time' etikett='tid'/></avsnitt>"));
    CHECK(find_section(made, "opening")->fields == std::vector<Field>{{"time", "tid"}});
}

TEST_CASE("a section can be moved to stand after another, forwards and backwards") {
    CHECK(ids(template_of(manifest_with("<avsnitt id='opening' efter='closing'/>"))) ==
          std::vector<std::string>{"matter", "closing", "opening"});
    CHECK(ids(template_of(manifest_with("<avsnitt id='closing' efter='opening'/>"))) ==
          std::vector<std::string>{"opening", "closing", "matter"});
}

TEST_CASE("a template says what new minutes begin with, what it asks for and what it leaves out") {
    const auto made =
        template_of(manifest_with("<fran-start>opening\n matter</fran-start><begars>opening</begars>"
                                  "<utgar>closing</utgar>"));
    CHECK(ids(made) == std::vector<std::string>{"opening", "matter"});
    CHECK(made.sections[0].initial);
    CHECK(made.sections[0].required);
}

TEST_CASE("what a template says of its beginning and its demands stands instead of what the base says") {
    const auto below = merge(base(), parse_manifest(manifest_with("<fran-start>opening</fran-start>"
                                                                  "<begars>closing</begars>"),
                                                    "mall.xml"));
    const auto made = to_template(
        merge(below, parse_manifest(manifest_with("<fran-start>matter</fran-start><begars>opening</begars>"),
                                    "mall.xml")));
    CHECK_FALSE(find_section(made, "opening")->initial);
    CHECK(find_section(made, "matter")->initial);
    CHECK(required_sections(made) == std::vector<std::string>{"opening", "matter"});
    const auto silent = to_template(merge(below, parse_manifest(manifest_with(""), "mall.xml")));
    CHECK(find_section(silent, "opening")->initial);
    CHECK(find_section(silent, "closing")->required);
}

TEST_CASE("a template can add a section that the base doesn't have") {
    const auto made =
        template_of(manifest_with("<avsnitt id='moment' titel='Moment' engelska='Moment' valfritt='P'/>"));
    CHECK(find_section(made, "moment"));
}

TEST_CASE("a profile other than the template's own leaves its sections out") {
    CHECK_FALSE(find_section(template_of(manifest_with("")), "vote"));
}

TEST_CASE("a template of a kind but without profile has the sections that it lists, and no other") {
    const auto made = template_of(R"(<mall id='egen' version='1' slag='Kallelse'>
        <namn>Egen</namn><namn xml:lang='en'>Own</namn>
        <fran-start>opening</fran-start><begars>opening</begars><erbjuds>vote</erbjuds>
        <avsnitt id="opening"><falt id="opening_title" etikett="rubrik" vanligt="Öppnande"/></avsnitt></mall>)");
    CHECK_FALSE(made.profile);
    CHECK(made.kind == "Kallelse");
    CHECK(ids(made) == std::vector<std::string>{"opening", "vote"});
    CHECK(required_sections(made) == std::vector<std::string>{"opening"});
    CHECK(made.sections.front().fields == std::vector<Field>{{"opening_title", "rubrik", "Öppnande"}});
}

TEST_CASE("a template's documents are called what its profile's are, unless it says otherwise") {
    CHECK(template_of(manifest_with("")).kind == "Protokoll");
    CHECK(template_of(manifest_with("", "slag='Rådsprotokoll'")).kind == "Rådsprotokoll");
}

TEST_CASE("a template can offer sections beyond its profile's own") {
    const auto made = template_of(manifest_with("<erbjuds>vote</erbjuds>"));
    CHECK(ids(made) == std::vector<std::string>{"opening", "matter", "vote", "closing"});
    CHECK(required_sections(made) == std::vector<std::string>{"matter"});
    CHECK(refusal(manifest_with("<erbjuds>omval</erbjuds>")) ==
          "mall.xml, rad 3: mallen har inget avsnitt ”omval”.");
}

TEST_CASE("a manifest that is not understood is refused by file and line") {
    struct Refused {
        const char* what;
        std::string xml;
        const char* line;
    };
    const std::vector<Refused> table{
        {"not well-formed", "<mall id='x' version='1'>\n<namn>", "rad 2"},
        {"another root", "<html/>", "rad 1"},
        {"no id", "<mall version='1' profil='P'><namn>A</namn><namn xml:lang='en'>A</namn></mall>", "rad 1"},
        {"no version", "<mall id='x' profil='P'><namn>A</namn><namn xml:lang='en'>A</namn></mall>", "rad 1"},
        {"no English name", "<mall id='x' version='1' profil='P'><namn>A</namn></mall>", "rad 1"},
        {"an id that could lead out of the folder",
         "<mall id='../x' version='1' profil='P'><namn>A</namn><namn xml:lang='en'>A</namn></mall>", "rad 1"},
        {"a profile that doesn't exist",
         "<mall id='x' version='1' profil='R'><namn>A</namn><namn xml:lang='en'>A</namn></mall>", "rad 1"},
        {"two profiles",
         "<mall id='x' version='1' profil='M P'><namn>A</namn><namn xml:lang='en'>A</namn></mall>", "rad 1"},
        {"an item style that doesn't exist", manifest_with("", "arenderubrik='Rubrik'"), "rad 1"},
        {"an unknown element", manifest_with("<sektion/>"), "rad 3"},
        {"a misspelt attribute", manifest_with("<avsnitt id='opening' title='A'/>"), "rad 3"},
        {"neither yes nor no", manifest_with("\n<avsnitt id='opening' fritt='true'/>"), "rad 4"},
        {"an unknown section", manifest_with("\n\n<avsnitt id='oppning' valfritt='P'/>"), "rad 5"},
        {"a section twice", manifest_with("<avsnitt id='opening'/>\n<avsnitt id='opening'/>"), "rad 4"},
        {"an unknown section to stand after", manifest_with("<avsnitt id='opening' efter='slut'/>"), "rad 3"},
        {"a section after itself", manifest_with("<avsnitt id='opening' efter='opening'/>"), "rad 3"},
        {"an unknown section to begin with", manifest_with("<fran-start>opening slut</fran-start>"), "rad 3"},
        {"another profile's section to begin with", manifest_with("<fran-start>vote</fran-start>"), "rad 3"},
        {"an unknown section to leave out", manifest_with("<utgar>slut</utgar>"), "rad 3"},
        {"a field without label", manifest_with("<avsnitt id='opening'>\n<falt id='chair'/></avsnitt>"),
         "rad 4"},
        {"a field twice",
         manifest_with(
             "<avsnitt id='opening'><falt id='a' etikett='a'/>\n<falt id='a' etikett='b'/></avsnitt>"),
         "rad 4"},
        {"a label twice",
         manifest_with(
             "<avsnitt id='opening'><falt id='a' etikett='a'/>\n<falt id='b' etikett='a'/></avsnitt>"),
         "rad 4"},
        {"something else among the fields", manifest_with("<avsnitt id='opening'><p/></avsnitt>"), "rad 3"},
    };
    for (const auto& [what, xml, line] : table) {
        CAPTURE(what);
        const auto said = refusal(xml);
        CAPTURE(said);
        CHECK(said.find("mall.xml, " + std::string(line) + ":") == 0);
    }
}

TEST_CASE("a base without a profile is no template to choose") {
    CHECK_THROWS_AS(to_template(base()), Error);
}

TEST_CASE("example data is read in the order it is to be replayed") {
    const auto made = template_of(manifest_with("<fran-start>opening</fran-start>"));
    const auto example = parse_example(R"(<exempel>
        <nytt><falt id="chair">Disa Ek</falt></nytt>
        <infoga avsnitt="matter"><falt id="title"><rad>Ett</rad><rad></rad><rad>Tre</rad></falt></infoga>
        <infoga avsnitt="matter"/></exempel>)",
                                       "exempel.xml", made);
    CHECK(example.start == FieldValues{{"chair", "Disa Ek"}});
    REQUIRE(example.insertions.size() == 2);
    CHECK(example.insertions[0].section == "matter");
    CHECK(example.insertions[0].fields == FieldValues{{"title", "Ett\n\nTre"}});
    CHECK(example.insertions[1].fields.empty());
}

TEST_CASE("example data for what the template doesn't have is refused by file and line") {
    const auto made = template_of(manifest_with("<fran-start>opening</fran-start>"));
    for (const std::string xml :
         {"<exempel>\n<infoga avsnitt='vote'/></exempel>", "<exempel>\n<infoga/></exempel>",
          "<exempel>\n<nytt><falt id='title'>x</falt></nytt></exempel>",
          "<exempel>\n<infoga avsnitt='matter'><falt id='chair'>x</falt></infoga></exempel>",
          "<exempel><infoga avsnitt='matter'/>\n<nytt/></exempel>", "<exempel>\n<byt/></exempel>"}) {
        CAPTURE(xml);
        try {
            (void)parse_example(xml, "exempel.xml", made);
            FAIL("accepted");
        } catch (const Error& error) {
            CHECK(std::string(error.what()).find("exempel.xml, rad 2:") == 0);
            CHECK(error.english().find("exempel.xml, line 2:") == 0);
        }
    }
}
