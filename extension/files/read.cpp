// SPDX-License-Identifier: MPL-2.0
#include "files/read.hpp"

#include "files/archive.hpp"
#include "files/docx.hpp"
#include "files/odf.hpp"
#include "files/plain_text.hpp"
#include "files/refusal.hpp"

#include <algorithm>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace klubba::files {

namespace {

constexpr std::size_t largest_file = std::size_t{128} * 1024 * 1024;

std::optional<Format> format_of(const std::filesystem::path& file) {
    auto ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (ending == ".txt")
        return Format::PlainText;
    if (ending == ".odt")
        return Format::Odt;
    if (ending == ".fodt")
        return Format::FlatOdt;
    if (ending == ".docx")
        return Format::Docx;
    return std::nullopt;
}

Buffer contents(const std::filesystem::path& file, const Source& source) {
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    std::ifstream stream(file, std::ios::binary);
    if (failure || !stream)
        refuse(source, "filen kan inte öppnas; kontrollera att den finns och att du får läsa den.",
               "the file can't be opened; check that it exists and that you may read it.");
    if (size > largest_file)
        refuse(source, "filen är för stor för ett textdokument; ta bort bilder eller bilagor ur det.",
               "the file is too large for a text document; remove pictures or what is embedded in it.");
    Buffer bytes{std::make_unique_for_overwrite<char[]>(size), size};
    if (!stream.read(bytes.data.get(), static_cast<std::streamsize>(size)))
        refuse(source, "filen kunde inte läsas helt; försök igen.",
               "the file could not be read to its end; try again.");
    return bytes;
}

} // namespace

Document read(std::string_view bytes, Format format, std::string_view name) {
    switch (format) {
    case Format::PlainText:
        return read_plain_text(bytes, name);
    case Format::Odt:
        return read_odt(bytes, name);
    case Format::FlatOdt: {
        // XML is parsed in place, and what was given belongs to the caller.
        Buffer copy{std::make_unique_for_overwrite<char[]>(bytes.size()), bytes.size()};
        std::ranges::copy(bytes, copy.data.get());
        return read_fodt(std::move(copy), name);
    }
    case Format::Docx:
        return read_docx(bytes, name);
    }
    return {};
}

Document read(const std::filesystem::path& file) {
    const auto name = file.string();
    const Source source{name};
    const auto format = format_of(file);
    if (!format)
        refuse(source, "filen är inget textdokument som kan läsas; välj en .odt, .fodt, .docx eller .txt.",
               "the file is no text document that can be read; choose an .odt, .fodt, .docx or .txt.");
    auto bytes = contents(file, source);
    return *format == Format::FlatOdt ? read_fodt(std::move(bytes), name) : read(bytes.view(), *format, name);
}

} // namespace klubba::files
