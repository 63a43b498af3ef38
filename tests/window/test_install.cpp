// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "desktop.hpp"

#include <cstdlib>
#include <filesystem>
#include <unistd.h>

using namespace klubba::window_test;

TEST_CASE("An ordinary user installs klubba.oxt with unopkg") {
    std::string pattern = (std::filesystem::temp_directory_path() / "klubba-install-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()));
    const std::filesystem::path folder = pattern;
    std::filesystem::permissions(folder, std::filesystem::perms(0755));
    std::filesystem::copy_file(KLUBBA_BINARY "/klubba.oxt", folder / "klubba.oxt");
    const auto profile = "-env:UserInstallation=file://" + (folder / "profile").string();
    std::vector<std::string> user;
    if (geteuid() == 0) {
        REQUIRE(run({"chown", "nobody:nogroup", folder.string()}) == 0);
        user = {"setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"};
    }
    // As on a machine whose language is set but was never installed.
    user.insert(user.end(), {"env", "HOME=" + folder.string(), "LANG=xx_XX.UTF-8"});
    const auto unopkg = [&](std::vector<std::string> arguments) {
        auto command = user;
        command.emplace_back("unopkg");
        command.insert(command.end(), arguments.begin(), arguments.end());
        command.push_back(profile);
        return run(command);
    };
    CHECK(unopkg({"add", "--suppress-license", (folder / "klubba.oxt").string()}) == 0);
    CHECK(unopkg({"list", "se.klubba"}) == 0);
    CHECK(unopkg({"remove", "se.klubba"}) == 0);
    CHECK(unopkg({"list", "se.klubba"}) != 0);
    std::filesystem::remove_all(folder);
}
