// SPDX-License-Identifier: MPL-2.0
#include "cli/check_settings.hpp"

#include "cli/time_limit.hpp"
#include "core/calendar.hpp"
#include "core/names.hpp"
#include "core/recognise.hpp"
#include "files/members_file.hpp"
#include "files/read.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <ctime>

namespace klubba::cli {
namespace {

Date date_from(int year, int month, int day) {
    return {std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
            std::chrono::day(static_cast<unsigned>(day))};
}

Date today() {
    const auto now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return date_from(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

Date date_of(const std::string& text) {
    if (const auto date = date_of_iso(text))
        return *date;
    throw UsageError("--as-of ska vara ett datum, som 2026-03-17, inte ”" + text + "”.",
                     "--as-of takes a date, like 2026-03-17, not “" + text + "”.");
}

std::size_t job_count(const std::string& text) {
    std::size_t count = 0;
    const auto* const end = text.data() + text.size();
    if (const auto [stop, failure] = std::from_chars(text.data(), end, count);
        failure != std::errc() || stop != end || count == 0)
        throw UsageError("--jobs ska vara ett antal, som 4, inte ”" + text + "”.",
                         "--jobs takes a number, like 4, not “" + text + "”.");
    return std::min<std::size_t>(count, 256);
}

std::shared_ptr<const Predecessor> predecessor_in(const std::filesystem::path& file) {
    auto document = files::read(file);
    auto minutes = recognise(document);
    if (!minutes.is_minutes)
        throw Error(file.string() +
                        ": det här är inget protokoll att jämföra med; ange det föregående protokollet.",
                    file.string() + ": these are no minutes to compare with; name the previous minutes.");
    return std::make_shared<Predecessor>(Predecessor{std::move(document), std::move(minutes)});
}

} // namespace

CheckSettings check_settings(const CommandLine& line, Language language) {
    CheckSettings settings;
    settings.template_id = line.value("template");
    if (line.has("settings"))
        settings.organs = files::settings_in(line.value("settings"));
    if (line.has("register"))
        settings.members = files::read_members(line.value("register"));
    if (line.has("previous"))
        settings.before = predecessor_in(line.value("previous"));
    settings.request.before = settings.before.get();
    settings.request.language = language;
    if (line.has("stage"))
        settings.request.stage = stage_named(line.value("stage"));
    settings.request.today = line.has("as-of") ? date_of(line.value("as-of")) : today();
    const auto format = line.value("format", "text");
    settings.format = format == "json" ? Format::Json : format == "svrl" ? Format::Svrl : Format::Text;
    settings.jobs = job_count(line.value("jobs", "1"));
    settings.limit = time_limit(line);
    settings.reports = line.has("report");
    return settings;
}

std::string_view untold(const CheckSettings& settings) {
    const bool english = settings.request.language == Language::English;
    const bool no_members = !settings.members && settings.organs.settings.empty();
    if (no_members && !settings.before)
        return english
                   ? "Without --register and --previous, rules about members and earlier minutes are silent."
                   : "Utan --register och --previous prövas inte regler om ledamöter och tidigare protokoll.";
    if (no_members)
        return english ? "Without --register, rules about members are silent."
                       : "Utan --register prövas inte regler om ledamöter.";
    if (!settings.before)
        return english ? "Without --previous, rules about earlier minutes are silent."
                       : "Utan --previous prövas inte regler om tidigare protokoll.";
    return {};
}

} // namespace klubba::cli
