// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/workshop.hpp"

#include <Poco/JSON/Object.h>
#include <com/sun/star/frame/XModel.hpp>

#include <map>
#include <string>
#include <string_view>

namespace klubba::commands {

/// Arguments of a command, percent-decoded: "section" → "opening".
using Arguments = std::map<std::string, std::string>;

/// What a command did. `message` is one sentence in the user's language, also when it says why not.
struct Outcome {
    bool ok = false;
    std::string message;
    /// {"ok", "message", …} as the contract in README.md says, for each command.
    Poco::JSON::Object::Ptr json;
    /// The document that was changed or looked at: for `new`, the new one.
    css::uno::Reference<css::frame::XModel> document;
};

/// Splits "vnd.klubba:insert?section=opening&at=place" into "insert" and its arguments.
struct Call {
    std::string command;
    Arguments arguments;

    bool operator==(const Call&) const = default;
};
Call parse_call(std::string_view url);

/// Runs one command of the contract on a document (which `new` ignores and may be null there), on the
/// office's main thread. Never throws: a failure is an Outcome. Every change is one undo step.
Outcome run(Workshop& workshop, const css::uno::Reference<css::frame::XModel>& model, const Call& call);

} // namespace klubba::commands
