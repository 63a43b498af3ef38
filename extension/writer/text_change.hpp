// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/uno.hpp"

namespace klubba::writer {

/// What a text has lost and got in return, in one place: all between what its beginning and its end have kept.
struct TextChange {
    TextChange(const OUString& from, const OUString& to);

    OUString removed;
    OUString inserted;
    /// What stands before and after is as long as this, in units of UTF-16.
    sal_Int32 before = 0;
    sal_Int32 after = 0;

    /// Wherever it is.
    [[nodiscard]] bool is_like(const TextChange& other) const {
        return removed == other.removed && inserted == other.inserted;
    }
    [[nodiscard]] bool is_none() const { return removed.isEmpty() && inserted.isEmpty(); }
};

} // namespace klubba::writer
