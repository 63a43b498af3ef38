// SPDX-License-Identifier: MPL-2.0
#include "writer/editor.hpp"

#include "core/error.hpp"
#include "core/styles.hpp"
#include "core/table_rows.hpp"
#include "writer/document_facts.hpp"
#include "writer/form.hpp"
#include "writer/indexes.hpp"
#include "writer/insertion.hpp"
#include "writer/navigation.hpp"
#include "writer/paragraphs.hpp"
#include "writer/placeholders.hpp"
#include "writer/review.hpp"
#include "writer/row_edits.hpp"
#include "writer/table_rows.hpp"
#include "writer/undo_step.hpp"
#include "writer/undoable_facts.hpp"

#include <com/sun/star/beans/XPropertySetInfo.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include <algorithm>
#include <limits>

namespace klubba::writer {
namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

[[noreturn]] void refuse_stale() {
    throw Error("Texten har ändrats sedan kontrollen. Kontrollera igen och försök på nytt.",
                "The text has changed since it was checked. Check again and retry.");
}

[[noreturn]] void refuse_field() {
    throw Error("En del av texten står i ett fält som Writer fyller i. Ändra den för hand.",
                "Part of the text stands in a field that Writer fills in. Change it by hand.");
}

std::optional<TableRows> rows_of(const Document& document, const Edit& edit) {
    if (const auto* deletion = std::get_if<DeleteParagraphs>(&edit))
        return rows_at(document, deletion->first, deletion->last);
    const auto* move = std::get_if<MoveParagraphs>(&edit);
    return move ? rows_at(document, move->first, move->last) : std::nullopt;
}

/// Writer doesn't survive what tears a table.
void refuse_torn_table(const Reader& reader, const Edit& edit) {
    const auto& document = reader.document();
    const auto* deletion = std::get_if<DeleteParagraphs>(&edit);
    const auto* move = std::get_if<MoveParagraphs>(&edit);
    if ((deletion && tears_a_table(document, deletion->first, deletion->last)) ||
        (move && tears_a_table(document, *move)))
        throw Error("Texten står i en tabell. Flytta eller ta bort tabellens rader i Writer.",
                    "The text stands in a table. Move or delete the table's rows in Writer.");
    const auto rows = rows_of(document, edit);
    if (rows)
        refuse_rows_that_stay(reader, *rows);
    if (rows && move)
        refuse_rows_with_changes(reader, *rows);
}

void remove(const Reader& reader, const DeleteParagraphs& edit) {
    if (const auto rows = rows_at(reader.document(), edit.first, edit.last))
        delete_rows(reader, *rows);
    else
        delete_paragraphs(reader, edit.first, edit.last);
}

void move(const Reader& reader, const MoveParagraphs& edit) {
    const auto& document = reader.document();
    if (const auto rows = rows_at(document, edit.first, edit.last))
        move_rows(reader, *rows, *row_beginning_at(document, rows->table, edit.before));
    else
        move_paragraphs(reader, edit.first, edit.last, edit.before);
}

const SectionTemplate& section_of(const Template* of, const std::string& id) {
    const auto* section = of ? find_section(*of, id) : nullptr;
    if (!section)
        throw Error("Dokumentets mall har inget avsnitt som heter ”" + id + "”.",
                    "The document's template has no section called \"" + id + "\".");
    return *section;
}

/// The paragraph that an edit is about: edits are applied from the last to the first.
std::size_t position(const Document& document, const Edit& edit) {
    return std::visit(
        Overloaded{
            [](const ReplaceText& e) { return e.place.paragraph; },
            [](const DeleteParagraphs& e) { return e.first; },
            [](const MoveParagraphs& e) { return std::min(e.first, e.before); },
            [](const InsertSection& e) { return e.before; }, [](const SetStyle& e) { return e.paragraph; },
            [](const FreezeNumber& e) { return e.paragraph; }, [](const MakeTable& e) { return e.first; },
            [](const AddParagraph& e) { return e.paragraph; },
            [&](const InsertRow& e) { return extent_of_row(document, e.table, e.after).last - 1; },
            [&](const DeleteRow& e) { return extent_of_row(document, e.table, e.row).first; },
            [](const InsertTable& e) { return e.first; }, [](const SetHeaderRows&) { return std::size_t{0}; },
            [](const SetProperty&) { return std::size_t{0}; },
            [](const FinishReview&) { return std::size_t{0}; }},
        edit);
}

std::size_t byte_position(const Edit& edit) {
    const auto* added = std::get_if<AddParagraph>(&edit);
    if ((added && added->side == AddParagraph::Side::After) || std::holds_alternative<InsertRow>(edit))
        return std::numeric_limits<std::size_t>::max();
    const auto* replace = std::get_if<ReplaceText>(&edit);
    return replace ? replace->place.begin : 0;
}

/// A list of the items has to follow.
bool changes_headings(const Edit& edit) {
    return std::holds_alternative<InsertSection>(edit) || std::holds_alternative<MoveParagraphs>(edit) ||
           std::holds_alternative<DeleteParagraphs>(edit) || std::holds_alternative<SetStyle>(edit) ||
           std::holds_alternative<FreezeNumber>(edit);
}

bool is_fresh(const Document& document, const Edit& edit) {
    const std::size_t count = document.paragraphs.size();
    const auto range = [&](std::size_t first, std::size_t last) { return first < last && last <= count; };
    return std::visit(
        Overloaded{[&](const ReplaceText& e) {
                       return e.place.paragraph < count && e.place.begin <= e.place.end &&
                              e.place.end <= document.paragraphs[e.place.paragraph].text.size() &&
                              std::string_view(document.paragraphs[e.place.paragraph].text)
                                      .substr(e.place.begin, e.place.end - e.place.begin) == e.expected;
                   },
                   [&](const DeleteParagraphs& e) { return range(e.first, e.last); },
                   [&](const MoveParagraphs& e) {
                       return range(e.first, e.last) && e.before <= count &&
                              (e.before <= e.first || e.before >= e.last);
                   },
                   [&](const InsertSection& e) { return e.before <= count; },
                   [&](const SetStyle& e) {
                       return e.paragraph < count && e.joins.value_or(0) < count &&
                              e.label_bytes <= document.paragraphs[e.paragraph].text.size();
                   },
                   [&](const FreezeNumber& e) {
                       return e.paragraph < count && document.paragraphs[e.paragraph].label == e.label;
                   },
                   [&](const MakeTable& e) { return range(e.first, e.last) && !e.cells.empty(); },
                   [&](const AddParagraph& e) { return e.paragraph < count; },
                   [&](const InsertRow& e) {
                       return e.table < document.tables.size() && e.after < document.tables[e.table].rows &&
                              e.cells.size() <= document.tables[e.table].columns;
                   },
                   [&](const DeleteRow& e) {
                       return e.table < document.tables.size() && e.row < document.tables[e.table].rows &&
                              document.tables[e.table].rows > 1;
                   },
                   [&](const SetHeaderRows& e) { return e.table < document.tables.size(); },
                   [&](const InsertTable& e) { return e.first <= e.last && e.last <= count; },
                   [](const SetProperty&) { return true; }, [](const FinishReview&) { return true; }},
        edit);
}

/// Replaces only what differs, so that formatting stays and tracked changes show what was mended.
void replace_text(const Reader& reader, const ReplaceText& edit) {
    const auto is_inside = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    const std::string_view old_text = edit.expected, new_text = edit.text;
    const std::size_t shorter = std::min(old_text.size(), new_text.size());
    std::size_t same_begin = 0;
    while (same_begin < shorter && old_text[same_begin] == new_text[same_begin])
        ++same_begin;
    while (same_begin > 0 && ((same_begin < old_text.size() && is_inside(old_text[same_begin])) ||
                              (same_begin < new_text.size() && is_inside(new_text[same_begin]))))
        --same_begin;
    std::size_t same_end = 0;
    while (same_end < shorter - same_begin &&
           old_text[old_text.size() - 1 - same_end] == new_text[new_text.size() - 1 - same_end])
        ++same_end;
    while (same_end > 0 && is_inside(old_text[old_text.size() - same_end]))
        --same_end;

    // Such a field can hold no other, and doesn't say what of its text is recorded as deleted.
    if (edit.text.find('<') != std::string::npos || property<bool>(reader.model(), "RecordChanges"))
        if (const auto field = reader.input_field(edit.place); field.is())
            dissolve_input_field(field);
    auto place = edit.place;
    place.begin += same_begin;
    place.end -= same_end;
    auto text = new_text.substr(same_begin, new_text.size() - same_begin - same_end);
    auto cursor = reader.cursor(place);
    if (!cursor.is()) {
        cursor = reader.cursor(edit.place);
        text = new_text;
    }
    if (!cursor.is())
        refuse_field();
    write_with_placeholders(reader.model(), cursor, text);
}

/// Applies edits one by one; remembers where the cursor goes.
class Applier {
public:
    Applier(const Reference<css::uno::XComponentContext>& context, const Reader& reader, const Template* of)
        : m_context(context), m_reader(reader), m_template(of) {}

