// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <string_view>

/// Words as data, small lists on purpose: each word has to be sure to mean what the list says wherever it stands.
namespace klubba::recognition {

struct Correction {
    std::string_view wrong;
    std::string_view right;
};

/// Slips in the words that minutes are full of. None is another Swedish word or a name. Lower case.
inline constexpr auto misspellings = std::to_array<Correction>({
    {"abbonemang", "abonnemang"},
    {"addressen", "adressen"},
    {"addresser", "adresser"},
    {"ajourering", "ajournering"},
    {"ajurneras", "ajourneras"},
    {"ajurnering", "ajournering"},
    {"arbetsutskotet", "arbetsutskottet"},
    {"belsut", "beslut"},
    {"belsutar", "beslutar"},
    {"besult", "beslut"},
    {"besultar", "beslutar"},
    {"barnnämden", "barnnämnden"},
    {"brottförebyggande", "brottsförebyggande"},
    {"brottsförebygande", "brottsförebyggande"},
    {"budjet", "budget"},
    {"byggnadsnämden", "byggnadsnämnden"},
    {"dagordnig", "dagordning"},
    {"dagordnigen", "dagordningen"},
    {"definera", "definiera"},
    {"definerar", "definierar"},
    {"diskusion", "diskussion"},
    {"diskution", "diskussion"},
    {"ersätare", "ersättare"},
    {"fortsätning", "fortsättning"},
    {"fulmäktige", "fullmäktige"},
    {"förebygande", "förebyggande"},
    {"föregånde", "föregående"},
    {"gemensammt", "gemensamt"},
    {"godkäns", "godkänns"},
    {"handligarna", "handlingarna"},
    {"infomation", "information"},
    {"infromation", "information"},
    {"interpelation", "interpellation"},
    {"interpelationen", "interpellationen"},
    {"justeare", "justerare"},
    {"komitté", "kommitté"},
    {"kommitee", "kommitté"},
    {"kommité", "kommitté"},
    {"kommitén", "kommittén"},
    {"kommunfulmäktige", "kommunfullmäktige"},
    {"kommunstyrelesen", "kommunstyrelsen"},
    {"kommunstyrlesen", "kommunstyrelsen"},
    {"komunen", "kommunen"},
    {"kulturnämden", "kulturnämnden"},
    {"miljönämden", "miljönämnden"},
    {"nogrann", "noggrann"},
    {"nogrant", "noggrant"},
    {"nämd", "nämnd"},
    {"nämden", "nämnden"},
    {"nämdens", "nämndens"},
    {"offentligör", "offentliggör"},
    {"omsorgsnämden", "omsorgsnämnden"},
    {"omröstnig", "omröstning"},
    {"ordförade", "ordförande"},
    {"ordförnade", "ordförande"},
    {"paralellt", "parallellt"},
    {"protkoll", "protokoll"},
    {"protkollet", "protokollet"},
    {"protokol", "protokoll"},
    {"protokolet", "protokollet"},
    {"rekomendation", "rekommendation"},
    {"rekomenderar", "rekommenderar"},
    {"reseverar", "reserverar"},
    {"samanträde", "sammanträde"},
    {"samanträdet", "sammanträdet"},
    {"sammband", "samband"},
    {"sekretare", "sekreterare"},
    {"sekreterer", "sekreterare"},
    {"socialnämden", "socialnämnden"},
    {"succesivt", "successivt"},
    {"tillsamans", "tillsammans"},
    {"tilsammans", "tillsammans"},
    {"tjänsgörande", "tjänstgörande"},
    {"tjänsteskivelse", "tjänsteskrivelse"},
    {"tryghet", "trygghet"},
    {"utbildningsnämden", "utbildningsnämnden"},
    {"ungdommar", "ungdomar"},
    {"uppföljnig", "uppföljning"},
    {"utskotet", "utskottet"},
    {"valnämden", "valnämnden"},
    {"verksamet", "verksamhet"},
    {"voterning", "votering"},
    {"åtgäder", "åtgärder"},
    {"återremiteras", "återremitteras"},
    {"överrens", "överens"},
    {"överrenskommelse", "överenskommelse"},
    {"överrenskommelsen", "överenskommelsen"},
});

struct Abbreviation {
    std::string_view letters;
    /// What it stands for.
    std::string_view words;
    /// So much of the words, in lower case, as shows that the text explains it.
    std::string_view telling;
};

/// Abbreviations of the trades that meet in councils and boards, unknown to those who read the minutes, which stand for one
/// thing only.
inline constexpr auto abbreviations = std::to_array<Abbreviation>({
    {"ANDT", "alkohol, narkotika, dopning och tobak", "narkotika, dop"},
    {"ANDTS", "alkohol, narkotika, dopning, tobak och spel om pengar", "narkotika, dop"},
    {"BUP", "barn- och ungdomspsykiatrin", "ungdomspsykiatri"},
    {"EST", "effektiv samordning för trygghet", "samordning för trygghet"},
    {"HVB", "hem för vård eller boende", "hem för vård"},
    {"IFO", "individ- och familjeomsorgen", "familjeomsorg"},
    {"KAA", "kommunala aktivitetsansvaret", "aktivitetsansvar"},
    {"LUPP", "lokal uppföljning av ungdomspolitiken", "uppföljning av ungdomspolitik"},
    {"LVM", "lagen om vård av missbrukare i vissa fall", "vård av missbrukare"},
    {"LVU", "lagen med särskilda bestämmelser om vård av unga", "vård av unga"},
    {"MKB", "miljökonsekvensbeskrivning", "miljökonsekvensbeskrivning"},
    {"NPF", "neuropsykiatriska funktionsnedsättningar", "neuropsykiatrisk"},
    {"NTU", "Nationella trygghetsundersökningen", "nationella trygghetsundersökning"},
    {"POSOM", "psykiskt och socialt omhändertagande", "socialt omhändertagande"},
    {"RSA", "risk- och sårbarhetsanalys", "sårbarhetsanalys"},
    {"SIP", "samordnad individuell plan", "individuell plan"},
    {"SSPF", "samverkan mellan skola, socialtjänst, polis och fritid", "socialtjänst, polis och fritid"},
    {"TIB", "tjänsteman i beredskap", "tjänsteman i beredskap"},
    {"VFU", "verksamhetsförlagd utbildning", "verksamhetsförlagd"},
});

/// What a named person "is", "has become", "was": health and crime, of which a web page must not tell.
inline constexpr auto sensitive_words = std::to_array<std::string_view>({
    "anhållen",
    "anhölls",
    "alkoholist",
    "deprimerad",
    "dömd",
    "dömdes",
    "gripen",
    "greps",
    "häktad",
    "häktades",
    "insjuknade",
    "insjuknat",
    "långtidssjukskriven",
    "missbrukare",
    "misstänkt",
    "sjuk",
    "sjukanmäld",
    "sjukskriven",
    "sjukskrevs",
    "utbränd",
    "åtalad",
    "åtalades",
    "åtalas",
});

/// Words that somebody's home address follows.
inline constexpr auto home_words =
    std::to_array<std::string_view>({"bosatt", "bostadsadress", "folkbokförd", "hemadress", "privatadress"});

/// Providers where people have addresses of their own.
inline constexpr auto private_mail = std::to_array<std::string_view>(
    {"bredband.net", "gmail.com", "hotmail.com", "hotmail.se", "icloud.com", "live.se", "me.com", "msn.com",
     "outlook.com", "spray.se", "swipnet.se", "telia.com", "tele2.se", "yahoo.com", "yahoo.se"});

} // namespace klubba::recognition
