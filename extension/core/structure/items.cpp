// SPDX-License-Identifier: MPL-2.0
#include "core/structure/steps.hpp"

#include "core/styles.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace klubba::structuring {

namespace {

/// Items whose numbers have one form, counted together.
struct Series {
    ListForm form;
    int next = 0;
    /// One of them that the word processor counts already.
    std::optional<std::size_t> counted;
};

class Numbering {
public:
    explicit Numbering(Conversion& conversion) : m_conversion(conversion) {}

    void number(const Item& item) {
        const auto heading = item.place.paragraph;
        const auto form = item.number ? form_of_label(shown_label(item), *item.number) : std::nullopt;
        if (item.counted) {
            if (form)
                series_of(*form, *item.number).counted = heading;
        } else if (m_conversion.is_free(heading) && !(form && number_heading(item, *form))) {
            m_conversion.style(heading, styles::unnumbered_item);
            return;
        }
        if (form)
            series_of(*form, *item.number).next = *item.number + 1;
    }

private:
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
        const std::string_view text = m_conversion.paragraph(item.label_place.paragraph).text;
        return text::trim(
            item.label_place.paragraph == item.place.paragraph ? text.substr(0, item.place.begin) : text);
    }

    /// Lets the list show the number that was typed before a heading, or above it. False when more than empty
    /// lines stands between the two.
    bool number_heading(const Item& item, const ListForm& form) {
        const auto heading = item.place.paragraph, labelled = item.label_place.paragraph;
        if (labelled != heading && !(labelled < heading && m_conversion.is_free(labelled) &&
                                     m_conversion.is_gap(labelled + 1, heading)))
            return false;
        const auto& series = series_of(form, *item.number);
        auto& edit = m_conversion.list(heading, item_style_for(form), series.form,
                                       labelled == heading ? item.place.begin : 0);
        edit.joins = series.counted;
        if (series.next != *item.number)
            edit.start = item.number;
        if (labelled < heading)
            m_conversion.remove(labelled, heading);
        return true;
    }

    Conversion& m_conversion;
    std::vector<Series> m_series;
};

} // namespace

void number_items(Conversion& conversion) {
    Numbering numbering(conversion);
    for (const auto& item : conversion.minutes().items)
        numbering.number(item);
}

} // namespace klubba::structuring
