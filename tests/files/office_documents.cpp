// SPDX-License-Identifier: MPL-2.0
#include "office_documents.hpp"

#include "docx.hpp"
#include "zip.hpp"

namespace klubba::test {

namespace {

constexpr std::string_view styles = R"xml(
<style:default-style style:family="paragraph"><style:text-properties fo:language="sv" fo:country="SE"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Heading"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="1"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="2"/>
<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="3"/>
<style:style style:name="Paragrafrubrik" style:family="paragraph" style:parent-style-name="Heading_20_1" style:default-outline-level="1" style:list-style-name="Paragraf"/>
<style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" style:parent-style-name="Table_20_Contents"/>
<style:style style:name="Frame_20_contents" style:display-name="Frame contents" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Beslut" style:family="paragraph" style:parent-style-name="Text_20_body"/>
<style:style style:name="Dold" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Frame" style:family="graphic"/>
<text:list-style style:name="Paragraf"><text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="§ " loext:num-list-format="§ %1%" text:start-value="4"/></text:list-style>
<text:list-style style:name="Punkter"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="–"/></text:list-style>
<text:list-style style:name="Tal"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/><text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="3"/></text:list-style>
<text:list-style style:name="Romerska"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="i" style:num-prefix="(" style:num-suffix=")" text:start-value="3"/><text:list-level-style-number text:level="3" style:num-format="A"/></text:list-style>
)xml";

constexpr std::string_view outline = R"xml(
<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/><text:outline-level-style text:level="3" style:num-format=""/></text:outline-style>
)xml";

constexpr std::string_view automatic = R"xml(
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Paragrafrubrik"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Beslut"><style:paragraph-properties fo:margin-left="1cm"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="fr1" style:family="graphic" style:parent-style-name="Frame"><style:graphic-properties style:wrap="parallel" style:vertical-pos="from-top" style:vertical-rel="paragraph" style:horizontal-pos="from-left" style:horizontal-rel="paragraph"/></style:style>
<style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.5cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>
)xml";

constexpr std::string_view lists = R"xml(
<text:p text:style-name="Title">Protokoll</text:p>
<text:list xml:id="l1" text:style-name="Paragraf"><text:list-item><text:h text:style-name="P1" text:outline-level="1">Mötets öppnande</text:h></text:list-item></text:list>
<text:p text:style-name="Text_20_body">Ordföranden hälsar välkommen.</text:p>
<text:list xml:id="l2" text:continue-list="l1" text:style-name="Paragraf"><text:list-item><text:h text:style-name="Paragrafrubrik" text:outline-level="1">Val av justerare</text:h></text:list-item></text:list>
<text:list xml:id="l3" text:style-name="Punkter"><text:list-item><text:p text:style-name="Text_20_body">äpplen</text:p><text:list><text:list-item><text:p text:style-name="Text_20_body">röda</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p text:style-name="Text_20_body">päron</text:p></text:list-item></text:list>
<text:list xml:id="l4" text:style-name="Tal"><text:list-item><text:p text:style-name="Text_20_body">ett</text:p></text:list-item><text:list-item><text:p text:style-name="Text_20_body">två</text:p><text:list><text:list-item><text:p text:style-name="Text_20_body">a</text:p><text:list><text:list-item><text:p text:style-name="Text_20_body">djup</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p text:style-name="Text_20_body">b</text:p></text:list-item></text:list></text:list-item></text:list>
<text:p text:style-name="P2">Mellan listorna.</text:p>
<text:list xml:id="l5" text:continue-list="l4" text:style-name="Tal"><text:list-item><text:p text:style-name="Text_20_body">tre</text:p></text:list-item><text:list-item text:start-value="9"><text:p text:style-name="Text_20_body">nio</text:p><text:list><text:list-item><text:p text:style-name="Text_20_body">a igen</text:p></text:list-item></text:list></text:list-item></text:list>
<text:list xml:id="l6" text:style-name="Tal"><text:list-item><text:p text:style-name="Text_20_body">ett på nytt</text:p></text:list-item></text:list>
<text:list xml:id="l7" text:style-name="Romerska"><text:list-item><text:p text:style-name="Text_20_body">första</text:p></text:list-item><text:list-item><text:p text:style-name="Text_20_body">andra</text:p><text:list><text:list-item><text:p text:style-name="Text_20_body">tredje</text:p></text:list-item><text:list-item><text:p text:style-name="Text_20_body">fjärde</text:p></text:list-item></text:list></text:list-item><text:list-item text:start-value="29"><text:p text:style-name="Text_20_body">sist</text:p></text:list-item></text:list>
<text:list xml:id="l8" text:style-name="Romerska"><text:list-item><text:list><text:list-item><text:list><text:list-item text:start-value="26"><text:p text:style-name="Text_20_body">djupt från början</text:p></text:list-item></text:list></text:list-item></text:list></text:list-item></text:list>
<text:list xml:id="l9" text:continue-numbering="true" text:style-name="Romerska"><text:list-item><text:p text:style-name="Text_20_body">fortsatt</text:p></text:list-item></text:list>
<text:list xml:id="l10" text:continue-list="l1" text:style-name="Paragraf"><text:list-item><text:h text:style-name="P1" text:outline-level="1">Avslutning</text:h></text:list-item></text:list>
)xml";

