// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/votes.hpp"

#include "core/recognise/people.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba::recognition {

namespace {

/// The number beside a word: right before it ("5 ja-röster", "1 som avstår") or after it with few signs between
/// ("Ja: 5").
int number_beside(std::string_view text, text::Word word) {
    text::Word before = text::previous_word(text, word.begin);
    for (const std::string_view between : {"som", "ledamöter", "ledamot"}) {
        if (text::equal_folded(text::slice(text, before), between))
            before = text::previous_word(text, before.begin);
    }
    int number = text::number(text::slice(text, before));
    if (number >= 0)
        return number;
    const text::Word after = text::next_word(text, word.end);
    number = text::number(text::slice(text, after));
    if (number >= 0)
        return number;
    const std::string_view noun = text::slice(text, after);
    if (text::starts_folded(noun, "röst"))
        return text::number(text::slice(text, text::next_word(text, after.end)));
    return -1;
}

/// "Ja | 5 | Anna Ek, Bo Alm" above "Nej | 2 | Cia Roos": a row to each vote, which tells how many.
std::optional<VoteResult> counts_in_rows(const Grid& grid) {
    VoteResult votes{-1, -1, 0};
    for (const auto& row : grid.rows) {
        if (row.size() < 2)
            continue;
        const std::string_view vote = text::strip(row.front().text, ":");
        int* const count = text::equal_folded(vote, "ja")      ? &votes.yes
                           : text::equal_folded(vote, "nej")   ? &votes.no
                           : text::starts_folded(vote, "avst") ? &votes.abstain
                                                               : nullptr;
        const std::string_view told = text::trim(row[1].text);
        if (count != nullptr && !told.empty() && text::count_words(told) == 1)
            *count = text::number(told);
    }
    return votes.yes < 0 || votes.no < 0 || votes.abstain < 0 ? std::nullopt : std::optional(votes);
}

} // namespace

std::optional<VoteResult> vote_result(const Grid& grid) {
    if (grid.rows.empty())
        return std::nullopt;
    if (const auto counted = counts_in_rows(grid))
        return counted;
    const auto& heads = grid.rows.front();
    const auto column_of = [&](std::string_view name) {
        std::size_t at = 1;
        while (at < heads.size() && !text::equal_folded(text::trim(heads[at].text), name))
            ++at;
        return at;
    };
    const auto votes_in = [&](std::size_t column) {
        return static_cast<int>(std::count_if(grid.rows.begin() + 1, grid.rows.end(), [&](const auto& row) {
            return column < row.size() && !text::trim(row[column].text).empty() &&
                   read_person(row.front().text).has_value();
        }));
    };
    const std::size_t yes = column_of("ja");
    const std::size_t no = column_of("nej");
    if (yes >= heads.size() || no >= heads.size())
        return std::nullopt;
    return VoteResult{votes_in(yes), votes_in(no), votes_in(column_of("avstår"))};
}

std::string VoteResult::value() const {
    return std::to_string(yes) + "/" + std::to_string(no) + "/" + std::to_string(abstain);
}

std::optional<VoteResult> vote_result(std::string_view text) {
    int yes = -1;
    int no = -1;
    int abstain = -1;
    int votes = -1;
    for (text::Word word = text::next_word(text, 0); word.begin < word.end;
         word = text::next_word(text, word.end)) {
        const std::string_view part = text::slice(text, word);
        const auto is = [&](std::string_view stem) {
            return text::equal_folded(part, stem) ||
                   (text::starts_folded(part, stem) &&
                    text::find_folded(part, "röst") != std::string_view::npos);
        };
        int* count = nullptr;
        if (is("ja"))
            count = &yes;
        else if (is("nej"))
            count = &no;
        else if (text::starts_folded(part, "avstår") || text::starts_folded(part, "avstod") ||
                 text::starts_folded(part, "nedlagd"))
            count = &abstain;
        else if (text::equal_folded(part, "röster"))
            count = &votes;
        if (count != nullptr && *count < 0)
            *count = number_beside(text, word);
        if (text::equal_folded(part, "mot") && votes >= 0 && yes < 0) {
            no = text::number(text::slice(text, text::next_word(text, word.end)));
            yes = no >= 0 ? votes : -1;
        }
    }
    if (yes < 0 || no < 0)
        return std::nullopt;
    return VoteResult{yes, no, abstain < 0 ? 0 : abstain};
}

bool asks_for_decision(std::string_view words) {
    constexpr auto stems =
        std::to_array<std::string_view>({"bifall", "bifäll", "avslag", "avslå", "avgör", "återremi",
                                         "bordlägg", "beslut", "förslag", "yrkande"});
    const std::size_t whether = text::find_folded(words, "om ");
    return whether != std::string_view::npos && std::ranges::any_of(stems, [&](std::string_view stem) {
               return text::find_folded(words.substr(whether), stem) != std::string_view::npos;
           });
}

} // namespace klubba::recognition
