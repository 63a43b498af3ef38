// SPDX-License-Identifier: MPL-2.0
#include "core/drafting/facts.hpp"

#include "core/drafting/sections.hpp"
#include "core/recognise.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba::drafting {
namespace {

constexpr auto npos = std::string_view::npos;

template <class T>
void change_fact(const std::optional<Fact<T>>& fact, std::initializer_list<std::string_view> ids,
                 Changes& changes) {
    if (fact && fact->filled)
        changes.make_field(fact->place, ids);
}

void change_text(const Text& fact, std::string_view id, Changes& changes) {
    if (fact.filled && !fact.value.empty())
        changes.make_field(fact.place, id);
}

/// "onsdag den 18 mars 2026" is one date.
Place with_weekday(const Place& date, const Minutes& minutes, const Document& document) {
    const auto& text = document.paragraphs[date.paragraph].text;
    for (const auto& weekday : minutes.weekdays) {
        if (weekday.place.paragraph != date.paragraph || weekday.place.end > date.begin)
            continue;
        const auto between = std::string_view(text).substr(weekday.place.end, date.begin - weekday.place.end);
        if (const auto word = text::trim(between); word.empty() || text::equal_folded(word, "den"))
            return {date.paragraph, weekday.place.begin, date.end};
    }
    return date;
}

/// Numbers of a range become fields one by one, so that "§§ 1–8" keeps its signs.
void change_range(const Fact<NumberRange>& range, Changes& changes) {
    constexpr std::string_view digits = "0123456789";
    const auto text = std::string_view(changes.document().paragraphs[range.place.paragraph].text)
                          .substr(range.place.begin, range.place.end - range.place.begin);
    const auto first = text.find_first_of(digits);
    const auto last_end = text.find_last_of(digits);
    if (first == npos)
        return;
    const auto first_end = std::min(text.find_first_not_of(digits, first), text.size());
    const auto at = [&](std::size_t begin, std::size_t end) {
        return Place{range.place.paragraph, range.place.begin + begin, range.place.begin + end};
    };
    changes.make_field(at(first, first_end), "first");
    if (const auto last = text.find_last_not_of(digits, last_end) + 1; last >= first_end)
        changes.make_field(at(last, last_end + 1), "last");
}

bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
    const auto is_word = [&](std::size_t at) {
        return at < text.size() && (text::is_letter_at(text, at) || text::is_digit(text[at]));
    };
    return !is_word(end) && !(begin > 0 && is_word(begin - 1));
}

/// Every other place where the same words stand.
template <class Change>
void at_words(const std::string& words, const Changes& changes, Change&& change) {
    if (words.size() < 3)
        return;
    const auto& paragraphs = changes.document().paragraphs;
    for (std::size_t index = 0; index < paragraphs.size(); ++index) {
        const std::string_view text = paragraphs[index].text;
        for (auto at = text.find(words); at != npos; at = text.find(words, at + words.size()))
            if (stands_alone(text, at, at + words.size()))
                change(Place{index, at, at + words.size()});
    }
}

void change_words(const std::string& words, std::string_view id, Changes& changes) {
    at_words(words, changes, [&](const Place& place) { changes.make_field(place, id); });
}

/// "Anna Ek (S)": what stands in brackets behind a name goes with it.
Place with_party(Place name, std::string_view text) {
    constexpr std::size_t longest = 8;
    if (text.substr(name.end).starts_with(" (")) {
        const auto close = text.find(')', name.end);
        if (close != npos && close - name.end <= longest)
            name.end = close + 1;
    }
    return name;
}

/// "Anna Ek och Bo Lind" in one paragraph is one field of two lines; each name alone elsewhere is one, too.
void change_adjusters(const Minutes& minutes, Changes& changes) {
    const auto& paragraphs = changes.document().paragraphs;
    for (std::size_t index = 0; index < paragraphs.size(); ++index) {
        Place all{index, npos, 0};
        for (const auto& adjuster : minutes.adjusters)
            if (const auto at = paragraphs[index].text.find(adjuster.value); adjuster.filled && at != npos) {
                all.begin = std::min(all.begin, at);
                all.end = std::max(all.end, at + adjuster.value.size());
            }
        if (all.begin != npos)
            changes.make_field(with_party(all, paragraphs[index].text), "adjuster");
    }
}

