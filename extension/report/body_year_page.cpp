// SPDX-License-Identifier: MPL-2.0
#include "report/body_year_page.hpp"

#include "core/calendar.hpp"
#include "core/text.hpp"
#include "report/layout.hpp"

#include <algorithm>
#include <tuple>

namespace klubba::report {
namespace {

using std::to_string;

/// "§ 7" or "§§ 7–9".
std::string items_named(NumberRange range) {
    using namespace text;
    if (range.first == range.last)
        return together({section_sign, no_break_space, to_string(range.first)});
    return together(
        {section_sign, section_sign, no_break_space, to_string(range.first), en_dash, to_string(range.last)});
}

class BodyYearPage {
public:
    BodyYearPage(const BodyYear& year, Date today, Language language)
        : m_year(year), m_today(today), m_language(language) {}

    [[nodiscard]] std::vector<PageSection> sections() const {
        const auto section = [&](std::string_view swedish, std::string_view english, Block block) {
            return PageSection{std::string(in(swedish, english)), {std::move(block)}};
        };
        return {section("Att se till", "To attend to", attention()),
                section("Sammanträden", "Meetings", meetings()),
                section("Öppna uppgifter", "Open tasks", tasks()),
                section("Närvaro", "Attendance", attendance()),
                section("Granskning", "Findings", findings())};
    }

private:
    [[nodiscard]] std::string_view in(std::string_view swedish, std::string_view english) const {
        return m_language == Language::Swedish ? swedish : english;
    }

