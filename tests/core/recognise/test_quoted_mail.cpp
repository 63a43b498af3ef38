// SPDX-License-Identifier: MPL-2.0
#include "builder.hpp"
#include "catch.hpp"

using namespace klubba;
using namespace klubba::tests;

namespace {

constexpr const char* head =
    "Tallbyrådet\nProtokoll\n\nDatum: 2024-02-08\nTid: kl. 13.00–15.00\nPlats: Gläntan\n\n"
    "Närvarande\nAnna Ek, ordförande\nBo Alm\n\n";
constexpr const char* items =
    "§ 1 Mötets öppnande\nAnna Ek öppnar mötet.\n\n§ 2 Trygga stigar\nStigen röjs.\n\n";

Minutes read(const std::string& text) {
    return recognise(from_text(text));
}

Names labels(const Minutes& minutes) {
    Names result;
    for (const Label& label : minutes.labels)
        result.push_back(label.meaning + ": " + label.raw);
    return result;
}

} // namespace

TEST_CASE("what the header of a pasted mail says is not said of the meeting") {
    for (const auto* mail :
         {"Från: Cia Roos <cia@tallby.example>\nSkickat: den 5 februari 2024 09:12\nTill: Bo Alm\nÄmne: "
          "Protokoll",
          "Från: Cia Roos\nDatum: måndag 5 februari 2024 09:12\nTill: Bo Alm\nKopia: Dag Lund\nÄmne: "
          "Kommunstyrelsen",
          "From: Cia Roos\nSent: den 5 februari 2024 09:12\nTo: Bo Alm\nSubject: Minutes",
          "Ämne: Stigarna\nDatum: 2024-02-05 09:12\nFrån: Cia Roos <cia@tallby.example>\nTill: Bo Alm",
          "Den mån 5 feb. 2024 kl. 09:12 skrev Cia Roos <cia@tallby.example>:"}) {
        CAPTURE(mail);
        const auto plain = read(std::string(head) + items);
        const auto quoted = std::string(mail) + "\n\n";
        for (const auto& minutes : {read(quoted + head + items), read(std::string(head) + quoted + items),
                                    read(std::string(head) + items + quoted)}) {
            REQUIRE(minutes.is_minutes);
            REQUIRE(minutes.dates.size() == 1);
            CHECK(minutes.dates.front().raw == "2024-02-08");
            REQUIRE(minutes.start);
            CHECK(minutes.start->raw == "13.00");
            CHECK(minutes.organ.value == plain.organ.value);
            CHECK(minutes.kind.value == plain.kind.value);
            CHECK(labels(minutes) == labels(plain));
            CHECK(names(minutes, Presence::Present) == Names{"Anna Ek", "Bo Alm"});
            CHECK(titles(minutes) == Names{"§ 1 Mötets öppnande", "§ 2 Trygga stigar"});
        }
    }
}

TEST_CASE("labels of minutes that a mail might have too are still theirs") {
    for (const auto* text :
         {"Tallbyrådet\nProtokoll\n\nDatum: 2024-02-08\nFrån: kl. 13.00\nTill: kl. 15.00\nÄmne: Möte\n\n",
          "Tallbyrådet\nProtokoll\n\nDatum: 2024-02-08\nTill: Ledamöterna\nÄmne: Möte\n\n",
          "Tallbyrådet\nProtokoll\n\nFrån: Cia Roos\nDatum: 2024-02-08\nTill: Ledamöterna\n\n"}) {
        CAPTURE(text);
        const auto minutes = read(std::string(text) + "Närvarande\nAnna Ek, ordförande\nBo Alm\n\n" + items);
        REQUIRE(minutes.dates.size() == 1);
        CHECK(minutes.dates.front().raw == "2024-02-08");
        CHECK(labels(minutes) == Names{"date: Datum", "present: Närvarande"});
        CHECK(names(minutes, Presence::Present) == Names{"Anna Ek", "Bo Alm"});
    }
}
