// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"

#include "core/error.hpp"
#include "docx.hpp"
#include "office/office.hpp"
#include "writer/document_facts.hpp"
#include "writer/editor.hpp"

#include <fstream>
#include <map>
#include <tuple>

using namespace klubba;
using klubba::test::OpenDocument;

namespace {

std::string heading(const std::string& text) {
    return R"(<text:list text:continue-numbering="true" text:style-name="Paragrafnumrering"><text:list-item>)"
           R"(<text:h text:style-name="Paragrafrubrik" text:outline-level="1">)" +
           text + "</text:h></text:list-item></text:list>";
}

std::string paragraph(const std::string& text, const std::string& style = "Text_20_body") {
    return "<text:p text:style-name=\"" + style + "\">" + text + "</text:p>";
}

std::string table(const std::string& name, const std::string& one, const std::string& other) {
    return "<table:table table:name=\"" + name +
           R"("><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell>)" +
           paragraph(one, "Table_20_Contents") + "</table:table-cell><table:table-cell>" +
           paragraph(other, "Table_20_Contents") + "</table:table-cell></table:table-row></table:table>";
}

std::string minutes() {
    return paragraph("Rådet", "Title") + heading("Ett") +
           paragraph("Första <text:span>ärendet</text:span> 🦊 räv.") + heading("Två") +
           paragraph("Andra.", "Beslut") + table("Plan", "Mål", "Klart") + paragraph("Efter.") +
           heading("Tre") + paragraph("Tredje.", "Beslut");
}

/// One line a paragraph: style, label and text, all tracked changes accepted.
std::string shown(const OpenDocument& document) {
    writer::Reader reader(document.model());
    std::string lines;
    for (const auto& each : reader.read().paragraphs)
        lines += (each.cell ? "| " : "") + *each.style + ": " +
                 (each.label.empty() ? "" : *each.label + ' ') + each.text + '\n';
    return lines;
}

std::string opened_minutes() {
    return test::write_fodt(test::scratch_folder("editor") + "/minutes.fodt", minutes());
}

/// Applies edits as one step and takes it back again; returns what the document showed in between.
std::string edited(const std::string& file, std::vector<Edit> edits, bool record) {
    const OpenDocument document(file);
    document.record_changes(record);
    const auto before = document.text(), shown_before = shown(document);
    {
        // A reader must not live across an undo.
        writer::Reader reader(document.model());
        reader.read();
        writer::apply(test::office(), reader, {"Ändra", true, std::move(edits)}, nullptr);
    }
    const auto shown_after = shown(document);
    CHECK(document.undo_steps() == std::vector<std::string>{"Ändra"});
    test::check_undo(document, before);
    CHECK(shown(document) == shown_after);
    document.undo();
    CHECK(shown(document) == shown_before);
    return shown_after;
}

} // namespace

TEST_CASE("Text is replaced where it stands", "[editor]") {
    const bool record = GENERATE(false, true);
    const std::string text = "Första ärendet 🦊 räv.";
    const auto at = text.find("räv");
    const auto result =
        edited(opened_minutes(), {ReplaceText{{2, at, at + 4}, "räv", "rävar och björnar"}}, record);
    CHECK(result.find("Text body: Första ärendet 🦊 rävar och björnar.\n") != std::string::npos);
}

TEST_CASE("What is left to be filled in is written as a field", "[editor]") {
    const bool record = GENERATE(false, true);
    const auto file = opened_minutes();
    const auto result = edited(file, {ReplaceText{{2, 0, 0}, "", "Den <datum> i <plats>:\n"}}, record);
    CHECK(result.find("Text body: Den <datum> i <plats>:\nFörsta ärendet") != std::string::npos);
    const OpenDocument document(file);
    writer::Reader reader(document.model());
    reader.read();
    writer::apply(test::office(), reader, {"Ändra", false, {ReplaceText{{2, 0, 7}, "Första", "<ordning>"}}},
                  nullptr);
    CHECK(reader.read().paragraphs[2].text.starts_with("<ordning> ärendet"));
    CHECK(reader.placeholders() == 1);
}

