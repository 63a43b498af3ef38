// SPDX-License-Identifier: MPL-2.0
#include "files/read.hpp"

#include "core/error.hpp"

namespace klubba::files {

Document read(std::string_view, Format, std::string_view name) {
    throw Error(std::string(name) + ": formatet kan inte läsas.", std::string(name) + ": the format can't be read.");
}

Document read(const std::filesystem::path& file) { return read({}, Format::PlainText, file.string()); }

} // namespace klubba::files
