// SPDX-License-Identifier: MPL-2.0
// The commands of the contract, one function each. They throw klubba::Error for what can't be done; what they
// set in the outcome stands beside "ok" and "message".
#pragma once

#include "commands/commands.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace klubba::commands {

using Model = css::uno::Reference<css::frame::XModel>;

void run_new(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_insert(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_move(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_delete(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_check(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_outline(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_goto(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_fix(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_ignore(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_unignore(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_recognise(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_make_template(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_justera(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_unlock(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_agenda(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_next(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_rows(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_row_add(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_row_set(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_row_remove(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_tasks(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_tabulate(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_stage(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_attendance(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_conflict(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_adjusters(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_meeting(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_stamp(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_expand(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_paste(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);
void run_phrase(Workshop& workshop, const Model& model, const Arguments& arguments, Outcome& outcome);

/// An argument, empty when it isn't given.
std::string given(const Arguments& arguments, std::string_view name);
/// An argument that must be given. Throws klubba::Error.
std::string required(const Arguments& arguments, std::string_view name);
/// A whole number from 1 on; nothing when it isn't given. Throws klubba::Error for anything else.
std::optional<int> number(const Arguments& arguments, std::string_view name);

} // namespace klubba::commands
