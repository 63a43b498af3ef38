// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "run_klubba.hpp"

#include <sstream>

using namespace tests;

namespace {

const std::string sound_minutes = R"(Lillvattnets kommun
Trygghetsrådet

PROTOKOLL

Sammanträdesdatum
2026-03-12

Tid
Torsdag den 12 mars 2026 kl. 13.00–14.30

Plats
Sessionssalen, kommunhuset

Omfattning
§§ 1–2

Närvarande
Karin Öberg, ordförande
Nils Ahlgren, sekreterare
Petra Lundin, polisen

§ 1 Mötets öppnande

Ordförande Karin Öberg öppnar mötet.

§ 2 Val av justerare

Petra Lundin utses att justera dagens protokoll.

Vid protokollet
Nils Ahlgren
Sekreterare

Karin Öberg
Ordförande

Petra Lundin
Justerare
)";

/// The text with the first `there` written anew.
std::string with(const std::string& here, const std::string& there, std::string text) {
    return text.replace(text.find(there), there.size(), here);
}

/// Sound minutes with a weekday that is wrong whatever the rules say of taste.
std::string faulty_minutes() {
    return with("Måndag", "Torsdag", sound_minutes);
}

const std::string letter = "Hej Karin!\n\nTack för i går. Vi hörs i veckan.\n\nHälsningar\nNils\n";

} // namespace

TEST_CASE("without a command klubba says how it is used, and fails") {
    const auto run = klubba({});
    CHECK(run.exit == 2);
    CHECK(run.error.find("klubba check") != std::string::npos);
    CHECK(klubba({"--help"}).exit == 0);
    CHECK(klubba({"validera"}).exit == 2);
}

TEST_CASE(
    "check ends with 0 for sound minutes, 1 for an error, 2 for a file that can't be read, and 2 wins") {
    const Folder folder;
    const auto sound = folder.write("bra.txt", sound_minutes);
    const auto faulty = folder.write("fel.txt", faulty_minutes());
    CHECK(klubba({"check", "--stage", "utkast", sound}).exit == 0);
    CHECK(klubba({"check", faulty}).exit == 1);

    const auto run = klubba({"check", folder.path("finns-inte.odt"), faulty});
    CHECK(run.exit == 2);
    CHECK(run.error.find("finns-inte.odt") != std::string::npos);
    CHECK(run.out.find("HDR-10") != std::string::npos);
}

TEST_CASE("check goes through folders in sorted order, whatever the number of jobs") {
    const Folder folder;
    folder.write("b/2.txt", faulty_minutes());
    folder.write("a/1.txt", sound_minutes);
    folder.write("c.txt", letter);
    folder.write("bild.png", "not a document");
    folder.write("a/.~lock.1.txt", "lock");
    const auto run = klubba({"check", "--format", "json", folder.path()});
    const auto files = object(run.out)->getArray("files");
    REQUIRE(files->size() == 3);
    CHECK(files->getObject(0)->getValue<std::string>("file") == folder.path("a/1.txt"));
    CHECK(files->getObject(1)->getValue<std::string>("file") == folder.path("b/2.txt"));
    CHECK(files->getObject(2)->getArray("findings")->size() == 0);
    CHECK(klubba({"check", "--jobs", "4", "--format", "json", folder.path()}).out == run.out);
}

TEST_CASE("a finding in JSON says rule, severity, stage, message and place") {
    const Folder folder;
    const auto run = klubba({"check", "--format=json", folder.write("fel.txt", faulty_minutes())});
    const auto file = object(run.out)->getArray("files")->getObject(0);
    CHECK(file->getValue<std::string>("profile") == "P");
    const auto findings = file->getArray("findings");
    for (unsigned i = 0; i < findings->size(); ++i) {
        const auto finding = findings->getObject(i);
        if (finding->getValue<std::string>("rule") != "HDR-10")
            continue;
        CHECK(finding->getValue<std::string>("severity") == "error");
        CHECK(finding->getValue<std::string>("stage") == "utkast");
        CHECK_FALSE(finding->getValue<std::string>("message").empty());
        CHECK(finding->getObject("place")->getValue<int>("block") > 0);
        CHECK(finding->getValue<bool>("fixable"));
        return;
    }
    FAIL("no HDR-10");
}

