// SPDX-License-Identifier: MPL-2.0
#include "clipboard.hpp"

#include "writer/uno.hpp"

#include <com/sun/star/datatransfer/UnsupportedFlavorException.hpp>
#include <com/sun/star/datatransfer/XTransferableSupplier.hpp>
#include <com/sun/star/datatransfer/clipboard/SystemClipboard.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase1.hxx>

#include <vector>

namespace klubba::test {
namespace {

namespace transfer = css::datatransfer;

/// What is copied, by its type ("text/html").
class Copied final : public cppu::WeakImplHelper1<transfer::XTransferable> {
public:
    explicit Copied(std::map<std::string, std::string> forms) : m_forms(std::move(forms)) {}

    css::uno::Any SAL_CALL getTransferData(const transfer::DataFlavor& flavor) override {
        const auto form = m_forms.find(from_uno(flavor.MimeType));
        if (form == m_forms.end())
            throw transfer::UnsupportedFlavorException();
        if (form->first.starts_with("text/plain"))
            return css::uno::Any(to_uno(form->second));
        return css::uno::Any(
            css::uno::Sequence<sal_Int8>(reinterpret_cast<const sal_Int8*>(form->second.data()),
                                         static_cast<sal_Int32>(form->second.size())));
    }
    css::uno::Sequence<transfer::DataFlavor> SAL_CALL getTransferDataFlavors() override {
        std::vector<transfer::DataFlavor> flavors;
        for (const auto& [type, data] : m_forms)
            flavors.emplace_back(to_uno(type), to_uno(type),
                                 type.starts_with("text/plain")
                                     ? cppu::UnoType<rtl::OUString>::get()
                                     : cppu::UnoType<css::uno::Sequence<sal_Int8>>::get());
        return {flavors.data(), static_cast<sal_Int32>(flavors.size())};
    }
    sal_Bool SAL_CALL isDataFlavorSupported(const transfer::DataFlavor& flavor) override {
        return m_forms.contains(from_uno(flavor.MimeType));
    }

private:
    std::map<std::string, std::string> m_forms;
};

/// A part of what the window can.
template <class Interface>
Reference<Interface> window_of(const OpenDocument& document) {
    return {document.model()->getCurrentController(), UNO_QUERY_THROW};
}

} // namespace

void copy(std::map<std::string, std::string> forms) {
    transfer::clipboard::SystemClipboard::create(test::office())
        ->setContents(new Copied(std::move(forms)), {});
}

void select(const OpenDocument& document, const Reference<css::text::XTextCursor>& range) {
    window_of<css::view::XSelectionSupplier>(document)->select(css::uno::Any(range));
}

Reference<transfer::XTransferable> copied_selection(const OpenDocument& document) {
    return window_of<transfer::XTransferableSupplier>(document)->getTransferable();
}

void paste(const OpenDocument& document, const Reference<transfer::XTransferable>& copied) {
    window_of<transfer::XTransferableSupplier>(document)->insertTransferable(copied);
}

std::unique_ptr<OpenDocument> copied(const OpenDocument& document) {
    const Reference<css::text::XTextDocument> text(document.model(), UNO_QUERY_THROW);
    const auto all = text->getText()->createTextCursor();
    all->gotoStart(false);
    all->gotoEnd(true);
    select(document, all);
    auto copy = std::make_unique<OpenDocument>();
    paste(*copy, copied_selection(document));
    return copy;
}

} // namespace klubba::test
