// SPDX-License-Identifier: MPL-2.0
#include "documents.hpp"

#include "catch.hpp"
#include "core/names.hpp"
#include "core/properties.hpp"
#include "core/recognise.hpp"
#include "core/styles.hpp"

#include <array>
#include <cstdio>

namespace klubba::tests {
namespace {

class Reader {
public:
    Example read(std::string_view text) {
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            read_line(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return std::move(m_example);
    }

private:
    void read_line(std::string_view line) {
        if (line.starts_with('%')) {
            const auto space = std::min(line.find(' '), line.size());
            read_directive(line.substr(1, space - 1),
                           std::string(line.substr(std::min(space + 1, line.size()))));
        } else if (m_in_table) {
            read_row(line);
        } else {
            add_paragraph(line);
        }
    }

    void read_directive(std::string_view name, const std::string& value) {
        auto& document = m_example.document;
        auto& request = m_example.request;
        if (name == "profil") {
            request.profile = profile_named(value);
            REQUIRE(request.profile);
        } else if (name == "steg") {
            request.stage = stage_named(value);
            REQUIRE(request.stage);
        } else if (name == "idag") {
            int year = 0;
            unsigned month = 0, day = 0;
            REQUIRE(std::sscanf(value.c_str(), "%d-%u-%u", &year, &month, &day) == 3);
            request.today = Date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
        } else if (name == "mall") {
            if (!request.required_sections)
                request.required_sections.emplace();
            if (!value.empty())
                request.required_sections->push_back(value);
        } else if (name == "valfritt") {
            request.optional_sections.push_back(value);
        } else if (name == "organ") {
            document.properties[std::string(properties::organ)] = value;
        } else if (name == "kommun") {
            request.body.municipality = value;
        } else if (name == "ledamot" || name == "ersattare") {
            auto& member = request.body.members.emplace_back();
            const auto semicolon = std::min(value.find(';'), value.size());
            member.name = value.substr(0, semicolon);
            member.party = value.substr(std::min(semicolon + 1, value.size()));
            member.seat = name == "ersattare" ? Member::Seat::Deputy : Member::Seat::Ordinary;
        } else if (name == "justerare") {
            request.body.adjusters = std::stoi(value);
        } else if (name == "dagar") {
            request.body.days_to_adjust = std::stoi(value);
        } else if (name == "foregaende") {
            int last = 0, year = 0;
            unsigned month = 0, day = 0;
            REQUIRE(std::sscanf(value.c_str(), "%d %d-%u-%u", &last, &year, &month, &day) == 4);
            request.body.series = Body::Series{
                last, {std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)}};
        } else if (name == "filnamn") {
            request.file_name = value;
        } else if (name == "filmonster") {
            request.body.file_name = value;
        } else if (name == "titel") {
            document.title = value;
        } else if (name == "sprak") {
            document.language = value;
        } else if (name == "andringar") {
            document.tracked_changes = std::stoul(value);
        } else if (name == "kommentarer") {
            document.comments = std::stoul(value);
        } else if (name == "bild") {
            document.images.push_back({document.paragraphs.size(), !value.empty()});
        } else if (name == "stil") {
            m_style = value;
        } else if (name == "etikett") {
            m_label = value;
        } else if (name == "tabell") {
            m_in_table = true;
            document.tables.push_back({});
            document.tables.back().header_rows = std::stoul(value);
            document.tables.back().first = document.tables.back().last = document.paragraphs.size();
        } else {
            REQUIRE(name == "slut");
            m_in_table = false;
        }
    }

    Paragraph& add_paragraph(std::string_view text) {
        auto& paragraph = m_example.document.paragraphs.emplace_back();
        paragraph.text = text;
        paragraph.style = m_style.empty() ? "Standard" : std::exchange(m_style, {});
        paragraph.label = std::exchange(m_label, {});
        if (paragraph.style->starts_with("Heading "))
            paragraph.outline_level = static_cast<std::uint8_t>(paragraph.style->at(8) - '0');
        else if (paragraph.style == styles::section_item || paragraph.style == styles::numbered_item ||
                 paragraph.style == styles::unnumbered_item)
            paragraph.outline_level = 1;
        return paragraph;
    }

    void read_row(std::string_view line) {
        REQUIRE(line.starts_with("| "));
        auto& table = m_example.document.tables.back();
        std::size_t column = 0;
        for (line.remove_prefix(2);; ++column) {
            const auto end = line.find(" | ");
            add_paragraph(line.substr(0, end)).cell =
                cell_address(m_example.document.tables.size() - 1, table.rows, column);
            if (end == std::string_view::npos)
                break;
            line.remove_prefix(end + 3);
        }
        ++table.rows;
        table.columns = column + 1;
        table.last = m_example.document.paragraphs.size();
    }

    Example m_example;
    std::string m_style, m_label;
    bool m_in_table = false;
};

} // namespace

Example example_of(std::string_view text) {
    constexpr std::string_view afterwards = "%darefter\n";
    const auto at = text.find(afterwards);
    if (at == text.npos)
        return Reader().read(text);
    auto before = Reader().read(text.substr(0, at)).document;
    auto minutes = recognise(before);
    auto example = Reader().read(text.substr(at + afterwards.size()));
    example.before = std::make_shared<Predecessor>(Predecessor{std::move(before), std::move(minutes)});
    example.request.before = example.before.get();
    return example;
}

Document document_of(std::string_view text) {
    return example_of(text).document;
}

} // namespace klubba::tests
