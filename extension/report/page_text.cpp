// SPDX-License-Identifier: MPL-2.0
#include "report/layout.hpp"
#include "report/page.hpp"

#include <algorithm>

namespace klubba::report {
namespace {

constexpr std::size_t line_width = 100;
constexpr std::size_t widest_cell = 40;
constexpr std::size_t widest_last_cell = 60;

std::string padded(const std::string& text, std::size_t width, bool right) {
    const std::string space(width - std::min(width, width_of(text)), ' ');
    return right ? space + text : text + space;
}

class TextPage {
public:
    void heading(const std::string& words, char rule) {
        line(words);
        line(std::string(width_of(words), rule));
        line({});
    }

    void operator()(const Passage& passage) {
        for (const auto& words : wrapped(printable(passage.words.text), line_width))
            line(words);
        line({});
    }

    void operator()(const List& list) {
        for (const auto& entry : list.entries) {
            auto lead = entry.tone == Tone::Attention ? "! " : "- ";
            for (const auto& words : wrapped(printable(entry.text), line_width - 2)) {
                line(lead + words);
                lead = "  ";
            }
        }
        line({});
    }

    void operator()(const Grid& grid) {
        std::vector<Words> head;
        for (const auto& column : grid.columns)
            head.push_back({column.title});
        measure(grid, head);
        line(grid.caption);
        line({});
        row(grid, head);
        std::string rule;
        for (const auto width : m_widths)
            rule += std::string(rule.empty() ? 0 : 2, ' ') + std::string(width, '-');
        line(rule);
        for (const auto& cells : grid.rows)
            row(grid, cells);
        line({});
    }

    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    void line(const std::string& words) {
        const auto end = words.find_last_not_of(' ');
        m_text += words.substr(0, end == std::string::npos ? 0 : end + 1) + '\n';
    }

    /// A cell as lines; what calls for somebody to act has a mark before it.
    [[nodiscard]] static std::vector<std::string> lines_of(const Words& cell, bool is_last) {
        return wrapped((cell.tone == Tone::Attention ? "! " : "") + printable(cell.text),
                       is_last ? widest_last_cell : widest_cell);
    }

    void measure(const Grid& grid, const std::vector<Words>& head) {
        m_widths.assign(grid.columns.size(), 0);
        const auto look_at = [&](const std::vector<Words>& cells) {
            for (std::size_t i = 0; i < cells.size(); ++i)
                for (const auto& words : lines_of(cells[i], i + 1 == cells.size()))
                    m_widths[i] = std::max(m_widths[i], width_of(words));
        };
        look_at(head);
        for (const auto& cells : grid.rows)
            look_at(cells);
    }

    void row(const Grid& grid, const std::vector<Words>& cells) {
        std::vector<std::vector<std::string>> columns;
        std::size_t height = 0;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            columns.push_back(lines_of(cells[i], i + 1 == cells.size()));
            height = std::max(height, columns.back().size());
        }
        for (std::size_t at = 0; at < height; ++at) {
            std::string words;
            for (std::size_t i = 0; i < columns.size(); ++i)
                words += std::string(i == 0 ? 0 : 2, ' ') +
                         padded(at < columns[i].size() ? columns[i][at] : std::string(), m_widths[i],
                                grid.columns[i].kind == Column::Kind::Number);
            line(words);
        }
    }

    std::string m_text;
    std::vector<std::size_t> m_widths;
};

} // namespace

std::string page_text(const Page& page) {
    TextPage text;
    text.heading(printable(page.title), '=');
    for (const auto& block : page.lead)
        std::visit(text, block);
    for (const auto& section : page.sections) {
        text.heading(printable(section.title), '-');
        for (const auto& block : section.blocks)
            std::visit(text, block);
    }
    return text.take();
}

} // namespace klubba::report
