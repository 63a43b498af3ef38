// SPDX-License-Identifier: MPL-2.0
#include "files/flat_document.hpp"

#include "core/error.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>

namespace klubba::files {
namespace {

using Nodes = std::vector<pugi::xml_node>;

constexpr auto npos = std::string_view::npos;

template <class Wanted>
Nodes all_below(pugi::xml_node root, Wanted&& wanted) {
    struct Walker : pugi::xml_tree_walker {
        explicit Walker(Wanted& predicate) : wants(predicate) {}
        bool for_each(pugi::xml_node& node) override {
            if (wants(node))
                found.push_back(node);
            return true;
        }
        Wanted& wants;
        Nodes found;
    } walker(wanted);
    root.traverse(walker);
    return std::move(walker.found);
}

Nodes elements(pugi::xml_node root, std::string_view name) {
    return all_below(root, [&](pugi::xml_node node) { return name == node.name(); });
}

void remove(const Nodes& nodes) {
    for (auto node : nodes)
        node.parent().remove_child(node);
}

std::string_view name_of(pugi::xml_node style) {
    return style.attribute("style:name").value();
}

pugi::xml_node style_named(pugi::xml_node styles, std::string_view name) {
    for (auto style : styles.children()) {
        const std::string_view shown = style.attribute("style:display-name").value();
        if (name_of(style) == name || shown == name)
            return style;
    }
    return {};
}

/// What a text consists of between its tables and paragraphs: lists and sections hold others, and are nothing without.
bool holds_others(pugi::xml_node node) {
    constexpr std::array<std::string_view, 5> names{"text:list", "text:list-item", "text:list-header",
                                                    "text:section", "text:numbered-paragraph"};
    return std::ranges::find(names, std::string_view(node.name())) != names.end();
}

bool is_block(pugi::xml_node node) {
    constexpr std::array<std::string_view, 3> names{"text:p", "text:h", "table:table"};
    const std::string_view name = node.name();
    return std::ranges::find(names, name) != names.end() || name.ends_with("-index") ||
           name == "text:table-of-content";
}

/// Paragraphs and tables of the text, in order, out of lists and sections.
void add_blocks(pugi::xml_node parent, Nodes& blocks) {
    for (auto node : parent.children())
        if (is_block(node))
            blocks.push_back(node);
        else if (holds_others(node))
            add_blocks(node, blocks);
}

pugi::xml_node text_of(const pugi::xml_document& document) {
    return document.document_element().child("office:body").child("office:text");
}

Nodes bookmarks_in(pugi::xml_node node, std::string_view prefix) {
    return all_below(node, [&](pugi::xml_node each) {
        return std::string_view(each.name()).starts_with("text:bookmark") &&
               std::string_view(each.attribute("text:name").value()).starts_with(prefix);
    });
}

/// Takes a block away, and what held nothing but it.
void remove_with_holders(pugi::xml_node block) {
    auto parent = block.parent();
    parent.remove_child(block);
    while (holds_others(parent) && std::ranges::none_of(parent.children(), [](pugi::xml_node child) {
               return is_block(child) || holds_others(child);
           })) {
        const auto empty = parent;
        parent = parent.parent();
        parent.remove_child(empty);
    }
}

/// Page styles stay behind when a fragment is put into another document.
void forget_pages(pugi::xml_node root) {
    root.remove_child("office:master-styles");
    for (auto style : elements(root, "style:style"))
        style.remove_attribute("style:master-page-name");
}

void remove_unused_styles(pugi::xml_node root) {
    auto styles = root.child("office:automatic-styles");
    const auto names_in = [](pugi::xml_node part, std::set<std::string, std::less<>>& names) {
        all_below(part, [&](pugi::xml_node node) {
            for (const auto attribute : node.attributes())
                if (std::string_view(attribute.name()).ends_with("style-name"))
                    names.emplace(attribute.value());
            return false;
        });
    };
    std::set<std::string, std::less<>> used;
    names_in(root.child("office:body"), used);
    names_in(root.child("office:master-styles"), used);
    for (const auto* kind : {"style:style", "text:list-style"}) {
        Nodes unused;
        for (auto style : styles.children(kind))
            if (!used.contains(name_of(style)))
                unused.push_back(style);
        remove(unused);
        names_in(styles, used);
    }
}

std::string saved(const pugi::xml_document& document) {
    std::ostringstream text;
    document.save(text, "", pugi::format_raw, pugi::encoding_utf8);
    return std::move(text).str();
}

void set_attribute(pugi::xml_node node, const char* name, const char* value) {
    auto attribute = node.attribute(name);
    if (!attribute)
        attribute = node.append_attribute(name);
    attribute.set_value(value);
}

/// Style of the list that counts the paragraph with this bookmark; empty when none does.
std::string list_around(pugi::xml_node text, std::string_view bookmark) {
    const auto marks = bookmarks_in(text, bookmark);
    for (auto node = marks.empty() ? pugi::xml_node() : marks.front(); node && node != text;
         node = node.parent())
        if (std::string_view(node.name()) == "text:list" && node.attribute("text:style-name"))
            return node.attribute("text:style-name").value();
    return {};
}

/// The numbering of chapters on a heading style's level; null where that has none.
pugi::xml_node chapter_numbering(pugi::xml_node styles, pugi::xml_node heading) {
    const std::string_view level = heading.attribute("style:default-outline-level").value();
    for (auto numbering : styles.child("text:outline-style").children("text:outline-level-style"))
        if (numbering.attribute("text:level").value() == level &&
            *numbering.attribute("style:num-format").value() != '\0')
            return numbering;
    return {};
}

/// A list whose first level counts like that level of the chapters; their own numbers go on with the document they are
/// in, and only one style can have them.
void add_list(pugi::xml_node styles, const char* name, pugi::xml_node chapters) {
    auto list = styles.append_child("text:list-style");
    set_attribute(list, "style:name", name);
    auto level = list.append_child("text:list-level-style-number");
    set_attribute(level, "text:level", "1");
    for (const auto* each : {"style:num-prefix", "style:num-format", "style:num-suffix", "text:style-name"})
        if (const auto value = chapters.attribute(each))
            set_attribute(level, each, value.value());
    for (const auto child : chapters.children())
        level.append_copy(child);
}

/// One element in the place of the words, wherever a text below `root` has them.
void replace_words(pugi::xml_node root, std::string_view words, std::string_view property) {
    const auto texts = all_below(root, [&](pugi::xml_node node) {
        return node.type() == pugi::node_pcdata && std::string_view(node.value()).find(words) != npos;
    });
    for (auto node : texts) {
        const std::string text = node.value();
        auto parent = node.parent();
        std::size_t done = 0;
        for (auto at = text.find(words); at != npos; at = text.find(words, done)) {
            parent.insert_child_before(pugi::node_pcdata, node)
                .set_value(text.substr(done, at - done).c_str());
            auto field = parent.insert_child_before("text:user-defined", node);
            field.append_attribute("text:name") = std::string(property).c_str();
            field.text().set(std::string(words).c_str());
            done = at + words.size();
        }
        node.set_value(text.substr(done).c_str());
    }
}

/// The page style that the text begins with becomes the usual one. Where it is for a first page only, the usual one takes
/// over its header and footer for first pages.
void begin_with_first_page(pugi::xml_node root, const std::string& first_name) {
    auto pages = root.child("office:master-styles");
    auto first = style_named(pages, first_name);
    if (!first || first_name == "Standard")
        return;
    const std::string next_name = first.attribute("style:next-style-name").value();
    auto usual = next_name.empty() || next_name == first_name ? first : style_named(pages, next_name);
    if (!usual)
        usual = first;
    if (usual != first)
        for (const auto& [from, to] :
             {std::pair{"style:header", "style:header-first"}, {"style:footer", "style:footer-first"}})
            if (usual.child(from) && !usual.child(to)) {
                auto copy = usual.insert_child_after(to, usual.child(from));
                for (const auto child : first.child(from).children())
                    copy.append_copy(child);
            }
    if (name_of(usual) == "Standard")
        return;
    if (auto standard = style_named(pages, "Standard"))
        pages.remove_child(standard);
    usual.attribute("style:name").set_value("Standard");
    usual.remove_attribute("style:display-name");
    usual.remove_attribute("style:next-style-name");
}

} // namespace

FlatDocument::FlatDocument(std::string_view bytes) {
    if (!m_document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata) ||
        !text_of(m_document))
        throw Error("Dokumentet kunde inte läsas som en mall. Spara det som .odt och försök igen.",
                    "The document could not be read as a template. Save it as .odt and try again.");
    const auto root = m_document.document_element();
    constexpr std::array<std::string_view, 7> of_one_document{
        "text:tracked-changes", "text:change",           "text:change-start",   "text:change-end",
        "office:annotation",    "office:annotation-end", "text:soft-page-break"};
    remove(all_below(root, [&](pugi::xml_node node) {
        return std::ranges::find(of_one_document, std::string_view(node.name())) != of_one_document.end();
    }));
    for (const auto* part : {"office:meta", "office:scripts"})
        m_document.document_element().remove_child(part);
    remove(all_below(root.child("office:settings"), [](pugi::xml_node node) {
        return std::string_view(node.attribute("config:name").value()).starts_with("Printer");
    }));
}

