// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/titles.hpp"

#include "core/recognise/endings.hpp"
#include "core/recognise/phrase.hpp"
#include "core/recognise/title_words.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace klubba::recognition {

namespace {

struct Start {
    std::string_view words;
    std::string_view section;
};

/// How a heading of the section begins when more follows.
constexpr std::array starts{
    Start{"lägesbild", "situation_report"},
    Start{"logg/", "action_log"},
    Start{"logg ", "action_log"},
    Start{"uppföljning av punkter", "action_log"},
    Start{"uppföljning av ärenden", "action_log"},
    Start{"uppföljning av beslut", "action_log"},
    Start{"uppföljning från föregående", "action_log"},
    Start{"uppföljning av föregående", "action_log"},
    Start{"åtgärder och förslag", "measures"},
    Start{"handlingsplan", "action_plan"},
    Start{"åtgärdsplan", "action_plan"},
    Start{"samverkansöverenskommelse", "cooperation"},
    Start{"medborgarlöfte", "cooperation"},
    Start{"aktuellt från", "round_table"},
    Start{"aktuell information från verksamheterna", "round_table"},
    Start{"rapport från verksamheterna", "round_table"},
    Start{"rapporter från", "round_table"},
    Start{"information", "information"},
    Start{"föregående mötes", "previous_minutes"},
    Start{"föregående årsmöte", "previous_minutes"},
    Start{"föregående protokoll", "previous_minutes"},
    Start{"föregående minnesanteckning", "previous_minutes"},
    Start{"genomgång av föregående", "previous_minutes"},
    Start{"godkännande av föregående", "previous_minutes"},
    Start{"val av justerare", "elect_adjuster"},
    Start{"val av justering", "elect_adjuster"},
    Start{"val av protokolljusterare", "elect_adjuster"},
    Start{"val av protokollsjusterare", "elect_adjuster"},
    Start{"utseende av justerare", "elect_adjuster"},
    Start{"utseende av protokoll", "elect_adjuster"},
    Start{"val av ordförande för", "elect_officers"},
    Start{"fastställande av dagordning", "approve_agenda"},
    Start{"godkännande av dagordning", "approve_agenda"},
    Start{"fastställande av föredragningslista", "approve_agenda"},
    Start{"fastställande av ärendelista", "approve_agenda"},
    Start{"mötets öppnande", "opening"},
    Start{"sammanträdets öppnande", "opening"},
    Start{"mötets avslutande", "closing"},
    Start{"sammanträdets avslutande", "closing"},
    Start{"övriga frågor", "other_matters"},
    Start{"nästa möte", "next_meeting"},
    Start{"nästa sammanträde", "next_meeting"},
    Start{"delegationsbeslut", "delegation"},
    Start{"redovisning av delegationsbeslut", "delegation"},
    Start{"interpellation", "interpellations"},
    Start{"meddelanden", "notices"},
    Start{"anmälningsärenden", "notices"},
};

/// Words inside a heading that tell the section wherever they stand.
constexpr std::array inside{
    Start{"handlingsplan", "action_plan"},
    Start{"åtgärdsplan", "action_plan"},
    Start{"samverkansöverenskommelse", "cooperation"},
    Start{"medborgarlöfte", "cooperation"},
};

constexpr auto bodies_above =
    std::to_array<std::string_view>({"fullmäktige", "styrelse", "nämnd", "direktion", "stämma", "utskott"});

/// "Kommunstyrelsens beslut", "Rådets för trygghet beslut": somebody's decision.
bool is_somebodys_decision(std::string_view line) {
    if (!text::ends_folded(line, " beslut") || line.size() > 70)
        return false;
    const std::string_view owner = text::trim_right(line.substr(0, line.size() - 6));
    return owner.ends_with('s') && text::count_words(owner) <= 4 && text::is_upper_at(owner, 0);
}

/// "Kommunstyrelsens förslag till kommunfullmäktige": what a body proposes to the one above it.
bool is_recommendation(std::string_view line) {
    constexpr std::string_view words = " förslag till ";
    const std::size_t at = line.find(words);
    if (at == std::string_view::npos)
        return false;
    const std::string_view owner = line.substr(0, at), whom = line.substr(at + words.size());
    return owner.ends_with('s') && text::is_upper_at(owner, 0) && text::count_words(owner) <= 4 &&
           text::count_words(whom) <= 4 && !text::starts_folded(whom, "beslut") &&
           std::ranges::any_of(bodies_above, [&](std::string_view body) {
               return text::find_folded(whom, body) != std::string_view::npos;
           });
}

constexpr std::size_t longest_part_title = 70;

} // namespace

