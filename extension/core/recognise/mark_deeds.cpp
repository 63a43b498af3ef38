// SPDX-License-Identifier: MPL-2.0
#include "core/recognise.hpp"
#include "core/recognise/assignments.hpp"
#include "core/recognise/dates.hpp"
#include "core/recognise/dissent.hpp"
#include "core/recognise/doers.hpp"
#include "core/recognise/marking.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/participation.hpp"
#include "core/recognise/resolve.hpp"
#include "core/recognise/sentences.hpp"
#include "core/recognise/votes.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba::recognition {

namespace {

/// "Beställ provtagning. Ansvarig: Bo Lind": whom the line names for what is to be done; empty for nobody.
std::string responsible_in(std::string_view line) {
    constexpr std::string_view label = "ansvarig:";
    const auto at = text::find_folded(line, label);
    return at == std::string_view::npos ? std::string()
                                        : std::string(text::strip(line.substr(at + label.size()), ".()"));
}

/// Whether a Sentence may make something of the cue. Most lines have none of those, and need not be cut into sentences.
bool may_tell_deed(std::string_view line, const CueHit& hit) {
    switch (hit.cue) {
    case Cue::Modal:
        return text::starts_folded(line.substr(hit.begin), "ska");
    case Cue::Decides:
    case Cue::Lays:
    case Cue::Files:
    case Cue::Notes:
    case Cue::Which:
    case Cue::Question:
    case Cue::Proposed:
    case Cue::Thanks:
    case Cue::Consents:
    case Cue::Wants:
        return false;
    default:
        return true;
    }
}

/// A sentence of a line, with its own cues.
class Sentence {
public:
    /// `line` is what the sentence stands in.
    Sentence(std::string_view text, std::string_view line, const std::vector<CueHit>& cues,
             const std::vector<Attendee>& people, Marking& marking)
        : m_text(text), m_line(line), m_cues(cues), m_people(people), m_marking(marking) {}

    void mark() {
        for (const CueHit& hit : m_cues)
            mark(hit);
    }

private:
    [[nodiscard]] std::string_view word(const CueHit& hit) const {
        return m_text.substr(hit.begin, hit.end - hit.begin);
    }
    [[nodiscard]] bool has(Cue cue) const {
        return std::any_of(m_cues.begin(), m_cues.end(), [&](const CueHit& hit) { return hit.cue == cue; });
    }
    [[nodiscard]] bool has_words(std::string_view words) const {
        return text::find_folded(m_text, words) != std::string_view::npos;
    }
    [[nodiscard]] bool follows(const CueHit& hit, std::string_view words) const {
        return text::starts_folded(text::trim_left(m_text.substr(hit.end)), words);
    }

    /// "SEKRETESS", "Sekretess enligt 26 kap. 1 § OSL", "omfattas av sekretess", not "utbildning i sekretess".
    [[nodiscard]] bool is_secrecy_marking(const CueHit& hit) const {
        constexpr std::size_t longest_stamp = 40;
        const std::string_view marked = word(hit);
        const bool capitals = text::is_upper_at(marked, 0) && text::is_upper_at(marked, 1);
        const bool is_state = !text::equal_folded(marked, "sekretess");
        return capitals || is_state || m_text.size() <= longest_stamp || has_words("osl") ||
               has_words("offentlighets") || has_words(" kap") || has_words("av sekretess") ||
               follows(hit, "enligt ") || follows(hit, "gäller") || follows(hit, "råder");
    }

