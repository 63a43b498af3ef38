// SPDX-License-Identifier: MPL-2.0
// The deck Protokoll in a window, worked with the keyboard as a secretary does. Leaves pictures in
// build/screenshots/.
#include "catch.hpp"
#include "desktop.hpp"
#include "sample.hpp"
#include "sidebar.hpp"

#include <algorithm>
#include <regex>
#include <utility>

using namespace klubba;
using namespace klubba::window_test;

namespace {

constexpr const char* insert_panel = "KlubbaInfoga";
constexpr const char* items_panel = "KlubbaArenden";
constexpr const char* attendance_panel = "KlubbaNarvaro";
constexpr const char* follow_up_panel = "KlubbaUppfoljning";
constexpr const char* check_panel = "KlubbaKontroll";

/// The sample minutes with five planted faults, in a window beside the open deck.
struct Work {
    explicit Work(const std::string& language, const std::string& theme = "Adwaita")
        : desktop(theme), profile(language),
          office({profile.folder(), false, {profile.extension_argument()}}),
          minutes(office, office.open(demo::file_url(sample_in(profile)))), sidebar(office, minutes) {
        if (!eventually([&] { return !sidebar.rows(check_panel, "findings").empty(); }))
            throw std::runtime_error("the sidebar shows no findings");
        office.on_main_thread([&] {
            Reference<css::frame::XModel>(minutes)
                ->getCurrentController()
                ->getFrame()
                ->getComponentWindow()
                ->setFocus();
        });
    }

    /// From the document to a control, as in all of LibreOffice's decks: F6 leads past the menu and the toolbars to
    /// the sidebar, the arrow from one panel's title to the next, Enter into it and the Tab key through it.
    bool reach(const std::string& panel, const std::string& control) {
        // Away from lists and tables, whose toolbars come and go: the first press leads to the start of a table.
        press({"ctrl+Home", "ctrl+Home"});
        if (!eventually([&] { return toolbars_shown(office, minutes) == toolbars; }))
            return false;
        press(std::vector<std::string>(1 + toolbars + 1, "F6"));
        // The deck's title leads on by the arrow, since it got buttons of its own by the Tab key.
        press(major_version(office) < 24 ? std::vector<std::string>{"Down"}
                                         : std::vector<std::string>{"Tab", "Tab"});
        for (auto known = all_panels.begin(); known->panel != panel; ++known)
            press({"Down"});
        if (!sidebar.is_open(panel)) {
            press({"space"});
            if (!eventually([&] { return sidebar.is_open(panel); }))
                return false;
        }
        press({"Return"});
        return walk_to(panel, control);
    }

    /// Through the panel that has the keyboard.
    bool walk_to(const std::string& panel, const std::string& control) {
        std::string at;
        const auto moved = [&] {
            const auto before = std::exchange(at, sidebar.with_keyboard(panel));
            return at != before;
        };
        for (int tabs = 0; eventually(moved) && at != control && tabs < 8; ++tabs)
            press({"Tab"});
        return at == control;
    }

    void leave_panel() { press({"Escape", "F6"}); }

    /// One key at a time, as a person does: the next comes when the office has dealt with the one before.
    void press(const std::vector<std::string>& keys) {
        for (const auto& key : keys) {
            desktop.press({key});
            office.on_main_thread([] {});
        }
    }

    std::string tally() { return sidebar.text(check_panel, "tally"); }

    bool text_becomes(const std::string& text) {
        return eventually([&] { return text_of(minutes) == text; });
    }

    bool text_changes_from(const std::string& text) {
        return eventually([&] { return text_of(minutes) != text; });
    }

    Desktop desktop;
    Profile profile;
    demo::Office office;
    Window minutes;
    Sidebar sidebar;
    std::size_t toolbars = toolbars_shown(office, minutes);
};

} // namespace

