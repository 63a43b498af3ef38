// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/head.hpp"

#include "core/recognise/dates.hpp"
#include "core/recognise/labels.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/numbering.hpp"
#include "core/recognise/organs.hpp"
#include "core/recognise/people.hpp"
#include "core/recognise/placeholder.hpp"
#include "core/recognise/signatures.hpp"
#include "core/recognise/times.hpp"
#include "core/recognise/values.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace klubba::recognition {

namespace {

/// Bytes [begin, end) of a value that a date or time has taken, with the words that announce it.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// "kl.", "klockan", "den", "tid:" before a date or time belong to it.
std::size_t with_announcement(std::string_view text, std::size_t begin) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"kl", "klockan", "den", "tid", "datum", "dag", "mellan", "från", "sammanträdet", "ca"});
    for (;;) {
        std::size_t end = begin;
        while (end > 0 &&
               (text::space_at(text, end - 1) != 0 || text[end - 1] == '.' || text[end - 1] == ':'))
            --end;
        const text::Word word = text::previous_word(text, end);
        const std::string_view part = text::slice(text, word);
        const bool announces = std::any_of(words.begin(), words.end(),
                                           [&](std::string_view w) { return text::equal_folded(part, w); });
        if (!announces)
            return begin;
        begin = word.begin;
    }
}

class Reader {
public:
    Reader(const Lines& lines, const Front& front, const std::vector<Row>& rows, bool in_head,
           Minutes& minutes)
        : m_lines(lines), m_front(front), m_rows(rows), m_in_head(in_head), m_minutes(minutes) {}

    void read() {
        for (std::size_t index = 0; index < m_rows.size(); ++index) {
            const Row& row = m_rows[index];
            if (is_role_below_name(m_rows, index))
                continue;
            const bool below_headings = stands_below_headings(row);
            for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
                if (below_headings && row.cells[cell].column > 0)
                    continue;
                if (const auto& label = row.cells[cell].label)
                    read_label(index, cell, *label);
                else if (cell == 0 && m_in_head)
                    read_unlabelled(row, row.cells[cell]);
                else if (m_in_head && is_title(m_front, row))
                    read_date_beside_title(row.cells[cell]);
            }
        }
    }

