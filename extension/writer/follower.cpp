// SPDX-License-Identifier: MPL-2.0
#include "writer/follower.hpp"

#include <com/sun/star/text/XTextDocument.hpp>

#include <algorithm>
#include <string_view>

namespace klubba::writer {
namespace {

OUString text_of(const Reference<css::frame::XModel>& model) {
    return model.is() ? Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText()->getString()
                      : OUString();
}

/// How many paragraphs at the beginning and at the end of a document stand line for line in a text; none is counted
/// twice. `all` when there is nothing else in either.
struct Alike {
    std::size_t first = 0;
    std::size_t last = 0;
    bool all = false;
};

Alike alike(const Document& document, std::string_view text) {
    const auto& paragraphs = document.paragraphs;
    const auto count = paragraphs.size();
    const auto size = text.size();
    std::size_t lines = 0;
    Alike result;
    for (; result.first < count; ++result.first) {
        const auto& line = paragraphs[result.first].text;
        if (!text.starts_with(line) || (text.size() > line.size() && text[line.size()] != '\n'))
            break;
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        lines += line.size() + 1;
    }
    result.all = result.first == count && lines == size + 1;
    for (; result.first + result.last < count; ++result.last) {
        const auto& line = paragraphs[count - 1 - result.last].text;
        if (!text.ends_with(line) ||
            (text.size() > line.size() && text[text.size() - line.size() - 1] != '\n'))
            break;
        text.remove_suffix(std::min(line.size() + 1, text.size()));
    }
    return result;
}

} // namespace

void Follower::read() {
    m_reader.read();
    m_text = text_of(m_reader.model());
}

void Follower::take(const Reader& reader) {
    m_reader = reader;
    let_go();
    m_text = text_of(m_reader.model());
}

bool Follower::says_the_same() const {
    return m_text == text_of(m_reader.model());
}

void Follower::follow(bool typed) {
    const auto before = m_text;
    m_text = text_of(m_reader.model());
    const bool done = (typed && m_reader.read_typing({before, m_text})) || read_changed(m_text);
    if (!done)
        m_reader.read();
}

bool Follower::read_changed(const OUString& text) {
    const auto& document = m_reader.document();
    const auto now = from_uno(text);
    const auto count = document.paragraphs.size();
    const auto before = alike(document, now);
    // The same words: what has changed is their form, or something that has none.
    if (count == 0 || before.all || document.tracked_changes > 0)
        return false;
    m_reader.read_changed(before.first, count - before.last);
    const auto after = alike(document, now);
    return document.tracked_changes == 0 &&
           (after.all || (after.first >= before.first && after.last >= before.last));
}

} // namespace klubba::writer
