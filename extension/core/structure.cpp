// SPDX-License-Identifier: MPL-2.0
#include "core/structure.hpp"

#include "core/list_form.hpp"
#include "core/recognise.hpp"
#include "core/recognise/front.hpp"
#include "core/recognise/headings.hpp"
#include "core/recognise/lines.hpp"
#include "core/styles.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace klubba {
namespace {

constexpr std::string_view spaces = " \t\u00A0";
/// Number, matter, action, responsible, deadline, status.
constexpr std::size_t most_log_columns = 6;

bool is_blank(std::string_view text) {
    // No-break spaces are two bytes, both of which only white space has here.
    return text.find_first_not_of(spaces) == std::string_view::npos;
}

/// Styles that say nothing of what a paragraph is.
bool is_plain(std::string_view style) {
    return style.empty() || style == "Standard" || style == styles::body ||
           style == "Default Paragraph Style" || style == "Preformatted Text" || style == "Default Style";
}

/// Cells of a line whose columns are parted by tabs, however many; an empty first cell when it begins with
/// one.
std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells;
    if (line.starts_with('\t'))
        cells.emplace_back();
    for (std::size_t begin = 0; begin < line.size();) {
        const auto end = std::min(line.find('\t', begin), line.size());
        if (const auto cell = text::trim(line.substr(begin, end - begin)); !cell.empty())
            cells.emplace_back(cell);
        begin = end + 1;
    }
    return cells;
}

/// Depths in a list, told by how far its lines are indented.
class Depths {
public:
    std::size_t of(std::size_t indent) {
        while (!m_indents.empty() && m_indents.back() > indent)
            m_indents.pop_back();
        if (m_indents.empty() || m_indents.back() < indent)
            m_indents.push_back(indent);
        return m_indents.size() - 1;
    }

private:
    std::vector<std::size_t> m_indents;
};

/// Items whose numbers have one form, counted together.
struct Series {
    ListForm form;
    int next = 0;
    /// One of them that the word processor counts already.
    std::optional<std::size_t> counted;
};

/// What becomes of a paragraph.
enum class Use { None, Styled, Table, Gone };

/// Gathers the edits; every paragraph is taken by one of them at most.
class Structure {
public:
    Structure(const Document& document, const Minutes& minutes)
        : m_document(document), m_minutes(minutes), m_uses(document.paragraphs.size(), Use::None),
          m_labelled(m_uses.size()), m_page_furniture(m_uses.size()) {
        for (const auto& label : minutes.labels)
            if (label.has_value && label.value.paragraph == label.place.paragraph)
                m_labelled[label.place.paragraph] = true;
        for (const auto& mark : minutes.marks)
            if (mark.kind == marks::page_header || mark.kind == marks::page_number)
                m_page_furniture[mark.place.paragraph] = true;
    }

    Fix fix() {
        items();
        log();
        tables();
        head();
        decisions();
        lists();
        subheadings();
        text_of_items();
        deletions();
        Fix fix;
        fix.safe = true;
        fix.edits = std::move(m_edits);
        return fix;
    }

private:
    [[nodiscard]] const Paragraph& paragraph(std::size_t index) const { return m_document.paragraphs[index]; }

    /// A paragraph that is nothing in particular yet, and stands in no table.
    [[nodiscard]] bool is_free(std::size_t index) const {
        return index < m_uses.size() && m_uses[index] == Use::None && !paragraph(index).cell &&
               paragraph(index).label.empty() && paragraph(index).list_level == 0;
    }

    void style(std::size_t index, std::string_view name) {
        if (paragraph(index).style != name)
            m_edits.emplace_back(SetStyle{index, std::string(name), 0, {}});
        m_uses[index] = Use::Styled;
    }

    /// Puts a paragraph into a list, which is the style's own if that has the same form.
    SetStyle& list(std::size_t index, std::string_view name, const ListForm& form, std::size_t label_bytes) {
        m_uses[index] = Use::Styled;
        auto& edit =
            std::get<SetStyle>(m_edits.emplace_back(SetStyle{index, std::string(name), label_bytes, {}}));
        if (form != own_list_form(name))
            edit.list = form;
        return edit;
    }

