// SPDX-License-Identifier: MPL-2.0
// Runs the tests of one program inside a LibreOffice with a profile of its own.
#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_RUNNER
#endif
#include "catch.hpp"

#include "office/office.hpp"

#include <unistd.h>

#include <cstdio>
#include <filesystem>

using klubba::test::from_uno;

CATCH_TRANSLATE_EXCEPTION(const com::sun::star::uno::Exception& error) {
    return from_uno(error.Message);
}

int main(int argc, char** argv) {
    const std::string name = std::filesystem::path(argv[0]).filename().string();
    klubba::test::start_office(klubba::test::scratch_folder("profile-" + name));
    const int result = Catch::Session().run(argc, argv);
    // The office has no orderly way out of a process that isn't its own.
    std::fflush(nullptr);
    _exit(result);
}
