// SPDX-License-Identifier: MPL-2.0
#include "catch.hpp"
#include "core/error.hpp"
#include "core/schematron/xml.hpp"

#include <sstream>

using namespace klubba;
using namespace klubba::schematron;

TEST_CASE("well-formed documents are read") {
    const std::vector<std::string> documents{
        "<a/>",
        "\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?>\n<a/>\n",
        "<?xml version=\"1.0\"?><!--k--><?p q?><a b='&lt;&#229;&#xE5;&apos;'>&amp;</a><!--k-->",
        "<a><![CDATA[<&]]>]]</a>",
        "<p:a xmlns:p='urn:p' p:b='' b='' xml:lang='sv'/>",
        "<a xmlns='urn:a'><b xmlns=''/></a>",
        "<å ö-1.2='ä'>\t\r\n</å>",
        "<a b = '>' c=\"'\" />",
    };
    for (const auto& text : documents) {
        CAPTURE(text);
        CHECK_NOTHROW(parse_xml(text, "prov.xml"));
    }
}

TEST_CASE("what is not well-formed, or not safe, is refused with its line") {
    std::string deep, wide = "<a ";
    for (int depth = 0; depth < 300; ++depth) {
        deep += "<a>";
        wide.append("b").append(std::to_string(depth)).append("='' ");
    }
    const std::vector<std::pair<std::string, int>> documents{
        {"", 1},
        {"text", 1},
        {"<a>", 1},
        {"\n<a></b>", 2},
        {"<a/>\n<b/>", 2},
        {"<a/>\ntext", 2},
        {"text<a/>", 1},
        {"<a/><![CDATA[x]]>", 1},
        {"<!DOCTYPE a><a/>", 1},
        {"<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY b 'c'>]>\n<a>&b;</a>", 2},
        {" <?xml version='1.0'?><a/>", 1},
        {"<?xml version='1.0' encoding='ISO-8859-1'?><a/>", 1},
        {"<a>\n&nbsp;</a>", 2},
        {"<a>&</a>", 1},
        {"<a b='&x;'/>", 1},
        {"<a>&#0;</a>", 1},
        {"<a>&#x110000;</a>", 1},
        {"<a>&#xD800;</a>", 1},
        {"<a>&#12a;</a>", 1},
        {"<a>&#;</a>", 1},
        {"<a b='<'/>", 1},
        {"<a b='1' b='2'/>", 1},
        {"<a b='1'c='2'/>", 1},
        {"<a b/>", 1},
        {"<a b=c/>", 1},
        {"<a>]]></a>", 1},
        {"<!-- a -- b --><a/>", 1},
        {"<!-- a --->\n<a/>", 1},
        {"<a><!-- </a>", 1},
        {"<a>\n\xE5</a>", 2},
        {"<a>\xC0\x80</a>", 1},
        {"<a>\xED\xA0\x80</a>", 1},
        {"<a>\xF4\x90\x80\x80</a>", 1},
        {"<a>\xEF\xBF\xBF</a>", 1},
        {std::string("<a>\0</a>", 8), 1},
        {"<a>\x01</a>", 1},
        {"<1/>", 1},
        {"<a:b:c xmlns:a='urn:a'/>", 1},
        {"<p:a/>", 1},
        {"<a p:b=''/>", 1},
        {"<a xmlns:p='urn:p' xmlns:q='urn:p' p:b='' q:b=''/>", 1},
        {"<a xmlns:p=''/>", 1},
        {"<a xmlns:xml='urn:x'/>", 1},
        {"<a xmlns:xmlns='urn:x'/>", 1},
        {"<xmlns:a/>", 1},
        {"<a xmlns='http://www.w3.org/XML/1998/namespace'/>", 1},
        {deep, 1},
        {wide + "/>", 1},
    };
    for (const auto& [text, line] : documents) {
        CAPTURE(text.substr(0, 80));
        try {
            parse_xml(text, "prov.xml");
            FAIL_CHECK("accepted");
        } catch (const Error& error) {
            const auto start = "prov.xml:" + std::to_string(line) + ": ";
            CHECK(std::string(error.what()).substr(0, start.size()) == start);
        }
    }
}

TEST_CASE("text that touches text is one node") {
    const auto document =
        parse_xml("<a>x<![CDATA[<]]>y<b/><![CDATA[z]]><!--k-->u<![CDATA[]]></a>", "prov.xml");
    std::ostringstream nodes;
    for (auto node : document->document_element().children())
        nodes << node.type() << '(' << node.value() << ')';
    const auto text = std::to_string(pugi::node_pcdata);
    CHECK(nodes.str() == text + "(x<y)" + std::to_string(pugi::node_element) + "()" + text + "(z)" +
                             std::to_string(pugi::node_comment) + "(k)" + text + "(u)");
}
