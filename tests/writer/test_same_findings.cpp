// SPDX-License-Identifier: MPL-2.0
// A document has one set of findings, whether the command line reads its file or Writer has it open.
#include "catch.hpp"

#include "core/calendar.hpp"
#include "core/recognise.hpp"
#include "corpus/documents.hpp"
#include "files/library.hpp"
#include "files/read.hpp"
#include "office/office.hpp"
#include "writer/reader.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

using namespace klubba;

namespace {

const std::filesystem::path corpus_folder = KLUBBA_SOURCE "/tests/corpus/protokoll";

/// Each as "RULE severity place: message".
std::multiset<std::string> findings_in(const Document& document) {
    static files::Library library({KLUBBA_SOURCE "/templates"});
    const auto minutes = recognise(document);
    CheckRequest request;
    request.stage = Stage::Published;
    request.today = date_of_iso("2027-06-01");
    const auto* suited = library.suiting(document, minutes);
    if (suited != nullptr)
        use_template(request, *suited);
    std::multiset<std::string> lines;
    for (const auto& finding : library.rules(suited).check(document, minutes, request))
        lines.insert(finding.rule + " " + std::to_string(static_cast<int>(finding.severity)) + " " +
                     finding.text + ": " + finding.message);
    return lines;
}

std::string without(const std::multiset<std::string>& these, const std::multiset<std::string>& those) {
    std::string lines;
    for (const auto& line : these)
        if (!those.contains(line))
            lines += line + '\n';
    return lines;
}

Document as_writer_reads(const test::OpenDocument& document) {
    return writer::Reader(document.model()).read();
}

/// Without what a text file is spared, since it can't have it: properties, no-break spaces.
std::multiset<std::string> without_form(std::multiset<std::string> findings) {
    std::erase_if(findings, [](const auto& line) {
        return line.starts_with("ACC-02 ") || line.starts_with("ARC-01 ") || line.starts_with("NUM-07 ");
    });
    return findings;
}

std::string typed(std::string text) {
    std::erase(text, '\r');
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

std::vector<std::filesystem::path> minutes_with(std::string_view ending) {
    auto documents = corpus::documents_in(corpus_folder);
    std::erase_if(documents, [&](const auto& path) { return !path.string().ends_with(ending); });
    return documents;
}

void check_same(const std::multiset<std::string>& writer, const std::multiset<std::string>& file) {
    INFO("in Writer only:\n" << without(writer, file) << "from the file only:\n" << without(file, writer));
    CHECK(writer == file);
}

} // namespace

TEST_CASE("Minutes in a file have the findings that they have when Writer opens them", "[findings]") {
    const std::string folder = test::scratch_folder("same-findings");
    for (const auto& [ending, format, extension] : {std::tuple{".fodt", files::Format::Odt, ".odt"},
                                                    std::tuple{".docx.xml", files::Format::Docx, ".docx"}})
        for (const auto& document : minutes_with(ending))
            for (const auto& file : corpus::files_of(document)) {
                if (file.format != format)
                    continue;
                CAPTURE(document.filename().string());
                const auto path = folder + '/' + document.stem().string() + extension;
                std::ofstream(path, std::ios::binary) << file.bytes;
                check_same(findings_in(as_writer_reads(test::OpenDocument(path))),
                           findings_in(files::read(path)));
            }
}

TEST_CASE("Minutes in a text file have the findings that they have when they are typed into Writer",
          "[findings]") {
    for (const auto& document : minutes_with(".txt")) {
        CAPTURE(document.filename().string());
        const test::OpenDocument written;
        written.type(typed(files::bytes_of(document)));
        check_same(without_form(findings_in(as_writer_reads(written))),
                   without_form(findings_in(files::read(document))));
    }
}

TEST_CASE("Real minutes, where they are at hand, have the same findings typed into Writer", "[findings]") {
    const std::filesystem::path seeds = KLUBBA_SOURCE "/../shared/seeds";
    if (!std::filesystem::exists(seeds))
        return;
    std::size_t number = 0;
    for (const auto& document : corpus::documents_in(seeds)) {
        const test::OpenDocument written;
        written.type(typed(files::bytes_of(document)));
        // They are real: nothing of them belongs in a log.
        const bool same = without_form(findings_in(as_writer_reads(written))) ==
                          without_form(findings_in(files::read(document)));
        CAPTURE(++number);
        CHECK(same);
    }
}
