// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/items.hpp"

#include "core/recognise/grids.hpp"
#include "core/recognise/headings.hpp"
#include "core/recognise/item_candidates.hpp"
#include "core/recognise/item_rows.hpp"
#include "core/recognise/labels.hpp"
#include "core/recognise/tail.hpp"
#include "core/recognise/titles.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace klubba::recognition {

namespace {

/// Runs of numbered lines with nothing between them are lists: of the agenda before the items, or inside an
/// item. Picks the candidates that number the items of the minutes.
class Chain {
public:
    Chain(const Lines& lines, const std::vector<Candidate>& candidates)
        : m_lines(lines), m_candidates(candidates) {}

    /// Indices of the chosen candidates among those of one kind of numbering.
    std::vector<std::size_t> choose(Numbering numbering, bool headings_only) {
        m_chosen.clear();
        m_bodies = 0;
        int nested = 0;
        std::size_t last_line = 0;
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            const Candidate& candidate = m_candidates[i];
            if (candidate.label.numbering != numbering || (headings_only && !candidate.heading))
                continue;
            const int number = candidate.label.number;
            const int previous = m_chosen.empty() ? 0 : m_candidates[m_chosen.back()].label.number;
            const bool adjacent = last_line > 0 && follows_directly(last_line, candidate);
            last_line = title_line(candidate);
            if (nested > 0 && number == nested + 1 && adjacent) {
                nested = number;
                continue;
            }
            const bool restart = !m_chosen.empty() && number == 1 && previous >= 1;
            const bool again = !m_chosen.empty() && number == m_candidates[m_chosen.front()].label.number;
            if (again && m_bodies == 0 && m_chosen.size() > 1) {
                m_chosen.clear(); // what went before was a list of the items to come
            } else if (restart && !(candidate.heading && numbering != Numbering::Section)) {
                nested = 1;
                continue;
            } else if (!m_chosen.empty() && number > previous + 20 && numbering != Numbering::Section) {
                continue;
            }
            nested = 0;
            if (!m_chosen.empty() && !adjacent)
                ++m_bodies;
            m_chosen.push_back(i);
        }
        return m_chosen;
    }

    /// How many of the chosen are followed by text of their own.
    [[nodiscard]] std::size_t bodies() const { return m_bodies; }

    /// Line of the title: the label's own, or the next when the label stands alone.
    [[nodiscard]] std::size_t title_line(const Candidate& candidate) const {
        if (!candidate.label.title.empty())
            return candidate.line;
        const std::size_t next = m_lines.next_filled(candidate.line + 1);
        // A heading whose words are gone, before one that counts by itself.
        const bool is_counted =
            next < m_lines.size() && candidate.counted && !m_lines.paragraph(m_lines[next]).label.empty();
        return next < m_lines.size() && !is_counted ? next : candidate.line;
    }

private:
    bool follows_directly(std::size_t title, const Candidate& candidate) const {
        return m_lines.next_filled(title + 1) >= candidate.line;
    }

    const Lines& m_lines;
    const std::vector<Candidate>& m_candidates;
    std::vector<std::size_t> m_chosen;
    std::size_t m_bodies = 0;
};

/// Sentences of a list inside an item end like sentences; headings don't.
bool reads_like_list(const std::vector<Candidate>& candidates, const std::vector<std::size_t>& chosen) {
    const auto sentences = std::count_if(chosen.begin(), chosen.end(), [&](std::size_t index) {
        const std::string_view title = candidates[index].label.title;
        return title.ends_with('.') || title.ends_with(',') || title.ends_with(';');
    });
    return static_cast<std::size_t>(sentences) * 2 > chosen.size();
}

struct Choice {
    Numbering numbering = Numbering::None;
    std::vector<std::size_t> chosen;
};

