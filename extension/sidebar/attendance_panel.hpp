// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"
#include "sidebar/tree.hpp"

namespace klubba::sidebar {

/// Närvaro: the body's members and whoever else the minutes list, each as the document says. In the meeting it shows in
/// large type who is there.
class AttendancePanel final : public Content {
public:
    AttendancePanel(Desk& desk, Controls& controls);

    void show(const commands::State& state) override;

private:
    [[nodiscard]] std::vector<Part> above(sal_Int32 width) const override;
    [[nodiscard]] std::vector<Part> below(sal_Int32 width) const override;
    [[nodiscard]] Heights list_heights() const override;
    void place_list(sal_Int32 top, sal_Int32 width, sal_Int32 height) override;

    void offer_what_is_possible();
    [[nodiscard]] std::vector<Row> rows() const;
    [[nodiscard]] OUString described(const RollEntry& entry) const;
    [[nodiscard]] OUString tally() const;
    [[nodiscard]] OUString projected() const;
    /// Null when none is selected.
    [[nodiscard]] const RollEntry* selected() const;

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
