// SPDX-License-Identifier: MPL-2.0
#include "writer/hidden_copy.hpp"

#include "core/error.hpp"
#include "writer/reader.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/TempFile.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/util/XCloseable.hpp>

namespace klubba::writer {
namespace {

Reference<css::io::XTempFile> stored(const Reference<css::uno::XComponentContext>& context,
                                     const Reference<css::frame::XModel>& model, std::string_view filter) {
    const auto file = css::io::TempFile::create(context);
    Reference<css::frame::XStorable>(model, UNO_QUERY_THROW)
        ->storeToURL(file->getUri(),
                     sequence({argument("FilterName", to_uno(filter)), argument("Overwrite", true)}));
    return file;
}

[[noreturn]] void refuse() {
    throw Error("Dokumentet kunde inte kopieras. Spara det som .odt och försök igen.",
                "The document could not be copied. Save it as .odt and try again.");
}

} // namespace

HiddenCopy::HiddenCopy(const Reference<css::uno::XComponentContext>& context,
                       const Reference<css::frame::XModel>& original)
    : m_context(context) {
    try {
        const auto file = stored(context, original, "writer8");
        m_model.set(css::frame::Desktop::create(context)->loadComponentFromURL(
                        file->getUri(), to_uno("_blank"), 0,
                        sequence({argument("Hidden", true), argument("FilterName", to_uno("writer8"))})),
                    UNO_QUERY);
    } catch (const css::uno::Exception&) {
        refuse();
    }
    if (!m_model.is())
        refuse();
}

HiddenCopy::~HiddenCopy() {
    try {
        Reference<css::util::XCloseable>(m_model, UNO_QUERY_THROW)->close(true);
    } catch (const css::uno::Exception&) {
        // Somebody has closed it already, or will.
    }
}

std::string HiddenCopy::flat() const {
    try {
        const auto file = stored(m_context, m_model, "OpenDocument Text Flat XML");
        const auto in = file->getInputStream();
        file->seek(0);
        std::string bytes;
        css::uno::Sequence<sal_Int8> piece;
        while (const auto size = in->readBytes(piece, 1 << 16))
            bytes.append(reinterpret_cast<const char*>(piece.getConstArray()),
                         static_cast<std::size_t>(size));
        return bytes;
    } catch (const css::uno::Exception&) {
        refuse();
    }
}

void add_bookmark(const Reader& reader, std::size_t paragraph, std::string_view name) {
    const Reference<css::text::XTextContent> bookmark(
        Reference<css::lang::XMultiServiceFactory>(reader.model(), UNO_QUERY_THROW)
            ->createInstance(to_uno("com.sun.star.text.Bookmark")),
        UNO_QUERY_THROW);
    Reference<css::container::XNamed>(bookmark, UNO_QUERY_THROW)->setName(to_uno(name));
    reader.text(paragraph)->insertTextContent(reader.paragraph(paragraph)->getStart(), bookmark, false);
}

} // namespace klubba::writer
