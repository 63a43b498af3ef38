// SPDX-License-Identifier: MPL-2.0
// Zip files made in memory, also such as no program would make.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace klubba::test {

/// One member as it is to be written, lies included.
struct Member {
    std::string name;
    std::string content;
    bool deflated = false;
    std::uint16_t flags = 0;
    /// Added to the size that both headers state.
    int size_lie = 0;
    /// Where the directory says the member is; nothing is written for it then.
    std::optional<std::size_t> elsewhere = std::nullopt;
};

/// What stands before and with a member's data.
std::string local_record(const Member& member);

/// A zip file of these members, with the comment given.
std::string zip(const std::vector<Member>& members, std::string_view comment = {});

/// An .odt whose text is the given content of office:text.
std::string odt(std::string_view text, std::string_view automatic_styles = {}, std::string_view styles = {});

/// The whole content.xml for that, and an element's opening with all namespaces.
std::string content_xml(std::string_view text, std::string_view automatic_styles = {});
std::string fodt(std::string_view text, std::string_view automatic_styles = {}, std::string_view styles = {},
                 std::string_view master_styles = {}, std::string_view meta = {});

} // namespace klubba::test
