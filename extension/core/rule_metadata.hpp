// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/check.hpp"

#include <pugixml.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a pattern says about itself in the namespace urn:klubba:regler: `regel` with the stage (steg), the
/// severity by profile (M, P, N, K, F: fel, varning, info; nothing means off) and the fix; `titel`,
/// `forklaring` by language; `kalla`. `amne`, by language, stands before the patterns that are about it.
namespace klubba {

/// The schema's patterns that have an id: every one is a rule.
std::vector<pugi::xml_node> rule_patterns(pugi::xml_node schema);

/// The pattern's `regel` element; null when it has none.
pugi::xml_node metadata_of(pugi::xml_node pattern);

/// Reads a rule. A pattern without metadata, as in a schema not written for Klubba, is a warning from the
/// first draft on. Throws klubba::Error, naming schema and rule, for a stage, severity or fix that doesn't
/// exist.
Rule read_rule(pugi::xml_node pattern, const std::string& schema_name);
/// Reads what people are told about the rule: subject, title, explanation, source. A check needs none of it.
void read_words(pugi::xml_node pattern, Rule& rule);

/// Lets a schema change rules that it takes from another: a `regel` of its own, beside the patterns, with the rule's id
/// and `allvar` (fel, varning, info or av, for the profiles that the rule is on for) or M, P, N, K, F. Throws
/// klubba::Error for a rule or severity that doesn't exist.
void change_rules(pugi::xml_node schema, std::vector<Rule>& rules, const std::string& schema_name);

/// fel, varning, info, also as the role of a single assert or report.
std::optional<Severity> severity_in_schema(std::string_view word);

} // namespace klubba
