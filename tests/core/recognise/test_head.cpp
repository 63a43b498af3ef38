// SPDX-License-Identifier: MPL-2.0
// Whose minutes the head says they are, who was there and what it asks for.
#include "builder.hpp"
#include "catch.hpp"

using namespace klubba;
using namespace klubba::tests;

TEST_CASE("page headers name organ and kind where the first page does not") {
    Builder builder;
    builder.line("Datum: 2024-03-14")
        .line("Närvarande: Anna Ek (S), Bo Lind (M)")
        .line("§ 1 Läget")
        .line("Nämnden beslutar att fortsätta.");
    Paragraph header;
    header.text = "Ekdala kommun\tSammanträdesprotokoll";
    builder.document.page_headers.push_back(header);
    header.text = "Byggnadsnämnden";
    builder.document.page_headers.push_back(header);
    const Minutes minutes = recognise(builder.document);
    CHECK(minutes.organ.value == "Byggnadsnämnden");
    CHECK(minutes.kind.value == "Sammanträdesprotokoll");
    CHECK(minutes.municipality.value == "Ekdala kommun");
    CHECK(minutes.profile == Profile::Committee);
}

TEST_CASE("line breaks inside paragraphs separate facts and persons as paragraphs do") {
    Builder builder;
    builder.line("Protokoll\nTrygghetsrådet").line("Datum:\t2024-03-14\nTid:\tkl. 13.00–15.00\nPlats:\tEken");
    builder.line("Närvarande:\tAnna Ek (S), ordförande\nBo Lind (M)\nDisa Hall, sekreterare")
        .line("1. Läget")
        .line("Lugnt.")
        .line("2. Övrigt")
        .line("Inget.");
    const Minutes minutes = recognise(builder.document);
    CHECK(minutes.organ.value == "Trygghetsrådet");
    CHECK(minutes.place.value == "Eken");
    CHECK(minutes.chair.value == "Anna Ek");
    CHECK(minutes.secretary.value == "Disa Hall");
    CHECK(names(minutes, Presence::Present) == Names{"Anna Ek", "Bo Lind", "Disa Hall"});
    CHECK(titles(minutes) == Names{"1. Läget", "2. Övrigt"});
}

TEST_CASE("the municipality stands beside its council") {
    const auto municipality = [](const std::string& title) {
        return above_items("PROTOKOLL\n" + title + "\n2024-03-19\n\nNärvarande: Anna Ek, Bo Lind")
            .municipality.value;
    };
    CHECK(municipality("Ekdala kommun – Skolrådet vid Ängsskolan") == "Ekdala kommun");
    CHECK(municipality("Skolrådet, Ekdala kommun") == "Ekdala kommun");
    CHECK(municipality("Skolrådet, Ängsskolan").empty());
    CHECK(municipality("Besök från Ekdala kommun, fikarum").empty());
}

TEST_CASE("a body that municipalities share names them, or their federation") {
    const auto municipality = [](const std::string& title) {
        return above_items(title + "\nProtokoll\nDatum: 2024-03-14\nNärvarande: Anna Ek (S), Bo Lind (M)")
            .municipality.value;
    };
    CHECK(municipality("Lokala brottsförebyggande rådet Ekdala kommun") == "Ekdala kommun");
    CHECK(municipality("Gemensamma nämnden i Ekdala och Tallby kommuner") == "Ekdala och Tallby kommuner");
    CHECK(municipality("Kommunalförbundet Ådalen – Granvik, Hällesjö och Sörby kommuner\nDirektionen") ==
          "Granvik, Hällesjö och Sörby kommuner");
    CHECK(municipality("Kommunalförbundet Ådalen\nDirektionen") == "Kommunalförbundet Ådalen");
    CHECK(municipality("Ådalens räddningstjänstförbund\nDirektionen") == "Ådalens räddningstjänstförbund");
    CHECK(municipality("Förbundet Ådalen\nDirektionen").empty());
    CHECK(municipality("Samverkan mellan 4 kommuner\nDirektionen").empty());
    CHECK(municipality("Brottsförebyggande rådet").empty());
}

namespace {

/// Notes of a meeting with these people, a line each.
Minutes attended_by(const std::string& people) {
    return above_items("Ekdala kommun\nTrygghetsrådet\nMinnesanteckningar\n2024-03-19\n\nNärvarande:\n" +
                       people);
}

} // namespace

