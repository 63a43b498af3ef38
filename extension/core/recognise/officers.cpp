// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/officers.hpp"

#include "core/recognise/dates.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/people.hpp"
#include "core/recognise/resolve.hpp"
#include "core/recognise/sentences.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba::recognition {

namespace {

/// "ordförande", "Mötesordförande", "tjänstgörande ordförande": of this meeting, not "nämndens ordförande" or
/// "vice".
bool is_chair(std::string_view role) {
    // "kommunalråd (ordförande)"
    if (const std::size_t bracket = role.rfind('('); bracket != std::string_view::npos)
        role = role.substr(bracket);
    role = text::strip(role, ".,()");
    return text::equal_folded(role, "ordförande") || text::equal_folded(role, "ordf") ||
           text::equal_folded(role, "mötesordförande") ||
           text::equal_folded(role, "tjänstgörande ordförande") ||
           text::equal_folded(role, "tf ordförande") || text::starts_folded(role, "ordförande,") ||
           text::starts_folded(role, "ordförande §") || text::equal_folded(role, "sammankallande");
}

/// "ordförande" in "strateg, ordförande" and "kommunalråd och ordförande".
bool chairs(std::string_view roles) {
    constexpr std::string_view joint = " och ";
    for (std::size_t comma = roles.find(','); comma != std::string_view::npos; comma = roles.find(',')) {
        if (chairs(roles.substr(0, comma)))
            return true;
        roles.remove_prefix(comma + 1);
    }
    const std::size_t at = text::find_folded(roles, joint);
    return is_chair(roles) || (at != std::string_view::npos && is_chair(roles.substr(at + joint.size())));
}

void set(Text& fact, const std::string& name, Place place) {
    fact.value = name;
    fact.raw = name;
    fact.place = place;
}

void from_signatures(const std::vector<Signature>& signatures, Minutes& minutes) {
    for (const Signature& signature : signatures) {
        if (minutes.chair.raw.empty() && chairs(signature.role))
            set(minutes.chair, signature.name, signature.place);
        if (minutes.secretary.raw.empty() && keeps_minutes(signature.role))
            set(minutes.secretary, signature.name, signature.place);
    }
}

/// "Ordförande Anna Ek hälsar alla välkomna": the name after the office at the start of a sentence.
void from_opening(const Lines& lines, const Outline& outline, Minutes& minutes) {
    for (std::size_t item = 0; item < outline.items.size() && minutes.chair.raw.empty(); ++item) {
        const std::size_t end = lines.line_of(outline.items[item].last);
        for (std::size_t index = outline.title_lines[item] + 1; index < end; ++index) {
            const std::string_view text = lines[index].text;
            if (!text::starts_folded(text, "ordförande") && !text::starts_folded(text, "mötesordförande"))
                continue;
            const text::Word office = text::next_word(text, 0);
            for (const Attendee& person : minutes.attendance) {
                const std::string_view after = text::strip(text.substr(office.end), ",");
                if (after.starts_with(person.name)) {
                    set(minutes.chair, person.name,
                        lines.place(lines[index], after.substr(0, person.name.size())));
                    return;
                }
            }
        }
    }
}

void add_once(std::vector<Text>& people, std::string_view name, Place place) {
    if (std::ranges::find(people, name, &Text::value) == people.end())
        people.push_back({std::string(name), std::string(name), place, true});
}

/// "Justering sker på Rådhuset den 15 december 2025", where the adjusters are elected and the head doesn't say it.
void take_adjusting_day(const Lines& lines, const Line& line, std::string_view sentence, Minutes& minutes) {
    if (minutes.adjusting_date || minutes.dates.empty())
        return;
    const auto match = find_date(sentence);
    const auto day = match ? to_date(match->day) : std::nullopt;
    const bool tells = std::ranges::any_of(
        std::to_array<std::string_view>({"juster", "underskri", "underteckn", "signer"}),
        [&](std::string_view deed) { return text::find_folded(sentence, deed) != std::string_view::npos; });
    if (!day || !tells || *day < minutes.dates.front().value)
        return;
    const std::string_view raw = sentence.substr(match->begin, match->end - match->begin);
    minutes.adjusting_date = Fact<Date>{*day, std::string(raw), lines.place(line, raw), true};
}

/// "Bo Ek justerar, och Eva Ahl utses till ersättare": not all of those it names adjust.
bool names_substitute(std::string_view sentence) {
    return text::find_folded(sentence, "ersätt") != std::string_view::npos;
}

/// "Ellen Sjödal" for "Ellen Sjödahl": no other than whom the minutes name.
bool respells_adjuster(const Minutes& minutes, std::string_view name) {
    const std::string_view first = name.substr(0, name.find(' '));
    return std::ranges::any_of(minutes.adjusters, [&](const Text& adjuster) {
        return adjuster.value != name && adjuster.value.starts_with(first);
    });
}

/// Items that elect adjusters, and those that often do so in passing.
bool may_elect_adjuster(std::string_view section) {
    return section == "elect_adjuster" || section == "roll_call" || section == "approve_agenda";
}

/// "Till mötesordförande valdes Anna Ek", in the items that elect.
void from_elections(const Lines& lines, const Outline& outline, Minutes& minutes) {
    const bool adjusters_known = !minutes.adjusters.empty();
    for (std::size_t item = 0; item < outline.items.size(); ++item) {
        const std::string_view section = outline.items[item].section;
        const bool elects_officers = section == "elect_officers" || section == "opening";
        if (!elects_officers && !may_elect_adjuster(section))
            continue;
        const std::size_t end = lines.line_of(outline.items[item].last);
        for (std::size_t index = outline.title_lines[item] + 1; index < end; ++index) {
            const std::string_view text = lines[index].text;
            for (std::size_t begin = 0; begin < text.size();) {
                const std::size_t stop = sentence_end(text, begin);
                const std::string_view sentence = text.substr(begin, stop - begin);
                begin = stop;
                for (const std::string_view name : elected(sentence, "juster")) {
                    if (!names_substitute(sentence) && !respells_adjuster(minutes, name))
                        add_once(minutes.elected_adjusters, name, lines.place(lines[index], name));
                    if (!adjusters_known)
                        add_once(minutes.adjusters, name, lines.place(lines[index], name));
                }
                if (!elects_officers) {
                    take_adjusting_day(lines, lines[index], sentence, minutes);
                    continue;
                }
                const auto chair = elected(sentence, "ordförande");
                if (minutes.chair.raw.empty() && chair.size() == 1 &&
                    text::find_folded(sentence, "vice") == std::string_view::npos)
                    set(minutes.chair, std::string(chair.front()), lines.place(lines[index], chair.front()));
                const auto secretary = elected(sentence, "sekreterare");
                if (minutes.secretary.raw.empty() && secretary.size() == 1)
                    set(minutes.secretary, std::string(secretary.front()),
                        lines.place(lines[index], secretary.front()));
            }
        }
    }
}

} // namespace

