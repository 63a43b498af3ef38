// SPDX-License-Identifier: MPL-2.0
#include "files/write_whole.hpp"

#include "core/error.hpp"

#include <fstream>

namespace klubba::files {

void write_whole(const std::filesystem::path& file, std::string_view bytes) {
    auto beside = file;
    beside += ".ny";
    std::ofstream stream(beside, std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    std::error_code failure;
    if (stream)
        std::filesystem::rename(beside, file, failure);
    if (stream && !failure)
        return;
    std::filesystem::remove(beside, failure);
    throw Error(file.string() + ": filen kunde inte skrivas. Kontrollera att mappen går att skriva i.",
                file.string() + ": the file could not be written. See that its folder can be written to.");
}

} // namespace klubba::files
