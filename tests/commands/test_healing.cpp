// SPDX-License-Identifier: MPL-2.0
// What minutes are known by (styles, numbering, bookmarks, names of tables, properties), and what happens to it when the
// document goes through other programs and other hands: each time it is minutes as before, and they go on living.
#include "catch.hpp"

#include "clipboard.hpp"
#include "core/recognise.hpp"
#include "support.hpp"
#include "writer/reader.hpp"

#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySetInfo.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>

#include <algorithm>
#include <functional>
#include <memory>

using namespace klubba;
using namespace klubba::test;

namespace {

constexpr int first_number = 21;
/// The item that things happen to; from 1, as commands count.
constexpr std::size_t moved = 3;

Opened minutes() {
    auto opened = std::make_unique<OpenDocument>(
        run({}, "vnd.klubba:new?template=rad-protokoll&organ=Tallbyr%C3%A5det&date=2024-02-08&first=21&"
                "start=13.00&end=15.00&place=Kommunhuset&title=Trygga%20stigar")
            .document);
    run(opened->model(), "insert",
        {{"section", "matter"}, {"title", "Belysning"}, {"at", "place"}, {"text", "Lamporna är få."}});
    run(opened->model(), "insert", two_log_rows("Bo Alm"));
    return opened;
}

// Events, each of which leaves a document that somebody goes on with.

/// Copies an item into a new line after the first item, as a person would.
void paste_item(const OpenDocument& document, std::size_t position, bool cut) {
    writer::Reader reader(document.model());
    const auto items = recognise(reader.read()).items;
    const auto& item = items.at(position - 1);
    const auto& body = reader.text(item.first);
    const auto range = body->createTextCursorByRange(reader.paragraph(item.first)->getStart());
    range->gotoRange(reader.end_of(item.last - 1), true);
    const auto line = body->createTextCursorByRange(reader.end_of(items.front().last - 1));
    body->insertControlCharacter(line.get(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
    select(document, range);
    const auto carried = copied_selection(document);
    if (cut) {
        range->gotoRange(reader.end_of(item.first - 1), false);
        range->gotoRange(reader.end_of(item.last - 1), true);
        range->setString({});
    }
    select(document, line);
    paste(document, carried);
}

void dispatch(const OpenDocument& document, const char* command) {
    css::frame::DispatchHelper::create(office())->executeDispatch(
        Reference<css::frame::XDispatchProvider>(document.model()->getCurrentController()->getFrame(),
                                                 UNO_QUERY_THROW),
        to_uno(command), {}, 0, {});
}

void delete_recorded(const OpenDocument& document, const char* then) {
    document.record_changes(true);
    run(document.model(), "vnd.klubba:delete?item=3");
    document.record_changes(false);
    dispatch(document, then);
}

void lose_bookmarks(const OpenDocument& document) {
    const auto marks =
        Reference<css::text::XBookmarksSupplier>(document.model(), UNO_QUERY_THROW)->getBookmarks();
    const auto body = Reference<css::text::XTextDocument>(document.model(), UNO_QUERY_THROW)->getText();
    for (const auto& name : marks->getElementNames()) {
        const Reference<css::text::XTextContent> mark(marks->getByName(name), UNO_QUERY_THROW);
        mark->getAnchor()->getText()->removeTextContent(mark);
    }
    REQUIRE_FALSE(marks->hasElements());
}

void rename(const Reference<css::container::XNameAccess>& named, const std::string& word) {
    int number = 0;
    for (const auto& name : named->getElementNames())
        Reference<css::container::XNamed>(named->getByName(name), UNO_QUERY_THROW)
            ->setName(to_uno(word + std::to_string(++number)));
}

void rename_tables(const OpenDocument& document) {
    rename(Reference<css::text::XTextTablesSupplier>(document.model(), UNO_QUERY_THROW)->getTextTables(),
           "Tabell");
}

void rename_bookmarks(const OpenDocument& document) {
    rename(Reference<css::text::XBookmarksSupplier>(document.model(), UNO_QUERY_THROW)->getBookmarks(),
           "Bokmaerke");
}

void lose_properties(const OpenDocument& document) {
    const auto properties =
        Reference<css::document::XDocumentPropertiesSupplier>(document.model(), UNO_QUERY_THROW)
            ->getDocumentProperties()
            ->getUserDefinedProperties();
    for (const auto& each : Reference<css::beans::XPropertySet>(properties, UNO_QUERY_THROW)
                                ->getPropertySetInfo()
                                ->getProperties())
        properties->removeProperty(each.Name);
}

/// As a mail or a simple editor leaves it: every number typed, no styles, and columns parted by tabs.
Opened plain(const OpenDocument& document) {
    writer::Reader reader(document.model());
    const auto& read = reader.read();
    std::string text;
    for (std::size_t index = 0; index < read.paragraphs.size(); ++index) {
        const auto& each = read.paragraphs[index];
        const bool beside = index > 0 && each.cell && read.paragraphs[index - 1].cell &&
                            read.paragraphs[index - 1].cell->table == each.cell->table &&
                            read.paragraphs[index - 1].cell->row == each.cell->row;
        text += index == 0 ? "" : beside ? "\t" : "\n";
        if (!each.label.empty())
            text += *each.label + ' ';
        text += each.text;
    }
    auto typed = std::make_unique<OpenDocument>();
    typed->type(text);
    run(typed->model(), "vnd.klubba:recognise");
    return typed;
}

struct Event {
    const char* name;
    std::function<Opened(Opened)> happen;
    /// What becomes of the titles of the items.
    std::function<void(std::vector<std::string>&)> change = [](std::vector<std::string>&) {};
};

std::function<Opened(Opened)> in_place(std::function<void(const OpenDocument&)> change) {
    return [change = std::move(change)](Opened document) {
        change(*document);
        return document;
    };
}

const std::vector<Event> events{
    {"saved as .odt and opened", [](Opened it) { return reopened(*it, "protokoll", as_odt); }},
    {"saved as .docx and opened", [](Opened it) { return reopened(*it, "protokoll", as_docx); }},
    {"twice through .docx",
     [](Opened it) { return reopened(*reopened(*it, "protokoll", as_docx), "protokoll", as_docx); }},
    {"copied into a new document", [](Opened it) { return copied(*it); }},
    {"an item copied in the document", in_place([](const OpenDocument& it) { paste_item(it, moved, false); }),
     [](auto& items) { items.insert(items.begin() + 1, items[moved - 1]); }},
    {"an item cut and pasted", in_place([](const OpenDocument& it) { paste_item(it, moved, true); }),
     [](auto& items) { std::rotate(items.begin() + 1, items.begin() + moved - 1, items.begin() + moved); }},
    {"an item deleted, and that undone", in_place([](const OpenDocument& it) {
         run(it.model(), "vnd.klubba:delete?item=3");
         it.undo();
     })},
    {"a recorded deletion rejected",
     in_place([](const OpenDocument& it) { delete_recorded(it, ".uno:RejectAllTrackedChanges"); })},
    {"a recorded deletion accepted",
     in_place([](const OpenDocument& it) { delete_recorded(it, ".uno:AcceptAllTrackedChanges"); }),
     [](auto& items) { items.erase(items.begin() + moved - 1); }},
    {"all bookmarks lost", in_place(lose_bookmarks)},
    {"all bookmarks called something else", in_place(rename_bookmarks)},
    {"the names of tables lost", in_place(rename_tables)},
    {"the document's properties lost", in_place(lose_properties)},
    {"all marks lost", in_place([](const OpenDocument& it) {
         lose_bookmarks(it);
         rename_tables(it);
         lose_properties(it);
     })},
    {"made plain text", [](Opened it) { return plain(*it); }},
};

/// Numbers follow each other from the first, and the cover's range says so.
void check_numbers(const OpenDocument& document) {
    const auto now = minutes_in(document);
    for (std::size_t index = 0; index < now.items.size(); ++index) {
        CAPTURE(now.items[index].title, now.items[index].label);
        CHECK(now.items[index].number == first_number + static_cast<int>(index));
    }
    REQUIRE(now.range);
    CHECK(now.range->value.first == first_number);
    CHECK(now.range->value.last == first_number + static_cast<int>(now.items.size()) - 1);
}

} // namespace

TEST_CASE("Whatever minutes have been through, they are the same minutes and go on living", "[commands]") {
    const auto& event = events[GENERATE(range(std::size_t{0}, events.size()))];
    CAPTURE(event.name);
    auto original = minutes();
    auto expected = titles(*original);
    const auto opened = event.happen(std::move(original));
    const auto& document = *opened;
    event.change(expected);
    CHECK(titles(document) == expected);
    CHECK(run(document.model(), "vnd.klubba:check").json->getValue<std::string>("template") ==
          "rad-protokoll");

    // What was pasted is counted by Writer; the range follows with the next command.
    document.forget_steps();
    const auto text = document.text();
    run(document.model(), "insert", {{"section", "matter"}, {"title", "En ny fråga"}, {"at", "place"}});
    const auto inserted = position_of(document, "En ny fråga");
    REQUIRE(inserted > 0);
    CHECK(titles(document).size() == expected.size() + 1);
    check_numbers(document);
    run(document.model(), "move", {{"item", std::to_string(inserted)}, {"to", "2"}});
    CHECK(titles(document)[1] == "En ny fråga");
    check_numbers(document);
    run(document.model(), "vnd.klubba:delete?item=2");
    CHECK(titles(document) == expected);
    check_numbers(document);
    const auto rows = minutes_in(document).log.size();
    run(document.model(), "row-add", {{"table", "log"}, {"matter", "En ny rad"}, {"responsible", "Anna Ek"}});
    CHECK(minutes_in(document).log.size() == rows + 1);
    CHECK(has_paragraph(document, "En ny rad"));
    check_undo(document, text, 4);
}
