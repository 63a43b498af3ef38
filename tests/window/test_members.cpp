// SPDX-License-Identifier: MPL-2.0
// The dialog Ledamöter, opened from the menu and worked with the keyboard.
#include "catch.hpp"
#include "desktop.hpp"
#include "files/organ_settings_store.hpp"
#include "sample.hpp"
#include "sidebar.hpp"

using namespace klubba::window_test;
namespace demo = klubba::demo;
namespace files = klubba::files;

namespace {

constexpr const char* organ = "Lillvattnets folkhälsoråd";

} // namespace

TEST_CASE("A secretary writes down who sits on the body, and the minutes are held against it") {
    const auto [language, menu, entry, title, add, picture] =
        GENERATE(std::tuple("sv", "alt+k", "l", "Ledamöter", "alt+t", "ledamoter-sv"),
                 std::tuple("en-US", "alt+u", "m", "Members", "alt+a", "ledamoter-en"));
    const Desktop desktop("Adwaita");
    const Profile profile(language);
    demo::Office office({profile.folder(), false, {profile.extension_argument()}});
    const Window minutes(office, office.open(demo::file_url(sample_in(profile))));
    const Sidebar sidebar(office, minutes);
    REQUIRE(eventually([&] { return !sidebar.rows("KlubbaKontroll", "findings").empty(); }));
    const auto before = text_of(minutes);
    const auto press = [&](const std::vector<std::string>& keys) {
        desktop.press(keys);
        office.on_main_thread([] {});
    };

    desktop.press({menu});
    desktop.press({entry});
    REQUIRE(eventually([&, title = std::string(title)] { return is_in_front(title); }));
    for (const auto& [name, party] : {std::pair("Signe Berg", "S"), std::pair("Rut Ekmark", "M")}) {
        press({add});
        desktop.type(name);
        press({"Tab"});
        desktop.type(party);
        office.on_main_thread([] {});
    }
    desktop.take_picture(picture);
    desktop.press({"Return"});

    const auto settings = [&] { return files::settings_in(profile.folder() / "user" / "klubba" / "organ"); };
    REQUIRE(eventually([&] { return settings().of(organ) != nullptr; }));
    const auto members = settings().of(organ)->body.members;
    REQUIRE(members.size() == 2);
    CHECK(members[1].name == "Rut Ekmark");
    CHECK(members[1].party == "M");
    CHECK(text_of(minutes) == before);
}
