// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/apply.hpp"
#include "core/drafting/phrases.hpp"
#include "core/organ_settings.hpp"
#include "core/phrase_fix.hpp"
#include "core/recognise.hpp"
#include "refusal.hpp"

#include <algorithm>

using namespace klubba;

namespace {

PhraseBook book(const std::string& inside) {
    return parse_phrases("<fraser>\n" + inside + "</fraser>", "fraser.xml");
}

std::string refusal(const std::string& inside) {
    return tests::refusal_by([&] { return book(inside); });
}

std::vector<std::string> ids(const std::vector<const Phrase*>& phrases) {
    std::vector<std::string> found;
    for (const auto* phrase : phrases)
        found.push_back(phrase->id);
    return found;
}

using Ids = std::vector<std::string>;

Document of_lines(const std::vector<std::pair<std::string, std::string>>& lines) {
    Document document;
    for (const auto& [style, words] : lines) {
        Paragraph paragraph;
        paragraph.text = words;
        paragraph.style = style;
        paragraph.outline_level = style == "Paragrafrubrik" ? 1 : style == "Heading 2" ? 2 : 0;
        document.paragraphs.push_back(paragraph);
    }
    return document;
}

Document minutes_with(const std::vector<std::pair<std::string, std::string>>& item) {
    std::vector<std::pair<std::string, std::string>> lines{{"Title", "Tallbyrådet"},
                                                           {"Title", "Protokoll"},
                                                           {"Text body", "Sammanträdesdatum: 2024-02-08"},
                                                           {"Text body", "Plats: Gläntan"},
                                                           {"Text body", "Ordförande: Anna Ek"},
                                                           {"Paragrafrubrik", "§ 1 Mötets öppnande"},
                                                           {"Text body", "Anna Ek öppnar mötet."}};
    lines.insert(lines.end(), item.begin(), item.end());
    lines.insert(lines.end(),
                 {{"Paragrafrubrik", "§ 3 Mötets avslutande"}, {"Text body", "Mötet avslutas kl. 15.00."}});
    return of_lines(lines);
}

Template council() {
    Template made;
    made.sections = {{.id = "opening",
                      .title_sv = {},
                      .title_en = {},
                      .fragment = {},
                      .fields = {{"chair", "ordförande"}, {"date", "datum"}}}};
    return made;
}

/// The words of the document's second item once lines have gone in where the cursor stands, below its heading.
Ids after(const std::vector<std::pair<std::string, std::string>>& item, std::size_t cursor, bool decides,
          const Ids& lines, const Ids& forms = {}) {
    const auto document = minutes_with(item);
    const auto minutes = recognise(document);
    REQUIRE(minutes.items.size() == 3);
    const auto insertion =
        insert_phrase(document, minutes, minutes.items[1].first + cursor, decides, lines, forms);
    const auto result = apply(document, insertion.fix);
    REQUIRE(result);
    CHECK(result->paragraphs[insertion.paragraph].text == lines.front());
    Ids words;
    const auto end = result->paragraphs.size() - 2;
    for (auto each = minutes.items[1].first + 1; each < end; ++each)
        words.push_back(*result->paragraphs[each].style + ": " + result->paragraphs[each].text);
    return words;
}

constexpr std::pair<const char*, const char*> heading{"Paragrafrubrik", "§ 2 Trygga stigar"};

} // namespace

