// SPDX-License-Identifier: MPL-2.0
#include "commands/previous.hpp"

#include "core/calendar.hpp"
#include "core/folding.hpp"
#include "files/read.hpp"

#include <algorithm>
#include <array>

namespace klubba::commands {
namespace {

constexpr std::array<std::string_view, 4> endings{".odt", ".fodt", ".docx", ".txt"};
/// Of a folder's files the latest changed are looked into, no more: somebody waits.
constexpr std::size_t most_files = 200;

bool is_document(const std::filesystem::path& path) {
    const auto name = path.filename().string();
    return !name.starts_with('.') && !name.starts_with('~') &&
           std::ranges::find(endings, path.extension().string()) != endings.end();
}

std::vector<std::filesystem::path> latest_in(const std::filesystem::path& folder) {
    std::vector<std::pair<std::filesystem::file_time_type, std::filesystem::path>> files;
    std::error_code unreadable;
    for (const auto& entry : std::filesystem::directory_iterator(folder, unreadable))
        if (std::error_code gone; is_document(entry.path()) && entry.is_regular_file(gone))
            files.emplace_back(entry.last_write_time(gone), entry.path());
    std::ranges::sort(files, std::ranges::greater());
    if (files.size() > most_files)
        files.resize(most_files);
    std::vector<std::filesystem::path> paths;
    for (auto& [time, path] : files)
        paths.push_back(std::move(path));
    return paths;
}

/// Those of the body in the folder, newest meeting first.
std::vector<Previous> minutes_in(const std::filesystem::path& folder, const std::string& organ) {
    std::vector<Previous> found;
    for (const auto& file : latest_in(folder))
        try {
            auto previous = read_previous(file);
            if (previous.date() && folded(previous.minutes.minutes.organ.value) == folded(organ))
                found.push_back(std::move(previous));
        } catch (const Error&) {
            continue;
        }
    std::ranges::stable_sort(found, std::ranges::greater(),
                             [](const Previous& each) { return *each.date(); });
    return found;
}

} // namespace

std::optional<Date> Previous::date() const {
    const auto& dates = minutes.minutes.dates;
    return !dates.empty() && dates.front().filled && dates.front().value.ok()
               ? std::optional(dates.front().value)
               : std::nullopt;
}

Previous read_previous(const std::filesystem::path& file, Detail detail) {
    Previous previous{file, {files::read(file), {}}};
    previous.minutes.minutes = recognise(previous.minutes.document, detail);
    if (!previous.minutes.minutes.is_minutes)
        throw Error(file.string() + ": det här är inget protokoll; välj protokollet från mötet före.",
                    file.string() + ": these are no minutes; choose those of the meeting before.");
    return previous;
}

const Previous* PreviousMinutes::newest(const std::string& organ, const std::optional<Date>& date) {
    const auto* own = m_workshop.settings_of(organ);
    if (own == nullptr || own->minutes_folder.empty())
        return nullptr;
    auto known = m_folders.find(own->organ);
    if (known == m_folders.end())
        known = m_folders.emplace(own->organ, minutes_in(own->minutes_folder, own->organ)).first;
    const auto found = std::ranges::find_if(
        known->second, [&](const Previous& each) { return !date || *each.date() < *date; });
    return found == known->second.end() ? nullptr : &*found;
}

const Previous* PreviousMinutes::counted_on(const std::string& organ, const std::optional<Date>& date) {
    const auto* own = m_workshop.settings_of(organ);
    const bool through_the_year =
        own != nullptr && (own->body.numbering == Body::Numbering::PerYear || own->body.series);
    return through_the_year ? newest(organ, date) : nullptr;
}

FirstNumber PreviousMinutes::first_number(const std::string& organ, const std::optional<Date>& date,
                                          const Previous* previous) const {
    const auto* own = m_workshop.settings_of(organ);
    const auto body = own != nullptr ? own->body : Body{};
    const auto number =
        previous != nullptr ? number_after(previous->minutes.minutes, body, date) : number_after(body, date);
    if (!number)
        return {};
    return {*number, *number - 1, previous != nullptr ? previous->date() : std::optional(body.series->date)};
}

std::string origin_of(const FirstNumber& first, const Workshop& workshop) {
    if (!first.after)
        return {};
    const auto number = "§\u00A0" + std::to_string(first.number);
    if (!first.date)
        return number +
               std::string(workshop.say(" – efter föregående protokoll", " – after the minutes before"));
    return number + std::string(workshop.say(" – efter protokollet ", " – after the minutes of ")) +
           iso(*first.date);
}

} // namespace klubba::commands
