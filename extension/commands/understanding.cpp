// SPDX-License-Identifier: MPL-2.0
#include "commands/understanding.hpp"

#include "core/ignored.hpp"
#include "core/names.hpp"
#include "core/properties.hpp"
#include "core/titled_sections.hpp"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <map>

namespace klubba::commands {
namespace {

std::string_view recorded(const Document& document, std::string_view name) {
    const auto found = document.properties.find(std::string(name));
    return found == document.properties.end() ? std::string_view() : std::string_view(found->second);
}

/// Far more than any minutes need, for rules from others that should not have been written so.
constexpr std::chrono::seconds longest_check{10};

} // namespace

Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return std::chrono::year(local.tm_year + 1900) / (local.tm_mon + 1) / local.tm_mday;
}

Understanding understand(const Document& document, const Shelf& shelf, Detail detail) {
    auto minutes = recognise(document, detail);
    const auto* of = shelf.template_of(document, minutes);
    if (of && !of->profile && !minutes.is_minutes) {
        minutes = recognise_other_kind(document);
        add_titled_sections(*of, document, minutes);
    }
    return {std::move(minutes), of};
}

std::vector<Attendee> people_of(const Minutes& minutes, const OrganSettings* settings) {
    auto people = minutes.attendance;
    if (settings)
        for (const auto& member : settings->body.members)
            if (std::ranges::find(people, member.name, &Attendee::name) == people.end())
                people.emplace_back().name = member.name;
    return people;
}

std::vector<Ignored> ignored_in(const Document& document) {
    return parse_ignored(recorded(document, properties::ignored));
}

std::vector<NamedFinding> findings_in(const Document& document, const Understanding& understanding,
                                      const Shelf& shelf, const std::string& file_name) {
    const auto& [minutes, of] = understanding;
    CheckRequest request;
    request.file_name = file_name;
    request.language = shelf.language();
    request.today = today();
    if (of)
        use_template(request, *of);
    if (const auto* own = shelf.settings_of(minutes.organ.value))
        use_settings(request, *own);
    request.ignored = ignored_in(document);
    request.keep_going = [end = std::chrono::steady_clock::now() + longest_check] {
        return std::chrono::steady_clock::now() < end;
    };
    std::vector<NamedFinding> named;
    std::map<std::string, int> ordinals;
    for (auto& finding : shelf.check(document, minutes, of, request)) {
        auto name = finding.rule + '.' + std::to_string(++ordinals[finding.rule]);
        named.push_back({std::move(name), std::move(finding)});
    }
    return named;
}

} // namespace klubba::commands
