// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/body.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::files {

/// Reads a body's register of members: text separated by semicolons (RFC 4180 but for the separator), UTF-8 or what
/// Excel writes on a Swedish Windows (Windows-1252). The first line names the columns, in any order: namn, parti,
/// roll, ersätter, epost, från, till; only namn must be there, and other columns are left alone. Dates are ISO 8601.
/// Somebody whose role is deputy (ersättare) or who serves for somebody is a deputy; a secretary, an officer or a
/// guest has no seat. Throws klubba::Error naming file and line.
std::vector<Member> parse_members(std::string_view bytes, const std::string& name);

/// What a role says of somebody's seat.
Member::Seat seat_of(const std::string& role, const std::string& deputises_for);

/// The same from disk. Throws klubba::Error.
std::vector<Member> read_members(const std::filesystem::path& file);

/// The register as text in UTF-8 with a byte order mark, by which Excel knows it, and CRLF. Read again, it gives the
/// same members.
std::string members_text(const std::vector<Member>& members);

/// Writes that text, all of it or nothing. Throws klubba::Error when the file can't be written.
void write_members(const std::filesystem::path& file, const std::vector<Member>& members);

} // namespace klubba::files
