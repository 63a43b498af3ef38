// SPDX-License-Identifier: MPL-2.0
// The documents of the corpus, read the ways they can be: .txt, .fodt (also as the .odt it makes) and .docx.xml, the parts
// of a .docx in one readable file.
#pragma once

#include "core/document.hpp"
#include "files/read.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace klubba::corpus {

/// All documents in a folder of the corpus, sorted by name.
std::vector<std::filesystem::path> documents_in(const std::filesystem::path& folder);

struct File {
    files::Format format;
    std::string bytes;
};

/// The files that the document is, one for every format it comes in.
std::vector<File> files_of(const std::filesystem::path& document);

/// The document, once for every format it comes in.
std::vector<Document> readings_of(const std::filesystem::path& document);

} // namespace klubba::corpus