Choice choose_numbering(const Lines& lines, const std::vector<Candidate>& candidates) {
    Chain chain(lines, candidates);
    Choice best{Numbering::Section, chain.choose(Numbering::Section, false)};
    if (!best.chosen.empty())
        return best;
    std::size_t best_score = 0;
    const bool headings =
        std::any_of(candidates.begin(), candidates.end(), [](const Candidate& c) { return c.heading; });
    for (const Numbering numbering : {Numbering::Dot, Numbering::Colon, Numbering::Dash, Numbering::Point,
                                      Numbering::Parenthesis, Numbering::Bare}) {
        auto chosen = chain.choose(numbering, headings);
        bool told_by_style = headings;
        // One that was put in among typed ones is no reason to leave those out.
        if (headings && chosen.size() == 1) {
            const auto heading = chosen.front();
            chosen = chain.choose(numbering, false);
            told_by_style = false;
            if (std::find(chosen.begin(), chosen.end(), heading) == chosen.end())
                continue;
        }
        const std::size_t bodies = chain.bodies();
        if (chosen.size() < 2 || (!told_by_style && (bodies == 0 || reads_like_list(candidates, chosen))))
            continue;
        const std::size_t score = chosen.size() + 2 * bodies;
        if (score > best_score) {
            best = {numbering, std::move(chosen)};
            best_score = score;
        }
    }
    if (best.chosen.empty())
        best.numbering = Numbering::None;
    return best;
}

Item make_item(const Lines& lines, const Candidate& candidate, std::size_t title_line) {
    Item item;
    const Line& line = lines[candidate.line];
    item.label = candidate.counted ? std::string(text::trim(*lines.paragraph(line).label))
                                   : std::string(candidate.label.label);
    item.number = candidate.label.number;
    item.counted = candidate.counted;
    const std::string_view title =
        title_line == candidate.line ? candidate.label.title : lines[title_line].text;
    item.title = std::string(title);
    item.place = title.empty() ? Place{line.paragraph, 0, 0} : lines.place(lines[title_line], title);
    if (candidate.counted)
        item.label_place = {line.paragraph, 0, 0};
    else
        item.label_place = lines.place(line, candidate.label.label);
    item.first = line.paragraph;
    return item;
}

Item make_item(const Lines& lines, std::size_t index) {
    Item item;
    const Line& line = lines[index];
    item.title = std::string(line.text);
    item.place = lines.place(line, line.text);
    item.label_place = {line.paragraph, item.place.begin, item.place.begin};
    item.first = line.paragraph;
    return item;
}

/// Adds an item that begins at one line and has its title at another.
void add(Outline& outline, std::size_t first_line, std::size_t title_line, Item item) {
    if (outline.items.empty())
        outline.head_end = first_line;
    outline.title_lines.push_back(title_line);
    outline.items.push_back(std::move(item));
}

/// The line after the list of items that the label before `begin` heads ("Föredragningslista"): lines right below each
/// other. `begin` itself where there is none.
std::size_t past_agenda(const Lines& lines, std::size_t begin, std::size_t end) {
    const std::size_t heading = lines.previous_filled(begin);
    const LabelMatch* label = heading < lines.size() ? lines[heading].label : nullptr;
    if (label == nullptr || label->meaning != Meaning::Agenda || !label->value.empty())
        return begin;
    const std::size_t first = lines.next_filled(begin);
    std::size_t past = first;
    while (past < end && !lines[past].blank() && !lines[past].text.ends_with('.'))
        ++past;
    return past > first + 1 ? past : begin;
}

/// Adds settled titles without number, before the first numbered item and after the last.
void add_unnumbered_around(const Lines& lines, std::size_t begin, std::size_t end, Outline& outline) {
    const bool is_head = outline.items.empty();
    for (std::size_t index = lines.next_filled(begin); index < end; index = lines.next_filled(index + 1)) {
        const Line& line = lines[index];
        // "Nästa möte: torsdag 4 februari" among the facts of the head tells, and begins nothing.
        const bool tells = is_head && line.text.find(": ") != std::string_view::npos;
        if (tells || line.bullet || line.text.size() > 60 || lines.paragraph(line).cell ||
            line.text.ends_with('.') || !text::is_upper_at(line.text, 0) ||
            !lines.paragraph(line).label.empty())
            continue;
        const std::string_view section = section_of_title(line.text);
        const bool is_label = line.label != nullptr;
        if (stands_without_number(section) && !is_label && line.text.find('\t') == std::string_view::npos)
            add(outline, index, index, make_item(lines, index));
    }
}

