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

Minutes with_items(std::vector<Item> items) {
    Minutes minutes;
    minutes.is_minutes = true;
    minutes.items = std::move(items);
    return minutes;
}

} // namespace

TEST_CASE("A typed number gives way to the style that shows the same one", "[structure]") {
    const auto document = lines({"§ 4 Val", "Text", "§ 5 Slut"});
    const auto fix = structure_fix(document, with_items({item("§ 4", 4, 0, 5, 8), item("§ 5", 5, 2, 5, 9)}));
    CHECK(fix.safe);
    CHECK(fix.edits == std::vector<Edit>{SetStyle{0, std::string(styles::section_item), 5, 4},
                                         SetStyle{2, std::string(styles::section_item), 5, {}}});
}

TEST_CASE("A number that no style shows stays as text", "[structure]") {
    const auto fix = structure_fix(lines({"2: Val"}), with_items({item("2:", 2, 0, 3, 6)}));
    CHECK(fix.edits == std::vector<Edit>{SetStyle{0, std::string(styles::unnumbered_item), 0, {}}});
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
    document.paragraphs[0].label = "§ 4";
    document.paragraphs[0].style = styles::section_item;
    auto counted = item("§ 4", 4, 0, 0, 3);
    counted.counted = true;
    CHECK(structure_fix(document, with_items({counted})).edits.empty());
    CHECK(structure_fix(lines({"1. Ett", "2. Två"}), Minutes{}).edits.empty());
}
