// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <stdexcept>
#include <string>

namespace klubba {

/// A bad world: a file that can't be read, a template that is broken, a disk that is full. `what()` is one sentence in
/// Swedish; `english()` the same in English. Thrown by adapters, caught in shells; core's only thrower is the schema
/// loader, for a schema that is refused.
class Error : public std::runtime_error {
public:
    Error(const std::string& swedish, std::string english)
        : std::runtime_error(swedish), m_english(std::move(english)) {}

    [[nodiscard]] const std::string& english() const noexcept { return m_english; }

private:
    std::string m_english;
};

} // namespace klubba