    void mark(const CueHit& hit) {
        switch (hit.cue) {
        case Cue::Proposes:
            add_by(marks::proposal, hit);
            break;
        case Cue::Raises:
            if (has(Cue::Question) && (has(Cue::Modal) || has(Cue::Wants)))
                add_by(marks::proposal, hit);
            break;
        case Cue::Moves:
            m_marking.add(marks::motion, doers(m_text, hit.begin, m_people), text::trim(m_text));
            break;
        case Cue::Reserves:
            if (has_words(" sig"))
                m_marking.add(marks::reservation, dissenters(m_text, hit.begin, m_people),
                              text::trim(m_text));
            break;
        case Cue::Votes:
            mark_vote(hit);
            break;
        case Cue::Puts:
            m_marking.add(marks::propositions, {}, word(hit));
            break;
        case Cue::Asks:
            if (has_words("ordförande") && asks_for_decision(m_text.substr(hit.end)))
                m_marking.add(marks::propositions, {}, word(hit));
            break;
        case Cue::Finds:
            if (has_words("ordförande") || is_pronoun(text::trim(m_text.substr(0, hit.begin))))
                m_marking.add(marks::propositions, {}, word(hit));
            break;
        case Cue::Conflict:
            mark_conflict();
            break;
        case Cue::Leaves:
            if (has_words("salen") || has_words("lokalen") || has_words("sammanträdet") ||
                has_words("rummet") || has_words("mötet"))
                m_marking.add(marks::conflict_left, doers(m_text, hit.begin, m_people), text::trim(m_text));
            break;
        case Cue::Immediate:
            if (has(Cue::Adjusted))
                m_marking.add(marks::immediate, {}, text::trim(m_text));
            break;
        case Cue::Announces:
            if (m_marking.item() != nullptr)
                m_marking.add(marks::announced, {}, text::trim(m_text));
            break;
        case Cue::Opens:
            if (opens_meeting(hit))
                m_marking.add(marks::opens, subject(), text::trim(m_text));
            break;
        case Cue::Drops:
            mark_dropped(hit);
            break;
        case Cue::Secrecy:
            if (is_secrecy_marking(hit))
                m_marking.add(marks::secrecy, {}, word(hit));
            break;
        case Cue::Draft:
            if (is_stamp(hit))
                m_marking.add(marks::draft, {}, word(hit));
            break;
        case Cue::Unadjusted:
            m_marking.add(marks::unadjusted, {}, word(hit));
            break;
        case Cue::Relative:
            mark_relative(hit);
            if (is_until_next_meeting(hit))
                add_task(first_present_verb());
            break;
        case Cue::Latest:
            if (!is_wished(hit) && is_before_day(hit))
                add_task(first_present_verb());
            break;
        case Cue::Takes:
            if (((follows(hit, "med") || has_words("vidare")) && has(Cue::Question)) ||
                follows(hit, "med sig ") || follows(hit, "fram ") || follows(hit, "kontakt "))
                add_task(hit.begin);
            break;
        case Cue::Follows:
            if (follows(hit, "upp"))
                add_task(hit.begin);
            break;
        case Cue::Somebody:
            if (begins_clause(hit) && is_needed(hit))
                m_marking.add(marks::task, responsible_in(m_line), clause(hit));
            break;
        case Cue::Undertakes:
            add_task(hit.begin);
            break;
        case Cue::Modal:
            if (is_order(m_text, hit, m_cues))
                add_task(hit.begin);
            break;
        case Cue::Settles:
        case Cue::Assigns:
            if (auto who = assigned(m_text, hit, m_people); !who.empty())
                m_marking.add(marks::task, std::move(who), text::trim(m_text));
            break;
        case Cue::Sends:
            if (follows(hit, "ut till"))
                m_marking.add(marks::task, responsible_in(m_line), text::trim(m_text));
            break;
        case Cue::Orders:
            // "Kontakta oss om du vill ha en kopia" is said to the reader.
            if (begins_clause(hit) && !is_log_row() && !has_words(" om du ") && !has_words(" om ni "))
                m_marking.add(marks::task, responsible_in(m_line), clause(hit));
            break;
        case Cue::Instructs:
            if (begins_clause(hit) && text::is_upper_at(m_text, hit.begin))
                m_marking.add(marks::instruction, {}, clause(hit));
            break;
        default:
            break;
        }
    }

    /// "Hon finner att nämnden bifaller förslaget": the chair, whom the sentence before names.
    static bool is_pronoun(std::string_view words) { return text::is_one_of(words, {"han", "hon", "hen"}); }

    /// "Ordföranden öppnar mötet"; where nobody does, "Anna hälsar alla välkomna".
    [[nodiscard]] bool opens_meeting(const CueHit& hit) const {
        if (text::equal_folded(word(hit), "välkomna"))
            return !has_words("öppna") && (has_words("hälsar alla") || has_words("hälsade alla"));
        return has_words("möte") || has_words("sammanträde");
    }

    /// The verb is the first word of a sentence, or of what follows a comma, bullet or colon.
    [[nodiscard]] bool begins_clause(const CueHit& hit) const {
        const std::string_view before = text::trim_right(m_text.substr(0, hit.begin));
        return before.empty() || std::string_view(",-:;*").find(before.back()) != std::string_view::npos ||
               before.ends_with("·") || before.ends_with("•");
    }

    /// A row of columns in a log says in its own column who does it.
    [[nodiscard]] bool is_log_row() const {
        return m_marking.section() == "action_log" &&
               m_marking.line().full.find('\t') != std::string_view::npos;
    }

    /// "Någon behöver", "måste", "bör", "ska": right after the cue.
    [[nodiscard]] bool is_needed(const CueHit& hit) const {
        const std::string_view verb = text::slice(m_text, text::next_word(m_text, hit.end));
        for (const std::string_view needed : {"behöver", "måste", "bör", "borde", "ska"}) {
            if (text::equal_folded(verb, needed))
                return true;
        }
        return false;
    }

