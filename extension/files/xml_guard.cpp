// SPDX-License-Identifier: MPL-2.0
#include "files/xml_guard.hpp"

#include "core/document.hpp"
#include "files/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace klubba::files {

namespace {

constexpr std::size_t deepest = 256;
constexpr std::size_t most_attributes = 256;
constexpr std::size_t most_prefixes = 256;
// What pugixml and a Document take on 64 bits, and how much that may be above five times the text. With the text itself
// and the program's own, that is 16 MiB and six times the text.
constexpr std::size_t node_cost = 64;
constexpr std::size_t attribute_cost = 40;
constexpr std::size_t paragraph_cost = sizeof(Paragraph);
constexpr std::size_t cost_allowance = std::size_t{10} * 1024 * 1024;

constexpr bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

constexpr auto make_name_ends() {
    std::array<bool, 256> ends{};
    for (const char c : {' ', '\t', '\n', '\r', '=', '/', '>', '<', '"', '\'', '&'})
        ends[static_cast<unsigned char>(c)] = true;
    return ends;
}
constexpr auto name_ends = make_name_ends();

bool is_paragraph(std::string_view element) {
    const auto local = element.substr(element.size() - 1);
    return (local == "p" || local == "h") && (element.size() == 1 || element[element.size() - 2] == ':');
}

class Inspector {
public:
    Inspector(std::string_view xml, const Source& source) : m_xml(xml), m_source(source) {}

    XmlFacts run() {
        check_characters();
        check_encoding();
        check_references();
        while (m_at < m_xml.size())
            step();
        if (m_depth != 0 || !m_root_seen)
            malformed();
        check_prefixes();
        if (m_nodes * node_cost + m_attributes * attribute_cost + m_facts.paragraphs * paragraph_cost >
            5 * m_xml.size() + cost_allowance)
            refuse(
                m_source,
                "XML-koden är onormalt tät; öppna dokumentet i LibreOffice eller Word och spara det på nytt.",
                "the XML is abnormally dense; open the document in LibreOffice or Word and save it again.");
        return std::move(m_facts);
    }

private:
    [[nodiscard]] std::string line() const {
        const auto read = m_xml.substr(0, std::min(m_at, m_xml.size()));
        return std::to_string(1 + std::ranges::count(read, '\n'));
    }

    [[noreturn]] void refuse_xml(std::string_view swedish, std::string_view english) const {
        refuse(m_source,
               "rad " + line() + ": " + std::string(swedish) +
                   "; öppna dokumentet i LibreOffice eller Word och spara det på nytt.",
               "line " + line() + ": " + std::string(english) +
                   "; open the document in LibreOffice or Word and save it again.");
    }

    [[noreturn]] void malformed() const { refuse_xml("XML-koden är trasig", "the XML is broken"); }

    void check_characters() {
        const auto text = inspect_text(m_xml);
        m_facts.decomposed = text.decomposed;
        if (text.bad == std::string_view::npos)
            return;
        m_at = text.bad;
        if (text.bad_is_control)
            refuse_xml("texten innehåller ett otillåtet styrtecken",
                       "the text has a control character that is not allowed");
        refuse_xml("texten är inte giltig UTF-8", "the text is not valid UTF-8");
    }

    // A text that calls itself Latin-1 would be read so by LibreOffice, and as UTF-8 here.
    void check_encoding() const {
        if (!m_xml.starts_with("<?xml"))
            return;
        const auto declaration = m_xml.substr(0, m_xml.find("?>"));
        const auto begin = declaration.find("encoding");
        if (begin == std::string_view::npos)
            return;
        const auto open = declaration.find_first_of("\"'", begin);
        if (open == std::string_view::npos)
            malformed();
        auto encoding = std::string(
            declaration.substr(open + 1, declaration.find(declaration[open], open + 1) - open - 1));
        for (auto& c : encoding)
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (encoding != "utf-8" && encoding != "us-ascii" && encoding != "ascii")
            refuse_xml("texten är inte kodad i UTF-8", "the text is not encoded in UTF-8");
    }

