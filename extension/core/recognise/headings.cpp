// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/headings.hpp"

#include "core/recognise/dates.hpp"
#include "core/recognise/labels.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/phrase.hpp"
#include "core/recognise/times.hpp"
#include "core/recognise/titles.hpp"
#include "core/styles.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba::recognition {

namespace {

constexpr std::size_t longest_heading = 100;
/// Text of at least so many bytes is body text, whatever it ends with.
constexpr std::size_t body_text = 60;

constexpr auto verbs = make_phrases<bool>({
    {"är", true},         {"var", true},         {"har", true},        {"hade", true},
    {"informerar", true}, {"informerade", true}, {"berättar", true},   {"beslutar", true},
    {"beslutade", true},  {"godkänns", true},    {"godkändes", true},  {"noteras", true},
    {"antecknas", true},  {"redogör", true},     {"redovisar", true},  {"presenterar", true},
    {"läggs", true},      {"utses", true},       {"fastställs", true}, {"hälsar", true},
    {"öppnar", true},     {"föreslår", true},    {"ska", true},        {"kommer", true},
    {"tackar", true},     {"avslutar", true},    {"går", true},        {"finns", true},
    {"anmäler", true},    {"lyfter", true},      {"föredrar", true},   {"inleder", true},
});

bool has_verb(std::string_view line) {
    for (text::Word word = text::next_word(line, 0); word.begin < word.end;
         word = text::next_word(line, word.end)) {
        if (verbs.find(text::slice(line, word)) != nullptr)
            return true;
    }
    return false;
}

bool on_front(const Front& front, std::size_t index) {
    return std::find(front.lines.begin(), front.lines.end(), index) != front.lines.end();
}

/// "Dagordning" above a sentence about it or "Nämndens beslut" is an item's heading, above anything else the list of items.
bool heads_agenda_item(const Lines& lines, std::size_t index) {
    const auto& label = lines[index].label;
    const std::size_t next = lines.next_filled(index + 1);
    if (!label || label->meaning != Meaning::Agenda || !label->value.empty() || next == lines.size())
        return false;
    return !part_of_item(lines[next].text).empty() || (!lines[next].label && lines[next].text.ends_with('.'));
}

/// A heading by its style, of an item and not of a part of the head or of an item.
bool is_item_heading(const Lines& lines, const Front& front, std::size_t index) {
    const Line& line = lines[index];
    return line.heading && line.starts_paragraph && !line.blank() && !line.leaked &&
           !on_front(front, index) && !lines.paragraph(line).cell &&
           (!line.label || heads_agenda_item(lines, index)) && part_of_item(line.text).empty() &&
           !looks_like_name(line.text);
}

std::vector<std::size_t> styled_headings(const Lines& lines, const Front& front) {
    std::vector<std::size_t> found;
    std::array<std::size_t, 12> levels{};
    const auto level = [&](std::size_t index) -> std::size_t {
        const Paragraph& paragraph = lines.paragraph(lines[index]);
        if (styles::is_item_heading(*paragraph.style))
            return 0;
        return std::min<std::size_t>(paragraph.outline_level == 0 ? 11 : paragraph.outline_level, 11);
    };
    for (std::size_t index = 0; index < lines.size(); ++index) {
        if (is_item_heading(lines, front, index)) {
            found.push_back(index);
            ++levels[level(index)];
        }
    }
    if (found.empty())
        return found;
    // The topmost level that more than one heading has; a single one above is the document's title.
    std::size_t chosen = level(found.front());
    const auto several =
        std::find_if(levels.begin(), levels.end(), [](std::size_t count) { return count > 1; });
    if (several != levels.end())
        chosen = static_cast<std::size_t>(several - levels.begin());
    found.erase(
        std::remove_if(found.begin(), found.end(), [&](std::size_t index) { return level(index) != chosen; }),
        found.end());
    return found;
}

bool is_body(std::string_view text) {
    return text.size() >= body_text || text.ends_with('.');
}

/// Short, capital first, no punctuation at the end, no verb: reads as a heading when text follows.
bool reads_as_heading(const Lines& lines, const Front& front, std::size_t index) {
    const Line& line = lines[index];
    const std::string_view text = line.text;
    if (line.bullet || line.leaked || !line.starts_paragraph || text.size() > longest_heading ||
        on_front(front, index) || lines.paragraph(line).cell || !lines.paragraph(line).label.empty() ||
        !text::is_upper_at(text, 0))
        return false;
    if (std::string_view(".!?,;:").find(text.back()) != std::string_view::npos && !text.ends_with(".."))
        return false;
    if (line.full.find('\t') != std::string_view::npos || (line.label && !heads_agenda_item(lines, index)) ||
        !part_of_item(text).empty())
        return false;
    // "Tisdag 3 november 2026, kl. 16.30–18.00": a line of the head.
    return !has_verb(text) && !(find_date(text) && find_time_range(text));
}

bool has_columns(const Lines& lines, const Line& line) {
    return lines.paragraph(line).cell.has_value() ||
           std::count(line.text.begin(), line.text.end(), '\t') >= 2;
}

bool has_text_after(const Lines& lines, std::size_t index) {
    const std::size_t next = lines.next_filled(index + 1);
    return next < lines.size() &&
           (is_body(lines[next].text) || lines[next].bullet || has_columns(lines, lines[next]));
}

std::vector<std::size_t> plain_headings(const Lines& lines, const Front& front, std::size_t from) {
    std::vector<std::size_t> found;
    std::string_view section_before;
    for (std::size_t index = lines.next_filled(from); index < lines.size();
         index = lines.next_filled(index + 1)) {
        if (!reads_as_heading(lines, front, index))
            continue;
        const std::string_view text = lines[index].text;
        const std::string_view section = section_of_title(text);
        const bool directly = !found.empty() && lines.next_filled(found.back() + 1) == index;
        if (directly && section != "matter" && section == section_before)
            continue; // says the same in other words, above the same text
        if (section == "matter" && (!has_text_after(lines, index) || looks_like_name(text)))
            continue;
        found.push_back(index);
        section_before = section;
    }
    return found;
}

} // namespace

