// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"
#include "core/recognise/attendance.hpp"
#include "core/recognise/cues.hpp"
#include "core/recognise/items.hpp"
#include "core/recognise/lines.hpp"
#include "core/recognise/word_lists.hpp"

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::recognition {

/// Takes marks in the order of the text and knows in which item it is.
class Marking {
public:
    Marking(const Lines& lines, const Outline& outline) : m_lines(lines), m_outline(outline) {}

    /// Lines must come in order.
    void enter(const Line& line);
    void add(std::string_view kind, std::string value, std::string_view part);
    void add(std::string_view kind, std::string value, std::string raw, Place place);

    [[nodiscard]] const Line& line() const { return *m_line; }
    /// The item that the line is in; null outside.
    [[nodiscard]] const Item* item() const;
    [[nodiscard]] std::string_view section() const;
    /// The line is the title of an item.
    [[nodiscard]] bool at_title() const;
    /// The marks, in the order of the text.
    std::vector<Mark> take();

private:
    void put_in_order();
    void drop_announced_votes();

    const Lines& m_lines;
    const Outline& m_outline;
    const Line* m_line = nullptr;
    std::size_t m_next_item = 0;
    std::vector<Mark> m_marks;
};

/// Dates, times, intervals, identity numbers, case numbers and section signs in a line.
void mark_numbers(std::string_view text, Marking& marking);

/// Placeholders, what is left of conversion, note signs, foreign letters, stamps ("UTKAST").
void mark_signs(std::string_view text, Marking& marking);

/// What happens at the meeting, by its verbs: who opens it, proposes, moves, reserves, votes, leaves for
/// conflict of interest, takes something on. `cues` are those of the text.
void mark_deeds(std::string_view text, std::span<const CueHit> cues, const std::vector<Attendee>& people,
                Marking& marking);

/// Short and differently spelt names of those present, and full names that no list has.
class NameMarker {
public:
    /// `secretary` is present, whether the list of attendance has the name or only the head tells it.
    NameMarker(const std::vector<Attendee>& people, std::string_view secretary);
    void mark(std::string_view text, Marking& marking) const;

private:
    [[nodiscard]] bool is_listed(std::string_view name) const;

    const std::vector<Attendee>& m_people;
    std::string_view m_secretary;
    std::vector<std::vector<std::string_view>> m_words;
};

/// Misspellings, abbreviations that nothing explains, health and crime of a named person, home addresses: the words of
/// word_lists.hpp. Lines must come in order.
class WordMarker {
public:
    explicit WordMarker(const Lines& lines) : m_lines(lines) {}
    void mark(std::string_view text, std::span<const CueHit> cues, Marking& marking);

private:
    void mark_abbreviation(std::string_view letters, Marking& marking);
    [[nodiscard]] bool is_explained(const Abbreviation& abbreviation) const;

    const Lines& m_lines;
    std::set<std::string_view> m_seen;
};

/// Mobile telephone numbers and e-mail addresses of private persons.
void mark_contacts(std::string_view text, Marking& marking);

/// Sentences of running text in the items that have no end.
void mark_sentences(const Lines& lines, const Outline& outline, Marking& marking);

/// Runs of empty paragraphs, columns made with tabs, leaked page headers: what concerns several lines.
void mark_form(const Lines& lines, const Outline& outline, Marking& marking);

/// All marks of the document.
std::vector<Mark> find_marks(const Lines& lines, const Outline& outline, const CueIndex& cues,
                             const Attendance& attendance, const Minutes& minutes);

} // namespace klubba::recognition