/// A line of an agenda in the head: the title of an ordinary matter, after no more than its number or a word.
void change_agenda(const Minutes& minutes, Changes& changes) {
    const auto& paragraphs = changes.document().paragraphs;
    const auto first_item = minutes.items.empty() ? paragraphs.size() : minutes.items.front().first;
    for (const auto& item : minutes.items)
        if (is_own_matter(item) && !item.title.empty())
            for (std::size_t index = 0; index < first_item; ++index) {
                const std::string_view line = paragraphs[index].text;
                if (!line.ends_with(item.title))
                    continue;
                const auto begin = line.size() - item.title.size();
                const auto before = text::trim(line.substr(0, begin));
                if (before == item.label || text::count_words(before) <= 1)
                    changes.make_field({index, begin, line.size()}, "title");
            }
}

struct MarkField {
    std::string_view kind;
    std::string_view field;
};

constexpr std::array mark_fields{
    MarkField{marks::previous_meeting, "previous_date"},
    MarkField{marks::next_meeting, "next_date"},
    MarkField{marks::case_number, "case_number"},
};

/// What got into the text from a page header or another program.
constexpr std::array debris{marks::leftover, marks::page_header, marks::page_number};

std::string_view section_of(const Mark& mark, const Minutes& minutes) {
    return mark.item ? std::string_view(minutes.items[*mark.item].section) : std::string_view();
}

bool is_meeting_date(const Mark& mark, const Minutes& minutes) {
    return std::ranges::any_of(minutes.dates, [&](const Fact<Date>& date) { return date.raw == mark.raw; });
}

/// The field of whoever has an office at this meeting; empty for others.
std::string_view office_of(std::string_view name, const Minutes& minutes) {
    if (name.empty())
        return {};
    if (name == minutes.chair.value)
        return "chair";
    if (name == minutes.secretary.value)
        return "secretary";
    const bool adjusts = std::ranges::find(minutes.adjusters, name, &Text::value) != minutes.adjusters.end();
    return adjusts ? "adjuster" : "";
}

/// Whoever opens the meeting: the name before the verb, "Ordföranden" aside.
Place opener_in(const Place& sentence, std::string_view text) {
    auto place = sentence;
    place.end = place.begin;
    for (auto word = text::next_word(text, sentence.begin);
         word.begin < word.end && text::is_upper_at(text, word.begin);
         word = text::next_word(text, word.end)) {
        if (word.begin == sentence.begin && text::starts_folded(text::slice(text, word), "ordförande"))
            place.begin = std::min(text::next_word(text, word.end).begin, text.size());
        else
            place.end = word.end;
    }
    return place;
}

void change_mark(const Mark& mark, const Minutes& minutes, Changes& changes) {
    const auto section = section_of(mark, minutes);
    if (mark.kind == marks::date || mark.kind == marks::odd_date || mark.kind == marks::partial_date) {
        if (section == "previous_minutes")
            changes.make_field(mark.place, "previous_date");
        else if (section == "next_meeting")
            changes.make_field(mark.place, "next_date");
        else if (is_meeting_date(mark, minutes))
            changes.make_field(mark.place, "date");
        else
            changes.make_mark(mark.place, "datum");
    } else if (mark.kind == marks::time_range && section == "next_meeting") {
        changes.make_field(mark.place, "next_time");
    } else if (mark.kind == marks::time) {
        if (section == "next_meeting")
            changes.make_field(mark.place, "next_time");
        else if (section == "closing")
            changes.make_field(mark.place, "end");
        else if (section == "opening")
            changes.make_field(mark.place, "start");
        else
            changes.make_mark(mark.place, "klockslag");
    } else if (mark.kind == marks::unlisted_name) {
        changes.make_mark(mark.place, "namn");
    } else if (mark.kind == marks::opens) {
        changes.make_field(opener_in(mark.place, changes.document().paragraphs[mark.place.paragraph].text),
                           "chair");
    } else if (mark.kind == marks::short_name) {
        if (const auto field = office_of(mark.value, minutes); !field.empty())
            changes.make_field(mark.place, field);
        else
            changes.make_mark(mark.place, "namn");
    }
}

