// SPDX-License-Identifier: MPL-2.0
#include "core/short_form.hpp"

#include "core/text.hpp"
#include "core/wording.hpp"

#include <array>
#include <utility>

namespace klubba {
namespace {

using Kind = ShortForm::Kind;

struct Sign {
    std::string_view words;
    Kind kind;
    /// A sign is followed by a space, a word by its own colon.
    bool needs_space;
};

constexpr auto signs = std::to_array<Sign>({{"+", Kind::Arrives, true},
                                            {"-", Kind::Leaves, true},
                                            {text::en_dash, Kind::Leaves, true},
                                            {"b:", Kind::Decision, false},
                                            {"beslut:", Kind::Decision, false},
                                            {"kom ihåg:", Kind::Reminder, false},
                                            {"!!", Kind::Reminder, false}});

constexpr auto usual_decisions = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"gk", "godkänna förslaget"},
     {"lth", "lägga informationen till handlingarna"},
     {"bl", "bordlägga ärendet"},
     {"åt", "återremittera ärendet"},
     {"av", "avslå förslaget"}});

} // namespace

std::optional<TimeOfDay> time_of_words(std::string_view words) {
    const auto digit = [&](std::size_t at) { return at < words.size() && text::is_digit(words[at]); };
    const std::size_t hours = digit(1) ? 2 : 1;
    if (!digit(0) || words.size() != hours + 3 || (words[hours] != '.' && words[hours] != ':') ||
        !digit(hours + 1) || !digit(hours + 2))
        return std::nullopt;
    const int hour = text::number(words.substr(0, hours));
    const int minute = (words[hours + 1] - '0') * 10 + (words[hours + 2] - '0');
    return hour < 24 && minute < 60 ? std::optional(TimeOfDay(hour * 60 + minute)) : std::nullopt;
}

std::string words_of_time(TimeOfDay time) {
    const auto minutes = static_cast<int>(time.count());
    const auto two = [](int value) { return std::string(value < 10 ? "0" : "") + std::to_string(value); };
    return two(minutes / 60) + '.' + two(minutes % 60);
}

std::optional<ShortForm> read_short_form(std::string_view paragraph) {
    ShortForm form;
    auto rest = text::trim(paragraph);
    if (const auto space = rest.find(' '); space != rest.npos) {
        form.time = time_of_words(rest.substr(0, space));
        if (form.time)
            rest = text::trim_left(rest.substr(space));
    }
    for (const auto& [words, kind, needs_space] : signs) {
        if (!text::starts_folded(rest, words))
            continue;
        const auto after = rest.substr(words.size());
        if (needs_space && text::space_at(after, 0) == 0)
            continue;
        form.kind = kind;
        form.text = text::trim(after);
        return form.text.empty() || form.text.find('\n') != form.text.npos ? std::nullopt
                                                                           : std::optional(form);
    }
    return std::nullopt;
}

std::string decision_sentence(const Minutes& minutes, std::string_view words) {
    words = text::trim(words);
    for (const auto& [shortened, whole] : usual_decisions)
        if (text::equal_folded(text::strip(words, "."), shortened))
            words = whole;
    if (text::starts_folded(words, "att "))
        words = text::trim_left(words.substr(4));
    std::string sentence(words);
    if (text::find_folded(words, "beslutar") == words.npos)
        sentence = std::string(wording_of(minutes).the_body) + " beslutar att " + sentence;
    sentence = capitalised(sentence);
    return sentence.ends_with('.') ? sentence : sentence + '.';
}

} // namespace klubba
