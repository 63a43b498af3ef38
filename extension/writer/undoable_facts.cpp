// SPDX-License-Identifier: MPL-2.0
#include "writer/undoable_facts.hpp"

#include "writer/document_facts.hpp"

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>

#include <string>
#include <utility>

namespace klubba::writer {
namespace {

using Facts = std::vector<SetProperty>;

void set(const Reference<css::frame::XModel>& model, const Facts& facts) {
    for (const auto& fact : facts)
        set_document_property(model, fact.name, fact.value);
}

std::string value_in(const Document& document, const std::string& name) {
    if (name == "title")
        return document.title;
    if (name == "language")
        return document.language;
    const auto found = document.properties.find(name);
    return found == document.properties.end() ? std::string() : found->second;
}

/// What the document's undo manager keeps of it. The document owns it, so it holds the document weakly.
class Change final : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    Change(const Reference<css::frame::XModel>& model, Facts before, Facts after)
        : m_model(model), m_before(std::move(before)), m_after(std::move(after)) {}

    OUString SAL_CALL getTitle() override { return {}; }
    void SAL_CALL undo() override { set_all(m_before); }
    void SAL_CALL redo() override { set_all(m_after); }

private:
    void set_all(const Facts& facts) const {
        if (const Reference<css::frame::XModel> model(m_model); model.is())
            set(model, facts);
    }

    css::uno::WeakReference<css::frame::XModel> m_model;
    Facts m_before, m_after;
};

} // namespace

void set_facts_undoably(const Reference<css::frame::XModel>& model, const Document& before,
                        const Facts& facts) {
    if (facts.empty())
        return;
    Facts old;
    for (const auto& fact : facts)
        old.push_back({fact.name, value_in(before, fact.name)});
    set(model, facts);
    Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)
        ->getUndoManager()
        ->addUndoAction(new Change(model, std::move(old), facts));
}

} // namespace klubba::writer
