// SPDX-License-Identifier: MPL-2.0
// A notice of a meeting and the plan of a year are no minutes, and yet the sidebar works on them.
#include "catch.hpp"
#include "support.hpp"

#include "commands/session.hpp"
#include "files/read.hpp"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/util/XRefreshable.hpp>

#include <algorithm>

using namespace klubba;
using namespace klubba::test;
using commands::State;

namespace {

Reference<css::frame::XModel> new_notice() {
    return run({}, "vnd.klubba:new?template=kallelse&organ=Tallbyr%C3%A5det&date=2026-06-11&title=Trygga%"
                   "20stigar")
        .document;
}

State shown(const OpenDocument& document) {
    return commands::Session(shared_workshop(), document.model(), [] {}).refresh();
}

std::vector<std::string> agenda(const State& state) {
    std::vector<std::string> lines;
    for (const auto& item : state.items)
        lines.push_back(item.label + ' ' + item.title);
    return lines;
}

bool is_present(const State& state, std::string_view section) {
    return std::ranges::find(state.sections, section, &commands::SectionState::id)->present;
}

/// Chooses in the list in the text.
void choose(const OpenDocument& document, std::string_view entry) {
    using namespace css;
    const Reference<text::XTextFieldsSupplier> supplier(document.model(), UNO_QUERY_THROW);
    const auto fields = supplier->getTextFields()->createEnumeration();
    while (fields->hasMoreElements()) {
        const Reference<beans::XPropertySet> field(fields->nextElement(), UNO_QUERY_THROW);
        if (field->getPropertySetInfo()->hasPropertyByName("SelectedItem"))
            field->setPropertyValue("SelectedItem", uno::Any(to_uno(entry)));
    }
    Reference<util::XRefreshable>(supplier->getTextFields(), UNO_QUERY_THROW)->refresh();
}

} // namespace

TEST_CASE("A new notice is called so, is said to be no minutes, and gets no findings", "[notice]") {
    const OpenDocument notice(new_notice());
    const auto state = shown(notice);
    CHECK_FALSE(state.is_minutes);
    CHECK(state.other_kind == "Kallelse");
    CHECK(state.template_id == "kallelse");
    CHECK(state.findings.empty());
    CHECK(state.later.empty());
    CHECK_FALSE(state.deadline);
    const OpenDocument minutes(run({}, "vnd.klubba:new?template=rad-protokoll").document);
    CHECK(shown(minutes).other_kind.empty());
}

TEST_CASE("The sidebar shows a notice's agenda, and which of its sections stand", "[notice]") {
    const OpenDocument notice(new_notice());
    const auto state = shown(notice);
    CHECK(agenda(state) == std::vector<std::string>{
                               "1. Mötets öppnande", "2. Val av justerare", "3. Fastställande av dagordning",
                               "4. Föregående protokoll", "5. Trygga stigar", "6. Övriga frågor",
                               "7. Nästa möte", "8. Mötets avslutande"});
    for (const auto& section : state.sections) {
        CAPTURE(section.id);
        if (section.required)
            CHECK(section.present);
    }
    CHECK_FALSE(is_present(state, "situation_report"));
}

TEST_CASE("Items of an agenda are inserted in their places, moved and deleted, and the numbers follow",
          "[notice]") {
    const OpenDocument notice(new_notice());
    run(notice.model(), "vnd.klubba:insert?section=situation_report");
    CHECK(is_present(shown(notice), "situation_report"));
    notice.go_to("Trygga stigar");
    run(notice.model(), "vnd.klubba:insert?section=matter&title=Lyktor&presenter=Sixten%20Vallhed");
    run(notice.model(), "vnd.klubba:delete?item=2");
    run(notice.model(), "vnd.klubba:move?item=6&to=5");
    CHECK(agenda(shown(notice)) ==
          std::vector<std::string>{"1. Mötets öppnande", "2. Fastställande av dagordning",
                                   "3. Föregående protokoll", "4. Lägesbild", "5. Lyktor", "6. Trygga stigar",
                                   "7. Övriga frågor", "8. Nästa möte", "9. Mötets avslutande"});
}

TEST_CASE("The plan of a year is called what the list in its title says, and is no minutes either way",
          "[notice]") {
    const OpenDocument plan(run({}, "vnd.klubba:new?template=handlingsplan&organ=Tallbyr%C3%A5det&year=2026&"
                                    "plan_goal=Trygg%20skolv%C3%A4g")
                                .document);
    CHECK(has_paragraph(plan, "Handlingsplan 2026"));
    CHECK(shown(plan).other_kind == "Handlingsplan");
    choose(plan, "Åtgärdsplan");
    CHECK(has_paragraph(plan, "Åtgärdsplan 2026"));
    for (const auto& kind : {as_odt, as_docx}) {
        CAPTURE(kind.ending);
        const auto file = saved(plan, "plan", kind);
        const OpenDocument reloaded(file);
        CHECK(has_paragraph(reloaded, "Åtgärdsplan 2026"));
        const auto state = shown(reloaded);
        CHECK_FALSE(state.is_minutes);
        CHECK(state.findings.empty());
        CHECK(agenda(state) == std::vector<std::string>{"1. Utgångspunkter", "2. Mål", "3. Åtgärder",
                                                        "4. Uppföljning och revidering"});
        for (const auto& section : state.sections) {
            CAPTURE(section.id);
            if (section.required)
                CHECK(section.present);
        }
        CHECK(recognise_other_kind(files::read(file)).action_plan.size() == 1);
    }
}
