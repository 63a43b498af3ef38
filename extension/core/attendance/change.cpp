// SPDX-License-Identifier: MPL-2.0
#include "core/attendance.hpp"

#include "core/attendance/writing.hpp"
#include "core/folding.hpp"
#include "core/recognise/participation.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba {
namespace {

using namespace attendance;
using Column = recognition::AttendanceColumn;

NumberRange reach_of(const Minutes& minutes) {
    std::optional<NumberRange> all;
    for (const auto& item : minutes.items)
        if (item.number)
            all = all ? NumberRange{std::min(all->first, *item.number), std::max(all->last, *item.number)}
                      : NumberRange{*item.number, *item.number};
    return all.value_or(NumberRange{recognition::from_the_first, recognition::to_the_last});
}

/// §§ the person takes part in after the change.
std::vector<NumberRange> items_after(const Minutes& minutes, const AttendanceChange& change) {
    const auto from = change.from, to = change.to;
    const auto all = reach_of(minutes);
    if (!from && !to)
        return change.standing ? std::vector<NumberRange>() : change.person.items;
    if (from && to)
        return {{*from, *to}};
    auto items = change.person.items;
    if (from) {
        // Who had left comes back.
        std::erase_if(
            items, [&](const NumberRange& range) { return range.first >= *from || range.last >= all.last; });
        if (!items.empty() && items.back().last + 1 >= *from)
            items.back().last = all.last;
        else
            items.push_back({*from, all.last});
        return items.front() == all ? std::vector<NumberRange>() : items;
    }
    if (items.empty())
        items = {all};
    std::erase_if(items, [&](const NumberRange& range) { return range.first > *to; });
    if (items.empty())
        return {{all.first, *to}};
    items.back().last = std::min(items.back().last, *to);
    return items;
}

class Changer {
public:
    Changer(const Document& document, const Minutes& minutes, const Lists& lists,
            const AttendanceChange& change)
        : m_document(document), m_minutes(minutes), m_lists(lists), m_change(change),
          m_writing(document, minutes, lists) {
        for (const auto& attendee : minutes.attendance)
            if (folded(attendee.name) == folded(change.person.name))
                m_listed.push_back(&attendee);
        // Who is listed both as a deputy and as serving is changed where they serve.
        std::ranges::stable_sort(m_listed, {}, [](const Attendee* one) { return !one->serving; });
    }

    std::optional<Fix> run() {
        const auto entry = wanted();
        const auto group = target();
        if (m_listed.empty())
            add(entry, group);
        else if (changes_marks())
            mark(entry);
        else if (const auto* there = listed_in(group))
            keep(*there, entry);
        else
            move(entry, group);
        if (!m_done)
            return std::nullopt;
        Fix fix;
        fix.edits = m_writing.take();
        fix.edits.insert(fix.edits.end(), m_marks.begin(), m_marks.end());
        return fix;
    }

private:
    [[nodiscard]] const Attendee& listed() const { return *m_listed.front(); }

    [[nodiscard]] Standing standing() const {
        if (m_change.standing)
            return *m_change.standing;
        return m_change.person.standing == Standing::Unlisted ? Standing::Present : m_change.person.standing;
    }

    /// The list for somebody who is there, serving for nobody.
    [[nodiscard]] Group seat() const {
        const auto& person = m_change.person;
        if (person.seat == Member::Seat::Deputy ||
            (!person.seat && folded(person.role).starts_with("ersättare")))
            return Group::Substitutes;
        if (person.seat == Member::Seat::Ordinary)
            return Group::Present;
        if (!m_listed.empty() && m_lists.group_of(listed()) != Group::Absent)
            return m_lists.group_of(listed());
        return Group::Others;
    }

    [[nodiscard]] Group target() const {
        if (standing() == Standing::Absent)
            return Group::Absent;
        auto group = standing() == Standing::Serving ? Group::Serving : seat();
        // Deputies who are there and listed among the members stay where the document has them.
        if (!m_listed.empty() && !m_change.standing && m_lists.group_of(listed()) != Group::Absent)
            group = m_lists.group_of(listed());
        if (group != Group::Present && !m_lists.has(group))
            group = Group::Present;
        return group;
    }

