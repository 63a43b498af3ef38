// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/error.hpp"
#include "core/properties.hpp"
#include "files/library.hpp"

#include <algorithm>
#include <fstream>

using namespace klubba;

namespace {

files::Library library() {
    return files::Library({std::filesystem::path(KLUBBA_SOURCE) / "templates"});
}

Document made_from(const std::string& id) {
    Document document;
    document.properties[std::string(properties::template_id)] = id;
    return document;
}

} // namespace

TEST_CASE(
    "a template's schema that extends the base's has the base's rules, as grave and from the same stage") {
    auto templates = library();
    const auto& base = templates.rules().rules();
    REQUIRE_FALSE(templates.templates().empty());
    for (const auto& each : templates.templates()) {
        CAPTURE(each.id);
        const auto& own = templates.rules(&each).rules();
        for (const auto& rule : base) {
            CAPTURE(rule.id);
            const auto same = std::ranges::find(own, rule.id, &Rule::id);
            REQUIRE(same != own.end());
            CHECK(same->severity == rule.severity);
            CHECK(same->stage == rule.stage);
            CHECK(same->fix == rule.fix);
        }
    }
}

TEST_CASE("a document's template is the one it says, else one of its profile, else none") {
    const auto templates = library();
    Minutes notes;
    notes.profile = Profile::CouncilNotes;
    REQUIRE(templates.suiting(made_from("rad-protokoll"), notes) != nullptr);
    CHECK(templates.suiting(made_from("rad-protokoll"), notes)->id == "rad-protokoll");
    CHECK(templates.suiting(made_from("okänd"), notes)->profile == Profile::CouncilNotes);
    CHECK(templates.suiting(Document(), Minutes()) == nullptr);
}

TEST_CASE("a template in a municipality's own folder builds on the rules of the shared base") {
    const auto own = std::filesystem::path(KLUBBA_BINARY) / "tests" / "own-templates";
    std::filesystem::remove_all(own);
    std::filesystem::create_directories(own / "eget-rad");
    std::ofstream(own / "eget-rad/mall.xml")
        << R"(<mall id="eget-rad" version="1.0" bas="rad-protokoll" profil="P"><namn>Eget råd</namn><namn xml:lang="en">Own</namn></mall>)";
    std::ofstream(own / "eget-rad/regler.sch")
        << R"(<schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:k="urn:klubba:regler" queryBinding="xpath">
  <extends href="../bas/regler.sch"/>
  <k:regel id="HDR-03" allvar="av"/>
  <pattern id="LILL-01">
    <title>Diarienummer</title>
    <rule context="/protokoll/huvud">
      <assert test="diarienummer">Skriv diarienumret i huvudet.</assert>
    </rule>
  </pattern>
</schema>)";
    files::Library templates({own, std::filesystem::path(KLUBBA_SOURCE) / "templates"});
    CAPTURE(templates.errors().empty() ? "" : templates.errors().front().what());
    const auto* of = templates.named("eget-rad");
    REQUIRE(of != nullptr);
    const auto& rules = templates.rules(of).rules();
    CHECK(rules.size() == templates.rules().rules().size() + 1);
    CHECK(rules.back().id == "LILL-01");
    CHECK(std::ranges::find(rules, "HDR-03", &Rule::id)->severity ==
          std::array<std::optional<Severity>, 5>{});
    std::filesystem::remove_all(own);
}

TEST_CASE("a folder without rules is refused by name of what is missing") {
    files::Library empty({std::filesystem::path(KLUBBA_SOURCE) / "extension"});
    CHECK(empty.templates().empty());
    CHECK_THROWS_AS(empty.rules(), Error);
}