constexpr std::string_view outlined = R"xml(
<text:h text:style-name="Heading_20_2" text:outline-level="2">Före första kapitlet</text:h>
<text:h text:style-name="Heading_20_1" text:outline-level="1">Inledning</text:h>
<text:h text:style-name="Heading_20_2" text:outline-level="2">Bakgrund</text:h>
<text:h text:style-name="Heading_20_3" text:outline-level="3">Utan nummer</text:h>
<text:h text:style-name="Heading_20_2" text:outline-level="2">Syfte</text:h>
<text:p text:style-name="Text_20_body">Text.</text:p>
<text:h text:style-name="Heading_20_1" text:outline-level="1">Beslut</text:h>
<text:h text:style-name="Heading_20_2" text:outline-level="2">Första beslutet</text:h>
<text:h text:style-name="Heading_20_1" text:outline-level="1" text:restart-numbering="true" text:start-value="7">Omstart</text:h>
)xml";

constexpr std::string_view tables = R"xml(
<text:p text:style-name="Text_20_body">Före.</text:p>
<table:table table:name="Logg"><table:table-column table:number-columns-repeated="3"/>
<table:table-header-rows><table:table-row><table:table-cell><text:p text:style-name="Table_20_Heading">Ärende</text:p></table:table-cell><table:table-cell><text:p text:style-name="Table_20_Heading">Ansvarig</text:p></table:table-cell><table:table-cell><text:p text:style-name="Table_20_Heading">Klart</text:p></table:table-cell></table:table-row></table:table-header-rows>
<table:table-row><table:table-cell table:number-columns-spanned="2"><text:p text:style-name="Table_20_Contents">Bred</text:p></table:table-cell><table:covered-table-cell/><table:table-cell><text:p text:style-name="Table_20_Contents">Sist</text:p><text:p text:style-name="Table_20_Contents">två rader</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p text:style-name="Table_20_Contents">Hög</text:p></table:table-cell><table:table-cell><text:p text:style-name="Table_20_Contents"/></table:table-cell><table:table-cell><text:list text:style-name="Tal"><text:list-item><text:p text:style-name="Table_20_Contents">punkt</text:p></text:list-item></text:list></table:table-cell></table:table-row>
<table:table-row><table:covered-table-cell/><table:table-cell><text:p text:style-name="Table_20_Contents">e</text:p></table:table-cell><table:table-cell><text:p text:style-name="Table_20_Contents">f</text:p></table:table-cell></table:table-row>
</table:table>
<text:p text:style-name="Text_20_body">Mellan.</text:p>
<table:table table:name="Yttre"><table:table-column table:number-columns-repeated="2"/>
<table:table-row><table:table-cell><text:p text:style-name="Table_20_Contents">yttre</text:p></table:table-cell><table:table-cell><table:table table:name="Inre"><table:table-column/><table:table-row><table:table-cell><text:p text:style-name="Table_20_Contents">inre</text:p></table:table-cell></table:table-row></table:table><text:p text:style-name="Table_20_Contents">efter inre</text:p></table:table-cell></table:table-row>
</table:table>
<text:p text:style-name="Text_20_body">Slut.</text:p>
)xml";

