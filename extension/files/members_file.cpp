// SPDX-License-Identifier: MPL-2.0
#include "files/members_file.hpp"

#include "core/calendar.hpp"
#include "core/error.hpp"
#include "core/folding.hpp"
#include "files/library.hpp"
#include "files/plain_text.hpp"
#include "files/write_whole.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace klubba::files {
namespace {

enum class Column { Name, Party, Role, DeputisesFor, Email, From, To };

constexpr std::array<std::pair<std::string_view, Column>, 7> columns{{{"namn", Column::Name},
                                                                      {"parti", Column::Party},
                                                                      {"roll", Column::Role},
                                                                      {"ersätter", Column::DeputisesFor},
                                                                      {"epost", Column::Email},
                                                                      {"från", Column::From},
                                                                      {"till", Column::To}}};

struct Row {
    std::size_t line = 1;
    std::vector<std::string> fields;
};

[[noreturn]] void refuse(const std::string& file, std::size_t line, const std::string& swedish,
                         const std::string& english) {
    throw Error(file + ", rad " + std::to_string(line) + ": " + swedish,
                file + ", line " + std::to_string(line) + ": " + english);
}

std::string trimmed(std::string_view text) {
    const auto first = std::min(text.find_first_not_of(" \t"), text.size());
    return std::string(text.substr(first, text.find_last_not_of(" \t") + 1 - first));
}

/// Splits text into rows and fields. A field in quotation marks may hold semicolons, line ends and doubled quotation
/// marks.
class Splitter {
public:
    Splitter(std::string_view text, const std::string& file) : m_rest(text), m_file(file) {}

    std::optional<Row> next() {
        while (!m_rest.empty() && (m_rest.front() == '\r' || m_rest.front() == '\n'))
            skip_line_end();
        if (m_rest.empty())
            return std::nullopt;
        Row row{m_line, {}};
        row.fields.push_back(field());
        while (!m_rest.empty() && m_rest.front() == ';') {
            m_rest.remove_prefix(1);
            row.fields.push_back(field());
        }
        return row;
    }

private:
    void skip_line_end() {
        m_rest.remove_prefix(m_rest.starts_with("\r\n") ? 2 : 1);
        ++m_line;
    }

    std::string field() {
        if (m_rest.starts_with('"'))
            return quoted();
        const auto end = std::min(m_rest.find_first_of(";\r\n"), m_rest.size());
        auto text = trimmed(m_rest.substr(0, end));
        m_rest.remove_prefix(end);
        return text;
    }

    std::string quoted() {
        const auto begun = m_line;
        std::string text;
        for (;;) {
            m_rest.remove_prefix(1);
            const auto end = m_rest.find('"');
            if (end == m_rest.npos)
                refuse(m_file, begun, "ett citattecken avslutas inte.", "a quotation mark is not closed.");
            const auto part = m_rest.substr(0, end);
            m_line += static_cast<std::size_t>(std::ranges::count(part, '\n'));
            text += part;
            m_rest.remove_prefix(end + 1);
            if (!m_rest.starts_with('"'))
                break;
            text += '"';
        }
        if (!m_rest.empty() && m_rest.find_first_of(";\r\n") != 0)
            refuse(m_file, m_line, "efter citattecknet ska det stå semikolon.",
                   "a semicolon must follow the quotation mark.");
        return trimmed(text);
    }

    std::string_view m_rest;
    const std::string& m_file;
    std::size_t m_line = 1;
};

/// Which column of the file says what.
std::map<Column, std::size_t> columns_of(const Row& header, const std::string& file) {
    std::map<Column, std::size_t> found;
    for (std::size_t i = 0; i < header.fields.size(); ++i)
        for (const auto& [name, column] : columns)
            if (folded(header.fields[i]) == name && !found.emplace(column, i).second)
                refuse(file, header.line, "kolumnen ”" + std::string(name) + "” står två gånger.",
                       "the column \"" + std::string(name) + "\" occurs twice.");
    if (!found.contains(Column::Name))
        refuse(
            file, header.line,
            "kolumnen ”namn” saknas. Första raden ska namnge kolumnerna, med semikolon emellan: "
            "namn;parti;roll;ersätter;epost;från;till.",
            "the column \"namn\" is missing. The first line names the columns, with semicolons between them: "
            "namn;parti;roll;ersätter;epost;från;till.");
    return found;
}

std::optional<Date> date_in(const std::string& text, std::size_t line, const std::string& file) {
    if (text.empty())
        return std::nullopt;
    const auto date = date_of_iso(text);
    if (!date)
        refuse(file, line, "”" + text + "” är inget datum; skriv ÅÅÅÅ-MM-DD.",
               "\"" + text + "\" is no date; write YYYY-MM-DD.");
    return date;
}

Member member_of(const Row& row, const std::map<Column, std::size_t>& place, const std::string& file) {
    const auto field = [&](Column column) {
        const auto at = place.find(column);
        return at == place.end() || at->second >= row.fields.size() ? std::string() : row.fields[at->second];
    };
    Member member;
    member.name = field(Column::Name);
    if (member.name.empty())
        refuse(file, row.line, "namnet saknas.", "the name is missing.");
    member.party = field(Column::Party);
    member.role = field(Column::Role);
    member.deputises_for = field(Column::DeputisesFor);
    member.seat = seat_of(member.role, member.deputises_for);
    member.email = field(Column::Email);
    member.from = date_in(field(Column::From), row.line, file);
    member.to = date_in(field(Column::To), row.line, file);
    if (member.from && member.to && *member.to < *member.from)
        refuse(file, row.line, "”till” ligger före ”från”.", "\"till\" is before \"från\".");
    return member;
}

std::string quoted_if_needed(const std::string& text) {
    if (text.find_first_of(";\"\r\n") == text.npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

} // namespace

Member::Seat seat_of(const std::string& role, const std::string& deputises_for) {
    const auto word = folded(role);
    const auto has = [&](std::string_view part) { return word.find(part) != word.npos; };
    if (has("ersättare") || !deputises_for.empty())
        return Member::Seat::Deputy;
    return has("sekreterare") || has("tjänste") || has("adjungerad") || has("insyn") || has("handläggare")
               ? Member::Seat::None
               : Member::Seat::Ordinary;
}

std::vector<Member> parse_members(std::string_view bytes, const std::string& name) {
    const auto text = decode_text(bytes, name);
    Splitter rows(text, name);
    const auto header = rows.next();
    if (!header)
        refuse(name, 1, "filen är tom.", "the file is empty.");
    const auto place = columns_of(*header, name);
    std::vector<Member> members;
    while (const auto row = rows.next())
        // A spreadsheet leaves rows of nothing but semicolons behind.
        if (std::ranges::any_of(row->fields, [](const auto& field) { return !field.empty(); }))
            members.push_back(member_of(*row, place, name));
    return members;
}

std::vector<Member> read_members(const std::filesystem::path& file) {
    return parse_members(bytes_of(file), file.string());
}

std::string members_text(const std::vector<Member>& members) {
    std::string text = "\xEF\xBB\xBFnamn;parti;roll;ersätter;epost;från;till\r\n";
    for (const auto& member : members) {
        for (const auto* field :
             {&member.name, &member.party, &member.role, &member.deputises_for, &member.email})
            text += quoted_if_needed(*field) + ';';
        text += (member.from ? iso(*member.from) : "") + ';' + (member.to ? iso(*member.to) : "") + "\r\n";
    }
    return text;
}

void write_members(const std::filesystem::path& file, const std::vector<Member>& members) {
    write_whole(file, members_text(members));
}

} // namespace klubba::files
