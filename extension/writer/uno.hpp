// SPDX-License-Identifier: MPL-2.0
// The few words of UNO that this room and the sidebar use everywhere.
#pragma once

#include <sal/config.h>

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

#include <initializer_list>
#include <string>
#include <string_view>

namespace klubba::writer {

namespace css = com::sun::star;

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;

/// UTF-8 to UTF-16 and back. Bytes that are no UTF-8 become U+FFFD.
OUString to_uno(std::string_view utf8);
std::string from_uno(const OUString& text);

/// A property of any object; a default value when it is void or of another type. Throws css::uno::Exception
/// for an object without that property.
template <class Value>
Value property(const Reference<css::uno::XInterface>& object, std::string_view name) {
    Value value{};
    Reference<css::beans::XPropertySet>(object, UNO_QUERY_THROW)->getPropertyValue(to_uno(name)) >>= value;
    return value;
}

template <class Value>
void set_property(const Reference<css::uno::XInterface>& object, std::string_view name, const Value& value) {
    Reference<css::beans::XPropertySet>(object, UNO_QUERY_THROW)
        ->setPropertyValue(to_uno(name), css::uno::Any(value));
}

template <class Element>
css::uno::Sequence<Element> sequence(std::initializer_list<Element> elements) {
    return {elements.begin(), static_cast<sal_Int32>(elements.size())};
}

/// A named argument of loading and saving.
template <class Value>
css::beans::PropertyValue argument(std::string_view name, const Value& value) {
    return {to_uno(name), 0, css::uno::Any(value), css::beans::PropertyState_DIRECT_VALUE};
}

} // namespace klubba::writer
