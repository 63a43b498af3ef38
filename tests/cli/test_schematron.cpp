// SPDX-License-Identifier: MPL-2.0
// klubba schematron
#include "catch.hpp"
#include "run_klubba.hpp"

#include <filesystem>

using namespace tests;

TEST_CASE("a document is held against anybody's Schematron schema") {
    const Folder folder;
    const auto schema = folder.write("regler.sch", R"sch(<schema xmlns="http://purl.oclc.org/dsdl/schematron">
<phase id="sen"><active pattern="b"/></phase><include href="delar/a.sch"/>
<pattern id="b"><rule context="q"><report test="true()">q finns</report></rule></pattern>
<diagnostics><diagnostic id="sv" xml:lang="sv">lägg till n</diagnostic>
<diagnostic id="en" xml:lang="en">add n</diagnostic></diagnostics></schema>)sch");
    folder.write("delar/a.sch",
                 R"sch(<pattern xmlns="http://purl.oclc.org/dsdl/schematron" id="a"><rule context="p">
<assert id="A" test="@n" diagnostics="sv en">n saknas</assert></rule></pattern>)sch");
    const auto sound = folder.write("ok.xml", "<r><p n='1'/></r>");
    const auto faulty = folder.write("fel.xml", "<r><p/><q/></r>");
    const auto broken = folder.write("trasig.xml", "<r>\n<p></r>");

    CHECK(klubba({"schematron", schema, sound}).exit == 0);
    const auto swedish = klubba({"schematron", schema, faulty});
    CHECK(swedish.exit == 1);
    CHECK(swedish.out == faulty + "\nFel\n  A  n saknas\n          /r[1]/p[1]\n          lägg till n\n"
                                  "  b  q finns\n          /r[1]/q[1]\n2 fel, 0 varningar, 0 putsning\n");
    const auto english = klubba({"schematron", "--lang", "en", "--phase", "#ALL", schema, faulty});
    CHECK(english.out.find("          add n\n") != std::string::npos);
    CHECK(english.out.find("lägg till") == std::string::npos);
    const auto late = klubba({"schematron", schema, faulty, "--phase", "sen", "--format", "svrl"});
    CHECK(late.exit == 1);
    CHECK(late.out.find("<svrl:active-pattern id=\"b\"") != std::string::npos);
    CHECK(late.out.find("<svrl:failed-assert") == std::string::npos);

    const auto refused = klubba({"schematron", schema, broken});
    CHECK(refused.exit == 2);
    CHECK(refused.error.find("trasig.xml:2: ") != std::string::npos);
    for (const auto& arguments :
         std::vector<std::vector<std::string>>{{"schematron", broken, sound},
                                               {"schematron", schema, folder.path("borta.xml")},
                                               {"schematron", schema, sound, "--phase", "nix"},
                                               {"schematron", schema, sound, "--format", "pdf"},
                                               {"schematron", schema}}) {
        CAPTURE(arguments);
        const auto run = klubba(arguments);
        CHECK(run.exit == 2);
        CHECK_FALSE(run.error.empty());
        CHECK(run.out.empty());
    }
}

TEST_CASE("a schema's rules that take longer than the limit are stopped") {
    const Folder folder;
    const auto schema = folder.write(
        "regler.sch", "<schema xmlns='http://purl.oclc.org/dsdl/schematron'><pattern><rule context='r'>"
                      "<assert test='true()'>sant</assert></rule></pattern></schema>");
    const auto document = folder.write("ok.xml", "<r/>");
    CHECK(klubba({"schematron", schema, document}).exit == 0);
    CHECK(klubba({"schematron", "--limit", "0", schema, document}).exit == 2);
}

