// SPDX-License-Identifier: MPL-2.0
#include "sidebar/attendance_panel.hpp"

#include "sidebar/attendance_dialogs.hpp"

#include <com/sun/star/awt/MenuItemStyle.hpp>
#include <com/sun/star/awt/PopupMenuDirection.hpp>
#include <com/sun/star/awt/XPopupMenu.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include <algorithm>
#include <utility>

namespace klubba::sidebar {
namespace {

/// Points; to be read from the other end of a room.
constexpr float projected_size = 20;

/// Entries of the menu, as it tells which was chosen; from 1, for 0 is none.
enum More : sal_Int16 { Serve = 1, ComeOrGo, Distance, Conflict, Adjusters, Meeting, Stamp, Expand };

const char* icon_of(Standing standing) {
    switch (standing) {
    case Standing::Present:
    case Standing::Serving:
        return "done";
    case Standing::Absent:
        return "absent";
    case Standing::Unlisted:
        break;
    }
    return "optional";
}

OUString number(std::size_t value) {
    return OUString::number(static_cast<sal_Int64>(value));
}

} // namespace

AttendancePanel::AttendancePanel(Desk& desk, Controls& controls)
    : m_desk(desk), m_controls(controls), m_tally(controls.bold_label("tally")),
      m_tree(desk.context(), controls, "people", desk.words()("attendance.people"),
             {.selected = [this] { offer_what_is_possible(); },
              .chosen = [this](const std::string&, bool) { toggle(); },
              .clicks = 2}),
      m_projected(controls.reading("projected", desk.words()("attendance.projected"))),
      m_present(controls.button("present", desk.words()("attendance.present"),
                                desk.words()("attendance.present.help"),
                                [this] {
                                    change({{"state", "present"}});
                                })),
      m_absent(controls.button("absent", desk.words()("attendance.absent"),
                               desk.words()("attendance.absent.help"),
                               [this] {
                                   change({{"state", "absent"}});
                               })),
      m_more(controls.button("more", desk.words()("attendance.more"), desk.words()("attendance.more.help"),
                             [this] { choose_more(); })) {
    set_property(m_projected.model(), "FontHeight", projected_size);
    m_projected.set_visible(false);
    offer_what_is_possible();
}

void AttendancePanel::show(const commands::State& state) {
    if (std::exchange(m_shown, true) && state == m_state)
        return;
    const bool other_controls = state.in_meeting != m_state.in_meeting;
    m_state = state;
    m_tally.set_label(tally());
    m_tree.show(rows());
    m_projected.set_visible(m_state.in_meeting);
    if (m_state.in_meeting)
        m_projected.set_text(projected());
    offer_what_is_possible();
    lay_out(m_controls.fill_parent());
    if (other_controls)
        m_controls.ask_for_room();
}

OUString AttendancePanel::tally() const {
    if (m_state.roll.empty())
        return m_desk.words()("attendance.nobody");
    const auto there = std::ranges::count_if(m_state.roll, is_there);
    return m_desk.words()("attendance.tally",
                          {number(static_cast<std::size_t>(there)), number(m_state.roll.size())});
}

OUString AttendancePanel::described(const RollEntry& entry) const {
    const auto& words = m_desk.words();
    OUString text = to_uno(entry.name);
    if (!entry.party.empty())
        text += " (" + to_uno(entry.party) + ")";
    if (entry.standing == Standing::Absent)
        text += ", " + words("attendance.is.absent");
    if (entry.standing == Standing::Unlisted)
        text += ", " + words("attendance.is.unlisted");
    if (entry.standing == Standing::Serving)
        text +=
            ", " + (entry.serves_for.empty() ? words("attendance.is.serving")
                                             : words("attendance.is.servingFor", {to_uno(entry.serves_for)}));
    if (const auto presence = presence_words(m_state.items, entry); !presence.empty())
        text += ", " + to_uno(presence);
    if (entry.remote)
        text += ", " + words("attendance.is.remote");
    return text;
}

std::vector<Row> AttendancePanel::rows() const {
    std::vector<Row> rows;
    Row others{m_desk.words()("attendance.others"), "#others", "", {}};
    const bool has_members =
        std::ranges::any_of(m_state.roll, [](const RollEntry& entry) { return entry.seat.has_value(); });
    for (const auto& entry : m_state.roll)
        (entry.seat || !has_members ? rows : others.rows)
            .push_back({described(entry), entry.name, icon_of(entry.standing), {}});
    if (!others.rows.empty())
        rows.push_back(std::move(others));
    return rows;
}

/// What the room is to see: who is there, one a line.
OUString AttendancePanel::projected() const {
    OUString text;
    for (const auto& entry : m_state.roll)
        if (is_there(entry))
            text += (text.isEmpty() ? OUString() : OUString("\n")) + described(entry);
    return text;
}

const RollEntry* AttendancePanel::selected() const {
    const auto found = std::ranges::find(m_state.roll, m_tree.selected(), &RollEntry::name);
    return found == m_state.roll.end() ? nullptr : &*found;
}

void AttendancePanel::offer_what_is_possible() {
    const auto* entry = selected();
    const bool can = !m_state.read_only && entry;
    m_present.set_enabled(can);
    m_absent.set_enabled(can && entry->standing != Standing::Absent);
    m_more.set_enabled(m_state.is_minutes && !m_state.read_only);
}

void AttendancePanel::change(commands::Arguments arguments) {
    if (const auto* entry = selected()) {
        arguments.emplace("person", entry->name);
        m_desk.run("attendance", std::move(arguments));
    }
}

void AttendancePanel::toggle() {
    if (const auto* entry = selected(); entry && !m_state.read_only)
        change({{"state", is_there(*entry) ? "absent" : "present"}});
}

void AttendancePanel::choose_more() {
    const auto& words = m_desk.words();
    // By value: while the menu is open the document may change, and the roll with it.
    const auto entry = selected() ? std::optional(*selected()) : std::nullopt;
    const auto menu = create<css::awt::XPopupMenu>(m_desk.context(), "com.sun.star.awt.PopupMenu");
    sal_Int16 position = 0;
    const auto offer = [&](More choice, const char* key, bool possible, std::optional<bool> ticked = {}) {
        menu->insertItem(choice, words(key), ticked ? css::awt::MenuItemStyle::CHECKABLE : sal_Int16(0),
                         position++);
        menu->enableItem(choice, possible);
        if (ticked)
            menu->checkItem(choice, *ticked);
    };
    offer(Serve, "attendance.menu.serve", entry.has_value());
    offer(ComeOrGo, "attendance.menu.when", entry.has_value());
    offer(Distance, "attendance.menu.distance", entry && is_there(*entry), entry && entry->remote);
    offer(Conflict, "attendance.menu.conflict", entry && !m_state.items.empty());
    offer(Adjusters, "attendance.menu.adjusters", std::ranges::any_of(m_state.roll, is_there));
    menu->insertSeparator(position++);
    offer(Meeting, "attendance.menu.meeting", true, m_state.in_meeting);
    offer(Stamp, "attendance.menu.stamp", true);
    offer(Expand, "attendance.menu.expand", true);
    const auto place = m_more.as<css::awt::XWindow>()->getPosSize();
    const auto run = [&](const char* command, const std::optional<commands::Arguments>& arguments) {
        if (arguments)
            m_desk.run(command, *arguments);
    };
    switch (menu->execute(m_controls.peer(), place, css::awt::PopupMenuDirection::EXECUTE_DOWN)) {
    case Serve:
        run("attendance", ask_whom_they_serve_for(m_desk, m_state, *entry));
        break;
    case ComeOrGo:
        run("attendance", ask_when_they_were_there(m_desk, m_state, *entry));
        break;
    case Distance:
        change({{"distance", entry->remote ? "no" : "yes"}});
        break;
    case Conflict:
        run("conflict", ask_for_conflict(m_desk, m_state, *entry));
        break;
    case Adjusters:
        run("adjusters", ask_for_adjusters(m_desk, m_state, entry.value_or(RollEntry())));
        break;
    case Meeting:
        m_desk.run("meeting");
        break;
    case Stamp:
        m_desk.run("stamp");
        m_desk.focus_document();
        break;
    case Expand:
        m_desk.run("expand");
        m_desk.focus_document();
        break;
    default:
        break;
    }
}

std::vector<Content::Part> AttendancePanel::above(sal_Int32 width) const {
    return {line(m_tally, width)};
}

std::vector<Content::Part> AttendancePanel::below(sal_Int32 width) const {
    return {buttons({m_present, m_absent, m_more}, width)};
}

Content::Heights AttendancePanel::list_heights() const {
    return m_state.in_meeting ? Heights{240, 500} : Heights{70, 130};
}

void AttendancePanel::place_list(sal_Int32 top, sal_Int32 width, sal_Int32 height) {
    // In the meeting what the room sees comes first, and the list to work in below it.
    const sal_Int32 large = m_state.in_meeting ? height * 2 / 3 : 0;
    if (m_state.in_meeting)
        m_projected.place(gap, top, width, large - gap);
    m_tree.place(gap, top + large, width, height - large);
}

} // namespace klubba::sidebar
