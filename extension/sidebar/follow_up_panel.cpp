// SPDX-License-Identifier: MPL-2.0
#include "sidebar/follow_up_panel.hpp"

#include <algorithm>
#include <charconv>

namespace klubba::sidebar {

namespace {

using Column = FollowUpColumn;

/// Entries of the filter that are no person.
constexpr sal_Int16 everything = 0, open_only = 1, late_only = 2, first_person = 3;

constexpr std::string_view task_prefix = "task:";

std::string value_of(const FollowUpRow& row) {
    return std::string(name_of(row.kind)) + ':' + std::to_string(row.position);
}

OUString count(std::size_t number) {
    return OUString::number(static_cast<sal_Int64>(number));
}

const char* icon_of(const FollowUpRow& row) {
    if (row.late)
        return "late";
    return row.closed ? "done" : "optional";
}

} // namespace

FollowUpPanel::FollowUpPanel(Desk& desk, Controls& controls)
    : m_desk(desk), m_controls(controls), m_filter_label(controls.label("filterLabel")),
      m_filter(controls.choice("filter", desk.words()("followUp.filter.help"), [this] { show_matching(); })),
      m_tree(desk.context(), controls, "rows", desk.words()("followUp.rows"),
             {.selected = [this] { offer_what_is_possible(); },
              .chosen =
                  [this](const std::string& value, bool by_key) {
                      go_to(value);
                      if (by_key && !value.starts_with('#'))
                          m_desk.focus_document();
                  }}),
      m_add_log(controls.button("addLog", desk.words()("followUp.addLog"),
                                desk.words()("followUp.addLog.help"), [this] { add(FollowUp::Log); })),
      m_add_plan(controls.button("addPlan", desk.words()("followUp.addPlan"),
                                 desk.words()("followUp.addPlan.help"),
                                 [this] { add(FollowUp::ActionPlan); })),
      m_make_tables(controls.button("makeTables", desk.words()("followUp.makeTables"),
                                    desk.words()("followUp.makeTables.help"), [this] { make_tables(); })),
      m_change(controls.button("change", desk.words()("followUp.change"),
                               desk.words()("followUp.change.help"), [this] { change(); })),
      m_remove(controls.button("remove", desk.words()("followUp.remove"),
                               desk.words()("followUp.remove.help"), [this] { remove(); })),
      m_take(controls.button("take", desk.words()("followUp.take"), desk.words()("followUp.take.help"),
                             [this] { take_into_log(); })) {
    m_filter_label.set_label(desk.words()("followUp.filter"));
    fill_filter();
    offer_what_is_possible();
}

void FollowUpPanel::show(const commands::State& state) {
    const bool had_typed = !m_typed.empty();
    m_rows = state.follow_up;
    // A row of placeholders says nothing that could be followed up.
    std::erase_if(m_rows, [](const FollowUpRow& row) { return !row.is_filled(); });
    m_tasks = state.tasks;
    m_typed = state.typed;
    m_make_tables.set_visible(!m_typed.empty());
    m_usual = {state.people, state.next_meeting};
    m_can_write = (state.is_minutes || !state.other_kind.empty()) && !state.read_only;
    m_log_columns = state.log_columns;
    m_plan_columns = state.plan_columns;
    fill_filter();
    show_matching();
    if (had_typed == m_typed.empty()) {
        lay_out(m_controls.fill_parent());
        m_controls.ask_for_room();
    }
}

void FollowUpPanel::fill_filter() {
    const auto& words = m_desk.words();
    std::vector<OUString> entries{words("followUp.filter.all"), words("followUp.filter.open"),
                                  words("followUp.filter.late")};
    for (const auto& row : m_rows)
        for (const auto& owner : row.owners)
            if (const auto name = to_uno(owner); std::ranges::find(entries, name) == entries.end())
                entries.push_back(name);
    m_filter.show(entries);
}

bool FollowUpPanel::matches(const FollowUpRow& row) const {
    switch (m_filter.selected()) {
    case everything:
        return true;
    case open_only:
        return !row.closed;
    case late_only:
        return row.late;
    default:
        return std::ranges::find(row.owners, from_uno(m_filter.text())) != row.owners.end();
    }
}

Row FollowUpPanel::shown(const FollowUpRow& row) const {
    const auto& words = m_desk.words();
    const auto& matter = row[Column::Matter].value.empty() ? row[Column::Action] : row[Column::Matter];
    OUString text = to_uno(matter.value);
    for (const auto column : {Column::Deadline, Column::Responsible})
        if (const auto& fact = row[column].value; !fact.empty())
            text += ", " + to_uno(fact);
    if (row.late)
        text = words("followUp.late", {text});
    else if (row.closed)
        text = to_uno(row[Column::Status].value) + ": " + text;
    return {text, value_of(row), icon_of(row), {}};
}

Row FollowUpPanel::shown(const Task& task, std::size_t position) const {
    OUString text = to_uno(task.sentence);
    if (task.owner.empty())
        text = m_desk.words()("followUp.nobody", {text});
    return {text, std::string(task_prefix) + std::to_string(position), "info", {}};
}

Row FollowUpPanel::group(FollowUp kind) const {
    const auto& words = m_desk.words();
    Row group{{}, '#' + std::string(name_of(kind)), "", {}};
    std::size_t late = 0;
    for (const bool is_late : {true, false})
        for (const auto& row : m_rows)
            if (row.kind == kind && row.late == is_late && matches(row)) {
                group.rows.push_back(shown(row));
                late += is_late ? 1 : 0;
            }
    auto counted = count(group.rows.size());
    if (late > 0)
        counted = words("followUp.count.late", {counted, count(late)});
    group.text = words(kind == FollowUp::Log ? "followUp.group.log" : "followUp.group.plan", {counted});
    return group;
}

void FollowUpPanel::show_matching() {
    const auto& words = m_desk.words();
    Row tasks{{}, "#tasks", "", {}};
    for (const auto& task : m_tasks)
        if (m_filter.selected() < first_person || to_uno(task.owner) == m_filter.text())
            tasks.rows.push_back(shown(task, static_cast<std::size_t>(&task - m_tasks.data()) + 1));
    tasks.text = words("followUp.group.tasks", {count(tasks.rows.size())});
    std::vector<Row> groups{group(FollowUp::Log), group(FollowUp::ActionPlan), std::move(tasks)};
    std::erase_if(groups, [](const Row& group) { return group.rows.empty(); });
    m_tree.show(std::move(groups));
    offer_what_is_possible();
}

const FollowUpRow* FollowUpPanel::selected_row() const {
    const auto value = m_tree.selected();
    const auto found = std::ranges::find(m_rows, value, [](const FollowUpRow& row) { return value_of(row); });
    return found == m_rows.end() ? nullptr : &*found;
}

std::size_t FollowUpPanel::selected_task() const {
    const auto value = m_tree.selected();
    std::size_t position = 0;
    if (value.starts_with(task_prefix))
        std::from_chars(value.data() + task_prefix.size(), value.data() + value.size(), position);
    return position;
}

void FollowUpPanel::offer_what_is_possible() {
    const auto* row = selected_row();
    m_add_log.set_enabled(m_can_write && !m_log_columns.empty());
    m_add_plan.set_enabled(m_can_write && !m_plan_columns.empty());
    m_make_tables.set_enabled(m_can_write);
    m_change.set_enabled(m_can_write && row && row->cell);
    m_remove.set_enabled(m_can_write && row && row->cell);
    m_take.set_enabled(m_can_write && !m_log_columns.empty() && selected_task() > 0);
}

void FollowUpPanel::go_to(const std::string& value) {
    if (value.starts_with('#'))
        return;
    const auto colon = value.find(':');
    if (value.starts_with(task_prefix))
        m_desk.run("goto", {{"task", value.substr(colon + 1)}});
    else
        m_desk.run("goto", {{"table", value.substr(0, colon)}, {"row", value.substr(colon + 1)}});
}

void FollowUpPanel::add(FollowUp kind) {
    // A copy: another state may be shown while the dialog is.
    const auto columns = kind == FollowUp::Log ? m_log_columns : m_plan_columns;
    if (auto answers = ask_for_row(m_desk, kind, columns, nullptr, m_usual))
        m_desk.run("row-add", std::move(*answers));
}

void FollowUpPanel::change() {
    const auto* selected = selected_row();
    if (!selected)
        return;
    // Likewise.
    const auto row = *selected;
    if (auto answers = ask_for_row(m_desk, row.kind, row.columns, &row, m_usual)) {
        answers->emplace("row", std::to_string(row.position));
        m_desk.run("row-set", std::move(*answers));
    }
}

void FollowUpPanel::remove() {
    if (const auto* row = selected_row())
        m_desk.run("row-remove",
                   {{"table", std::string(name_of(row->kind))}, {"row", std::to_string(row->position)}});
}

void FollowUpPanel::take_into_log() {
    if (const auto task = selected_task())
        m_desk.run("row-add", {{"table", "log"}, {"task", std::to_string(task)}});
}

void FollowUpPanel::make_tables() {
    if (!m_typed.empty())
        m_desk.run("tabulate");
}

std::vector<Content::Part> FollowUpPanel::above(sal_Int32 width) const {
    return {labelled(m_filter_label, m_filter.control(), width)};
}

std::vector<Content::Part> FollowUpPanel::below(sal_Int32 width) const {
    std::vector<Control> of_tables{m_add_log, m_add_plan};
    if (!m_typed.empty())
        of_tables.push_back(m_make_tables);
    return {buttons(std::move(of_tables), width), buttons({m_change, m_remove, m_take}, width)};
}

Content::Heights FollowUpPanel::list_heights() const {
    return {90, 170};
}

void FollowUpPanel::place_list(sal_Int32 top, sal_Int32 width, sal_Int32 height) {
    m_tree.place(gap, top, width, height);
}

} // namespace klubba::sidebar
