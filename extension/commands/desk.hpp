// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/commands.hpp"
#include "commands/understanding.hpp"
#include "commands/workshop.hpp"
#include "core/renumbering.hpp"
#include "core/stages.hpp"
#include "writer/reader.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace klubba::commands {

enum class Reading {
    Anew,
    /// Builds on what a session that follows the document has read, and gives it back what apply() reads; without one,
    /// reads the outline. Enough where nothing is placed by the byte.
    Outline
};

/// A document on the table: read, recognised and held against its template.
class Desk {
public:
    /// Without marks there are no findings() to speak of.
    Desk(Workshop& workshop, const css::uno::Reference<css::frame::XModel>& model,
         Detail detail = Detail::FactsAndMarks, Reading reading = Reading::Anew);

    /// Reads, recognises and finds the template anew.
    void read();
    [[nodiscard]] Workshop& workshop() const { return m_workshop; }
    [[nodiscard]] writer::Reader& reader() { return m_reader; }
    [[nodiscard]] const Document& document() const { return m_reader.document(); }
    [[nodiscard]] const Minutes& minutes() const { return m_understanding.minutes; }
    /// Null when none suits.
    [[nodiscard]] const Template* of() const { return m_understanding.of; }
    [[nodiscard]] Stage stage() const { return stage_of(document(), minutes()); }
    [[nodiscard]] std::vector<NamedFinding> findings() const;

    /// Applies a fix and lets what follows from it follow (typed numbers of items, the stated range, references to items
    /// that have got another number), all in one undo step. Reads anew. Returns the references to items that are gone, as
    /// they stand.
    /// Throws klubba::Error, as refusal() says it, for what adjusting has locked.
    std::vector<std::string> apply(const Fix& fix);
    /// The same without asking what is locked: for what unlocks it.
    std::vector<std::string> apply_unguarded(const Fix& fix);
    /// Why a fix must not be applied to minutes that are adjusted; nothing when it may.
    [[nodiscard]] std::optional<Error> refusal(const Fix& fix) const;

private:
    void understand();
    std::vector<std::string> change(const Fix& fix);
    void renumber(int first);
    std::vector<std::string> mend_references(const std::optional<Renumbering>& numbers);
    void mend_range();
    [[nodiscard]] bool takes_words_of(const std::vector<std::size_t>& paragraphs);

    Workshop& m_workshop;
    Detail m_detail;
    bool m_is_followed = false;
    writer::Reader m_reader;
    std::shared_ptr<const Shelf> m_shelf;
    Understanding m_understanding;
};

/// Position of the item that an argument names by its place in the order, from 1. Throws klubba::Error.
std::size_t item_at(const Desk& desk, const Arguments& arguments, std::string_view name);

/// The paragraph before which a section of the template goes: in the template's order among the sections
/// present.
std::size_t place_of_section(const Template& of, const Minutes& minutes, std::size_t paragraphs,
                             const SectionTemplate& section);

/// The paragraph before which a part of an item goes: in the template's order among the item's parts, last
/// where none comes after it.
std::size_t place_in_item(const Template& of, const Minutes& minutes, const Item& item,
                          const SectionTemplate& part);

} // namespace klubba::commands
