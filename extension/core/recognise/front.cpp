// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/front.hpp"

#include "core/recognise/dates.hpp"
#include "core/recognise/kinds.hpp"
#include "core/recognise/labels.hpp"
#include "core/recognise/numbering.hpp"
#include "core/recognise/organs.hpp"
#include "core/recognise/people.hpp"
#include "core/recognise/titles.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba::recognition {

namespace {

constexpr std::size_t longest_title = 110;
/// One that begins with the kind and goes on to tell body, day, place and time.
constexpr std::size_t longest_full_title = 220;
/// A title stands on the first page: among this many lines with text.
constexpr std::size_t title_lines = 90;
/// The title of a document that is something else stands at the very top.
constexpr std::size_t top_lines = 12;

/// A sentence rather than a title.
bool is_sentence(std::string_view text) {
    return (text.ends_with('.') && !text.ends_with("..")) || text::count_words(text) > 12;
}

/// Takes words that connect the kind with the organ off the start: "fört vid", "från möte med".
std::string_view without_connectors(std::string_view text) {
    static constexpr auto connectors = std::to_array<std::string_view>({"fört",
                                                                        "förd",
                                                                        "förda",
                                                                        "för",
                                                                        "vid",
                                                                        "från",
                                                                        "med",
                                                                        "i",
                                                                        "av",
                                                                        "hos",
                                                                        "möte",
                                                                        "mötet",
                                                                        "sammanträde",
                                                                        "sammanträdet",
                                                                        "ordinarie",
                                                                        "extra",
                                                                        "konstituerande",
                                                                        "den",
                                                                        "nr",
                                                                        "utdrag",
                                                                        "ur",
                                                                        "protokoll",
                                                                        "möten",
                                                                        "justerat",
                                                                        "ojusterat",
                                                                        "digitalt",
                                                                        "årsmöte",
                                                                        "styrelsemöte",
                                                                        "föreningsstämma",
                                                                        "stämma",
                                                                        "medlemsmöte",
                                                                        "rådsmöte",
                                                                        "nämndmöte",
                                                                        "årsmötet",
                                                                        "extrainsatt"});
    for (;;) {
        text = text::strip(text, "-,:;–");
        const text::Word word = text::next_word(text, 0);
        const std::string_view first = text::slice(text, word);
        // "Protokoll nr 4"
        const bool counts =
            first.size() < 4 && first.find_first_not_of("0123456789") == std::string_view::npos;
        const bool connects =
            counts || std::find_if(connectors.begin(), connectors.end(), [&](std::string_view connector) {
                          return text::equal_folded(first, connector);
                      }) != connectors.end();
        if (word.begin != 0 || !connects || first.size() == text.size())
            return text;
        text.remove_prefix(word.end);
    }
}

/// Without date, time and number at the end.
std::string_view without_date(std::string_view text) {
    if (const auto date = find_date(text)) {
        std::size_t end = date->begin;
        if (const auto weekday = weekday_before(text, end))
            end = weekday->begin;
        text = text::trim_right(text.substr(0, end));
        if (text::ends_folded(text, " den"))
            text.remove_suffix(4);
    }
    return text::strip(text, "-,:;–.");
}

/// "Kommunstyrelsen" of "Kommunstyrelsens sammanträde".
std::string_view without_meeting(std::string_view organ) {
    for (const std::string_view meeting : {"s sammanträde", "s möte"})
        if (text::ends_folded(organ, meeting) &&
            mentions_organ(organ.substr(0, organ.size() - meeting.size())))
            return organ.substr(0, organ.size() - meeting.size());
    return organ;
}

Text fact(const Lines& lines, const Line& line, std::string_view part) {
    Text text;
    text.value = std::string(part);
    text.raw = text.value;
    text.place = lines.place(line, part);
    return text;
}

/// A title may tell date, time and place too: they make no sentence of it.
bool is_sentence_after_kind(std::string_view text) {
    return is_sentence(kind_at_start(text).empty() ? text : without_date(text));
}

/// Gathers the title line by line, best candidate first.
class Finder {
public:
    explicit Finder(const Lines& lines) : m_lines(lines) {}

