// SPDX-License-Identifier: MPL-2.0
#include "cli/inputs.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <iostream>
#include <mutex>
#include <string_view>
#include <thread>
#include <unistd.h>

namespace klubba::cli {
namespace {

constexpr std::array<std::string_view, 4> endings{".odt", ".fodt", ".docx", ".txt"};

bool is_document(const std::filesystem::path& path) {
    const auto name = path.filename().string();
    const bool lock_file = name.starts_with(".~lock.") || name.starts_with("~$");
    return !lock_file && std::ranges::find(endings, path.extension().string()) != endings.end();
}

/// One line that is written over itself, and gone when the work is done.
class Progress {
public:
    explicit Progress(std::size_t total) : m_total(total), m_visible(isatty(STDERR_FILENO) != 0) {}
    ~Progress() {
        if (m_shown)
            std::cerr << "\r\033[K" << std::flush;
    }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(std::size_t finished) {
        const auto now = std::chrono::steady_clock::now();
        if (!m_visible || now - m_last < (m_shown ? std::chrono::milliseconds(100) : std::chrono::seconds(1)))
            return;
        std::cerr << '\r' << finished << " / " << m_total << std::flush;
        m_shown = true;
        m_last = now;
    }

private:
    std::size_t m_total;
    bool m_visible;
    bool m_shown = false;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

} // namespace

std::vector<std::filesystem::path> documents_in(const std::vector<std::string>& operands) {
    std::vector<std::filesystem::path> result;
    for (const std::filesystem::path operand : operands) {
        std::error_code unreadable;
        if (!std::filesystem::is_directory(operand, unreadable)) {
            result.push_back(operand);
            continue;
        }
        std::vector<std::filesystem::path> inside;
        const auto skip = std::filesystem::directory_options::skip_permission_denied;
        for (std::filesystem::recursive_directory_iterator entry(operand, skip, unreadable), end;
             entry != end; entry.increment(unreadable))
            if (is_document(entry->path()) && entry->is_regular_file(unreadable))
                inside.push_back(entry->path());
        std::ranges::sort(inside);
        result.insert(result.end(), inside.begin(), inside.end());
    }
    return result;
}

void for_each_in_order(std::size_t count, std::size_t jobs,
                       const std::function<void(std::size_t, std::size_t)>& work,
                       const std::function<void(std::size_t)>& done) {
    Progress progress(count);
    if (jobs <= 1 || count <= 1) {
        for (std::size_t index = 0; index < count; ++index) {
            work(index, 0);
            done(index);
            progress.show(index + 1);
        }
        return;
    }
    std::mutex mutex;
    std::condition_variable finished_one;
    std::vector<bool> finished(count, false);
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> workers;
    for (std::size_t job = 0; job < std::min(jobs, count); ++job)
        workers.emplace_back([&, job] {
            for (std::size_t index = next++; index < count; index = next++) {
                work(index, job);
                const std::scoped_lock lock(mutex);
                finished[index] = true;
                finished_one.notify_one();
            }
        });
    for (std::size_t index = 0; index < count; ++index) {
        std::unique_lock lock(mutex);
        finished_one.wait(lock, [&] { return finished[index]; });
        lock.unlock();
        done(index);
        progress.show(index + 1);
    }
}

} // namespace klubba::cli