TEST_CASE("check speaks Swedish unless the locale or --lang is English") {
    const Folder folder;
    const auto file = folder.write("fel.txt", faulty_minutes());
    const auto swedish = klubba({"check", file}, "C.UTF-8").out;
    const auto english = klubba({"check", file}, "en_GB.UTF-8").out;
    CHECK(swedish != english);
    CHECK(klubba({"check", "--lang", "en", file}).out == english);
    CHECK(klubba({"check", "--lang", "sv", file}, "en_GB.UTF-8").out == swedish);
}

TEST_CASE("extract gives one object for a file, one line each for several, all null for what is no minutes") {
    const Folder folder;
    const auto sound = folder.write("bra.txt", sound_minutes);
    const auto none = folder.write("brev.txt", letter);
    const auto minutes = object(klubba({"extract", sound}).out);
    CHECK(minutes->getValue<std::string>("organ") == "Trygghetsrådet");
    CHECK(minutes->getValue<std::string>("date") == "2026-03-12");
    CHECK(minutes->getValue<std::string>("time_start") == "13:00");
    CHECK(minutes->getArray("items")->size() == 2);
    CHECK_FALSE(minutes->has("file"));

    const auto run = klubba({"extract", sound, none});
    CHECK(run.exit == 0);
    const auto second = object(run.out.substr(run.out.find('\n') + 1));
    CHECK(second->getValue<std::string>("file") == none);
    CHECK(second->isNull("organ"));
    CHECK(second->getArray("items")->size() == 0);
}

TEST_CASE("extract prints the minutes XML of one file") {
    const Folder folder;
    const auto run = klubba({"extract", "--format", "xml", folder.write("bra.txt", sound_minutes)});
    CHECK(run.exit == 0);
    CHECK(run.out.find("<protokoll") != std::string::npos);
}

TEST_CASE("a body's own settings turn rules off and change how grave they are, in its own minutes only") {
    const Folder folder;
    const auto file = folder.write("fel.txt", faulty_minutes());
    const auto settings = [](const std::string& organ) {
        return "<organ namn=\"" + organ + "\"><regel id=\"HDR-10\" allvar=\"av\"/></organ>";
    };
    const auto own = folder.write("eget.xml", settings("TRYGGHETSRÅDET"));
    const auto other = folder.write("annat.xml", settings("Kulturnämnden"));
    CHECK(klubba({"check", file}).out.find("HDR-10") != std::string::npos);
    CHECK(klubba({"check", "--settings", own, file}).out.find("HDR-10") == std::string::npos);
    CHECK(klubba({"check", "--settings", other, file}).out.find("HDR-10") != std::string::npos);
    CHECK(klubba({"check", "--settings", folder.path(), file}).out.find("HDR-10") == std::string::npos);
}

TEST_CASE("what a document says to ignore is not reported") {
    const Folder folder;
    const auto flat = [](const std::string& ignored) {
        std::string body;
        std::string line;
        for (std::istringstream lines(faulty_minutes()); std::getline(lines, line);)
            body += "<text:p>" + line + "</text:p>";
        return R"(<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" )"
               R"(xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" )"
               R"(xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3" )"
               R"(office:mimetype="application/vnd.oasis.opendocument.text"><office:meta>)"
               R"(<meta:user-defined meta:name="Klubba.Ignorerat">)" +
               ignored + "</meta:user-defined></office:meta><office:body><office:text>" + body +
               "</office:text></office:body></office:document>";
    };
    CHECK(klubba({"check", folder.write("a.fodt", flat(""))}).out.find("HDR-10") != std::string::npos);
    CHECK(klubba({"check", folder.write("b.fodt", flat("HDR-10||Kallelsen sade så"))}).out.find("HDR-10") ==
          std::string::npos);
}

TEST_CASE("explain tells what a rule is for, and refuses one that there is not") {
    const auto run = klubba({"explain", "HDR-10"});
    CHECK(run.exit == 0);
    CHECK(run.out.find("HDR-10") != std::string::npos);
    CHECK(klubba({"explain", "HDR-10", "--lang", "en"}).out != run.out);
    CHECK(klubba({"explain", "ABC-99"}).exit == 2);
}

TEST_CASE("the rule book that README links says what the rules say") {
    const auto run = klubba({"explain", "--all", "--format", "markdown"});
    REQUIRE(run.exit == 0);
    if (run.out != bytes_of(KLUBBA_SOURCE "/templates/REGLER.md"))
        FAIL("templates/REGLER.md is out of date. Write it anew, in the project's folder: "
             "KLUBBA_TEMPLATES=templates "
             "build/bin/klubba explain --all --format markdown --lang sv > templates/REGLER.md");
    CHECK(run.out.find("hjälper till att rätta") == std::string::npos); // a fix without words of its own
}

