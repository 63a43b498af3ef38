// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/well_formed.hpp"

#include "core/byte_scan.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace klubba::schematron {
namespace {

constexpr std::string_view white_space = " \t\r\n";
constexpr std::size_t deepest = 256;
/// All bytes but printable ASCII, which is most of any text.
constexpr std::array to_look_at{text::ByteRange{0x00, 0x1F}, text::ByteRange{0x80, 0xFF}};

bool is_character(std::uint32_t code) { // XML 1.0 production 2
    return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code <= 0xD7FF) ||
           (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

/// The byte where the text stops being characters that XML 1.0 allows, in UTF-8 (RFC 3629).
std::optional<std::size_t> find_bad_character(std::string_view text) {
    text::ByteScan<to_look_at> scan(text);
    std::size_t length = 0;
    for (auto at = scan.find(0); at < text.size(); at = scan.find(at + length)) {
        const auto first = static_cast<unsigned char>(text[at]);
        length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (length == 0 || first > 0xF4 || at + length > text.size())
            return at;
        auto code = static_cast<std::uint32_t>(length == 1 ? first : first & (0x7Fu >> length));
        for (std::size_t next = 1; next < length; ++next) {
            const auto byte = static_cast<unsigned char>(text[at + next]);
            if ((byte & 0xC0) != 0x80)
                return at;
            code = code << 6 | (byte & 0x3F);
        }
        constexpr std::array<std::uint32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
        if (code < smallest.at(length) || !is_character(code))
            return at;
    }
    return std::nullopt;
}

/// Whether "&…;" at the start of the text is one of the five entities or a character that XML allows.
bool starts_with_reference(std::string_view text) {
    const auto end = text.find(';');
    if (end == std::string_view::npos)
        return false;
    auto name = text.substr(1, end - 1);
    for (std::string_view known : {"lt", "gt", "amp", "apos", "quot"})
        if (name == known)
            return true;
    if (!name.starts_with('#'))
        return false;
    name.remove_prefix(1);
    const bool hexadecimal = name.starts_with('x');
    if (hexadecimal)
        name.remove_prefix(1);
    std::uint32_t code = 0;
    for (char digit : name) {
        const auto value = std::string_view("0123456789abcdefABCDEF").find(digit);
        if (value == std::string_view::npos || (!hexadecimal && value > 9) || code > 0x10FFFF)
            return false;
        code = code * (hexadecimal ? 16 : 10) + static_cast<std::uint32_t>(value > 15 ? value - 6 : value);
    }
    return !name.empty() && is_character(code);
}

/// The next quotation mark, or what ends a tag or must not stand in it; npos when there is none.
std::size_t find_tag_delimiter(std::string_view text, std::size_t from) {
    const auto is_delimiter = [](char c) {
        return c == '\'' || c == '"' || c == '/' || c == '>' || c == '<';
    };
    const auto found = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())),
                                    text.end(), is_delimiter);
    return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    std::optional<Flaw> scan() {
        while (!m_flaw && m_at < m_text.size())
            m_text[m_at] == '<' ? scan_markup() : scan_content();
        if (!m_flaw && m_roots == 0)
            fail(m_text.size(), {"rotelementet saknas", "there is no root element"});
        return m_flaw;
    }

