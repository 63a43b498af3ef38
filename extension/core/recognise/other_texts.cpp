// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/other_texts.hpp"

#include "core/recognise/endings.hpp"

namespace klubba::recognition {
namespace {

/// Endings of the words for laws, bodies of rules, contracts, and other minutes.
constexpr auto other_texts =
    make_endings({"lag",        "lagen",       "lagens",       "balken",      "förordningen", "förordning",
                  "reglemente", "reglementet", "reglementets", "stadgar",     "stadgarna",    "stadgarnas",
                  "stadgan",    "ordningen",   "ordningens",   "ordning",     "avtal",        "avtalet",
                  "policyn",    "policy",      "protokoll",    "protokollet", "kap",          "kl"});
/// "Förslag", "bolag", "underlag" are no laws.
constexpr auto no_laws = make_endings({"slag", "slagen", "bolag", "bolagen", "underlag", "underlagen"});

} // namespace

bool names_other_text(std::string_view word) {
    return other_texts.match(word) && !no_laws.match(word);
}

} // namespace klubba::recognition