TEST_CASE("what a Schematron schema says comes as JSON, too") {
    const Folder folder;
    const auto schema = folder.write("regler.sch", R"sch(<schema xmlns="http://purl.oclc.org/dsdl/schematron">
<pattern><rule context="q" role="varning"><report id="Q" test="true()" see="https://exempel.se/" diagnostics="en"
properties="p"><name/> finns</report></rule></pattern>
<pattern documents="//@fil"><rule context="/*" id="R"><assert test="@n" role="okänd">n saknas</assert></rule></pattern>
<diagnostics><diagnostic id="en" xml:lang="en">there is a q</diagnostic></diagnostics>
<properties><property id="p" role="sort" scheme="x">1</property></properties></schema>)sch");
    folder.write("bilaga.xml", "<b/>");
    const auto faulty = folder.write("fel.xml", "<r fil='bilaga.xml'><q>ett\n ord</q></r>");
    const auto run = klubba({"schematron", schema, faulty, "--format", "json"});
    CHECK(run.exit == 1);
    const auto file = object(run.out)->getArray("files")->getObject(0);
    CHECK(file->getValue<std::string>("file") == faulty);
    const auto findings = file->getArray("findings");
    REQUIRE(findings->size() == 2);
    const auto first = findings->getObject(0);
    CHECK(first->getValue<std::string>("rule") == "Q");
    CHECK(first->getValue<std::string>("severity") == "warning");
    CHECK(first->isNull("stage"));
    CHECK(first->getValue<std::string>("message") == "q finns");
    CHECK(first->getValue<std::string>("see") == "https://exempel.se/");
    CHECK_FALSE(first->getValue<bool>("fixable"));
    CHECK(first->getObject("place")->getValue<std::string>("location") == "/r[1]/q[1]");
    CHECK(first->getObject("place")->getValue<std::string>("text") == "ett ord");
    CHECK(first->getObject("place")->isNull("document"));
    CHECK(first->getArray("diagnostics")->getObject(0)->getValue<std::string>("language") == "en");
    CHECK(first->getArray("properties")->getObject(0)->getValue<std::string>("scheme") == "x");
    const auto second = findings->getObject(1);
    CHECK(second->getValue<std::string>("rule") == "R");
    CHECK(second->getValue<std::string>("severity") == "error");
    CHECK(second->getObject("place")->getValue<std::string>("document") == "bilaga.xml");
    // Nobody has written a diagnostic in Swedish, so the English one is better than none.
    CHECK(klubba({"schematron", schema, faulty}).out.find("          there is a q\n") != std::string::npos);
}

TEST_CASE("a schema reads files in its own folder only") {
    const Folder folder;
    const auto xml = folder.write("mapp/a.xml", "<p/>");
    const std::string pattern =
        R"(<pattern xmlns="http://purl.oclc.org/dsdl/schematron"><rule context="p"><report test="1">inkluderad</report>
</rule></pattern>)";
    folder.write("mapp/delar/en del.sch", pattern);
    folder.write("utanför.sch", pattern);
    folder.write("mapp/stor.sch", pattern + std::string(1u << 20, ' '));
    std::filesystem::create_symlink(folder.path("utanför.sch"), folder.path("mapp/länk.sch"));
    std::filesystem::create_directory_symlink(folder.path("mapp/delar"), folder.path("mapp/inåt"));
    std::filesystem::create_directory_symlink(folder.path(), folder.path("mapp/utåt"));
    const auto including = [&](const std::string& href) {
        const auto schema =
            folder.write("mapp/regler.sch", R"(<schema xmlns="http://purl.oclc.org/dsdl/schematron">
<include href=")" + href + "\"/></schema>");
        return klubba({"schematron", schema, xml});
    };
    for (const auto* href : {"delar/en%20del.sch", "delar/../delar/en del.sch", "inåt/en del.sch"}) {
        CAPTURE(href);
        CHECK(including(href).exit == 1);
    }
    for (const auto& href :
         {std::string("../utanför.sch"), std::string("delar/../../utanför.sch"),
          std::string("%2E%2E/utanför.sch"), folder.path("utanför.sch"),
          "file://" + folder.path("mapp/delar/en%20del.sch"), std::string("http://127.0.0.1/a.sch"),
          std::string("//värd/a.sch"), std::string("länk.sch"), std::string("utåt/utanför.sch"),
          std::string("stor.sch"), std::string("delar"), std::string("/dev/zero"), std::string("nix.sch"),
          std::string("a%00.sch")}) {
        CAPTURE(href);
        const auto run = including(href);
        CHECK(run.exit == 2);
        CHECK(run.error.find("regler.sch:2: ") != std::string::npos);
        CHECK(run.out.empty());
    }
}

TEST_CASE("a template's schema may extend the one of another template beside it") {
    const Folder folder;
    folder.write("bas/regler.sch", R"(<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern>
<rule context="p"><report test="1">bas</report></rule></pattern></schema>)");
    const auto schema =
        folder.write("egen/regler.sch", R"(<schema xmlns="http://purl.oclc.org/dsdl/schematron">
<extends href="../bas/regler.sch"/></schema>)");
    const auto xml = folder.write("a.xml", "<p/>");
    CHECK(klubba({"schematron", schema, xml}).exit == 2);
    folder.write("egen/mall.xml", "<mall/>");
    CHECK(klubba({"schematron", schema, xml}).exit == 1);
}
