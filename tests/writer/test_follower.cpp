// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "office/office.hpp"
#include "writer/document_facts.hpp"
#include "writer/follower.hpp"
#include "writer/navigation.hpp"
#include "writer/paragraphs.hpp"
#include "writer/undo_step.hpp"
#include "writer/witness.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>

#include <algorithm>
#include <functional>
#include <random>

using namespace klubba;
namespace css = com::sun::star;
using klubba::test::OpenDocument;

namespace {

constexpr std::string_view plain = R"(
<text:p text:style-name="Text_20_body">Före</text:p>
<text:p text:style-name="Text_20_body">Före</text:p>
<text:h text:style-name="Paragrafrubrik" text:outline-level="1">Första ärendet</text:h>
<text:p text:style-name="Text_20_body">Här skrivs <text:placeholder text:placeholder-type="text">&lt;namn&gt;</text:placeholder> in</text:p>
<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p text:style-name="Table_20_Contents">Cell</text:p></table:table-cell><table:table-cell><text:p text:style-name="Table_20_Contents">Cell</text:p></table:table-cell></table:table-row></table:table>
<text:h text:style-name="Paragrafrubrik" text:outline-level="1">Andra ärendet</text:h>
<text:p text:style-name="Text_20_body">Efter</text:p>
<text:p text:style-name="Text_20_body"/>)";

/// What Writer says in one piece is not what is read of these.
constexpr std::string_view odd = R"(
<text:p text:style-name="Text_20_body">En<text:line-break/>rad<text:note text:id="n" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Not</text:p></text:note-body></text:note></text:p>
<text:h text:style-name="Paragrafrubrik" text:outline-level="1">Första ärendet</text:h>
<table:table table:name="T"><table:table-column/><table:table-row><table:table-cell><text:p text:style-name="Table_20_Contents">Cell</text:p></table:table-cell></table:table-row></table:table>
<text:p text:style-name="Text_20_body">Här skrivs<draw:frame draw:name="F" text:anchor-type="as-char"><draw:text-box><text:p>Ram</text:p></draw:text-box></draw:frame></text:p>
<text:p text:style-name="Text_20_body">Efter</text:p>)";