    /// An empty line that nothing else hangs on.
    [[nodiscard]] bool is_empty(std::size_t index) const {
        return is_free(index) && is_blank(paragraph(index).text) && paragraph(index).bookmarks.empty() &&
               std::ranges::find(m_document.images, index, &Image::paragraph) == m_document.images.end();
    }

    void items() {
        for (const auto& item : m_minutes.items) {
            const auto heading = item.place.paragraph;
            const auto form = item.number ? form_of_label(shown_label(item), *item.number) : std::nullopt;
            if (item.counted) {
                if (form)
                    series_of(*form, *item.number).counted = heading;
            } else if (is_free(heading) && !(form && number_heading(item, *form))) {
                // A number that no list can show stays with its text.
                style(heading, styles::unnumbered_item);
                continue;
            }
            if (form)
                series_of(*form, *item.number).next = *item.number + 1;
        }
    }

    Series& series_of(ListForm form, int number) {
        const auto known = std::ranges::find_if(m_series, [&](const Series& series) {
            return series.form.before == form.before && series.form.after == form.after;
        });
        if (known != m_series.end())
            return *known;
        form.first = number;
        return m_series.emplace_back(Series{std::move(form), number, {}});
    }

    /// All that stands before the heading, or alone above it: "4." where the number itself is "4".
    [[nodiscard]] std::string_view shown_label(const Item& item) const {
        if (item.counted)
            return item.label;
        const std::string_view text = paragraph(item.label_place.paragraph).text;
        return text::trim(
            item.label_place.paragraph == item.place.paragraph ? text.substr(0, item.place.begin) : text);
    }

    /// Lets the list show the number that was typed before a heading, or above it. False when more than empty
    /// lines stands between the two.
    bool number_heading(const Item& item, const ListForm& form) {
        const auto heading = item.place.paragraph, labelled = item.label_place.paragraph;
        if (labelled != heading &&
            !(labelled < heading && is_free(labelled) && is_gap(labelled + 1, heading)))
            return false;
        const auto& series = series_of(form, *item.number);
        auto& edit =
            list(heading, item_style_for(form), series.form, labelled == heading ? item.place.begin : 0);
        edit.joins = series.counted;
        if (series.next != *item.number)
            edit.start = item.number;
        if (labelled < heading)
            use(labelled, heading, Use::Gone);
        return true;
    }

    void use(std::size_t first, std::size_t last, Use what) {
        std::fill(m_uses.begin() + static_cast<std::ptrdiff_t>(first),
                  m_uses.begin() + static_cast<std::ptrdiff_t>(last), what);
    }

    /// Paragraphs that go, each run of them at once: a paragraph where one deletion ends is none that another
    /// can begin with.
    void deletions() {
        const auto is_gone = [](Use use) { return use == Use::Gone; };
        for (auto first = std::ranges::find_if(m_uses, is_gone); first != m_uses.end();) {
            const auto last = std::find_if_not(first, m_uses.end(), is_gone);
            m_edits.emplace_back(DeleteParagraphs{static_cast<std::size_t>(first - m_uses.begin()),
                                                  static_cast<std::size_t>(last - m_uses.begin())});
            first = std::find_if(last, m_uses.end(), is_gone);
        }
    }

    /// The log: paragraphs for matter, status and responsible in turn, empty lines between, become rows.
    void log() {
        MakeTable table;
        std::size_t columns = 0;
        for (const auto& entry : m_minutes.log) {
            const auto begin = entry.matter.place.paragraph;
            if (table.cells.empty())
                table.first = table.last = begin;
            if (begin < table.last || !is_gap(table.last, begin))
                return;
            std::vector<std::string> row;
            for (table.last = begin; is_free(table.last) && !is_blank(paragraph(table.last).text);
                 ++table.last) {
                const std::string_view text = paragraph(table.last).text;
                // A line without a tab of its own goes on with the cell before.
                if (row.empty() || text.starts_with('\t'))
                    row.emplace_back(text::trim(text));
                else
                    row.back() += '\n' + std::string(text::trim(text));
            }
            columns = std::max(columns, row.size());
            table.cells.push_back(std::move(row));
        }
        if (table.cells.size() < 2 || columns < 2 || columns > most_log_columns)
            return;
        table.name = "Logg";
        add(std::move(table));
    }

