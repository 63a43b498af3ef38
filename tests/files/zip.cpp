// SPDX-License-Identifier: MPL-2.0
#include "zip.hpp"

#include <libdeflate.h>

namespace klubba::test {

namespace {

std::string little_endian(std::size_t value, int width) {
    std::string bytes;
    for (int i = 0; i < width; ++i, value >>= 8)
        bytes += static_cast<char>(value & 0xFF);
    return bytes;
}

std::string deflate(const std::string& content) {
    auto* const compressor = libdeflate_alloc_compressor(6);
    std::string packed(libdeflate_deflate_compress_bound(compressor, content.size()), '\0');
    packed.resize(libdeflate_deflate_compress(compressor, content.data(), content.size(), packed.data(),
                                              packed.size()));
    libdeflate_free_compressor(compressor);
    return packed;
}

std::string packed(const Member& member) {
    return member.deflated ? deflate(member.content) : member.content;
}

/// What the local and the central header have in common.
std::string header(const Member& member) {
    const auto size = member.content.size() + static_cast<std::size_t>(member.size_lie);
    return little_endian(20, 2) + little_endian(member.flags, 2) + little_endian(member.deflated ? 8 : 0, 2) +
           little_endian(0, 4) +
           little_endian(libdeflate_crc32(0, member.content.data(), member.content.size()), 4) +
           little_endian(member.deflated ? packed(member).size() : size, 4) + little_endian(size, 4) +
           little_endian(member.name.size(), 2) + little_endian(0, 2);
}

constexpr std::string_view namespaces =
    R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
    R"( xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")"
    R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0")"
    R"( xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0")"
    R"( xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")"
    R"( xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")"
    R"( xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0")"
    R"( xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0")"
    R"( xmlns:dc="http://purl.org/dc/elements/1.1/")"
    R"( xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0")";

std::string element(std::string_view name, std::string_view content) {
    return '<' + std::string(name) + '>' + std::string(content) + "</" + std::string(name) + '>';
}

} // namespace

std::string local_record(const Member& member) {
    return "PK\3\4" + header(member) + member.name + packed(member);
}

std::string zip(const std::vector<Member>& members, std::string_view comment) {
    std::string file;
    std::string directory;
    for (const auto& member : members) {
        directory += "PK\1\2" + little_endian(20, 2) + header(member) + little_endian(0, 2) +
                     little_endian(0, 4) + little_endian(0, 4) +
                     little_endian(member.elsewhere.value_or(file.size()), 4) + member.name;
        if (!member.elsewhere)
            file += local_record(member);
    }
    const auto offset = file.size();
    return file + directory + "PK\5\6" + little_endian(0, 4) + little_endian(members.size(), 2) +
           little_endian(members.size(), 2) + little_endian(directory.size(), 4) + little_endian(offset, 4) +
           little_endian(comment.size(), 2) + std::string(comment);
}

std::string content_xml(std::string_view text, std::string_view automatic_styles) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content" + std::string(namespaces) +
           ">" + element("office:automatic-styles", automatic_styles) +
           element("office:body", element("office:text", text)) + "</office:document-content>";
}

std::string odt(std::string_view text, std::string_view automatic_styles, std::string_view styles) {
    return zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                {"content.xml", content_xml(text, automatic_styles), true},
                {"styles.xml",
                 "<office:document-styles" + std::string(namespaces) + ">" +
                     element("office:styles", styles) + "</office:document-styles>",
                 true}});
}

std::string fodt(std::string_view text, std::string_view automatic_styles, std::string_view styles,
                 std::string_view master_styles, std::string_view meta) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document" + std::string(namespaces) +
           " office:version=\"1.3\" office:mimetype=\"application/vnd.oasis.opendocument.text\">" +
           element("office:meta", meta) + element("office:styles", styles) +
           element("office:automatic-styles", automatic_styles) +
           element("office:master-styles", master_styles) +
           element("office:body", element("office:text", text)) + "</office:document>";
}

} // namespace klubba::test
