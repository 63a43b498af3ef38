// SPDX-License-Identifier: MPL-2.0
#include "core/byte_scan.hpp"
#include "core/recognise.hpp"
#include "core/recognise/given_names.hpp"
#include "core/recognise/marking.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/resolve.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba::recognition {

namespace {

/// A capital or the first byte of "Å", "Ä" and "Ö".
constexpr std::array may_be_capital{text::ByteRange{'A', 'Z'}, text::ByteRange{0xC3, 0xC3}};

bool is_capitals(std::string_view word, std::size_t least, std::size_t most) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < word.size(); i += text::character_at(word, i), ++count) {
        if (!text::is_upper_at(word, i))
            return false;
    }
    return count >= least && count <= most;
}

/// Abbreviations that are no person's initials, whoever is present.
bool is_known_abbreviation(std::string_view word) {
    for (const std::string_view known :
         {"KS",  "KF",  "AB",  "IF", "IK", "VD", "IT",  "EU", "HR", "TV",  "BRÅ",
          "PRO", "SPF", "KPR", "AU", "OK", "SN", "BUN", "ID", "FN", "LSS", "SKR"}) {
        if (word == known)
            return true;
    }
    return false;
}

/// "Ordföranden", "Ledamoten", "Kuratorn".
bool is_office(std::string_view word) {
    if (text::starts_folded(word, "ordförande") || text::starts_folded(word, "sekreterare") ||
        text::starts_folded(word, "ledamot"))
        return true;
    return !is_given_name(word) && ((word.ends_with("en") && is_role_word(word.substr(0, word.size() - 2))) ||
                                    (word.ends_with('n') && is_role_word(word.substr(0, word.size() - 1))));
}

/// Letters of two words that have to be put in, taken out or changed, at most `limit` of them.
bool is_close(std::string_view a, std::string_view b) {
    std::size_t start = 0;
    while (start < a.size() && start < b.size() && a[start] == b[start])
        ++start;
    std::size_t end = 0;
    while (end + start < a.size() && end + start < b.size() && a[a.size() - 1 - end] == b[b.size() - 1 - end])
        ++end;
    const std::size_t left = a.size() - start - end;
    const std::size_t right = b.size() - start - end;
    return std::max(left, right) <= 2 && start + end >= 3;
}

/// "Niko" for "Nikolaos": the same person in a shorter or slightly different spelling.
bool is_variant(const std::vector<std::string_view>& written, const std::vector<std::string_view>& name) {
    if (written.size() < 2 || name.size() < 2)
        return false;
    const std::string_view first = written.front();
    const std::string_view last = written.back();
    if (last == name.back() && first != name.front())
        return (first.size() >= 3 && name.front().starts_with(first.substr(0, 3))) ||
               is_close(first, name.front());
    return first == name.front() && last != name.back() && written.size() == name.size() &&
           is_close(last, name.back());
}

} // namespace

NameMarker::NameMarker(const std::vector<Attendee>& people, std::string_view secretary)
    : m_people(people), m_secretary(secretary) {
    m_words.reserve(people.size());
    for (const Attendee& person : people)
        m_words.push_back(text::words_of(person.name));
}

bool NameMarker::is_listed(std::string_view name) const {
    return (!m_secretary.empty() && name == m_secretary) ||
           std::ranges::find(m_people, name, &Attendee::name) != m_people.end();
}

void NameMarker::mark(std::string_view text, Marking& marking) const {
    if (m_people.empty())
        return;
    text::ByteScan<may_be_capital> capitals(text);
    for (std::size_t i = capitals.find(0); i < text.size(); i = capitals.find(i)) {
        const auto inside_word = [&] {
            return i > 0 &&
                   (text::is_letter_at(text, i - 1) || text::is_digit(text[i - 1]) || text[i - 1] == '-');
        };
        if (!text::is_upper_at(text, i) || inside_word()) {
            ++i;
            continue;
        }
        // A run of words with capitals: a name, short or in full, or the start of a sentence.
        std::array<text::Word, 5> run;
        std::size_t count = 0;
        std::size_t end = i;
        for (text::Word word = text::next_word(text, i); word.begin < word.end && count < run.size();
             word = text::next_word(text, word.end)) {
            const std::string_view part = text::slice(text, word);
            const bool joined = count == 0 || word.begin == end + 1;
            if (!joined || (!text::is_upper_at(part, 0) && !(is_particle(part) && count > 0)))
                break;
            run[count++] = word;
            end = word.end;
            if (end == text.size() || text[end] != ' ')
                break;
        }
        while (count > 1 && is_particle(text::slice(text, run[count - 1])))
            --count;
        end = run[count - 1].end;
        // "Ordföranden Anna Ek", "Enligt Anna Ek": the word that begins a sentence is no part of the name.
        const std::string_view opening = text::slice(text, run.front());
        if (count > 2 && (is_office(opening) || leads_to_name(opening) ||
                          is_listed(text.substr(run[1].begin, end - run[1].begin)))) {
            i = run[1].begin;
            continue;
        }
        const std::string_view whole = text.substr(i, end - i);
        const std::string_view first = text::slice(text, run.front());
        const std::string_view last = text::slice(text, run[count - 1]);
        if (count == 1 && !is_capitals(first, 2, 3)) {
            i = end;
            continue;
        }
        const bool given =
            is_given_name(first) || std::any_of(m_words.begin(), m_words.end(), [&](const auto& name) {
                return !name.empty() && (name.front() == first || (count > 1 && name.back() == last));
            });
        if (count == 2 && is_capitals(last, 1, 2) && given) {
            const Attendee* person = resolve(whole, m_people);
            marking.add(marks::short_name, person != nullptr ? person->name : std::string(), whole);
        } else if (count == 1 && is_capitals(first, 2, 3) && !is_known_abbreviation(first) &&
                   std::ranges::find(m_people, first, &Attendee::party) == m_people.end()) {
            if (const Attendee* person = resolve(first, m_people);
                person != nullptr && text::next_word(text, end).begin > end)
                marking.add(marks::short_name, person->name, whole);
        } else if (count >= 2 && given && !is_listed(whole) && looks_like_name(whole)) {
            const bool resolved =
                resolve(whole, m_people) != nullptr ||
                (whole.ends_with('s') && resolve(whole.substr(0, whole.size() - 1), m_people) != nullptr);
            if (!resolved) {
                const auto words = text::words_of(whole);
                const Attendee* similar = nullptr;
                for (std::size_t p = 0; p < m_people.size(); ++p) {
                    if (is_variant(words, m_words[p]))
                        similar = &m_people[p];
                }
                if (similar != nullptr)
                    marking.add(marks::name_variant, similar->name, whole);
                else
                    marking.add(marks::unlisted_name, {}, whole);
            }
        }
        i = end;
    }
}

} // namespace klubba::recognition
