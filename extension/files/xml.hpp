// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "files/archive.hpp"

#include <pugixml.hpp>

#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

namespace klubba::files {

/// A namespace under the prefix that this program's code writes it with.
struct Namespace {
    std::string_view prefix;
    std::string_view uri;
};

/// One parsed and inspected XML text. Elements and attributes of the given namespaces carry exactly the
/// prefixes given there, whatever prefixes the file used; those of other namespaces never do. Text nodes that
/// are only white space are kept; an element's leading text is its value() (pugi::parse_embed_pcdata).
class Xml {
public:
    /// Takes the bytes, which stay alive as long as the object; a byte order mark is left out. Throws
    /// klubba::Error.
    Xml(Buffer bytes, std::span<const Namespace> namespaces, const Source& source);

    [[nodiscard]] pugi::xml_node root() const { return m_document.document_element(); }

    /// The text may hold characters that NFC composes.
    [[nodiscard]] bool decomposed() const noexcept { return m_decomposed; }

    /// As many paragraphs as the text may have.
    [[nodiscard]] std::size_t paragraphs() const noexcept { return m_paragraphs; }

private:
    Buffer m_bytes;
    pugi::xml_document m_document;
    bool m_decomposed = false;
    std::size_t m_paragraphs = 0;
};

/// What one name stands for.
template <class Meaning>
struct Named {
    std::string_view name;
    Meaning meaning;
};

/// Finds what a name stands for; Meaning{} for a name that is not in the list, which outlives the table.
template <class Meaning>
class NameTable {
public:
    explicit NameTable(std::span<const Named<Meaning>> names) : m_names(names) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            auto slot = hash(names[i].name);
            while (m_slots[slot] != 0)
                slot = (slot + 1) % slots;
            m_slots[slot] = static_cast<std::uint8_t>(i + 1);
        }
    }

    [[nodiscard]] Meaning find(std::string_view name) const noexcept {
        for (auto slot = hash(name); m_slots[slot] != 0; slot = (slot + 1) % slots)
            if (const auto& candidate = m_names[m_slots[slot] - 1U]; candidate.name == name)
                return candidate.meaning;
        return Meaning{};
    }

private:
    static constexpr std::size_t slots = 512;

    // Names of one vocabulary differ in their length and their ends.
    static std::size_t hash(std::string_view name) noexcept {
        std::uint64_t end = 0;
        const auto length = name.size() < 8 ? name.size() : 8;
        std::memcpy(&end, name.data() + name.size() - length, length);
        return static_cast<std::size_t>(((end + name.size()) * 0x9E3779B97F4A7C15U) >> 55);
    }

    std::span<const Named<Meaning>> m_names;
    std::array<std::uint8_t, slots> m_slots{};
};

/// Goes through `root` and all below it in document order, without recursion. `enter(node)` says whether to
/// look inside an element; of those it says yes to, text is given to `text(characters)` and `leave()` is
/// called at the end.
template <class Visitor>
void walk(pugi::xml_node root, Visitor&& visitor) {
    auto node = root;
    for (;;) {
        if (node.type() != pugi::node_element) {
            visitor.text(node.value());
        } else if (visitor.enter(node)) {
            if (const char* const value = node.value(); *value != '\0')
                visitor.text(value);
            if (const auto child = node.first_child()) {
                node = child;
                continue;
            }
            visitor.leave();
        }
        pugi::xml_node next;
        while (node != root && !(next = node.next_sibling())) {
            node = node.parent();
            visitor.leave();
        }
        if (node == root)
            return;
        node = next;
    }
}

/// All text below an element, in order.
std::string text_of(pugi::xml_node element);

} // namespace klubba::files
