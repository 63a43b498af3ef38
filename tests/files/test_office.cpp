// SPDX-License-Identifier: MPL-2.0
// The readers held against LibreOffice itself: what it converts from one format to another must read the
// same.
#include "catch.hpp"
#include "files/read.hpp"
#include "office_documents.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <ostream>

using namespace klubba;

namespace klubba {

std::ostream& operator<<(std::ostream& out, const Paragraph& paragraph) {
    out << '[' << *paragraph.style << "] outline " << int{paragraph.outline_level} << " list "
        << int{paragraph.list_level} << " «" << *paragraph.label << "» " << paragraph.text;
    if (paragraph.cell)
        out << " in " << paragraph.cell->table << ',' << paragraph.cell->row << ',' << paragraph.cell->column;
    for (const auto& bookmark : *paragraph.bookmarks)
        out << " #" << bookmark;
    return out;
}

} // namespace klubba

namespace {

const std::filesystem::path folder = std::filesystem::path(KLUBBA_BINARY) / "tests" / "office";

void convert(const std::string& to, const std::string& from) {
    const auto command = "cd '" + folder.string() +
                         "' && soffice --headless --norestore '-env:UserInstallation=file://" +
                         folder.string() + "/profile' --convert-to " + to + " --outdir " + to + " " + from +
                         " > convert-" + to + ".log 2>&1";
    REQUIRE(std::system(command.c_str()) == 0);
}

/// Writes all documents and has LibreOffice convert them, once in a run. False where there is no LibreOffice.
bool converted() {
    static const bool done = [] {
        if (std::system("command -v soffice > /dev/null 2>&1") != 0)
            return false;
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        for (const auto& [name, content] : test::flat_documents())
            std::ofstream(folder / (name + ".fodt"), std::ios::binary) << content;
        for (const auto& [name, content] : test::word_documents())
            std::ofstream(folder / ("word-" + name + ".docx"), std::ios::binary) << content;
        convert("odt", "*.fodt *.docx");
        convert("docx", "*.fodt");
        return true;
    }();
    return done;
}

void check_same(const Document& read, const Document& expected) {
    CHECK(read.title == expected.title);
    CHECK(read.keywords == expected.keywords);
    CHECK(read.language == expected.language);
    CHECK(read.properties == expected.properties);
    CHECK(read.tracked_changes == expected.tracked_changes);
    CHECK(read.comments == expected.comments);
    CHECK(read.images == expected.images);
    CHECK(read.page_headers == expected.page_headers);
    CHECK(read.page_footers == expected.page_footers);
    CHECK(read.tables == expected.tables);
    REQUIRE(read.paragraphs.size() == expected.paragraphs.size());
    for (std::size_t i = 0; i < expected.paragraphs.size(); ++i)
        CHECK(read.paragraphs[i] == expected.paragraphs[i]);
    CHECK(read == expected);
}

/// .docx has no names of tables; LibreOffice makes some up when it opens one.
void forget_table_names(Document& document) {
    for (auto& table : document.tables)
        table.name.clear();
}

} // namespace

TEST_CASE("flat and packed OpenDocument and .docx, as LibreOffice writes them, read the same") {
    if (!converted()) {
        WARN("there is no soffice here, so the readers are not held against LibreOffice");
        return;
    }
    for (const auto& [name, content] : test::flat_documents()) {
        INFO(name);
        auto expected = files::read(folder / (name + ".fodt"));
        check_same(files::read(folder / "odt" / (name + ".odt")), expected);
        forget_table_names(expected);
        check_same(files::read(folder / "docx" / (name + ".docx")), expected);
    }
}

TEST_CASE("what Word writes reads as LibreOffice reads it") {
    if (!converted()) {
        WARN("there is no soffice here, so the readers are not held against LibreOffice");
        return;
    }
    for (const auto& [name, content] : test::word_documents()) {
        INFO(name);
        auto office = files::read(folder / "odt" / ("word-" + name + ".odt"));
        forget_table_names(office);
        check_same(files::read(folder / ("word-" + name + ".docx")), office);
    }
}
