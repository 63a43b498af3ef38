// SPDX-License-Identifier: MPL-2.0
// Documents, all invented, that LibreOffice converts for the test that holds the readers against it.
#pragma once

#include <map>
#include <string>

namespace klubba::test {

/// Flat OpenDocument texts by name, each of one kind of content.
std::map<std::string, std::string> flat_documents();

/// The same for documents in the shapes that Word writes.
std::map<std::string, std::string> word_documents();

} // namespace klubba::test
