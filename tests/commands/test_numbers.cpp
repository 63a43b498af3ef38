// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "support.hpp"

#include <Poco/JSON/Array.h>

#include <filesystem>
#include <fstream>

using namespace klubba;
using namespace klubba::test;

namespace {

constexpr auto organ = "organ=Tallbyr%C3%A5det";

/// Settings of a body, for as long as it lives.
class Settings {
public:
    explicit Settings(const std::string& content) : m_file(workshop().settings_folder() / "tallbyradet.xml") {
        std::filesystem::create_directories(m_file.parent_path());
        std::ofstream(m_file) << content;
        workshop().reload();
    }
    ~Settings() {
        std::filesystem::remove(m_file);
        workshop().reload();
    }
    Settings(const Settings&) = delete;
    Settings& operator=(const Settings&) = delete;

private:
    std::filesystem::path m_file;
};

/// Minutes of seven items from `first` on, saved.
std::string minutes_saved(const std::string& folder, const std::string& date, int first) {
    const auto made = run({}, std::string("vnd.klubba:new?template=rad-protokoll&") + organ +
                                  "&date=" + date + "&first=" + std::to_string(first));
    const OpenDocument document(made.document);
    const auto& kind = first % 2 == 0 ? as_docx : as_odt;
    const auto file = folder + "/" + date + kind.ending;
    document.save_as(file, kind.filter);
    return file;
}

commands::Outcome make(const std::string& arguments) {
    return run({}, std::string("vnd.klubba:new?template=rad-protokoll&") + organ + "&" + arguments);
}

std::string first_label(const OpenDocument& document) {
    return items_told(document).at(0).label;
}

} // namespace

TEST_CASE("New minutes go on from the number that the minutes before ended with", "[commands]") {
    const auto file = minutes_saved(scratch_folder("previous"), "2026-02-18", 38);
    SECTION("in the same year") {
        const auto made = make("date=2026-03-04&previous=" + file);
        const OpenDocument document(made.document);
        CHECK(first_label(document) == "§\u00A045");
        CHECK(has_paragraph(document, "Omfattning:\t§§\u00A045–51"));
        CHECK(made.json->getValue<int>("first") == 45);
        CHECK(made.json->getValue<int>("after") == 44);
        CHECK(made.json->getValue<std::string>("previous") == file);
        CHECK(made.message.ends_with("§\u00A045 – efter protokollet 2026-02-18."));
    }
    SECTION("from a file's URL") {
        const OpenDocument document(make("date=2026-03-04&previous=file://" + file).document);
        CHECK(first_label(document) == "§\u00A045");
    }
    SECTION("not in a new year") {
        const OpenDocument document(make("date=2027-01-13&previous=" + file).document);
        CHECK(first_label(document) == "§\u00A01");
    }
    SECTION("not when the number is told") {
        const OpenDocument document(make("first=60&date=2026-03-04&previous=" + file).document);
        CHECK(first_label(document) == "§\u00A060");
    }
    SECTION("not for a body that counts per meeting") {
        const Settings settings("<organ namn='Tallbyrådet'><numrering per='möte'/></organ>");
        const OpenDocument document(make("date=2026-03-04&previous=" + file).document);
        CHECK(first_label(document) == "§\u00A01");
    }
}

TEST_CASE("New minutes go on from the newest of the body in the folder that its settings name",
          "[commands]") {
    const auto folder = scratch_folder("folder");
    minutes_saved(folder, "2026-01-14", 31);
    minutes_saved(folder, "2026-02-18", 38);
    std::ofstream(folder + "/2026-02-20.odt") << "inget dokument";
    std::ofstream(folder + "/brev.txt") << "Hej!\n";
    const Settings settings("<organ namn='Tallbyrådet' mapp='" + folder + "'><numrering per='år'/></organ>");
    SECTION("before the day of the meeting") {
        const OpenDocument document(make("date=2026-02-18").document);
        CHECK(first_label(document) == "§\u00A038");
    }
    SECTION("whatever other bodies have there") {
        const auto made =
            run({}, "vnd.klubba:new?template=rad-protokoll&organ=Granbyr%C3%A5det&date=2026-03-04");
        const OpenDocument document(made.document);
        CHECK(first_label(document) == "§\u00A01");
    }
    SECTION("with the date of the minutes that are to be approved") {
        const auto made = make("date=2026-03-04");
        const OpenDocument document(made.document);
        CHECK(made.json->getValue<int>("first") == 45);
        run(document.model(), "vnd.klubba:insert?section=previous_minutes&at=place");
        CHECK(first_label(document) == "§\u00A045");
    }
}

TEST_CASE("A file that is no minutes to go on from is refused with its name", "[commands]") {
    const auto folder = scratch_folder("no-minutes");
    std::ofstream(folder + "/brev.txt") << "Hej!\n";
    for (const std::string file : {"/brev.txt", "/finns-inte.odt"}) {
        const auto outcome = commands::run(
            workshop(), {},
            commands::parse_call("vnd.klubba:new?template=rad-protokoll&previous=" + folder + file));
        CHECK_FALSE(outcome.ok);
        CHECK(outcome.message.find(file) != std::string::npos);
        CHECK_FALSE(outcome.document.is());
    }
}

TEST_CASE("A body's prefix stays with the numbers when items are moved, adjusted and unlocked",
          "[commands]") {
    const Settings settings("<organ namn='Tallbyrådet'><numrering prefix='TBR' per='år'/></organ>");
    const OpenDocument document(
        make("date=2026-03-04&first=45&text=Se%20TBR%20%C2%A7%2046,%20KS%20%C2%A7%2046%20och%20"
             "%C2%A7%2047.")
            .document);
    const auto labels = [&] {
        const auto items = items_told(document);
        return items.at(0).label + '|' + items.at(1).label + '|' + items.at(2).label;
    };
    const auto before = labels();
    CHECK(before == "TBR\u00A0§\u00A045|TBR\u00A0§\u00A046|TBR\u00A0§\u00A047");
    run(document.model(), "vnd.klubba:move?item=2&to=3");
    CHECK(labels() == before);
    CHECK(has_paragraph(document, "Se TBR § 47, KS § 46 och § 46."));
    run(document.model(), "vnd.klubba:delete?item=7");
    CHECK(says(document, "45–50"));
}
