// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/desk.hpp"

#include <com/sun/star/frame/XModel.hpp>

namespace klubba::sidebar {

/// Makes a template of the minutes in a document: shows what would become of them, and saves it when a person agrees; says
/// why not in a box. Modal, on the office's main thread.
void make_template(Desk& desk, const Reference<css::frame::XModel>& minutes);

} // namespace klubba::sidebar
