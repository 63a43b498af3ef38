// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/error.hpp"
#include "core/organ_settings.hpp"

using namespace klubba;

TEST_CASE("a body's settings say its template, what new minutes begin with, and how gravely rules count") {
    const auto settings = parse_organ_settings(
        R"(<organ namn="Lillvattnets folkhälsoråd" mall="rad-protokoll" mapp="../protokoll">
  <nytt><falt id="place">Sammanträdesrummet Gläntan</falt></nytt>
  <regel id="HDR-03" allvar="av"/>
  <regel id="DAT-06" allvar="varning"/>
  <ledamoter fil="ledamoter.csv"/>
  <numrering prefix="FHR" per="år" sista="44" datum="2024-02-08"/>
  <justering antal="2" dagar="7"/>
  <filnamn monster="{organ} {datum}"/>
</organ>)",
        "folkhalsoradet.xml");
    CHECK(settings.organ == "Lillvattnets folkhälsoråd");
    CHECK(settings.template_id == "rad-protokoll");
    CHECK(settings.fields == FieldValues{{"place", "Sammanträdesrummet Gläntan"}});
    CHECK(settings.severities == Severities{{"HDR-03", std::nullopt}, {"DAT-06", Severity::Warning}});
    CHECK(settings.members_file == "ledamoter.csv");
    CHECK(settings.minutes_folder == "../protokoll");
    CHECK(settings.body.adjusters == 2);
    CHECK(settings.body.days_to_adjust == 7);
    CHECK(settings.body.number_prefix == "FHR");
    CHECK(settings.body.file_name == "{organ} {datum}");
    CHECK(settings.body.numbering == Body::Numbering::PerYear);
    using namespace std::chrono_literals;
    CHECK(settings.body.series == Body::Series{44, Date(2024y, std::chrono::February, 8d)});
    CHECK(belong_to(settings, "LILLVATTNETS  Folkhälsoråd"));
    CHECK_FALSE(belong_to(settings, "Lillvattnets kulturråd"));
}

TEST_CASE("settings that are not understood are refused with file, line and the word that was wrong") {
    const std::vector<std::pair<std::string, std::string>> refused{
        {"<organ namn='A'>\n<regel id='HDR-03' allvar='kanske'/></organ>", "s.xml, rad 2: ”kanske”"},
        {"<organ namn='A'>\n<regel id='X' allvar='av'/>\n<regel id='X' allvar='fel'/></organ>",
         "s.xml, rad 3: regeln X"},
        {"<organ namn='A'>\n\n<regel allvar='av'/></organ>", "s.xml, rad 3: <regel> saknar ”id”"},
        {"<organ namn='A' färg='blå'/>", "s.xml, rad 1: <organ> har inget attribut"},
        {"<organ namn='A'><lista/></organ>", "s.xml, rad 1: <lista>"},
        {"<organ namn='A'><nytt><regel/></nytt></organ>", "s.xml, rad 1: <regel>"},
        {"<organ namn='A'><ledamoter/></organ>", "s.xml, rad 1: <ledamoter> saknar ”fil”"},
        {"<organ namn='A'><justering antal='två'/></organ>", "s.xml, rad 1: ”två”"},
        {"<organ namn='A'><justering dagar='0'/></organ>", "s.xml, rad 1: ”0”"},
        {"<organ namn='A'><filnamn/></organ>", "s.xml, rad 1: <filnamn> saknar ”monster”"},
        {"<organ namn='A'><filnamn monster='{organ} {år}'/></organ>", "s.xml, rad 1: ”{år}”"},
        {"<organ namn='A'><numrering per='kvartal'/></organ>", "s.xml, rad 1: ”kvartal”"},
        {"<organ namn='A'><numrering per='möte' sista='4' datum='2024-02-01'/></organ>",
         "s.xml, rad 1: paragrafer som räknas per möte"},
        {"<organ namn='A'><numrering per='år'/><numrering per='år'/></organ>", "s.xml, rad 1: numreringen"},
        {"<organ namn='A'><numrering per='år' sista='fyra' datum='2024-02-08'/></organ>",
         "s.xml, rad 1: ”fyra”"},
        {"<organ namn='A'><numrering per='år' sista='4' datum='2024-02-31'/></organ>",
         "s.xml, rad 1: ”2024-02-31”"},
        {"<organ namn='A'><numrering/></organ>", "s.xml, rad 1: <numrering> saknar ”per”"},
        {"<organ namn='A'><numrering prefix='KS' sista='4' datum='2024-02-08'/></organ>",
         "s.xml, rad 1: <numrering> saknar ”per”"},
        {"<organ namn='A'><numrering prefix='KS'/><numrering prefix='KF'/></organ>",
         "s.xml, rad 1: numreringen"},
        {"<organ namn='A'><numrering prefix='KS §'/></organ>", "s.xml, rad 1: ”KS §”"},
        {"<organ namn='A'><numrering prefix='ärende'/></organ>", "s.xml, rad 1: ”ärende”"},
        {"<organ namn='A'><numrering prefix='Kommunstyrelsen i Lillvattnet'/></organ>",
         "s.xml, rad 1: ”Kommunstyrelsen i Lillvattnet”"},
        {"<organ/>", "s.xml, rad 1: <organ> saknar ”namn”"},
        {"<mall/>", "s.xml, rad 1: rotelementet"},
        {"<organ", "s.xml, rad 1: "},
    };
    for (const auto& [xml, start] : refused) {
        CAPTURE(xml);
        try {
            (void)parse_organ_settings(xml, "s.xml");
            FAIL("accepted");
        } catch (const Error& error) {
            CHECK(std::string(error.what()).starts_with(start));
            CHECK_FALSE(error.english().empty());
        }
    }
}
