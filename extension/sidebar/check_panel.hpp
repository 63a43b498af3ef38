// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/panel.hpp"
#include "sidebar/tree.hpp"

namespace klubba::sidebar {

/// Kontroll: the stage of the minutes, what is wrong with them, and what can be done about it.
class CheckPanel final : public Content {
public:
    CheckPanel(Desk& desk, Controls& controls);

    void show(const commands::State& state) override;
    void lay_out(const css::awt::Size& area) override;
    [[nodiscard]] sal_Int32 least_height(sal_Int32 width) const override;
    [[nodiscard]] sal_Int32 best_height(sal_Int32 width) const override;

private:
    [[nodiscard]] OUString headline() const;
    [[nodiscard]] OUString tally() const;
    [[nodiscard]] std::vector<Row> rows() const;
    [[nodiscard]] const Finding* selected() const;
    [[nodiscard]] OUString explanation(const Finding& finding) const;
    void select_first_finding();
    void show_selected();
    void explain();
    void ignore();
    [[nodiscard]] std::vector<Control> buttons() const;
    [[nodiscard]] sal_Int32 details_height() const;
    [[nodiscard]] sal_Int32 height_of_rest(sal_Int32 width) const;

    Desk& m_desk;
    Controls& m_controls;
    commands::State m_state;
    bool m_shown = false;
    bool m_explained = false;
    Control m_stage;
    Control m_tally;
    Control m_recognise;
    Tree m_tree;
    Control m_details;
    Control m_fix;
    Control m_fix_all;
    Control m_ignore;
    Control m_explain;
};

} // namespace klubba::sidebar
