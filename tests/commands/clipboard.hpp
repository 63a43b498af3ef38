// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office/office.hpp"

#include <com/sun/star/datatransfer/XTransferable.hpp>
#include <com/sun/star/text/XTextCursor.hpp>

#include <map>
#include <memory>
#include <string>

namespace klubba::test {

/// The type of words alone.
inline constexpr const char* plain_text = "text/plain;charset=utf-16";

/// Puts something on the system's clipboard, in forms by their type ("text/html").
void copy(std::map<std::string, std::string> forms);

/// Selects a range, as the mouse does.
void select(const OpenDocument& document, const Reference<css::text::XTextCursor>& range);

/// What is selected, as Writer copies it; and Writer's own pasting of it over what is selected.
Reference<css::datatransfer::XTransferable> copied_selection(const OpenDocument& document);
void paste(const OpenDocument& document, const Reference<css::datatransfer::XTransferable>& copied);

/// All of a document, copied into a new one.
std::unique_ptr<OpenDocument> copied(const OpenDocument& document);

} // namespace klubba::test
