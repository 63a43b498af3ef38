// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "report/explain.hpp"

using namespace klubba;

namespace {

Rule rule() {
    Rule result;
    result.id = "JUS-06";
    result.stage = Stage::Adjusting;
    result.severity = {std::nullopt, std::nullopt, Severity::Error, Severity::Error, Severity::Warning};
    result.title_sv = "Justerat i tid";
    result.title_en = "Adjusted in time";
    result.explanation_sv =
        "Protokoll justeras senast fjorton dagar efter sammanträdet. Slutar tiden på en helgdag "
        "flyttas den till nästa vardag.";
    result.explanation_en = "Minutes are adjusted at the latest fourteen days after the meeting.";
    result.source = "KL 5:69";
    return result;
}

} // namespace

TEST_CASE("a rule is explained with what it is for, how gravely it counts, from when, and its source") {
    CHECK(report::explain(rule(), Language::Swedish) ==
          "JUS-06  Justerat i tid\n"
          "\n"
          "Protokoll justeras senast fjorton dagar efter sammanträdet. Slutar tiden på en\n"
          "helgdag flyttas den till nästa vardag.\n"
          "\n"
          "Fel: protokoll från nämnd, protokoll från fullmäktige\n"
          "Varning: protokoll från förening\n"
          "Räknas från: till justering\n"
          "Källa: KL 5:69\n");
}

TEST_CASE("the English explanation has no Swedish in it but the source") {
    const auto text = report::explain(rule(), Language::English);
    CHECK(text.find("Adjusted in time") != std::string::npos);
    CHECK(text.find("Error: minutes of a board, minutes of the municipal council\n") != std::string::npos);
    CHECK(text.find("Counts from: to be adjusted\n") != std::string::npos);
    CHECK(text.find("Varning") == std::string::npos);
}

TEST_CASE("a rule without source or fix promises neither, and one with a fix offers it") {
    auto plain = rule();
    plain.source.clear();
    CHECK(report::explain(plain, Language::Swedish).find("Källa") == std::string::npos);
    CHECK(report::explain(plain, Language::Swedish).find("Åtgärd") == std::string::npos);
    plain.fix = "maskera";
    CHECK(report::explain(plain, Language::Swedish).find("Åtgärd: Klubba maskerar uppgiften\n") !=
          std::string::npos);
}
