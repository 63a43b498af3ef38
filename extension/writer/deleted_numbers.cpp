// SPDX-License-Identifier: MPL-2.0
#include "writer/deleted_numbers.hpp"

#include <charconv>

namespace klubba::writer {
namespace {

constexpr std::string_view digits = "0123456789";

} // namespace

void DeletedNumbers::add(const OUString& list, const Paragraph& paragraph) {
    if (paragraph.label->find_first_of(digits) != std::string::npos)
        ++m_gone[{list, paragraph.list_level}];
}

void DeletedNumbers::mend(const OUString& list, const Reference<css::uno::XInterface>& object,
                          Paragraph& paragraph) {
    if (m_gone.empty())
        return;
    const auto gone = m_gone.find({list, paragraph.list_level});
    const auto last = paragraph.label->find_last_of(digits);
    if (gone == m_gone.end() || last == std::string::npos)
        return;
    if (property<bool>(object, "ParaIsNumberingRestart")) {
        m_gone.erase(gone);
        return;
    }
    auto label = *paragraph.label;
    const auto begin = label.find_last_not_of(digits, last) + 1;
    int number = 0;
    std::from_chars(&label[begin], &label[last] + 1, number);
    label.replace(begin, last + 1 - begin, std::to_string(number - gone->second));
    paragraph.label = std::move(label);
}

} // namespace klubba::writer
