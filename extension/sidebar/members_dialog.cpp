// SPDX-License-Identifier: MPL-2.0
#include "sidebar/members_dialog.hpp"

#include "core/calendar.hpp"
#include "files/members_file.hpp"
#include "sidebar/form.hpp"
#include "sidebar/log.hpp"

#include <com/sun/star/awt/DialogProvider2.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XDialog2.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/lang/XComponent.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace klubba::sidebar {
namespace {

constexpr std::array labels{"NameLabel", "PartyLabel", "RoleLabel", "ForLabel", "EmailLabel", "FromLabel",
                            "ToLabel",   "Add",        "Remove",    "Ok",       "Cancel"};

/// In the order of a register's columns.
constexpr std::array fields{"Name", "Party", "Role", "For", "Email", "From", "To"};

/// What registers call people; another word may be written.
Sequence<OUString> usual_roles() {
    return sequence({to_uno("Ordförande"), to_uno("1:e vice ordförande"), to_uno("2:e vice ordförande"),
                     to_uno("Ledamot"), to_uno("Ersättare"), to_uno("Sekreterare")});
}

OUString text_of(const std::optional<Date>& date) {
    return date ? to_uno(iso(*date)) : OUString();
}

bool is_date(const OUString& text) {
    return text.isEmpty() || date_of_iso(from_uno(text));
}

std::optional<Date> date_in(const OUString& text) {
    return text.isEmpty() ? std::nullopt : date_of_iso(from_uno(text));
}

} // namespace

void edit_members(Desk& desk, const Reference<css::frame::XModel>& minutes) {
    try {
        auto membership = commands::membership_of(desk.workshop(), minutes);
        auto members = MembersDialog::ask(desk.context(), desk.words(), desk.window(), membership);
        if (!members)
            return;
        membership.members = std::move(*members);
        commands::store(desk.workshop(), membership);
        desk.refresh();
    } catch (const Error& refusal) {
        say(desk.context(), desk.window(), desk.words()("members.title"),
            to_uno(desk.workshop().say(refusal)));
    }
}

std::optional<std::vector<Member>> MembersDialog::ask(const Reference<XComponentContext>& context,
                                                      const Words& words,
                                                      const Reference<css::awt::XWindowPeer>& window,
                                                      const commands::Membership& membership) {
    const rtl::Reference<MembersDialog> self(new MembersDialog(context, words, membership));
    const Reference<css::awt::XDialogEventHandler> handler(self.get());
    self->m_dialog = css::awt::DialogProvider2::create(context)->createDialogWithArguments(
        OUString("vnd.sun.star.extension://se.klubba/dialogs/Members.xdl"),
        sequence({css::beans::NamedValue(OUString("ParentWindow"), Any(window)),
                  css::beans::NamedValue(OUString("EventHandler"), Any(handler))}));
    self->label(membership);
    self->list();
    self->show_selected();
    put_in_the_middle({self->m_dialog, UNO_QUERY_THROW}, {window, UNO_QUERY});
    const bool accepted = self->m_dialog->execute() == 1;
    Reference<css::lang::XComponent>(self->m_dialog, UNO_QUERY_THROW)->dispose();
    self->m_dialog.clear();
    return accepted ? std::optional(std::move(self->m_members)) : std::nullopt;
}

MembersDialog::MembersDialog(Reference<XComponentContext> context, const Words& words,
                             const commands::Membership& membership)
    : m_context(std::move(context)), m_words(words) {
    for (const auto& member : membership.members)
        m_rows.push_back(
            {{to_uno(member.name), to_uno(member.party), to_uno(member.role), to_uno(member.deputises_for),
              to_uno(member.email), text_of(member.from), text_of(member.to)}});
}

Reference<css::beans::XPropertySet> MembersDialog::model(const char* name) const {
    const Reference<css::awt::XControlContainer> controls(m_dialog, UNO_QUERY_THROW);
    return {controls->getControl(OUString::createFromAscii(name))->getModel(), UNO_QUERY_THROW};
}

void MembersDialog::label(const commands::Membership& membership) {
    const Reference<css::beans::XPropertySet> window(
        Reference<css::awt::XControl>(m_dialog, UNO_QUERY_THROW)->getModel(), UNO_QUERY_THROW);
    set_property(window, "Title", m_words("members.title"));
    set_property(model("ListLabel"), "Label", m_words("members.list", {to_uno(membership.organ)}));
    for (const auto* name : labels)
        set_property(model(name), "Label", m_words(("members." + std::string(name)).c_str()));
    set_property(model("Role"), "StringItemList", usual_roles());
}

OUString MembersDialog::shown(const Row& row) const {
    const auto& [name, party, role, deputises_for, email, from, to] = row;
    OUString text = name.isEmpty() ? m_words("members.unnamed") : name;
    if (!party.isEmpty())
        text += " (" + party + ")";
    if (!role.isEmpty())
        text += ", " + role;
    return text;
}

