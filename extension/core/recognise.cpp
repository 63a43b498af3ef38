// SPDX-License-Identifier: MPL-2.0
#include "core/recognise.hpp"

#include "core/recognise/adjusting.hpp"
#include "core/recognise/attachments.hpp"
#include "core/recognise/attendance.hpp"
#include "core/recognise/dates.hpp"
#include "core/recognise/decisions.hpp"
#include "core/recognise/evidence.hpp"
#include "core/recognise/follow_up.hpp"
#include "core/recognise/front.hpp"
#include "core/recognise/grids.hpp"
#include "core/recognise/head.hpp"
#include "core/recognise/information.hpp"
#include "core/recognise/items.hpp"
#include "core/recognise/labels.hpp"
#include "core/recognise/marking.hpp"
#include "core/recognise/officers.hpp"
#include "core/recognise/organs.hpp"
#include "core/recognise/participation.hpp"
#include "core/recognise/quoted_mail.hpp"
#include "core/recognise/sections.hpp"
#include "core/recognise/signatures.hpp"
#include "core/recognise/tail.hpp"
#include "core/text.hpp"

namespace klubba {

namespace {

using namespace recognition;

/// Items that are lists of attendance by their title ("1. Närvarande") are read like the head.
void read_attendance_items(const Lines& lines, const Front& front, const Outline& outline,
                           Attendance& attendance) {
    for (std::size_t item = 0; item < outline.items.size(); ++item) {
        const auto label = match_label(outline.items[item].title);
        if (!label || !is_attendance(label->meaning))
            continue;
        const std::size_t title = outline.title_lines[item];
        std::vector<Row> rows = read_rows(lines, title, lines.line_of(outline.items[item].last));
        if (!rows.empty())
            rows.front().cells.assign(1, Cell{label->label, 0, title, match_label(label->label)});
        read_attendance(lines, front, rows, attendance);
    }
}

/// "Ekdala den 24 februari 2020" beside the signatures, where the head says no date or municipality.
void read_place_and_date(const Lines& lines, const Outline& outline, Minutes& minutes) {
    for (std::size_t index = outline.tail_begin; index < outline.tail_end; ++index) {
        const Line& line = lines[index];
        if (line.blank() || !is_place_and_date(line.text))
            continue;
        const auto match = find_date(line.text);
        const auto date = match ? to_date(match->day) : std::nullopt;
        if (!date)
            continue;
        if (minutes.dates.empty()) {
            const std::string_view raw = line.text.substr(match->begin, match->end - match->begin);
            minutes.dates.push_back({*date, std::string(raw), lines.place(line, raw), true});
        }
        if (minutes.municipality.raw.empty()) {
            const std::string_view place = line.text.substr(0, line.text.find_first_of(" ,"));
            minutes.municipality = {std::string(place), std::string(place), lines.place(line, place), true};
        }
        return;
    }
}

/// What minutes share with other documents about a meeting, and what that was read from.
struct Reading {
    explicit Reading(const Document& document) : lines(document) {
        mark_quoted_mail(lines);
        front = find_front(lines);
        mark_leaked(lines, front);
        outline = find_items(lines, front);
        const std::vector<Row> head = read_rows(lines, 0, outline.head_end);
        tail = read_rows(lines, outline.tail_begin, outline.tail_end);
        read_attendance(lines, front, head, attendance);
        read_attendance_items(lines, front, outline, attendance);
        minutes.attendance = std::move(attendance.people);
        minutes.municipality = front.municipality;
        minutes.organ = front.organ;
        minutes.kind = front.kind;
        read_facts(lines, front, head, true, minutes);
        minutes.signatures = read_signatures(lines, head, true);
        for (Signature& signature : read_signatures(lines, tail, false))
            minutes.signatures.push_back(std::move(signature));
    }

    /// The paragraph that the head ends before.
    [[nodiscard]] std::size_t head_end() const {
        return outline.head_end < lines.size() ? lines[outline.head_end].paragraph
                                               : lines.document().paragraphs.size();
    }

    Lines lines;
    Front front;
    Outline outline;
    std::vector<Row> tail;
    Attendance attendance;
    Minutes minutes;
};

} // namespace

Minutes recognise(const Document& document, Detail detail) {
    Reading reading(document);
    auto& [lines, front, outline, tail, attendance, minutes] = reading;
    const CueIndex cues(lines);
    minutes.decisions = find_decisions(lines, outline, cues);
    tell_information(lines, minutes.decisions, outline);
    if (!is_minutes(document, front, outline, minutes))
        return {};

    minutes.is_minutes = true;
    read_facts(lines, front, tail, false, minutes);
    read_adjusting_date(lines, tail, minutes);
    complete_dates(minutes);
    read_place_and_date(lines, outline, minutes);
    close_ranges(minutes.attendance, outline.items);
    complete_roles(lines, outline, minutes.attendance);
    complete_officers(lines, outline, minutes);
    const bool adjusted = !minutes.adjusters.empty() || outline.numbering == Numbering::Section;
    minutes.profile = infer_profile(minutes.organ.value, minutes.kind.value, adjusted);
    const std::vector<Grid> grids = find_grids(lines, lines.line_of(0), lines.size());
    read_follow_up(lines, outline, grids, minutes);
    minutes.attachments = find_attachments(lines, outline, cues);
    minutes.head_end = reading.head_end();
    minutes.sections = find_sections(lines, front, outline, minutes);
    if (detail == Detail::FactsAndMarks)
        minutes.marks = find_marks(lines, outline, cues, attendance, minutes);
    minutes.items = std::move(outline.items);
    return std::move(minutes);
}

Minutes recognise_other_kind(const Document& document) {
    Reading reading(document);
    auto& [lines, front, outline, tail, attendance, minutes] = reading;
    complete_dates(minutes);
    const std::vector<Grid> grids = find_grids(lines, lines.line_of(0), lines.size());
    read_follow_up(lines, outline, grids, minutes);
    minutes.head_end = reading.head_end();
    minutes.sections = find_sections(lines, front, outline, minutes);
    minutes.items = std::move(outline.items);
    return std::move(minutes);
}

} // namespace klubba
