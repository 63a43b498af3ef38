// SPDX-License-Identifier: MPL-2.0
#include "core/fixes/head.hpp"

#include "core/fixes/line.hpp"
#include "core/fixes/title.hpp"
#include "core/properties.hpp"
#include "core/xml_writing.hpp"

namespace klubba::fixes {
namespace {

// The words of the templates' own placeholders (templates/bas/mall.xml).
constexpr const char *organ_to_fill_in = "<nämnd eller råd>", *municipality_to_fill_in = "<kommun>";

std::size_t first_line(const Document& document) {
    std::size_t index = 0;
    while (index + 1 < document.paragraphs.size() && xml::is_blank(document.paragraphs[index].text))
        ++index;
    return index;
}

Fix writing(const Fault& fault, const std::string& text, Edit edit) {
    auto fix = titled(fault, "Skriv " + text, "Write " + text);
    fix.edits.push_back(std::move(edit));
    return fix;
}

std::size_t paragraph_of(const Text& fact, const Document& document) {
    return fact.raw.empty() ? first_line(document) : fact.place.paragraph;
}

} // namespace

std::optional<Fix> write_organ(const Fault& fault) {
    const auto known = fault.document.properties.find(std::string(properties::organ));
    const auto organ = known == fault.document.properties.end() || known->second.empty()
                           ? std::string(organ_to_fill_in)
                           : known->second;
    return writing(fault, organ, line_before(paragraph_of(fault.minutes.kind, fault.document), organ));
}

std::optional<Fix> write_kind(const Fault& fault) {
    const bool notes = std::string_view(fault.root().attribute("profil").value()) == "M";
    const std::string kind = notes ? "Minnesanteckningar" : "Protokoll";
    if (fault.minutes.organ.raw.empty())
        return writing(fault, kind, line_before(first_line(fault.document), kind));
    return writing(fault, kind, line_after(fault.document, fault.minutes.organ.place.paragraph, kind));
}

std::optional<Fix> mark_unadjusted(const Fault& fault) {
    const auto& kind = fault.minutes.kind;
    return writing(fault, "Ojusterat",
                   kind.raw.empty() ? line_before(first_line(fault.document), "Ojusterat")
                                    : line_after(fault.document, kind.place.paragraph, "Ojusterat"));
}

std::optional<Fix> write_municipality(const Fault& fault) {
    const std::string known = fault.root().child("register").attribute("kommun").value();
    const auto municipality = known.empty() ? std::string(municipality_to_fill_in) : known;
    return writing(fault, municipality,
                   line_before(paragraph_of(fault.minutes.organ, fault.document), municipality));
}

} // namespace klubba::fixes
