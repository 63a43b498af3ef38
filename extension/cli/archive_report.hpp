// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/finding.hpp"
#include "report/archive.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace klubba::cli {

/// What `klubba check --report DIR` leaves in DIR: index.html, index.txt, and a page for each body and year where there are
/// several. Used by one thread.
class ArchiveReport {
public:
    /// Takes an earlier report's own text out of the files that are to be checked. Throws klubba::Error when the folder has an
    /// index that no report wrote.
    ArchiveReport(std::filesystem::path folder, std::vector<std::filesystem::path>& files, Date today,
                  Language language);

    /// What came of a file: its facts, or else why it couldn't be read (nothing: it is no minutes).
    void add(const std::filesystem::path& file, std::optional<report::MeetingFacts> facts,
             const std::string& refusal);

    /// Writes all pages or, when one can't be written, none. Throws klubba::Error.
    void write();

private:
    [[nodiscard]] std::string name_of(const std::filesystem::path& file) const;

    std::filesystem::path m_folder;
    /// The folder that all files lie in.
    std::filesystem::path m_root;
    Date m_today;
    Language m_language;
    std::vector<report::MeetingFacts> m_meetings;
    std::vector<report::LeftOut> m_left_out;
};

} // namespace klubba::cli
