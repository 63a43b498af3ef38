// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/workshop.hpp"
#include "core/body.hpp"

#include <string>
#include <vector>

namespace klubba::commands {

/// Who sits on the body whose minutes a document is.
struct Membership {
    std::string organ;
    std::vector<Member> members;
};

/// As the settings say. Throws klubba::Error for a document that names no body.
Membership membership_of(Workshop& workshop, const css::uno::Reference<css::frame::XModel>& model);

/// Stores them where the body's settings say, and lets the workshop see it. Throws klubba::Error.
void store(Workshop& workshop, const Membership& membership);

} // namespace klubba::commands
