// SPDX-License-Identifier: MPL-2.0
// What follows from a document's own words, without the office: any thread may work it out.
#pragma once

#include "commands/shelf.hpp"
#include "core/finding.hpp"
#include "core/minutes.hpp"
#include "core/recognise.hpp"

#include <string>
#include <vector>

namespace klubba::commands {

/// What day it is by the machine's clock.
Date today();

struct Understanding {
    /// Of a document that a template says is no minutes: what it has in common with them.
    Minutes minutes;
    /// On the shelf; null when none suits.
    const Template* of = nullptr;
};
/// Without marks there are no findings to speak of.
Understanding understand(const Document& document, const Shelf& shelf, Detail detail = Detail::FactsAndMarks);

/// Whom a task may be given to: those at the meeting, then the other members of the body, whose settings may be null.
std::vector<Attendee> people_of(const Minutes& minutes, const OrganSettings* settings);

/// What the user has chosen not to see in this document.
std::vector<Ignored> ignored_in(const Document& document);

/// A finding with the name that `goto?finding=` and `fix?finding=` know it by ("HDR-11.1": rule, then its
/// ordinal).
struct NamedFinding {
    std::string name;
    Finding finding;

    bool operator==(const NamedFinding&) const = default;
};
/// All findings, of all stages, named, in the order of the document; `file_name` as in CheckRequest. Throws klubba::Error
/// when the template's rules are broken.
std::vector<NamedFinding> findings_in(const Document& document, const Understanding& understanding,
                                      const Shelf& shelf, const std::string& file_name);

} // namespace klubba::commands
