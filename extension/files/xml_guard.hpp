// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "files/refusal.hpp"

#include <string_view>
#include <vector>

namespace klubba::files {

/// A namespace declaration, its prefix empty for the default namespace.
struct NamespaceBinding {
    std::string_view prefix;
    std::string_view uri;
};

/// What one look over an XML text found.
struct XmlFacts {
    std::vector<NamespaceBinding> namespaces;
    /// The text may hold characters that NFC composes.
    bool decomposed = false;
    /// Elements called p or h, as paragraphs are in OpenDocument and in Office Open XML.
    std::size_t paragraphs = 0;
};

/// Looks over an XML text before a parser sees it and throws klubba::Error for what pugixml takes but
/// LibreOffice or the XML standard does not (XML 1.0, 5th edition: 2.2 characters, 3.1 unique attributes, 2.1
/// one root; Namespaces 1.0), for any DOCTYPE, for more than 256 levels or 256 attributes an element, and for
/// markup so dense that it and its paragraphs would take far more memory than the text. The text is UTF-8 without a byte
/// order mark. Takes constant stack and linear time.
XmlFacts inspect_xml(std::string_view xml, const Source& source);

} // namespace klubba::files
