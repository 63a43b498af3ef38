// SPDX-License-Identifier: MPL-2.0
#include "writer/text_change.hpp"

#include <algorithm>

namespace klubba::writer {

TextChange::TextChange(const OUString& before, const OUString& after) {
    const auto shorter = std::min(before.getLength(), after.getLength());
    const auto* const from_begin = before.getStr();
    const auto begin = static_cast<sal_Int32>(
        std::mismatch(from_begin, from_begin + shorter, after.getStr()).first - from_begin);
    sal_Int32 end = 0;
    while (end < shorter - begin &&
           before[before.getLength() - 1 - end] == after[after.getLength() - 1 - end])
        ++end;
    removed = before.copy(begin, before.getLength() - begin - end);
    inserted = after.copy(begin, after.getLength() - begin - end);
}

} // namespace klubba::writer