std::vector<std::string_view> elected(std::string_view sentence, std::string_view office) {
    static constexpr auto verbs =
        std::to_array<std::string_view>({"utses", "utsågs", "väljs", "valdes", "utser", "utsåg", "väljer",
                                         "valde", "omvaldes", "att utse", "att välja", "ska"});
    if (text::find_folded(sentence, office) == std::string_view::npos)
        return {};
    std::size_t verb = std::string_view::npos;
    std::size_t verb_end = 0;
    for (const std::string_view word : verbs) {
        const std::size_t at = text::find_folded(sentence, word);
        if (at != std::string_view::npos && at < verb && (at == 0 || sentence[at - 1] == ' ')) {
            verb = at;
            verb_end = at + word.size();
        }
    }
    if (verb == std::string_view::npos)
        return {};
    std::vector<std::string_view> names = read_names(sentence.substr(0, verb));
    if (!names.empty())
        return names;
    // Behind the verb a name ends where the sentence goes on: "utses Anna Ek att jämte ordföranden justera".
    std::string_view rest = sentence.substr(verb_end);
    for (const std::string_view stop : {" att ", " till ", " som ", " för "}) {
        const std::size_t at = rest.find(stop, 1);
        if (at != std::string_view::npos && at > 3)
            rest = rest.substr(0, at);
    }
    return read_names(text::strip(rest, ".:"));
}

void complete_officers(const Lines& lines, const Outline& outline, Minutes& minutes) {
    for (const Attendee& person : minutes.attendance) {
        if (person.presence == Presence::Absent)
            continue;
        if (minutes.chair.raw.empty() && chairs(person.role))
            set(minutes.chair, person.name, person.place);
        if (minutes.secretary.raw.empty() && keeps_minutes(person.role))
            set(minutes.secretary, person.name, person.place);
    }
    from_signatures(minutes.signatures, minutes);
    from_opening(lines, outline, minutes);
    from_elections(lines, outline, minutes);
    if (minutes.adjusters.empty()) {
        for (const Signature& signature : minutes.signatures) {
            if (text::starts_folded(signature.role, "juster"))
                add_once(minutes.adjusters, signature.name, signature.place);
        }
    }
}

void complete_roles(const Lines& lines, const Outline& outline, std::vector<Attendee>& people) {
    for (std::size_t item = 0; item < outline.items.size(); ++item) {
        const std::size_t end = lines.line_of(outline.items[item].last);
        for (std::size_t index = outline.title_lines[item] + 1; index < end; ++index) {
            const std::string_view line = text::strip(lines[index].text, ".");
            if (line.size() > 80)
                continue;
            const std::size_t comma = line.find(',');
            if (comma == std::string_view::npos || !looks_like_name(line.substr(0, comma)))
                continue;
            const std::string_view role = text::trim(line.substr(comma + 1));
            if (!is_role(role) || role.find(',') != std::string_view::npos || text::count_words(role) > 4)
                continue;
            const std::string_view last = text::slice(role, text::previous_word(role, role.size()));
            if (!is_role_word(last) || text::starts_folded(last, "juster"))
                continue; // who attests these minutes holds no office by that
            for (Attendee& person : people) {
                if (person.name == line.substr(0, comma) && person.role.empty())
                    person.role = std::string(role);
            }
        }
    }
}

} // namespace klubba::recognition