    /// Nothing but empty lines in paragraphs [first, last).
    [[nodiscard]] bool is_gap(std::size_t first, std::size_t last) const {
        for (auto index = first; index < last; ++index)
            if (!is_empty(index))
                return false;
        return true;
    }

    /// Lines that have two columns or more, at least two of them in a row, that aren't a label with its
    /// value.
    void tables() {
        for (std::size_t first = 0; first < m_uses.size();) {
            MakeTable table;
            table.first = first;
            std::size_t full = 0;
            auto last = first;
            for (; last < m_uses.size() && is_free(last) && is_row(last); ++last) {
                table.cells.push_back(cells_of(paragraph(last).text));
                full += table.cells.back().size() == 2 && !table.cells.back().front().empty() ? 1 : 0;
            }
            if (last - first >= 2 && full * 2 > last - first &&
                std::ranges::all_of(table.cells, [](const auto& row) { return row.size() <= 2; })) {
                table.last = last;
                table.name = std::ranges::any_of(m_minutes.attendance,
                                                 [&](const Attendee& person) {
                                                     return person.place.paragraph >= first &&
                                                            person.place.paragraph < last;
                                                 })
                                 ? "Narvarande"
                                 : "Tabell";
                add(std::move(table));
            }
            first = std::max(last, first + 1);
        }
    }

    [[nodiscard]] bool is_row(std::size_t index) const {
        const auto text = std::string_view(paragraph(index).text);
        return text.find('\t') != std::string_view::npos && !is_blank(text) && !m_labelled[index];
    }

    void add(MakeTable table) {
        std::size_t columns = 0;
        for (const auto& row : table.cells)
            columns = std::max(columns, row.size());
        for (auto& row : table.cells)
            row.resize(columns);
        use(table.first, table.last, Use::Table);
        m_edits.emplace_back(std::move(table));
    }

    void head() {
        for (const auto* fact : {&m_minutes.organ, &m_minutes.kind})
            if (const auto index = fact->place.paragraph;
                is_plain_in_head(index) && is_title(index, fact->raw))
                style(index, styles::title);
        for (const auto& label : m_minutes.labels) {
            const auto index = label.place.paragraph;
            if (!is_plain_in_head(index) || label.place.begin != begin_of_text(index))
                continue;
            const auto rest = text::trim(std::string_view(paragraph(index).text).substr(label.place.end));
            style(index, rest.empty() || rest == ":" ? styles::fact_label : styles::fact);
        }
    }

    [[nodiscard]] bool is_plain_in_head(std::size_t index) const {
        return index < m_minutes.head_end && is_free(index) && is_plain(*paragraph(index).style);
    }

    [[nodiscard]] std::size_t begin_of_text(std::size_t index) const {
        const std::string_view text = paragraph(index).text;
        return static_cast<std::size_t>(recognition::without_debris(text).data() - text.data());
    }

    /// A line that says whose minutes or which kind of minutes they are, and little else
    /// ("Minnesanteckningar Tallbyrådet 2024-02-08").
    [[nodiscard]] bool is_title(std::size_t index, std::string_view fact) const {
        constexpr std::size_t longest = 100;
        const auto text = recognition::without_debris(paragraph(index).text);
        return !fact.empty() && text.starts_with(fact) && text.size() <= longest && !text.ends_with('.') &&
               text.find('\t') == std::string_view::npos;
    }

    void decisions() {
        for (const auto& decision : m_minutes.decisions) {
            const auto index = decision.place.paragraph;
            if (is_free(index) && is_plain(*paragraph(index).style) && decision.place.begin == 0 &&
                is_blank(std::string_view(paragraph(index).text).substr(decision.place.end)))
                style(index, styles::decision);
        }
    }

    void lists() {
        for (std::size_t first = m_minutes.head_end; first < m_uses.size();)
            first = std::max(list_from(first), first + 1);
    }

    [[nodiscard]] std::optional<TypedLabel> typed_label_at(std::size_t index) const {
        if (index >= m_uses.size() || !is_free(index) || !is_plain(*paragraph(index).style))
            return std::nullopt;
        return typed_label(paragraph(index).text);
    }