TEST_CASE("whoever wrote the notes is their secretary, however that is said") {
    const auto secretary = [](const std::string& role) {
        return attended_by("Anna Ek, ordförande\nBo Lind" + role).secretary.value;
    };
    for (const std::string role : {" (ant.)", ", skrev anteckningarna", ", antecknare", " (antecknade)"}) {
        CAPTURE(role);
        CHECK(secretary(role) == "Bo Lind");
    }
    for (const std::string role : {", antikvarie", " (antagen)", ""}) {
        CAPTURE(role);
        CHECK(secretary(role).empty());
    }
}

TEST_CASE("whoever has the chair beside another office is the chair, and nobody who has half of it") {
    const auto chair = [](const std::string& role) {
        return attended_by("Anna Ek, " + role + "\nBo Lind, polis").chair.value;
    };
    for (const std::string role : {"ordförande", "kommunalråd och ordförande", "kommunalråd, ordförande"}) {
        CAPTURE(role);
        CHECK(chair(role) == "Anna Ek");
    }
    for (const std::string role :
         {"vice ordförande", "kommunalråd och vice ordförande", "ordförande och ägare i klubben"}) {
        CAPTURE(role);
        CHECK(chair(role).empty());
    }
}

TEST_CASE("a line that names where people are from begins its own list below absentees beside their label") {
    const auto absent = [](const std::string& lines) {
        return names(attended_by("Anna Ek (S)\n" + lines), Presence::Absent);
    };
    CHECK(absent("Frånvarande: Bo Lind (M)\nFrån nämndens kansli: Eva Ahl, chef") == Names{"Bo Lind"});
    CHECK(absent("Frånvarande:\nFrån PRO: Bo Lind\nFrån SPF: Eva Ahl") == Names{"Bo Lind", "Eva Ahl"});
}

TEST_CASE("a range has a line of its own") {
    CHECK(words(with_head("§§ 8–11").range) == "§§ 8–11");
    CHECK_FALSE(with_head("§ 8").range);
    CHECK_FALSE(with_head("§§ 8–11 justeras omedelbart").range);
    CHECK(words(with_head("Omfattning: KS §§ 8–11").range) == "§§ 8–11");
    CHECK_FALSE(with_head("Omfattning: se protokollet, §§ 8–11").range);
}

TEST_CASE(
    "adjusters are elected under their own heading or another, and told apart from those the head names") {
    const auto told = [](const std::string& head, const std::string& title) {
        const auto minutes = recognise(from_text(
            "Protokoll\nSocialnämnden\n2024-03-14\nNärvarande: Anna Ek, Bo Lind\n" + head + "\n§ 1 " + title +
            "\nBo Lind utses att justera. Justeringen sker den 19 mars 2024.\n"
            "§ 2 Övriga frågor\nInga."));
        Names names;
        for (const auto* const list : {&minutes.adjusters, &minutes.elected_adjusters})
            for (const Text& each : *list)
                names.push_back(each.value);
        names.push_back(
            day(minutes.adjusting_date ? std::optional(minutes.adjusting_date->value) : std::nullopt));
        return names;
    };
    CHECK(told("", "Val av justerare") == Names{"Bo Lind", "Bo Lind", "2024-03-19"});
    CHECK(told("", "Upprop och val av justerare") == Names{"Bo Lind", "Bo Lind", "2024-03-19"});
    CHECK(told("", "Dagordning och val av justerare") == Names{"Bo Lind", "Bo Lind", "2024-03-19"});
    CHECK(told("Justerare: Anna Ek", "Justerare") == Names{"Anna Ek", "Bo Lind", "2024-03-19"});
    CHECK(told("Justerare: Bo Lindh", "Justerare") == Names{"Bo Lindh", "2024-03-19"});
    CHECK(told("", "Taxa för vägning") == Names{""});
}

TEST_CASE("a range stands in the title, or beside it") {
    const auto range = [](const std::string& title) {
        return words(above_items(title + "\n2024-03-19\n\nNärvarande: Anna Ek, Bo Lind").range);
    };
    for (const std::string title :
         {"Socialnämnden\nPROTOKOLL §§ 8–11", "Socialnämnden\nProtokoll (§§ 8–11)",
          "Socialnämnden\tProtokoll\t§§ 8–11", "Socialnämnden\t§§ 8–11\nProtokoll",
          "Socialnämndens protokoll 2024-03-19, §§ 8–11", "Socialnämnden\nProtokoll        SN §§ 8–11",
          "Socialnämnden\nProtokoll\nTisdag 19 mars 2024 kl. 9–11, §§ 8–11"}) {
        CAPTURE(title);
        CHECK(range(title) == "§§ 8–11");
    }
    for (const std::string title : {"Socialnämnden\nProtokoll § 8", "Socialnämnden\nProtokoll\nBo Ek §§ 8–11",
                                    "Socialnämnden\nProtokoll enligt 5 kap. 8 §"}) {
        CAPTURE(title);
        CHECK(range(title).empty());
    }
}

