// SPDX-License-Identifier: MPL-2.0
// Each stage of the command line's pipeline on one .odt whose content.xml and styles.xml inflate to 50 kB,
// then all of them together as `klubba extract` and `klubba check` run them.
#include "../json_of.hpp"
#include "core/check.hpp"
#include "core/minutes_xml.hpp"
#include "core/recognise.hpp"
#include "files/library.hpp"
#include "files/read.hpp"

#include <benchmark/benchmark.h>
#include <zip.h>

#include <array>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

using namespace klubba;

constexpr std::size_t inflated_bytes = 50'000;

std::string paragraph(std::string_view style, std::string_view text) {
    return "<text:p text:style-name=\"" + std::string(style) + "\">" + std::string(text) + "</text:p>";
}

std::string heading(int number, std::string_view text) {
    return "<text:list text:style-name=\"Nummer\" xml:id=\"lista" + std::to_string(number) +
           (number > 1 ? "\" text:continue-list=\"lista" + std::to_string(number - 1) : std::string()) +
           "\"><text:list-item><text:h text:style-name=\"Paragrafrubrik\" text:outline-level=\"1\">" +
           std::string(text) + "</text:h></text:list-item></text:list>";
}

const std::string namespaces =
    R"( xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3")";

const std::string styles =
    R"(<?xml version="1.0" encoding="UTF-8"?><office:document-styles)" + namespaces +
    R"(><office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="sv" fo:country="SE"/></style:default-style><style:style style:name="Standard" style:family="paragraph"/><style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard"/><style:style style:name="Paragrafrubrik" style:family="paragraph" style:default-outline-level="1" style:list-style-name="Nummer"/><text:list-style style:name="Nummer"><text:list-level-style-number text:level="1" style:num-prefix="§ " style:num-format="1"/></text:list-style></office:styles></office:document-styles>)";

/// Minutes of eight items with as much text as makes 50 kB.
std::string content() {
    std::string body;
    for (const auto* line :
         {"Lillvattnets kommun", "Trygghetsrådet", "PROTOKOLL", "Sammanträdesdatum", "2026-03-12", "Tid",
          "Torsdag den 12 mars 2026 kl. 13.00–14.30", "Plats", "Sessionssalen, kommunhuset", "Omfattning",
          "§§ 1–8", "Närvarande", "Karin Öberg (S), ordförande", "Nils Ahlgren, sekreterare",
          "Petra Lundin, polisen", "Oskar Fors, räddningstjänsten", "Eva Malm (C)", "Jonas Ek (M)",
          "Sara Holm, socialtjänsten"})
        body += paragraph("Text_20_body", line);
    // As minutes are: most paragraphs tell and argue, some name people, few have dates or times.
    constexpr std::array<std::string_view, 6> texts{
        "Rådet har vid sammanträdet den 15 januari 2026 gett i uppdrag att se över belysningen längs gång- "
        "och "
        "cykelvägarna. Petra Lundin informerar om läget och svarar på frågor kl. 13.20–13.40.",
        "Antalet anmälda brott har minskat med 4 procent, men oron i centrum är oförändrad enligt den "
        "senaste "
        "trygghetsmätningen. Flera i rådet framhåller att belysning och röjning av sly har större betydelse "
        "för "
        "hur trygg en plats upplevs än den bevakning som hittills har prövats.",
        "Oskar Fors (räddningstjänsten) berättar hur samverkan med skolorna fungerar. Bränder i containrar "
        "har "
        "blivit ovanligare sedan kärlen flyttades från fasaderna, och fastighetsägarna är nöjda.",
        "Det råder enighet om att arbetet bör ske långsiktigt och att insatserna behöver följas upp. "
        "Kommunen och "
        "polisen har en gemensam överenskommelse som anger vem som ansvarar för vad.",
        "Eva Malm (C) undrar hur föreningarna ska få veta vad som gäller. Sara Holm svarar att information "
        "finns på "
        "kommunens webbplats och att kontaktpersonerna har fått den i brev.",
        "Rådet tackar för informationen. Frågan om nattvandring tas upp på nytt när underlaget är klart."};
    int number = 0;
    for (std::size_t next = 0; body.size() + styles.size() + 400 < inflated_bytes; ++next) {
        if (number < 8 && body.size() > static_cast<std::size_t>(number) * inflated_bytes / 8)
            body += heading(++number, "Redovisning av trygghetsarbetet");
        body += paragraph("Text_20_body", texts[next % texts.size()]);
    }
    body += paragraph("Text_20_body", "Vid protokollet") + paragraph("Text_20_body", "Nils Ahlgren");
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content" + namespaces +
           "><office:body><office:text>" + body + "</office:text></office:body></office:document-content>";
}

