// SPDX-License-Identifier: MPL-2.0
#include "core/fixes/line.hpp"
#include "core/fixes/lists.hpp"
#include "core/fixes/title.hpp"
#include "core/fixes/words.hpp"
#include "core/text.hpp"
#include "core/xml_writing.hpp"

#include <algorithm>
#include <map>

namespace klubba::fixes {
namespace {

/// The column of the table that says who is responsible: where other rows do, else by its heading.
std::optional<std::uint32_t> responsible_column(const Fault& fault, std::uint32_t table) {
    for (const auto& entry : fault.minutes.log)
        for (const auto& responsible : entry.responsible)
            if (const auto& cell = fault.document.paragraphs[responsible.place.paragraph].cell;
                cell && cell->table == table)
                return cell->column;
    const auto& shape = fault.document.tables[table];
    for (auto i = shape.first; i < shape.last; ++i) {
        const auto& [words, cell] =
            std::tie(fault.document.paragraphs[i].text, fault.document.paragraphs[i].cell);
        if (cell && cell->row == 0 && text::find_folded(words, "ansvar") != std::string_view::npos)
            return cell->column;
    }
    return std::nullopt;
}

/// The number in digits that first stands in a place.
std::optional<Place> digits_in(const Document& document, const Place& place, int number) {
    const auto words = text_at(document, place);
    const auto digits = std::to_string(number);
    const auto begin = words.find_first_of("0123456789");
    if (begin == std::string::npos || words.compare(begin, digits.size(), digits) != 0 ||
        (begin + digits.size() < words.size() && text::is_digit(words[begin + digits.size()])))
        return std::nullopt;
    return Place{place.paragraph, place.begin + begin, place.begin + begin + digits.size()};
}

/// Other numbers for those that follow the word "bilaga"; several after "bilagorna".
class Mentions {
public:
    Mentions(const std::map<int, int>& numbers, Fix& fix) : m_numbers(numbers), m_fix(fix) {}

    void change(std::string_view text, std::size_t paragraph) {
        for (auto at = text::find_folded(text, "bilag"); at != std::string_view::npos;
             at = text::find_folded(text, "bilag", at + 1)) {
            const auto word = text::next_word(text, at);
            const bool several = text::starts_folded(text::slice(text, word), "bilagor");
            auto number = text::next_word(text, word.end);
            if (text::equal_folded(text::slice(text, number), "nr"))
                number = text::next_word(text, number.end);
            for (auto end = word.end; number.begin < number.end && is_next(text, end, number);
                 number = text::next_word(text, end)) {
                change(text::slice(text, number), {paragraph, number.begin, number.end});
                end = number.end;
                if (!several)
                    break;
                if (const auto and_ = text::next_word(text, end);
                    text::equal_folded(text::slice(text, and_), "och"))
                    end = and_.end;
            }
        }
    }

private:
    /// Digits with no more than a separator before them.
    static bool is_next(std::string_view text, std::size_t end, text::Word number) {
        constexpr std::size_t longest_separator = 5;
        return number.begin - end <= longest_separator &&
               text.substr(end, number.begin - end).find('.') == std::string_view::npos &&
               std::ranges::all_of(text::slice(text, number), text::is_digit);
    }

    void change(std::string_view digits, const Place& place) {
        const auto known = m_numbers.find(text::number(digits));
        if (known != m_numbers.end() && known->first != known->second)
            m_fix.edits.emplace_back(ReplaceText{place, std::string(digits), std::to_string(known->second)});
    }

    const std::map<int, int>& m_numbers;
    Fix& m_fix;
};

} // namespace

std::optional<Fix> ask_in_log(const Fault& fault) {
    const auto& paragraphs = fault.document.paragraphs;
    const std::string field = fault.rule.attribute("rad").value();
    const auto& own = paragraphs[fault.place.paragraph].cell;
    const auto column = own ? responsible_column(fault, own->table) : std::nullopt;
    if (!column || field.empty())
        return std::nullopt;
    const CellAddress wanted{own->table, own->row, *column};
    const auto cell = std::ranges::find(paragraphs, std::optional(wanted), &Paragraph::cell);
    if (cell == paragraphs.end() || !xml::is_blank(cell->text))
        return std::nullopt;
    auto fix = titled(fault, "Lägg till " + field, "Add " + field);
    fix.edits.emplace_back(ReplaceText{
        {static_cast<std::size_t>(cell - paragraphs.begin()), 0, cell->text.size()}, cell->text, field});
    return fix;
}

std::optional<Fix> renumber_attachments(const Fault& fault) {
    std::map<int, int> numbers;
    std::vector<std::size_t> rows;
    auto fix = titled(fault, "Numrera om bilagorna", "Renumber the attachments");
    std::optional<int> last;
    for (const auto& attachment : fault.minutes.attachments) {
        if (!attachment.listed || !attachment.number)
            continue;
        last = last ? *last + 1 : *attachment.number;
        rows.push_back(attachment.place.paragraph);
        numbers.emplace(*attachment.number, *last);
        const auto digits = digits_in(fault.document, attachment.place, *attachment.number);
        if (!digits)
            return std::nullopt;
        if (*attachment.number != *last)
            fix.edits.emplace_back(
                ReplaceText{*digits, std::to_string(*attachment.number), std::to_string(*last)});
    }
    Mentions mentions(numbers, fix);
    for (std::size_t i = 0; i < fault.document.paragraphs.size(); ++i)
        if (std::ranges::find(rows, i) == rows.end())
            mentions.change(fault.document.paragraphs[i].text, i);
    return fix.edits.empty() ? std::nullopt : std::optional(fix);
}

std::optional<Fix> list_attachment(const Fault& fault) {
    const auto number = fault.node.attribute("nr");
    const Attachment* last = nullptr;
    for (const auto& attachment : fault.minutes.attachments)
        if (attachment.listed)
            last = &attachment;
    if (!number || !last || fault.document.paragraphs[last->place.paragraph].cell)
        return std::nullopt;
    const auto name = std::string("ilaga ") + number.value();
    auto fix = titled(fault, "Lägg till b" + name, "Add attachment " + std::string(number.value()));
    fix.edits.emplace_back(line_after(fault.document, last->place.paragraph, 'B' + name + " <bilaga>"));
    return fix;
}

} // namespace klubba::fixes
