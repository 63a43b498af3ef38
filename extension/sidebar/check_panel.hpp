// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"
#include "sidebar/tree.hpp"

namespace klubba::sidebar {

/// Kontroll: the stage of the minutes, what is wrong with them, and what can be done about it.
class CheckPanel final : public Content {
public:
    CheckPanel(Desk& desk, Controls& controls);

    void show(const commands::State& state) override;

private:
    [[nodiscard]] std::vector<Part> above(sal_Int32 width) const override;
    [[nodiscard]] std::vector<Part> below(sal_Int32 width) const override;
    [[nodiscard]] Heights list_heights() const override;
    void place_list(sal_Int32 top, sal_Int32 width, sal_Int32 height) override;

    [[nodiscard]] OUString headline() const;
    [[nodiscard]] OUString tally() const;
    [[nodiscard]] std::vector<Row> rows() const;
    [[nodiscard]] const Finding* selected() const;
    [[nodiscard]] OUString explanation(const Finding& finding) const;
    void select_first_finding();
    void show_selected();
    void explain();
    void ignore();

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
