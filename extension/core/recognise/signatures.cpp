// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/signatures.hpp"

#include "core/recognise/adjusting.hpp"
#include "core/recognise/labels.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/people.hpp"
#include "core/recognise/phrase.hpp"
#include "core/recognise/tail.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <optional>

namespace klubba::recognition {

namespace {

/// A line of the signature block, or of one of its columns.
struct Part {
    std::string_view text;
    std::size_t line = 0;
    std::optional<LabelMatch> label;
};

bool is_block_label(Meaning meaning) {
    return meaning == Meaning::Signature || meaning == Meaning::Secretary || meaning == Meaning::Adjuster ||
           meaning == Meaning::Chair;
}

/// "Vid protokollet" and its like say in which role the person below signs.
std::string_view role_of(const LabelMatch& label) {
    if (is_signing_role(label.label))
        return label.label;
    switch (label.meaning) {
    case Meaning::Secretary:
        return "Sekreterare";
    case Meaning::Adjuster:
        return "Justerare";
    case Meaning::Chair:
        return "Ordförande";
    default:
        return {};
    }
}

/// Reads one column of a block from top to bottom.
class Column {
public:
    Column(const Lines& lines, std::vector<Signature>& signatures)
        : m_lines(lines), m_signatures(signatures) {}

    void read(const std::vector<Part>& parts) {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const Part& part = parts[i];
            const auto& label = part.label;
            if (label && is_block_label(label->meaning)) {
                if (is_signing_role(part.text) && m_pending && !m_role_above &&
                    !is_nearer_to_next(parts, i)) { // "Anna Ek" above "Ordförande"
                    finish(label->label);
                    continue;
                }
                flush();
                m_role = role_of(*label);
                m_role_above = is_signing_role(label->label);
                for (const WrittenPerson& person : read_people(label->value))
                    add(person, part.line, m_role);
                continue;
            }
            if (m_pending && !m_role_above && is_signing_role(part.text)) {
                finish(text::strip(part.text, ":()"));
                continue;
            }
            if (const auto person = read_person(part.text); person && part.text.size() < 90) {
                flush();
                if (!person->role.empty() && is_signing_role(person->role)) {
                    add(*person, part.line, person->role);
                } else {
                    m_pending = person;
                    m_pending_line = part.line;
                }
            }
        }
        flush();
    }

private:
    /// "Ordförande" right above a name, in a part of its own: farther from the name before it, whose role is told.
    [[nodiscard]] bool is_nearer_to_next(const std::vector<Part>& parts, std::size_t i) const {
        return !m_role.empty() && i + 1 < parts.size() &&
               parts[i + 1].line - parts[i].line < parts[i].line - m_pending_line &&
               looks_like_name(parts[i + 1].text);
    }

    void finish(std::string_view role) {
        add(*m_pending, m_pending_line, role);
        m_pending.reset();
    }

    void flush() {
        if (!m_pending)
            return;
        if (!m_role.empty())
            add(*m_pending, m_pending_line, m_role);
        m_pending.reset();
    }

    void add(const WrittenPerson& person, std::size_t line, std::string_view role) {
        const Signature signature{std::string(person.name), std::string(role),
                                  m_lines.place(m_lines[line], person.name)};
        const bool known = std::any_of(m_signatures.begin(), m_signatures.end(), [&](const Signature& other) {
            return other.name == signature.name && text::equal_folded(other.role, signature.role);
        });
        if (!known)
            m_signatures.push_back(signature);
    }

