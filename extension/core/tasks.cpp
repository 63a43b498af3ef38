// SPDX-License-Identifier: MPL-2.0
#include "core/tasks.hpp"

#include "core/carry_over.hpp"
#include "core/folding.hpp"
#include "core/recognise.hpp"
#include "core/recognise/dates.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba {
namespace {

/// Words that set what follows as a limit.
constexpr auto limits = text::make_words<bool>({
    {"senast", true},
    {"före", true},
    {"innan", true},
    {"inför", true},
    {"till", true},
});

/// Words between a limit and its date ("senast fredagen den 1 maj").
bool leads_to_date(std::string_view word) {
    return text::equal_folded(word, "den") || text::ends_folded(word, "dagen") ||
           text::ends_folded(word, "dag");
}

bool is_limited(std::string_view sentence, std::size_t position) {
    for (auto word = text::previous_word(sentence, position); word.begin < word.end;
         word = text::previous_word(sentence, word.begin)) {
        const auto before = text::slice(sentence, word);
        if (!leads_to_date(before))
            return limits.find(before) != nullptr;
    }
    return false;
}

bool stands_in_table(const Minutes& minutes, std::size_t paragraph) {
    return std::ranges::any_of(minutes.follow_up, [&](const FollowUpTable& table) {
        return table.first <= paragraph && paragraph < table.last;
    });
}

/// The words of every row, by which a task is known to have one.
std::vector<std::string> words_of_rows(const Minutes& minutes) {
    std::vector<std::string> words;
    for (const auto& row : minutes.log)
        for (const auto* fact : {&row.matter, &row.action})
            words.push_back(folded(fact->value));
    for (const auto& row : minutes.action_plan)
        for (const auto* fact : {&row.goal, &row.activity})
            words.push_back(folded(fact->value));
    return words;
}

} // namespace

std::optional<Date> deadline_in(std::string_view sentence, Date meeting, std::optional<Date> next_meeting) {
    std::size_t done = 0;
    auto match = recognition::find_date(sentence);
    while (match) {
        const auto begin = done + match->begin;
        if (is_limited(sentence, begin))
            if (const auto day = recognition::next_day(match->until.value_or(match->day), meeting);
                day && *day > meeting)
                return day;
        done += match->end;
        match = recognition::find_date(sentence.substr(done));
    }
    for (const std::string_view meeting_words : {"nästa möte", "nästa sammanträde", "nästkommande möte"})
        if (const auto at = text::find_folded(sentence, meeting_words);
            at != std::string_view::npos && is_limited(sentence, at))
            return next_meeting;
    return std::nullopt;
}

std::vector<Task> tasks_in(const Minutes& minutes) {
    std::vector<Task> tasks;
    const auto rows = words_of_rows(minutes);
    const auto day = minutes.dates.empty() ? Date() : minutes.dates.front().value;
    const auto next = announced_meeting(minutes).date;
    for (const auto& mark : minutes.marks) {
        if (mark.kind != marks::task || stands_in_table(minutes, mark.place.paragraph) ||
            std::ranges::find(rows, folded(mark.raw)) != rows.end())
            continue;
        // A sentence with two verbs that take something on is one task.
        if (!tasks.empty() && tasks.back().place == mark.place)
            continue;
        tasks.push_back({mark.raw, mark.value, mark.item ? minutes.items[*mark.item].title : std::string(),
                         day.ok() ? deadline_in(mark.raw, day, next) : std::nullopt, mark.place});
    }
    return tasks;
}

} // namespace klubba
