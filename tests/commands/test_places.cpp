// SPDX-License-Identifier: MPL-2.0
// Every command, wherever the cursor stands and whatever the document is.
#include "catch.hpp"

#include "clipboard.hpp"
#include "support.hpp"
#include "writer/reader.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include <array>
#include <fstream>
#include <functional>
#include <memory>

using namespace klubba;
using namespace klubba::test;

namespace {

Opened minutes() {
    return std::make_unique<OpenDocument>(new_minutes());
}

Reference<css::text::XTextViewCursor> cursor_of(const OpenDocument& document) {
    return Reference<css::text::XTextViewCursorSupplier>(document.model()->getCurrentController(),
                                                         UNO_QUERY_THROW)
        ->getViewCursor();
}

/// Puts the cursor into the first paragraph that these words are in, wherever it stands.
void stand_at(const OpenDocument& document, std::string_view words, bool select_to_end = false) {
    writer::Reader reader(document.model());
    const auto& paragraphs = reader.read().paragraphs;
    const auto found = std::ranges::find_if(
        paragraphs, [&](const Paragraph& each) { return each.text.find(words) != std::string::npos; });
    REQUIRE(found != paragraphs.end());
    const auto cursor = cursor_of(document);
    cursor->gotoRange(reader.paragraph(static_cast<std::size_t>(found - paragraphs.begin()))->getStart(),
                      false);
    if (select_to_end)
        cursor->gotoEnd(true);
}

void stand_in_table(const OpenDocument& document) {
    writer::Reader reader(document.model());
    const auto& read = reader.read();
    REQUIRE_FALSE(read.tables.empty());
    cursor_of(document)->gotoRange(reader.paragraph(read.tables.front().first)->getStart(), false);
}

void stand_in_header(const OpenDocument& document) {
    const Reference<css::container::XNameAccess> styles(
        Reference<css::style::XStyleFamiliesSupplier>(document.model(), UNO_QUERY_THROW)
            ->getStyleFamilies()
            ->getByName(to_uno("PageStyles")),
        UNO_QUERY_THROW);
    const auto name = writer::property<rtl::OUString>(cursor_of(document), "PageStyleName");
    const Reference<css::uno::XInterface> style(styles->getByName(name), UNO_QUERY_THROW);
    writer::set_property(style, "HeaderIsOn", true);
    const auto header = writer::property<Reference<css::text::XText>>(style, "HeaderText");
    header->setString(to_uno("Tallbyrådet"));
    cursor_of(document)->gotoRange(header->getStart(), false);
}

void stand_in_frame(const OpenDocument& document) {
    const Reference<css::text::XTextFrame> frame(
        Reference<css::lang::XMultiServiceFactory>(document.model(), UNO_QUERY_THROW)
            ->createInstance(to_uno("com.sun.star.text.TextFrame")),
        UNO_QUERY_THROW);
    writer::Reader reader(document.model());
    const auto last = reader.read().paragraphs.size() - 1;
    reader.text(last)->insertTextContent(reader.end_of(last), frame.get(), false);
    frame->getText()->setString(to_uno("I en ram"));
    cursor_of(document)->gotoRange(frame->getText()->getStart(), false);
}

void stand_in_deletion(const OpenDocument& document) {
    document.record_changes(true);
    document.replace("Trygga stigar", "");
    document.go_to("Trygga stigar");
    cursor_of(document)->goRight(3, false);
}

struct Place {
    const char* name;
    std::function<Opened()> open;
    bool read_only = false;
};

Opened at(const std::function<void(const OpenDocument&)>& stand) {
    auto document = minutes();
    stand(*document);
    document->forget_steps();
    return document;
}

const std::vector<Place> places{
    {"in a text", [] { return at([](const OpenDocument& it) { stand_at(it, "Trygga stigar"); }); }},
    {"in a table", [] { return at(stand_in_table); }},
    {"in the page header", [] { return at(stand_in_header); }},
    {"in a frame", [] { return at(stand_in_frame); }},
    {"several items selected",
     [] { return at([](const OpenDocument& it) { stand_at(it, "Mötets öppnande", true); }); }},
    {"at the end", [] { return at([](const OpenDocument& it) { cursor_of(it)->gotoEnd(false); }); }},
    {"in a recorded deletion", [] { return at(stand_in_deletion); }},
    {"an empty document", [] { return std::make_unique<OpenDocument>(); }},
    {"a read-only document",
     [] { return std::make_unique<OpenDocument>(saved(*minutes(), "protokoll"), true); }, true},
};

/// What leaves the document as it is.
constexpr std::array<const char*, 14> looking{"check",
                                             "phrase?find=bordl",
                                             "outline",
                                             "attendance",
                                             "rows",
                                             "tasks",
                                             "make-template?draft=yes",
                                             "meeting?on=yes",
                                             "meeting?on=no",
                                             "goto?item=1",
                                             "goto?item=3",
                                             "goto?section=closing",
                                             "goto?finding=HDR-01.1",
                                             "unignore?rule=HDR-01"};

/// Of a notice of meeting.
std::string agenda_from_file() {
    const auto file = scratch_folder("places-agenda") + "/kallelse.txt";
    std::ofstream(file) << "Kallelse\nTallbyrådet\n2024-02-08\n\nÄrenden\n1. Mötets öppnande\n2. Nya lekplatser\n"
                           "3. Övriga frågor\n";
    return "agenda?from=" + file;
}

constexpr std::array<const char*, 33> changing{"insert?section=matter&at=cursor",
                                               "insert?section=matter&at=place",
                                               "insert?section=note&at=cursor",
                                               "insert?section=attachments&at=place",
                                               "insert?section=attachments&at=cursor",
                                               "insert?section=agenda_list&at=place",
                                               "move?item=1&to=2",
                                               "move?item=3&to=1",
                                               "move?item=1&to=99",
                                               "delete?item=1",
                                               "delete?item=4",
                                               "fix?finding=all",
                                               "fix?finding=HDR-01.1",
                                               "recognise",
                                               "attendance?person=Bo%20Alm&state=present",
                                               "attendance?person=Bo%20Alm&state=absent",
                                               "attendance?person=Bo%20Alm&from=13",
                                               "conflict?item=3&person=Bo%20Alm",
                                               "conflict?item=cursor&person=Bo%20Alm",
                                               "adjusters?person=Bo%20Alm;Cia%20Ek&date=2024-02-12",
                                               "row-add?table=log&matter=Lyktor&responsible=Bo%20Alm",
                                               "row-set?table=log&row=1&status=Klart",
                                               "row-remove?table=plan&row=1",
                                               "stamp?time=13.42",
                                               "expand?time=13.42",
                                               "justera?date=2024-02-12",
                                               "justera?item=2",
                                               "unlock?reason=Fel",
                                               "phrase?id=bordlaggs",
                                               "phrase?id=jav",
                                               "paste",
                                               "ignore?rule=HDR-01&reason=Ja",
                                               "stage?to=utskick"};

/// All that Writer shows, in the order it stands.
std::string shown(const OpenDocument& document) {
    std::string lines;
    for (const auto& each : reading_of(document).paragraphs)
        lines += *each.style + ": " + *each.label + ' ' + each.text + '\n';
    return lines;
}

} // namespace

