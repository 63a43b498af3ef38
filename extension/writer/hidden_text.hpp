// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/uno.hpp"

#include <com/sun/star/frame/XModel.hpp>

namespace klubba::writer {

/// Whether text of the body may be hidden, by its own form or by a style: to ask that of every portion takes a fifth
/// of the time of reading. Says nothing of cells, text boxes and what else is not the body's own.
bool may_hide_text(const Reference<css::frame::XModel>& model);

} // namespace klubba::writer
