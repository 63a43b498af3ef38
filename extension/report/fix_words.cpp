// SPDX-License-Identifier: MPL-2.0
#include "report/fix_words.hpp"

#include "core/text.hpp"

#include <algorithm>
#include <array>

namespace klubba::report {
namespace {

struct FixWords {
    std::string_view name, swedish, english;
};

constexpr std::array fixes{
    FixWords{"ta-bort-rad", "tar bort raden", "removes the line"},
    FixWords{"ta-bort-stycket", "tar bort texten", "removes the text"},
    FixWords{"ta-bort-tomma-stycken", "tar bort tomma stycken", "removes empty paragraphs"},
    FixWords{"ta-bort-markning", "tar bort märkningen", "removes the markup"},
    FixWords{"ta-bort-utkast", "tar bort ordet utkast", "removes the word draft"},
    FixWords{"gor-tabell", "gör en tabell", "makes a table"},
    FixWords{"rubrikrad", "gör första raden till rubrikrad", "makes the first row a header row"},
    FixWords{"rubrikformat", "ger rubrikerna rubrikformat", "gives the headings a heading style"},
    FixWords{"ange-titel-och-sprak", "anger titel och språk", "sets title and language"},
    FixWords{"ratt-veckodag", "skriver datumets veckodag", "writes the weekday of the date"},
    FixWords{"ratta-omfattning", "skriver den omfattning som paragraferna har",
             "writes the range of the items"},
    FixWords{"numrera-om", "numrerar om", "renumbers"},
    FixWords{"numrera-likadant", "numrerar alla likadant", "numbers all the same way"},
    FixWords{"numrera-arendena", "numrerar ärendena", "numbers the items"},
    FixWords{"fortsatt-numreringen", "fortsätter numreringen", "continues the numbering"},
    FixWords{"skriv-ut-artal", "skriver ut årtalet", "writes the year"},
    FixWords{"skriv-om-datum", "skriver datumet i vanlig form", "writes the date in its usual form"},
    FixWords{"skriv-uppgift", "lägger till en rad för uppgiften", "adds a line for it"},
    FixWords{"skriv-ett-datum", "skriver samma datum på alla ställen i huvudet",
             "writes the same date everywhere in the head"},
    FixWords{"skriv-undertecknaren", "skriver namnet på den som dokumentet nämner",
             "writes the name of whom the document names"},
    FixWords{"skriv-nedtagandet", "skriver första dagen då anslaget får tas ned",
             "writes the first day on which the notice may come down"},
    FixWords{"fraga-efter-meningen", "lägger till ett fält att fylla i", "adds a field to fill in"},
    FixWords{"fraga-i-loggen", "sätter ett fält i den tomma cellen", "puts a field in the empty cell"},
    FixWords{"ta-bort-dubbletten", "tar bort den ena", "removes one of the two"},
    FixWords{"komma-efter-namnet", "sätter komma efter namnet", "puts a comma after the name"},
    FixWords{"numrera-om-bilagorna", "numrerar om bilagorna, också där de nämns",
             "renumbers the attachments, also where they are mentioned"},
    FixWords{"forteckna-bilagan", "lägger till bilagan i förteckningen", "adds the attachment to the list"},
    FixWords{"avsluta-granskningen", "godkänner ändringarna och tar bort kommentarerna",
             "accepts the changes and removes the comments"},
    FixWords{"foregaende-datum", "skriver föregående mötes datum", "writes the date of the previous meeting"},
    FixWords{"punkt-i-klockslag", "skriver alla klockslag med punkt", "writes all times with a full stop"},
    FixWords{"tankstreck", "skriver tankstreck", "writes an en dash"},
    FixWords{"fast-mellanslag", "sätter fast mellanslag", "puts no-break spaces"},
    FixWords{"skriv-namnet", "skriver namnet som i närvarolistan", "writes the name as it is listed"},
    FixWords{"skriv-ut-namn", "skriver ut namnet", "writes the name in full"},
    FixWords{"svensk-bokstav", "skriver den svenska bokstaven", "writes the Swedish letter"},
    FixWords{"rubrik-utan-skiljetecken", "tar bort skiljetecknet", "removes the punctuation"},
    FixWords{"maskera", "maskerar uppgiften", "masks it"},
    FixWords{"infoga-avsnitt", "infogar avsnittet", "inserts the section"},
    FixWords{"infoga-i-arendet", "infogar avsnittet i ärendet", "inserts the section in the item"},
    FixWords{"flytta-arendet", "flyttar ärendet till sin plats", "moves the item to its place"},
    FixWords{"skriv-organet", "skriver organets namn", "writes the name of the body"},
    FixWords{"skriv-slaget", "skriver vad dokumentet är", "writes what the document is"},
    FixWords{"skriv-kommunen", "skriver kommunens namn", "writes the name of the municipality"},
    FixWords{"lagg-till-mottagare", "lägger till ledamöterna i sändlistan",
             "adds the members to the distribution list"},
    FixWords{"mark-ojusterat", "märker protokollet som ojusterat", "marks the minutes as unadjusted"},
    FixWords{"parti-ur-registret", "hämtar partiet ur registret", "takes the party from the register"},
    FixWords{"ange-metadata", "anger organ, datum och diarienummer", "sets body, date and case number"},
    FixWords{"maskera-kontakt", "maskerar uppgiften", "masks it"},
    FixWords{"skriv-ut-forkortning", "skriver ut förkortningen", "writes out the abbreviation"},
    FixWords{"ratta-stavning", "rättar stavningen", "mends the spelling"},
    FixWords{"punkt-efter-kl", "sätter punkt efter alla kl", "puts a full stop after every kl"},
    FixWords{"skriv-ut-beslutet", "skriver vem som beslutar, med en platshållare för vad",
             "writes who decides, with a placeholder for what"},
    FixWords{"skriv-beslutande-organ", "skriver det egna organet", "writes the minutes’ own body"},
    FixWords{"infoga-underlag", "infogar den rubrik som saknas", "inserts the heading that is missing"},
    FixWords{"for-over-loggen", "för över öppna rader", "carries open rows over"},
};

} // namespace

std::string words_of_fixes(std::string_view names, Language language) {
    const bool swedish = language == Language::Swedish;
    std::string words;
    for (const auto name : text::split(names)) {
        const auto* const known = std::ranges::find(fixes, name, &FixWords::name);
        words += words.empty() ? "" : swedish ? " eller " : " or ";
        if (known == fixes.end())
            words += swedish ? "hjälper till att rätta" : "helps to mend it";
        else
            words += swedish ? known->swedish : known->english;
    }
    return words;
}

} // namespace klubba::report
