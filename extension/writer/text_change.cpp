// SPDX-License-Identifier: MPL-2.0
#include "writer/text_change.hpp"

#include <algorithm>
#include <iterator>

namespace klubba::writer {
namespace {

/// How many of the first of two texts are the same. Long stretches at once: texts are long, and changes small.
template <class Iterator>
sal_Int32 same_first(Iterator one, Iterator other, sal_Int32 count) {
    constexpr sal_Int32 stretch = 4096;
    const auto begin = one;
    for (; count >= stretch && std::equal(one, one + stretch, other); count -= stretch) {
        one += stretch;
        other += stretch;
    }
    return static_cast<sal_Int32>(std::mismatch(one, one + count, other).first - begin);
}

} // namespace

TextChange::TextChange(const OUString& from, const OUString& to) {
    const auto *const begin = from.getStr(), *const new_begin = to.getStr();
    const auto length = from.getLength(), new_length = to.getLength();
    const auto shorter = std::min(length, new_length);
    before = same_first(begin, new_begin, shorter);
    after = same_first(std::reverse_iterator(begin + length), std::reverse_iterator(new_begin + new_length),
                       shorter - before);
    removed = from.copy(before, length - before - after);
    inserted = to.copy(before, new_length - before - after);
}

} // namespace klubba::writer
