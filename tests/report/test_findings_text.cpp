// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "report/findings_text.hpp"

using namespace klubba;

namespace {

Finding finding(const char* rule, Severity severity, std::size_t paragraph, const char* text) {
    Finding result;
    result.rule = rule;
    result.severity = severity;
    result.message = "Något är fel. Rätta det.";
    result.place.paragraph = paragraph;
    result.text = text;
    return result;
}

} // namespace

TEST_CASE("findings are printed by severity, with paragraph, words and fix, and counted at the end") {
    auto range = finding("HDR-11", Severity::Error, 6, "§§ 1–7");
    Fix fix;
    fix.title = "Skriv §§ 1–8";
    range.fix = fix;
    const std::vector findings{finding("NUM-09", Severity::Info, 2, "Inledning:"), range,
                               finding("HDR-07", Severity::Warning, 0, "")};
    CHECK(report::findings_text("protokoll.odt", findings, Language::Swedish) ==
          "protokoll.odt\n"
          "Fel\n"
          "  HDR-11  Något är fel. Rätta det.\n"
          "          stycke 7: ”§§ 1–7”  [åtgärd: Skriv §§ 1–8]\n"
          "Varning\n"
          "  HDR-07  Något är fel. Rätta det.\n"
          "          stycke 1\n"
          "Putsning\n"
          "  NUM-09  Något är fel. Rätta det.\n"
          "          stycke 3: ”Inledning:”\n"
          "1 fel, 1 varning, 1 putsning\n");
}

TEST_CASE("several of a kind are counted in the plural, in either language") {
    const std::vector findings{finding("A-1", Severity::Warning, 0, ""),
                               finding("A-1", Severity::Warning, 1, "")};
    CHECK(report::findings_text("a", findings, Language::Swedish)
              .ends_with("0 fel, 2 varningar, 0 putsning\n"));
    CHECK(report::findings_text("a", findings, Language::English)
              .ends_with("0 errors, 2 warnings, 0 polish\n"));
}

TEST_CASE("a file without findings says so") {
    CHECK(report::findings_text("a.txt", {}, Language::Swedish) == "a.txt\n  Inga anmärkningar.\n");
    CHECK(report::findings_text("a.txt", {}, Language::English) == "a.txt\n  Nothing to remark.\n");
}

TEST_CASE("long words are cut between characters and stay on one line") {
    const std::string words = std::string(59, 'a') + "åäö\tb\nc";
    const auto text =
        report::findings_text("a", {finding("A-1", Severity::Info, 0, words.c_str())}, Language::Swedish);
    CHECK(text.find("”" + std::string(59, 'a') + "…”") != std::string::npos);
    CHECK(report::findings_text("a", {finding("A-1", Severity::Info, 0, "a\tb\nc")}, Language::Swedish)
              .find("”a b c”") != std::string::npos);
}
