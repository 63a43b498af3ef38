// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/commands.hpp"
#include "office/office.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::test {

/// A workshop with the project's own templates.
const std::shared_ptr<commands::Workshop>& shared_workshop();
commands::Workshop& workshop();

/// Runs a command and checks that it went well.
commands::Outcome run(const css::uno::Reference<css::frame::XModel>& model, const std::string& url);

/// Runs a command with arguments as they are, and checks that it went well.
commands::Outcome run(const css::uno::Reference<css::frame::XModel>& model, const std::string& command,
                      const commands::Arguments& arguments);

/// A template's example meeting, made by the commands; one field may be left to fill in.
commands::Outcome make_example(const std::string& id, const std::string& but_for = {});

/// What a document says, as `klubba extract` prints it.
std::string facts_of(const Document& document);

/// "rule: message" of the findings that a check tells of and that are at least this grave.
std::vector<std::string> told(const commands::Outcome& check, Severity least);

/// Whether a paragraph reads like this with all tracked changes accepted.
bool has_paragraph(const OpenDocument& document, std::string_view text);

} // namespace klubba::test
