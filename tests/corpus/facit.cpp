// SPDX-License-Identifier: MPL-2.0
#include "facit.hpp"

#include "core/names.hpp"

#include <algorithm>
#include <fstream>
#include <functional>
#include <stdexcept>

namespace klubba::corpus {
namespace {

constexpr std::string_view nowhere = "–";
constexpr std::string_view cut = "…";
constexpr std::size_t longest_words = 60;

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

/// The parts of a line between its bars.
std::vector<std::string> parts_of(std::string_view line) {
    std::vector<std::string> parts;
    for (;;) {
        const auto bar = line.find('|');
        parts.push_back(trimmed(line.substr(0, bar)));
        if (bar == std::string_view::npos)
            return parts;
        line.remove_prefix(bar + 1);
    }
}

template <typename T>
T known(const std::optional<T>& value) {
    if (!value)
        throw std::invalid_argument("an unknown value");
    return *value;
}

/// Hands every line that says something to `read`, and adds file and line to what goes wrong.
void for_each_line(const std::filesystem::path& file, const std::function<void(std::string_view)>& read) {
    std::ifstream text(file);
    if (!text)
        throw std::runtime_error(file.string() + ": is missing");
    std::size_t number = 0;
    for (std::string line; std::getline(text, line);) {
        ++number;
        if (line.empty() || line.starts_with('#'))
            continue;
        try {
            read(line);
        } catch (const std::invalid_argument& wrong) {
            throw std::runtime_error(file.string() + ":" + std::to_string(number) + ": " + wrong.what());
        }
    }
}

void read_setting(Facit& facit, std::string_view name, std::string_view value) {
    if (name == "skede")
        facit.stage = known(stage_named(value));
    else if (name == "idag")
        facit.today = known(date_of_iso(value));
    else if (name == "profil")
        facit.profile = known(profile_named(value));
    else
        throw std::invalid_argument("neither skede, idag, profil nor a remark");
}

} // namespace

Remark remark_of(const Finding& finding) {
    std::string words = finding.text;
    std::ranges::replace_if(
        words, [](char sign) { return sign == '\n' || sign == '\t'; }, ' ');
    const auto both_blank = [](char a, char b) { return a == ' ' && b == ' '; };
    words.erase(std::unique(words.begin(), words.end(), both_blank), words.end());
    if (words.size() > longest_words) {
        auto end = longest_words;
        while ((static_cast<unsigned char>(words[end]) & 0xC0) == 0x80)
            --end;
        words = trimmed(std::string_view(words).substr(0, end)) + std::string(cut);
    }
    return {finding.rule, words.empty() ? std::string(nowhere) : words};
}

Facit facit_of(const std::filesystem::path& document) {
    Facit facit;
    auto file = document;
    // "a.docx.xml" is "a.facit" too.
    while (file.has_extension())
        file.replace_extension();
    file += ".facit";
    for_each_line(file, [&](std::string_view line) {
        if (const auto parts = parts_of(line); parts.size() == 2) {
            facit.remarks.push_back({parts[0], parts[1]});
        } else {
            const auto colon = std::min(line.find(':'), line.size() - 1);
            read_setting(facit, line.substr(0, colon), trimmed(line.substr(colon + 1)));
        }
    });
    std::ranges::sort(facit.remarks);
    return facit;
}

std::string line_of(const Disagreement& disagreement) {
    return disagreement.document + " | " + (disagreement.false_alarm ? "falskt" : "missat") + " | " +
           disagreement.remark.rule + " | " + disagreement.remark.words;
}

std::vector<KnownDisagreement> known_disagreements(const std::filesystem::path& list) {
    std::vector<KnownDisagreement> known;
    for_each_line(list, [&](std::string_view line) {
        const auto parts = parts_of(line);
        if (parts.size() != 5 || (parts[1] != "falskt" && parts[1] != "missat") || parts[4].empty())
            throw std::invalid_argument("not: document | falskt or missat | rule | words | reason");
        known.push_back({{parts[0], parts[1] == "falskt", {parts[2], parts[3]}}, parts[4]});
    });
    return known;
}

} // namespace klubba::corpus
