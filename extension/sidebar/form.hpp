// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/listener.hpp"
#include "sidebar/uno.hpp"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/util/Date.hpp>
#include <cppuhelper/weak.hxx>
#include <rtl/ref.hxx>

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace klubba::sidebar {

/// Moves a dialog to where people look: its own place is the upper left corner of the window, which may be null.
void put_in_the_middle(const Reference<css::awt::XWindow>& dialog,
                       const Reference<css::awt::XWindow>& window);

/// What stands in a date field, as YYYY-MM-DD; nothing when it is empty.
std::optional<std::string> date_in(const Reference<css::beans::XPropertySet>& field);

/// A small dialog: rows of a label and a field, then OK and Cancel. Tab goes through them in the order they
/// were made. Each field is returned as its model, whose properties hold what was filled in.
class Form {
public:
    using Model = Reference<css::beans::XPropertySet>;

    Form(const Reference<XComponentContext>& context, const OUString& title);
    ~Form();
    Form(const Form&) = delete;
    Form& operator=(const Form&) = delete;

    /// Wrapped text over the whole width, `lines` high.
    Model note(const OUString& text, int lines);
    /// A list to look through, over the whole width, with its label above; `lines` of it show at a time.
    Model list(const OUString& label, const std::vector<OUString>& entries, int lines);
    Model choice(const OUString& label, const std::vector<OUString>& entries, std::size_t selected);
    Model text(const OUString& label, const OUString& text = {});
    /// A field with a list of what is often written in it.
    Model suggestions(const OUString& label, const std::vector<OUString>& entries, const OUString& text);
    /// Empty without a date.
    Model date(const OUString& label, const std::optional<css::util::Date>& date);
    Model time(const OUString& label);
    Model number(const OUString& label, int value, int least);

    /// A button below a row's field.
    void button(const OUString& label, std::function<void()> pressed);
    /// Runs whenever what a text or date field says changes, or what is selected in a list, as long as the dialog is
    /// shown.
    void when_changed(const Model& field, std::function<void()> changed);

    /// The dialog's window while it is shown, for those that come up over it.
    [[nodiscard]] Reference<css::awt::XWindowPeer> window() const;

    /// Shows it over a window and waits; true for OK.
    bool ask(const Reference<css::awt::XWindowPeer>& window, const OUString& ok, const OUString& cancel);

private:
    Model add(const char* service, sal_Int32 x, sal_Int32 width, sal_Int32 height);
    Model add_row(const char* service, const OUString& label, sal_Int32 width);
    void listen();
    Model add_button(const OUString& label, sal_Int32 x, short kind);

    Reference<XComponentContext> m_context;
    Model m_dialog_model;
    Reference<css::awt::XControl> m_dialog;
    std::vector<std::pair<Model, std::function<void()>>> m_handlers;
    std::vector<rtl::Reference<Listener>> m_listeners;
    rtl::Reference<cppu::OWeakObject> m_owner;
    sal_Int32 m_y;
    sal_Int16 m_tab_index = 0;
};

} // namespace klubba::sidebar
