// SPDX-License-Identifier: MPL-2.0
#include "writer/undo_step.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

#include <exception>

namespace klubba::writer {
namespace {

Reference<css::document::XUndoManager> undo_of(const Reference<css::frame::XModel>& model) {
    return Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)->getUndoManager();
}

} // namespace

UndoStep::UndoStep(const Reference<css::frame::XModel>& model, std::string_view title)
    : m_model(model), m_undo(undo_of(model)), m_steps_before(m_undo->getAllUndoActionTitles().getLength()),
      m_exceptions(std::uncaught_exceptions()) {
    m_model->lockControllers();
    try {
        m_undo->enterUndoContext(to_uno(title));
    } catch (...) {
        m_model->unlockControllers();
        throw;
    }
}

UndoStep::~UndoStep() {
    try {
        m_undo->leaveUndoContext();
        const bool failed = std::uncaught_exceptions() > m_exceptions;
        if (failed && m_undo->getAllUndoActionTitles().getLength() > m_steps_before) {
            m_undo->undo();
            m_undo->clearRedo();
        }
    } catch (const css::uno::Exception&) {
        // The document is being closed under our hands: there is nothing left to take back.
    }
    try {
        m_model->unlockControllers();
    } catch (const css::uno::Exception&) {
        // As above.
    }
}

WithoutUndo::WithoutUndo(const Reference<css::frame::XModel>& model) : m_undo(undo_of(model)) {
    m_undo->lock();
}

WithoutUndo::~WithoutUndo() {
    try {
        m_undo->unlock();
    } catch (const css::uno::Exception&) {
        // The document is being closed under our hands.
    }
}

WithoutRecording::WithoutRecording(const Reference<css::frame::XModel>& model)
    : m_model(model), m_recording(property<bool>(model, "RecordChanges")) {
    if (m_recording)
        set_property(m_model, "RecordChanges", false);
}

WithoutRecording::~WithoutRecording() {
    try {
        if (m_recording)
            set_property(m_model, "RecordChanges", true);
    } catch (const css::uno::Exception&) {
        // The document is being closed under our hands.
    }
}

} // namespace klubba::writer