TEST_CASE("a body that the title only calls by its kind is named in full below") {
    const auto organ = [](const std::string& title) {
        return above_items(title + "\n2024-03-19\n\nNärvarande: Anna Ek, Bo Lind").organ.value;
    };
    CHECK(organ("Protokoll från nämndens sammanträde\nTekniska nämnden") == "Tekniska nämnden");
    CHECK(organ("Protokoll från direktionens möte\nDirektionen för Ådalens vattenförbund (Granvik och Sörby "
                "kommuner)") == "Direktionen för Ådalens vattenförbund");
    CHECK(organ("Tekniska nämndens protokoll 2024-03-19") == "Tekniska nämnden");
    CHECK(organ("Protokoll från nämndens sammanträde\nNämndens beslut") == "nämnden");
    CHECK(organ("Protokoll från nämndens sammanträde\nNämnden beslutar") == "nämnden");
    CHECK(organ("Protokoll\nTekniska nämnden\nNämnden för tillsyn") == "Tekniska nämnden");
}

TEST_CASE("the items that the minutes go over are told with a section sign or a word") {
    for (const std::string range : {"§§ 1–2", "punkterna 1–2", "1–2"}) {
        CAPTURE(range);
        const auto minutes = with_head("Datum: 2024-03-14\nOmfattning: " + range);
        REQUIRE(minutes.range);
        CHECK(minutes.range->value == NumberRange{1, 2});
    }
    CHECK_FALSE(with_head("Datum: 2024-03-14\nOmfattning: hela kommunen").range);
}

TEST_CASE("a heading above labels that tell is no label left empty") {
    const auto empty = [](const std::string& head) {
        Names labels;
        for (const Label& label : with_head("Datum: 2024-03-14\n" + head).labels)
            if (!label.has_value)
                labels.push_back(label.raw);
        return labels;
    };
    CHECK(empty("Justering\nJusterare: Bo Lind\nPlats och tid för justering: Rådhuset 2024-03-20").empty());
    CHECK(empty("Närvarande\nOrdförande: Anna Ek").empty());
    CHECK(empty("Tid och plats\nTid: kl. 13.00").empty());
    CHECK(empty("Tid och plats\nJusterare: Bo Lind") == Names{"Tid och plats"});
    CHECK(empty("Plats\nTid: kl. 13.00") == Names{"Plats"});
    CHECK(empty("Justering:\nJusterare: Bo Lind") == Names{"Justering"});
    CHECK(empty("Justering\nPlats: Rådhuset") == Names{"Justering"});
    CHECK(empty("Plats och tid för justering\nJusterare: Bo Lind") == Names{"Plats och tid för justering"});
    CHECK(empty("Närvarande\nFrånvarande: Bo Lind") == Names{"Närvarande"});
    CHECK(empty("\nErsättare\nEj tjänstgörande:\nEva Ahl (C)\n").empty());
    CHECK(empty("\nTjänstgörande ersättare\nEj tjänstgörande ersättare\nEva Ahl (C)\n") ==
          Names{"Tjänstgörande ersättare"});
    CHECK(empty("\nJustering\n\nJusterare: Anna Ek\n") == Names{"Justering"});
    CHECK_FALSE(empty("\nJustering\nJusterare\n").empty());
}

TEST_CASE("an attachment that the head mentions is mentioned, if the list has it") {
    const auto mentioned = [](const std::string& head) {
        const auto minutes =
            recognise(from_text("Byaföreningen\nProtokoll\nDatum: 2024-03-14\n" + head +
                                "\n\n§ 1 Läget\nLugnt.\n\nBilagor\nBilaga 1 Närvarolista\n"));
        return std::ranges::count_if(minutes.attachments,
                                     [](const Attachment& each) { return !each.listed; });
    };
    CHECK(mentioned("Närvarande: 23 medlemmar enligt bilaga 1") == 1);
    CHECK(mentioned("Närvarande: Anna Ek, Bo Lind, se bilaga 2") == 0);
}
