// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "core/structure.hpp"
#include "core/styles.hpp"

#include <algorithm>

using namespace klubba;

namespace {

Document lines(std::initializer_list<const char*> texts) {
    Document document;
    for (const auto* text : texts)
        document.paragraphs.push_back({text, "", "Standard", 0, 0, {}, {}});
    return document;
}

Item item(std::string label, std::optional<int> number, std::size_t paragraph, std::size_t begin,
          std::size_t end) {
    Item result;
    result.label = std::move(label);
    result.number = number;
    result.place = {paragraph, begin, end};
    result.label_place = {paragraph, 0, result.label.size()};
    return result;
}

/// Makes a heading that the word processor counts of the first paragraph, whose words are "Val".
Item count_first(Document& document, const std::string& label, int number) {
    document.paragraphs[0].label = label;
    document.paragraphs[0].style = styles::section_item;
    auto counted = item(label, number, 0, 0, 3);
    counted.counted = true;
    return counted;
}

Minutes with_items(std::vector<Item> items) {
    Minutes minutes;
    minutes.is_minutes = true;
    minutes.items = std::move(items);
    return minutes;
}

} // namespace

TEST_CASE("A typed number gives way to a list that shows the same one", "[structure]") {
    const auto first = structure_fix(lines({"§ 1 Val", "§ 2 Slut"}),
                                     with_items({item("§ 1", 1, 0, 5, 8), item("§ 2", 2, 1, 5, 9)}));
    CHECK(first.safe);
    CHECK(first.edits == std::vector<Edit>{SetStyle{0, std::string(styles::section_item), 5, {}},
                                           SetStyle{1, std::string(styles::section_item), 5, {}}});

    const ListForm from_fourth{ListForm::Counter::Number, "§\u00A0", "", 4};
    const auto later = structure_fix(
        lines({"§ 4 Val", "Text", "§ 5 Slut", "§ 7 Efter"}),
        with_items({item("§ 4", 4, 0, 5, 8), item("§ 5", 5, 2, 5, 9), item("§ 7", 7, 3, 5, 10)}));
    CHECK(later.edits ==
          std::vector<Edit>{SetStyle{0, std::string(styles::section_item), 5, {}, from_fourth},
                            SetStyle{2, std::string(styles::section_item), 5, {}, from_fourth},
                            SetStyle{3, std::string(styles::section_item), 5, 7, from_fourth}});
}

TEST_CASE("Any form of number is kept, and what else stands before a heading stays with it", "[structure]") {
    const auto colon = structure_fix(lines({"1: Val"}), with_items({item("1:", 1, 0, 3, 6)}));
    CHECK(
        colon.edits ==
        std::vector<Edit>{SetStyle{
            0, std::string(styles::numbered_item), 3, {}, ListForm{ListForm::Counter::Number, "", ":", 1}}});
    for (const auto* heading : {"§ 2 – Val", "§ 2 Dnr 45 Val", "§ 02 Val"}) {
        const std::string text = heading;
        const auto fix =
            structure_fix(lines({heading}), with_items({item("§ 2", 2, 0, text.size() - 3, text.size())}));
        CHECK(fix.edits == std::vector<Edit>{SetStyle{0, std::string(styles::unnumbered_item), 0, {}}});
    }
}

TEST_CASE("A typed heading goes on from those that are counted already", "[structure]") {
    auto document = lines({"Val", "§ 8 Slut"});
    const auto counted = count_first(document, "§ 7", 7);
    const auto fix = structure_fix(document, with_items({counted, item("§ 8", 8, 1, 5, 9)}));
    REQUIRE(fix.edits.size() == 1);
    const auto& edit = std::get<SetStyle>(fix.edits.front());
    CHECK(edit.joins == 0);
    CHECK_FALSE(edit.start);
}

TEST_CASE("Lines with bullets or numbers become lists, those that only look so do not", "[structure]") {
    const ListForm dash{ListForm::Counter::None, "-", ""}, letter{ListForm::Counter::Letter, "", ")"};
    const auto fix = structure_fix(lines({"- Ett", "", "  - Därunder", "- Två", "a) Så", "b) Sedan",
                                          "1. Ensam", "* Not", "2. Tvåa", "3. Trea"}),
                                   with_items({}));
    const std::string bullet(styles::bullet), numbered(styles::numbered);
    CHECK(fix.edits ==
          std::vector<Edit>{SetStyle{0, bullet, 2, {}, dash}, SetStyle{2, bullet, 4, {}, dash, {}, 1},
                            SetStyle{3, bullet, 2, {}, dash}, SetStyle{4, numbered, 3, 1, letter},
                            SetStyle{5, numbered, 3, {}, letter}});
}

TEST_CASE("A number in a line of its own joins its heading", "[structure]") {
    auto first = item("§ 1", 1, 2, 0, 9);
    first.label_place = {0, 0, 4};
    const auto fix = structure_fix(lines({"§ 1", "", "Inledning", "Text"}), with_items({first}));
    CHECK(std::ranges::count(fix.edits, Edit{SetStyle{2, std::string(styles::section_item), 0, {}}}) == 1);
    CHECK(std::ranges::count(fix.edits, Edit{DeleteParagraphs{0, 2}}) == 1);
}

TEST_CASE("Lines with tabs become a table, a single one does not", "[structure]") {
    const auto fix =
        structure_fix(lines({"Anna Ek\t\tKultur", "Bo Alm\tTeknik", "", "Ort\tDatum"}), with_items({}));
    CHECK(fix.edits ==
          std::vector<Edit>{MakeTable{0, 2, {{"Anna Ek", "Kultur"}, {"Bo Alm", "Teknik"}}, 0, "Tabell"}});
}

TEST_CASE("What has structure already, and what is no minutes, is left alone", "[structure]") {
    auto document = lines({"Val", "Text"});
    const auto counted = count_first(document, "§ 4", 4);
    CHECK(structure_fix(document, with_items({counted})).edits.empty());
    CHECK(structure_fix(lines({"1. Ett", "2. Två"}), Minutes{}).edits.empty());
}
