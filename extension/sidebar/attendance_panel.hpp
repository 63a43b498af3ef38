// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/panel.hpp"
#include "sidebar/tree.hpp"

namespace klubba::sidebar {

/// Närvaro: the body's members and whoever else the minutes list, each as the document says. In the meeting it shows in
/// large type who is there.
class AttendancePanel final : public Content {
public:
    AttendancePanel(Desk& desk, Controls& controls);

    void show(const commands::State& state) override;
    void lay_out(const css::awt::Size& area) override;
    [[nodiscard]] sal_Int32 least_height(sal_Int32 width) const override;
    [[nodiscard]] sal_Int32 best_height(sal_Int32 width) const override;

private:
    void offer_what_is_possible();
    [[nodiscard]] std::vector<Row> rows() const;
    [[nodiscard]] OUString described(const RollEntry& entry) const;
    [[nodiscard]] OUString tally() const;
    [[nodiscard]] OUString projected() const;
    /// Null when none is selected.
    [[nodiscard]] const RollEntry* selected() const;
    [[nodiscard]] std::vector<Control> buttons() const;
    [[nodiscard]] sal_Int32 height_of_rest(sal_Int32 width) const;

    void change(commands::Arguments arguments);
    void toggle();
    void choose_more();

    Desk& m_desk;
    Controls& m_controls;
    commands::State m_state;
    bool m_shown = false;
    Control m_tally;
    Tree m_tree;
    Control m_projected;
    Control m_present;
    Control m_absent;
    Control m_more;
};

} // namespace klubba::sidebar
