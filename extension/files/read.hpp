// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"

#include <filesystem>
#include <string_view>

namespace klubba::files {

enum class Format { PlainText, Odt, FlatOdt, Docx };

/// Reads a file by its name's ending (.txt .odt .fodt .docx). Throws klubba::Error, naming the file, for anything that
/// can't be read or isn't safe to read.
Document read(const std::filesystem::path& file);

/// The same from memory; `name` is what messages call it.
Document read(std::string_view bytes, Format format, std::string_view name);

} // namespace klubba::files
