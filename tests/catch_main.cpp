// SPDX-License-Identifier: MPL-2.0
#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_MAIN
#endif
#include "catch.hpp"

#include <clocale>

// As the office does, so that a test run under a foreign locale shows what depends on it.
[[maybe_unused]] static const char* const locale_of_the_machine = std::setlocale(LC_ALL, "");
