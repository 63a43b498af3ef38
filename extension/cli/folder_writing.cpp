// SPDX-License-Identifier: MPL-2.0
#include "cli/folder_writing.hpp"

#include "core/error.hpp"

#include <fstream>

namespace klubba::cli {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& bytes) {
    std::ofstream out(file, std::ios::binary);
    out << bytes << std::flush;
    if (!out)
        throw fs::filesystem_error("write", file, std::make_error_code(std::errc::io_error));
}

/// Makes a folder and those above it; takes away those it made unless they are kept.
class NewFolders {
public:
    NewFolders() = default;
    ~NewFolders() {
        std::error_code ignored;
        for (const auto& folder : m_made)
            fs::remove(folder, ignored);
    }
    NewFolders(const NewFolders&) = delete;
    NewFolders& operator=(const NewFolders&) = delete;

    void make(const fs::path& folder) {
        for (auto path = fs::absolute(folder).lexically_normal(); !path.empty() && !fs::exists(path);
             path = path.parent_path())
            m_made.push_back(path);
        fs::create_directories(folder);
    }

    void keep() { m_made.clear(); }

private:
    /// The deepest first.
    std::vector<fs::path> m_made;
};

/// Puts new files in the place of old ones, and the old ones back unless the new are kept.
class Exchange {
public:
    explicit Exchange(fs::path folder)
        : m_folder(std::move(folder)), m_new(m_folder / ".klubba-ny"), m_old(m_folder / ".klubba-gammal") {}
    ~Exchange() {
        std::error_code ignored;
        for (const auto& name : m_placed)
            fs::remove(m_folder / name, ignored);
        for (const auto& name : m_put_aside)
            fs::rename(m_old / name, m_folder / name, ignored);
        fs::remove_all(m_new, ignored);
        fs::remove_all(m_old, ignored);
    }
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;

    void prepare(const std::vector<FileToWrite>& files) {
        fs::create_directory(m_new);
        fs::create_directory(m_old);
        for (const auto& file : files)
            write(m_new / file.name, file.bytes);
    }

    void place(const std::string& name) {
        if (fs::is_directory(m_folder / name))
            throw fs::filesystem_error("place", m_folder / name,
                                       std::make_error_code(std::errc::is_a_directory));
        if (fs::exists(m_folder / name)) {
            fs::rename(m_folder / name, m_old / name);
            m_put_aside.push_back(name);
        }
        fs::rename(m_new / name, m_folder / name);
        m_placed.push_back(name);
    }

    void keep() {
        m_placed.clear();
        m_put_aside.clear();
    }

private:
    fs::path m_folder, m_new, m_old;
    std::vector<std::string> m_put_aside, m_placed;
};

} // namespace

void write_all_or_none(const fs::path& folder, const std::vector<FileToWrite>& files) {
    try {
        NewFolders made;
        made.make(folder);
        Exchange exchange(folder);
        exchange.prepare(files);
        for (const auto& file : files)
            exchange.place(file.name);
        exchange.keep();
        made.keep();
    } catch (const fs::filesystem_error& failure) {
        const auto& place = failure.path1().empty() ? folder : failure.path1();
        throw Error(folder.string() + ": rapporten kunde inte skrivas, och inget är ändrat (" +
                        place.string() + "). Kontrollera att mappen går att skriva i.",
                    folder.string() + ": the report could not be written, and nothing is changed (" +
                        place.string() + "). See that the folder can be written to.");
    }
}

} // namespace klubba::cli