void FlatDocument::remove_rows(const std::vector<TemplateDraft::Row>& rows) {
    Nodes gone;
    for (auto table : elements(text_of(m_document), "table:table")) {
        const std::string_view name = table.attribute("table:name").value();
        std::size_t index = 0;
        for (auto row : elements(table, "table:table-row")) {
            auto owner = row.parent();
            while (std::string_view(owner.name()) != "table:table")
                owner = owner.parent();
            if (owner != table)
                continue;
            if (std::ranges::any_of(
                    rows, [&](const auto& each) { return each.table == name && each.row == index; }))
                gone.push_back(row);
            ++index;
        }
    }
    remove(gone);
}

void FlatDocument::take_over_heading(std::string_view item_style, std::string_view heading_style,
                                     std::size_t section) {
    const auto root = m_document.document_element();
    auto styles = root.child("office:styles");
    auto item = style_named(styles, item_style);
    if (!item)
        return;
    if (const auto heading = style_named(styles, heading_style); heading && heading != item) {
        set_attribute(item, "style:parent-style-name", heading.attribute("style:name").value());
        set_attribute(item, "style:list-style-name", heading.attribute("style:list-style-name").value());
        item.remove_child("style:text-properties");
        item.remove_child("style:paragraph-properties");
    }
    constexpr const char* name = "Ärendenumrering";
    const std::string list = list_around(text_of(m_document), section_bookmark(section));
    if (const auto own = style_named(root.child("office:automatic-styles"), list)) {
        set_attribute(styles.append_copy(own), "style:name", name);
        set_attribute(item, "style:list-style-name", name);
    } else if (!list.empty()) {
        set_attribute(item, "style:list-style-name", list.c_str());
    } else if (const auto chapters = chapter_numbering(styles, style_named(styles, heading_style))) {
        add_list(styles, name, chapters);
        set_attribute(item, "style:list-style-name", name);
    }
}

