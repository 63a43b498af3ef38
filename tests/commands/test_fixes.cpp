// SPDX-License-Identifier: MPL-2.0
// The fixes of all rules, applied in Writer itself to the documents that the rules fire on.
#include "catch.hpp"

#include "base_rules.hpp"
#include "core/apply.hpp"
#include "core/recognise.hpp"
#include "documents.hpp"
#include "files/package_store.hpp"
#include "support.hpp"
#include "writer/document_facts.hpp"
#include "writer/editor.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include <algorithm>

using namespace klubba;
using namespace klubba::test;

namespace {

void append_escaped(std::string& xml, std::string_view text) {
    for (const char c : text) {
        if (c == '<')
            xml += "&lt;";
        else if (c == '&')
            xml += "&amp;";
        else if (c == '\t')
            xml += "<text:tab/>";
        else
            xml += c;
    }
}

void append(std::string& xml, const Paragraph& paragraph) {
    std::string style;
    for (const char c : *paragraph.style)
        style += c == ' ' ? std::string("_20_") : std::string(1, c);
    const auto level = std::to_string(paragraph.outline_level);
    const std::string element = paragraph.outline_level > 0 ? "text:h" : "text:p";
    xml += '<' + element + " text:style-name=\"" + style + '"';
    if (paragraph.outline_level > 0)
        xml += " text:outline-level=\"" + level + '"';
    xml += '>';
    append_escaped(xml, paragraph.text);
    xml += "</" + element + '>';
}

void append(std::string& xml, const Document& document, const Table& table) {
    xml += "<table:table>";
    for (std::size_t column = 0; column < table.columns; ++column)
        xml += "<table:table-column/>";
    for (auto i = table.first; i < table.last; ++i) {
        const auto& cell = *document.paragraphs[i].cell;
        if (cell.column == 0 && cell.row == 0 && table.header_rows > 0)
            xml += "<table:table-header-rows>";
        xml += cell.column == 0 ? "<table:table-row>" : "";
        xml += "<table:table-cell>";
        append(xml, document.paragraphs[i]);
        xml += "</table:table-cell>";
        if (cell.column + 1 == table.columns) {
            xml += "</table:table-row>";
            if (table.header_rows == cell.row + 1)
                xml += "</table:table-header-rows>";
        }
    }
    xml += "</table:table>";
}

std::string body_of(const Document& document) {
    std::string xml;
    for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
        const auto& cell = document.paragraphs[i].cell;
        if (!cell) {
            append(xml, document.paragraphs[i]);
            continue;
        }
        const auto& table = document.tables[cell->table];
        append(xml, document, table);
        i = table.last - 1;
    }
    return xml;
}

/// The council's or the committee's template, the first that has all the sections that a fix inserts.
const Template* template_for(const Fix& fix) {
    static const auto templates = files::templates_in({std::string(KLUBBA_SOURCE) + "/templates"}).templates;
    for (const std::string id : {"rad-protokoll", "namnd"}) {
        const auto of = std::ranges::find(templates, id, &Template::id);
        REQUIRE(of != templates.end());
        const auto has_section = [&](const Edit& edit) {
            const auto* insert = std::get_if<InsertSection>(&edit);
            return !insert || find_section(*of, insert->section);
        };
        if (std::ranges::all_of(fix.edits, has_section))
            return &*of;
    }
    return nullptr;
}

struct Reading {
    writer::Reader reader;
    std::vector<Finding> findings;

    Reading(const OpenDocument& document, const CheckRequest& request) : reader(document.model()) {
        const auto& read = reader.read();
        findings = tests::base_rules().check(read, recognise(read), request);
    }

    [[nodiscard]] auto count(const std::string& rule) const {
        return std::ranges::count(findings, rule, &Finding::rule);
    }
};

std::vector<std::string> texts(const Document& document) {
    std::vector<std::string> result;
    for (const auto& paragraph : document.paragraphs)
        result.push_back(paragraph.text);
    return result;
}

bool changes_text(const Fix& fix) {
    return !std::ranges::all_of(fix.edits,
                                [](const Edit& edit) { return std::holds_alternative<SetProperty>(edit); });
}

} // namespace

TEST_CASE("Every rule's fix is one step in Writer, after which the rule has less to say", "[fixes]") {
    // What is tracked, plain paragraphs have not.
    const std::vector<std::string> elsewhere{"DOC-09"};
    const auto folder = scratch_folder("fixes");
    for (const auto& rule : tests::base_rules().rules()) {
        if (rule.fix.empty() || std::ranges::find(elsewhere, rule.id) != elsewhere.end())
            continue;
        CAPTURE(rule.id);
        const auto example = tests::example_of(
            tests::bytes_of(std::string(KLUBBA_SOURCE) + "/tests/rules/" + rule.id + "/failing.txt"));
        const OpenDocument document(write_fodt(folder + '/' + rule.id + ".fodt", body_of(example.document)));
        writer::set_document_property(document.model(), "title", example.document.title);
        const Reading before(document, example.request);
        const auto finding = std::ranges::find_if(
            before.findings, [&](const Finding& each) { return each.rule == rule.id && each.fix; });
        CHECK(finding != before.findings.end());
        if (finding == before.findings.end())
            continue;
        const auto text = document.text();
        const auto expected = apply(before.reader.document(), *finding->fix);
        document.forget_steps();
        writer::apply(office(), before.reader, *finding->fix, template_for(*finding->fix));

        const Reading after(document, example.request);
        CHECK(after.count(rule.id) < before.count(rule.id));
        // Without sections there is nothing to know that Writer doesn't have.
        if (expected && rule.id != "DOC-05")
            CHECK(texts(after.reader.document()) == texts(*expected));
        if (!changes_text(*finding->fix))
            continue;
        CHECK(document.undo_steps() == std::vector<std::string>{finding->fix->title});
        const auto mended = document.text();
        document.undo();
        CHECK(document.text() == text);
        CHECK(Reading(document, example.request).count(rule.id) == before.count(rule.id));
        document.redo();
        CHECK(document.text() == mended);
    }
}

