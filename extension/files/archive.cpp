// SPDX-License-Identifier: MPL-2.0
#include "files/archive.hpp"

#include <libdeflate.h>
#include <zip.h>

#include <algorithm>
#include <cstring>
#include <string>

namespace klubba::files {

namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20;
constexpr std::size_t largest_member = 64 * mebibyte;
constexpr std::size_t largest_total = 128 * mebibyte;
constexpr std::size_t largest_ratio = 200; // for members above 1 MiB
constexpr std::size_t most_entries = 10000;

constexpr std::size_t end_record_size = 22;
constexpr std::size_t central_header_size = 46;
constexpr std::size_t local_header_size = 30;
constexpr std::string_view end_signature = "PK\5\6";
constexpr std::string_view central_signature = "PK\1\2";
constexpr std::string_view local_signature = "PK\3\4";
constexpr std::uint16_t encrypted = 0x0001;
constexpr std::uint16_t sizes_follow = 0x0008;
constexpr std::uint16_t strongly_encrypted = 0x0040;

constexpr std::uint16_t stored = 0;
constexpr std::uint16_t deflated = 8;

std::size_t number(std::string_view bytes, std::size_t at, std::size_t width) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < width; ++i)
        value |= std::size_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
    return value;
}

[[noreturn]] void refuse_damaged(const Source& source) {
    refuse(
        source,
        "filens zip-struktur är skadad; öppna dokumentet i LibreOffice eller Word och spara det på nytt.",
        "the file's zip structure is damaged; open the document in LibreOffice or Word and save it again.");
}

[[noreturn]] void refuse_ambiguous(const Source& source) {
    refuse(source,
           "filens zip-struktur kan läsas på mer än ett sätt; öppna dokumentet i LibreOffice eller Word och "
           "spara det "
           "på nytt.",
           "the file's zip structure can be read in more than one way; open the document in LibreOffice or "
           "Word and "
           "save it again.");
}

[[noreturn]] void refuse_large(const Source& source) {
    refuse(
        source,
        "innehållet är för stort för ett textdokument; dela upp dokumentet eller ta bort bilagor ur det.",
        "the content is too large for a text document; split the document or remove what is embedded in it.");
}

[[noreturn]] void refuse_encrypted(const Source& source) {
    refuse(source, "dokumentet är lösenordsskyddat; spara det utan lösenord och försök igen.",
           "the document is password-protected; save it without a password and try again.");
}

/// Closes what libzip opened.
struct CloseZip {
    void operator()(zip_t* archive) const noexcept { zip_discard(archive); }
};

/// One decompressor a thread: making one costs more than inflating a small member.
libdeflate_decompressor* decompressor() {
    struct Free {
        void operator()(libdeflate_decompressor* used) const noexcept { libdeflate_free_decompressor(used); }
    };
    thread_local const std::unique_ptr<libdeflate_decompressor, Free> instance(
        libdeflate_alloc_decompressor());
    return instance.get();
}

} // namespace

Archive::Archive(std::string_view bytes, Source source) : m_bytes(bytes), m_source(source) {
    read_directory();
    check_entries();
    check_with_libzip();
}

bool Archive::has(std::string_view member) const {
    return find(member) != nullptr;
}

const Archive::Entry* Archive::find(std::string_view member) const {
    const auto found = std::ranges::find(m_entries, member, &Entry::name);
    return found == m_entries.end() ? nullptr : &*found;
}

void Archive::check_with_libzip() const {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const data = zip_source_buffer_create(m_bytes.data(), m_bytes.size(), 0, &error);
    if (data == nullptr)
        refuse_damaged(m_source);
    const std::unique_ptr<zip_t, CloseZip> archive(
        zip_open_from_source(data, ZIP_RDONLY | ZIP_CHECKCONS, &error));
    zip_error_fini(&error);
    if (!archive) {
        zip_source_free(data);
        refuse_damaged(m_source);
    }
    if (static_cast<std::size_t>(zip_get_num_entries(archive.get(), 0)) != m_entries.size())
        refuse_ambiguous(m_source);
}

