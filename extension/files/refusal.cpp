// SPDX-License-Identifier: MPL-2.0
#include "files/refusal.hpp"

#include "core/error.hpp"

namespace klubba::files {

void refuse(const Source& source, std::string_view swedish, std::string_view english) {
    std::string place(source.file);
    if (!source.part.empty())
        place.append(" (").append(source.part).append(")");
    place += ": ";
    throw Error(place + std::string(swedish), place + std::string(english));
}

} // namespace klubba::files
