// SPDX-License-Identifier: MPL-2.0
#include "core/package.hpp"

#include "core/error.hpp"
#include "core/names.hpp"
#include "core/styles.hpp"

#include <algorithm>
#include <array>

namespace klubba {
namespace {

[[noreturn]] void refuse(const std::string& name, std::size_t line, const std::string& swedish,
                         const std::string& english) {
    const auto number = std::to_string(line);
    throw Error(name + ", rad " + number + ": " + swedish, name + ", line " + number + ": " + english);
}

auto find(std::vector<Manifest::Section>& sections, std::string_view id) {
    return std::find_if(sections.begin(), sections.end(),
                        [&](const auto& section) { return section.id == id; });
}

/// The base's section with what `own` says put over it.
void override_section(Manifest::Section& section, const Manifest::Section& own) {
    if (!own.title_sv.empty())
        section.title_sv = own.title_sv;
    if (!own.title_en.empty())
        section.title_en = own.title_en;
    if (!own.required.empty() || !own.optional.empty()) {
        section.required = own.required;
        section.optional = own.optional;
    }
    if (own.free)
        section.free = own.free;
    if (own.item)
        section.item = own.item;
    if (own.fields)
        section.fields = own.fields;
    section.after = own.after;
    section.line = own.line;
}

void place_after(std::vector<Manifest::Section>& sections, std::string_view id, const std::string& name) {
    const auto moved = find(sections, id);
    if (moved->after.empty())
        return;
    const auto target = find(sections, moved->after);
    if (target == sections.end() || target == moved)
        refuse(name, moved->line, "avsnittet ”" + moved->after + "” finns inte att stå efter.",
               "there is no section \"" + moved->after + "\" to stand after.");
    if (moved < target)
        std::rotate(moved, moved + 1, target + 1);
    else
        std::rotate(target + 1, moved, moved + 1);
}

void append(std::vector<Manifest::Mention>& to, const std::vector<Manifest::Mention>& more) {
    to.insert(to.end(), more.begin(), more.end());
}

/// What documents of a profile call themselves.
std::string_view usual_kind(Profile profile) {
    switch (profile) {
    case Profile::CouncilNotes:
        return "Minnesanteckningar";
    case Profile::Committee:
    case Profile::MunicipalCouncil:
        return "Sammanträdesprotokoll";
    default:
        return "Protokoll";
    }
}

bool mentions(const std::vector<Manifest::Mention>& list, std::string_view id) {
    return std::any_of(list.begin(), list.end(), [&](const auto& mention) { return mention.id == id; });
}

} // namespace

const SectionTemplate* find_section(const Template& in, std::string_view id) {
    const auto found = std::find_if(in.sections.begin(), in.sections.end(),
                                    [&](const SectionTemplate& section) { return section.id == id; });
    return found == in.sections.end() ? nullptr : &*found;
}

std::vector<std::string> required_sections(const Template& of) {
    std::vector<std::string> ids;
    for (const auto& section : of.sections)
        if (section.required)
            ids.push_back(section.id);
    return ids;
}

Manifest merge(const Manifest& base, Manifest own) {
    Manifest merged = base;
    merged.name = own.name;
    merged.id = own.id;
    merged.version = own.version;
    merged.base = own.base;
    merged.name_sv = own.name_sv;
    merged.name_en = own.name_en;
    if (own.profile)
        merged.profile = own.profile;
    if (!own.kind.empty())
        merged.kind = own.kind;
    if (!own.item_style.empty())
        merged.item_style = own.item_style;
    if (!own.initial.empty())
        merged.initial = own.initial;
    if (!own.demanded.empty())
        merged.demanded = own.demanded;
    if (!own.offered.empty())
        merged.offered = own.offered;
    append(merged.dropped, own.dropped);
    for (const auto& [id, line] : own.dropped)
        if (find(merged.sections, id) == merged.sections.end())
            refuse(own.name, line, "grundmallen har inget avsnitt ”" + id + "” att utelämna.",
                   "the base has no section \"" + id + "\" to leave out.");
    for (const auto& section : own.sections) {
        const auto known = find(merged.sections, section.id);
        if (known != merged.sections.end()) {
            override_section(*known, section);
        } else {
            if (section.title_sv.empty() || section.title_en.empty())
                refuse(own.name, section.line, "avsnittet ”" + section.id + "” finns inte i grundmallen.",
                       "the base has no section \"" + section.id + "\".");
            merged.sections.push_back(section);
        }
        place_after(merged.sections, section.id, own.name);
    }
    return merged;
}

Template to_template(const Manifest& manifest) {
    if (!manifest.can_be_chosen())
        refuse(manifest.name, 1, "mallen har varken profil eller slag och kan bara vara grund för andra.",
               "the template has neither profile nor kind and can only be a base for others.");
    Template made{.id = manifest.id,
                  .version = manifest.version,
                  .name_sv = manifest.name_sv,
                  .name_en = manifest.name_en,
                  .kind = manifest.kind.empty() ? std::string(usual_kind(*manifest.profile)) : manifest.kind,
                  .profile = manifest.profile,
                  .item_style =
                      manifest.item_style.empty() ? std::string(styles::section_item) : manifest.item_style,
                  .base_document = {},
                  .schema = {},
                  .example = {},
                  .sections = {},
                  .phrases = {}};
    const auto letter = made.profile ? name_of(*made.profile) : std::string_view();
    const auto has_letter = [&](const std::string& letters) {
        return !letter.empty() && letters.find(letter) != std::string::npos;
    };
    for (const auto& section : manifest.sections) {
        const bool required = has_letter(section.required) || mentions(manifest.demanded, section.id);
        const bool optional = has_letter(section.optional) || mentions(manifest.offered, section.id);
        if (!(required || optional) || mentions(manifest.dropped, section.id))
            continue;
        made.sections.push_back({.id = section.id,
                                 .title_sv = section.title_sv,
                                 .title_en = section.title_en,
                                 .required = required,
                                 .free = section.free.value_or(false),
                                 .item = section.item.value_or(false),
                                 .initial = mentions(manifest.initial, section.id),
                                 .fragment = {},
                                 .fields = section.fields.value_or(std::vector<Field>{})});
    }
    for (const auto* list : {&manifest.initial, &manifest.demanded, &manifest.offered})
        for (const auto& [id, line] : *list)
            if (!find_section(made, id))
                refuse(manifest.name, line, "mallen har inget avsnitt ”" + id + "”.",
                       "the template has no section \"" + id + "\".");
    return made;
}

} // namespace klubba