void add(zip_t* archive, const char* name, const std::string& bytes) {
    zip_file_add(archive, name, zip_source_buffer(archive, bytes.data(), bytes.size(), 0), 0);
}

const std::string& sample() {
    static const std::string bytes = [] {
        const std::string kind = "application/vnd.oasis.opendocument.text";
        const std::string text = content();
        const auto file = std::filesystem::temp_directory_path() / "klubba-bench.odt";
        zip_t* archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
        add(archive, "mimetype", kind);
        zip_set_file_compression(archive, 0, ZIP_CM_STORE, 0);
        add(archive, "content.xml", text);
        add(archive, "styles.xml", styles);
        zip_close(archive);
        auto packed = files::bytes_of(file);
        std::filesystem::remove(file);
        return packed;
    }();
    return bytes;
}

Document read_sample() {
    return files::read(sample(), files::Format::Odt, "bench.odt");
}

files::Library library() {
    return files::Library({std::filesystem::path(KLUBBA_SOURCE) / "templates"});
}

void read(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(read_sample());
}
BENCHMARK(read);

void recognise_minutes(benchmark::State& state) {
    const auto document = read_sample();
    for (auto _ : state)
        benchmark::DoNotOptimize(recognise(document));
}
BENCHMARK(recognise_minutes);

void recognise_facts(benchmark::State& state) {
    const auto document = read_sample();
    for (auto _ : state)
        benchmark::DoNotOptimize(recognise(document, Detail::Facts));
}
BENCHMARK(recognise_facts);

void write_json(benchmark::State& state) {
    const auto minutes = recognise(read_sample());
    for (auto _ : state) {
        benchmark::DoNotOptimize(tests::json_of(minutes));
    }
}
BENCHMARK(write_json);

void build_minutes_xml(benchmark::State& state) {
    const auto document = read_sample();
    const auto minutes = recognise(document);
    for (auto _ : state)
        benchmark::DoNotOptimize(minutes_xml(document, minutes));
}
BENCHMARK(build_minutes_xml);

void check_all_rules(benchmark::State& state) {
    auto templates = library();
    const auto& rules = templates.rules();
    const auto document = read_sample();
    const auto minutes = recognise(document);
    for (auto _ : state)
        benchmark::DoNotOptimize(rules.check(document, minutes, {}));
}
BENCHMARK(check_all_rules);

void load_rules(benchmark::State& state) {
    for (auto _ : state) {
        auto templates = library();
        const auto* rules = &templates.rules();
        benchmark::DoNotOptimize(rules);
    }
}
BENCHMARK(load_rules);

/// The command line takes so many small files through one stage before the next.
constexpr std::size_t files_together = 32;

std::vector<Document> read_some() {
    std::vector<Document> documents;
    for (std::size_t file = 0; file < files_together; ++file)
        documents.push_back(read_sample());
    return documents;
}

std::vector<Minutes> recognise_some(const std::vector<Document>& documents, Detail detail) {
    std::vector<Minutes> all;
    for (const auto& document : documents)
        all.push_back(recognise(document, detail));
    return all;
}

void extract(benchmark::State& state) {
    for (auto _ : state) {
        const auto documents = read_some();
        for (const auto& minutes : recognise_some(documents, Detail::Facts))
            benchmark::DoNotOptimize(tests::json_of(minutes));
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * files_together));
}
BENCHMARK(extract);

void check(benchmark::State& state) {
    auto templates = library();
    const auto& rules = templates.rules();
    for (auto _ : state) {
        const auto documents = read_some();
        const auto minutes = recognise_some(documents, Detail::FactsAndMarks);
        for (std::size_t file = 0; file < files_together; ++file)
            benchmark::DoNotOptimize(rules.check(documents[file], minutes[file], {}));
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * files_together));
}
BENCHMARK(check);

} // namespace

int main(int argc, char** argv) {
    // As klubba does, so that libzip needn't look for the time zone's file for every archive.
    setenv("TZ", ":/etc/localtime", 0);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
