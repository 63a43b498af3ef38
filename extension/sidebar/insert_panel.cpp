// SPDX-License-Identifier: MPL-2.0
#include "sidebar/insert_panel.hpp"

#include "sidebar/new_dialog.hpp"
#include "sidebar/settings.hpp"

#include <algorithm>

namespace klubba::sidebar {
namespace {

/// A section that can stand only once, and does.
bool stands_already(const commands::SectionState& section) {
    return section.present && !section.free;
}

/// Tells rows of phrases from those of sections.
constexpr std::string_view phrase_mark = "fras:";

/// Two groups to the tree, so that the one that shows what was sought is open whatever was done to the other.
constexpr const char *all_phrases = "fraser", *sought_phrases = "sökta fraser";

} // namespace

InsertPanel::InsertPanel(Desk& desk, Controls& controls)
    : m_desk(desk), m_letters(create<css::i18n::XCharacterClassification>(
                        desk.context(), "com.sun.star.i18n.CharacterClassification")),
      m_locale(user_interface_locale(desk.context())), m_search_label(controls.label("searchLabel")),
      m_search(controls.field("search", desk.words()("insert.search.help"), [this] { show_matching(); })),
      m_tree(desk.context(), controls, "sections", desk.words()("insert.sections"),
             {.selected = [this] { offer(); },
              .chosen = [this](const std::string& section, bool) { insert_or_go_to(section); },
              .clicks = 2}),
      m_insert(controls.button("insert", desk.words()("insert.insert"), desk.words()("insert.insert.help"),
                               [this] { insert_or_go_to(m_tree.selected()); })),
      m_new(controls.button("new", desk.words()("insert.new"), desk.words()("insert.new.help"),
                            [this] { make_new_minutes(); })) {
    m_search_label.set_label(desk.words()("insert.search"));
    offer();
}

void InsertPanel::show(const commands::State& state) {
    m_sections = state.sections;
    m_phrases = state.phrases;
    m_read_only = state.read_only;
    show_matching();
}

void InsertPanel::show_matching() {
    const OUString sought = folded(m_search.text().trim());
    std::vector<Row> rows;
    for (const auto& section : m_sections)
        if (sought.isEmpty() || folded(to_uno(section.title)).indexOf(sought) >= 0)
            rows.push_back(row_of(section));
    auto phrases = phrases_matching(sought);
    std::string suggestion;
    if (rows.size() == 1)
        suggestion = rows.front().value;
    else if (rows.empty() && !phrases.rows.empty())
        suggestion = phrases.rows.front().value;
    else if (m_tree.selected().empty())
        suggestion = first_missing();
    if (!phrases.rows.empty())
        rows.push_back(std::move(phrases));
    m_tree.show(std::move(rows));
    if (!suggestion.empty())
        m_tree.select(suggestion);
    offer();
}

Row InsertPanel::phrases_matching(const OUString& sought) const {
    const bool all = sought.isEmpty();
    Row group{m_desk.words()("insert.phrases"), all ? all_phrases : sought_phrases, {}, {}, !all};
    for (const auto* phrase : find_phrases(*m_phrases, from_uno(sought), m_desk.sections_at_cursor()))
        group.rows.push_back({to_uno(m_desk.workshop().say(phrase->title_sv, phrase->title_en)),
                              std::string(phrase_mark) + phrase->id,
                              {},
                              {}});
    return group;
}

void InsertPanel::offer() {
    if (const auto row = m_tree.selected(); row.starts_with(phrase_mark)) {
        m_insert.set_label(m_desk.words()("insert.insert"));
        m_insert.set_enabled(!m_read_only);
        return;
    }
    const auto* section = find(m_tree.selected());
    const bool stands = section != nullptr && stands_already(*section);
    m_insert.set_label(m_desk.words()(stands ? "insert.goto" : "insert.insert"));
    m_insert.set_enabled(section != nullptr && (stands || !m_read_only));
}

std::string InsertPanel::first_missing() const {
    const auto missing = std::find_if(m_sections.begin(), m_sections.end(), [](const auto& section) {
        return section.required && !section.present;
    });
    return missing == m_sections.end() ? std::string() : missing->id;
}

Row InsertPanel::row_of(const commands::SectionState& section) const {
    const auto& words = m_desk.words();
    const OUString title = to_uno(section.title);
    if (stands_already(section))
        return {words("insert.done", {title}), section.id, "done", {}};
    if (section.required && !section.present)
        return {words("insert.missing", {title}), section.id, "missing", {}};
    return {title, section.id, "optional", {}};
}

OUString InsertPanel::folded(const OUString& text) const {
    return m_letters->toLower(text, 0, text.getLength(), m_locale);
}

const commands::SectionState* InsertPanel::find(const std::string& id) const {
    const auto known = std::ranges::find(m_sections, id, &commands::SectionState::id);
    return known == m_sections.end() ? nullptr : &*known;
}

void InsertPanel::insert_or_go_to(const std::string& id) {
    if (id.starts_with(phrase_mark)) {
        m_desk.run("phrase", {{"id", id.substr(phrase_mark.size())}});
        m_desk.focus_document();
        return;
    }
    const auto* section = find(id);
    if (section == nullptr)
        return;
    if (stands_already(*section))
        m_desk.run("goto", {{"section", id}});
    else
        m_desk.run("insert", {{"section", id}, {"at", section->free ? "cursor" : "place"}});
    m_desk.focus_document();
}

void InsertPanel::make_new_minutes() {
    if (auto answers =
            ask_for_new_minutes(m_desk.context(), m_desk.workshop(), m_desk.words(), m_desk.window()))
        m_desk.run("new", std::move(*answers));
}

std::vector<Content::Part> InsertPanel::above(sal_Int32 width) const {
    return {labelled(m_search_label, m_search, width)};
}

std::vector<Content::Part> InsertPanel::below(sal_Int32 width) const {
    return {buttons({m_insert, m_new}, width)};
}

Content::Heights InsertPanel::list_heights() const {
    return {90, 190};
}

void InsertPanel::place_list(sal_Int32 top, sal_Int32 width, sal_Int32 height) {
    m_tree.place(gap, top, width, height);
}

} // namespace klubba::sidebar
