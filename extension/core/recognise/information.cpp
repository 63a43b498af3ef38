// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/information.hpp"

#include "core/recognise/names.hpp"
#include "core/recognise/sentences.hpp"
#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba::recognition {

bool is_about_information(std::string_view decision) {
    return text::find_folded(decision, "informationen") != std::string_view::npos;
}

bool begins_with_informing(std::string_view text) {
    const auto sentence = text.substr(0, sentence_end(text, 0));
    for (auto word = text::next_word(sentence, 0); word.begin < word.end;
         word = text::next_word(sentence, word.end))
        if (const auto verb = text::slice(sentence, word);
            text::equal_folded(verb, "informerar") || text::equal_folded(verb, "informerade"))
            return true;
    return false;
}

bool tells_of_report(std::string_view text) {
    static constexpr auto reports = std::to_array<std::string_view>(
        {"informerar", "informerade", "redogör", "redogjorde", "redovisar", "redovisade", "presenterar",
         "presenterade", "föredrar", "föredrog", "berättar", "berättade"});
    const auto first = text::next_word(text, 0);
    const auto second = text::next_word(text, first.end);
    const auto verb = text::slice(text, text::next_word(text, second.end));
    return looks_like_name(text.substr(first.begin, second.end - first.begin)) &&
           text::is_one_of(verb, reports);
}

void tell_information(const Lines& lines, const std::vector<Decision>& decisions, Outline& outline) {
    struct Outcomes {
        bool any = false;
        bool other = false;
    };
    std::vector<Outcomes> outcomes(outline.items.size());
    for (const Decision& decision : decisions) {
        outcomes[decision.item].any = true;
        outcomes[decision.item].other |= !is_about_information(decision.text);
    }
    for (std::size_t index = 0; index < outline.items.size(); ++index) {
        Item& item = outline.items[index];
        if (item.section != "matter" || outcomes[index].other)
            continue;
        const std::size_t first = lines.next_filled(outline.title_lines[index] + 1);
        if (outcomes[index].any ||
            (first < lines.line_of(item.last) && begins_with_informing(lines[first].text)))
            item.section = "information";
    }
}

} // namespace klubba::recognition
