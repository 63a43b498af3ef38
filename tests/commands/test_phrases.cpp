// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "support.hpp"

#include <Poco/JSON/Array.h>

using namespace klubba;
using namespace klubba::test;

namespace {

Reference<css::frame::XModel> committee() {
    return new_committee_minutes({{"start", "13.00"}, {"adjuster", "Bo Alm"}});
}

std::string style_of(const OpenDocument& document, std::string_view text) {
    const auto read = reading_of(document);
    return *read.paragraphs[index_of(read, text)].style;
}

} // namespace

TEST_CASE("A phrase is one step, with names and dates in place and the rest left to fill in", "[commands]") {
    const OpenDocument document(committee());
    const bool recorded = GENERATE(false, true);
    CAPTURE(recorded);
    const auto before = begin_steps(document, recorded);

    document.go_to("Budget");
    run(document.model(), "vnd.klubba:phrase?id=bordlaggs");
    const std::string decided =
        "Nämnden beslutar att bordlägga ärendet till sammanträdet den <datum för nästa möte>.";
    CHECK(has_paragraph(document, decided));
    CHECK(style_of(document, decided) == "Beslut");
    CHECK_FALSE(has_paragraph(document, "Nämnden beslutar att <beslut>."));
    CHECK(document.undo_steps() == std::vector<std::string>{"Infoga fras: Ärendet bordläggs"});
    check_undo(document, before);
    document.forget_steps();

    document.go_to("Sammanträdets öppnande");
    run(document.model(), "vnd.klubba:phrase?id=tjanstgoring&serving=Dag%20Lund%20(S)&ledamot%20som%20ers%C3%"
                          "A4tts=Cia%20Roos%20(M)");
    CHECK(has_paragraph(document, "Dag Lund (S) tjänstgör i stället för Cia Roos (M)."));
    document.go_to("Val av justerare");
    run(document.model(), "vnd.klubba:phrase?id=justerare-valjs");
    CHECK(has_paragraph(document,
                        "Nämnden utser Bo Alm att tillsammans med ordföranden justera dagens protokoll."));
    run(document.model(), "vnd.klubba:phrase?id=flera-beslut");
    CHECK(has_paragraph(document, "att <beslutspunkt>, samt"));
    CHECK(document.paragraph_at_cursor() == "att <beslutspunkt>, samt");
}

TEST_CASE("A phrase for a part of an item brings the part, and goes on in the one that is there",
          "[commands]") {
    const OpenDocument document(committee());
    document.go_to("Budget");
    document.forget_steps();
    const auto before = document.text();
    run(document.model(), "vnd.klubba:phrase?id=reservation&namn%20och%20parti=Bo%20Alm%20(M)");
    const auto lines = [&] {
        std::string all;
        for (const auto& paragraph : reading_of(document).paragraphs)
            all += paragraph.text + '\n';
        return all;
    };
    CHECK(lines().find("\nReservation\nBo Alm (M) reserverar sig mot beslutet.\n") != std::string::npos);
    CHECK(document.undo_steps() == std::vector<std::string>{"Infoga fras: Reservation"});
    document.go_to("Budget");
    run(document.model(), "vnd.klubba:phrase?id=reservation-forslag&namn%20och%20parti=Cia%20Roos%20(C)");
    CHECK(lines().find("Bo Alm (M) reserverar sig mot beslutet.\nCia Roos (C) reserverar sig mot beslutet "
                       "till förmån") != std::string::npos);
    document.go_to("Budget");
    run(document.model(), "vnd.klubba:phrase?id=omedelbart-justerad");
    CHECK(lines().find("Omedelbar justering\nParagrafen förklaras omedelbart justerad.\n") !=
          std::string::npos);
    CHECK(lines().find("justerad.\nParagrafen") == std::string::npos);
    check_undo(document, before, 3);
}

TEST_CASE("A phrase says why it can't go in", "[commands]") {
    const OpenDocument document(committee());
    document.go_to("Budget");
    CHECK(refused(document, "vnd.klubba:phrase") == "Uppgiften ”id” saknas.");
    CHECK(refused(document, "vnd.klubba:phrase?id=nonsens") ==
          "Det finns ingen fras som heter ”nonsens” för dokumentets mall.");
    CHECK(refused(document, "vnd.klubba:phrase?id=jav&chair=Anna%20Ek") ==
          "Frasen ”Jäv” har inget fält som heter ”chair”.");
    const OpenDocument empty;
    CHECK(refused(empty, "vnd.klubba:phrase?id=jav") ==
          "Dokumentet har ingen mall. Börja med ”Nytt protokoll” eller låt Klubba känna igen det.");
}

TEST_CASE("Phrases are found by their words, those of the cursor's section first", "[commands]") {
    const OpenDocument document(committee());
    document.go_to("Sammanträdets avslutande");
    const auto first_of = [&](const std::string& find) {
        const auto phrases = run(document.model(), "phrase", {{"find", find}}).json->getArray("phrases");
        REQUIRE(phrases->size() > 0);
        return phrases->getObject(0);
    };
    CHECK(first_of("")->getValue<std::string>("id") == "nasta-mote");
    CHECK(first_of("förklaras")->getValue<std::string>("id") == "motet-forklaras-avslutat");
    CHECK(first_of("tackar")->getValue<std::string>("text") ==
          "Ordförande Anna Ek tackar deltagarna och avslutar sammanträdet kl. <sluttid>.");
    CHECK(run(document.model(), "phrase", {{"find", "minoritetsåterremiss"}})
              .json->getArray("phrases")
              ->size() == 0);
}
