// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/recognise/attachments.hpp"
#include "core/recognise/information.hpp"
#include "core/recognise/officers.hpp"
#include "core/recognise/outcomes.hpp"
#include "core/recognise/sentences.hpp"
#include "core/recognise/votes.hpp"

using namespace klubba::recognition;

TEST_CASE("sentences that state an outcome are decisions") {
    for (const std::string_view sentence : {"Dagordningen fastställs.",
                                            "Rådet beslutar att anta planen.",
                                            "Anna Ek utses att justera dagens protokoll.",
                                            "Informationen läggs till handlingarna.",
                                            "Lästes igenom och godkändes.",
                                            "Nämnden beslutade enligt förslaget.",
                                            "Informationen antecknas till protokollet.",
                                            "Protokollet lades till handlingarna",
                                            "Interpellationen anses besvarad.",
                                            "Ärendet bordläggs.",
                                            "Beslutades att ordna en marknad.",
                                            "Det beslutades att bjuda in polisen.",
                                            "Rådet tar med sig frågan till nästa år.",
                                            "Attsatsen bifalles.",
                                            "KPR beslutar att lämna en skrivelse.",
                                            "Förslaget godkänns.",
                                            "Styrelsen beviljades ansvarsfrihet.",
                                            "Årsmötet beviljade styrelsen ansvarsfrihet.",
                                            "Nämnden avslog ansökan.",
                                            "Rådet tackar för informationen.",
                                            "Informationen antecknas.",
                                            "Rådet ställer sig bakom planen.",
                                            "Rådet är överens om att bjuda in rektorn.",
                                            "Anteckningarna gicks igenom utan synpunkter.",
                                            "Rådet hade inga synpunkter.",
                                            "Anteckningarna från den 13 oktober är godkända.",
                                            "Frågan är därmed besvarad.",
                                            "Nämnden har ingen erinran.",
                                            "Alla tyckte att det var bra, och Anna Ek ringer.",
                                            "Alla sa ja till det.",
                                            "Samtliga håller med.",
                                            "Rådet instämmer.",
                                            "Rådet vill att skolan får en cykelbana.",
                                            "Gruppen är positiv till det och tar frågan vidare.",
                                            "Gruppen noterar informationen.",
                                            "Frågan är därmed samverkad i enighet.",
                                            "Parterna är överens om att göra en riskbedömning.",
                                            "Parterna är oeniga.",
                                            "Förhandlingen enligt 11 § MBL avslutades i oenighet.",
                                            "Samverkan sker i enighet.",
                                            "Informationen enligt 19 § MBL är fullgjord.",
                                            "Arbetsgivaren har därmed fullgjort sin förhandlingsskyldighet.",
                                            "Arbetsgivaren avslår förslaget.",
                                            "Ärendet är färdigsamverkat.",
                                            "Skyddskommittén noterar informationen.",
                                            "Dagordningen blev godkänd.",
                                            "Kursen får avslag.",
                                            "En grupp får i uppdrag att skriva ett förslag.",
                                            "Verksamhetsberättelsen godkänns och läggs till handlingarna."}) {
        CAPTURE(sentence);
        CHECK(is_outcome(sentence));
    }
}

TEST_CASE("sentences about what is to come, was proposed or happened elsewhere are no decisions") {
    for (const std::string_view sentence :
         {"Uppdateringen: Beslutades i december.",
          "Frågan bör formaliseras.",
          "Planen ska antas i maj.",
          "Rådet kan besluta om detta.",
          "Regeringen beslutar om förordningen.",
          "Anna Ek föreslår att planen godkänns.",
          "Budgeten kommer att fastställas i juni.",
          "Ska planen godkännas?",
          "Rådet har beslutat om detta tidigare.",
          "Anna tar med frågan.",
          "När planen fastställs börjar arbetet.",
          "Ingen övrig fråga noteras.",
          "Grannarna hade inga synpunkter.",
          "Anna Ek har inga anmärkningar på bilden.",
          "Rådet samlar in synpunkter.",
          "Handlingsplanen presenteras.",
          "Läget är lugnt.",
          "",
          "Planen har skickats ut.",
          "Förslaget som godkänns av nämnden skickas vidare.",
          "Anna tackar för inbjudan.",
          "Ordföranden tackar för visat intresse och avslutar sammanträdet.",
          "Ordföranden har den 9 januari 2026 kl. 14.20 beslutat att så ska ske.",
          "Planen är godkänd av länsstyrelsen.",
          "Rådet tackar polisen.",
          "Polisen ställer sig bakom planen.",
          "Boende och polis är överens.",
          "Inbrotten antecknas av polisen.",
          "Kontoret har fått i uppdrag att utreda det.",
          "Bo Lind föreslår att en grupp får i uppdrag att utreda det.",
          "Gruppen ska få i uppdrag att utreda frågan.",
          "Alla tyckte att mötet var för långt.",
          "Vi tycker att planen har för lite om dans.",
          "Alla sa sitt namn.",
          "Grannarna höll med.",
          "Anna Ek sa ja.",
          "Ordföranden vill att alla räcker upp handen.",
          "Anna Ek vill att frågan väcks.",
          "Polisen noterar informationen.",
          "Grannarna är oeniga.",
          "Rådet är oense med rektorn.",
          "Förhandlingen väntas sluta i enighet.",
          "Arbetet görs i enighet med planen.",
          "Arbetsgivaren ska ha fullgjort sin förhandlingsskyldighet.",
          "Anna Ek har fullgjort sin praktik.",
          "Den som får avslag kan klaga.",
          "Anna Ek yrkar avslag.",
          "Planen blev godkänd av länsstyrelsen.",
          "Polisen tar frågan vidare.",
          "Många synpunkter kom in."}) {
        CAPTURE(sentence);
        CHECK_FALSE(is_outcome(sentence));
    }
}

