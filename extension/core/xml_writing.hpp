// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/document.hpp"

#include <pugixml.hpp>

#include <string>
#include <string_view>

/// Small steps that the minutes XML is written with.
namespace klubba::xml {

pugi::xml_node add(pugi::xml_node parent, const char* name);
pugi::xml_node add(pugi::xml_node parent, const char* name, const Place& place);

void set(pugi::xml_node node, const char* name, std::string_view value);
void set(pugi::xml_node node, const char* name, int value);
/// Sets nothing when the value is empty.
void set_if(pugi::xml_node node, const char* name, std::string_view value);
/// Sets "ja", or nothing when the flag is not raised.
void set_flag(pugi::xml_node node, const char* name, bool raised);
void set_text(pugi::xml_node node, std::string_view text);

/// Nothing but white space, no-break spaces included.
bool is_blank(std::string_view text);
/// A field that waits to be filled in: "<namn>".
bool is_placeholder(std::string_view text);

} // namespace klubba::xml