TEST_CASE("Every command does its work or says why not, wherever the cursor stands", "[commands]") {
    const auto& place = places[GENERATE(range(std::size_t{0}, places.size()))];
    CAPTURE(place.name);
    const auto document = place.open();
    copy({{plain_text, "Ett\n- två"}});
    const auto text = document->text(), before = shown(*document);
    const auto call = [&](const std::string& command) {
        auto outcome = commands::run(workshop(), document->model(), commands::parse_call(command));
        CHECK((outcome.ok || !outcome.message.empty()));
        CHECK_NOTHROW(document->paragraph_at_cursor());
        return outcome.ok;
    };
    for (const auto* command : looking) {
        CAPTURE(command);
        call(command);
        CHECK(document->undo_steps().empty());
        CHECK(document->text() == text);
    }
    std::vector<std::string> commands(changing.begin(), changing.end());
    commands.push_back(agenda_from_file());
    for (const auto& command : commands) {
        CAPTURE(command);
        const bool done = call(command);
        const auto steps = document->undo_steps().size();
        CHECK(steps <= (done && !place.read_only ? 1 : 0));
        if (steps > 0) {
            document->undo();
            document->redo();
            document->undo();
        }
        CHECK(document->text() == text);
        CHECK(shown(*document) == before);
        document->forget_steps();
    }
}
