// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "commands/opening.hpp"
#include "core/styles.hpp"
#include "files/read.hpp"
#include "support.hpp"
#include "writer/navigation.hpp"
#include "writer/reader.hpp"

#include <com/sun/star/datatransfer/XTransferableSupplier.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>

using namespace klubba;
using klubba::test::has_paragraph;
using klubba::test::OpenDocument;
using klubba::test::run;

namespace {

namespace css = com::sun::star;

std::vector<std::string> outline(const OpenDocument& document) {
    std::vector<std::string> lines;
    const auto items = run(document.model(), "vnd.klubba:outline").json->getArray("items");
    for (unsigned index = 0; index < items->size(); ++index)
        lines.push_back(items->getObject(index)->getValue<std::string>("label") + ' ' +
                        items->getObject(index)->getValue<std::string>("title"));
    return lines;
}

std::vector<std::string> texts(const Document& document) {
    std::vector<std::string> lines;
    for (const auto& paragraph : document.paragraphs)
        lines.push_back(paragraph.text);
    return lines;
}

/// Types over a paragraph that is a placeholder and nothing else.
void fill_in(const OpenDocument& document, const std::string& placeholder, std::string_view words) {
    writer::Reader reader(document.model());
    const auto& paragraphs = reader.read().paragraphs;
    const auto found = std::ranges::find(paragraphs, placeholder, &Paragraph::text);
    REQUIRE(found != paragraphs.end());
    reader.cursor({static_cast<std::size_t>(found - paragraphs.begin()), 0, placeholder.size()})
        ->setString(writer::to_uno(words));
}

css::uno::Reference<css::frame::XModel> new_minutes() {
    return run({}, "vnd.klubba:new?template=rad-protokoll&organ=Tallbyr%C3%A5det&date=2024-02-08&first=12&"
                   "title=Trygga%20stigar")
        .document;
}

} // namespace

TEST_CASE("Minutes saved and opened again go on where they were", "[commands]") {
    const OpenDocument made(new_minutes());
    const auto before = outline(made);
    const auto placeholders =
        run(made.model(), "vnd.klubba:check").json->getValue<std::size_t>("placeholders");
    REQUIRE(placeholders > 10);
    const auto [ending, filter] =
        GENERATE(std::pair{".odt", "writer8"}, std::pair{".docx", "MS Word 2007 XML"});
    const auto file = test::scratch_folder("saved") + "/protokoll" + ending;
    made.save_as(file, filter);

    const OpenDocument document(file);
    commands::mend_opened(test::workshop, document.model());
    CHECK(outline(document) == before);
    const auto check = run(document.model(), "vnd.klubba:check");
    CHECK(check.json->getValue<std::string>("template") == "rad-protokoll");
    CHECK(check.json->getValue<std::size_t>("placeholders") == placeholders);
    CHECK(document.undo_steps().empty());
    CHECK_FALSE(css::uno::Reference<css::util::XModifiable>(document.model(), css::uno::UNO_QUERY_THROW)
                    ->isModified());
    writer::Reader reader(document.model());
    CHECK(texts(reader.read()) == texts(files::read(file)));
    const auto text = document.text();
    document.forget_steps();
    run(document.model(), "vnd.klubba:insert?section=previous_minutes&at=place");
    CHECK(outline(document)[3] == "§\u00A015 Föregående protokoll");
    CHECK(outline(document).back() == "§\u00A019 Mötets avslutande");
    run(document.model(), "vnd.klubba:move?item=4&to=2");
    CHECK(outline(document)[1] == "§\u00A013 Föregående protokoll");
    run(document.model(), "vnd.klubba:delete?item=2");
    CHECK(outline(document) == before);
    document.undo();
    document.undo();
    document.undo();
    CHECK(document.text() == text);
}

