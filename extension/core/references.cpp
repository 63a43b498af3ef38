// SPDX-License-Identifier: MPL-2.0
#include "core/references.hpp"

#include "core/recognise/citations.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace klubba {
namespace {

using recognition::Citation;

/// Sections whose §§ are those of earlier meetings.
constexpr auto about_earlier =
    std::to_array<std::string_view>({"previous_minutes", "action_log", "delegation"});

/// Numbers in a row, written "5" or "5–7".
struct Run {
    int first = 0;
    int last = 0;

    auto operator<=>(const Run&) const = default;
};

class Follower {
public:
    Follower(const Document& document, const Minutes& minutes, const Renumbering& renumbering)
        : m_document(document), m_minutes(minutes), m_renumbering(renumbering),
          m_own(recognition::own_citations(minutes)), m_closed(document.paragraphs.size()) {}

    FollowedReferences followed() {
        close_items();
        for (const auto& person : m_minutes.attendance)
            read_points(person.entry);
        for (std::size_t index = 0; index < m_document.paragraphs.size(); ++index)
            if (!m_closed[index] &&
                m_document.paragraphs[index].text.find(text::section_sign) != std::string::npos)
                read(index);
        return std::move(m_result);
    }

private:
    /// Items about earlier meetings, and those put in, whose words are of today.
    void close_items() {
        for (const auto& item : m_minutes.items) {
            const bool earlier = std::ranges::find(about_earlier, item.section) != about_earlier.end();
            if (earlier || (item.number && m_renumbering.inserted.contains(*item.number)))
                for (auto index = item.first; index < std::min(item.last, m_closed.size()); ++index)
                    m_closed[index] = true;
        }
    }

    /// Labels of items and the stated range follow by themselves.
    [[nodiscard]] bool follows_otherwise(const Place& place) const {
        const auto overlaps = [&](const Place& other) {
            return other.paragraph == place.paragraph && other.begin < place.end && place.begin < other.end;
        };
        return (m_minutes.range && m_minutes.range->filled && overlaps(m_minutes.range->place)) ||
               std::ranges::any_of(m_minutes.items,
                                   [&](const Item& item) { return overlaps(item.label_place); });
    }

    [[nodiscard]] bool is_known(int number) const {
        return m_renumbering.numbers.contains(number) || m_renumbering.deleted.contains(number);
    }

    void read(std::size_t index) {
        const std::string_view words = m_document.paragraphs[index].text;
        for (const auto& citation : recognition::find_citations(words, m_own)) {
            const Place place{index, citation.begin, citation.end};
            if (is_all_known(citation) && !follows_otherwise(place))
                follow(place, citation, words.substr(citation.begin, citation.end - citation.begin));
        }
    }

    /// "till och med punkt 4" after a name.
    void read_points(const Place& entry) {
        const auto words = std::string_view(m_document.paragraphs[entry.paragraph].text)
                               .substr(entry.begin, entry.end - entry.begin);
        for (auto& citation : recognition::find_points(words))
            if (is_all_known(citation))
                follow({entry.paragraph, entry.begin + citation.begin, entry.begin + citation.end}, citation,
                       words.substr(citation.begin, citation.end - citation.begin));
    }

    [[nodiscard]] bool is_all_known(const Citation& citation) const {
        return std::ranges::all_of(citation.parts, [&](const Citation::Part& part) {
            return is_known(part.first) && is_known(part.last);
        });
    }

    void follow(const Place& place, const Citation& citation, std::string_view raw) {
        std::vector<std::vector<Run>> runs;
        bool dangles = false;
        for (const auto& part : citation.parts) {
            runs.push_back(runs_of(part));
            if (runs.back().empty()) {
                dangles = true;
                runs.back().push_back({part.first, part.last});
            }
        }
        if (dangles)
            m_result.dangling.push_back(place);
        auto changed = has_same_shape(citation, runs) ? with_numbers(citation, runs, raw)
                                                      : written_anew(citation, runs, raw);
        if (changed != raw)
            m_result.edits.push_back({place, std::string(raw), std::move(changed)});
    }

    /// What has become of the numbers of one part; empty when all of them are gone.
    [[nodiscard]] std::vector<Run> runs_of(const Citation::Part& part) const {
        std::set<int> numbers;
        for (auto known = m_renumbering.numbers.lower_bound(part.first);
             known != m_renumbering.numbers.end() && known->first <= part.last; ++known)
            numbers.insert(known->second);
        std::vector<Run> runs;
        for (const int number : numbers)
            if (!runs.empty() && goes_on(runs.back().last, number))
                runs.back().last = number;
            else
                runs.push_back({number, number});
        return runs;
    }

    /// Who took part in §§ 3–7 took part in what was put in between.
    [[nodiscard]] bool goes_on(int last, int number) const {
        for (int between = last + 1; between < number; ++between)
            if (!m_renumbering.inserted.contains(between))
                return false;
        return true;
    }

    static bool has_same_shape(const Citation& citation, const std::vector<std::vector<Run>>& runs) {
        int last = 0;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const auto& part = citation.parts[i];
            const auto& run = runs[i].front();
            if (runs[i].size() > 1 || (part.first == part.last) != (run.first == run.last) ||
                run.first <= last)
                return false;
            last = run.last;
        }
        return true;
    }

    static std::string with_numbers(const Citation& citation, const std::vector<std::vector<Run>>& runs,
                                    std::string_view raw) {
        std::string result(raw);
        const auto put = [&](std::size_t begin, std::size_t end, int number) {
            result.replace(begin - citation.begin, end - begin, std::to_string(number));
        };
        for (std::size_t i = runs.size(); i-- > 0;) {
            const auto& part = citation.parts[i];
            if (part.first != part.last)
                put(part.last_begin, part.last_end, runs[i].front().last);
            put(part.first_begin, part.first_end, runs[i].front().first);
        }
        return result;
    }

    /// What stands before the numbers, "§§ " or "punkterna ", as it is before one or several.
    static std::string lead_of(std::string_view lead, bool single) {
        if (!lead.starts_with(text::section_sign)) {
            const auto word = text::slice(lead, text::next_word(lead, 0));
            return std::string(single ? "punkt" : "punkterna").append(lead.substr(word.size()));
        }
        const auto signs = lead.starts_with("§§") ? 2 * text::section_sign.size() : text::section_sign.size();
        return std::string(single ? text::section_sign : lead.substr(0, signs)).append(lead.substr(signs));
    }

    static std::string written_anew(const Citation& citation, const std::vector<std::vector<Run>>& runs,
                                    std::string_view raw) {
        std::vector<Run> all;
        for (const auto& each : runs)
            all.insert(all.end(), each.begin(), each.end());
        std::ranges::sort(all);
        const bool single = all.size() == 1 && all.front().first == all.front().last;
        std::string result =
            lead_of(raw.substr(0, citation.parts.front().first_begin - citation.begin), single);
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (i > 0)
                result += i + 1 == all.size() ? " och " : ", ";
            result += std::to_string(all[i].first);
            if (all[i].last > all[i].first)
                (result += text::en_dash) += std::to_string(all[i].last);
        }
        return result;
    }

    const Document& m_document;
    const Minutes& m_minutes;
    const Renumbering& m_renumbering;
    recognition::OwnCitations m_own;
    std::vector<bool> m_closed;
    FollowedReferences m_result;
};

} // namespace

FollowedReferences follow_references(const Document& document, const Minutes& minutes,
                                     const Renumbering& renumbering) {
    if (!renumbering.changes_any())
        return {};
    return Follower(document, minutes, renumbering).followed();
}

} // namespace klubba
