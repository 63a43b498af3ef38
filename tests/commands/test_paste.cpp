// SPDX-License-Identifier: MPL-2.0
// Klistra in i ärendet, with the clipboard as Word and mail programs fill it.
#include "catch.hpp"

#include "clipboard.hpp"
#include "support.hpp"

#include "writer/navigation.hpp"

using namespace klubba;
using namespace klubba::test;

namespace {

constexpr auto plain = plain_text;

Reference<css::frame::XModel> council() {
    return new_from("rad-protokoll", {{"organ", "Tallbyrådet"},
                                      {"date", "2024-02-08"},
                                      {"chair", "Anna Ek"},
                                      {"first", "1"},
                                      {"title", "Trygga stigar"},
                                      {"text", "Stigarna röjs."},
                                      {"decision", "Rådet beslutar att röja."}});
}

/// Style, label and text of the paragraphs of an item, by its heading, and below it.
std::string item_of(const OpenDocument& document, std::string_view heading, std::string_view next) {
    std::string lines;
    bool inside = false;
    for (const auto& each : reading_of(document).paragraphs) {
        inside = (inside || (each.text == heading && each.outline_level == 1)) && each.text != next;
        if (inside && each.outline_level != 1)
            lines += (each.cell ? "| " : "") + *each.style + (each.label->empty() ? "" : " " + *each.label) +
                     ": " + each.text + '\n';
    }
    return lines;
}

std::string item(const OpenDocument& document) {
    return item_of(document, "Trygga stigar", "Övriga frågor");
}

void stand_in_cell(const OpenDocument& document, const std::string& words) {
    writer::Reader reader(document.model());
    writer::go_to(reader, {index_of(reader.read(), words), 0, 0});
}

using Forms = std::map<std::string, std::string>;

/// Copies something in another program and pastes it with the command. Returns what the command says.
std::string copy_and_paste(const OpenDocument& document, const Forms& forms) {
    copy(forms);
    return run(document.model(), "vnd.klubba:paste").message;
}

std::string refused_paste(const OpenDocument& document, const Forms& forms) {
    copy(forms);
    return refused(document, "vnd.klubba:paste");
}

const Forms table_of_a_row{{"text/html", "<table><tr><td>Tisdag</td><td>Gläntan</td></tr></table>"}};
const std::string the_row = "| Table Contents: Tisdag\n| Table Contents: Gläntan\n";

/// As Word writes it: styles of its own, a heading, hidden text, a bookmark, a page break, colours, a nested list, a table.
constexpr const char* from_word =
    R"({\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Calibri;}{\f1 Comic Sans MS;}{\f2 Symbol;}}
{\colortbl;\red255\green0\blue0;}
{\stylesheet{\s0 Normal;}{\s1\outlinelevel0\b\fs32 heading 1;}{\s2\outlinelevel1\b\fs26 heading 2;}{\s15\fs20 Egen stil;}}
{\*\listtable{\list\listtemplateid1{\listlevel\levelnfc0\levelstartat1{\leveltext\'02\'00.;}{\levelnumbers\'01;}\fi-360\li720}
{\listlevel\levelnfc23\levelstartat1{\leveltext\'01\u-3913 ?;}{\levelnumbers;}\f2\fi-360\li1440}\listid1}}
{\*\listoverridetable{\listoverride\listid1\listoverridecount0\ls1}}
\pard\plain\s1\outlinelevel0\b\fs32\f1\cf1 Bakgrund\par
\pard\plain\s15\fs20\f1\cf1 Stigen {\b\i r\'f6js}\~i{\v hemligt} mars.{\*\bkmkstart m}\tab Klart{\*\bkmkend m}\par
\pard\plain\s2\outlinelevel1\b\fs26 L\'e4get\par
\pard\plain\ls1\ilvl0\fi-360\li720 {\listtext 1.\tab}Ett\par
\pard\plain\ls1\ilvl1\fi-360\li1440 {\listtext\f2\'b7\tab}Under ett\par
\pard\plain\ls1\ilvl0\fi-360\li720 {\listtext 2.\tab}Tv\'e5\par
\pard\plain\page\par
\trowd\cellx3000\cellx6000\pard\intbl\b Namn\cell Uppgift\cell\row
\trowd\cellx3000\cellx6000\pard\intbl\plain Bo Alm\cell R\'f6jer\cell\row
\pard\plain Slut.\par})";

/// As Outlook writes it.
constexpr const char* from_mail =
    R"(<html><head><meta charset="utf-8"><style>p.MsoNormal{font-family:Calibri}</style></head><body>
<p class=MsoNormal><span style='color:red;font-family:"Comic Sans MS"'>Hej Anna!</span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;&nbsp;&nbsp; </span></span>Första</p>
<ul><li>Andra<ul><li>Under andra</li></ul></li></ul>
<table border=1><tr><th>Dag</th><th>Plats</th></tr><tr><td>Tisdag</td><td>Gläntan</td></tr></table>
<img src="http://spår.example/bild.png"></body></html>)";

} // namespace

TEST_CASE("What Word copies comes in the template's styles, below the item, in one step", "[commands]") {
    const OpenDocument document(council());
    const bool recorded = GENERATE(false, true);
    CAPTURE(recorded);
    document.go_to("Stigarna röjs.");
    const auto before = begin_steps(document, recorded);
    copy_and_paste(document, {{"text/rtf", from_word}, {plain, "Bakgrund"}});
    CHECK(item(document) == "Text body: Stigarna röjs.\n"
                            "Heading 2: Bakgrund\n"
                            "Text body: Stigen röjs\u00A0i mars.\tKlart\n"
                            "Heading 3: Läget\n"
                            "List Number 1.: Ett\n"
                            "List Bullet –: Under ett\n"
                            "List Number 2.: Två\n"
                            "| Table Contents: Namn\n"
                            "| Table Contents: Uppgift\n"
                            "| Table Contents: Bo Alm\n"
                            "| Table Contents: Röjer\n"
                            "Text body: Slut.\n"
                            "Beslut: Rådet beslutar att röja.\n");
    CHECK(document.undo_steps() == std::vector<std::string>{"Klistra in i ärendet"});
    CHECK(document.paragraph_at_cursor() == "Slut.");
    check_undo(document, before);
}

TEST_CASE("What mail programs copy comes without their looks, with lists and tables", "[commands]") {
    const OpenDocument document(council());
    document.go_to("Trygga stigar");
    CHECK(copy_and_paste(document, {{"text/html", from_mail}}) ==
          "Texten är inklistrad. Bilderna följde inte med.");
    CHECK(item(document) == "Text body: Stigarna röjs.\n"
                            "Beslut: Rådet beslutar att röja.\n"
                            "Text body: Hej Anna!\n"
                            "List Bullet •: Första\n"
                            "List Bullet •: Andra\n"
                            "List Bullet –: Under andra\n"
                            "| Table Heading: Dag\n"
                            "| Table Heading: Plats\n"
                            "| Table Contents: Tisdag\n"
                            "| Table Contents: Gläntan\n");
}

TEST_CASE("Words alone go in where the cursor stands, more takes the place of an empty line", "[commands]") {
    const OpenDocument document(council());
    document.go_to("Stigarna röjs.");
    copy_and_paste(document, {{plain, "Alla \r\n"}});
    CHECK(has_paragraph(document, "AllaStigarna röjs."));
    document.undo();
    document.go_to("<övriga frågor>");
    document.forget_steps();
    copy_and_paste(document, {{plain, "Ett <anna@tallby.example>\r\n\r\n- två\r\n- tre\r\n"}});
    CHECK(item_of(document, "Övriga frågor", "Nästa möte") ==
          "Text body: Ett <anna@tallby.example>\nList Bullet •: två\nList Bullet •: tre\n");
    CHECK(document.undo_steps().size() == 1);
    document.undo();
    CHECK(has_paragraph(document, "<övriga frågor>"));
}

TEST_CASE("What is pasted in a cell of a table stays in the cell, and a table doesn't go there",
          "[commands]") {
    const OpenDocument document(council());
    const bool recorded = GENERATE(false, true);
    CAPTURE(recorded);
    document.go_to("Stigarna röjs.");
    copy_and_paste(document, table_of_a_row);
    stand_in_cell(document, "Gläntan");
    const auto before = begin_steps(document, recorded);
    CHECK(refused_paste(document, table_of_a_row) ==
          "En tabell kan inte klistras in i en tabell. Ställ markören i ett stycke utanför tabellen.");
    copy_and_paste(document,
                   {{"text/html", "<h2>Tider</h2><p>Kom i tid.</p><ul><li>Ett</li><li>Två</li></ul>"}});
    CHECK(item(document) == "Text body: Stigarna röjs.\n" + the_row +
                                "| Table Contents: Tider\n"
                                "| Table Contents: Kom i tid.\n"
                                "| List Bullet •: Ett\n"
                                "| List Bullet •: Två\n"
                                "Beslut: Rådet beslutar att röja.\n");
    CHECK(document.undo_steps() == std::vector<std::string>{"Klistra in i ärendet"});
    CHECK(document.paragraph_at_cursor() == "Två");
    check_undo(document, before);
}

TEST_CASE("An empty cell of a table gives way to what is pasted in it", "[commands]") {
    const OpenDocument document(council());
    document.go_to("Stigarna röjs.");
    copy_and_paste(
        document,
        {{"text/html",
          "<table><tr><td>Tisdag</td><td>Gläntan</td></tr><tr><td>Onsdag</td><td>Kojan</td></tr></table>"}});
    const auto& [old, now] = GENERATE(table<std::string, std::string>(
        {{"Gläntan", "| Table Contents: Tisdag\n| Table Contents: Ett\n| Table Contents: Två\n"
                     "| Table Contents: Onsdag\n| Table Contents: Kojan\n"},
         {"Kojan", "| Table Contents: Tisdag\n| Table Contents: Gläntan\n"
                   "| Table Contents: Onsdag\n| Table Contents: Ett\n| Table Contents: Två\n"}}));
    stand_in_cell(document, old);
    document.replace(old, "");
    const auto before = begin_steps(document, false);
    copy_and_paste(document, {{plain, "Ett\r\n\r\nTvå\r\n"}});
    CHECK(item(document) == "Text body: Stigarna röjs.\n" + now + "Beslut: Rådet beslutar att röja.\n");
    check_undo(document, before);
}

TEST_CASE("A table alone comes without empty lines around it", "[commands]") {
    const OpenDocument document(council());
    const bool below_text = GENERATE(true, false);
    document.go_to(below_text ? "Stigarna röjs." : "Trygga stigar");
    document.forget_steps();
    copy_and_paste(document, table_of_a_row);
    const std::string text = "Text body: Stigarna röjs.\n", decision = "Beslut: Rådet beslutar att röja.\n";
    CHECK(item(document) == (below_text ? text + the_row + decision : text + decision + the_row));
    document.undo();
    CHECK(item(document) == text + decision);
}

TEST_CASE("What is pasted with the cursor in the heading comes after a table that ends the item",
          "[commands]") {
    const OpenDocument document(council());
    const std::string words = "Text body: Stigarna röjs.\nBeslut: Rådet beslutar att röja.\n";
    document.go_to("Trygga stigar");
    copy_and_paste(document, table_of_a_row);
    REQUIRE(item(document) == words + the_row);
    document.go_to("Trygga stigar");
    SECTION("words") {
        const bool recorded = GENERATE(false, true);
        CAPTURE(recorded);
        const auto before = begin_steps(document, recorded);
        copy_and_paste(document, {{plain, "Ett\nTvå"}});
        CHECK(item(document) == words + the_row + "Text body: Ett\nText body: Två\n");
        CHECK(document.paragraph_at_cursor() == "Två");
        check_undo(document, before);
    }
    SECTION("another table") {
        const auto before = begin_steps(document, false);
        const auto tables = reading_of(document).tables.size();
        run(document.model(), "vnd.klubba:paste");
        CHECK(item(document) == words + the_row + the_row);
        CHECK(reading_of(document).tables.size() == tables + 1);
        check_undo(document, before);
    }
}

TEST_CASE("A decision that is not written yet is written by words pasted in it, and waits for all else",
          "[commands]") {
    const OpenDocument document(council());
    const bool recorded = GENERATE(false, true);
    CAPTURE(recorded);
    document.go_to("Rådet beslutar att röja.");
    run(document.model(), "vnd.klubba:insert?section=information&at=cursor&title=Leden");
    const auto item = [&] { return item_of(document, "Leden", "Övriga frågor"); };
    const auto waiting = item();
    CAPTURE(waiting);
    REQUIRE(waiting.ends_with("Beslut: <beslut>\n"));
    const auto before = begin_steps(document, recorded);
    SECTION("in it") {
        document.go_to("<beslut>");
        copy_and_paste(document, {{plain, "Rådet tackar."}});
        CHECK(item().ends_with("Beslut: Rådet tackar.\n"));
        CHECK(item().find("<beslut>") == std::string::npos);
    }
    SECTION("in the heading") {
        document.go_to("Leden");
        copy_and_paste(document, {{plain, "Leden är lång."}});
        CHECK(item() == waiting + "Text body: Leden är lång.\n");
    }
    CHECK(document.undo_steps() == std::vector<std::string>{"Klistra in i ärendet"});
    check_undo(document, before);
}

TEST_CASE("What can't be pasted is said, and the document stays as it was", "[commands]") {
    const std::string
        nothing = "Det finns ingen text att klistra in. Kopiera texten först, och välj kommandot igen.",
        picture = "Det som är kopierat är bara en bild. Klistra in den med Ctrl+V, eller kopiera texten.",
        large = "Det som är kopierat är för stort för ett ärende. Kopiera en del i taget.";
    const OpenDocument document(council());
    document.go_to("Stigarna röjs.");
    SECTION("nothing") {
        CHECK(refused_paste(document, {}) == nothing);
        CHECK(refused_paste(document, {{plain, " \n\t\n"}}) == nothing);
        CHECK(refused_paste(document, {{"application/x-annat", "abc"}}) == nothing);
        CHECK(refused_paste(document, {{plain, "\u00AD\n\u2060\n"}}) == nothing);
        CHECK(refused_paste(document, {{"text/html", ""}, {plain, ""}}) == nothing);
    }
    SECTION("pictures") {
        CHECK(refused_paste(document, {{"image/png", "\x89PNG"}}) == picture);
        CHECK(
            refused_paste(document,
                          {{"text/html",
                            "<html><body><p><img src='file:///finns/inte.png' alt=''></p></body></html>"}}) ==
            picture);
    }
    SECTION("too much") {
        std::string lines;
        for (int line = 0; line < 5001; ++line)
            lines += "rad\n";
        CHECK(refused_paste(document, {{plain, lines}}) == large);
        CHECK(refused_paste(document, {{"text/html", std::string(33U << 20U, ' ')}}) == large);
    }
    SECTION("outside the items") {
        document.go_to("Tallbyrådet");
        CHECK(refused_paste(document, {{plain, "Ett\nTvå"}}) ==
              "Markören står inte i något ärende. Ställ den i det ärende som texten hör till.");
    }
}

TEST_CASE("What is copied broken comes as far as Writer can read it, in one step, or is refused",
          "[commands]") {
    const OpenDocument document(council());
    document.go_to("Stigarna röjs.");
    const auto before = begin_steps(document, false);
    const Forms broken{{"text/rtf", "{\\rtf1 {\\*\\listtable ) {{{ \\trowd\\cell \\ls99 }}}}}"}};
    copy(broken);
    const auto pasted = commands::run(workshop(), document.model(), commands::parse_call("vnd.klubba:paste"));
    if (!pasted.ok) {
        refused_paste(document, broken);
        return;
    }
    CHECK(document.undo_steps() == std::vector<std::string>{"Klistra in i ärendet"});
    check_undo(document, before);
}
