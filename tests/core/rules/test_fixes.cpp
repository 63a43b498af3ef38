// SPDX-License-Identifier: MPL-2.0
// What the fixes of the shared rules write, and what they leave to a person.
#include "base_rules.hpp"
#include "catch.hpp"
#include "core/apply.hpp"
#include "core/recognise.hpp"
#include "core/text.hpp"
#include "documents.hpp"

#include <algorithm>
#include <set>

using namespace klubba;
using tests::base_rules;

namespace {

const std::string examples = KLUBBA_SOURCE "/tests/rules/";

tests::Example failing(const std::string& rule) {
    return tests::example_of(tests::bytes_of(examples + rule + "/failing.txt"));
}

std::string replaced(std::string text, std::string_view words, std::string_view by) {
    const auto at = text.find(words);
    INFO(words);
    REQUIRE(at != std::string::npos);
    return text.replace(at, words.size(), by);
}

/// The failing document of a rule with other words in it.
tests::Example failing(const std::string& rule, std::string_view words, std::string_view by) {
    return tests::example_of(replaced(tests::bytes_of(examples + rule + "/failing.txt"), words, by));
}

std::vector<Finding> findings_in(const tests::Example& example) {
    return base_rules().check(example.document, recognise(example.document), example.request);
}

std::optional<Finding> finding_of(const tests::Example& example, const std::string& rule) {
    for (auto& finding : findings_in(example))
        if (finding.rule == rule)
            return finding;
    return std::nullopt;
}

std::string text_of(const Document& document) {
    std::string text;
    for (const auto& paragraph : document.paragraphs)
        text += paragraph.text + '\n';
    return text;
}

/// The document after the fix of a rule's first finding, which no longer is there; empty when none is on offer.
std::string mended(const tests::Example& example, const std::string& rule) {
    const auto finding = finding_of(example, rule);
    INFO(rule);
    REQUIRE(finding);
    if (!finding->fix)
        return {};
    CHECK_FALSE(finding->fix->safe);
    auto after = example;
    const auto document = apply(example.document, *finding->fix);
    REQUIRE(document);
    after.document = *document;
    CHECK_FALSE(finding_of(after, rule));
    return text_of(*document);
}

bool has_line(const std::string& text, const std::string& line) {
    return ('\n' + text).find('\n' + line + '\n') != std::string::npos;
}

} // namespace

TEST_CASE("a fact that is missing gets a line with a field, or what is known of it") {
    struct Case {
        std::string rule, line;
        std::string words = {}, by = {};
    };
    const std::string place = "Tid: kl. 13.00–15.00\n";
    const Case table[] = {
        {"HDR-06", "Tid: kl. 13.00–<sluttid>"},
        {"HDR-06", "Tid: kl. 13.00–<sluttid>", "13.00", "13.00–"},
        {"HDR-06", "Tid: <starttid>–<sluttid>", "Tid: kl. 13.00", "Tid:"},
        {"HDR-06", "Tid: <starttid>–<sluttid>", "Tid: kl. 13.00\n", ""},
        {"HDR-07", "Plats: <plats>"},
        {"HDR-07", "Plats: <plats>", place, place + "Plats:\n"},
        {"ATT-02", "Ordförande: <ordförande>"},
        {"ATT-02", "Anna Ek (S), ordförande", "Ordföranden öppnar", "Anna Ek öppnar"},
        {"ATT-02", "Ordförande: <ordförande>", "Ordföranden öppnar", "Gun Ask öppnar"},
        {"ATT-03", "Sekreterare: <sekreterare>"},
        {"ATT-10", "Frånvarande: <frånvarande>"},
        {"ATT-10", "Frånvarande: Gun Ask", "%stil Title", "%ledamot Gun Ask;S\n%stil Title"},
        {"HDR-12", "Omfattning: §§\u00A01–8", "Plats: Sessionssalen, Stadshuset\n",
         "Plats: Sessionssalen, Stadshuset\nOmfattning:\n"},
        {"DEC-08", "Bo Lind (M) anmäler jäv. <hur jävet hanterades>"},
        {"LOG-01", "<ansvarig>"},
        {"LOG-05", "- Beställ provtagning. Ansvarig: <ansvarig>"},
    };
    for (const auto& each : table) {
        CAPTURE(each.rule, each.words, each.by);
        const auto text = mended(
            each.words.empty() ? failing(each.rule) : failing(each.rule, each.words, each.by), each.rule);
        CAPTURE(text);
        CHECK(has_line(text, each.line));
    }
}

