// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "core/recognise/citations.hpp"
#include "core/references.hpp"
#include "rules/base_rules.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace klubba;
using namespace std::chrono_literals;

namespace {

recognition::OwnCitations own() {
    return {"Rådet för trygghet", "KS", {2026y / 3 / 4}};
}

/// Citations as they stand, one after the other with a bar between.
std::string cited(std::string_view text) {
    std::string result;
    for (const auto& citation : recognition::find_citations(text, own()))
        (result += result.empty() ? "" : "|") += text.substr(citation.begin, citation.end - citation.begin);
    return result;
}

/// Minutes of items § 1–9, a paragraph each, and then the text.
struct Meeting {
    Document document;
    Minutes minutes;
};

Meeting meeting(std::string_view text) {
    Meeting result;
    for (int number = 1; number <= 9; ++number) {
        const auto index = result.document.paragraphs.size();
        Paragraph heading;
        heading.text = "Ärende";
        result.document.paragraphs.push_back(heading);
        Item item;
        item.label = "§ " + std::to_string(number);
        item.number = number;
        item.counted = true;
        item.place = {index, 0, heading.text.size()};
        item.label_place = {index, 0, 0};
        item.first = index;
        item.last = index + 1;
        result.minutes.items.push_back(item);
    }
    Paragraph paragraph;
    paragraph.text = std::string(text);
    result.document.paragraphs.push_back(paragraph);
    return result;
}

/// Item 6 becomes the third: 3–5 are moved on by one.
Renumbering moved() {
    return {{{1, 1}, {2, 2}, {3, 4}, {4, 5}, {5, 6}, {6, 3}, {7, 7}, {8, 8}, {9, 9}}, {}, {}};
}
/// Item 4 is gone.
Renumbering deleted() {
    return {{{1, 1}, {2, 2}, {3, 3}, {5, 4}, {6, 5}, {7, 6}, {8, 7}, {9, 8}}, {4}, {}};
}
/// A new item 5.
Renumbering inserted() {
    return {{{1, 1}, {2, 2}, {3, 3}, {4, 4}, {5, 6}, {6, 7}, {7, 8}, {8, 9}, {9, 10}}, {}, {5}};
}

std::string follow(std::string_view text, const Renumbering& renumbering) {
    const auto [document, minutes] = meeting(text);
    std::string result(text);
    const auto followed = follow_references(document, minutes, renumbering);
    for (auto edit = followed.edits.rbegin(); edit != followed.edits.rend(); ++edit)
        result.replace(edit->place.begin, edit->expected.size(), edit->text);
    return result;
}

} // namespace

TEST_CASE("§§ of these minutes are cited", "[references]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Se § 5.", "§ 5"},
        {"Frågan behandlas i § 5 och återremitteras till kommunstyrelsen.", "§ 5"},
        {"Ekonom, §§ 5–6", "§§ 5–6"},
        {"Anna Ek (S), tjänstgör §§ 3–7", "§§ 3–7"},
        {"Jäv: Anna Ek (S) § 4, Bo Alm (M) § 6", "§ 4|§ 6"},
        {"§§ 2, 4 och 7", "§§ 2, 4 och 7"},
        {"§§ 1-3, 5 samt 8–9 är omedelbart justerade", "§§ 1-3, 5 samt 8–9"},
        {"Se § 5 och § 6.", "§ 5|§ 6"},
        {"Se KS § 5.", "KS § 5"},
        {"Se Rådet för trygghet § 5.", "§ 5"},
        {"Protokollet 2026-03-04 justeras. Se § 5.", "§ 5"},
        {"Enligt kommunallagen är Anna Ek jävig. Hon deltar inte i § 5.", "§ 5"},
        {"Kl. 14.05 lämnar Anna Ek mötet, § 4", "§ 4"},
        {"Anna Ek deltar inte i § 5 på grund av jäv.", "§ 5"},
        {"Frågan hör ihop med § 5 om Budget 2027.", "§ 5"},
        {"§ 5 och 12 personer", "§ 5"},
    }));
    INFO(text);
    CHECK(cited(text) == (expected.starts_with("KS ") ? expected.substr(3) : expected));
}

