// SPDX-License-Identifier: MPL-2.0
#include "core/item_labels.hpp"

#include "core/text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace klubba {
namespace {

int number_in(std::string_view label) {
    const auto digits = label.find_first_of("0123456789");
    return digits == std::string_view::npos
               ? 1
               : text::number(text::slice(label, text::next_word(label, digits)));
}

ListForm form_after(const Document& document, const SetStyle& edit) {
    if (edit.joins && *edit.joins < document.paragraphs.size()) {
        const std::string& label = *document.paragraphs[*edit.joins].label;
        if (const auto form = form_of_label(label, number_in(label)))
            return *form;
    }
    return edit.list ? **edit.list : own_list_form(edit.style);
}

} // namespace

void ItemLabels::count(const Document& document, const SetStyle& edit) {
    if (is_counted_style(edit.style))
        m_counted.emplace(document.paragraphs.size() - edit.paragraph,
                          Counted{form_after(document, edit), edit.start});
}

void ItemLabels::write(Document& document) const {
    if (m_counted.empty())
        return;
    auto& paragraphs = document.paragraphs;
    const auto& form = m_counted.rbegin()->second.form;
    std::optional<int> next;
    for (std::size_t index = 0; index < paragraphs.size(); ++index) {
        auto& label = paragraphs[index].label;
        const auto counted = m_counted.find(paragraphs.size() - index);
        if (counted == m_counted.end() && (label->empty() || !is_counted_style(*paragraphs[index].style)))
            continue;
        if (counted != m_counted.end() && counted->second.start)
            next = counted->second.start;
        else if (!next && counted == m_counted.end())
            next = number_in(*label);
        const int number = next.value_or(form.first);
        label = label_of(form, number);
        next = number + 1;
    }
}

} // namespace klubba