TEST_CASE("command lines that can't be followed are refused in one sentence that names the trouble") {
    const std::vector<std::pair<std::vector<std::string>, std::string>> refused{
        {{"check"}, "FIL"},
        {{"check", "--stage", "klart", "x.txt"}, "klart"},
        {{"check", "--format", "pdf", "x.txt"}, "pdf"},
        {{"check", "--jobs", "många", "x.txt"}, "många"},
        {{"check", "--as-of", "i går", "x.txt"}, "i går"},
        {{"check", "--template", "finns-inte", "x.txt"}, "finns-inte"},
        {{"check", "--settings", "finns-inte.xml", "x.txt"}, "finns-inte.xml"},
        {{"check", "--okänt", "x.txt"}, "--okänt"},
        {{"check", "x.txt", "--stage"}, "--stage"},
        {{"extract"}, "FIL"},
        {{"explain"}, "regel"},
        {{"explain", "--all", "HDR-10"}, "--all"},
        {{"explain", "--all=ja"}, "--all"},
        {{"explain", "HDR-10", "--format", "html"}, "html"},
    };
    for (const auto& [arguments, named] : refused) {
        CAPTURE(arguments);
        const auto run = klubba(arguments);
        CHECK(run.exit == 2);
        CHECK(run.error.find(named) != std::string::npos);
        CHECK(run.out.empty());
    }
}

TEST_CASE("rules that take longer than the limit are stopped, and it is said at which file and rule") {
    const Folder folder;
    const auto minutes = folder.write("mars.txt", sound_minutes);
    const auto stopped = klubba({"check", "--limit", "0", "--as-of", "2026-03-20", minutes});
    CHECK(stopped.exit == 2);
    CHECK(stopped.error.starts_with(minutes + ": "));
    CHECK(stopped.error.find(".sch:") != std::string::npos);
    CHECK(stopped.error.find("tar för lång tid") != std::string::npos);
    CHECK(klubba({"check", "--limit", "60", "--as-of", "2026-03-20", minutes}).exit == 0);
    for (const auto* limit : {"-1", "snart", "5s", ""}) {
        CAPTURE(limit);
        CHECK(klubba({"check", "--limit", limit, minutes}).exit == 2);
    }
}

TEST_CASE("members and earlier minutes are held against, once they are given") {
    const Folder folder;
    const auto file = folder.write("mars.txt", sound_minutes);
    const auto without = klubba({"check", "--as-of", "2026-03-20", file});
    CHECK(without.exit == 0);
    CHECK(without.error ==
          "Utan --register och --previous prövas inte regler om ledamöter och tidigare protokoll.\n");

    const auto members =
        folder.write("ledamoter.csv", "namn;parti\nKarin Öberg;S\nEva Strand;M\nRolf Tall;C\n");
    const auto with_members = klubba({"check", "--as-of", "2026-03-20", "--register", members, file});
    CHECK(with_members.out.find("ATT-10") != std::string::npos);
    CHECK(with_members.out.find("Eva Strand") != std::string::npos);
    CHECK(with_members.error == "Utan --previous prövas inte regler om tidigare protokoll.\n");

    auto before = with("2026-02-12", "2026-03-12", sound_minutes);
    for (const auto& [own, other] : {std::pair("12 februari", "12 mars"), std::pair("§§ 13–14", "§§ 1–2"),
                                     std::pair("§ 13 ", "§ 1 "), std::pair("§ 14 ", "§ 2 ")})
        before = with(own, other, before);
    const auto with_both = klubba({"check", "--as-of", "2026-03-20", "--register", members, "--previous",
                                   folder.write("februari.txt", before), file});
    CHECK(with_both.out.find("NUM-05") != std::string::npos);
    CHECK(with_both.out.find("§ 15") != std::string::npos);
    CHECK(with_both.error.empty());
}

TEST_CASE("a register or earlier minutes that can't be read stop the check with a sentence") {
    const Folder folder;
    const auto file = folder.write("mars.txt", sound_minutes);
    for (const auto& [option, text] :
         {std::pair("--register", "Karin Öberg, S\n"), std::pair("--previous", "Hej!\n")}) {
        const auto given = folder.write("angiven.txt", text);
        const auto result = klubba({"check", option, given, file});
        CAPTURE(option, result.error);
        CHECK(result.exit == 2);
        CHECK(result.out.empty());
        CHECK(result.error.starts_with(given));
    }
}
