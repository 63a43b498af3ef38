// SPDX-License-Identifier: MPL-2.0
// The few words of UNO that this room and the sidebar use everywhere.
#pragma once

#include <sal/config.h>

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

#include <string>
#include <string_view>

namespace klubba::writer {

namespace css = com::sun::star;

/// UTF-8 to UTF-16 and back. Bytes that are no UTF-8 become U+FFFD.
rtl::OUString to_uno(std::string_view utf8);
std::string from_uno(const rtl::OUString& text);

} // namespace klubba::writer
