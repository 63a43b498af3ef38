// SPDX-License-Identifier: MPL-2.0
#include "core/byte_scan.hpp"
#include "core/recognise.hpp"
#include "core/recognise/marking.hpp"
#include "core/text.hpp"

#include <array>

namespace klubba::recognition {

namespace {

/// Words in brackets that ask for something: "[datum]", "[fyll i plats]".
bool asks(std::string_view inside) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"datum", "namn", "plats", "tid", "fyll", "ange", "skriv", "rubrik", "text", "ort", "nummer",
         "klockslag", "välj", "titel", "xx", "roll", "parti", "organ"});
    for (text::Word word = text::next_word(inside, 0); word.begin < word.end;
         word = text::next_word(inside, word.end)) {
        // "mötesdatum" and "datumet" ask, "kontrollera" has nothing of a "roll".
        const std::string_view part = text::slice(inside, word);
        for (const std::string_view asked : words) {
            if (text::starts_folded(part, asked) || text::ends_folded(part, asked))
                return true;
        }
    }
    return inside == "…" || inside == "..." || inside == "?";
}

bool word_before(std::string_view text, std::size_t position) {
    return position > 0 && (text::is_letter_at(text, position - 1) || text::is_digit(text[position - 1]));
}

constexpr std::array may_be_sign{text::ByteRange{'<', '<'},  text::ByteRange{'[', '['},
                                 text::ByteRange{'*', '*'},  text::ByteRange{'x', 'x'},
                                 text::ByteRange{'X', 'Y'},  text::ByteRange{'N', 'N'},
                                 text::ByteRange{0xC3, 0xC3}};

class Scanner {
public:
    Scanner(std::string_view text, Marking& marking) : m_text(text), m_marking(marking) {}

    void scan() {
        text::ByteScan<may_be_sign> signs(m_text);
        std::size_t next = 0;
        for (std::size_t i = signs.find(0); i < m_text.size(); i = signs.find(next)) {
            next = i + 1;
            switch (m_text[i]) {
            case '<':
                next = at_angle(i);
                break;
            case '[':
                next = at_bracket(i);
                break;
            case '*':
                next = at_asterisk(i);
                break;
            case 'X':
            case 'x':
                next = at_x(i);
                break;
            case 'N':
            case 'Y':
                next = at_letter(i);
                break;
            case '\xC3':
                next = is_small_swedish(i) ? i + 2 : at_letter(i);
                break;
            default:
                break;
            }
        }
    }

private:
    [[nodiscard]] std::string_view part(std::size_t begin, std::size_t end) const {
        return m_text.substr(begin, end - begin);
    }

    /// Where `sign` stands at most `reach` bytes further on, or npos.
    [[nodiscard]] std::size_t closing(char sign, std::size_t i, std::size_t reach) const {
        const std::size_t at = m_text.substr(i, reach + 1).find(sign);
        return at == std::string_view::npos ? at : i + at;
    }

    std::size_t at_angle(std::size_t i) {
        const std::size_t end = closing('>', i, 60);
        if (end == std::string_view::npos || end == i + 1 || text::space_at(m_text, i + 1) != 0)
            return i + 1;
        const std::string_view inside = part(i + 1, end);
        const bool address =
            inside.find('@') != std::string_view::npos || inside.find("://") != std::string_view::npos;
        if (!address)
            m_marking.add(marks::placeholder, std::string(inside), part(i, end + 1));
        return end + 1;
    }

    std::size_t at_bracket(std::size_t i) {
        const std::size_t end = closing(']', i, 80);
        if (end == std::string_view::npos)
            return i + 1;
        const std::string_view inside = part(i + 1, end);
        if (inside.starts_with("bookmark:") || inside.starts_with("image:"))
            m_marking.add(marks::leftover, {}, part(i, end + 1));
        else if (asks(inside) || (inside.ends_with('?') && text::count_words(inside) == 1))
            m_marking.add(marks::placeholder, std::string(inside), part(i, end + 1));
        else if ((inside.ends_with('!') || inside.ends_with('?')) && text::count_words(inside) > 1)
            m_marking.add(marks::instruction, {}, part(i, end + 1));
        return end + 1;
    }

