// SPDX-License-Identifier: MPL-2.0
#include "office/office.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/util/XSearchable.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <rtl/bootstrap.hxx>

#include <dlfcn.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace klubba::test {

using css::uno::UNO_QUERY;

namespace {

// The office's own reference: leaked, because UNO references must not outlive the office, which is never shut
// down.
Reference<css::uno::XComponentContext>* g_context = nullptr;

void* symbol(void* library, const char* name) {
    if (void* found = dlsym(library, name))
        return found;
    throw std::runtime_error(std::string("LibreOffice lacks ") + name);
}

css::beans::PropertyValue property(std::string_view name, const css::uno::Any& value) {
    css::beans::PropertyValue result;
    result.Name = to_uno(name);
    result.Value = value;
    return result;
}

std::string url_of(const std::string& file) {
    return file.find(':') == std::string::npos ? "file://" + file : file;
}

Reference<css::frame::XModel> load(const std::string& url, bool read_only) {
    css::uno::Sequence<css::beans::PropertyValue> arguments(1);
    arguments[0] = property("ReadOnly", css::uno::Any(read_only));
    const auto desktop = css::frame::Desktop::create(office());
    return {desktop->loadComponentFromURL(to_uno(url), to_uno("_blank"), 0, arguments), UNO_QUERY_THROW};
}

Reference<css::document::XUndoManager> undo_manager(const Reference<css::frame::XModel>& model) {
    return Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)->getUndoManager();
}

Reference<css::text::XTextViewCursor> view_cursor(const Reference<css::frame::XModel>& model) {
    return Reference<css::text::XTextViewCursorSupplier>(model->getCurrentController(), UNO_QUERY_THROW)
        ->getViewCursor();
}

} // namespace

void start_office(const std::string& profile) {
    setenv("SAL_USE_VCLPLUGIN", "svp", 1);
    const std::string program = std::string(KLUBBA_LIBREOFFICE) + "/program";
    rtl::Bootstrap::set(to_uno("URE_BOOTSTRAP"),
                        to_uno("vnd.sun.star.pathname:" + program + "/fundamentalrc"));
    rtl::Bootstrap::set(to_uno("UserInstallation"), to_uno("file://" + profile));
    g_context = new Reference<css::uno::XComponentContext>(
        cppu::defaultBootstrap_InitialComponentContext(to_uno("file://" + program + "/unorc")));
    void* library = dlopen((program + "/libmergedlo.so").c_str(), RTLD_NOW | RTLD_GLOBAL);
    if (!library)
        throw std::runtime_error(dlerror());
    using SetFactory = void (*)(const Reference<css::lang::XMultiServiceFactory>&);
    using InitVcl = bool (*)();
    const Reference<css::lang::XMultiServiceFactory> factory((*g_context)->getServiceManager(),
                                                             UNO_QUERY_THROW);
    reinterpret_cast<SetFactory>(
        symbol(library, "_ZN10comphelper24setProcessServiceFactoryERKN3com3sun4star3uno9ReferenceINS2_"
                        "4lang20XMultiServiceFactoryEEE"))(factory);
    reinterpret_cast<InitVcl>(symbol(library, "_Z7InitVCLv"))();
    using GetApplication = void* (*)();
    reinterpret_cast<GetApplication>(symbol(library, "_ZN14SfxApplication11GetOrCreateEv"))();
}

Reference<css::uno::XComponentContext> office() {
    return *g_context;
}

OpenDocument::OpenDocument() : OpenDocument("private:factory/swriter") {}

OpenDocument::OpenDocument(const std::string& file, bool read_only)
    : m_model(load(url_of(file), read_only)) {}

OpenDocument::OpenDocument(Reference<css::frame::XModel> model) : m_model(std::move(model)) {
    if (!m_model.is())
        throw std::runtime_error("no document was opened");
}

OpenDocument::~OpenDocument() {
    try {
        Reference<css::util::XCloseable>(m_model, UNO_QUERY_THROW)->close(true);
    } catch (const css::uno::Exception&) {
        // Closed already: nothing more to clean up.
    }
}

