// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "report/json_writer.hpp"

using klubba::report::JsonWriter;
using namespace std::string_view_literals;

namespace {

/// An object with one of everything.
void write_all(JsonWriter& json) {
    json.begin_object();
    json.member("text", "Väg 9");
    json.member("number", std::size_t{12});
    json.member("flag", true);
    json.member("nothing", std::optional<int>());
    json.key("list");
    json.begin_array();
    json.value(-1);
    json.begin_object();
    json.end_object();
    json.begin_array();
    json.end_array();
    json.end_array();
    json.end_object();
}

} // namespace

TEST_CASE("what is written on one line has commas between and nothing else") {
    std::string text;
    JsonWriter json(text);
    write_all(json);
    CHECK(text == R"({"text":"Väg 9","number":12,"flag":true,"nothing":null,"list":[-1,{},[]]})");
}

TEST_CASE("what is laid out has a line for each value, and none for what is empty") {
    std::string text;
    JsonWriter json(text, 2);
    write_all(json);
    CHECK(text == "{\n  \"text\": \"Väg 9\",\n  \"number\": 12,\n  \"flag\": true,\n  \"nothing\": null,\n"
                  "  \"list\": [\n    -1,\n    {},\n    []\n  ]\n}");
}

TEST_CASE("quotation marks, backslashes and control characters are escaped, in names too") {
    std::string text;
    JsonWriter json(text);
    json.begin_object();
    json.member("\"a\"", "\\ / \n\t\r\b\f \x1F\0 \x7F ö"sv);
    json.end_object();
    CHECK(text == "{\"\\\"a\\\"\":\"\\\\ / \\n\\t\\r\\b\\f \\u001F\\u0000 \x7F ö\"}");
}
