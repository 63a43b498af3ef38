// SPDX-License-Identifier: MPL-2.0
// Word documents made in memory, in the shapes that Word writes.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace klubba::test {

/// The parts of a .docx beside its text: what stands inside the root elements of styles.xml and
/// numbering.xml, and whole further parts by name, each with its relationship's type.
struct WordParts {
    std::string styles = {};
    std::string numbering = {};
    std::string settings = {};
    /// What stands inside docProps/core.xml, docProps/custom.xml and comments.xml; empty: no such part.
    std::string core = {};
    std::string custom = {};
    std::string comments = {};
    /// Inner XML of headers and footers by relationship id; an id that begins with "f" is a footer.
    std::map<std::string, std::string> page_areas = {};
};

/// A .docx whose w:body has this content.
std::string docx(std::string_view body, const WordParts& parts = {});

} // namespace klubba::test
