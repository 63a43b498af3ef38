// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/tail.hpp"

#include "core/recognise/dates.hpp"
#include "core/recognise/labels.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/people.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba::recognition {

namespace {

std::string_view first_part(const Line& line) {
    return line.text.substr(0, line.text.find('\t'));
}

/// A name on one line and the role it signs in on the next, or the other way round.
bool is_signature_pair(const Lines& lines, std::size_t index) {
    const std::size_t next = lines.next_filled(index + 1);
    if (next >= lines.size())
        return false;
    const std::string_view here = first_part(lines[index]);
    const std::string_view there = first_part(lines[next]);
    return (looks_like_name(here) && is_signing_role(there)) ||
           (is_signing_role(here) && looks_like_name(there));
}

bool is_signer(std::string_view text) {
    const auto person = read_person(text);
    return person && is_signing_role(person->role);
}

/// "Anna Ek, sekreterare" above "Bo Ek, ordförande".
bool begins_signers(const Lines& lines, std::size_t index) {
    const std::size_t next = lines.next_filled(index + 1);
    return next < lines.size() && is_signer(lines[index].text) && is_signer(lines[next].text);
}

/// "Anna Ek, sekreterare <tab> Bo Ek, ordförande".
bool is_line_of_signers(const Line& line) {
    if (line.text.find('\t') == std::string_view::npos)
        return false;
    const auto parts = segments(line.full);
    return parts.size() >= 2 &&
           std::all_of(parts.begin(), parts.end(), [](const Segment& part) { return is_signer(part.text); });
}

bool is_of_signatures(Meaning meaning) {
    return meaning == Meaning::Signature || meaning == Meaning::Secretary || meaning == Meaning::Chair ||
           meaning == Meaning::Adjuster;
}

/// "Vid protokollet <gap> Justeras": labels of columns, and nothing else.
bool is_line_of_labels(const Line& line) {
    const auto parts = segments(line.full);
    return parts.size() >= 2 && std::ranges::all_of(parts, [](const Segment& part) {
               const auto label = match_label(part.text);
               return label && label->value.empty() && is_of_signatures(label->meaning);
           });
}

bool certifies(std::string_view text) {
    return text::starts_folded(text, "rätt utdrag") || text::starts_folded(text, "utdraget") ||
           text::starts_folded(text, "utdragets");
}

bool begins_certificate(const Lines& lines, std::size_t index) {
    if (certifies(lines[index].text))
        return true;
    const std::size_t next = lines.next_filled(index + 1);
    return text::starts_folded(lines[index].text, "utdragsbestyrkande") && next < lines.size() &&
           certifies(lines[next].text);
}

/// "Bilaga" as a heading, or above "Bilaga 1 Plan": the list of a single one.
bool heads_attachments(const Lines& lines, std::size_t index) {
    const std::size_t next = lines.next_filled(index + 1);
    return next < lines.size() && (lines[index].heading || text::starts_folded(lines[next].text, "bilaga "));
}

bool begins_tail(const Lines& lines, std::size_t index) {
    const Line& line = lines[index];
    if (line.bullet || line.text.size() > 120)
        return false;
    if (is_place_and_date(line.text) || is_signature_pair(lines, index) || is_line_of_signers(line) ||
        is_line_of_labels(line) || begins_signers(lines, index) || begins_certificate(lines, index))
        return true;
    const auto& label = line.label;
    if (!label)
        return false;
    switch (label->meaning) {
    case Meaning::Signature:
    case Meaning::Notice:
        return label->value.empty();
    case Meaning::Secretary:
    case Meaning::Chair:
    case Meaning::Adjuster:
        return label->value.empty() || looks_like_name(label->value) || is_rule(label->value) ||
               match_label(label->value) || (label->meaning == Meaning::Adjuster && find_date(label->value));
    case Meaning::Attachments:
        return label->value.empty() &&
               (!text::equal_folded(label->label, "bilaga") || heads_attachments(lines, index));
    default:
        return false;
    }
}

} // namespace

std::size_t find_tail(const Lines& lines, std::size_t from) {
    for (std::size_t index = lines.next_filled(from); index < lines.size();
         index = lines.next_filled(index + 1)) {
        if (begins_tail(lines, index))
            return index;
    }
    return lines.size();
}

std::size_t find_certificate(const Lines& lines, std::size_t from) {
    std::size_t index = lines.next_filled(from);
    while (index < lines.size() && !begins_certificate(lines, index))
        index = lines.next_filled(index + 1);
    return index;
}

bool is_place_and_date(std::string_view line) {
    line = text::strip(line, ".,_");
    if (line.size() > 60 || !text::is_upper_at(line, 0))
        return false;
    const auto date = find_date(line);
    if (!date || date->end != line.size())
        return false;
    std::size_t end = date->begin;
    if (const auto weekday = weekday_before(line, end))
        end = weekday->begin;
    std::string_view place = text::trim_right(line.substr(0, end));
    const bool den = text::ends_folded(place, " den");
    if (den)
        place = text::trim_right(place.substr(0, place.size() - 4));
    place = text::strip(place, ",");
    const bool name =
        text::count_words(place) == 1 || (text::count_words(place) == 2 && looks_like_name(place));
    return !place.empty() && name && !match_label(place) && (den || line.find(',') != std::string_view::npos);
}

} // namespace klubba::recognition
