// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"
#include "core/finding.hpp"
#include "writer/uno.hpp"

#include <com/sun/star/frame/XModel.hpp>

#include <vector>

namespace klubba::writer {

/// Sets document properties, as set_document_property() does, as part of the undo step that is open: undoing that step
/// sets them to what `before` has. Without an open step it is a step of its own.
void set_facts_undoably(const Reference<css::frame::XModel>& model, const Document& before,
                        const std::vector<SetProperty>& facts);

} // namespace klubba::writer
