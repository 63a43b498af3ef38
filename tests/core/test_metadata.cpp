// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/metadata.hpp"

using namespace klubba;

namespace {

/// Minutes of a board in a case; their document says nothing of itself yet.
Minutes minutes() {
    Minutes minutes;
    minutes.organ.value = "Omsorgsnämnden";
    minutes.dates.push_back(
        {Date{std::chrono::year{2026}, std::chrono::November, std::chrono::day{3}}, {}, {}});
    minutes.case_number.value = "ON 2026/118";
    return minutes;
}

std::string missing_in(const Document& document) {
    std::string names;
    for (const auto& fact : missing_metadata(document, minutes()))
        names.append(names.empty() ? "" : " ").append(fact.name);
    return names;
}

} // namespace

TEST_CASE("body, date and case number count wherever the document's properties tell them") {
    struct Row {
        std::string title, keywords, property, missing;
    };
    const std::vector<Row> rows{
        {"Omsorgsnämndens protokoll 2026-11-03", "ON 2026/118", "", ""},
        {"Protokoll", "omsorgsnämnden, 3 november 2026, dnr ON 2026/118", "", ""},
        {"", "Omsorgsnämnden", "ON 2026/118", "datum"},
        {"Omsorgsnämnden", "2026-11-03", "ON 2026/118", ""},
        // Others than those of the minutes tell nothing.
        {"", "", "", "organ datum diarienummer"},
        {"Protokoll", "protokoll, anslag", "utkast", "organ datum diarienummer"},
        {"Protokoll 2026-11-04", "ON 2026/119", "", "organ datum diarienummer"},
    };
    for (const auto& [title, keywords, property, missing] : rows) {
        CAPTURE(title, keywords, property);
        Document document;
        document.title = title;
        add_keywords(document, keywords);
        document.properties["Diarienummer"] = property;
        CHECK(missing_in(document) == missing);
    }
}

TEST_CASE("keywords stand without their commas, and blanks are none") {
    Document document;
    add_keywords(document, " Rådet ,, KS 2026/7,");
    add_keywords(document, " ");
    CHECK(document.keywords == "Rådet KS 2026/7");
}
