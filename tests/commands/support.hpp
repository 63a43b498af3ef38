// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/commands.hpp"
#include "office/office.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace klubba::test {

/// A workshop with the project's own templates.
const std::shared_ptr<commands::Workshop>& shared_workshop();
commands::Workshop& workshop();

/// Runs a command and checks that it went well.
commands::Outcome run(const css::uno::Reference<css::frame::XModel>& model, const std::string& url);

/// A template's example meeting, made by the commands; one field may be left to fill in.
commands::Outcome make_example(const std::string& id, const std::string& but_for = {});

/// Whether a paragraph reads like this with all tracked changes accepted.
bool has_paragraph(const OpenDocument& document, std::string_view text);

} // namespace klubba::test
