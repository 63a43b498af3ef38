// SPDX-License-Identifier: MPL-2.0
#include "core/drafting/people.hpp"

#include "core/folding.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace klubba::drafting {
namespace {

/// Fields for the people of one list, the first that the base has of each.
struct GroupFields {
    std::string_view group;
    std::array<std::string_view, 2> name;
    std::array<std::string_view, 2> belonging;
    std::string_view role;
};

constexpr std::array groups{
    GroupFields{"present", {"member", "member"}, {"member_party", "member_org"}, "member_role"},
    GroupFields{"substitutes", {"substitute", "member"}, {"substitute_party", "member_org"}, "member_role"},
    GroupFields{"others_present", {"other", "other"}, {"other_org", "other_org"}, "other_role"},
    GroupFields{"absent", {"absent", "absent"}, {"absent", "absent"}, "absent"},
};

const GroupFields& fields_of(const Attendee& person) {
    const auto found = std::ranges::find(groups, person.group, &GroupFields::group);
    return found == groups.end() ? person.presence == Presence::Absent ? groups.back() : groups.front()
                                 : *found;
}

/// One list: people of a group in one column of a table, or in the paragraphs of the text.
using ListKey = std::tuple<std::string_view, std::size_t, std::size_t>;

ListKey list_of(const Attendee& person, const Document& document) {
    const auto& cell = document.paragraphs[person.place.paragraph].cell;
    const auto& fields = fields_of(person);
    return cell ? ListKey{fields.group, cell->table + 1U, cell->column} : ListKey{fields.group, 0, 0};
}

class Attendance {
public:
    Attendance(const Minutes& minutes, Changes& changes)
        : m_minutes(minutes), m_changes(changes), m_document(changes.document()) {}

    void change() {
        std::map<std::size_t, std::vector<const Attendee*>> by_paragraph;
        for (const auto& person : m_minutes.attendance)
            if (person.place.end > person.place.begin)
                by_paragraph[person.place.paragraph].push_back(&person);
        for (auto& [paragraph, people] : by_paragraph) {
            std::ranges::sort(people, {}, [](const Attendee* person) { return person->place.begin; });
            change_line(paragraph, people);
        }
        take_out_empty_rows();
    }

private:
    [[nodiscard]] bool is_officer(const Attendee& person) const {
        return person.name == m_minutes.chair.value || person.name == m_minutes.secretary.value;
    }

    /// Each person's words go on until the next person's begin.
    void change_line(std::size_t paragraph, const std::vector<const Attendee*>& people) {
        const auto size = m_document.paragraphs[paragraph].text.size();
        std::size_t kept = 0;
        const Attendee* last_kept = nullptr;
        for (std::size_t index = 0; index < people.size(); ++index) {
            const auto& person = *people[index];
            const auto end = index + 1 < people.size() ? people[index + 1]->place.begin : size;
            const Place words = without_separator({paragraph, person.place.begin, end}, people, index);
            if (is_officer(person)) {
                m_changes.make_field(person.place,
                                     person.name == m_minutes.chair.value ? "chair" : "secretary");
                change_cells(person, person.name == m_minutes.chair.value ? "chair" : "secretary");
                ++kept;
                last_kept = &person;
            } else if (m_lists.emplace(list_of(person, m_document), true).second) {
                change_first(person, words, people.size() > 1);
                ++kept;
                last_kept = &person;
            } else if (people.size() > 1) {
                m_changes.take_out({paragraph, person.place.begin, end});
            }
        }
        if (last_kept && last_kept != people.back())
            take_out_separator(*last_kept, people);
        note_row(paragraph, kept);
        if (kept == 0 && (!m_document.paragraphs[paragraph].cell || people.size() == 1))
            m_changes.take_out(paragraph, paragraph + 1);
    }

    /// Nobody comes after the one who was last to stay.
    void take_out_separator(const Attendee& person, const std::vector<const Attendee*>& people) {
        const auto end =
            (*std::ranges::upper_bound(people, person.place.begin, {}, [](const Attendee* other) {
                return other->place.begin;
            }))->place.begin;
        const auto text = std::string_view(m_document.paragraphs[person.place.paragraph].text);
        const auto last = text.find_last_not_of(" ,;\t\n", end - 1);
        m_changes.take_out({person.place.paragraph, last + 1, end});
    }

