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

std::vector<Content::Part> ItemsPanel::below(sal_Int32 width) const {
    return {buttons({m_up, m_down, m_remove}, width)};
}

Content::Heights ItemsPanel::list_heights() const {
    return {70, 130};
}

void ItemsPanel::place_list(sal_Int32 top, sal_Int32 width, sal_Int32 height) {
    m_tree.place(gap, top, width, height);
}

} // namespace klubba::sidebar
