// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <pugixml.hpp>

#include <cstddef>
#include <string>

namespace klubba::files {

/// Counts tracked changes; what follows on a change of the same kind, author and time belongs to it.
class ChangeCount {
public:
    explicit ChangeCount(std::size_t& count) : m_count(count) {}

    void meet(pugi::xml_node change);
    void meet_unchanged() { m_last.clear(); }

private:
    std::size_t& m_count;
    std::string m_last;
};

/// The mark of a w:p itself is deleted, or moved away; null where it is not.
pugi::xml_node deleted_mark(pugi::xml_node paragraph);
/// It is inserted, or moved here.
pugi::xml_node inserted_mark(pugi::xml_node paragraph);

} // namespace klubba::files
