// SPDX-License-Identifier: MPL-2.0
// The contract for macros, toolbars and shortcuts: vnd.klubba:…
#include "catch.hpp"
#include "desktop.hpp"
#include "sample.hpp"
#include "sidebar.hpp"

#include <Poco/JSON/Parser.h>

using namespace klubba;
using namespace klubba::window_test;

namespace {

Poco::JSON::Object::Ptr parsed(const demo::Answer& answer) {
    return Poco::JSON::Parser().parse(answer.json).extract<Poco::JSON::Object::Ptr>();
}

} // namespace

TEST_CASE("Commands answer with JSON, and undo gives the identical text back") {
    const Profile profile("sv");
    demo::Office office({profile.folder(), true, {profile.extension_argument()}});
    const Window minutes(office, office.open(demo::file_url(sample_in(profile))));
    const auto frame = minutes.frame();
    const auto before = text_of(minutes);

    const auto check = parsed(office.dispatch(frame, "vnd.klubba:check"));
    CHECK(check->getValue<bool>("ok"));
    CHECK(check->getArray("findings")->size() > 0);

    const auto insert = office.dispatch(frame, "vnd.klubba:insert?section=matter&at=place");
    CHECK(insert.ok);
    CHECK(text_of(minutes) != before);
    undo(minutes);
    CHECK(text_of(minutes) == before);

    const auto fix = parsed(office.dispatch(frame, "vnd.klubba:fix?finding=all"));
    CHECK(fix->getValue<bool>("ok"));
    CHECK(fix->getValue<int>("fixed") > 0);
    CHECK(text_of(minutes) != before);
    undo(minutes);
    CHECK(text_of(minutes) == before);
}

TEST_CASE("What a command cannot do it says, and the document stays as it was") {
    const Profile profile("sv");
    demo::Office office({profile.folder(), true, {profile.extension_argument()}});
    const Window minutes(office, office.open(demo::file_url(sample_in(profile))));
    const auto before = text_of(minutes);
    for (const auto* url :
         {"vnd.klubba:insert?section=finns-inte", "vnd.klubba:insert", "vnd.klubba:goto?finding=X-1.1",
          "vnd.klubba:stage?to=snart", "vnd.klubba:dansa", "vnd.klubba:"}) {
        INFO(url);
        const auto answer = office.dispatch(minutes.frame(), url);
        CHECK_FALSE(answer.ok);
        CHECK_FALSE(parsed(answer)->getValue<std::string>("message").empty());
        CHECK(text_of(minutes) == before);
    }
}
