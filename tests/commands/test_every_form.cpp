// SPDX-License-Identifier: MPL-2.0
// Every form from an empty document to the next day: made with a meeting's data, changed as a meeting changes it,
// checked, saved, opened again and gone on with.
#include "catch.hpp"
#include "support.hpp"

#include "files/package_store.hpp"
#include "files/read.hpp"

#include <algorithm>

using namespace klubba;
using namespace klubba::test;

namespace {

const std::string added = "Snöröjning på gångvägar";

/// Numbers without gap, from the first item on, and nothing wrong but what is still to be done.
void check_in_order(const OpenDocument& document) {
    const auto items = items_told(document);
    REQUIRE_FALSE(items.empty());
    for (std::size_t index = 0; index < items.size(); ++index)
        CHECK(items[index].number.value() == items.front().number.value() + static_cast<int>(index));
    CHECK(told(run(document.model(), "vnd.klubba:check"), Severity::Error) == std::vector<std::string>{});
}

/// Adds a matter with the words of the example's own, after the item with the title `after`.
void add_matter(const OpenDocument& document, const Template& made, const Example& example,
                const std::string& title, const std::string& after) {
    commands::Arguments arguments{{"section", "matter"}};
    for (const auto& field : find_section(made, "matter")->fields)
        arguments[field.id] =
            example.start.contains(field.id) ? example.start.at(field.id) : "Frågan tas upp.";
    arguments["title"] = title;
    document.go_to(after);
    run(document.model(), "insert", arguments);
    CHECK(position_of(document, title) == position_of(document, after) + 1);
}

/// A log as somebody leaves it at the end of a meeting, where the form has room for one and has none yet.
void add_log(const OpenDocument& document, const Template& made, const Example& example) {
    const auto* log = find_section(made, "action_log");
    if (!log || log->initial || std::ranges::find(log->fields, "log_matter", &Field::id) == log->fields.end())
        return;
    const auto chair = example.start.contains("chair") ? example.start.at("chair") : "Ragnhild Tjäderkvist";
    run(document.model(), "insert", two_log_rows(chair));
}

/// Whoever has no office in the meeting and is listed last; empty where the form lists nobody.
std::string somebody(const OpenDocument& document) {
    std::string name;
    const auto minutes = minutes_in(document);
    for (const auto& person : minutes.attendance)
        if (person.presence == Presence::Present && person.name != minutes.chair.value &&
            person.name != minutes.secretary.value &&
            std::ranges::find(minutes.adjusters, person.name, &Text::value) == minutes.adjusters.end())
            name = person.name;
    return name;
}

/// Title of the last item that somebody was there for, by the list; empty where it was to the end.
std::string last_item_of(const OpenDocument& document, const std::string& name) {
    const auto minutes = minutes_in(document);
    const auto person = std::ranges::find(minutes.attendance, name, &Attendee::name);
    if (person == minutes.attendance.end() || person->items.empty())
        return {};
    const auto item =
        std::ranges::find(minutes.items, std::optional(person->items.back().last), &Item::number);
    return item == minutes.items.end() ? std::string() : item->title;
}

/// Somebody leaves after the fourth item, which goes on being that one wherever it comes to stand.
void let_leave(const OpenDocument& document, const std::string& name) {
    constexpr std::size_t fourth = 4;
    const auto item = items_told(document).at(fourth - 1);
    run(document.model(), "attendance", {{"person", name}, {"to", std::to_string(item.number.value())}});
    CHECK(last_item_of(document, name) == item.title);
}

void move_up(const OpenDocument& document, const std::string& title) {
    const auto from = position_of(document, title);
    REQUIRE(from > 1);
    run(document.model(), "move", {{"item", std::to_string(from)}, {"to", std::to_string(from - 1)}});
    CHECK(position_of(document, title) == from - 1);
}

/// Title of a matter of the meeting's own.
std::string own_matter(const Example& example) {
    for (const auto& [section, fields] : example.insertions)
        if (fields.contains("title"))
            return fields.at("title");
    return example.start.at("title");
}

void change(const OpenDocument& document, const Template& made, const Example& example) {
    const auto first = own_matter(example);
    const auto leaver = somebody(document);
    if (!leaver.empty())
        let_leave(document, leaver);
    const auto until = last_item_of(document, leaver);
    add_matter(document, made, example, added, first);
    CHECK(last_item_of(document, leaver) == until);
    add_log(document, made, example);
    check_in_order(document);
    move_up(document, added);
    check_in_order(document);
    run(document.model(), "delete", {{"item", std::to_string(position_of(document, first))}});
    CHECK(position_of(document, first) == 0);
    check_in_order(document);
}

void go_on(const OpenDocument& document, const Template& made, const Example& example) {
    const std::string next = "Belysning i parken";
    add_matter(document, made, example, next, added);
    move_up(document, next);
    check_in_order(document);
}

} // namespace

TEST_CASE("Every form is made, changed, checked, saved, opened again and gone on with", "[forms]") {
    for (const auto& made : workshop().templates()) {
        CAPTURE(made.id);
        const auto example = files::read_example(made);
        const OpenDocument document(make_example(made.id).document);
        change(document, made, example);
        const auto facts = facts_of(reading_of(document));
        for (const auto& kind : {as_odt, as_docx}) {
            CAPTURE(kind.ending);
            CHECK(facts_of(files::read(saved(document, made.id, kind))) == facts);
            const auto opened = reopened(document, made.id, kind);
            CHECK(facts_of(reading_of(*opened)) == facts);
            go_on(*opened, made, example);
        }
    }
}
