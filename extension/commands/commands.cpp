// SPDX-License-Identifier: MPL-2.0
#include "commands/commands.hpp"

#include "commands/catalogue.hpp"

#include <Poco/Exception.h>

#include <algorithm>
#include <array>

namespace klubba::commands {
namespace {

using Run = void (*)(Workshop&, const css::uno::Reference<css::frame::XModel>&, const Arguments&, Outcome&);

struct Command {
    std::string_view name;
    Run run;
    /// The arguments it knows; one that begins with '*' stands for any other.
    std::string_view arguments;
    bool needs_document = true;
};

constexpr std::array commands{
    Command{"new", &run_new, "template first previous *fields", false},
    Command{"insert", &run_insert, "section at *fields"},
    Command{"move", &run_move, "item to"},
    Command{"delete", &run_delete, "item"},
    Command{"check", &run_check, ""},
    Command{"outline", &run_outline, ""},
    Command{"goto", &run_goto, "finding item section table row task"},
    Command{"fix", &run_fix, "finding"},
    Command{"ignore", &run_ignore, "rule reason finding"},
    Command{"unignore", &run_unignore, "rule text"},
    Command{"recognise", &run_recognise, ""},
    Command{"make-template", &run_make_template, "name draft"},
    Command{"rows", &run_rows, "table"},
    Command{"row-add", &run_row_add, "table task *fields"},
    Command{"row-set", &run_row_set, "table row *fields"},
    Command{"row-remove", &run_row_remove, "table row"},
    Command{"tasks", &run_tasks, ""},
    Command{"tabulate", &run_tabulate, "table"},
    Command{"stage", &run_stage, "to"},
    Command{"agenda", &run_agenda, "from"},
    Command{"next", &run_next, "from kind date start place", false},
    Command{"justera", &run_justera, "date item"},
    Command{"unlock", &run_unlock, "reason item"},
    Command{"attendance", &run_attendance, "person state for from to distance"},
    Command{"conflict", &run_conflict, "item person"},
    Command{"adjusters", &run_adjusters, "person place date time"},
    Command{"meeting", &run_meeting, "on"},
    Command{"stamp", &run_stamp, "time"},
    Command{"expand", &run_expand, "time"},
    Command{"paste", &run_paste, ""},
    Command{"phrase", &run_phrase, "id find *fields"},
};

bool knows(const Command& command, std::string_view argument) {
    auto names = command.arguments;
    while (!names.empty()) {
        const auto end = std::min(names.find(' '), names.size());
        const auto name = names.substr(0, end);
        if (name == argument || name.starts_with('*'))
            return true;
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return false;
}

void dispatch(Workshop& workshop, const css::uno::Reference<css::frame::XModel>& model, const Call& call,
              Outcome& outcome) {
    const auto command = std::ranges::find(commands, call.command, &Command::name);
    if (command == commands.end())
        throw Error("Klubba har inget kommando som heter ”" + call.command + "”.",
                    "Klubba has no command called \"" + call.command + "\".");
    for (const auto& [name, value] : call.arguments)
        if (!knows(*command, name))
            throw Error("Kommandot ”" + call.command + "” har ingen uppgift som heter ”" + name + "”.",
                        "The command \"" + call.command + "\" has no argument called \"" + name + "\".");
    if (command->needs_document && !model.is())
        throw Error("Öppna ett textdokument först.", "Open a text document first.");
    command->run(workshop, model, call.arguments, outcome);
}

} // namespace

Outcome run(Workshop& workshop, const css::uno::Reference<css::frame::XModel>& model, const Call& call) {
    Outcome outcome;
    outcome.document = model;
    outcome.json = new Poco::JSON::Object(Poco::JSON_PRESERVE_KEY_ORDER);
    outcome.json->set("ok", true);
    outcome.json->set("message", "");
    try {
        dispatch(workshop, model, call, outcome);
        outcome.ok = true;
    } catch (const Error& error) {
        outcome.message = workshop.say(error);
    } catch (const css::uno::Exception& error) {
        outcome.message =
            std::string(workshop.say("LibreOffice kunde inte göra det: ", "LibreOffice could not do it: ")) +
            writer::from_uno(error.Message);
    } catch (const Poco::Exception& error) {
        outcome.message = error.displayText();
    } catch (const std::exception& error) {
        outcome.message = error.what();
    }
    outcome.json->set("ok", outcome.ok);
    outcome.json->set("message", outcome.message);
    return outcome;
}

} // namespace klubba::commands
