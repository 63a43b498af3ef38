// SPDX-License-Identifier: MPL-2.0
#include "core/structure/steps.hpp"

#include "core/recognise.hpp"
#include "core/recognise/front.hpp"
#include "core/recognise/headings.hpp"
#include "core/recognise/lines.hpp"
#include "core/styles.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace klubba::structuring {

namespace {

bool is_plain_in_head(const Conversion& conversion, std::size_t index) {
    return index < conversion.minutes().head_end && conversion.is_plain(index);
}

std::size_t begin_of_text(std::string_view text) {
    return static_cast<std::size_t>(recognition::without_debris(text).data() - text.data());
}

/// A line that says whose minutes or which kind of minutes they are, and little else
/// ("Minnesanteckningar Tallbyrådet 2024-02-08").
bool is_title(std::string_view line, std::string_view fact) {
    constexpr std::size_t longest = 100;
    const auto text = recognition::without_debris(line);
    return !fact.empty() && text.starts_with(fact) && text.size() <= longest && !text.ends_with('.') &&
           text.find('\t') == std::string_view::npos;
}

/// Takes away the empty lines between paragraphs that have spacing.
class Spacing {
public:
    explicit Spacing(Conversion& conversion) : m_conversion(conversion), m_page_furniture(conversion.size()) {
        for (const auto& mark : conversion.minutes().marks)
            if (mark.kind == marks::page_header || mark.kind == marks::page_number)
                m_page_furniture[mark.place.paragraph] = true;
    }

    /// Paragraphs [first, last), in the order of the document.
    void go_through(std::size_t first, std::size_t last) {
        if (first != m_end) {
            m_gaps.clear();
            m_after_spacing = false;
        }
        for (auto index = first; index < last; ++index)
            if (m_conversion.use_of(index) != Use::Gone)
                take(index);
        m_end = last;
    }

private:
    void take(std::size_t index) {
        if (m_conversion.is_empty(index)) {
            m_gaps.push_back(index);
            return;
        }
        const bool spaced = has_spacing(index);
        if (spaced && m_conversion.is_plain(index))
            m_conversion.style(index, styles::body);
        if (spaced && m_after_spacing)
            for (const auto gap : m_gaps)
                m_conversion.remove(gap, gap + 1);
        m_gaps.clear();
        m_after_spacing = spaced;
    }

    /// Tables have no spacing, lines laid out with tabs are no text, and page headers go one day.
    [[nodiscard]] bool has_spacing(std::size_t index) const {
        const auto& paragraph = m_conversion.paragraph(index);
        if (m_conversion.use_of(index) == Use::Table || paragraph.cell)
            return false;
        if (m_conversion.use_of(index) == Use::Styled)
            return true;
        return paragraph.text.find('\t') == std::string::npos && !m_page_furniture[index];
    }

    Conversion& m_conversion;
    /// Headers and page numbers that leaked into the text.
    std::vector<bool> m_page_furniture;
    /// Empty lines that go if what follows has a spacing of its own, as what goes before has.
    std::vector<std::size_t> m_gaps;
    bool m_after_spacing = false;
    std::size_t m_end = 0;
};

} // namespace

void style_head(Conversion& conversion) {
    const auto& minutes = conversion.minutes();
    for (const auto* fact : {&minutes.organ, &minutes.kind})
        if (const auto index = fact->place.paragraph;
            is_plain_in_head(conversion, index) && is_title(conversion.paragraph(index).text, fact->raw))
            conversion.style(index, styles::title);
    for (const auto& label : minutes.labels) {
        const auto index = label.place.paragraph;
        if (!is_plain_in_head(conversion, index))
            continue;
        const std::string_view text = conversion.paragraph(index).text;
        if (label.place.begin != begin_of_text(text))
            continue;
        const auto rest = text::trim(text.substr(label.place.end));
        conversion.style(index, rest.empty() || rest == ":" ? styles::fact_label : styles::fact);
    }
}

void style_decisions(Conversion& conversion) {
    for (const auto& decision : conversion.minutes().decisions) {
        const auto& place = decision.place;
        if (conversion.is_plain(place.paragraph) && place.begin == 0 &&
            is_blank(std::string_view(conversion.paragraph(place.paragraph).text).substr(place.end)))
            conversion.style(place.paragraph, styles::decision);
    }
}

void style_subheadings(Conversion& conversion) {
    const auto& items = conversion.minutes().items;
    if (std::ranges::none_of(items, [](const Item& item) { return item.number.has_value(); }))
        return;
    recognition::Lines lines(conversion.document());
    const auto front = recognition::find_front(lines);
    recognition::mark_leaked(lines, front);
    for (const auto line : recognition::find_subheadings(lines, front, items))
        if (const auto index = lines[line].paragraph; conversion.is_plain(index))
            conversion.style(index, styles::subheading);
}

void style_text(Conversion& conversion) {
    Spacing spacing(conversion);
    for (const auto& item : conversion.minutes().items)
        spacing.go_through(item.first, item.last);
}

} // namespace klubba::structuring
