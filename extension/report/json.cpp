// SPDX-License-Identifier: MPL-2.0
#include "report/json.hpp"

#include "core/names.hpp"

namespace klubba::report {
namespace {

Poco::JSON::Object::Ptr object() {
    return new Poco::JSON::Object(Poco::JSON_PRESERVE_KEY_ORDER);
}

} // namespace

Poco::JSON::Object::Ptr to_json(const Finding& finding) {
    auto place = object();
    place->set("block", finding.place.paragraph + 1);
    place->set("text", finding.text);
    auto json = object();
    json->set("rule", finding.rule);
    json->set("severity", std::string(name_of(finding.severity)));
    json->set("stage", std::string(name_of(finding.stage)));
    json->set("message", finding.message);
    json->set("place", place);
    json->set("fixable", finding.fix.has_value());
    return json;
}

} // namespace klubba::report
