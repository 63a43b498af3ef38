// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace klubba::cli {

/// The files that operands stand for: a file is itself, a folder all documents in it and below (.odt .fodt
/// .docx .txt), sorted by path; LibreOffice's lock files are left out. A name that leads nowhere stays, to be
/// refused when it is read.
std::vector<std::filesystem::path> documents_in(const std::vector<std::string>& operands);

/// About how many bytes a document takes in memory.
std::size_t bytes_of(const Document& document);

/// What is done with each of many files, given by their index. Nothing here may throw but `done`.
struct Work {
    /// Reads the file. Returns how many bytes it takes until it is done.
    std::function<std::size_t(std::size_t index, std::size_t worker)> read;
    /// What follows, one after the other.
    std::vector<std::function<void(std::size_t index, std::size_t worker)>> stages;
    /// Called on the calling thread, in order, as soon as the file and all before it have been through all stages.
    std::function<void(std::size_t index)> done;
};

/// Does the work for every index below `count` on `jobs` threads (workers are numbered from 0). Small files go through
/// the stages a few at a time. On a terminal it shows how far it is once it has taken a second.
void for_each_in_order(std::size_t count, std::size_t jobs, const Work& work);

} // namespace klubba::cli
