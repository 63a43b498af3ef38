// SPDX-License-Identifier: MPL-2.0
#include "sidebar/new_dialog.hpp"

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

std::string iso(const css::util::Date& date) {
    return digits(date.Year, 4) + "-" + digits(date.Month, 2) + "-" + digits(date.Day, 2);
}

std::string hours_and_minutes(const css::util::Time& time) {
    return digits(time.Hours, 2) + ":" + digits(time.Minutes, 2);
}

/// Adds what stands in a date or time field; an empty field holds no value.
template <class Value, class Format>
void add(commands::Arguments& arguments, const char* name, const Form::Model& field,
         const char* property_name, Format format) {
    Value value;
    if (field->getPropertyValue(OUString::createFromAscii(property_name)) >>= value)
        arguments[name] = format(value);
}

void add_text(commands::Arguments& arguments, const char* name, const Form::Model& field) {
    if (const auto text = property<OUString>(field, "Text").trim(); !text.isEmpty())
        arguments[name] = from_uno(text);
}

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
    const auto number = form.number(words("new.first"), 1, 1);
    if (!form.ask(window, words("ok"), words("cancel")))
        return {};

    commands::Arguments arguments;
    const auto selection = property<Sequence<sal_Int16>>(chosen, "SelectedItems");
    if (selection.hasElements())
        arguments["template"] = templates.at(static_cast<std::size_t>(selection[0])).id;
    add_text(arguments, "organ", organ);
    add<css::util::Date>(arguments, "date", date, "Date", iso);
    add<css::util::Time>(arguments, "start", start, "Time", hours_and_minutes);
    add<css::util::Time>(arguments, "end", end, "Time", hours_and_minutes);
    add_text(arguments, "place", place);
    arguments["first"] = std::to_string(static_cast<int>(property<double>(number, "Value")));
    return arguments;
}

} // namespace klubba::sidebar
