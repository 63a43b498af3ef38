// SPDX-License-Identifier: MPL-2.0
#include "core/metadata.hpp"

#include "core/calendar.hpp"
#include "core/folding.hpp"
#include "core/properties.hpp"
#include "core/recognise/dates.hpp"
#include "core/recognise/organs.hpp"

#include <algorithm>

namespace klubba {
namespace {

/// The title, a keyword or a property says it.
template <class Tells>
bool is_told(const Document& document, Tells tells) {
    return tells(document.title) || tells(document.keywords) ||
           std::ranges::any_of(document.properties,
                               [&](const auto& property) { return tells(property.second); });
}

bool tells_date(const std::string& text, Date day) {
    const auto found = recognition::find_date(text);
    return found && recognition::to_date(found->day) == day;
}

} // namespace

std::vector<Metadata> missing_metadata(const Document& document, const Minutes& minutes) {
    std::vector<Metadata> missing;
    const auto holds = [](const std::string& value) {
        return [&value](const std::string& text) {
            return folded(text).find(folded(value)) != std::string::npos;
        };
    };
    // "Individutskottets protokoll" is enough of "Socialnämndens individutskott".
    const auto& organ = minutes.organ.value;
    if (!organ.empty() && !recognition::mentions_organ(document.title) && !is_told(document, holds(organ)))
        missing.push_back({"organ", properties::organ, organ});
    if (!minutes.dates.empty() && minutes.dates.front().value.ok()) {
        const Date day = minutes.dates.front().value;
        if (!is_told(document, [day](const std::string& text) { return tells_date(text, day); }))
            missing.push_back({"datum", properties::date, iso(day)});
    }
    const auto& number = minutes.case_number.value;
    if (!number.empty() && !is_told(document, holds(number)))
        missing.push_back({"diarienummer", properties::case_number, number});
    return missing;
}

} // namespace klubba
