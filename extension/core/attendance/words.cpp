// SPDX-License-Identifier: MPL-2.0
#include "core/attendance/words.hpp"

#include "core/folding.hpp"
#include "core/recognise/participation.hpp"
#include "core/short_form.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba {
namespace {

std::string at_time(TimeOfDay time) {
    return "kl.\u00A0" + words_of_time(time);
}

/// The numbers that the items go from and to; nothing for items without numbers.
std::optional<NumberRange> all_of(const std::vector<Item>& items) {
    std::optional<NumberRange> all;
    for (const auto& item : items)
        if (item.number)
            all = all ? NumberRange{std::min(all->first, *item.number), std::max(all->last, *item.number)}
                      : NumberRange{*item.number, *item.number};
    return all;
}

/// "§ 4", "punkterna 4–6": the word that the document's own labels have.
class ItemWords {
public:
    explicit ItemWords(const std::vector<Item>& items) {
        for (const auto& item : items)
            m_signs = m_signs || !item.number || item.label.find(text::section_sign) != std::string::npos;
        m_signs = m_signs || items.empty();
    }

    [[nodiscard]] std::string one() const { return m_signs ? "§\u00A0" : "punkt\u00A0"; }
    [[nodiscard]] std::string several() const { return m_signs ? "§§\u00A0" : "punkterna\u00A0"; }

private:
    bool m_signs = false;
};

std::string number_words(const NumberRange& range) {
    return range.first == range.last ? std::to_string(range.first)
                                     : std::to_string(range.first) + "–" + std::to_string(range.last);
}

} // namespace

std::string presence_words(const std::vector<Item>& items, const std::vector<NumberRange>& part,
                           std::optional<TimeOfDay> arrived, std::optional<TimeOfDay> left) {
    const auto all = all_of(items);
    const ItemWords words(items);
    const auto from_start = [&](const NumberRange& range) {
        return range.first <= (all ? all->first : recognition::from_the_first);
    };
    const auto to_end = [&](const NumberRange& range) {
        return range.last >= (all ? all->last : recognition::to_the_last);
    };
    std::string text;
    const auto add = [&](const std::string& said) { text += text.empty() ? said : ", " + said; };
    std::vector<NumberRange> closed;
    std::string open_end;
    for (const auto& range : part) {
        if (from_start(range) && to_end(range))
            continue;
        if (from_start(range))
            add("t.o.m. " + words.one() + std::to_string(range.last) +
                (left && part.size() == 1 ? ' ' + at_time(*left) : ""));
        else if (to_end(range))
            open_end = "fr.o.m. " + words.one() + std::to_string(range.first) +
                       (arrived && part.size() == 1 ? ' ' + at_time(*arrived) : "");
        else
            closed.push_back(range);
    }
    if (!closed.empty()) {
        std::string numbers;
        for (const auto& range : closed)
            numbers += (numbers.empty() ? "" : ", ") + number_words(range);
        const bool single = closed.size() == 1 && closed.front().first == closed.front().last;
        add((single ? words.one() : words.several()) + numbers);
        if (part.size() == 1 && arrived && left)
            text += ' ' + at_time(*arrived) + "–" + words_of_time(*left);
    }
    if (!open_end.empty())
        add(open_end);
    if (!text.empty())
        return text;
    if (arrived && left)
        return at_time(*arrived) + "–" + words_of_time(*left);
    if (arrived)
        return "från " + at_time(*arrived);
    return left ? "till " + at_time(*left) : std::string();
}

namespace attendance {

std::string role_in_words(const std::string& role) {
    const auto plain = folded(role);
    if (plain == "ledamot" || plain.starts_with("ersättare"))
        return {};
    // A title of one's own ("VD", "IT-chef") keeps its capitals.
    const bool capitals = role.size() > 1 && text::is_upper_at(role, text::character_at(role, 0));
    const auto first = text::character_at(role, 0);
    return capitals || role.empty() ? role : text::fold(role.substr(0, first)) + role.substr(first);
}

std::string meeting_words(const Entry& entry, bool with_serving) {
    std::string words;
    if (with_serving && entry.serving)
        words += ", " + (entry.serves_for.empty() ? std::string("tjänstgörande")
                                                  : "tjänstgörande för " + entry.serves_for);
    if (!entry.presence.empty())
        words += ", " + entry.presence;
    if (entry.remote)
        words += ", på distans";
    return words;
}

std::string in_words(const Entry& entry) {
    auto words = entry.lasting;
    if (words.empty()) {
        words = entry.name;
        if (!entry.party.empty())
            words += " (" + entry.party + ')';
        if (!entry.organisation.empty())
            words += ", " + entry.organisation;
        if (const auto role = role_in_words(entry.role); !role.empty())
            words += ", " + role;
    }
    return words + meeting_words(entry, true);
}

} // namespace attendance
} // namespace klubba
