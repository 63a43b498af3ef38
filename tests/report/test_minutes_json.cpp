// SPDX-License-Identifier: MPL-2.0
#include "bytes_of.hpp"
#include "catch.hpp"
#include "core/recognise/support.hpp"
#include "json_of.hpp"

#include <Poco/JSON/Parser.h>

#include <filesystem>
#include <sstream>

using namespace klubba;
using namespace klubba::tests;

namespace {

Poco::JSON::Object::Ptr parsed(const std::string& json) {
    const bool in_order = true;
    return Poco::JSON::Parser(new Poco::JSON::ParseHandler(in_order))
        .parse(json)
        .extract<Poco::JSON::Object::Ptr>();
}

std::string printed(const Poco::Dynamic::Var& json) {
    std::ostringstream out;
    Poco::JSON::Stringifier::stringify(json, out);
    return out.str();
}

/// Printed by way of the parser, which sorts keys.
std::string with_sorted_keys(const Poco::Dynamic::Var& json) {
    std::string list(1, '[');
    list += printed(json);
    list += ']';
    return printed(Poco::JSON::Parser().parse(list));
}

} // namespace

TEST_CASE("a document that is no minutes has every key, null or empty") {
    CHECK(
        json_of(Minutes{}) ==
        R"({"organ":null,"kind":null,"profile":null,"date":null,"time_start":null,"time_end":null,"place":null,)"
        R"("chair":null,"secretary":null,"adjusters":[],"attendees":[],"absent":[],"range":null,"items":[],"log":[],)"
        R"("action_plan":[],"decisions":[],"signatures":[],"attachments":[]})");
}

TEST_CASE("facts are printed in their standard form and items count from 1") {
    const auto json = parsed(json_of(recognise(
        from_text("Trygghetsrådet\nProtokoll\nDatum: den 5 mars 2024\nTid: kl. 9–11.30\nParagrafer: §§ 4–5\n"
                  "Närvarande: Anna Ek (S) ordförande, Bo Lind, polis\nFrånvarande: Eva Ahl (M)\n\n"
                  "§ 4 Val av justerare\nBo Lind utses att justera.\n\n§ 5 Läget\nSe bilaga 2."))));
    CHECK(json->getValue<std::string>("date") == "2024-03-05");
    CHECK(json->getValue<std::string>("time_start") == "09:00");
    CHECK(json->getValue<std::string>("time_end") == "11:30");
    CHECK(json->getValue<std::string>("profile") == "P");
    CHECK(printed(json->get("range")) == "[4,5]");
    CHECK(
        printed(json->get("attendees")) ==
        R"([{"name":"Anna Ek","role":"ordförande","org":null,"party":"S"},{"name":"Bo Lind","role":"polis","org":null,"party":null}])");
    CHECK(printed(json->get("absent")) == R"([{"name":"Eva Ahl","role":null,"org":null,"party":"M"}])");
    CHECK(
        printed(json->get("items")) ==
        R"([{"label":"§ 4","number":4,"title":"Val av justerare"},{"label":"§ 5","number":5,"title":"Läget"}])");
    CHECK(printed(json->get("decisions")) == R"([{"item":1,"text":"Bo Lind utses att justera."}])");
    CHECK(printed(json->get("attachments")) == R"([{"text":"Se bilaga 2","item":2}])");
    CHECK(printed(json->get("adjusters")) == R"(["Bo Lind"])");
}

TEST_CASE("who is only listed among the substitutes has that role") {
    const auto json = parsed(json_of(
        recognise(from_text("Socialnämnden\nProtokoll\nDatum: den 5 mars 2024\nBeslutande\nAnna Ek (S)\n"
                            "Tjänstgörande ersättare\nBo Lind (M) för Cia Roos (M)\n"
                            "Ersättare\nDag Sten (C)\nEva Ahl (L), gruppledare\n\n"
                            "§ 4 Läget\nNämnden beslutar att vänta."))));
    CHECK(printed(json->get("attendees")) ==
          R"([{"name":"Anna Ek","role":null,"org":null,"party":"S"},)"
          R"({"name":"Bo Lind","role":"tjänstgörande ersättare","org":null,"party":"M"},)"
          R"({"name":"Dag Sten","role":"ersättare","org":null,"party":"C"},)"
          R"({"name":"Eva Ahl","role":"gruppledare","org":null,"party":"L"}])");
}

TEST_CASE("two real minutes give exactly what a person has read out of them") {
    const auto shared = std::filesystem::path(KLUBBA_SOURCE) / "../shared";
    if (!std::filesystem::exists(shared / "seeds")) {
        WARN("the folder of real minutes is absent: skipped");
        return;
    }
    for (const char* number : {"002", "003"}) {
        const auto expected =
            parsed(bytes_of(shared / "domain" / std::string("example-").append(number).append(".json")));
        for (const auto& entry : std::filesystem::directory_iterator(shared / "seeds")) {
            if (!entry.path().filename().string().starts_with(number))
                continue;
            const auto found = parsed(json_of(recognise(from_text(bytes_of(entry.path())))));
            for (const auto& [key, value] : *found) {
                if (!expected->has(key))
                    continue;
                CAPTURE(number, key);
                CHECK(with_sorted_keys(value) == with_sorted_keys(expected->get(key)));
            }
        }
    }
}
