// SPDX-License-Identifier: MPL-2.0
// Invented documents in many layouts, each with what a registrar would remark on it: protokoll/ are minutes, annat/ are
// other documents. The remarks were decided from the agreed rules by reading, not from what klubba says.
#include "catch.hpp"
#include "core/recognise.hpp"
#include "documents.hpp"
#include "facit.hpp"
#include "files/library.hpp"
#include "tally.hpp"

#include <algorithm>
#include <iostream>

using namespace klubba;
using namespace klubba::corpus;

namespace {

const std::filesystem::path corpus_folder = KLUBBA_SOURCE "/tests/corpus";

struct Reading {
    std::vector<Remark> remarks;
    std::optional<Profile> profile;

    bool operator==(const Reading&) const = default;
};

/// As `klubba check` reads a file.
Reading read_by_klubba(const Document& document, const Facit& facit, files::Library& library) {
    const auto minutes = recognise(document);
    CheckRequest request;
    request.stage = facit.stage;
    request.today = facit.today;
    const auto* suited = library.suiting(document, minutes);
    if (suited != nullptr)
        use_template(request, *suited);
    Reading reading;
    if (minutes.is_minutes)
        reading.profile = minutes.profile;
    for (const auto& finding : library.rules(suited).check(document, minutes, request))
        reading.remarks.push_back(remark_of(finding));
    std::ranges::sort(reading.remarks);
    return reading;
}

files::Library the_library() {
    return files::Library({KLUBBA_SOURCE "/templates"});
}

} // namespace

TEST_CASE("in every document of the corpus klubba remarks on what a registrar would, and on nothing else") {
    auto library = the_library();
    Tally tally;
    std::vector<Disagreement> disagreements;
    for (const auto& document : documents_in(corpus_folder / "protokoll")) {
        const auto name = document.filename().string();
        CAPTURE(name);
        const auto facit = facit_of(document);
        const auto readings = readings_of(document);
        const auto reading = read_by_klubba(readings.front(), facit, library);
        CHECK(reading.profile == facit.profile);
        for (const auto& other : readings)
            CHECK(read_by_klubba(other, facit, library) == reading);
        const auto more = tally.compare(name, facit.remarks, reading.remarks);
        disagreements.insert(disagreements.end(), more.begin(), more.end());
    }
    tally.print(std::cout);

    const auto listed = known_disagreements(corpus_folder / "known_disagreements");
    if (!listed.empty())
        std::cout << "\nknown disagreements\n";
    for (const auto& each : listed)
        std::cout << line_of(each) << " | " << each.reason << '\n';
    const std::vector<Disagreement> known(listed.begin(), listed.end());
    for (const auto& each : disagreements) {
        INFO(line_of(each));
        CHECK(std::ranges::count(disagreements, each) == std::ranges::count(known, each));
    }
    for (const auto& each : known) {
        INFO("no longer so, take it off the list: " << line_of(each));
        CHECK(std::ranges::find(disagreements, each) != disagreements.end());
    }
}

TEST_CASE("documents that are no minutes get no remarks") {
    auto library = the_library();
    for (const auto& document : documents_in(corpus_folder / "annat"))
        for (const auto& reading : readings_of(document)) {
            CAPTURE(document.filename().string());
            CHECK(read_by_klubba(reading, {}, library) == Reading());
        }
}
