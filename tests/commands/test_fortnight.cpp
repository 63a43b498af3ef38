// SPDX-License-Identifier: MPL-2.0
// A fortnight as README tells it: from the last minutes by the notice and the meeting to the next, by commands alone.
#include "catch.hpp"

#include "support.hpp"
#include "writer/reader.hpp"

#include <Poco/JSON/Array.h>

#include <algorithm>

using namespace klubba;
using namespace klubba::test;
using namespace std::chrono_literals;

namespace {

/// Types a line in an item, and what it is short for.
void jot(const OpenDocument& document, std::string_view title, std::string_view line) {
    type_below(document, title, line);
    run(document.model(), "vnd.klubba:expand?time=13.42");
}

/// What stands in a field when the meeting is over.
std::string filled(std::string_view field) {
    if (field.find("sekreterar") != std::string_view::npos && field.find("orga") == std::string_view::npos)
        return "Edda Korn";
    if (field.find("ordförande") != std::string_view::npos && field.find("parti") == std::string_view::npos)
        return "Cia Roos";
    if (field.find("tid") != std::string_view::npos)
        return "15.00";
    if (field.find("datum") != std::string_view::npos)
        return "2027-05-20";
    return field.find("parti") != std::string_view::npos || field.find("orga") != std::string_view::npos ||
                   field.find("roll") != std::string_view::npos
               ? "Ledamot"
               : "Frågan gicks igenom.";
}

/// Writes something in every field that still waits.
void fill_in_the_rest(const OpenDocument& document) {
    for (int field = 0; field < 200; ++field) {
        writer::Reader reader(document.model());
        const auto& paragraphs = reader.read().paragraphs;
        if (reader.placeholders() == 0)
            return;
        for (std::size_t index = 0; index < paragraphs.size(); ++index) {
            const std::string_view text = paragraphs[index].text;
            const auto begin = text.find('<'), end = text.find('>', begin);
            if (end == std::string_view::npos)
                continue;
            reader.cursor({index, begin, end + 1})
                ->setString(writer::to_uno(filled(text.substr(begin, end - begin))));
            break;
        }
    }
    FAIL("there are fields that cannot be filled in");
}

commands::Outcome last_minutes() {
    auto made = make_example("rad-protokoll");
    run(made.document, "insert", two_log_rows("Anna Ek"));
    return made;
}

/// Whoever is there, with the items and hours that are said of them.
std::vector<std::string> present(const OpenDocument& document) {
    std::vector<std::string> lines;
    const auto people = run(document.model(), "vnd.klubba:attendance").json->getArray("people");
    for (unsigned index = 0; index < people->size(); ++index) {
        const auto person = people->getObject(index);
        if (person->getValue<std::string>("state") == "present")
            lines.push_back(person->getValue<std::string>("name") + ": " +
                            person->getValue<std::string>("presence"));
    }
    return lines;
}

} // namespace

TEST_CASE("From one meeting to the next, nothing is written twice and nothing is forgotten", "[commands]") {
    const OpenDocument before(last_minutes().document);
    const auto before_file = saved(before, "forra");

    const OpenDocument notice(
        run({}, "vnd.klubba:next?kind=kallelse&date=2027-02-11&start=13.00&from=" + before_file).document);
    CHECK(says(notice, "2027-02-11"));
    run(notice.model(), "insert", {{"section", "matter"}, {"title", "Cykelvägar"}, {"at", "place"}});
    const auto notice_file = saved(notice, "kallelse");

    const OpenDocument minutes(
        run({}, "vnd.klubba:next?kind=minutes&date=2027-02-11&start=13.00&from=" + before_file).document);
    run(minutes.model(), "vnd.klubba:agenda?from=" + notice_file);
    CHECK(has_paragraph(minutes, "Lyktor på skolvägen"));
    CHECK_FALSE(has_paragraph(minutes, "Stängsel vid dammen"));
    const auto now = minutes_in(minutes);
    REQUIRE_FALSE(now.items.empty());
    CHECK(now.items.front().number == 1);
    CHECK(std::ranges::none_of(now.items, [](const Item& item) { return item.title.starts_with('<'); }));

    run(minutes.model(), "vnd.klubba:meeting?on=yes");
    for (const auto* name : {"Anna Ek", "Bo Alm"})
        run(minutes.model(), "attendance", {{"person", name}, {"state", "present"}});
    CHECK(present(minutes) == std::vector<std::string>{"Anna Ek: ", "Bo Alm: "});
    jot(minutes, "Cykelvägar", "b: anta planen för cykelvägar");
    CHECK(has_paragraph(minutes, "Rådet beslutar att anta planen för cykelvägar."));
    jot(minutes, "Cykelvägar", "kom ihåg: mäta vägen");
    CHECK(has_paragraph(minutes, "mäta vägen"));
    jot(minutes, "Cykelvägar", "- Bo Alm");
    CHECK(present(minutes) ==
          std::vector<std::string>{"Anna Ek: ", "Bo Alm: t.o.m. §\u00A06 kl.\u00A013.42"});
    run(minutes.model(), "vnd.klubba:meeting?on=no");
    run(minutes.model(), "row-set", {{"table", "log"}, {"row", "2"}, {"responsible", "Anna E"}});
    CHECK(minutes_in(minutes).log.at(1).responsible.at(0).value == "Anna Ek");
    run(minutes.model(), "move", {{"item", std::to_string(position_of(minutes, "Cykelvägar"))}, {"to", "3"}});
    CHECK(position_of(minutes, "Cykelvägar") == 3);

    run(minutes.model(), "adjusters",
        {{"person", "Anna Ek"}, {"place", "Kommunhuset"}, {"date", "2027-02-18"}, {"time", "9.00"}});
    fill_in_the_rest(minutes);
    run(minutes.model(), "vnd.klubba:fix?finding=all");
    CHECK(told(run(minutes.model(), "vnd.klubba:check"), Severity::Error) == std::vector<std::string>{});

    const Today today(2027y / 2 / 18);
    CHECK(run(minutes.model(), "vnd.klubba:justera").json->getValue<std::string>("date") == "2027-02-18");
    const auto file = saved(minutes, "protokoll");

    const OpenDocument after(run({}, "vnd.klubba:next?kind=minutes&date=2027-05-20&from=" + file).document);
    CHECK(has_paragraph(after, "Lyktor på skolvägen"));
    CHECK(has_paragraph(after, "mäta vägen"));
    CHECK_FALSE(has_paragraph(after, "Rådet beslutar att anta planen för cykelvägar."));
}
