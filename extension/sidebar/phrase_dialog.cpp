// SPDX-License-Identifier: MPL-2.0
#include "sidebar/phrase_dialog.hpp"

#include "sidebar/form.hpp"

#include <Poco/JSON/Array.h>

#include <vector>

namespace klubba::sidebar {
namespace {

constexpr int shown_lines = 12;
constexpr int preview_lines = 4;

struct Choice {
    std::string id;
    OUString title;
    OUString text;
};

std::vector<Choice> choices(Desk& desk, const OUString& sought) {
    const auto outcome =
        commands::run(desk.workshop(), desk.model(), {"phrase", {{"find", from_uno(sought.trim())}}});
    if (!outcome.ok)
        throw Error(outcome.message, outcome.message);
    std::vector<Choice> found;
    const auto phrases = outcome.json->getArray("phrases");
    for (unsigned index = 0; index < phrases->size(); ++index) {
        const auto phrase = phrases->getObject(index);
        const auto say = [&](const char* name) { return phrase->getValue<std::string>(name); };
        found.push_back({say("id"), to_uno(say("title")), to_uno(say("text"))});
    }
    return found;
}

class PhraseForm {
public:
    explicit PhraseForm(Desk& desk)
        : m_desk(desk), m_choices(choices(desk, {})), m_form(desk.context(), desk.words()("phrase.title")),
          m_search(m_form.text(desk.words()("phrase.search"))),
          m_list(m_form.list(desk.words()("phrase.list"), {}, shown_lines)),
          m_preview(m_form.note({}, preview_lines)) {
        m_form.when_changed(m_search, [this] { search(); });
        m_form.when_changed(m_list, [this] { preview(); });
        show();
    }

    std::optional<std::string> ask() {
        const auto& words = m_desk.words();
        if (!m_form.ask(m_desk.window(), words("insert.insert"), words("cancel")))
            return {};
        const auto* choice = chosen();
        return choice ? std::optional(choice->id) : std::nullopt;
    }

private:
    void search() {
        m_choices = choices(m_desk, property<OUString>(m_search, "Text"));
        show();
    }

    /// With the first chosen, so that Enter in the search field inserts it.
    void show() {
        std::vector<OUString> titles;
        for (const auto& choice : m_choices)
            titles.push_back(choice.title);
        set_property(m_list, "StringItemList",
                     Sequence<OUString>(titles.data(), static_cast<sal_Int32>(titles.size())));
        if (!titles.empty())
            set_property(m_list, "SelectedItems", sequence({sal_Int16(0)}));
        preview();
    }

    void preview() {
        const auto* choice = chosen();
        set_property(m_preview, "Label", choice ? choice->text : m_desk.words()("phrase.none"));
    }

    [[nodiscard]] const Choice* chosen() const {
        const auto selected = property<Sequence<sal_Int16>>(m_list, "SelectedItems");
        const auto index = selected.hasElements() ? static_cast<std::size_t>(selected[0]) : m_choices.size();
        return index < m_choices.size() ? &m_choices[index] : nullptr;
    }

    Desk& m_desk;
    std::vector<Choice> m_choices;
    Form m_form;
    Form::Model m_search;
    Form::Model m_list;
    Form::Model m_preview;
};

} // namespace

std::optional<std::string> ask_for_phrase(Desk& desk) {
    return PhraseForm(desk).ask();
}

} // namespace klubba::sidebar
