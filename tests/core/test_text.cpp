// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/text.hpp"

#include <string>
#include <vector>

using namespace klubba;

namespace {

/// One position after the other.
std::size_t found_step_by_step(std::string_view text, std::string_view words, std::size_t from) {
    for (auto at = from; at + words.size() <= text.size(); ++at)
        if (text::equal_folded(text.substr(at, words.size()), words))
            return at;
    return std::string_view::npos;
}

} // namespace

TEST_CASE("words are found whatever their case, wherever they stand in a text of whatever length") {
    const std::string filling(40, '-');
    for (const std::string_view written : {"ärende", "ÄRENDE", "Ärende", "äRENDé"})
        for (std::size_t before = 0; before < filling.size(); ++before)
            for (const std::size_t after : {0U, 1U, 14U, 15U, 16U, 17U, 33U}) {
                const auto text = filling.substr(0, before) + std::string(written) + filling.substr(0, after);
                for (const std::size_t from : {std::size_t{0}, before, before + 1, text.size()}) {
                    CAPTURE(text, from);
                    CHECK(text::find_folded(text, "ärende", from) ==
                          found_step_by_step(text, "ärende", from));
                }
            }
}

TEST_CASE("words are found at the first of several places, and not where only their ends agree") {
    const std::string text = "Beslutet b---------r, beslutar och BESLUTAR i nämnden som beslutar";
    CHECK(text::find_folded(text, "beslutar") == text.find("beslutar"));
    CHECK(text::find_folded(text, "beslutar", text.find("beslutar") + 1) == text.find("BESLUTAR"));
    CHECK(text::find_folded(text, "bordlägger") == std::string_view::npos);
    CHECK(text::find_folded(text, "") == std::string_view::npos);
    CHECK(text::find_folded("", "beslutar") == std::string_view::npos);
}

TEST_CASE("a capital is no other letter that differs from it in one bit") {
    CHECK(text::find_folded("Se @ och [ i listan, som är lång nog", "`") == std::string_view::npos);
    CHECK(text::find_folded("tre × fyra är tolv, och så vidare", "÷") == std::string_view::npos);
    CHECK(text::find_folded("tre × fyra är tolv, och så vidare", "×") == 4);
}

TEST_CASE("words are letters and digits, with the hyphens and apostrophes inside them") {
    std::vector<std::string> words;
    for (const auto word : text::words_of("»Ja-röster«: 4-5, o'Hara – å-\u00A0Ö. -x' §3 É"))
        words.emplace_back(word);
    CHECK(words == std::vector<std::string>{"Ja-röster", "4-5", "o'Hara", "å", "Ö", "x", "3", "É"});
}

TEST_CASE("white space of every kind is trimmed off, and nothing else") {
    CHECK(text::trim(" \t\u00A0å ä\u00A0\u2009\n ") == "å ä");
    CHECK(text::trim("\u202Fö\u202F") == "ö");
    CHECK(text::trim("–\u00A0–") == "–\u00A0–");
    CHECK(text::trim(" \u00A0 ").empty());
    CHECK(text::trim("\x01x\x01") == "\x01x\x01");
}
