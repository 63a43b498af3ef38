// SPDX-License-Identifier: MPL-2.0
// Each template's example meeting, made by the commands that the sidebar uses. What came of it is left in the
// scratch folder, to look at; tests/templates/pictures/renew makes README.md's pictures of the first pages.
#include "catch.hpp"
#include "support.hpp"

#include "core/styles.hpp"
#include "files/read.hpp"

using namespace klubba;
using namespace klubba::test;

TEST_CASE("Every template's example is made without an error or a warning, and says the same when saved",
          "[commands]") {
    for (const auto& made : workshop().templates()) {
        CAPTURE(made.id);
        const OpenDocument document(make_example(made.id).document);
        const auto check = run(document.model(), "vnd.klubba:check");
        CHECK(told(check, Severity::Warning) == std::vector<std::string>{});
        CHECK(check.json->getValue<std::size_t>("placeholders") == 0);
        const auto scratch = scratch_folder("exempel-" + made.id);
        const auto facts = facts_of(reading_of(document));
        for (const auto& [ending, filter] : {as_odt, as_docx}) {
            CAPTURE(ending);
            const auto file = scratch + "/protokoll" + ending;
            document.save_as(file, filter);
            CHECK(facts_of(files::read(file)) == facts);
            CHECK(facts_of(reading_of(OpenDocument(file))) == facts);
        }
        document.save_as(scratch + "/protokoll.pdf", "writer_pdf_Export");
    }
}

TEST_CASE("A part of an item goes to its usual place in the cursor's item, wherever in it the cursor stands",
          "[commands]") {
    const OpenDocument document(
        run({}, "vnd.klubba:new?template=namnd&title=Stigar&summary=Kort%20text").document);
    document.go_to(GENERATE("Stigar", "Kort text", "Beslutet skickas till"));
    const auto parts = [&] {
        std::vector<std::string> headings;
        for (const auto& paragraph : reading_of(document).paragraphs)
            if (paragraph.style == styles::subheading)
                headings.push_back(paragraph.text);
        return headings;
    };
    run(document.model(), "vnd.klubba:insert?section=motions");
    run(document.model(), "vnd.klubba:insert?section=reservation");
    CHECK(parts() == std::vector<std::string>{"Sammanfattning", "Beslutsunderlag", "Yrkanden", "Beslut",
                                              "Reservation", "Beslutet skickas till"});
}

TEST_CASE("An item never goes into the head, though the cursor stands there", "[commands]") {
    const OpenDocument document(run({}, "vnd.klubba:new?template=rad-protokoll").document);
    document.go_to("Plats:");
    run(document.model(), "vnd.klubba:insert?section=matter&title=Stigar");
    REQUIRE(titles(document).size() == 8);
    CHECK(position_of(document, "Stigar") == 5);
}