constexpr std::string_view marks = R"xml(
<text:p text:style-name="Text_20_body"><text:bookmark-start text:name="plats"/>Plats:<text:tab/>Sessions<text:span text:style-name="T1">salen</text:span><text:bookmark-end text:name="plats"/>,<text:line-break/>Stadshuset<text:s text:c="3"/>x<text:span text:style-name="Dold">hemligt</text:span></text:p>
<text:p text:style-name="Text_20_body">Datum: <text:placeholder text:placeholder-type="text">&lt;Datum&gt;</text:placeholder> kl. <text:placeholder text:placeholder-type="text">&lt;Tid&gt;</text:placeholder></text:p>
<text:p text:style-name="Text_20_body">Ruta<draw:frame draw:style-name="fr1" draw:name="Ruta1" text:anchor-type="paragraph" svg:x="1cm" svg:y="1cm" svg:width="5cm" svg:height="2cm" draw:z-index="0"><draw:text-box><text:p text:style-name="Frame_20_contents">I rutan</text:p><text:p>och mer</text:p></draw:text-box></draw:frame> här.</text:p>
<text:p text:style-name="Text_20_body">Fotnot<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>noten</text:p></text:note-body></text:note> och kommentar<office:annotation office:name="a1"><dc:creator>Vera Lund</dc:creator><dc:date>2024-01-02T03:04:05</dc:date><text:p>En kommentar</text:p></office:annotation>.</text:p>
<text:p text:style-name="Text_20_body">Nämndens namn: <text:title>Protokoll för Rådet</text:title>.</text:p>
<text:p text:style-name="Text_20_body">Slut.</text:p>
)xml";

constexpr std::string_view changes = R"xml(
<text:tracked-changes>
<text:changed-region text:id="ct1" xml:id="ct1"><text:deletion><office:change-info><dc:creator>Vera Lund</dc:creator><dc:date>2024-01-02T03:04:05</dc:date></office:change-info><text:p text:style-name="Text_20_body">struket</text:p></text:deletion></text:changed-region>
<text:changed-region text:id="ct2" xml:id="ct2"><text:insertion><office:change-info><dc:creator>Vera Lund</dc:creator><dc:date>2024-01-02T03:04:05</dc:date></office:change-info></text:insertion></text:changed-region>
<text:changed-region text:id="ct3" xml:id="ct3"><text:deletion><office:change-info><dc:creator>Olle Berg</dc:creator><dc:date>2024-01-02T03:04:05</dc:date></office:change-info><text:p text:style-name="Text_20_body"/><text:p text:style-name="Text_20_body"/></text:deletion></text:changed-region>
<text:changed-region text:id="ct4" xml:id="ct4"><text:insertion><office:change-info><dc:creator>Olle Berg</dc:creator><dc:date>2024-02-02T03:04:05</dc:date></office:change-info></text:insertion></text:changed-region>
<text:changed-region text:id="ct5" xml:id="ct5"><text:deletion><office:change-info><dc:creator>Olle Berg</dc:creator><dc:date>2024-03-02T03:04:05</dc:date></office:change-info><text:p text:style-name="Text_20_body">sista halvan</text:p><text:p text:style-name="Text_20_body">ett helt stycke</text:p><text:p text:style-name="Beslut">första halvan </text:p></text:deletion></text:changed-region>
</text:tracked-changes>
<text:p text:style-name="Text_20_body">Före <text:change text:change-id="ct1"/>och <text:change-start text:change-id="ct2"/>tillagt<text:change-end text:change-id="ct2"/> efter.</text:p>
<text:p text:style-name="Text_20_body">Första<text:change text:change-id="ct3"/>andra hopslagna.</text:p>
<text:p text:style-name="Text_20_body">Rad.<text:change-start text:change-id="ct4"/></text:p>
<text:p text:style-name="Text_20_body">Nytt stycke.<text:change-end text:change-id="ct4"/></text:p>
<text:p text:style-name="Text_20_body">Början <text:change text:change-id="ct5"/>slutet.</text:p>
)xml";

constexpr std::string_view contents = R"xml(
<text:h text:style-name="Heading_20_1" text:outline-level="1">Rubrik</text:h>
<text:table-of-content text:name="Innehåll"><text:table-of-content-source text:outline-level="10"/><text:index-body><text:index-title text:name="T"><text:p>Innehåll</text:p></text:index-title><text:p>Rubrik<text:tab/>1</text:p></text:index-body></text:table-of-content>
<text:p text:style-name="Text_20_body">Efter förteckningen.</text:p>
<text:section text:name="Synlig"><text:p text:style-name="Text_20_body">I ett avsnitt.</text:p></text:section>
<text:p text:style-name="Text_20_body">Slut.</text:p>
)xml";

