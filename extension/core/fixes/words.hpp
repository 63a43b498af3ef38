// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fixes.hpp"

/// Fixes that write some words in another way.
namespace klubba::fixes {

/// The words that stand at a place.
std::string text_at(const Document& document, const Place& place);
/// "§§ 1–8", "§ 4".
std::string section_range(int first, int last);
/// A word that begins with an ASCII letter, as all weekdays do, with a capital where `model` has one.
std::string in_case_of(std::string word, const std::string& model);

std::optional<Fix> write_weekday(const Fault& fault);
std::optional<Fix> write_range(const Fault& fault);
std::optional<Fix> add_year(const Fault& fault);
std::optional<Fix> write_date(const Fault& fault);
/// Every time of the document at once.
std::optional<Fix> write_times_with_full_stop(const Fault& fault);
std::optional<Fix> write_dash(const Fault& fault);
/// After every section sign of the document at once.
std::optional<Fix> write_no_break_space(const Fault& fault);
/// Every mention spelt the same way at once.
std::optional<Fix> write_name_as_listed(const Fault& fault);
std::optional<Fix> write_full_name(const Fault& fault);
std::optional<Fix> write_swedish_letter(const Fault& fault);
std::optional<Fix> strip_heading(const Fault& fault);
std::optional<Fix> mask(const Fault& fault);

} // namespace klubba::fixes
