// SPDX-License-Identifier: MPL-2.0
#include "core/recognise/labels.hpp"

#include "core/byte_scan.hpp"
#include "core/recognise/dates.hpp"
#include "core/recognise/phrase.hpp"
#include "core/text.hpp"

namespace klubba::recognition {

namespace {

using enum Meaning;

constexpr auto labels = make_phrases<Meaning>({
    {"datum", Date},
    {"sammanträdesdatum", Date},
    {"mötesdatum", Date},
    {"dag", Date},
    {"datum för sammanträdet", Date},
    {"datum för möte", Date},
    {"datum för mötet", Date},
    {"sammanträdesdag", Date},
    {"mötesdag", Date},
    {"tid", Time},
    {"klockslag", Time},
    {"mötestid", Time},
    {"tidpunkt", Time},
    {"klockan", Time},
    {"sammanträdestid", Time},
    {"datum och tid", DateAndTime},
    {"dag och tid", DateAndTime},
    {"när", DateAndTime},
    {"tid och datum", DateAndTime},
    {"plats", Place},
    {"lokal", Place},
    {"var", Place},
    {"mötesplats", Place},
    {"sammanträdesplats", Place},
    {"sammanträdeslokal", Place},
    {"mötesform", Place},
    {"plats och tid", PlaceAndTime},
    {"tid och plats", PlaceAndTime},
    {"plats och sammanträdestid", PlaceAndTime},
    {"plats, datum och tid", PlaceAndTime},
    {"datum, tid och plats", PlaceAndTime},
    {"tid, plats", PlaceAndTime},
    {"tid/plats", PlaceAndTime},
    {"plats/tid", PlaceAndTime},
    {"plats och datum", PlaceAndTime},
    {"datum och plats", PlaceAndTime},
    {"dag, tid och plats", PlaceAndTime},
    {"plats, dag och tid", PlaceAndTime},
    {"deltagare", Present},
    {"deltagande", Present},
    {"deltog", Present},
    {"på plats", Present},
    {"på plats var", Present},
    {"närvarande var", Present},
    {"med på mötet", Present},
    {"med på mötet var", Present},
    {"deltar", Present},
    {"vi som var här", Present},
    {"vi som var med", Present},
    {"vi som deltog", Present},
    {"närvarade", Present},
    {"närvarande", Present},
    {"närvaro", Present},
    {"närvarolista", Present},
    {"ledamöter", Present},
    {"närvarande ledamöter", Present},
    {"ordinarie ledamöter", Present},
    {"beslutande", Present},
    {"beslutande ledamöter", Present},
    {"rådsrepresentanter", Present},
    {"styrelsemedlemmar", Present},
    {"närvarande medlemmar", Present},
    {"medverkande", Present},
    {"närvarande på mötet", Present},
    {"deltagare på mötet", Present},
    {"upprop", Present},
    {"närvarande beslutande", Present},
    {"mötesdeltagare", Present},
    {"närvaroförteckning", Present},
    {"deltagarlista", Present},
    {"representanter", Present},
    {"styrelse", Present},
    {"förtroendevalda", Present},
    {"närvarande ledamöter och ersättare", Present},
    {"ledamöter och ersättare", Present},
    {"från pensionärsorganisationerna", Present},
    {"för kommunen", Present},
    {"från kommunen", Present},
    {"tjänstgörande ersättare", ServingSubstitutes},
    {"tjänstgörande ersättare för", ServingSubstitutes},
    {"närvarande tjänstgörande ersättare", ServingSubstitutes},
    {"beslutande ersättare", ServingSubstitutes},
    {"ersättare", Substitutes},
    {"närvarande ersättare", Substitutes},
    {"suppleant", Substitutes},
    {"suppleanter", Substitutes},
    {"närvarande suppleanter", Substitutes},
    {"ej tjänstgörande", NonServingSubstitutes},
    {"ej tjänstgörande ersättare", NonServingSubstitutes},
    {"icke tjänstgörande ersättare", NonServingSubstitutes},
    {"inte tjänstgörande ersättare", NonServingSubstitutes},
    {"närvarande, ej tjänstgörande ersättare", NonServingSubstitutes},
    {"närvarande ej tjänstgörande ersättare", NonServingSubstitutes},
    {"närvarande ersättare, ej tjänstgörande", NonServingSubstitutes},
    {"ersättare, ej tjänstgörande", NonServingSubstitutes},
    {"närvarande icke tjänstgörande ersättare", NonServingSubstitutes},
    {"övriga närvarande", OthersPresent},
    {"övriga", OthersPresent},
    {"övriga deltagande", OthersPresent},
    {"övriga deltagare", OthersPresent},
    {"övriga medlemmar", OthersPresent},
    {"adjungerade", OthersPresent},
    {"adjungerad", OthersPresent},
    {"närvarorätt", OthersPresent},
    {"tjänstepersoner", OthersPresent},
    {"tjänstemän", OthersPresent},
    {"sekretariatet", OthersPresent},
    {"föredragande", OthersPresent},
    {"inbjudna", OthersPresent},
    {"gäster", OthersPresent},
    {"insynsplatser", OthersPresent},
    {"insyn", OthersPresent},
    {"närvarande tjänstepersoner", OthersPresent},
    {"närvarande tjänstemän", OthersPresent},
    {"åhörare", OthersPresent},
    {"kunde inte komma", Absent},
    {"kunde inte vara med", Absent},
    {"frånvarande", Absent},
    {"frånvaro", Absent},
    {"förhinder", Absent},
    {"förhindrad", Absent},
    {"förhindrade", Absent},
    {"anmält förhinder", Absent},
    {"anmäld frånvaro", Absent},
    {"anmälda förhinder", Absent},
    {"förhinder har anmälts av", Absent},
    {"förhinder hade anmälts av", Absent},
    {"frånvarande var", Absent},
    {"ej närvarande", Absent},
    {"ej deltagande", Absent},
    {"sjukanmäld", Absent},
    {"sjukanmälda", Absent},
    {"anmält frånvaro", Absent},
    {"frånvarande ledamöter", Absent},
    {"frånvarande deltagare", Absent},
    {"meddelat förhinder", Absent},
    {"lämnat återbud", Absent},
    {"återbud", Absent},
    {"inte närvarande", Absent},
    {"inte med", Absent},
    {"ej med", Absent},
    {"deltog inte", Absent},
    {"deltog ej", Absent},
    {"ordförande", Chair},
    {"ordf", Chair},
    {"ordf.", Chair},
    {"mötesordförande", Chair},
    {"mötesordf.", Chair},
    {"sammankallande", Chair},
    {"mötesledare", Chair},
    {"talman", Chair},
    {"sekreterare", Secretary},
    {"mötessekreterare", Secretary},
    {"vid protokollet", Secretary},
    {"vid anteckningarna", Secretary},
    {"protokollförare", Secretary},
    {"protokollsförare", Secretary},
    {"nämndsekreterare", Secretary},
    {"kommunsekreterare", Secretary},
    {"för anteckningarna", Secretary},
    {"för protokollet", Secretary},
    {"antecknat av", Secretary},
    {"antecknare", Secretary},
    {"vid pennan", Secretary},
    {"sekr", Secretary},
    {"sekr.", Secretary},
    {"rådssekreterare", Secretary},
    {"minnesantecknare", Secretary},
    {"justerare", Adjuster},
    {"justeras", Adjuster},
    {"justerande", Adjuster},
    {"justeringsperson", Adjuster},
    {"justeringspersoner", Adjuster},
    {"justeringsman", Adjuster},
    {"justeringsmän", Adjuster},
    {"protokolljusterare", Adjuster},
    {"protokollsjusterare", Adjuster},
    {"mötesjusterare", Adjuster},
    {"utses att justera", Adjuster},
    {"justerat", Adjuster},
    {"utsedd justerare", Adjuster},
    {"utsedda justerare", Adjuster},
    {"utsedd att justera", Adjuster},
    {"utsedda att justera", Adjuster},
    {"justerare och rösträknare", Adjuster},
    {"att justera", Adjuster},
    {"utses att justera protokollet", Adjuster},
    {"justeringens plats och tid", AdjustPlaceAndTime},
    {"plats och tid för justering", AdjustPlaceAndTime},
    {"tid och plats för justering", AdjustPlaceAndTime},
    {"justering", AdjustPlaceAndTime},
    {"justeringens tid och plats", AdjustPlaceAndTime},
    {"justeringsdatum", AdjustPlaceAndTime},
    {"datum för justering", AdjustPlaceAndTime},
    {"tid för justering", AdjustPlaceAndTime},
    {"plats för justering", AdjustPlaceAndTime},
    {"justeringsdag", AdjustPlaceAndTime},
    {"protokollet justerat", AdjustPlaceAndTime},
    {"protokollet justerat den", AdjustPlaceAndTime},
    {"justeringens plats och datum", AdjustPlaceAndTime},
    {"digital justering", AdjustPlaceAndTime},
    {"omfattning", Range},
    {"paragrafer", Range},
    {"paragraf", Range},
    {"§§", Range},
    {"§", Range},
    {"avser paragrafer", Range},
    {"protokollet omfattar", Range},
    {"punkter", Range},
    {"ärenden", Agenda},
    {"dagordning", Agenda},
    {"föredragningslista", Agenda},
    {"ärendelista", Agenda},
    {"innehållsförteckning", Agenda},
    {"innehåll", Agenda},
    {"agenda", Agenda},
    {"ärendeförteckning", Agenda},
    {"genomgångna punkter", Agenda},
    {"noteringar", Agenda},
    {"mötesschema", Agenda},
    {"punkter på dagordningen", Agenda},
    {"underskrifter", Signature},
    {"underskrift", Signature},
    {"signaturer", Signature},
    {"signatur", Signature},
    {"underskrifter av", Signature},
    {"undertecknas", Signature},
    {"anslag/bevis", Notice},
    {"anslag", Notice},
    {"bevis", Notice},
    {"anslagsbevis", Notice},
    {"anslag / bevis", Notice},
    {"bevis om anslag", Notice},
    {"tillkännagivande", Notice},
    {"bevis om tillkännagivande", Notice},
    {"tillkännagivande av justering", Notice},
    {"expedieras", Distribution},
    {"expedieras till", Distribution},
    {"exp", Distribution},
    {"exp.", Distribution},
    {"beslutet skickas till", Distribution},
    {"beslutet delges", Distribution},
    {"sändlista", Distribution},
    {"distribuerat till", Distribution},
    {"delges", Distribution},
    {"expediering", Distribution},
    {"distribution", Distribution},
    {"beslut skickas till", Distribution},
    {"kopia till", Distribution},
    {"protokollet skickas till", Distribution},
    {"protokollsutdrag till", Distribution},
    {"skickas till", Distribution},
    {"beslutet expedieras till", Distribution},
    {"anteckningarna skickas till", Distribution},
    {"bilaga", Attachments},
    {"bilagor", Attachments},
    {"bilageförteckning", Attachments},
    {"förteckning över bilagor", Attachments},
    {"dnr", CaseNumber},
    {"diarienummer", CaseNumber},
    {"ärendenummer", CaseNumber},
    {"diarienr", CaseNumber},
    {"ärendenr", CaseNumber},
    {"handläggare", Officers},
    {"kontaktperson", Officers},
    {"handläggande tjänsteperson", Officers},
    {"datum för anslags uppsättande", Posted},
    {"anslaget sätts upp", Posted},
    {"datum då anslaget sätts upp", Posted},
    {"anslagsdatum", Posted},
    {"anslaget uppsatt", Posted},
    {"anslaget har satts upp", Posted},
    {"anslaget sattes upp", Posted},
    {"datum för anslagets uppsättande", Posted},
    {"anslaget den", Posted},
    {"uppsatt", Posted},
    {"anslaget publiceras", Posted},
    {"anslaget anslås", Posted},
    {"anslås", Posted},
    {"datum för anslags nedtagande", Removed},
    {"datum för anslags nedtagning", Removed},
    {"anslaget tas ned", Removed},
    {"datum då anslaget tas ned", Removed},
    {"anslaget tas ner", Removed},
    {"anslaget togs ned", Removed},
    {"anslaget togs ner", Removed},
    {"datum för anslagets nedtagande", Removed},
    {"nedtaget", Removed},
    {"anslaget nedtas", Removed},
    {"anslaget nedtaget", Removed},
    {"anslaget avpubliceras", Removed},
    {"anslaget tas bort", Removed},
    {"tas ned", Removed},
    {"avpubliceras", Removed},
    {"förvaringsplats för protokollet", KeptAt},
    {"protokollets förvaring", KeptAt},
    {"förvaringsplats", KeptAt},
    {"protokollet förvaras", KeptAt},
    {"protokollet förvaras på", KeptAt},
    {"protokollets förvaringsplats", KeptAt},
    {"justerandes sign", Footer},
    {"justerandes sign.", Footer},
    {"justerandes signatur", Footer},
    {"justerandes signaturer", Footer},
    {"justerares signatur", Footer},
    {"utdragsbestyrkande", Footer},
    {"sida", Footer},
    {"organ", Head},
    {"nämnd", Head},
    {"nämnd eller råd", Head},
    {"kommun", Head},
    {"dokumenttyp", Head},
    {"förvaltning", Head},
    {"mötesnummer", Head},
    {"sammanträde", Head},
    {"typ av möte", Head},
    {"möte", Head},
});

/// Words that begin a label which goes on with whose persons, or which, follow.
constexpr auto who = make_phrases<Meaning>({
    {"närvarande", Present},
    {"beslutande", Present},
    {"ledamöter", Present},
    {"representanter", Present},
    {"företrädare", Present},
    {"deltagare", Present},
    {"ersättare", Substitutes},
    {"frånvarande", Absent},
    {"förhindrade", Absent},
});

/// "Ledamöter från organisationerna", "Närvarande revisorer".
std::optional<Meaning> find_who(std::string_view label) {
    constexpr std::size_t most_words = 6;
    constexpr std::string_view initials = "NBLRFDEnblrfde";
    if (label.empty() || initials.find(label.front()) == std::string_view::npos)
        return std::nullopt;
    const text::Word first = text::next_word(label, 0);
    const Meaning* meaning = who.find(text::slice(label, first));
    if (meaning == nullptr || text::count_words(label) > most_words)
        return std::nullopt;
    const text::Word second = text::next_word(label, first.end);
    const std::string_view word = text::slice(label, second);
    if (text::equal_folded(word, "från") || text::equal_folded(word, "för"))
        return second.end < label.size() ? std::optional(*meaning) : std::nullopt;
    const bool persons = word.ends_with("er") || word.ends_with("ar") || word.ends_with("or");
    return persons && second.end == label.size() && !text::is_upper_at(word, 0) ? std::optional(*meaning)
                                                                                : std::nullopt;
}

std::optional<Meaning> find_label(std::string_view label) {
    const Meaning* meaning = labels.find(label);
    return meaning != nullptr ? std::optional(*meaning) : find_who(label);
}

constexpr std::size_t longest_label = 48;
/// A line in which a label without colon, and its value, may be looked for; longer ones are prose.
constexpr std::size_t longest_unmarked = 120;

/// A value that begins with a digit, "kl", "den" or a weekday: what "Tid" and "Datum" ask for.
/// A digit or the first byte of a section sign.
constexpr std::array begins_number{text::ByteRange{'0', '9'}, text::ByteRange{0xC2, 0xC2}};

bool begins_like_time(std::string_view value) {
    if (value.empty())
        return false;
    if (text::is_digit(value.front()))
        return true;
    const text::Word word = text::next_word(value, 0);
    const std::string_view first = text::slice(value, word);
    if (text::equal_folded(first, "kl") || text::equal_folded(first, "klockan"))
        return true;
    const auto match = find_date(value);
    return match && (weekday_before(value, match->begin).has_value() || text::equal_folded(first, "den"));
}

bool takes_value_without_colon(Meaning meaning, std::string_view value) {
    switch (meaning) {
    case Date:
    case Time:
    case DateAndTime:
    case PlaceAndTime:
    case AdjustPlaceAndTime:
    case Posted:
    case Removed:
    case Adjuster:
        return begins_like_time(value);
    case Range:
        return value.starts_with(text::section_sign) ||
               (text::is_digit(value.front()) && text::count_words(value) <= 3);
    case CaseNumber:
        return value.size() < 30 && value.find_first_of("0123456789") != std::string_view::npos;
    default:
        return false;
    }
}

} // namespace

std::string_view id_of(Meaning meaning) {
    switch (meaning) {
    case Date:
    case DateAndTime:
        return "date";
    case Time:
        return "time";
    case Place:
    case PlaceAndTime:
        return "place";
    case Present:
        return "present";
    case ServingSubstitutes:
    case Substitutes:
    case NonServingSubstitutes:
        return "substitutes";
    case OthersPresent:
        return "others_present";
    case Absent:
        return "absent";
    case Chair:
        return "chair";
    case Secretary:
        return "secretary";
    case Adjuster:
        return "adjuster";
    case AdjustPlaceAndTime:
        return "adjust_place_time";
    case Range:
        return "paragraphs";
    case Agenda:
        return "agenda";
    case Signature:
        return "signature";
    case Notice:
    case Posted:
    case Removed:
    case KeptAt:
        return "notice";
    case Distribution:
        return "distribution";
    case Attachments:
        return "attachments";
    case CaseNumber:
        return "dnr";
    case Footer:
        return "footer";
    case Officers:
    case Head:
        break;
    }
    return "other";
}

bool is_attendance(Meaning meaning) {
    return meaning >= Present && meaning <= Absent;
}

std::optional<LabelMatch> match_label(std::string_view text) {
    text = text::trim(text);
    if (text.empty())
        return std::nullopt;
    const std::size_t colon = text.substr(0, longest_label).find(':');
    const std::size_t tab = text.substr(0, longest_label).find('\t');
    const std::size_t end = std::min(colon, tab);
    if (end != std::string_view::npos) {
        const std::string_view label = text::trim_right(text.substr(0, end));
        if (const auto meaning = find_label(label)) {
            std::string_view value = text::trim(text.substr(end + 1));
            if (end == tab && value.starts_with(':'))
                value = text::trim_left(value.substr(1));
            return LabelMatch{*meaning, label, value, end == colon};
        }
    } else if (text.size() <= longest_label) {
        if (const auto meaning = find_label(text))
            return LabelMatch{*meaning, text, {}, false};
    }
    if (text.size() > longest_unmarked || text::ByteScan<begins_number>(text).find(0) == text.size())
        return std::nullopt;
    std::size_t position = 0;
    for (int words = 0; words < 5; ++words) {
        const text::Word word = text::next_word(text, position);
        if (word.begin == word.end || word.end > longest_label)
            break;
        position = word.end;
        const std::string_view value = text::trim_left(text.substr(position));
        if (value.empty() || value.data() == text.data() + position)
            continue;
        const std::string_view label = text.substr(0, position);
        const Meaning* meaning = labels.find(label);
        if (meaning != nullptr && takes_value_without_colon(*meaning, value))
            return LabelMatch{*meaning, label, value, false};
    }
    return std::nullopt;
}

} // namespace klubba::recognition
