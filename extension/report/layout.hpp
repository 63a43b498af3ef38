// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// Text for people, put together and broken into lines.
namespace klubba::report {

/// The parts one after the other.
std::string together(std::initializer_list<std::string_view> parts);

/// Characters, which is columns on a screen for every letter of a Swedish text.
std::size_t width_of(std::string_view text);

/// The text in lines of at most `width` characters, broken at spaces and where it has line breaks; a longer word has a line
/// of its own. At least one line.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// The text with each byte that is no UTF-8 and each control character but the line break shown as U+FFFD: names of files may
/// hold anything.
std::string printable(std::string_view text);

} // namespace klubba::report
