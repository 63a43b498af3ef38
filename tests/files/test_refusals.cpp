// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/error.hpp"
#include "docx.hpp"
#include "files/read.hpp"
#include "zip.hpp"

#include <cstdint>

using namespace klubba;
using files::Format;
using test::Member;

namespace {

constexpr std::string_view mimetype = "application/vnd.oasis.opendocument.text";
const std::string text = "<text:p>Hej</text:p>";

/// What a reader says, Swedish and English; empty when it reads the file.
struct Refusal {
    std::string swedish;
    std::string english;
};

Refusal refusal(std::string_view bytes, Format format = Format::Odt) {
    try {
        files::read(bytes, format, "protokoll.odt");
    } catch (const Error& error) {
        return {error.what(), error.english()};
    }
    return {};
}

bool contains(std::string_view whole, std::string_view part) {
    return whole.find(part) != std::string_view::npos;
}

/// Members of a sound .odt, its content.xml as given.
std::vector<Member> members(std::string content = test::content_xml(text)) {
    return {{"mimetype", std::string(mimetype)}, {"content.xml", std::move(content), true}};
}

std::string odt_of(std::string content) {
    return test::zip(members(std::move(content)));
}

std::string nested(std::size_t levels) {
    std::string xml;
    for (std::size_t i = 0; i < levels; ++i)
        xml += "<text:span>";
    for (std::size_t i = 0; i < levels; ++i)
        xml += "</text:span>";
    return xml;
}

std::string with_attributes(std::size_t count) {
    std::string xml = "<text:p";
    for (std::size_t i = 0; i < count; ++i)
        xml += " a" + std::to_string(i) + "=\"\"";
    return xml + "/>";
}

} // namespace

TEST_CASE("what the refused files are made from is read") {
    CHECK(refusal(test::zip(members())).swedish.empty());
    CHECK(refusal(test::zip(members(), "en kommentar")).swedish.empty());
    CHECK(refusal(test::fodt(nested(250)), Format::FlatOdt).swedish.empty());
    CHECK(refusal(test::fodt(with_attributes(256)), Format::FlatOdt).swedish.empty());
    CHECK(refusal(test::docx("<w:p/>"), Format::Docx).swedish.empty());
}

TEST_CASE("archives that can be read in two ways or are damaged are refused") {
    const auto sound = test::zip(members());
    auto twice = members();
    twice.push_back(twice.back());
    auto lying = members();
    lying[1].size_lie = 1;
    auto lying_less = members();
    lying_less[1].size_lie = -1;
    auto lying_stored = members();
    lying_stored[1].deflated = false;
    lying_stored[1].size_lie = 1;
    const Member inner{"inner.xml", "x"};
    auto overlapping = members();
    overlapping.push_back({"outer.xml", "before" + test::local_record(inner) + "after"});
    auto hidden = inner;
    hidden.elsewhere = test::zip(members()).find("PK\1\2") + 30 + 9 + 6;
    overlapping.push_back(hidden);
    auto other_name = sound;
    other_name[other_name.find("content.xml")] = 'C';
    auto wrong_bytes = sound;
    wrong_bytes[wrong_bytes.find("content.xml") + 20] ^= 1;

    const std::pair<const char*, std::string> files[] = {
        {"the same part twice", test::zip(twice)},
        {"a size that is too large", test::zip(lying)},
        {"a size that is too small", test::zip(lying_less)},
        {"a size that reaches into the next part", test::zip(lying_stored)},
        {"parts that overlap", test::zip(overlapping)},
        {"a second end of the directory in the comment",
         test::zip(members(), sound.substr(sound.find("PK\5\6")))},
        {"another name in the part's own header", other_name},
        {"bytes that were changed", wrong_bytes},
        {"something after the end", sound + "x"},
        {"a file that was cut", sound.substr(0, sound.size() - 30)},
        {"a file that is no archive", "Protokoll"},
        {"nothing at all", ""},
    };
    for (const auto& [what, bytes] : files) {
        INFO(what);
        const auto said = refusal(bytes);
        CHECK(said.swedish.starts_with("protokoll.odt"));
        CHECK(contains(said.swedish, "på nytt"));
        CHECK(contains(said.english, "again"));
    }
    CHECK(contains(refusal(test::zip(twice)).swedish, "content.xml finns två gånger"));
}

TEST_CASE("what is protected by a password is refused with that reason, in each of its forms") {
    auto zip_encrypted = members();
    zip_encrypted[1].flags = 1;
    auto odf_encrypted = members("\x8F\x01\xC3 no xml");
    odf_encrypted.push_back({"META-INF/manifest.xml", "<manifest:encryption-data/>"});
    auto wholly_encrypted = members();
    wholly_encrypted.push_back({"encrypted-package", "\x8F\x01"});
    std::string word = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    for (const char c : std::string_view("EncryptedPackage"))
        word.append(1, c).append(1, '\0');

    for (const auto& [bytes, format] :
         {std::pair(test::zip(zip_encrypted), Format::Odt), std::pair(test::zip(odf_encrypted), Format::Odt),
          std::pair(test::zip(wholly_encrypted), Format::Odt), std::pair(word, Format::Docx)}) {
        CHECK(contains(refusal(bytes, format).swedish, "lösenordsskyddat"));
        CHECK(contains(refusal(bytes, format).english, "password-protected"));
    }
    CHECK(contains(refusal(word.substr(0, 8), Format::Docx).swedish, "gamla format"));
}

