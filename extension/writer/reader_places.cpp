// SPDX-License-Identifier: MPL-2.0
// Where in the document stands what a Reader has read.
#include "writer/reader.hpp"

#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include <algorithm>

namespace klubba::writer {

const Reference<css::text::XTextRange>& Reader::paragraph(std::size_t index) const {
    return m_handles.at(index).paragraph;
}

Reference<css::text::XTextRange> Reader::end_of(std::size_t index) const {
    const auto& handle = m_handles.at(index);
    return (handle.more.empty() ? handle.paragraph : handle.more.back())->getEnd();
}

sal_Int32 Reader::length(std::size_t index) const {
    return m_handles[index].length;
}

const Reference<css::text::XText>& Reader::text(std::size_t index) const {
    return m_handles.at(index).text;
}

const Reference<css::text::XTextTable>& Reader::table(std::size_t index) const {
    return m_tables.at(index);
}

ParagraphText Reader::runs_of(std::size_t index) const {
    const auto& handle = m_handles[index];
    auto all =
        writer::read_paragraph(handle.paragraph, {.deleted = handle.begins_deleted, .with_runs = true});
    for (const auto& object : handle.more) {
        auto more = writer::read_paragraph(object, {.deleted = all.end_deleted, .with_runs = true});
        for (auto& run : more.runs) {
            run.begin += all.text.size();
            run.end += all.text.size();
            all.runs.push_back(std::move(run));
        }
        all.text += more.text;
        all.end_deleted = more.end_deleted;
    }
    return all;
}

Reference<css::text::XTextCursor> Reader::cursor(const Place& place) const {
    if (place.paragraph >= m_handles.size() || place.end < place.begin)
        return {};
    const auto& handle = m_handles[place.paragraph];
    // Where the byte stands: at the start or end of a run, or so many characters into it.
    struct Spot {
        Reference<css::text::XTextRange> at;
        std::size_t characters = 0;
        bool exact = true;
    };
    Spot begin{handle.paragraph->getStart(), 0, true}, end = begin;
    const auto read = runs_of(place.paragraph);
    for (const auto& run : read.runs) {
        const auto spot_at = [&](std::size_t byte) -> Spot {
            const auto before = characters(std::string_view(read.text).substr(run.begin, byte - run.begin));
            const bool covered = place.begin <= run.begin && place.end >= run.end;
            if (run.is_input && !covered)
                return {run.range->getStart(), 1 + before, place.begin >= run.begin && place.end <= run.end};
            if (run.is_field || run.is_input)
                return {byte == run.end ? run.range->getEnd() : run.range->getStart(), 0,
                        byte == run.begin || byte == run.end};
            return {run.range->getStart(), before, true};
        };
        // A place begins in the later of two runs that meet and ends in the earlier.
        if (place.begin >= run.begin && place.begin < run.end)
            begin = spot_at(place.begin);
        if (place.end > run.begin && place.end <= run.end)
            end = spot_at(place.end);
    }
    const auto size = read.text.size();
    if (place.end > size || !begin.exact || !end.exact)
        return {};
    if (place.begin == size && size > 0)
        begin = {read.runs.back().range->getEnd(), 0, true};
    if (place.begin == place.end)
        end = begin;

    const auto& text = handle.text;
    const auto cursor = text->createTextCursorByRange(begin.at);
    const auto go = [](const Reference<css::text::XTextCursor>& moved, std::size_t count) {
        for (; count > 0; count -= std::min<std::size_t>(count, 10'000))
            moved->goRight(static_cast<sal_Int16>(std::min<std::size_t>(count, 10'000)), false);
    };
    go(cursor, begin.characters);
    const auto last = text->createTextCursorByRange(end.at);
    go(last, end.characters);
    cursor->gotoRange(last.get(), true);
    return cursor;
}

Reference<css::text::XTextRange> Reader::input_field(const Place& place) const {
    for (const auto& run : runs_of(place.paragraph).runs)
        if (run.is_input && place.begin < run.end && place.end > run.begin)
            return run.range;
    return {};
}

std::optional<std::size_t> Reader::paragraph_at(const Reference<css::text::XTextRange>& range) const {
    const auto text = range->getText();
    const Reference<css::text::XTextRangeCompare> compare(text, UNO_QUERY);
    if (!compare.is())
        return {};
    std::vector<std::size_t> candidates;
    for (std::size_t index = 0; index < m_handles.size(); ++index)
        if (m_handles[index].text == text)
            candidates.push_back(index);
    const auto start = range->getStart();
    const auto after = std::ranges::partition_point(candidates, [&](std::size_t index) {
        return compare->compareRegionStarts(m_handles[index].paragraph->getStart(), start) >= 0;
    });
    if (after == candidates.begin())
        return {};
    return *std::prev(after);
}

std::optional<std::size_t> Reader::paragraph_at_cursor() const {
    const auto document = model();
    const Reference<css::text::XTextViewCursorSupplier> view(
        document.is() ? document->getCurrentController() : nullptr, UNO_QUERY);
    if (!view.is())
        return {};
    return paragraph_at(view->getViewCursor()->getStart());
}

} // namespace klubba::writer
