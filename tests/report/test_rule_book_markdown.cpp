// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "report/rule_book_markdown.hpp"

using namespace klubba;

namespace {

Rule rule(const std::string& id, const std::string& subject, const std::string& title) {
    Rule result;
    result.id = id;
    result.stage = Stage::Adjusting;
    result.severity = {std::nullopt, Severity::Info, Severity::Error, std::nullopt, Severity::Warning};
    result.title_sv = title;
    result.title_en = "In English";
    result.explanation_sv = "Det här är viktigt.";
    result.explanation_en = "This matters.";
    result.subject_sv = subject;
    result.subject_en = subject + " (en)";
    return result;
}

bool has(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE(
    "the rule book goes by subject: a list of contents, a table of each subject's rules, and each rule") {
    const auto book = report::rule_book_markdown(
        {rule("A-1", "Närvaro", "Vem"), rule("B-1", "Datum", "När"), rule("A-2", "Närvaro", "Varför §")},
        Language::Swedish);
    CHECK(has(book, "- [Närvaro](#närvaro)\n- [Datum](#datum)\n\n## Närvaro\n"));
    CHECK(has(book, "| [A-1 Vem](#a-1-vem) | – | putsning | fel | – | varning | till justering |\n"
                    "| [A-2 Varför §](#a-2-varför-) | "));
    CHECK(
        has(book,
            "\n### A-1 Vem\n\nDet här är viktigt.\n\n### A-2 Varför §\n\nDet här är viktigt.\n\n## Datum\n"));
}

TEST_CASE("a rule by itself has its table, and says source and fix only when there are any") {
    auto own = rule("A-1", "", "Vem");
    const auto plain = report::rule_markdown(own, Language::Swedish);
    CHECK(plain.starts_with("# A-1 Vem\n\n| Regel |"));
    CHECK(plain.ends_with("\n\nDet här är viktigt.\n"));
    own.source = "KL 5:69";
    own.fix = "maskera";
    CHECK(report::rule_markdown(own, Language::Swedish)
              .ends_with("Det här är viktigt.\n\n- Källa: KL 5:69\n- Åtgärd: Klubba maskerar uppgiften\n"));
    CHECK(report::rule_markdown(own, Language::English)
              .ends_with("This matters.\n\n- Source: KL 5:69\n- Fix: Klubba masks it\n"));
}

TEST_CASE("a municipality's own words can't become markup or break a table, and lack nothing but a subject") {
    auto own = rule("EGEN-1", "", "<b>*Pris* | 5</b>");
    const auto book = report::rule_book_markdown({own}, Language::Swedish);
    CHECK(has(book, R"(\<b\>\*Pris\* \| 5\</b\>)"));
    CHECK_FALSE(has(book, "<b>"));
    CHECK(has(book, "## Övrigt\n"));
}
