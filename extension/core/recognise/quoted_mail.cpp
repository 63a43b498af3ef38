// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/quoted_mail.hpp"

#include "core/recognise/phrase.hpp"
#include "core/text.hpp"

namespace klubba::recognition {
namespace {

/// What mail programs write before the lines of a header, in Swedish and English (RFC 5322, 3.6).
enum class Part { From, Sent, Subject, Other };
constexpr auto parts = make_phrases<Part>({{"från", Part::From},
                                           {"from", Part::From},
                                           {"skickat", Part::Sent},
                                           {"sent", Part::Sent},
                                           {"datum", Part::Sent},
                                           {"date", Part::Sent},
                                           {"ämne", Part::Subject},
                                           {"subject", Part::Subject},
                                           {"till", Part::Other},
                                           {"to", Part::Other},
                                           {"kopia", Part::Other},
                                           {"cc", Part::Other},
                                           {"hemlig kopia", Part::Other},
                                           {"bcc", Part::Other},
                                           {"svar till", Part::Other},
                                           {"reply-to", Part::Other},
                                           {"prioritet", Part::Other},
                                           {"importance", Part::Other},
                                           {"bifogade filer", Part::Other},
                                           {"attachments", Part::Other}});

const Part* part_of(const Line& line) {
    const auto colon = line.text.find(':');
    return colon == std::string_view::npos ? nullptr : parts.find(line.text.substr(0, colon));
}

/// "Från: 13.00" is a time.
bool names_sender(const Line& line) {
    const auto value = text::trim(line.text.substr(line.text.find(':') + 1));
    return !value.empty() && !text::is_digit(value.front()) && !text::starts_folded(value, "kl");
}

/// "Den mån 5 feb. 2024 kl 09:12 skrev Anna Ek <anna@tallby.example>:"
bool introduces_quotation(std::string_view text) {
    return text.ends_with(':') && text.find('@') != std::string_view::npos &&
           (text::find_folded(text, " skrev ") != std::string_view::npos ||
            text::find_folded(text, " wrote") != std::string_view::npos);
}

} // namespace

void mark_quoted_mail(Lines& lines) {
    for (std::size_t first = 0; first < lines.size(); ++first) {
        lines[first].quoted = lines[first].quoted || introduces_quotation(lines[first].text);
        bool from = false, sent = false, mail = false;
        auto last = first;
        for (; last < lines.size(); ++last) {
            const auto* part = part_of(lines[last]);
            if (!part)
                break;
            from = from || (*part == Part::From && names_sender(lines[last]));
            sent = sent || *part == Part::Sent;
            mail = mail || *part == Part::Subject || lines[last].text.find('@') != std::string_view::npos;
        }
        for (auto each = first; from && sent && mail && each < last; ++each)
            lines[each].quoted = true;
        if (last > first)
            first = last - 1;
    }
}

} // namespace klubba::recognition
