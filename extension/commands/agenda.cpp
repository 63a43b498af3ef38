// SPDX-License-Identifier: MPL-2.0
// agenda
#include "core/agenda.hpp"

#include "commands/catalogue.hpp"
#include "commands/desk.hpp"
#include "files/read.hpp"

#include <Poco/JSON/Array.h>

#include <algorithm>

namespace klubba::commands {
namespace {

std::size_t insertions_in(const Fix& fix) {
    return static_cast<std::size_t>(std::ranges::count_if(
        fix.edits, [](const Edit& edit) { return std::holds_alternative<InsertSection>(edit); }));
}

} // namespace

void run_agenda(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    const auto file = path_of(required(arguments, "from"));
    const auto agenda = read_agenda(files::read(file));
    if (agenda.items.empty())
        throw Error(file.string() + ": här finns ingen dagordning att hämta ärenden från.",
                    file.string() + ": there is no agenda here to take items from.");
    Desk desk(workshop, model);
    if (!desk.of())
        throw Error("Dokumentet har ingen mall. Börja med ”Nytt protokoll” eller låt Klubba känna igen det.",
                    "The document has no template. Begin with \"New minutes\" or let Klubba recognise it.");
    auto fix = agenda_fix(desk.document(), desk.minutes(), *desk.of(), agenda);
    fix.title = workshop.say("Hämta ärenden från kallelse", "Take items from notice");
    const auto inserted = insertions_in(fix);
    if (!fix.edits.empty())
        desk.apply(fix);
    Poco::JSON::Array::Ptr titles = new Poco::JSON::Array;
    for (const auto& item : agenda.items)
        titles->add(item.title);
    outcome.json->set("items", titles);
    outcome.json->set("inserted", inserted);
    outcome.message = std::to_string(agenda.items.size()) +
                      std::string(workshop.say(" ärenden i kallelsen, ", " items in the notice, ")) +
                      std::to_string(inserted) + std::string(workshop.say(" infogade.", " inserted."));
}

} // namespace klubba::commands