std::string OpenDocument::text() const {
    return from_uno(Reference<css::text::XTextDocument>(m_model, UNO_QUERY_THROW)->getText()->getString());
}

void OpenDocument::type(std::string_view text) const {
    const auto body = Reference<css::text::XTextDocument>(m_model, UNO_QUERY_THROW)->getText();
    const auto cursor = body->createTextCursorByRange(body->getEnd());
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (begin > 0)
            body->insertControlCharacter(cursor.get(), css::text::ControlCharacter::PARAGRAPH_BREAK, false);
        body->insertString(cursor.get(), to_uno(text.substr(begin, end - begin)), false);
        begin = end + 1;
    }
}

void OpenDocument::type_at_cursor(std::string_view text) const {
    const auto cursor = view_cursor(m_model);
    cursor->getText()->insertString(cursor.get(), to_uno(text), false);
}

void OpenDocument::break_paragraph_at_cursor() const {
    const auto cursor = view_cursor(m_model);
    cursor->getText()->insertControlCharacter(cursor.get(), css::text::ControlCharacter::PARAGRAPH_BREAK,
                                              false);
}

void OpenDocument::go_to(std::string_view words) const {
    const auto body = Reference<css::text::XTextDocument>(m_model, UNO_QUERY_THROW)->getText();
    const auto all =
        Reference<css::container::XEnumerationAccess>(body, UNO_QUERY_THROW)->createEnumeration();
    while (all->hasMoreElements()) {
        const Reference<css::text::XTextRange> paragraph(all->nextElement(), UNO_QUERY);
        if (paragraph.is() && paragraph->getString().startsWith(to_uno(words))) {
            view_cursor(m_model)->gotoRange(paragraph->getStart(), false);
            return;
        }
    }
    throw std::runtime_error("no paragraph begins with " + std::string(words));
}

void OpenDocument::replace(std::string_view words, std::string_view by) const {
    const Reference<css::util::XSearchable> searchable(m_model, UNO_QUERY_THROW);
    const auto search = searchable->createSearchDescriptor();
    search->setSearchString(to_uno(words));
    const Reference<css::text::XTextRange> found(searchable->findFirst(search), UNO_QUERY_THROW);
    found->setString(to_uno(by));
}

std::string OpenDocument::selection() const {
    return from_uno(view_cursor(m_model)->getString());
}

std::string OpenDocument::paragraph_at_cursor() const {
    const auto cursor = view_cursor(m_model);
    const Reference<css::text::XParagraphCursor> paragraph(
        cursor->getText()->createTextCursorByRange(cursor->getStart()), UNO_QUERY_THROW);
    paragraph->gotoStartOfParagraph(false);
    paragraph->gotoEndOfParagraph(true);
    return from_uno(paragraph->getString());
}

void OpenDocument::record_changes(bool on) const {
    Reference<css::beans::XPropertySet>(m_model, UNO_QUERY_THROW)
        ->setPropertyValue(to_uno("RecordChanges"), css::uno::Any(on));
}

void OpenDocument::undo() const {
    undo_manager(m_model)->undo();
}

void OpenDocument::redo() const {
    undo_manager(m_model)->redo();
}

std::vector<std::string> OpenDocument::undo_steps() const {
    std::vector<std::string> names;
    for (const auto& name : undo_manager(m_model)->getAllUndoActionTitles())
        names.push_back(from_uno(name));
    return names;
}

void OpenDocument::forget_steps() const {
    undo_manager(m_model)->clear();
}

void OpenDocument::save_as(const std::string& file, std::string_view filter) const {
    css::uno::Sequence<css::beans::PropertyValue> arguments(1);
    arguments[0] = property("FilterName", css::uno::Any(to_uno(filter)));
    Reference<css::frame::XStorable>(m_model, UNO_QUERY_THROW)
        ->storeToURL(to_uno("file://" + file), arguments);
}

std::string scratch_folder(const std::string& name) {
    const auto folder = std::filesystem::path(KLUBBA_BINARY) / "tests" / "scratch" / name;
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    return folder.string();
}

} // namespace klubba::test
