// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/head.hpp"

#include "core/recognise/dates.hpp"
#include "core/recognise/head_facts.hpp"
#include "core/recognise/labels.hpp"
#include "core/recognise/organs.hpp"
#include "core/recognise/people.hpp"
#include "core/recognise/placeholder.hpp"
#include "core/recognise/signatures.hpp"
#include "core/recognise/times.hpp"
#include "core/recognise/titles.hpp"
#include "core/recognise/values.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace klubba::recognition {

namespace {

/// Where a date begins, with the weekday before it.
std::size_t weekday_or_date(std::string_view text, const DateMatch& date) {
    const auto weekday = weekday_before(text, date.begin);
    return weekday ? weekday->begin : date.begin;
}

class Reader {
public:
    Reader(const Lines& lines, const Front& front, const std::vector<Row>& rows, bool in_head,
           Minutes& minutes)
        : m_lines(lines), m_front(front), m_rows(rows), m_in_head(in_head), m_minutes(minutes),
          m_facts(lines, minutes) {}

    void read() {
        for (std::size_t index = 0; index < m_rows.size(); ++index) {
            const Row& row = m_rows[index];
            look_for_box_of_adjusting(index);
            if (is_role_below_name(m_rows, index))
                continue;
            const bool below_headings = stands_below_headings(row);
            for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
                if (below_headings && row.cells[cell].column > 0)
                    continue;
                if (const auto& label = row.cells[cell].label)
                    read_label(index, cell, in_its_box(*label, index));
                else if (cell == 0 && m_in_head)
                    read_unlabelled(row, row.cells[cell]);
                else if (m_in_head && is_title(m_front, row))
                    read_beside_title(row.cells[cell]);
            }
        }
        put_labelled_dates_first();
    }

private:
    /// What the head answers to "Sammanträdesdatum" goes before a day that its title tells in passing.
    void put_labelled_dates_first() {
        if (m_labelled_dates)
            std::stable_partition(
                m_minutes.dates.begin(), m_minutes.dates.end(), [&](const Fact<Date>& date) {
                    return std::ranges::find(m_title_dates, date.place) == m_title_dates.end();
                });
    }

    /// "Justering" alone right above labels: the place and time among these are the adjusting's.
    void look_for_box_of_adjusting(std::size_t index) {
        const Row& row = m_rows[index];
        const auto& label = row.blank() ? std::optional<LabelMatch>() : row.cells.front().label;
        if (label && label->meaning == Meaning::AdjustPlaceAndTime && heads_labels(m_rows, index))
            m_in_box = true;
        else if (!label || !label->colon)
            m_in_box = false;
    }

    /// "När och var" right below "Justerare", where the head has said before when and where people met.
    [[nodiscard]] bool follows_adjuster(std::size_t row) const {
        if (row == 0 || m_rows[row - 1].blank() || !m_in_head || !m_minutes.start ||
            m_minutes.place.raw.empty())
            return false;
        const auto& above = m_rows[row - 1].cells.front().label;
        return above && above->meaning == Meaning::Adjuster;
    }

    [[nodiscard]] LabelMatch in_its_box(LabelMatch label, std::size_t row) const {
        if ((m_in_box || follows_adjuster(row)) &&
            (label.meaning == Meaning::Place || label.meaning == Meaning::PlaceAndTime ||
             label.meaning == Meaning::Date || label.meaning == Meaning::DateAndTime ||
             label.meaning == Meaning::Time))
            label.meaning = Meaning::AdjustPlaceAndTime;
        return label;
    }

    /// In a table with heading rows the columns are named there: "Ordförande" in a cell is somebody's role, no label,
    /// unless it begins its row.
    [[nodiscard]] bool stands_below_headings(const Row& row) const {
        const auto& cell = m_lines.paragraph(m_lines[row.line]).cell;
        if (!cell)
            return false;
        const std::size_t headings = m_lines.document().tables[cell->table].header_rows;
        return headings > 0 && cell->row >= headings;
    }

