// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/times.hpp"

#include "core/text.hpp"

#include <array>

namespace klubba::recognition {

namespace {

struct Clock {
    TimeOfDay time{};
    std::size_t end = 0;
    enum class Form { Colon, Point, Hour } form = Form::Hour;
};

/// "13:00", "13.00", "9" at `position`; the caller judges whether it is a time.
std::optional<Clock> clock_at(std::string_view text, std::size_t position) {
    std::size_t end = position;
    int hour = 0;
    for (; end < text.size() && text::is_digit(text[end]) && end - position < 3; ++end)
        hour = hour * 10 + (text[end] - '0');
    if (end == position || end - position > 2 || hour > 24)
        return std::nullopt;
    Clock clock{std::chrono::hours(hour), end, Clock::Form::Hour};
    const auto digit = [&](std::size_t at) { return at < text.size() && text::is_digit(text[at]); };
    const char separator = end < text.size() ? text[end] : '\0';
    if ((separator == ':' || separator == '.') && digit(end + 1) && digit(end + 2) && !digit(end + 3)) {
        const int minute = (text[end + 1] - '0') * 10 + (text[end + 2] - '0');
        const bool followed = end + 4 < text.size() &&
                              (text[end + 3] == '.' || text[end + 3] == ':' || text[end + 3] == ',') &&
                              digit(end + 4);
        if (minute > 59 || (hour == 24 && minute > 0) || followed || text::is_letter_at(text, end + 3) ||
            (end + 3 < text.size() && (text[end + 3] == '/' || text[end + 3] == '%')))
            return std::nullopt;
        clock.time += std::chrono::minutes(minute);
        clock.end = end + 3;
        clock.form = separator == ':' ? Clock::Form::Colon : Clock::Form::Point;
    }
    return clock;
}

bool announced(std::string_view text, std::size_t position) {
    static constexpr auto words = std::to_array<std::string_view>({"kl", "klockan", "klockslag", "tid"});
    const std::string_view word = text::slice(text, text::previous_word(text, position));
    for (const std::string_view announcing : words) {
        if (text::equal_folded(word, announcing))
            return true;
    }
    return false;
}

/// "Näset 1:7", "lutningen 1:12": with nothing that asks for a time, a colon stands as well in the names of real estate
/// and in proportions.
bool is_clock_by_itself(std::string_view text, std::size_t position) {
    constexpr std::size_t hour_digits = 2;
    const bool two_digits = position + hour_digits < text.size() && text[position + hour_digits] == ':';
    const text::Word before = text::previous_word(text, position);
    const bool after_name =
        before.begin > 0 && before.begin < before.end && text::is_upper_at(text, before.begin);
    return two_digits && !after_name;
}

/// Past "–", "-", " till " or " och " between two times; `position` itself when nothing of the kind stands
/// there.
std::size_t past_until(std::string_view text, std::size_t position) {
    std::size_t at = position;
    const auto spaces = [&] {
        while (const std::size_t space = text::space_at(text, at))
            at += space;
    };
    spaces();
    if (const std::size_t dash = text::dash_at(text, at)) {
        at += dash;
        spaces();
    } else if (text::starts_folded(text.substr(at), "till ")) {
        at += 5;
    } else {
        return position;
    }
    for (const std::string_view word : {"kl. ", "kl.", "kl ", "klockan "}) {
        if (text::starts_folded(text.substr(at), word)) {
            at += word.size();
            break;
        }
    }
    return at;
}

} // namespace

std::optional<TimeMatch> time_at(std::string_view text, std::size_t position, TimeContext context) {
    if (position > 0) {
        const char before = text[position - 1];
        if (text::is_digit(before) || text::is_letter_at(text, position - 1) || before == '/' ||
            before == ',' ||
            (position > 1 && (before == '.' || before == ':') && text::is_digit(text[position - 2])))
            return std::nullopt;
    }
    const auto from = clock_at(text, position);
    if (!from)
        return std::nullopt;
    const bool asked = announced(text, position);
    TimeMatch match{position, from->end, from->time, from->end, from->end, std::nullopt};
    const std::size_t next = past_until(text, from->end);
    if (next != from->end) {
        const auto until = clock_at(text, next);
        const bool whole = from->form != Clock::Form::Hour && until && until->form != Clock::Form::Hour;
        const bool hours = context == TimeContext::AskedFor && until && until->time > from->time;
        if (until &&
            (whole || hours || (asked && (from->form == until->form || until->form != Clock::Form::Hour)))) {
            match.until = until->time;
            match.until_begin = next;
            match.end = until->end;
            return match;
        }
    }
    switch (from->form) {
    case Clock::Form::Colon:
        if (!asked && context == TimeContext::RunningText && !is_clock_by_itself(text, position))
            return std::nullopt;
        return match;
    case Clock::Form::Point:
        return asked || context == TimeContext::AskedFor ? std::optional(match) : std::nullopt;
    case Clock::Form::Hour:
        if (!asked || text::is_letter_at(text, from->end) ||
            text::equal_folded(text::slice(text, text::previous_word(text, position)), "tid"))
            return std::nullopt;
        return match;
    }
    return std::nullopt;
}

bool find_time_range(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        if (const auto time = time_at(text, i, TimeContext::RunningText); time && time->until)
            return true;
        i += text::character_at(text, i);
    }
    return false;
}

std::string clock(TimeOfDay time) {
    const auto minutes = static_cast<int>(time.count());
    std::string text = "00:00";
    text[0] = static_cast<char>('0' + minutes / 600);
    text[1] = static_cast<char>('0' + minutes / 60 % 10);
    text[3] = static_cast<char>('0' + minutes % 60 / 10);
    text[4] = static_cast<char>('0' + minutes % 10);
    return text;
}

} // namespace klubba::recognition
