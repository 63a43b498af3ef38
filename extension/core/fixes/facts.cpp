// SPDX-License-Identifier: MPL-2.0
#include "core/fixes/facts.hpp"

#include "core/calendar.hpp"
#include "core/fixes/line.hpp"
#include "core/fixes/title.hpp"
#include "core/fixes/words.hpp"
#include "core/recognise.hpp"
#include "core/recognise/dates.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba::fixes {
namespace {

const Attendee* listed_as_present(const Fault& fault, std::string_view name) {
    const auto found = std::ranges::find_if(fault.minutes.attendance, [name](const Attendee& each) {
        return each.name == name && each.presence == Presence::Present;
    });
    return found == fault.minutes.attendance.end() ? nullptr : &*found;
}

/// Whoever of those present has this role in the body's register; empty where none or several have.
std::string in_register(const Fault& fault, std::string_view role) {
    std::string name;
    for (const auto member : fault.root().child("register").children("ledamot")) {
        if (!text::equal_folded(member.attribute("roll").value(), role) ||
            !listed_as_present(fault, member.child_value()))
            continue;
        if (!name.empty())
            return {};
        name = member.child_value();
    }
    return name;
}

// What may be known of a fact that isn't stated where it should be; empty for nothing.

/// The day, where something else than the head says it.
std::string known_date(const Fault& fault) {
    for (const auto& date : fault.minutes.dates)
        if (date.filled && date.value.ok() && date.place.paragraph >= fault.minutes.head_end)
            return iso(date.value);
    const auto in_title = recognition::find_date(fault.document.title);
    const auto date = in_title ? recognition::to_date(in_title->day) : std::nullopt;
    return date ? iso(*date) : std::string();
}

/// Where the body met last.
std::string known_place(const Fault& fault) {
    return fault.root().child("foregaende").child_value("lokal");
}

/// Who opens the meeting is as a rule its chair.
std::string known_chair(const Fault& fault) {
    for (const auto& mark : fault.minutes.marks)
        if (mark.kind == marks::opens && listed_as_present(fault, mark.value))
            return mark.value;
    return in_register(fault, "ordförande");
}

std::string known_secretary(const Fault& fault) {
    return in_register(fault, "sekreterare");
}

/// Members of the register whom no list has.
std::string known_absent(const Fault& fault) {
    std::string names;
    for (const auto member : fault.root().child("register").children("ledamot"))
        if (std::string_view(member.attribute("plats").value()) == "ledamot" &&
            std::string_view(member.attribute("listad").value()) == "nej")
            (names += names.empty() ? "" : ", ") += member.child_value();
    return names;
}

/// The numbers that the items have.
std::string known_range(const Fault& fault) {
    const auto numbering = fault.root().child("numrering");
    return numbering.attribute("forsta")
               ? section_range(numbering.attribute("forsta").as_int(), numbering.attribute("sista").as_int())
               : std::string();
}

struct Source {
    std::string_view fact;
    std::string (*known)(const Fault&);
};

constexpr std::array<Source, 6> sources{{{"date", known_date},
                                         {"place", known_place},
                                         {"chair", known_chair},
                                         {"secretary", known_secretary},
                                         {"absent", known_absent},
                                         {"paragraphs", known_range}}};

std::string known(const Fault& fault, std::string_view fact) {
    const auto source = std::ranges::find(sources, fact, &Source::fact);
    return source == sources.end() ? std::string() : source->known(fault);
}

/// A line as the rule gives it: label, fields, and what is known instead of these.
struct NewLine {
    std::string label;
    std::string value;
    bool is_known = false;