TEST_CASE("XML that others would read differently or not at all is refused") {
    const std::string open = test::content_xml("");
    const auto wrap = [](std::string_view inside) { return test::content_xml(inside); };
    const std::tuple<const char*, std::string, const char*> files[] = {
        {"an overlong form", wrap("<text:p>\xC0\x80</text:p>"), "UTF-8"},
        {"half a surrogate pair", wrap("<text:p>\xED\xA0\x80</text:p>"), "UTF-8"},
        {"Latin-1", wrap("<text:p>\xE5</text:p>"), "UTF-8"},
        {"another encoding than the bytes have", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>",
         "UTF-8"},
        {"UTF-16", std::string("\xFF\xFE<\0a\0", 6), "UTF-8"},
        {"a control character", wrap("<text:p>\x01</text:p>"), "styrtecken"},
        {"a zero byte", wrap(std::string_view("<text:p>\0</text:p>", 18)), "styrtecken"},
        {"a reference to zero", wrap("<text:p>&#0;</text:p>"), "teckenreferensen"},
        {"a reference to zero in an attribute", wrap("<text:p a=\"&#x0;\"/>"), "teckenreferensen"},
        {"a reference to no character", wrap("<text:p>&#xD800;</text:p>"), "teckenreferensen"},
        {"a reference without a number", wrap("<text:p>&#;</text:p>"), "teckenreferensen"},
        {"an unknown entity", wrap("<text:p>&aring;</text:p>"), "entitet"},
        {"an attribute twice", wrap("<text:p a=\"1\" a=\"2\"/>"), "två gånger"},
        {"two roots", open + "<b/>", "rotelement"},
        {"text after the root", open + "b", "rotelementet"},
        {"a DOCTYPE", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "DOCTYPE"},
        {"a prefix that is bound anew", wrap("<text:p xmlns:text=\"urn:annat\">x</text:p>"), "prefixet text"},
        {"a prefix that is bound to ours elsewhere",
         wrap(
             "<x:p xmlns:x=\"urn:annat\"/><x:p xmlns:x=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"/>"),
         "prefixet x"},
        {"a prefix nobody declared", wrap("<y:p/>"), "prefixet y"},
        {"257 levels", wrap(nested(257)), "256"},
        {"257 attributes", wrap(with_attributes(257)), "256"},
        {"elements that do not match", wrap("<text:p></text:h>"), "trasig"},
        {"an element that does not end", "<a>", "trasig"},
        {"a comment that does not end", wrap("<!-- "), "trasig"},
        {"an attribute without quotes", wrap("<text:p a=b/>"), "trasig"},
        {"no element", "<?xml version=\"1.0\"?>", "trasig"},
        {"nothing", "", "trasig"},
    };
    for (const auto& [what, content, reason] : files) {
        INFO(what);
        const auto said = refusal(odt_of(content));
        INFO(said.swedish);
        CHECK(said.swedish.starts_with("protokoll.odt (content.xml): "));
        CHECK(contains(said.swedish, reason));
        CHECK(contains(said.swedish, "spara"));
        CHECK(contains(said.english, "save it again"));
    }
}

TEST_CASE("a million levels are refused before anything goes down them") {
    CHECK(contains(refusal(test::fodt(nested(1'000'000)), Format::FlatOdt).swedish, "256"));
}

TEST_CASE("a refusal names the line") {
    CHECK(contains(refusal(odt_of("<a>\n\n\x01</a>")).swedish, "rad 3"));
    CHECK(contains(refusal(odt_of("<a>\n\n\x01</a>")).english, "line 3"));
}

TEST_CASE("content that is too large to be a text document is refused before it is unpacked") {
    CHECK(contains(refusal(odt_of(test::content_xml(std::string(8'000'000, ' ')))).swedish, "för stort"));
    auto many = members();
    for (int i = 0; i < 10'001; ++i)
        many.push_back({std::to_string(i), ""});
    CHECK(contains(refusal(test::zip(many)).swedish, "för stort"));
    std::string dense;
    for (int i = 0; i < 400'000; ++i)
        dense += "<a/>";
    CHECK(contains(refusal(test::fodt(dense), Format::FlatOdt).swedish, "tät"));
}

TEST_CASE("documents of other kinds are refused by what they are") {
    auto sheet = members();
    sheet[0].content = "application/vnd.oasis.opendocument.spreadsheet";
    CHECK(contains(refusal(test::zip(sheet)).swedish, "inget OpenDocument-textdokument"));
    CHECK(contains(refusal(odt_of("<a/>")).swedish, "inget textdokument"));
    CHECK(contains(refusal("<a/>", Format::FlatOdt).swedish, "inget OpenDocument-textdokument"));
    CHECK(contains(refusal(test::zip({{"xl/workbook.xml", "<a/>"}}), Format::Docx).swedish,
                   "inget Word-dokument"));
    CHECK(contains(refusal(test::zip({{"mimetype", std::string(mimetype)}})).swedish, "saknas"));
}

TEST_CASE("what a prefix stands for decides, not how it is spelt") {
    const std::string content =
        R"(<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
           xmlns="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
           xmlns:text="urn:annat"><o:body><o:text><p t:style-name="Heading_20_1">Hej</p><text:p>inte vårt</text:p></o:text></o:body></o:document-content>)";
    const auto document = files::read(odt_of(content), Format::Odt, "a.odt");
    REQUIRE(document.paragraphs.size() == 1);
    CHECK(document.paragraphs[0].text == "Hej");
    CHECK(document.paragraphs[0].style == "Heading 1");
}

TEST_CASE("files that were damaged anywhere are read or refused, and nothing else happens") {
    const std::string flat =
        test::fodt("<text:list xml:id=\"a\" text:style-name=\"L\"><text:list-item "
                   "text:start-value=\"3\"><text:p>x</text:p></text:list-item></text:list>"
                   "<table:table table:name=\"T\"><table:table-row><table:table-cell "
                   "table:number-columns-repeated=\"2\"><text:p>c&amp;</text:p>"
                   "</table:table-cell></table:table-row></table:table><text:h "
                   "text:outline-level=\"2\">r<text:s text:c=\"4\"/></text:h>",
                   "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" "
                   "style:num-format=\"1\" "
                   "loext:num-list-format=\"%1%.\"/></text:list-style>");
    const std::pair<std::string, Format> originals[] = {
        {flat, Format::FlatOdt},
        {test::odt(text), Format::Odt},
        {test::docx("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"),
         Format::Docx}};
    std::uint32_t state = 12345;
    const auto random = [&](std::size_t below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 8) % below;
    };
    std::size_t outcomes = 0;
    for (const auto& [original, format] : originals) {
        for (int round = 0; round < 3000; ++round) {
            auto bytes = original;
            for (auto changes = 1 + random(3); changes > 0; --changes) {
                const auto at = random(bytes.size());
                switch (random(3)) {
                case 0:
                    bytes[at] = static_cast<char>(random(256));
                    break;
                case 1:
                    bytes.erase(at, 1 + random(20));
                    break;
                default:
                    bytes.insert(at, bytes.substr(random(bytes.size()), random(30)));
                    break;
                }
            }
            refusal(bytes, format);
            ++outcomes;
        }
    }
    CHECK(outcomes == 9000);
}

TEST_CASE("long names and many spaces do not grow with every paragraph that uses them") {
    const std::string name(100'000, 'x');
    std::string paragraphs;
    for (int i = 0; i < 50; ++i)
        paragraphs += "<text:list text:style-name=\"L\"><text:list-item><text:p text:style-name=\"" + name +
                      "\">a<text:s text:c=\"4000000000\"/></text:p></text:list-item></text:list>";
    const auto document = files::read(
        test::fodt(paragraphs,
                   "<text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" "
                   "style:num-format=\"1\" style:num-suffix=\"" +
                       name + "\"/></text:list-style>"),
        Format::FlatOdt, "a.fodt");
    for (const auto& paragraph : document.paragraphs) {
        CHECK(paragraph.style->size() <= 256);
        CHECK(paragraph.label->size() <= 256);
        CHECK(paragraph.text.size() <= 101);
    }
}

TEST_CASE("twenty thousand of anything takes no more than a moment") {
    std::string headers;
    std::string fields;
    std::string choices;
    // Few enough bytes, and different enough ones, for no limit of size to come first.
    constexpr int many = 20'000;
    for (int i = 0; i < many; ++i) {
        headers += "<w:p><w:r><w:t>" + std::to_string(i) + "</w:t></w:r></w:p>";
        fields += R"(<w:fldChar w:fldCharType="begin"/><w:t>)" + std::to_string(i * 7919 % many) + "</w:t>";
        choices += "<mc:Choice Requires=\"cx" + std::to_string(i * 104729 % many) + "\"/>";
    }
    test::WordParts parts;
    parts.page_areas["h1"] = headers;
    const auto document = files::read(
        test::docx("<w:p><mc:AlternateContent>" + choices + "</mc:AlternateContent><w:r>" + fields +
                       R"(</w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>)",
                   parts),
        Format::Docx, "a.docx");
    CHECK(document.page_headers.size() == many);
    CHECK(document.paragraphs.at(0).text.empty());
}
