// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <Poco/JSON/Array.h>
#include <Poco/JSON/Object.h>

#include <filesystem>
#include <string>
#include <vector>

namespace tests {

/// What came of running a command.
struct Run {
    int exit = 0;
    std::string out;
    std::string error;
    /// The most that it had in memory, in MiB.
    double memory = 0;
};

/// Runs the program that was built, with the project's templates.
Run klubba(const std::vector<std::string>& arguments, const std::string& locale = "sv_SE.UTF-8");

/// A folder of documents for one test, gone with it.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::string path(const std::string& name = {}) const;
    /// Writes a file, and the folders above it. Returns its path.
    std::string write(const std::string& name, const std::string& text) const;

private:
    std::filesystem::path m_path;
};

/// An object printed as JSON.
Poco::JSON::Object::Ptr object(const std::string& json);

/// The bytes of a file; empty when there is none.
std::string bytes_of(const std::filesystem::path& file);

} // namespace tests