TEST_CASE("what the minutes before and the register know is offered, and nobody who isn't there") {
    const auto after = tests::example_of(tests::bytes_of(examples + "HDR-06/failing.txt") + "%darefter\n" +
                                         tests::bytes_of(examples + "HDR-07/failing.txt"));
    CHECK(has_line(mended(after, "HDR-07"), "Plats: Sessionssalen, Stadshuset"));

    auto registered = failing("ATT-03");
    auto& member = registered.request.body.members.emplace_back();
    member.name = "Cilla Kvist";
    member.role = "Sekreterare";
    CHECK(has_line(mended(registered, "ATT-03"), "Sekreterare: Cilla Kvist"));
    member.name = "Gun Ask";
    CHECK(has_line(mended(registered, "ATT-03"), "Sekreterare: <sekreterare>"));
}

TEST_CASE("where two statements disagree the one that more speaks for is offered") {
    const auto one = failing("HDR-09");
    CHECK(has_line(mended(one, "HDR-09"), "Datum: 2024-03-14"));
    auto other = failing("HDR-09");
    other.document.title = "Protokoll 2024-03-15";
    CHECK(has_line(mended(other, "HDR-09"), "Sammanträdesdatum: 2024-03-15"));
    const auto weekday = failing("HDR-09", "Datum: 2024-03-15", "Datum: fredag den 15 mars 2024");
    CHECK(has_line(mended(weekday, "HDR-09"), "Datum: torsdag den 2024-03-14"));
}

TEST_CASE("the one whom the minutes name is offered at the signature, unless that person signs already") {
    CHECK(has_line(mended(failing("JUS-04"), "JUS-04"), "Bo Lind\nJusterare"));
    CHECK(has_line(mended(failing("SIG-03"), "SIG-03"), "Anna Ek\nOrdförande"));
    const auto both = failing("SIG-03", "Justeras\nBo Lind\nOrdförande",
                              "Justeras\nBo Lind\nOrdförande\nAnna Ek\nJusterare");
    CHECK(mended(both, "SIG-03").empty());
}

TEST_CASE(
    "who was elected to adjust is held against whom the minutes name, and nobody is put in another's place") {
    const auto elected = [](const std::string& sentence) {
        return failing("JUS-04", "Bo Lind utses att justera dagens protokoll.", sentence);
    };
    const auto other = finding_of(elected("Erik Sten utses att justera protokollet."), "JUS-04");
    REQUIRE(other);
    CHECK(other->message ==
          "Erik Sten utsågs att justera, men som justerare står Bo Lind. Rätta det som är fel.");
    CHECK(mended(elected("Cilla Kvist utses att justera protokollet."), "JUS-04").empty());
    for (const std::string sentence : {"Bo Lind och Cilla Kvist utses till justerare och ersättare.",
                                       "Bo Lind är på tur att justera; Erik Sten utses till ersättare.",
                                       "Att jämte ordföranden Anna Ek justera protokollet utses Bo Lind."}) {
        CAPTURE(sentence);
        const auto same = finding_of(elected(sentence), "JUS-04");
        REQUIRE(same);
        CHECK(same->message.starts_with("Bo Lind utsågs att justera, men underskrifterna har Cilla Kvist"));
    }
}

TEST_CASE("a notice comes down the day after the time for appeal, and one that went up late stays as it is") {
    CHECK(has_line(mended(failing("JUS-09"), "JUS-09"), "Datum för anslags nedtagande: 2024-04-13"));
    const auto late = failing("JUS-09", "uppsättande: 2024-03-22", "uppsättande: 2024-04-22");
    CHECK(mended(late, "JUS-09").empty());
}

