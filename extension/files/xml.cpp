// SPDX-License-Identifier: MPL-2.0
#include "files/xml.hpp"

#include "files/xml_guard.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace klubba::files {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr const char* foreign = "foreign";

/// What a prefix of the file is to be called instead.
using Renaming = std::vector<std::pair<std::string, std::string_view>>;

const Namespace* known(std::span<const Namespace> namespaces, std::string_view uri) {
    const auto found = std::ranges::find(namespaces, uri, &Namespace::uri);
    return found == namespaces.end() ? nullptr : &*found;
}

/// The prefixes that mean something else in the file than in this program, and the name to give them.
Renaming renaming_for(const XmlFacts& facts, std::span<const Namespace> namespaces, const Source& source) {
    Renaming renaming;
    for (const auto& binding : facts.namespaces) {
        const auto* const meant = known(namespaces, binding.uri);
        for (const auto& other : facts.namespaces)
            if (other.prefix == binding.prefix && other.uri != binding.uri && meant != nullptr)
                refuse(source,
                       "prefixet " + std::string(binding.prefix) +
                           " betyder olika namnrymder på olika ställen; öppna dokumentet i LibreOffice eller "
                           "Word och "
                           "spara det på nytt.",
                       "the prefix " + std::string(binding.prefix) +
                           " means different namespaces in different places; open the document in "
                           "LibreOffice or Word "
                           "and save it again.");
        const bool ours =
            std::ranges::find(namespaces, binding.prefix, &Namespace::prefix) != namespaces.end();
        if (meant != nullptr ? meant->prefix != binding.prefix : ours)
            renaming.emplace_back(binding.prefix, meant != nullptr ? meant->prefix : foreign);
    }
    return renaming;
}

template <class Named>
void rename_one(Named named, const Renaming& renaming, bool is_element) {
    const std::string_view name = named.name();
    const auto colon = name.find(':');
    if (colon == std::string_view::npos && !is_element)
        return;
    const auto prefix = colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
    const auto found = std::ranges::find(renaming, prefix, &Renaming::value_type::first);
    if (found == renaming.end())
        return;
    std::string renamed(found->second);
    renamed += ':';
    renamed += colon == std::string_view::npos ? name : name.substr(colon + 1);
    named.set_name(renamed.c_str());
}

struct Renamer {
    const Renaming& renaming;

    bool enter(pugi::xml_node element) const {
        rename_one(element, renaming, true);
        for (const auto attribute : element.attributes())
            rename_one(attribute, renaming, false);
        return true;
    }
    void text(const char*) const {}
    void leave() const {}
};

struct TextCollector {
    std::string& collected;

    bool enter(pugi::xml_node) const { return true; }
    void text(const char* characters) const { collected += characters; }
    void leave() const {}
};

} // namespace

Xml::Xml(Buffer bytes, std::span<const Namespace> namespaces, const Source& source)
    : m_bytes(std::move(bytes)) {
    const auto skipped = m_bytes.view().starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    const auto text = m_bytes.view().substr(skipped);
    const auto facts = inspect_xml(text, source);
    const auto renaming = renaming_for(facts, namespaces, source);
    m_decomposed = facts.decomposed;
    m_paragraphs = facts.paragraphs;

    constexpr unsigned flags =
        pugi::parse_escapes | pugi::parse_cdata | pugi::parse_ws_pcdata | pugi::parse_embed_pcdata;
    const auto result =
        m_document.load_buffer_inplace(m_bytes.data.get() + skipped, text.size(), flags, pugi::encoding_utf8);
    if (!result)
        refuse(source,
               "XML-koden är trasig; öppna dokumentet i LibreOffice eller Word och spara det på nytt.",
               "the XML is broken; open the document in LibreOffice or Word and save it again.");
    if (!renaming.empty())
        walk(root(), Renamer{renaming});
}

std::string text_of(pugi::xml_node element) {
    std::string collected;
    if (element)
        walk(element, TextCollector{collected});
    return collected;
}

} // namespace klubba::files
