// SPDX-License-Identifier: MPL-2.0
#include "core/stages.hpp"

#include "core/calendar.hpp"
#include "core/names.hpp"
#include "core/properties.hpp"
#include "core/recognise.hpp"

#include <algorithm>

namespace klubba {
namespace {

/// The Local Government Act sets days for boards and the municipal council alone.
bool is_under_the_act(Profile profile) {
    return profile == Profile::Committee || profile == Profile::MunicipalCouncil;
}

} // namespace

std::optional<Date> day_of(const std::optional<Fact<Date>>& stated) {
    return stated && stated->filled && stated->value.ok() ? std::optional(stated->value) : std::nullopt;
}

std::optional<Date> meeting_day(const Minutes& minutes) {
    return minutes.dates.empty() ? std::nullopt : day_of(minutes.dates.front());
}

std::optional<int> days_to_adjust(std::optional<Profile> profile, const Body& body) {
    if (body.days_to_adjust)
        return body.days_to_adjust;
    return profile && is_under_the_act(*profile) ? std::optional(periods::days_to_adjust) : std::nullopt;
}

Stage stage_of(const Document& document, const Minutes& minutes) {
    if (const auto recorded = document.properties.find(std::string(properties::stage));
        recorded != document.properties.end())
        if (const auto stage = stage_named(recorded->second))
            return *stage;
    if (day_of(minutes.notice_posted))
        return Stage::Adjusted;
    const bool unadjusted =
        std::ranges::find(minutes.marks, marks::unadjusted, &Mark::kind) != minutes.marks.end();
    return unadjusted ? Stage::Circulated : Stage::Draft;
}

std::optional<Deadline> deadline_at(Stage stage, Profile profile, const Minutes& minutes, const Body& body) {
    if (stage < Stage::Adjusted) {
        const auto met = meeting_day(minutes);
        const auto days = days_to_adjust(profile, body);
        return met && days
                   ? std::optional(Deadline{Deadline::Kind::AdjustBy, last_day_of_period(*met, *days)})
                   : std::nullopt;
    }
    if (!is_under_the_act(profile))
        return std::nullopt;
    if (const auto posted = day_of(minutes.notice_posted))
        return Deadline{Deadline::Kind::TakeDownFrom,
                        std::chrono::sys_days(last_day_of_period(*posted, periods::days_to_appeal)) +
                            std::chrono::days(1)};
    if (const auto adjusted = day_of(minutes.adjusting_date); adjusted && stage == Stage::Adjusted)
        return Deadline{Deadline::Kind::PostBy, last_day_of_period(*adjusted, periods::days_to_notify)};
    return std::nullopt;
}

} // namespace klubba
