// SPDX-License-Identifier: MPL-2.0
#include "writer/form.hpp"

#include "writer/paragraphs.hpp"

#include <com/sun/star/container/XIndexReplace.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/style/XStyleLoader.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <osl/file.hxx>

#include <algorithm>

namespace klubba::writer {
namespace {

Reference<css::container::XNameAccess> styles(const Reference<css::frame::XModel>& model,
                                              std::string_view family) {
    return {Reference<css::style::XStyleFamiliesSupplier>(model, UNO_QUERY_THROW)
                ->getStyleFamilies()
                ->getByName(to_uno(family)),
            UNO_QUERY_THROW};
}

} // namespace

bool has_style(const Reference<css::frame::XModel>& model, std::string_view paragraph_style) {
    return styles(model, "ParagraphStyles")->hasByName(to_uno(paragraph_style));
}

void load_styles(const Reference<css::frame::XModel>& model, const std::string& file) {
    OUString url;
    osl::FileBase::getFileURLFromSystemPath(to_uno(file), url);
    const Reference<css::style::XStyleLoader> loader(
        Reference<css::style::XStyleFamiliesSupplier>(model, UNO_QUERY_THROW)->getStyleFamilies(), UNO_QUERY);
    const Reference<css::style::XStyleLoader> of_model(model, UNO_QUERY);
    const auto options = sequence({argument("OverwriteStyles", false), argument("LoadPageStyles", false),
                                   argument("LoadFrameStyles", false)});
    (of_model.is() ? of_model : loader)->loadStylesFromURL(url, options);
}

void set_style(const Reader& reader, const SetStyle& edit) {
    const auto& paragraph = reader.paragraph(edit.paragraph);
    if (edit.label_bytes > 0)
        if (const auto label = reader.cursor({edit.paragraph, 0, edit.label_bytes}); label.is())
            label->setString({});
    set_property(paragraph, "ParaStyleName", to_uno(edit.style));
    if (edit.start) {
        set_property(paragraph, "ParaIsNumberingRestart", true);
        set_property(paragraph, "NumberingStartValue", static_cast<sal_Int16>(*edit.start));
    }
}

void make_table(const Reader& reader, const MakeTable& edit) {
    const auto& before = reader.paragraph(edit.first);
    const auto text = before->getText();
    const std::size_t columns =
        std::ranges::max_element(edit.cells, {}, [](const auto& row) { return row.size(); })->size();
    const Reference<css::text::XTextTable> table(
        Reference<css::lang::XMultiServiceFactory>(reader.model(), UNO_QUERY_THROW)
            ->createInstance(to_uno("com.sun.star.text.TextTable")),
        UNO_QUERY_THROW);
    table->initialize(static_cast<sal_Int32>(edit.cells.size()), static_cast<sal_Int32>(columns));
    text->insertTextContent(before->getStart(), table.get(), false);
    const auto names = table->getCellNames();
    for (std::size_t row = 0; row < edit.cells.size(); ++row)
        for (std::size_t column = 0; column < edit.cells[row].size(); ++column) {
            const Reference<css::text::XText> cell(
                table->getCellByName(names[static_cast<sal_Int32>(row * columns + column)]), UNO_QUERY_THROW);
            cell->setString(to_uno(edit.cells[row][column]));
        }
    set_header_rows(table, edit.header_rows);
    delete_paragraphs(reader, edit.first, edit.last);
}

void set_header_rows(const Reference<css::text::XTextTable>& table, std::size_t rows) {
    set_property(table, "RepeatHeadline", rows > 0);
    if (rows > 0)
        set_property(table, "HeaderRowCount", static_cast<sal_Int32>(rows));
}

void set_first_number(const Reference<css::frame::XModel>& model, std::string_view paragraph_style,
                      int number) {
    const auto list = property<OUString>(
        Reference<css::uno::XInterface>(styles(model, "ParagraphStyles")->getByName(to_uno(paragraph_style)),
                                        UNO_QUERY_THROW),
        "NumberingStyleName");
    const Reference<css::uno::XInterface> style(styles(model, "NumberingStyles")->getByName(list),
                                                UNO_QUERY_THROW);
    const auto rules = property<Reference<css::container::XIndexReplace>>(style, "NumberingRules");
    css::uno::Sequence<css::beans::PropertyValue> level;
    rules->getByIndex(0) >>= level;
    for (auto& each : level)
        if (each.Name.equalsAscii("StartWith"))
            each.Value <<= static_cast<sal_Int16>(number);
    rules->replaceByIndex(0, css::uno::Any(level));
    set_property(style, "NumberingRules", rules);
}

} // namespace klubba::writer