    // Without a DOCTYPE only five names are defined, and a number must be that of a character.
    void check_references() {
        for (auto at = m_xml.find('&'); at != std::string_view::npos; at = m_xml.find('&', at + 1)) {
            const auto reference = m_xml.substr(at + 1, 12);
            const auto end = reference.find(';');
            const auto name = reference.substr(0, end == std::string_view::npos ? 0 : end);
            if (name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos")
                continue;
            if (!name.starts_with('#')) {
                m_loose_ampersands = true; // allowed in a CDATA section only, which step() looks into
                continue;
            }
            const bool hexadecimal = name.starts_with("#x");
            const auto digits = name.substr(hexadecimal ? 2 : 1);
            unsigned value = 0;
            const auto [stop, failure] =
                std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
            const bool character = failure == std::errc() && stop == digits.data() + digits.size() &&
                                   (value >= 0x20 || value == '\t' || value == '\n' || value == '\r') &&
                                   value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF) &&
                                   value != 0xFFFE && value != 0xFFFF;
            if (!character) {
                m_at = at;
                refuse_xml("teckenreferensen &" + std::string(name) + "; är inget tillåtet tecken",
                           "the character reference &" + std::string(name) +
                               "; is no character that is allowed");
            }
            m_facts.decomposed = m_facts.decomposed || value >= 0x300;
        }
    }

    void step() {
        auto open = m_xml.find('<', m_at);
        if (open == std::string_view::npos)
            open = m_xml.size();
        const auto text = m_xml.substr(m_at, open - m_at);
        if (m_depth == 0 && !std::ranges::all_of(text, is_space))
            refuse_xml("text står utanför rotelementet", "there is text outside the root element");
        check_ampersands(text);
        // The text at the beginning of an element is kept in the element's own node.
        if (!text.empty() && !m_text_is_first)
            ++m_nodes;
        m_text_is_first = false;
        m_at = open;
        if (m_at == m_xml.size())
            return;
        switch (m_at + 1 < m_xml.size() ? m_xml[m_at + 1] : '\0') {
        case '/':
            end_tag();
            break;
        case '?':
            skip_past("?>", 2);
            break;
        case '!':
            declaration();
            break;
        default:
            start_tag();
        }
    }

    void declaration() {
        const auto rest = m_xml.substr(m_at);
        if (rest.starts_with("<!--"))
            skip_past("-->", 4);
        else if (rest.starts_with("<![CDATA[") && m_depth > 0)
            skip_past("]]>", 9);
        else if (rest.starts_with("<!DOCTYPE"))
            refuse_xml("en DOCTYPE får inte stå i ett dokument", "a document must not have a DOCTYPE");
        else
            malformed();
    }

    void check_ampersands(std::string_view text) const {
        if (!m_loose_ampersands)
            return;
        for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
            const auto rest = text.substr(at + 1);
            if (!rest.starts_with('#') && !rest.starts_with("amp;") && !rest.starts_with("lt;") &&
                !rest.starts_with("gt;") && !rest.starts_with("quot;") && !rest.starts_with("apos;"))
                refuse_xml("en okänd entitet används", "an unknown entity is used");
        }
    }

    void skip_past(std::string_view end, std::size_t from) {
        const auto found = m_xml.find(end, m_at + from);
        if (found == std::string_view::npos)
            malformed();
        m_at = found + end.size();
    }

    void end_tag() {
        if (m_depth == 0)
            malformed();
        --m_depth;
        const auto end = m_xml.find('>', m_at + 2);
        if (end == std::string_view::npos)
            malformed();
        m_at = end + 1;
    }

    void skip_spaces() {
        while (m_at < m_xml.size() && is_space(m_xml[m_at]))
            ++m_at;
    }

    std::string_view name() {
        const auto begin = m_at;
        while (m_at < m_xml.size() && !name_ends[static_cast<unsigned char>(m_xml[m_at])])
            ++m_at;
        if (m_at == begin)
            malformed();
        return m_xml.substr(begin, m_at - begin);
    }

