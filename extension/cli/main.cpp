// SPDX-License-Identifier: MPL-2.0
#include "cli/check_command.hpp"
#include "cli/command_line.hpp"
#include "cli/explain_command.hpp"
#include "cli/extract_command.hpp"
#include "cli/schematron_command.hpp"

#include <cstdlib>
#include <exception>
#include <iostream>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

using namespace klubba;
using namespace klubba::cli;

const std::string usage_sv = R"(Klubba läser och kontrollerar kommunala protokoll.

  klubba check [--template MALL] [--stage SKEDE] [--format text|json|svrl] [--jobs N] [--as-of DATUM]
               [--settings FIL|MAPP] [--register FIL] [--previous FIL] [--report MAPP] [--limit SEKUNDER]
               FIL|MAPP…
  klubba extract [--format json|xml] FIL|MAPP…
  klubba explain [--format text|markdown] REGEL…|--all
  klubba schematron SCHEMA XML [--phase FAS] [--format text|json|svrl] [--limit SEKUNDER]

SKEDE är utkast, utskick, justering, justerat eller webb. Alla kommandon tar --lang sv|en.
Slutkod: 0 inget fel, 1 fel hittades, 2 något kunde inte läsas eller tog för lång tid.
)";

const std::string usage_en = R"(Klubba reads and checks municipal minutes.

  klubba check [--template ID] [--stage STAGE] [--format text|json|svrl] [--jobs N] [--as-of DATE]
               [--settings FILE|DIR] [--register FILE] [--previous FILE] [--report DIR] [--limit SECONDS]
               FILE|DIR…
  klubba extract [--format json|xml] FILE|DIR…
  klubba explain [--format text|markdown] RULE…|--all
  klubba schematron SCHEMA XML [--phase PHASE] [--format text|json|svrl] [--limit SECONDS]

STAGE is utkast, utskick, justering, justerat or webb. All commands take --lang sv|en.
Exit code: 0 no error found, 1 errors found, 2 something couldn't be read or took too long.
)";

/// --lang is known before all else is parsed, so that complaints come in the right language.
Language language_of(const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--lang=en" ||
            (arguments[i] == "--lang" && i + 1 < arguments.size() && arguments[i + 1] == "en"))
            return Language::English;
        if (arguments[i] == "--lang=sv" ||
            (arguments[i] == "--lang" && i + 1 < arguments.size() && arguments[i + 1] == "sv"))
            return Language::Swedish;
    }
    return language_of_environment();
}

int run(const std::string& command, const std::vector<std::string>& arguments, Language language) {
    if (command == "check")
        return check_command(arguments, std::cout, std::cerr, language);
    if (command == "extract")
        return extract_command(arguments, std::cout, std::cerr, language);
    if (command == "explain")
        return explain_command(arguments, std::cout, language);
    if (command == "schematron")
        return schematron_command(arguments, std::cout, language);
    if (command == "--help" || command == "help") {
        std::cout << sentence(usage_sv, usage_en, language);
        return success;
    }
    std::cerr << sentence(usage_sv, usage_en, language);
    return failure;
}

/// Memory goes back to the system when large parts of it are freed, and only then: not after every small file, and
/// whatever sizes came before.
void settle_memory() {
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 256 * 1024);
    mallopt(M_TRIM_THRESHOLD, 2 * 1024 * 1024);
#endif
}

} // namespace

int main(int argc, char** argv) {
    settle_memory();
    std::ios::sync_with_stdio(false);
    // libzip turns every member's time into local time; without TZ, glibc looks at the time zone's file each
    // time.
    setenv("TZ", ":/etc/localtime", 0);
    const std::vector<std::string> words(argv + 1, argv + argc);
    const std::vector<std::string> arguments(words.empty() ? words.end() : words.begin() + 1, words.end());
    const auto language = language_of(words);
    try {
        return run(words.empty() ? std::string() : words.front(), arguments, language);
    } catch (const Error& error) {
        std::cerr << sentence(error, language) << '\n';
    } catch (const std::exception& error) {
        std::cerr << sentence("Oväntat fel: ", "Unexpected error: ", language) << error.what() << '\n';
    }
    return failure;
}
