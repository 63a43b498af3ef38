// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/minutes.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace klubba {

/// The nouns a document uses of itself, so that messages can use the same.
struct Wording {
    std::string_view meeting;          // "sammanträde", "möte", "årsmöte"
    std::string_view the_meeting;      // "sammanträdet"
    std::string_view of_the_meeting;   // "sammanträdets"
    std::string_view the_body;         // "nämnden", "rådet"
    std::string_view the_body_english; // "the board", "the council"
    std::string_view of_the_document;  // "protokollets", "anteckningarnas"
    std::string_view the_document;     // "protokollet", "anteckningarna"
};

Wording wording_of(const Minutes& minutes);

/// The same words with a capital letter first.
std::string capitalised(std::string_view words);
/// "Anna Ek", "Anna Ek och Bo Alm", "Anna Ek, Bo Alm och Cia Roos".
std::string enumerated(const std::vector<std::string>& names);

/// What a message calls an item: "§ 4 ”Lägesbild”", "Ks § 4 ”Lägesbild”", "Punkt 4 ”Lägesbild”", "Ärendet
/// ”Lägesbild”".
std::string item_name(const Item& item);
/// "Item 4 “Lägesbild”", "Item “Lägesbild”".
std::string item_name_english(const Item& item);

} // namespace klubba
