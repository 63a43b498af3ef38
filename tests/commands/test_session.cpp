// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "commands/session.hpp"
#include "core/error.hpp"
#include "support.hpp"
#include "writer/navigation.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <semaphore>

using namespace klubba;
using namespace klubba::commands;
using namespace klubba::test;

namespace {

/// A session, and a wait for what its other thread works out.
class Followed {
public:
    explicit Followed(const OpenDocument& document, std::shared_ptr<Workshop> workshop = shared_workshop())
        : m_session(std::move(workshop), document.model(), [this] { m_told.release(); }) {}

    Session* operator->() { return &m_session; }
    void wait() { m_told.acquire(); }
    /// What a panel shows next.
    State next() {
        m_session.follow();
        for (;;) {
            wait();
            if (const auto* state = m_session.collect())
                return *state;
            if (m_session.is_behind())
                m_session.follow();
        }
    }

private:
    std::counting_semaphore<> m_told{0};
    Session m_session;
};

bool has_rule(const State& state, std::string_view rule) {
    return std::ranges::any_of(state.findings,
                               [&](const NamedFinding& found) { return found.finding.rule == rule; });
}

/// A workshop with templates whose rules are no schema.
std::shared_ptr<Workshop> workshop_with_broken_rules() {
    const std::filesystem::path folder = scratch_folder("broken-rules");
    std::filesystem::copy(KLUBBA_SOURCE "/templates", folder, std::filesystem::copy_options::recursive);
    std::ofstream(folder / "bas" / "regler.sch") << "<schema/>";
    auto broken = std::make_shared<Workshop>(office());
    (void)workshop().shelf();
    setenv("KLUBBA_TEMPLATES", folder.c_str(), 1);
    (void)broken->shelf();
    setenv("KLUBBA_TEMPLATES", KLUBBA_SOURCE "/templates", 1);
    return broken;
}

} // namespace

TEST_CASE("A session follows what is typed", "[session]") {
    const OpenDocument document(new_minutes());
    Followed session(document);
    CHECK(session->state() == nullptr);
    CHECK(session->is_behind());
    const auto before = session.next();
    CHECK(before.is_minutes);
    CHECK_FALSE(before.looks_like_minutes);
    CHECK(before.template_id == "rad-protokoll");
    CHECK(before.items.size() == 7);
    CHECK(before.placeholders > 10);
    CHECK(std::ranges::any_of(before.sections, [](const SectionState& section) {
        return section.id == "elect_adjuster" && section.present && section.required;
    }));
    CHECK_FALSE(session->is_behind());
    CHECK(session.next() == before);
    CHECK(session->refresh() == before);

    document.replace("Övriga frågor", "Övriga frågor och svar");
    document.go_to("Övriga frågor och svar");
    CHECK(session.next().items[4].title == "Övriga frågor och svar");
    document.type("\nMötet slutar 17.00.");
    CHECK(session.next() == Session(shared_workshop(), document.model()).refresh());
    document.undo();
    document.undo();
    document.undo();
    CHECK(session.next().items[4].title == "Övriga frågor");
}

TEST_CASE("A session notices a change far from the cursor that leaves the text as long as it was",
          "[session]") {
    const OpenDocument document(new_minutes());
    Followed session(document);
    document.go_to("Omfattning");
    REQUIRE(session.next().items[4].title == "Övriga frågor");
    document.replace("Övriga frågor", "Övriga gåfror");
    CHECK_FALSE(session->is_current());
    CHECK(session.next().items[4].title == "Övriga gåfror");
    CHECK(session->is_current());
}

TEST_CASE("A command goes on from what a session has read, and the session from what the command has",
          "[session]") {
    const OpenDocument document(new_minutes());
    const bool recorded = GENERATE(false, true);
    document.record_changes(recorded);
    Followed session(document);
    (void)session.next();
    const bool changed_since = GENERATE(false, true);
    CAPTURE(recorded, changed_since);
    if (changed_since)
        document.replace("Övriga frågor", "Övrigt");
    const auto before = document.text();
    const bool in_table = GENERATE(false, true);
    CAPTURE(in_table);
    if (in_table) {
        writer::Reader reader(document.model());
        REQUIRE(writer::go_to(reader, {reader.read().tables.front().first, 0, 0}));
    } else {
        document.go_to("Nästa möte");
    }
    for (const std::string command :
         {"insert?section=information&at=cursor", "move?item=2&to=4", "delete?item=3"}) {
        CAPTURE(command);
        run(document.model(), command);
        CHECK(session->is_current());
        CHECK(session->reader().document().paragraphs == reading_of(document).paragraphs);
        CHECK(session->refresh() == Session(shared_workshop(), document.model()).refresh());
    }
    for (int step = 0; step < 3; ++step) {
        document.undo();
        CAPTURE(step);
        (void)session.next();
        CHECK(session->reader().document().paragraphs == reading_of(document).paragraphs);
        CHECK(session->refresh() == Session(shared_workshop(), document.model()).refresh());
    }
    CHECK(document.text() == before);
}

