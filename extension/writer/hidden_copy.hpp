// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/uno.hpp"

#include <com/sun/star/frame/XModel.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace klubba::writer {

class Reader;

/// A copy of a document, opened where nobody sees it, to be worked on while the document itself stays as it is. Used on
/// the office's main thread. Closed with the object.
class HiddenCopy {
public:
    /// Throws klubba::Error when it can't be copied.
    HiddenCopy(const Reference<css::uno::XComponentContext>& context,
               const Reference<css::frame::XModel>& original);
    HiddenCopy(const HiddenCopy&) = delete;
    HiddenCopy& operator=(const HiddenCopy&) = delete;
    ~HiddenCopy();

    [[nodiscard]] const Reference<css::frame::XModel>& model() const { return m_model; }

    /// The copy as flat OpenDocument text. Throws klubba::Error when it can't be stored.
    [[nodiscard]] std::string flat() const;

private:
    Reference<css::uno::XComponentContext> m_context;
    Reference<css::frame::XModel> m_model;
};

/// Puts a bookmark where a paragraph begins.
void add_bookmark(const Reader& reader, std::size_t paragraph, std::string_view name);

} // namespace klubba::writer