TEST_CASE("§§ of laws, other bodies and other meetings are not", "[references]") {
    const std::string text = GENERATE(
        as<std::string>{}, "6 kap. 5 § kommunallagen", "Enligt 5 § lagen om hemlöshet", "5 kap. 3 § 2 mom.",
        "Enligt § 5 kommunallagen", "§ 5 KL", "KL § 5", "reglementet § 5", "delegationsordningen, § 5",
        "§ 5 i reglementet", "§ 5 i nu gällande delegationsordning", "§ 5 första stycket",
        "protokoll 2026-02-01 § 3", "Protokoll den 1 februari 2026, § 3", "2026-02-01 § 3",
        "KF 2026-02-01 § 3", "BUN § 12", "kommunstyrelsen § 12", "Kommunfullmäktiges beslut den 3 mars, § 12",
        "§ 12/2025", "§ 12/25", "§ 3-områden", "§ 5:2", "§ 2.1", "§ 5a",
        "Frågan avgjordes i § 3 vid förra mötet.", "Vid föregående möte beslutades i § 3 att avvakta.",
        "Vid sammanträdet 2026-02-01 beslutades i § 3 att avvakta.", "§ 3 i protokollet från 2026-02-01",
        "§ 3, 2026-02-01", "§ 3 (2025-11-12)", "§", "§§", "§ fem", "§ 05", "§ 12345");
    INFO(text);
    CHECK(cited(text).empty());
}

TEST_CASE("References follow an item that is moved", "[references]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Se § 6.", "Se § 3."},
        {"Se §\u00A05.", "Se §\u00A06."},
        {"Se § 8.", "Se § 8."},
        {"Ekonom, §§ 5–6", "Ekonom, §§ 3 och 6"},
        {"Ekonom, §§ 3–5", "Ekonom, §§ 4–6"},
        {"tjänstgör §§ 3–7", "tjänstgör §§ 3–7"},
        {"§§ 2, 4 och 7", "§§ 2, 5 och 7"},
        {"§§ 3 och 6", "§§ 3 och 4"},
        {"6 kap. 5 § KL och § 5", "6 kap. 5 § KL och § 6"},
    }));
    INFO(text);
    CHECK(follow(text, moved()) == expected);
}

TEST_CASE("References follow when an item is put in, and ranges that it stands in grow", "[references]") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"Se § 4 och § 5.", "Se § 4 och § 6."},
        {"tjänstgör §§ 3–7", "tjänstgör §§ 3–8"},
        {"tjänstgör §§ 5-9", "tjänstgör §§ 6-10"},
        {"§§ 2, 4 och 5", "§§ 2, 4 och 6"},
    }));
    INFO(text);
    CHECK(follow(text, inserted()) == expected);
}

TEST_CASE("References to an item that is gone stay, and are told; ranges shrink", "[references]") {
    const auto [text, expected, dangling] = GENERATE(table<std::string, std::string, std::size_t>({
        {"Se § 4.", "Se § 4.", 1},
        {"Se § 5.", "Se § 4.", 0},
        {"tjänstgör §§ 3–7", "tjänstgör §§ 3–6", 0},
        {"Ekonom, §§ 4–5", "Ekonom, § 4", 0},
        {"§§ 2, 4 och 7", "§§ 2, 4 och 6", 1},
    }));
    INFO(text);
    CHECK(follow(text, deleted()) == expected);
    const auto [document, minutes] = meeting(text);
    CHECK(follow_references(document, minutes, deleted()).dangling.size() == dangling);
}

