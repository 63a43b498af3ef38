// SPDX-License-Identifier: MPL-2.0
// check, goto, fix, ignore, unignore, stage
#include "commands/catalogue.hpp"
#include "commands/desk.hpp"
#include "commands/finding_json.hpp"
#include "commands/follow_up.hpp"
#include "core/ignored.hpp"
#include "core/lock.hpp"
#include "core/names.hpp"
#include "core/properties.hpp"
#include "writer/editor.hpp"
#include "writer/navigation.hpp"

#include <Poco/JSON/Array.h>

#include <algorithm>

namespace klubba::commands {
namespace {

NamedFinding finding_named(const Desk& desk, const std::string& name) {
    auto findings = desk.findings();
    const auto found = std::ranges::find(findings, name, &NamedFinding::name);
    if (found == findings.end())
        throw Error("Anmärkningen ”" + name + "” finns inte längre. Kontrollera igen.",
                    "The finding \"" + name + "\" is no longer there. Check again.");
    return std::move(*found);
}

Place start_of_item(const Minutes& minutes, std::size_t position) {
    if (position > minutes.items.size())
        throw Error("Det finns inget ärende nummer " + std::to_string(position) + " i ordningen.",
                    "There is no item number " + std::to_string(position) + " in order.");
    auto place = minutes.items[position - 1].place;
    place.end = place.begin;
    return place;
}

Place start_of_section(const Minutes& minutes, const std::string& id) {
    const auto found = std::ranges::find(minutes.sections, id, &Section::id);
    if (found == minutes.sections.end())
        throw Error("Avsnittet ”" + id + "” finns inte i dokumentet.",
                    "The section \"" + id + "\" is not in the document.");
    return {.paragraph = found->first};
}

void set_ignored(Desk& desk, const std::vector<Ignored>& ignored) {
    Fix fix;
    fix.edits.emplace_back(SetProperty{std::string(properties::ignored), write_ignored(ignored)});
    writer::apply(desk.workshop().context(), desk.reader(), fix, nullptr);
}

std::string counted(const Workshop& workshop, std::size_t faults, std::size_t fields) {
    const auto number = std::to_string(faults) + ' ' +
                        std::string(workshop.say("fel", faults == 1 ? "error" : "errors")) + ", " +
                        std::to_string(fields) + ' ';
    return number + std::string(workshop.say("fält kvar", fields == 1 ? "field left" : "fields left"));
}

} // namespace

void run_check(Workshop& workshop, const Model& model, const Arguments&, Outcome& outcome) {
    Desk desk(workshop, model);
    Poco::JSON::Array::Ptr all = new Poco::JSON::Array;
    std::size_t faults = 0;
    for (const auto& found : desk.findings()) {
        const auto& finding = found.finding;
        auto json = to_json(found);
        json->set("due", finding.stage <= desk.stage());
        all->add(json);
        faults += finding.severity == Severity::Error && finding.stage <= desk.stage() ? 1 : 0;
    }
    outcome.message = counted(workshop, faults, desk.reader().placeholders());
    outcome.json->set("template", desk.of() ? desk.of()->id : "");
    outcome.json->set("stage", std::string(name_of(desk.stage())));
    outcome.json->set("placeholders", desk.reader().placeholders());
    outcome.json->set("findings", all);
}

void run_goto(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    Desk desk(workshop, model);
    Place place;
    if (const auto item = number(arguments, "item")) {
        place = start_of_item(desk.minutes(), static_cast<std::size_t>(*item));
    } else if (const auto section = given(arguments, "section"); !section.empty()) {
        place = start_of_section(desk.minutes(), section);
    } else if (const auto task = number(arguments, "task")) {
        place = task_at(desk, *task).place;
    } else if (arguments.contains("table")) {
        place = row_at(desk, kind_asked(arguments), number(arguments, "row").value_or(0)).place;
    } else {
        const auto found = finding_named(desk, required(arguments, "finding"));
        place = found.finding.place;
        outcome.message = found.finding.message;
    }
    if (!writer::go_to(desk.reader(), place))
        throw Error("Stället finns inte längre. Kontrollera igen.",
                    "The place is no longer there. Check again.");
}

void run_fix(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    Desk desk(workshop, model);
    const auto name = required(arguments, "finding");
    if (name != "all") {
        const auto found = finding_named(desk, name);
        if (!found.finding.fix)
            throw Error("För den anmärkningen finns ingen färdig åtgärd.", "That finding has no ready fix.");
        desk.apply(*found.finding.fix);
        outcome.message = found.finding.fix->title;
        return;
    }
    Fix all;
    all.title = workshop.say("Åtgärda alla", "Fix all");
    std::size_t count = 0;
    for (const auto& found : desk.findings())
        if (found.finding.fix && found.finding.fix->safe && found.finding.stage <= desk.stage() &&
            !desk.refusal(*found.finding.fix)) {
            all.edits.insert(all.edits.end(), found.finding.fix->edits.begin(),
                             found.finding.fix->edits.end());
            ++count;
        }
    if (count > 0)
        desk.apply(all);
    outcome.json->set("fixed", count);
    outcome.message = std::to_string(count) + ' ' +
                      std::string(workshop.say(count == 1 ? "åtgärdad" : "åtgärdade", "fixed"));
}

void run_ignore(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    Desk desk(workshop, model);
    const auto reason = required(arguments, "reason");
    auto finding = given(arguments, "finding"), rule = given(arguments, "rule");
    // A rule is ignored everywhere, a finding ("HDR-11.1") where it stands.
    if (finding.empty() && rule.find('.') != std::string::npos)
        finding = rule;
    Ignored choice{rule, {}, reason};
    if (!finding.empty()) {
        const auto found = finding_named(desk, finding).finding;
        choice = {found.rule, found.text, reason};
    } else if (rule.empty()) {
        (void)required(arguments, "rule");
    } else if (const auto& rules = workshop.rules(desk.of());
               std::ranges::find(rules, rule, &Rule::id) == rules.end()) {
        throw Error("Det finns ingen regel som heter ”" + rule + "”.",
                    "There is no rule called \"" + rule + "\".");
    }
    auto ignored = ignored_in(desk.document());
    std::erase_if(ignored,
                  [&](const Ignored& each) { return each.rule == choice.rule && each.text == choice.text; });
    outcome.json->set("rule", choice.rule);
    outcome.json->set("text", choice.text);
    ignored.push_back(std::move(choice));
    set_ignored(desk, ignored);
    outcome.message = workshop.say("Anmärkningen visas inte längre i det här dokumentet.",
                                   "The finding is no longer shown in this document.");
}

void run_unignore(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    Desk desk(workshop, model);
    const auto rule = required(arguments, "rule");
    const bool everywhere = !arguments.contains("text");
    const auto text = given(arguments, "text");
    auto ignored = ignored_in(desk.document());
    const auto count = std::erase_if(
        ignored, [&](const Ignored& each) { return each.rule == rule && (everywhere || each.text == text); });
    if (count == 0)
        throw Error("Regeln ”" + rule + "” ignoreras inte i det här dokumentet.",
                    "The rule \"" + rule + "\" is not ignored in this document.");
    set_ignored(desk, ignored);
    outcome.message = workshop.say("Anmärkningen visas igen.", "The finding is shown again.");
}

void run_stage(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome) {
    const auto name = required(arguments, "to");
    const auto stage = stage_named(name);
    if (!stage)
        throw Error("”" + name + "” är inget skede; välj utkast, utskick, justering, justerat eller webb.",
                    "\"" + name + "\" is no stage; choose utkast, utskick, justering, justerat or webb.");
    Desk desk(workshop, model);
    if (is_locked(desk.document()) && *stage < Stage::Adjusted)
        throw Error("Protokollet är justerat och låst. Välj Protokoll ▸ Lås upp protokollet… först.",
                    "The minutes are adjusted and locked. Choose Minutes ▸ Unlock Minutes… first.");
    Fix fix;
    fix.edits.emplace_back(SetProperty{std::string(properties::stage), std::string(name_of(*stage))});
    writer::apply(workshop.context(), desk.reader(), fix, nullptr);
    outcome.json->set("stage", std::string(name_of(*stage)));
    outcome.message = workshop.say("Skedet är ändrat.", "The stage is changed.");
}

} // namespace klubba::commands