TEST_CASE("A secretary inserts, goes to, mends and undoes by keyboard alone") {
    Work work("sv");
    const auto before = text_of(work.minutes);
    const auto faults = work.tally();
    CHECK(faults == "3 fel, 2 varningar");
    CHECK(work.sidebar.text(check_panel, "stage") == "Skede: utkast. Härnäst: ojusterat utskick.");
    work.desktop.take_picture("sidopanel-sv");

    // Insert: what is typed narrows the list, and Enter puts the section in.
    const auto found = [&] { return work.sidebar.rows(insert_panel, "sections"); };
    const auto sections = [&] {
        const auto shown = found();
        return std::ranges::find(shown, "Fraser") - shown.begin();
    };
    const auto all_sections = sections();
    REQUIRE(work.reach(insert_panel, "search"));
    work.desktop.type("handlingspl");
    REQUIRE(eventually([&] { return sections() == 1; }));
    work.press({"Tab"});
    REQUIRE(eventually([&] { return work.sidebar.with_keyboard(insert_panel) == "sections"; }));
    work.press({"Return"});
    REQUIRE(work.text_changes_from(before));
    CHECK(eventually([&] { return work.tally() != faults; }));
    CHECK(undo_steps(work.minutes) == std::vector<std::string>{"Infoga Handlingsplan"});
    work.desktop.take_picture("infogat-sv");
    work.press({"ctrl+z"});
    CHECK(work.text_becomes(before));
    CHECK(eventually([&] { return work.tally() == faults; }));

    // A section that stands already is gone to.
    REQUIRE(work.reach(insert_panel, "search"));
    work.press({"ctrl+a"});
    work.desktop.type("dagordning");
    REQUIRE(eventually([&] { return sections() == 1; }));
    work.press({"Tab"});
    REQUIRE(eventually([&] { return work.sidebar.with_keyboard(insert_panel) == "sections"; }));
    work.desktop.take_picture("finns-sv");
    work.press({"Return"});
    CHECK(eventually([&] { return paragraph_at_cursor(work.minutes) == "Fastställande av dagordning"; }));
    CHECK(text_of(work.minutes) == before);

    // A phrase is found by its words, and goes in where the cursor stands.
    REQUIRE(work.reach(insert_panel, "search"));
    work.press({"ctrl+a"});
    work.desktop.type("bordl");
    REQUIRE(eventually([&] {
        const auto shown = found();
        return shown.size() == 4 && shown[0] == "Fraser" && shown[1] == "Ärendet bordläggs";
    }));
    work.press({"Tab"});
    REQUIRE(eventually([&] { return work.sidebar.with_keyboard(insert_panel) == "sections"; }));
    work.desktop.take_picture("fraser-sv");
    work.press({"Return"});
    REQUIRE(work.text_changes_from(before));
    CHECK(undo_steps(work.minutes) == std::vector<std::string>{"Infoga fras: Ärendet bordläggs"});
    work.press({"ctrl+z"});
    CHECK(work.text_becomes(before));

    REQUIRE(work.reach(insert_panel, "search"));
    work.press({"ctrl+a", "BackSpace"});
    CHECK(eventually([&] { return sections() == all_sections; }));
    work.leave_panel();

    // Items: Enter goes there; a button moves the whole item, and its number follows.
    REQUIRE(work.reach(items_panel, "items"));
    work.press({"Down", "Return"});
    CHECK(eventually([&] { return paragraph_at_cursor(work.minutes) == "Val av justerare"; }));
    REQUIRE(work.reach(items_panel, "down"));
    work.press({"space"});
    CHECK(eventually([&] {
        const auto rows = work.sidebar.rows(items_panel, "items");
        return rows.size() > 2 && rows[2].ends_with("3  Val av justerare");
    }));
    work.leave_panel();
    work.press({"ctrl+z"});
    CHECK(work.text_becomes(before));

    // Findings: Enter goes to the place and selects it; a button mends it; undo brings the fault back.
    REQUIRE(work.reach(check_panel, "findings"));
    work.press({"Return"});
    CHECK(eventually([&] { return selection_of(work.minutes) == "onsdag"; }));
    work.desktop.take_picture("anmarkning-sv");
    REQUIRE(work.reach(check_panel, "fix"));
    work.press({"space"});
    REQUIRE(work.text_changes_from(before));
    CHECK(eventually([&] { return work.tally() == "1 fel, 2 varningar"; }));
    CHECK(eventually([&] { return !work.sidebar.rows(check_panel, "findings").empty(); }));
    CHECK(undo_steps(work.minutes).size() == 1);
    work.desktop.take_picture("atgardat-sv");
    work.leave_panel();
    work.press({"ctrl+z"});
    CHECK(work.text_becomes(before));
    CHECK(eventually([&] { return work.tally() == faults; }));
}

