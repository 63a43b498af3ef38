// SPDX-License-Identifier: MPL-2.0
#include "core/fixes.hpp"

#include "core/fixes/form.hpp"
#include "core/fixes/head.hpp"
#include "core/fixes/known.hpp"
#include "core/fixes/sections.hpp"
#include "core/fixes/words.hpp"

#include <array>

namespace klubba {
namespace {

struct NamedFix {
    std::string_view name;
    std::optional<Fix> (*make)(const Fault&);
};

/// The names that a rule's `fix` may have, in the schema's language.
constexpr std::array<NamedFix, 36> known{{
    {"ta-bort-rad", fixes::remove_label_line},
    {"ta-bort-stycket", fixes::remove_paragraph},
    {"ta-bort-tomma-stycken", fixes::remove_empty_paragraphs},
    {"ta-bort-markning", fixes::remove_markup},
    {"gor-tabell", fixes::make_table},
    {"rubrikrad", fixes::set_header_row},
    {"rubrikformat", fixes::set_heading_styles},
    {"ange-titel-och-sprak", fixes::set_title_and_language},
    {"ratt-veckodag", fixes::write_weekday},
    {"ratta-omfattning", fixes::write_range},
    {"numrera-om", fixes::renumber},
    {"fortsatt-numreringen", fixes::continue_series},
    {"skriv-ut-artal", fixes::add_year},
    {"skriv-om-datum", fixes::write_date},
    {"punkt-i-klockslag", fixes::write_times_with_full_stop},
    {"tankstreck", fixes::write_dash},
    {"fast-mellanslag", fixes::write_no_break_space},
    {"skriv-namnet", fixes::write_name_as_listed},
    {"skriv-ut-namn", fixes::write_full_name},
    {"svensk-bokstav", fixes::write_swedish_letter},
    {"rubrik-utan-skiljetecken", fixes::strip_heading},
    {"maskera", fixes::mask},
    {"infoga-avsnitt", fixes::insert_section},
    {"infoga-i-arendet", fixes::insert_into_item},
    {"flytta-arendet", fixes::move_to_usual_place},
    {"skriv-organet", fixes::write_organ},
    {"skriv-slaget", fixes::write_kind},
    {"skriv-kommunen", fixes::write_municipality},
    {"skriv-datumet", fixes::write_meeting_date},
    {"skriv-justeringens-plats", fixes::write_adjusting_place},
    {"parti-ur-registret", fixes::write_party},
    {"foregaende-datum", fixes::write_previous_date},
    {"for-over-loggen", fixes::carry_log_over},
    {"mark-ojusterat", fixes::mark_unadjusted},
    {"lagg-till-mottagare", fixes::add_recipients},
    {"ta-bort-utkast", fixes::remove_draft_mark},
}};

const NamedFix* find(std::string_view name) {
    for (const auto& fix : known)
        if (fix.name == name)
            return &fix;
    return nullptr;
}

} // namespace

bool is_fix(std::string_view name) {
    return find(name) != nullptr;
}

std::optional<Fix> make_fix(std::string_view name, const Fault& fault) {
    const auto* fix = find(name);
    return fix ? fix->make(fault) : std::nullopt;
}

} // namespace klubba
