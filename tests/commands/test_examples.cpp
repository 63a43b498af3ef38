// SPDX-License-Identifier: MPL-2.0
// Each template's example meeting, made by the commands that the sidebar uses. What came of it is left in the
// scratch folder, to look at; tests/templates/pictures/renew makes README.md's pictures of the first pages.
#include "catch.hpp"
#include "support.hpp"

#include "core/styles.hpp"
#include "files/read.hpp"
#include "writer/reader.hpp"

using namespace klubba;
using namespace klubba::commands;
using klubba::test::facts_of;
using klubba::test::OpenDocument;
using klubba::test::told;
using klubba::test::workshop;

TEST_CASE("Every template's example is made without an error or a warning, and says the same when saved",
          "[commands]") {
    for (const auto& made : workshop().templates()) {
        CAPTURE(made.id);
        const OpenDocument document(klubba::test::make_example(made.id).document);
        const auto check = klubba::test::run(document.model(), "vnd.klubba:check");
        CHECK(told(check, Severity::Warning) == std::vector<std::string>{});
        CHECK(check.json->getValue<std::size_t>("placeholders") == 0);
        const auto scratch = klubba::test::scratch_folder("exempel-" + made.id);
        const auto facts = facts_of(writer::Reader(document.model()).read());
        for (const auto& [file, filter] :
             {std::pair{"/protokoll.odt", "writer8"}, std::pair{"/protokoll.docx", "MS Word 2007 XML"}}) {
            CAPTURE(file);
            document.save_as(scratch + file, filter);
            CHECK(facts_of(files::read(scratch + file)) == facts);
            CHECK(facts_of(writer::Reader(OpenDocument(scratch + file).model()).read()) == facts);
        }
        document.save_as(scratch + "/protokoll.pdf", "writer_pdf_Export");
    }
}

TEST_CASE("A part of an item goes to its usual place in the cursor's item, wherever in it the cursor stands",
          "[commands]") {
    const OpenDocument document(
        klubba::test::run({}, "vnd.klubba:new?template=namnd&title=Stigar&summary=Kort%20text").document);
    document.go_to(GENERATE("Stigar", "Kort text", "Beslutet skickas till"));
    const auto parts = [&] {
        writer::Reader reader(document.model());
        std::vector<std::string> headings;
        for (const auto& paragraph : reader.read().paragraphs)
            if (paragraph.style == styles::subheading)
                headings.push_back(paragraph.text);
        return headings;
    };
    klubba::test::run(document.model(), "vnd.klubba:insert?section=motions");
    klubba::test::run(document.model(), "vnd.klubba:insert?section=reservation");
    CHECK(parts() == std::vector<std::string>{"Sammanfattning", "Beslutsunderlag", "Yrkanden", "Beslut",
                                              "Reservation", "Beslutet skickas till"});
}

TEST_CASE("An item never goes into the head, though the cursor stands there", "[commands]") {
    const OpenDocument document(klubba::test::run({}, "vnd.klubba:new?template=rad-protokoll").document);
    document.go_to("Plats:");
    klubba::test::run(document.model(), "vnd.klubba:insert?section=matter&title=Stigar");
    const auto items = klubba::test::run(document.model(), "vnd.klubba:outline").json->getArray("items");
    REQUIRE(items->size() == 8);
    CHECK(items->getObject(4)->getValue<std::string>("title") == "Stigar");
}