TEST_CASE("Tracked changes are accepted and comments go, and undo brings them back", "[fixes]") {
    const OpenDocument document;
    document.type("Minnesanteckningar Tallbyrådet 2024-02-08\nNärvarande: Anna Ek, Bo Alm\n"
                  "1. Trygga stigar\nBo Alm informerar om stigarna.\n2. Övriga frågor\nInga övriga frågor.");
    const bool recording = GENERATE(false, true);
    document.record_changes(true);
    document.replace("om stigarna", "om lyktorna");
    document.record_changes(recording);
    const Reference<css::text::XTextContent> comment(
        Reference<css::lang::XMultiServiceFactory>(document.model(), UNO_QUERY_THROW)
            ->createInstance(to_uno("com.sun.star.text.textfield.Annotation")),
        UNO_QUERY_THROW);
    const auto text = Reference<css::text::XTextDocument>(document.model(), UNO_QUERY_THROW)->getText();
    text->insertTextContent(text->getEnd(), comment, false);
    document.forget_steps();

    const Reading before(document, {});
    REQUIRE(before.reader.document().tracked_changes > 0);
    REQUIRE(before.reader.document().comments == 1);
    REQUIRE(before.count("DOC-09") == 1);
    const auto finding = std::ranges::find(before.findings, "DOC-09", &Finding::rule);
    REQUIRE(finding->fix);
    writer::apply(office(), before.reader, *finding->fix, nullptr);
    const Reading after(document, {});
    CHECK(after.count("DOC-09") == 0);
    CHECK(after.reader.document().tracked_changes == 0);
    CHECK(after.reader.document().comments == 0);
    CHECK(has_paragraph(document, "Bo Alm informerar om lyktorna."));
    CHECK(writer::property<bool>(document.model(), "RecordChanges") == recording);
    CHECK(document.undo_steps() == std::vector<std::string>{finding->fix->title});
    document.undo();
    const Reading undone(document, {});
    CHECK(undone.reader.document().tracked_changes == before.reader.document().tracked_changes);
    CHECK(undone.reader.document().comments == 1);
}

TEST_CASE("Numbers that are typed follow when an item comes, goes or moves", "[fixes]") {
    const OpenDocument document;
    document.type("Minnesanteckningar Tallbyrådet 2024-02-08\n\nNärvarande: Anna Ek, Bo Alm\n\n"
                  "Omfattning: §§ 7–9\n\n"
                  "§ 7 Trygga stigar\n\nBo Alm informerar om stigarna.\n\n§ 8 Lyktor\n\nLyktorna tänds.\n\n"
                  "§ 9 Övriga frågor\n\nInga övriga frågor.");
    const auto text = begin_steps(document, GENERATE(false, true));
    using Items = std::vector<std::string>;
    SECTION("put in between") {
        REQUIRE(run(document.model(), "vnd.klubba:goto?item=1").ok);
        run(document.model(), "vnd.klubba:insert?section=matter&at=cursor&title=Broar");
        CHECK(outline(document) ==
              Items{"§ 7 Trygga stigar", "§\u00A08 Broar", "§ 9 Lyktor", "§ 10 Övriga frågor"});
        CHECK(has_paragraph(document, "Omfattning: §§ 7–10"));
    }
    SECTION("deleted") {
        run(document.model(), "vnd.klubba:delete?item=1");
        CHECK(outline(document) == Items{"§ 7 Lyktor", "§ 8 Övriga frågor"});
        CHECK(has_paragraph(document, "Omfattning: §§ 7–8"));
    }
    SECTION("moved") {
        run(document.model(), "vnd.klubba:move?item=2&to=1");
        CHECK(outline(document) == Items{"§ 7 Lyktor", "§ 8 Trygga stigar", "§ 9 Övriga frågor"});
    }
    CHECK(document.undo_steps().size() == 1);
    check_undo(document, text);
}

TEST_CASE("Typed numbers that were not in a row are left as they are", "[fixes]") {
    const OpenDocument document;
    document.type("Minnesanteckningar Tallbyrådet 2024-02-08\n\nNärvarande: Anna Ek, Bo Alm\n\n"
                  "§ 7 Trygga stigar\n\nBo Alm informerar om stigarna.\n\n§ 9 Lyktor\n\nLyktorna tänds.\n\n"
                  "§ 12 Övriga frågor\n\nInga övriga frågor.");
    run(document.model(), "vnd.klubba:delete?item=2");
    CHECK(outline(document) == std::vector<std::string>{"§ 7 Trygga stigar", "§ 12 Övriga frågor"});
}
