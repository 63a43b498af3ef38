// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/package.hpp"
#include "writer/uno.hpp"

#include <com/sun/star/frame/XModel.hpp>

#include <map>
#include <set>
#include <string>

namespace klubba::writer {

/// What new minutes begin with.
struct NewDocument {
    /// Values for the fields of all sections.
    FieldValues fields;
    /// Title, language and custom properties, as SetProperty names them.
    std::map<std::string, std::string> properties;
    /// Sections put in beyond the template's initial ones, each in its place.
    std::set<std::string> sections;
    /// Number of the first item.
    int first_number = 1;
    /// What stands before the section sign: "KS" in "KS § 45". Empty for none.
    std::string number_prefix;
};

/// Opens a new, unnamed document in a window: the template's base document with its initial sections, filled
/// in. It has nothing to undo and counts as unchanged. Throws klubba::Error when the template's files can't
/// be read.
Reference<css::frame::XModel> create_document(const Reference<css::uno::XComponentContext>& context,
                                              const Template& of, const NewDocument& what);

} // namespace klubba::writer