private:
    bool follows(std::string_view what) const { return m_text.substr(m_at).starts_with(what); }

    void fail(std::size_t offset, Message message) {
        if (!m_flaw)
            m_flaw = Flaw{offset, std::move(message)};
    }

    void scan_content() {
        const auto end = std::min(m_text.find('<', m_at), m_text.size());
        const auto content = m_text.substr(m_at, end - m_at);
        if (m_depth == 0) {
            if (auto stray = content.find_first_not_of(white_space); stray != std::string_view::npos)
                fail(m_at + stray, {"text utanför rotelementet", "text outside the root element"});
        }
        if (auto close = content.find("]]>"); close != std::string_view::npos)
            fail(m_at + close, {"”]]>” i löpande text", "\"]]>\" in character data"});
        check_references(m_at, end);
        m_at = end;
    }

    void check_references(std::size_t from, std::size_t to) {
        const auto part = m_text.substr(from, to - from);
        for (auto at = part.find('&'); at != std::string_view::npos; at = part.find('&', at + 1))
            if (!starts_with_reference(part.substr(at)))
                fail(from + at, {"”&” inleder ingen känd entitet", "\"&\" starts no known entity"});
    }

    void scan_markup() {
        if (follows("<!--")) {
            const auto inside = m_at + 4;
            skip_past("-->", inside);
            if (!m_flaw && m_text.substr(inside, m_at - 3 - inside + 1).find("--") != std::string_view::npos)
                fail(inside, {"”--” i en kommentar", "\"--\" in a comment"});
        } else if (follows("<![CDATA[")) {
            if (m_depth == 0)
                fail(m_at, {"text utanför rotelementet", "text outside the root element"});
            skip_past("]]>", m_at + 9);
        } else if (follows("<!")) {
            fail(m_at, {"DOCTYPE godtas inte", "a DOCTYPE is not accepted"});
        } else if (follows("<?")) {
            scan_instruction();
        } else if (follows("</")) {
            m_depth -= m_depth > 0 ? 1 : 0;
            skip_past(">", m_at);
        } else {
            scan_start_tag();
        }
    }

    void skip_past(std::string_view end, std::size_t from) {
        const auto found = m_text.find(end, from);
        if (found == std::string_view::npos)
            fail(m_at, about(end, "saknas", "is missing"));
        else
            m_at = found + end.size();
    }

    void scan_instruction() {
        const auto start = m_at;
        skip_past("?>", start + 2);
        if (m_flaw)
            return;
        const auto instruction = m_text.substr(start, m_at - start);
        const auto target = instruction.substr(2, instruction.find_first_of(" \t\r\n?", 2) - 2);
        if (target.size() != 3 || (target[0] | 0x20) != 'x' || (target[1] | 0x20) != 'm' ||
            (target[2] | 0x20) != 'l')
            return;
        if (start != 0 || target != "xml")
            return fail(start, {"XML-deklarationen måste stå först", "the XML declaration must come first"});
        check_declared_encoding(instruction);
    }

    void check_declared_encoding(std::string_view declaration) {
        auto at = declaration.find("encoding");
        if (at == std::string_view::npos)
            return;
        const auto open = declaration.find_first_of("'\"", at);
        if (open == std::string_view::npos)
            return fail(0, {"XML-deklarationen är fel skriven", "the XML declaration is malformed"});
        std::string encoding(
            declaration.substr(open + 1, declaration.find(declaration[open], open + 1) - open - 1));
        for (char& letter : encoding)
            letter = static_cast<char>(letter >= 'a' && letter <= 'z' ? letter - 0x20 : letter);
        if (encoding != "UTF-8" && encoding != "US-ASCII")
            fail(0, {"teckenkodningen " + encoding + " stöds inte; spara som UTF-8",
                     "the encoding " + encoding + " is not supported; save as UTF-8"});
    }

    void scan_start_tag() {
        if (m_depth == 0 && ++m_roots > 1)
            fail(m_at, {"mer än ett rotelement", "more than one root element"});
        if (m_depth == deepest)
            fail(m_at, {"elementen är djupare än 256", "elements are nested deeper than 256"});
        auto at = find_tag_delimiter(m_text, m_at + 1);
        while (!m_flaw && at != std::string_view::npos && (m_text[at] == '"' || m_text[at] == '\'')) {
            const auto close = m_text.find(m_text[at], at + 1);
            if (close == std::string_view::npos)
                break;
            check_references(at, close);
            if (m_text.substr(at, close - at).find('<') != std::string_view::npos)
                fail(at, {"”<” i ett attributvärde", "\"<\" in an attribute value"});
            if (close + 1 < m_text.size() &&
                std::string_view(" \t\r\n/>").find(m_text[close + 1]) == std::string_view::npos)
                fail(close, {"mellanrum saknas mellan attribut", "no space between attributes"});
            at = find_tag_delimiter(m_text, close + 1);
        }
        if (m_flaw)
            return;
        if (at == std::string_view::npos || m_text[at] == '<')
            return fail(m_at, {"taggen avslutas inte", "the tag is not closed"});
        const bool empty = m_text[at] == '/';
        m_depth += empty ? 0 : 1;
        m_at = at + (empty ? 2 : 1);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
    std::size_t m_roots = 0;
    std::optional<Flaw> m_flaw;
};

} // namespace

std::optional<Flaw> find_flaw(std::string_view text) {
    if (auto bad = find_bad_character(text))
        return Flaw{*bad,
                    {"ogiltigt tecken (varken UTF-8 eller tillåtet i XML)",
                     "invalid character (not UTF-8, or not allowed in XML)"}};
    return Scanner(text).scan();
}

} // namespace klubba::schematron