    void apply(const Edit& edit) {
        std::visit(
            Overloaded{[&](const ReplaceText& e) { replace_text(m_reader, e); },
                       [&](const DeleteParagraphs& e) { remove(m_reader, e); },
                       [&](const MoveParagraphs& e) { move(m_reader, e); },
                       [&](const InsertSection& e) { insert(e); },
                       [&](const SetStyle& e) { set_style(m_reader, e); },
                       [&](const FreezeNumber& e) { freeze_number(m_reader, e); },
                       [&](const MakeTable& e) { make_table(m_reader, e); },
                       [&](const AddParagraph& e) { add_paragraph(m_reader, e); },
                       [&](const InsertRow& e) { insert_row(m_reader, e); },
                       [&](const DeleteRow& e) { delete_row(m_reader, e); },
                       [&](const SetHeaderRows& e) { set_header_rows(m_reader.table(e.table), e.rows); },
                       [&](const InsertTable& e) { insert(e); }, [](const SetProperty&) {},
                       [&](const FinishReview&) { finish_review(m_context, m_reader.model()); }},
            edit);
    }

    [[nodiscard]] const Reference<css::text::XTextRange>& inserted() const { return m_inserted; }

private:
    void insert(const InsertSection& edit) {
        const auto& section = section_of(m_template, edit.section);
        insert(edit.before, section, Part::Whole, edit.fields);
        if (section.item && edit.list)
            begin_list(**edit.list);
        else if (section.item)
            join_items();
    }