    void read_label(std::size_t row, std::size_t cell, const LabelMatch& match) {
        if (match.meaning == Meaning::Footer || match.meaning == Meaning::Head)
            return;
        const Value value = value_of(m_rows, m_front, row, cell);
        const Line& label_line = m_lines[m_rows[row].cells[cell].line];
        Label label;
        label.meaning = std::string(id_of(match.meaning));
        label.raw = std::string(match.label);
        label.place = m_lines.place(label_line, match.label);
        label.has_value = !value.text.empty() || is_left_blank(m_rows, row, cell);
        label.value = !value.text.empty() ? m_lines.place(m_lines[value.line], value.text)
                                          : Place{label.place.paragraph, label.place.end, label.place.end};
        m_minutes.labels.push_back(std::move(label));
        const std::size_t dates = m_minutes.dates.size();
        take(match.meaning, value, row, cell);
        m_labelled_dates = m_labelled_dates || m_minutes.dates.size() > dates;
    }

    void take(Meaning meaning, const Value& value, std::size_t row, std::size_t cell) {
        switch (meaning) {
        case Meaning::Date:
        case Meaning::Time:
        case Meaning::DateAndTime:
            m_facts.take_dates_and_times(value);
            break;
        case Meaning::StartTime:
            m_facts.take_dates_and_times(value);
            break;
        case Meaning::EndTime:
            m_facts.set_end(value);
            break;
        case Meaning::Place:
        case Meaning::PlaceAndTime:
            take_place(value, row);
            break;
        case Meaning::Chair:
            m_facts.set_name(m_minutes.chair, value);
            break;
        case Meaning::Secretary:
            m_facts.set_name(m_minutes.secretary, value);
            break;
        case Meaning::Adjuster:
            take_adjusters(value, row, cell);
            break;
        case Meaning::AdjustPlaceAndTime:
            m_facts.take_adjusting(value);
            break;
        case Meaning::Range:
            m_facts.take_range(value);
            break;
        case Meaning::CaseNumber:
            m_facts.set(m_minutes.case_number, value, value.text);
            break;
        case Meaning::Posted:
            m_facts.set_date(m_minutes.notice_posted, value);
            break;
        case Meaning::Removed:
            m_facts.set_date(m_minutes.notice_removed, value);
            break;
        case Meaning::KeptAt:
            m_facts.set(m_minutes.notice_kept_at, value, value.text);
            break;
        default:
            break;
        }
    }

    /// What is left of "Kommunhuset, kl. 13.00–14.30" when date and time are taken away.
    void take_place(const Value& value, std::size_t row) {
        if (value.text.empty())
            return;
        const bool asks = value.text.find('<') != std::string_view::npos;
        if (is_placeholder(value.text) && !asks) {
            m_facts.set(m_minutes.place, value, value.text);
            return;
        }
        const std::vector<HeadFacts::Span> spans = m_facts.take_dates_and_times(value);
        if (asks)
            return;
        std::size_t begin = 0;
        for (const HeadFacts::Span& span : spans) {
            if (m_facts.set_place_part(value, begin, span.begin))
                return;
            begin = std::max(begin, span.end);
        }
        if (m_facts.set_place_part(value, begin, value.text.size()) || spans.empty())
            return;
        // The time has the line to itself; the place stands below or in the next cell.
        for (const Cell& cell : m_rows[row].cells) {
            if (cell.text.data() != value.text.data() && cell.line >= value.line && !cell.label &&
                m_facts.set_place_part({cell.text, cell.line}, 0, cell.text.size()))
                return;
        }
        for (std::size_t next = row + 1; next < m_rows.size() && !m_rows[next].blank(); ++next) {
            const Cell& below = m_rows[next].cells.front();
            if (below.line <= value.line)
                continue;
            if (below.label)
                return;
            take_place({below.text, below.line}, m_rows.size() - 1);
            return;
        }
    }

    /// "Utses att justera: Anna Ek (S)"; under "Justeras" the persons follow who sign, and only those called
    /// adjusters.
    void take_adjusters(const Value& value, std::size_t row, std::size_t cell) {
        if (is_placeholder(value.text)) {
            m_facts.add_adjuster(value, value.text, false);
            return;
        }
        // "Justerat den 2024-03-19"
        if (value.line == m_rows[row].line)
            m_facts.set_date(m_minutes.adjusting_date, value);
        // After the items, and under "Justeras", it is people who sign: chair and adjusters alike.
        const auto& label = m_rows[row].cells[cell].label;
        const bool signing = label && text::starts_folded(label->label, "justera") &&
                             !text::starts_folded(label->label, "justerare") &&
                             value.line != m_rows[row].line;
        if (!m_in_head || signing)
            return;
        for (const std::string_view name : read_names(value.text))
            m_facts.add_adjuster(value, name, true);
    }

