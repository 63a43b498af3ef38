// SPDX-License-Identifier: MPL-2.0
#include "table.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace klubba::bench {

double median_of(int runs, const Task& task) {
    using Clock = std::chrono::steady_clock;
    std::vector<double> figures;
    for (int run = 0; run <= runs; ++run) {
        task.before();
        const auto start = Clock::now();
        task.timed();
        const std::chrono::duration<double, std::milli> took = Clock::now() - start;
        task.after();
        if (run > 0)
            figures.push_back(took.count());
    }
    const auto middle = figures.begin() + static_cast<std::ptrdiff_t>(figures.size() / 2);
    std::ranges::nth_element(figures, middle);
    return *middle;
}

void print_row(std::string_view name, double milliseconds, double target) {
    std::printf("%-52s %10.3f ms", std::string(name).c_str(), milliseconds);
    if (target > 0)
        std::printf("   target %5.0f ms, %5.2f of it", target, milliseconds / target);
    std::printf("\n");
    std::fflush(stdout);
}

} // namespace klubba::bench
