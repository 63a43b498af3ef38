// SPDX-License-Identifier: MPL-2.0
#include "core/item_facts.hpp"

#include "core/subject.hpp"
#include "core/text.hpp"
#include "core/wording.hpp"
#include "core/xml_writing.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace klubba::xml {
namespace {

using Words = std::span<const std::string_view>;

bool has_any(std::string_view text, Words words) {
    return std::ranges::any_of(words, [&](std::string_view each) {
        return text::find_folded(text, each) != std::string_view::npos;
    });
}

bool begins_with_any(std::string_view text, Words words) {
    text = text::trim_left(text);
    return std::ranges::any_of(words, [&](std::string_view each) { return text::starts_folded(text, each); });
}

template <class Predicate>
bool any_paragraph(const Document& document, const Item& item, Predicate predicate) {
    for (std::size_t i = item.first; i < item.last; ++i)
        if (i != item.place.paragraph && predicate(std::string_view(document.paragraphs[i].text)))
            return true;
    return false;
}

bool names_basis(std::string_view text) {
    static constexpr auto openings =
        std::to_array<std::string_view>({"beslutsunderlag", "handlingar i ärendet", "handlingar:", "underlag",
                                         "tjänsteskrivelse", "ärendets handlingar"});
    return begins_with_any(text, openings);
}

bool names_recipients(std::string_view text) {
    static constexpr auto openings = std::to_array<std::string_view>(
        {"beslutet skickas", "beslutet ska skickas", "beslut skickas", "skickas till", "expediera",
         "expediering", "exp:", "exp.", "delges", "beslutet delges", "sändlista", "protokollsutdrag",
         "kopia till", "beslutet sänds"});
    return begins_with_any(text, openings);
}

/// "Interpellation om …", "Fråga från Bo Ek (M) om …", "Svar på interpellation".
bool is_question(std::string_view title) {
    static constexpr auto openings = std::to_array<std::string_view>(
        {"fråga från", "fråga av", "fråga till", "fråga ställd", "enkel fråga"});
    return text::find_folded(title, "interpellation") != std::string_view::npos ||
           begins_with_any(title, openings);
}

/// What becomes of a question: an answer, or that it waits, lapses, may not be asked or is taken back.
bool tells_of_answer(std::string_view text) {
    static constexpr auto ends = std::to_array<std::string_view>(
        {"svar", "bordlägg", "bordlad", "utgår", "förfall", "förföll", "återkalla", "drar tillbaka",
         "dras tillbaka", "drog tillbaka", "inte får ställas", "inte ställas"});
    return has_any(text, ends);
}

// --- who reports ---

/// A trade by the words of its organisations and offices. Whoever has one of them speaks for the trade.
struct Trade {
    std::string_view speaker;
    Words words;
};

using std::to_array;
constexpr auto police = to_array<std::string_view>({"polis", "lpo"});
constexpr auto rescue = to_array<std::string_view>({"räddning", "brand"});
constexpr auto care = to_array<std::string_view>({"social", "omsorg", "ifo", "individ", "familj"});
constexpr auto health = to_array<std::string_view>({"region", "vård", "hälso", "landsting"});
constexpr auto church =
    to_array<std::string_view>({"kyrk", "församling", "pastorat", "präst", "diakon", "stift"});
constexpr auto housing = to_array<std::string_view>({"bostad", "bostäder", "fastighet", "hyres", "hem"});

/// Those alone whose words are sure; a school may be a unit, a board or a company.
constexpr std::array trades{Trade{"Polisen", police},        Trade{"Räddningstjänsten", rescue},
                            Trade{"Socialtjänsten", care},   Trade{"Socialförvaltningen", care},
                            Trade{"Regionen", health},       Trade{"Vårdcentralen", health},
                            Trade{"Svenska kyrkan", church}, Trade{"Bostadsbolaget", housing}};

bool speaks_for(const Attendee& person, const Trade& trade) {
    return has_any(person.role, trade.words) || has_any(person.organisation, trade.words);
}

/// Only a list that says of everybody whom they represent can miss somebody.
bool tells_whom_all_represent(const std::vector<Attendee>& attendance) {
    return attendance.size() > 2 && std::ranges::all_of(attendance, [](const Attendee& person) {
               return !person.role.empty() || !person.organisation.empty() || !person.party.empty();
           });
}

/// "Polisen: …", "Polisen – …", "Polisen" as a heading of its own.
bool reports(std::string_view text, std::string_view speaker) {
    if (!text::starts_folded(text, speaker))
        return false;
    const std::string_view rest = text::trim_left(text.substr(speaker.size()));
    return rest.empty() || rest.front() == ':' || text::dash_at(rest, 0) != 0;
}

void add_reports(pugi::xml_node node, const Document& document, const Minutes& minutes, const Item& item) {
    const bool round = item.section == "round_table" || item.section == "situation_report";
    if (!round || !tells_whom_all_represent(minutes.attendance))
        return;
    for (std::size_t i = item.first; i < item.last; ++i) {
        const std::string_view text = document.paragraphs[i].text;
        for (const Trade& trade : trades) {
            const auto speaks = [&](const Attendee& person) { return speaks_for(person, trade); };
            if (reports(text, trade.speaker) && std::ranges::none_of(minutes.attendance, speaks))
                set_text(add(node, "rapport", Place{i, 0, trade.speaker.size()}),
                         text.substr(0, trade.speaker.size()));
        }
    }
}

// --- the list of items ---

/// A line of the list without its number ("§ 4", "4.") and page.
std::string_view title_of_line(std::string_view line) {
    std::size_t begin = 0;
    while (begin < line.size() && !text::is_letter_at(line, begin))
        begin += text::character_at(line, begin);
    std::size_t end = line.size();
    while (end > begin && !text::is_letter_at(line, end - 1) && line[end - 1] != ')')
        --end;
    return line.substr(begin, end - begin);
}

/// Words that tell one matter from another.
bool tells_apart(std::string_view word) {
    return text::length(word) > 4;
}

/// The two share most of the words that tell them apart, each by its first letters.
bool are_alike(std::string_view line, std::string_view title) {
    constexpr std::size_t letters = 6;
    std::size_t telling = 0;
    std::size_t shared = 0;
    for (text::Word word = text::next_word(line, 0); word.begin < word.end;
         word = text::next_word(line, word.end)) {
        const std::string_view part = text::slice(line, word);
        if (!tells_apart(part))
            continue;
        ++telling;
        shared += text::find_folded(title, text::fold(part.substr(0, letters))) != std::string_view::npos;
    }
    return telling == 0 || 2 * shared >= telling;
}

} // namespace

