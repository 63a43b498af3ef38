// SPDX-License-Identifier: MPL-2.0
#include "sidebar/new_dialog.hpp"

#include "commands/previous.hpp"
#include "core/calendar.hpp"
#include "core/styles.hpp"
#include "sidebar/desk.hpp"
#include "sidebar/file_dialog.hpp"
#include "sidebar/form.hpp"
#include "sidebar/settings.hpp"

#include <Poco/NumberFormatter.h>
#include <com/sun/star/util/Time.hpp>

#include <algorithm>
#include <ctime>

namespace klubba::sidebar {

namespace {

/// Today where the user is.
css::util::Date today() {
    const auto now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return {static_cast<sal_uInt16>(local.tm_mday), static_cast<sal_uInt16>(local.tm_mon + 1),
            static_cast<sal_Int16>(local.tm_year + 1900)};
}

std::string digits(int number, int width) {
    return Poco::NumberFormatter::format0(number, width);
}

std::string hours_and_minutes(const css::util::Time& time) {
    return digits(time.Hours, 2) + ":" + digits(time.Minutes, 2);
}

/// Adds what stands in a time field; an empty field holds no value.
void add_time(commands::Arguments& arguments, const char* name, const Form::Model& field) {
    css::util::Time time;
    if (field->getPropertyValue(OUString("Time")) >>= time)
        arguments[name] = hours_and_minutes(time);
}

void add_text(commands::Arguments& arguments, const char* name, const Form::Model& field) {
    if (const auto text = property<OUString>(field, "Text").trim(); !text.isEmpty())
        arguments[name] = from_uno(text);
}

/// Shows where the number of the first item comes from, until somebody writes another.
class NumberOrigin {
public:
    NumberOrigin(const Reference<XComponentContext>& context, commands::Workshop& workshop,
                 const Words& words)
        : m_context(context), m_workshop(workshop), m_words(words), m_known(workshop) {}

    void add_to(Form& form) {
        m_number = form.number(m_words("new.first"), 1, 1);
        m_note = form.note({}, 1);
        form.button(m_words("new.previous"), [this, &form] { choose(form); });
    }

    void follow(const std::string& organ, const std::optional<Date>& date, bool counted) {
        m_organ = organ;
        m_date = date;
        m_counted = counted;
        show();
    }

    void answer(commands::Arguments& arguments) const {
        arguments["first"] = std::to_string(number());
        if (m_chosen)
            arguments["previous"] = m_chosen->file.string();
    }

private:
    [[nodiscard]] int number() const { return static_cast<int>(property<double>(m_number, "Value")); }

    void show() {
        const auto* previous = m_chosen ? &*m_chosen : m_known.counted_on(m_organ, m_date);
        const auto first =
            m_counted ? m_known.first_number(m_organ, m_date, previous) : commands::FirstNumber();
        if (number() == m_shown)
            set_property(m_number, "Value", double(first.number));
        m_shown = first.number;
        set_property(m_note, "Label", to_uno(commands::origin_of(first, m_workshop)));
    }

    void choose(const Form& form) {
        const auto file = choose_document(m_context, m_words("new.previous.title"), m_words("file.minutes"));
        if (!file)
            return;
        try {
            m_chosen = commands::read_previous(commands::path_of(*file));
            show();
        } catch (const Error& refusal) {
            say(m_context, form.window(), m_words("new.title"), to_uno(m_workshop.say(refusal)));
        }
    }

    Reference<XComponentContext> m_context;
    commands::Workshop& m_workshop;
    const Words& m_words;
    commands::PreviousMinutes m_known;
    std::optional<commands::Previous> m_chosen;
    Form::Model m_number;
    Form::Model m_note;
    std::string m_organ;
    std::optional<Date> m_date;
    bool m_counted = true;
    int m_shown = 1;
};

} // namespace

std::optional<commands::Arguments> ask_for_new_minutes(const Reference<XComponentContext>& context,
                                                       commands::Workshop& workshop, const Words& words,
                                                       const Reference<css::awt::XWindowPeer>& window) {
    // Whoever works on a template sees the change in the next minutes made of it.
    workshop.reload();
    const auto& templates = workshop.templates();
    std::vector<OUString> names;
    for (const auto& known : templates)
        names.push_back(to_uno(workshop.say(known.name_sv, known.name_en)));
    const auto preferred = from_uno(property<OUString>(settings(context), "DefaultTemplate"));
    const auto first = std::find_if(templates.begin(), templates.end(),
                                    [&](const Template& known) { return known.id == preferred; });

    Form form(context, words("new.title"));
    const auto chosen =
        form.choice(words("new.template"), names,
                    first == templates.end() ? 0 : static_cast<std::size_t>(first - templates.begin()));
    const auto organ = form.text(words("new.organ"));
    const auto date = form.date(words("new.date"), today());
    const auto start = form.time(words("new.start"));
    const auto end = form.time(words("new.end"));
    const auto place = form.text(words("new.place"));
    NumberOrigin origin(context, workshop, words);
    origin.add_to(form);
    const auto follow = [&] {
        const auto selected = property<Sequence<sal_Int16>>(chosen, "SelectedItems");
        const bool counted =
            selected.hasElements() &&
            templates.at(static_cast<std::size_t>(selected[0])).item_style == styles::section_item;
        origin.follow(from_uno(property<OUString>(organ, "Text").trim()),
                      date_of_iso(date_in(date).value_or("")), counted);
    };
    follow();
    form.when_changed(organ, follow);
    form.when_changed(date, follow);
    if (!form.ask(window, words("ok"), words("cancel")))
        return {};

    commands::Arguments arguments;
    const auto selection = property<Sequence<sal_Int16>>(chosen, "SelectedItems");
    if (selection.hasElements())
        arguments["template"] = templates.at(static_cast<std::size_t>(selection[0])).id;
    add_text(arguments, "organ", organ);
    if (const auto day = date_in(date))
        arguments["date"] = *day;
    add_time(arguments, "start", start);
    add_time(arguments, "end", end);
    add_text(arguments, "place", place);
    origin.answer(arguments);
    return arguments;
}

} // namespace klubba::sidebar
