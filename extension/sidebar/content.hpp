// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/controls.hpp"
#include "sidebar/desk.hpp"

#include <functional>
#include <vector>

namespace klubba::sidebar {

/// What stands in one panel of the deck: parts below each other, each as wide as the panel, and among them a list, which is
/// as high as the others leave room for. All measures are pixels; lives on the office's main thread.
class Content : public View {
public:
    /// Puts the controls where they belong in an area of this size.
    void lay_out(const css::awt::Size& area);
    /// Least and best height at a width.
    [[nodiscard]] sal_Int32 least_height(sal_Int32 width) const;
    [[nodiscard]] sal_Int32 best_height(sal_Int32 width) const;

protected:
    struct Heights {
        sal_Int32 least = 0;
        sal_Int32 best = 0;
    };
    struct Part {
        sal_Int32 height = 0;
        /// Puts it at this height from the panel's top.
        std::function<void(sal_Int32 top)> place;
    };

    static Part line(const Control& control, sal_Int32 width);
    static Part block(const Control& control, sal_Int32 height, sal_Int32 width);
    /// A label, and what it names beside it.
    static Part labelled(const Control& label, const Control& control, sal_Int32 width);
    static Part buttons(std::vector<Control> buttons, sal_Int32 width);

    /// The parts above and below the list, in an area of this width.
    [[nodiscard]] virtual std::vector<Part> above(sal_Int32 width) const;
    [[nodiscard]] virtual std::vector<Part> below(sal_Int32 width) const = 0;
    [[nodiscard]] virtual Heights list_heights() const = 0;
    virtual void place_list(sal_Int32 top, sal_Int32 width, sal_Int32 height) = 0;

private:
    [[nodiscard]] sal_Int32 height_around_list(sal_Int32 width) const;
};

} // namespace klubba::sidebar
