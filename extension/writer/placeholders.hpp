// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/uno.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <functional>
#include <string_view>

namespace klubba::writer {

/// Writes over what a cursor spans. Every "<name>" in the text becomes a field waiting to be filled in; '\n' is a
/// line break.
void write_with_placeholders(const Reference<css::frame::XModel>& model,
                             const Reference<css::text::XTextCursor>& over, std::string_view text);

/// Leaves the text of a field that people type in where the field was: no other field can stand in it.
void dissolve_input_field(const Reference<css::text::XTextRange>& field);

/// Makes placeholders again of those that came back from .docx as input fields, which LibreOffice 7.4 makes of
/// every text control: no longer told from what somebody has filled in, and kept by whoever types in them.
/// `is_prompt` knows the words that ask for something. For a document that has just been opened: does nothing
/// once there is something to undo, is no undo step itself, records no change and leaves the document as
/// unmodified as it was. Throws css::uno::Exception when the document is gone.
void restore_placeholders(const Reference<css::frame::XModel>& model,
                          const std::function<bool(std::string_view)>& is_prompt);

} // namespace klubba::writer
