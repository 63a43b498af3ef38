// SPDX-License-Identifier: MPL-2.0
#include "writer/insertion.hpp"

#include "core/error.hpp"
#include "core/fragment.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/XDocumentInsertable.hpp>
#include <com/sun/star/embed/ElementModes.hpp>
#include <com/sun/star/embed/StorageFactory.hpp>
#include <com/sun/star/embed/XStorage.hpp>
#include <com/sun/star/embed/XTransactedObject.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/io/TempFile.hpp>
#include <com/sun/star/io/XSeekable.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <initializer_list>
#include <sstream>

namespace klubba::writer {
namespace {

constexpr std::string_view text_type = "application/vnd.oasis.opendocument.text";

/// One file of an OpenDocument package: the parts of the flat document that belong there, under another root
/// (ODF 1.3 part 3, 3.1.3).
std::string part(pugi::xml_node flat, const char* root, std::initializer_list<const char*> names) {
    pugi::xml_document document;
    auto element = document.append_child(root);
    for (const auto attribute : flat.attributes())
        if (std::string_view(attribute.name()) != "office:mimetype")
            element.append_copy(attribute);
    for (const auto* name : names)
        if (const auto child = flat.child(name))
            element.append_copy(child);
    std::ostringstream text;
    document.save(text, "", pugi::format_raw, pugi::encoding_utf8);
    return std::move(text).str();
}

void write_part(const Reference<css::embed::XStorage>& storage, std::string_view name,
                std::string_view text) {
    const auto stream = storage->openStreamElement(to_uno(name), css::embed::ElementModes::WRITE);
    set_property(stream, "MediaType", to_uno("text/xml"));
    const auto out = stream->getOutputStream();
    out->writeBytes({reinterpret_cast<const sal_Int8*>(text.data()), static_cast<sal_Int32>(text.size())});
    out->closeOutput();
}

/// The factory of storages has no other way in than one marked as deprecated for all factories.
Reference<css::embed::XStorage> storage_in(const Reference<css::uno::XComponentContext>& context,
                                           const Reference<css::io::XStream>& stream) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    return {css::embed::StorageFactory::create(context)->createInstanceWithArguments(sequence(
                {css::uno::Any(stream), css::uno::Any(sal_Int32(css::embed::ElementModes::READWRITE))})),
            UNO_QUERY_THROW};
#pragma GCC diagnostic pop
}

/// Packs a flat OpenDocument file (ODF 1.3 part 2, 3).
css::uno::Sequence<sal_Int8> pack(const Reference<css::uno::XComponentContext>& context,
                                  pugi::xml_node flat) {
    const auto file = css::io::TempFile::create(context);
    const auto storage = storage_in(context, Reference<css::io::XStream>(file, UNO_QUERY_THROW));
    set_property(storage, "MediaType", to_uno(text_type));
    write_part(storage, "content.xml",
               part(flat, "office:document-content",
                    {"office:font-face-decls", "office:automatic-styles", "office:body"}));
    write_part(storage, "styles.xml",
               part(flat, "office:document-styles",
                    {"office:font-face-decls", "office:styles", "office:automatic-styles"}));
    Reference<css::embed::XTransactedObject>(storage, UNO_QUERY_THROW)->commit();
    file->seek(0);
    css::uno::Sequence<sal_Int8> bytes;
    file->getInputStream()->readBytes(bytes, static_cast<sal_Int32>(file->getLength()));
    return bytes;
}

/// Only an OpenDocument package can be inserted: Writer silently inserts nothing of a flat file.
css::uno::Sequence<sal_Int8> prepared(const Reference<css::uno::XComponentContext>& context,
                                      const SectionTemplate& section, const FieldValues& values) {
    pugi::xml_document fragment;
    if (!fragment.load_file(section.fragment.c_str(), pugi::parse_default | pugi::parse_ws_pcdata))
        throw Error("Mallens avsnitt ”" + section.title_sv + "” kan inte läsas (" + section.fragment + ").",
                    "The template's section \"" + section.title_en + "\" can't be read (" + section.fragment +
                        ").");
    fill_fragment(fragment, section.fields, values);
    return pack(context, fragment.document_element());
}

} // namespace

void remove_empty_paragraph(const Reference<css::text::XText>& text,
                            const Reference<css::text::XTextRange>& at, bool is_last) {
    const auto cursor = text->createTextCursorByRange(at);
    const Reference<css::text::XParagraphCursor> paragraph(cursor, UNO_QUERY_THROW);
    if (!paragraph->isStartOfParagraph() || !paragraph->isEndOfParagraph())
        return;
    const auto before = text->createTextCursorByRange(at);
    before->goLeft(1, false);
    if (!property<Reference<css::text::XTextTable>>(before, "TextTable").is()) {
        cursor->goLeft(1, true);
        cursor->setString({});
    } else if (!is_last) {
        const auto paragraphs =
            Reference<css::container::XEnumerationAccess>(cursor, UNO_QUERY_THROW)->createEnumeration();
        Reference<css::lang::XComponent>(paragraphs->nextElement(), UNO_QUERY_THROW)->dispose();
    }
}

Reference<css::text::XTextRange> insert_section(const Reference<css::uno::XComponentContext>& context,
                                                const Reference<css::text::XText>& text,
                                                const Reference<css::text::XTextRange>& before,
                                                const Template& of, const SectionTemplate& section,
                                                const FieldValues& values) {
    const auto package = prepared(context, section, values);
    // Writer lets the paragraph it inserts at swallow the end of what is inserted, style and all. So it gets
    // an empty one for that, which afterwards goes; a fragment ends with an empty paragraph for the same
    // reason.
    const auto cursor = text->createTextCursorByRange(before.is() ? before->getStart() : text->getEnd());
    text->insertControlCharacter(cursor.get(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
    if (before.is())
        cursor->goLeft(1, false);
    Reference<css::document::XDocumentInsertable>(cursor, UNO_QUERY_THROW)
        ->insertDocumentFromURL(
            to_uno("private:stream"),
            sequence({argument("FilterName", to_uno("writer8")),
                      argument("InputStream",
                               css::io::SequenceInputStream::createStreamFromSequence(context, package))}));
    // The cursor now spans what was inserted.
    const auto start = cursor->getStart();
    const auto left_over = text->createTextCursorByRange(before.is() ? before->getStart() : text->getEnd());
    if (before.is())
        left_over->goLeft(1, false);
    remove_empty_paragraph(text, left_over.get(), !before.is());
    if (section.item && !of.item_style.empty())
        set_property(start, "ParaStyleName", to_uno(of.item_style));
    return start;
}

} // namespace klubba::writer
