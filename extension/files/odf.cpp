// SPDX-License-Identifier: MPL-2.0
#include "files/odf.hpp"

#include "files/archive.hpp"
#include "files/finish.hpp"
#include "files/odf_names.hpp"
#include "files/odf_styles.hpp"
#include "files/odf_text.hpp"
#include "files/xml.hpp"

#include <optional>
#include <string>
#include <utility>

namespace klubba::files {

namespace {

constexpr std::string_view text_type = "application/vnd.oasis.opendocument.text";

/// The page header's and footer's elements in a page style, those that may stand in for them on the first
/// page and on left pages last.
struct PageArea {
    const char* element;
    Area area;
};
constexpr PageArea page_areas[] = {
    {"style:header", Area::PageHeader},       {"style:header-left", Area::PageHeader},
    {"style:header-first", Area::PageHeader}, {"loext:header-first", Area::PageHeader},
    {"style:footer", Area::PageFooter},       {"style:footer-left", Area::PageFooter},
    {"style:footer-first", Area::PageFooter}, {"loext:footer-first", Area::PageFooter},
};

void read_page_areas(pugi::xml_node master_styles, OdfStyles& styles, Document& document) {
    for (const auto page : master_styles.children("style:master-page"))
        for (const auto& [element, area] : page_areas) {
            const auto node = page.child(element);
            if (node && std::string_view(node.attribute("style:display").value()) != "false")
                walk(node, OdfText(document, area, styles));
        }
    tidy_page_areas(document);
}

void read_meta(pugi::xml_node meta, Document& document) {
    document.title = text_of(meta.child("dc:title"));
    add_keywords(document, text_of(meta.child("dc:subject")));
    add_keywords(document, text_of(meta.child("dc:description")));
    for (const auto keyword : meta.children("meta:keyword"))
        add_keywords(document, text_of(keyword));
    for (const auto property : meta.children("meta:user-defined"))
        document.properties[property.attribute("meta:name").value()] = text_of(property);
}

void read_body(pugi::xml_node body, OdfStyles& styles, const Source& source, Document& document) {
    const auto text = body.child("office:text");
    if (!text)
        refuse(source,
               "filen är inget textdokument, utan till exempel ett kalkylblad; välj ett textdokument.",
               "the file is no text document but, say, a spreadsheet; choose a text document.");
    walk(text, OdfText(document, Area::Body, styles));
}

void check_type(std::string_view type, const Source& source) {
    if (!type.starts_with(text_type))
        refuse(source, "filen är inget OpenDocument-textdokument; välj en .odt-fil.",
               "the file is no OpenDocument text; choose an .odt file.");
}

[[noreturn]] void refuse_password(std::string_view file) {
    refuse({file}, "dokumentet är lösenordsskyddat; spara det utan lösenord och försök igen.",
           "the document is password-protected; save it without a password and try again.");
}

/// Reads a part's XML. What is encrypted looks like damage until the manifest is asked (ODF 1.3 part
/// 2, 3.8.2).
class Package {
public:
    Package(std::string_view bytes, std::string_view file) : m_file(file), m_archive(bytes, {file}) {
        if (m_archive.has("encrypted-package"))
            refuse_password(file);
        if (m_archive.has("mimetype"))
            check_type(m_archive.read("mimetype").view(), {file, "mimetype"});
    }

    std::optional<Xml> part(std::string_view name, bool required = false) {
        if (!required && !m_archive.has(name))
            return std::nullopt;
        auto bytes = m_archive.read(name);
        const auto text = bytes.view();
        if (text.substr(0, 4).find('<') == std::string_view::npos && is_encrypted())
            refuse_password(m_file);
        return std::optional<Xml>(std::in_place, std::move(bytes), odf_namespaces, Source{m_file, name});
    }

private:
    bool is_encrypted() {
        return m_archive.has("META-INF/manifest.xml") &&
               m_archive.read("META-INF/manifest.xml").view().find("encryption-data") !=
                   std::string_view::npos;
    }

    std::string_view m_file;
    Archive m_archive;
};

} // namespace

Document read_odt(std::string_view bytes, std::string_view file) {
    Package package(bytes, file);
    Document document;
    OdfStyles styles;
    const auto content_xml = package.part("content.xml", true);
    const auto styles_xml = package.part("styles.xml");
    const auto meta_xml = package.part("meta.xml");
    if (styles_xml) {
        styles.add_common(styles_xml->root().child("office:styles"));
        styles.add_automatic(styles_xml->root().child("office:automatic-styles"));
        read_page_areas(styles_xml->root().child("office:master-styles"), styles, document);
    }
    styles.add_automatic(content_xml->root().child("office:automatic-styles"));
    document.paragraphs.reserve(content_xml->paragraphs());
    read_body(content_xml->root().child("office:body"), styles, {file, "content.xml"}, document);
    if (meta_xml)
        read_meta(meta_xml->root().child("office:meta"), document);
    document.language = styles.language();
    const bool decomposed = content_xml->decomposed() || (styles_xml && styles_xml->decomposed()) ||
                            (meta_xml && meta_xml->decomposed());
    if (decomposed)
        compose(document);
    return document;
}

Document read_fodt(Buffer bytes, std::string_view file) {
    const Xml xml(std::move(bytes), odf_namespaces, {file});
    const auto root = xml.root();
    check_type(root.attribute("office:mimetype").value(), {file});

    Document document;
    OdfStyles styles;
    styles.add_common(root.child("office:styles"));
    styles.add_automatic(root.child("office:automatic-styles"));
    read_page_areas(root.child("office:master-styles"), styles, document);
    document.paragraphs.reserve(xml.paragraphs());
    read_body(root.child("office:body"), styles, {file}, document);
    read_meta(root.child("office:meta"), document);
    document.language = styles.language();
    if (xml.decomposed())
        compose(document);
    return document;
}

} // namespace klubba::files