/// Items that are the rows of tables.
Outline items_in_rows(const Lines& lines) {
    Outline outline;
    for (const Grid& grid : find_grids(lines, 0, lines.size())) {
        for (const ItemRow& row : item_rows(grid)) {
            const std::size_t title_line = lines.line_of(row.heading->place.paragraph);
            const Line& line = lines[title_line];
            const std::string_view text = lines.paragraph(line).text;
            const auto& heading = row.heading->place;
            const std::string_view title = text::trim(text.substr(
                heading.begin, std::min(text.find('\n', heading.begin), heading.end) - heading.begin));
            Item item;
            item.title = std::string(title);
            item.place = lines.place(line, title);
            item.first = row.paragraph;
            item.label_place = {row.paragraph, 0, 0};
            if (const auto typed = item_label(title); typed && !row.label) {
                item.title = std::string(typed->title);
                item.place = lines.place(line, typed->title);
                item.label = std::string(typed->label);
                item.number = typed->number;
                item.label_place = lines.place(line, typed->label);
            }
            if (row.label) {
                item.label = row.label->text;
                item.number = row.number;
                item.label_place = row.label->place;
            }
            add(outline, lines.line_of(row.paragraph), title_line, std::move(item));
        }
    }
    return outline;
}

/// Items without number, by headings or, where there are fewer of those, by the rows of tables.
Outline unnumbered_items(const Lines& lines, const Front& front, std::size_t labels_end) {
    const auto headings = find_headings(lines, front, labels_end);
    if (!lines.document().tables.empty())
        if (auto rows = items_in_rows(lines); rows.items.size() > headings.size())
            return rows;
    Outline outline;
    outline.items.reserve(headings.size());
    for (const std::size_t index : headings)
        add(outline, index, index, make_item(lines, index));
    return outline;
}

/// With the candidates numbered otherwise that fill a gap just so: "15." between "§ 14" and "§ 16" is one of the items.
std::vector<std::size_t> with_gaps_filled(const std::vector<Candidate>& candidates,
                                          const std::vector<std::size_t>& chosen) {
    std::vector<std::size_t> filled;
    for (const std::size_t index : chosen) {
        if (!filled.empty()) {
            const std::size_t before = filled.back();
            int next = candidates[before].label.number + 1;
            std::vector<std::size_t> between;
            for (std::size_t i = before + 1; i < index && next < candidates[index].label.number; ++i)
                if (candidates[i].label.number == next && !candidates[i].label.title.empty()) {
                    between.push_back(i);
                    ++next;
                }
            if (next == candidates[index].label.number)
                std::ranges::copy(between, std::back_inserter(filled));
        }
        filled.push_back(index);
    }
    return filled;
}

Outline numbered_items(const Lines& lines, const std::vector<Candidate>& candidates, const Choice& choice,
                       std::size_t labels_end) {
    const Chain chain(lines, candidates);
    const Candidate& first = candidates[choice.chosen.front()];
    const Candidate& last = candidates[choice.chosen.back()];
    Outline outline;
    outline.numbering = choice.numbering;
    const std::size_t begin = past_agenda(lines, std::min(labels_end, first.line), first.line);
    add_unnumbered_around(lines, begin, first.line, outline);
    const auto numbered = with_gaps_filled(candidates, choice.chosen);
    outline.items.reserve(outline.items.size() + numbered.size());
    for (const std::size_t index : numbered) {
        const std::size_t title = chain.title_line(candidates[index]);
        add(outline, candidates[index].line, title, make_item(lines, candidates[index], title));
    }
    add_unnumbered_around(lines, std::max(chain.title_line(last), last.line) + 1, lines.size(), outline);
    return outline;
}

Outline find_all(const Lines& lines, const Front& front, std::size_t labels_end) {
    const std::vector<Candidate> candidates = find_candidates(lines);
    const Choice choice = choose_numbering(lines, candidates);
    return choice.numbering == Numbering::None ? unnumbered_items(lines, front, labels_end)
                                               : numbered_items(lines, candidates, choice, labels_end);
}

} // namespace

Outline find_items(const Lines& lines, const Front& front) {
    const std::size_t labels_end = end_of_labels(lines);
    Outline outline = find_all(lines, front, labels_end);
    auto& items = outline.items;
    outline.tail_begin = find_tail(lines, items.empty() ? labels_end : outline.title_lines.back() + 1);
    outline.tail_end = find_certificate(lines, outline.tail_begin);
    if (items.empty())
        outline.head_end = outline.tail_begin;
    for (std::size_t i = 0; i < items.size(); ++i) {
        items[i].section = std::string(section_of_title(items[i].title));
        const std::size_t next = i + 1 < items.size()                ? items[i + 1].first
                                 : outline.tail_begin < lines.size() ? lines[outline.tail_begin].paragraph
                                                                     : lines.document().paragraphs.size();
        items[i].last = std::max(next, items[i].first + 1);
    }
    return outline;
}

} // namespace klubba::recognition