    /// Makes a list of the lines from `first` that are one, empty lines between them aside; returns where it
    /// ends.
    std::size_t list_from(std::size_t first) {
        ListLines lines;
        auto last = first, index = first;
        for (; index < m_uses.size(); ++index) {
            if (is_empty(index))
                continue;
            const auto label = typed_label_at(index);
            if (!label || !goes_on(lines, *label))
                break;
            lines.emplace_back(index, *label);
            last = index + 1;
        }
        if (lines.empty())
            return index;
        if (!is_list(lines))
            return last;
        Depths depths;
        for (const auto& [line, label] : lines) {
            const bool bullet = label.form.counter == ListForm::Counter::None;
            auto& edit = list(line, bullet ? styles::bullet : styles::numbered, label.form, label.end);
            edit.level = depths.of(label.indent);
            if (label.number == 1)
                edit.start = 1;
        }
        return last;
    }

    using ListLines = std::vector<std::pair<std::size_t, TypedLabel>>;

    /// Bullets of any kind make one list; numbers when they have the same form and each follows on the one
    /// before.
    [[nodiscard]] static bool goes_on(const ListLines& lines, const TypedLabel& label) {
        if (lines.empty())
            return label.number <= 1;
        const auto& before = lines.back().second;
        return label.form.counter == ListForm::Counter::None
                   ? before.form.counter == ListForm::Counter::None
                   : label.form == before.form && label.number == before.number + 1;
    }

    /// A number alone counts nothing, and an asterisk alone may be a note.
    [[nodiscard]] static bool is_list(const ListLines& lines) {
        const auto& form = lines.front().second.form;
        return lines.size() > 1 || (form.counter == ListForm::Counter::None && form.before != "*");
    }

    void subheadings() {
        const bool numbered =
            std::ranges::any_of(m_minutes.items, [](const Item& item) { return item.number.has_value(); });
        if (!numbered)
            return;
        recognition::Lines lines(m_document);
        const auto front = recognition::find_front(lines);
        recognition::mark_leaked(lines, front);
        for (const auto line : recognition::find_subheadings(lines, front, m_minutes.items))
            if (const auto index = lines[line].paragraph; is_free(index) && is_plain(*paragraph(index).style))
                style(index, styles::subheading);
    }

    /// The text of items gets the style that has the spacing which empty lines made.
    void text_of_items() {
        Gaps gaps;
        for (const auto& item : m_minutes.items) {
            if (item.first != gaps.end)
                gaps = {};
            for (auto index = item.first; index < item.last; ++index)
                text_of_item(index, gaps);
            gaps.end = item.last;
        }
    }

    /// Runs of empty lines that go if what follows has a spacing of its own, as what goes before has.
    struct Gaps {
        std::vector<std::pair<std::size_t, std::size_t>> runs;
        bool open = false;
        std::size_t end = 0;
    };

    void text_of_item(std::size_t index, Gaps& gaps) {
        if (m_uses[index] == Use::Gone)
            return;
        if (is_empty(index)) {
            if (!gaps.runs.empty() && gaps.runs.back().second == index)
                ++gaps.runs.back().second;
            else
                gaps.runs.emplace_back(index, index + 1);
            return;
        }
        const bool spaced = has_spacing(index);
        if (spaced && is_free(index) && is_plain(*paragraph(index).style))
            style(index, styles::body);
        if (spaced && gaps.open)
            for (const auto& [first, last] : gaps.runs)
                use(first, last, Use::Gone);
        gaps.runs.clear();
        gaps.open = spaced;
    }

    /// Tables have no spacing, lines laid out with tabs are no text, and page headers go one day.
    [[nodiscard]] bool has_spacing(std::size_t index) const {
        if (m_uses[index] == Use::Table || paragraph(index).cell)
            return false;
        if (m_uses[index] == Use::Styled)
            return true;
        return paragraph(index).text.find('\t') == std::string::npos && !m_page_furniture[index];
    }

    const Document& m_document;
    const Minutes& m_minutes;
    std::vector<Use> m_uses;
    /// Paragraphs that hold a label and its value.
    std::vector<bool> m_labelled;
    /// Headers and page numbers that leaked into the text.
    std::vector<bool> m_page_furniture;
    std::vector<Series> m_series;
    std::vector<Edit> m_edits;
};

} // namespace

Fix structure_fix(const Document& document, const Minutes& minutes) {
    if (!minutes.is_minutes)
        return {};
    return Structure(document, minutes).fix();
}

} // namespace klubba