    Front find() {
        std::size_t seen = 0;
        bool in_attendance = false;
        for (std::size_t index = m_lines.next_filled(0); index < m_lines.size() && seen < title_lines;
             index = m_lines.next_filled(index + 1), ++seen) {
            const Line& line = m_lines[index];
            if (is_page_number(line.text))
                continue;
            const auto& label = line.label;
            if (begins_items(line) || (label && label->meaning == Meaning::Agenda && label->value.empty()))
                break;
            for (const Segment& segment : segments(line.full))
                look_at(index, segment.text, seen, in_attendance);
        }
        for (const Paragraph& paragraph : m_lines.document().page_headers)
            look_at_header(paragraph.text);
        if (m_front.municipality.raw.empty())
            take_municipality_from_organ();
        return std::move(m_front);
    }

private:
    /// What stands after the first number of an item is no title any more.
    bool begins_items(const Line& line) const {
        if (!line.starts_paragraph)
            return false;
        const std::string& counted = *m_lines.paragraph(line).label;
        const auto label = counted.empty() ? item_label(line.text) : item_label(counted, line.text);
        return label && label->numbering != Numbering::Bare;
    }

    /// "Kalmars lokala råd", "Trygghetsrådet i Ekdala kommun".
    void take_municipality_from_organ() {
        const std::string_view organ = m_front.organ.value;
        std::string_view name = genitive_municipality(organ);
        if (name.empty()) {
            const std::size_t in = organ.rfind(" i ");
            const std::string_view after = in == std::string_view::npos ? organ : organ.substr(in + 3);
            if (is_municipality(after) || text::ends_folded(after, " kommuner"))
                name = after;
            else if (text::ends_folded(organ, " kommun"))
                name = organ.substr(text::previous_word(organ, organ.size() - 7).begin);
        }
        if (name.empty() || text::find_folded(organ, "förening") != std::string_view::npos)
            return;
        Place place = m_front.organ.place;
        if (place.end - place.begin == organ.size()) {
            place.begin += static_cast<std::size_t>(name.data() - organ.data());
            place.end = place.begin + name.size();
        }
        m_front.municipality = {std::string(name), std::string(name), place, true};
    }

    void look_at(std::size_t index, std::string_view part, std::size_t seen, bool& in_attendance) {
        const Line& line = m_lines[index];
        if (const auto label = match_label(part)) {
            in_attendance = is_attendance(label->meaning);
            if (label->meaning == Meaning::Head && !label->value.empty()) {
                if (names_organ(label->value) && m_front.organ.value.empty())
                    m_front.organ = fact(m_lines, line, label->value);
                else if (m_front.municipality.value.empty() && text::equal_folded(label->label, "kommun"))
                    m_front.municipality = fact(m_lines, line, label->value);
                else if (m_front.kind.value.empty() && !kind_at_start(label->value).empty())
                    m_front.kind = fact(m_lines, line, kind_at_start(label->value));
            }
            return;
        }
        if (m_front.organ.value.empty() && seen < top_lines && text::starts_folded(part, "fört vid "))
            look_for_organ_of_keeping(index, part);
        if (part.size() > (kind_at_start(part).empty() ? longest_title : longest_full_title) ||
            is_sentence_after_kind(part))
            return;
        if (part.starts_with('<') && part.ends_with('>')) {
            look_for_placeholder(index, part);
            return;
        }
        if (look_for_kind(index, part))
            return;
        if (seen < top_lines && m_front.kind.value.empty() && is_other_kind(part))
            m_front.other_kind = true;
        if (is_municipality(part)) {
            if (m_front.municipality.raw.empty()) {
                m_front.municipality = fact(m_lines, line, part);
                m_front.lines.push_back(index);
            }
            return;
        }
        if (m_front.municipality.raw.empty() && seen < top_lines) {
            look_for_municipality_of(index, part);
            look_for_federation(index, part);
        }
        // "Ekdala kommun, Rådhuset, den 14 mars 2024"
        if (const std::string_view first = part.substr(0, part.find(','));
            m_front.municipality.raw.empty() && is_municipality(first) && find_date(part))
            m_front.municipality = fact(m_lines, line, first);
        if (line.bullet || (in_attendance && (!m_front.organ.value.empty() || read_person(part))))
            return;
        const bool goes_on = text::ends_folded(part, " för") && text::count_words(part) == 2;
        if (goes_on && m_front.organ.value.empty() && names_organ(part))
            join_with_next(index, part);
        else if (names_organ(part) && !has_digits(part) &&
                 without_abbreviation(part).find('(') == std::string_view::npos &&
                 section_of_title(part) == "matter")
            look_for_organ(index, part);
        else if (seen < top_lines && m_front.organ.value.empty() && has_digits(part))
            look_for_meeting_of(index, part);
    }

