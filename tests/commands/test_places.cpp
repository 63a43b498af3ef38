// SPDX-License-Identifier: MPL-2.0
// Every command, wherever the cursor stands and whatever the document is.
#include "catch.hpp"

#include "clipboard.hpp"
#include "support.hpp"
#include "writer/reader.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextFramesSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include <array>
#include <fstream>
#include <functional>
#include <memory>
#include <optional>
#include <set>

using namespace klubba;
using namespace klubba::test;

namespace {

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

Reference<css::uno::XInterface> page_style_of(const OpenDocument& document) {
    const Reference<css::container::XNameAccess> styles(
        Reference<css::style::XStyleFamiliesSupplier>(document.model(), UNO_QUERY_THROW)
            ->getStyleFamilies()
            ->getByName(to_uno("PageStyles")),
        UNO_QUERY_THROW);
    const auto name = writer::property<rtl::OUString>(cursor_of(document), "PageStyleName");
    return {styles->getByName(name), UNO_QUERY_THROW};
}

Reference<css::text::XText> header_of(const OpenDocument& document) {
    return writer::property<Reference<css::text::XText>>(page_style_of(document), "HeaderText");
}

void write_header(const OpenDocument& document) {
    writer::set_property(page_style_of(document), "HeaderIsOn", true);
    header_of(document)->setString(to_uno("Lillvattnet"));
}

void put_in_frame(const OpenDocument& document) {
    const Reference<css::text::XTextFrame> frame(
        Reference<css::lang::XMultiServiceFactory>(document.model(), UNO_QUERY_THROW)
            ->createInstance(to_uno("com.sun.star.text.TextFrame")),
        UNO_QUERY_THROW);
    writer::Reader reader(document.model());
    const auto last = reader.read().paragraphs.size() - 1;
    reader.text(last)->insertTextContent(reader.end_of(last), frame.get(), false);
    frame->getText()->setString(to_uno("I en ram"));
}

/// The frame last put in.
Reference<css::text::XTextFrame> frame_of(const OpenDocument& document) {
    const Reference<css::container::XIndexAccess> frames(
        Reference<css::text::XTextFramesSupplier>(document.model(), UNO_QUERY_THROW)->getTextFrames(),
        UNO_QUERY_THROW);
    REQUIRE(frames->getCount() > 0);
    return {frames->getByIndex(frames->getCount() - 1), UNO_QUERY_THROW};
}

void stand_at_end(const OpenDocument& document) {
    const Reference<css::text::XTextDocument> whole(document.model(), UNO_QUERY_THROW);
    cursor_of(document)->gotoRange(whole->getText()->getEnd(), false);
}

constexpr auto proposal = "Sixten Vallhed framhåller";

void delete_recorded(const OpenDocument& document) {
    document.record_changes(true);
    document.replace(proposal, "");
}

void stand_in_deletion(const OpenDocument& document) {
    document.go_to(proposal);
    cursor_of(document)->goRight(3, false);
}

struct Place {
    const char* name;
    /// Puts the cursor there, each time anew.
    std::function<void(const OpenDocument&)> stand;
    /// Makes what there must be to stand in.
    std::function<void(const OpenDocument&)> prepare = [](const OpenDocument&) {};
    std::function<Opened()> open = [] {
        auto minutes = std::make_unique<OpenDocument>(make_example("rad-protokoll").document);
        run(minutes->model(), "insert", two_log_rows("Ylva Granrud"));
        return minutes;
    };
    /// What is refused there, besides what is refused everywhere.
    std::set<std::string_view> refuses = {};
    /// All that is done there, where most is not.
    std::optional<std::set<std::string_view>> only_does = {};
};

const std::vector<Place> places{
    {.name = "in a text", .stand = [](const OpenDocument& it) { stand_at(it, proposal); }},
    {.name = "in a table of the head", .stand = stand_in_table, .refuses = {"paste"}},
    {.name = "in a table of an item",
     .stand = [](const OpenDocument& it) { stand_at(it, "Färre bedrägerier mot äldre"); }},
    {.name = "in the page header",
     .stand = [](const OpenDocument& it) { cursor_of(it)->gotoRange(header_of(it)->getStart(), false); },
     .prepare = write_header,
     .refuses = {"phrase?id=bordlaggs", "phrase?id=jav", "paste"}},
    {.name = "in a frame",
     .stand =
         [](const OpenDocument& it) { cursor_of(it)->gotoRange(frame_of(it)->getText()->getStart(), false); },
     .prepare = put_in_frame},
    {.name = "several items selected",
     .stand = [](const OpenDocument& it) { stand_at(it, "Mötets öppnande", true); }},
    {.name = "at the end", .stand = stand_at_end},
    {.name = "in a recorded deletion",
     .stand = stand_in_deletion,
     .prepare = delete_recorded,
     .refuses = {"justera?date=2026-03-20", "unlock?reason=Fel"}},
    {.name = "an empty document",
     .stand = [](const OpenDocument& it) { cursor_of(it)->gotoStart(false); },
     .open = [] { return std::make_unique<OpenDocument>(); },
     .only_does = {{"check", "outline", "attendance", "rows", "tasks", "meeting?on=yes", "meeting?on=no",
                    "fix?finding=all", "stamp?time=13.42", "ignore?rule=HDR-01&reason=Ja",
                    "stage?to=utskick"}}},
    {.name = "a read-only document",
     .stand = [](const OpenDocument& it) { cursor_of(it)->gotoStart(false); },
     .open =
         [] {
             const OpenDocument minutes(make_example("rad-protokoll").document);
             return std::make_unique<OpenDocument>(saved(minutes, "protokoll"), true);
         },
     .only_does = {{"check", "phrase?find=bordl", "outline", "attendance", "rows", "tasks",
                    "make-template?draft=yes", "meeting?on=yes", "meeting?on=no", "goto?item=1",
                    "goto?item=3", "goto?section=closing",
                    // Of these nothing is left to do.
                    "fix?finding=all", "recognise", "attendance?person=Ylva%20Granrud&state=present"}}},
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

constexpr std::array<const char*, 36> changing{
    "insert?section=matter&at=cursor",
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
    "attendance?person=Ylva%20Granrud&state=present",
    "attendance?person=Ylva%20Granrud&state=absent",
    "attendance?person=Ylva%20Granrud&from=3",
    "conflict?item=9&person=Ylva%20Granrud",
    "conflict?item=99&person=Ylva%20Granrud",
    "adjusters?person=Osvald%20Lindrot;Ylva%20Granrud&date=2026-03-20",
    "adjusters?person=Bo%20Alm",
    "row-add?table=log&matter=Lyktor&responsible=Ylva%20Granrud",
    "row-set?table=log&row=1&status=Klart",
    "row-set?table=log&row=7&status=Klart",
    "row-remove?table=plan&row=1",
    "stamp?time=13.42",
    "expand?time=13.42",
    "justera?item=2",
    "justera?date=2026-03-20",
    "unlock?reason=Fel",
    "phrase?id=bordlaggs",
    "phrase?id=jav",
    "paste",
    "ignore?rule=HDR-01&reason=Ja",
    "stage?to=utskick",
    "stage?to=klart"};

/// What names something that isn't there, or that the template hasn't.
const std::set<std::string_view> refused_everywhere{"goto?finding=HDR-01.1",
                                                    "unignore?rule=HDR-01",
                                                    "move?item=1&to=99",
                                                    "fix?finding=HDR-01.1",
                                                    "conflict?item=99&person=Ylva%20Granrud",
                                                    "adjusters?person=Bo%20Alm",
                                                    "row-set?table=log&row=7&status=Klart",
                                                    "expand?time=13.42",
                                                    "justera?item=2",
                                                    "stage?to=klart"};

bool does(const Place& place, std::string_view command) {
    return place.only_does ? place.only_does->contains(command)
                           : !refused_everywhere.contains(command) && !place.refuses.contains(command);
}

/// Of a notice of meeting.
std::string agenda_from_file() {
    const auto file = scratch_folder("places-agenda") + "/kallelse.txt";
    std::ofstream(file)
        << "Kallelse\nTallbyrådet\n2026-03-12\n\nÄrenden\n1. Mötets öppnande\n2. Nya lekplatser\n"
           "3. Övriga frågor\n";
    return "agenda?from=" + file;
}

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
    place.prepare(*document);
    document->forget_steps();
    copy({{plain_text, "Ett\n- två"}});
    const auto text = document->text(), before = shown(*document);
    const auto call = [&](const std::string& command) {
        place.stand(*document);
        const auto outcome = commands::run(workshop(), document->model(), commands::parse_call(command));
        CAPTURE(outcome.message);
        CHECK((outcome.ok || outcome.message.ends_with('.')));
        CHECK_NOTHROW(document->paragraph_at_cursor());
        return outcome.ok;
    };
    for (const auto* command : looking) {
        CAPTURE(command);
        CHECK(call(command) == does(place, command));
        CHECK(document->undo_steps().empty());
        CHECK(document->text() == text);
    }
    std::vector<std::string> commands(changing.begin(), changing.end());
    commands.push_back(agenda_from_file());
    for (const auto& command : commands) {
        CAPTURE(command);
        // Nothing is locked before.
        const bool locks = command.starts_with("unlock") && call("justera?date=2026-03-20");
        const auto steps_before = document->undo_steps().size();
        const auto text_before = document->text();
        const bool done = call(command);
        CHECK(done == does(place, command.substr(0, command.find('/'))));
        const auto steps = document->undo_steps().size() - steps_before;
        CHECK(steps <= (done ? 1 : 0));
        if (steps > 0) {
            check_undo(*document, text_before);
            document->undo();
        }
        if (locks)
            document->undo();
        CHECK(document->text() == text);
        CHECK(shown(*document) == before);
        document->forget_steps();
    }
}
