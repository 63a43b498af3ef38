// SPDX-License-Identifier: MPL-2.0
#include "core/schematron/svrl.hpp"

#include "core/schematron/xml.hpp"

#include <initializer_list>
#include <sstream>

namespace klubba::schematron {
namespace {

void copy_attributes(pugi::xml_node from, pugi::xml_node to, std::initializer_list<const char*> names) {
    for (const auto* name : names)
        if (auto attribute = from.attribute(name))
            to.append_attribute(name) = attribute.value();
}

void add_result(pugi::xml_node output, const Result& result) {
    auto node = output.append_child(result.outcome == Outcome::FailedAssert ? "svrl:failed-assert"
                                                                            : "svrl:successful-report");
    copy_attributes(result.test, node, {"test", "id", "role", "flag", "see", "icon", "fpi"});
    node.append_attribute("location") = result.location().c_str();
    for (const auto& diagnostic : result.diagnostics) {
        auto reference = node.append_child("svrl:diagnostic-reference");
        reference.append_attribute("diagnostic") = diagnostic.id.c_str();
        auto text = reference.append_child("svrl:text");
        if (!diagnostic.language.empty())
            text.append_attribute("xml:lang") = diagnostic.language.c_str();
        text.text() = diagnostic.text.c_str();
    }
    for (const auto& property : result.properties) {
        auto reference = node.append_child("svrl:property-reference");
        reference.append_attribute("property") = property.id.c_str();
        if (!property.role.empty())
            reference.append_attribute("role") = property.role.c_str();
        if (!property.scheme.empty())
            reference.append_attribute("scheme") = property.scheme.c_str();
        reference.append_child("svrl:text").text() = property.text.c_str();
    }
    node.append_child("svrl:text").text() = result.text.c_str();
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
    copy_attributes(pattern.node, active, {"id", "role"});
    if (auto title = pattern.node.child("sch:title"))
        active.append_attribute("name") = text_of(title).c_str();
    for (const auto& firing : firings) {
        auto rule = m_output.append_child("svrl:fired-rule");
        copy_attributes(firing.rule->node, rule, {"id", "context", "role", "flag", "see", "icon", "fpi"});
        for (const auto& result : firing.results)
            add_result(m_output, result);
    }
}

std::string SvrlReport::text() const {
    std::ostringstream text;
    m_document.save(text, "  ", pugi::format_indent, pugi::encoding_utf8);
    return std::move(text).str();
}

} // namespace klubba::schematron
