// SPDX-License-Identifier: MPL-2.0
// paste
#include "commands/catalogue.hpp"
#include "commands/desk.hpp"
#include "core/item_around.hpp"
#include "core/pasted.hpp"
#include "core/phrase_fix.hpp"
#include "core/styles.hpp"
#include "core/text.hpp"
#include "writer/clipboard.hpp"
#include "writer/editor.hpp"
#include "writer/insertion.hpp"
#include "writer/navigation.hpp"
#include "writer/undo_step.hpp"

#include <algorithm>
#include <optional>

namespace klubba::commands {
namespace {

/// Where what is pasted goes.
struct Target {
    std::size_t cursor = 0;
    /// It goes in after this paragraph, in the same text.
    std::size_t after = 0;
    /// Or before this one, where there is one in that text: what ends with a table then needs no paragraph after it.
    std::optional<std::size_t> before = {};
    /// The paragraph `after` has nothing in it, or only asks for something, and gives way.
    bool gives_way = false;
    bool in_heading = false;
    bool in_cell = false;
};

/// The last paragraph of an item that stands in the same text as another of them: what stands in its tables does not.
std::size_t last_beside(Desk& desk, const Item& item, std::size_t paragraph) {
    const auto& reader = desk.reader();
    auto last = item.last - 1;
    while (last > paragraph && reader.text(last) != reader.text(paragraph))
        --last;
    return last;
}

bool waits(const Paragraph& paragraph) {
    return text::trim(paragraph.text).empty() || is_only_fields(paragraph.text);
}

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
    Target target{.cursor = *at, .after = *at};
    target.in_heading = *at <= std::max(item.place.paragraph, item.label_place.paragraph);
    if (target.in_heading)
        target.after = paragraphs[*at].cell ? item.last - 1 : last_beside(desk, item, *at);
    const auto next = target.in_heading ? item.last : *at + 1;
    if (next < paragraphs.size() && desk.reader().text(next) == desk.reader().text(target.after))
        target.before = next;
    const auto& before = paragraphs[target.after];
    target.in_cell = before.cell.has_value();
    // Below the heading comes the matter's text, in the place of no decision that is not written yet.
    const bool may_go =
        !target.in_heading || (target.after + 1 == item.last && before.style != styles::decision);
    target.gives_way =
        may_go && target.after > item.place.paragraph && before.outline_level == 0 && waits(before);
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

void insert_blocks(Desk& desk, const Target& target, const std::vector<PastedBlock>& blocks) {
    const auto& reader = desk.reader();
    const auto beside = target.before.value_or(target.after);
    const auto text = reader.text(beside);
    const auto flat =
        flat_text(*desk.of(), blocks, target.in_cell ? PastedInto::TableCell : PastedInto::ItemText);
    const auto start = writer::insert_flat(desk.workshop().context(), text, reader.paragraph(beside),
                                           target.before ? writer::Side::Before : writer::Side::After,
                                           flat.document_element());
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
    insert_blocks(desk, target, blocks);
    desk.read();
    const auto before = target.before.value_or(target.after + 1);
    auto last = before - 1 + desk.document().paragraphs.size() - count;
    if (target.gives_way) {
        Fix fix;
        fix.edits.emplace_back(DeleteParagraphs{target.after, target.after + 1});
        writer::apply(desk.workshop().context(), desk.reader(), fix, desk.of());
        desk.read();
        // Recorded as deleted it is no more read either.
        last = before - 1 + desk.document().paragraphs.size() - count;
    }
    last = std::min(last, desk.document().paragraphs.size() - 1);
    const auto end = desk.document().paragraphs[last].text.size();
    return {last, end, end};
}

/// Amid the words at the cursor, or in the place of all that its paragraph asks for.
void type_words(Desk& desk, const Target& target, const std::string& words) {
    const auto& asked = desk.document().paragraphs[target.cursor].text;
    if (target.gives_way)
        writer::go_to(desk.reader(), {target.cursor, 0, asked.size()});
    if (!writer::type_at_cursor(desk.reader().model(), words))
        throw Error("Ställ markören i ärendets text först.", "Put the cursor in the item's text first.");
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
    const auto [blocks, has_pictures] = writer::copied_text(workshop.context());
    {
        const writer::UndoStep step(model, workshop.say("Klistra in i ärendet", "Paste into the item"));
        if (is_running_text(blocks) && !target.in_heading)
            type_words(desk, target, blocks.front().text);
        else
            writer::go_to(desk.reader(), paste_blocks(desk, target, blocks));
    }
    outcome.message = workshop.say("Texten är inklistrad.", "The text is pasted.");
    if (has_pictures)
        outcome.message += workshop.say(" Bilderna följde inte med.", " Pictures were left out.");
}

} // namespace klubba::commands