TEST_CASE("A secretary says by keyboard who is there, and takes notes in the meeting") {
    Work work("sv");
    const auto before = text_of(work.minutes);
    const auto people = [&] { return work.sidebar.rows(attendance_panel, "people"); };
    const auto has_row = [&](const std::string& end) {
        return eventually([&] {
            return std::ranges::any_of(people(), [&](const auto& row) { return row.ends_with(end); });
        });
    };
    REQUIRE(has_row("Pia Kråkenäs"));

    // Enter on a person takes them from the list of those present, and undo puts them back.
    REQUIRE(work.reach(attendance_panel, "people"));
    work.press({"Home", "Down", "Down", "Return"});
    CHECK(has_row("Pia Kråkenäs, frånvarande"));
    CHECK(eventually([&] { return work.sidebar.text(attendance_panel, "tally") == "5 av 6 närvarande"; }));
    CHECK(undo_steps(work.minutes) == std::vector<std::string>{"Ändra närvaro"});
    work.desktop.take_picture("narvaro-sv");
    work.leave_panel();
    work.press({"ctrl+z"});
    CHECK(work.text_becomes(before));
    CHECK(has_row("Pia Kråkenäs"));

    // The menu leads to the dialogs.
    REQUIRE(work.reach(attendance_panel, "people"));
    work.press({"Home", "Down", "Down", "Tab", "Tab", "Tab"});
    REQUIRE(eventually([&] { return work.sidebar.with_keyboard(attendance_panel) == "more"; }));
    work.desktop.press({"space"});
    work.desktop.press({"k"});
    REQUIRE(eventually([] {
        return run({"xdotool", "search", "--onlyvisible", "--name", "kom eller gick", "windowactivate",
                    "--sync"}) == 0;
    }));
    work.desktop.type("4");
    work.desktop.take_picture("kom-eller-gick-sv");
    work.desktop.press({"Return"});
    CHECK(has_row("Pia Kråkenäs, fr.o.m. §\u00A04"));
    work.leave_panel();
    work.press({"ctrl+z"});
    CHECK(work.text_becomes(before));

    // In the meeting the check is silent, a key stamps the time, and another turns a short form into what it means.
    REQUIRE(work.reach(attendance_panel, "more"));
    work.desktop.press({"space"});
    work.desktop.press({"m"});
    CHECK(eventually(
        [&] { return work.sidebar.text(check_panel, "stage") == "Mötesläge: kontrollen vilar."; }));
    CHECK(work.sidebar.text(attendance_panel, "projected").starts_with("Signe Lövdal"));
    work.leave_panel();
    work.press({"ctrl+End", "Return"});
    const auto empty_line = text_of(work.minutes);
    work.press({"ctrl+alt+t"});
    CHECK(eventually([&] {
        const auto now = text_of(work.minutes);
        return now.starts_with(empty_line) &&
               std::regex_match(now.substr(empty_line.size()), std::regex("[0-2][0-9]\\.[0-5][0-9] "));
    }));
    work.press({"ctrl+z"});
    CHECK(work.text_becomes(empty_line));
    work.desktop.type("b: avsluta");
    work.press({"ctrl+alt+Return"});
    CHECK(eventually([&] { return text_of(work.minutes).ends_with("Rådet beslutar att avsluta."); }));
    work.desktop.take_picture("moteslage-sv");
}

TEST_CASE("A secretary follows up by keyboard: a row is added, seen to be late, changed and removed") {
    Work work("sv");
    const auto before = text_of(work.minutes);
    const auto rows = [&] { return work.sidebar.rows(follow_up_panel, "rows"); };
    CHECK(rows().empty());
    CHECK_FALSE(work.sidebar.is_enabled(follow_up_panel, "change"));

    REQUIRE(work.reach(follow_up_panel, "addLog"));
    work.desktop.press({"space"});
    REQUIRE(eventually([] { return is_in_front("Ny rad i loggen"); }));
    for (const auto* text : {"Strandpromenaden", "Fler bänkar", "Nanna R", "2020-05-01"}) {
        work.desktop.type(text);
        work.press({"Tab"});
    }
    work.desktop.take_picture("ny-rad-sv");
    work.desktop.press({"Return"});
    REQUIRE(eventually([&] { return rows().size() == 2; }));
    CHECK(rows()[0] == "Logg (1, försenade: 1)");
    // The panel leaves out what it has no room for.
    CHECK(rows()[1].starts_with("Försenad: Strandpromenaden,"));
    const auto with_row = text_of(work.minutes);
    CHECK(with_row.find("\n1\nStrandpromenaden\nFler bänkar\nNanna Rosenvik\n2020-05-01\n") !=
          std::string::npos);
    CHECK(undo_steps(work.minutes) == std::vector<std::string>{"Lägg till rad"});
    work.desktop.take_picture("uppfoljning-sv");

    // Enter goes to the row; the filter leaves out what is not asked for.
    work.leave_panel();
    REQUIRE(work.reach(follow_up_panel, "rows"));
    work.press({"Down", "Down", "Return"});
    CHECK(eventually([&] { return paragraph_at_cursor(work.minutes) == "1"; }));
    CHECK(eventually([&] { return work.sidebar.is_enabled(follow_up_panel, "change"); }));
    REQUIRE(work.reach(follow_up_panel, "change"));
    work.desktop.press({"space"});
    REQUIRE(eventually([] { return is_in_front("Ändra rad i loggen"); }));
    work.press({"Tab", "Tab", "Tab", "Tab", "ctrl+a"});
    work.desktop.type("Klar");
    work.desktop.press({"Return"});
    CHECK(eventually([&] { return rows().size() == 2 && rows()[1].starts_with("Klar: Strandpromenaden,"); }));
    work.leave_panel();
    REQUIRE(work.reach(follow_up_panel, "filter"));
    work.press({"Down"});
    CHECK(eventually([&] { return rows().empty(); }));
    work.press({"Up"});
    CHECK(eventually([&] { return rows().size() == 2; }));
    work.leave_panel();
    work.press({"ctrl+z"});
    CHECK(work.text_becomes(with_row));
    work.press({"ctrl+z"});
    CHECK(work.text_becomes(before));
    CHECK(eventually([&] { return rows().empty(); }));
}

