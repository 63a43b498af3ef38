// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/item_candidates.hpp"

#include "core/recognise/times.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace klubba::recognition {

namespace {

/// "§ 4 Trafiken" of "18.10  § 4 Trafiken": the time when the item began stands in the margin.
std::string_view without_time(std::string_view line) {
    if (line.empty() || !text::is_digit(line.front()))
        return line;
    constexpr std::size_t with_minutes = 4;
    const auto time = time_at(line, 0, TimeContext::AskedFor);
    if (!time || time->end < with_minutes)
        return line;
    const auto rest = text::trim_left(line.substr(time->end));
    return rest.starts_with(text::section_sign) ? rest : line;
}

bool has_letters(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += text::character_at(text, at))
        if (text::is_letter_at(text, at))
            return true;
    return false;
}

/// A number alone in a table's cell numbers what stands after it in its row: "§ 74" at the end of a row, after a name,
/// tells when somebody was there.
bool numbers_its_row(const Lines& lines, std::size_t index) {
    const auto row_of = [&](std::size_t line) {
        const auto& cell = lines.paragraph(lines[line]).cell;
        return cell ? std::optional(std::pair(cell->table, cell->row)) : std::nullopt;
    };
    const auto row = row_of(index);
    for (std::size_t before = index; before > 0 && row_of(before - 1) == row; --before)
        if (has_letters(lines[before - 1].text))
            return false;
    const std::size_t next = lines.next_filled(index + 1);
    return next < lines.size() && row_of(next) == row;
}

/// How a number is written: what the body writes before the section sign, and whether the year stands after it.
struct NumberForm {
    std::string_view prefix;
    bool year = false;

    bool operator==(const NumberForm& other) const {
        return year == other.year && text::equal_folded(prefix, other.prefix);
    }
};

NumberForm form_of(const ItemLabel& label) {
    const std::string_view prefix = text::trim(label.label.substr(0, label.label.find(text::section_sign)));
    const bool number = !prefix.empty() && text::is_digit(prefix.front());
    return {number ? std::string_view() : prefix, label.label.find('/') != std::string_view::npos};
}

/// The form in which most numbers follow upon each other; of several the last, as lists of items stand before them.
/// Nothing where none do.
std::optional<NumberForm> prevailing_form(const std::vector<Candidate>& candidates) {
    constexpr std::size_t most_forms = 16;
    struct Run {
        NumberForm form;
        int last = 0;
        std::size_t steps = 0;
    };
    std::vector<Run> runs;
    for (const Candidate& candidate : candidates) {
        if (candidate.label.numbering != Numbering::Section)
            continue;
        const NumberForm form = form_of(candidate.label);
        const auto run = std::ranges::find(runs, form, &Run::form);
        if (run != runs.end()) {
            run->steps += candidate.label.number == run->last + 1 ? 1U : 0U;
            run->last = candidate.label.number;
        } else if (runs.size() < most_forms) {
            runs.push_back({form, candidate.label.number, 0});
        }
    }
    std::optional<NumberForm> form;
    std::size_t most = 1;
    for (const Run& run : runs) {
        if (run.steps >= most) {
            form = run.form;
            most = run.steps;
        }
    }
    return form;
}

/// Takes out those written unlike the items, unless they count on from the one before or up to the next, as a slip does.
void leave_out_references(std::vector<Candidate>& candidates) {
    const auto form = prevailing_form(candidates);
    if (!form)
        return;
    const auto is_ours = [&](const Candidate& candidate) { return form_of(candidate.label) == *form; };
    std::vector<int> next_numbers(candidates.size());
    int next = 0;
    for (std::size_t i = candidates.size(); i-- > 0;) {
        next_numbers[i] = next;
        if (candidates[i].label.numbering == Numbering::Section && is_ours(candidates[i]))
            next = candidates[i].label.number;
    }
    int before = 0;
    std::size_t index = 0;
    std::erase_if(candidates, [&](const Candidate& candidate) {
        const int after = next_numbers[index++];
        const int number = candidate.label.number;
        if (candidate.label.numbering != Numbering::Section)
            return false;
        const bool counts = number + 1 == after || (before != 0 && number == before + 1 && number != after);
        if (!is_ours(candidate) && !counts)
            return true;
        before = number;
        return false;
    });
}

} // namespace

std::vector<Candidate> find_candidates(const Lines& lines) {
    std::vector<Candidate> candidates;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const Line& line = lines[index];
        if (!line.starts_paragraph || line.leaked || line.bullet)
            continue;
        const Paragraph& paragraph = lines.paragraph(line);
        const bool counted = !paragraph.label.empty();
        if (!counted && line.blank())
            continue;
        auto label = counted ? item_label(*paragraph.label, line.text) : item_label(without_time(line.text));
        if (counted && !label)
            label = item_label(line.text);
        if (!label || (paragraph.cell && (label->numbering != Numbering::Section ||
                                          (label->title.empty() && !numbers_its_row(lines, index)))))
            continue;
        candidates.push_back({index, *label, counted, line.heading});
    }
    leave_out_references(candidates);
    return candidates;
}

} // namespace klubba::recognition
