// SPDX-License-Identifier: MPL-2.0
#include "files/odf_text.hpp"

#include <algorithm>

namespace klubba::files {

namespace {

bool is_true(pugi::xml_attribute attribute) {
    return std::string_view(attribute.value()) == "true";
}

// The name under which LibreOffice writes the numbering of headings where it must name a list style.
constexpr std::string_view outline_style = "Outline";

} // namespace

void OdfLists::begin_list(pugi::xml_node list) {
    Level level;
    if (in_list()) {
        auto& parent = m_levels.back();
        level.style = parent.style;
        level.list = parent.list;
        level.level = std::min(parent.level + 1, list_levels - 1);
        level.restarts = ++parent.lists_in_item > 1;
    }
    if (const auto style = list.attribute("text:style-name"))
        level.style = style.value();
    if (const auto continues = list.attribute("text:continue-numbering"))
        level.restarts = !is_true(continues);
    if (!in_list())
        begin_root(list, level);
    m_levels.push_back(std::move(level));
}

void OdfLists::begin_root(pugi::xml_node list, Level& level) {
    auto id = list.attribute("xml:id");
    if (!id)
        id = list.attribute("text:id");
    std::string own = id ? id.value() : '\n' + std::to_string(++m_unnamed);
    std::string continued = list.attribute("text:continue-list").value();
    if (continued.empty() && is_true(list.attribute("text:continue-numbering")) &&
        m_last_style == level.style && m_last_list != own)
        continued = m_last_list;
    // The chain is as long as one step: what is kept is always the list at its beginning.
    if (const auto known = m_known.find(continued); known == m_known.end())
        continued.clear();
    else if (!known->second.empty())
        continued = known->second;
    level.list = continued.empty() ? own : continued;
    if (m_known.try_emplace(own, continued).second) {
        m_last_list = std::move(own);
        m_last_style = level.style;
    }
}

void OdfLists::end_list() {
    m_levels.pop_back();
    if (in_list())
        m_levels.back().numbers_next = false;
}

void OdfLists::begin_item(pugi::xml_node item, bool is_header) {
    if (!in_list())
        return;
    auto& level = m_levels.back();
    level.numbers_next = !is_header;
    level.lists_in_item = 0;
    level.restart.reset();
    if (const auto start = item.attribute("text:start-value"))
        level.restart = start.as_int(1);
}

void OdfLists::begin_flow() {
    m_levels.emplace_back().is_flow = true;
}

void OdfLists::end_flow() {
    m_levels.pop_back();
}

void OdfLists::begin_numbered_paragraph(pugi::xml_node element) {
    Level level;
    level.style = element.attribute("text:style-name").value();
    level.list = '\n' + std::string(element.attribute("text:list-id").value());
    level.level = std::clamp(element.attribute("text:level").as_uint(1), 1U, 10U) - 1;
    if (const auto start = element.attribute("text:start-value"))
        level.restart = start.as_int(1);
    level.numbers_next = true;
    m_levels.push_back(std::move(level));
}

void OdfLists::number(Paragraph& paragraph, const OdfParagraphStyle& style, pugi::xml_node element,
                      bool is_heading) {
    if (!in_list()) {
        if (is_heading)
            number_heading(paragraph, style, element);
        return;
    }
    auto& level = m_levels.back();
    paragraph.list_level = static_cast<std::uint8_t>(level.level + 1);
    if (!level.numbers_next)
        return;
    level.numbers_next = false;

    const auto name = level.style.empty() ? style.list_style.value_or("") : level.style;
    const auto* list = m_styles.list(name);
    const bool is_outline = list == nullptr && name == outline_style;
    if (is_outline)
        list = &m_styles.outline();
    if (list == nullptr)
        return;
    if (level.restarts && !level.restart)
        level.restart = (*list)[level.level].start;
    auto& counter = is_outline ? m_outline : m_counters[level.list];
    paragraph.label = counter.next(*list, level.level, level.restart);
    if (paragraph.label.empty() && (*list)[level.level].format == NumberFormat::None)
        paragraph.list_level = 0;
    // A restart is done once, also when it was asked for by a list around this one.
    for (auto around = m_levels.rbegin(); around != m_levels.rend() && !around->is_flow; ++around)
        around->restarts = false;
    level.restart.reset();
}

void OdfLists::number_heading(Paragraph& paragraph, const OdfParagraphStyle& style, pugi::xml_node element) {
    if (style.list_style || style.outline_level == 0 || is_true(element.attribute("text:is-list-header")))
        return;
    const std::size_t level = std::max<std::size_t>(paragraph.outline_level, 1) - 1;
    const auto& outline = m_styles.outline();
    std::optional<int> restart;
    if (is_true(element.attribute("text:restart-numbering")))
        restart = element.attribute("text:start-value").as_int(outline[level].start);
    paragraph.label = m_outline.next(outline, level, restart);
    if (!paragraph.label.empty())
        paragraph.list_level = static_cast<std::uint8_t>(level + 1);
}

} // namespace klubba::files