// The end record is the one whose comment reaches exactly to the end of the file; a reader that searches from
// the end, as most do, and one that searches for the first must find the same.
void Archive::read_directory() {
    if (m_bytes.size() < end_record_size)
        refuse_damaged(m_source);
    const auto furthest = std::min(m_bytes.size(), end_record_size + 0xFFFF);
    const auto tail = m_bytes.substr(m_bytes.size() - furthest);
    std::size_t end = std::string_view::npos;
    for (auto at = tail.find(end_signature); at != std::string_view::npos;
         at = tail.find(end_signature, at + 1)) {
        if (end != std::string_view::npos)
            refuse_ambiguous(m_source);
        if (at + end_record_size <= tail.size() &&
            at + end_record_size + number(tail, at + 20, 2) == tail.size())
            end = at;
    }
    if (end == std::string_view::npos)
        refuse_damaged(m_source);

    const auto disks = number(tail, end + 4, 4);
    const auto entries = number(tail, end + 10, 2);
    const auto directory_size = number(tail, end + 12, 4);
    m_directory = number(tail, end + 16, 4);
    const auto end_offset = m_bytes.size() - furthest + end;
    if (disks != 0 || number(tail, end + 8, 2) != entries || m_directory + directory_size != end_offset)
        refuse_damaged(m_source);
    if (entries > most_entries)
        refuse_large(m_source);

    m_entries.reserve(entries);
    auto at = m_directory;
    for (std::size_t i = 0; i < entries; ++i) {
        if (at + central_header_size > end_offset || m_bytes.substr(at, 4) != central_signature)
            refuse_damaged(m_source);
        Entry entry;
        entry.flags = static_cast<std::uint16_t>(number(m_bytes, at + 8, 2));
        entry.method = static_cast<std::uint16_t>(number(m_bytes, at + 10, 2));
        entry.crc = static_cast<std::uint32_t>(number(m_bytes, at + 16, 4));
        entry.compressed = number(m_bytes, at + 20, 4);
        entry.size = number(m_bytes, at + 24, 4);
        const auto name_size = number(m_bytes, at + 28, 2);
        const auto extra_size = number(m_bytes, at + 30, 2);
        const auto comment_size = number(m_bytes, at + 32, 2);
        entry.header = number(m_bytes, at + 42, 4);
        const auto next = at + central_header_size + name_size + extra_size + comment_size;
        if (next > end_offset)
            refuse_damaged(m_source);
        entry.name = m_bytes.substr(at + central_header_size, name_size);
        m_entries.push_back(entry);
        at = next;
    }
    if (at != end_offset)
        refuse_damaged(m_source);

    for (auto& entry : m_entries) {
        if (entry.header + local_header_size > m_directory ||
            m_bytes.substr(entry.header, 4) != local_signature)
            refuse_damaged(m_source);
        const auto name_size = number(m_bytes, entry.header + 26, 2);
        entry.data = entry.header + local_header_size + name_size + number(m_bytes, entry.header + 28, 2);
        if (entry.data + entry.compressed > m_directory)
            refuse_damaged(m_source);
        if (m_bytes.substr(entry.header + local_header_size, name_size) != entry.name)
            refuse_ambiguous(m_source);
        // Sizes stand behind the data instead when the flag says so; some programs write them in both places.
        const auto packed = number(m_bytes, entry.header + 18, 4);
        const auto size = number(m_bytes, entry.header + 22, 4);
        const bool later = (entry.flags & sizes_follow) != 0 && packed == 0 && size == 0;
        if (number(m_bytes, entry.header + 8, 2) != entry.method ||
            (!later && (packed != entry.compressed || size != entry.size)))
            refuse_ambiguous(m_source);
    }
}

void Archive::check_entries() const {
    std::vector<const Entry*> order;
    order.reserve(m_entries.size());
    for (const auto& entry : m_entries)
        order.push_back(&entry);

    std::ranges::sort(order, {}, [](const Entry* entry) { return entry->name; });
    const auto twice = std::ranges::adjacent_find(order, {}, [](const Entry* entry) { return entry->name; });
    if (twice != order.end())
        refuse(
            m_source,
            "delen " + std::string((*twice)->name) +
                " finns två gånger i filen; öppna dokumentet i LibreOffice eller Word och spara det på nytt.",
            "the part " + std::string((*twice)->name) +
                " is in the file twice; open the document in LibreOffice or Word and save it again.");

    std::ranges::sort(order, {}, [](const Entry* entry) { return entry->header; });
    for (std::size_t i = 0; i + 1 < order.size(); ++i)
        if (order[i]->data + order[i]->compressed > order[i + 1]->header)
            refuse_ambiguous(m_source);
    for (const auto& entry : m_entries)
        if ((entry.flags & (encrypted | strongly_encrypted)) != 0)
            refuse_encrypted(m_source);
}

Buffer Archive::read(std::string_view member) {
    const Source source{m_source.file, member};
    const auto* const entry = find(member);
    if (entry == nullptr)
        refuse(
            source,
            "delen saknas, så filen är inget helt dokument; öppna den i LibreOffice eller Word och spara om.",
            "the part is missing, so the file is no whole document; open it in LibreOffice or Word and save "
            "it again.");
    if (entry->size > largest_member || m_inflated + entry->size > largest_total ||
        (entry->size > mebibyte && entry->size / largest_ratio > entry->compressed))
        refuse_large(source);
    m_inflated += entry->size;

    Buffer content{std::make_unique_for_overwrite<char[]>(entry->size), entry->size};
    const auto packed = m_bytes.substr(entry->data, entry->compressed);
    if (entry->method == stored && entry->compressed == entry->size) {
        std::memcpy(content.data.get(), packed.data(), packed.size());
    } else if (entry->method == deflated) {
        // Without a place for the actual size, libdeflate demands exactly the size promised.
        if (libdeflate_deflate_decompress(decompressor(), packed.data(), packed.size(), content.data.get(),
                                          content.size, nullptr) != LIBDEFLATE_SUCCESS)
            refuse_damaged(source);
    } else {
        refuse_damaged(source);
    }
    if (libdeflate_crc32(0, content.data.get(), content.size) != entry->crc)
        refuse_damaged(source);
    return content;
}

} // namespace klubba::files
