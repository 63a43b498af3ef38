// SPDX-License-Identifier: MPL-2.0
#include "writer/undo_step.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

#include <exception>

namespace klubba::writer {

UndoStep::UndoStep(const Reference<css::frame::XModel>& model, std::string_view title)
    : m_model(model),
      m_undo(Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)->getUndoManager()),
      m_steps_before(m_undo->getAllUndoActionTitles().getLength()), m_exceptions(std::uncaught_exceptions()) {
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

} // namespace klubba::writer
