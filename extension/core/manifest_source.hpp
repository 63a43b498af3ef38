// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/error.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace klubba {

/// A small XML file written by people (mall.xml, exempel.xml, a board's settings): parsed, and able to refuse
/// what it says in one sentence with file and line (klubba::Error).
class ManifestSource {
public:
    ManifestSource(std::string_view xml, std::string name, const char* root) : m_name(std::move(name)) {
        for (auto at = xml.find('\n'); at != xml.npos; at = xml.find('\n', at + 1))
            m_line_ends.push_back(at);
        const auto parsed = m_document.load_buffer(
            xml.data(), xml.size(), pugi::parse_default | pugi::parse_trim_pcdata, pugi::encoding_utf8);
        if (!parsed)
            refuse_at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0)),
                      "filen är inte välformad XML.", "the file is not well-formed XML.");
        if (std::string_view(m_document.document_element().name()) != root)
            refuse(m_document.document_element(), std::string("rotelementet ska heta <") + root + ">.",
                   std::string("the root element must be <") + root + ">.");
    }

    [[nodiscard]] pugi::xml_node root() const { return m_document.document_element(); }
    [[nodiscard]] const std::string& name() const { return m_name; }

    [[nodiscard]] std::size_t line(pugi::xml_node node) const {
        return line_at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0)));
    }

    [[noreturn]] void refuse(pugi::xml_node node, const std::string& swedish,
                             const std::string& english) const {
        refuse_at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0)), swedish,
                  english);
    }

    /// Refuses an attribute that is not one of these: a misspelt one would silently do nothing.
    void allow(pugi::xml_node node, std::initializer_list<std::string_view> names) const {
        for (const auto attribute : node.attributes())
            if (std::find(names.begin(), names.end(), std::string_view(attribute.name())) == names.end())
                refuse(node,
                       std::string("<") + node.name() + "> har inget attribut ”" + attribute.name() + "”.",
                       std::string("<") + node.name() + "> has no attribute \"" + attribute.name() + "\".");
    }

    [[noreturn]] void refuse_element(pugi::xml_node node) const {
        refuse(node, std::string("<") + node.name() + "> hör inte hemma här.",
               std::string("<") + node.name() + "> does not belong here.");
    }

    [[nodiscard]] std::string required(pugi::xml_node node, const char* attribute) const {
        std::string value = node.attribute(attribute).value();
        if (value.empty())
            refuse(node, std::string("<") + node.name() + "> saknar ”" + attribute + "”.",
                   std::string("<") + node.name() + "> lacks \"" + attribute + "\".");
        return value;
    }

private:
    [[nodiscard]] std::size_t line_at(std::size_t offset) const {
        const auto end = std::lower_bound(m_line_ends.begin(), m_line_ends.end(), offset);
        return 1 + static_cast<std::size_t>(end - m_line_ends.begin());
    }

    [[noreturn]] void refuse_at(std::size_t offset, const std::string& swedish,
                                const std::string& english) const {
        const auto number = std::to_string(line_at(offset));
        throw Error(m_name + ", rad " + number + ": " + swedish,
                    m_name + ", line " + number + ": " + english);
    }

    std::string m_name;
    /// Offsets of the line feeds.
    std::vector<std::size_t> m_line_ends;
    pugi::xml_document m_document;
};

} // namespace klubba