TEST_CASE("one of two entries for a person goes only where the minutes say which") {
    CHECK(has_line(mended(failing("ATT-07"), "ATT-07"), "–"));
    const auto others =
        failing("ATT-07", "Frånvarande\nBo Lind (M)", "Frånvarande\nErik Sten (C)\nBo Lind (M)");
    CHECK_FALSE(has_line(mended(others, "ATT-07"), "–"));
    const auto line = failing("ATT-07", "%stil Heading 2\nFrånvarande\nBo Lind (M)",
                              "Frånvarande: Erik Sten (C), Bo Lind (M) och Gun Ask (S)");
    CHECK(has_line(mended(line, "ATT-07"), "Frånvarande: Erik Sten (C), Gun Ask (S)"));
    const auto twice =
        failing("ATT-07", "Frånvarande\nBo Lind (M)", "Frånvarande\nErik Sten (C)\nErik Sten (C)");
    CHECK(has_line(mended(twice, "ATT-07"), "Erik Sten (C)\nJusterare: Bo Lind"));

    const auto end = failing("ATT-07", "%stil Heading 2\nFrånvarande\nBo Lind (M)",
                             "Frånvarande: Erik Sten (C) och Bo Lind (M)");
    CHECK(has_line(mended(end, "ATT-07"), "Frånvarande: Erik Sten (C)"));

    // Nothing tells that Gun Ask was there.
    const auto absent =
        tests::example_of(replaced(replaced(tests::bytes_of(examples + "ATT-07/failing.txt"),
                                            "Frånvarande\nBo Lind (M)", "Frånvarande\nGun Ask"),
                                   "Bo Lind (M)\nCilla", "Bo Lind (M)\nGun Ask\nCilla"));
    CHECK(mended(absent, "ATT-07").empty());
    const auto roles =
        failing("ATT-07", "Frånvarande\nBo Lind (M)", "Frånvarande\nErik Sten (C)\nErik Sten, utredare");
    CHECK(mended(roles, "ATT-07").empty());
}

TEST_CASE("a part of an item goes in before the parts that come later") {
    const auto place = [](const tests::Example& example) {
        const auto finding = finding_of(example, "DEC-05");
        REQUIRE((finding && finding->fix));
        return example.document.paragraphs[std::get<InsertSection>(finding->fix->edits.front()).before].text;
    };
    const std::string decision = "Nämnden beslutar att lägga informationen till handlingarna.";
    CHECK(place(failing("DEC-05")) == decision);
    CHECK(place(failing("DEC-05", decision, "Beslut\n" + decision)) == "Beslut");
    CHECK(place(failing("DEC-05", decision, "Omröstning\nFem ja och två nej.\nBeslut\n" + decision)) ==
          "Omröstning");
    CHECK(place(failing("DEC-05", decision, "Frågan bordläggs.")) == "Frågan bordläggs.");
}

TEST_CASE("a comma parts name and organisation") {
    CHECK(has_line(mended(failing("ATT-15"), "ATT-15"), "Cilla Kvist, Polisen"));
}

TEST_CASE("attachments are renumbered with all that mentions them") {
    CHECK(has_line(mended(failing("BIL-02"), "BIL-02"), "Bilaga 2 Karta"));
    CHECK(has_line(mended(failing("BIL-02"), "BIL-02"), "Se bilaga 1 och bilaga 2."));
    const auto finding = finding_of(failing("BIL-02", "Se bilaga 1 och bilaga 3.", "Se bilaga 4."), "BIL-01");
    REQUIRE((finding && finding->fix));
    CHECK(std::get<ReplaceText>(finding->fix->edits.front()).text == "\nBilaga 4 <bilaga>");
    const auto several =
        failing("BIL-02", "Se bilaga 1 och bilaga 3.", "Se bilagorna 1 och 3. De 3 åtgärderna antas.");
    CHECK(has_line(mended(several, "BIL-02"), "Se bilagorna 1 och 2. De 3 åtgärderna antas."));
}

TEST_CASE(
    "items get numbers of one kind, those that are typed as well as those that the word processor counts") {
    CHECK(has_line(mended(failing("NUM-03"), "NUM-03"), "8. Mötets avslutande"));
    const auto mixed = failing("HDR-07", "§\u00A03 Fastställande", "Punkt § 3 Fastställande");
    const auto text = mended(mixed, "NUM-03");
    CAPTURE(text);
    CHECK(has_line(text, "§\u00A03 Fastställande av dagordning"));
    const auto joining = failing("ITM-08", "%etikett §\u00A08\n", "");
    const auto unnumbered = finding_of(joining, "NUM-03");
    REQUIRE((unnumbered && unnumbered->fix));
    const auto joined = apply(joining.document, *unnumbered->fix);
    REQUIRE(joined);
    CHECK(recognise(*joined).items.back().label == "§\u00A08");

    auto counted = failing("NUM-04");
    const auto finding = finding_of(counted, "NUM-04");
    REQUIRE((finding && finding->fix));
    const auto document = apply(counted.document, *finding->fix);
    REQUIRE(document);
    const auto minutes = recognise(*document);
    REQUIRE(minutes.items.size() == 8);
    CHECK(minutes.items.front().label == "§\u00A01");
    CHECK(minutes.items.back().label == "§\u00A08");
}

