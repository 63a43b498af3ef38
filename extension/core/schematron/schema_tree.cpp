// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/schema_tree.hpp"

#include "core/schematron/xml.hpp"

#include <utility>

namespace klubba::schematron {
namespace {

constexpr std::size_t most_files = 256;
constexpr std::size_t deepest_inclusion = 16;
constexpr std::size_t most_elements = 200'000;
constexpr std::size_t most_bytes = 4u << 20;

/// Where elements stand in their file; pugixml forgets when an element is renamed.
using Offsets = std::pmr::unordered_map<const void*, std::size_t>;

struct Renamed {
    Offsets offsets;
    /// An element that uses the prefix sch for something else, if any.
    pugi::xml_node clash;
};

/// Gives Schematron's elements the prefix sch.
Renamed rename_elements(const pugi::xml_document& document, std::pmr::memory_resource& memory) {
    Renamed renamed{Offsets(&memory), {}};
    for_each_element(document, [&](pugi::xml_node element, const NamespaceScopes& scopes) {
        renamed.offsets.emplace(element.internal_object(), static_cast<std::size_t>(element.offset_debug()));
        const auto prefix = prefix_of(element.name());
        if (scopes.find(prefix) == schematron_namespace)
            element.set_name(std::string("sch:").append(local_part_of(element.name())).c_str());
        else if (prefix == "sch" && !renamed.clash)
            renamed.clash = element;
    });
    return renamed;
}

Message prefix_taken() {
    return {"prefixet sch är upptaget av en annan namnrymd", "the prefix sch is taken by another namespace"};
}

Message too_large() {
    return {"schemat är större än 4 MiB", "the schema is larger than 4 MiB"};
}

/// The element of a file that an inclusion means: its root, or the one with the id after "#".
pugi::xml_node target_of(const pugi::xml_document& document, std::string_view fragment) {
    if (fragment.empty())
        return document.document_element();
    for (auto node = document.first_child(); node; node = next_in_document(node, document))
        if (node.attribute("id").value() == fragment || node.attribute("xml:id").value() == fragment)
            return node;
    return {};
}

/// The language of what is copied into another file stays, too, as in XInclude 1.0, 4.5.6.
void keep_language(pugi::xml_node original, pugi::xml_node copy) {
    const auto language = language_of(original);
    if (language != language_of(copy) && is_schematron(copy))
        copy.append_attribute("xml:lang") = std::string(language).c_str();
}

} // namespace

bool is_xslt(pugi::xml_node node, std::string_view name) {
    return node.type() == pugi::node_element && !is_schematron(node) &&
           (name.empty() || local_part_of(node.name()) == name) &&
           namespace_of(node, prefix_of(node.name())) == xslt_namespace;
}

SchemaTree::SchemaTree(std::string_view text, std::string name, const Fetch& fetch) {
    if (!has_room_for(text.size()))
        throw refusal({name, 1}, too_large());
    m_document = parse_xml(text, name);
    m_files.push_back({{std::move(name), std::string(text)}, 0});
    std::pmr::monotonic_buffer_resource memory;
    const auto renamed = rename_elements(*m_document, memory);
    for (const auto& [element, offset] : renamed.offsets)
        m_origins[element] = {0, offset};
    if (renamed.clash)
        throw refusal(position_of(renamed.clash), prefix_taken());
    if (!is(root(), "sch:schema"))
        throw refusal(position_of(root()), {"roten är inte schema i Schematrons namnrymd",
                                            "the root is not schema in Schematron's namespace"});
    root().remove_attribute("xmlns:sch");
    root().append_attribute("xmlns:sch") = std::string(schematron_namespace).c_str();
    include_all(fetch);
}

/// All files of a schema together.
bool SchemaTree::has_room_for(std::size_t more) {
    m_bytes += more;
    return m_bytes <= most_bytes;
}

SchemaTree::Origin SchemaTree::origin_of(pugi::xml_node element) const {
    const auto found = m_origins.find(element.internal_object());
    return found == m_origins.end() ? Origin() : found->second;
}

Position SchemaTree::position_of(const Origin& origin) const {
    const auto& source = m_files[origin.file].source;
    return {source.name, line_at(source.text, origin.offset)};
}

Position SchemaTree::position_of(pugi::xml_node element) const {
    return position_of(origin_of(element));
}

template <typename OriginOf>
pugi::xml_node SchemaTree::copy_before(pugi::xml_node original, pugi::xml_node before,
                                       const OriginOf& origin) {
    if (m_origins.size() > most_elements)
        throw refusal(
            position_of(origin(original)),
            {"schemat blir för stort (mer än 200 000 element) när allt är satt på plats",
             "the schema grows too large (more than 200,000 elements) when everything is put in place"});
    auto copy = before.parent().insert_copy_before(original, before);
    auto from = original;
    for (auto to = copy; to; to = next_in_document(to, copy), from = next_in_document(from, original))
        if (to.type() == pugi::node_element)
            m_origins[to.internal_object()] = origin(from);
    return copy;
}

pugi::xml_node SchemaTree::insert_copy_before(pugi::xml_node original, pugi::xml_node before) {
    return copy_before(original, before, [this](pugi::xml_node from) { return origin_of(from); });
}

void SchemaTree::include_all(const Fetch& fetch) {
    for (auto node = root(); node;) {
        const bool inclusion = is(node, "sch:include") || (is(node, "sch:extends") && node.attribute("href"));
        node = inclusion ? include(node, fetch) : next_in_document(node, *m_document);
    }
}

std::size_t SchemaTree::fetch_file(pugi::xml_node inclusion, const Fetch& fetch) {
    std::string_view href = inclusion.attribute("href").value();
    href = href.substr(0, href.find('#'));
    if (href.empty())
        throw refusal(position_of(inclusion), {"href saknar filnamn", "href lacks a file name"});
    if (!fetch)
        throw refusal(position_of(inclusion), about(href, "får inte hämtas här", "must not be fetched here"));
    if (m_files.size() >= most_files)
        throw refusal(position_of(inclusion),
                      {"schemat inkluderar fler än 256 filer", "the schema includes more than 256 files"});
    const auto parent = origin_of(inclusion).file;
    auto source = [&] {
        try {
            return fetch(href, m_files[parent].source.name);
        } catch (const Error& error) {
            throw refusal(position_of(inclusion), {error.what(), error.english()});
        }
    }();
    if (!has_room_for(source.text.size()))
        throw refusal(position_of(inclusion), too_large());
    std::size_t depth = 1;
    for (auto ancestor = parent;; ancestor = m_files[ancestor].parent) {
        if (++depth > deepest_inclusion)
            throw refusal(position_of(inclusion), about(href, "inkluderas djupare än i 16 led",
                                                        "is included deeper than 16 files down"));
        if (m_files[ancestor].source.name == source.name)
            throw refusal(position_of(inclusion), about(href, "inkluderar sig självt", "includes itself"));
        if (ancestor == 0)
            break;
    }
    m_files.push_back({std::move(source), parent});
    return m_files.size() - 1;
}

/// ISO/IEC 19757-3:2016, 5.4.3 (extends with href: the children of the element meant) and 5.4.4 (include: the
/// element itself). Returns the node to go on from.
pugi::xml_node SchemaTree::include(pugi::xml_node inclusion, const Fetch& fetch) {
    const std::string_view href = inclusion.attribute("href").value();
    const auto file = fetch_file(inclusion, fetch);
    const auto document = parse_xml(m_files[file].source.text, m_files[file].source.name);
    std::pmr::monotonic_buffer_resource memory(m_files[file].source.text.size());
    const auto renamed = rename_elements(*document, memory);
    const auto origin = [&](pugi::xml_node from) {
        return Origin{file, renamed.offsets.at(from.internal_object())};
    };
    if (renamed.clash)
        throw refusal(position_of(origin(renamed.clash)), prefix_taken());
    const auto hash = href.find('#');
    const auto target = target_of(*document, hash == href.npos ? std::string_view() : href.substr(hash + 1));
    const bool extends = is(inclusion, "sch:extends");
    if (!target || (extends && !is(target, inclusion.parent().name())))
        throw refusal(position_of(inclusion),
                      about(href, "har inget element som passar här", "has no element that fits here"));
    pugi::xml_node first;
    for (auto original = extends ? target.first_child() : target; original;
         original = extends ? original.next_sibling() : pugi::xml_node()) {
        const auto copy = copy_before(original, inclusion, origin);
        if (copy.type() == pugi::node_element) {
            keep_namespaces(original, copy);
            keep_language(original, copy);
        }
        first = first ? first : copy;
    }
    const auto next = first ? first : next_in_document(inclusion, *m_document);
    inclusion.parent().remove_child(inclusion);
    return next;
}

} // namespace klubba::schematron
