// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/uno.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/frame/XModel.hpp>

namespace klubba::sidebar {

/// The document that an event of a document is about, from the arguments of the job that it starts; null when
/// it is no text document.
Reference<css::frame::XModel> text_document_of(const Sequence<css::beans::NamedValue>& arguments);

} // namespace klubba::sidebar