    /// "Ekdala kommun – Skolrådet", "Skolrådet, Ekdala kommun".
    void look_for_municipality_of(std::size_t index, std::string_view part) {
        for (const std::string_view between : {" – ", " - ", ", "}) {
            const auto cut = part.find(between);
            if (cut == std::string_view::npos)
                continue;
            const auto first = part.substr(0, cut), second = part.substr(cut + between.size());
            for (const auto& [municipality, organ] : {std::pair(first, second), std::pair(second, first)})
                if (is_municipality(municipality) && names_organ(organ)) {
                    m_front.municipality = fact(m_lines, m_lines[index], municipality);
                    return;
                }
        }
    }

    /// "Kommunalförbundet Ådalen – Granvik, Hällesjö och Sörby kommuner": the municipalities of a body that they share,
    /// or the federation that stands for them.
    void look_for_federation(std::size_t index, std::string_view part) {
        std::string_view name = part;
        if (text::ends_folded(part, " kommuner")) {
            for (const std::string_view between : {" – ", " - ", " i ", " för ", ": "})
                if (const auto cut = name.rfind(between); cut != std::string_view::npos)
                    name.remove_prefix(cut + between.size());
        } else if (!is_federation(part)) {
            return;
        }
        if (m_front.municipality.raw.empty() && text::is_upper_at(name, 0) && !has_digits(name))
            m_front.municipality = fact(m_lines, m_lines[index], name);
    }

    /// "Styrelsemöte Lillåns byaförening 2024-08-14".
    void look_for_meeting_of(std::size_t index, std::string_view part) {
        const std::string_view organ =
            without_meeting(without_date(without_connectors(part.substr(0, part.find(text::section_sign)))));
        if (organ.size() == part.size() || !names_organ(organ) || has_digits(organ))
            return;
        m_front.organ = fact(m_lines, m_lines[index], organ);
        m_front.lines.push_back(index);
    }

    /// "Fört vid styrelsemöte i Ekdalabostäder AB, som ägs av kommunen, den 14 mars 2024": a sentence below the kind.
    void look_for_organ_of_keeping(std::size_t index, std::string_view part) {
        std::string_view organ = without_connectors(part.substr(0, part.find(',')));
        organ = without_meeting(without_date(organ));
        if (!has_digits(organ) && organ.size() <= longest_title &&
            (mentions_organ(organ) || organ.ends_with(" AB")))
            m_front.organ = fact(m_lines, m_lines[index], organ);
    }

    static bool has_digits(std::string_view part) {
        return part.find_first_of("0123456789") != std::string_view::npos;
    }

    /// "Tekniska nämndens protokoll" of "Tekniska nämndens protokoll 2024-03-14, §§ 4–9"; empty where that doesn't say whose.
    static std::string_view title_before_day(std::string_view part) {
        const std::string_view title = without_date(part.substr(0, part.find(text::section_sign)));
        const text::Word last = text::previous_word(title, title.size());
        const std::string_view owner = text::trim_right(title.substr(0, last.begin));
        return title.size() < part.size() && owner.ends_with('s') && names_organ(owner) ? title
                                                                                        : std::string_view();
    }

    /// "Socialnämnden" below "Protokoll från nämndens sammanträde": which one that is.
    [[nodiscard]] bool names_in_full(std::string_view organ) const {
        const std::string& said = m_front.organ.value;
        const std::size_t at = text::find_folded(organ, said);
        if (said.empty() || text::is_upper_at(said, 0) || at == std::string_view::npos)
            return false;
        const std::string_view after = organ.substr(at + said.size());
        return after.empty() || text::starts_folded(after, " för ") || text::starts_folded(after, " i ");
    }