TEST_CASE("Words in a field that people type in are replaced there", "[editor]") {
    const bool record = GENERATE(false, true);
    INFO("record " << record);
    const std::string field = "Tid: den 4 maj kl. 13.00–15.00";
    const auto file =
        test::write_fodt(test::scratch_folder("editor") + "/field.fodt",
                         paragraph("Vi ses. <text:text-input>" + field + "</text:text-input> i salen 🦊.") +
                             paragraph("Slut."));
    const std::string text = "Vi ses. " + field + " i salen 🦊.";
    const auto replace = [&](const std::string& old_words, const std::string& new_words) {
        const auto at = text.find(old_words);
        return edited(file, {ReplaceText{{0, at, at + old_words.size()}, old_words, new_words}}, record);
    };
    const auto fields_after = [&](const std::string& old_words, const std::string& new_words) {
        const OpenDocument document(file);
        writer::Reader reader(document.model());
        reader.read();
        const auto at = text.find(old_words);
        writer::apply(test::office(), reader,
                      {"Ändra", true, {ReplaceText{{0, at, at + old_words.size()}, old_words, new_words}}},
                      nullptr);
        return std::pair(reader.input_field({0, 0, text.size()}).is(), reader.read().paragraphs[0].text);
    };

    SECTION("in the middle, at its beginning and at its end") {
        CHECK(replace("4 maj", "5 juni") ==
              "Text body: Vi ses. Tid: den 5 juni kl. 13.00–15.00 i salen 🦊.\nText body: Slut.\n");
        CHECK(replace("Tid", "När").starts_with("Text body: Vi ses. När: den 4 maj"));
        CHECK(replace("15.00", "16.30")
                  .starts_with("Text body: Vi ses. Tid: den 4 maj kl. 13.00–16.30 i salen"));
        CHECK(fields_after("4 maj", "5 juni") ==
              std::pair(true, std::string("Vi ses. Tid: den 5 juni kl. 13.00–15.00 i salen 🦊.")));
    }
    SECTION("before it and after it") {
        CHECK(replace("Vi ses.", "Möte.").starts_with("Text body: Möte. Tid: den 4 maj"));
        CHECK(replace("salen", "stora salen")
                  .starts_with("Text body: Vi ses. Tid: den 4 maj kl. 13.00–15.00 i stora"));
    }
    SECTION("all of it, with what stands around") {
        CHECK(replace(" " + field + " i", " I") == "Text body: Vi ses. I salen 🦊.\nText body: Slut.\n");
    }
    SECTION("with something left to fill in, which no such field can hold") {
        CHECK(replace("15.00", "<sluttid>")
                  .starts_with("Text body: Vi ses. Tid: den 4 maj kl. 13.00–<sluttid> i salen"));
        CHECK(fields_after("15.00", "<sluttid>") ==
              std::pair(false, std::string("Vi ses. Tid: den 4 maj kl. 13.00–<sluttid> i salen 🦊.")));
    }
    SECTION("but not with a part of what stands before it") {
        const OpenDocument document(file);
        writer::Reader reader(document.model());
        reader.read();
        CHECK(!reader.cursor({0, 4, 11}).is());
        CHECK(reader.cursor({0, 8, 11}).is());
    }
}

TEST_CASE("A field takes the place of a text control of Word's around a whole paragraph", "[editor]") {
    const auto text_control = [](const std::string& text) {
        return "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>" + text +
               "</w:t></w:r></w:p></w:sdtContent></w:sdt>";
    };
    const auto file = test::scratch_folder("editor") + "/control.docx";
    std::ofstream(file, std::ios::binary)
        << test::docx(text_control("Bo Lind (M)") + text_control("Anna Ek"));
    const OpenDocument document(file);
    writer::Reader reader(document.model());
    const auto before = reader.read().paragraphs.size();
    writer::apply(test::office(), reader, {"Ändra", true, {ReplaceText{{0, 0, 7}, "Bo Lind", "<namn>"}}},
                  nullptr);
    const auto& after = reader.read().paragraphs;
    CHECK(after.size() == before);
    CHECK(after[0].text == "<namn> (M)");
    CHECK(after[1].text == "Anna Ek");
    CHECK(reader.placeholders() == 1);
}