    [[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view more,
                                      std::string_view one_in_english,
                                      std::string_view more_in_english) const {
        const auto words = count == 1 ? in(one, one_in_english) : in(more, more_in_english);
        return together({to_string(count), " ", words});
    }

    [[nodiscard]] std::string days(int count) const {
        return counted(static_cast<std::size_t>(count), "dag", "dagar", "day", "days");
    }

    [[nodiscard]] Column column(std::string_view swedish, std::string_view english,
                                Column::Kind kind = Column::Kind::Text) const {
        return {std::string(in(swedish, english)), kind};
    }

    [[nodiscard]] static Block paragraph(std::initializer_list<std::string_view> parts) {
        return Passage{{together(parts)}};
    }

    /// How a sentence speaks of a meeting's minutes.
    [[nodiscard]] static std::string name_of(const MeetingFacts& meeting) {
        return meeting.date ? iso(*meeting.date) : meeting.file;
    }

    [[nodiscard]] std::string day_of(const MeetingFacts& meeting) const {
        return meeting.date ? iso(*meeting.date) : std::string(in("utan datum", "no date"));
    }

    // --- what to attend to ---

    [[nodiscard]] Block attention() const {
        List list;
        const auto add = [&](const std::string& words) { list.entries.push_back({words, Tone::Attention}); };
        for (const auto& each : m_year.breaks)
            list.entries.push_back({sentence_on(each), tone_of(each)});
        for (const auto& meeting : m_year.meetings)
            if (const auto words = sentence_on_adjusting(meeting); !words.empty())
                add(words);
        if (const auto overdue = count_overdue(m_year); overdue > 0)
            add(counted(overdue, "öppen uppgift är försenad.", "öppna uppgifter är försenade.",
                        "open task is overdue.", "open tasks are overdue."));
        if (const auto errors = count_findings(m_year, Severity::Error); errors > 0)
            add(counted(errors, "fel finns i protokollen.", "fel finns i protokollen.",
                        "error is found in the minutes.", "errors are found in the minutes."));
        for (const auto& meeting : m_year.meetings)
            if (meeting.repeats)
                list.entries.push_back({together({in("Mötet ", "The meeting of "), name_of(meeting),
                                                  in(" finns i flera filer; det räknas en gång.",
                                                     " is in several files; it counts once.")})});
        if (list.entries.empty())
            return paragraph({in("Inget att anmärka.", "Nothing to remark.")});
        return list;
    }

    /// Earlier minutes of the year may lie elsewhere; only what fails to go on calls for somebody.
    [[nodiscard]] static Tone tone_of(const Break& each) {
        return each.before ? Tone::Attention : Tone::Plain;
    }

    [[nodiscard]] std::string sentence_on(const Break& each) const {
        const auto& after = m_year.meetings[each.after];
        const auto begin = items_named({after.numbers->first, after.numbers->first});
        if (!each.before)
            return together({in("Årets första protokoll, ", "The year’s first minutes, "), name_of(after),
                             in(", börjar på ", ", begin at "), begin, ". ", items_named(*each.missing),
                             in(" finns inte bland filerna.", " are not among the files.")});
        const auto& before = m_year.meetings[*each.before];
        if (each.missing)
            return together({items_named(*each.missing),
                             in(" saknas mellan protokollen ", " missing between the minutes of "),
                             name_of(before), in(" och ", " and "), name_of(after), "."});
        return together({in("Protokollet ", "The minutes of "), name_of(after),
                         in(" börjar på ", " begin at "), begin, in(", fast ", ", though those of "),
                         name_of(before), in(" slutade på ", " ended at "),
                         items_named({before.numbers->last, before.numbers->last}), "."});
    }

    [[nodiscard]] std::string sentence_on_adjusting(const MeetingFacts& meeting) const {
        const auto minutes = together({in("Protokollet ", "The minutes of "), name_of(meeting)});
        if (const auto late = days_late(meeting))
            return together({minutes, in(" justerades ", " were adjusted on "), iso(*meeting.adjusted), ", ",
                             days(*late), in(" för sent. Sista dagen var ", " late. The last day was "),
                             iso(*meeting.adjust_by), "."});
        if (lacks_adjusting(meeting, m_today))
            return together({minutes,
                             in(" säger inte när det justerades. Sista dagen var ",
                                " don’t say when they were adjusted. The last day was "),
                             iso(*meeting.adjust_by), "."});
        return {};
    }

    // --- meetings ---

    [[nodiscard]] Block meetings() const {
        Grid grid{std::string(in("Sammanträden i ordning", "Meetings in order")),
                  {column("Datum", "Date", Column::Kind::Day),
                   column("Paragrafer", "Items", Column::Kind::Day),
                   column("Ärenden", "Matters", Column::Kind::Number),
                   column("Justerat", "Adjusted", Column::Kind::Day),
                   column("Anslag", "Notice", Column::Kind::Day), column("Fil", "File")},
                  {}};
        for (std::size_t i = 0; i < m_year.meetings.size(); ++i) {
            const auto& meeting = m_year.meetings[i];
            const auto broken = std::ranges::find(m_year.breaks, i, &Break::after);
            grid.rows.push_back({{day_of(meeting)},
                                 {meeting.numbers ? items_named(*meeting.numbers) : "–",
                                  broken == m_year.breaks.end() ? Tone::Plain : tone_of(*broken)},
                                 {to_string(meeting.items)},
                                 adjusting_of(meeting),
                                 {notice_of(meeting)},
                                 {meeting.file}});
        }
        return grid;
    }

    [[nodiscard]] Words adjusting_of(const MeetingFacts& meeting) const {
        if (lacks_adjusting(meeting, m_today))
            return {std::string(in("anges inte", "not stated")), Tone::Attention};
        if (!meeting.adjusted)
            return {"–"};
        const auto day = iso(*meeting.adjusted);
        if (const auto late = days_late(meeting))
            return {together({day, "\n", days(*late), in(" för sent", " late")}), Tone::Attention};
        const int after = meeting.date ? day_number(*meeting.adjusted) - day_number(*meeting.date) : -1;
        if (after == 0)
            return {together({day, "\n", in("samma dag", "the same day")})};
        return {after < 0 ? day : together({day, "\n", in("efter ", "after "), days(after)})};
    }

    [[nodiscard]] std::string notice_of(const MeetingFacts& meeting) const {
        const auto& [posted, removed] = std::tie(meeting.notice_posted, meeting.notice_removed);
        return or_dash(together({posted ? in("uppsatt ", "posted ") : "", posted ? iso(*posted) : "",
                                 posted && removed ? "\n" : "", removed ? in("nedtaget ", "removed ") : "",
                                 removed ? iso(*removed) : ""}));
    }

    // --- tasks ---

    [[nodiscard]] Block tasks() const {
        if (!m_year.log)
            return paragraph({in("Inget protokoll har någon logg.", "No minutes have a log.")});
        const auto& meeting = m_year.meetings[*m_year.log];
        if (meeting.open_tasks.empty())
            return paragraph({in("Loggen i protokollet ", "The log in the minutes of "), name_of(meeting),
                              in(" har inga öppna rader.", " has no open rows.")});
        Grid grid{together({in("Öppna rader i den senaste loggen, ur protokollet ",
                               "Open rows of the newest log, in the minutes of "),
                            name_of(meeting)}),
                  {column("Uppgift", "Task"), column("Ansvarig", "Responsible"),
                   column("Klart senast", "Due"), column("Status", "Status")},
                  {}};
        for (const auto& task : meeting.open_tasks)
            grid.rows.push_back(
                {{task.matter}, {or_dash(task.responsible)}, deadline_of(task), {or_dash(task.status)}});
        return grid;
    }

    [[nodiscard]] static std::string or_dash(std::string words) { return words.empty() ? "–" : words; }

    [[nodiscard]] Words deadline_of(const Task& task) const {
        const auto day = task.deadline ? iso(*task.deadline) : or_dash(task.deadline_text);
        if (is_overdue(task, m_year))
            return {together({day, "\n", in("försenad", "overdue")}), Tone::Attention};
        return {day};
    }

    // --- attendance ---

    [[nodiscard]] Block attendance() const {
        if (m_year.lists == 0)
            return paragraph(
                {in("Inget protokoll har någon närvarolista.", "No minutes list who was there.")});
        Grid grid{together({in("Närvarande vid ", "Present at "),
                            counted(m_year.lists, "möte som har närvarolista", "möten som har närvarolista",
                                    "meeting that has a list", "meetings that have lists")}),
                  {column("Namn", "Name"),
                   column("Parti, uppdrag, organisation", "Party, office, organisation"),
                   column("Närvarande", "Present", Column::Kind::Number),
                   column("Listad som frånvarande", "Listed as absent", Column::Kind::Number)},
                  {}};
        for (const auto& person : m_year.attendance)
            grid.rows.push_back(
                {{person.name},
                 {or_dash(person.role)},
                 {together({to_string(person.present), in(" av ", " of "), to_string(m_year.lists)})},
                 {to_string(person.absent)}});
        return grid;
    }

    // --- findings ---

    [[nodiscard]] Block findings() const {
        Grid grid{std::string(in("Vad Klubbas regler säger om varje protokoll",
                                 "What Klubba’s rules say of the minutes of each meeting")),
                  {column("Protokoll", "Minutes", m_year.year ? Column::Kind::Day : Column::Kind::Text),
                   column("Fel", "Errors", Column::Kind::Number),
                   column("Varningar", "Warnings", Column::Kind::Number),
                   column("Putsning", "Polish", Column::Kind::Number),
                   column("Först att rätta", "To mend first")},
                  {}};
        for (const auto& meeting : m_year.meetings) {
            const auto [polish, warnings, errors] = meeting.findings;
            grid.rows.push_back({{name_of(meeting)},
                                 {to_string(errors), errors > 0 ? Tone::Attention : Tone::Plain},
                                 {to_string(warnings)},
                                 {to_string(polish)},
                                 {worst_of(meeting)}});
        }
        return grid;
    }

    [[nodiscard]] static std::string worst_of(const MeetingFacts& meeting) {
        std::string words;
        for (const auto& [rule, message] : meeting.worst)
            words += together({words.empty() ? "" : "\n", rule, ": ", message});
        return or_dash(std::move(words));
    }

    const BodyYear& m_year;
    Date m_today;
    Language m_language;
};

} // namespace

std::string title_of(const BodyYear& year, Language language) {
    const bool swedish = language == Language::Swedish;
    const std::string_view unknown = swedish ? "Okänt organ" : "Unknown body";
    return together({year.organ.empty() ? unknown : year.organ, " ",
                     year.year ? to_string(*year.year)
                     : swedish ? "utan datum"
                               : "without date"});
}

std::size_t count_overdue(const BodyYear& year) {
    if (!year.log)
        return 0;
    const auto& tasks = year.meetings[*year.log].open_tasks;
    return static_cast<std::size_t>(
        std::ranges::count_if(tasks, [&](const Task& task) { return is_overdue(task, year); }));
}

std::size_t count_breaks(const BodyYear& year) {
    return static_cast<std::size_t>(
        std::ranges::count_if(year.breaks, [](const Break& each) { return each.before.has_value(); }));
}

std::size_t count_late(const BodyYear& year, Date today) {
    return static_cast<std::size_t>(std::ranges::count_if(year.meetings, [&](const MeetingFacts& meeting) {
        return days_late(meeting).has_value() || lacks_adjusting(meeting, today);
    }));
}

std::size_t count_findings(const BodyYear& year, Severity severity) {
    std::size_t count = 0;
    for (const auto& meeting : year.meetings)
        count += meeting.findings[static_cast<std::size_t>(severity)];
    return count;
}

std::vector<PageSection> sections_of(const BodyYear& year, Date today, Language language) {
    return BodyYearPage(year, today, language).sections();
}

} // namespace klubba::report
