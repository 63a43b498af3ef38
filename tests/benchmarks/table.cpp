// SPDX-License-Identifier: MPL-2.0
#include "table.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

namespace klubba::bench {

namespace {

double this_threads_milliseconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

double median_of(int runs, const Task& task) {
    std::vector<double> figures;
    for (int run = 0; run <= runs; ++run) {
        task.before();
        const auto start = this_threads_milliseconds();
        task.timed();
        const auto took = this_threads_milliseconds() - start;
        task.after();
        if (run > 0)
            figures.push_back(took);
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
