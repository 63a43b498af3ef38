// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"
#include "writer/uno.hpp"

#include <com/sun/star/frame/XModel.hpp>

#include <string>
#include <string_view>

namespace klubba::writer {

/// Fills in what a Document says beside its text: page headers and footers, title, language, custom
/// properties, tracked changes and comments.
void read_facts(const Reference<css::frame::XModel>& model, Document& document);

/// Whether the document has text boxes, pictures or drawings.
bool has_frames(const Reference<css::frame::XModel>& model);

/// All tables, also those of page headers and within other tables.
std::size_t count_tables(const Reference<css::frame::XModel>& model);

/// Whether a picture or other object has a title or description, or is marked as decoration.
bool has_alternative_text(const Reference<css::uno::XInterface>& object);

/// Name of the document's file, without folder and ending; empty where it has not been saved.
std::string file_name(const Reference<css::frame::XModel>& model);

/// Whether the document has a custom property of this name.
bool has_document_property(const Reference<css::frame::XModel>& model, std::string_view name);

/// Sets the title ("title"), the language of the text ("language", BCP 47) or a custom property; an empty
/// value takes a custom property away. Not part of the undo stack.
void set_document_property(const Reference<css::frame::XModel>& model, std::string_view name,
                           std::string_view value);

} // namespace klubba::writer
