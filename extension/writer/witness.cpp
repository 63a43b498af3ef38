// SPDX-License-Identifier: MPL-2.0
#include "writer/witness.hpp"

#include <com/sun/star/document/XDocumentProperties.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/document/XUndoManagerListener.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <com/sun/star/util/XModifyListener.hpp>
#include <cppuhelper/implbase2.hxx>

#include <vector>

namespace klubba::writer {
namespace {

using Undo = css::document::UndoManagerEvent;

/// Text is heard from the document itself; facts in its properties only from those.
std::vector<Reference<css::util::XModifyBroadcaster>>
broadcasters(const Reference<css::frame::XModel>& model) {
    std::vector<Reference<css::util::XModifyBroadcaster>> result{{model, UNO_QUERY_THROW}};
    const Reference<css::document::XDocumentPropertiesSupplier> supplier(model, UNO_QUERY);
    if (const Reference<css::util::XModifyBroadcaster> properties(
            supplier.is() ? supplier->getDocumentProperties() : nullptr, UNO_QUERY);
        properties.is())
        result.push_back(properties);
    return result;
}

Reference<css::document::XUndoManager> undo_manager(const Reference<css::frame::XModel>& model) {
    return Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)->getUndoManager();
}

} // namespace

class Witness::Listener final
    : public cppu::WeakImplHelper2<css::util::XModifyListener, css::document::XUndoManagerListener> {
public:
    explicit Listener(std::function<void()> told) : m_told(std::move(told)) {}

    bool changed = true;
    bool text_changed = true;
    int steps = 1;
    bool undone = false;

    void fall_silent() {
        m_told = [] {};
    }

    void SAL_CALL modified(const css::lang::EventObject& event) override {
        changed = true;
        text_changed = text_changed || Reference<css::frame::XModel>(event.Source, UNO_QUERY).is();
        m_told();
    }
    void SAL_CALL undoActionAdded(const Undo&) override { ++steps; }
    void SAL_CALL actionUndone(const Undo& event) override { actionRedone(event); }
    void SAL_CALL actionRedone(const Undo&) override {
        changed = text_changed = undone = true;
        ++steps;
        m_told();
    }
    void SAL_CALL allActionsCleared(const css::lang::EventObject&) override {}
    void SAL_CALL redoActionsCleared(const css::lang::EventObject&) override {}
    void SAL_CALL resetAll(const css::lang::EventObject&) override {}
    void SAL_CALL enteredContext(const Undo&) override {}
    void SAL_CALL enteredHiddenContext(const Undo&) override {}
    void SAL_CALL leftContext(const Undo&) override {}
    void SAL_CALL leftHiddenContext(const Undo&) override {}
    void SAL_CALL cancelledContext(const Undo&) override {}
    void SAL_CALL disposing(const css::lang::EventObject&) override { changed = text_changed = true; }

private:
    std::function<void()> m_told;
};

Witness::Witness(const Reference<css::frame::XModel>& model, std::function<void()> told)
    : m_model(model), m_listener(new Listener(std::move(told))) {
    for (const auto& broadcaster : broadcasters(model))
        broadcaster->addModifyListener(m_listener.get());
    undo_manager(model)->addUndoManagerListener(m_listener.get());
}

Witness::~Witness() {
    m_listener->fall_silent();
    try {
        const Reference<css::frame::XModel> model(m_model);
        if (!model.is())
            return;
        for (const auto& broadcaster : broadcasters(model))
            broadcaster->removeModifyListener(m_listener.get());
        undo_manager(model)->removeUndoManagerListener(m_listener.get());
    } catch (const css::uno::Exception&) {
        // The document is being closed: it tells nobody any more.
    }
}

bool Witness::has_seen_change() const {
    return m_listener->changed;
}

bool Witness::has_seen_change_of_text() const {
    return m_listener->text_changed;
}

bool Witness::has_seen_step() const {
    return m_listener->steps > 0;
}

bool Witness::has_seen_steps() const {
    return m_listener->steps > 1;
}

bool Witness::has_seen_undo() const {
    return m_listener->undone;
}

void Witness::forget() {
    m_listener->changed = m_listener->text_changed = m_listener->undone = false;
    m_listener->steps = 0;
}

} // namespace klubba::writer
