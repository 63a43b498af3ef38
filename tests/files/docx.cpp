// SPDX-License-Identifier: MPL-2.0
#include "docx.hpp"

#include "zip.hpp"

namespace klubba::test {

namespace {

constexpr std::string_view namespaces =
    R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")"
    R"( xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")"
    R"( xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing")"
    R"( xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006")"
    R"( xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape")"
    R"( xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml")"
    R"( xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main")"
    R"( xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex")"
    R"( xmlns:v="urn:schemas-microsoft-com:vml")";

constexpr std::string_view property_namespaces =
    R"( xmlns:dc="http://purl.org/dc/elements/1.1/")"
    R"( xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes")";

constexpr std::string_view content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view package = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/";

std::string relationship(std::string_view id, std::string_view type, std::string_view target,
                         std::string_view kind = office) {
    return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(kind) + std::string(type) +
           "\" Target=\"" + std::string(target) + "\"/>";
}

std::string overridden(std::string_view part, std::string_view type) {
    return "<Override PartName=\"/" + std::string(part) + "\" ContentType=\"" + std::string(type) + "\"/>";
}

std::string relationships(std::string_view inside) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           std::string(inside) + "</Relationships>";
}

std::string part(std::string_view root, std::string_view inside, std::string_view declarations = namespaces) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<" + std::string(root) +
           std::string(declarations) + ">" + std::string(inside) + "</" + std::string(root) + ">";
}

/// A part of properties: about the whole package, so that its relationship is the package's.
struct Properties {
    std::string_view name;
    std::string_view relationship_type;
    std::string_view relationship_kind;
    std::string_view root;
    std::string_view root_namespace;
    std::string_view type;
};

constexpr Properties core_properties{
    "docProps/core.xml",
    "core-properties",
    package,
    "cp:coreProperties",
    R"( xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties")",
    "application/vnd.openxmlformats-package.core-properties+xml"};
constexpr Properties custom_properties{
    "docProps/custom.xml",
    "custom-properties",
    office,
    "Properties",
    R"( xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties")",
    "application/vnd.openxmlformats-officedocument.custom-properties+xml"};

} // namespace

std::string docx(std::string_view body, const WordParts& parts) {
    std::string package_links = relationship("rId1", "officeDocument", "word/document.xml");
    std::string links = relationship("rId1", "styles", "styles.xml") +
                        relationship("rId2", "numbering", "numbering.xml") +
                        relationship("rId3", "settings", "settings.xml");
    const auto word = [](std::string_view name) {
        return std::string(content_type) + std::string(name) + "+xml";
    };
    std::string types = overridden("word/document.xml", word("document.main")) +
                        overridden("word/styles.xml", word("styles")) +
                        overridden("word/numbering.xml", word("numbering")) +
                        overridden("word/settings.xml", word("settings"));
    std::vector<Member> members = {
        {"word/document.xml", part("w:document", "<w:body>" + std::string(body) + "</w:body>"), true},
        {"word/styles.xml", part("w:styles", parts.styles), true},
        {"word/numbering.xml", part("w:numbering", parts.numbering), true},
        {"word/settings.xml", part("w:settings", parts.settings), true}};
    for (const auto& [id, content] : parts.page_areas) {
        const bool footer = id.starts_with('f');
        members.push_back({"word/" + id + ".xml", part(footer ? "w:ftr" : "w:hdr", content), true});
        links += relationship(id, footer ? "footer" : "header", id + ".xml");
        types += overridden("word/" + id + ".xml", word(footer ? "footer" : "header"));
    }
    if (!parts.comments.empty()) {
        members.push_back({"word/comments.xml", part("w:comments", parts.comments), true});
        links += relationship("rId4", "comments", "comments.xml");
        types += overridden("word/comments.xml", word("comments"));
    }
    const auto add_properties = [&](const Properties& kind, std::string_view content) {
        if (content.empty())
            return;
        const auto declarations = std::string(kind.root_namespace) + std::string(property_namespaces);
        members.push_back({std::string(kind.name), part(kind.root, content, declarations), true});
        package_links +=
            relationship(kind.relationship_type, kind.relationship_type, kind.name, kind.relationship_kind);
        types += overridden(kind.name, kind.type);
    };
    add_properties(core_properties, parts.core);
    add_properties(custom_properties, parts.custom);
    members.insert(members.begin(), {"_rels/.rels", relationships(package_links), true});
    members.push_back({"word/_rels/document.xml.rels", relationships(links), true});
    members.push_back(
        {"[Content_Types].xml",
         R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" )"
         R"(ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" )"
         R"(ContentType="application/xml"/>)" +
             types + "</Types>",
         true});
    return zip(members);
}

} // namespace klubba::test
