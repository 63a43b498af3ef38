// SPDX-License-Identifier: MPL-2.0
#include "core/xml_writing.hpp"

#include "core/minutes_xml.hpp"

#include <array>
#include <charconv>
#include <limits>

namespace klubba {
namespace {

/// A place as it is written.
class PlaceText {
public:
    explicit PlaceText(const Place& place) {
        write(place.paragraph);
        *m_end++ = ':';
        write(place.begin);
        *m_end++ = '-';
        write(place.end);
    }
    [[nodiscard]] std::string_view view() const {
        return {m_characters.data(), static_cast<std::size_t>(m_end - m_characters.data())};
    }

private:
    void write(std::size_t number) {
        m_end = std::to_chars(m_end, m_characters.data() + m_characters.size(), number).ptr;
    }

    static constexpr std::size_t most_digits = std::numeric_limits<std::size_t>::digits10 + 1;
    std::array<char, 3 * most_digits + 2> m_characters;
    char* m_end = m_characters.data();
};

} // namespace

std::string place_text(const Place& place) {
    return std::string(PlaceText(place).view());
}

Place place_of(pugi::xml_node node) {
    while (node && !node.attribute("plats"))
        node = node.parent();
    const std::string_view text = node.attribute("plats").value();
    Place place;
    const char* const end = text.data() + text.size();
    const char* at = text.data();
    for (auto* number : {&place.paragraph, &place.begin, &place.end}) {
        const auto [stop, failure] = std::from_chars(at, end, *number);
        if (failure != std::errc{})
            return place;
        at = stop == end ? end : stop + 1;
    }
    return place;
}

namespace xml {

pugi::xml_node add(pugi::xml_node parent, const char* name) {
    return parent.append_child(name);
}

pugi::xml_node add(pugi::xml_node parent, const char* name, const Place& place) {
    auto node = parent.append_child(name);
    set(node, "plats", PlaceText(place).view());
    return node;
}

void set(pugi::xml_node node, const char* name, std::string_view value) {
    node.append_attribute(name).set_value(value.data(), value.size());
}

void set(pugi::xml_node node, const char* name, int value) {
    node.append_attribute(name).set_value(value);
}

void set_if(pugi::xml_node node, const char* name, std::string_view value) {
    if (!value.empty())
        set(node, name, value);
}

void set_flag(pugi::xml_node node, const char* name, bool raised) {
    if (raised)
        set(node, name, "ja");
}

void set_text(pugi::xml_node node, std::string_view text) {
    if (!text.empty())
        node.append_child(pugi::node_pcdata).set_value(text.data(), text.size());
}

bool is_blank(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool no_break_space = text.substr(i, 2) == "\u00A0";
        if (no_break_space)
            ++i;
        else if (text[i] != ' ' && text[i] != '\t' && text[i] != '\n' && text[i] != '\r')
            return false;
    }
    return true;
}

bool is_placeholder(std::string_view text) {
    return text.size() > 2 && text.front() == '<' && text.back() == '>' &&
           text.find('<', 1) == std::string_view::npos;
}

} // namespace xml
} // namespace klubba
