// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/controls.hpp"

#include <com/sun/star/awt/XFont.hpp>
#include <com/sun/star/awt/tree/XTreeNode.hpp>

#include <map>
#include <string>
#include <vector>

namespace klubba::sidebar {

/// A row of a tree, or a group of rows.
struct Row {
    OUString text;
    /// What the row stands for: unique in its tree, and the same from one state of the document to the next.
    std::string value;
    /// Name of a picture in icons/, without ".png"; empty shows none.
    std::string icon;
    std::vector<Row> rows;
    /// Whether a group shows its rows when it is shown for the first time.
    bool open = true;

    bool operator==(const Row&) const = default;
};

/// A tree of rows in which selection and open groups outlive new content. Rows that are too long for it end
/// in an ellipsis after a whole word.
class Tree {
public:
    struct Events {
        /// Another row was selected.
        std::function<void()> selected;
        /// The row that a person pointed at or pressed Enter on; `by_key` tells which.
        std::function<void(const std::string& value, bool by_key)> chosen;
        /// Clicks needed to choose: 1 or 2.
        sal_Int32 clicks = 1;
    };

    Tree(const Reference<XComponentContext>& context, Controls& controls, const char* name,
         const OUString& help, Events events);

    void show(std::vector<Row> rows);
    void place(sal_Int32 x, sal_Int32 y, sal_Int32 width, sal_Int32 height);
    /// Value of the selected row; empty for none.
    [[nodiscard]] std::string selected() const;
    void select(const std::string& value);

private:
    using Node = Reference<css::awt::tree::XTreeNode>;

    void remember_open_groups();
    void fill();
    [[nodiscard]] OUString shortened(const OUString& text, sal_Int32 indent) const;
    void pointed_at(const css::awt::MouseEvent& event) const;
    void key_pressed(const css::awt::KeyEvent& event) const;

    Reference<XComponentContext> m_context;
    Events m_events;
    Control m_control;
    Reference<css::awt::XFont> m_font;
    std::vector<Row> m_rows;
    std::map<std::string, Node> m_nodes;
    std::map<std::string, bool> m_open;
    sal_Int32 m_width = 0;
    bool m_filling = false;
};

} // namespace klubba::sidebar
