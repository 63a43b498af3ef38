// SPDX-License-Identifier: MPL-2.0
#include "commands/desk.hpp"

#include "commands/session.hpp"
#include "core/fixes.hpp"
#include "core/lock.hpp"
#include "core/references.hpp"
#include "writer/document_facts.hpp"
#include "writer/editor.hpp"
#include "writer/undo_step.hpp"

#include <algorithm>

namespace klubba::commands {
namespace {

/// The range as the document writes it, with its first and last number changed.
std::string with_numbers(std::string_view raw, int first, int last) {
    constexpr std::string_view digits = "0123456789";
    const auto first_begin = raw.find_first_of(digits);
    if (first_begin == std::string_view::npos)
        return std::string(raw);
    const auto first_end = std::min(raw.find_first_not_of(digits, first_begin), raw.size());
    const auto last_end = raw.find_last_of(digits) + 1;
    const auto last_begin = raw.find_last_not_of(digits, last_end - 1) + 1;
    std::string result(raw.substr(0, first_begin));
    result += std::to_string(first);
    if (last_begin > first_end)
        result += std::string(raw.substr(first_end, last_begin - first_end)) + std::to_string(last);
    result += raw.substr(last_end);
    return result;
}

bool changes_items(const Fix& fix) {
    return std::ranges::any_of(fix.edits, [](const Edit& edit) {
        return std::holds_alternative<InsertSection>(edit) || std::holds_alternative<MoveParagraphs>(edit) ||
               std::holds_alternative<DeleteParagraphs>(edit);
    });
}

} // namespace

Desk::Desk(Workshop& workshop, const css::uno::Reference<css::frame::XModel>& model, Detail detail,
           Reading reading)
    : m_workshop(workshop), m_detail(detail), m_reader(model) {
    const auto* session = reading == Reading::Outline ? workshop.session_of(model) : nullptr;
    m_is_followed = session != nullptr;
    if (session && session->is_current()) {
        m_reader = session->reader();
        m_reader.take_up_tables();
    } else if (reading == Reading::Outline && !session) {
        m_reader.read_outline();
    } else {
        m_reader.read();
    }
    understand();
}

void Desk::read() {
    m_reader.read();
    understand();
}

void Desk::understand() {
    m_shelf = m_workshop.shelf();
    m_understanding = commands::understand(document(), *m_shelf, m_detail);
}

std::vector<NamedFinding> Desk::findings() const {
    return findings_in(document(), m_understanding, *m_shelf, writer::file_name(m_reader.model()));
}

std::optional<Error> Desk::refusal(const Fix& fix) const {
    return refusal_of(document(), minutes(), fix, of());
}

std::vector<std::string> Desk::apply(const Fix& fix) {
    if (const auto refused = refusal(fix))
        throw *refused;
    return apply_unguarded(fix);
}

std::vector<std::string> Desk::apply_unguarded(const Fix& fix) {
    auto dangling = change(fix);
    // Not before the step is closed: that is the last of the changes.
    if (auto* session = m_is_followed ? m_workshop.session_of(m_reader.model()) : nullptr)
        session->take(m_reader);
    return dangling;
}

std::vector<std::string> Desk::change(const Fix& fix) {
    const auto before = minutes();
    const auto typed = changes_items(fix) ? typed_series(before) : std::nullopt;
    const writer::UndoStep step(m_reader.model(), fix.title);
    writer::apply(m_workshop.context(), m_reader, fix, of());
    const auto* insertion = fix.edits.size() == 1 ? std::get_if<InsertSection>(&fix.edits.front()) : nullptr;
    if (insertion) {
        m_reader.read_changed(insertion->before, insertion->before);
        understand();
    } else {
        read();
    }
    if (typed)
        renumber(*typed);
    mend_range();
    return mend_references(renumbering(before, fix, of(), minutes()));
}

/// Reads the words of paragraphs by the byte; false when one of them was read otherwise, and all is to be read.
bool Desk::takes_words_of(const std::vector<std::size_t>& paragraphs) {
    // Where changes are tracked no paragraph is read alone.
    if (document().tracked_changes > 0 && paragraphs.size() > 1)
        return false;
    return std::ranges::all_of(paragraphs, [&](std::size_t index) {
        const auto words = document().paragraphs[index].text;
        m_reader.read_words(index);
        return document().paragraphs[index].text == words;
    });
}

std::vector<std::string> Desk::mend_references(const std::optional<Renumbering>& numbers) {
    if (!numbers)
        return {};
    auto followed = follow_references(document(), minutes(), *numbers);
    std::vector<std::size_t> paragraphs;
    for (const auto& edit : followed.edits)
        if (paragraphs.empty() || paragraphs.back() != edit.place.paragraph)
            paragraphs.push_back(edit.place.paragraph);
    if (!takes_words_of(paragraphs)) {
        read();
        followed = follow_references(document(), minutes(), *numbers);
    }
    std::vector<std::string> dangling;
    for (const auto& place : followed.dangling)
        dangling.push_back(
            document().paragraphs[place.paragraph].text.substr(place.begin, place.end - place.begin));
    if (followed.edits.empty())
        return dangling;
    Fix fix;
    fix.edits.assign(followed.edits.begin(), followed.edits.end());
    writer::apply(m_workshop.context(), m_reader, fix, of());
    if (document().tracked_changes > 0)
        m_reader.read();
    else
        for (const auto index : paragraphs)
            m_reader.read_words(index);
    return dangling;
}

/// Numbers that are typed follow when an item comes, goes or moves, as counted ones do by themselves.
void Desk::renumber(int first) {
    if (renumbering(document(), minutes(), first).empty())
        return;
    // What has been read of the outline may lack the bytes of the words.
    read();
    Fix fix;
    fix.edits = renumbering(document(), minutes(), first);
    if (fix.edits.empty())
        return;
    writer::apply(m_workshop.context(), m_reader, fix, of());
    read();
}

void Desk::mend_range() {
    const auto& stated = minutes().range;
    if (!stated || !stated->filled)
        return;
    std::optional<int> first, last;
    for (const auto& item : minutes().items)
        if (item.number) {
            first = first ? first : item.number;
            last = item.number;
        }
    if (!first || (stated->value == NumberRange{*first, *last}))
        return;
    const auto place = stated->place;
    if (!takes_words_of({place.paragraph})) {
        read();
        mend_range();
        return;
    }
    const auto raw = document().paragraphs[place.paragraph].text.substr(place.begin, place.end - place.begin);
    Fix fix;
    fix.edits.emplace_back(ReplaceText{place, raw, with_numbers(raw, *first, *last)});
    writer::apply(m_workshop.context(), m_reader, fix, of());
    m_reader.read_words(place.paragraph);
}

std::size_t place_of_section(const Template& of, const Minutes& minutes, std::size_t paragraphs,
                             const SectionTemplate& section) {
    const auto order = [&](std::string_view id) { return find_section(of, id) - of.sections.data(); };
    const auto own = order(section.id);
    // Items keep to items: a template may have its signatures first where a document has them last.
    const bool among_items = section.item && !minutes.items.empty();
    std::optional<std::size_t> before;
    std::size_t after = 0;
    for (const auto& present : minutes.sections) {
        const auto* known = find_section(of, present.id);
        if (!known || (among_items && !known->item))
            continue;
        if (order(present.id) > own)
            before = std::min(before.value_or(present.first), present.first);
        else
            after = std::max(after, present.last);
    }
    if (before)
        return *before;
    return after > 0 ? after : paragraphs;
}

std::size_t place_in_item(const Template& of, const Minutes& minutes, const Item& item,
                          const SectionTemplate& part) {
    auto place = item.last;
    for (const auto& present : minutes.sections) {
        const auto* known = find_section(of, present.id);
        if (known && !known->item && known > &part && present.first > item.first)
            place = std::min(place, present.first);
    }
    return place;
}

} // namespace klubba::commands
