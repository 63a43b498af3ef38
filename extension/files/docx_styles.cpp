// SPDX-License-Identifier: MPL-2.0
#include "files/docx_styles.hpp"

#include "core/list_form.hpp"
#include "files/docx_names.hpp"
#include "files/style_names.hpp"

#include <algorithm>
#include <utility>

namespace klubba::files {

namespace {

// Chains of parents that are longer, or go round in a circle, end here.
constexpr int longest_chain = 64;

NumberFormat number_format(std::string_view format) {
    constexpr std::pair<std::string_view, NumberFormat> formats[] = {
        {"none", NumberFormat::None},
        {"bullet", NumberFormat::Bullet},
        {"decimalZero", NumberFormat::ArabicZero},
        {"upperRoman", NumberFormat::UpperRoman},
        {"lowerRoman", NumberFormat::LowerRoman},
        {"upperLetter", NumberFormat::UpperLetterRepeated},
        {"lowerLetter", NumberFormat::LowerLetterRepeated},
    };
    for (const auto& [name, meaning] : formats)
        if (name == format)
            return meaning;
    return NumberFormat::Arabic;
}

/// "%1.%2" as Word writes it, in the form "%1%.%2%".
std::string pattern_from_word(std::string_view text) {
    std::string pattern;
    for (std::size_t at = 0; at < text.size(); ++at) {
        pattern += text[at];
        if (text[at] == '%' && at + 1 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '9') {
            pattern += text[++at];
            pattern += '%';
        }
    }
    return pattern;
}

void read_level(pugi::xml_node node, ListLevel& level) {
    level.format = number_format(value_of(node.child("w:numFmt")));
    level.start = node.child("w:start").attribute("w:val").as_int(1);
    const auto text = value_of(node.child("w:lvlText"));
    if (level.format == NumberFormat::Bullet)
        level.pattern =
            bullet_label(text, node.child("w:rPr").child("w:rFonts").attribute("w:ascii").value());
    else
        level.pattern = pattern_from_word(text);
}

std::size_t level_of(pugi::xml_node node) {
    return node.attribute("w:ilvl").as_uint(list_levels);
}

} // namespace

bool is_on(pugi::xml_node property, bool otherwise) {
    if (!property)
        return otherwise;
    const auto value = value_of(property);
    return value != "0" && value != "false" && value != "off";
}

WordNumbering read_numbering(pugi::xml_node properties) {
    WordNumbering numbering;
    const auto node = properties.child("w:numPr");
    if (const auto list = node.child("w:numId"))
        numbering.list = value_of(list);
    if (const auto level = node.child("w:ilvl"))
        numbering.level = level.attribute("w:val").as_uint();
    return numbering;
}

WordStyles::WordStyles(pugi::xml_node styles) : m_root(styles) {
    for (const auto style : styles.children("w:style")) {
        const std::string_view id = style.attribute("w:styleId").value();
        m_sources[id] = style;
        const std::string_view is_default = style.attribute("w:default").value();
        if ((is_default == "1" || is_default == "true" || is_default == "on") &&
            std::string_view(style.attribute("w:type").value()) == "paragraph")
            m_default = id;
    }
}

std::string WordStyles::resolve(std::string_view id, WordStyle& style) const {
    std::string name;
    bool outline_known = false;
    bool hidden_known = false;
    for (int step = 0; step < longest_chain && !id.empty(); ++step) {
        const auto found = m_sources.find(id);
        if (found == m_sources.end())
            break;
        const auto node = found->second;
        const auto paragraph = node.child("w:pPr");
        if (name.empty())
            name = style_name_from_word(value_of(node.child("w:name")));
        const auto numbering = read_numbering(paragraph);
        if (!style.numbering.list)
            style.numbering.list = numbering.list;
        if (!style.numbering.level)
            style.numbering.level = numbering.level;
        if (const auto outline = paragraph.child("w:outlineLvl"); outline && !outline_known) {
            outline_known = true;
            const auto level = outline.attribute("w:val").as_uint(9);
            style.outline_level = static_cast<std::uint8_t>(level < 9 ? level + 1 : 0);
        }
        if (const auto vanish = node.child("w:rPr").child("w:vanish"); vanish && !hidden_known) {
            hidden_known = true;
            style.hidden = is_on(vanish);
        }
        id = value_of(node.child("w:basedOn"));
    }
    if (name.empty())
        name = "Standard";
    // The built-in headings have their level by their name, whether the file says so or not.
    constexpr std::string_view heading = "Heading ";
    if (!outline_known && name.size() == heading.size() + 1 && name.starts_with(heading) &&
        name.back() >= '1' && name.back() <= '9')
        style.outline_level = static_cast<std::uint8_t>(name.back() - '0');
    return name;
}

const WordStyle& WordStyles::get(std::string_view id) {
    if (id.empty() || !m_sources.contains(id))
        id = m_default;
    const auto [entry, is_new] = m_styles.try_emplace(id);
    if (is_new)
        entry->second.name = resolve(id, entry->second).substr(0, longest_name);
    return entry->second;
}

std::string_view WordStyles::list_of(std::string_view numbering_style) {
    const auto found = m_sources.find(numbering_style);
    return found == m_sources.end() ? std::string_view()
                                    : read_numbering(found->second.child("w:pPr")).list.value_or("");
}

std::string WordStyles::language() const {
    const auto defaults = m_root.child("w:docDefaults").child("w:rPrDefault").child("w:rPr");
    auto language = value_of(defaults.child("w:lang"));
    if (const auto normal = m_sources.find(m_default); language.empty() && normal != m_sources.end())
        language = value_of(normal->second.child("w:rPr").child("w:lang"));
    return std::string(language);
}

WordLists::WordLists(pugi::xml_node numbering, WordStyles& styles) : m_styles(styles) {
    for (const auto node : numbering.children("w:abstractNum"))
        m_abstract[node.attribute("w:abstractNumId").value()] = node;
    for (const auto node : numbering.children("w:num"))
        m_sources[node.attribute("w:numId").value()] = node;
}

WordLists::List WordLists::read(std::string_view id) const {
    List list;
    const auto node = m_sources.at(id);
    auto abstract = m_abstract.find(value_of(node.child("w:abstractNumId")));
    // A list may borrow its levels from a numbering style, which has a list of its own.
    if (abstract != m_abstract.end())
        if (const auto link = abstract->second.child("w:numStyleLink"))
            if (const auto linked = m_sources.find(m_styles.list_of(value_of(link)));
                linked != m_sources.end())
                abstract = m_abstract.find(value_of(linked->second.child("w:abstractNumId")));
    if (abstract != m_abstract.end()) {
        list.counter = abstract->first;
        for (const auto level : abstract->second.children("w:lvl"))
            if (level_of(level) < list_levels)
                read_level(level, list.style[level_of(level)]);
    }
    for (const auto override_node : node.children("w:lvlOverride")) {
        const auto level = level_of(override_node);
        if (level >= list_levels)
            continue;
        if (const auto changed = override_node.child("w:lvl"))
            read_level(changed, list.style[level]);
        if (const auto start = override_node.child("w:startOverride"))
            list.restarts[level] = start.attribute("w:val").as_int(1);
    }
    return list;
}

const WordLists::List* WordLists::find(std::string_view id) {
    if (const auto found = m_lists.find(id); found != m_lists.end())
        return &found->second;
    return m_sources.contains(id) ? &m_lists.emplace(id, read(id)).first->second : nullptr;
}

WordLists::Label WordLists::next(std::string_view id, std::size_t level) {
    const auto* const list = find(id);
    if (list == nullptr)
        return {};
    level = std::min(level, list_levels - 1);
    // Lists made from one definition count on from each other; one that states a start begins anew, once.
    std::optional<int> restart;
    if (list->restarts[level] && m_restarted.insert(id).second)
        restart = list->restarts[level];
    Label label{m_counters[list->counter].next(list->style, level, restart), 0};
    if (!label.text.empty() || list->style[level].format != NumberFormat::None)
        label.level = static_cast<std::uint8_t>(level + 1);
    return label;
}

void WordLists::forget_counts() {
    m_counters.clear();
    m_restarted.clear();
}

} // namespace klubba::files
