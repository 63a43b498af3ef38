// SPDX-License-Identifier: MPL-2.0
#include "files/docx_changes.hpp"

#include <utility>

namespace klubba::files {

void ChangeCount::meet(pugi::xml_node change) {
    std::string key = change.name();
    key.append("\n").append(change.attribute("w:author").value());
    key.append("\n").append(change.attribute("w:date").value());
    if (key == m_last)
        return;
    m_last = std::move(key);
    ++m_count;
}

pugi::xml_node deleted_mark(pugi::xml_node paragraph) {
    const auto mark = paragraph.child("w:pPr").child("w:rPr");
    const auto deleted = mark.child("w:del");
    return deleted ? deleted : mark.child("w:moveFrom");
}

pugi::xml_node inserted_mark(pugi::xml_node paragraph) {
    const auto mark = paragraph.child("w:pPr").child("w:rPr");
    const auto inserted = mark.child("w:ins");
    return inserted ? inserted : mark.child("w:moveTo");
}

} // namespace klubba::files