TEST_CASE("a file of phrases says what each is called, where it belongs and what it says") {
    const auto read = book(
        "<fras id='jav' avsnitt='conflict matter' titel='Jäv' engelska='Conflict' sok='jävig'>\n"
        "   {namn} anmäler\n   jäv.\n </fras>\n"
        "<fras id='flera' titel='Flera' beslut='ja'><rad>{Organet} beslutar</rad><rad>att x.</rad></fras>\n"
        "<utgar>bifall\n avslag</utgar>");
    REQUIRE(read.phrases.size() == 2);
    CHECK(read.phrases[0].id == "jav");
    CHECK(read.phrases[0].title_sv == "Jäv");
    CHECK(read.phrases[0].title_en == "Conflict");
    CHECK(read.phrases[0].sections == Ids{"conflict", "matter"});
    CHECK(read.phrases[0].lines == Ids{"{namn} anmäler jäv."});
    CHECK(read.phrases[0].line == 2);
    CHECK_FALSE(read.phrases[0].decides);
    CHECK(read.phrases[1].title_en == "Flera");
    CHECK(read.phrases[1].lines == Ids{"{Organet} beslutar", "att x."});
    CHECK(read.phrases[1].decides);
    CHECK(labels_in(read.phrases[1]) == Ids{"Organet"});
    CHECK(read.dropped == std::vector<PhraseBook::Mention>{{"bifall", 7}, {"avslag", 7}});
}

TEST_CASE("a file of phrases that is not understood is refused with file, line and what was wrong") {
    const std::string unbalanced = "frasen ”a” har en { utan }, eller tvärtom",
                      only_text = "en fras är text, eller rader i <rad> och inget annat";
    const std::vector<std::pair<std::string, std::string>> refused{
        {"<fras titel='A'>a</fras>", "<fras> saknar ”id”"},
        {"<fras id='a'>a</fras>", "<fras> saknar ”titel”"},
        {"<fras id='a' titel='A'> </fras>", "frasen ”a” har ingen text här"},
        {"<fras id='a' titel='A'><rad/></fras>", "frasen ”a” har ingen text här"},
        {"<fras id='a' titel='A'>ordet {namn</fras>", unbalanced},
        {"<fras id='a' titel='A'>ordet namn}</fras>", unbalanced},
        {"<fras id='a' titel='A'>{{namn}}</fras>", unbalanced},
        {"<fras id='a' titel='A'>ordet {}</fras>", unbalanced},
        {"<fras id='a' titel='A' rubrik='B'>a</fras>", "<fras> har inget attribut ”rubrik”"},
        {"<fras id='a' titel='A' beslut='yes'>a</fras>", "”beslut” ska vara ”ja” eller ”nej”"},
        {"<fras id='a' titel='A'>a <b>c</b></fras>", only_text},
        {"<fras id='a' titel='A'><rad>c</rad> d</fras>", only_text},
        {"<fras id='a' titel='A'>a</fras><fras id='a' titel='B'>b</fras>", "frasen ”a” står två gånger"},
        {"<text>a</text>", "<text> hör inte hemma här"}};
    for (const auto& [inside, why] : refused) {
        CAPTURE(inside);
        CHECK(refusal(inside) == "fraser.xml, rad 2: " + why + '.');
    }
}

TEST_CASE("a body's settings add phrases, say some in other words and leave some out") {
    const auto base =
        book("<fras id='a' titel='A'>a</fras><fras id='b' titel='B'>b</fras><fras id='c' titel='C'>c</fras>");
    const auto settings = parse_organ_settings("<organ namn='Tallbyrådet'><fraser><fras id='b' "
                                               "titel='B'>vårt b</fras><fras id='d' titel='D'>d</fras>"
                                               "<utgar>a</utgar></fraser></organ>",
                                               "tallby.xml");
    const auto laid = lay_over(base.phrases, settings.phrases);
    REQUIRE(laid.size() == 3);
    CHECK(laid[0].lines == Ids{"vårt b"});
    CHECK(laid[1].id == "c");
    CHECK(laid[2].id == "d");
}