    void insert(const InsertTable& edit) {
        insert(edit.first, section_of(m_template, edit.section), Part::Table, edit.fields);
        if (edit.first < edit.last)
            delete_behind_table(m_reader, edit.first, edit.last);
    }

    void insert(std::size_t before, const SectionTemplate& section, Part part, const FieldValues& fields) {
        const auto& paragraphs = m_reader.document().paragraphs;
        auto text = Reference<css::text::XTextDocument>(m_reader.model(), UNO_QUERY_THROW)->getText();
        Reference<css::text::XTextRange> anchor;
        auto side = Side::Before;
        if (before < paragraphs.size()) {
            auto index = before;
            // No cursor stands in front of a table: what goes there goes in after the paragraph before it.
            if (paragraphs[index].cell) {
                if (index == 0 || paragraphs[index - 1].cell)
                    throw Error("Här står en tabell. Ställ markören i ett stycke utanför tabellen.",
                                "Here is a table. Put the cursor in a paragraph outside the table.");
                --index;
                side = Side::After;
            }
            text = m_reader.text(index);
            anchor = m_reader.paragraph(index);
        }
        m_inserted = insert_section(m_context, text, anchor, side, *m_template, section, part, fields);
    }

    void begin_list(const ListForm& form) {
        const auto style = item_style_for(form);
        set_property(m_inserted, "ParaStyleName", to_uno(style));
        set_property(m_inserted, "NumberingStyleName", to_uno(list_name(style, form)));
    }

    /// A new item looks like those that the document has, and is counted together with them: they may have
    /// another style than the template's, and another list than their style's.
    void join_items() {
        const auto& paragraphs = m_reader.document().paragraphs;
        const auto is_item = [](const Paragraph& paragraph) {
            return styles::is_item_heading(*paragraph.style);
        };
        auto other = std::ranges::find_if(paragraphs, [&](const Paragraph& paragraph) {
            return is_item(paragraph) && !paragraph.label.empty();
        });
        if (other == paragraphs.end())
            other = std::ranges::find_if(paragraphs, is_item);
        if (other == paragraphs.end())
            return;
        if (other->style != m_template->item_style)
            set_property(m_inserted, "ParaStyleName", to_uno(*other->style));
        join_list(m_inserted, m_reader.paragraph(static_cast<std::size_t>(other - paragraphs.begin())));
    }

