// SPDX-License-Identifier: MPL-2.0
#include "core/fragment.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace klubba {
namespace {

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view value) {
    Lines lines;
    for (std::size_t begin = 0; begin <= value.size();) {
        const auto end = std::min(value.find('\n', begin), value.size());
        lines.push_back(value.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// Values by the label that their placeholders show, without the angle brackets.
std::map<std::string, Lines, std::less<>> by_label(const std::vector<Field>& fields,
                                                   const FieldValues& values) {
    std::map<std::string, Lines, std::less<>> result;
    for (const auto& field : fields) {
        const auto given = values.find(field.id);
        const auto& value = given != values.end() && !given->second.empty() ? given->second : field.usual;
        if (!value.empty())
            result.emplace(field.label, lines_of(value));
    }
    return result;
}

std::string_view label_of(pugi::xml_node placeholder) {
    std::string_view label = placeholder.child_value();
    if (label.starts_with('<'))
        label.remove_prefix(1);
    if (label.ends_with('>'))
        label.remove_suffix(1);
    return label;
}

std::vector<pugi::xml_node> placeholders_in(pugi::xml_node element) {
    struct Finder : pugi::xml_tree_walker {
        std::vector<pugi::xml_node> found;
        bool for_each(pugi::xml_node& node) override {
            if (std::string_view(node.name()) == "text:placeholder")
                found.push_back(node);
            return true;
        }
    } finder;
    element.traverse(finder);
    return std::move(finder.found);
}

/// What is repeated when a value has several lines: the innermost section around the placeholder, else the table
/// row, else the list item, else the paragraph.
pugi::xml_node repeatable(pugi::xml_node placeholder) {
    pugi::xml_node paragraph, item, row;
    for (auto node = placeholder.parent(); node; node = node.parent()) {
        const std::string_view name = node.name();
        if (name == "text:section")
            return node;
        if (name == "table:table-row" && !row)
            row = node;
        if (name == "text:list-item" && !item)
            item = node;
        if ((name == "text:p" || name == "text:h") && !paragraph)
            paragraph = node;
    }
    if (row)
        return row;
    return item ? item : paragraph;
}

/// Sections tell what is repeated together, and have no place in what is inserted.
void unwrap_sections(pugi::xml_node within) {
    for (auto child = within.first_child(); child;) {
        auto next = child.next_sibling();
        if (std::string_view(child.name()) == "text:section") {
            if (child.first_child())
                next = child.first_child();
            while (const auto inner = child.first_child())
                within.insert_move_before(inner, child);
            within.remove_child(child);
        }
        child = next;
    }
}

/// Text as ODF writes it: tabs, and spaces that white space processing would take away, are elements
/// (6.1.3, 6.1.4).
void insert_text(pugi::xml_node placeholder, std::string_view text) {
    auto parent = placeholder.parent();
    const auto flush = [&](std::string_view plain) {
        if (!plain.empty())
            parent.insert_child_before(pugi::node_pcdata, placeholder).set_value(std::string(plain).c_str());
    };
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool tab = text[at] == '\t';
        const bool space = text[at] == ' ' && (at == 0 || text[at - 1] == ' ');
        if (!tab && !space)
            continue;
        flush(text.substr(begin, at - begin));
        parent.insert_child_before(tab ? "text:tab" : "text:s", placeholder);
        begin = at + 1;
    }
    flush(text.substr(begin));
    parent.remove_child(placeholder);
}

pugi::xml_node body_of(pugi::xml_document& fragment) {
    return fragment.child("office:document").child("office:body").child("office:text");
}

} // namespace

void fill_fragment(pugi::xml_document& fragment, const std::vector<Field>& fields,
                   const FieldValues& values) {
    const auto given = by_label(fields, values);
    const auto value_of = [&](pugi::xml_node placeholder) -> const Lines* {
        const auto found = given.find(label_of(placeholder));
        return found == given.end() ? nullptr : &found->second;
    };

    std::vector<pugi::xml_node> units;
    for (const auto placeholder : placeholders_in(fragment))
        if (const auto unit = repeatable(placeholder); value_of(placeholder) && unit)
            if (std::ranges::find(units, unit) == units.end())
                units.push_back(unit);

    for (auto unit : units) {
        std::size_t count = 1;
        for (const auto placeholder : placeholders_in(unit))
            if (const auto* lines = value_of(placeholder))
                count = std::max(count, lines->size());
        std::vector<pugi::xml_node> copies{unit};
        while (copies.size() < count)
            copies.push_back(unit.parent().insert_copy_after(unit, copies.back()));
        for (std::size_t line = 0; line < count; ++line)
            for (const auto placeholder : placeholders_in(copies[line]))
                if (const auto* lines = value_of(placeholder))
                    insert_text(placeholder, line < lines->size() ? (*lines)[line] : std::string_view());
    }
    unwrap_sections(body_of(fragment));
}

bool keep_table_only(pugi::xml_document& fragment) {
    auto body = body_of(fragment);
    const auto table = body.child("table:table");
    const auto end = body.last_child();
    if (!table)
        return false;
    for (auto child = body.first_child(); child;) {
        const auto next = child.next_sibling();
        if (child != table && child != end)
            body.remove_child(child);
        child = next;
    }
    return true;
}

} // namespace klubba
