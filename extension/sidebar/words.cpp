// SPDX-License-Identifier: MPL-2.0
#include "sidebar/words.hpp"

#include "sidebar/settings.hpp"

#include <com/sun/star/resource/StringResourceWithLocation.hpp>

namespace klubba::sidebar {

Words::Words(const Reference<XComponentContext>& context)
    : m_strings(css::resource::StringResourceWithLocation::create(
                    context, OUString("vnd.sun.star.extension://se.klubba/strings"), true,
                    user_interface_locale(context), OUString("klubba"), OUString(), {}),
                UNO_QUERY_THROW) {}

OUString Words::operator()(const char* key) const {
    const OUString id = OUString::createFromAscii(key);
    return m_strings->hasEntryForId(id) ? m_strings->resolveString(id) : id;
}

OUString Words::operator()(const char* key, std::initializer_list<OUString> values) const {
    OUString text = (*this)(key);
    sal_Int32 number = 0;
    for (const auto& value : values)
        text = text.replaceAll("{" + OUString::number(++number) + "}", value);
    return text;
}

} // namespace klubba::sidebar
