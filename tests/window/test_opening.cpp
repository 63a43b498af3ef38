// SPDX-License-Identifier: MPL-2.0
// What Klubba does for a document that is opened.
#include "catch.hpp"
#include "desktop.hpp"
#include "sidebar.hpp"

#include <Poco/JSON/Parser.h>
#include <com/sun/star/frame/XStorable.hpp>

using namespace klubba;
using namespace klubba::window_test;

TEST_CASE("Fields of minutes that come back from .docx are still to be filled in") {
    const Profile profile("sv");
    demo::Office office({profile.folder(), true, {profile.extension_argument()}});
    const auto placeholders = [&](const Window& minutes) {
        const auto answer = office.dispatch(minutes.frame(), "vnd.klubba:check");
        return Poco::JSON::Parser()
            .parse(answer.json)
            .extract<Poco::JSON::Object::Ptr>()
            ->getValue<int>("placeholders");
    };
    const auto file = profile.folder() / "protokoll.docx";
    const Window empty(office, office.open("private:factory/swriter"));
    office.dispatch(empty.frame(), "vnd.klubba:new?template=rad-protokoll");
    const Window made(office, Reference<css::frame::XModel>(office.desktop()->getCurrentComponent(),
                                                            css::uno::UNO_QUERY_THROW));
    const auto count = placeholders(made);
    Reference<css::frame::XStorable>(made, css::uno::UNO_QUERY_THROW)
        ->storeToURL(writer::to_uno(demo::file_url(file)),
                     writer::sequence({writer::argument("FilterName", writer::to_uno("MS Word 2007 XML"))}));
    const Window opened(office, office.open(demo::file_url(file)));
    CHECK(count > 10);
    CHECK(placeholders(opened) == count);
}
