// SPDX-License-Identifier: MPL-2.0
#include "sidebar/form.hpp"

#include <Poco/NumberFormatter.h>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XToolkit.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/VerticalAlignment.hpp>

#include <algorithm>

namespace klubba::sidebar {

namespace {

// In units of the dialog font: a fourth of its width and an eighth of its height.
constexpr sal_Int32 margin = 7;
constexpr sal_Int32 row_height = 14;
constexpr sal_Int32 row_step = row_height + 5;
constexpr sal_Int32 line_height = 9;
constexpr sal_Int32 label_width = 78;
constexpr sal_Int32 field_x = margin + label_width + 4;
constexpr sal_Int32 field_width = 140;
constexpr sal_Int32 short_field_width = 80;
constexpr sal_Int32 button_width = 52;
constexpr sal_Int32 dialog_width = field_x + field_width + margin;

/// DateFormat of UnoControlDateFieldModel for 2026-05-17.
constexpr sal_Int16 iso_date = 11;
/// TimeFormat of UnoControlTimeFieldModel for 13:00.
constexpr sal_Int16 hours_and_minutes = 0;

/// Whose life the handlers of a form share.
class Owner final : public cppu::OWeakObject {};

} // namespace

Form::Form(const Reference<XComponentContext>& context, const OUString& title)
    : m_context(context),
      m_dialog_model(create<css::beans::XPropertySet>(context, "com.sun.star.awt.UnoControlDialogModel")),
      m_owner(new Owner), m_y(margin) {
    set_property(m_dialog_model, "Title", title);
    set_property(m_dialog_model, "Width", dialog_width);
    set_property(m_dialog_model, "Closeable", true);
}

Form::~Form() {
    for (const auto& listener : m_listeners)
        listener->forget();
    if (const Reference<css::lang::XComponent> dialog(m_dialog, UNO_QUERY); dialog.is())
        dialog->dispose();
}

Form::Model Form::add(const char* service, sal_Int32 x, sal_Int32 width, sal_Int32 height) {
    const Reference<css::lang::XMultiServiceFactory> factory(m_dialog_model, UNO_QUERY_THROW);
    const Model model(factory->createInstance(OUString::createFromAscii(service)), UNO_QUERY_THROW);
    set_property(model, "PositionX", x);
    set_property(model, "PositionY", m_y);
    set_property(model, "Width", width);
    set_property(model, "Height", height);
    set_property(model, "TabIndex", m_tab_index);
    const auto name = "control" + OUString::number(m_tab_index++);
    Reference<css::container::XNameContainer>(m_dialog_model, UNO_QUERY_THROW)
        ->insertByName(name, Any(model));
    return model;
}

Form::Model Form::add_row(const char* service, const OUString& label, sal_Int32 width) {
    const auto text = add("com.sun.star.awt.UnoControlFixedTextModel", margin, label_width, row_height);
    set_property(text, "Label", label);
    set_property(text, "VerticalAlign", css::style::VerticalAlignment_MIDDLE);
    const auto field = add(service, field_x, width, row_height);
    m_y += row_step;
    return field;
}

Form::Model Form::note(const OUString& text, int lines) {
    const auto label = add("com.sun.star.awt.UnoControlFixedTextModel", margin, dialog_width - 2 * margin,
                           lines * line_height);
    set_property(label, "MultiLine", true);
    set_property(label, "Label", text);
    m_y += lines * line_height + 5;
    return label;
}

void Form::button(const OUString& label, std::function<void()> pressed) {
    const auto button = add("com.sun.star.awt.UnoControlButtonModel", field_x, short_field_width, row_height);
    set_property(button, "Label", label);
    m_y += row_step;
    m_handlers.emplace_back(button, std::move(pressed));
}

void Form::when_changed(const Model& field, std::function<void()> changed) {
    m_handlers.emplace_back(field, std::move(changed));
}

Reference<css::awt::XWindowPeer> Form::window() const {
    return m_dialog.is() ? m_dialog->getPeer() : nullptr;
}

void Form::listen() {
    const Reference<css::awt::XControlContainer> controls(m_dialog, UNO_QUERY_THROW);
    for (const auto& control : controls->getControls())
        for (const auto& [model, handler] : m_handlers) {
            if (control->getModel() != model)
                continue;
            const rtl::Reference<Listener> listener(new Listener(
                m_context, Reference<css::uno::XWeak>(m_owner.get()), Handlers{handler, {}, {}}));
            m_listeners.push_back(listener);
            if (const Reference<css::awt::XButton> button(control, UNO_QUERY); button.is())
                button->addActionListener(listener.get());
            else if (const Reference<css::awt::XTextComponent> text(control, UNO_QUERY); text.is())
                text->addTextListener(listener.get());
            else if (const Reference<css::awt::XListBox> list(control, UNO_QUERY); list.is())
                list->addItemListener(listener.get());
        }
}

Form::Model Form::list(const OUString& label, const std::vector<OUString>& entries, int lines) {
    note(label, 1);
    const auto height = lines * line_height + 4;
    const auto field =
        add("com.sun.star.awt.UnoControlListBoxModel", margin, dialog_width - 2 * margin, height);
    set_property(field, "StringItemList",
                 Sequence<OUString>(entries.data(), static_cast<sal_Int32>(entries.size())));
    m_y += height + 5;
    return field;
}

Form::Model Form::choice(const OUString& label, const std::vector<OUString>& entries, std::size_t selected) {
    const auto field = add_row("com.sun.star.awt.UnoControlListBoxModel", label, field_width);
    set_property(field, "Dropdown", true);
    set_property(field, "LineCount", sal_Int16(12));
    set_property(field, "StringItemList",
                 Sequence<OUString>(entries.data(), static_cast<sal_Int32>(entries.size())));
    set_property(field, "SelectedItems", sequence({static_cast<sal_Int16>(selected)}));
    return field;
}

Form::Model Form::text(const OUString& label, const OUString& text) {
    const auto field = add_row("com.sun.star.awt.UnoControlEditModel", label, field_width);
    set_property(field, "Text", text);
    return field;
}

Form::Model Form::date(const OUString& label, const std::optional<css::util::Date>& date) {
    const auto field = add_row("com.sun.star.awt.UnoControlDateFieldModel", label, short_field_width);
    set_property(field, "Spin", true);
    set_property(field, "DateFormat", iso_date);
    set_property(field, "DateShowCentury", true);
    if (date)
        set_property(field, "Date", *date);
    return field;
}

Form::Model Form::suggestions(const OUString& label, const std::vector<OUString>& entries,
                              const OUString& text) {
    const auto field = add_row("com.sun.star.awt.UnoControlComboBoxModel", label, field_width);
    set_property(field, "Dropdown", true);
    set_property(field, "LineCount", sal_Int16(12));
    set_property(field, "StringItemList",
                 Sequence<OUString>(entries.data(), static_cast<sal_Int32>(entries.size())));
    set_property(field, "Text", text);
    return field;
}

Form::Model Form::time(const OUString& label) {
    const auto field = add_row("com.sun.star.awt.UnoControlTimeFieldModel", label, short_field_width);
    set_property(field, "TimeFormat", hours_and_minutes);
    set_property(field, "Spin", true);
    return field;
}

Form::Model Form::number(const OUString& label, int value, int least) {
    const auto field = add_row("com.sun.star.awt.UnoControlNumericFieldModel", label, short_field_width);
    set_property(field, "DecimalAccuracy", sal_Int16(0));
    set_property(field, "ValueMin", double(least));
    set_property(field, "Value", double(value));
    set_property(field, "Spin", true);
    return field;
}

Form::Model Form::add_button(const OUString& label, sal_Int32 x, short kind) {
    const auto button = add("com.sun.star.awt.UnoControlButtonModel", x, button_width, row_height);
    set_property(button, "Label", label);
    set_property(button, "PushButtonType", sal_Int16(kind));
    return button;
}

std::optional<std::string> date_in(const Reference<css::beans::XPropertySet>& field) {
    css::util::Date date;
    if (!(field->getPropertyValue(OUString("Date")) >>= date))
        return {};
    using Poco::NumberFormatter;
    return NumberFormatter::format0(date.Year, 4) + '-' + NumberFormatter::format0(date.Month, 2) + '-' +
           NumberFormatter::format0(date.Day, 2);
}

void put_in_the_middle(const Reference<css::awt::XWindow>& dialog,
                       const Reference<css::awt::XWindow>& window) {
    if (!window.is())
        return;
    const auto around = window->getPosSize();
    const auto size = dialog->getPosSize();
    dialog->setPosSize(std::max<sal_Int32>(0, (around.Width - size.Width) / 2),
                       std::max<sal_Int32>(0, (around.Height - size.Height) / 3), 0, 0,
                       css::awt::PosSize::POS);
}

bool Form::ask(const Reference<css::awt::XWindowPeer>& window, const OUString& ok, const OUString& cancel) {
    m_y += 3;
    const sal_Int32 cancel_x = dialog_width - margin - button_width;
    set_property(add_button(ok, cancel_x - 4 - button_width, css::awt::PushButtonType_OK), "DefaultButton",
                 true);
    add_button(cancel, cancel_x, css::awt::PushButtonType_CANCEL);
    set_property(m_dialog_model, "Height", m_y + row_height + margin);

    m_dialog = create<css::awt::XControl>(m_context, "com.sun.star.awt.UnoControlDialog");
    m_dialog->setModel(Reference<css::awt::XControlModel>(m_dialog_model, UNO_QUERY_THROW));
    m_dialog->createPeer(Reference<css::awt::XToolkit>(css::awt::Toolkit::create(m_context), UNO_QUERY_THROW),
                         window);
    put_in_the_middle({m_dialog, UNO_QUERY_THROW}, {window, UNO_QUERY});
    listen();
    return Reference<css::awt::XDialog>(m_dialog, UNO_QUERY_THROW)->execute() == 1;
}

} // namespace klubba::sidebar
