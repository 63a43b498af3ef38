// SPDX-License-Identifier: MPL-2.0
#include "core/fixes/agreement.hpp"

#include "core/calendar.hpp"
#include "core/fixes/title.hpp"
#include "core/fixes/words.hpp"
#include "core/recognise/dates.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace klubba::fixes {
namespace {

using DateFact = Fact<Date>;

bool is_in_head(const Fault& fault, const DateFact& date) {
    return date.filled && date.value.ok() && date.place.paragraph < fault.minutes.head_end;
}

/// How much besides the head's own statement speaks for each day.
std::map<Date, int> witnesses(const Fault& fault) {
    std::map<Date, int> count;
    for (const auto& date : fault.minutes.dates) {
        if (!date.filled || !date.value.ok())
            continue;
        ++count[date.value];
        for (const auto& weekday : fault.minutes.weekdays)
            if (weekday.place.paragraph == date.place.paragraph && weekday.value == weekday_name(date.value))
                ++count[date.value];
    }
    const auto in_title = recognition::find_date(fault.document.title);
    if (const auto day = in_title ? recognition::to_date(in_title->day) : std::nullopt)
        ++count[*day];
    return count;
}

/// The first of the head's statements that most speaks for; null without any.
const DateFact* likeliest(const Fault& fault) {
    const auto count = witnesses(fault);
    const DateFact* best = nullptr;
    for (const auto& date : fault.minutes.dates)
        if (is_in_head(fault, date) && (!best || count.at(date.value) > count.at(best->value)))
            best = &date;
    return best;
}

/// As that statement has it, unless it leaves the year to others.
std::string words_for(const DateFact& date) {
    const auto whole = iso(date.value);
    return date.raw.find(whole.substr(0, 4)) == std::string::npos ? whole : date.raw;
}

ReplaceText replacing(const Document& document, const Place& place, std::string text) {
    return {place, text_at(document, place), std::move(text)};
}

/// Whom the document names, beside the signatures, for what somebody signs as.
std::string holder_of(const Minutes& minutes, std::string_view role) {
    if (text::equal_folded(role, "ordförande"))
        return minutes.chair.value;
    return text::equal_folded(role, "sekreterare") ? minutes.secretary.value : std::string();
}

bool signs(const Minutes& minutes, std::string_view name) {
    return std::ranges::find(minutes.signatures, name, &Signature::name) != minutes.signatures.end();
}

bool adjusts(const Signature& signature) {
    return text::find_folded(signature.role, "juster") != std::string_view::npos;
}

/// The one who signs as adjuster though others were elected; null where none or several do. The chair often signs
/// under "Justeras" too.
const Signature* unelected_adjuster(const Minutes& minutes) {
    const Signature* found = nullptr;
    for (const auto& signature : minutes.signatures) {
        if (!adjusts(signature) || signature.name == minutes.chair.value ||
            signature.name == minutes.secretary.value ||
            std::ranges::find(minutes.adjusters, signature.name, &Text::value) != minutes.adjusters.end())
            continue;
        if (found)
            return nullptr;
        found = &signature;
    }
    return found;
}

/// Nothing in the minutes says that the meeting elected others.
bool may_be_elected(const Minutes& minutes, const std::string& name) {
    const auto& elected = minutes.elected_adjusters;
    return elected.empty() || std::ranges::find(elected, name, &Text::value) != elected.end();
}

/// The elected adjuster who doesn't sign; empty where none or several don't.
std::string unsigned_adjuster(const Minutes& minutes) {
    std::string found;
    for (const auto& adjuster : minutes.adjusters) {
        if (!adjuster.filled || signs(minutes, adjuster.value) || !may_be_elected(minutes, adjuster.value))
            continue;
        if (!found.empty())
            return {};
        found = adjuster.value;
    }
    return found;
}

std::optional<Fix> signing(const Fault& fault, const Signature* signature, const std::string& name) {
    if (!signature || name.empty() || signs(fault.minutes, name) ||
        text_at(fault.document, signature->place) != signature->name)
        return std::nullopt;
    auto fix = titled(fault, "Skriv " + name + " vid underskriften", "Write " + name + " at the signature");
    fix.edits.emplace_back(replacing(fault.document, signature->place, name));
    return fix;
}

} // namespace

std::optional<Fix> write_one_date(const Fault& fault) {
    const auto* right = likeliest(fault);
    if (!right)
        return std::nullopt;
    const auto words = words_for(*right);
    auto fix = titled(fault, "Skriv " + words, "Write " + words);
    for (const auto& date : fault.minutes.dates) {
        if (!is_in_head(fault, date) || date.value == right->value)
            continue;
        fix.edits.emplace_back(replacing(fault.document, date.place, words));
        for (const auto& weekday : fault.minutes.weekdays)
            if (weekday.place.paragraph == date.place.paragraph)
                fix.edits.emplace_back(
                    replacing(fault.document, weekday.place,
                              in_case_of(std::string(weekday_name(right->value)), weekday.raw)));
    }
    return fix.edits.empty() ? std::nullopt : std::optional(fix);
}

std::optional<Fix> write_signatory(const Fault& fault) {
    const auto& signatures = fault.minutes.signatures;
    const auto at_place = std::ranges::find(signatures, fault.place, &Signature::place);
    if (std::string_view(fault.node.name()) == "underskrift") {
        if (at_place == signatures.end())
            return std::nullopt;
        return signing(fault, &*at_place, holder_of(fault.minutes, at_place->role));
    }
    return signing(fault, unelected_adjuster(fault.minutes), unsigned_adjuster(fault.minutes));
}

std::optional<Fix> write_removal(const Fault& fault) {
    const auto last = date_of_iso(fault.node.parent().child("overklagas_till").attribute("iso").value());
    if (!last || std::string_view(fault.node.name()) != "nedtaget")
        return std::nullopt;
    const auto day = iso(Date(std::chrono::sys_days(*last) + std::chrono::days(1)));
    auto fix = titled(fault, "Skriv " + day, "Write " + day);
    fix.edits.emplace_back(replacing(fault.document, fault.place, day));
    return fix;
}

} // namespace klubba::fixes