void begin_paragraph(const OpenDocument& opened, std::size_t before, std::string_view words) {
    writer::Reader reader(opened.model());
    reader.read();
    const auto& text = reader.text(before);
    const auto cursor = text->createTextCursorByRange(reader.paragraph(before)->getStart());
    cursor->goRight(2, false);
    text->insertControlCharacter(cursor.get(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
    text->insertString(cursor.get(), writer::to_uno(words), false);
}

void join_to_next(const OpenDocument& opened, std::size_t index) {
    writer::Reader reader(opened.model());
    reader.read();
    const auto cursor = reader.text(index)->createTextCursorByRange(reader.end_of(index));
    cursor->goRight(2, true);
    cursor->setString({});
}

void set_style(const OpenDocument& opened, std::size_t index, const char* style) {
    writer::Reader reader(opened.model());
    reader.read();
    writer::set_property(reader.paragraph(index), "ParaStyleName", writer::to_uno(style));
}

void hide(const OpenDocument& opened, std::size_t index) {
    writer::Reader reader(opened.model());
    reader.read();
    writer::set_property(reader.cursor({index, 0, 2}), "CharHidden", true);
}

/// Inserts lines, and a table after them, before a paragraph of the body.
void insert_block(const OpenDocument& opened, std::size_t before, int lines) {
    writer::Reader reader(opened.model());
    reader.read();
    const writer::UndoStep step(opened.model(), "Klistra in");
    const auto& text = reader.text(before);
    const auto cursor = text->createTextCursorByRange(reader.paragraph(before)->getStart());
    for (int line = 0; line < lines; ++line) {
        text->insertString(cursor.get(), writer::to_uno("Rad " + std::to_string(line % 4)), false);
        text->insertControlCharacter(cursor.get(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
    }
    const css::uno::Reference<css::lang::XMultiServiceFactory> factory(opened.model(),
                                                                       css::uno::UNO_QUERY_THROW);
    const css::uno::Reference<css::text::XTextTable> table(
        factory->createInstance(writer::to_uno("com.sun.star.text.TextTable")), css::uno::UNO_QUERY_THROW);
    table->initialize(2, 2);
    text->insertTextContent(cursor.get(), table.get(), false);
}

void delete_block(const OpenDocument& opened, std::size_t first, std::size_t last) {
    writer::Reader reader(opened.model());
    reader.read();
    const writer::UndoStep step(opened.model(), "Ta bort");
    writer::delete_paragraphs(reader, first, last);
}

void move_block(const OpenDocument& opened, std::size_t first, std::size_t last, std::size_t before) {
    writer::Reader reader(opened.model());
    reader.read();
    const writer::UndoStep step(opened.model(), "Flytta");
    writer::move_paragraphs(reader, first, last, before);
}

/// The first paragraph with these words.
std::size_t find(const OpenDocument& opened, std::string_view words) {
    writer::Reader reader(opened.model());
    const auto& paragraphs = reader.read().paragraphs;
    const auto found = std::ranges::find_if(paragraphs, [&](const Paragraph& paragraph) {
        return paragraph.text.find(words) != std::string::npos;
    });
    return static_cast<std::size_t>(found - paragraphs.begin());
}

css::uno::Reference<css::table::XTableRows> rows(const OpenDocument& opened) {
    const css::uno::Reference<css::text::XTextTablesSupplier> supplier(opened.model(),
                                                                       css::uno::UNO_QUERY_THROW);
    return css::uno::Reference<css::text::XTextTable>(
               supplier->getTextTables()->getByName(writer::to_uno("T")), css::uno::UNO_QUERY_THROW)
        ->getRows();
}

struct Change {
    const char* name;
    std::function<void(const OpenDocument&)> make;
};

const std::vector<Change> changes{
    {"typed at the cursor", [](const OpenDocument& it) { it.type_at_cursor("Ny "); }},
    {"typed at the end", [](const OpenDocument& it) { it.type("Sist\nSist\n"); }},
    {"a paragraph parted", [](const OpenDocument& it) { begin_paragraph(it, 1, ""); }},
    {"a heading parted", [](const OpenDocument& it) { begin_paragraph(it, 2, "x"); }},
    {"two paragraphs joined", [](const OpenDocument& it) { join_to_next(it, 0); }},
    {"words elsewhere, as long", [](const OpenDocument& it) { it.replace("Efter", "Enter"); }},
    {"words in a cell", [](const OpenDocument& it) { it.replace("Cell", "Ruta"); }},
    {"a style", [](const OpenDocument& it) { set_style(it, 0, "Paragrafrubrik"); }},
    {"a heading parted in numbered minutes, and words before it",
     [](const OpenDocument& it) {
         it.type_at_cursor("Ny ");
         begin_paragraph(it, find(it, "Första"), "y");
     }},
    {"thirty paragraphs and a table", [](const OpenDocument& it) { insert_block(it, 1, 30); }},
    {"paragraphs and a table before a heading",
     [](const OpenDocument& it) { insert_block(it, find(it, "Första"), 3); }},
    {"several paragraphs deleted",
     [](const OpenDocument& it) { delete_block(it, 0, find(it, "Första") + 1); }},
    {"a table deleted with what is around it",
     [](const OpenDocument& it) { delete_block(it, find(it, "Här"), find(it, "Efter")); }},
    {"one of several that say the same deleted", [](const OpenDocument& it) { delete_block(it, 0, 1); }},
    {"an item moved",
     [](const OpenDocument& it) { move_block(it, find(it, "Första"), find(it, "Efter"), 0); }},
    {"a paragraph parted in a cell",
     [](const OpenDocument& it) { begin_paragraph(it, find(it, "Cell"), "z"); }},
    {"rows put in and taken out",
     [](const OpenDocument& it) {
         rows(it)->insertByIndex(1, 2);
         rows(it)->insertByIndex(0, 1);
         rows(it)->removeByIndex(1, 1);
     }},
    {"a recorded new paragraph",
     [](const OpenDocument& it) {
         it.record_changes(true);
         begin_paragraph(it, 1, "Ny");
     }},
    {"a recorded deletion of several paragraphs",
     [](const OpenDocument& it) {
         it.record_changes(true);
         delete_block(it, 0, find(it, "Första") + 1);
     }},
    {"words and a style",
     [](const OpenDocument& it) {
         it.type_at_cursor("Ny ");
         set_style(it, 0, "Paragrafrubrik");
         begin_paragraph(it, 2, "");
     }},
    {"words hidden", [](const OpenDocument& it) { hide(it, 0); }},
    {"a recorded deletion",
     [](const OpenDocument& it) {
         it.record_changes(true);
         it.replace("Efter", "");
     }},
    {"a recorded replacement",
     [](const OpenDocument& it) {
         it.record_changes(true);
         it.replace("Efter", "Senare");
     }},
};

} // namespace

TEST_CASE("Following a document gives what reading it gives, also when a change is undone", "[follower]") {
    const auto file =
        test::write_fodt(test::scratch_folder("follower") + "/followed.fodt", GENERATE(plain, odd));
    const auto& change = changes[GENERATE(range(std::size_t{0}, changes.size()))];
    const bool typed = GENERATE(true, false);
    const OpenDocument opened(file);
    opened.go_to(GENERATE("Första", "Här"));
    CAPTURE(change.name, typed, opened.paragraph_at_cursor());
    writer::Follower follower(opened.model());
    follower.follow(typed);
    const auto follows = [&](bool may_be_typed) {
        follower.let_go();
        follower.follow(may_be_typed);
        writer::Reader everything(opened.model());
        CHECK(follower.reader().document() == everything.read());
        CHECK(follower.reader().placeholders() == everything.placeholders());
        follower.let_go();
    };
    follower.let_go();
    change.make(opened);
    follows(typed);
    opened.undo();
    follows(false);
    opened.redo();
    follows(false);
}

namespace {

/// Somebody who writes here and there, changes their mind, and writes on.
class Writer {
public:
    Writer(const OpenDocument& document, unsigned seed) : m_document(document), m_random(seed) {}

    void work() {
        writer::Reader reader(m_document.model());
        const auto& paragraphs = reader.read().paragraphs;
        const auto index = any(paragraphs.size());
        const auto& text = reader.text(index);
        const auto cursor = text->createTextCursorByRange(reader.paragraph(index)->getStart());
        cursor->goRight(static_cast<sal_Int16>(
                            std::min<std::size_t>(any(3), static_cast<std::size_t>(reader.length(index)))),
                        false);
        switch (any(8)) {
        case 0:
            text->insertString(cursor.get(), writer::to_uno("å🦊"), false);
            break;
        case 1:
        case 2:
            text->insertControlCharacter(cursor.get(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
            break;
        case 3:
            writer::set_property(cursor, "ParaStyleName",
                                 writer::to_uno(any(2) == 0 ? "Paragrafrubrik" : "Text body"));
            break;
        case 4:
            if (!paragraphs[index].cell)
                insert_block(m_document, index, static_cast<int>(any(5)));
            break;
        case 5:
            cursor->goRight(static_cast<sal_Int16>(any(12)), true);
            cursor->setString({});
            break;
        default:
            for (auto count = any(4); count > 0 && !m_document.undo_steps().empty(); --count)
                m_document.undo();
        }
    }

    std::size_t any(std::size_t of) { return m_random() % of; }

private:
    const OpenDocument& m_document;
    std::mt19937 m_random;
};

} // namespace

TEST_CASE("Following a long row of changes gives what reading it gives", "[follower]") {
    const OpenDocument opened(test::write_fodt(test::scratch_folder("follower") + "/long.fodt", plain));
    const auto seed = GENERATE(1U, 2U, 3U, 4U);
    Writer writer(opened, seed);
    writer::Follower follower(opened.model());
    follower.read();
    for (int step = 0; step < 80; ++step) {
        CAPTURE(seed, step);
        follower.let_go();
        for (auto count = writer.any(3); count > 0; --count)
            writer.work();
        follower.follow(writer.any(2) == 0);
        writer::Reader everything(opened.model());
        REQUIRE(follower.reader().document() == everything.read());
        REQUIRE(follower.reader().placeholders() == everything.placeholders());
    }
}

TEST_CASE("A document that nobody has changed is followed too", "[follower]") {
    const OpenDocument opened(test::write_fodt(test::scratch_folder("follower") + "/same.fodt", plain));
    writer::Follower follower(opened.model());
    follower.read();
    const auto before = follower.reader().document();
    follower.let_go();
    follower.follow(true);
    CHECK(follower.reader().document() == before);
    CHECK(before == writer::Reader(opened.model()).read());
}

TEST_CASE("What a document says beside its text is read by itself", "[follower]") {
    const OpenDocument opened(test::write_fodt(test::scratch_folder("follower") + "/facts.fodt", plain));
    writer::Follower follower(opened.model());
    follower.read();
    follower.let_go();
    writer::set_document_property(opened.model(), "title", "Ny titel");
    writer::set_document_property(opened.model(), "Klubba.Skede", "utskick");
    CHECK(follower.says_the_same());
    follower.read_facts();
    CHECK(follower.reader().document() == writer::Reader(opened.model()).read());
    opened.type_at_cursor("x");
    CHECK_FALSE(follower.says_the_same());
}

TEST_CASE("A witness tells text from facts, and steps from what nobody can undo", "[follower]") {
    const OpenDocument opened(test::write_fodt(test::scratch_folder("follower") + "/witness.fodt", plain));
    writer::Witness witness(opened.model());
    CHECK(witness.has_seen_change_of_text());
    CHECK(witness.has_seen_step());
    witness.forget();
    CHECK_FALSE(witness.has_seen_change());
    writer::set_document_property(opened.model(), "Klubba.Skede", "utskick");
    CHECK(witness.has_seen_change());
    CHECK_FALSE(witness.has_seen_step());
    witness.forget();
    opened.type_at_cursor("x");
    CHECK(witness.has_seen_change_of_text());
    CHECK(witness.has_seen_step());
    CHECK_FALSE(witness.has_seen_steps());
    CHECK_FALSE(witness.has_seen_undo());
    set_style(opened, 0, "Paragrafrubrik");
    CHECK(witness.has_seen_steps());
    witness.forget();
    CHECK_FALSE(witness.has_seen_steps());
    opened.undo();
    CHECK(witness.has_seen_change_of_text());
    CHECK(witness.has_seen_step());
    CHECK(witness.has_seen_undo());
}