bool stands_without_number(std::string_view section) {
    static constexpr auto settled = std::to_array<std::string_view>(
        {"opening", "roll_call", "elect_officers", "elect_adjuster", "approve_agenda", "previous_minutes",
         "other_matters", "next_meeting", "closing", "notice_validity"});
    for (const std::string_view id : settled) {
        if (id == section)
            return true;
    }
    return false;
}

namespace {

/// "Anteckningarna från förra mötet", "Protokoll från senaste sammanträdet".
bool is_previous_minutes(std::string_view title) {
    const text::Word first = text::next_word(title, 0);
    const std::string_view what = text::slice(title, first);
    if (!text::starts_folded(what, "protokoll") && !text::starts_folded(what, "anteckning") &&
        !text::starts_folded(what, "minnesanteckning") && !text::starts_folded(what, "mötesanteckning"))
        return false;
    const text::Word from = text::next_word(title, first.end);
    return text::equal_folded(text::slice(title, from), "från") &&
           text::is_one_of(text::slice(title, text::next_word(title, from.end)),
                           {"förra", "föregående", "senaste", "sista"});
}

constexpr auto meetings =
    make_endings({"möte", "mötet", "mötets", "sammanträde", "sammanträdet", "sammanträdets", "stämman",
                  "stämmans", "överläggningen", "överläggningens"});

/// Where the first of the words begins that join settled items, and how long it is; npos where none stands there.
std::pair<std::size_t, std::size_t> find_joint(std::string_view title) {
    constexpr auto joints = std::to_array<std::string_view>({" och ", " samt ", ", "});
    std::pair<std::size_t, std::size_t> first{std::string_view::npos, 0};
    for (const std::string_view joint : joints)
        if (const std::size_t at = text::find_folded(title, joint); at < first.first)
            first = {at, joint.size()};
    return first;
}

/// "Öppnande och upprop", "Upprop, val av justerare och dagordning": settled items under one heading. The opening goes
/// before the others, which it often holds; empty where a part is anything else.
std::string_view section_of_joined(std::string_view title) {
    std::string_view section;
    for (std::size_t end = 0; end != std::string_view::npos;) {
        std::size_t joint = 0;
        std::tie(end, joint) = find_joint(title);
        const std::string_view* part = item_titles.find(text::trim(title.substr(0, end)));
        if (part == nullptr || !stands_without_number(*part))
            return {};
        if (section.empty() || *part == "opening")
            section = *part;
        if (end != std::string_view::npos)
            title.remove_prefix(end + joint);
    }
    return section;
}

/// "Årsmötet öppnas", "Stämmans avslutande", "Nämndens möte avslutas": any kind of meeting, and that it begins or ends.
std::string_view section_of_meeting(std::string_view title) {
    const std::size_t words = text::count_words(title);
    text::Word first = text::next_word(title, 0);
    if (words == 3 && text::ends_folded(text::slice(title, first), "s"))
        first = text::next_word(title, first.end);
    else if (words != 2)
        return {};
    if (!meetings.match(text::slice(title, first)))
        return {};
    const std::string_view deed = text::slice(title, text::next_word(title, first.end));
    if (text::starts_folded(deed, "öppn"))
        return "opening";
    return text::starts_folded(deed, "avslut") ? "closing" : std::string_view();
}

} // namespace

std::string_view section_of_title(std::string_view title) {
    title = text::strip(title, ".:;,!");
    if (const std::string_view* section = item_titles.find(title))
        return *section;
    if (const std::string_view joined = section_of_joined(title); !joined.empty())
        return joined;
    if (const std::string_view section = section_of_meeting(title); !section.empty())
        return section;
    if (is_previous_minutes(title))
        return "previous_minutes";
    for (const Start& start : starts) {
        if (text::starts_folded(title, start.words))
            return start.section;
    }
    for (const Start& part : inside) {
        if (text::find_folded(title, part.words) != std::string_view::npos)
            return part.section;
    }
    return "matter";
}

std::string_view part_of_item(std::string_view line) {
    if (line.size() > longest_part_title)
        return {};
    if (const std::string_view* part = part_titles.find(line))
        return *part;
    line = text::strip(line, ":");
    if (is_somebodys_decision(line))
        return "decision";
    return is_recommendation(line) ? "recommendation" : std::string_view();
}

RunInPart run_in_part(std::string_view line) {
    const std::size_t colon = line.substr(0, longest_part_title).find(':');
    if (colon == std::string_view::npos)
        return {};
    const std::string_view rest = text::trim(line.substr(colon + 1));
    const std::string_view part = rest.empty() ? std::string_view() : part_of_item(line.substr(0, colon));
    return part.empty() ? RunInPart() : RunInPart{part, rest};
}

} // namespace klubba::recognition
