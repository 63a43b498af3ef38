// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "files/refusal.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace klubba::files {

/// Bytes that XML is parsed in, in place.
struct Buffer {
    std::unique_ptr<char[]> data;
    std::size_t size = 0;

    [[nodiscard]] std::string_view view() const noexcept { return {data.get(), size}; }
};

/// A zip file in memory, read as LibreOffice and Word read it or not at all: an archive that two programs
/// could read differently is refused (APPNOTE.TXT 6.3.10; ISO/IEC 21320-1 for what a document may use of it).
class Archive {
public:
    /// `bytes` and the source's strings outlive the archive. Throws klubba::Error when the structure is
    /// broken, ambiguous, encrypted or too large.
    Archive(std::string_view bytes, Source source);

    [[nodiscard]] bool has(std::string_view member) const;

    /// The member's content, checked against its size and CRC. Throws klubba::Error when there is no such
    /// member or it is damaged, or when everything read so far passes the limit.
    [[nodiscard]] Buffer read(std::string_view member);

private:
    struct Entry {
        std::string_view name;
        std::uint16_t flags = 0;
        std::uint16_t method = 0;
        std::uint32_t crc = 0;
        std::size_t compressed = 0;
        std::size_t size = 0;
        std::size_t header = 0;
        std::size_t data = 0;
    };

    void check_with_libzip() const;
    void read_directory();
    void check_entries() const;
    [[nodiscard]] const Entry* find(std::string_view member) const;

    std::string_view m_bytes;
    Source m_source;
    std::vector<Entry> m_entries;
    std::size_t m_directory = 0;
    std::size_t m_inflated = 0;
};

} // namespace klubba::files
