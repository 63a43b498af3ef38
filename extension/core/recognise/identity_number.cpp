// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/identity_number.hpp"

#include "core/recognise/dates.hpp"
#include "core/text.hpp"

namespace klubba::recognition {

namespace {

int value(char digit) {
    return digit - '0';
}

bool luhn(std::string_view ten) {
    int sum = 0;
    for (std::size_t i = 0; i < ten.size(); ++i) {
        const int product = value(ten[i]) * (i % 2 == 0 ? 2 : 1);
        sum += product / 10 + product % 10;
    }
    return sum % 10 == 0;
}

} // namespace

std::optional<IdentityNumber> identity_number_at(std::string_view text, std::size_t position) {
    if (position > 0 && (text::is_digit(text[position - 1]) || text::is_letter_at(text, position - 1) ||
                         text[position - 1] == '-'))
        return std::nullopt;
    char digits[12];
    std::size_t count = 0;
    std::size_t at = position;
    std::size_t sign_at = 0;
    for (; at < text.size() && count < 12; ++at) {
        if (text::is_digit(text[at]))
            digits[count++] = text[at];
        else if ((text[at] == '-' || text[at] == '+') && sign_at == 0 && (count == 6 || count == 8))
            sign_at = count;
        else
            break;
    }
    const bool more =
        at < text.size() && (text::is_digit(text[at]) || text::is_letter_at(text, at) ||
                             (text[at] == '-' && at + 1 < text.size() && text::is_digit(text[at + 1])));
    if ((count != 10 && count != 12) || more || (sign_at != 0 && sign_at != count - 4))
        return std::nullopt;
    const std::string_view ten(digits + (count - 10), 10);
    const int day = value(ten[4]) * 10 + value(ten[5]);
    const WrittenDay born{2000 + value(ten[0]) * 10 + value(ten[1]),
                          static_cast<unsigned>(value(ten[2]) * 10 + value(ten[3])),
                          static_cast<unsigned>(day > 60 ? day - 60 : day)};
    if (!exists(born) || !luhn(ten))
        return std::nullopt;
    return IdentityNumber{at, day > 60};
}

} // namespace klubba::recognition