    void start_tag() {
        if (m_depth == 0 && m_root_seen)
            refuse_xml("det finns mer än ett rotelement", "there is more than one root element");
        m_root_seen = true;
        if (++m_depth > deepest)
            refuse_xml("elementen är nästlade i mer än 256 nivåer",
                       "elements are nested more than 256 levels deep");
        ++m_nodes;
        m_text_is_first = true;
        ++m_at;
        const auto element = name();
        use_prefix_of(element);
        m_facts.paragraphs += is_paragraph(element);
        m_names.clear();
        for (;;) {
            const auto before = m_at;
            skip_spaces();
            if (m_at >= m_xml.size())
                malformed();
            if (m_xml[m_at] == '>') {
                ++m_at;
                return;
            }
            if (m_xml[m_at] == '/') {
                if (m_at + 1 >= m_xml.size() || m_xml[m_at + 1] != '>')
                    malformed();
                m_at += 2;
                --m_depth;
                return;
            }
            if (before == m_at)
                malformed();
            attribute();
        }
    }

    void use_prefix_of(std::string_view element) {
        const auto prefix = element.substr(0, std::min(element.find(':'), element.size()));
        if (prefix.size() == element.size() || prefix == m_last_prefix)
            return;
        m_last_prefix = prefix;
        if (std::ranges::find(m_prefixes, prefix) == m_prefixes.end() && m_prefixes.size() <= most_prefixes)
            m_prefixes.push_back(prefix);
    }

    void check_prefixes() const {
        if (m_prefixes.size() > most_prefixes)
            refuse_xml("fler än 256 namnrymder används", "more than 256 namespaces are used");
        for (const auto prefix : m_prefixes)
            if (prefix != "xml" && std::ranges::find(m_facts.namespaces, prefix, &NamespaceBinding::prefix) ==
                                       m_facts.namespaces.end())
                refuse_xml("prefixet " + std::string(prefix) + " är inte deklarerat",
                           "the prefix " + std::string(prefix) + " is not declared");
    }

    void attribute() {
        const auto key = name();
        for (const auto& earlier : m_names)
            if (earlier == key)
                refuse_xml("attributet " + std::string(key) + " står två gånger i samma element",
                           "the attribute " + std::string(key) + " is given twice in one element");
        if (m_names.size() == most_attributes)
            refuse_xml("ett element har fler än 256 attribut", "an element has more than 256 attributes");
        m_names.push_back(key);
        ++m_attributes;
        skip_spaces();
        if (m_at >= m_xml.size() || m_xml[m_at] != '=')
            malformed();
        ++m_at;
        skip_spaces();
        if (m_at >= m_xml.size() || (m_xml[m_at] != '"' && m_xml[m_at] != '\''))
            malformed();
        const auto end = m_xml.find(m_xml[m_at], m_at + 1);
        if (end == std::string_view::npos)
            malformed();
        const auto value = m_xml.substr(m_at + 1, end - m_at - 1);
        check_ampersands(value);
        m_at = end + 1;
        if (key[0] == 'x' && key.starts_with("xmlns"))
            bind(key, value);
    }

    void bind(std::string_view key, std::string_view uri) {
        if (key != "xmlns" && key[5] != ':')
            return;
        const NamespaceBinding binding{key == "xmlns" ? std::string_view() : key.substr(6), uri};
        for (const auto& known : m_facts.namespaces)
            if (known.prefix == binding.prefix && known.uri == binding.uri)
                return;
        m_facts.namespaces.push_back(binding);
        if (m_facts.namespaces.size() > most_prefixes)
            refuse_xml("fler än 256 namnrymder deklareras", "more than 256 namespaces are declared");
    }

    std::string_view m_xml;
    const Source& m_source;
    XmlFacts m_facts;
    std::vector<std::string_view> m_names;
    std::vector<std::string_view> m_prefixes;
    std::string_view m_last_prefix;
    std::size_t m_nodes = 0;
    std::size_t m_attributes = 0;
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
    bool m_root_seen = false;
    bool m_text_is_first = false;
    bool m_loose_ampersands = false;
};

} // namespace

XmlFacts inspect_xml(std::string_view xml, const Source& source) {
    return Inspector(xml, source).run();
}

} // namespace klubba::files
