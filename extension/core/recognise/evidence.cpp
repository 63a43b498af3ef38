// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/evidence.hpp"

#include <algorithm>

namespace klubba::recognition {

bool is_minutes(const Document& document, const Front& front, const Outline& outline, const Minutes& found) {
    const bool made_by_klubba =
        std::any_of(document.properties.begin(), document.properties.end(),
                    [](const auto& property) { return property.first.starts_with("Klubba."); });
    if (front.other_kind && (!made_by_klubba || front.kind.value.empty()))
        return false;
    if (made_by_klubba)
        return true;
    const auto has_label = [&](std::string_view meaning) {
        return std::any_of(found.labels.begin(), found.labels.end(),
                           [&](const Label& label) { return label.meaning == meaning; });
    };
    const bool when = !found.dates.empty() || found.start;
    int evidence = 0;
    if (!front.kind.value.empty())
        evidence += 3;
    if (!front.organ.raw.empty())
        evidence += 1;
    if (has_label("present"))
        evidence += found.attendance.size() >= 2 ? 2 : !found.attendance.empty() || when ? 1 : 0;
    if (when)
        evidence += 1;
    if (outline.items.size() >= 2)
        evidence += 1;
    if (!found.decisions.empty())
        evidence += 1;
    if (!found.signatures.empty() || has_label("adjuster") || has_label("secretary"))
        evidence += 1;
    return evidence >= 5;
}

} // namespace klubba::recognition
