// SPDX-License-Identifier: MPL-2.0
// The few words of UNO that the sidebar uses everywhere.
#pragma once

#include "writer/uno.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>

#include <initializer_list>

namespace klubba::sidebar {

namespace css = com::sun::star;

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using css::uno::XComponentContext;
using rtl::OUString;
using writer::from_uno;
using writer::to_uno;

/// A new object of an ASCII-named service. Throws css::uno::RuntimeException when it has no such interface.
template <class Interface>
Reference<Interface> create(const Reference<XComponentContext>& context, const char* service) {
    return {
        context->getServiceManager()->createInstanceWithContext(OUString::createFromAscii(service), context),
        UNO_QUERY_THROW};
}

template <class Value>
Value property(const Reference<css::beans::XPropertySet>& object, const char* name) {
    Value value{};
    object->getPropertyValue(OUString::createFromAscii(name)) >>= value;
    return value;
}

template <class Value>
void set_property(const Reference<css::beans::XPropertySet>& object, const char* name, const Value& value) {
    object->setPropertyValue(OUString::createFromAscii(name), Any(value));
}

template <class Value>
Sequence<Value> sequence(std::initializer_list<Value> values) {
    return Sequence<Value>(values.begin(), static_cast<sal_Int32>(values.size()));
}

} // namespace klubba::sidebar
