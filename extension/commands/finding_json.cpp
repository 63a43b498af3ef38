// SPDX-License-Identifier: MPL-2.0
#include "commands/finding_json.hpp"

#include "report/finding_json.hpp"

#include <Poco/JSON/Parser.h>

namespace klubba::commands {

Poco::JSON::Object::Ptr to_json(const NamedFinding& found) {
    std::string text;
    report::JsonWriter json(text);
    json.begin_object();
    report::write_members(json, found.finding);
    json.end_object();
    const bool in_order = true;
    auto object = Poco::JSON::Parser(new Poco::JSON::ParseHandler(in_order))
                      .parse(text)
                      .extract<Poco::JSON::Object::Ptr>();
    object->set("name", found.name);
    return object;
}

} // namespace klubba::commands
