// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "core/apply.hpp"
#include "core/filling.hpp"
#include "core/lock.hpp"
#include "core/properties.hpp"
#include "core/recognise.hpp"
#include "core/styles.hpp"
#include "rules/base_rules.hpp"
#include "rules/documents.hpp"

using namespace klubba;

namespace {

/// Four items of two paragraphs each, the first heading being paragraph 4.
Document minutes() {
    std::string text = "Tallbyrådet\nProtokoll\nDatum: 2026-03-12\nNärvarande: Anna Ek, Bo Alm\n";
    for (const auto* heading : {"5\nMötets öppnande", "6\nBudget", "7\nSkolvägar", "8\nMötets avslutande"}) {
        const std::string line = heading;
        text += "%stil Paragrafrubrik\n%etikett § " + line + "\nText.\n";
    }
    return tests::document_of(text);
}

bool is_refused(const Document& document, Edit edit) {
    Fix fix;
    fix.edits.push_back(std::move(edit));
    return refusal_of(document, recognise(document), fix, &tests::council_template()).has_value();
}

Document with_property(Document document, std::string_view name, std::string_view value) {
    document.properties[std::string(name)] = value;
    return document;
}

} // namespace

TEST_CASE("The numbers of items are turned into text that reads the same, and back", "[lock]") {
    const auto document = minutes();
    const auto before = recognise(document);
    REQUIRE(before.items.size() == 4);
    Fix freezing;
    freezing.edits = freezing_edits(document, before);
    const auto frozen = apply(document, freezing);
    REQUIRE(frozen);
    CHECK(frozen->paragraphs[4].text == "§ 5 Mötets öppnande");
    CHECK(frozen->paragraphs[4].label.empty());
    CHECK(frozen->paragraphs[4].style == styles::unnumbered_item);
    const auto still = recognise(*frozen);
    REQUIRE(still.items.size() == 4);
    CHECK(still.items[2].label == before.items[2].label);
    CHECK(still.items[2].title == before.items[2].title);
    CHECK(freezing_edits(*frozen, still).empty());

    Fix thawing;
    thawing.edits = thawing_edits(*frozen, still);
    const auto thawed = apply(*frozen, thawing);
    REQUIRE(thawed);
    for (std::size_t index = 0; index < document.paragraphs.size(); ++index) {
        CHECK(*thawed->paragraphs[index].label == *document.paragraphs[index].label);
        CHECK(thawed->paragraphs[index].text == document.paragraphs[index].text);
        CHECK(*thawed->paragraphs[index].style == *document.paragraphs[index].style);
    }
}

TEST_CASE("Items of locked minutes are not put in, moved, deleted or renumbered", "[lock]") {
    const auto document = with_property(minutes(), properties::lock, properties::lock_of_numbers);
    CHECK(is_locked(document));
    CHECK(has_frozen_numbers(document));
    CHECK(is_refused(document, InsertSection{"matter", 6, {}}));
    CHECK(is_refused(document, MoveParagraphs{4, 6, 8}));
    CHECK(is_refused(document, DeleteParagraphs{6, 8}));
    CHECK(is_refused(document, SetStyle{4, "Punktrubrik", 0, {}}));

    CHECK_FALSE(is_refused(document, InsertSection{"summary", 6, {}}));
    CHECK_FALSE(is_refused(document, ReplaceText{{5, 0, 4}, "Text", "Ord"}));
    CHECK_FALSE(is_refused(document, DeleteParagraphs{5, 6}));
    CHECK_FALSE(is_refused(minutes(), MoveParagraphs{4, 6, 8}));
}

TEST_CASE("An item that was adjusted immediately keeps its number, and others move behind it", "[lock]") {
    const auto document = with_property(minutes(), properties::adjusted_immediately, "6");
    CHECK_FALSE(is_locked(document));
    CHECK(adjusted_immediately(document) == std::set{6});
    CHECK(is_refused(document, MoveParagraphs{6, 8, 4}));
    CHECK(is_refused(document, DeleteParagraphs{6, 8}));
    CHECK(is_refused(document, DeleteParagraphs{4, 6}));
    CHECK(is_refused(document, InsertSection{"matter", 4, {}}));

    CHECK_FALSE(is_refused(document, MoveParagraphs{8, 10, 12}));
    CHECK_FALSE(is_refused(document, DeleteParagraphs{10, 12}));
    CHECK_FALSE(is_refused(document, InsertSection{"matter", 8, {}}));
    CHECK_FALSE(is_refused(document, InsertSection{"summary", 7, {}}));
}

TEST_CASE("The §§ that were adjusted immediately are kept as a list of numbers", "[lock]") {
    const auto fact = recording_adjusted_immediately({12, 5});
    CHECK(fact.value == "5 12");
    CHECK(adjusted_immediately(with_property({}, fact.name, fact.value)) == std::set{5, 12});
    CHECK(recording_adjusted_immediately({}).value.empty());
    CHECK(adjusted_immediately({}).empty());
    CHECK(adjusted_immediately(with_property({}, fact.name, "x, -")).empty());
}

TEST_CASE("Placeholders of a field are filled in wherever they stand, and others wait", "[lock]") {
    Template of;
    SectionTemplate head;
    head.fields = {{"date", "datum"}, {"place", "plats"}};
    of.sections = {head};
    const auto document = tests::document_of("Datum: <datum>\nPlats: <plats>\n<datum>, den <datum>\n");
    Fix fix;
    fix.edits = filling_edits(document, of, {{"date", "2026-03-12"}, {"place", ""}, {"chair", "Anna Ek"}});
    const auto filled = apply(document, fix);
    REQUIRE(filled);
    CHECK(filled->paragraphs[0].text == "Datum: 2026-03-12");
    CHECK(filled->paragraphs[1].text == "Plats: <plats>");
    CHECK(filled->paragraphs[2].text == "2026-03-12, den 2026-03-12");
}
