// SPDX-License-Identifier: MPL-2.0
#include "core/pasted.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <string_view>

namespace klubba {
namespace {

using Kind = PastedBlock::Kind;
using Blocks = std::vector<PastedBlock>;
using Counter = ListForm::Counter;

constexpr std::size_t deepest_list = 10;

void set(pugi::xml_node node, const char* attribute, const std::string& value) {
    node.append_attribute(attribute) = value.c_str();
}

/// Text as ODF writes it (ODF 1.3 part 3, 6.1.2–6.1.5).
void add_words(pugi::xml_node parent, std::string_view words) {
    while (!words.empty()) {
        const auto sign = std::min(words.find_first_of("\t\n"), words.size());
        if (sign > 0)
            parent.append_child(pugi::node_pcdata).set_value(std::string(words.substr(0, sign)).c_str());
        if (sign == words.size())
            return;
        parent.append_child(words[sign] == '\t' ? "text:tab" : "text:line-break");
        words.remove_prefix(sign + 1);
    }
}

void add_paragraph(pugi::xml_node parent, const char* style, std::string_view words) {
    auto paragraph = parent.append_child("text:p");
    paragraph.append_attribute("text:style-name") = style;
    add_words(paragraph, words);
}

/// Writes blocks into one text after another of a file, and the styles that they need beside its own.
class Writing {
public:
    explicit Writing(pugi::xml_document& flat)
        : m_styles(flat.document_element().child("office:styles")),
          m_automatic(flat.document_element().child("office:automatic-styles")) {
        if (!m_automatic)
            m_automatic = flat.document_element().insert_child_before(
                "office:automatic-styles", flat.document_element().child("office:body"));
    }

    void write(const Blocks& blocks, pugi::xml_node parent, const char* paragraph_style) {
        for (std::size_t index = 0; index < blocks.size();) {
            const auto& block = blocks[index];
            auto next = index + 1;
            if (block.kind == Kind::ListItem) {
                next = static_cast<std::size_t>(
                    std::find_if(blocks.begin() + static_cast<std::ptrdiff_t>(index), blocks.end(),
                                 [](const PastedBlock& each) { return each.kind != Kind::ListItem; }) -
                    blocks.begin());
                add_list({blocks.begin() + static_cast<std::ptrdiff_t>(index),
                          blocks.begin() + static_cast<std::ptrdiff_t>(next)},
                         parent);
            } else if (block.kind == Kind::Grid) {
                add_table(block, parent);
            } else if (block.kind == Kind::Heading) {
                add_heading(block, parent);
            } else {
                add_paragraph(parent, paragraph_style, block.text);
            }
            index = next;
        }
    }

private:
    [[nodiscard]] pugi::xml_node style(std::string_view name) const {
        for (const auto each : m_styles.children("style:style"))
            if (name == each.attribute("style:name").value())
                return each;
        return {};
    }

    /// Below the item's heading; a template may have no more than one level there.
    void add_heading(const PastedBlock& block, pugi::xml_node parent) {
        auto level = std::min(block.level + 1, deepest_list);
        while (level > 2 && !style("Heading_20_" + std::to_string(level)))
            --level;
        auto heading = parent.append_child("text:h");
        set(heading, "text:style-name", "Heading_20_" + std::to_string(level));
        set(heading, "text:outline-level", std::to_string(level));
        add_words(heading, block.text);
    }

    void add_list(const Blocks& items, pugi::xml_node parent) {
        const auto list_style = style_for(items);
        std::vector<pugi::xml_node> lists;
        std::vector<int> next(deepest_list + 1, 1);
        for (const auto& item : items) {
            const auto depth = std::clamp<std::size_t>(item.level, 1, deepest_list);
            for (auto each = depth + 1; each < next.size(); ++each)
                next[each] = 1;
            lists.resize(std::min(lists.size(), depth));
            while (lists.size() < depth) {
                auto within = parent;
                if (!lists.empty()) {
                    within = lists.back().last_child();
                    if (!within)
                        within = lists.back().append_child("text:list-item");
                }
                lists.push_back(within.append_child("text:list"));
                if (lists.size() == 1)
                    set(lists.back(), "text:style-name", list_style);
            }
            auto entry = lists.back().append_child("text:list-item");
            if (item.number && *item.number != next[depth])
                set(entry, "text:start-value", std::to_string(*item.number));
            next[depth] = item.number.value_or(next[depth]) + 1;
            add_paragraph(entry, item.number ? "List_20_Number" : "List_20_Bullet", item.text);
        }
    }