    [[nodiscard]] std::string_view clause(const CueHit& hit) const {
        return text::strip(m_text.substr(hit.begin), ".,");
    }

    /// "UTKAST" alone, in capitals, or as the first words of a title: not "ett utkast presenteras".
    [[nodiscard]] bool is_stamp(const CueHit& hit) const {
        const std::string_view text = text::strip(m_text, "()[]-");
        const bool shouted = text::is_upper_at(m_text, hit.begin) && text::is_upper_at(m_text, hit.end - 1);
        return shouted || (text.size() == hit.end - hit.begin && m_marking.item() == nullptr);
    }

    /// "Ordföranden Gun Ek hälsar välkommen och öppnar mötet": a name, with or without office, that begins
    /// the sentence.
    [[nodiscard]] std::string subject() const {
        std::string_view text = text::trim_left(m_text);
        const text::Word first = text::next_word(text, 0);
        if (text::find_folded(text::slice(text, first), "ordförande") != std::string_view::npos)
            text = text::trim_left(text.substr(first.end));
        std::size_t end = 0;
        std::string_view name;
        for (text::Word word = text::next_word(text, 0);
             word.begin < word.end && word.begin <= end + 1 && text::is_upper_at(text, word.begin);
             word = text::next_word(text, word.end)) {
            end = word.end;
            name = text.substr(0, end);
        }
        const Attendee* person = name.empty() ? nullptr : resolve(name, m_people);
        return person != nullptr ? person->name : looks_like_name(name) ? std::string(name) : std::string();
    }

    void add_by(std::string_view kind, const CueHit& hit) {
        const std::string who = doers(m_text, hit.begin, m_people);
        if (!who.empty())
            m_marking.add(kind, who, text::trim(m_text));
    }

    /// `verb`: where the verb begins that says what is to be done.
    void add_task(std::size_t verb) {
        std::string who = doer(m_text, verb, m_people);
        if (who.empty())
            who = office_or_body(m_text, verb);
        if (!who.empty())
            m_marking.add(marks::task, std::move(who), text::trim(m_text));
    }

    /// "… vill vänta till nästa möte"
    [[nodiscard]] bool is_wished(const CueHit& hit) const {
        return std::ranges::any_of(m_cues, [&](const CueHit& other) {
            return other.begin < hit.begin &&
                   (other.cue == Cue::Modal || other.cue == Cue::Wants || other.cue == Cue::Which);
        });
    }

    /// "… skickar listan till nästa möte", "… ger besked vid nästa möte".
    [[nodiscard]] bool is_until_next_meeting(const CueHit& hit) const {
        const std::string_view before = text::slice(m_text, text::previous_word(m_text, hit.begin));
        const text::Word noun = text::next_word(m_text, hit.end);
        return !is_wished(hit) && text::equal_folded(word(hit), "nästa") &&
               text::is_one_of(before, {"till", "före", "inför", "innan", "senast", "vid"}) &&
               text::is_one_of(text::slice(m_text, noun), {"möte", "sammanträde", "råd", "rådstillfälle"});
    }

    /// "… senast den 3 mars", "… senast fredag".
    [[nodiscard]] bool is_before_day(const CueHit& hit) const {
        const std::string_view next = text::slice(m_text, text::next_word(m_text, hit.end));
        return !next.empty() &&
               ((next.front() >= '0' && next.front() <= '9') || text::equal_folded(next, "den") ||
                text::ends_folded(next, "dag") || text::ends_folded(next, "dagen"));
    }

    /// Where the first verb in the present tense begins: a word in small letters that ends with "r"; 0 where none does.
    [[nodiscard]] std::size_t first_present_verb() const {
        text::Word word = text::next_word(m_text, 0);
        for (int words = 0; words < 6 && word.begin < word.end; ++words) {
            if (m_text[word.end - 1] == 'r' && !text::is_upper_at(m_text, word.begin))
                return word.begin;
            word = text::next_word(m_text, word.end);
        }
        return 0;
    }

    void mark_vote(const CueHit& hit) {
        const auto first = std::find_if(m_cues.begin(), m_cues.end(),
                                        [](const CueHit& other) { return other.cue == Cue::Votes; });
        if (first->begin != hit.begin || has_words("utan omröstning") || has_words("ingen omröstning") ||
            has_words("begärs inte") || has_words("begärdes inte") || has_words("begärs ej") ||
            has_words("begärdes ej"))
            return;
        // "… med 11 ja-röster och 8 nej-röster. 2 ledamöter avstår."
        if (vote_result(m_text))
            m_marking.add(marks::vote, vote_result(to_line_end())->value(), text::trim(m_text));
        else if (text::equal_folded(word(hit), "omröstning") ||
                 text::equal_folded(word(hit), "omröstningen") || text::equal_folded(word(hit), "votering"))
            m_marking.add(marks::vote, {}, word(hit));
    }