TEST_CASE("Paragraphs are deleted whole and the rest keeps its form", "[editor]") {
    const bool record = GENERATE(false, true);
    INFO("record " << record);
    SECTION("in the middle, table included") {
        CHECK(edited(opened_minutes(), {DeleteParagraphs{3, 8}}, record) ==
              "Title: Rådet\n"
              "Paragrafrubrik: §\u00A01 Ett\n"
              "Text body: Första ärendet 🦊 räv.\n"
              "Paragrafrubrik: §\u00A02 Tre\n"
              "Beslut: Tredje.\n");
    }
    SECTION("at the end") {
        CHECK(edited(opened_minutes(), {DeleteParagraphs{8, 10}}, record) ==
              "Title: Rådet\n"
              "Paragrafrubrik: §\u00A01 Ett\n"
              "Text body: Första ärendet 🦊 räv.\n"
              "Paragrafrubrik: §\u00A02 Två\n"
              "Beslut: Andra.\n"
              "| Table Contents: Mål\n"
              "| Table Contents: Klart\n"
              "Text body: Efter.\n");
    }
    SECTION("at the start") {
        CHECK(edited(opened_minutes(), {DeleteParagraphs{0, 3}}, record) == "Paragrafrubrik: §\u00A01 Två\n"
                                                                            "Beslut: Andra.\n"
                                                                            "| Table Contents: Mål\n"
                                                                            "| Table Contents: Klart\n"
                                                                            "Text body: Efter.\n"
                                                                            "Paragrafrubrik: §\u00A02 Tre\n"
                                                                            "Beslut: Tredje.\n");
    }
}

TEST_CASE("Items move with their tables and are counted anew", "[editor]") {
    const bool record = GENERATE(false, true);
    INFO("record " << record);
    const std::string head = "Title: Rådet\n", one = " Ett\nText body: Första ärendet 🦊 räv.\n",
                      two = " Två\nBeslut: Andra.\n| Table Contents: Mål\n| Table Contents: Klart\n"
                            "Text body: Efter.\n",
                      three = " Tre\nBeslut: Tredje.\n";
    const auto in_order = [&](const std::string& first, const std::string& second, const std::string& third) {
        return head + "Paragrafrubrik: §\u00A01" + first + "Paragrafrubrik: §\u00A02" + second +
               "Paragrafrubrik: §\u00A03" + third;
    };
    SECTION("up") {
        CHECK(edited(opened_minutes(), {MoveParagraphs{3, 8, 1}}, record) == in_order(two, one, three));
    }
    SECTION("down") {
        CHECK(edited(opened_minutes(), {MoveParagraphs{1, 3, 8}}, record) == in_order(two, one, three));
    }
    SECTION("to the end") {
        CHECK(edited(opened_minutes(), {MoveParagraphs{3, 8, 10}}, record) == in_order(one, three, two));
    }
    SECTION("from the end") {
        CHECK(edited(opened_minutes(), {MoveParagraphs{8, 10, 3}}, record) == in_order(one, three, two));
    }
}

TEST_CASE("A style brings its own number in the place of a typed one", "[editor]") {
    const bool record = GENERATE(false, true);
    INFO("record " << record);
    const auto file = test::write_fodt(test::scratch_folder("editor") + "/typed.fodt",
                                       paragraph("§ 7 Val", "Standard") + paragraph("Vald.", "Standard") +
                                           paragraph("§ 8 Slut", "Standard"));
    CHECK(edited(file, {SetStyle{0, "Paragrafrubrik", 5, 7}, SetStyle{2, "Paragrafrubrik", 5, {}}}, record) ==
          "Paragrafrubrik: §\u00A07 Val\nStandard: Vald.\nParagrafrubrik: §\u00A08 Slut\n");
}

