// SPDX-License-Identifier: MPL-2.0
#include "report/finding_json.hpp"

#include "core/names.hpp"

namespace klubba::report {

void write_members(JsonWriter& json, const Finding& finding) {
    json.member("rule", finding.rule);
    json.member("severity", name_of(finding.severity));
    json.member("stage", name_of(finding.stage));
    json.member("message", finding.message);
    json.key("place");
    json.begin_object();
    json.member("block", finding.place.paragraph + 1);
    json.member("text", finding.text);
    json.end_object();
    json.member("fixable", finding.fix.has_value());
}

} // namespace klubba::report
