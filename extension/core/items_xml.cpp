// SPDX-License-Identifier: MPL-2.0
#include "core/items_xml.hpp"

#include "core/calendar.hpp"
#include "core/folding.hpp"
#include "core/item_facts.hpp"
#include "core/item_numbers.hpp"
#include "core/recognise.hpp"
#include "core/styles.hpp"
#include "core/text.hpp"
#include "core/wording.hpp"
#include "core/xml_facts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace klubba::xml {
namespace {

class Items {
public:
    Items(pugi::xml_node root, const Source& from) : m_root(root), m_from(from) {}

    void add_all() {
        add_numbering();
        add_items();
    }

private:
    static std::string shape_of(const std::string& label) {
        std::string shape;
        for (char c : folded(label)) {
            const bool digit = c >= '0' && c <= '9';
            if (!digit)
                shape += c;
            else if (shape.empty() || shape.back() != '1')
                shape += '1';
        }
        return shape;
    }

    void add_numbering() {
        auto numbering = add(m_root, "numrering");
        set(numbering, "antal", static_cast<int>(m_from.minutes.items.size()));
        set(numbering, "numrerade",
            static_cast<int>(std::ranges::count_if(
                m_from.minutes.items, [](const Item& item) { return item.number.has_value(); })));
        if (const auto range = numbers_of(m_from.minutes.items)) {
            set(numbering, "forsta", range->first);
            set(numbering, "sista", range->last);
        }
    }

    void add_items() {
        std::vector<pugi::xml_node> nodes;
        std::map<int, int> seen;
        const Item* numbered_before = nullptr;
        for (const auto& item : m_from.minutes.items) {
            auto node = add(m_root, "paragraf", item.place);
            nodes.push_back(node);
            set_item(node, item);
            add_item_facts(node, m_from.document, m_from.minutes, item);
            if (!item.number)
                continue;
            set_wanted(node, "forekomst", ++seen[*item.number]);
            if (numbered_before)
                set_wanted(node, "fore", *numbered_before->number);
            numbered_before = &item;
        }
        for (const auto& decision : m_from.minutes.decisions)
            if (decision.item < nodes.size() && m_from.wants_element("beslut")) {
                auto node = add(nodes[decision.item], "beslut", decision.place);
                add_decision_facts(node, m_from.minutes, decision);
                set_text(node, decision.text);
            }
        add_marks(nodes, seen);
    }

    /// An attribute that many elements may have.
    template <class Value>
    void set_wanted(pugi::xml_node node, const char* name, const Value& value) {
        if (m_from.wants_attribute(name))
            set(node, name, value);
    }

    /// `numbers`: those that items have.
    void add_marks(const std::vector<pugi::xml_node>& items, const std::map<int, int>& numbers) {
        std::map<std::pair<std::string_view, std::string_view>, int> seen;
        std::set<std::string_view> kinds;
        auto outside = add(m_root, "utanfor");
        for (const auto& mark : m_from.minutes.marks) {
            const auto separator = mark.kind == marks::time ? time_separator(mark) : std::string_view();
            const bool first = kinds.insert(separator.empty() ? mark.kind : separator).second;
            if (!is_wanted(mark, first))
                continue;
            const bool inside = mark.item && *mark.item < items.size();
            auto node = add(inside ? items[*mark.item] : outside, "marke", mark.place);
            set(node, "slag", mark.kind);
            set_if(node, "varde", mark.value);
            if (mark.place.paragraph < m_from.minutes.head_end)
                set(node, "var", "huvud");
            if (mark.kind == marks::section_reference || mark.kind == marks::item_dropped)
                set_flag(node, "finns", numbers.contains(text::number(mark.value)));
            if (mark.kind == marks::weekday)
                set_right_weekday(node, mark.value);
            set_if(node, "skilje", separator);
            if (m_from.wants_attribute("forekomst"))
                set(node, "forekomst", ++seen[{mark.kind, mark.raw}]);
            set_flag(node, "forst", first);
            set_text(node, mark.raw);
            if (names_people(mark.kind))
                add_people(node, mark.value);
        }
    }

