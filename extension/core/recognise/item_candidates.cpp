// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/item_candidates.hpp"

#include "core/recognise/names.hpp"
#include "core/recognise/people.hpp"
#include "core/recognise/times.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
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

/// "Läget § 5" alone in a line: a word before the number that no body is called by in short.
bool has_word_for_prefix(const Candidate& candidate) {
    constexpr std::size_t longest_abbreviation = 4;
    const std::string_view prefix = form_of(candidate.label).prefix;
    return candidate.label.numbering == Numbering::Section && candidate.label.title.empty() &&
           text::length(prefix) > longest_abbreviation && text::count_words(prefix) == 1;
}

/// Takes out numbers below each other's words where none follow upon each other: they name other papers, or stand after
/// titles.
void leave_out_words_with_numbers(std::vector<Candidate>& candidates) {
    const auto first = std::ranges::find_if(candidates, has_word_for_prefix);
    const bool several =
        first != candidates.end() && std::any_of(first, candidates.end(), [&](const Candidate& other) {
            return has_word_for_prefix(other) && !(form_of(other.label) == form_of(first->label));
        });
    if (several)
        std::erase_if(candidates, has_word_for_prefix);
}

/// Takes out those written unlike the items, unless they count on from the one before or up to the next, as a slip does.
void leave_out_references(std::vector<Candidate>& candidates) {
    const auto form = prevailing_form(candidates);
    if (!form) {
        leave_out_words_with_numbers(candidates);
        return;
    }
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

/// "Rubrik § 17", "Rubrik (§ 17, dnr KS 2024/12)": the number stands after the title. Not "Ekonom § 6", which tells when
/// somebody was there.
std::optional<ItemLabel> label_after_title(std::string_view line) {
    constexpr std::size_t longest = 220;
    if (line.size() > longest || !(text::is_digit(line.back()) || line.ends_with(')')) ||
        !text::is_upper_at(line, 0))
        return std::nullopt;
    const std::size_t sign = line.rfind(text::section_sign);
    if (sign == std::string_view::npos)
        return std::nullopt;
    const std::string_view before = text::trim_right(line.substr(0, sign));
    const bool bracketed = before.ends_with('(');
    if (bracketed != line.ends_with(')') || (!bracketed && before.size() == sign))
        return std::nullopt;
    const std::string_view number =
        line.substr(sign, bracketed ? line.find_first_of(",)", sign) - sign : line.npos);
    const auto found = item_label(number);
    const std::string_view title = text::strip(before, "(,–-");
    if (!found || !found->title.empty() || title.find(". ") != title.npos || read_person(title))
        return std::nullopt;
    const std::string_view last = text::slice(title, text::previous_word(title, title.size()));
    if (text::count_words(title) <= 2 && is_role_word(last))
        return std::nullopt;
    return ItemLabel{Numbering::Section, found->number, found->label, title, {}};
}

/// The longest run of numbers that count up, with no more than one left out at a time; of equally long ones the last.
std::vector<Candidate> longest_run(const std::vector<Candidate>& candidates) {
    struct Link {
        std::size_t length = 1;
        std::size_t before = 0;
        bool first = true;
    };
    std::vector<Link> links(candidates.size());
    std::unordered_map<int, std::size_t> last_with;
    std::size_t end = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const int number = candidates[i].label.number;
        for (const int previous : {number - 1, number - 2}) {
            const auto found = last_with.find(previous);
            if (found != last_with.end() && links[found->second].length >= links[i].length)
                links[i] = {links[found->second].length + 1, found->second, false};
        }
        const auto [other, inserted] = last_with.try_emplace(number, i);
        if (!inserted && links[i].length >= links[other->second].length)
            other->second = i;
        if (links[i].length >= links[end].length)
            end = i;
    }
    std::vector<Candidate> run;
    if (candidates.empty())
        return run;
    for (std::size_t at = end;; at = links[at].before) {
        run.push_back(candidates[at]);
        if (links[at].first)
            break;
    }
    std::ranges::reverse(run);
    return run;
}

/// Titles with their numbers after them; empty where those are but mentions of items or an agenda.
std::vector<Candidate> candidates_after_titles(const Lines& lines) {
    constexpr std::size_t fewest = 3;
    std::vector<Candidate> candidates;
    for (std::size_t index = 0; index < lines.size(); ++index) {
        const Line& line = lines[index];
        if (line.blank() || !line.starts_paragraph || line.leaked || line.bullet ||
            lines.paragraph(line).cell || !lines.paragraph(line).label.empty())
            continue;
        if (const auto label = label_after_title(line.text))
            candidates.push_back({index, *label, false, line.heading});
    }
    candidates = longest_run(candidates);
    std::size_t with_text = 0;
    for (std::size_t i = 0; i + 1 < candidates.size(); ++i)
        with_text += lines.next_filled(candidates[i].line + 1) < candidates[i + 1].line ? 1U : 0U;
    if (candidates.size() < fewest || with_text * 2 < candidates.size())
        candidates.clear();
    return candidates;
}

bool are_numbered_by_section(const std::vector<Candidate>& candidates) {
    const auto is_alone = [](const Candidate& candidate) {
        return candidate.label.numbering == Numbering::Section && form_of(candidate.label).prefix.empty();
    };
    return prevailing_form(candidates) || std::ranges::count_if(candidates, is_alone) > 1;
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
    if (!are_numbered_by_section(candidates))
        if (auto after_titles = candidates_after_titles(lines); !after_titles.empty())
            return after_titles;
    return candidates;
}

} // namespace klubba::recognition
