// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "demo/office.hpp"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/ui/XDeck.hpp>

#include <map>
#include <string>
#include <vector>

namespace klubba::window_test {

namespace css = com::sun::star;
using css::uno::Reference;

/// The deck Protokoll in one window, handled through what assistive technology sees of it.
class Sidebar {
public:
    /// Opens the deck as the tab bar does and waits for its panels; throws std::runtime_error when they do not
    /// come. `office` must live longer.
    Sidebar(demo::Office& office, const Reference<css::frame::XModel>& model);

    /// Throws std::runtime_error for a control that is not there.
    [[nodiscard]] Reference<css::awt::XControl> control(const std::string& panel,
                                                        const std::string& name) const;
    [[nodiscard]] std::string accessible_name(const std::string& panel, const std::string& name) const;
    [[nodiscard]] bool is_enabled(const std::string& panel, const std::string& name) const;
    /// The control of a panel that has the keyboard, or an empty string. A control of several parts, such as one
    /// with a scroll bar, does not say so.
    [[nodiscard]] std::string with_keyboard(const std::string& panel) const;
    /// Whether a control is at least as large as its words need. Trees scroll, and shorten what they hold.
    [[nodiscard]] bool shows_all_words(const std::string& panel, const std::string& name) const;
    /// What a label or a field says.
    [[nodiscard]] std::string text(const std::string& panel, const std::string& name) const;

    /// What the rows of a tree say, groups before what they hold.
    [[nodiscard]] std::vector<std::string> rows(const std::string& panel, const std::string& tree) const;

    /// Whether a panel is folded out, so that more than its title is seen.
    [[nodiscard]] bool is_open(const std::string& panel) const;
    /// Folds it out as a click on its title does.
    void open(const std::string& panel) const;

    void show();
    /// The deck by its tab: another one comes to the front.
    void show_other_deck() const;

private:
    /// What a question answers that is asked on the office's main thread.
    template <class Question>
    auto ask(const Question& question) const {
        decltype(question()) answer{};
        m_office.on_main_thread([&] { answer = question(); });
        return answer;
    }

    demo::Office& m_office;
    Reference<css::frame::XModel> m_model;
    std::map<std::string, Reference<css::awt::XControlContainer>> m_panels;
};

/// The names of a panel's controls that a person can reach, in the order of the Tab key.
struct PanelControls {
    std::string panel;
    std::vector<std::string> controls;
};
extern const std::vector<PanelControls> all_panels;

/// A document in a window, closed without questions when it goes.
class Window {
public:
    Window(demo::Office& office, Reference<css::frame::XModel> model);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    operator const Reference<css::frame::XModel>&() const { return m_model; }
    /// Where commands are dispatched to.
    [[nodiscard]] Reference<css::frame::XDispatchProvider> frame() const;

private:
    demo::Office& m_office;
    Reference<css::frame::XModel> m_model;
};

/// LibreOffice's, 25 for 25.2.
int major_version(demo::Office& office);
std::size_t toolbars_shown(demo::Office& office, const Reference<css::frame::XModel>& model);
/// All text of the document's body.
std::string text_of(const Reference<css::frame::XModel>& model);
/// The paragraph that the cursor stands in.
std::string paragraph_at_cursor(const Reference<css::frame::XModel>& model);
/// What is selected in the document, or an empty string.
std::string selection_of(const Reference<css::frame::XModel>& model);
void undo(const Reference<css::frame::XModel>& model);
/// Names of the steps that can be undone, latest first.
std::vector<std::string> undo_steps(const Reference<css::frame::XModel>& model);

} // namespace klubba::window_test
