// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/error.hpp"
#include "helpers.hpp"

#include <string>
#include <tuple>
#include <vector>

using namespace klubba;
using namespace klubba::schematron;
using namespace klubba::schematron::test;

namespace {

constexpr auto xslt = "xmlns:xsl='http://www.w3.org/1999/XSL/Transform' queryBinding='xslt'";

Schema with_keys(const std::string& keys, const std::string& rule) {
    return schema_of(keys + "<pattern>" + rule + "</pattern>", xslt);
}

} // namespace

TEST_CASE("key() finds nodes by the value that xsl:key gives them") {
    const auto schema =
        with_keys("<xsl:key name='person' match='person' use='@id'/>",
                  "<rule context='rad'><assert test=\"key('person', @ansvarig)\">okänd</assert>"
                  "<report test=\"key('person', @ansvarig)/@slutat\">"
                  "<value-of select=\"key('person', @ansvarig)/@namn\"/></report></rule>");
    const auto* const xml = "<r><person id='a' namn='Åsa'/><person id='b' namn='Bo' slutat='1'/>"
                            "<rad ansvarig='a'/><rad ansvarig='b'/><rad ansvarig='c'/></r>";
    CHECK(fired(schema, xml) == Lines{"/r[1]/rad[2] Bo", "/r[1]/rad[3] okänd"});
    // Another document, perhaps where the first one was in memory.
    CHECK(fired(schema, "<r><person id='c'/><rad ansvarig='c'/></r>").empty());
}

TEST_CASE("a key has several declarations, several values for a node, and takes several values") {
    const auto schema =
        with_keys("<xsl:key name='k' match='a' use='@n | b'/><xsl:key name='k' match='c' use='@n'/>",
                  "<rule context='/'><report test=\"key('k', //fråga)\">"
                  "<value-of select=\"count(key('k', //fråga))\"/>: "
                  "<value-of select=\"name(key('k', //fråga))\"/></report></rule>");
    CHECK(fired(schema,
                "<r><c n='1'/><a n='1'><b>2</b></a><a><b>3</b></a><fråga>2</fråga><fråga>1</fråga></r>") ==
          Lines{"/ 2: c"});
    CHECK(fired(schema, "<r><a n='1'/><fråga>4</fråga></r>").empty());
}

TEST_CASE("key() stands in predicates and begins contexts") {
    const auto schema =
        with_keys("<xsl:key name='k' match='a' use='@n'/>",
                  "<rule context=\"key('k', '1')/b\"><report test='1'>i a 1</report></rule>"
                  "<rule context=\"b[key('k', @se)]\"><report test='1'>ser</report></rule>"
                  "<rule context='r'><report test=\"count(b[key('k', @se)/b]) = 1\">en</report></rule>");
    CHECK(fired(schema, "<r><a n='1'><b/></a><a n='2'/><b se='1'/><b se='2'/><b se='3'/></r>") ==
          Lines{"/r[1] en", "/r[1]/a[1]/b[1] i a 1", "/r[1]/b[1] ser", "/r[1]/b[2] ser"});
}

TEST_CASE("keys follow namespaces") {
    const auto schema =
        schema_of("<ns prefix='k' uri='urn:k'/><xsl:key name='x' match='k:a' use='@n'/><pattern>"
                  "<rule context='k:b'><assert test=\"key('x', @n)\">x</assert></rule></pattern>",
                  xslt);
    CHECK(fired(schema, "<z:r xmlns:z='urn:k'><z:a n='1'/><a n='2'/><z:b n='1'/><z:b n='2'/></z:r>").size() ==
          1);
}

TEST_CASE("keys that can't be followed are refused by name") {
    const auto refusal_of = [](const std::string& key, const std::string& test) -> std::string {
        try {
            with_keys(key, "<rule context='p'><assert test=\"" + test + "\"/></rule>");
            return "accepted";
        } catch (const Error& error) {
            return error.english();
        }
    };
    const std::string key = "<xsl:key name='k' match='a' use='@n'/>";
    CHECK(refusal_of(key, "key('k', 'x')") == "accepted");
    for (const auto& [own, test, says] : std::vector<std::tuple<std::string, std::string, std::string>>{
             {key, "key('nix', 'x')", "\"key()\" names no xsl:key of the schema"},
             {key, "key(concat('k', ''), 'x')", "\"key()\" names no xsl:key of the schema"},
             {key, "key('k')", "\"key()\" has the wrong number of arguments"},
             {"<xsl:key name='k' match='a' use='$v'/>", "1", "\"$v\" is not defined"},
             {"<xsl:key name='k' match='a' use='current()'/>", "1",
              "\"current()\" is not possible in xsl:key"},
             {key + "<xsl:key name='l' match='a' use=\"key('k', .)\"/>", "1",
              "\"key()\" names no xsl:key of the schema"},
             {"<xsl:key name='k' match='..' use='.'/>", "1", "\"..\" is not possible in context"}}) {
        CAPTURE(own, test);
        CHECK(refusal_of(own, test).find(says) != std::string::npos);
    }
}