TEST_CASE("Lines with tabs become a table", "[editor]") {
    const bool record = GENERATE(false, true);
    INFO("record " << record);
    const auto file = test::write_fodt(test::scratch_folder("editor") + "/tabs.fodt",
                                       paragraph("Före") + paragraph("Namn<text:tab/>Roll") +
                                           paragraph("Anna Ek<text:tab/>Ledamot") + paragraph("Efter"));
    CHECK(edited(file, {MakeTable{1, 3, {{"Namn", "Roll"}, {"Anna Ek", "Ledamot"}}, 1, "Narvarande"}},
                 record) ==
          "Text body: Före\n| Table Heading: Namn\n| Table Heading: Roll\n| Table Contents: Anna Ek\n"
          "| Table Contents: Ledamot\nText body: Efter\n");
}

TEST_CASE("Lines with tabs at the end become a table with a paragraph after it", "[editor]") {
    const bool record = GENERATE(false, true);
    INFO("record " << record);
    const auto file = test::write_fodt(test::scratch_folder("editor") + "/last.fodt",
                                       paragraph("Före") + paragraph("Anna Ek<text:tab/>Leif Quist") +
                                           paragraph("Ordförande<text:tab/>Justerare"));
    CHECK(edited(file, {MakeTable{1, 3, {{"Anna Ek", "Leif Quist"}, {"Ordförande", "Justerare"}}, 0, "T"}},
                 record) == "Text body: Före\n| Table Contents: Anna Ek\n| Table Contents: Leif Quist\n"
                            "| Table Contents: Ordförande\n| Table Contents: Justerare\nText body: \n");
}

TEST_CASE("What no longer fits is refused and nothing is changed", "[editor]") {
    const OpenDocument document(opened_minutes());
    const auto before = document.text();
    writer::Reader reader(document.model());
    reader.read();
    const std::vector<Edit> stale{
        ReplaceText{{2, 0, 7}, "Fjärde", "Femte"},
        ReplaceText{{2, 0, 400}, "Första", "x"},
        ReplaceText{{99, 0, 0}, "", "x"},
        DeleteParagraphs{3, 3},
        DeleteParagraphs{3, 99},
        MoveParagraphs{1, 3, 2},
        InsertSection{"matter", 99, {}},
        SetHeaderRows{1, 1},
        InsertSection{"matter", 1, {}},
        SetStyle{1, "Okänd formatmall", 0, {}},
        DeleteParagraphs{4, 6},
        DeleteParagraphs{5, 6},
        MoveParagraphs{6, 8, 1},
        MoveParagraphs{1, 3, 6},
    };
    for (const auto& edit : stale)
        CHECK_THROWS_AS(
            writer::apply(test::office(), reader, {"Ändra", true, {edit, DeleteParagraphs{8, 10}}}, nullptr),
            Error);
    CHECK(document.text() == before);
    CHECK(document.undo_steps().empty());
}

TEST_CASE(
    "Facts of the document are undone with the text that they were set with, and alone they are no step",
    "[editor]") {
    const auto facts_of = [](const OpenDocument& document) {
        Document facts;
        writer::read_facts(document.model(), facts);
        return std::tuple(facts.title, facts.language, facts.properties);
    };
    const auto apply_to = [](const OpenDocument& document, std::vector<Edit> edits) {
        writer::Reader reader(document.model());
        reader.read();
        writer::apply(test::office(), reader, {"Ändra", true, std::move(edits)}, nullptr);
    };
    const OpenDocument document(opened_minutes());
    apply_to(document,
             {SetProperty{"title", "Före"}, SetProperty{"Egen", "ett"}, SetProperty{"Äldre", "kvar"}});
    CHECK(document.undo_steps().empty());
    const auto before = facts_of(document);

    apply_to(document, {ReplaceText{{0, 0, 0}, "", "Nya "}, SetProperty{"title", "Efter"},
                        SetProperty{"language", "en-GB"}, SetProperty{"Egen", "två"},
                        SetProperty{"Äldre", ""}, SetProperty{"Nyare", "ny"}});
    const auto after = facts_of(document);
    CHECK(std::get<0>(after) == "Efter");
    CHECK(std::get<1>(after) == "en-GB");
    CHECK(std::get<2>(after) == std::map<std::string, std::string>{{"Egen", "två"}, {"Nyare", "ny"}});
    CHECK(document.undo_steps() == std::vector<std::string>{"Ändra"});
    document.undo();
    CHECK(facts_of(document) == before);
    document.redo();
    CHECK(facts_of(document) == after);
}

