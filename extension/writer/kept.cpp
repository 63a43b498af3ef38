// SPDX-License-Identifier: MPL-2.0
#include "writer/kept.hpp"

#include <algorithm>
#include <utility>

namespace klubba::writer {

const void* identity_of(const css::uno::Any& listed) {
    return *static_cast<const void* const*>(listed.getValue());
}

void Handle::let_go() {
    text.clear();
    paragraph.clear();
    more.clear();
    properties.clear();
    object = nullptr;
}

Kept::Kept(Document document, std::vector<Handle> handles, std::size_t first, std::size_t last)
    : m_document(std::move(document)), m_handles(std::move(handles)), m_first(first), m_last(last) {}

std::optional<Kept::One> Kept::take(const void* object) {
    // Where somebody has written, a few have gone; who looks further for each that is new has read it sooner.
    constexpr std::size_t ahead = 64;
    const auto begin = has_changed(m_next) ? m_last : m_next;
    const auto end = std::min(begin + ahead, m_handles.size());
    for (auto index = begin; index < end; ++index)
        if (m_handles[index].object == object && !has_changed(index))
            return take_at(index);
    return {};
}

void Kept::enter_table(const std::string& name) {
    const auto table = std::ranges::find(m_document.tables, name, &Table::name);
    if (table == m_document.tables.end())
        return;
    m_next = table->first;
    m_table_end = table->last;
}

std::optional<Kept::One> Kept::take_next(const CellAddress& cell) {
    if (m_next >= m_table_end)
        return {};
    const auto& stood = *m_document.paragraphs[m_next].cell;
    // Behind what has changed, nobody knows which paragraph is which.
    if (has_changed(m_next) || stood.row != cell.row || stood.column != cell.column) {
        m_next = m_table_end;
        return {};
    }
    return take_at(m_next);
}

void Kept::leave_table() {
    m_next = std::max(m_next, m_table_end);
    m_table_end = 0;
}

Kept::One Kept::take_at(std::size_t index) {
    m_next = index + 1;
    return {std::move(m_document.paragraphs[index]), std::move(m_handles[index])};
}

} // namespace klubba::writer