    /// "*word*" is markup; an asterisk after a word that nothing explains is a note sign without note. In
    /// lists of attendance it stands for a serving substitute.
    std::size_t at_asterisk(std::size_t i) {
        const bool opens =
            i + 1 < m_text.size() && text::space_at(m_text, i + 1) == 0 && !word_before(m_text, i);
        const std::size_t close = opens ? m_text.find('*', i + 2) : std::string_view::npos;
        if (close != std::string_view::npos && word_before(m_text, close)) {
            m_marking.add(marks::leftover, {}, part(i, close + 1));
            return close + 1;
        }
        const bool first = text::trim(m_text.substr(0, i)).empty();
        const bool last = text::trim(m_text.substr(i + 1)).empty();
        const bool after_word = word_before(m_text, i) && (last || text::space_at(m_text, i + 1) != 0);
        if (!first && (last || after_word) && m_marking.item() != nullptr)
            m_marking.add(marks::asterisk, {}, part(i, i + 1));
        return i + 1;
    }

    /// "XXXXXX-XXXX": somebody has masked a personal identity number.
    [[nodiscard]] bool is_masked_number(std::size_t end) const {
        return end > 6 && m_text.substr(end - 7, 7) == "XXXXXX-";
    }

    /// Two to four of the letter, alone or as the minutes of a time: what nobody knew yet.
    std::size_t at_x(std::size_t i) {
        std::size_t end = i;
        while (end < m_text.size() && m_text[end] == m_text[i])
            ++end;
        std::size_t begin = i;
        if (i >= 2 && (m_text[i - 1] == ':' || m_text[i - 1] == '.') && text::is_digit(m_text[i - 2]))
            begin = i - 2 - (i >= 3 && text::is_digit(m_text[i - 3]) ? 1U : 0U);
        else if (word_before(m_text, i) ||
                 (i > 0 && m_text[i - 1] == '-' && (end - i < 4 || is_masked_number(i))))
            return end;
        const bool upper = m_text[i] == 'X';
        if (end - i < 2 || end - i > 4 || text::is_letter_at(m_text, end) ||
            (!upper && begin == i && end - i < 3))
            return end;
        if (end + 2 < m_text.size() && (m_text[end] == ':' || m_text[end] == '.') &&
            m_text[end + 1] == m_text[i] && m_text[end + 2] == m_text[i])
            end += 3;
        m_marking.add(marks::placeholder, {}, part(begin, end));
        return end;
    }

    /// "å", "ä", "ö": what nearly every letter beyond ASCII is.
    [[nodiscard]] bool is_small_swedish(std::size_t i) const {
        const char second = i + 1 < m_text.size() ? m_text[i + 1] : '\0';
        return second == '\xA5' || second == '\xA4' || second == '\xB6';
    }

    /// "N.N.", "ÅÅÅÅ-MM-DD", and words with letters that Swedish does not have.
    std::size_t at_letter(std::size_t i) {
        for (const std::string_view asked : {"ÅÅÅÅ-MM-DD", "YYYY-MM-DD", "ÅÅMMDD", "ÅÅÅÅ", "N.N."}) {
            if (m_text.substr(i).starts_with(asked) && !word_before(m_text, i)) {
                m_marking.add(marks::placeholder, {}, part(i, i + asked.size()));
                return i + asked.size();
            }
        }
        if (m_text.substr(i).starts_with("N.N") && !text::is_letter_at(m_text, i + 3) &&
            !word_before(m_text, i)) {
            m_marking.add(marks::placeholder, {}, part(i, i + 3));
            return i + 3;
        }
        for (const auto& [foreign, native] : letters) {
            if (!m_text.substr(i).starts_with(foreign))
                continue;
            std::size_t begin = i;
            while (begin > 0 && text::is_letter_at(m_text, begin - 1))
                --begin;
            const std::size_t end = text::next_word(m_text, begin).end;
            std::string right(part(begin, end));
            for (const auto& [from, to] : letters) {
                for (std::size_t at = right.find(from); at != std::string::npos; at = right.find(from, at))
                    right.replace(at, from.size(), to);
            }
            m_marking.add(marks::foreign_letter, std::move(right), part(begin, end));
            return std::max(end, i + 2);
        }
        return i + 1;
    }

    struct Letter {
        std::string_view foreign;
        std::string_view native;
    };
    static constexpr std::array<Letter, 4> letters{{{"ø", "ö"}, {"Ø", "Ö"}, {"æ", "ä"}, {"Æ", "Ä"}}};

    std::string_view m_text;
    Marking& m_marking;
};

} // namespace

void mark_signs(std::string_view text, Marking& marking) {
    Scanner(text, marking).scan();
}

} // namespace klubba::recognition
