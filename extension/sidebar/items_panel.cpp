// SPDX-License-Identifier: MPL-2.0
#include "sidebar/items_panel.hpp"

#include <algorithm>
#include <charconv>

namespace klubba::sidebar {

ItemsPanel::ItemsPanel(Desk& desk, Controls& controls)
    : m_desk(desk), m_tree(desk.context(), controls, "items", desk.words()("items.items"),
                           {.selected = [this] { offer_what_is_possible(); },
                            .chosen =
                                [this](const std::string& item, bool) {
                                    m_desk.run("goto", {{"item", item}});
                                    m_desk.focus_document();
                                }}),
      m_up(controls.button("up", desk.words()("items.up"), desk.words()("items.up.help"),
                           [this] { move(-1); })),
      m_down(controls.button("down", desk.words()("items.down"), desk.words()("items.down.help"),
                             [this] { move(+1); })),
      m_remove(controls.button("remove", desk.words()("items.remove"), desk.words()("items.remove.help"),
                               [this] { remove(); })) {
    offer_what_is_possible();
}

void ItemsPanel::show(const commands::State& state) {
    m_count = state.items.size();
    m_read_only = state.read_only;
    std::vector<Row> rows;
    for (const auto& item : state.items) {
        const OUString title = to_uno(item.title);
        const OUString text = item.label.empty() ? title : to_uno(item.label) + "  " + title;
        rows.push_back({text, std::to_string(rows.size() + 1), "", {}});
    }
    m_tree.show(std::move(rows));
    offer_what_is_possible();
}

std::size_t ItemsPanel::selected() const {
    const std::string value = m_tree.selected();
    std::size_t position = 0;
    std::from_chars(value.data(), value.data() + value.size(), position);
    return position;
}

void ItemsPanel::offer_what_is_possible() {
    const auto position = selected();
    const bool can = !m_read_only && position > 0;
    m_up.set_enabled(can && position > 1);
    m_down.set_enabled(can && position < m_count);
    m_remove.set_enabled(can);
}

void ItemsPanel::move(int steps) {
    const auto position = selected();
    const auto to = std::to_string(position + steps);
    m_desk.run("move", {{"item", std::to_string(position)}, {"to", to}});
    m_tree.select(to);
}

void ItemsPanel::remove() {
    m_desk.run("delete", {{"item", std::to_string(selected())}});
}

sal_Int32 ItemsPanel::height_of_rest(sal_Int32 width) const {
    return 3 * gap + height_of_buttons({m_up, m_down, m_remove}, width - 2 * gap);
}

sal_Int32 ItemsPanel::least_height(sal_Int32 width) const {
    return height_of_rest(width) + 70;
}

sal_Int32 ItemsPanel::best_height(sal_Int32 width) const {
    return height_of_rest(width) + 130;
}

void ItemsPanel::lay_out(const css::awt::Size& area) {
    const sal_Int32 width = area.Width - 2 * gap;
    const sal_Int32 tree_height = std::max<sal_Int32>(area.Height - height_of_rest(area.Width), 0);
    m_tree.place(gap, gap, width, tree_height);
    lay_out_buttons({m_up, m_down, m_remove}, 2 * gap + tree_height, width);
}

} // namespace klubba::sidebar