TEST_CASE("The sidebar speaks the office's language, follows its theme and tells assistive technology what "
          "is what") {
    const auto [language, theme, stage] = GENERATE(table<std::string, std::string, std::string>(
        {{"sv", "Adwaita:dark", "Skede: utkast. Härnäst: ojusterat utskick."},
         {"en-US", "Adwaita", "Stage: draft. Next: sent out unadjusted."},
         {"en-US", "Adwaita:dark", "Stage: draft. Next: sent out unadjusted."}}));
    INFO(language << " " << theme);
    Work work(language, theme);
    CHECK(work.sidebar.text(check_panel, "stage") == stage);
    for (const auto& [panel, controls] : all_panels) {
        work.sidebar.open(panel);
        for (const auto& control : controls) {
            INFO(panel << "/" << control);
            CHECK_FALSE(work.sidebar.accessible_name(panel, control).empty());
            CHECK(eventually(
                [&, name = panel, shown = control] { return work.sidebar.shows_all_words(name, shown); }));
        }
    }
    work.desktop.take_picture("sidopanel-" + language + (theme == "Adwaita" ? "" : "-mork"));
}

TEST_CASE("What is typed beside the sidebar is checked when the cursor has left the paragraph") {
    Work work("sv");
    const auto faults = work.tally();
    work.press({"ctrl+End"});
    work.desktop.type(" Vi ses den 7/4 2026.");
    REQUIRE(eventually([&] { return text_of(work.minutes).ends_with("den 7/4 2026."); }));
    work.press({"ctrl+Home"});
    CHECK(eventually([&] { return work.tally() == "3 fel, 3 varningar"; }));
}

TEST_CASE("Whoever comes back from another deck sees the document as it has become") {
    Work work("sv");
    work.sidebar.show_other_deck();
    work.press({"ctrl+End"});
    work.desktop.type(" Vi ses den 7/4 2026.");
    REQUIRE(eventually([&] { return text_of(work.minutes).ends_with("den 7/4 2026."); }));
    work.press({"ctrl+Home"});
    work.sidebar.show();
    CHECK(eventually([&] { return work.tally() == "3 fel, 3 varningar"; }));
}

TEST_CASE("The panels work on a notice of meeting, and Kontroll says that there is nothing to check") {
    const Desktop desktop("Adwaita");
    const Profile profile("sv");
    demo::Office office({profile.folder(), false, {profile.extension_argument()}});
    const Window empty(office, office.open("private:factory/swriter"));
    office.dispatch(empty.frame(), "vnd.klubba:new?template=kallelse");
    const Window notice(office, Reference<css::frame::XModel>(office.desktop()->getCurrentComponent(),
                                                              css::uno::UNO_QUERY_THROW));
    const Sidebar sidebar(office, notice);
    CHECK(eventually([&] {
        return sidebar.text(check_panel, "stage") ==
               "Kallelse: inget protokoll, så här finns inget att kontrollera.";
    }));
    CHECK(sidebar.text(check_panel, "tally").empty());
    CHECK(sidebar.rows(check_panel, "findings").empty());
    CHECK(sidebar.rows(items_panel, "items").size() == 8);
    const auto offered = sidebar.rows(insert_panel, "sections");
    CHECK(std::ranges::find(offered, "Fraser") - offered.begin() == 25);
    CHECK(eventually([&] { return sidebar.is_enabled(insert_panel, "insert"); }));
}

TEST_CASE("A document that is no minutes is said to be none, and offered new minutes") {
    const Desktop desktop("Adwaita");
    const Profile profile("sv");
    demo::Office office({profile.folder(), false, {profile.extension_argument()}});
    const Window letter(office, office.open("private:factory/swriter"));
    const Sidebar sidebar(office, letter);
    CHECK(eventually([&] { return sidebar.text(check_panel, "stage") == "Dokumentet är inget protokoll."; }));
    CHECK(sidebar.text(check_panel, "tally").empty());
    CHECK(sidebar.is_enabled(insert_panel, "new"));
    CHECK_FALSE(sidebar.is_enabled(insert_panel, "insert"));
    CHECK_FALSE(sidebar.is_enabled(check_panel, "fixAll"));
}
