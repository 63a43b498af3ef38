// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/workshop.hpp"

#include <com/sun/star/frame/XModel.hpp>

#include <functional>

namespace klubba::commands {

/// Mends what opening a file of Word's has done to minutes made from one of our templates: their placeholders,
/// known by the words that the templates use, are placeholders again. Other documents are not looked into, and
/// for them `workshop` is not called. On the office's main thread; throws css::uno::Exception when the document
/// is gone.
void mend_opened(const std::function<Workshop&()>& workshop,
                 const css::uno::Reference<css::frame::XModel>& model);

} // namespace klubba::commands
