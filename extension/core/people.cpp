// SPDX-License-Identifier: MPL-2.0
#include "core/people.hpp"

#include "core/folding.hpp"

#include <algorithm>

namespace klubba {
namespace {

std::vector<std::string> words_of(const std::string& folded_name) {
    std::vector<std::string> words;
    std::size_t begin = 0;
    while (begin < folded_name.size()) {
        const std::size_t end = std::min(folded_name.find(' ', begin), folded_name.size());
        words.push_back(folded_name.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

bool one_begins_the_other(const std::string& a, const std::string& b) {
    return a.starts_with(b) || b.starts_with(a);
}

bool includes_all(const std::vector<std::string>& words, const std::vector<std::string>& wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const auto& word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    });
}

bool may_be_same(const std::vector<std::string>& listed, const std::vector<std::string>& mentioned) {
    if (listed.size() < 2 || mentioned.size() < 2)
        return false;
    if (listed.back() == mentioned.back() && one_begins_the_other(listed.front(), mentioned.front()))
        return true;
    return includes_all(listed, mentioned) || includes_all(mentioned, listed);
}

} // namespace

People::People(const std::vector<Attendee>& attendance) {
    for (const auto& attendee : attendance) {
        auto key = folded(attendee.name);
        const auto [known, is_new] = m_by_name.try_emplace(key, m_people.size() + 1);
        if (is_new)
            m_people.push_back({attendee.name, words_of(known->first)});
    }
}

std::optional<std::size_t> People::find(std::string_view name) const {
    const auto key = folded(name);
    if (key.empty())
        return std::nullopt;
    if (const auto known = m_by_name.find(key); known != m_by_name.end())
        return known->second;
    const auto words = words_of(key);
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        if (!may_be_same(m_people[i].words, words))
            continue;
        if (found)
            return std::nullopt;
        found = i + 1;
    }
    return found;
}

} // namespace klubba
