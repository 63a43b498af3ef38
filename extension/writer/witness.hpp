// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/uno.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <cppuhelper/weakref.hxx>
#include <rtl/ref.hxx>

#include <functional>

namespace klubba::writer {

/// Hears, as long as it lives, when a document changes in its text, its form or its properties. Holds the document
/// weakly. Used on the office's main thread, on which every change happens.
class Witness {
public:
    /// `told` is called in the middle of every change.
    explicit Witness(
        const Reference<css::frame::XModel>& model, std::function<void()> told = [] {});
    ~Witness();
    Witness(const Witness&) = delete;
    Witness& operator=(const Witness&) = delete;

    /// Since forget(); before the first time, nobody knows, and it may have.
    [[nodiscard]] bool has_seen_change() const;
    /// Likewise, of the text or its form: Writer also counts words for minutes, and keeps the sums among the properties.
    [[nodiscard]] bool has_seen_change_of_text() const;
    /// Likewise, of a step that somebody can undo: laying out a document that has just been opened changes it too, as
    /// Writer sees it.
    [[nodiscard]] bool has_seen_step() const;
    /// Likewise, of more than one.
    [[nodiscard]] bool has_seen_steps() const;
    /// Likewise; redo too.
    [[nodiscard]] bool has_seen_undo() const;
    void forget();

private:
    class Listener;
    css::uno::WeakReference<css::frame::XModel> m_model;
    rtl::Reference<Listener> m_listener;
};

} // namespace klubba::writer
