// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/error.hpp"
#include "files/members_file.hpp"
#include "files/organ_settings_store.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace klubba;
using namespace std::chrono_literals;
using files::parse_members;

namespace {

std::string refusal_of(const std::string& bytes) {
    try {
        (void)parse_members(bytes, "ledamoter.csv");
        return "accepted";
    } catch (const Error& error) {
        CHECK(error.english().starts_with("ledamoter.csv"));
        return error.what();
    }
}

} // namespace

TEST_CASE("a register says who sits on a body, for whom and how long") {
    const auto members = parse_members("namn;parti;roll;ersätter;epost;från;till\r\n"
                                       "Anna Ek;S;Ordförande;;anna.ek@example.org;2022-11-01;2026-10-31\r\n"
                                       "Bo Alm;M;;Anna Ek;;;\r\n"
                                       "Disa Hall;;Sekreterare;;;;\r\n",
                                       "ledamoter.csv");
    REQUIRE(members.size() == 3);
    CHECK(members[0] == Member{"Anna Ek", "S", "Ordförande", Member::Seat::Ordinary, "",
                               "anna.ek@example.org", Date(2022y, std::chrono::November, 1d),
                               Date(2026y, std::chrono::October, 31d)});
    CHECK(members[1].seat == Member::Seat::Deputy);
    CHECK(members[1].deputises_for == "Anna Ek");
    CHECK(members[2].seat == Member::Seat::None);
}

TEST_CASE("a register is read as spreadsheets leave it") {
    const std::string expected = "Åsa Öberg";
    for (const std::string& text :
         {std::string("\xEF\xBB\xBF"
                      "Namn;Parti\nÅsa Öberg;V\n"),
          std::string("parti;namn\r\nV; Åsa Öberg \r\n;\r\n"),
          std::string("namn;anmärkning;parti\n\"Åsa Öberg\";\"säger \"\"ja\"\";\nnej\";V"),
          std::string("namn;parti\n\xC5"
                      "sa \xD6"
                      "berg;V\n")}) {
        CAPTURE(text);
        const auto members = parse_members(text, "ledamoter.csv");
        REQUIRE(members.size() == 1);
        CHECK(members[0].name == expected);
        CHECK(members[0].party == "V");
    }
}

TEST_CASE("a register that is not understood is refused with file, line and what to do") {
    CHECK(refusal_of("") == "ledamoter.csv, rad 1: filen är tom.");
    CHECK(refusal_of("Anna Ek,S\n").starts_with("ledamoter.csv, rad 1: kolumnen ”namn” saknas."));
    CHECK(refusal_of("namn;namn\nA;B").starts_with("ledamoter.csv, rad 1: kolumnen ”namn” står två gånger."));
    CHECK(refusal_of("namn;parti\nAnna Ek;S\n;M\n") == "ledamoter.csv, rad 3: namnet saknas.");
    CHECK(refusal_of("namn;från\n\nAnna Ek;hösten\n") ==
          "ledamoter.csv, rad 3: ”hösten” är inget datum; skriv ÅÅÅÅ-MM-DD.");
    CHECK(refusal_of("namn;från;till\nAnna Ek;2024-01-02;2024-01-01\n") ==
          "ledamoter.csv, rad 2: ”till” ligger före ”från”.");
    CHECK(refusal_of("namn\n\"Anna Ek\n") == "ledamoter.csv, rad 2: ett citattecken avslutas inte.");
    CHECK(refusal_of("namn\n\"Anna\" Ek\n") ==
          "ledamoter.csv, rad 2: efter citattecknet ska det stå semikolon.");
}

TEST_CASE("a register written is the register read") {
    std::vector<Member> members =
        parse_members("namn;parti;roll;ersätter;epost;från;till\n"
                      "\"Ek; Anna \"\"Nanna\"\"\";S;Ordförande;;a@example.org;2022-11-01;\n"
                      "Bo Alm;M;Ersättare;;;;2026-10-31\n",
                      "ledamoter.csv");
    const auto folder = std::filesystem::path(KLUBBA_BINARY) / "tests" / "ledamoter";
    std::filesystem::create_directories(folder);
    const auto file = folder / "ledamoter.csv";
    files::write_members(file, members);
    CHECK(files::read_members(file) == members);
    CHECK_FALSE(std::filesystem::exists(file.string() + ".ny"));
    CHECK_THROWS_AS(files::write_members(folder / "finns inte" / "ledamoter.csv", members), Error);

    std::ofstream(folder / "radet.xml") << "<organ namn='Rådet'><ledamoter fil='ledamoter.csv'/></organ>";
    CHECK(files::read_settings(folder / "radet.xml").body.members == members);
    std::ofstream(folder / "namnden.xml") << "<organ namn='Nämnden'><ledamoter fil='andra.csv'/></organ>";
    const auto found = files::settings_in(folder);
    CHECK(found.settings.size() == 1);
    REQUIRE(found.errors.size() == 1);
    CHECK(std::string(found.errors[0].what()).find("andra.csv") != std::string::npos);
}

TEST_CASE(
    "a body's members are written where its settings say, and settings come to be where there are none") {
    const auto folder = std::filesystem::path(KLUBBA_BINARY) / "tests" / "organ";
    std::filesystem::remove_all(folder);
    const auto members = parse_members("namn;parti\nAnna Ek;S\n", "ledamoter.csv");

    files::write_members_of("Lillvattnets folkhälsoråd", members, folder);
    CHECK(std::filesystem::exists(folder / "lillvattnets-folkhalsorad.csv"));
    REQUIRE(files::settings_in(folder).of("LILLVATTNETS FOLKHÄLSORÅD"));
    CHECK(files::settings_in(folder).of("Lillvattnets folkhälsoråd")->body.members == members);

    const auto more = parse_members("namn;parti\nAnna Ek;S\nBo Alm;M\n", "ledamoter.csv");
    files::write_members_of("Lillvattnets folkhälsoråd", more, folder);
    CHECK(files::settings_in(folder).settings.size() == 1);
    CHECK(files::settings_in(folder).of("Lillvattnets folkhälsoråd")->body.members == more);

    const std::string written =
        "<!-- Beslutat i mars. -->\n<organ namn=\"Kulturrådet\">\n  <regel id=\"HDR-03\" allvar=\"av\"/>\n";
    std::ofstream(folder / "kultur.xml") << written << "</organ>\n";
    files::write_members_of("Kulturrådet", members, folder);
    std::ostringstream text;
    text << std::ifstream(folder / "kultur.xml").rdbuf();
    CHECK(text.str().starts_with(written));
    CHECK(files::settings_in(folder).of("Kulturrådet")->members_file == "kultur.csv");
    CHECK(files::settings_in(folder).of("Kulturrådet")->severities.contains("HDR-03"));
}
