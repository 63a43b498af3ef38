// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/content.hpp"
#include "sidebar/tree.hpp"

#include <com/sun/star/i18n/XCharacterClassification.hpp>

namespace klubba::sidebar {

/// Infoga: the sections of the document's template, what each of them is to this document, and how to put it
/// in; and its standard phrases, those of the cursor's section first.
class InsertPanel final : public Content {
public:
    InsertPanel(Desk& desk, Controls& controls);

    void show(const commands::State& state) override;

private:
    [[nodiscard]] std::vector<Part> above(sal_Int32 width) const override;
    [[nodiscard]] std::vector<Part> below(sal_Int32 width) const override;
    [[nodiscard]] Heights list_heights() const override;
    void place_list(sal_Int32 top, sal_Int32 width, sal_Int32 height) override;

    void show_matching();
    [[nodiscard]] std::string first_missing() const;
    [[nodiscard]] Row phrases_matching(const OUString& sought) const;
    /// What the button does for the selected section: insert it, or go to it where it stands already. A phrase can
    /// always go in.
    void offer();
    void insert_or_go_to(const std::string& id);
    [[nodiscard]] const commands::SectionState* find(const std::string& id) const;
    void make_new_minutes();
    [[nodiscard]] Row row_of(const commands::SectionState& section) const;
    [[nodiscard]] OUString folded(const OUString& text) const;

    Desk& m_desk;
    Reference<css::i18n::XCharacterClassification> m_letters;
    css::lang::Locale m_locale;
    std::vector<commands::SectionState> m_sections;
    Shared<std::vector<Phrase>> m_phrases;
    bool m_read_only = false;
    Control m_search_label;
    Control m_search;
    Tree m_tree;
    Control m_insert;
    Control m_new;
};

} // namespace klubba::sidebar
