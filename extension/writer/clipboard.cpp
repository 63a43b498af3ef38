// SPDX-License-Identifier: MPL-2.0
#include "writer/clipboard.hpp"

#include "core/error.hpp"
#include "writer/reader.hpp"

#include <com/sun/star/datatransfer/UnsupportedFlavorException.hpp>
#include <com/sun/star/datatransfer/XTransferableSupplier.hpp>
#include <com/sun/star/datatransfer/clipboard/SystemClipboard.hpp>
#include <com/sun/star/document/LinkUpdateModes.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <array>
#include <vector>

namespace klubba::writer {
namespace {

namespace transfer = css::datatransfer;

/// More than any item of minutes needs, and what Writer takes some seconds for.
constexpr std::size_t most_paragraphs = 5000;
constexpr sal_Int32 most_bytes = 32 << 20;

constexpr std::array text_types{"text/rtf", "text/richtext", "application/rtf", "text/html", "text/plain"};

bool is_text(const transfer::DataFlavor& flavor) {
    const auto type = from_uno(flavor.MimeType.toAsciiLowerCase());
    return std::ranges::any_of(text_types, [&](std::string_view each) { return type.starts_with(each); });
}

/// How large a form of what is copied is, in bytes; 0 when the program that it was copied in no longer gives it.
sal_Int32 size_of(const Reference<transfer::XTransferable>& copied, const transfer::DataFlavor& form) {
    css::uno::Any data;
    try {
        data = copied->getTransferData(form);
    } catch (const css::uno::Exception&) {
        return 0;
    }
    css::uno::Sequence<sal_Int8> bytes;
    OUString words;
    if (data >>= bytes)
        return bytes.getLength();
    return (data >>= words) ? words.getLength() : 0;
}

/// What is copied, as text only: cells of a spreadsheet would else come as a spreadsheet, files as links.
class TextOnly final : public cppu::WeakImplHelper1<transfer::XTransferable> {
public:
    explicit TextOnly(Reference<transfer::XTransferable> copied) : m_copied(std::move(copied)) {
        for (const auto& flavor : m_copied->getTransferDataFlavors())
            if (const auto size = is_text(flavor) ? size_of(m_copied, flavor) : 0; size > 0) {
                m_flavors.push_back(flavor);
                m_size = std::max(m_size, size);
            }
    }

    [[nodiscard]] bool is_empty() const { return m_flavors.empty(); }

    css::uno::Any SAL_CALL getTransferData(const transfer::DataFlavor& flavor) override {
        if (!isDataFlavorSupported(flavor))
            throw transfer::UnsupportedFlavorException(flavor.MimeType, getXWeak());
        return m_copied->getTransferData(flavor);
    }
    css::uno::Sequence<transfer::DataFlavor> SAL_CALL getTransferDataFlavors() override {
        return {m_flavors.data(), static_cast<sal_Int32>(m_flavors.size())};
    }
    sal_Bool SAL_CALL isDataFlavorSupported(const transfer::DataFlavor& flavor) override {
        return is_text(flavor) && m_copied->isDataFlavorSupported(flavor);
    }

    /// Of the largest form of it, in bytes.
    [[nodiscard]] sal_Int32 size() const { return m_size; }

private:
    css::uno::Reference<css::uno::XInterface> getXWeak() { return static_cast<cppu::OWeakObject*>(this); }

    Reference<transfer::XTransferable> m_copied;
    std::vector<transfer::DataFlavor> m_flavors;
    sal_Int32 m_size = 0;
};

/// An empty document that nobody sees; closed with the object.
class Scratch {
public:
    explicit Scratch(const Reference<css::uno::XComponentContext>& context)
        : m_model(css::frame::Desktop::create(context)->loadComponentFromURL(
                      to_uno("private:factory/swriter"), to_uno("_blank"), 0,
                      sequence({argument("Hidden", true)})),
                  UNO_QUERY_THROW) {
        const Reference<css::uno::XInterface> settings(
            Reference<css::lang::XMultiServiceFactory>(m_model, UNO_QUERY_THROW)
                ->createInstance(to_uno("com.sun.star.document.Settings")),
            UNO_QUERY_THROW);
        set_property(settings, "LinkUpdateMode", css::document::LinkUpdateModes::NEVER);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() {
        try {
            Reference<css::util::XCloseable>(m_model, UNO_QUERY_THROW)->close(true);
        } catch (const css::uno::Exception&) {
            // Somebody has closed it already, or will.
        }
    }

    void paste(const Reference<transfer::XTransferable>& copied) const {
        Reference<transfer::XTransferableSupplier>(m_model->getCurrentController(), UNO_QUERY_THROW)
            ->insertTransferable(copied);
    }

    [[nodiscard]] const Reference<css::frame::XModel>& model() const { return m_model; }

private:
    Reference<css::frame::XModel> m_model;
};

[[noreturn]] void refuse_empty() {
    throw Error("Det finns ingen text att klistra in. Kopiera texten först, och välj kommandot igen.",
                "There is no text to paste. Copy the text first, and choose the command again.");
}

[[noreturn]] void refuse_pictures() {
    throw Error("Det som är kopierat är bara en bild. Klistra in den med Ctrl+V, eller kopiera texten.",
                "What is copied is a picture only. Paste it with Ctrl+V, or copy the text.");
}

[[noreturn]] void refuse_size() {
    throw Error("Det som är kopierat är för stort för ett ärende. Kopiera en del i taget.",
                "What is copied is too large for an item. Copy a part at a time.");
}

bool is_picture(const transfer::DataFlavor& flavor) {
    const auto type = flavor.MimeType.toAsciiLowerCase();
    return type.startsWith("image/") || type.startsWith("application/x-openoffice-bitmap") ||
           type.startsWith("application/x-openoffice-gdimetafile");
}

} // namespace

Copied copied_text(const Reference<css::uno::XComponentContext>& context) {
    const auto copied = transfer::clipboard::SystemClipboard::create(context)->getContents();
    if (!copied.is())
        refuse_empty();
    const rtl::Reference<TextOnly> text(new TextOnly(copied));
    if (text->is_empty() && std::ranges::any_of(copied->getTransferDataFlavors(), is_picture))
        refuse_pictures();
    if (text->is_empty())
        refuse_empty();
    if (text->size() > most_bytes)
        refuse_size();
    const Scratch scratch(context);
    scratch.paste(text.get());
    Reader reader(scratch.model());
    const auto& document = reader.read();
    if (document.paragraphs.size() > most_paragraphs)
        refuse_size();
    Copied result{pasted_blocks(document), !document.images.empty()};
    if (result.blocks.empty())
        result.has_pictures ? refuse_pictures() : refuse_empty();
    return result;
}

} // namespace klubba::writer
