// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "files/package_store.hpp"
#include "refusal.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

using namespace klubba;
using files::load_template;
using files::templates_in;
namespace fs = std::filesystem;

namespace {

/// A folder that goes away with the test.
class Scratch {
public:
    Scratch() {
        std::string name = (fs::temp_directory_path() / "klubba-mallar-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()));
        m_path = name;
    }
    ~Scratch() { fs::remove_all(m_path); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    [[nodiscard]] const fs::path& path() const { return m_path; }

    void write(const std::string& file, const std::string& text = "x") const {
        fs::create_directories((m_path / file).parent_path());
        std::ofstream(m_path / file) << text;
    }

private:
    fs::path m_path;
};

std::string manifest(const std::string& id, const std::string& attributes, const std::string& inside = {}) {
    return "<mall id='" + id + "' version='1' " + attributes + "><namn>" + id +
           "</namn><namn xml:lang='en'>" + id + "</namn>" + inside + "</mall>";
}

/// A base with two sections, and a template "egen" that builds on it.
void write_pair(const Scratch& scratch, const std::string& inside = {}, const std::string& attributes = {}) {
    scratch.write("bas/mall.xml",
                  manifest("bas", "",
                           "<avsnitt id='opening' titel='Ö' engelska='O' valfritt='P'/>"
                           "<avsnitt id='matter' titel='Ä' engelska='M' obligatoriskt='P'/>"));
    scratch.write("bas/grund.fodt");
    scratch.write("bas/regler.sch");
    scratch.write("bas/avsnitt/opening.fodt");
    scratch.write("bas/avsnitt/matter.fodt");
    scratch.write("egen/mall.xml", manifest("egen", "bas='bas' profil='P' " + attributes, inside));
}

std::string refusal(const fs::path& folder) {
    return tests::refusal_by([&] { return load_template(folder); });
}

} // namespace

TEST_CASE("a file that a template doesn't have is its base's") {
    const Scratch scratch;
    write_pair(scratch);
    scratch.write("egen/avsnitt/opening.fodt");
    const auto made = load_template(scratch.path() / "egen");
    CHECK(made.base_document == (scratch.path() / "bas/grund.fodt").string());
    CHECK(made.schema == (scratch.path() / "bas/regler.sch").string());
    CHECK(find_section(made, "opening")->fragment == (scratch.path() / "egen/avsnitt/opening.fodt").string());
    CHECK(find_section(made, "matter")->fragment == (scratch.path() / "bas/avsnitt/matter.fodt").string());
}

TEST_CASE("a template is the same with and without a slash after its folder") {
    const Scratch scratch;
    write_pair(scratch);
    CHECK(load_template(scratch.path() / "egen/") == load_template(scratch.path() / "egen"));
}

TEST_CASE("a template can build on one that builds on another, without its example") {
    const Scratch scratch;
    write_pair(scratch);
    scratch.write("egen/exempel.xml", "<exempel><infoga avsnitt='opening'/></exempel>");
    scratch.write("kommunens/mall.xml", manifest("kommunens", "bas='egen'", "<utgar>opening</utgar>"));
    const auto made = load_template(scratch.path() / "kommunens");
    CHECK(made.profile == Profile::CouncilMinutes);
    CHECK(made.sections.size() == 1);
    CHECK(files::read_example(made).insertions.empty());
    CHECK(files::read_example(load_template(scratch.path() / "egen")).insertions.size() == 1);
}

TEST_CASE("paths are absolute, also of templates in a folder named by a relative path") {
    const Scratch scratch;
    write_pair(scratch);
    const auto before = fs::current_path();
    fs::current_path(scratch.path());
    const auto made = load_template("egen");
    const auto found = templates_in({"."});
    fs::current_path(before);
    CHECK(fs::path(made.base_document).is_absolute());
    REQUIRE(found.templates.size() == 1);
    CHECK(found.templates[0] == made);
}

TEST_CASE("a manifest can name its files otherwise") {
    const Scratch scratch;
    write_pair(scratch, "<avsnitt id='opening' fil='avsnitt/inledning.fodt'/>",
               "grunddokument='papper/a4.fodt'");
    scratch.write("egen/avsnitt/inledning.fodt");
    scratch.write("egen/papper/a4.fodt");
    const auto made = load_template(scratch.path() / "egen");
    CHECK(made.base_document == (scratch.path() / "egen/papper/a4.fodt").string());
    CHECK(find_section(made, "opening")->fragment ==
          (scratch.path() / "egen/avsnitt/inledning.fodt").string());
}

TEST_CASE("a municipality's template in a folder of its own builds on the base that comes with Klubba") {
    const Scratch shipped, own;
    write_pair(shipped);
    own.write("kommunens/mall.xml", manifest("kommunens", "bas='bas' profil='P'"));
    CHECK_THROWS_AS(load_template(own.path() / "kommunens"), Error);
    const auto found = templates_in({own.path(), shipped.path()});
    REQUIRE(found.templates.size() == 2);
    CHECK(found.templates[0].id == "kommunens");
    CHECK(found.errors.empty());
}

TEST_CASE("of two templates with the same id the first folder's is taken") {
    const Scratch first, second;
    write_pair(first);
    write_pair(second);
    const auto found = templates_in({first.path(), second.path()});
    REQUIRE(found.templates.size() == 1);
    CHECK(found.templates[0].base_document == (first.path() / "bas/grund.fodt").string());
}

TEST_CASE("one broken template is told of and doesn't hide the others") {
    const Scratch scratch;
    write_pair(scratch);
    scratch.write("trasig/mall.xml", "<mall>");
    fs::create_directories(scratch.path() / "ingen-mall");
    const auto found = templates_in({scratch.path()});
    REQUIRE(found.templates.size() == 1);
    REQUIRE(found.errors.size() == 1);
    CHECK(std::string(found.errors[0].what()).find("trasig/mall.xml") != std::string::npos);
}

TEST_CASE("a folder that doesn't exist has no templates") {
    const auto found = templates_in({"/finns/inte"});
    CHECK(found.templates.empty());
    CHECK(found.errors.empty());
}

TEST_CASE("a path that leads out of the template's folder is refused") {
    for (const std::string path : {"../bas/grund.fodt", "papper/../../x.fodt", "/etc/hostname"}) {
        CAPTURE(path);
        const Scratch scratch;
        write_pair(scratch, {}, "grunddokument='" + path + "'");
        CHECK(refusal(scratch.path() / "egen").find("utanför") != std::string::npos);
    }
}

TEST_CASE("a symbolic link that leads out of the template's folder is refused") {
    const Scratch scratch;
    write_pair(scratch);
    scratch.write("annan/hemlig.fodt");
    fs::create_directories(scratch.path() / "egen/avsnitt");
    fs::create_symlink(scratch.path() / "annan/hemlig.fodt", scratch.path() / "egen/avsnitt/opening.fodt");
    CHECK(refusal(scratch.path() / "egen").find("utanför") != std::string::npos);
}

TEST_CASE("a fragment or base document that no one has is refused by name") {
    for (const std::string file :
         {"bas/avsnitt/matter.fodt", "bas/grund.fodt", "bas/regler.sch", "bas/mall.xml"}) {
        CAPTURE(file);
        const Scratch scratch;
        write_pair(scratch);
        fs::remove(scratch.path() / file);
        const auto said = refusal(scratch.path() / "egen");
        CAPTURE(said);
        CHECK(said.find("egen/mall.xml") != std::string::npos);
    }
}

TEST_CASE("a template that builds on itself is refused") {
    const Scratch scratch;
    scratch.write("a/mall.xml", manifest("a", "bas='b' profil='P'"));
    scratch.write("b/mall.xml", manifest("b", "bas='a'"));
    CHECK(refusal(scratch.path() / "a").find("på sig själv") != std::string::npos);
}

TEST_CASE("a base named by a path is refused") {
    const Scratch scratch;
    write_pair(scratch);
    scratch.write("egen/mall.xml", manifest("egen", "bas='../bas' profil='P'"));
    CHECK_FALSE(refusal(scratch.path() / "egen").empty());
}