    [[nodiscard]] bool is_wanted(const Mark& mark, bool first) const {
        return !m_from.excerpt || m_from.excerpt->kinds.contains(mark.kind) ||
               (first && m_from.excerpt->first_of_kinds.contains(mark.kind));
    }

    /// What day of the week the date of "måndag/2024-02-08" is.
    static void set_right_weekday(pugi::xml_node node, std::string_view value) {
        const auto iso_date = value.substr(value.find('/') + 1);
        if (const auto date = date_of_iso(iso_date)) {
            set(node, "ratt", weekday_name(*date));
            set(node, "datum", iso_date);
        }
    }

    /// "." or ":" between hours and minutes; empty for a bare hour.
    static std::string_view time_separator(const Mark& mark) {
        if (mark.raw.size() < 4 || mark.value.empty() || !mark.raw.ends_with(mark.value.substr(3)))
            return {};
        const char sign = mark.raw[mark.raw.size() - 3];
        return sign == ':' ? ":" : sign == '.' ? "." : std::string_view();
    }

    static bool names_people(std::string_view kind) {
        return kind == marks::proposal || kind == marks::motion || kind == marks::reservation ||
               kind == marks::conflict || kind == marks::conflict_left;
    }

    /// "Anna Ek, Bo Lind": one element a person.
    void add_people(pugi::xml_node parent, std::string_view names) {
        while (!names.empty()) {
            const auto end = std::min(names.find(", "), names.size());
            const std::string name(names.substr(0, end));
            auto node = add(parent, "person");
            set_person(node, name, m_from.people);
            set_text(node, name);
            names.remove_prefix(std::min(end + 2, names.size()));
        }
    }

    void set_item(pugi::xml_node node, const Item& item) {
        if (!item.label.empty()) {
            set_wanted(node, "beteckning", item.label);
            set_wanted(node, "form", shape_of(item.label));
        }
        if (item.number)
            set_wanted(node, "nr", *item.number);
        set_wanted(node, "rubrik", item.title);
        set_wanted(node, "avsnitt", item.section);
        set_wanted(node, "namn", item_name(item));
        set_wanted(node, "namn-en", item_name_english(item));
        set_wanted(node, "stycken", static_cast<int>(body_paragraphs(item)));
        set_flag(node, "inget", says_nothing_came_up(item));
        set_flag(node, "raknad", item.counted);
        set_flag(node, "rubrikformat", has_heading_style(item));
    }

    /// In a table that names its columns the rows are found without headings.
    bool has_heading_style(const Item& item) const {
        const auto& heading = m_from.document.paragraphs[item.place.paragraph];
        if (heading.cell && m_from.document.tables[heading.cell->table].header_rows > 0)
            return true;
        return heading.outline_level > 0 || styles::is_item_heading(*heading.style);
    }

    bool is_body(const Item& item, std::size_t paragraph) const {
        const bool heading = paragraph == item.place.paragraph ||
                             (!item.label.empty() && paragraph == item.label_place.paragraph);
        return !heading && !is_blank(m_from.document.paragraphs[paragraph].text);
    }

    /// Paragraphs with words below the heading, and pictures.
    std::size_t body_paragraphs(const Item& item) const {
        std::size_t count = 0;
        for (std::size_t i = item.first; i < item.last; ++i)
            count += is_body(item, i);
        for (const auto& image : m_from.document.images)
            count += image.paragraph >= item.first && image.paragraph < item.last;
        return count;
    }

    /// "Inga övriga frågor." says all that there is to say. In the row of a table other cells may stand before the heading.
    bool says_nothing_came_up(const Item& item) const {
        std::size_t i = std::max(item.first, item.place.paragraph);
        while (i < item.last && !is_body(item, i))
            ++i;
        if (i == item.last)
            return false;
        const auto text = text::trim(m_from.document.paragraphs[i].text);
        return text.starts_with("Ingen ") || text.starts_with("Inga ") || text.starts_with("Inget ") ||
               text == "Inget" || text == "Inget." || text == "Inga" || text == "Inga.";
    }

    pugi::xml_node m_root;
    const Source& m_from;
};

} // namespace

void add_items(pugi::xml_node root, const Source& from) {
    Items(root, from).add_all();
}

} // namespace klubba::xml
