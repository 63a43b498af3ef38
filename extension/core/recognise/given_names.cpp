// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/given_names.hpp"

#include "core/text.hpp"

namespace klubba::recognition {

namespace {

constexpr auto names = text::make_words<bool>({
    {"adam", true},      {"agneta", true},    {"ahmed", true},       {"albin", true},     {"alexander", true},
    {"ali", true},       {"alice", true},     {"amanda", true},      {"anders", true},    {"andreas", true},
    {"anette", true},    {"angelica", true},  {"anita", true},       {"ann", true},       {"anna", true},
    {"anne", true},      {"annika", true},    {"anton", true},       {"arne", true},      {"astrid", true},
    {"axel", true},      {"barbro", true},    {"bengt", true},       {"berit", true},     {"bertil", true},
    {"birgit", true},    {"birgitta", true},  {"björn", true},       {"bo", true},        {"britt", true},
    {"camilla", true},   {"carin", true},     {"carina", true},      {"carl", true},      {"carolina", true},
    {"caroline", true},  {"cecilia", true},   {"charlotta", true},   {"charlotte", true}, {"christer", true},
    {"christian", true}, {"christina", true}, {"christoffer", true}, {"claes", true},     {"daniel", true},
    {"david", true},     {"dennis", true},    {"ebba", true},        {"elin", true},      {"elisabet", true},
    {"elisabeth", true}, {"ella", true},      {"elsa", true},        {"emelie", true},    {"emil", true},
    {"emma", true},      {"eric", true},      {"erik", true},        {"erika", true},     {"eva", true},
    {"fatima", true},    {"filip", true},     {"fredrik", true},     {"frida", true},     {"gabriella", true},
    {"georg", true},     {"gun", true},       {"gunilla", true},     {"gunnar", true},    {"göran", true},
    {"gösta", true},     {"hanna", true},     {"hans", true},        {"harald", true},    {"helen", true},
    {"helena", true},    {"henrik", true},    {"håkan", true},       {"ida", true},       {"inga", true},
    {"ingrid", true},    {"ingvar", true},    {"irene", true},       {"isabelle", true},  {"jakob", true},
    {"jan", true},       {"jeanette", true},  {"jennie", true},      {"jenny", true},     {"jens", true},
    {"jesper", true},    {"jessica", true},   {"joakim", true},      {"johan", true},     {"johanna", true},
    {"john", true},      {"jonas", true},     {"jonathan", true},    {"josefin", true},   {"julia", true},
    {"jörgen", true},    {"karin", true},     {"karl", true},        {"karolina", true},  {"katarina", true},
    {"kenneth", true},   {"kent", true},      {"kerstin", true},     {"kjell", true},     {"klas", true},
    {"klara", true},     {"kristina", true},  {"kristoffer", true},  {"kurt", true},      {"lars", true},
    {"leif", true},      {"lena", true},      {"lennart", true},     {"lina", true},      {"linda", true},
    {"linnea", true},    {"linus", true},     {"lisa", true},        {"lise", true},      {"louise", true},
    {"lovisa", true},    {"lucas", true},     {"ludvig", true},      {"madeleine", true}, {"magnus", true},
    {"maja", true},      {"malin", true},     {"marcus", true},      {"margareta", true}, {"maria", true},
    {"marianne", true},  {"marie", true},     {"markus", true},      {"martin", true},    {"martina", true},
    {"mathias", true},   {"mats", true},      {"mattias", true},     {"max", true},       {"mia", true},
    {"michael", true},   {"mikael", true},    {"mohamed", true},     {"mona", true},      {"monica", true},
    {"monika", true},    {"niklas", true},    {"nils", true},        {"olle", true},      {"olof", true},
    {"oscar", true},     {"oskar", true},     {"patrik", true},      {"paul", true},      {"per", true},
    {"pernilla", true},  {"peter", true},     {"petra", true},       {"pia", true},       {"pär", true},
    {"rebecka", true},   {"rickard", true},   {"robert", true},      {"robin", true},     {"roger", true},
    {"roland", true},    {"rolf", true},      {"sandra", true},      {"sara", true},      {"sebastian", true},
    {"simon", true},     {"siv", true},       {"sofia", true},       {"sofie", true},     {"solveig", true},
    {"stefan", true},    {"sten", true},      {"stig", true},        {"susanne", true},   {"sven", true},
    {"sören", true},     {"therese", true},   {"thomas", true},      {"tobias", true},    {"tomas", true},
    {"tommy", true},     {"tony", true},      {"torbjörn", true},    {"tove", true},      {"ulf", true},
    {"ulla", true},      {"ulrika", true},    {"urban", true},       {"veronica", true},  {"victor", true},
    {"viktor", true},    {"viktoria", true},  {"ylva", true},        {"yvonne", true},    {"åke", true},
    {"åsa", true},       {"örjan", true},
});

} // namespace

bool is_given_name(std::string_view word) {
    const std::size_t hyphen = word.find('-');
    if (hyphen != std::string_view::npos)
        return names.find(word.substr(0, hyphen)) != nullptr ||
               names.find(word.substr(hyphen + 1)) != nullptr;
    return names.find(word) != nullptr;
}

} // namespace klubba::recognition
