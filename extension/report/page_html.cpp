// SPDX-License-Identifier: MPL-2.0
#include "report/layout.hpp"
#include "report/page.hpp"

#include <string_view>

namespace klubba::report {
namespace {

/// Colours have a contrast of at least 7:1 (WCAG 2.2, 1.4.6).
constexpr std::string_view style = R"css(
:root { color-scheme: light dark; --text: #1a1a1a; --page: #ffffff; --line: #b5b5b5; --head: #f0f0ee; --alert: #8c1515;
  --link: #0b4a8f; }
@media (prefers-color-scheme: dark) {
  :root { --text: #ececec; --page: #17191c; --line: #55585c; --head: #25282c; --alert: #ffb4ab; --link: #a8c7fa; }
}
* { box-sizing: border-box; }
body { color: var(--text); background: var(--page); font: 1rem/1.45 system-ui, "Liberation Sans", Arial, sans-serif;
  max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
p, ul { margin: .5rem 0; }
a { color: var(--link); }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92em; }
caption { text-align: left; padding: .25rem 0 .5rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
thead th { background: var(--head); border-bottom-width: 2px; }
tbody th { font-weight: 600; }
td { overflow-wrap: break-word; }
td div + div { margin-top: .2em; }
td:not(.day) > div { min-width: 10rem; }
.number, .day { font-variant-numeric: tabular-nums; white-space: nowrap; }
.number { text-align: right; }
.alert { color: var(--alert); font-weight: 600; }
@page { size: A4; margin: 16mm 15mm; }
@media print {
  :root { --text: #000; --page: #fff; --line: #999; --head: #eee; --alert: #000; --link: #000; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; line-height: 1.35; }
  th, td { padding: .25rem .4rem; }
  .table { overflow: visible; }
  h2, caption { break-after: avoid; }
  thead, tbody tr:first-child { break-before: avoid; }
  tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
}
)css";

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : printable(text)) {
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        case '\'':
            result += "&#39;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

/// One line stands as it is, each of several in a block of its own.
std::string html_of(const Words& words) {
    const auto text = escaped(words.text);
    if (!words.leads_to.empty())
        return together({"<a href=\"", escaped(words.leads_to), "\">", text, "</a>"});
    if (text.find('\n') == std::string::npos)
        return text;
    std::string lines = "<div>";
    for (const char c : text)
        c == '\n' ? lines += "</div><div>" : lines += c;
    return lines + "</div>";
}

std::string class_of(Tone tone, Column::Kind kind = Column::Kind::Text) {
    const std::string_view alert = tone == Tone::Attention ? "alert" : "";
    const std::string_view of_kind = kind == Column::Kind::Number ? "number"
                                     : kind == Column::Kind::Day  ? "day"
                                                                  : "";
    if (alert.empty() && of_kind.empty())
        return {};
    return together({" class=\"", of_kind, alert.empty() || of_kind.empty() ? "" : " ", alert, "\""});
}

class HtmlPage {
public:
    void add(std::string_view html) { m_html += html; }

    void operator()(const Passage& passage) {
        m_html += "<p" + class_of(passage.words.tone) + ">" + html_of(passage.words) + "</p>\n";
    }

    void operator()(const List& list) {
        m_html += "<ul>\n";
        for (const auto& entry : list.entries)
            m_html += "<li" + class_of(entry.tone) + ">" + html_of(entry) + "</li>\n";
        m_html += "</ul>\n";
    }

    /// A wide table is scrolled in a region of its own, by keyboard too.
    void operator()(const Grid& grid) {
        m_html += "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"" +
                  escaped(grid.caption) + "\">\n<table>\n<caption>" + escaped(grid.caption) +
                  "</caption>\n<thead><tr>";
        for (const auto& column : grid.columns)
            m_html += "<th scope=\"col\"" + class_of(Tone::Plain, column.kind) + ">" + escaped(column.title) +
                      "</th>";
        m_html += "</tr></thead>\n<tbody>\n";
        for (const auto& cells : grid.rows) {
            m_html += "<tr>";
            for (std::size_t i = 0; i < cells.size(); ++i)
                m_html += std::string(i == 0 ? "<th scope=\"row\"" : "<td") +
                          class_of(cells[i].tone, grid.columns[i].kind) + ">" + html_of(cells[i]) +
                          (i == 0 ? "</th>" : "</td>");
            m_html += "</tr>\n";
        }
        m_html += "</tbody>\n</table>\n</div>\n";
    }

    [[nodiscard]] std::string take() { return std::move(m_html); }

private:
    std::string m_html;
};

} // namespace

std::string page_html(const Page& page) {
    const auto title = escaped(page.title);
    HtmlPage html;
    html.add("<!DOCTYPE html>\n<html lang=\"");
    html.add(page.language == Language::Swedish ? "sv" : "en");
    html.add("\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + title +
             "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<meta name=\"generator\" content=\"Klubba\">\n<style>");
    html.add(style);
    html.add("</style>\n</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n");
    for (const auto& block : page.lead)
        std::visit(html, block);
    for (const auto& section : page.sections) {
        html.add("<section>\n<h2>" + escaped(section.title) + "</h2>\n");
        for (const auto& block : section.blocks)
            std::visit(html, block);
        html.add("</section>\n");
    }
    html.add("</main>\n</body>\n</html>\n");
    return html.take();
}

} // namespace klubba::report
