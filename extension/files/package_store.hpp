// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/error.hpp"
#include "core/package.hpp"

#include <filesystem>
#include <vector>

namespace klubba::files {

/// Reads a template package: a folder with mall.xml, its base looked for beside it and then in `more` folders
/// of templates. A base document, fragment or schema that the folder does not have is its base's.
/// Throws klubba::Error, naming file and line where there is one, for a manifest that is not understood, a
/// base or a fragment that is missing, and a path or symbolic link that leads out of the folder.
Template load_template(const std::filesystem::path& folder,
                       const std::vector<std::filesystem::path>& more = {});

struct FoundTemplates {
    /// By folder in the order given, then by name; of two with the same id the first one found.
    std::vector<Template> templates;
    /// Why others are not among them. One broken template never hides the rest.
    std::vector<Error> errors;
};

/// A template's example data; empty when it has none. Throws klubba::Error naming file and line.
Example read_example(const Template& of);

/// Whether the phrases of templates are read: whoever only checks needs none of them.
enum class Phrases { Read, Skip };

/// All templates that can be chosen: subfolders, with a mall.xml that has a profile or a kind, of each of these
/// folders. A folder that does not exist has none.
FoundTemplates templates_in(const std::vector<std::filesystem::path>& folders,
                            Phrases phrases = Phrases::Read);

} // namespace klubba::files
