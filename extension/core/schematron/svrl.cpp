// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/svrl.hpp"

#include "core/schematron/xml.hpp"

#include <algorithm>
#include <initializer_list>
#include <sstream>

namespace klubba::schematron {
namespace {

void copy_attributes(pugi::xml_node from, pugi::xml_node to, std::initializer_list<const char*> names) {
    for (const auto* name : names)
        if (auto attribute = from.attribute(name))
            to.append_attribute(name) = attribute.value();
}

/// A copy that means the same where it is put: prefixes in force at the original come along.
void add_copy(pugi::xml_node parent, const pugi::xpath_node& original) {
    if (original.attribute()) {
        parent.append_child(pugi::node_pcdata).set_value(original.attribute().value());
    } else if (original.node().type() == pugi::node_document) {
        for (auto child : original.node().children())
            parent.append_copy(child);
    } else if (auto copy = parent.append_copy(original.node()); copy.type() == pugi::node_element) {
        keep_namespaces(original.node(), copy);
    }
}

void add_text(pugi::xml_node parent, const std::string& text, const std::vector<Fragment>& fragments,
              pugi::xml_node said_by) {
    auto element = parent.append_child("svrl:text");
    if (const auto language = language_of(said_by); !language.empty())
        element.append_attribute("xml:lang") = std::string(language).c_str();
    copy_attributes(said_by, element, {"see", "icon", "fpi"});
    if (fragments.empty())
        element.text() = text.c_str();
    for (const auto& [words, copy] : fragments)
        if (copy)
            add_copy(element, copy);
        else
            element.append_child(pugi::node_pcdata).set_value(words.c_str());
}

bool has_copies(const Result& result) {
    const auto has_fragments = [](const auto& note) { return !note.fragments.empty(); };
    return std::ranges::any_of(result.diagnostics, has_fragments) ||
           std::ranges::any_of(result.properties, has_fragments);
}

void add_result(pugi::xml_node output, const Result& result) {
    auto node = output.append_child(result.outcome == Outcome::FailedAssert ? "svrl:failed-assert"
                                                                            : "svrl:successful-report");
    copy_attributes(result.test, node, {"test", "id", "role", "flag"});
    node.append_attribute("location") = result.location().c_str();
    for (const auto& diagnostic : result.diagnostics) {
        auto reference = node.append_child("svrl:diagnostic-reference");
        reference.append_attribute("diagnostic") = diagnostic.id.c_str();
        add_text(reference, diagnostic.text, diagnostic.fragments, diagnostic.node);
    }
    for (const auto& property : result.properties) {
        auto reference = node.append_child("svrl:property-reference");
        reference.append_attribute("property") = property.id.c_str();
        if (!property.role.empty())
            reference.append_attribute("role") = property.role.c_str();
        if (!property.scheme.empty())
            reference.append_attribute("scheme") = property.scheme.c_str();
        add_text(reference, property.text, property.fragments, property.node);
    }
    add_text(node, result.text, {}, result.test);
}

} // namespace

SvrlReport::SvrlReport(pugi::xml_node schema, std::string_view phase) {
    auto declaration = m_document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    m_output = m_document.append_child("svrl:schematron-output");
    m_output.append_attribute("xmlns:svrl") = "http://purl.oclc.org/dsdl/svrl";
    if (auto title = schema.child("sch:title"))
        m_output.append_attribute("title") = text_of(title).c_str();
    if (!phase.empty())
        m_output.append_attribute("phase") = std::string(phase).c_str();
    copy_attributes(schema, m_output, {"schemaVersion"});
    for (auto paragraph : schema.children("sch:p"))
        m_output.append_child("svrl:text").text() = text_of(paragraph).c_str();
    for (auto binding : schema.children("sch:ns"))
        copy_attributes(binding, m_output.append_child("svrl:ns-prefix-in-attribute-values"),
                        {"uri", "prefix"});
}

void SvrlReport::add(const CompiledPattern& pattern, const std::vector<Firing>& firings) {
    auto active = m_output.append_child("svrl:active-pattern");
    copy_attributes(pattern.node, active, {"id", "documents"});
    if (auto title = pattern.node.child("sch:title"))
        active.append_attribute("name") = text_of(title).c_str();
    copy_attributes(pattern.node, active, {"role"});
    for (const auto& firing : firings) {
        auto rule = m_output.append_child("svrl:fired-rule");
        copy_attributes(firing.rule->node, rule, {"id", "context", "role", "flag"});
        if (!firing.document.empty())
            rule.append_attribute("document") = firing.document.c_str();
        for (const auto& result : firing.results) {
            add_result(m_output, result);
            m_has_copies = m_has_copies || has_copies(result);
        }
    }
}

std::string SvrlReport::text() const {
    std::ostringstream text;
    // Indentation would put white space into what is copied from the document.
    m_document.save(text, "  ", m_has_copies ? pugi::format_raw : pugi::format_indent, pugi::encoding_utf8);
    return std::move(text).str();
}

} // namespace klubba::schematron
