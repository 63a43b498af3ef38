// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/uno.hpp"

namespace klubba::writer {

/// What a text has lost and got in return, in one place: all between what its beginning and its end have kept.
struct TextChange {
    TextChange(const OUString& before, const OUString& after);

    OUString removed;
    OUString inserted;

    bool operator==(const TextChange&) const = default;
};

} // namespace klubba::writer
