// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/pasted.hpp"
#include "writer/uno.hpp"

#include <vector>

namespace klubba::writer {

struct Copied {
    /// One at least.
    std::vector<PastedBlock> blocks;
    bool has_pictures = false;
};

/// What the system's clipboard has, read as Writer would paste it, in a document that nobody sees: of pictures only that
/// they are there. Nothing that is linked to is fetched. Used on the office's main thread. Throws klubba::Error when there
/// is no text, or more than minutes can hold.
Copied copied_text(const Reference<css::uno::XComponentContext>& context);

} // namespace klubba::writer
