// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"
#include "sidebar/follow_up_dialog.hpp"
#include "sidebar/tree.hpp"

#include <vector>

namespace klubba::sidebar {

/// Uppföljning: the rows of the log and of the action plan, those that are late first to see, and what the text says
/// that somebody is to do and no row has yet.
class FollowUpPanel final : public Content {
public:
    FollowUpPanel(Desk& desk, Controls& controls);

    void show(const commands::State& state) override;

private:
    [[nodiscard]] std::vector<Part> above(sal_Int32 width) const override;
    [[nodiscard]] std::vector<Part> below(sal_Int32 width) const override;
    [[nodiscard]] Heights list_heights() const override;
    void place_list(sal_Int32 top, sal_Int32 width, sal_Int32 height) override;

    void fill_filter();
    void show_matching();
    [[nodiscard]] bool matches(const FollowUpRow& row) const;
    /// The rows of a table that match, those that are late first.
    [[nodiscard]] Row group(FollowUp kind) const;
    [[nodiscard]] Row shown(const FollowUpRow& row) const;
    [[nodiscard]] Row shown(const Task& task, std::size_t position) const;
    void offer_what_is_possible();
    void go_to(const std::string& value);
    void add(FollowUp kind);
    void change();
    void remove();
    void take_into_log();
    void make_tables();
    /// Null when another row, or none, is selected.
    [[nodiscard]] const FollowUpRow* selected_row() const;
    /// Position of the selected task from 1; 0 when none is.
    [[nodiscard]] std::size_t selected_task() const;

    Desk& m_desk;
    Controls& m_controls;
    std::vector<FollowUpRow> m_rows;
    std::vector<Task> m_tasks;
    Usual m_usual;
    bool m_can_write = false;
    std::vector<FollowUpColumn> m_log_columns, m_plan_columns;
    std::vector<FollowUp> m_typed;
    Control m_filter_label;
    Choice m_filter;
    Tree m_tree;
    Control m_add_log;
    Control m_add_plan;
    Control m_make_tables;
    Control m_change;
    Control m_remove;
    Control m_take;
};

} // namespace klubba::sidebar
