// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"
#include "sidebar/tree.hpp"

namespace klubba::sidebar {

/// Ärenden: the items of the meeting as they are now; each can be gone to, moved and removed as a whole.
class ItemsPanel final : public Content {
public:
    ItemsPanel(Desk& desk, Controls& controls);

    void show(const commands::State& state) override;

private:
    [[nodiscard]] std::vector<Part> below(sal_Int32 width) const override;
    [[nodiscard]] Heights list_heights() const override;
    void place_list(sal_Int32 top, sal_Int32 width, sal_Int32 height) override;

    void offer_what_is_possible();
    void move(int steps);
    void remove();
    /// Position of the selected item, from 1; 0 when none is.
    [[nodiscard]] std::size_t selected() const;

    Desk& m_desk;
    std::size_t m_count = 0;
    bool m_read_only = false;
    Tree m_tree;
    Control m_up;
    Control m_down;
    Control m_remove;
};

} // namespace klubba::sidebar
