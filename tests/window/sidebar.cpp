// SPDX-License-Identifier: MPL-2.0
#include "sidebar.hpp"

#include "catch.hpp"
#include "desktop.hpp"
#include <com/sun/star/accessibility/AccessibleStateType.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleContext.hpp>
#if __has_include(<com/sun/star/accessibility/XAccessibleStateSet.hpp>)
#include <com/sun/star/accessibility/XAccessibleStateSet.hpp>
#endif
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/awt/tree/XTreeDataModel.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XLayoutManager.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/ui/XDecks.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XPanels.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>
#include <stdexcept>
#include <type_traits>

CATCH_TRANSLATE_EXCEPTION(const com::sun::star::uno::Exception& exception) {
    return klubba::writer::from_uno(exception.Message);
}

namespace klubba::window_test {

namespace tree = css::awt::tree;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using writer::from_uno;
using writer::to_uno;

namespace {

Reference<css::ui::XSidebarProvider> provider(const Reference<css::frame::XModel>& model) {
    return Reference<css::frame::XController2>(model->getCurrentController(), UNO_QUERY_THROW)->getSidebar();
}

/// Null while the sidebar is closed.
Reference<css::ui::XDeck> deck(const Reference<css::frame::XModel>& model, const char* name) {
    const auto decks = provider(model)->getDecks();
    return {decks.is() ? decks->getByName(to_uno(name)) : css::uno::Any(), UNO_QUERY};
}

/// Of the open deck.
Reference<css::ui::XPanel> open_panel(const Reference<css::frame::XModel>& model, const std::string& name) {
    return {deck(model, "KlubbaDeck")->getPanels()->getByName(to_uno(name)), UNO_QUERY_THROW};
}

/// Null while the office is still making it.
Reference<css::awt::XControlContainer> panel_of(const Reference<css::frame::XModel>& model,
                                                const std::string& name) {
    try {
        // LibreOffice itself falls when asked for panels of a deck that it is still opening.
        const auto shown = deck(model, "KlubbaDeck");
        if (!shown.is() || !shown->isActive() || !shown->getPanels()->hasByName(to_uno(name)))
            return {};
        const auto panels = shown->getPanels();
        const Reference<css::ui::XPanel> panel(panels->getByName(to_uno(name)), UNO_QUERY);
        return {panel.is() ? panel->getDialog() : nullptr, UNO_QUERY};
    } catch (const css::container::NoSuchElementException&) {
        return {};
    }
}

Reference<css::accessibility::XAccessibleContext> accessible(const Reference<css::awt::XControl>& control) {
    return Reference<css::accessibility::XAccessible>(control, UNO_QUERY_THROW)->getAccessibleContext();
}

/// Of a control or one of its parts, such as the field of a list that drops down. LibreOffice 7.5 made the states bits.
template <class States>
bool has_keyboard(const States& states) {
    using css::accessibility::AccessibleStateType::FOCUSED;
    if constexpr (std::is_integral_v<States>)
        return (states & FOCUSED) != 0;
    else
        return states->contains(FOCUSED);
}

template <class Value>
Value property(const Reference<css::awt::XControl>& control, const char* name) {
    Value value{};
    Reference<css::beans::XPropertySet>(control->getModel(), UNO_QUERY_THROW)
        ->getPropertyValue(to_uno(name)) >>= value;
    return value;
}

std::vector<std::string> rows_of(const Reference<css::awt::XControl>& control) {
    const auto data = property<Reference<tree::XTreeDataModel>>(control, "DataModel");
    const Reference<tree::XTreeNode> root(data.is() ? data->getRoot() : nullptr, UNO_QUERY);
    std::vector<std::string> result;
    const auto add = [&](const Reference<tree::XTreeNode>& node) {
        rtl::OUString text;
        node->getDisplayValue() >>= text;
        result.push_back(from_uno(text));
    };
    for (sal_Int32 i = 0; root.is() && i < root->getChildCount(); ++i) {
        const auto node = root->getChildAt(i);
        add(node);
        for (sal_Int32 j = 0; j < node->getChildCount(); ++j)
            add(node->getChildAt(j));
    }
    return result;
}

} // namespace

const std::vector<PanelControls> all_panels{
    {"KlubbaInfoga", {"search", "sections", "insert", "new"}},
    {"KlubbaArenden", {"items", "up", "down", "remove"}},
    {"KlubbaNarvaro", {"people", "present", "absent", "more"}},
    {"KlubbaUppfoljning", {"filter", "rows", "addLog", "addPlan", "change", "remove", "take"}},
    {"KlubbaKontroll", {"findings", "details", "fix", "fixAll", "ignore", "explain"}}};

Sidebar::Sidebar(demo::Office& office, const Reference<css::frame::XModel>& model)
    : m_office(office), m_model(model) {
    show();
}

void Sidebar::show() {
    const bool is_shown = ask([&] {
        const auto shown = deck(m_model, "KlubbaDeck");
        return shown.is() && shown->isActive();
    });
    if (!is_shown) {
        const Reference<css::frame::XDispatchProvider> frame(m_model->getCurrentController()->getFrame(),
                                                             UNO_QUERY_THROW);
        m_office.dispatch(frame, ".uno:SidebarDeck.KlubbaDeck");
    }
    m_panels.clear();
    for (const auto& known : all_panels) {
        auto& panel = m_panels[known.panel];
        if (!eventually([&] { return (panel = ask([&] { return panel_of(m_model, known.panel); })).is(); }))
            throw std::runtime_error(known.panel + " does not open");
    }
}

bool Sidebar::is_open(const std::string& panel) const {
    return ask([&] { return bool(open_panel(m_model, panel)->isExpanded()); });
}

void Sidebar::open(const std::string& panel) const {
    const bool others_stay = false;
    m_office.on_main_thread([&] { open_panel(m_model, panel)->expand(others_stay); });
}

void Sidebar::show_other_deck() const {
    m_office.on_main_thread([&] { deck(m_model, "PropertyDeck")->activate(true); });
}

Reference<css::awt::XControl> Sidebar::control(const std::string& panel, const std::string& name) const {
    Reference<css::awt::XControl> found;
    const auto look = [&] {
        if (const auto container = m_panels.find(panel); container != m_panels.end())
            found = ask([&] { return container->second->getControl(to_uno(name)); });
        return found.is();
    };
    if (!eventually(look))
        throw std::runtime_error("no control " + panel + "/" + name);
    return found;
}

std::string Sidebar::accessible_name(const std::string& panel, const std::string& name) const {
    const auto found = control(panel, name);
    return ask([&] { return from_uno(accessible(found)->getAccessibleName()); });
}

bool Sidebar::is_enabled(const std::string& panel, const std::string& name) const {
    const auto found = control(panel, name);
    return ask([&] { return property<bool>(found, "Enabled"); });
}

std::string Sidebar::with_keyboard(const std::string& panel) const {
    const auto& container = m_panels.at(panel);
    return ask([&]() -> std::string {
        for (const auto& control : std::ranges::find(all_panels, panel, &PanelControls::panel)->controls)
            if (has_keyboard(accessible(container->getControl(to_uno(control)))->getAccessibleStateSet()))
                return control;
        return {};
    });
}

bool Sidebar::shows_all_words(const std::string& panel, const std::string& name) const {
    const auto found = control(panel, name);
    return ask([&] {
        const Reference<css::awt::XLayoutConstrains> layout(found, UNO_QUERY);
        if (!layout.is())
            return true;
        const auto needed = layout->getMinimumSize();
        const auto given = Reference<css::awt::XWindow>(found, UNO_QUERY_THROW)->getPosSize();
        return given.Width >= needed.Width && given.Height >= needed.Height;
    });
}

std::string Sidebar::text(const std::string& panel, const std::string& name) const {
    const auto found = control(panel, name);
    return ask([&] {
        const Reference<css::beans::XPropertySet> model(found->getModel(), UNO_QUERY_THROW);
        const bool label = model->getPropertySetInfo()->hasPropertyByName(to_uno("Label"));
        return from_uno(property<rtl::OUString>(found, label ? "Label" : "Text"));
    });
}

std::vector<std::string> Sidebar::rows(const std::string& panel, const std::string& name) const {
    const auto found = control(panel, name);
    return ask([&] { return rows_of(found); });
}

Window::Window(demo::Office& office, Reference<css::frame::XModel> model)
    : m_office(office), m_model(std::move(model)) {}

Window::~Window() {
    try {
        m_office.close(m_model);
    } catch (const css::uno::Exception&) {
        // The office has gone; whoever asks it anything fails and says so.
    }
}

Reference<css::frame::XDispatchProvider> Window::frame() const {
    return {m_model->getCurrentController()->getFrame(), UNO_QUERY_THROW};
}

int major_version(demo::Office& office) {
    const Reference<css::lang::XMultiServiceFactory> configuration(
        css::configuration::theDefaultProvider::get(office.context()), UNO_QUERY_THROW);
    css::uno::Sequence<css::uno::Any> arguments(1);
    arguments.getArray()[0] <<=
        demo::property("nodepath", css::uno::Any(to_uno("/org.openoffice.Setup/Product")));
    const Reference<css::beans::XPropertySet> product(
        configuration->createInstanceWithArguments(to_uno("com.sun.star.configuration.ConfigurationAccess"),
                                                   arguments),
        UNO_QUERY_THROW);
    rtl::OUString version;
    product->getPropertyValue(to_uno("ooSetupVersion")) >>= version;
    return version.toInt32();
}

std::size_t toolbars_shown(demo::Office& office, const Reference<css::frame::XModel>& model) {
    std::size_t count = 0;
    office.on_main_thread([&] {
        const Reference<css::beans::XPropertySet> frame(model->getCurrentController()->getFrame(),
                                                        UNO_QUERY_THROW);
        Reference<css::frame::XLayoutManager> layout;
        frame->getPropertyValue(to_uno("LayoutManager")) >>= layout;
        for (const auto& element : layout->getElements()) {
            rtl::OUString url;
            Reference<css::beans::XPropertySet>(element, UNO_QUERY_THROW)
                ->getPropertyValue(to_uno("ResourceURL")) >>= url;
            if (url.startsWith("private:resource/toolbar/") && layout->isElementVisible(url))
                ++count;
        }
    });
    return count;
}

std::string text_of(const Reference<css::frame::XModel>& model) {
    return from_uno(Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText()->getString());
}

std::string paragraph_at_cursor(const Reference<css::frame::XModel>& model) {
    const Reference<css::text::XTextViewCursorSupplier> view(model->getCurrentController(), UNO_QUERY_THROW);
    const auto cursor = view->getViewCursor();
    const Reference<css::text::XParagraphCursor> paragraph(
        cursor->getText()->createTextCursorByRange(cursor->getStart()), UNO_QUERY_THROW);
    paragraph->gotoStartOfParagraph(false);
    paragraph->gotoEndOfParagraph(true);
    return from_uno(paragraph->getString());
}

std::string selection_of(const Reference<css::frame::XModel>& model) {
    const Reference<css::view::XSelectionSupplier> view(model->getCurrentController(), UNO_QUERY_THROW);
    const Reference<css::container::XIndexAccess> ranges(view->getSelection(), UNO_QUERY);
    const Reference<css::text::XTextRange> range(
        ranges.is() && ranges->getCount() > 0 ? ranges->getByIndex(0) : css::uno::Any(), UNO_QUERY);
    return range.is() ? from_uno(range->getString()) : std::string();
}

void undo(const Reference<css::frame::XModel>& model) {
    Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)->getUndoManager()->undo();
}

std::vector<std::string> undo_steps(const Reference<css::frame::XModel>& model) {
    const auto manager =
        Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)->getUndoManager();
    std::vector<std::string> result;
    for (const auto& title : manager->getAllUndoActionTitles())
        result.push_back(from_uno(title));
    return result;
}

} // namespace klubba::window_test
