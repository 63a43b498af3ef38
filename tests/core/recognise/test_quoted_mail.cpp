// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/recognise.hpp"

using namespace klubba;

namespace {

constexpr const char* head = "Tallbyrådet\nProtokoll\n\nDatum: 2024-02-08\nTid: kl. 13.00–15.00\nPlats: Gläntan\n\n"
                             "Närvarande\nAnna Ek, ordförande\nBo Alm\n\n";
constexpr const char* items = "§ 1 Mötets öppnande\nAnna Ek öppnar mötet.\n\n§ 2 Trygga stigar\nStigen röjs.\n\n";

Minutes read(std::string_view text) {
    Document document;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        Paragraph paragraph;
        paragraph.text = text.substr(0, end);
        document.paragraphs.push_back(paragraph);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return recognise(document);
}

} // namespace

TEST_CASE("what the header of a pasted mail says is not said of the meeting") {
    for (const auto* mail :
         {"Från: Cia Roos <cia@tallby.example>\nSkickat: den 5 februari 2024 09:12\nTill: Bo Alm\nÄmne: Protokoll",
          "Från: Cia Roos\nDatum: måndag 5 februari 2024 09:12\nTill: Bo Alm\nKopia: Dag Lund\nÄmne: Kommunstyrelsen",
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
            CHECK(minutes.start->raw == "13.00");
            CHECK(minutes.organ.value == plain.organ.value);
            CHECK(minutes.kind.value == plain.kind.value);
            CHECK(minutes.labels.size() == plain.labels.size());
            CHECK(minutes.attendance.size() == plain.attendance.size());
            CHECK(minutes.items.size() == plain.items.size());
        }
    }
}

TEST_CASE("labels of minutes that a mail might have too are still theirs") {
    for (const auto* text : {"Tallbyrådet\nProtokoll\n\nDatum: 2024-02-08\nFrån: kl. 13.00\nTill: kl. 15.00\nÄmne: Möte\n\n",
                             "Tallbyrådet\nProtokoll\n\nDatum: 2024-02-08\nTill: Ledamöterna\nÄmne: Möte\n\n",
                             "Tallbyrådet\nProtokoll\n\nFrån: Cia Roos\nDatum: 2024-02-08\nTill: Ledamöterna\n\n"}) {
        CAPTURE(text);
        const auto minutes = read(std::string(text) + "Närvarande\nAnna Ek, ordförande\nBo Alm\n\n" + items);
        REQUIRE(minutes.dates.size() == 1);
        CHECK(minutes.dates.front().raw == "2024-02-08");
    }
}