std::size_t end_of_labels(const Lines& lines) {
    std::size_t end = 0;
    for (std::size_t index = lines.next_filled(0); index < lines.size();
         index = lines.next_filled(index + 1)) {
        const Line& line = lines[index];
        const auto& label = line.label;
        if (heads_agenda_item(lines, index))
            break;
        if (!label && line.text.size() > 160 && line.text.ends_with('.'))
            break;
        const bool heads = label && label->meaning != Meaning::Attachments &&
                           label->meaning != Meaning::Distribution && label->meaning != Meaning::Signature &&
                           label->meaning != Meaning::Footer;
        if (heads)
            end = index + 1;
        if (heads && label->meaning == Meaning::Agenda && label->value.empty())
            break;
    }
    return end;
}

std::vector<std::size_t> find_headings(const Lines& lines, const Front& front, std::size_t from) {
    std::vector<std::size_t> styled = styled_headings(lines, front);
    if (styled.size() >= 2)
        return styled;
    return plain_headings(lines, front, from);
}

std::vector<std::size_t> find_subheadings(const Lines& lines, const Front& front,
                                          const std::vector<Item>& items) {
    std::vector<std::size_t> found;
    for (const Item& item : items) {
        const std::size_t title = lines.line_of(item.place.paragraph), end = lines.line_of(item.last);
        for (std::size_t index = lines.next_filled(title + 1); index < end;
             index = lines.next_filled(index + 1)) {
            const Line& line = lines[index];
            const bool apart = lines[index - 1].blank() || index == title + 1;
            const bool last = lines.next_filled(index + 1) >= end;
            if (!apart || last || line.heading)
                continue;
            if (!part_of_item(line.text).empty() ||
                (reads_as_heading(lines, front, index) && has_text_after(lines, index) &&
                 !looks_like_name(line.text) && !find_date(line.text)))
                found.push_back(index);
        }
    }
    return found;
}

} // namespace klubba::recognition
