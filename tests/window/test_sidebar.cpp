// SPDX-License-Identifier: MPL-2.0
// The sidebar in a real window, handled as a person would.
#include "catch.hpp"
#include "desktop.hpp"
#include "sidebar.hpp"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <algorithm>

using namespace klubba;
using namespace klubba::window_test;

namespace {

constexpr auto insert_panel = "KlubbaInfoga";
constexpr auto items_panel = "KlubbaArenden";
constexpr auto check_panel = "KlubbaKontroll";

Reference<css::frame::XDispatchProvider> frame_of(const Reference<css::frame::XModel>& model) {
    return {model->getCurrentController()->getFrame(), css::uno::UNO_QUERY_THROW};
}

/// Minutes made by the command `new`, in a window of their own.
Reference<css::frame::XModel> new_minutes(demo::Office& office) {
    const auto empty = office.open("private:factory/swriter");
    const auto answer = office.dispatch(
        frame_of(empty),
        "vnd.klubba:new?template=rad-protokoll&organ=Trygghetsr%C3%A5det&date=2026-05-12&start=13:00"
        "&end=14:30&place=Sessionssalen&first=1");
    INFO(answer.json);
    REQUIRE(answer.ok);
    Reference<css::frame::XModel> made;
    REQUIRE(eventually([&] {
        made.set(office.desktop()->getCurrentComponent(), css::uno::UNO_QUERY);
        return made.is() && text_of(made).find("Sessionssalen") != std::string::npos;
    }));
    if (made != empty)
        office.close(empty);
    return made;
}

bool has_row(const std::vector<ShownRow>& rows, const std::string& beginning) {
    return std::any_of(rows.begin(), rows.end(),
                       [&](const auto& row) { return row.text.starts_with(beginning); });
}

} // namespace

TEST_CASE("A secretary inserts, goes to, fixes and undoes in the Swedish sidebar") {
    const Desktop desktop("Adwaita");
    const Profile profile("sv");
    demo::Office office({profile.folder(), false, {profile.extension_argument()}});
    const Window minutes(office, new_minutes(office));
    const Sidebar sidebar(minutes);

    REQUIRE(eventually([&] { return !sidebar.rows(insert_panel, "sections").empty(); }));
    CHECK(sidebar.text(check_panel, "stage") == "Skede: utkast. Härnäst: ojusterat utskick.");
    CHECK(sidebar.text(check_panel, "tally").starts_with("0 fel, "));
    CHECK(sidebar.text(check_panel, "tally").ends_with(" fält kvar"));
    CHECK(has_row(sidebar.rows(insert_panel, "sections"), "Dokumenthuvud – finns"));
    desktop.take_picture("nytt-protokoll");

    SECTION("Inserting with the button is one step that undo takes back") {
        const auto before = text_of(minutes);
        REQUIRE(sidebar.select(insert_panel, "sections", "matter"));
        sidebar.click(insert_panel, "insert");
        REQUIRE(eventually([&] { return text_of(minutes) != before; }));
        CHECK(undo_steps(minutes).front() == "Infoga Ärende");
        undo(minutes);
        CHECK(text_of(minutes) == before);
    }
    SECTION("Inserting with Enter puts the keyboard into the document, and Ctrl+Z undoes") {
        const auto before = text_of(minutes);
        REQUIRE(sidebar.select(insert_panel, "sections", "matter"));
        sidebar.focus(insert_panel, "sections");
        desktop.press({"Return"});
        REQUIRE(eventually([&] { return text_of(minutes) != before; }));
        desktop.press({"ctrl+z"});
        CHECK(eventually([&] { return text_of(minutes) == before; }));
    }
    SECTION("The list narrows as one types") {
        sidebar.focus(insert_panel, "search");
        desktop.type("just");
        CHECK(eventually([&] {
            const auto rows = sidebar.rows(insert_panel, "sections");
            return !rows.empty() && std::all_of(rows.begin(), rows.end(), [](const auto& row) {
                return row.text.find("ust") != std::string::npos;
            });
        }));
        desktop.take_picture("infoga-sok");
    }
    SECTION("Items are listed with number and title, and Enter goes to one") {
        REQUIRE(has_row(sidebar.rows(items_panel, "items"), "§ 1"));
        REQUIRE(sidebar.select(items_panel, "items", "2"));
        sidebar.focus(items_panel, "items");
        desktop.press({"Return"});
        desktop.press({"End", "shift+Home"});
        CHECK(eventually([&] { return !selection_of(minutes).empty(); }));
    }
}

