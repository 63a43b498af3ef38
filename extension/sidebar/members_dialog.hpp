// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/members.hpp"
#include "sidebar/desk.hpp"

#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XDialogEventHandler.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <cppuhelper/implbase1.hxx>

#include <array>
#include <optional>
#include <vector>

namespace klubba::sidebar {

/// Lets a person see and change who sits on the body whose minutes a document is, and stores it; says why not in a
/// box. On the office's main thread.
void edit_members(Desk& desk, const Reference<css::frame::XModel>& minutes);

/// Shows who sits on a body, to be changed. Modal; lives on the office's main thread.
class MembersDialog final : public cppu::WeakImplHelper1<css::awt::XDialogEventHandler> {
public:
    /// What was settled on with OK; nothing for Cancel.
    static std::optional<std::vector<Member>> ask(const Reference<XComponentContext>& context,
                                                  const Words& words,
                                                  const Reference<css::awt::XWindowPeer>& window,
                                                  const commands::Membership& membership);

    sal_Bool SAL_CALL callHandlerMethod(const Reference<css::awt::XDialog>& dialog, const Any& event,
                                        const OUString& method) override;
    Sequence<OUString> SAL_CALL getSupportedMethodNames() override;

private:
    /// A member as the fields show one, in the order of a register's columns: dates are text until OK.
    using Row = std::array<OUString, 7>;

    MembersDialog(Reference<XComponentContext> context, const Words& words,
                  const commands::Membership& membership);

    [[nodiscard]] Reference<css::beans::XPropertySet> model(const char* name) const;
    void label(const commands::Membership& membership);
    /// A row of the list.
    [[nodiscard]] OUString shown(const Row& row) const;
    void list();
    void show_selected();
    void take_fields();
    void select();
    void edit();
    void add();
    void remove();
    void accept();
    /// What has to be mended before the rows can be stored; empty when nothing.
    [[nodiscard]] OUString complaint();

    Reference<XComponentContext> m_context;
    const Words& m_words;
    Reference<css::awt::XDialog> m_dialog;
    std::vector<Row> m_rows;
    std::size_t m_selected = 0;
    std::vector<Member> m_members;
    /// The fields are being filled, not edited.
    bool m_filling = false;
};

} // namespace klubba::sidebar
