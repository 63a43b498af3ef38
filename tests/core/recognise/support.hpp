// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "bytes_of.hpp"
#include "core/recognise.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::tests {

/// A document as a text file gives it: a paragraph a line.
inline Document from_text(std::string_view text) {
    Document document;
    for (;;) {
        const std::size_t end = text.find('\n');
        Paragraph paragraph;
        paragraph.text = std::string(text.substr(0, end));
        document.paragraphs.push_back(std::move(paragraph));
        if (end == std::string_view::npos)
            return document;
        text.remove_prefix(end + 1);
    }
}

inline std::filesystem::path fixtures() {
    return std::filesystem::path(KLUBBA_SOURCE) / "tests/core/recognise/fixtures";
}

/// The real minutes that are kept beside the source, not in it; may be absent.
inline std::filesystem::path seeds() {
    return std::filesystem::path(KLUBBA_SOURCE) / "../shared/seeds";
}

/// The text files of a folder, sorted by name.
inline std::vector<std::filesystem::path> text_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt")
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace klubba::tests
