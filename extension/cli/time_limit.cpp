// SPDX-License-Identifier: MPL-2.0
#include "cli/time_limit.hpp"

#include <charconv>
#include <ctime>

namespace klubba::cli {
namespace {

std::chrono::nanoseconds processor_time() {
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec);
}

} // namespace

std::chrono::seconds time_limit(const CommandLine& line) {
    const auto text = line.value("limit", "60");
    unsigned seconds = 0;
    const auto* const end = text.data() + text.size();
    if (const auto [stop, failure] = std::from_chars(text.data(), end, seconds);
        failure != std::errc() || stop != end)
        throw UsageError("--limit ska vara ett antal sekunder, som 60, inte ”" + text + "”.",
                         "--limit takes a number of seconds, like 60, not “" + text + "”.");
    return std::chrono::seconds(seconds);
}

schematron::KeepGoing until(std::chrono::seconds limit) {
    // The clock takes longer than most tests do.
    constexpr unsigned asked_for_each_look = 64;
    return [end = processor_time() + limit, asked = 0U]() mutable {
        return asked++ % asked_for_each_look != 0 || processor_time() < end;
    };
}

} // namespace klubba::cli
