// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/reader.hpp"

namespace klubba::writer {

/// Keeps up with a document that changes: of what it says now, reads little more than what has changed since the last
/// time. Used as a Reader is.
class Follower {
public:
    explicit Follower(const Reference<css::frame::XModel>& model) : m_reader(model) {}

    [[nodiscard]] const Reader& reader() const { return m_reader; }

    void read();
    /// Reads what has changed since the last reading. `typed` says that all of it may have been typed at the cursor, so
    /// that it is worth looking there first; after undo, or several steps, it has not been.
    void follow(bool typed);
    /// Whether Writer says the same words as at the last reading.
    [[nodiscard]] bool says_the_same() const;
    void read_facts() { m_reader.read_facts(); }
    /// Takes what another has just read of the document.
    void take(const Reader& reader);
    /// What must not be held while the user works.
    void let_go() { m_reader.let_go_of_tables(); }

private:
    /// Paragraphs at the beginning and at the end of a document that stand line for line in what Writer says in one piece.
    struct Lines {
        std::size_t first = 0;
        std::size_t last = 0;
    };

    void find_lines();
    /// Of those, the ones that stand wholly within so much of the beginning and the end of the text.
    [[nodiscard]] Lines lines_within(sal_Int32 begin, sal_Int32 end) const;
    /// What stands between these, each line with its line feed; nothing when they are not lines.
    [[nodiscard]] std::optional<OUString> text_between(const Lines& lines) const;
    bool read_changed(const TextChange& change, Elsewhere elsewhere);

    Reader m_reader;
    /// All of them, from either side, unless the document has notes, hidden words, text boxes and the like.
    Lines m_lines;
    /// All that Writer said in one piece when it was last read, hidden and deleted text too: for 300 pages that
    /// takes it no longer than reading a hundredth of it paragraph by paragraph.
    OUString m_text;
};

} // namespace klubba::writer
