// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/uno.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace klubba::writer {

/// Accepts all tracked changes and takes all comments away, without recording that as a change; whether changes are
/// recorded stays as it was.
void finish_review(const Reference<css::uno::XComponentContext>& context,
                   const Reference<css::frame::XModel>& model);

} // namespace klubba::writer
