// SPDX-License-Identifier: MPL-2.0
// Every section of every template, inserted in Writer itself.
#include "catch.hpp"

#include "support.hpp"

#include <algorithm>

using namespace klubba;
using namespace klubba::test;

namespace {

std::vector<std::string> labels_of(const Document& document, std::string_view style) {
    std::vector<std::string> labels;
    for (const auto& paragraph : document.paragraphs)
        if (paragraph.style == style)
            labels.push_back(*paragraph.label);
    return labels;
}

/// "§ 1", "§ 2" … or "1.", "2." … or "1:", "2:" …
std::vector<std::string> counted(std::size_t count, const std::string& first) {
    std::vector<std::string> labels;
    for (std::size_t i = 1; i <= count; ++i)
        labels.push_back(std::string(first).replace(first.find('1'), 1, std::to_string(i)));
    return labels;
}

std::ptrdiff_t empty_paragraphs(const Document& document) {
    return std::ranges::count_if(document.paragraphs,
                                 [](const Paragraph& paragraph) { return paragraph.text.empty(); });
}

} // namespace

TEST_CASE("An item before a subheading is counted with the others", "[commands]") {
    const OpenDocument document(run({}, "vnd.klubba:new?template=rad-anteckningar").document);
    const auto items = labels_of(reading_of(document), "Punktrubrik").size();
    run(document.model(), "vnd.klubba:insert?at=place&section=closing");
    CHECK(labels_of(reading_of(document), "Punktrubrik") == counted(items + 1, "1."));
}

TEST_CASE("New minutes that begin with a list of items show it", "[commands]") {
    const OpenDocument document(run({}, "vnd.klubba:new?template=namnd&title=Trygga%20stigar").document);
    CHECK(says(document, "§\u00A04 Trygga stigar\t"));
}

TEST_CASE("The list of items follows what becomes of them", "[commands]") {
    const bool record = GENERATE(false, true);
    const OpenDocument document(
        run({}, "vnd.klubba:new?template=rad-protokoll&title=Trygga%20stigar").document);
    const auto at_first = begin_steps(document, record);
    const auto paragraphs = reading_of(document).paragraphs.size();
    run(document.model(), "vnd.klubba:insert?section=agenda_list&at=place");
    CHECK(says(document, "§\u00A04 Trygga stigar\t"));
    const auto read = reading_of(document);
    // Its own lines are nobody's text. A recorded change leaves an empty paragraph behind a protected section.
    CHECK(read.paragraphs.size() == paragraphs + (record ? 2 : 1));
    run(document.model(), "vnd.klubba:insert?section=matter&at=place&title=Lyktor");
    CHECK(says(document, "§\u00A05 Lyktor\t"));
    run(document.model(), "vnd.klubba:move?item=5&to=4");
    CHECK(says(document, "§\u00A05 Trygga stigar\t"));
    const auto moved = document.text();
    run(document.model(), "vnd.klubba:delete?item=4");
    CHECK(says(document, "§\u00A04 Trygga stigar\t"));
    document.undo();
    CHECK(document.text() == moved);
    check_undo(document, at_first, 3);
    check_undo(document, at_first, 3);
}

TEST_CASE("Every section of a template can be inserted, counted on and taken back", "[commands]") {
    for (const auto& made : workshop().templates()) {
        const OpenDocument document(run({}, "vnd.klubba:new?template=" + made.id).document);
        const auto read_anew = [&] { return reading_of(document); };
        const auto text = document.text();
        const auto first_labels = labels_of(read_anew(), made.item_style);
        const auto items = first_labels.size();
        const auto first = first_labels.at(0);
        const auto empty = empty_paragraphs(read_anew());
        CHECK(labels_of(read_anew(), made.item_style) == counted(items, first));
        for (const auto& section : made.sections) {
            CAPTURE(made.id, section.id);
            if (section.initial && !section.free)
                continue;
            run(document.model(), "vnd.klubba:insert?at=place&section=" + section.id);
            CHECK(document.undo_steps() == std::vector<std::string>{"Infoga " + section.title_sv});
            const auto read = read_anew();
            CHECK(document.text() != text);
            CHECK(labels_of(read, made.item_style) == counted(items + (section.item ? 1 : 0), first));
            // A table at the end of a document needs a paragraph after it.
            const bool at_end =
                std::ranges::none_of(made.sections.begin() + (&section - made.sections.data()),
                                     made.sections.end(), &SectionTemplate::initial);
            const bool leaves_one = section.id == "attachments" && at_end;
            CHECK(empty_paragraphs(read) == empty + (leaves_one ? 1 : 0));
            for (const auto& field : section.fields) {
                CAPTURE(field.label);
                const auto shown = field.usual.empty() ? '<' + field.label + '>' : field.usual;
                CHECK(std::ranges::any_of(read.paragraphs, [&](const Paragraph& paragraph) {
                    return paragraph.text.find(shown) != std::string::npos;
                }));
            }
            document.undo();
            CHECK(document.text() == text);
            CHECK(labels_of(read_anew(), made.item_style) == counted(items, first));
        }
    }
}
