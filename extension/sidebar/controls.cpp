// SPDX-License-Identifier: MPL-2.0
#include "sidebar/controls.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XStyleSettings.hpp>
#include <com/sun/star/awt/XStyleSettingsSupplier.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XToolkit2.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/view/SelectionType.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>

namespace klubba::sidebar {

Control::Control(const Reference<css::awt::XControl>& control)
    : m_control(control), m_model(control->getModel(), UNO_QUERY_THROW) {}

void Control::place(sal_Int32 x, sal_Int32 y, sal_Int32 width, sal_Int32 height) const {
    as<css::awt::XWindow>()->setPosSize(x, y, width, height, css::awt::PosSize::POSSIZE);
}

void Control::set_enabled(bool enabled) const {
    set_property(m_model, "Enabled", enabled);
}

void Control::set_visible(bool visible) const {
    as<css::awt::XWindow>()->setVisible(visible);
}

void Control::set_focus() const {
    as<css::awt::XWindow>()->setFocus();
}

void Control::set_label(const OUString& text) const {
    set_property(m_model, "Label", text);
}

void Control::set_text(const OUString& text) const {
    set_property(m_model, "Text", text);
}

OUString Control::text() const {
    return property<OUString>(m_model, "Text");
}

css::awt::Size Control::preferred() const {
    return as<css::awt::XLayoutConstrains>()->getPreferredSize();
}

css::awt::Size Control::least() const {
    return as<css::awt::XLayoutConstrains>()->getMinimumSize();
}

sal_Int32 Control::height_at(sal_Int32 width) const {
    return as<css::awt::XLayoutConstrains>()->calcAdjustedSize({width, 0}).Height;
}

void Choice::show(const std::vector<OUString>& entries) const {
    const Sequence<OUString> items(entries.data(), static_cast<sal_Int32>(entries.size()));
    if (property<Sequence<OUString>>(m_control.model(), "StringItemList") == items)
        return;
    const auto known = std::ranges::find(entries, text());
    const auto position = known == entries.end() ? 0 : known - entries.begin();
    set_property(m_control.model(), "StringItemList", items);
    set_property(m_control.model(), "SelectedItems", sequence({static_cast<sal_Int16>(position)}));
}

sal_Int16 Choice::selected() const {
    const auto chosen = property<Sequence<sal_Int16>>(m_control.model(), "SelectedItems");
    return chosen.hasElements() ? chosen[0] : sal_Int16(0);
}

OUString Choice::text() const {
    const auto items = property<Sequence<OUString>>(m_control.model(), "StringItemList");
    return selected() < items.getLength() ? items[selected()] : OUString();
}

Controls::Controls(const Reference<XComponentContext>& context, const Reference<css::awt::XWindow>& parent,
                   Reference<css::ui::XSidebar> sidebar, const Reference<css::uno::XWeak>& owner)
    : m_context(context), m_owner(owner), m_parent(parent), m_sidebar(std::move(sidebar)),
      m_container(create<css::awt::XControlContainer>(context, "com.sun.star.awt.UnoControlContainer")),
      m_window(m_container, UNO_QUERY_THROW) {
    const Reference<css::awt::XControl> control(m_container, UNO_QUERY_THROW);
    control->setModel(create<css::awt::XControlModel>(context, "com.sun.star.awt.UnoControlContainerModel"));
    const Reference<css::awt::XToolkit> toolkit(css::awt::Toolkit::create(context), UNO_QUERY_THROW);
    control->createPeer(toolkit, Reference<css::awt::XWindowPeer>(parent, UNO_QUERY_THROW));
    follow_theme();
    m_window->setVisible(true);
}

Controls::~Controls() {
    forget();
}

void Controls::forget() {
    for (const auto& listener : m_listeners)
        listener->forget();
    m_listeners.clear();
}

Reference<css::awt::XWindowPeer> Controls::peer() const {
    return Reference<css::awt::XControl>(m_container, UNO_QUERY_THROW)->getPeer();
}

void Controls::ask_for_room() const {
    if (m_sidebar.is())
        m_sidebar->requestLayout();
}

void Controls::dispose() {
    forget();
    m_sidebar.clear();
    for (const auto& [window, listener] : m_watched)
        window->removeFocusListener(listener.get());
    m_watched.clear();
    Reference<css::lang::XComponent>(m_window, UNO_QUERY_THROW)->dispose();
}

void Controls::follow_theme() const {
    const Reference<css::awt::XControl> control(m_container, UNO_QUERY_THROW);
    const Reference<css::awt::XStyleSettingsSupplier> supplier(control->getPeer(), UNO_QUERY);
    if (!supplier.is())
        return;
    const sal_Int32 colour = supplier->getStyleSettings()->getDialogColor();
    const Reference<css::beans::XPropertySet> model(control->getModel(), UNO_QUERY_THROW);
    set_property(model, "BackgroundColor", colour);
    control->getPeer()->setBackground(colour);
}

Control Controls::add(const char* name, const char* service,
                      const Reference<css::beans::XPropertySet>& model) {
    const auto control = create<css::awt::XControl>(m_context, service);
    control->setModel(Reference<css::awt::XControlModel>(model, UNO_QUERY_THROW));
    m_container->addControl(OUString::createFromAscii(name), control);
    return Control(control);
}

Control Controls::add(const char* name, const char* service) {
    return add(name, service,
               create<css::beans::XPropertySet>(m_context, (std::string(service) + "Model").c_str()));
}

Listener* Controls::listen(Handlers handlers) {
    const Reference<css::uno::XWeak> owner(Reference<css::uno::XInterface>(m_owner), UNO_QUERY_THROW);
    return m_listeners.emplace_back(new Listener(m_context, owner, std::move(handlers))).get();
}

Control Controls::label(const char* name, bool wrapped) {
    const auto label = add(name, "com.sun.star.awt.UnoControlFixedText");
    set_property(label.model(), "MultiLine", wrapped);
    return label;
}

Control Controls::bold_label(const char* name) {
    const auto bold = label(name, true);
    set_property(bold.model(), "FontWeight", css::awt::FontWeight::BOLD);
    return bold;
}

Control Controls::button(const char* name, const OUString& label, const OUString& help,
                         std::function<void()> pressed) {
    const auto button = add(name, "com.sun.star.awt.UnoControlButton");
    button.set_label(label);
    set_property(button.model(), "HelpText", help);
    button.as<css::awt::XButton>()->addActionListener(listen({.changed = std::move(pressed)}));
    return button;
}

Control Controls::field(const char* name, const OUString& help, std::function<void()> changed) {
    const auto field = add(name, "com.sun.star.awt.UnoControlEdit");
    set_property(field.model(), "HelpText", help);
    field.as<css::awt::XTextComponent>()->addTextListener(listen({.changed = std::move(changed)}));
    return field;
}

Choice Controls::choice(const char* name, const OUString& help, std::function<void()> changed) {
    // Only a control that is yet to be made can become one that drops down.
    const auto model = create<css::beans::XPropertySet>(m_context, "com.sun.star.awt.UnoControlListBoxModel");
    set_property(model, "Dropdown", true);
    set_property(model, "LineCount", sal_Int16(12));
    set_property(model, "HelpText", help);
    const auto list = add(name, "com.sun.star.awt.UnoControlListBox", model);
    list.as<css::awt::XListBox>()->addItemListener(listen({.changed = std::move(changed)}));
    return Choice(list);
}

void Controls::name_next(const OUString& accessible_name) {
    const auto unseen = label((std::string("name") + std::to_string(m_listeners.size())).c_str());
    unseen.set_label(accessible_name);
    unseen.place(0, 0, 0, 0);
}

Control Controls::reading(const char* name, const OUString& accessible_name) {
    name_next(accessible_name);
    const auto model = create<css::beans::XPropertySet>(m_context, "com.sun.star.awt.UnoControlEditModel");
    set_property(model, "MultiLine", true);
    set_property(model, "ReadOnly", true);
    set_property(model, "VScroll", true);
    set_property(model, "AutoVScroll", true);
    return add(name, "com.sun.star.awt.UnoControlEdit", model);
}

Control Controls::tree(const char* name, const OUString& accessible_name, Handlers handlers) {
    name_next(accessible_name);
    const auto model = create<css::beans::XPropertySet>(m_context, "com.sun.star.awt.tree.TreeControlModel");
    set_property(model, "SelectionType", css::view::SelectionType_SINGLE);
    set_property(model, "RootDisplayed", false);
    set_property(model, "ShowsHandles", true);
    set_property(model, "Tabstop", true);
    const auto tree = add(name, "com.sun.star.awt.tree.TreeControl", model);
    auto* const listener = listen(std::move(handlers));
    tree.as<css::view::XSelectionSupplier>()->addSelectionChangeListener(listener);
    tree.as<css::awt::XWindow>()->addMouseListener(listener);
    tree.as<css::awt::XWindow>()->addKeyListener(listener);
    return tree;
}

void Controls::on_change_of_parent(std::function<void()> changed) {
    m_parent->addWindowListener(listen({.changed = std::move(changed)}));
}

void Controls::on_focus_of(const Reference<css::awt::XWindow>& window, std::function<void()> focused) {
    auto* const listener = listen({.changed = std::move(focused)});
    window->addFocusListener(listener);
    m_watched.emplace_back(window, listener);
}

css::awt::Size Controls::fill_parent() const {
    const auto area = m_parent->getPosSize();
    m_window->setPosSize(0, 0, area.Width, area.Height, css::awt::PosSize::POSSIZE);
    return {area.Width, area.Height};
}

namespace {

struct ButtonRow {
    std::vector<Control> buttons;
    sal_Int32 preferred_width = 0;
};

struct ButtonRows {
    std::vector<ButtonRow> rows;
    sal_Int32 row_height = 0;
};

ButtonRows break_into_rows(const std::vector<Control>& buttons, sal_Int32 width) {
    ButtonRows result;
    for (const auto& button : buttons) {
        const auto size = button.least();
        result.row_height = std::max(result.row_height, size.Height);
        if (result.rows.empty() || result.rows.back().preferred_width + gap + size.Width > width)
            result.rows.push_back({{button}, size.Width});
        else {
            result.rows.back().buttons.push_back(button);
            result.rows.back().preferred_width += gap + size.Width;
        }
    }
    return result;
}

} // namespace

sal_Int32 height_of_buttons(const std::vector<Control>& buttons, sal_Int32 width) {
    const auto broken = break_into_rows(buttons, width);
    const auto rows = static_cast<sal_Int32>(broken.rows.size());
    return rows * broken.row_height + (rows - 1) * gap;
}

void lay_out_buttons(const std::vector<Control>& buttons, sal_Int32 y, sal_Int32 width) {
    const auto broken = break_into_rows(buttons, width);
    for (const auto& row : broken.rows) {
        const auto count = static_cast<sal_Int32>(row.buttons.size());
        const sal_Int32 spare = (width - row.preferred_width) / count;
        sal_Int32 x = gap;
        for (const auto& button : row.buttons) {
            const sal_Int32 button_width = button.least().Width + spare;
            button.place(x, y, button_width, broken.row_height);
            x += button_width + gap;
        }
        y += broken.row_height + gap;
    }
}

} // namespace klubba::sidebar
