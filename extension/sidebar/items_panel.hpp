// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/panel.hpp"
#include "sidebar/tree.hpp"

namespace klubba::sidebar {

/// Ärenden: the items of the meeting as they are now; each can be gone to, moved and removed as a whole.
class ItemsPanel final : public Content {
public:
    ItemsPanel(Desk& desk, Controls& controls);

    void show(const commands::State& state) override;
    void lay_out(const css::awt::Size& area) override;
    [[nodiscard]] sal_Int32 least_height(sal_Int32 width) const override;
    [[nodiscard]] sal_Int32 best_height(sal_Int32 width) const override;

private:
    void offer_what_is_possible();
    void move(int steps);
    void remove();
    /// Position of the selected item, from 1; 0 when none is.
    [[nodiscard]] std::size_t selected() const;
    [[nodiscard]] sal_Int32 height_of_rest(sal_Int32 width) const;

    Desk& m_desk;
    std::size_t m_count = 0;
    bool m_read_only = false;
    Tree m_tree;
    Control m_up;
    Control m_down;
    Control m_remove;
};

} // namespace klubba::sidebar
