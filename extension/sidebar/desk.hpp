// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/commands.hpp"
#include "commands/session.hpp"
#include "sidebar/call.hpp"
#include "sidebar/delay.hpp"
#include "sidebar/words.hpp"

#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <cppuhelper/weakref.hxx>
#include <rtl/ref.hxx>

#include <memory>
#include <optional>
#include <vector>

namespace klubba::sidebar {

/// The templates and rules that all windows share: made when first needed, gone when nobody holds it.
std::shared_ptr<commands::Workshop> shared_workshop(const Reference<XComponentContext>& context);

/// Something that shows the state of a document.
class View {
public:
    virtual ~View() = default;
    virtual void show(const commands::State& state) = 0;
};

/// One window of Writer as the sidebar sees it; its panels share it. Holds frame and document weakly, and
/// listens to the document only while at least one view is on the screen. Lives on the office's main thread.
class Desk {
public:
    Desk(const Reference<XComponentContext>& context, const Reference<css::frame::XFrame>& frame);
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    /// The desk of a frame: the same for all who ask while anybody holds it.
    static std::shared_ptr<Desk> of(const Reference<XComponentContext>& context,
                                    const Reference<css::frame::XFrame>& frame);

    [[nodiscard]] const Reference<XComponentContext>& context() const { return m_context; }
    [[nodiscard]] const Words& words() const { return m_words; }
    [[nodiscard]] commands::Workshop& workshop() { return *m_workshop; }
    /// Parent for dialogs; null once the window is closed.
    [[nodiscard]] Reference<css::awt::XWindowPeer> window() const;

    /// The window's document; null once it is closed.
    [[nodiscard]] Reference<css::frame::XModel> model() const;

    /// Ids of the standard sections around the cursor, the smallest first; none before the document's state is known.
    [[nodiscard]] std::vector<std::string> sections_at_cursor() const;

    /// A view is on the screen from now on: it is shown the state as soon as that is known and whenever it
    /// changes.
    void add(View& view);
    /// It is not any more.
    void remove(View& view);

    /// Runs a command on the document and says what went wrong if something did. The new state is shown now, or a
    /// moment later when the command has left it to another thread.
    void run(const std::string& command, commands::Arguments arguments = {});
    /// Shows the members of the document's body to edit, once the office is done with what it is doing now.
    void edit_members() const;
    /// Puts the keyboard into the document.
    void focus_document() const;
    /// Reads the document and shows its state now, if there is a view to show it in.
    void refresh();

private:
    class Ear;

    void listen();
    void stop_listening();
    /// Whether the document can be read now. When a command is at work and has let the office breathe, what
    /// the document says is half said; it is then looked at again later.
    [[nodiscard]] bool is_readable() const;
    /// In the meeting the deck shows only what is needed there.
    void arrange_panels(bool in_meeting);
    /// By value: what views do with it may lead to another state, or to none.
    void show(commands::State state);
    void look_again();
    void follow();
    void go_on();

    Reference<XComponentContext> m_context;
    css::uno::WeakReference<css::frame::XFrame> m_frame;
    Words m_words;
    std::shared_ptr<commands::Workshop> m_workshop;
    css::uno::WeakReference<css::frame::XModel> m_session_model;
    std::vector<View*> m_views;
    /// The panels that were open before the meeting; nothing outside it.
    std::optional<std::vector<OUString>> m_open_before;
    rtl::Reference<Ear> m_ear;
    rtl::Reference<Call> m_to_go_on;
    Delay m_soon;
    /// Goes first, and waits for its thread, which may yet ask to go on soon.
    std::optional<commands::Session> m_session;
};

/// Says one sentence in a box of its own over a window.
void say(const Reference<XComponentContext>& context, const Reference<css::awt::XWindowPeer>& window,
         const OUString& title, const OUString& sentence);

} // namespace klubba::sidebar
