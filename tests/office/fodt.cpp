// SPDX-License-Identifier: MPL-2.0
#include "bytes_of.hpp"
#include "office/office.hpp"

#include <fstream>
#include <stdexcept>

namespace klubba::test {

std::string write_fodt(const std::string& file, std::string_view body) {
    auto text = tests::bytes_of(KLUBBA_SOURCE "/templates/rad-protokoll/grund.fodt");
    constexpr std::string_view begin = "<office:text>", end = "</office:text>";
    const auto from = text.find(begin), to = text.find(end);
    if (from == std::string::npos || to == std::string::npos)
        throw std::runtime_error("the template's base document has no text");
    text.replace(from + begin.size(), to - from - begin.size(), body);
    // Text boxes are drawn; the templates have none.
    constexpr std::string_view root = "<office:document ";
    text.insert(text.find(root) + root.size(),
                "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" ");
    std::ofstream(file, std::ios::binary) << text;
    return file;
}

} // namespace klubba::test