TEST_CASE("A session knows the sections around the cursor, and none while what it has read there is gone",
          "[session]") {
    const OpenDocument document(new_minutes());
    Followed session(document);
    CHECK(session->sections_at_cursor().empty());
    (void)session.next();
    document.go_to("Nästa möte");
    CHECK(session->sections_at_cursor() == std::vector<std::string>{"next_meeting", "matter"});
    for (int times = 0; times < 8; ++times)
        run(document.model(), "vnd.klubba:insert?section=information&at=cursor");
    (void)session.next();
    CHECK(session->sections_at_cursor().front() == "information");
    for (int times = 0; times < 8; ++times)
        document.undo();
    document.go_to("Nästa möte");
    CHECK(session->sections_at_cursor().empty());
    (void)session.next();
    CHECK(session->sections_at_cursor() == std::vector<std::string>{"next_meeting", "matter"});
}

TEST_CASE("A finding where somebody writes waits until the cursor has left", "[session]") {
    const OpenDocument document(new_minutes());
    Followed session(document);
    document.go_to("Omfattning");
    REQUIRE_FALSE(has_rule(session.next(), "HDR-11"));
    document.replace("12–18", "12–16");
    CHECK_FALSE(has_rule(session.next(), "HDR-11"));
    document.go_to("Övriga frågor");
    CHECK(has_rule(session.next(), "HDR-11"));
    document.go_to("Omfattning");
    CHECK(has_rule(session.next(), "HDR-11"));
}

TEST_CASE("A finding that undo brings back is there at once, wherever undo leaves the cursor", "[session]") {
    const OpenDocument document(new_minutes());
    document.replace("12–18", "12–16");
    Followed session(document);
    REQUIRE(has_rule(session.next(), "HDR-11"));
    document.go_to("Omfattning");
    document.replace("12–16", "12–18");
    REQUIRE_FALSE(has_rule(session.next(), "HDR-11"));
    document.undo();
    CHECK(has_rule(session.next(), "HDR-11"));
}

TEST_CASE("What a document said before it changed again is not shown", "[session]") {
    const OpenDocument document(new_minutes());
    Followed session(document);
    session->follow();
    document.replace("Övriga frågor", "Övriga frågor och svar");
    SECTION("when the change has been followed") {
        CHECK(session.next().items[4].title == "Övriga frågor och svar");
    }
    SECTION("when a command has refreshed the state") {
        const auto now = session->refresh();
        CHECK(now.items[4].title == "Övriga frågor och svar");
        session.wait();
        CHECK(session->collect() == nullptr);
        CHECK(*session->state() == now);
        CHECK_FALSE(session->is_behind());
    }
}

TEST_CASE("A document may be closed, and a session end, while its check is under way", "[session]") {
    std::optional<OpenDocument> document(new_minutes());
    std::optional<Followed> session(std::in_place, *document);
    (*session)->follow();
    SECTION("the document first") {
        document.reset();
        session->wait();
        CHECK((*session)->collect() == nullptr);
        (*session)->follow();
        CHECK((*session)->collect() == nullptr);
        CHECK((*session)->refresh() == State());
    }
    SECTION("the session first") {
        session.reset();
        CHECK(document->undo_steps().empty());
    }
}

TEST_CASE("Trouble with the rules comes out where the state is collected, and not again once it is over",
          "[session]") {
    const OpenDocument document(new_minutes());
    const auto workshop = workshop_with_broken_rules();
    Followed session(document, workshop);
    session->follow();
    session.wait();
    CHECK_THROWS_AS(session->collect(), Error);
    CHECK(session->state() == nullptr);
    workshop->reload();
    CHECK(session.next().items.size() == 7);
}