private:
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
        take(match.meaning, value, row, cell);
    }

    void take(Meaning meaning, const Value& value, std::size_t row, std::size_t cell) {
        switch (meaning) {
        case Meaning::Date:
        case Meaning::Time:
        case Meaning::DateAndTime:
            take_dates_and_times(value);
            break;
        case Meaning::Place:
        case Meaning::PlaceAndTime:
            take_place(value, row);
            break;
        case Meaning::Chair:
            set_name(m_minutes.chair, value);
            break;
        case Meaning::Secretary:
            set_name(m_minutes.secretary, value);
            break;
        case Meaning::Adjuster:
            take_adjusters(value, row, cell);
            break;
        case Meaning::AdjustPlaceAndTime:
            take_adjusting(value);
            break;
        case Meaning::Range:
            take_range(value);
            break;
        case Meaning::CaseNumber:
            set(m_minutes.case_number, value, value.text);
            break;
        case Meaning::Posted:
            set_date(m_minutes.notice_posted, value);
            break;
        case Meaning::Removed:
            set_date(m_minutes.notice_removed, value);
            break;
        case Meaning::KeptAt:
            set(m_minutes.notice_kept_at, value, value.text);
            break;
        default:
            break;
        }
    }

    void set(Text& fact, const Value& value, std::string_view part) const {
        if (!fact.raw.empty() || value.text.empty())
            return;
        fact.raw = std::string(part);
        fact.filled = !is_placeholder(part);
        if (fact.filled)
            fact.value = fact.raw;
        fact.place = m_lines.place(m_lines[value.line], part);
    }

    void set_name(Text& fact, const Value& value) const {
        if (is_placeholder(value.text)) {
            set(fact, value, value.text);
            return;
        }
        const auto person = read_person(value.text);
        if (person)
            set(fact, value, person->name);
    }

    void set_date(std::optional<Fact<Date>>& fact, const Value& value) const {
        if (fact || value.text.empty())
            return;
        const auto match = find_date(value.text);
        const auto date = match ? to_date(match->day) : std::nullopt;
        if (date)
            fact = date_fact(value, *match, *date);
        else if (is_placeholder(value.text))
            fact = Fact<Date>{
                {}, std::string(value.text), m_lines.place(m_lines[value.line], value.text), false};
    }

    [[nodiscard]] Fact<Date> date_fact(const Value& value, const DateMatch& match, Date date) const {
        const std::string_view raw = value.text.substr(match.begin, match.end - match.begin);
        return {date, std::string(raw), m_lines.place(m_lines[value.line], raw), true};
    }

    /// Dates without year are kept with year 0 until complete_dates() knows the year.
    void add_date(const Value& value, const DateMatch& match) {
        if (!exists(match.day))
            return;
        const Date date(std::chrono::year(match.day.year), std::chrono::month(match.day.month),
                        std::chrono::day(match.day.day));
        m_minutes.dates.push_back(date_fact(value, match, date));
        if (const auto weekday = weekday_before(value.text, match.begin)) {
            const std::string_view raw = value.text.substr(weekday->begin, weekday->end - weekday->begin);
            m_minutes.weekdays.push_back({std::string(weekday->name), std::string(raw),
                                          m_lines.place(m_lines[value.line], raw), true});
        }
    }

    std::vector<Span> take_dates_and_times(const Value& value) {
        std::vector<Span> spans;
        const std::string_view text = value.text;
        take_placeholders(value);
        for (std::size_t i = 0; i < text.size();) {
            if (!text::is_digit(text[i])) {
                ++i;
                continue;
            }
            if (const auto date = date_at(text, i)) {
                add_date(value, *date);
                std::size_t begin = date->begin;
                if (const auto weekday = weekday_before(text, begin))
                    begin = weekday->begin;
                spans.push_back({with_announcement(text, begin), date->end});
                i = date->end;
            } else if (const auto time = time_at(text, i, TimeContext::AskedFor)) {
                add_time(value, *time);
                spans.push_back({with_announcement(text, time->begin), time->end});
                i = time->end;
            } else {
                while (i < text.size() && text::is_digit(text[i]))
                    ++i;
            }
        }
        return spans;
    }

    /// "<datum>, kl. <starttid>–<sluttid>, <plats>": what is asked for is stated, not filled in.
    void take_placeholders(const Value& value) {
        const std::string_view text = value.text;
        for (std::size_t begin = text.find('<'); begin != std::string_view::npos;
             begin = text.find('<', begin + 1)) {
            const std::size_t end = text.find('>', begin);
            if (end == std::string_view::npos)
                return;
            const std::string_view raw = text.substr(begin, end + 1 - begin);
            const Place place = m_lines.place(m_lines[value.line], raw);
            if (text::find_folded(raw, "datum") != std::string_view::npos)
                m_minutes.dates.push_back({{}, std::string(raw), place, false});
            else if (text::find_folded(raw, "tid") != std::string_view::npos && !m_minutes.start &&
                     text::find_folded(raw, "slut") == std::string_view::npos)
                m_minutes.start = Fact<TimeOfDay>{{}, std::string(raw), place, false};
            else if (text::find_folded(raw, "tid") != std::string_view::npos && !m_minutes.end)
                m_minutes.end = Fact<TimeOfDay>{{}, std::string(raw), place, false};
            else if (text::find_folded(raw, "plats") != std::string_view::npos)
                set(m_minutes.place, value, raw);
        }
        if (text.find('<') == std::string_view::npos && is_placeholder(text) && m_minutes.dates.empty())
            m_minutes.dates.push_back(
                {{}, std::string(text), m_lines.place(m_lines[value.line], text), false});
    }

    void add_time(const Value& value, const TimeMatch& time) {
        const auto fact = [&](TimeOfDay at, std::size_t begin, std::size_t end) {
            const std::string_view raw = value.text.substr(begin, end - begin);
            return Fact<TimeOfDay>{at, std::string(raw), m_lines.place(m_lines[value.line], raw), true};
        };
        if (!m_minutes.start) {
            m_minutes.start = fact(time.from, time.begin, time.from_end);
            if (time.until)
                m_minutes.end = fact(*time.until, time.until_begin, time.end);
        }
    }

    /// What is left of "Kommunhuset, kl. 13.00–14.30" when date and time are taken away.
    void take_place(const Value& value, std::size_t row) {
        if (value.text.empty())
            return;
        const bool asks = value.text.find('<') != std::string_view::npos;
        if (is_placeholder(value.text) && !asks) {
            set(m_minutes.place, value, value.text);
            return;
        }
        const std::vector<Span> spans = take_dates_and_times(value);
        if (asks)
            return;
        std::size_t begin = 0;
        for (const Span& span : spans) {
            if (set_place_part(value, begin, span.begin))
                return;
            begin = std::max(begin, span.end);
        }
        if (set_place_part(value, begin, value.text.size()) || spans.empty())
            return;
        // The time has the line to itself; the place stands below or in the next cell.
        for (const Cell& cell : m_rows[row].cells) {
            if (cell.text.data() != value.text.data() && cell.line >= value.line && !cell.label &&
                set_place_part({cell.text, cell.line}, 0, cell.text.size()))
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

    bool set_place_part(const Value& value, std::size_t begin, std::size_t end) {
        if (begin >= end)
            return false;
        std::string_view part = value.text.substr(begin, end - begin);
        part = text::strip(part.substr(0, text::find_folded(part, ". ajourner")), ",;.:-");
        const bool opened = part.find('(') != std::string_view::npos;
        const bool closed = part.find(')') != std::string_view::npos;
        if (opened != closed || part.starts_with('('))
            part = text::strip(part, ",;.:-()");
        for (const std::string_view preposition : {"i ", "på "}) {
            if (part.starts_with(preposition))
                part = text::trim_left(part.substr(preposition.size()));
        }
        std::size_t letters = 0;
        for (std::size_t i = 0; i < part.size(); i += text::character_at(part, i))
            letters += text::is_letter_at(part, i) ? 1U : 0U;
        if (letters < 3 || text::starts_folded(part, "ajourner") || text::equal_folded(part, "till") ||
            text::equal_folded(part, "och"))
            return false;
        set(m_minutes.place, value, part);
        return true;
    }

    /// "Utses att justera: Anna Ek (S)"; under "Justeras" the persons follow who sign, and only those called
    /// adjusters.
    void take_adjusters(const Value& value, std::size_t row, std::size_t cell) {
        if (is_placeholder(value.text)) {
            add_adjuster(value, value.text, false);
            return;
        }
        // "Justerat den 2024-03-19"
        if (value.line == m_rows[row].line)
            set_date(m_minutes.adjusting_date, value);
        // After the items, and under "Justeras", it is people who sign: chair and adjusters alike.
        const auto& label = m_rows[row].cells[cell].label;
        const bool signing = label && text::starts_folded(label->label, "justera") &&
                             !text::starts_folded(label->label, "justerare") &&
                             value.line != m_rows[row].line;
        if (!m_in_head || signing)
            return;
        for (const std::string_view name : read_names(value.text))
            add_adjuster(value, name, true);
    }

    void add_adjuster(const Value& value, std::string_view name, bool filled) {
        for (const Text& adjuster : m_minutes.adjusters) {
            if (adjuster.raw == name)
                return;
        }
        m_minutes.adjusters.push_back({filled ? std::string(name) : std::string(), std::string(name),
                                       m_lines.place(m_lines[value.line], name), filled});
    }

    void take_adjusting(const Value& value) {
        if (value.text.empty())
            return;
        set_date(m_minutes.adjusting_date, value);
        if (is_placeholder(value.text)) {
            set(m_minutes.adjusting_place, value, value.text);
            return;
        }
        std::size_t begin = value.text.size();
        std::size_t end = begin;
        if (const auto date = find_date(value.text)) {
            begin = date->begin;
            end = date->end;
            if (const auto weekday = weekday_before(value.text, begin))
                begin = weekday->begin;
            begin = with_announcement(value.text, begin);
        }
        for (const std::string_view part : {value.text.substr(0, begin), value.text.substr(end)}) {
            const std::string_view place = text::strip(part, ",;.:-");
            if (place.size() > 2 && place.find_first_of("0123456789") == std::string_view::npos)
                set(m_minutes.adjusting_place, value, place);
        }
    }

    /// "§§ 45–52" of "KS §§ 45–52".
    static Value without_prefix(const Value& value) {
        const auto sign = value.text.find(text::section_sign);
        const bool prefixed =
            sign != std::string_view::npos && is_number_prefix(text::trim(value.text.substr(0, sign)));
        return prefixed ? Value{value.text.substr(sign), value.line} : value;
    }

    void take_range(const Value& labelled) {
        const auto value = without_prefix(labelled);
        if (m_minutes.range || value.text.empty())
            return;
        std::size_t end = 0;
        const auto ranges = read_ranges(value.text, end);
        // "§§ 1–<sista paragrafen>" waits for its last number.
        const bool waits = is_placeholder(text::strip(value.text.substr(end), "\xE2\x80\x93- "));
        if (ranges.empty() || waits) {
            if (waits || is_placeholder(text::strip(value.text, "\xC2\xA7 ")))
                m_minutes.range = Fact<NumberRange>{
                    {}, std::string(value.text), m_lines.place(m_lines[value.line], value.text), false};
            return;
        }
        const std::string_view raw = value.text.substr(0, end);
        m_minutes.range = Fact<NumberRange>{{ranges.front().first, ranges.back().last},
                                            std::string(raw),
                                            m_lines.place(m_lines[value.line], raw),
                                            true};
    }

    /// A date in the title ("Minnesanteckningar lokala BRÅ 2020-09-07"), or a line that has nothing but date,
    /// time and perhaps place.
    void read_unlabelled(const Row& row, const Cell& cell) {
        const Value value{cell.text, cell.line};
        if (cell.text.starts_with(text::section_sign))
            take_range_alone(value);
        const auto match = find_date(cell.text);
        const bool title = is_title(m_front, row);
        if (!match || (cell.text.size() > 120 && !title))
            return;
        if (title) {
            if (match->day.year != 0)
                add_date(value, *match);
            const Value after{cell.text.substr(match->end), cell.line};
            if (find_time_range(after.text))
                take_place(after, m_rows.size() - 1);
            return;
        }
        std::size_t begin = match->begin;
        if (const auto weekday = weekday_before(cell.text, begin))
            begin = weekday->begin;
        begin = with_announcement(cell.text, begin);
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
            const auto below = static_cast<std::size_t>(&row - m_rows.data()) + 1;
            if (is_place_alone(m_rows, m_front, below)) {
                const Cell& place = m_rows[below].cells.front();
                set(m_minutes.place, {place.text, place.line}, place.text);
            }
        }
    }

    /// "§§ 80–86" and nothing else.
    void take_range_alone(const Value& value) {
        std::size_t end = 0;
        if (const auto ranges = read_ranges(value.text, end);
            ranges.size() == 1 && ranges.front().first < ranges.front().last && end == value.text.size())
            take_range(value);
    }

    /// "Socialnämnden <tab> 2024-03-19": a date alone in the title's row.
    void read_date_beside_title(const Cell& cell) {
        const auto match = date_at(cell.text, 0);
        if (match && match->end == cell.text.size() && match->day.year != 0 && m_minutes.dates.empty())
            add_date({cell.text, cell.line}, *match);
    }

    const Lines& m_lines;
    const Front& m_front;
    const std::vector<Row>& m_rows;
    bool m_in_head;
    Minutes& m_minutes;
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
