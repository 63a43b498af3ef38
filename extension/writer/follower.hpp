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
    /// Reads what has changed since the last reading. `typed` says that it may have been typed at the cursor, so that
    /// it is worth looking there first; after undo it has not been.
    void follow(bool typed);
    /// Whether Writer says the same words as at the last reading.
    [[nodiscard]] bool says_the_same() const;
    void read_facts() { m_reader.read_facts(); }
    /// Takes what another has just read of the document.
    void take(const Reader& reader);
    /// What must not be held while the user works.
    void let_go() { m_reader.let_go_of_tables(); }

private:
    bool read_changed(const OUString& text);

    Reader m_reader;
    /// All that Writer said in one piece when it was last read, hidden and deleted text too: for 300 pages that
    /// takes it no longer than reading a hundredth of it paragraph by paragraph.
    OUString m_text;
};

} // namespace klubba::writer