/// "Folkhälsobokslut" of "Bilaga 1. Folkhälsobokslut".
Place title_of(const Attachment& attachment, const Document& document) {
    Place place = attachment.place;
    const std::string_view words = document.paragraphs[place.paragraph].text;
    const auto number = words.find_first_of("0123456789", place.begin);
    if (number < place.end)
        place.begin = words.find_first_not_of("0123456789", number);
    while (place.begin < place.end) {
        const bool sign = words[place.begin] == '.' || words[place.begin] == ':';
        const auto bytes =
            sign ? 1 : std::max(text::space_at(words, place.begin), text::dash_at(words, place.begin));
        if (bytes == 0)
            break;
        place.begin += bytes;
    }
    return place;
}

/// One of the list of attachments stays, for the next meeting's.
void change_attachments(const Minutes& minutes, Changes& changes) {
    bool first = true;
    for (const auto& attachment : minutes.attachments) {
        if (!attachment.listed)
            continue;
        const auto paragraph = attachment.place.paragraph;
        const auto& cell = changes.document().paragraphs[paragraph].cell;
        if (first)
            changes.make_field(title_of(attachment, changes.document()), "attachment");
        else if (cell)
            changes.take_out_row(*cell);
        else
            changes.take_out(paragraph, paragraph + 1);
        first = false;
    }
}

} // namespace

void change_facts(const Minutes& minutes, Changes& changes) {
    for (const auto& date : minutes.dates)
        if (date.filled)
            changes.make_field(with_weekday(date.place, minutes, changes.document()), "date");
    change_fact(minutes.start, {"start"}, changes);
    change_fact(minutes.end, {"end"}, changes);
    change_text(minutes.place, "place", changes);
    change_text(minutes.adjusting_place, "adjust_place", changes);
    change_fact(minutes.adjusting_date, {"adjust_date"}, changes);
    change_fact(minutes.notice_posted, {"posted"}, changes);
    change_fact(minutes.notice_removed, {"removed"}, changes);
    change_text(minutes.notice_kept_at, "kept_at", changes);
    change_text(minutes.case_number, "case_number", changes);
    if (minutes.range && minutes.range->filled)
        change_range(*minutes.range, changes);
    change_text(minutes.organ, "organ", changes);
    change_text(minutes.municipality, "municipality", changes);
    change_adjusters(minutes, changes);
    change_agenda(minutes, changes);
    change_attachments(minutes, changes);
    change_words(minutes.chair.value, "chair", changes);
    change_words(minutes.secretary.value, "secretary", changes);
    change_words(minutes.organ.value, "organ", changes);
    change_words(minutes.municipality.value, "municipality", changes);
}

void change_marks(const Minutes& minutes, Changes& changes) {
    for (const auto& mark : minutes.marks)
        if (std::ranges::find(debris, mark.kind) != debris.end())
            changes.take_out(mark.place);
    for (const auto& [kind, field] : mark_fields)
        for (const auto& mark : minutes.marks)
            if (mark.kind == kind)
                changes.make_field(mark.place, field);
    for (const auto& mark : minutes.marks)
        change_mark(mark, minutes, changes);
    for (const auto& person : minutes.attendance)
        at_words(person.name, changes, [&](const Place& place) {
            changes.make_mark(with_party(place, changes.document().paragraphs[place.paragraph].text), "namn");
        });
}

} // namespace klubba::drafting
