// SPDX-License-Identifier: MPL-2.0
// rows, row-add, row-set, row-remove, tabulate, tasks
#include "commands/follow_up.hpp"
#include "commands/catalogue.hpp"
#include "commands/desk.hpp"
#include "core/calendar.hpp"
#include "core/fixes.hpp"
#include "core/follow_up.hpp"
#include "core/schedule.hpp"
#include "writer/navigation.hpp"
#include "writer/undo_step.hpp"

#include <Poco/JSON/Array.h>

#include <algorithm>

namespace klubba::commands {
namespace {

/// The labels of the template's fields, so that a new row asks for the same as the section does.
RowValues labels_of(const Template* of, FollowUp kind) {
    RowValues labels;
    const auto* section = of ? find_section(*of, section_of(kind)) : nullptr;
    if (!section)
        return labels;
    for (const auto column : follow_up_columns)
        if (const auto field = std::ranges::find(section->fields, field_of(kind, column), &Field::id);
            field != section->fields.end())
            labels.emplace(column, field->label);
    return labels;
}

std::string_view title_of(const Workshop& workshop, FollowUp kind) {
    return kind == FollowUp::Log ? workshop.say("loggen", "the log")
                                 : workshop.say("handlingsplanen", "the action plan");
}

Poco::JSON::Object::Ptr to_json(const FollowUpRow& row) {
    Poco::JSON::Object::Ptr json = new Poco::JSON::Object(Poco::JSON_PRESERVE_KEY_ORDER);
    json->set("table", std::string(name_of(row.kind)));
    json->set("row", row.position);
    for (const auto column : follow_up_columns)
        json->set(std::string(name_of(row.kind, column)), row[column].value);
    json->set("due", row.due ? Poco::Dynamic::Var(iso(*row.due)) : Poco::Dynamic::Var());
    json->set("open", row.is_filled() && !row.closed);
    json->set("late", row.late);
    json->set("typed", !row.cell);
    json->set("block", row.place.paragraph + 1);
    return json;
}

/// The new row of a table that a command has just added to: what was there before is still there.
const FollowUpRow* row_saying(const std::vector<FollowUpRow>& rows, FollowUp kind, const RowValues& values) {
    const FollowUpRow* found = nullptr;
    for (const auto& row : rows)
        if (row.kind == kind && std::ranges::all_of(values, [&](const auto& value) {
                return value.second.empty() || row[value.first].raw == value.second;
            }))
            found = &row;
    return found;
}

/// Where a table goes that the document's own section has not: last in it.
std::optional<std::size_t> end_of_section(const Minutes& minutes, FollowUp kind) {
    for (const auto& section : minutes.sections)
        if (section.id == section_of(kind))
            return section.last;
    return std::nullopt;
}

const SectionTemplate& section_for(const Desk& desk, FollowUp kind) {
    if (!desk.of())
        throw Error(
            "Dokumentet har ingen mall att ta tabellen från. Låt Klubba känna igen protokollet först.",
            "The document has no template to take the table from. Let Klubba recognise the minutes first.");
    const auto* section = find_section(*desk.of(), section_of(kind));
    if (!section)
        throw Error("Mallen har inget avsnitt för " +
                        std::string(kind == FollowUp::Log ? "logg." : "handlingsplan."),
                    "The template has no section for " +
                        std::string(kind == FollowUp::Log ? "a log." : "an action plan."));
    return *section;
}

/// The section's fields that it has, of those that a row's values fill.
FieldValues fields_of(const SectionTemplate& section, FieldValues values) {
    std::erase_if(values, [&](const auto& value) {
        return std::ranges::find(section.fields, value.first, &Field::id) == section.fields.end();
    });
    return values;
}

/// The kinds that a command is about: the one it names, or both.
std::vector<FollowUp> kinds_asked(const Arguments& arguments) {
    if (given(arguments, "table").empty())
        return {FollowUp::Log, FollowUp::ActionPlan};
    return {kind_asked(arguments)};
}

/// Makes tables of the rows of these kinds that are typed. False when there are none.
bool tabulate(Desk& desk, const std::vector<FollowUp>& kinds, std::string_view title) {
    Fix fix;
    fix.title = title;
    for (const auto kind : kinds)
        if (const auto* typed = typed_rows(desk.minutes(), kind)) {
            const auto& section = section_for(desk, kind);
            fix.edits.emplace_back(InsertTable{section.id, typed->first, typed->last,
                                               fields_of(section, values_of_typed(desk.minutes(), *typed))});
        }
    if (fix.edits.empty())
        return false;
    desk.apply(fix);
    return true;
}

/// A row where the document has no table to put it into: with a section of its own, or in the one that stands.
NewRow first_row(const Desk& desk, FollowUp kind, const RowValues& values) {
    const auto& section = section_for(desk, kind);
    FieldValues fields;
    for (const auto& [column, value] : values)
        fields.emplace(field_of(kind, column), value);
    fields.emplace(field_of(kind, FollowUpColumn::Number), "1");
    fields = fields_of(section, std::move(fields));
    NewRow row;
    if (const auto end = end_of_section(desk.minutes(), kind)) {
        row.inserted = *end;
        row.fix.edits.emplace_back(InsertTable{section.id, *end, *end, std::move(fields)});
    } else {
        row.inserted =
            place_of_section(*desk.of(), desk.minutes(), desk.document().paragraphs.size(), section);
        row.fix.edits.emplace_back(InsertSection{section.id, *row.inserted, std::move(fields),
                                                 list_after_typed(desk.minutes(), *row.inserted)});
    }
    return row;
}

[[noreturn]] void refuse_column() {
    throw Error("Tabellen har ingen kolumn för det. Lägg till kolumnen i Writer först.",
                "The table has no column for that. Add the column in Writer first.");
}

[[noreturn]] void refuse_typed() {
    throw Error("Raden är skriven utan tabell. Gör en tabell av raderna först.",
                "The row is typed without a table. Make a table of the rows first.");
}

FollowUpRow asked_row(const Desk& desk, const Arguments& arguments) {
    return row_at(desk, kind_asked(arguments), number(arguments, "row").value_or(0));
}

RowValues values_in(const Desk& desk, FollowUp kind, const Arguments& arguments) {
    RowValues values;
    for (const auto column : follow_up_columns)
        if (const auto given = arguments.find(std::string(name_of(kind, column))); given != arguments.end())
            values.emplace(column, given->second);
    for (const auto& argument : arguments) {
        const auto& name = argument.first;
        const auto known = [&](FollowUpColumn column) { return name_of(kind, column) == name; };
        if (name != "table" && name != "row" && name != "task" &&
            std::ranges::none_of(follow_up_columns, known))
            throw Error("En rad i tabellen ”" + std::string(name_of(kind)) +
                            "” har ingen uppgift som heter ”" + name + "”.",
                        "A row of the table \"" + std::string(name_of(kind)) +
                            "\" has no argument called \"" + name + "\".");
    }
    if (const auto deadline = values.find(FollowUpColumn::Deadline); deadline != values.end())
        deadline->second = with_iso_day(deadline->second, desk.workshop().today());
    if (const auto owner = values.find(FollowUpColumn::Responsible); owner != values.end())
        owner->second = with_full_names(
            owner->second,
            people_of(desk.minutes(), desk.workshop().settings_of(desk.minutes().organ.value)));
    return values;
}

Poco::JSON::Object::Ptr to_json(const Task& task, std::size_t position) {
    Poco::JSON::Object::Ptr json = new Poco::JSON::Object(Poco::JSON_PRESERVE_KEY_ORDER);
    json->set("task", position);
    json->set("sentence", task.sentence);
    json->set("matter", task.matter);
    json->set("responsible", task.owner);
    json->set("deadline", task.deadline ? iso(*task.deadline) : std::string());
    json->set("block", task.place.paragraph + 1);
    return json;
}

/// What a row says of a task that the text tells of.
RowValues values_of(const Task& task) {
    return {{FollowUpColumn::Matter, task.matter},
            {FollowUpColumn::Action, task.sentence},
            {FollowUpColumn::Responsible, task.owner},
            {FollowUpColumn::Deadline, task.deadline ? iso(*task.deadline) : std::string()},
            {FollowUpColumn::Status, std::string(new_row_status)}};
}

} // namespace

FollowUp kind_asked(const Arguments& arguments) {
    const auto name = required(arguments, "table");
    const auto kind = follow_up_named(name);
    if (!kind)
        throw Error("”" + name + "” är ingen tabell; ange log eller plan.",
                    "\"" + name + "\" is no table; give log or plan.");
    return *kind;
}

FollowUpRow row_at(const Desk& desk, FollowUp kind, int position) {
    for (auto& row : follow_up_rows(desk.document(), desk.minutes(), desk.workshop().today()))
        if (row.kind == kind && std::cmp_equal(row.position, position))
            return std::move(row);
    throw Error("Det finns ingen sådan rad längre. Läs raderna på nytt.",
                "There is no such row any more. Read the rows again.");
}

Task task_at(const Desk& desk, int position) {
    auto tasks = tasks_in(desk.minutes());
    if (position < 1 || std::cmp_greater(position, tasks.size()))
        throw Error("Det finns ingen sådan uppgift längre. Läs uppgifterna på nytt.",
                    "There is no such task any more. Read the tasks again.");
    return std::move(tasks[static_cast<std::size_t>(position) - 1]);
}

RowValues fitting(RowValues values, const FollowUpTable* table) {
    const auto action = values.find(FollowUpColumn::Action);
    if (table && action != values.end() &&
        std::ranges::find(table->columns, std::optional(FollowUpColumn::Action)) == table->columns.end()) {
        values[FollowUpColumn::Matter] = action->second;
        values.erase(action);
    }
    return values;
}

NewRow new_row(const Desk& desk, FollowUp kind, const RowValues& values) {
    const auto* table = table_for(desk.minutes(), kind);
    if (!table)
        return first_row(desk, kind, values);
    return {add_row(desk.document(), *table, values, labels_of(desk.of(), kind)), {}};
}

void run_tasks(Workshop& workshop, const Model& model, const Arguments&, Outcome& outcome) {
    const Desk desk(workshop, model);
    Poco::JSON::Array::Ptr tasks = new Poco::JSON::Array;
    for (const auto& task : tasks_in(desk.minutes()))
        tasks->add(to_json(task, tasks->size() + 1));
    outcome.json->set("tasks", tasks);
}

void run_rows(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    const Desk desk(workshop, model, Detail::Facts);
    const auto kinds = kinds_asked(arguments);
    Poco::JSON::Array::Ptr rows = new Poco::JSON::Array;
    for (const auto& row : follow_up_rows(desk.document(), desk.minutes(), desk.workshop().today()))
        if (std::ranges::find(kinds, row.kind) != kinds.end())
            rows->add(to_json(row));
    outcome.json->set("rows", rows);
}

void run_row_add(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    Desk desk(workshop, model);
    const auto kind = kind_asked(arguments);
    auto values = values_in(desk, kind, arguments);
    const auto columns = columns_of_new_row(desk.minutes(), desk.of(), kind);
    for (const auto& [column, value] : values)
        if (!columns.empty() && !value.empty() && std::ranges::find(columns, column) == columns.end())
            refuse_column();
    if (const auto task = number(arguments, "task"))
        values.merge(fitting(values_of(task_at(desk, *task)), table_for(desk.minutes(), kind)));
    const std::string title(workshop.say("Lägg till rad", "Add row"));
    {
        const writer::UndoStep step(model, title);
        if (!table_for(desk.minutes(), kind))
            tabulate(desk, {kind}, title);
        auto fix = new_row(desk, kind, values).fix;
        fix.title = title;
        desk.apply(fix);
    }
    const auto rows = follow_up_rows(desk.document(), desk.minutes(), desk.workshop().today());
    if (const auto* row = row_saying(rows, kind, values)) {
        outcome.json->set("row", row->position);
        writer::go_to(desk.reader(), {row->place.paragraph, 0, 0});
    }
    outcome.message = std::string(workshop.say("En rad är tillagd i ", "A row is added to ")) +
                      std::string(title_of(workshop, kind)) + '.';
}

void run_row_set(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    Desk desk(workshop, model, Detail::Facts);
    const auto row = asked_row(desk, arguments);
    const auto values = values_in(desk, row.kind, arguments);
    if (!row.cell)
        refuse_typed();
    auto fix = set_row(desk.document(), desk.minutes(), row, values);
    if (!fix)
        refuse_column();
    fix->title = workshop.say("Ändra rad", "Change row");
    if (!fix->edits.empty())
        desk.apply(*fix);
    outcome.message = workshop.say("Raden är ändrad.", "The row is changed.");
}

void run_row_remove(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    Desk desk(workshop, model, Detail::Facts);
    const auto row = asked_row(desk, arguments);
    auto fix = remove_row(desk.document(), desk.minutes(), row, labels_of(desk.of(), row.kind));
    if (!fix)
        refuse_typed();
    fix->title = workshop.say("Ta bort rad", "Remove row");
    desk.apply(*fix);
    outcome.message = workshop.say("Raden är borttagen.", "The row is removed.");
}

void run_tabulate(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    Desk desk(workshop, model, Detail::Facts);
    if (!tabulate(desk, kinds_asked(arguments), workshop.say("Gör tabell", "Make table")))
        throw Error("Det finns inga skrivna rader att göra en tabell av.",
                    "There are no typed rows to make a table of.");
    outcome.message = workshop.say("Raderna är nu en tabell.", "The rows are now a table.");
}

} // namespace klubba::commands