    /// The template's own list, where it has one that looks like this; else one for this list alone.
    std::string style_for(const Blocks& items) {
        const auto& first = items.front();
        const bool flat = std::ranges::all_of(items, [&](const PastedBlock& item) {
            return item.level == 1 && item.form.counter == first.form.counter &&
                   item.form.before == first.form.before && item.form.after == first.form.after;
        });
        const auto own = style(first.number ? "List_20_Number" : "List_20_Bullet");
        const std::string name = own.attribute("style:list-style-name").value();
        const bool is_usual =
            first.form.counter != Counter::Letter && (!first.number || first.form.after == ".");
        return flat && is_usual && !name.empty() ? name : new_list_style(items);
    }

    std::string new_list_style(const Blocks& items) {
        const auto name = "Inklistrad_lista_" + std::to_string(++m_lists);
        auto list = m_automatic.append_child("text:list-style");
        set(list, "style:name", name);
        for (std::size_t level = 1; level <= deepest_list; ++level) {
            const auto shown = std::ranges::find(items, level, &PastedBlock::level);
            add_level(list, level, shown == items.end() ? ListForm{Counter::None, "•", {}, 1} : shown->form);
        }
        return name;
    }

    static void add_level(pugi::xml_node list, std::size_t level, const ListForm& form) {
        const bool counts = form.counter != Counter::None;
        auto node =
            list.append_child(counts ? "text:list-level-style-number" : "text:list-level-style-bullet");
        set(node, "text:level", std::to_string(level));
        if (counts) {
            set(node, "style:num-format", form.counter == Counter::Letter ? "a" : "1");
            if (!form.before.empty())
                set(node, "style:num-prefix", form.before);
            if (!form.after.empty())
                set(node, "style:num-suffix", form.after);
        } else {
            set(node, "text:bullet-char", level % 2 == 1 ? "•" : "–");
        }
        auto properties = node.append_child("style:list-level-properties");
        set(properties, "text:list-level-position-and-space-mode", "label-alignment");
        auto alignment = properties.append_child("style:list-level-label-alignment");
        const auto left = std::to_string(7 * level) + "mm";
        set(alignment, "text:label-followed-by", "listtab");
        set(alignment, "text:list-tab-stop-position", left);
        set(alignment, "fo:margin-left", left);
        set(alignment, "fo:text-indent", "-5mm");
        if (!counts)
            set(node.append_child("style:text-properties"), "fo:font-family", "'Liberation Sans'");
    }

    void add_table(const PastedBlock& block, pugi::xml_node parent) {
        auto table = parent.append_child("table:table");
        const auto name = "Inklistrad_tabell_" + std::to_string(++m_tables);
        set(table, "table:style-name", name);
        add_table_styles(name);
        set(table.append_child("table:table-column"), "table:number-columns-repeated",
            std::to_string(block.rows.front().size()));
        auto headings =
            block.header_rows > 0 ? table.append_child("table:table-header-rows") : pugi::xml_node();
        for (std::size_t index = 0; index < block.rows.size(); ++index) {
            const bool heads = index < block.header_rows;
            auto row = (heads ? headings : table).append_child("table:table-row");
            for (const auto& cell : block.rows[index]) {
                auto node = row.append_child("table:table-cell");
                set(node, "table:style-name", name + ".cell");
                set(node, "office:value-type", "string");
                const auto* cell_style = heads ? "Table_20_Heading" : "Table_20_Contents";
                write(cell, node, cell_style);
                if (cell.empty() || cell.back().kind != Kind::Words)
                    add_paragraph(node, cell_style, {});
            }
        }
    }

    void add_table_styles(const std::string& name) {
        auto table = m_automatic.append_child("style:style");
        set(table, "style:name", name);
        set(table, "style:family", "table");
        auto properties = table.append_child("style:table-properties");
        set(properties, "style:rel-width", "100%");
        set(properties, "table:align", "margins");
        set(properties, "fo:margin-bottom", "2mm");
        set(properties, "table:border-model", "collapsing");
        auto cell = m_automatic.append_child("style:style");
        set(cell, "style:name", name + ".cell");
        set(cell, "style:family", "table-cell");
        properties = cell.append_child("style:table-cell-properties");
        set(properties, "fo:padding", "1mm");
        set(properties, "fo:border", "0.5pt solid #808080");
    }

    pugi::xml_node m_styles;
    pugi::xml_node m_automatic;
    std::size_t m_lists = 0;
    std::size_t m_tables = 0;
};

Blocks without_headings(Blocks blocks) {
    for (auto& block : blocks)
        if (block.kind == Kind::Heading)
            block.kind = Kind::Words;
    return blocks;
}

} // namespace

void write_blocks(const std::vector<PastedBlock>& blocks, PastedInto place, pugi::xml_document& flat) {
    auto text = flat.document_element().child("office:body").child("office:text");
    text.remove_children();
    const bool in_cell = place == PastedInto::TableCell;
    Writing(flat).write(in_cell ? without_headings(blocks) : blocks, text,
                        in_cell ? "Table_20_Contents" : "Text_20_body");
    add_paragraph(text, "Text_20_body", {});
}

} // namespace klubba
