// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/workshop.hpp"
#include "core/predecessor.hpp"
#include "core/recognise.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace klubba::commands {

/// The minutes of the meeting before, from a file; its path is empty for those that are open in a window.
struct Previous {
    std::filesystem::path file;
    Predecessor minutes;

    /// Day of the meeting; nothing when the minutes don't say.
    [[nodiscard]] std::optional<Date> date() const;
};

/// Throws klubba::Error for a file that can't be read, and for one that is no minutes.
Previous read_previous(const std::filesystem::path& file, Detail detail = Detail::Facts);

/// Where the number of the first item comes from.
struct FirstNumber {
    int number = 1;
    /// The last number before it and the day of that meeting; nothing when counting begins with 1.
    std::optional<int> after;
    std::optional<Date> date;

    bool operator==(const FirstNumber&) const = default;
};

/// Finds what new minutes go on from. What it has read of a folder it keeps, for one who asks again and again.
class PreviousMinutes {
public:
    explicit PreviousMinutes(Workshop& workshop) : m_workshop(workshop) {}

    /// The newest minutes of the body from before `date` (empty: of all) in the folder that its settings name; null
    /// when there are none. What can't be read there is passed over. Good until the next call.
    [[nodiscard]] const Previous* newest(const std::string& organ, const std::optional<Date>& date);

    /// Those whose numbers minutes of that body and date go on from: the newest, for a body that counts through the
    /// year; else null.
    [[nodiscard]] const Previous* counted_on(const std::string& organ, const std::optional<Date>& date);

    /// The number of the first item of minutes of that body and date: the next after `previous` or, when that is null,
    /// after what the body's settings tell.
    [[nodiscard]] FirstNumber first_number(const std::string& organ, const std::optional<Date>& date,
                                           const Previous* previous) const;

private:
    Workshop& m_workshop;
    std::map<std::string, std::vector<Previous>> m_folders;
};

/// "§ 45 – efter protokollet 2026-02-18"; empty when counting begins with 1.
std::string origin_of(const FirstNumber& first, const Workshop& workshop);

} // namespace klubba::commands
