// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/recognise/organs.hpp"

using namespace klubba;
using namespace klubba::recognition;

TEST_CASE("bodies are known by the endings of their names") {
    for (const std::string_view organ :
         {"Socialnämnden", "Direktionen", "Rådet för trygghet", "Räddningstjänstförbundet Åsarna",
          "Samråd för äldrefrågor", "Tallmons byalag"})
        CHECK(names_organ(organ));
    for (const std::string_view other :
         {"Finska förvaltningsområdet", "Området vid torget", "Länsstyrelsen", "Ekdala kommun", "", "Samråd",
          "Samråd har skett med polisen", "Samråd enligt lag"})
        CHECK_FALSE(names_organ(other));
}

TEST_CASE("one municipality or several are known by their names") {
    for (const std::string_view text :
         {"Ekdala kommun", "Granviks kommun och Hällesjö kommun", "Ekdala, Granvik och Hällesjö kommuner",
          "Granviks och Hällesjö kommuner", "Region Norrdalen"})
        CHECK(is_municipality(text));
    for (const std::string_view text : {"Länets kommuner", "Alla berörda kommuner", "Region 2024",
                                        "Regionen norr", "Granvik, Hällesjö och andra kommuner",
                                        "Socialnämnden i Granviks och Hällesjö kommuner", "kommuner"})
        CHECK_FALSE(is_municipality(text));
}

TEST_CASE("a body's name tells which rules its minutes follow") {
    CHECK(infer_profile("Socialnämnden", "Protokoll", true) == Profile::Committee);
    CHECK(infer_profile("Räddningstjänstförbundet Åsarna", "Sammanträdesprotokoll", true) ==
          Profile::Committee);
    CHECK(infer_profile("Direktionen", "Protokoll", true) == Profile::Committee);
    CHECK(infer_profile("Kommunfullmäktige", "Protokoll", true) == Profile::MunicipalCouncil);
    CHECK(infer_profile("Trygghetsrådet", "Protokoll", true) == Profile::CouncilMinutes);
    CHECK(infer_profile("Trygghetsrådet", "Minnesanteckningar", false) == Profile::CouncilNotes);
    CHECK(infer_profile("Tallmons bygdeförening", "Årsmötesprotokoll", true) == Profile::Association);
    CHECK(infer_profile("Tallmons byalag", "Protokoll", true) == Profile::Association);
    CHECK(infer_profile("Idrottsförbundet", "Protokoll", true) != Profile::Committee);
}
