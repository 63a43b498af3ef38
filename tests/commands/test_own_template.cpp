// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "corpus/documents.hpp"
#include "support.hpp"

#include "core/recognise.hpp"
#include "files/package_store.hpp"
#include "writer/reader.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace klubba;
using namespace klubba::test;

namespace {

Document read(const OpenDocument& document) {
    writer::Reader reader(document.model());
    return reader.read();
}

/// Names and dates that the minutes state of their own meeting.
std::vector<std::string> facts_of(const Minutes& minutes) {
    std::vector<std::string> facts;
    for (const auto& person : minutes.attendance)
        if (person.name.find(' ') != std::string::npos)
            facts.push_back(person.name);
    for (const auto& date : minutes.dates)
        if (date.filled)
            facts.push_back(date.raw);
    for (const auto& item : minutes.items)
        if (item.section == "matter")
            facts.push_back(item.title);
    for (const auto& decision : minutes.decisions)
        if (minutes.items[decision.item].section == "matter")
            facts.push_back(decision.text);
    return facts;
}

std::vector<std::string> left_in(const Document& document, const std::vector<std::string>& facts) {
    std::vector<std::string> left;
    for (const auto* part : {&document.paragraphs, &document.page_headers, &document.page_footers})
        for (const auto& paragraph : *part)
            for (const auto& fact : facts)
                if (!fact.empty() && paragraph.text.find(fact) != std::string::npos)
                    left.push_back(fact);
    return left;
}

/// Items that return at every meeting, as far as the base knows them.
std::vector<std::string> standard_items(const Minutes& minutes, const Template& base) {
    std::vector<std::string> sections;
    for (const auto& item : minutes.items)
        if (const auto* known = find_section(base, item.section);
            known && !known->free && std::ranges::find(sections, item.section) == sections.end())
            sections.push_back(item.section);
    std::ranges::sort(sections);
    return sections;
}

void forget_own_templates() {
    std::filesystem::remove_all(workshop().own_templates_folder());
    std::filesystem::remove_all(workshop().settings_folder());
    workshop().reload();
}

/// Makes a template of minutes, and new minutes from it, in which nothing of the old meeting is left and the same standing
/// items come back.
void check_own_template(const OpenDocument& old, const std::filesystem::path& file) {
    const auto text_before = old.text();
    const auto before = recognise(read(old));
    if (before.items.empty())
        return;
    forget_own_templates();
    const auto made = run(old.model(), "vnd.klubba:make-template?name=Prov");
    const bool is_untouched = old.text() == text_before;
    CHECK(is_untouched);
    const auto id = made.json->getValue<std::string>("template");
    const OpenDocument minutes(run({}, "vnd.klubba:new?template=" + id).document);
    const auto scratch = scratch_folder("egen-mall-" + file.stem().string());
    minutes.save_as(scratch + "/protokoll.odt", "writer8");
    minutes.save_as(scratch + "/protokoll.txt", "Text (encoded)");
    const auto fresh = read(minutes);
    const auto after = recognise(fresh);
    CHECK(after.is_minutes);
    // The minutes may be real ones: nothing of them belongs in a log.
    const auto left = left_in(fresh, facts_of(before));
    CHECK(left.size() == 0);
    if (std::getenv("KLUBBA_SHOW"))
        for (const auto& fact : left)
            WARN(file.filename().string() << ": " << fact);
    const auto& base = *workshop().template_named(made.json->getValue<std::string>("base"));
    CHECK(standard_items(after, base) == standard_items(before, base));
    forget_own_templates();
}

/// Minutes of the corpus as Word and Writer wrote them, but for those whose items are rows of tables.
std::vector<std::filesystem::path> formatted_minutes() {
    auto documents = corpus::documents_in(KLUBBA_SOURCE "/tests/corpus/protokoll");
    std::erase_if(documents, [](const auto& path) {
        if (path.extension() == ".txt")
            return true;
        const auto document = corpus::readings_of(path).front();
        const auto items = recognise(document).items;
        return items.empty() || document.paragraphs[items.front().place.paragraph].cell;
    });
    return documents;
}

} // namespace

TEST_CASE("Last month's minutes become a template that new minutes are made from", "[own-template]") {
    const auto file = GENERATE(from_range(typed_minutes()));
    INFO(file.filename().string());
    const OpenDocument old;
    old.type(text_of(file));
    check_own_template(old, file);
}

TEST_CASE("Minutes that Word or Writer wrote become a template in their own look", "[own-template]") {
    const auto document = GENERATE(from_range(formatted_minutes()));
    INFO(document.filename().string());
    const auto file = corpus::files_of(document).back();
    const auto path = scratch_folder("egen-mall-ur-" + document.stem().string()) + "/protokoll" +
                      (file.format == files::Format::Docx ? ".docx" : ".odt");
    std::ofstream(path, std::ios::binary) << file.bytes;
    const OpenDocument old(path);
    check_own_template(old, document);
}
