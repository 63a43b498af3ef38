// SPDX-License-Identifier: MPL-2.0
#include "core/predecessor.hpp"

#include "core/folding.hpp"
#include "core/item_numbers.hpp"
#include "core/log_status.hpp"
#include "core/xml_facts.hpp"
#include "core/xml_writing.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace klubba {
namespace {

const Fact<Date>* date_of(const Minutes& minutes) {
    return !minutes.dates.empty() && minutes.dates.front().value.ok() ? &minutes.dates.front() : nullptr;
}

/// Words that say something: "och", "om" and numbers don't tell two matters apart.
std::set<std::string> telling_words(std::string_view text) {
    constexpr std::size_t telling = 4;
    std::set<std::string> words;
    std::string word;
    for (const char c : folded(text) + ' ')
        if (c == ' ' || c == ',' || c == '.' || c == ':' || c == ';' || c == '(' || c == ')') {
            if (word.size() >= telling)
                words.insert(word);
            word.clear();
        } else {
            word += c;
        }
    return words;
}

/// The same matter, though a word or two may have been changed since.
bool same_matter(const std::string& a, const std::string& b) {
    if (folded(a) == folded(b))
        return true;
    const auto words = telling_words(a), others = telling_words(b);
    const auto shared = std::ranges::count_if(words, [&](const auto& word) { return others.contains(word); });
    return shared > 0 && 3 * static_cast<std::size_t>(shared) >= 2 * std::min(words.size(), others.size());
}

/// The paragraphs of the items that are long enough to have been written for their meeting, headings left out.
template <class Visit>
void for_each_written(const Document& document, const Minutes& minutes, const Visit& visit) {
    constexpr std::size_t written = 40;
    for (const auto& item : minutes.items)
        for (auto i = item.first; i < item.last; ++i)
            if (const auto& text = document.paragraphs[i].text;
                i != item.place.paragraph && text.size() >= written)
                visit(text);
}

/// How much of what was written for this meeting stands in the minutes before, in per cent of the bytes.
int copied_share(const Predecessor& before, const Document& document, const Minutes& minutes) {
    std::set<std::string, std::less<>> known;
    for_each_written(before.document, before.minutes,
                     [&](const std::string& text) { known.insert(folded(text)); });
    std::size_t all = 0, copied = 0;
    for_each_written(document, minutes, [&](const std::string& text) {
        all += text.size();
        copied += known.contains(folded(text)) ? text.size() : 0;
    });
    return all == 0 ? 0 : static_cast<int>(100 * copied / all);
}

void add_if(pugi::xml_node parent, const char* name, const std::string& text) {
    if (!text.empty())
        xml::set_text(xml::add(parent, name), text);
}

void add_row(pugi::xml_node parent, const LogEntry& entry, const Minutes& minutes) {
    auto row = xml::add(parent, "loggrad");
    xml::set_flag(row, "avslutad", is_closed(entry.status.value));
    xml::set_flag(row, "kvar", std::ranges::any_of(minutes.log, [&](const LogEntry& own) {
                      return same_matter(entry.matter.value, own.matter.value);
                  }));
    add_if(row, "arende", entry.matter.value);
    add_if(row, "status", entry.status.value);
    add_if(row, "klart", entry.deadline_text.value);
    std::string responsible;
    for (const auto& person : entry.responsible)
        (responsible += responsible.empty() ? "" : ", ") += person.value;
    add_if(row, "ansvarig", responsible);
}

} // namespace

bool is_of_same_body(const Predecessor& before, const Minutes& minutes) {
    const auto& a = before.minutes.organ.value;
    const auto& b = minutes.organ.value;
    return a.empty() || b.empty() || folded(a) == folded(b);
}

std::optional<Body::Series> series_before(const Minutes& minutes, const Body& body,
                                          const Predecessor* before) {
    if (body.numbering == Body::Numbering::PerMeeting)
        return std::nullopt;
    const auto own = numbers_of(minutes.items);
    const auto past = before ? numbers_of(before->minutes.items) : std::nullopt;
    const auto* day = before ? date_of(before->minutes) : nullptr;
    if (!past || !day)
        return body.series;
    const bool runs = body.numbering == Body::Numbering::PerYear || body.series || past->first > 1 ||
                      (own && own->first > 1);
    return runs ? std::optional(Body::Series{past->last, day->value}) : std::nullopt;
}

std::optional<int> number_after(const Minutes& before, const Body& body, const std::optional<Date>& date) {
    const auto past = numbers_of(before.items);
    const auto* day = date_of(before);
    const bool new_year = date && day && day->value.year() != date->year();
    if (!past || new_year || body.numbering == Body::Numbering::PerMeeting)
        return std::nullopt;
    return past->last + 1;
}

std::optional<int> number_after(const Body& body, const std::optional<Date>& date) {
    if (!body.series || (date && body.series->date.year() != date->year()))
        return std::nullopt;
    return body.series->last + 1;
}

void add_predecessor(pugi::xml_node root, const Predecessor& before, const Document& document,
                     const Minutes& minutes) {
    auto node = root.insert_child_before("foregaende", root.child("ord"));
    if (const auto* day = date_of(before.minutes))
        xml::set_date(xml::add(node, "datum"), day->value);
    xml::set(node, "lika", copied_share(before, document, minutes));
    if (const auto& place = before.minutes.place.value; !place.empty())
        xml::set_text(xml::add(node, "lokal"), place);
    for (const auto& entry : before.minutes.log)
        add_row(node, entry, minutes);
}

} // namespace klubba
