// SPDX-License-Identifier: MPL-2.0
#include "core/fixes.hpp"

#include "core/fixes/agreement.hpp"
#include "core/fixes/decisions.hpp"
#include "core/fixes/facts.hpp"
#include "core/fixes/form.hpp"
#include "core/fixes/head.hpp"
#include "core/fixes/known.hpp"
#include "core/fixes/language.hpp"
#include "core/fixes/lists.hpp"
#include "core/fixes/numbering.hpp"
#include "core/fixes/sections.hpp"
#include "core/fixes/words.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba {
namespace {

struct NamedFix {
    std::string_view name;
    std::optional<Fix> (*make)(const Fault&);
};

/// The names that a rule's `fix` may have, in the schema's language.
constexpr std::array known{
    NamedFix{"ta-bort-rad", fixes::remove_label_line},
    NamedFix{"ta-bort-stycket", fixes::remove_paragraph},
    NamedFix{"ta-bort-tomma-stycken", fixes::remove_empty_paragraphs},
    NamedFix{"ta-bort-markning", fixes::remove_markup},
    NamedFix{"gor-tabell", fixes::make_table},
    NamedFix{"rubrikrad", fixes::set_header_row},
    NamedFix{"rubrikformat", fixes::set_heading_styles},
    NamedFix{"ange-titel-och-sprak", fixes::set_title_and_language},
    NamedFix{"ratt-veckodag", fixes::write_weekday},
    NamedFix{"ratta-omfattning", fixes::write_range},
    NamedFix{"numrera-om", fixes::renumber},
    NamedFix{"fortsatt-numreringen", fixes::continue_series},
    NamedFix{"numrera-likadant", fixes::number_alike},
    NamedFix{"numrera-arendena", fixes::number_all},
    NamedFix{"skriv-ut-artal", fixes::add_year},
    NamedFix{"skriv-om-datum", fixes::write_date},
    NamedFix{"punkt-i-klockslag", fixes::write_times_with_full_stop},
    NamedFix{"tankstreck", fixes::write_dash},
    NamedFix{"fast-mellanslag", fixes::write_no_break_space},
    NamedFix{"skriv-namnet", fixes::write_name_as_listed},
    NamedFix{"skriv-ut-namn", fixes::write_full_name},
    NamedFix{"svensk-bokstav", fixes::write_swedish_letter},
    NamedFix{"rubrik-utan-skiljetecken", fixes::strip_heading},
    NamedFix{"maskera", fixes::mask},
    NamedFix{"infoga-avsnitt", fixes::insert_section},
    NamedFix{"infoga-i-arendet", fixes::insert_into_item},
    NamedFix{"flytta-arendet", fixes::move_to_usual_place},
    NamedFix{"skriv-organet", fixes::write_organ},
    NamedFix{"skriv-slaget", fixes::write_kind},
    NamedFix{"skriv-kommunen", fixes::write_municipality},
    NamedFix{"skriv-uppgift", fixes::write_fact},
    NamedFix{"skriv-ett-datum", fixes::write_one_date},
    NamedFix{"skriv-undertecknaren", fixes::write_signatory},
    NamedFix{"skriv-nedtagandet", fixes::write_removal},
    NamedFix{"fraga-efter-meningen", fixes::ask_after_sentence},
    NamedFix{"fraga-i-loggen", fixes::ask_in_log},
    NamedFix{"ta-bort-dubbletten", fixes::remove_double},
    NamedFix{"komma-efter-namnet", fixes::part_name},
    NamedFix{"numrera-om-bilagorna", fixes::renumber_attachments},
    NamedFix{"forteckna-bilagan", fixes::list_attachment},
    NamedFix{"avsluta-granskningen", fixes::finish_review},
    NamedFix{"parti-ur-registret", fixes::write_party},
    NamedFix{"foregaende-datum", fixes::write_previous_date},
    NamedFix{"for-over-loggen", fixes::carry_log_over},
    NamedFix{"mark-ojusterat", fixes::mark_unadjusted},
    NamedFix{"lagg-till-mottagare", fixes::add_recipients},
    NamedFix{"ta-bort-utkast", fixes::remove_draft_mark},
    NamedFix{"ange-metadata", fixes::set_metadata},
    NamedFix{"maskera-kontakt", fixes::mask_contact},
    NamedFix{"skriv-ut-forkortning", fixes::write_out_abbreviation},
    NamedFix{"ratta-stavning", fixes::correct_spelling},
    NamedFix{"punkt-efter-kl", fixes::write_clock_stops},
    NamedFix{"skriv-ut-beslutet", fixes::write_out_decision},
    NamedFix{"skriv-beslutande-organ", fixes::write_deciding_body},
    NamedFix{"infoga-underlag", fixes::insert_missing_part},
};

const NamedFix* find(std::string_view name) {
    for (const auto& fix : known)
        if (fix.name == name)
            return &fix;
    return nullptr;
}

} // namespace

bool are_fixes(std::string_view names) {
    return std::ranges::all_of(text::split(names), [](std::string_view name) { return find(name); });
}

std::optional<Fix> make_fix(std::string_view names, const Fault& fault) {
    for (const auto name : text::split(names))
        if (const auto* fix = find(name))
            if (auto made = fix->make(fault))
                return made;
    return std::nullopt;
}

} // namespace klubba
