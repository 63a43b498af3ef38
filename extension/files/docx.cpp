// SPDX-License-Identifier: MPL-2.0
#include "files/docx.hpp"

#include "files/archive.hpp"
#include "files/docx_names.hpp"
#include "files/docx_styles.hpp"
#include "files/docx_text.hpp"
#include "files/finish.hpp"
#include "files/xml.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace klubba::files {

namespace {

/// One line of a .rels part: how parts refer to each other (ISO/IEC 29500-2, 9.3).
struct Relationship {
    std::string type;
    /// Name of the part in the archive.
    std::string target;
};
/// By their ids.
using Relationships = std::map<std::string, Relationship, std::less<>>;

/// A target as it stands beside the folder of the part that has it; the result is a name in the archive.
std::string resolved(std::string_view folder, std::string_view target) {
    if (target.starts_with('/'))
        return std::string(target.substr(1));
    std::string path(folder);
    while (!target.empty()) {
        const auto step = target.substr(0, target.find('/'));
        target.remove_prefix(std::min(step.size() + 1, target.size()));
        if (step == "..") {
            const auto parent = path.find_last_of('/', path.empty() ? 0 : path.size() - 2);
            path.resize(parent == std::string::npos ? 0 : parent + 1);
        } else if (step != ".") {
            path.append(step);
            if (!target.empty())
                path += '/';
        }
    }
    return path;
}

[[noreturn]] void refuse_other_kind(std::string_view file) {
    refuse({file}, "filen är inget Word-dokument; välj en .docx-fil.",
           "the file is no Word document; choose a .docx file.");
}

// What is protected by a password, and what Word made before 2007, is a compound file ([MS-CFB] 2.2,
// [MS-OFFCRYPTO] 2.3).
void check_kind(std::string_view bytes, std::string_view file) {
    constexpr std::string_view compound_file("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    if (!bytes.starts_with(compound_file))
        return;
    std::string stream;
    for (const char c : std::string_view("EncryptedPackage"))
        stream.append(1, c).append(1, '\0');
    if (bytes.find(stream) != std::string_view::npos)
        refuse({file}, "dokumentet är lösenordsskyddat; spara det utan lösenord och försök igen.",
               "the document is password-protected; save it without a password and try again.");
    refuse({file},
           "filen är i Words gamla format; öppna den i Word eller LibreOffice och spara den som .docx.",
           "the file is in Word's old format; open it in Word or LibreOffice and save it as .docx.");
}

class Package {
public:
    Package(std::string_view bytes, std::string_view file) : m_file(file), m_archive(bytes, {file}) {}

    std::optional<Xml> part(std::string_view name) {
        if (name.empty() || !m_archive.has(name))
            return std::nullopt;
        auto xml =
            std::optional<Xml>(std::in_place, m_archive.read(name), docx_namespaces, Source{m_file, name});
        m_decomposed = m_decomposed || xml->decomposed();
        return xml;
    }

    Relationships relationships(std::string_view part_name) {
        const auto slash = part_name.find_last_of('/');
        const auto split = slash == std::string_view::npos ? 0 : slash + 1;
        const auto folder = part_name.substr(0, split);
        Relationships found;
        const auto xml =
            part(std::string(folder) + "_rels/" + std::string(part_name.substr(split)) + ".rels");
        if (!xml)
            return found;
        for (const auto node : xml->root().children("rel:Relationship"))
            if (std::string_view(node.attribute("TargetMode").value()) != "External")
                found.insert_or_assign(node.attribute("Id").value(),
                                       Relationship{node.attribute("Type").value(),
                                                    resolved(folder, node.attribute("Target").value())});
        return found;
    }

    [[nodiscard]] bool decomposed() const noexcept { return m_decomposed; }

private:
    std::string_view m_file;
    Archive m_archive;
    bool m_decomposed = false;
};

std::string target_of(const Relationships& relationships, std::string_view type) {
    for (const auto& [id, relationship] : relationships)
        if (relationship.type.ends_with(type))
            return relationship.target;
    return {};
}

/// Collects the names of the header and footer parts in the order of the sections that use them.
struct SectionReader {
    const Relationships& relationships;
    bool even_pages;
    std::vector<std::pair<std::string, Area>> parts = {};
    std::set<std::pair<std::string, Area>> seen = {};

    bool enter(pugi::xml_node element) {
        const std::string_view name = element.name();
        if (name == "w:sectPr")
            read(element);
        return name == "w:body" || name == "w:p" || name == "w:pPr" || name == "w:sdt" ||
               name == "w:sdtContent";
    }
    void text(const char*) const {}
    void leave() const {}

private:
    void read(pugi::xml_node section) {
        for (const std::string_view type : {"default", "even", "first"}) {
            if ((type == "even" && !even_pages) || (type == "first" && !is_on(section.child("w:titlePg"))))
                continue;
            for (const auto reference : section.children()) {
                const std::string_view name = reference.name();
                const bool header = name == "w:headerReference";
                if ((header || name == "w:footerReference") && reference.attribute("w:type").value() == type)
                    add(reference.attribute("r:id").value(), header ? Area::PageHeader : Area::PageFooter);
            }
        }
    }

    void add(std::string_view id, Area area) {
        const auto found = relationships.find(id);
        if (found != relationships.end() && seen.emplace(found->second.target, area).second)
            parts.emplace_back(found->second.target, area);
    }
};

void read_text(pugi::xml_node root, Area area, WordStyles& styles, WordLists& lists, Document& document) {
    WordText text(document, area, styles, lists);
    walk(root, text);
    text.finish();
    lists.forget_counts();
}

void read_properties(Package& package, const Relationships& relationships, Document& document) {
    if (const auto core = package.part(target_of(relationships, "/core-properties"))) {
        document.title = text_of(core->root().child("dc:title"));
        for (const auto* name : {"dc:subject", "dc:description", "cp:keywords"})
            add_keywords(document, text_of(core->root().child(name)));
    }
    if (const auto custom = package.part(target_of(relationships, "/custom-properties")))
        for (const auto property : custom->root().children("custom:property"))
            document.properties[property.attribute("name").value()] = text_of(property);
}

} // namespace

Document read_docx(std::string_view bytes, std::string_view file) {
    check_kind(bytes, file);
    Package package(bytes, file);
    const auto package_relationships = package.relationships({});
    const auto main_name = target_of(package_relationships, "/officeDocument");
    const auto main = package.part(main_name);
    if (!main || std::string_view(main->root().name()) != "w:document")
        refuse_other_kind(file);
    const auto relationships = package.relationships(main_name);
    const auto styles_xml = package.part(target_of(relationships, "/styles"));
    const auto numbering_xml = package.part(target_of(relationships, "/numbering"));
    const auto settings_xml = package.part(target_of(relationships, "/settings"));
    const auto settings = settings_xml ? settings_xml->root() : pugi::xml_node();

    Document document;
    WordStyles styles(styles_xml ? styles_xml->root() : pugi::xml_node());
    WordLists lists(numbering_xml ? numbering_xml->root() : pugi::xml_node(), styles);
    SectionReader sections{relationships, is_on(settings.child("w:evenAndOddHeaders"))};
    const auto body = main->root().child("w:body");
    if (!body)
        refuse_other_kind(file);
    walk(body, sections);
    for (const auto& [name, area] : sections.parts)
        if (const auto xml = package.part(name))
            read_text(xml->root(), area, styles, lists, document);
    tidy_page_areas(document);
    document.paragraphs.reserve(main->paragraphs());
    read_text(body, Area::Body, styles, lists, document);
    read_properties(package, package_relationships, document);
    document.language = styles.language();
    if (document.language.empty())
        document.language = settings.child("w:themeFontLang").attribute("w:val").value();
    if (package.decomposed())
        compose(document);
    return document;
}

} // namespace klubba::files