    bool look_for_kind(std::size_t index, std::string_view part) {
        const Line& line = m_lines[index];
        std::string_view kind = kind_at_start(part);
        std::string_view rest;
        if (kind.empty()) {
            if (const std::string_view title = title_before_day(part); !title.empty())
                part = title;
            const text::Word last = text::previous_word(part, part.size());
            kind = kind_at_start(text::slice(part, last));
            if (kind.empty() || text::count_words(part) > 6 || section_of_title(part) != "matter" ||
                match_label(part) || text::starts_folded(part, "tidigare") ||
                text::starts_folded(part, "vid "))
                return false;
            rest = text::trim_right(part.substr(0, last.begin));
            if (rest.ends_with('s') && !text::starts_folded(rest, "utdrag"))
                rest.remove_suffix(1);
        } else {
            rest = part.substr(kind.size());
        }
        if (line.bullet || text::is_letter_at(part, 0) != text::is_upper_at(part, 0))
            return false;
        if (text::equal_folded(part, m_front.kind.value))
            return true; // a page header that comes back
        const KindRank rank = rank_of(kind);
        if (m_front.kind.value.empty() || (rank == KindRank::Specific && m_kind_rank == KindRank::Plain)) {
            m_front.kind = fact(m_lines, line, kind);
            m_kind_rank = rank;
        }
        m_front.lines.push_back(index);
        const std::string_view organ = without_meeting(without_date(without_connectors(rest)));
        if (m_front.organ.value.empty() && !organ.empty() && mentions_organ(organ))
            m_front.organ = fact(m_lines, line, organ);
        return true;
    }

    void look_for_organ(std::size_t index, std::string_view part) {
        const std::string_view organ = without_meeting(text::strip(without_abbreviation(part), ":,"));
        if (m_front.organ.value.empty() || names_in_full(organ))
            m_front.organ = fact(m_lines, m_lines[index], organ);
        else if (text::equal_folded(organ, m_front.organ.value))
            return; // a page header that comes back
        m_front.lines.push_back(index);
    }

    /// "Kommunala pensionärsrådet" for "Kommunala pensionärsrådet (KPR)", and for the same with the municipalities that
    /// share it: "(Granvik, Hällesjö och Sörby kommuner)".
    static std::string_view without_abbreviation(std::string_view part) {
        constexpr std::size_t longest = 9;
        const std::size_t open = part.rfind('(');
        if (!part.ends_with(')') || open == std::string_view::npos || open == 0)
            return part;
        const std::string_view inside = text::strip(part.substr(open), "()");
        return part.size() - open <= longest || is_municipality(inside) ||
                       text::ends_folded(inside, " kommuner")
                   ? text::trim_right(part.substr(0, open))
                   : part;
    }

    /// A new document asks for organ and municipality: "<nämnd eller råd>".
    void look_for_placeholder(std::size_t index, std::string_view part) {
        const auto ask = [&](Text& fact, std::string_view word) {
            if (!fact.raw.empty() || text::find_folded(part, word) == std::string_view::npos)
                return;
            fact = klubba::recognition::fact(m_lines, m_lines[index], part);
            fact.value.clear();
            fact.filled = false;
            m_front.lines.push_back(index);
        };
        ask(m_front.municipality, "kommun");
        ask(m_front.organ, "nämnd");
        ask(m_front.organ, "organ");
    }

    /// "Rådet för" on one line, what it is for on the next.
    void join_with_next(std::size_t index, std::string_view part) {
        const std::size_t next = m_lines.next_filled(index + 1);
        if (next >= m_lines.size() || m_lines[next].label)
            return;
        m_front.organ = fact(m_lines, m_lines[index], part);
        m_front.organ.value += ' ';
        m_front.organ.value += m_lines[next].text;
        m_front.lines.push_back(index);
        m_front.lines.push_back(next);
    }

    /// Page headers complete what the first page does not say; they have no place in the body.
    void look_at_header(std::string_view header) {
        for (std::size_t begin = 0; begin < header.size();) {
            const std::size_t end = std::min(header.find('\n', begin), header.size());
            look_at_header_line(header.substr(begin, end - begin));
            begin = end + 1;
        }
    }

    void look_at_header_line(std::string_view line) {
        for (const Segment& segment : segments(line)) {
            const std::string_view kind = kind_at_start(segment.text);
            if (!kind.empty()) {
                if (m_front.kind.value.empty())
                    m_front.kind = {std::string(kind), std::string(kind), {}, true};
            } else if (is_municipality(segment.text)) {
                if (m_front.municipality.value.empty())
                    m_front.municipality = {std::string(segment.text), std::string(segment.text), {}, true};
            } else if (m_front.organ.value.empty() && names_organ(segment.text) &&
                       !is_sentence(segment.text) && !has_digits(segment.text)) {
                m_front.organ = {std::string(segment.text), std::string(segment.text), {}, true};
            }
        }
    }

    const Lines& m_lines;
    Front m_front;
    KindRank m_kind_rank = KindRank::Plain;
};

} // namespace

Front find_front(const Lines& lines) {
    return Finder(lines).find();
}

} // namespace klubba::recognition
