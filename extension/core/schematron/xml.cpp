// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/xml.hpp"

#include "core/schematron/refusal.hpp"
#include "core/schematron/well_formed.hpp"
#include "core/schematron/xpath_tokens.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace klubba::schematron {
namespace {

constexpr std::size_t most_attributes = 256;
constexpr unsigned int flags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                               pugi::parse_ws_pcdata | pugi::parse_comments | pugi::parse_pi |
                               pugi::parse_wconv_attribute;
constexpr std::string_view xmlns_namespace = "http://www.w3.org/2000/xmlns/";

bool is_text(pugi::xml_node node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

/// XPath 1.0 section 5.7: a text node never has another text node beside it, as it has where CDATA begins.
void merge_text(pugi::xml_document& document) {
    for (auto node = document.first_child(); node; node = next_in_document(node, document)) {
        if (!is_text(node))
            continue;
        if (node.type() == pugi::node_pcdata && !is_text(node.next_sibling()))
            continue;
        std::string text;
        while (is_text(node.next_sibling())) {
            text += node.next_sibling().value();
            node.parent().remove_child(node.next_sibling());
        }
        text.insert(0, node.value());
        auto merged = node.parent().insert_child_before(pugi::node_pcdata, node);
        merged.set_value(text.c_str());
        node.parent().remove_child(node);
        node = merged;
    }
}

bool is_name_part(std::string_view part) {
    return !part.empty() && name_length(part, false) == part.size();
}

/// What is wrong with the names at an element, by Namespaces in XML 1.0.
std::optional<Message> find_name_flaw(pugi::xml_node element, const NamespaceScopes& scopes) {
    const auto check_name = [&](std::string_view name, bool is_element) -> std::optional<Message> {
        const auto prefix = prefix_of(name);
        if (!is_name_part(local_part_of(name)) || (name.find(':') != name.npos && !is_name_part(prefix)))
            return about(name, "är inget namn", "is not a name");
        if (prefix == "xmlns" ? is_element : !prefix.empty() && scopes.find(prefix).empty())
            return about(name, "har ett prefix som inte är deklarerat", "has a prefix that is not declared");
        return std::nullopt;
    };
    if (auto flaw = check_name(element.name(), true))
        return flaw;
    std::vector<std::pair<std::string_view, std::string_view>> seen; // namespace, local part
    for (auto attribute : element.attributes()) {
        const std::string_view name = attribute.name();
        if (auto flaw = check_name(name, false))
            return flaw;
        const auto prefix = prefix_of(name);
        const std::pair expanded{prefix == "xmlns" ? xmlns_namespace
                                 : prefix.empty()  ? std::string_view()
                                                   : scopes.find(prefix),
                                 local_part_of(name)};
        if (std::find(seen.begin(), seen.end(), expanded) != seen.end())
            return about(name, "står två gånger som attribut", "occurs twice as an attribute");
        if (seen.size() == most_attributes)
            return Message{"ett element har fler än 256 attribut", "an element has more than 256 attributes"};
        seen.push_back(expanded);
        const std::string_view value = attribute.value();
        const bool binds_xml = name == "xmlns:xml";
        if ((prefix == "xmlns" && (value.empty() || name == "xmlns:xmlns")) ||
            (name.starts_with("xmlns") && (name.size() == 5 || prefix == "xmlns") &&
             ((value == xml_namespace) != binds_xml || value == xmlns_namespace)))
            return about(name, "binder en namnrymd som inte får bindas så",
                         "binds a namespace that must not be bound so");
    }
    return std::nullopt;
}

} // namespace

std::string_view namespace_of(pugi::xml_node element, std::string_view prefix) {
    if (prefix == "xml")
        return xml_namespace;
    for (; element; element = element.parent())
        for (auto attribute = element.first_attribute(); attribute; attribute = attribute.next_attribute()) {
            if (attribute.name()[0] != 'x') // few begin like xmlns, and this is asked for every name
                continue;
            const std::string_view name = attribute.name();
            if (prefix.empty() ? name == "xmlns"
                               : prefix_of(name) == "xmlns" && local_part_of(name) == prefix)
                return attribute.value();
        }
    return {};
}

void keep_namespaces(pugi::xml_node original, pugi::xml_node copy) {
    for (auto ancestor = original.parent(); ancestor; ancestor = ancestor.parent())
        for (auto attribute : ancestor.attributes()) {
            const std::string_view name = attribute.name();
            const bool declares = name == "xmlns" || name.starts_with("xmlns:");
            const auto prefix = name == "xmlns" ? std::string_view() : local_part_of(name);
            if (declares && !copy.attribute(attribute.name()) &&
                namespace_of(copy, prefix) != attribute.value())
                copy.append_attribute(attribute.name()) = attribute.value();
        }
}

std::string_view language_of(pugi::xml_node element) {
    for (; element; element = element.parent())
        if (auto language = element.attribute("xml:lang"))
            return language.value();
    return {};
}

void NamespaceScopes::enter(pugi::xml_node element, std::size_t depth) {
    while (!m_bindings.empty() && m_bindings.back().depth >= depth)
        m_bindings.pop_back();
    for (auto attribute = element.first_attribute(); attribute; attribute = attribute.next_attribute()) {
        const std::string_view name = attribute.name();
        if (name == "xmlns")
            m_bindings.push_back({depth, {}, attribute.value()});
        else if (prefix_of(name) == "xmlns")
            m_bindings.push_back({depth, local_part_of(name), attribute.value()});
    }
}

std::string_view NamespaceScopes::find(std::string_view prefix) const {
    if (prefix == "xml")
        return xml_namespace;
    for (auto binding = m_bindings.rbegin(); binding != m_bindings.rend(); ++binding)
        if (binding->prefix == prefix)
            return binding->uri;
    return {};
}

void append_collapsed(std::string& text, std::string_view words) {
    const auto is_space = [](char letter) {
        return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
    };
    for (const auto* at = words.begin(); at != words.end();) {
        const auto* const space = std::find_if(at, words.end(), is_space);
        text.append(at, space);
        at = std::find_if_not(space, words.end(), is_space);
        if (at != space && !text.empty() && text.back() != ' ')
            text += ' ';
    }
}

std::vector<std::string_view> words_of(std::string_view list) {
    constexpr std::string_view white_space = " \t\r\n";
    std::vector<std::string_view> words;
    for (auto start = list.find_first_not_of(white_space); start != list.npos;) {
        const auto end = std::min(list.find_first_of(white_space, start), list.size());
        words.push_back(list.substr(start, end - start));
        start = list.find_first_not_of(white_space, end);
    }
    return words;
}

std::string text_of(pugi::xml_node element) {
    std::string text;
    for (auto node = element; node; node = next_in_document(node, element))
        if (is_text(node))
            append_collapsed(text, node.value());
    if (text.ends_with(' '))
        text.pop_back();
    return text;
}

pugi::xml_node next_in_document(pugi::xml_node node, const pugi::xml_node& root) {
    if (auto child = node.first_child())
        return child;
    for (; node != root; node = node.parent())
        if (auto sibling = node.next_sibling())
            return sibling;
    return {};
}

std::unique_ptr<pugi::xml_document> parse_xml(std::string_view text, const std::string& name) {
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    const auto refuse_at = [&](std::size_t offset, const Message& message) {
        throw refusal({name, line_at(text, offset)}, message);
    };
    if (auto flaw = find_flaw(text))
        refuse_at(flaw->offset, flaw->message);
    auto document = std::make_unique<pugi::xml_document>();
    const auto outcome = document->load_buffer(text.data(), text.size(), flags, pugi::encoding_utf8);
    if (!outcome)
        refuse_at(static_cast<std::size_t>(outcome.offset),
                  {"inte välformad XML", std::string("not well-formed XML: ") + outcome.description()});
    for_each_element(*document, [&](pugi::xml_node element, const NamespaceScopes& scopes) {
        if (auto flaw = find_name_flaw(element, scopes))
            refuse_at(static_cast<std::size_t>(element.offset_debug()), *flaw);
    });
    if (text.find("<![CDATA[") != std::string_view::npos)
        merge_text(*document);
    return document;
}

} // namespace klubba::schematron