void FlatDocument::show_property(std::string_view words, std::string_view property) {
    if (!words.empty())
        replace_words(m_document.document_element().child("office:master-styles"), words, property);
}

std::string FlatDocument::fragment(std::size_t section) const {
    pugi::xml_document copy;
    copy.reset(m_document);
    auto text = text_of(copy);
    Nodes blocks;
    add_blocks(text, blocks);
    const auto wanted = section_bookmark(section);
    bool inside = false;
    bool has_words = false;
    Nodes others;
    for (auto block : blocks) {
        const auto begun = bookmarks_in(block, section_bookmark(0).substr(0, section_bookmark(0).size() - 1));
        for (auto mark : begun)
            inside = wanted == mark.attribute("text:name").value();
        remove(begun);
        if (inside)
            has_words = true;
        else
            others.push_back(block);
    }
    if (!has_words)
        return {};
    for (auto block : others)
        remove_with_holders(block);
    Nodes loose;
    for (auto node : text.children())
        if (!is_block(node) && !holds_others(node))
            loose.push_back(node);
    remove(loose);
    text.append_child("text:p").append_attribute("text:style-name") = "Text_20_body";
    forget_pages(copy.document_element());
    copy.document_element().remove_child("office:settings");
    remove_unused_styles(copy.document_element());
    return saved(copy);
}

std::string FlatDocument::base_document() const {
    pugi::xml_document copy;
    copy.reset(m_document);
    auto text = text_of(copy);
    Nodes blocks;
    add_blocks(text, blocks);
    if (!blocks.empty()) {
        const auto style = style_named(copy.document_element().child("office:automatic-styles"),
                                       blocks.front()
                                           .attribute(std::string_view(blocks.front().name()) == "table:table"
                                                          ? "table:style-name"
                                                          : "text:style-name")
                                           .value());
        begin_with_first_page(copy.document_element(), style.attribute("style:master-page-name").value());
    }
    for (auto block : blocks)
        remove_with_holders(block);
    text.append_child("text:p").append_attribute("text:style-name") = "Text_20_body";
    remove_unused_styles(copy.document_element());
    return saved(copy);
}

} // namespace klubba::files
