// SPDX-License-Identifier: MPL-2.0
#include "core/wording.hpp"

#include "core/folding.hpp"
#include "core/text.hpp"

#include <array>

namespace klubba {
namespace {

struct BodyWord {
    std::string_view part;
    std::string_view swedish, english;
};

/// Parts of a body's name, the most telling first: "Kommunstyrelsens arbetsutskott" is a committee, no board.
constexpr std::array<BodyWord, 10> body_words{{{"fullmäktige", "fullmäktige", "the municipal council"},
                                               {"utskott", "utskottet", "the committee"},
                                               {"beredning", "beredningen", "the committee"},
                                               {"nämnd", "nämnden", "the board"},
                                               {"råd", "rådet", "the council"},
                                               {"brå", "rådet", "the council"},
                                               {"styrelse", "styrelsen", "the board"},
                                               {"stämma", "stämman", "the meeting"},
                                               {"grupp", "gruppen", "the group"},
                                               {"förening", "föreningen", "the association"}}};

constexpr std::array<BodyWord, 5> words_by_profile{{{"", "rådet", "the council"},
                                                    {"", "rådet", "the council"},
                                                    {"", "nämnden", "the board"},
                                                    {"", "fullmäktige", "the municipal council"},
                                                    {"", "föreningen", "the association"}}};

BodyWord body_word(const Minutes& minutes) {
    const auto organ = folded(minutes.organ.value);
    for (const auto& word : body_words)
        if (organ.find(word.part) != std::string::npos)
            return word;
    return words_by_profile[static_cast<std::size_t>(minutes.profile.value_or(Profile::CouncilNotes))];
}

/// "mötets öppnande", "årsmöte"; not "ledamöter".
bool says_mote(std::string_view words) {
    constexpr std::string_view member = "leda";
    for (auto found = words.find("möte"); found != std::string_view::npos;
         found = words.find("möte", found + 1))
        if (!words.substr(0, found).ends_with(member))
            return true;
    return false;
}

/// Its headings tell which of the two words a document uses of its meeting; when they use both or neither,
/// boards and municipal councils have "sammanträden" (the word of kommunallagen) and all others "möten".
bool says_sammantrade(const Minutes& minutes) {
    bool mote = false;
    bool sammantrade = false;
    const auto look_at = [&](const std::string& text) {
        const auto words = folded(text);
        mote = mote || says_mote(words);
        sammantrade = sammantrade || words.find("sammanträde") != std::string::npos;
    };
    look_at(minutes.kind.value);
    for (const auto& label : minutes.labels)
        look_at(label.raw);
    for (const auto& item : minutes.items)
        look_at(item.title);
    if (mote != sammantrade)
        return sammantrade;
    return minutes.profile == Profile::Committee || minutes.profile == Profile::MunicipalCouncil;
}

} // namespace

Wording wording_of(const Minutes& minutes) {
    Wording words{"möte", "mötet", "mötets", {}, {}, "protokollets", "protokollet"};
    if (says_sammantrade(minutes)) {
        words.meeting = "sammanträde";
        words.the_meeting = "sammanträdet";
        words.of_the_meeting = "sammanträdets";
    }
    const auto body = body_word(minutes);
    words.the_body = body.swedish;
    words.the_body_english = body.english;
    if (folded(minutes.kind.value).find("anteckningar") != std::string::npos) {
        words.of_the_document = "anteckningarnas";
        words.the_document = "anteckningarna";
    }
    return words;
}

std::string capitalised(std::string_view words) {
    std::string result(words);
    if (result.empty())
        return result;
    const auto first = text::character_at(result, 0);
    // In UTF-8 "å" and "Å" differ in their last byte, as "a" and "A" do.
    if (text::is_letter_at(result, 0) && !text::is_upper_at(result, 0))
        result[first - 1] = static_cast<char>(result[first - 1] & ~0x20);
    return result;
}

std::string enumerated(const std::vector<std::string>& names) {
    std::string words;
    for (std::size_t i = 0; i < names.size(); ++i)
        words += (i == 0 ? "" : i + 1 == names.size() ? " och " : ", ") + names[i];
    return words;
}

std::string item_name(const Item& item) {
    const auto title = "”" + item.title + "”";
    if (item.label.find("§") != std::string::npos)
        return item.label + " " + title;
    if (item.number)
        return "Punkt " + std::to_string(*item.number) + " " + title;
    return "Ärendet " + title;
}

std::string item_name_english(const Item& item) {
    const auto title = "“" + item.title + "”";
    return item.number ? "Item " + std::to_string(*item.number) + " " + title : "Item " + title;
}

} // namespace klubba
