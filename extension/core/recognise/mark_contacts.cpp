// SPDX-License-Identifier: MPL-2.0
#include "core/recognise.hpp"
#include "core/recognise/marking.hpp"
#include "core/recognise/names.hpp"
#include "core/recognise/word_lists.hpp"
#include "core/text.hpp"

#include <algorithm>

namespace klubba::recognition {

namespace {

bool is_in_address(char c) {
    return text::is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' ||
           c == '_' || c == '+';
}

/// The e-mail address around an "@"; empty where there is none.
std::string_view address_around(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && is_in_address(text[begin - 1]))
        --begin;
    std::size_t end = at + 1;
    while (end < text.size() && is_in_address(text[end]))
        ++end;
    while (end > at + 1 && text[end - 1] == '.')
        --end;
    return begin == at || end == at + 1 ? std::string_view() : text.substr(begin, end - begin);
}

bool is_private(std::string_view address) {
    const std::string_view domain = address.substr(address.find('@') + 1);
    return text::is_one_of(domain, private_mail);
}

/// Who speaks for an office or a company has its number: "kommunpolisen nås på 070-…".
bool speaks_of_office(std::string_view text) {
    for (text::Word word = text::next_word(text, 0); word.begin < word.end;
         word = text::next_word(text, word.end)) {
        const std::string_view part = text::slice(text, word);
        if (is_role_word(part) || is_organisation_word(part))
            return true;
    }
    return false;
}

/// Where the mobile telephone number that begins at `i` ends: 07 and one of 0, 2, 3, 6, 9, ten digits in all, or the same
/// with +46 (Post- och telestyrelsens nummerplan); `i` where there is none.
std::size_t mobile_number_end(std::string_view text, std::size_t i) {
    const bool abroad = text.substr(i).starts_with("+46");
    if (i > 0 && (text::is_letter_at(text, i - 1) || text::is_digit(text[i - 1]) ||
                  std::string_view("-–/:.+").find(text[i - 1]) != std::string_view::npos))
        return i;
    std::string digits = abroad ? "0" : "";
    std::size_t end = abroad ? i + 3 : i;
    for (std::size_t at = end; at < text.size() && digits.size() < 11;) {
        if (text::is_digit(text[at])) {
            digits += text[at];
            end = ++at;
        } else if (const std::size_t gap = std::max(text::space_at(text, at), text::dash_at(text, at))) {
            at += gap;
        } else {
            break;
        }
    }
    const bool mobile = digits.size() == 10 && digits.starts_with("07") &&
                        std::string_view("02369").find(digits[2]) != std::string_view::npos;
    return mobile ? end : i;
}

} // namespace

void mark_contacts(std::string_view text, Marking& marking) {
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1))
        if (const auto address = address_around(text, at); !address.empty() && is_private(address))
            marking.add(marks::contact, "e-postadress", address);
    for (const std::string_view prefix : {"07", "+46"}) {
        for (std::size_t at = text.find(prefix); at != std::string_view::npos;
             at = text.find(prefix, at + prefix.size())) {
            const std::size_t end = mobile_number_end(text, at);
            if (end > at && !speaks_of_office(text))
                marking.add(marks::contact, "telefonnummer", text.substr(at, end - at));
        }
    }
}

} // namespace klubba::recognition
