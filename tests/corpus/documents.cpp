// SPDX-License-Identifier: MPL-2.0
#include "documents.hpp"

#include "docx.hpp"
#include "files/library.hpp"
#include "files/read.hpp"
#include "zip.hpp"

#include <algorithm>
#include <array>

namespace klubba::corpus {
namespace {

/// From the element's start tag to its end tag, both with or without; empty where there is none.
std::string_view whole(std::string_view xml, const std::string& name) {
    const auto begin = xml.find('<' + name + '>');
    const auto end = xml.find("</" + name + '>', std::min(begin, xml.size()));
    return end == std::string_view::npos ? std::string_view()
                                         : xml.substr(begin, end + name.size() + 3 - begin);
}

std::string inside(std::string_view xml, const std::string& name) {
    const auto element = whole(xml, name);
    return element.empty()
               ? std::string()
               : std::string(element.substr(name.size() + 2, element.size() - 2 * name.size() - 5));
}

/// Without one Writer takes the file for a broken one.
constexpr auto manifest =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
)";

/// The parts of an .odt that a flat document holds in one.
std::string odt_of(std::string_view flat) {
    const auto root = flat.substr(flat.find("<office:document ") + 16);
    const auto namespaces = root.substr(0, root.find('>'));
    const auto part = [&](const std::string& name, std::initializer_list<std::string> elements) {
        auto xml =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:" + name + std::string(namespaces) + '>';
        for (const auto& element : elements)
            xml += whole(flat, "office:" + element);
        return xml + "</office:" + name + '>';
    };
    return test::zip(
        {{"mimetype", "application/vnd.oasis.opendocument.text"},
         {"content.xml", part("document-content", {"automatic-styles", "body"}), true},
         {"styles.xml", part("document-styles", {"styles", "automatic-styles", "master-styles"}), true},
         {"meta.xml", part("document-meta", {"meta"}), true},
         {"META-INF/manifest.xml", manifest, true}});
}

std::string docx_of(std::string_view parts) {
    test::WordParts beside{.styles = inside(parts, "styles"),
                           .numbering = inside(parts, "numbering"),
                           .settings = inside(parts, "settings"),
                           .core = inside(parts, "core"),
                           .custom = inside(parts, "custom"),
                           .comments = inside(parts, "comments")};
    for (const auto* const area : {"h1", "h2", "f1", "f2"})
        if (auto content = inside(parts, area); !content.empty())
            beside.page_areas.emplace(area, std::move(content));
    return test::docx(inside(parts, "body"), beside);
}

} // namespace

std::vector<std::filesystem::path> documents_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> documents;
    for (const auto& file : std::filesystem::directory_iterator(folder))
        if (file.path().extension() != ".facit")
            documents.push_back(file.path());
    std::ranges::sort(documents);
    return documents;
}

std::vector<File> files_of(const std::filesystem::path& document) {
    const auto name = document.string();
    const auto bytes = files::bytes_of(document);
    if (name.ends_with(".fodt"))
        return {{files::Format::FlatOdt, bytes}, {files::Format::Odt, odt_of(bytes)}};
    if (name.ends_with(".docx.xml"))
        return {{files::Format::Docx, docx_of(bytes)}};
    return {{files::Format::PlainText, bytes}};
}

std::vector<Document> readings_of(const std::filesystem::path& document) {
    std::vector<Document> readings;
    for (const auto& file : files_of(document))
        readings.push_back(files::read(file.bytes, file.format, document.string()));
    return readings;
}

} // namespace klubba::corpus
