// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "report/archive.hpp"
#include "report/page.hpp"

#include <string>
#include <vector>

namespace klubba::report {

/// "Folkhälsorådet 2026"; says so where body or year is unknown.
std::string title_of(const BodyYear& year, Language language);

/// How often the §§ of the year don't go on from one meeting to the next.
std::size_t count_breaks(const BodyYear& year);
/// Open tasks whose day has passed.
std::size_t count_overdue(const BodyYear& year);
/// Minutes adjusted too late, or not at all though the last day has passed.
std::size_t count_late(const BodyYear& year, Date today);
std::size_t count_findings(const BodyYear& year, Severity severity);

/// What the page of one body's year tells: what to attend to, meetings, open tasks, attendance, findings.
std::vector<PageSection> sections_of(const BodyYear& year, Date today, Language language);

} // namespace klubba::report
