// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/uno.hpp"

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>

#include <string_view>

namespace klubba::writer {

/// Everything done while it lives is one undo step of this name, and is drawn once. Left by an exception, it
/// takes back what was done.
class UndoStep {
public:
    UndoStep(const Reference<css::frame::XModel>& model, std::string_view title);
    ~UndoStep();
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

private:
    Reference<css::frame::XModel> m_model;
    Reference<css::document::XUndoManager> m_undo;
    sal_Int32 m_steps_before = 0;
    int m_exceptions = 0;
};

/// Nothing done while it lives can be undone: for what Writer's undo would only take back by half.
class WithoutUndo {
public:
    explicit WithoutUndo(const Reference<css::frame::XModel>& model);
    ~WithoutUndo();
    WithoutUndo(const WithoutUndo&) = delete;
    WithoutUndo& operator=(const WithoutUndo&) = delete;

private:
    Reference<css::document::XUndoManager> m_undo;
};

/// Nothing done while it lives is recorded as a tracked change.
class WithoutRecording {
public:
    explicit WithoutRecording(const Reference<css::frame::XModel>& model);
    ~WithoutRecording();
    WithoutRecording(const WithoutRecording&) = delete;
    WithoutRecording& operator=(const WithoutRecording&) = delete;

private:
    Reference<css::frame::XModel> m_model;
    bool m_recording = false;
};

} // namespace klubba::writer
