// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/properties.hpp"
#include "core/recognise.hpp"
#include "core/stages.hpp"
#include "rules/documents.hpp"

using namespace klubba;
using namespace std::chrono_literals;

namespace {

constexpr auto march = std::chrono::March;
constexpr auto april = std::chrono::April;

Document minutes_with(const std::string& lines) {
    return tests::document_of(
        "Björkviks kommun\nSocialnämnden\nSammanträdesprotokoll\n"
        "Sammanträdesdatum: 2024-03-14\nPlats: Stadshuset\nNärvarande\nAnna Ek (S), ordförande\n" +
        lines +
        "§ 1 Mötets öppnande\nOrdföranden öppnar mötet.\n§ 2 Bokslut\nNämnden beslutar att "
        "godkänna bokslutet.\n");
}

Stage stage_of_minutes_with(const std::string& lines) {
    const auto document = minutes_with(lines);
    return stage_of(document, recognise(document));
}

std::optional<Deadline> deadline(Stage stage, Profile profile, const std::string& lines,
                                 const Body& body = {}) {
    const auto document = minutes_with(lines);
    return deadline_at(stage, profile, recognise(document), body);
}

} // namespace

TEST_CASE("the stage of minutes is what the user says, else what stands in them") {
    CHECK(stage_of_minutes_with("") == Stage::Draft);
    CHECK(stage_of_minutes_with("Ojusterat\n") == Stage::Circulated);
    CHECK(stage_of_minutes_with("Anslag/bevis\nDatum för anslags uppsättande: 2024-03-22\n") ==
          Stage::Adjusted);
    auto document = minutes_with("Ojusterat\n");
    document.properties[std::string(properties::stage)] = "justering";
    CHECK(stage_of(document, recognise(document)) == Stage::Adjusting);
    document.properties[std::string(properties::stage)] = "snart";
    CHECK(stage_of(document, recognise(document)) == Stage::Circulated);
}

TEST_CASE("the law's days count for boards and the municipal council, the body's own for any") {
    using enum Deadline::Kind;
    // Fourteen days after Thursday 14 March is Maundy Thursday; after Friday 15 March it would be Good Friday.
    CHECK(deadline(Stage::Draft, Profile::Committee, "") == Deadline{AdjustBy, Date(2024y, march, 28d)});
    CHECK_FALSE(deadline(Stage::Draft, Profile::CouncilMinutes, ""));
    Body body;
    body.days_to_adjust = 15;
    CHECK(deadline(Stage::Adjusting, Profile::CouncilMinutes, "", body) ==
          Deadline{AdjustBy, Date(2024y, april, 2d)});

    const std::string adjusted = "Justerare: Bo Lind\nJusteringens plats och tid: Stadshuset 2024-03-21\n";
    CHECK(deadline(Stage::Adjusted, Profile::Committee, adjusted) ==
          Deadline{PostBy, Date(2024y, march, 25d)});
    CHECK_FALSE(deadline(Stage::Adjusted, Profile::Association, adjusted));
    const auto posted = adjusted + "Anslag/bevis\nDatum för anslags uppsättande: 2024-03-22\n";
    CHECK(deadline(Stage::Adjusted, Profile::Committee, posted) ==
          Deadline{TakeDownFrom, Date(2024y, april, 13d)});
    CHECK(deadline(Stage::Published, Profile::MunicipalCouncil, posted) ==
          Deadline{TakeDownFrom, Date(2024y, april, 13d)});
    CHECK_FALSE(deadline(Stage::Published, Profile::MunicipalCouncil, adjusted));
}
