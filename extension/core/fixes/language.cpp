// SPDX-License-Identifier: MPL-2.0
#include "core/fixes/language.hpp"

#include "core/fixes/title.hpp"
#include "core/recognise.hpp"

namespace klubba::fixes {
namespace {

std::string words_at(const Fault& fault) {
    const auto& text = fault.document.paragraphs[fault.place.paragraph].text;
    return text.substr(fault.place.begin, fault.place.end - fault.place.begin);
}

Fix replacing(const Fault& fault, const std::string& text) {
    auto fix = titled(fault, "Skriv " + text, "Write " + text);
    fix.edits.emplace_back(ReplaceText{fault.place, words_at(fault), text});
    return fix;
}

} // namespace

std::optional<Fix> correct_spelling(const Fault& fault) {
    auto fix = replacing(fault, fault.node.attribute("varde").value());
    fix.safe = true;
    return fix;
}

std::optional<Fix> write_out_abbreviation(const Fault& fault) {
    const std::string words = fault.node.attribute("varde").value();
    return replacing(fault, words + " (" + words_at(fault) + ")");
}

std::optional<Fix> write_clock_stops(const Fault& fault) {
    auto fix = titled(fault, "Sätt punkt efter alla kl", "Put a full stop after every kl");
    fix.safe = true;
    for (const auto& mark : fault.minutes.marks)
        if (mark.kind == marks::clock_word)
            fix.edits.emplace_back(ReplaceText{mark.place, mark.raw, mark.value});
    return fix;
}

std::optional<Fix> mask_contact(const Fault& fault) {
    auto fix = titled(fault, "Maskera uppgiften", "Mask it");
    fix.edits.emplace_back(ReplaceText{fault.place, words_at(fault), "[maskerat]"});
    return fix;
}

} // namespace klubba::fixes