    [[nodiscard]] std::string text() const { return label + value; }
};

NewLine line_for(const Fault& fault, std::string_view fact) {
    const std::string line = fault.rule.attribute("rad").value();
    const auto begin = std::min(line.find('<'), line.size());
    auto value = known(fault, fact);
    const bool is_known = !value.empty();
    return {line.substr(0, begin), is_known ? value : line.substr(begin), is_known};
}

Fix writing(const Fault& fault, const NewLine& line, Edit edit) {
    const auto label = std::string(text::strip(line.label, ":"));
    auto fix = line.is_known ? titled(fault, "Skriv " + line.value, "Write " + line.value)
                             : titled(fault, "Lägg till raden " + label, "Add the line " + label);
    fix.edits.push_back(std::move(edit));
    return fix;
}

/// The role after the name of somebody who has a paragraph of the list alone, and no role yet.
std::optional<Edit> role_in_list(const Fault& fault, std::string_view role, std::string_view name) {
    const auto* person = listed_as_present(fault, name);
    if (!person || !person->role.empty() || fault.document.paragraphs[person->place.paragraph].cell)
        return std::nullopt;
    const auto paragraph = person->place.paragraph;
    const auto shares = std::ranges::count_if(fault.minutes.attendance, [paragraph](const Attendee& each) {
        return each.place.paragraph == paragraph;
    });
    if (shares > 1)
        return std::nullopt;
    return at_end(fault.document, paragraph, role == "chair" ? ", ordförande" : ", sekreterare");
}

/// "kl. 13.00" in the head lacks only when it ended.
std::optional<Edit> end_after_start(const Fault& fault) {
    const auto& start = fault.minutes.start;
    if (!start || !start->filled || fault.minutes.end || start->place.paragraph >= fault.minutes.head_end)
        return std::nullopt;
    const std::string_view after =
        std::string_view(fault.document.paragraphs[start->place.paragraph].text).substr(start->place.end);
    const auto dash = text::dash_at(after, 0);
    const auto at = start->place.end + dash;
    return ReplaceText{{start->place.paragraph, at, at}, "", dash ? "<sluttid>" : "–<sluttid>"};
}

/// After a label that has nothing, or only a dash, after it.
std::optional<Edit> value_of_label(const Fault& fault, std::string_view fact, const NewLine& line) {
    for (const auto& label : fault.minutes.labels) {
        const auto& words = fault.document.paragraphs[label.place.paragraph].text;
        if (label.meaning != fact)
            continue;
        if (!label.has_value && text::trim(std::string_view(words).substr(label.place.end)).size() <= 1)
            return at_end(fault.document, label.place.paragraph, ' ' + line.value);
        const auto value = words.substr(label.value.begin, label.value.end - label.value.begin);
        if (label.value.paragraph == label.place.paragraph && !value.empty() &&
            text::dash_at(value, 0) == value.size())
            return ReplaceText{label.value, value, line.value};
    }
    return std::nullopt;
}

/// The names go on where the list of the absent ends.
std::optional<Edit> after_the_absent(const Fault& fault, const NewLine& line) {
    const Attendee* last = nullptr;
    for (const auto& person : fault.minutes.attendance)
        if (person.presence == Presence::Absent)
            last = &person;
    if (!last || !line.is_known || fault.document.paragraphs[last->place.paragraph].cell)
        return std::nullopt;
    return line_after(fault.document, last->place.paragraph, line.value);
}

const Section* find_section(const Minutes& minutes, std::string_view id) {
    const auto found = std::ranges::find(minutes.sections, id, &Section::id);
    return found == minutes.sections.end() ? nullptr : &*found;
}

std::optional<Edit> line_in(const Fault& fault, const Section& section, const NewLine& line, bool first) {
    const auto& paragraphs = fault.document.paragraphs;
    if (first && !paragraphs[section.first].cell)
        return line_before(section.first, line.text());
    if (!paragraphs[section.last - 1].cell)
        return line_after(fault.document, section.last - 1, line.text());
    // No line goes between a table and what follows it but into that, unless it is a heading.
    const auto after = fault.document.tables[paragraphs[section.last - 1].cell->table].last;
    if (after >= paragraphs.size() || paragraphs[after].cell || paragraphs[after].outline_level > 0 ||
        std::ranges::find(fault.minutes.items, after, &Item::first) != fault.minutes.items.end())
        return std::nullopt;
    return line_before(after, line.text());
}

std::optional<Edit> section_with(const Fault& fault, std::string_view section, const NewLine& line) {
    const std::string field = fault.rule.attribute("falt").value();
    if (field.empty())
        return std::nullopt;
    InsertSection insert{
        std::string(section), place_for_section(fault.document, fault.minutes, section), {}, {}};
    if (line.is_known)
        insert.fields.emplace(field, line.value);
    return insert;
}

std::optional<Edit> new_line(const Fault& fault, std::string_view fact, const NewLine& line) {
    const auto sections = text::split(fault.rule.attribute("avsnitt").value());
    for (const auto id : sections)
        // The day goes first.
        if (const auto* section = find_section(fault.minutes, id))
            return line_in(fault, *section, line, fact == "date");
    return sections.empty() ? std::nullopt : section_with(fault, sections.front(), line);
}

} // namespace

std::optional<Fix> write_fact(const Fault& fault) {
    const std::string_view fact = fault.rule.attribute("uppgift").value();
    const auto line = line_for(fault, fact);
    std::optional<Edit> edit;
    if (line.is_known && (fact == "chair" || fact == "secretary"))
        edit = role_in_list(fault, fact, line.value);
    if (!edit && fact == "time")
        edit = end_after_start(fault);
    if (!edit && fact == "absent")
        edit = after_the_absent(fault, line);
    if (!edit)
        edit = value_of_label(fault, fact, line);
    if (!edit)
        edit = new_line(fault, fact, line);
    return edit ? std::optional(writing(fault, line, *edit)) : std::nullopt;
}

std::optional<Fix> ask_after_sentence(const Fault& fault) {
    const std::string line = fault.rule.attribute("rad").value();
    const auto& words = fault.document.paragraphs[fault.place.paragraph].text;
    if (line.find('<') == std::string::npos || std::string_view(fault.node.name()) != "marke" ||
        fault.place.end > words.size())
        return std::nullopt;
    auto end = fault.place.end;
    if (end < words.size() && std::string_view(".!?").find(words[end]) != std::string_view::npos)
        ++end;
    auto fix =
        titled(fault, "Lägg till " + line.substr(line.find('<')), "Add " + line.substr(line.find('<')));
    fix.edits.emplace_back(ReplaceText{{fault.place.paragraph, end, end}, "", ' ' + line});
    return fix;
}

} // namespace klubba::fixes
