// SPDX-License-Identifier: MPL-2.0
#include "files/odf_styles.hpp"

#include "core/document.hpp"
#include "core/list_form.hpp"
#include "files/utf8.hpp"

#include <algorithm>

namespace klubba::files {

namespace {

// Chains of parents that are longer, or go round in a circle, end here.
constexpr int longest_chain = 64;

constexpr int hex_value(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

NumberFormat number_format(std::string_view format, bool letters_repeat) {
    if (format.empty())
        return NumberFormat::None;
    if (format == "i")
        return NumberFormat::LowerRoman;
    if (format == "I")
        return NumberFormat::UpperRoman;
    if (format == "a")
        return letters_repeat ? NumberFormat::LowerLetterRepeated : NumberFormat::LowerLetter;
    if (format == "A")
        return letters_repeat ? NumberFormat::UpperLetterRepeated : NumberFormat::UpperLetter;
    if (format.starts_with("01"))
        return NumberFormat::ArabicZero;
    return NumberFormat::Arabic;
}

ListLevel read_level(pugi::xml_node node, std::size_t level) {
    ListLevel read;
    const std::string_view kind = node.name();
    if (kind.ends_with("-bullet")) {
        const auto properties = node.child("style:text-properties");
        std::string_view font = properties.attribute("fo:font-family").value();
        if (font.empty())
            font = properties.attribute("style:font-name").value();
        if (font.starts_with('\''))
            font.remove_prefix(1);
        read.format = NumberFormat::Bullet;
        read.pattern = bullet_label(node.attribute("text:bullet-char").value(), font);
        return read;
    }
    if (kind.ends_with("-image")) {
        read.format = NumberFormat::Bullet;
        return read;
    }
    read.format = number_format(node.attribute("style:num-format").value(),
                                std::string_view(node.attribute("style:num-letter-sync").value()) == "true");
    read.start = node.attribute("text:start-value").as_int(1);
    auto pattern = node.attribute("style:num-list-format");
    if (!pattern)
        pattern = node.attribute("loext:num-list-format");
    if (pattern)
        read.pattern = pattern.value();
    else if (read.format == NumberFormat::None)
        read.pattern = std::string(node.attribute("style:num-prefix").value()) +
                       node.attribute("style:num-suffix").value();
    else
        read.pattern = pattern_of(node.attribute("style:num-prefix").value(), level,
                                  node.attribute("text:display-levels").as_uint(1),
                                  node.attribute("style:num-suffix").value());
    return read;
}

ListStyle read_list(pugi::xml_node node) {
    ListStyle style;
    for (const auto child : node.children()) {
        const auto level = child.attribute("text:level").as_uint();
        if (level >= 1 && level <= list_levels)
            style[level - 1] = read_level(child, level - 1);
    }
    return style;
}

bool hides(pugi::xml_node style) {
    return std::string_view(style.child("style:text-properties").attribute("text:display").value()) == "none";
}

} // namespace

std::string decoded_style_name(std::string_view name) {
    std::string decoded;
    for (std::size_t at = 0; at < name.size(); ++at) {
        // Two digits: longer ones are rather words between underscores that nobody encoded.
        if (name[at] == '_' && at + 3 < name.size() && name[at + 3] == '_') {
            const auto high = hex_value(name[at + 1]);
            const auto low = hex_value(name[at + 2]);
            if (high >= 2 && low >= 0) {
                append_utf8(decoded, static_cast<char32_t>(high * 16 + low));
                at += 3;
                continue;
            }
        }
        decoded += name[at];
    }
    return decoded;
}

void OdfStyles::add_common(pugi::xml_node styles) {
    add(styles, false);
}

void OdfStyles::add_automatic(pugi::xml_node styles) {
    m_paragraphs.clear();
    m_last = nullptr;
    m_lists.clear();
    add(styles, true);
}

void OdfStyles::add(pugi::xml_node styles, bool automatic) {
    for (const auto node : styles.children()) {
        const std::string_view kind = node.name();
        const std::string_view name = node.attribute("style:name").value();
        if (kind == "style:style") {
            const std::string_view family = node.attribute("style:family").value();
            if (family == "paragraph")
                m_paragraph_sources[name] = {node, automatic};
            else if (family == "text" && hides(node))
                m_hidden_spans.insert(name);
        } else if (kind == "text:list-style") {
            m_list_sources[name] = node;
        } else if (kind == "text:outline-style") {
            m_outline = read_list(node);
        } else if (kind == "style:default-style" &&
                   std::string_view(node.attribute("style:family").value()) == "paragraph") {
            read_language(node);
        }
    }
}

void OdfStyles::read_language(pugi::xml_node style) {
    const auto properties = style.child("style:text-properties");
    const std::string_view language = properties.attribute("fo:language").value();
    const std::string_view country = properties.attribute("fo:country").value();
    if (language.empty() || language == "none" || language == "zxx")
        return;
    m_language = language;
    if (!country.empty() && country != "none")
        m_language.append("-").append(country);
}

std::string OdfStyles::resolve(std::string_view name, OdfParagraphStyle& style) const {
    std::string display_name;
    bool outline_known = false;
    for (int step = 0; step < longest_chain; ++step) {
        const auto found = m_paragraph_sources.find(name);
        if (found == m_paragraph_sources.end()) {
            if (display_name.empty())
                display_name = decoded_style_name(name);
            return display_name;
        }
        const auto& [node, automatic] = found->second;
        if (display_name.empty() && !automatic) {
            const std::string_view display = node.attribute("style:display-name").value();
            display_name = display.empty() ? decoded_style_name(name) : std::string(display);
        }
        if (const auto list = node.attribute("style:list-style-name"); list && !style.list_style)
            style.list_style = list.value();
        if (const auto outline = node.attribute("style:default-outline-level"); outline && !outline_known) {
            outline_known = true;
            style.outline_level = static_cast<std::uint8_t>(std::min(outline.as_uint(), 10U));
        }
        style.hidden = style.hidden || hides(node);
        const std::string_view parent = node.attribute("style:parent-style-name").value();
        if (parent.empty()) {
            if (display_name.empty()) {
                display_name = "Standard";
                style.is_default = true;
            }
            return display_name;
        }
        name = parent;
    }
    return display_name;
}

const OdfParagraphStyle& OdfStyles::paragraph(std::string_view name) {
    if (m_last != nullptr && m_last->first == name)
        return m_last->second;
    const auto [entry, is_new] = m_paragraphs.try_emplace(name);
    m_last = &*entry;
    if (is_new) {
        const auto display_name = resolve(name.empty() ? "Standard" : name, entry->second);
        entry->second.is_default = entry->second.is_default || name.empty();
        entry->second.name = folded_style_name(display_name).substr(0, longest_name);
    }
    return entry->second;
}

bool OdfStyles::hides_text(std::string_view span_style) const {
    return !m_hidden_spans.empty() && m_hidden_spans.contains(span_style);
}

const ListStyle* OdfStyles::list(std::string_view name) {
    if (const auto found = m_lists.find(name); found != m_lists.end())
        return &found->second;
    const auto source = m_list_sources.find(name);
    return source == m_list_sources.end() ? nullptr
                                          : &m_lists.emplace(name, read_list(source->second)).first->second;
}

} // namespace klubba::files
