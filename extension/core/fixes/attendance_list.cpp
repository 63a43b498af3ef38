// SPDX-License-Identifier: MPL-2.0
#include "core/fixes/lists.hpp"
#include "core/fixes/title.hpp"
#include "core/fixes/words.hpp"
#include "core/people.hpp"
#include "core/recognise.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba::fixes {
namespace {

/// Marks whose value names those who do it, which nobody does who isn't there.
constexpr std::array deeds{marks::opens,       marks::proposal, marks::motion,
                           marks::reservation, marks::conflict, marks::remote};

class Acts {
public:
    explicit Acts(const Minutes& minutes) : m_minutes(minutes), m_people(minutes.attendance) {}

    /// Whether the minutes tell of something that the person did at the meeting.
    [[nodiscard]] bool of(const std::string& name) const {
        const auto person = m_people.find(name);
        const auto is_same = [&](std::string_view other) { return person && m_people.find(other) == person; };
        const auto fact_is = [&](const Text& fact) { return is_same(fact.value); };
        return fact_is(m_minutes.chair) || fact_is(m_minutes.secretary) ||
               std::ranges::any_of(m_minutes.adjusters, fact_is) ||
               std::ranges::any_of(m_minutes.signatures, is_same, &Signature::name) ||
               std::ranges::any_of(m_minutes.marks, [&](const Mark& mark) {
                   return std::ranges::find(deeds, mark.kind) != deeds.end() && names(mark.value, is_same);
               });
    }

private:
    template <class IsSame>
    static bool names(std::string_view list, const IsSame& is_same) {
        while (!list.empty()) {
            const auto end = std::min(list.find(", "), list.size());
            if (is_same(list.substr(0, end)))
                return true;
            list.remove_prefix(std::min(end + 2, list.size()));
        }
        return false;
    }

    const Minutes& m_minutes;
    People m_people;
};

/// What the person's entry of a list takes of its paragraph, to the end of the line at most.
struct Entry {
    Place place;
    /// Others stand before it, after it, in the same paragraph.
    bool first = true;
    bool last = true;
    bool ends_line = false;
};

Entry entry_of(const Fault& fault, const Attendee& person) {
    const auto& text = fault.document.paragraphs[person.place.paragraph].text;
    const auto line = std::min(text.find('\n', person.place.begin), text.size());
    Entry entry{{person.place.paragraph, person.place.begin, line}};
    for (const auto& other : fault.minutes.attendance) {
        if (other.place.paragraph != person.place.paragraph || other.place == person.place)
            continue;
        if (other.place.begin < person.place.begin) {
            entry.first = false;
        } else {
            entry.last = false;
            entry.place.end = std::min(entry.place.end, other.place.begin);
        }
    }
    entry.ends_line = entry.place.end == line;
    return entry;
}

/// Where the separator before an entry begins: ", ", "; ", " och " or a line break.
std::size_t begin_with_separator(std::string_view text, std::size_t begin) {
    auto before = text::trim_right(text.substr(0, begin));
    if (text::ends_folded(before, " och"))
        before = text::trim_right(before.substr(0, before.size() - 4));
    if (before.ends_with(',') || before.ends_with(';'))
        before.remove_suffix(1);
    return before.size();
}

bool is_alone_in_group(const Minutes& minutes, const Attendee& person) {
    return std::ranges::count_if(minutes.attendance, [&](const Attendee& other) {
               return other.group == person.group && other.presence == person.presence;
           }) == 1;
}

std::optional<Edit> removal_of(const Fault& fault, const Attendee& person) {
    const auto& paragraph = fault.document.paragraphs[person.place.paragraph];
    auto [place, first, last, ends_line] = entry_of(fault, person);
    std::string instead;
    if (first && last) {
        const bool whole = text::trim(std::string_view(paragraph.text).substr(0, place.begin)).empty() &&
                           place.end == paragraph.text.size();
        if (whole && !is_alone_in_group(fault.minutes, person)) {
            // A cell can't go without its row.
            if (paragraph.cell)
                return std::nullopt;
            return DeleteParagraphs{place.paragraph, place.paragraph + 1};
        }
        instead = text::en_dash;
    } else if (!first && ends_line) {
        place.begin = begin_with_separator(paragraph.text, place.begin);
    } else if (ends_line) {
        ++place.end;
    }
    return ReplaceText{place, text_at(fault.document, place), instead};
}

/// The entry tells nothing that the other one doesn't.
bool adds_nothing(const Attendee& entry, const Attendee& other) {
    const auto agrees = [](const std::string& own, const std::string& its) {
        return own.empty() || own == its;
    };
    return entry.presence == other.presence && agrees(entry.role, other.role) &&
           agrees(entry.party, other.party) && agrees(entry.organisation, other.organisation) &&
           agrees(entry.substitutes_for, other.substitutes_for) && entry.items == other.items &&
           entry.serving == other.serving && entry.remote == other.remote;
}

} // namespace

std::optional<Fix> remove_double(const Fault& fault) {
    const auto& people = fault.minutes.attendance;
    const auto person = std::ranges::find(people, fault.place, &Attendee::place);
    if (person == people.end())
        return std::nullopt;
    const bool said_before = std::any_of(people.begin(), person, [&](const Attendee& other) {
        return text::equal_folded(other.name, person->name) && adds_nothing(*person, other);
    });
    const bool was_there = person->presence == Presence::Absent && Acts(fault.minutes).of(person->name);
    if (!said_before && !was_there)
        return std::nullopt;
    auto edit = removal_of(fault, *person);
    if (!edit)
        return std::nullopt;
    auto fix = was_there ? titled(fault, "Ta bort bland de frånvarande", "Remove from the absent")
                         : titled(fault, "Ta bort den ena", "Remove one of the two");
    fix.edits.push_back(std::move(*edit));
    return fix;
}

std::optional<Fix> part_name(const Fault& fault) {
    for (const auto& person : fault.minutes.attendance) {
        const auto& name = person.place;
        if (name.paragraph != fault.place.paragraph || name.begin != fault.place.begin ||
            name.end >= fault.place.end)
            continue;
        auto fix = titled(fault, "Sätt komma efter " + person.name, "Put a comma after " + person.name);
        fix.edits.emplace_back(ReplaceText{{name.paragraph, name.end, name.end}, "", ","});
        return fix;
    }
    return std::nullopt;
}

} // namespace klubba::fixes