    void mark_conflict() {
        if (has_words("ingen anm") || has_words("inget jäv") || has_words("inga jäv") ||
            has_words("ingen jäv"))
            return;
        // "Anna Ek, ej § 4 på grund av jäv": the list says that she was not there.
        if (m_marking.item() == nullptr && find_participation(m_text))
            return;
        std::string names;
        for (const Attendee& person : m_people) {
            if (m_text.find(person.name) != std::string_view::npos) {
                names += names.empty() ? "" : ", ";
                names += person.name;
            }
        }
        const bool sentence = text::count_words(m_text) > 2;
        if (sentence || !names.empty())
            m_marking.add(marks::conflict, names, text::trim(m_text));
    }

    /// "punkt 2 utgår", "§ 5 utgår".
    void mark_dropped(const CueHit& hit) {
        const std::string_view before = m_text.substr(0, hit.begin);
        text::Word word = text::previous_word(before, before.size());
        for (int words = 0; words < 4 && word.begin < word.end;
             ++words, word = text::previous_word(before, word.begin)) {
            const int number = text::number(text::slice(before, word));
            if (number <= 0 || !text::is_digit(before[word.begin]))
                continue;
            const std::string_view lead = text::trim_right(before.substr(0, word.begin));
            const std::string_view noun = text::slice(lead, text::previous_word(lead, lead.size()));
            const bool item = lead.ends_with(text::section_sign) || text::starts_folded(noun, "punkt") ||
                              text::starts_folded(noun, "ärende") || text::starts_folded(noun, "paragraf");
            if (item)
                m_marking.add(marks::item_dropped, std::to_string(number), text::trim(m_text));
            return;
        }
    }

    void mark_relative(const CueHit& hit) {
        const bool needs_noun =
            text::equal_folded(word(hit), "nästa") || text::equal_folded(word(hit), "förra");
        std::size_t end = hit.end;
        if (needs_noun) {
            const text::Word noun = text::next_word(m_text, hit.end);
            const bool fits = std::any_of(m_cues.begin(), m_cues.end(), [&](const CueHit& other) {
                return other.cue == Cue::Relatable && other.begin == noun.begin;
            });
            if (!fits)
                return;
            end = noun.end;
        }
        if (m_marking.item() == nullptr || m_marking.at_title() || m_marking.section() == "next_meeting" ||
            find_date(m_text))
            return;
        // "Nästa sammanträde kallas vid behov": without a day, and yet all there is to say.
        const std::string_view noun = text::slice(m_text, text::next_word(m_text, hit.end));
        if (text::trim(m_text.substr(0, hit.begin)).empty() &&
            text::is_one_of(noun, {"möte", "sammanträde"})) {
            m_marking.add(marks::next_meeting, {}, m_text.substr(hit.begin, end - hit.begin));
            return;
        }
        std::size_t begin = hit.begin;
        const bool within = text::ends_folded(m_text.substr(0, begin), " i ");
        // "Före jul" is every year, "i jul" one of them.
        if (!within && text::equal_folded(word(hit), "jul"))
            return;
        if (!needs_noun && within)
            begin -= 2;
        m_marking.add(marks::relative_time, {}, m_text.substr(begin, end - begin));
    }

    [[nodiscard]] std::string_view to_line_end() const {
        return m_line.substr(static_cast<std::size_t>(m_text.data() - m_line.data()));
    }

    std::string_view m_text, m_line;
    const std::vector<CueHit>& m_cues;
    const std::vector<Attendee>& m_people;
    Marking& m_marking;
};

} // namespace

void mark_deeds(std::string_view text, std::span<const CueHit> cues, const std::vector<Attendee>& people,
                Marking& marking) {
    if (std::ranges::none_of(cues, [&](const CueHit& hit) { return may_tell_deed(text, hit); }))
        return;
    std::vector<CueHit> own;
    own.reserve(cues.size());
    std::size_t next = 0;
    for (std::size_t begin = 0; begin < text.size() && next < cues.size();) {
        const std::size_t end = sentence_end(text, begin);
        own.clear();
        for (; next < cues.size() && cues[next].begin < end; ++next)
            own.push_back({cues[next].cue, cues[next].begin - begin, cues[next].end - begin});
        if (!own.empty())
            Sentence(text.substr(begin, end - begin), text, own, people, marking).mark();
        begin = end;
    }
}

} // namespace klubba::recognition
