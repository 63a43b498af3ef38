// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <pugixml.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::schematron {

constexpr std::string_view xml_namespace = "http://www.w3.org/XML/1998/namespace";

/// Reads a document as XPath 1.0 sees it: white space, comments and processing instructions kept, adjacent
/// character data one text node. Stricter than pugixml: throws klubba::Error, naming file and line, for what
/// isn't well-formed XML 1.0 with namespaces in UTF-8, for any DOCTYPE, for elements nested deeper than 256,
/// and for more than 256 attributes on one.
std::unique_ptr<pugi::xml_document> parse_xml(std::string_view text, const std::string& name);

/// The namespace that `prefix` (empty: the default) stands for at an element; empty for none.
std::string_view namespace_of(pugi::xml_node element, std::string_view prefix);

/// Declares at a copy the prefixes in force where the original stands, so that it means the same in its new place.
void keep_namespaces(pugi::xml_node original, pugi::xml_node copy);

/// xml:lang in force at an element, empty for none.
std::string_view language_of(pugi::xml_node element);

/// The namespaces in force while the elements of a document are gone through in order; views the document.
class NamespaceScopes {
public:
    /// Leaves the elements that are not around this one.
    void enter(pugi::xml_node element, std::size_t depth);

    /// As namespace_of() the element entered last.
    [[nodiscard]] std::string_view find(std::string_view prefix) const;

private:
    struct Binding {
        std::size_t depth = 0;
        std::string_view prefix;
        std::string_view uri;
    };
    std::vector<Binding> m_bindings;
};

/// Calls visit(element, scopes) for each element of the document, in order.
template <class Visit>
void for_each_element(const pugi::xml_document& document, const Visit& visit) {
    NamespaceScopes scopes;
    std::size_t depth = 0;
    for (auto node = document.first_child(); node; node = node.next_sibling()) {
        for (; node.type() == pugi::node_element; node = node.first_child(), ++depth) {
            scopes.enter(node, depth);
            visit(node, scopes);
            if (!node.first_child())
                break;
        }
        for (; depth > 0 && !node.next_sibling(); --depth)
            node = node.parent();
    }
}

/// Where the colon of a qualified name is; its size when there is none. Names are short and many.
constexpr std::size_t colon_in(std::string_view name) {
    std::size_t at = 0;
    while (at < name.size() && name[at] != ':')
        ++at;
    return at;
}

/// The parts of a qualified name.
constexpr std::string_view prefix_of(std::string_view name) {
    const auto colon = colon_in(name);
    return colon == name.size() ? std::string_view() : name.substr(0, colon);
}
constexpr std::string_view local_part_of(std::string_view name) {
    const auto colon = colon_in(name);
    return colon == name.size() ? name : name.substr(colon + 1);
}

/// Adds words to a text so that it has no white space at its start and single spaces inside, whatever line
/// breaks the file was laid out with. One space may be left at the end.
void append_collapsed(std::string& text, std::string_view words);

/// The words of a list that is separated by white space; they view it.
std::vector<std::string_view> words_of(std::string_view list);

/// The text in an element and the elements in it, collapsed, with no white space at either end.
std::string text_of(pugi::xml_node element);

/// The node after this one in document order, staying inside `root`; null at the end.
pugi::xml_node next_in_document(pugi::xml_node node, const pugi::xml_node& root);

} // namespace klubba::schematron