TEST_CASE("A read-only document is left alone", "[editor]") {
    const OpenDocument document(opened_minutes(), true);
    writer::Reader reader(document.model());
    reader.read();
    CHECK_THROWS_WITH(
        writer::apply(test::office(), reader, {"Ändra", true, {DeleteParagraphs{8, 10}}}, nullptr),
        contains("skrivskyddat"));
}

TEST_CASE("A row goes into a table in the form of its rows, and a row goes out", "[editor]") {
    const bool record = GENERATE(false, true);
    INFO("record " << record);
    const auto row = [](const std::string& text, const std::string& style) {
        return "<table:table-row><table:table-cell>" + paragraph(text, style) +
               "</table:table-cell><table:table-cell>" + paragraph(text + '2', style) +
               "</table:table-cell></table:table-row>";
    };
    const auto file = test::write_fodt(
        test::scratch_folder("editor") + "/rows.fodt",
        paragraph("Före") +
            R"(<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/>)" +
            "<table:table-header-rows>" + row("Namn", "Table_20_Heading") + "</table:table-header-rows>" +
            row("Anna", "Table_20_Contents") + row("Bo", "Table_20_Contents") + "</table:table>" +
            paragraph("Efter"));
    const std::string head = "Text body: Före\n| Table Heading: Namn\n| Table Heading: Namn2\n",
                      anna = "| Table Contents: Anna\n| Table Contents: Anna2\n",
                      bo = "| Table Contents: Bo\n| Table Contents: Bo2\n",
                      extra = "| Table Contents: Cia\n| Table Contents: <parti>\n",
                      end = "Text body: Efter\n";
    CHECK(edited(file, {InsertRow{0, 0, {"Cia", "<parti>"}}}, record) == head + extra + anna + bo + end);
    CHECK(edited(file, {InsertRow{0, 2, {"Cia", "<parti>"}}}, record) == head + anna + bo + extra + end);
    CHECK(edited(file, {DeleteRow{0, 2}}, record) == head + anna + end);
    CHECK(edited(file, {DeleteRow{0, 1}, InsertRow{0, 0, {"Cia", "<parti>"}}}, record) ==
          head + extra + bo + end);
}

TEST_CASE("A paragraph goes in beside another, like it or in a style of its own", "[editor]") {
    const bool record = GENERATE(false, true);
    INFO("record " << record);
    using Side = AddParagraph::Side;
    CHECK(edited(opened_minutes(),
                 {AddParagraph{4, Side::After, "Tredje."},
                  AddParagraph{7, Side::Before, "Strax <före>.", "Beslut"},
                  ReplaceText{{4, 0, 6}, "Andra.", "Den andra."}, AddParagraph{5, Side::After, "i cellen"}},
                 record) == "Title: Rådet\n"
                            "Paragrafrubrik: §\u00A01 Ett\n"
                            "Text body: Första ärendet 🦊 räv.\n"
                            "Paragrafrubrik: §\u00A02 Två\n"
                            "Beslut: Den andra.\n"
                            "Beslut: Tredje.\n"
                            "| Table Contents: Mål\n"
                            "| Table Contents: i cellen\n"
                            "| Table Contents: Klart\n"
                            "Beslut: Strax <före>.\n"
                            "Text body: Efter.\n"
                            "Paragrafrubrik: §\u00A03 Tre\n"
                            "Beslut: Tredje.\n");
}
