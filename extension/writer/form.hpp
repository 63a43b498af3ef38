// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "writer/reader.hpp"

#include <string>
#include <string_view>

namespace klubba::writer {

bool has_style(const Reference<css::frame::XModel>& model, std::string_view paragraph_style);

/// Takes over the styles of a flat OpenDocument file that the document doesn't have, and changes none that it
/// has. Throws klubba::Error, naming the file, when it can't be read.
void load_styles(const Reference<css::uno::XComponentContext>& context,
                 const Reference<css::frame::XModel>& model, const std::string& file);

/// Name of the list style for a list of this form; the paragraph style's own is another.
std::string list_name(std::string_view paragraph_style, const ListForm& form);
/// Makes that list style, unless the document has it. Not part of any undo step.
void ensure_list(const Reference<css::frame::XModel>& model, std::string_view paragraph_style,
                 const ListForm& form);

/// Needs the styles and the list to be there.
void set_style(const Reader& reader, const SetStyle& edit);
/// Lets one paragraph be counted together with another, in the same list.
void join_list(const Reference<css::text::XTextRange>& paragraph,
               const Reference<css::text::XTextRange>& other);
void freeze_number(const Reader& reader, const FreezeNumber& edit);
void make_table(const Reader& reader, const MakeTable& edit);
void set_header_rows(const Reference<css::text::XTextTable>& table, std::size_t rows);

/// Lets the list of its style count a paragraph, whatever list counted it where it came from.
void count_by_style(const Reference<css::frame::XModel>& model,
                    const Reference<css::text::XTextRange>& paragraph);

/// Makes the list that counts paragraphs of this style begin at `number`; nothing where none counts them.
void set_first_number(const Reference<css::frame::XModel>& model, std::string_view paragraph_style,
                      int number);
/// Makes that list write `prefix` before its section sign ("KS § 45"). A list without one stays as it is.
void set_number_prefix(const Reference<css::frame::XModel>& model, std::string_view paragraph_style,
                       std::string_view prefix);

} // namespace klubba::writer