    /// Past the verb of "Nämnden sammanträdde tisdagen den 5 mars 2024 kl. 9.00–11.00 i Rådhuset" and "Vi träffades kl.
    /// 16.00–17.30"; 0 where the sentence doesn't tell when people met.
    static std::size_t past_meeting_verb(std::string_view sentence) {
        constexpr int most_words = 10;
        if (text::starts_folded(sentence, "nästa "))
            return 0;
        text::Word word = text::next_word(sentence, 0);
        for (int words = 0; words < most_words && word.begin < word.end; ++words) {
            if (text::is_one_of(text::slice(sentence, word),
                                {"sammanträdde", "sammanträder", "träffades", "möttes", "hölls", "hålls",
                                 "samlades", "sågs"}))
                return find_time_range(sentence) ? word.end : 0;
            word = text::next_word(sentence, word.end);
        }
        return 0;
    }

    /// "Fört vid styrelsemöte i Ekdalabostäder AB den 5 mars 2024 kl. 9–11 på kontoret."
    static bool tells_where_kept(std::string_view sentence) {
        return text::starts_folded(sentence, "fört vid ") || text::starts_folded(sentence, "fört på ");
    }

    /// A date in the title ("Minnesanteckningar lokala BRÅ 2020-09-07"), or a line that has nothing but date,
    /// time and perhaps place.
    void read_unlabelled(const Row& row, const Cell& cell) {
        const Value value{cell.text, cell.line};
        const bool title = is_title(m_front, row);
        m_facts.take_range_alone(value);
        const auto match = find_date(cell.text);
        if (title || match)
            m_facts.take_range_in_title(value);
        if (!match && !title && !m_minutes.start && read_time_alone(row, cell))
            return;
        if (const std::size_t told = title || m_minutes.start ? 0 : past_meeting_verb(cell.text); told > 0) {
            take_place({text::strip(cell.text.substr(told), "."), cell.line}, m_rows.size() - 1);
            return;
        }
        if (match && !m_minutes.start && tells_where_kept(cell.text) && find_time_range(cell.text)) {
            const std::size_t date = with_announcement(cell.text, weekday_or_date(cell.text, *match));
            take_place({text::strip(cell.text.substr(date), "."), cell.line}, m_rows.size() - 1);
            return;
        }
        if (!match || (cell.text.size() > 120 && !title) || tells_next_meeting(row))
            return;
        if (const std::size_t told = past_adjusting_words(cell.text); told > 0) {
            if (!m_minutes.adjusting_date)
                m_facts.take_adjusting({cell.text.substr(told), cell.line});
            return;
        }
        if (title) {
            if (match->day.year != 0) {
                m_facts.add_date(value, *match);
                if (!m_minutes.dates.empty())
                    m_title_dates.push_back(m_minutes.dates.back().place);
            }
            const Value after{cell.text.substr(match->end), cell.line};
            if (find_time_range(after.text))
                take_place(after, m_rows.size() - 1);
            return;
        }
        const std::size_t begin = with_announcement(cell.text, weekday_or_date(cell.text, *match));
        const bool numbered_meeting = begin <= 24 && (text::starts_folded(cell.text, "möte") ||
                                                      text::starts_folded(cell.text, "sammanträde"));
        const bool after_place = match->day.year != 0 && find_time_range(cell.text.substr(match->end));
        if (after_place && begin > 0 && !numbered_meeting && m_minutes.dates.empty()) {
            const std::size_t comma = cell.text.find(',');
            const bool names_municipality = is_municipality(cell.text.substr(0, comma));
            take_place({cell.text.substr(names_municipality ? comma + 1 : 0), cell.line}, m_rows.size() - 1);
        } else if ((begin == 0 || numbered_meeting) &&
                   (m_minutes.dates.empty() ||
                    (!m_minutes.start && find_time_range(cell.text.substr(match->end))))) {
            take_place({cell.text.substr(begin), cell.line}, m_rows.size() - 1);
            take_place_below(row);
        }
    }

