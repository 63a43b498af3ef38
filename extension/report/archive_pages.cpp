// SPDX-License-Identifier: MPL-2.0
#include "report/archive_pages.hpp"

#include "core/calendar.hpp"
#include "core/text.hpp"
#include "report/body_year_page.hpp"
#include "report/layout.hpp"

#include <set>

namespace klubba::report {
namespace {

class Pages {
public:
    Pages(const Archive& archive, Language language) : m_archive(archive), m_language(language) {}

    [[nodiscard]] std::vector<Page> all() const {
        std::vector<Page> pages{{m_language, "index", {}, {}, {}}};
        if (m_archive.years.size() == 1)
            fill(pages.front(), m_archive.years.front());
        else
            add_each(pages);
        add_left_out(pages.front());
        return pages;
    }

private:
    [[nodiscard]] std::string_view in(std::string_view swedish, std::string_view english) const {
        return m_language == Language::Swedish ? swedish : english;
    }

    [[nodiscard]] Column column(std::string_view swedish, std::string_view english,
                                Column::Kind kind = Column::Kind::Text) const {
        return {std::string(in(swedish, english)), kind};
    }

    [[nodiscard]] Passage compiled_from(std::string_view municipality, std::size_t count) const {
        return {
            {together({municipality, municipality.empty() ? "" : ". ",
                       in("Sammanställt med Klubba ", "Compiled with Klubba on "), iso(m_archive.today),
                       in(" ur ", " from "), std::to_string(count),
                       in(" protokoll.", count == 1 ? " document of minutes." : " documents of minutes.")})}};
    }

    void fill(Page& page, const BodyYear& year) const {
        page.title = title_of(year, m_language);
        page.lead.emplace_back(compiled_from(year.municipality, year.meetings.size()));
        page.sections = sections_of(year, m_archive.today, m_language);
    }

    void add_each(std::vector<Page>& pages) const {
        Grid grid{std::string(in("Vad det finns protokoll från", "What there are minutes of")),
                  {column("Organ och år", "Body and year"), column("Kommun", "Municipality"),
                   column("Protokoll", "Minutes", Column::Kind::Number),
                   column("Brott i §-serien", "Breaks in the numbers", Column::Kind::Number),
                   column("Sent justerade", "Adjusted late", Column::Kind::Number),
                   column("Försenade uppgifter", "Overdue tasks", Column::Kind::Number),
                   column("Fel", "Errors", Column::Kind::Number)},
                  {}};
        std::set<std::string> names{"index"};
        std::size_t count = 0;
        for (const auto& year : m_archive.years) {
            Page page{m_language, new_name(year, names), {}, {}, {}};
            fill(page, year);
            page.lead.emplace_back(Passage{
                {std::string(in("Alla organ och år", "All bodies and years")), Tone::Plain, "index.html"}});
            grid.rows.push_back({{page.title, Tone::Plain, page.name + ".html"},
                                 {year.municipality.empty() ? "–" : year.municipality},
                                 {std::to_string(year.meetings.size())},
                                 number(count_breaks(year)),
                                 number(count_late(year, m_archive.today)),
                                 number(count_overdue(year)),
                                 number(count_findings(year, Severity::Error))});
            count += year.meetings.size();
            pages.push_back(std::move(page));
        }
        auto& index = pages.front();
        index.title = in("Protokollen i arkivet", "The minutes in the archive");
        index.lead.emplace_back(compiled_from("", count));
        if (!grid.rows.empty())
            index.lead.emplace_back(std::move(grid));
    }

    [[nodiscard]] static Words number(std::size_t count) {
        return {std::to_string(count), count > 0 ? Tone::Attention : Tone::Plain};
    }

    /// Letters, digits and hyphens of ASCII only, so that the name is the same on every disk and in every mail.
    [[nodiscard]] std::string new_name(const BodyYear& year, std::set<std::string>& names) const {
        std::string name;
        const auto folded = text::fold(title_of(year, m_language));
        for (std::size_t at = 0; at < folded.size(); at += text::character_at(folded, at)) {
            const auto letter = std::string_view(folded).substr(at, text::character_at(folded, at));
            if (letter == "å" || letter == "ä")
                name += 'a';
            else if (letter == "ö")
                name += 'o';
            else if (letter == "é")
                name += 'e';
            else if ((letter[0] >= 'a' && letter[0] <= 'z') || text::is_digit(letter[0]))
                name += letter[0];
            else if (!name.empty() && name.back() != '-')
                name += '-';
        }
        auto unique = name;
        for (int number = 2; !names.insert(unique).second; ++number)
            unique = name + "-" + std::to_string(number);
        return unique;
    }

    void add_left_out(Page& page) const {
        if (m_archive.left_out.empty())
            return;
        List list;
        for (const auto& [file, reason] : m_archive.left_out)
            list.entries.push_back(
                {together({file, ": ",
                           reason.empty() ? in("är inget protokoll.", "these are no minutes.") : reason}),
                 reason.empty() ? Tone::Plain : Tone::Attention});
        page.sections.push_back({std::string(in("Utelämnade filer", "Files left out")), {std::move(list)}});
    }

    const Archive& m_archive;
    Language m_language;
};

} // namespace

std::vector<Page> archive_pages(const Archive& archive, Language language) {
    return Pages(archive, language).all();
}

} // namespace klubba::report