TEST_CASE("phrases are found by the beginnings of words, those of the section at hand first") {
    const auto all =
        book("<fras id='bifall' avsnitt='motions' titel='Yrkande om bifall'>{namn} yrkar bifall.</fras>"
             "<fras id='bordlagg' avsnitt='decision' titel='Ärendet bordläggs' engelska='Tabled'>Skjuts "
             "upp.</fras>"
             "<fras id='yrkande-bordlagg' avsnitt='motions' titel='Yrkande' sok='votering'>yrkar att ärendet "
             "bordläggs</fras>")
            .phrases;
    CHECK(ids(find_phrases(all, "", {})) == Ids{"bifall", "bordlagg", "yrkande-bordlagg"});
    CHECK(ids(find_phrases(all, "  ", {"decision", "matter"})) ==
          Ids{"bordlagg", "bifall", "yrkande-bordlagg"});
    CHECK(ids(find_phrases(all, "BORDL", {})) == Ids{"bordlagg", "yrkande-bordlagg"});
    CHECK(ids(find_phrases(all, "bordl", {"motions"})) == Ids{"yrkande-bordlagg", "bordlagg"});
    CHECK(ids(find_phrases(all, "tabl", {})) == Ids{"bordlagg"});
    CHECK(ids(find_phrases(all, "voter yrk", {})) == Ids{"yrkande-bordlagg"});
    CHECK(ids(find_phrases(all, "fall", {})).empty());
    CHECK(ids(find_phrases(all, "bifall bordl", {})).empty());
}

TEST_CASE("a phrase says what the document knows, in the document's own nouns, and asks for the rest") {
    const auto minutes = recognise(minutes_with({heading, {"Text body", "Stigarna röjs."}}));
    const auto known = known_by_label(minutes, council(), std::size_t{1});
    const auto phrase = book("<fras id='a' titel='A'>{Mötet} den {datum}: {ordförande} i {organet}, "
                             "{PARAGRAF}, {okänd}.</fras>")
                            .phrases.front();
    CHECK(say(phrase, known) == Ids{"Mötet den 8 februari 2024: Anna Ek i rådet, §\u00A02, <okänd>."});
    CHECK(say(phrase, {}).front() == "<Mötet> den <datum>: <ordförande> i <organet>, <PARAGRAF>, <okänd>.");
}

TEST_CASE("a paragraph of a fragment is filled in like a phrase, and signs in it that are no fields stay") {
    const FieldValues known{{"datum", "8 februari 2024"}, {"organet", "rådet"}};
    CHECK(filled_in("<Organet> möts den <datum> i <plats>.", known) ==
          "Rådet möts den 8 februari 2024 i <plats>.");
    for (const auto* words : {"Under 5 < 6 grader", "a > b", "{datum}", "<", "<>", ""}) {
        CAPTURE(words);
        CHECK(filled_in(words, known) == words);
    }
}

TEST_CASE(
    "a phrase goes where the cursor stands, and takes the place of what still has all to be filled in") {
    const Ids phrase{"Bo Alm yrkar bifall."};
    SECTION("after a text") {
        CHECK(after({heading, {"Text body", "Stigarna röjs."}, {"Beslut", "Rådet beslutar så."}}, 1, false,
                    phrase) == Ids{"Text body: Stigarna röjs.", "Text body: Bo Alm yrkar bifall.",
                                   "Beslut: Rådet beslutar så."});
    }
    SECTION("into an empty line, or one that waits") {
        for (const auto* waiting :
             {"", " ", "<ärendetext>", "<handling>, <datum>", "<namn> yrkar <yrkande>."}) {
            CAPTURE(waiting);
            CHECK(after({heading, {"Text body", waiting}}, 1, false, phrase, {"<namn> yrkar <yrkande>."}) ==
                  Ids{"Text body: Bo Alm yrkar bifall."});
        }
    }
    SECTION("never over words of somebody's own") {
        for (const auto* own : {"Cia Roos yrkar <yrkande>.", "<namn> yrkar <yrkande> i dag.", "1 <datum>"}) {
            CAPTURE(own);
            CHECK(after({heading, {"Text body", own}}, 1, false, phrase, {"<namn> yrkar <yrkande>."}) ==
                  Ids{std::string("Text body: ") + own, "Text body: Bo Alm yrkar bifall."});
        }
    }
    SECTION("below the heading") {
        CHECK(after({heading, {"Text body", "Stigarna röjs."}}, 0, false, phrase) ==
              Ids{"Text body: Bo Alm yrkar bifall.", "Text body: Stigarna röjs."});
        CHECK(after({heading, {"Text body", "<ärendetext>"}, {"Beslut", "<beslut>"}}, 0, false, phrase) ==
              Ids{"Text body: Bo Alm yrkar bifall.", "Beslut: <beslut>"});
        CHECK(after({heading}, 0, false, phrase) == Ids{"Text body: Bo Alm yrkar bifall."});
        CHECK(after({heading, {"Heading 2", "<rubrik>"}}, 0, false, phrase) ==
              Ids{"Text body: Bo Alm yrkar bifall.", "Heading 2: <rubrik>"});
    }
    SECTION("what was decided gives way to decisions only") {
        CHECK(after({heading, {"Text body", "Stigarna röjs."}, {"Beslut", "<beslut>"}}, 2, false, phrase) ==
              Ids{"Text body: Stigarna röjs.", "Beslut: <beslut>", "Text body: Bo Alm yrkar bifall."});
    }
}

