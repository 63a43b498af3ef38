// SPDX-License-Identifier: MPL-2.0
#include "writer/package.hpp"

#include <com/sun/star/embed/ElementModes.hpp>
#include <com/sun/star/embed/StorageFactory.hpp>
#include <com/sun/star/embed/XStorage.hpp>
#include <com/sun/star/embed/XTransactedObject.hpp>
#include <com/sun/star/io/TempFile.hpp>

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

} // namespace

Reference<css::io::XTempFile> pack(const Reference<css::uno::XComponentContext>& context,
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
    return file;
}

} // namespace klubba::writer