    [[nodiscard]] Entry wanted() const {
        const auto& person = m_change.person;
        Entry entry;
        entry.name = person.name;
        entry.party = person.party;
        entry.role = person.role;
        if (entry.role.empty() && person.seat)
            entry.role = *person.seat == Member::Seat::Ordinary ? "Ledamot"
                         : *person.seat == Member::Seat::Deputy ? "Ersättare"
                                                                : "";
        if (!m_listed.empty()) {
            const auto& own = listed();
            entry.organisation = own.organisation;
            if (!own.party.empty())
                entry.party = own.party;
            if (!own.role.empty())
                entry.role = own.role;
            else if (const auto group = m_lists.group_of(own);
                     entry.role.empty() && (group == Group::Substitutes || group == Group::Serving))
                entry.role = "Ersättare";
            const auto words = recognition::without_presence(m_writing.text_at(m_writing.extent_of(own)));
            const bool says_all = words.find(own.organisation) != words.npos &&
                                  words.find(own.party) != words.npos && words.find(own.role) != words.npos;
            if (says_all)
                entry.lasting = words;
        }
        entry.serving = standing() == Standing::Serving;
        entry.serves_for = m_change.serves_for.empty() ? person.serves_for : m_change.serves_for;
        if (!entry.serving)
            entry.serves_for.clear();
        entry.remote = m_change.remote.value_or(person.remote) && standing() != Standing::Absent;
        if (standing() != Standing::Absent) {
            const auto items = items_after(m_minutes, m_change);
            // Who has told nothing but that they were there, or has come back to miss nothing, has no times.
            const bool anew = (m_change.standing && !m_change.from && !m_change.to) ||
                              (m_change.from && items.empty() && !person.items.empty());
            const auto time = [&](std::optional<TimeOfDay> told, std::optional<TimeOfDay> known) {
                return anew && !m_change.standing ? std::nullopt : told || anew ? told : known;
            };
            entry.presence = presence_words(m_minutes.items, items, time(m_change.from_time, person.arrived),
                                            time(m_change.to_time, person.left));
        }
        return entry;
    }

    void add(const Entry& entry, Group group) {
        m_done = m_writing.add(entry, group);
        if (!m_done && group == Group::Absent && !m_lists.empty()) {
            m_writing.add_absent(entry);
            m_done = true;
        }
    }

    [[nodiscard]] const Attendee* listed_in(Group group) const {
        for (const auto* attendee : m_listed)
            if (m_lists.group_of(*attendee) == group)
                return attendee;
        return nullptr;
    }

    /// Whoever is told to stand in one list stands in no other.
    void keep(const Attendee& there, const Entry& entry) {
        m_writing.rewrite(there, entry);
        for (const auto* attendee : m_listed)
            if (attendee != &there && m_change.standing)
                m_writing.remove(*attendee);
    }

    void move(Entry entry, Group group) {
        // A row of a table says more in its other cells than in the one for the name.
        if (m_lists.table_of(listed()))
            entry.lasting.clear();
        add(entry, group);
        if (m_done)
            for (const auto* attendee : m_listed)
                m_writing.remove(*attendee);
    }

    /// A table that ticks who is there keeps everybody in their row.
    [[nodiscard]] const PersonTable* ticked_table() const {
        const auto* table = m_listed.empty() ? nullptr : m_lists.table_of(listed());
        return table && (table->column(Column::Present) || table->column(Column::Absent)) ? table : nullptr;
    }

    [[nodiscard]] bool changes_marks() const { return m_change.standing && ticked_table() != nullptr; }

    void mark(const Entry& entry) {
        m_writing.rewrite(listed(), entry);
        const auto& table = *ticked_table();
        const auto row = m_document.paragraphs[listed().place.paragraph].cell->row;
        const bool absent = standing() == Standing::Absent;
        const bool both = table.column(Column::Present) && table.column(Column::Absent);
        const auto set = [&](Column kind, const std::string& text) {
            const auto column = table.column(kind);
            const auto cell = column ? m_lists.cell(table.table, row, *column) : std::nullopt;
            if (cell && m_lists.text_of(*cell) != text)
                m_marks.emplace_back(ReplaceText{
                    {*cell, 0, m_lists.text_of(*cell).size()}, std::string(m_lists.text_of(*cell)), text});
        };
        set(Column::Present, !absent ? "X" : both ? "" : "Nej");
        set(Column::Absent, absent ? "X" : "");
    }

    const Document& m_document;
    const Minutes& m_minutes;
    const Lists& m_lists;
    const AttendanceChange& m_change;
    Writing m_writing;
    std::vector<const Attendee*> m_listed;
    std::vector<Edit> m_marks;
    bool m_done = true;
};

} // namespace

std::optional<Fix> attendance_fix(const Document& document, const Minutes& minutes,
                                  const AttendanceChange& change) {
    const Lists lists(document, minutes);
    if (lists.empty())
        return std::nullopt;
    return Changer(document, minutes, lists, change).run();
}

} // namespace klubba