void add_item_facts(pugi::xml_node node, const Document& document, const Minutes& minutes, const Item& item) {
    if (minutes.profile == Profile::Committee || minutes.profile == Profile::MunicipalCouncil) {
        set_flag(node, "underlag", any_paragraph(document, item, names_basis));
        set_flag(node, "expediering", any_paragraph(document, item, names_recipients));
    }
    if (is_question(item.title)) {
        set(node, "fraga", "ja");
        set_flag(node, "svar", any_paragraph(document, item, tells_of_answer));
    }
    add_reports(node, document, minutes, item);
}

void add_decision_facts(pugi::xml_node node, const Minutes& minutes, const Decision& decision) {
    set_flag(node, "utan_subjekt", with_subject(decision.text, {}).has_value());
    const std::string_view body = deciding_body(decision.text);
    if (!body.empty() && !minutes.organ.value.empty() && !may_be_same_body(minutes.organ.value, body))
        set(node, "annat_organ", body);
}

void add_agenda(pugi::xml_node root, const Document& document, const Minutes& minutes) {
    const auto list = std::ranges::find(minutes.sections, "agenda_list", &Section::id);
    if (list == minutes.sections.end())
        return;
    auto node = add(root, "dagordning", Place{list->first, 0, 0});
    for (std::size_t i = list->first + 1; i < list->last; ++i) {
        const std::string_view text = document.paragraphs[i].text;
        const std::string_view title = title_of_line(text);
        if (title.empty() || is_placeholder(title))
            continue;
        const auto begin = static_cast<std::size_t>(title.data() - text.data());
        auto line = add(node, "punkt", Place{i, begin, begin + title.size()});
        set_flag(line, "funnen", std::ranges::any_of(minutes.items, [&](const Item& item) {
                     return are_alike(title, item.title) || are_alike(item.title, title);
                 }));
        set_text(line, title);
    }
}

} // namespace klubba::xml