constexpr std::string_view images = R"xml(
<text:p text:style-name="Text_20_body">Vapen<draw:frame draw:style-name="fr1" draw:name="Bild1" text:anchor-type="paragraph" svg:width="1cm" svg:height="1cm" draw:z-index="0"><draw:image><office:binary-data>iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==</office:binary-data></draw:image><svg:desc>Ekdala kommuns vapen</svg:desc></draw:frame></text:p>
<text:p text:style-name="Text_20_body">Utan beskrivning<draw:frame draw:style-name="fr1" draw:name="Bild2" text:anchor-type="paragraph" svg:width="1cm" svg:height="1cm" draw:z-index="1"><draw:image><office:binary-data>iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==</office:binary-data></draw:image></draw:frame></text:p>
<text:p text:style-name="Text_20_body">Slut.</text:p>
)xml";

constexpr std::string_view masters = R"xml(
<style:master-page style:name="Standard" style:page-layout-name="pm1"><style:header><text:p text:style-name="Header">Ekdala kommun</text:p><text:p text:style-name="Header">Rådet för trygghet</text:p></style:header><style:footer><text:p text:style-name="Footer">Justerares signatur</text:p></style:footer></style:master-page>
)xml";

constexpr std::string_view meta =
    R"xml(<dc:title>Protokoll för Rådet</dc:title><dc:subject>Rådet för trygghet</dc:subject><dc:description>Möte den 12 mars</dc:description><meta:keyword>KS 2026/7</meta:keyword><meta:keyword>protokoll</meta:keyword><meta:user-defined meta:name="Klubba.template">rad-protokoll</meta:user-defined>)xml";

constexpr std::string_view word_styles = R"xml(
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="sv-SE"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="6"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="6"/></w:numPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Paragraf"><w:name w:val="Paragrafrubrik"/><w:basedOn w:val="Rubrik1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Underparagraf"><w:name w:val="Underparagraf"/><w:basedOn w:val="Paragraf"/></w:style>
<w:style w:type="paragraph" w:styleId="Brdtext"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Liststycke"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Punktlista"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Sidhuvud"><w:name w:val="header"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Beslut"><w:name w:val="Beslut"/><w:basedOn w:val="Brdtext"/></w:style>
<w:style w:type="character" w:styleId="Dold"><w:name w:val="Dold"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="numbering" w:styleId="Numrering"><w:name w:val="Numrering"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>)xml";

constexpr std::string_view word_numbering = R"xml(
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Paragraf"/><w:lvlText w:val="§ %1"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl><w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2.%3"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="Punktlista"/><w:lvlText w:val="&#xF0B7;"/><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/><w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/></w:rPr></w:lvl><w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0A7;"/><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings" w:hint="default"/></w:rPr></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Rubrik2"/><w:lvlText w:val="%1.%2"/></w:lvl><w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Rubrik3"/><w:lvlText w:val="%1.%2.%3"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="4"><w:multiLevelType w:val="multilevel"/><w:styleLink w:val="Numrering"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="5"><w:multiLevelType w:val="multilevel"/><w:numStyleLink w:val="Numrering"/></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="6"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>
<w:num w:numId="8"><w:abstractNumId w:val="5"/></w:num>)xml";

std::string styled(std::string_view style, std::string_view text, std::string_view more = {}) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + std::string(style) + "\"/>" + std::string(more) +
           "</w:pPr><w:r><w:t xml:space=\"preserve\">" + std::string(text) + "</w:t></w:r></w:p>";
}

std::string listed(std::string_view text, int list, int level) {
    return styled("Liststycke", text,
                  "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
                      std::to_string(list) + "\"/></w:numPr>");
}

