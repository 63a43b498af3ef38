// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <string_view>

namespace klubba::bench {

/// What is timed, and what must be put in place or back around it, untimed.
struct Task {
    std::function<void()> timed;
    std::function<void()> before = [] {};
    std::function<void()> after = [] {};
};

/// Median of the processor time that this thread takes, in milliseconds, after one run that does not count.
double median_of(int runs, const Task& task);

/// Prints a row of the table: a figure, and the target it has if any.
void print_row(std::string_view name, double milliseconds, double target = 0);

} // namespace klubba::bench
