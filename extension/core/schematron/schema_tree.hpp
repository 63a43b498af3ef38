// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/schematron.hpp"
#include "core/schematron/refusal.hpp"

#include <pugixml.hpp>

#include <cstddef>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace klubba::schematron {

/// A schema as one tree: everything included, its elements called sch:… whatever prefix their file gave them,
/// and for each element the file and line it came from.
class SchemaTree {
public:
    /// Throws klubba::Error for XML that is not well-formed, a root other than sch:schema, and includes that
    /// can't be fetched or go in a circle.
    SchemaTree(std::string_view text, std::string name, const Fetch& fetch);

    [[nodiscard]] pugi::xml_node root() const { return m_document->document_element(); }
    [[nodiscard]] Position position_of(pugi::xml_node element) const;

    /// Copies an element, with its origins, to stand before another one.
    pugi::xml_node insert_copy_before(pugi::xml_node original, pugi::xml_node before);

private:
    /// A file that was read, and the one that named it (its own index for the first).
    struct File {
        Source source;
        std::size_t parent = 0;
    };
    struct Origin {
        std::size_t file = 0;
        std::size_t offset = 0;
    };

    bool has_room_for(std::size_t more);
    void include_all(const Fetch& fetch);
    pugi::xml_node include(pugi::xml_node inclusion, const Fetch& fetch);
    std::size_t fetch_file(pugi::xml_node inclusion, const Fetch& fetch);
    Origin origin_of(pugi::xml_node element) const;
    Position position_of(const Origin& origin) const;
    template <typename OriginOf>
    pugi::xml_node copy_before(pugi::xml_node original, pugi::xml_node before, const OriginOf& origin);

    std::unique_ptr<pugi::xml_document> m_document;
    std::vector<File> m_files;
    /// There is an origin for each element, and all of them go together.
    std::unique_ptr<std::pmr::monotonic_buffer_resource> m_memory =
        std::make_unique<std::pmr::monotonic_buffer_resource>(std::size_t{256} * 1024);
    /// By element of the tree.
    std::pmr::unordered_map<const void*, Origin> m_origins{m_memory.get()};
    std::size_t m_bytes = 0;
};

constexpr std::string_view schematron_namespace = "http://purl.oclc.org/dsdl/schematron";

constexpr std::string_view xslt_namespace = "http://www.w3.org/1999/XSL/Transform";

/// Whether an element of the tree is one of Schematron's.
inline bool is_schematron(pugi::xml_node node) {
    return std::string_view(node.name()).starts_with("sch:");
}

/// Whether an element is XSLT's element of this name; any of XSLT's elements for an empty name.
bool is_xslt(pugi::xml_node node, std::string_view name = {});

/// Whether an element of the tree is Schematron's element of this name, "sch:rule".
inline bool is(pugi::xml_node node, std::string_view name) {
    return name == node.name();
}

} // namespace klubba::schematron