void MembersDialog::list() {
    std::vector<OUString> rows, voting;
    for (const auto& row : m_rows) {
        rows.push_back(shown(row));
        const auto& [name, party, role, deputises_for, email, from, to] = row;
        if (deputises_for.isEmpty() && !name.isEmpty())
            voting.push_back(name);
    }
    const auto items = [](const std::vector<OUString>& texts) {
        return Sequence<OUString>(texts.data(), static_cast<sal_Int32>(texts.size()));
    };
    m_filling = true;
    set_property(model("List"), "StringItemList", items(rows));
    if (!rows.empty())
        set_property(model("List"), "SelectedItems", sequence({static_cast<sal_Int16>(m_selected)}));
    set_property(model("For"), "StringItemList", items(voting));
    m_filling = false;
}

void MembersDialog::show_selected() {
    const bool any = m_selected < m_rows.size();
    m_filling = true;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        set_property(model(fields[i]), "Text", any ? m_rows[m_selected][i] : OUString());
        set_property(model(fields[i]), "Enabled", any);
    }
    set_property(model("Remove"), "Enabled", any);
    m_filling = false;
}

void MembersDialog::take_fields() {
    if (m_selected >= m_rows.size())
        return;
    for (std::size_t i = 0; i < fields.size(); ++i)
        m_rows[m_selected][i] = property<OUString>(model(fields[i]), "Text").trim();
}

void MembersDialog::select() {
    const auto chosen = property<Sequence<sal_Int16>>(model("List"), "SelectedItems");
    if (!chosen.hasElements())
        return;
    m_selected = static_cast<std::size_t>(chosen[0]);
    show_selected();
}

void MembersDialog::edit() {
    take_fields();
    if (m_selected >= m_rows.size())
        return;
    const Reference<css::awt::XControlContainer> controls(m_dialog, UNO_QUERY_THROW);
    const Reference<css::awt::XListBox> rows(controls->getControl(OUString("List")), UNO_QUERY_THROW);
    const auto position = static_cast<sal_Int16>(m_selected);
    m_filling = true;
    rows->removeItems(position, 1);
    rows->addItem(shown(m_rows[m_selected]), position);
    rows->selectItemPos(position, true);
    m_filling = false;
}

void MembersDialog::add() {
    m_rows.emplace_back();
    m_selected = m_rows.size() - 1;
    list();
    show_selected();
    const Reference<css::awt::XControlContainer> controls(m_dialog, UNO_QUERY_THROW);
    Reference<css::awt::XWindow>(controls->getControl(OUString("Name")), UNO_QUERY_THROW)->setFocus();
}

void MembersDialog::remove() {
    if (m_selected >= m_rows.size())
        return;
    m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(m_selected));
    m_selected = std::min(m_selected, m_rows.empty() ? 0 : m_rows.size() - 1);
    list();
    show_selected();
}

OUString MembersDialog::complaint() {
    m_members.clear();
    for (m_selected = 0; m_selected < m_rows.size(); ++m_selected) {
        const auto& [name, party, role, deputises_for, email, from, to] = m_rows[m_selected];
        if (name.isEmpty())
            return m_words("members.noName");
        for (const auto* day : {&from, &to})
            if (!is_date(*day))
                return m_words("members.noDate", {name, *day});
        Member member;
        member.name = from_uno(name);
        member.party = from_uno(party);
        member.role = from_uno(role);
        member.deputises_for = from_uno(deputises_for);
        member.seat = files::seat_of(member.role, member.deputises_for);
        member.email = from_uno(email);
        member.from = date_in(from);
        member.to = date_in(to);
        if (member.from && member.to && *member.to < *member.from)
            return m_words("members.backwards", {name});
        m_members.push_back(std::move(member));
    }
    m_selected = 0;
    return {};
}

void MembersDialog::accept() {
    const auto complaint = this->complaint();
    if (complaint.isEmpty()) {
        Reference<css::awt::XDialog2>(m_dialog, UNO_QUERY_THROW)->endDialog(1);
        return;
    }
    list();
    show_selected();
    const Reference<css::awt::XControl> own(m_dialog, UNO_QUERY_THROW);
    say(m_context, own->getPeer(), m_words("members.title"), complaint);
}

sal_Bool SAL_CALL MembersDialog::callHandlerMethod(const Reference<css::awt::XDialog>&, const Any&,
                                                   const OUString& method) {
    static constexpr std::array<std::pair<std::string_view, void (MembersDialog::*)()>, 5> methods{
        {{"select", &MembersDialog::select},
         {"edit", &MembersDialog::edit},
         {"add", &MembersDialog::add},
         {"remove", &MembersDialog::remove},
         {"accept", &MembersDialog::accept}}};
    const auto name = from_uno(method);
    const auto known =
        std::ranges::find(methods, std::string_view(name), &decltype(methods)::value_type::first);
    if (known == methods.end())
        return false;
    // A field that is being filled says that it changed.
    if (!m_filling && m_dialog.is())
        guarded(m_context, [&] { (this->*known->second)(); });
    return true;
}

Sequence<OUString> SAL_CALL MembersDialog::getSupportedMethodNames() {
    return sequence(
        {OUString("select"), OUString("edit"), OUString("add"), OUString("remove"), OUString("accept")});
}

} // namespace klubba::sidebar