std::string word_lists() {
    return styled("Rubrik", "Protokoll") + styled("Paragraf", "Öppnande") + styled("Normal", "Text.") +
           styled("Underparagraf", "Justerare") +
           styled("Paragraf", "Utan nummer", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
           styled("Punktlista", "punkt") + listed("under", 4, 1) + listed("djupt", 4, 2) +
           listed("ett", 2, 0) + listed("a", 2, 1) + listed("i", 2, 2) + listed("två", 5, 0) +
           listed("a igen", 5, 1) + listed("sju", 3, 0) + listed("åtta", 3, 0) +
           styled("Rubrik2", "Underrubrik") + styled("Rubrik3", "Djupare") + styled("Rubrik2", "Nästa") +
           listed("romersk", 8, 0) + listed("romersk till", 8, 0) + styled("Paragraf", "Avslutning");
}

std::string word_runs() {
    return R"xml(<w:p w:rsidR="00A1"><w:pPr><w:pStyle w:val="Brdtext"/></w:pPr><w:bookmarkStart w:id="0" w:name="datum"/><w:r w:rsidRPr="00B2"><w:t>Da</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve">tum: </w:t></w:r><w:bookmarkEnd w:id="0"/><w:r><w:rPr><w:b/></w:rPr><w:t>5</w:t><w:tab/><w:t>mars</w:t><w:br/><w:t>2024</w:t></w:r><w:r><w:noBreakHyphen/><w:t>x</w:t><w:softHyphen/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>dolt</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Dold"/></w:rPr><w:t>dolt</w:t></w:r></w:p>
<w:p><w:r><w:t>Före</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="1000000" cy="500000"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="1" name="Ruta 1"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>I rutan</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:80pt;height:40pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>I rutan</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Efter</w:t></w:r></w:p>
<w:p><w:r><w:t>Före brytning</w:t></w:r><w:r><w:br w:type="page"/></w:r><w:r><w:t>efter brytning</w:t></w:r></w:p>
<w:p><w:r><w:br w:type="page"/></w:r></w:p>
<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> MACROBUTTON NoMacro [Skriv namn] </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> och </w:t></w:r><w:hyperlink w:anchor="datum"><w:r><w:t>länk</w:t></w:r></w:hyperlink></w:p>
<w:p><w:r><w:t>Slut</w:t></w:r></w:p>)xml";
}

std::string word_changes() {
    return R"xml(<w:p><w:r><w:t xml:space="preserve">Vi </w:t></w:r><w:del w:id="1" w:author="Vera Lund" w:date="2024-01-01T10:00:00Z"><w:r><w:delText>ej</w:delText></w:r></w:del><w:ins w:id="2" w:author="Vera Lund" w:date="2024-01-01T10:00:00Z"><w:r><w:t>beslutar</w:t></w:r></w:ins></w:p>
<w:p><w:pPr><w:pStyle w:val="Brdtext"/><w:rPr><w:del w:id="3" w:author="Vera Lund" w:date="2024-01-02T10:00:00Z"/></w:rPr></w:pPr><w:r><w:t>Första</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Beslut"/></w:pPr><w:r><w:t>andra</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Brdtext"/><w:rPr><w:del w:id="4" w:author="Vera Lund" w:date="2024-01-03T10:00:00Z"/></w:rPr></w:pPr><w:del w:id="5" w:author="Vera Lund" w:date="2024-01-03T10:00:00Z"><w:r><w:delText>helt borta</w:delText></w:r></w:del></w:p>
<w:p><w:pPr><w:pStyle w:val="Beslut"/></w:pPr><w:r><w:t>kvar</w:t></w:r></w:p>
<w:p><w:r><w:t>Slut</w:t></w:r></w:p>)xml";
}

std::string word_tables() {
    return R"xml(<w:p><w:r><w:t>Före</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>
<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>bred</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>hög</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>f</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>h</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>i</w:t></w:r></w:p><w:p><w:r><w:t>i två</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><w:t>Efter</w:t></w:r></w:p>)xml";
}

constexpr std::string_view word_section =
    R"xml(<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/><w:footerReference w:type="default" r:id="f1"/><w:pgSz w:w="11906" w:h="16838"/><w:titlePg/></w:sectPr>)xml";

std::string word_document(const std::string& body) {
    return docx(body + std::string(word_section),
                {.styles = std::string(word_styles),
                 .numbering = std::string(word_numbering),
                 .page_areas = {{"h1", styled("Sidhuvud", "Ekdala kommun")},
                                {"h2", styled("Sidhuvud", "Första sidan")},
                                {"f1", "<w:p><w:r><w:t>Justerare</w:t></w:r></w:p>"}}});
}

std::string document(std::string_view text, std::string_view more_styles = {}) {
    return fodt(text, automatic, std::string(styles) + std::string(more_styles), masters, meta);
}

} // namespace

std::map<std::string, std::string> flat_documents() {
    return {{"lists", document(lists)},     {"outlined", document(outlined, outline)},
            {"tables", document(tables)},   {"marks", document(marks)},
            {"changes", document(changes)}, {"contents", document(contents)},
            {"images", document(images)}};
}

std::map<std::string, std::string> word_documents() {
    return {{"lists", word_document(word_lists())},
            {"runs", word_document(word_runs())},
            {"changes", word_document(word_changes())},
            {"tables", word_document(word_tables())}};
}

} // namespace klubba::test
