// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/labels.hpp"

#include "core/byte_scan.hpp"
#include "core/recognise/dates.hpp"
#include "core/recognise/label_words.hpp"
#include "core/recognise/names.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba::recognition {

namespace {

using enum Meaning;

constexpr std::size_t longest_label = 48;
/// A line in which a label without colon, and its value, may be looked for; longer ones are prose.
constexpr std::size_t longest_unmarked = 120;

/// A digit or the first byte of a section sign.
constexpr std::array begins_number{text::ByteRange{'0', '9'}, text::ByteRange{0xC2, 0xC2}};

/// A value that begins with a digit, "kl", "den" or a weekday: what "Tid" and "Datum" ask for.
bool begins_like_time(std::string_view value) {
    if (value.empty())
        return false;
    if (text::is_digit(value.front()))
        return true;
    const text::Word word = text::next_word(value, 0);
    const std::string_view first = text::slice(value, word);
    if (text::equal_folded(first, "kl") || text::equal_folded(first, "klockan"))
        return true;
    const auto match = find_date(value);
    return match && (weekday_before(value, match->begin).has_value() || text::equal_folded(first, "den"));
}

bool takes_value_without_colon(Meaning meaning, std::string_view value) {
    switch (meaning) {
    case Date:
    case Time:
    case DateAndTime:
    case PlaceAndTime:
    case AdjustPlaceAndTime:
    case Posted:
    case Removed:
    case Adjuster:
        return begins_like_time(value);
    case Range:
        return value.starts_with(text::section_sign) ||
               (text::is_digit(value.front()) && text::count_words(value) <= 3);
    case CaseNumber:
        return value.size() < 30 && value.find(": ") == std::string_view::npos &&
               value.find_first_of("0123456789") != std::string_view::npos;
    default:
        return false;
    }
}

/// "Antecknat av Anna Ek", "Vid protokollet Anna Ek": nothing but a name stands after such words.
std::optional<LabelMatch> match_keeper(std::string_view text) {
    constexpr auto words = std::to_array<std::string_view>(
        {"antecknat av", "vid protokollet", "vid anteckningarna", "vid pennan", "vid tangenterna",
         "för protokollet", "för anteckningarna"});
    if (text.size() > longest_unmarked ||
        !(text.starts_with('A') || text.starts_with('V') || text.starts_with('F')))
        return std::nullopt;
    for (const std::string_view label : words) {
        if (!text::starts_folded(text, label))
            continue;
        const std::string_view value = text::trim(text.substr(label.size()));
        if (looks_like_name(value))
            return LabelMatch{Secretary, text.substr(0, label.size()), value, false};
    }
    return std::nullopt;
}

/// "Plats Sessionssalen": a name, and no sentence.
std::optional<LabelMatch> match_place(std::string_view text) {
    constexpr std::size_t longest = 60;
    if (text.size() > longest || text.ends_with('.'))
        return std::nullopt;
    const text::Word word = text::next_word(text, 0);
    const std::string_view label = text::slice(text, word), value = text::trim_left(text.substr(word.end));
    if (!text::ends_folded(label, "plats") || value.data() == text.data() + word.end ||
        !text::is_upper_at(value, 0) || meaning_of_label(label) != Place)
        return std::nullopt;
    return LabelMatch{Place, label, value, false};
}

} // namespace

std::string_view id_of(Meaning meaning) {
    switch (meaning) {
    case Date:
    case DateAndTime:
        return "date";
    case Time:
    case StartTime:
    case EndTime:
        return "time";
    case Place:
    case PlaceAndTime:
        return "place";
    case Present:
        return "present";
    case ServingSubstitutes:
    case Substitutes:
    case NonServingSubstitutes:
        return "substitutes";
    case OthersPresent:
        return "others_present";
    case Absent:
        return "absent";
    case Chair:
        return "chair";
    case Secretary:
        return "secretary";
    case Adjuster:
        return "adjuster";
    case AdjustPlaceAndTime:
        return "adjust_place_time";
    case Range:
        return "paragraphs";
    case Agenda:
        return "agenda";
    case Signature:
        return "signature";
    case Notice:
    case Posted:
    case Removed:
    case KeptAt:
        return "notice";
    case Distribution:
        return "distribution";
    case Attachments:
        return "attachments";
    case CaseNumber:
        return "dnr";
    case Footer:
        return "footer";
    case Officers:
    case Head:
        break;
    }
    return "other";
}

bool is_attendance(Meaning meaning) {
    return meaning >= Present && meaning <= Absent;
}

std::optional<LabelMatch> match_label(std::string_view text) {
    text = text::trim(text);
    if (!may_begin_label(text))
        return std::nullopt;
    const std::size_t colon = text.substr(0, longest_label).find(':');
    const std::size_t tab = text.substr(0, longest_label).find('\t');
    const std::size_t end = std::min(colon, tab);
    if (end != std::string_view::npos) {
        const std::string_view label = text::trim_right(text.substr(0, end));
        if (const auto meaning = meaning_of_label(label)) {
            std::string_view value = text::trim(text.substr(end + 1));
            if (end == tab && value.starts_with(':'))
                value = text::trim_left(value.substr(1));
            return LabelMatch{*meaning, label, value, end == colon};
        }
    } else if (text.size() <= longest_label) {
        if (const auto meaning = meaning_of_label(text))
            return LabelMatch{*meaning, text, {}, false};
    }
    if (const auto keeper = match_keeper(text))
        return keeper;
    if (const auto place = match_place(text))
        return place;
    if (text.size() > longest_unmarked || text::ByteScan<begins_number>(text).find(0) == text.size())
        return std::nullopt;
    std::size_t position = 0;
    for (int words = 0; words < 5; ++words) {
        const text::Word word = text::next_word(text, position);
        if (word.begin == word.end || word.end > longest_label)
            break;
        position = word.end;
        const std::string_view value = text::trim_left(text.substr(position));
        if (value.empty() || value.data() == text.data() + position)
            continue;
        const std::string_view label = text.substr(0, position);
        const auto meaning = meaning_of_label(label);
        if (meaning && takes_value_without_colon(*meaning, value))
            return LabelMatch{*meaning, label, value, false};
    }
    return std::nullopt;
}

} // namespace klubba::recognition
