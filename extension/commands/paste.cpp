// SPDX-License-Identifier: MPL-2.0
// paste
#include "commands/catalogue.hpp"
#include "commands/desk.hpp"
#include "core/item_around.hpp"
#include "core/pasted.hpp"
#include "core/phrase_fix.hpp"
#include "core/text.hpp"
#include "writer/clipboard.hpp"
#include "writer/editor.hpp"
#include "writer/insertion.hpp"
#include "writer/navigation.hpp"
#include "writer/undo_step.hpp"

#include <algorithm>

namespace klubba::commands {
namespace {

/// Where what is pasted goes.
struct Target {
    std::size_t cursor = 0;
    /// It goes in after this paragraph.
    std::size_t after = 0;
    /// That paragraph has nothing in it, or only asks for something, and gives way.
    bool gives_way = false;
    bool in_heading = false;
    bool in_cell = false;
};

Target target_at_cursor(Desk& desk) {
    const auto at = desk.reader().paragraph_at_cursor();
    if (!at)
        throw Error("Ställ markören i ärendets text först.", "Put the cursor in the item's text first.");
    const auto around = item_around(desk.minutes().items, *at);
    if (!around)
        throw Error("Markören står inte i något ärende. Ställ den i det ärende som texten hör till.",
                    "The cursor is in no item. Put it in the item that the text belongs to.");
    const auto& item = desk.minutes().items[*around];
    const auto& paragraphs = desk.document().paragraphs;
    Target target{*at, *at, false, *at <= std::max(item.place.paragraph, item.label_place.paragraph)};
    if (target.in_heading)
        target.after = item.last - 1;
    const auto& words = paragraphs[target.after].text;
    target.gives_way = target.after > item.place.paragraph && paragraphs[target.after].outline_level == 0 &&
                       (text::trim(words).empty() || is_only_fields(words));
    target.in_cell = paragraphs[target.after].cell.has_value();
    return target;
}

pugi::xml_document flat_text(const Template& of, const std::vector<PastedBlock>& blocks, PastedInto place) {
    pugi::xml_document flat;
    if (!flat.load_file(of.base_document.c_str()))
        throw Error("Mallens grunddokument kan inte läsas (" + of.base_document + ").",
                    "The template's base document can't be read (" + of.base_document + ").");
    write_blocks(blocks, place, flat);
    return flat;
}

/// The next paragraph is what it goes in before, where there is one in the same text: what ends with a table then needs no
/// paragraph after it.
void insert_after(Desk& desk, std::size_t paragraph, const std::vector<PastedBlock>& blocks,
                  PastedInto place) {
    auto& reader = desk.reader();
    const auto& paragraphs = desk.document().paragraphs;
    const auto next = paragraph + 1;
    const bool before = next < paragraphs.size() && reader.text(next) == reader.text(paragraph);
    const auto beside = before ? next : paragraph;
    const auto text = reader.text(beside);
    const auto flat = flat_text(*desk.of(), blocks, place);
    const auto start =
        writer::insert_flat(desk.workshop().context(), text, reader.paragraph(beside),
                            before ? writer::Side::Before : writer::Side::After, flat.document_element());
    // A table leaves the paragraph that it was put in at in front of it.
    if (blocks.front().kind == PastedBlock::Kind::Grid)
        writer::remove_empty_paragraph(text, start, false);
}

/// Returns where what was pasted ends.
Place paste_blocks(Desk& desk, const Target& target, const std::vector<PastedBlock>& blocks) {
    const auto count = desk.document().paragraphs.size();
    const auto is_table = [](const PastedBlock& block) { return block.kind == PastedBlock::Kind::Grid; };
    if (target.in_cell && std::ranges::any_of(blocks, is_table))
        throw Error(
            "En tabell kan inte klistras in i en tabell. Ställ markören i ett stycke utanför tabellen.",
            "A table can't be pasted into a table. Put the cursor in a paragraph outside the table.");
    insert_after(desk, target.after, blocks, target.in_cell ? PastedInto::TableCell : PastedInto::ItemText);
    desk.read();
    const auto added = desk.document().paragraphs.size() - count;
    auto last = target.after + added;
    if (target.gives_way) {
        Fix fix;
        fix.edits.emplace_back(DeleteParagraphs{target.after, target.after + 1});
        writer::apply(desk.workshop().context(), desk.reader(), fix, desk.of());
        desk.read();
        // Recorded as deleted it is no more read either.
        last = target.after + desk.document().paragraphs.size() - count;
    }
    last = std::min(last, desk.document().paragraphs.size() - 1);
    const auto end = desk.document().paragraphs[last].text.size();
    return {last, end, end};
}

} // namespace

void run_paste(Workshop& workshop, const Model& model, const Arguments&, Outcome& outcome) {
    writer::refuse_read_only(model);
    Desk desk(workshop, model, Detail::Facts);
    if (!desk.of())
        throw Error("Dokumentet har ingen mall. Börja med ”Nytt protokoll” eller låt Klubba känna igen det.",
                    "The document has no template. Begin with \"New minutes\" or let Klubba recognise it.");
    const auto target = target_at_cursor(desk);
    Fix like_it;
    like_it.edits.emplace_back(AddParagraph{target.after, AddParagraph::Side::After, {}});
    if (const auto refused = desk.refusal(like_it))
        throw *refused;
    const auto copied = writer::clipboard_text(workshop.context());
    const auto blocks = pasted_blocks(copied);
    {
        const writer::UndoStep step(model, workshop.say("Klistra in i ärendet", "Paste into the item"));
        const bool amid_words = is_running_text(blocks) && !target.in_heading && !target.gives_way;
        if (amid_words)
            writer::type_at_cursor(model, blocks.front().text);
        else
            writer::go_to(desk.reader(), paste_blocks(desk, target, blocks));
    }
    outcome.message = workshop.say("Texten är inklistrad.", "The text is pasted.");
    if (!copied.images.empty())
        outcome.message += workshop.say(" Bilderna följde inte med.", " Pictures were left out.");
}

} // namespace klubba::commands
