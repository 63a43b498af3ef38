// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/marking.hpp"

#include "core/recognise.hpp"
#include "core/recognise/grids.hpp"
#include "core/recognise/votes.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <utility>

namespace klubba::recognition {

void Marking::enter(const Line& line) {
    m_line = &line;
    while (m_next_item < m_outline.items.size() && m_outline.items[m_next_item].first <= line.paragraph)
        ++m_next_item;
}

void Marking::add(std::string_view kind, std::string value, std::string_view part) {
    add(kind, std::move(value), std::string(part), m_lines.place(*m_line, part));
}

void Marking::add(std::string_view kind, std::string value, std::string raw, Place place) {
    Mark mark;
    mark.kind = kind;
    mark.value = std::move(value);
    mark.raw = std::move(raw);
    mark.place = place;
    const auto& items = m_outline.items;
    const auto next = std::partition_point(items.begin(), items.end(),
                                           [&](const Item& item) { return item.first <= place.paragraph; });
    if (next != items.begin() && place.paragraph < std::prev(next)->last)
        mark.item = static_cast<std::size_t>(std::prev(next) - items.begin());
    m_marks.push_back(std::move(mark));
}

const Item* Marking::item() const {
    if (m_next_item == 0)
        return nullptr;
    const Item& item = m_outline.items[m_next_item - 1];
    return m_line->paragraph < item.last ? &item : nullptr;
}

std::string_view Marking::section() const {
    return item() == nullptr ? std::string_view() : item()->section;
}

bool Marking::at_title() const {
    return item() != nullptr && item()->place.paragraph == m_line->paragraph;
}

std::vector<Mark> Marking::take() {
    put_in_order();
    drop_announced_votes();
    return std::move(m_marks);
}

/// Marks are large, may be many, and come nearly in order: each is moved at most once, to its place.
void Marking::put_in_order() {
    std::vector<std::uint32_t> order(m_marks.size());
    std::iota(order.begin(), order.end(), 0);
    const auto where = [&](std::uint32_t index) {
        const Place& place = m_marks[index].place;
        return std::tuple(place.paragraph, place.begin, index);
    };
    std::ranges::sort(order, {}, where);
    for (std::uint32_t start = 0; start < order.size(); ++start) {
        if (order[start] == start)
            continue;
        Mark first = std::move(m_marks[start]);
        auto hole = start;
        while (order[hole] != start) {
            const auto next = std::exchange(order[hole], hole);
            m_marks[hole] = std::move(m_marks[next]);
            hole = next;
        }
        order[hole] = hole;
        m_marks[hole] = std::move(first);
    }
}

/// "Omröstning begärs" and the heading say nothing once the result stands in the same item; without one they
/// count once.
void Marking::drop_announced_votes() {
    std::vector<bool> told(m_outline.items.size() + 1, false);
    const auto slot = [&](const Mark& mark) { return mark.item.value_or(m_outline.items.size()); };
    for (const Mark& mark : m_marks) {
        if (mark.kind == marks::vote && !mark.value.empty())
            told[slot(mark)] = true;
    }
    std::erase_if(m_marks, [&](const Mark& mark) {
        if (mark.kind != marks::vote || !mark.value.empty())
            return false;
        const bool drop = told[slot(mark)];
        told[slot(mark)] = true;
        return drop;
    });
}

namespace {

/// "Deltagande på distans sker med stöd av kommunfullmäktiges beslut § 74."
void mark_remote_granted(const Lines& lines, Marking& marking) {
    const auto has = [](std::string_view text, std::string_view words) {
        return text::find_folded(text, words) != std::string_view::npos;
    };
    for (std::size_t index = 0; index < lines.size(); ++index)
        if (const std::string_view text = lines[index].text;
            has(text, "distans") && has(text, "fullmäktige") && (has(text, "beslut") || has(text, "medge")))
            marking.add(marks::remote_granted, {}, std::string(text), lines.place(lines[index], text));
}

} // namespace

std::vector<Mark> find_marks(const Lines& lines, const Outline& outline, const CueIndex& cues,
                             const Attendance& attendance, const Minutes& minutes) {
    Marking marking(lines, outline);
    const NameMarker names(minutes.attendance, minutes.secretary.value);
    WordMarker words(lines);
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const Line& line = lines[index];
        if (line.full.empty() || line.leaked)
            continue;
        marking.enter(line);
        mark_numbers(line.full, marking);
        mark_signs(line.full, marking);
        if (!cues.of(index).empty()) {
            mark_deeds(line.text, cues.of(index), minutes.attendance, marking);
            words.mark(line.text, cues.of(index), marking);
        }
        if (marking.item() != nullptr) {
            names.mark(line.full, marking);
            mark_contacts(line.full, marking);
        }
    }
    for (const Attachment& attachment : minutes.attachments) {
        if (!attachment.listed)
            marking.add(marks::attachment,
                        attachment.number ? std::to_string(*attachment.number) : std::string(),
                        attachment.text, attachment.place);
    }
    if (!lines.document().tables.empty())
        for (const Grid& grid : find_grids(lines, outline.head_end, lines.size()))
            if (const auto votes = vote_result(grid))
                marking.add(marks::vote, votes->value(), grid.rows.front().front().text,
                            grid.rows.front().front().place);
    const auto add_places = [&](std::string_view kind, const std::vector<Place>& places) {
        for (const Place& place : places) {
            const std::string& text = lines.document().paragraphs[place.paragraph].text;
            marking.add(kind, {}, text.substr(place.begin, place.end - place.begin), place);
        }
    };
    add_places(marks::no_separator, attendance.without_separator);
    add_places(marks::remote, attendance.remote);
    if (!attendance.remote.empty())
        mark_remote_granted(lines, marking);
    mark_form(lines, outline, marking);
    mark_sentences(lines, outline, marking);
    for (std::size_t item = 0; item < outline.items.size(); ++item) {
        const Item& heading = outline.items[item];
        if (!lines[outline.title_lines[item]].heading && !heading.counted)
            marking.add(marks::plain_heading, {}, heading.title, heading.place);
    }
    return marking.take();
}

} // namespace klubba::recognition
