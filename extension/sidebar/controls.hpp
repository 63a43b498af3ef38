// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/listener.hpp"

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/ui/XSidebar.hpp>
#include <rtl/ref.hxx>

#include <utility>
#include <vector>

namespace klubba::sidebar {

/// A control of the office's own toolkit. A handle: copies mean the same control.
class Control {
public:
    Control() = default;
    explicit Control(const Reference<css::awt::XControl>& control);

    void place(sal_Int32 x, sal_Int32 y, sal_Int32 width, sal_Int32 height) const;
    void set_enabled(bool enabled) const;
    void set_visible(bool visible) const;
    void set_focus() const;

    /// What a button or a label says. No letter of it works with Alt, which in a deck belongs to the menu bar.
    void set_label(const OUString& text) const;
    /// What stands in a field.
    void set_text(const OUString& text) const;
    [[nodiscard]] OUString text() const;

    /// The size in pixels that looks best, and the least in which nothing of it is cut off.
    [[nodiscard]] css::awt::Size preferred() const;
    [[nodiscard]] css::awt::Size least() const;
    /// The height that a label needs when its text is wrapped at a width, in pixels.
    [[nodiscard]] sal_Int32 height_at(sal_Int32 width) const;

    [[nodiscard]] const Reference<css::beans::XPropertySet>& model() const { return m_model; }
    template <class Interface>
    [[nodiscard]] Reference<Interface> as() const {
        return {m_control, UNO_QUERY_THROW};
    }

private:
    Reference<css::awt::XControl> m_control;
    Reference<css::beans::XPropertySet> m_model;
};

/// A list that drops down, in which one entry is always chosen. A handle, as Control.
class Choice {
public:
    Choice() = default;
    explicit Choice(Control control) : m_control(std::move(control)) {}

    /// Shows these entries; the one that was chosen stays so where it is still there, else the first is.
    void show(const std::vector<OUString>& entries) const;
    /// Position of the chosen entry, from 0, and what it says.
    [[nodiscard]] sal_Int16 selected() const;
    [[nodiscard]] OUString text() const;
    [[nodiscard]] const Control& control() const { return m_control; }

private:
    Control m_control;
};

/// The controls of one panel, in the order of the Tab key, laid out by their owner. Lives on the office's
/// main thread.
class Controls {
public:
    /// Fills `parent`, a window of the sidebar. `owner` is the panel that handlers belong to.
    Controls(const Reference<XComponentContext>& context, const Reference<css::awt::XWindow>& parent,
             Reference<css::ui::XSidebar> sidebar, const Reference<css::uno::XWeak>& owner);
    ~Controls();
    Controls(const Controls&) = delete;
    Controls& operator=(const Controls&) = delete;

    Control label(const char* name, bool wrapped = false);
    Control bold_label(const char* name);
    Control button(const char* name, const OUString& label, const OUString& help,
                   std::function<void()> pressed);
    /// A field of one line that tells of every change.
    Control field(const char* name, const OUString& help, std::function<void()> changed);
    /// A list that drops down and tells of every choice; named by the label before it.
    Choice choice(const char* name, const OUString& help, std::function<void()> changed);
    /// Text of many lines to read, select and copy.
    Control reading(const char* name, const OUString& accessible_name);
    /// A bare tree without nodes; sidebar/tree.hpp gives it some.
    Control tree(const char* name, const OUString& accessible_name, Handlers handlers);

    /// Calls back when the parent changes size or visibility.
    void on_change_of_parent(std::function<void()> changed);
    /// Calls back when a window that may outlive these controls gets the keyboard.
    void on_focus_of(const Reference<css::awt::XWindow>& window, std::function<void()> focused);

    [[nodiscard]] const Reference<css::awt::XWindow>& window() const { return m_window; }
    /// Of the container, for menus that open over it.
    [[nodiscard]] Reference<css::awt::XWindowPeer> peer() const;
    /// Size of the parent in pixels; the container follows it.
    css::awt::Size fill_parent() const;
    /// Has the sidebar share its height among the panels anew, as they want it now.
    void ask_for_room() const;
    /// Lets go of all controls and handlers.
    void dispose();

    /// The theme's colours, as the sidebar's other decks have them.
    void follow_theme() const;

private:
    Control add(const char* name, const char* service, const Reference<css::beans::XPropertySet>& model);
    Control add(const char* name, const char* service);
    void forget();
    /// The toolkit calls a control by the label before it; controls that need none for the eye get one
    /// without size.
    void name_next(const OUString& accessible_name);
    Listener* listen(Handlers handlers);

    Reference<XComponentContext> m_context;
    css::uno::WeakReference<css::uno::XInterface> m_owner;
    Reference<css::awt::XWindow> m_parent;
    Reference<css::ui::XSidebar> m_sidebar;
    Reference<css::awt::XControlContainer> m_container;
    Reference<css::awt::XWindow> m_window;
    std::vector<rtl::Reference<Listener>> m_listeners;
    std::vector<std::pair<Reference<css::awt::XWindow>, rtl::Reference<Listener>>> m_watched;
};

/// Space around and between controls, in pixels.
inline constexpr sal_Int32 gap = 6;

/// Lays buttons out in rows that hold every label whole and fill the width.
void lay_out_buttons(const std::vector<Control>& buttons, sal_Int32 y, sal_Int32 width);
/// Height of the same, gaps between rows included.
sal_Int32 height_of_buttons(const std::vector<Control>& buttons, sal_Int32 width);

} // namespace klubba::sidebar
