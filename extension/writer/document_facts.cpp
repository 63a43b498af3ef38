// SPDX-License-Identifier: MPL-2.0
#include "writer/document_facts.hpp"

#include "writer/paragraph_text.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySetInfo.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XRedlinesSupplier.hpp>
#include <com/sun/star/drawing/XDrawPages.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <rtl/uri.hxx>

#include <algorithm>

namespace klubba::writer {
namespace {

/// Paragraphs of a page header or footer, tables looked into, each text once.
void add_page_text(const Reference<css::text::XText>& text, std::vector<Paragraph>& to) {
    if (!text.is())
        return;
    const auto all =
        Reference<css::container::XEnumerationAccess>(text, UNO_QUERY_THROW)->createEnumeration();
    while (all->hasMoreElements()) {
        const auto any = all->nextElement();
        if (const Reference<css::text::XTextTable> table(any, UNO_QUERY); table.is()) {
            for (const auto& cell : table->getCellNames())
                add_page_text(Reference<css::text::XText>(table->getCellByName(cell), UNO_QUERY), to);
            continue;
        }
        const Reference<css::uno::XInterface> object(any, UNO_QUERY_THROW);
        Paragraph paragraph;
        paragraph.text = read_paragraph(object).text;
        paragraph.style = from_uno(property<OUString>(object, "ParaStyleName"));
        if (!paragraph.text.empty() && std::ranges::find(to, paragraph.text, &Paragraph::text) == to.end())
            to.push_back(std::move(paragraph));
    }
}

void read_page_areas(const Reference<css::frame::XModel>& model, Document& document) {
    const Reference<css::container::XNameAccess> styles(
        Reference<css::style::XStyleFamiliesSupplier>(model, UNO_QUERY_THROW)
            ->getStyleFamilies()
            ->getByName(to_uno("PageStyles")),
        UNO_QUERY_THROW);
    const auto area = [&](const Reference<css::style::XStyle>& style, const std::string& name,
                          std::vector<Paragraph>& to) {
        if (!property<bool>(style, name + "IsOn"))
            return;
        add_page_text(property<Reference<css::text::XText>>(style, name + "Text"), to);
        if (!property<bool>(style, name + "IsShared"))
            add_page_text(property<Reference<css::text::XText>>(style, name + "TextLeft"), to);
        if (!property<bool>(style, "FirstIsShared"))
            add_page_text(property<Reference<css::text::XText>>(style, name + "TextFirst"), to);
    };
    for (const auto& name : styles->getElementNames()) {
        const Reference<css::style::XStyle> style(styles->getByName(name), UNO_QUERY_THROW);
        if (!style->isInUse())
            continue;
        area(style, "Header", document.page_headers);
        area(style, "Footer", document.page_footers);
    }
}

Reference<css::document::XDocumentProperties> properties_of(const Reference<css::frame::XModel>& model) {
    return Reference<css::document::XDocumentPropertiesSupplier>(model, UNO_QUERY_THROW)
        ->getDocumentProperties();
}

std::size_t count(const Reference<css::container::XEnumerationAccess>& things,
                  std::string_view service = {}) {
    std::size_t result = 0;
    const auto all = things.is() ? things->createEnumeration() : Reference<css::container::XEnumeration>();
    while (all.is() && all->hasMoreElements()) {
        const auto any = all->nextElement();
        const Reference<css::lang::XServiceInfo> info(any, UNO_QUERY);
        if (service.empty() || (info.is() && info->supportsService(to_uno(service))))
            ++result;
    }
    return result;
}

std::string language_tag(const css::lang::Locale& locale) {
    if (locale.Language.equalsAscii("qlt"))
        return from_uno(locale.Variant);
    if (locale.Language.isEmpty() || locale.Language.equalsAscii("zxx"))
        return {};
    return from_uno(locale.Country.isEmpty() ? locale.Language
                                             : locale.Language + to_uno("-") + locale.Country);
}

css::lang::Locale locale_of(std::string_view tag) {
    css::lang::Locale locale;
    const auto dash = tag.find('-');
    locale.Language = to_uno(tag.substr(0, dash));
    if (dash != std::string_view::npos)
        locale.Country = to_uno(tag.substr(dash + 1));
    return locale;
}

std::string text_of(const css::uno::Any& value) {
    OUString text;
    if (value >>= text)
        return from_uno(text);
    bool flag = false;
    if (value >>= flag)
        return flag ? "true" : "false";
    double number = 0;
    if (value >>= number)
        return from_uno(OUString::number(number));
    return {};
}

} // namespace

void read_facts(const Reference<css::frame::XModel>& model, Document& document) {
    read_page_areas(model, document);
    const auto properties = properties_of(model);
    document.title = from_uno(properties->getTitle());
    add_keywords(document, from_uno(properties->getSubject()));
    add_keywords(document, from_uno(properties->getDescription()));
    for (const auto& keyword : properties->getKeywords())
        add_keywords(document, from_uno(keyword));
    document.language = language_tag(property<css::lang::Locale>(model, "CharLocale"));
    const Reference<css::beans::XPropertySet> custom(properties->getUserDefinedProperties(), UNO_QUERY_THROW);
    for (const auto& each : custom->getPropertySetInfo()->getProperties())
        document.properties[from_uno(each.Name)] = text_of(custom->getPropertyValue(each.Name));
    document.tracked_changes = count(Reference<css::container::XEnumerationAccess>(
        Reference<css::document::XRedlinesSupplier>(model, UNO_QUERY_THROW)->getRedlines(), UNO_QUERY));
    document.comments =
        count(Reference<css::text::XTextFieldsSupplier>(model, UNO_QUERY_THROW)->getTextFields(),
              "com.sun.star.text.textfield.Annotation");
}

bool has_frames(const Reference<css::frame::XModel>& model) {
    const Reference<css::drawing::XDrawPagesSupplier> drawing(model, UNO_QUERY_THROW);
    return Reference<css::container::XElementAccess>(drawing->getDrawPages()->getByIndex(0), UNO_QUERY_THROW)
        ->hasElements();
}

std::size_t count_tables(const Reference<css::frame::XModel>& model) {
    const Reference<css::text::XTextTablesSupplier> supplier(model, UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> tables(supplier->getTextTables(), UNO_QUERY_THROW);
    return static_cast<std::size_t>(tables->getCount());
}

bool has_alternative_text(const Reference<css::uno::XInterface>& object) {
    const Reference<css::beans::XPropertySet> properties(object, UNO_QUERY);
    if (!properties.is())
        return false;
    const auto known = properties->getPropertySetInfo();
    const auto has_words = [&](std::string_view name) {
        return known->hasPropertyByName(to_uno(name)) && !property<OUString>(object, name).trim().isEmpty();
    };
    return has_words("Title") || has_words("Description") ||
           (known->hasPropertyByName(to_uno("Decorative")) && property<bool>(object, "Decorative"));
}

std::string file_name(const Reference<css::frame::XModel>& model) {
    const auto url = model->getURL();
    const auto name = url.copy(url.lastIndexOf('/') + 1);
    const auto decoded = rtl::Uri::decode(name, rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8);
    const auto ending = decoded.lastIndexOf('.');
    return from_uno(ending > 0 ? decoded.copy(0, ending) : decoded);
}

bool has_document_property(const Reference<css::frame::XModel>& model, std::string_view name) {
    return Reference<css::beans::XPropertySet>(properties_of(model)->getUserDefinedProperties(),
                                               UNO_QUERY_THROW)
        ->getPropertySetInfo()
        ->hasPropertyByName(to_uno(name));
}

void set_document_property(const Reference<css::frame::XModel>& model, std::string_view name,
                           std::string_view value) {
    const auto properties = properties_of(model);
    if (name == "title") {
        properties->setTitle(to_uno(value));
        return;
    }
    if (name == "language") {
        set_property(model, "CharLocale", locale_of(value));
        properties->setLanguage(locale_of(value));
        return;
    }
    const auto custom = properties->getUserDefinedProperties();
    const bool known = has_document_property(model, name);
    if (known && value.empty())
        custom->removeProperty(to_uno(name));
    else if (known)
        set_property(custom, name, to_uno(value));
    else if (!value.empty())
        custom->addProperty(to_uno(name), css::beans::PropertyAttribute::REMOVABLE,
                            css::uno::Any(to_uno(value)));
}

} // namespace klubba::writer
