// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/session.hpp"
#include "commands/workshop.hpp"
#include "core/finding.hpp"
#include "core/minutes.hpp"
#include "core/recognise.hpp"
#include "writer/reader.hpp"

#include <string_view>
#include <vector>

namespace klubba::commands {

/// A document on the table: read, recognised and held against its template.
class Desk {
public:
    /// Without marks there are no findings() to speak of.
    Desk(Workshop& workshop, const css::uno::Reference<css::frame::XModel>& model,
         Detail detail = Detail::FactsAndMarks);

    /// Reads, recognises and finds the template anew.
    void read();
    /// The same, but reads no more than it must of a document that somebody types in.
    void read_typing();
    [[nodiscard]] Workshop& workshop() const { return m_workshop; }
    [[nodiscard]] writer::Reader& reader() { return m_reader; }
    [[nodiscard]] const Document& document() const { return m_reader.document(); }
    [[nodiscard]] const Minutes& minutes() const { return m_minutes; }
    /// Null when none suits.
    [[nodiscard]] const Template* of() const { return m_template; }
    /// As recorded in the document; a draft when nothing is.
    [[nodiscard]] Stage stage() const;

    /// What the user has chosen not to see in this document.
    [[nodiscard]] std::vector<Ignored> ignored() const;
    /// All findings, of all stages, named, in the order of the document.
    [[nodiscard]] std::vector<NamedFinding> findings() const;

    /// Applies a fix and lets what follows from it follow (the stated range of items), all in one undo step. Reads anew,
    /// but for the words of that range.
    void apply(const Fix& fix);

private:
    void understand();
    void mend_range();

    Workshop& m_workshop;
    Detail m_detail;
    writer::Reader m_reader;
    Minutes m_minutes;
    const Template* m_template = nullptr;
};

/// The paragraph before which a section of the template goes: in the template's order among the sections
/// present.
std::size_t place_of_section(const Template& of, const Minutes& minutes, std::size_t paragraphs,
                             const SectionTemplate& section);

} // namespace klubba::commands