TEST_CASE("Points that somebody was there for follow in the list of attendance, and only there",
          "[references]") {
    const auto followed = [](std::string_view text, const Renumbering& renumbering) {
        auto [document, minutes] = meeting(text);
        Attendee person;
        person.entry = {document.paragraphs.size() - 1, 0, text.size()};
        minutes.attendance.push_back(person);
        std::string result(text);
        const auto references = follow_references(document, minutes, renumbering);
        for (auto edit = references.edits.rbegin(); edit != references.edits.rend(); ++edit)
            result.replace(edit->place.begin, edit->expected.size(), edit->text);
        return result;
    };
    CHECK(followed("Anna Ek, till och med punkt 4", moved()) == "Anna Ek, till och med punkt 5");
    CHECK(followed("Anna Ek, punkterna 3–5", moved()) == "Anna Ek, punkterna 4–6");
    CHECK(followed("Anna Ek, punkterna 4–5", deleted()) == "Anna Ek, punkt 4");
    CHECK(followed("Anna Ek, punkt 4", inserted()) == "Anna Ek, punkt 4");
    CHECK(follow("Se punkt 4 i listan.", moved()) == "Se punkt 4 i listan.");
}

TEST_CASE("References to numbers that the meeting has not stay", "[references]") {
    const std::string text = GENERATE(as<std::string>{}, "Se § 12.", "tjänstgör §§ 8–12", "§§ 2, 5 och 12");
    CHECK(follow(text, moved()) == text);
}

TEST_CASE("What items about earlier meetings cite stays, and what is put in is of today", "[references]") {
    auto [document, minutes] = meeting("");
    document.paragraphs[1].text = "Se § 6.";
    SECTION("previous minutes") {
        minutes.items[1].section = "previous_minutes";
        CHECK(follow_references(document, minutes, moved()).edits.empty());
    }
    SECTION("the log") {
        minutes.items[1].section = "action_log";
        CHECK(follow_references(document, minutes, moved()).edits.empty());
    }
    SECTION("a new item") {
        auto renumbering = moved();
        renumbering.inserted.insert(2);
        CHECK(follow_references(document, minutes, renumbering).edits.empty());
    }
    SECTION("any other") {
        CHECK(follow_references(document, minutes, moved()).edits.size() == 1);
    }
}

TEST_CASE("Typed labels of items and the stated range are left to others", "[references]") {
    auto [document, minutes] = meeting("Omfattning: §§ 1–9");
    document.paragraphs[4].text = "§ 5 Ärende";
    minutes.items[4].label_place = {4, 0, 4};
    minutes.range = Fact<NumberRange>{{1, 9}, "§§ 1–9", {9, 12, 21}, true};
    CHECK(follow_references(document, minutes, inserted()).edits.empty());
}

TEST_CASE("A fix tells how it renumbers the items", "[references]") {
    const auto before = meeting("").minutes;
    const auto after_of = [](std::size_t count) {
        auto minutes = meeting("").minutes;
        minutes.items.resize(count, minutes.items.back());
        for (std::size_t i = 0; i < count; ++i)
            minutes.items[i].number = static_cast<int>(i + 1);
        return minutes;
    };
    const auto& of = tests::council_template();
    Fix fix;
    SECTION("moving one up") {
        fix.edits.emplace_back(MoveParagraphs{5, 6, 2});
        CHECK(renumbering(before, fix, &of, after_of(9)) == moved());
    }
    SECTION("moving one to where it stands") {
        fix.edits.emplace_back(MoveParagraphs{5, 6, 6});
        CHECK_FALSE(renumbering(before, fix, &of, after_of(9))->changes_any());
    }
    SECTION("deleting one") {
        fix.edits.emplace_back(DeleteParagraphs{3, 4});
        CHECK(renumbering(before, fix, &of, after_of(8)) == deleted());
    }
    SECTION("putting one in") {
        fix.edits.emplace_back(InsertSection{"matter", 4, {}});
        CHECK(renumbering(before, fix, &of, after_of(10)) == inserted());
    }
    SECTION("putting in a part of an item") {
        fix.edits.emplace_back(InsertSection{"summary", 4, {}});
        CHECK_FALSE(renumbering(before, fix, &of, after_of(9))->changes_any());
    }
    SECTION("an item less than there should be") {
        fix.edits.emplace_back(MoveParagraphs{5, 6, 2});
        CHECK(renumbering(before, fix, &of, after_of(8)) == std::nullopt);
    }
}
