// SPDX-License-Identifier: MPL-2.0
#include "writer/form.hpp"

#include "core/error.hpp"
#include "core/styles.hpp"
#include "core/text.hpp"
#include "writer/package.hpp"
#include "writer/paragraphs.hpp"
#include "writer/undo_step.hpp"

#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XIndexReplace.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/NumberingType.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/style/XStyleLoader.hpp>
#include <com/sun/star/text/LabelFollow.hpp>
#include <com/sun/star/text/PositionAndSpaceMode.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>

#include <algorithm>
#include <set>
#include <vector>

namespace klubba::writer {
namespace {

Reference<css::container::XNameAccess> family_of(const Reference<css::frame::XModel>& model,
                                                 std::string_view family) {
    return {Reference<css::style::XStyleFamiliesSupplier>(model, UNO_QUERY_THROW)
                ->getStyleFamilies()
                ->getByName(to_uno(family)),
            UNO_QUERY_THROW};
}

void load(const Reference<css::frame::XModel>& model, const OUString& url) {
    Reference<css::style::XStyleLoader>(
        Reference<css::style::XStyleFamiliesSupplier>(model, UNO_QUERY_THROW)->getStyleFamilies(),
        UNO_QUERY_THROW)
        ->loadStylesFromURL(url,
                            sequence({argument("OverwriteStyles", false), argument("LoadPageStyles", false),
                                      argument("LoadFrameStyles", false)}));
}

OUString list_of_style(const Reference<css::frame::XModel>& model, const OUString& paragraph_style) {
    return property<OUString>(
        Reference<css::uno::XInterface>(family_of(model, "ParagraphStyles")->getByName(paragraph_style),
                                        UNO_QUERY_THROW),
        "NumberingStyleName");
}

/// A style's name as Writer shows it, given the one that the file refers to it by.
OUString shown_name(pugi::xml_node styles, std::string_view name) {
    for (const auto style : styles.children("style:style"))
        if (name == style.attribute("style:name").value())
            if (const auto shown = style.attribute("style:display-name"))
                return to_uno(shown.value());
    return to_uno(name);
}

/// Writer's loader forgets which list counts the paragraphs of a style, its outline level, and what it is derived from and
/// followed by.
void complete(const Reference<css::frame::XModel>& model, pugi::xml_node style,
              const std::set<OUString>& known) {
    const auto shown = style.attribute("style:display-name");
    const auto name = to_uno((shown ? shown : style.attribute("style:name")).value());
    const auto all = family_of(model, "ParagraphStyles");
    if (known.contains(name) || !all->hasByName(name))
        return;
    const Reference<css::uno::XInterface> loaded(all->getByName(name), UNO_QUERY_THROW);
    if (const std::string_view list = style.attribute("style:list-style-name").value(); !list.empty())
        set_property(loaded, "NumberingStyleName", to_uno(list));
    if (const auto level = style.attribute("style:default-outline-level"); level)
        set_property(loaded, "OutlineLevel", static_cast<sal_Int16>(level.as_int()));
    if (const std::string_view parent = style.attribute("style:parent-style-name").value(); !parent.empty())
        Reference<css::style::XStyle>(loaded, UNO_QUERY_THROW)
            ->setParentStyle(shown_name(style.parent(), parent));
    if (const std::string_view next = style.attribute("style:next-style-name").value(); !next.empty())
        set_property(loaded, "FollowStyle", shown_name(style.parent(), next));
}

/// In hundredths of a millimetre.
constexpr sal_Int32 room_of_letter = 200;

/// One level of a list, its labels hanging before the text as in the templates' own lists.
css::uno::Sequence<css::beans::PropertyValue> list_level(const ListForm& form, sal_Int32 level) {
    using Counter = ListForm::Counter;
    namespace numbering = css::style::NumberingType;
    constexpr sal_Int32 least_room = 500;
    const sal_Int32 room =
        std::max(least_room, room_of_letter * (1 + static_cast<sal_Int32>(text::length(label_of(form, 10)))));
    const auto before = to_uno(form.before), after = to_uno(form.after);
    std::vector<css::beans::PropertyValue> values{
        argument("PositionAndSpaceMode", css::text::PositionAndSpaceMode::LABEL_ALIGNMENT),
        argument("LabelFollowedBy", css::text::LabelFollow::LISTTAB),
        argument("ListtabStopPosition", room * (level + 1)), argument("IndentAt", room * (level + 1)),
        argument("FirstLineIndent", -room)};
    if (form.counter == Counter::None) {
        values.push_back(argument("NumberingType", numbering::CHAR_SPECIAL));
        values.push_back(argument("BulletChar", before));
        // The sign of lists from Word is in no font of text.
        values.push_back(
            argument("BulletFontName", to_uno(form.before == "\uF0B7" ? "OpenSymbol" : "Liberation Sans")));
    } else {
        values.push_back(argument("NumberingType", form.counter == Counter::Letter
                                                       ? numbering::CHARS_LOWER_LETTER
                                                       : numbering::ARABIC));
        values.push_back(argument("Prefix", before));
        values.push_back(argument("Suffix", after));
        // After those, which take it away in newer Writer: without it .docx gets no number.
        values.push_back(argument("ListFormat", before + "%" + OUString::number(level + 1) + "%" + after));
        values.push_back(argument("StartWith", static_cast<sal_Int16>(form.first)));
    }
    return {values.data(), static_cast<sal_Int32>(values.size())};
}

using Level = css::uno::Sequence<css::beans::PropertyValue>;

css::uno::Any* value_of(Level& level, const char* name) {
    for (auto& each : level)
        if (each.Name.equalsAscii(name))
            return &each.Value;
    return nullptr;
}

/// Changes the first level of the list that counts paragraphs of a style.
template <class Change>
void change_first_level(const Reference<css::frame::XModel>& model, std::string_view paragraph_style,
                        Change change) {
    const auto list = list_of_style(model, to_uno(paragraph_style));
    if (list.isEmpty())
        return;
    const Reference<css::uno::XInterface> style(family_of(model, "NumberingStyles")->getByName(list),
                                                UNO_QUERY_THROW);
    const auto rules = property<Reference<css::container::XIndexReplace>>(style, "NumberingRules");
    Level level;
    rules->getByIndex(0) >>= level;
    change(level);
    rules->replaceByIndex(0, css::uno::Any(level));
    set_property(style, "NumberingRules", rules);
}

} // namespace

bool has_style(const Reference<css::frame::XModel>& model, std::string_view paragraph_style) {
    return family_of(model, "ParagraphStyles")->hasByName(to_uno(paragraph_style));
}

void load_styles(const Reference<css::uno::XComponentContext>& context,
                 const Reference<css::frame::XModel>& model, const std::string& file) {
    pugi::xml_document flat;
    if (!flat.load_file(file.c_str()))
        throw Error("Mallens grunddokument kan inte läsas (" + file + ").",
                    "The template's base document can't be read (" + file + ").");
    const auto package = pack(context, flat.document_element());
    // Taking the styles away again would be half a step: Writer's undo does that for paragraphs, but not for
    // lists.
    const WithoutUndo without_undo(model);
    const auto known = family_of(model, "ParagraphStyles")->getElementNames();
    load(model, package->getUri());
    for (const auto style : flat.document_element().child("office:styles").children("style:style"))
        if (std::string_view(style.attribute("style:family").value()) == "paragraph")
            complete(model, style, {known.begin(), known.end()});
}

std::string list_name(std::string_view paragraph_style, const ListForm& form) {
    return std::string(paragraph_style) + ' ' + label_of(form, form.first);
}

void ensure_list(const Reference<css::frame::XModel>& model, std::string_view paragraph_style,
                 const ListForm& form) {
    const Reference<css::container::XNameContainer> lists(family_of(model, "NumberingStyles"),
                                                          UNO_QUERY_THROW);
    const auto name = to_uno(list_name(paragraph_style, form));
    if (lists->hasByName(name))
        return;
    const WithoutUndo without_undo(model);
    const Reference<css::uno::XInterface> style(
        Reference<css::lang::XMultiServiceFactory>(model, UNO_QUERY_THROW)
            ->createInstance(to_uno("com.sun.star.style.NumberingStyle")),
        UNO_QUERY_THROW);
    lists->insertByName(name, css::uno::Any(style));
    const auto rules = property<Reference<css::container::XIndexReplace>>(style, "NumberingRules");
    for (sal_Int32 level = 0; level < rules->getCount(); ++level)
        rules->replaceByIndex(level, css::uno::Any(list_level(form, level)));
    set_property(style, "NumberingRules", rules);
}

void join_list(const Reference<css::text::XTextRange>& paragraph,
               const Reference<css::text::XTextRange>& other) {
    for (const auto* name : {"NumberingStyleName", "ListId"})
        if (const auto value = property<OUString>(other, name); value != property<OUString>(paragraph, name))
            set_property(paragraph, name, value);
}

void set_style(const Reader& reader, const SetStyle& edit) {
    const auto& paragraph = reader.paragraph(edit.paragraph);
    if (edit.label_bytes > 0)
        if (const auto label = reader.cursor({edit.paragraph, 0, edit.label_bytes}); label.is())
            label->setString({});
    set_property(paragraph, "ParaStyleName", to_uno(edit.style));
    if (edit.joins)
        join_list(paragraph, reader.paragraph(*edit.joins));
    else if (edit.list)
        set_property(paragraph, "NumberingStyleName", to_uno(list_name(edit.style, **edit.list)));
    if (edit.level > 0)
        set_property(paragraph, "NumberingLevel", static_cast<sal_Int16>(edit.level));
    if (edit.start) {
        set_property(paragraph, "ParaIsNumberingRestart", true);
        set_property(paragraph, "NumberingStartValue", static_cast<sal_Int16>(*edit.start));
    }
}

void freeze_number(const Reader& reader, const FreezeNumber& edit) {
    const auto& paragraph = reader.paragraph(edit.paragraph);
    const Reference<css::beans::XPropertyState> state(paragraph, UNO_QUERY_THROW);
    const auto list = to_uno("NumberingStyleName");
    if (is_counted_style(*reader.document().paragraphs[edit.paragraph].style) &&
        has_style(reader.model(), styles::unnumbered_item)) {
        set_property(paragraph, "ParaStyleName", to_uno(styles::unnumbered_item));
        state->setPropertyToDefault(list);
    }
    if (!property<OUString>(paragraph, "NumberingStyleName").isEmpty())
        set_property(paragraph, "NumberingStyleName", OUString());
    reader.text(edit.paragraph)
        ->insertString(paragraph->getStart(), to_uno(text::trim(edit.label)) + " ", false);
}

void make_table(const Reader& reader, const MakeTable& edit) {
    const auto& first = reader.paragraph(edit.first);
    const auto text = reader.text(edit.first);
    const std::size_t columns =
        std::ranges::max_element(edit.cells, {}, [](const auto& row) { return row.size(); })->size();
    const Reference<css::text::XTextTable> table(
        Reference<css::lang::XMultiServiceFactory>(reader.model(), UNO_QUERY_THROW)
            ->createInstance(to_uno("com.sun.star.text.TextTable")),
        UNO_QUERY_THROW);
    table->initialize(static_cast<sal_Int32>(edit.cells.size()), static_cast<sal_Int32>(columns));
    text->insertTextContent(first->getStart(), table.get(), false);
    if (const auto tables =
            Reference<css::text::XTextTablesSupplier>(reader.model(), UNO_QUERY_THROW)->getTextTables();
        !edit.name.empty() && !tables->hasByName(to_uno(edit.name)))
        Reference<css::container::XNamed>(table, UNO_QUERY_THROW)->setName(to_uno(edit.name));
    const auto names = table->getCellNames();
    for (std::size_t row = 0; row < edit.cells.size(); ++row)
        for (std::size_t column = 0; column < edit.cells[row].size(); ++column) {
            const Reference<css::text::XText> cell(
                table->getCellByName(names[static_cast<sal_Int32>(row * columns + column)]), UNO_QUERY_THROW);
            cell->setString(to_uno(edit.cells[row][column]));
            set_property(cell->getStart(), "ParaStyleName",
                         to_uno(row < edit.header_rows ? styles::table_heading : styles::table_contents));
        }
    set_header_rows(table, edit.header_rows);
    delete_behind_table(reader, edit.first, edit.last);
}

void set_header_rows(const Reference<css::text::XTextTable>& table, std::size_t rows) {
    set_property(table, "RepeatHeadline", rows > 0);
    if (rows > 0)
        set_property(table, "HeaderRowCount", static_cast<sal_Int32>(rows));
}

void count_by_style(const Reference<css::frame::XModel>& model,
                    const Reference<css::text::XTextRange>& paragraph) {
    const auto list = list_of_style(model, property<OUString>(paragraph, "ParaStyleName"));
    if (list != property<OUString>(paragraph, "NumberingStyleName"))
        set_property(paragraph, "NumberingStyleName", list);
}

void set_first_number(const Reference<css::frame::XModel>& model, std::string_view paragraph_style,
                      int number) {
    change_first_level(model, paragraph_style, [number](Level& level) {
        if (auto* const start = value_of(level, "StartWith"))
            *start <<= static_cast<sal_Int16>(number);
    });
}

void set_number_prefix(const Reference<css::frame::XModel>& model, std::string_view paragraph_style,
                       std::string_view prefix) {
    const auto before = to_uno(std::string(prefix).append(text::no_break_space));
    change_first_level(model, paragraph_style, [&](Level& level) {
        auto* const sign = value_of(level, "Prefix");
        // A list may have a prefix of its own.
        if (!sign || !sign->get<OUString>().startsWith(to_uno(text::section_sign)))
            return;
        // After the prefix, which takes it away in newer Writer.
        for (const auto* name : {"Prefix", "ListFormat"})
            if (auto* const value = value_of(level, name))
                *value <<= before + value->get<OUString>();
        const auto room = room_of_letter * before.getLength();
        for (const auto& [name, more] :
             {std::pair("ListtabStopPosition", room), {"IndentAt", room}, {"FirstLineIndent", -room}})
            if (auto* const value = value_of(level, name))
                *value <<= value->get<sal_Int32>() + more;
    });
}

} // namespace klubba::writer
