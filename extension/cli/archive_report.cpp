// SPDX-License-Identifier: MPL-2.0
#include "cli/archive_report.hpp"

#include "cli/folder_writing.hpp"
#include "core/error.hpp"
#include "report/archive_pages.hpp"

#include <algorithm>
#include <fstream>

namespace klubba::cli {
namespace {

namespace fs = std::filesystem;

bool is_same_file(const fs::path& a, const fs::path& b) {
    std::error_code absent;
    return fs::equivalent(a, b, absent);
}

/// The pages say so in their head.
bool is_own_page(const fs::path& file) {
    std::string head(8192, '\0');
    std::ifstream in(file, std::ios::binary);
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    return head.find("<meta name=\"generator\" content=\"Klubba\">") != std::string::npos;
}

/// Nothing that somebody else wrote is written over: where a folder has an index of ours the rest is ours too.
void demand_own(const fs::path& folder, const std::vector<std::string>& names) {
    if (is_own_page(folder / "index.html"))
        return;
    for (const auto& name : names)
        if (std::error_code absent; fs::exists(folder / name, absent)) {
            const auto path = (folder / name).string();
            throw Error(path + ": filen finns redan och är ingen rapport från Klubba. Ange en annan mapp.",
                        path + ": this file exists and is no report of Klubba’s. Name another folder.");
        }
}

/// The deepest folder that has all files.
fs::path folder_of(const std::vector<fs::path>& files) {
    fs::path root;
    for (const auto& file : files) {
        const auto parent = file.lexically_normal().parent_path();
        if (&file == &files.front())
            root = parent;
        const auto end = std::mismatch(root.begin(), root.end(), parent.begin(), parent.end()).first;
        fs::path shared;
        for (auto part = root.begin(); part != end; ++part)
            shared /= *part;
        root = shared;
    }
    return root;
}

} // namespace

ArchiveReport::ArchiveReport(fs::path folder, std::vector<fs::path>& files, Date today, Language language)
    : m_folder(std::move(folder)), m_today(today), m_language(language) {
    demand_own(m_folder, {"index.html", "index.txt"});
    std::erase_if(files, [&](const fs::path& file) { return is_same_file(file, m_folder / "index.txt"); });
    m_root = folder_of(files);
}

std::string ArchiveReport::name_of(const fs::path& file) const {
    const auto name = m_root.empty() ? file : file.lexically_normal().lexically_relative(m_root);
    return (name.empty() ? file : name).string();
}

void ArchiveReport::add(const fs::path& file, std::optional<report::MeetingFacts> facts,
                        const std::string& refusal) {
    if (facts) {
        m_meetings.push_back(std::move(*facts));
        m_meetings.back().file = name_of(file);
        return;
    }
    // The page names the file itself, and not where it lies on this machine.
    const auto path = file.string() + ": ";
    m_left_out.push_back({name_of(file), refusal.starts_with(path) ? refusal.substr(path.size()) : refusal});
}

void ArchiveReport::write() {
    const auto pages = report::archive_pages(
        report::make_archive(std::move(m_meetings), std::move(m_left_out), m_today), m_language);
    std::vector<FileToWrite> files;
    std::string text;
    for (const auto& page : pages) {
        files.push_back({page.name + ".html", page_html(page)});
        text.append(text.empty() ? "" : "\n").append(page_text(page));
    }
    files.push_back({"index.txt", std::move(text)});
    std::vector<std::string> names;
    for (const auto& file : files)
        names.push_back(file.name);
    demand_own(m_folder, names);
    write_all_or_none(m_folder, files);
}

} // namespace klubba::cli
