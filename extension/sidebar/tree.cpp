// SPDX-License-Identifier: MPL-2.0
#include "sidebar/tree.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/MouseButton.hpp>
#include <com/sun/star/awt/XDevice.hpp>
#include <com/sun/star/awt/XStyleSettings.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/awt/tree/XMutableTreeDataModel.hpp>
#include <com/sun/star/awt/tree/XMutableTreeNode.hpp>
#include <com/sun/star/awt/tree/XTreeControl.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <cmath>

namespace klubba::sidebar {

namespace tree = css::awt::tree;

namespace {

std::string value_of(const Reference<css::uno::XInterface>& row) {
    OUString value;
    if (const Reference<tree::XMutableTreeNode> node(row, UNO_QUERY); node.is())
        node->getDataValue() >>= value;
    return from_uno(value);
}

/// The font that rows are drawn in. Style settings tell heights in points, devices want them in pixels.
Reference<css::awt::XFont> font_of(const Control& control) {
    const auto peer = control.as<css::awt::XControl>()->getPeer();
    const Reference<css::awt::XStyleSettingsSupplier> style(peer, UNO_QUERY);
    const Reference<css::awt::XDevice> device(peer, UNO_QUERY);
    if (!style.is() || !device.is())
        return {};
    constexpr double points_per_metre = 72 / 0.0254;
    auto font = style->getStyleSettings()->getFieldFont();
    font.Height = static_cast<sal_Int16>(
        std::lround(font.Height * device->getInfo().PixelPerMeterY / points_per_metre));
    return device->getFont(font);
}

/// Pixels that a tree needs around a row's text: scroll bar, handle and picture.
constexpr sal_Int32 around_text = 68;
constexpr sal_Int32 per_level = 20;

} // namespace

Tree::Tree(const Reference<XComponentContext>& context, Controls& controls, const char* name,
           const OUString& help, Events events)
    : m_context(context), m_events(std::move(events)),
      m_control(controls.tree(name, help,
                              {.changed =
                                   [this] {
                                       if (!m_filling && m_events.selected)
                                           m_events.selected();
                                   },
                               .released = [this](const css::awt::MouseEvent& event) { pointed_at(event); },
                               .key = [this](const css::awt::KeyEvent& event) { key_pressed(event); }})),
      m_font(font_of(m_control)) {}

void Tree::remember_open_groups() {
    const auto control = m_control.as<tree::XTreeControl>();
    for (const auto& row : m_rows)
        if (!row.rows.empty())
            m_open[row.value] = control->isNodeExpanded(m_nodes.at(row.value));
}

void Tree::show(std::vector<Row> rows) {
    if (rows == m_rows)
        return;
    remember_open_groups();
    m_rows = std::move(rows);
    fill();
}

void Tree::place(sal_Int32 x, sal_Int32 y, sal_Int32 width, sal_Int32 height) {
    m_control.place(x, y, width, height);
    if (width == m_width)
        return;
    m_width = width;
    remember_open_groups();
    fill();
}

void Tree::fill() {
    const std::string selection = selected();
    // The control shows its hidden root after any change in place, so every content gets a model of its own.
    const auto model =
        create<tree::XMutableTreeDataModel>(m_context, "com.sun.star.awt.tree.MutableTreeDataModel");
    const auto root = model->createNode(Any(OUString()), false);
    m_nodes.clear();
    const auto add = [&](const Reference<tree::XMutableTreeNode>& parent, const Row& row, sal_Int32 level) {
        const auto node = model->createNode(Any(shortened(row.text, level * per_level)), false);
        node->setDataValue(Any(to_uno(row.value)));
        if (!row.icon.empty())
            node->setNodeGraphicURL(to_uno("vnd.sun.star.extension://se.klubba/icons/" + row.icon + ".png"));
        m_nodes.emplace(row.value, Node(node, UNO_QUERY_THROW));
        parent->appendChild(node);
        return node;
    };
    bool grouped = false;
    for (const auto& row : m_rows) {
        const auto node = add(root, row, 0);
        for (const auto& inner : row.rows)
            add(node, inner, 1);
        grouped = grouped || !row.rows.empty();
    }
    model->setRoot(root);

    m_filling = true;
    set_property(m_control.model(), "ShowsHandles", grouped);
    set_property(m_control.model(), "ShowsRootHandles", grouped);
    set_property(m_control.model(), "DataModel", Reference<tree::XTreeDataModel>(model, UNO_QUERY_THROW));
    const auto control = m_control.as<tree::XTreeControl>();
    for (const auto& row : m_rows) {
        const auto known = m_open.find(row.value);
        if (!row.rows.empty() && (known == m_open.end() ? row.open : known->second))
            control->expandNode(m_nodes.at(row.value));
    }
    select(selection);
    m_filling = false;
}

OUString Tree::shortened(const OUString& text, sal_Int32 indent) const {
    const sal_Int32 room = m_width - around_text - indent;
    if (!m_font.is() || m_font->getStringWidth(text) <= room)
        return text;
    OUString shorter = text;
    for (sal_Int32 space = text.lastIndexOf(' '); space > 0; space = text.lastIndexOf(' ', space)) {
        shorter = text.copy(0, space) + to_uno(" …");
        if (m_font->getStringWidth(shorter) <= room)
            break;
    }
    return shorter;
}

std::string Tree::selected() const {
    return value_of(Reference<css::uno::XInterface>(
        m_control.as<css::view::XSelectionSupplier>()->getSelection(), UNO_QUERY));
}

void Tree::select(const std::string& value) {
    if (const auto node = m_nodes.find(value); node != m_nodes.end())
        m_control.as<css::view::XSelectionSupplier>()->select(Any(node->second));
}

void Tree::pointed_at(const css::awt::MouseEvent& event) const {
    if (event.Buttons != css::awt::MouseButton::LEFT || event.ClickCount != m_events.clicks)
        return;
    const auto value = value_of(m_control.as<tree::XTreeControl>()->getNodeForLocation(event.X, event.Y));
    if (!value.empty())
        m_events.chosen(value, false);
}

void Tree::key_pressed(const css::awt::KeyEvent& event) const {
    if (event.KeyCode != css::awt::Key::RETURN || event.Modifiers != 0)
        return;
    if (const auto value = selected(); !value.empty())
        m_events.chosen(value, true);
}

} // namespace klubba::sidebar
