// SPDX-License-Identifier: MPL-2.0
#include "core/log_status.hpp"

#include "core/text.hpp"

namespace klubba {
namespace {

/// What is over. Forms of what goes on or is to come ("genomförs", "avslutas") are not among them.
constexpr auto closing = text::make_words<bool>({
    {"klar", true},         {"klart", true},       {"klara", true},      {"klarmarkerad", true},
    {"klarmarkerat", true}, {"färdig", true},      {"färdigt", true},    {"färdiga", true},
    {"utgår", true},        {"utgått", true},      {"utgick", true},     {"avslutad", true},
    {"avslutat", true},     {"avslutade", true},   {"avslutats", true},  {"avslutades", true},
    {"genomförd", true},    {"genomfört", true},   {"genomförda", true}, {"genomförts", true},
    {"genomfördes", true},  {"slutförd", true},    {"slutfört", true},   {"slutförda", true},
    {"slutförts", true},    {"slutfördes", true},  {"åtgärdad", true},   {"åtgärdat", true},
    {"åtgärdade", true},    {"åtgärdats", true},   {"åtgärdades", true}, {"utförd", true},
    {"utfört", true},       {"utförda", true},     {"utförts", true},    {"verkställd", true},
    {"verkställt", true},   {"verkställda", true}, {"stängd", true},     {"stängt", true},
    {"stängda", true},      {"avförd", true},      {"avfört", true},     {"avförts", true},
    {"avskriven", true},    {"avskrivet", true},   {"avskrivits", true}, {"struken", true},
    {"struket", true},      {"uppnådd", true},     {"uppnått", true},    {"uppnåtts", true},
    {"inaktuell", true},    {"inaktuellt", true},
});

/// What may stand before: "Ärendet är nu avslutat".
constexpr auto leading = text::make_words<bool>({
    {"ärendet", true},
    {"punkten", true},
    {"frågan", true},
    {"uppdraget", true},
    {"uppgiften", true},
    {"åtgärden", true},
    {"insatsen", true},
    {"aktiviteten", true},
    {"målet", true},
    {"är", true},
    {"har", true},
    {"nu", true},
    {"helt", true},
    {"redan", true},
    {"status", true},
});

/// What follows is when it is to be done: "Klart senast i maj", "Klar till nästa möte".
constexpr auto limits = text::make_words<bool>(
    {{"senast", true}, {"till", true}, {"före", true}, {"innan", true}, {"inför", true}, {"om", true}});

} // namespace

bool is_closed(std::string_view status) {
    auto word = text::next_word(status, 0);
    while (leading.find(text::slice(status, word)) != nullptr)
        word = text::next_word(status, word.end);
    const auto next = text::next_word(status, word.end);
    return closing.find(text::slice(status, word)) != nullptr &&
           limits.find(text::slice(status, next)) == nullptr;
}

} // namespace klubba
