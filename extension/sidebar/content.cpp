// SPDX-License-Identifier: MPL-2.0
#include "sidebar/content.hpp"

#include <algorithm>

namespace klubba::sidebar {

Content::Part Content::line(const Control& control, sal_Int32 width) {
    return block(control, control.height_at(width), width);
}

Content::Part Content::block(const Control& control, sal_Int32 height, sal_Int32 width) {
    return {height, [=](sal_Int32 top) { control.place(gap, top, width, height); }};
}

Content::Part Content::labelled(const Control& label, const Control& control, sal_Int32 width) {
    const auto words = label.preferred();
    const auto height = control.preferred().Height;
    return {height, [=](sal_Int32 top) {
                label.place(gap, top + (height - words.Height) / 2, words.Width, words.Height);
                control.place(2 * gap + words.Width, top, width - words.Width - gap, height);
            }};
}

Content::Part Content::buttons(std::vector<Control> buttons, sal_Int32 width) {
    const auto height = height_of_buttons(buttons, width);
    return {height,
            [buttons = std::move(buttons), width](sal_Int32 top) { lay_out_buttons(buttons, top, width); }};
}

std::vector<Content::Part> Content::above(sal_Int32) const {
    return {};
}

sal_Int32 Content::height_around_list(sal_Int32 width) const {
    sal_Int32 height = 2 * gap;
    for (const auto& parts : {above(width), below(width)})
        for (const auto& part : parts)
            height += part.height + gap;
    return height;
}

sal_Int32 Content::least_height(sal_Int32 width) const {
    return height_around_list(width - 2 * gap) + list_heights().least;
}

sal_Int32 Content::best_height(sal_Int32 width) const {
    return height_around_list(width - 2 * gap) + list_heights().best;
}

void Content::lay_out(const css::awt::Size& area) {
    const sal_Int32 width = area.Width - 2 * gap;
    sal_Int32 top = gap;
    const auto stack = [&](const std::vector<Part>& parts) {
        for (const auto& part : parts) {
            part.place(top);
            top += part.height + gap;
        }
    };
    stack(above(width));
    const sal_Int32 height = std::max<sal_Int32>(area.Height - height_around_list(width), 0);
    place_list(top, width, height);
    top += height + gap;
    stack(below(width));
}

} // namespace klubba::sidebar