namespace {

/// Labels of lines that fixes write, kinds of document, and what stands for a masked figure.
const std::set<std::string> words_of_forms{"datum",        "tid",         "plats",      "ordförande",
                                           "sekreterare",  "frånvarande", "omfattning", "ansvarig",
                                           "bilaga",       "protokoll",   "ojusterat",  "minnesanteckningar",
                                           "justeringens", "och",         "jävet",      "maskerat"};

std::string known_in(const tests::Example& example) {
    auto known =
        text_of(example.document) + example.document.title + '\n' + example.request.body.municipality;
    for (const auto& [name, value] : example.document.properties)
        known += '\n' + value;
    for (const auto& member : example.request.body.members)
        known += '\n' + member.name + ' ' + member.party;
    if (example.before)
        known += text_of(example.before->document);
    return text::fold(known);
}

std::string without_fields(std::string text) {
    for (auto begin = text.find('<'); begin != std::string::npos; begin = text.find('<', begin))
        text.erase(begin, text.find('>', begin) - begin + 1);
    return text;
}

bool is_word(std::string_view word) {
    return std::ranges::none_of(word, text::is_digit) &&
           word.find_first_not_of("x-") != std::string_view::npos;
}

} // namespace

TEST_CASE("what a fix writes stands in the document, or is known, or asks to be filled in") {
    static const std::set<std::string> spelling{"ATT-08", "ATT-09", "DAT-01", "HDR-09",
                                                "HDR-10", "LNG-01", "LNG-02", "LNG-03"};
    for (const auto& rule : base_rules().rules()) {
        if (rule.fix.empty() || spelling.contains(rule.id))
            continue;
        const auto example = failing(rule.id);
        const auto known = known_in(example);
        for (const auto& finding : findings_in(example)) {
            if (finding.rule != rule.id || !finding.fix)
                continue;
            for (const auto& edit : finding.fix->edits) {
                const auto* replacement = std::get_if<ReplaceText>(&edit);
                if (!replacement)
                    continue;
                const auto written = without_fields(replacement->text);
                for (auto word = text::next_word(written, 0); word.begin < word.end;
                     word = text::next_word(written, word.end)) {
                    const auto words = text::fold(text::slice(written, word));
                    CAPTURE(rule.id, written, words);
                    CHECK((!is_word(words) || words_of_forms.contains(words) ||
                           known.find(words) != std::string::npos));
                }
            }
        }
    }
}

TEST_CASE("what is done without asking is form and spelling, never a fact") {
    static const std::set<std::string> safe{"ACC-01", "ACC-02", "ARC-01", "DAT-01", "DAT-02", "DAT-06",
                                            "DOC-01", "DOC-02", "DOC-03", "DOC-04", "HDR-11", "HDR-13",
                                            "LNG-02", "LNG-04", "NUM-07", "NUM-09"};
    std::set<std::string> found;
    for (const auto& rule : base_rules().rules())
        for (const auto& finding : findings_in(failing(rule.id)))
            if (finding.fix && finding.fix->safe)
                found.insert(finding.rule);
    CHECK(found == safe);
}

TEST_CASE("all that is done without asking can be done at once, and brings nothing new") {
    for (const auto& rule : base_rules().rules()) {
        auto example = failing(rule.id);
        Fix all;
        std::set<std::string> before;
        for (const auto& finding : findings_in(example)) {
            before.insert(finding.rule);
            if (finding.fix && finding.fix->safe)
                all.edits.insert(all.edits.end(), finding.fix->edits.begin(), finding.fix->edits.end());
        }
        CAPTURE(rule.id);
        const auto document = apply(example.document, all);
        REQUIRE(document);
        example.document = *document;
        for (const auto& finding : findings_in(example)) {
            CAPTURE(finding.rule, finding.message);
            CHECK(before.contains(finding.rule));
        }
    }
}
