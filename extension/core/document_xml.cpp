// SPDX-License-Identifier: MPL-2.0
#include "core/document_xml.hpp"

#include "core/metadata.hpp"
#include "core/xml_writing.hpp"

#include <algorithm>

namespace klubba::xml {
namespace {

void add_images(pugi::xml_node parent, const Document& document) {
    for (const auto& image : document.images) {
        auto node = add(parent, "bild", Place{image.paragraph, 0, 0});
        set(node, "alternativtext", image.has_alternative_text ? "ja" : "nej");
    }
}

/// A text file has neither styles nor properties, and can't be blamed for lacking them.
bool is_plain_text(const Document& document) {
    return document.title.empty() && document.language.empty() && document.properties.empty() &&
           document.tables.empty() && document.images.empty() &&
           std::all_of(document.paragraphs.begin(), document.paragraphs.end(),
                       [](const Paragraph& paragraph) {
                           return paragraph.style.empty() || paragraph.style == "Standard";
                       });
}

/// What stands in a table, as far as the minutes know.
std::string_view content_of(const Table& table, const Minutes& minutes) {
    const auto holds = [&](const auto& facts, auto place) {
        return std::any_of(facts.begin(), facts.end(), [&](const auto& fact) {
            const std::size_t paragraph = place(fact).paragraph;
            return paragraph >= table.first && paragraph < table.last;
        });
    };
    const auto own_place = [](const auto& fact) { return fact.place; };
    if (holds(minutes.signatures, own_place))
        return "underskrifter";
    if (holds(minutes.log, [](const LogEntry& entry) { return entry.matter.place; }))
        return "logg";
    if (holds(minutes.action_plan, [](const ActionPlanRow& row) { return row.goal.place; }))
        return "handlingsplan";
    const bool in_head = table.first < minutes.head_end;
    // Labels with what they ask for beside them, as in the notice: its rows have headings, its columns none.
    const auto labels = std::ranges::count_if(minutes.labels, [&](const Label& label) {
        return label.place.paragraph >= table.first && label.place.paragraph < table.last;
    });
    if (table.columns == 2 && 2 * static_cast<std::size_t>(labels) >= table.rows)
        return in_head ? "huvud" : "uppgifter";
    if (holds(minutes.attendance, own_place))
        return "narvaro";
    return in_head ? "huvud" : "annat";
}

void add_tables(pugi::xml_node parent, const Document& document, const Minutes& minutes) {
    for (std::size_t i = 0; i < document.tables.size(); ++i) {
        const auto& table = document.tables[i];
        auto node = add(parent, "tabell", Place{table.first, 0, 0});
        set(node, "nr", static_cast<int>(i + 1));
        set(node, "rader", static_cast<int>(table.rows));
        set(node, "kolumner", static_cast<int>(table.columns));
        set(node, "rubrikrader", static_cast<int>(table.header_rows));
        set(node, "slag", content_of(table, minutes));
    }
}

/// "organ, datum": what the document's properties don't say though the text does.
std::string listed_metadata(const Document& document, const Minutes& minutes) {
    std::string list;
    for (const auto& fact : missing_metadata(document, minutes)) {
        list += list.empty() ? "" : ", ";
        list += fact.name;
    }
    return list;
}

} // namespace

void add_document_facts(pugi::xml_node root, const Document& document, const Minutes& minutes) {
    auto node = add(root, "handling");
    set_if(node, "titel", document.title);
    set_if(node, "sprak", document.language);
    const bool plain = is_plain_text(document);
    set_flag(node, "oformaterad", plain);
    if (!plain)
        set_if(node, "saknar", listed_metadata(document, minutes));
    set(node, "andringar", static_cast<int>(document.tracked_changes));
    set(node, "kommentarer", static_cast<int>(document.comments));
    add_images(node, document);
    add_tables(node, document, minutes);
}

Place start_of_text(const Document& document) {
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i)
        if (!is_blank(document.paragraphs[i].text))
            return {i, 0, 0};
    return {};
}

Place end_of_text(const Document& document) {
    for (std::size_t i = document.paragraphs.size(); i-- > 0;)
        if (const auto& text = document.paragraphs[i].text; !is_blank(text))
            return {i, text.size(), text.size()};
    return {};
}

} // namespace klubba::xml
