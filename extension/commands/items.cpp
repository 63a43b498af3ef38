// SPDX-License-Identifier: MPL-2.0
// insert, move, delete, outline
#include "commands/catalogue.hpp"
#include "commands/desk.hpp"
#include "core/fixes.hpp"
#include "core/item_around.hpp"
#include "core/table_rows.hpp"
#include "writer/navigation.hpp"

#include <Poco/JSON/Array.h>

#include <algorithm>

namespace klubba::commands {
namespace {

Poco::JSON::Object::Ptr to_json(const Item& item) {
    Poco::JSON::Object::Ptr json = new Poco::JSON::Object(Poco::JSON_PRESERVE_KEY_ORDER);
    json->set("label", item.label);
    if (item.number)
        json->set("number", *item.number);
    else
        json->set("number", Poco::Dynamic::Var());
    json->set("title", item.title);
    json->set("section", item.section);
    json->set("block", item.place.paragraph + 1);
    return json;
}

/// Paragraph before which a section goes at the cursor: an item after the item that the cursor is in, a part of
/// an item in its usual place in that item; neither splits a text. Nor does an item split the head. Elsewhere a
/// section goes after the cursor's paragraph, or after the table when in one.
std::size_t after_cursor(Desk& desk, const SectionTemplate& section) {
    const auto& document = desk.document();
    const auto at = desk.reader().paragraph_at_cursor();
    if (!at)
        return document.paragraphs.size();
    const auto& items = desk.minutes().items;
    if (section.item && !items.empty() && *at < items.front().first)
        return place_of_section(*desk.of(), desk.minutes(), document.paragraphs.size(), section);
    if (const auto around = item_around(items, *at)) {
        const auto& item = items[*around];
        return section.item ? item.last : place_in_item(*desk.of(), desk.minutes(), item, section);
    }
    if (const auto& cell = document.paragraphs[*at].cell)
        return document.tables[cell->table].last;
    return *at + 1;
}

/// Says which references speak of an item that is gone.
void tell_dangling(const Workshop& workshop, const std::vector<std::string>& references, Outcome& outcome) {
    if (references.empty())
        return;
    Poco::JSON::Array::Ptr all = new Poco::JSON::Array;
    std::string listed;
    for (const auto& reference : references) {
        all->add(reference);
        (listed += listed.empty() ? "" : ", ") += "”" + reference + "”";
    }
    outcome.json->set("dangling", all);
    outcome.message +=
        std::string(workshop.say(" Hänvisningar till det som är borta står kvar; ändra dem själv: ",
                                 " References to what is gone are left; change them yourself: ")) +
        listed + '.';
}

struct Extent {
    std::size_t first = 0;
    std::size_t last = 0;
};

bool is_in_table(const Desk& desk, const Item& item) {
    return desk.document().paragraphs[item.first].cell.has_value();
}

/// The paragraphs that go with an item: where it is laid out in a table, its rows, if no other begins in them.
Extent extent_of(const Desk& desk, const Item& item) {
    if (!is_in_table(desk, item))
        return {item.first, item.last};
    const auto& document = desk.document();
    const auto table = document.paragraphs[item.first].cell->table;
    Extent rows{item.first, std::min(item.last, document.tables[table].last)};
    while (!row_beginning_at(document, table, rows.first))
        --rows.first;
    const bool shared = std::ranges::any_of(desk.minutes().items, [&](const Item& other) {
        return rows.first <= other.first && other.first < item.first;
    });
    return shared ? Extent{item.first, item.last} : rows;
}

/// Typed numbers of rows follow at once: out of order, rows would not all be recognised as items afterwards.
std::vector<Edit> renumbered_rows(const Desk& desk, const Item& item, const Minutes& after) {
    const auto first = typed_series(desk.minutes());
    return first && is_in_table(desk, item) ? renumbering(desk.document(), after, *first)
                                            : std::vector<Edit>();
}

std::string name_of(const Item& item) {
    return item.label.empty() ? item.title : item.label + ' ' + item.title;
}

} // namespace

std::size_t item_at(const Desk& desk, const Arguments& arguments, std::string_view name) {
    (void)required(arguments, name);
    const auto position = static_cast<std::size_t>(*number(arguments, name));
    const auto count = desk.minutes().items.size();
    if (position > count)
        throw Error("Protokollet har " + std::to_string(count) + " ärenden; det finns inget nummer " +
                        std::to_string(position) + " i ordningen.",
                    "The minutes have " + std::to_string(count) + " items; there is none at position " +
                        std::to_string(position) + ".");
    return position - 1;
}

void run_move(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    Desk desk(workshop, model, Detail::Facts, Reading::Outline);
    const auto from = item_at(desk, arguments, "item"), to = item_at(desk, arguments, "to");
    const auto& items = desk.minutes().items;
    const auto name = name_of(items[from]);
    if (from != to) {
        Fix fix;
        fix.title = workshop.say("Flytta ärende", "Move item");
        auto after = desk.minutes();
        after.items.erase(after.items.begin() + static_cast<std::ptrdiff_t>(from));
        after.items.insert(after.items.begin() + static_cast<std::ptrdiff_t>(to), items[from]);
        fix.edits = renumbered_rows(desk, items[from], after);
        const auto own = extent_of(desk, items[from]), target = extent_of(desk, items[to]);
        fix.edits.emplace_back(MoveParagraphs{own.first, own.last, from < to ? target.last : target.first});
        desk.apply(fix);
        const auto& moved = desk.minutes().items;
        if (to < moved.size())
            writer::go_to(desk.reader(), {moved[to].place.paragraph, 0, 0});
    }
    outcome.message = name + std::string(workshop.say(" är flyttat.", " is moved."));
}

void run_delete(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    Desk desk(workshop, model, Detail::Facts, Reading::Outline);
    const auto position = item_at(desk, arguments, "item");
    const auto& item = desk.minutes().items[position];
    const auto name = name_of(item);
    Fix fix;
    fix.title = workshop.say("Ta bort ärende", "Delete item");
    auto after = desk.minutes();
    after.items.erase(after.items.begin() + static_cast<std::ptrdiff_t>(position));
    fix.edits = renumbered_rows(desk, item, after);
    const auto extent = extent_of(desk, item);
    fix.edits.emplace_back(DeleteParagraphs{extent.first, extent.last});
    const auto dangling = desk.apply(fix);
    outcome.message = name + std::string(workshop.say(" är borttaget.", " is deleted."));
    tell_dangling(workshop, dangling, outcome);
}

void run_outline(Workshop& workshop, const Model& model, const Arguments&, Outcome& outcome) {
    Desk desk(workshop, model, Detail::Facts);
    Poco::JSON::Array::Ptr items = new Poco::JSON::Array;
    for (const auto& item : desk.minutes().items)
        items->add(to_json(item));
    outcome.json->set("items", items);
}

void run_insert(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    Desk desk(workshop, model, Detail::Facts, Reading::Outline);
    if (!desk.of())
        throw Error("Dokumentet har ingen mall. Börja med ”Nytt protokoll” eller låt Klubba känna igen det.",
                    "The document has no template. Begin with \"New minutes\" or let Klubba recognise it.");
    const auto id = required(arguments, "section");
    const auto* section = find_section(*desk.of(), id);
    if (!section)
        throw Error("Mallen har inget avsnitt som heter ”" + id + "”.",
                    "The template has no section called \"" + id + "\".");
    const auto at = given(arguments, "at");
    if (!at.empty() && at != "place" && at != "cursor")
        throw Error("”" + at + "” är ingen plats; ange place eller cursor.",
                    "\"" + at + "\" is no place; give place or cursor.");
    InsertSection insert;
    insert.section = id;
    for (const auto& [name, value] : arguments) {
        if (name == "section" || name == "at")
            continue;
        if (std::ranges::find(section->fields, name, &Field::id) == section->fields.end())
            throw Error("Avsnittet ”" + section->title_sv + "” har inget fält som heter ”" + name + "”.",
                        "The section \"" + section->title_en + "\" has no field called \"" + name + "\".");
        insert.fields.emplace(name, value);
    }
    const bool by_cursor = at.empty() ? section->free : at == "cursor";
    insert.before =
        by_cursor ? after_cursor(desk, *section)
                  : place_of_section(*desk.of(), desk.minutes(), desk.document().paragraphs.size(), *section);
    insert.list = list_after_typed(desk.minutes(), insert.before);
    Fix fix;
    const auto title = workshop.say(section->title_sv, section->title_en);
    fix.title = std::string(workshop.say("Infoga ", "Insert ")) + std::string(title);
    fix.edits.emplace_back(std::move(insert));
    desk.apply(fix);
    outcome.message = std::string(title) + std::string(workshop.say(" är infogat.", " is inserted."));
}

} // namespace klubba::commands
