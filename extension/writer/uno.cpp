// SPDX-License-Identifier: MPL-2.0
#include "writer/uno.hpp"

#include <rtl/string.hxx>

namespace klubba::writer {

rtl::OUString to_uno(std::string_view utf8) {
    return {utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8};
}

std::string from_uno(const rtl::OUString& text) {
    const rtl::OString utf8 = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return {utf8.getStr(), static_cast<std::size_t>(utf8.getLength())};
}

} // namespace klubba::writer
