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

/// The code and the tables of one stage fill the processor's nearest caches, so a stage is done for several files before
/// the next one, as long as they are small.
constexpr std::size_t most_files = 32;
constexpr std::size_t most_bytes = std::size_t{2} * 1024 * 1024;

/// Hands out files and takes them through the stages.
class Batches {
public:
    Batches(std::size_t count, std::size_t jobs, const Work& work)
        : m_count(count), m_files(std::min(most_files, (count + jobs - 1) / jobs)), m_work(work) {}

    /// The indices of the next files, which have been through all stages; none when no more are left.
    std::vector<std::size_t> next(std::size_t worker) {
        std::vector<std::size_t> batch;
        std::size_t bytes = 0;
        while (batch.size() < m_files && bytes < most_bytes) {
            const auto index = m_next++;
            if (index >= m_count)
                break;
            bytes += m_work.read(index, worker);
            batch.push_back(index);
        }
        for (const auto& stage : m_work.stages)
            for (const auto index : batch)
                stage(index, worker);
        return batch;
    }

private:
    std::size_t m_count;
    std::size_t m_files;
    const Work& m_work;
    std::atomic<std::size_t> m_next = 0;
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

std::size_t bytes_of(const Document& document) {
    std::size_t bytes = sizeof document;
    for (const auto& paragraph : document.paragraphs)
        bytes += sizeof paragraph + paragraph.text.size();
    return bytes;
}

void for_each_in_order(std::size_t count, std::size_t jobs, const Work& work) {
    Progress progress(count);
    Batches batches(count, std::max<std::size_t>(1, jobs), work);
    if (jobs <= 1 || count <= 1) {
        for (auto batch = batches.next(0); !batch.empty(); batch = batches.next(0))
            for (const auto index : batch) {
                work.done(index);
                progress.show(index + 1);
            }
        return;
    }
    std::mutex mutex;
    std::condition_variable finished_some;
    std::vector<bool> finished(count, false);
    std::vector<std::jthread> workers;
    for (std::size_t job = 0; job < std::min(jobs, count); ++job)
        workers.emplace_back([&, job] {
            for (auto batch = batches.next(job); !batch.empty(); batch = batches.next(job)) {
                const std::scoped_lock lock(mutex);
                for (const auto index : batch)
                    finished[index] = true;
                finished_some.notify_one();
            }
        });
    for (std::size_t index = 0; index < count; ++index) {
        std::unique_lock lock(mutex);
        finished_some.wait(lock, [&] { return finished[index]; });
        lock.unlock();
        work.done(index);
        progress.show(index + 1);
    }
}

} // namespace klubba::cli
