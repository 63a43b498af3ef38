// SPDX-License-Identifier: MPL-2.0
#include "writer/follower.hpp"

#include <com/sun/star/text/XTextDocument.hpp>

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

namespace klubba::writer {
namespace {

OUString text_of(const Reference<css::frame::XModel>& model) {
    return model.is() ? Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText()->getString()
                      : OUString();
}

using Paragraphs = std::span<const Paragraph>;

/// The first line of a text whose lines all end with a line feed, taken off it if it is this one.
bool take_first(std::string_view& text, std::string_view line) {
    if (text.size() <= line.size() || !text.starts_with(line) || text[line.size()] != '\n')
        return false;
    text.remove_prefix(line.size() + 1);
    return true;
}

/// Likewise its last line.
bool take_last(std::string_view& text, std::string_view line) {
    if (text.size() <= line.size())
        return false;
    const auto rest = text.size() - line.size() - 1;
    if (text.substr(rest, line.size()) != line || (rest > 0 && text[rest - 1] != '\n'))
        return false;
    text.remove_suffix(line.size() + 1);
    return true;
}

struct Alike {
    std::size_t first = 0;
    std::size_t last = 0;
    /// There is nothing else in either.
    bool all = false;
};

/// How many paragraphs at the beginning and at the end stand line for line in a text as above; none is counted twice.
Alike alike(Paragraphs paragraphs, std::string_view text) {
    Alike result;
    while (result.first < paragraphs.size() && take_first(text, paragraphs[result.first].text))
        ++result.first;
    const auto rest = paragraphs.subspan(result.first);
    while (result.last < rest.size() && take_last(text, rest[rest.size() - 1 - result.last].text))
        ++result.last;
    result.all = text.empty() && result.first + result.last == paragraphs.size();
    return result;
}

std::string lines_of(const OUString& text) {
    return from_uno(text) + '\n';
}

} // namespace

void Follower::read() {
    m_reader.read();
    m_text = text_of(m_reader.model());
    find_lines();
}

void Follower::take(const Reader& reader) {
    m_reader = reader;
    let_go();
    m_text = text_of(m_reader.model());
    find_lines();
}

bool Follower::says_the_same() const {
    return m_text == text_of(m_reader.model());
}

void Follower::follow(bool typed) {
    const auto before = std::exchange(m_text, text_of(m_reader.model()));
    const TextChange change(before, m_text);
    if ((typed && m_reader.read_typing(change)) ||
        read_changed(change, typed ? Elsewhere::Numbers : Elsewhere::AnyForm))
        return;
    m_reader.read();
    find_lines();
}

void Follower::find_lines() {
    const auto& paragraphs = m_reader.document().paragraphs;
    const auto found = alike(paragraphs, lines_of(m_text));
    const auto count = paragraphs.size();
    m_lines = found.all ? Lines{count, count} : Lines{found.first, found.last};
}

Follower::Lines Follower::lines_within(sal_Int32 begin, sal_Int32 end) const {
    const auto count = m_reader.document().paragraphs.size();
    Lines lines;
    for (auto left = begin; lines.first < m_lines.first; ++lines.first)
        if ((left -= m_reader.length(lines.first) + 1) < 0)
            break;
    const auto most = std::min(m_lines.last, count - lines.first);
    for (auto left = end; lines.last < most; ++lines.last)
        if ((left -= m_reader.length(count - 1 - lines.last) + 1) < 0)
            break;
    return lines;
}

std::optional<OUString> Follower::text_between(const Lines& lines) const {
    const auto count = m_reader.document().paragraphs.size();
    sal_Int32 begin = 0, end = m_text.getLength() + 1;
    const auto is_end_of_line = [&](sal_Int32 at) {
        return at == m_text.getLength() || (at >= 0 && at < m_text.getLength() && m_text[at] == '\n');
    };
    for (std::size_t index = 0; index < lines.first; ++index, ++begin)
        if (!is_end_of_line(begin += m_reader.length(index)))
            return {};
    for (std::size_t index = 0; index < lines.last; ++index) {
        if (!is_end_of_line(end - 1))
            return {};
        end -= m_reader.length(count - 1 - index) + 1;
    }
    if (end < begin)
        return {};
    // The last line has no line feed of its own.
    return begin == end ? OUString() : m_text.copy(begin, end - begin - 1) + to_uno("\n");
}

bool Follower::read_changed(const TextChange& change, Elsewhere elsewhere) {
    const auto& document = m_reader.document();
    const auto count = document.paragraphs.size();
    // The same words: what has changed is their form, or something that has none.
    if (count == 0 || change.is_none() || document.tracked_changes > 0)
        return false;
    const auto same = lines_within(change.before, change.after);
    m_reader.read_changed(same.first, count - same.last, elsewhere);
    const auto now = document.paragraphs.size();
    if (document.tracked_changes > 0 || now < same.first + same.last)
        return false;
    const auto changed = text_between(same);
    if (!changed)
        return false;
    const auto found =
        alike(Paragraphs(document.paragraphs).subspan(same.first, now - same.first - same.last),
              from_uno(*changed));
    m_lines = found.all ? Lines{now, now} : Lines{same.first + found.first, same.last + found.last};
    return true;
}

} // namespace klubba::writer