TEST_CASE("Fields stay to be filled in through .docx and again, and what is filled in stays", "[commands]") {
    const OpenDocument made(new_minutes());
    const auto placeholders = [](const OpenDocument& document) {
        return run(document.model(), "vnd.klubba:check").json->getValue<std::size_t>("placeholders");
    };
    const auto count = placeholders(made);
    fill_in(made, "<ärendetext>", "Lyktorna tänds i mars.");
    const auto folder = test::scratch_folder("placeholders");
    made.save_as(folder + "/ett.docx", "MS Word 2007 XML");
    const OpenDocument once(folder + "/ett.docx");
    commands::mend_opened(test::workshop, once.model());
    once.save_as(folder + "/tva.docx", "MS Word 2007 XML");
    const OpenDocument twice(folder + "/tva.docx");
    commands::mend_opened(test::workshop, twice.model());
    CHECK(placeholders(twice) == count - 1);
    CHECK(has_paragraph(twice, "Lyktorna tänds i mars."));
    CHECK(has_paragraph(twice, "<beslut>"));
    writer::Reader reader(twice.model());
    CHECK(texts(reader.read()) == texts(files::read(folder + "/tva.docx")));
}

TEST_CASE("A pasted copy of minutes is counted and checked like the original", "[commands]") {
    const OpenDocument original(new_minutes());
    const css::uno::Reference<css::datatransfer::XTransferableSupplier> from(
        original.model()->getCurrentController(), css::uno::UNO_QUERY_THROW);
    const auto body =
        css::uno::Reference<css::text::XTextDocument>(original.model(), css::uno::UNO_QUERY_THROW)->getText();
    const auto all = body->createTextCursor();
    all->gotoStart(false);
    all->gotoEnd(true);
    css::uno::Reference<css::view::XSelectionSupplier>(original.model()->getCurrentController(),
                                                       css::uno::UNO_QUERY_THROW)
        ->select(css::uno::Any(all));
    const OpenDocument copy;
    css::uno::Reference<css::datatransfer::XTransferableSupplier>(copy.model()->getCurrentController(),
                                                                  css::uno::UNO_QUERY_THROW)
        ->insertTransferable(from->getTransferable());
    CHECK(outline(copy) == outline(original));
    CHECK(run(copy.model(), "vnd.klubba:check").json->getValue<std::string>("template") == "rad-protokoll");
}

TEST_CASE("In a table, a section goes in after it; before a table, in front of it", "[commands]") {
    const OpenDocument document(new_minutes());
    document.forget_steps();
    const auto text = document.text();
    writer::Reader reader(document.model());
    const auto& read = reader.read();
    REQUIRE_FALSE(read.tables.empty());
    const auto first = read.tables.front().first;
    const bool inside = GENERATE(true, false);
    REQUIRE(writer::go_to(reader, {inside ? first : first - 1, 0, 0}));
    run(document.model(), "vnd.klubba:insert?section=note&at=cursor");
    writer::Reader again(document.model());
    const auto& now = again.read();
    const auto heading = inside ? now.tables.front().last : first;
    CHECK(now.paragraphs[heading].style == styles::subheading);
    CHECK_FALSE(now.paragraphs[heading].cell);
    CHECK(now.tables.size() == read.tables.size());
    document.undo();
    CHECK(document.text() == text);
}

TEST_CASE("Sections go into minutes that were typed without a template, too", "[commands]") {
    const OpenDocument document;
    document.type(
        "Minnesanteckningar Tallbyrådet 2024-02-08\n\nNärvarande: Anna Ek, Bo Alm\n\n"
        "1. Trygga stigar\n\nBo Alm informerar om stigarna.\n\n2. Övriga frågor\n\nInga övriga frågor.");
    const auto text = document.text();
    document.forget_steps();
    run(document.model(), "vnd.klubba:insert?section=next_meeting&at=place");
    CHECK(outline(document) ==
          std::vector<std::string>{"1. Trygga stigar", "2. Övriga frågor", "3. Nästa möte"});
    run(document.model(), "vnd.klubba:insert?section=closing&at=place");
    CHECK(outline(document).back() == "4. Mötets avslutande");
    document.undo();
    document.undo();
    CHECK(document.text() == text);
}

TEST_CASE("An empty document can be checked and has nothing to say", "[commands]") {
    const OpenDocument document;
    CHECK(run(document.model(), "vnd.klubba:check").json->getArray("findings")->size() == 0);
    CHECK(outline(document).empty());
    CHECK_FALSE(
        commands::run(test::workshop(), document.model(), commands::parse_call("insert?section=matter")).ok);
    CHECK_FALSE(commands::run(test::workshop(), document.model(), commands::parse_call("recognise")).ok);
}
