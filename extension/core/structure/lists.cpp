// SPDX-License-Identifier: MPL-2.0
#include "core/structure/steps.hpp"

#include "core/styles.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace klubba::structuring {

namespace {

using ListLines = std::vector<std::pair<std::size_t, TypedLabel>>;

/// Depths in a list, told by how far its lines are indented.
class Depths {
public:
    std::size_t of(std::size_t indent) {
        while (!m_indents.empty() && m_indents.back() > indent)
            m_indents.pop_back();
        if (m_indents.empty() || m_indents.back() < indent)
            m_indents.push_back(indent);
        return m_indents.size() - 1;
    }

private:
    std::vector<std::size_t> m_indents;
};

/// Bullets of any kind make one list; numbers when they have the same form and each follows on the one
/// before.
bool goes_on(const ListLines& lines, const TypedLabel& label) {
    if (lines.empty())
        return label.number <= 1;
    const auto& before = lines.back().second;
    return label.form.counter == ListForm::Counter::None
               ? before.form.counter == ListForm::Counter::None
               : label.form == before.form && label.number == before.number + 1;
}

/// A number alone counts nothing, and an asterisk alone may be a note.
bool is_list(const ListLines& lines) {
    const auto& form = lines.front().second.form;
    return lines.size() > 1 || (form.counter == ListForm::Counter::None && form.before != "*");
}

std::optional<TypedLabel> typed_label_at(const Conversion& conversion, std::size_t index) {
    return conversion.is_plain(index) ? typed_label(conversion.paragraph(index).text) : std::nullopt;
}

void make_list(Conversion& conversion, const ListLines& lines) {
    Depths depths;
    for (const auto& [line, label] : lines) {
        const bool bullet = label.form.counter == ListForm::Counter::None;
        auto& edit = conversion.list(line, bullet ? styles::bullet : styles::numbered, label.form, label.end);
        edit.level = depths.of(label.indent);
        if (label.number == 1)
            edit.start = 1;
    }
}

/// Makes a list of the lines from `first` that are one; returns where it ends, or where something else begins.
std::size_t make_list_from(Conversion& conversion, std::size_t first) {
    ListLines lines;
    auto index = first;
    for (; index < conversion.size(); ++index) {
        if (conversion.is_empty(index))
            continue;
        const auto label = typed_label_at(conversion, index);
        if (!label || !goes_on(lines, *label))
            break;
        lines.emplace_back(index, *label);
    }
    if (lines.empty())
        return index;
    if (is_list(lines))
        make_list(conversion, lines);
    return lines.back().first + 1;
}

} // namespace

void make_lists(Conversion& conversion) {
    for (auto first = conversion.minutes().head_end; first < conversion.size();)
        first = std::max(make_list_from(conversion, first), first + 1);
}

} // namespace klubba::structuring