TEST_CASE("information is told from what was decided") {
    for (const std::string_view outcome :
         {"Informationen läggs till handlingarna.", "Rådet tackar för informationen.",
          "Informationen antecknas till protokollet."}) {
        CAPTURE(outcome);
        CHECK(is_about_information(outcome));
    }
    for (const std::string_view outcome :
         {"Dagordningen fastställs.", "Rådet beslutar att informera alla skolor.",
          "Planen läggs till handlingarna."}) {
        CAPTURE(outcome);
        CHECK_FALSE(is_about_information(outcome));
    }
    for (const std::string_view text :
         {"Bo Alm, polis, informerar.", "Bo Alm och Anna Ek informerade om lyktorna. Sex stycken.",
          "<föredragande> informerar."}) {
        CAPTURE(text);
        CHECK(begins_with_informing(text));
    }
    for (const std::string_view text : {"Lyktorna är beställda. Bo Alm informerar.", "Information om lyktor.",
                                        "Rådet ska informera skolorna.", ""}) {
        CAPTURE(text);
        CHECK_FALSE(begins_with_informing(text));
    }
}

TEST_CASE("sentences end at full stops but not at abbreviations, numbers and initials") {
    const std::pair<std::string_view, std::string_view> rows[] = {
        {"Mötet öppnas. Alla är här.", "Mötet öppnas."},
        {"Mötet börjar kl. Nio. Sen fika.", "Mötet börjar kl. Nio."},
        {"A. Ek talar. Slut.", "A. Ek talar."},
        {"Se bl.a. Boken. Slut.", "Se bl.a. Boken."},
        {"Vad gör vi? Inget.", "Vad gör vi?"},
        {"OBS! Kolla siffrorna. Slut.", "OBS! Kolla siffrorna."},
        {"Utan punkt", "Utan punkt"},
        {"Sidan tobaksfri.nu är bra. Ja.", "Sidan tobaksfri.nu är bra."},
    };
    for (const auto& [text, first] : rows)
        CHECK(text.substr(0, sentence_end(text, 0)) == first);
}

TEST_CASE("mentions of attachments are found with their words and number") {
    const std::pair<std::string_view, std::string_view> rows[] = {
        {"Se bilaga, vad vill vi mäta", "Se bilaga"},
        {"Informationen läggs till handlingarna och uppföljning bifogas protokollet",
         "uppföljning bifogas protokollet"},
        {"Rapporten skickas ut till deltagarna.", "Rapporten skickas ut till deltagarna."},
        {"Kartan finns i Bilaga 2.", "Kartan finns i Bilaga 2"},
    };
    for (const auto& [sentence, words] : rows) {
        CAPTURE(sentence);
        const auto mention = attachment_in(sentence);
        REQUIRE(mention);
        CHECK(mention->words == words);
    }
    CHECK(attachment_in("Kartan finns i Bilaga 2.")->number == 2);
    for (const std::string_view sentence :
         {"Planen har skickats ut.", "En länk som skickas ut i samband med anmälan.",
          "Handlingen finns på nätet.", ""})
        CHECK_FALSE(attachment_in(sentence));
}

TEST_CASE("results of votes are read in words and figures") {
    CHECK(vote_result("Ja 5, Nej 2, Avstår 1") == VoteResult{5, 2, 1});
    CHECK(vote_result("Med 5 ja-röster och 1 nej-röst beslutar nämnden") == VoteResult{5, 1, 0});
    CHECK(vote_result("Förslaget antas med 7 röster mot 4.") == VoteResult{7, 4, 0});
    CHECK(vote_result("Ja-röster: 21, Nej-röster: 18") == VoteResult{21, 18, 0});
    CHECK(vote_result("tre ja-röster och två nej-röster") == VoteResult{3, 2, 0});
    CHECK(vote_result("Med 4 ja-röster, 2 nej-röster och 1 som avstår") == VoteResult{4, 2, 1});
    for (const std::string_view text :
         {"Ja-röst för bifall, Nej-röst för avslag", "Omröstning begärs.", "5 personer mot strömmen", ""})
        CHECK_FALSE(vote_result(text));
}

TEST_CASE("who is elected is read before or behind the verb") {
    using Names = std::vector<std::string_view>;
    CHECK(elected("Anna Ek utses att justera protokollet.", "juster") == Names{"Anna Ek"});
    CHECK(elected("Till justerare tillika rösträknare valdes Bo Hed och Rut Strand.", "juster") ==
          Names{"Bo Hed", "Rut Strand"});
    CHECK(elected("Rådet beslutar att utse Anna Ek att jämte ordföranden justera protokollet.", "juster") ==
          Names{"Anna Ek"});
    CHECK(elected("Till mötesordförande valdes Kurt Sten.", "ordförande") == Names{"Kurt Sten"});
    CHECK(elected("Protokollet justeras digitalt.", "juster").empty());
    CHECK(elected("Anna Ek informerar.", "juster").empty());
}