    Reference<css::uno::XComponentContext> m_context;
    const Reader& m_reader;
    const Template* m_template;
    Reference<css::text::XTextRange> m_inserted;
};

void ensure_style(const Reference<css::uno::XComponentContext>& context,
                  const Reference<css::frame::XModel>& model, const std::string& style, const Template* of) {
    if (of && !has_style(model, style))
        load_styles(context, model, of->base_document);
    if (!has_style(model, style))
        throw Error("Formatmallen ”" + style + "” finns inte i dokumentet.",
                    "The document has no style called \"" + style + "\".");
}

/// The styles and lists that a fix needs, which no undo step takes away again.
void ensure_styles(const Reference<css::uno::XComponentContext>& context,
                   const Reference<css::frame::XModel>& model, const Fix& fix, const Template* of) {
    for (const auto& edit : fix.edits) {
        if (const auto* insertion = std::get_if<InsertSection>(&edit);
            insertion && section_of(of, insertion->section).item && !of->item_style.empty()) {
            ensure_style(context, model, of->item_style, of);
            if (const auto& list = insertion->list) {
                const std::string heading(item_style_for(**list));
                ensure_style(context, model, heading, of);
                ensure_list(model, heading, **list);
            }
        }
        if (std::holds_alternative<FreezeNumber>(edit) && of && !has_style(model, styles::unnumbered_item))
            load_styles(context, model, of->base_document);
        if (const auto* added = std::get_if<AddParagraph>(&edit); added && !added->style.empty())
            ensure_style(context, model, added->style, of);
        const auto* style = std::get_if<SetStyle>(&edit);
        if (!style)
            continue;
        ensure_style(context, model, style->style, of);
        if (style->list)
            ensure_list(model, style->style, **style->list);
    }
}

} // namespace

bool is_read_only(const Reference<css::frame::XModel>& model) {
    const Reference<css::frame::XStorable> storable(model, UNO_QUERY);
    return storable.is() && storable->isReadonly();
}

void refuse_read_only(const Reference<css::frame::XModel>& model) {
    if (is_read_only(model))
        throw Error(
            "Dokumentet är skrivskyddat. Öppna det för redigering eller spara en kopia och arbeta i den.",
            "The document is read-only. Open it for editing, or save a copy and work in that.");
}

void apply(const Reference<css::uno::XComponentContext>& context, const Reader& reader, const Fix& fix,
           const Template* of) {
    const auto& model = reader.model();
    refuse_read_only(model);
    if (!std::ranges::all_of(fix.edits, [&](const Edit& edit) { return is_fresh(reader.document(), edit); }))
        refuse_stale();
    for (const auto& edit : fix.edits)
        refuse_torn_table(reader, edit);
    ensure_styles(context, model, fix, of);

    std::vector<const Edit*> from_last;
    for (const auto& edit : fix.edits)
        if (!std::holds_alternative<SetProperty>(edit))
            from_last.push_back(&edit);
    const auto place = [&](const Edit* edit) {
        return std::pair(position(reader.document(), *edit), byte_position(*edit));
    };
    std::ranges::stable_sort(from_last,
                             [&](const Edit* one, const Edit* other) { return place(one) > place(other); });

    std::vector<SetProperty> facts;
    for (const auto& edit : fix.edits)
        if (const auto* fact = std::get_if<SetProperty>(&edit))
            facts.push_back(*fact);
    if (from_last.empty()) {
        for (const auto& fact : facts)
            set_document_property(model, fact.name, fact.value);
    } else {
        Applier applier(context, reader, of);
        {
            const UndoStep step(model, fix.title);
            for (const auto* edit : from_last)
                applier.apply(*edit);
            set_facts_undoably(model, reader.document(), facts);
            if (std::ranges::any_of(from_last, [](const Edit* edit) { return changes_headings(*edit); }))
                update_indexes(model);
        }
        if (applier.inserted().is())
            go_to_first_field(model, applier.inserted());
    }
}

} // namespace klubba::writer