    const Lines& m_lines;
    std::vector<Signature>& m_signatures;
    std::optional<WrittenPerson> m_pending;
    std::size_t m_pending_line = 0;
    std::string_view m_role;
    /// The label that gave m_role names the role itself, so that roles stand above names in this block.
    bool m_role_above = false;
};

constexpr auto columns_of_signers = make_phrases<bool>({
    {"namn", true},
    {"funktion", true},
    {"roll", true},
    {"uppdrag", true},
    {"titel", true},
    {"befattning", true},
    {"namnförtydligande", true},
    {"underskrift", true},
    {"signatur", true},
    {"datum", true},
    {"undertecknat", true},
});

/// "Roll | Namn | Underskrift".
bool heads_signers(const Row& row) {
    return row.cells.size() > 1 && std::ranges::all_of(row.cells, [](const Cell& cell) {
               return columns_of_signers.find(cell.text) != nullptr;
           });
}

/// Rows of a block: what may stand in it before something else ends it.
bool belongs(const Row& row) {
    if (heads_signers(row))
        return true;
    for (const Cell& cell : row.cells) {
        const auto& label = cell.label;
        if (label && is_block_label(label->meaning))
            continue;
        if (label && (label->meaning == Meaning::Range || label->meaning == Meaning::Footer ||
                      label->meaning == Meaning::AdjustPlaceAndTime))
            continue;
        if (is_rule(cell.text) || is_signing_role(cell.text) || is_place_and_date(cell.text) ||
            signing_date(cell.text))
            continue;
        if (cell.text.size() < 90 && !label && read_person(text::strip(cell.text, "_.…")))
            continue;
        return false;
    }
    return true;
}

/// "Anna Ek, sekreterare <tab> Bo Ek, ordförande".
bool are_signers(const Row& row) {
    return !row.blank() && std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
        const auto person = read_person(cell.text);
        return person && is_signing_role(person->role);
    });
}

/// "Justeras" alone above "Anna Ek <tab> Bo Ek": a column in which nothing says a role goes with the nearest to the left
/// that has one, whose label stands above both; else with the first.
void join_columns_without_role(std::vector<std::vector<Part>>& columns) {
    const auto says_role = [](const Part& part) {
        return (part.label && is_block_label(part.label->meaning)) || is_signing_role(part.text);
    };
    std::size_t labelled = 0;
    for (std::size_t i = 1; i < columns.size(); ++i) {
        if (std::ranges::any_of(columns[i], says_role)) {
            labelled = i;
            continue;
        }
        columns[labelled].insert(columns[labelled].end(), columns[i].begin(), columns[i].end());
        columns[i].clear();
        std::ranges::stable_sort(columns[labelled], {}, &Part::line);
    }
}

bool is_row_of_signers(const Row& row) {
    return row.cells.size() >= 2 && are_signers(row);
}

/// The same below each other.
bool opens_list_of_signers(const std::vector<Row>& rows, std::size_t index) {
    return are_signers(rows[index]) && index + 1 < rows.size() && are_signers(rows[index + 1]);
}

bool is_line_to_sign_on(const Row& row) {
    return row.cells.size() == 1 && is_rule(row.cells.front().text);
}

/// "____________" above "Anna Ek, ordförande".
bool opens_lines_to_sign_on(const std::vector<Row>& rows, std::size_t index) {
    return is_line_to_sign_on(rows[index]) && index + 1 < rows.size() && are_signers(rows[index + 1]);
}

bool opens_block(const Row& row, bool in_head) {
    if (row.blank())
        return false;
    const auto& label = row.cells.front().label;
    if (!label)
        return is_place_and_date(row.cells.front().text) || (!in_head && is_row_of_signers(row));
    if (label->meaning == Meaning::Signature)
        return true;
    const bool says_signing =
        text::starts_folded(label->label, "vid ") || text::equal_folded(label->label, "justeras") ||
        text::equal_folded(label->label, "justerat") || text::equal_folded(label->label, "justerande") ||
        text::starts_folded(label->label, "för ");
    const bool beside = !label->value.empty() || row.cells.size() > 1;
    if (is_block_label(label->meaning) && says_signing && !(in_head && beside && !is_rule(label->value)))
        return true;
    return is_block_label(label->meaning) &&
           (is_rule(label->value) || (row.cells.size() > 1 && is_rule(row.cells[1].text)));
}

/// A name directly above its role, with nothing that announces it.
bool opens_pair(const std::vector<Row>& rows, std::size_t index) {
    std::size_t above = index;
    while (above > 0 && is_line_to_sign_on(rows[above - 1]))
        --above;
    if (above > 0 && !rows[above - 1].blank() && is_signing_role(rows[above - 1].cells.front().text))
        return false; // the role above is this name's
    if (rows[index].blank() || !looks_like_name(rows[index].cells.front().text))
        return false;
    for (std::size_t next = index + 1; next < rows.size(); ++next) {
        if (!rows[next].blank())
            return is_signing_role(rows[next].cells.front().text) &&
                   rows[next].cells.front().text.find(':') == std::string_view::npos;
    }
    return false;
}

} // namespace

