// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace klubba::tests {

/// The bytes of a file; fails the test when it can't be read.
inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw std::runtime_error(file.string() + " can't be read");
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace klubba::tests
