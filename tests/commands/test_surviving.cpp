// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "clipboard.hpp"
#include "commands/opening.hpp"
#include "core/styles.hpp"
#include "files/read.hpp"
#include "support.hpp"
#include "writer/navigation.hpp"
#include "writer/reader.hpp"

#include <com/sun/star/util/XModifiable.hpp>

#include <algorithm>

using namespace klubba;
using namespace klubba::test;

namespace {

std::vector<std::string> texts(const Document& document) {
    std::vector<std::string> lines;
    for (const auto& paragraph : document.paragraphs)
        lines.push_back(paragraph.text);
    return lines;
}

/// Types over a paragraph that is a placeholder and nothing else.
void fill_in(const OpenDocument& document, const std::string& placeholder, std::string_view words) {
    writer::Reader reader(document.model());
    const auto found = index_of(reader.read(), placeholder);
    reader.cursor({found, 0, placeholder.size()})->setString(to_uno(words));
}

} // namespace

TEST_CASE("Minutes saved and opened again go on where they were", "[commands]") {
    const OpenDocument made(new_minutes());
    const auto before = outline(made);
    const auto placeholders =
        run(made.model(), "vnd.klubba:check").json->getValue<std::size_t>("placeholders");
    REQUIRE(placeholders > 10);
    const auto file = saved(made, "protokoll", GENERATE(as_odt, as_docx));

    const OpenDocument document(file);
    commands::mend_opened(workshop, document.model());
    CHECK(outline(document) == before);
    const auto check = run(document.model(), "vnd.klubba:check");
    CHECK(check.json->getValue<std::string>("template") == "rad-protokoll");
    CHECK(check.json->getValue<std::size_t>("placeholders") == placeholders);
    CHECK(document.undo_steps().empty());
    CHECK_FALSE(Reference<css::util::XModifiable>(document.model(), UNO_QUERY_THROW)->isModified());
    CHECK(texts(reading_of(document)) == texts(files::read(file)));
    const auto text = document.text();
    document.forget_steps();
    run(document.model(), "vnd.klubba:insert?section=previous_minutes&at=place");
    CHECK(outline(document)[3] == "§\u00A015 Föregående protokoll");
    CHECK(outline(document).back() == "§\u00A019 Mötets avslutande");
    run(document.model(), "vnd.klubba:move?item=4&to=2");
    CHECK(outline(document)[1] == "§\u00A013 Föregående protokoll");
    run(document.model(), "vnd.klubba:delete?item=2");
    CHECK(outline(document) == before);
    check_undo(document, text, 3);
}

TEST_CASE("Fields stay to be filled in through .docx and again, and what is filled in stays", "[commands]") {
    const OpenDocument made(new_minutes());
    const auto placeholders = [](const OpenDocument& document) {
        return run(document.model(), "vnd.klubba:check").json->getValue<std::size_t>("placeholders");
    };
    const auto count = placeholders(made);
    fill_in(made, "<ärendetext>", "Lyktorna tänds i mars.");
    const auto once = reopened(made, "ett", as_docx);
    const auto file = saved(*once, "tva", as_docx);
    const OpenDocument twice(file);
    commands::mend_opened(workshop, twice.model());
    CHECK(placeholders(twice) == count - 1);
    CHECK(has_paragraph(twice, "Lyktorna tänds i mars."));
    CHECK(has_paragraph(twice, "<beslut>"));
    CHECK(texts(reading_of(twice)) == texts(files::read(file)));
}

TEST_CASE("A pasted copy of minutes is counted and checked like the original", "[commands]") {
    const OpenDocument original(new_minutes());
    const auto copy = copied(original);
    CHECK(outline(*copy) == outline(original));
    CHECK(run(copy->model(), "vnd.klubba:check").json->getValue<std::string>("template") == "rad-protokoll");
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
    check_undo(document, text);
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
    check_undo(document, text, 2);
}

TEST_CASE("An empty document can be checked and has nothing to say", "[commands]") {
    const OpenDocument document;
    CHECK(run(document.model(), "vnd.klubba:check").json->getArray("findings")->size() == 0);
    CHECK(outline(document).empty());
    refused(document, "insert?section=matter");
    refused(document, "recognise");
}
