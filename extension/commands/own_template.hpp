// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/workshop.hpp"
#include "core/template_draft.hpp"

#include <com/sun/star/frame/XModel.hpp>

#include <filesystem>
#include <string>

namespace klubba::commands {

/// A template made from a document's minutes, before it is saved: for a person to look at.
struct OwnTemplate {
    TemplateDraft draft;
    /// The document after the draft's fix, as write_template() takes it.
    std::string flat;
};

/// Makes a template of the document, which stays as it is: a copy is recognised, and its facts are turned to fields. On the
/// office's main thread. Throws klubba::Error for a document that is no minutes or has no items.
OwnTemplate draft_own_template(Workshop& workshop, const css::uno::Reference<css::frame::XModel>& model);

/// Saves it under a name in the folder of own templates, enters its members where the body has none, and lets the body's
/// new minutes begin with it where nothing is settled. Returns its folder. Throws klubba::Error.
std::filesystem::path save_own_template(Workshop& workshop, const OwnTemplate& own, const std::string& name);

} // namespace klubba::commands
