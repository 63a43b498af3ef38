// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "sidebar/uno.hpp"

#include <com/sun/star/resource/XStringResourceResolver.hpp>

#include <initializer_list>

namespace klubba::sidebar {

/// The words on the screen, in the language of the office's user interface: strings/klubba_*.properties.
class Words {
public:
    explicit Words(const Reference<XComponentContext>& context);

    /// A missing key shows as itself, so that nothing fails for a word.
    [[nodiscard]] OUString operator()(const char* key) const;
    /// The same with {1}, {2} … replaced by the values.
    [[nodiscard]] OUString operator()(const char* key, std::initializer_list<OUString> values) const;

private:
    Reference<css::resource::XStringResourceResolver> m_strings;
};

} // namespace klubba::sidebar
