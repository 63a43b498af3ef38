// SPDX-License-Identifier: MPL-2.0
#include "files/file_names.hpp"

#include "core/folding.hpp"

namespace klubba::files {

std::string file_name_for(std::string_view words) {
    std::string name;
    for (auto rest = folded(words); !rest.empty();) {
        const auto letter = rest.starts_with("å") || rest.starts_with("ä") ? 'a'
                            : rest.starts_with("ö")                        ? 'o'
                                                                           : rest.front();
        rest.erase(0, letter == rest.front() ? 1 : 2);
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (plain)
            name += letter;
        else if (letter >= 0 && !name.empty() && name.back() != '-')
            name += '-';
    }
    while (name.ends_with('-'))
        name.pop_back();
    return name.empty() ? "organ" : name;
}

} // namespace klubba::files
