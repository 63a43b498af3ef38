// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/resolve.hpp"

#include "core/text.hpp"

#include <algorithm>

namespace klubba::recognition {

namespace {

std::string_view initial(std::string_view word) {
    return word.substr(0, word.empty() ? 0 : text::character_at(word, 0));
}

/// "AE" or "A.E." for Anna Ek; "ALE" for Anna-Lena Ek.
bool fits_initials(std::string_view written, const std::vector<std::string_view>& name) {
    std::string initials;
    std::string with_hyphens;
    for (const std::string_view word : name) {
        if (!text::is_upper_at(word, 0))
            continue;
        initials += initial(word);
        with_hyphens += initial(word);
        for (std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos;
             hyphen = word.find('-', hyphen + 1))
            with_hyphens += initial(word.substr(hyphen + 1));
    }
    std::string letters;
    for (const char c : written) {
        if (c != '.' && c != ' ')
            letters += c;
    }
    return text::length(letters) >= 2 && (letters == initials || letters == with_hyphens);
}

/// How well a written form fits a full name; 0 when it doesn't.
int fit(const std::vector<std::string_view>& written, std::string_view whole,
        const std::vector<std::string_view>& name) {
    if (written.empty() || name.size() < 2)
        return 0;
    const bool first = text::equal_folded(written.front(), name.front());
    if (written.size() == name.size() &&
        std::equal(written.begin(), written.end(), name.begin(), text::equal_folded))
        return 4;
    if (first && written.size() >= 2) {
        const std::string_view last = written.back();
        if (text::equal_folded(last, name.back()))
            return 3;
        const bool short_form = text::length(last) <= 2 && last != name.back();
        for (std::size_t i = 1; i < name.size(); ++i) {
            if (text::starts_folded(name[i], last) && text::is_upper_at(last, 0))
                return short_form ? 3 : 2;
        }
        return 0;
    }
    if (written.size() > 1)
        return fits_initials(whole, name) ? 1 : 0;
    if (first)
        return 2;
    if (text::equal_folded(written.front(), name.back()))
        return 1;
    return fits_initials(whole, name) ? 1 : 0;
}

} // namespace

const Attendee* resolve(std::string_view written, const std::vector<Attendee>& people) {
    written = text::strip(written, ".,;:()@");
    const auto words = text::words_of(written);
    const Attendee* best = nullptr;
    int best_fit = 0;
    bool ambiguous = false;
    for (const Attendee& person : people) {
        const int here = fit(words, written, text::words_of(person.name));
        if (here > best_fit) {
            best = &person;
            best_fit = here;
            ambiguous = false;
        } else if (here == best_fit && here > 0 && best != nullptr && best->name != person.name) {
            ambiguous = true;
        }
    }
    return ambiguous ? nullptr : best;
}

std::vector<Responsible> resolve_all(std::string_view text, const std::vector<Attendee>& people) {
    std::vector<Responsible> found;
    std::size_t begin = 0;
    const auto cut = [&](std::size_t end) {
        const std::string_view part = text::strip(text.substr(begin, end - begin), ".,;:()@");
        if (!part.empty() && part != "-" && part != "–")
            found.push_back({part, resolve(part, people)});
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::size_t skip = 0;
        if (text[i] == ',' || text[i] == ';' || text[i] == '/' || text[i] == '&' || text[i] == '\n' ||
            text[i] == '+')
            skip = 1;
        else if (text::starts_folded(text.substr(i), " och "))
            skip = 5;
        else if (text::starts_folded(text.substr(i), " samt "))
            skip = 6;
        if (skip == 0)
            continue;
        cut(i);
        begin = i + skip;
        i += skip - 1;
    }
    cut(text.size());
    return found;
}

} // namespace klubba::recognition