TEST_CASE("a decision takes the place of the one that is not written yet") {
    const Ids decision{"Rådet beslutar", "att röja stigen."};
    const std::string said = "Beslut: Rådet beslutar", point = "Beslut: att röja stigen.";
    CHECK(after({heading, {"Text body", "<ärendetext>"}, {"Beslut", "<beslut>"}}, 1, true, decision) ==
          Ids{"Text body: <ärendetext>", said, point});
    CHECK(after({heading,
                 {"Text body", "Text."},
                 {"Heading 2", "Beslut"},
                 {"Beslut", "Rådet beslutar att <punkt>."}},
                0, true, decision, {"Rådet beslutar att <punkt>."}) ==
          Ids{"Text body: Text.", "Heading 2: Beslut", said, point});
    CHECK(after({heading, {"Text body", ""}, {"Beslut", "<beslut>"}}, 1, true, decision) ==
          Ids{said, point, "Beslut: <beslut>"});
    CHECK(after({heading, {"Text body", "Text."}, {"Beslut", "Rådet beslutar att ge <belopp> kronor."}}, 1,
                true, decision) ==
          Ids{"Text body: Text.", said, point, "Beslut: Rådet beslutar att ge <belopp> kronor."});
    CHECK(after({heading, {"Text body", "<ärendetext>"}}, 1, true, decision) == Ids{said, point});
}

TEST_CASE("decisions that minutes say in the same words again and again become phrases of their template") {
    const auto decided = [](const Ids& decisions) {
        auto minutes = recognise(minutes_with({heading, {"Text body", "Stigarna röjs."}}));
        minutes.attendance.emplace_back().name = "Anna Ek";
        for (std::size_t item = 0; item < decisions.size(); ++item)
            minutes.decisions.push_back({item, decisions[item], {}});
        auto base = council();
        base.phrases =
            book("<fras id='lth' titel='L'>{Organet} lägger informationen till handlingarna.</fras>").phrases;
        Ids said;
        for (const auto& phrase : drafting::usual_decisions(minutes, base))
            said.push_back(phrase.lines.front());
        return said;
    };
    CHECK(decided({"Rådet tackar.", "Rådet röjer.", "Rådet tackar.", "Rådet tackar."}) ==
          Ids{"Rådet tackar."});
    CHECK(decided({"Rådet tackar.", "Rådet röjer."}).empty());
    for (const auto* own : {"Rådet ger 500 kronor.", "Rådet tackar Anna Ek.", "Rådet ger <belopp>.",
                            "Rådet lägger informationen till handlingarna."}) {
        CAPTURE(own);
        CHECK(decided({own, own}).empty());
    }
}