    void take_place_below(const Row& row) {
        const std::size_t below = index_of(row) + 1;
        if (is_place_alone(m_rows, m_front, below)) {
            const Cell& place = m_rows[below].cells.front();
            m_facts.set(m_minutes.place, {place.text, place.line}, place.text);
        }
    }

    [[nodiscard]] std::size_t index_of(const Row& row) const {
        return static_cast<std::size_t>(&row - m_rows.data());
    }

    /// "Kl. 8.15–10.05", with the place behind or below it, and "Stadshuset, kl. 8.15–10.05" below the title. Several such
    /// lines are a programme.
    bool read_time_alone(const Row& row, const Cell& cell) {
        const std::size_t index = index_of(row);
        const auto begin = begin_of_time_alone(row);
        const auto tells_time = [&](std::size_t other) {
            return other < m_rows.size() && !m_rows[other].blank() && begin_of_time_alone(m_rows[other]);
        };
        if (!begin || tells_time(index + 1) || tells_time(index - 1) ||
            (*begin > 0 && (index == 0 || !is_title(m_front, m_rows[index - 1]))))
            return false;
        take_place({cell.text, cell.line}, m_rows.size() - 1);
        take_place_below(row);
        return true;
    }

    /// Past "Justeringen sker" in a sentence of the head that tells when and where; 0 where it doesn't.
    static std::size_t past_adjusting_words(std::string_view sentence) {
        if (!text::starts_folded(sentence, "justering"))
            return 0;
        const text::Word verb = text::next_word(sentence, text::next_word(sentence, 0).end);
        constexpr auto verbs = std::to_array<std::string_view>(
            {"sker på ", "sker i ", "sker ", "äger rum i ", "äger rum på ", "äger rum "});
        for (const std::string_view words : verbs)
            if (text::starts_folded(sentence.substr(verb.begin), words))
                return verb.begin + words.size();
        return 0;
    }

    /// "Nästa möte" stands right above, in a box beside the head.
    [[nodiscard]] bool tells_next_meeting(const Row& row) const {
        const std::size_t index = index_of(row);
        return index > 0 && !m_rows[index - 1].blank() &&
               section_of_title(m_rows[index - 1].cells.front().text) == "next_meeting";
    }

    /// "Socialnämnden <tab> §§ 4–9 <tab> 2024-03-19": a range or a date alone in the title's row.
    void read_beside_title(const Cell& cell) {
        m_facts.take_range_alone({cell.text, cell.line});
        const auto match = date_at(cell.text, 0);
        if (match && match->end == cell.text.size() && match->day.year != 0 && m_minutes.dates.empty())
            m_facts.add_date({cell.text, cell.line}, *match);
    }

    const Lines& m_lines;
    const Front& m_front;
    const std::vector<Row>& m_rows;
    bool m_in_head;
    Minutes& m_minutes;
    HeadFacts m_facts;
    bool m_labelled_dates = false;
    std::vector<Place> m_title_dates;
    bool m_in_box = false;
};

} // namespace

void read_facts(const Lines& lines, const Front& front, const std::vector<Row>& rows, bool in_head,
                Minutes& minutes) {
    Reader(lines, front, rows, in_head, minutes).read();
}

void complete_dates(Minutes& minutes) {
    const auto with_year =
        std::find_if(minutes.dates.begin(), minutes.dates.end(), [](const Fact<Date>& fact) {
            return fact.filled && static_cast<int>(fact.value.year()) != 0;
        });
    const std::chrono::year year =
        with_year == minutes.dates.end() ? std::chrono::year(0) : with_year->value.year();
    for (Fact<Date>& fact : minutes.dates) {
        if (fact.filled && static_cast<int>(fact.value.year()) == 0)
            fact.value = Date(year, fact.value.month(), fact.value.day());
    }
    std::erase_if(minutes.dates, [](const Fact<Date>& fact) {
        return fact.filled && static_cast<int>(fact.value.year()) == 0;
    });
    // A label that only asks for the date says nothing once another one gives it.
    if (std::any_of(minutes.dates.begin(), minutes.dates.end(),
                    [](const Fact<Date>& fact) { return fact.filled; }))
        std::erase_if(minutes.dates, [](const Fact<Date>& fact) { return !fact.filled; });
}

} // namespace klubba::recognition
