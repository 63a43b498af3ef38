// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace klubba::cli {

/// The files that operands stand for: a file is itself, a folder all documents in it and below (.odt .fodt
/// .docx .txt), sorted by path; LibreOffice's lock files are left out. A name that leads nowhere stays, to be
/// refused when it is read.
std::vector<std::filesystem::path> documents_in(const std::vector<std::string>& operands);

/// Calls `work(index, worker)` for every index below `count` on `jobs` threads (workers are numbered from 0),
/// and `done(index)` on the calling thread, in order, each as soon as all before it are finished. On a
/// terminal it shows how far it is once it has taken a second. `work` must not throw.
void for_each_in_order(std::size_t count, std::size_t jobs,
                       const std::function<void(std::size_t, std::size_t)>& work,
                       const std::function<void(std::size_t)>& done);

} // namespace klubba::cli
