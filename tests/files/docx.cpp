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
    R"( xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex")"
    R"( xmlns:v="urn:schemas-microsoft-com:vml")";

constexpr std::string_view content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relationship(std::string_view id, std::string_view type, std::string_view target) {
    return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(office) + std::string(type) +
           "\" Target=\"" + std::string(target) + "\"/>";
}

std::string relationships(std::string_view inside) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           std::string(inside) + "</Relationships>";
}

std::string part(std::string_view root, std::string_view inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<" + std::string(root) +
           std::string(namespaces) + ">" + std::string(inside) + "</" + std::string(root) + ">";
}

} // namespace

std::string docx(std::string_view body, const WordParts& parts) {
    std::string links = relationship("rId1", "styles", "styles.xml") +
                        relationship("rId2", "numbering", "numbering.xml") +
                        relationship("rId3", "settings", "settings.xml");
    std::string types =
        R"(<Override PartName="/word/document.xml" ContentType=")" + std::string(content_type) +
        R"(document.main+xml"/><Override PartName="/word/styles.xml" ContentType=")" +
        std::string(content_type) + R"(styles+xml"/><Override PartName="/word/numbering.xml" ContentType=")" +
        std::string(content_type) +
        R"(numbering+xml"/><Override PartName="/word/settings.xml" ContentType=")" +
        std::string(content_type) + R"(settings+xml"/>)";
    std::vector<Member> members = {
        {"_rels/.rels", relationships(relationship("rId1", "officeDocument", "word/document.xml")), true},
        {"word/document.xml", part("w:document", "<w:body>" + std::string(body) + "</w:body>"), true},
        {"word/styles.xml", part("w:styles", parts.styles), true},
        {"word/numbering.xml", part("w:numbering", parts.numbering), true},
        {"word/settings.xml", part("w:settings", parts.settings), true}};
    for (const auto& [id, content] : parts.page_areas) {
        const bool footer = id.starts_with('f');
        members.push_back({"word/" + id + ".xml", part(footer ? "w:ftr" : "w:hdr", content), true});
        links += relationship(id, footer ? "footer" : "header", id + ".xml");
        types += "<Override PartName=\"/word/" + id + ".xml\" ContentType=\"" + std::string(content_type) +
                 (footer ? "footer" : "header") + "+xml\"/>";
    }
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