namespace {

/// Two roles or more, each in a line of its own above its name.
bool opens_stack(const std::vector<Row>& rows, std::size_t index) {
    std::size_t pairs = 0;
    for (std::size_t row = index; row + 1 < rows.size() && pairs < 2; ++pairs) {
        const bool role = !rows[row].blank() && rows[row].cells.size() == 1 &&
                          is_signing_role(rows[row].cells.front().text);
        std::size_t name = row + 1;
        while (name < rows.size() && is_line_to_sign_on(rows[name]))
            ++name;
        if (!role || name == rows.size() || rows[name].blank() ||
            !looks_like_name(rows[name].cells.front().text))
            return false;
        row = name + 1;
        while (row < rows.size() && rows[row].blank())
            ++row;
    }
    return pairs == 2;
}

} // namespace

bool is_role_below_name(const std::vector<Row>& rows, std::size_t index) {
    const auto text_of = [&](std::size_t row) {
        return rows[row].blank() ? std::string_view() : rows[row].cells.front().text;
    };
    if (index == 0 || text_of(index).ends_with(':') || !is_signing_role(text_of(index)) ||
        !looks_like_name(text_of(index - 1)))
        return false;
    // "Sekreterare" / "Anna Ek" / "Ordförande" / "Bo Ek": the roles stand above their names.
    return index < 2 || !is_signing_role(text_of(index - 2)) ||
           (index >= 3 && looks_like_name(text_of(index - 3)));
}

std::vector<Signature> read_signatures(const Lines& lines, const std::vector<Row>& rows, bool in_head) {
    std::vector<Signature> signatures;
    std::optional<Part> secretary;
    for (std::size_t index = 0; index < rows.size(); ++index) {
        const Row& row = rows[index];
        if (!row.blank() && row.cells.size() == 1) {
            const auto& label = row.cells.front().label;
            if (label && label->meaning == Meaning::Secretary && label->value.empty() &&
                !opens_block(row, in_head)) {
                std::size_t next = index + 1;
                while (next < rows.size() && rows[next].blank())
                    ++next;
                if (next < rows.size() && looks_like_name(rows[next].cells.front().text))
                    secretary = Part{rows[next].cells.front().text, rows[next].line, std::nullopt};
            }
        }
        if (!opens_block(row, in_head) && !opens_lines_to_sign_on(rows, index) && !opens_pair(rows, index) &&
            !opens_stack(rows, index) && (in_head || !opens_list_of_signers(rows, index)))
            continue;
        std::size_t end = index + 1;
        while (end < rows.size() && belongs(rows[end]))
            ++end;
        std::vector<std::vector<Part>> columns;
        for (std::size_t i = index; i < end; ++i) {
            bool labelled = false;
            for (const Cell& cell : rows[i].cells) {
                std::string_view text = cell.text;
                if (is_rule(text))
                    continue;
                // "Ordförande <tab> Anna Ek": the label in the first column belongs to what stands beside it.
                const auto& label = cell.label;
                const bool beside = labelled && !label;
                labelled = label && is_block_label(label->meaning) && rows[i].cells.size() > 1;
                const std::size_t column = beside ? 0 : cell.column;
                if (columns.size() <= column)
                    columns.resize(column + 1);
                columns[column].push_back({text, cell.line, cell.label});
            }
        }
        join_columns_without_role(columns);
        for (const auto& column : columns)
            Column(lines, signatures).read(column);
        index = end - 1;
    }
    if (secretary && !signatures.empty()) {
        const bool known = std::any_of(signatures.begin(), signatures.end(),
                                       [&](const Signature& s) { return s.name == secretary->text; });
        if (!known)
            signatures.push_back({std::string(secretary->text), "Sekreterare",
                                  lines.place(lines[secretary->line], secretary->text)});
    }
    return signatures;
}

} // namespace klubba::recognition
