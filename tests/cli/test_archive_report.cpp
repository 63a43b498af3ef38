// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "run_klubba.hpp"

#include <algorithm>
#include <sstream>

using namespace tests;

namespace {

struct Meeting {
    std::string date;
    int first = 1;
    int last = 1;
    std::string adjusted;
    bool cilla_was_there = true;
    /// Rows of the log: matter, responsible, day, status, with tabs between.
    std::string log = {};
    std::string organ = "Tekniska nämnden";
};

std::string minutes_of(const Meeting& meeting) {
    int number = meeting.first;
    const auto item = [&](const std::string& heading, const std::string& text) {
        return "§ " + std::to_string(number++) + " " + heading + "\n\n" + text + "\n\n";
    };
    std::ostringstream text;
    text << "Granviks kommun\n"
         << meeting.organ << "\n\nSAMMANTRÄDESPROTOKOLL\n\nSammanträdesdatum: " << meeting.date
         << "\nTid: kl. 13.00–15.30\nPlats: Sessionssalen\nOmfattning: §§ " << meeting.first << "–"
         << meeting.last << "\n\nBeslutande\nAnna Ekman (S), ordförande\nBo Lindgren (M)\n"
         << (meeting.cilla_was_there ? "" : "\nFrånvarande\n") << "Cilla Kvist (L)\n"
         << "\nÖvriga närvarande\nDisa Hallberg, sekreterare\n\nJusterare: Bo Lindgren\n";
    if (!meeting.adjusted.empty())
        text << "Justeringens plats och tid: Kommunhuset " << meeting.adjusted << "\n";
    text << "\n" << item("Mötets öppnande", "Ordföranden Anna Ekman öppnar mötet.");
    if (!meeting.log.empty())
        text << item("Uppföljning", "Ärende\tAnsvarig\tKlart senast\tStatus\n" + meeting.log);
    while (number < meeting.last)
        text << item("Underhåll av gata " + std::to_string(number), "Nämnden beslutar att godkänna den.");
    text << item("Mötets avslutande", "Ordföranden avslutar mötet kl. 15.30.")
         << "Vid protokollet\nDisa Hallberg\nSekreterare\n\nAnna Ekman\nOrdförande\n\n"
         << "Bo Lindgren\nJusterare\n";
    return text.str();
}

/// A year of a board, with a gap, minutes that were adjusted late, some that never were, and a task that is late.
void write_year(const Folder& folder) {
    const std::string street_lights = "Gatubelysning på Kvarngatan\tBo Lindgren\t2026-04-30\tPågår\n";
    const std::string later = "Cykelväg till badet\tCilla Kvist\t2026-06-12\tKlart\n"
                              "Snöröjning <vid> skolor\tBo Lindgren\t2027-01-15\tNy\n";
    const std::vector<Meeting> year{
        {"2026-01-22", 1, 6, "2026-02-02", true, street_lights},
        {"2026-03-05", 7, 11, "2026-03-12", false},
        {"2026-04-16", 12, 17, "2026-05-08"},
        {"2026-06-04", 21, 25, "2026-06-11"},
        {"2026-09-10", 26, 30, {}},
        {"2026-10-22", 31, 35, "2026-10-30", true, street_lights + later},
    };
    for (const auto& meeting : year)
        folder.write("arkiv/" + meeting.date + ".txt", minutes_of(meeting));
    folder.write("arkiv/brev.txt", "Hej Karin!\n\nTack för i går.\n\nHälsningar\nNils\n");
}

bool has(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

std::vector<std::string> names_in(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

TEST_CASE("a board's year is told on one page, as HTML and as text, and check says what it always says") {
    const Folder folder;
    write_year(folder);
    const auto plain = klubba({"check", "--as-of", "2026-11-21", folder.path("arkiv")});
    const auto run = klubba({"check", "--as-of", "2026-11-21", "--report", folder.path("rapport"), "--jobs",
                             "2", folder.path("arkiv")});
    CHECK(run.out == plain.out);
    CHECK(run.error == plain.error);
    CHECK(run.exit == plain.exit);
    CHECK(names_in(folder.path("rapport")) == std::vector<std::string>{"index.html", "index.txt"});

    const auto text = bytes_of(folder.path("rapport/index.txt"));
    const auto html = bytes_of(folder.path("rapport/index.html"));
    for (const std::string words :
         {"Tekniska nämnden 2026", "Granviks kommun. Sammanställt med Klubba 2026-11-21 ur 6 protokoll.",
          "§§\u00A018–20 saknas mellan protokollen 2026-04-16 och 2026-06-04.",
          "Protokollet 2026-04-16 justerades 2026-05-08, 8 dagar för sent. Sista dagen var 2026-04-30.",
          "Protokollet 2026-09-10 säger inte när det justerades. Sista dagen var 2026-09-24.",
          "1 öppen uppgift är försenad.", "Öppna rader i den senaste loggen, ur protokollet 2026-10-22",
          "Gatubelysning på Kvarngatan", "5 av 6", "brev.txt: är inget protokoll."}) {
        CAPTURE(words);
        CHECK(has(text, words));
        CHECK(has(html, words));
    }
    CHECK_FALSE(has(text, "Cykelväg"));
    CHECK(has(html, "Snöröjning &lt;vid&gt; skolor"));
    CHECK_FALSE(has(html, folder.path()));
    CHECK_FALSE(has(text, folder.path()));
}

TEST_CASE(
    "several bodies have a page each, which the first page leads to, and English is English throughout") {
    const Folder folder;
    write_year(folder);
    Meeting other{"2026-05-05", 1, 4, "2026-05-12"};
    other.organ = "Åldrings- & vårdnämnden";
    folder.write("arkiv/vard.txt", minutes_of(other));
    klubba({"check", "--report", folder.path("rapport"), "--lang", "en", folder.path("arkiv")});
    CHECK(names_in(folder.path("rapport")) == std::vector<std::string>{"aldrings-vardnamnden-2026.html",
                                                                       "index.html", "index.txt",
                                                                       "tekniska-namnden-2026.html"});
    const auto index = bytes_of(folder.path("rapport/index.html"));
    CHECK(has(index, "<html lang=\"en\">"));
    CHECK(has(index, "<a href=\"aldrings-vardnamnden-2026.html\">Åldrings- &amp; vårdnämnden 2026</a>"));
    CHECK(has(bytes_of(folder.path("rapport/tekniska-namnden-2026.html")),
              "§§\u00A018–20 missing between the minutes of 2026-04-16 and 2026-06-04."));
    const auto text = bytes_of(folder.path("rapport/index.txt"));
    CHECK(has(text, "Tekniska nämnden 2026\n====="));
    for (const std::string words : {"protokollet ", "Närvaro", "Öppna", "saknas", "dagar"}) {
        CAPTURE(words);
        CHECK_FALSE(has(index, words));
    }
}

TEST_CASE("a report can be written again where it lies, beside the documents too, and never reads itself") {
    const Folder folder;
    write_year(folder);
    const std::vector<std::string> again{
        "check", "--as-of", "2026-11-21", "--report", folder.path("arkiv"), folder.path("arkiv")};
    const auto first = klubba(again);
    const auto text = bytes_of(folder.path("arkiv/index.txt"));
    const auto second = klubba(again);
    CHECK(second.out == first.out);
    CHECK(second.error == first.error);
    CHECK(bytes_of(folder.path("arkiv/index.txt")) == text);
}

TEST_CASE("a report that can't be written says so in a sentence and changes nothing") {
    const Folder folder;
    write_year(folder);
    const auto report_to = [&](const std::string& name) {
        const auto run =
            klubba({"check", "--report", folder.path(name), folder.path("arkiv/2026-01-22.txt")});
        CHECK(run.exit == 2);
        CHECK(has(run.error, folder.path(name)));
        return run;
    };

    folder.write("fil.txt", "en fil");
    CHECK(has(report_to("fil.txt/rapport").error, "kunde inte skrivas"));
    CHECK(bytes_of(folder.path("fil.txt")) == "en fil");

    folder.write("webb/index.html", "<h1>Välkommen</h1>");
    const auto refused = report_to("webb");
    CHECK(has(refused.error, "är ingen rapport från Klubba"));
    CHECK(refused.out.empty());
    CHECK(names_in(folder.path("webb")) == std::vector<std::string>{"index.html"});
    CHECK(bytes_of(folder.path("webb/index.html")) == "<h1>Välkommen</h1>");

    const std::string own = "<meta name=\"generator\" content=\"Klubba\">";
    folder.write("rapport/index.html", own);
    folder.write("rapport/index.txt/upptagen", "");
    CHECK(has(report_to("rapport").error, "inget är ändrat"));
    CHECK(names_in(folder.path("rapport")) == std::vector<std::string>{"index.html", "index.txt"});
    CHECK(bytes_of(folder.path("rapport/index.html")) == own);
}