TEST_CASE("A fault shows a moment after it is made, is gone to, fixed, and the fix undone") {
    const Desktop desktop("Adwaita");
    const Profile profile("sv");
    demo::Office office({profile.folder(), false, {profile.extension_argument()}});
    const Window minutes(
        office, office.open(demo::file_url(KLUBBA_SOURCE "/templates/bas/prova/prova-pa-tre-minuter.fodt")));
    const Sidebar sidebar(minutes);
    REQUIRE(eventually([&] { return !sidebar.rows(check_panel, "findings").empty(); }));
    desktop.take_picture("prova-sv");

    std::string fixable;
    for (const auto& row : sidebar.rows(check_panel, "findings"))
        if (fixable.empty() && sidebar.select(check_panel, "findings", row.value) &&
            eventually([&] { return sidebar.selected(check_panel, "findings") == row.value; }) &&
            sidebar.is_enabled(check_panel, "fix"))
            fixable = row.value;
    REQUIRE_FALSE(fixable.empty());

    sidebar.focus(check_panel, "findings");
    desktop.press({"Return"});
    CHECK(eventually([&] { return !selection_of(minutes).empty(); }));
    desktop.take_picture("ga-till");

    const auto before = text_of(minutes);
    sidebar.click(check_panel, "explain");
    CHECK(sidebar.text(check_panel, "details").find("Regel: ") != std::string::npos);
    desktop.take_picture("forklara");
    sidebar.click(check_panel, "fix");
    REQUIRE(eventually([&] { return !undo_steps(minutes).empty(); }));
    REQUIRE(eventually([&] { return !sidebar.select(check_panel, "findings", fixable); }));
    desktop.take_picture("atgardad");
    undo(minutes);
    CHECK(text_of(minutes) == before);
    CHECK(eventually([&] { return sidebar.select(check_panel, "findings", fixable); }));
}

TEST_CASE("Every control of the sidebar has a name for those who do not see it") {
    const Desktop desktop("Adwaita");
    const Profile profile("sv");
    demo::Office office({profile.folder(), false, {profile.extension_argument()}});
    const Window document(office, office.open("private:factory/swriter"));
    const Sidebar sidebar(document);
    CHECK(sidebar.accessible_name(insert_panel, "search") == "Sök:");
    CHECK(sidebar.accessible_name(insert_panel, "sections") == "Mallens avsnitt");
    CHECK(sidebar.accessible_name(insert_panel, "insert") == "Infoga");
    CHECK(sidebar.accessible_name(items_panel, "items") == "Protokollets ärenden");
    CHECK(sidebar.accessible_name(check_panel, "findings") == "Kontrollens anmärkningar");
    CHECK(sidebar.accessible_name(check_panel, "details") == "Den valda anmärkningen");
    CHECK(sidebar.text(check_panel, "stage") == "Dokumentet är inget protokoll.");
    CHECK(sidebar.rows(check_panel, "findings").empty());
}

TEST_CASE("The sidebar speaks English in an English office, and follows a dark theme") {
    const Desktop desktop("Adwaita:dark");
    const Profile profile("en-US");
    demo::Office office({profile.folder(), false, {profile.extension_argument()}});
    const Window minutes(
        office, office.open(demo::file_url(KLUBBA_SOURCE "/templates/bas/prova/prova-pa-tre-minuter.fodt")));
    const Sidebar sidebar(minutes);
    REQUIRE(eventually([&] { return !sidebar.rows(check_panel, "findings").empty(); }));
    CHECK(sidebar.accessible_name(insert_panel, "insert") == "Insert");
    CHECK(sidebar.text(check_panel, "stage").starts_with("Stage: "));
    desktop.take_picture("try-en-dark");
}

TEST_CASE("A document that changes while another deck is in front is shown anew when the deck comes back") {
    const Desktop desktop("Adwaita");
    const Profile profile("sv");
    demo::Office office({profile.folder(), false, {profile.extension_argument()}});
    const Window minutes(office, new_minutes(office));
    const Sidebar sidebar(minutes);
    REQUIRE(eventually([&] { return !sidebar.rows(items_panel, "items").empty(); }));
    const auto items = sidebar.rows(items_panel, "items").size();
    sidebar.show_other_deck();
    REQUIRE(office.dispatch(minutes.frame(), "vnd.klubba:insert?section=matter&at=place").ok);
    sidebar.show();
    CHECK(eventually([&] { return sidebar.rows(items_panel, "items").size() == items + 1; }));
}
