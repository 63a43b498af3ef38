// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "run_klubba.hpp"

#include <string>
#include <vector>

using namespace tests;

namespace {

/// A flat OpenDocument text.
std::string flat_document(const std::string& body) {
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>)" +
           body + "</office:text></office:body></office:document>";
}

/// "#" is counted from 1.
std::string repeated(std::size_t times, const std::string& text) {
    const auto number = text.find('#');
    std::string all;
    for (std::size_t i = 1; i <= times; ++i)
        if (number == std::string::npos)
            all += text;
        else
            all.append(text, 0, number).append(std::to_string(i)).append(text, number + 1);
    return all;
}

/// A paragraph in a style.
std::string paragraph(const std::string& text) {
    return "<text:p text:style-name=\"Text_20_body\">" + text + "</text:p>";
}

} // namespace

TEST_CASE("reading takes less memory than 16 MiB and six times the document, whatever is in it") {
    const Folder folder;
    const std::string head =
        "<text:p>Trygghetsrådet</text:p><text:p>PROTOKOLL</text:p><text:p>2026-03-12</text:p>"
        "<text:p>Närvarande</text:p><text:p>Karin Öberg, ordförande</text:p>";
    const std::string cell = "<table:table-cell><text:p>a</text:p></table:table-cell>";
    const std::string row = "<table:table-row>" + cell + cell + "</table:table-row>";
    const std::string item =
        paragraph("§ # Belysningen längs gångvägen till skolan") +
        paragraph(
            "Antalet anmälda brott har minskat med 4 procent, men oron i centrum är oförändrad enligt den "
            "senaste mätningen.") +
        paragraph("Flera i rådet framhåller att belysning har större betydelse för hur trygg en plats "
                  "upplevs än den "
                  "bevakning som hittills har prövats.") +
        paragraph("Per Holm (S) föreslår att lamporna byts före den 14 april 2026.") +
        paragraph("Karin Öberg yrkar bifall till förslaget.") +
        paragraph("Rådet beslutar att ge kommunen i uppdrag att återkomma torsdagen den 11 juni 2026.");
    struct Case {
        std::string command;
        int exit = 0;
        std::size_t times = 0;
        std::string repeat;
    };
    const std::vector<Case> cases{
        {"check", 1, 40'000, "<text:p>Anna Ek (S)</text:p>"},
        {"check", 1, 40'000, "<text:p>§ 4 Belysningen</text:p>"},
        {"extract", 2, 150'000, "<text:p/>"},
        {"check", 1, 150'000, "<text:p>a</text:p>"},
        {"extract", 0, 40'000, "<text:p>§ 4 Belysningen längs gångvägen till skolan</text:p>"},
        {"check", 1, 5'000, item},
        {"check", 1, 1, "<table:table>" + repeated(40'000, row) + "</table:table>"},
        {"check", 1, 10'000, "<text:p>" + repeated(50, "Rådet talar om ") + "</text:p>"},
    };
    for (const auto& [command, exit, times, repeat] : cases) {
        double size = 0;
        {
            const auto text = flat_document(head + repeated(times, repeat));
            size = static_cast<double>(text.size()) / (1024 * 1024);
            folder.write("stort.fodt", text);
        }
        const auto run = klubba({command, folder.path("stort.fodt")});
        CAPTURE(command, repeat.substr(0, 40), size, run.error);
        CHECK(run.exit == exit);
        CHECK(run.memory < 16 + 6 * size);
    }
}
