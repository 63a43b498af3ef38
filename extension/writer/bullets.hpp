// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "writer/uno.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace klubba::writer {

/// The bullets of lists. Writer gives the label of a paragraph that it numbers, but not of one with a bullet.
/// Remembers what it has looked up, so it is good until a list changes.
class Bullets {
public:
    /// What the list shows before a paragraph in it that has no number; empty for a further paragraph of a
    /// list item.
    const std::string& of(const Reference<css::uno::XInterface>& paragraph, std::uint8_t list_level);

private:
    /// By list style and level.
    std::map<std::pair<OUString, std::uint8_t>, std::string> m_known;
};

} // namespace klubba::writer