    /// A comma stays before somebody who stays.
    [[nodiscard]] Place without_separator(Place words, const std::vector<const Attendee*>& people,
                                          std::size_t index) const {
        const bool goes_on =
            std::any_of(people.begin() + static_cast<std::ptrdiff_t>(index) + 1, people.end(),
                        [&](const Attendee* other) { return is_officer(*other); });
        if (!goes_on)
            return words;
        const auto text = std::string_view(m_document.paragraphs[words.paragraph].text)
                              .substr(words.begin, words.end - words.begin);
        const auto last = text.find_last_not_of(" ,;\t\n");
        words.end = words.begin + (last == std::string_view::npos ? text.size() : last + 1);
        return words;
    }

    void change_first(const Attendee& person, const Place& words, bool shares_line) {
        const auto& fields = fields_of(person);
        if (shares_line || fields.name[0] == fields.role) {
            m_changes.make_field(words, {fields.name[0], fields.name[1]});
            return;
        }
        m_changes.make_field(person.place, {fields.name[0], fields.name[1]});
        change_part(person, person.party, {fields.belonging[0], fields.belonging[1]});
        change_part(person, person.organisation, {fields.belonging[0], fields.belonging[1]});
        change_part(person, person.role, {fields.role});
    }

    void change_cells(const Attendee& person, std::string_view officer) {
        const auto& belonging = person.party.empty() ? person.organisation : person.party;
        if (officer == "chair")
            change_part(person, belonging, {"chair_party", "chair_org"});
        else
            change_part(person, belonging, {"secretary_org"});
    }

    /// Party, organisation or role, where it stands after the name in the same paragraph or in the same row.
    void change_part(const Attendee& person, const std::string& part,
                     std::initializer_list<std::string_view> ids) {
        if (part.empty())
            return;
        const auto& paragraphs = m_document.paragraphs;
        const auto& cell = paragraphs[person.place.paragraph].cell;
        for (auto at = person.place.paragraph; at < paragraphs.size(); ++at) {
            const bool same_row = cell && paragraphs[at].cell && paragraphs[at].cell->table == cell->table &&
                                  paragraphs[at].cell->row == cell->row;
            if (at != person.place.paragraph && !same_row)
                return;
            const auto from = at == person.place.paragraph ? person.place.end : 0;
            if (const auto begin = paragraphs[at].text.find(part, from); begin != std::string::npos) {
                m_changes.make_field({at, begin, begin + part.size()}, ids);
                return;
            }
        }
    }

    void note_row(std::size_t paragraph, std::size_t kept) {
        if (const auto& cell = m_document.paragraphs[paragraph].cell)
            m_rows[{cell->table, cell->row}] += kept;
    }

    void take_out_empty_rows() {
        for (const auto& [row, kept] : m_rows)
            if (kept == 0)
                m_changes.take_out_row(cell_address(row.first, row.second, 0));
    }

    const Minutes& m_minutes;
    Changes& m_changes;
    const Document& m_document;
    std::map<ListKey, bool> m_lists;
    /// People left in each row that had some.
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> m_rows;
};

} // namespace

void change_attendance(const Minutes& minutes, Changes& changes) {
    Attendance(minutes, changes).change();
}

std::vector<Member> members_of(const Minutes& minutes) {
    std::vector<Member> members;
    for (const auto& person : minutes.attendance) {
        if (person.group == "others_present" || person.name.empty())
            continue;
        const bool known = std::ranges::any_of(
            members, [&](const Member& other) { return folded(other.name) == folded(person.name); });
        if (known)
            continue;
        Member member;
        member.name = person.name;
        member.party = person.party.empty() ? person.organisation : person.party;
        member.role = person.role;
        const bool officer = person.name == minutes.secretary.value;
        member.seat = officer                               ? Member::Seat::None
                      : person.substitute || person.serving ? Member::Seat::Deputy
                                                            : Member::Seat::Ordinary;
        members.push_back(std::move(member));
    }
    return members;
}

} // namespace klubba::drafting
