// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "report/minutes_json.hpp"

#include <string>

namespace klubba::tests {

/// Minutes as `klubba extract` prints them.
inline std::string json_of(const Minutes& minutes) {
    std::string text;
    report::JsonWriter json(text);
    json.begin_object();
    report::write_members(json, minutes);
    json.end_object();
    return text;
}

} // namespace klubba::tests
