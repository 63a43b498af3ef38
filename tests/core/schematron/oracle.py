# SPDX-License-Identifier: MPL-2.0
"""What others say of schemas, documents and reports: python3 oracle.py FOLDER

FOLDER holds N.sch and N.xml, N.phase where a phase is meant, and N.svrl, the report to be read. A line for each
result: N, who says it, failed-assert or successful-report (or "fired", where that isn't told; or "refused"), location,
text. Who says it:

skeleton: the XSLT 1.0 skeleton implementation, as lxml.isoschematron carries it, run by libxslt.
libxml2: libxml2's own, for schemas within the part of Schematron that it knows.
grammar: the RELAX NG grammar of ISO Schematron, where lxml carries it; nothing for a valid schema.
reader: a program that reads N.svrl, valid by svrl.rng, and finds the places in N.xml again.
"""

import copy
import pathlib
import sys

from lxml import etree, isoschematron

SVRL = "{http://purl.oclc.org/dsdl/svrl}"
XSL = "{http://www.w3.org/1999/XSL/Transform}"
SCH = "{http://purl.oclc.org/dsdl/schematron}"
REPORT_GRAMMAR = etree.RelaxNG(etree.parse(pathlib.Path(__file__).with_name("svrl.rng")))


def test_of(name):
    name = etree.QName(name)
    if not name.namespace:
        return name.localname
    return f"*[local-name()='{name.localname}' and namespace-uri()='{name.namespace}']"


def element_location(element):
    if element is None:
        return ""
    if element.tag is etree.Comment:
        test, alike = "comment()", lambda other: other.tag is etree.Comment
    elif element.tag is etree.PI:
        test, alike = "processing-instruction()", lambda other: other.tag is etree.PI
    else:
        test, alike = test_of(element.tag), lambda other: other.tag == element.tag
    position = 1 + sum(1 for other in element.itersiblings(preceding=True) if alike(other))
    return f"{element_location(element.getparent())}/{test}[{position}]"


def text_location(text):
    parent = text.getparent() if text.is_text else text.getparent().getparent()
    for position, other in enumerate(parent.xpath("text()"), 1):
        if other.is_text == text.is_text and other.getparent() is text.getparent():
            return f"{element_location(parent)}/text()[{position}]"
    raise LookupError(text)


def location(document, path):
    if path in ("", "/"):
        return "/"
    prefixes = {p: uri for element in document.iter("*") for p, uri in element.nsmap.items() if p}
    node = document.xpath(path, namespaces=prefixes)[0]
    if not isinstance(node, str):
        return element_location(node)
    if node.is_attribute:
        return f"{element_location(node.getparent())}/@{test_of(node.attrname)}"
    return text_location(node)


# The skeleton can't say where text, comments and instructions stand, so that part of it is replaced.
WHERE = etree.XML(f"""
<templates xmlns:xsl="{XSL[1:-1]}">
  <xsl:template match="/" mode="where"/>
  <xsl:template match="*" mode="where">
    <xsl:apply-templates select=".." mode="where"/>/*[<xsl:value-of select="1 + count(preceding-sibling::*)"/>]<xsl:text/>
  </xsl:template>
  <xsl:template match="text() | comment() | processing-instruction()" mode="where">
    <xsl:apply-templates select=".." mode="where"/>/node()[<xsl:value-of select="1 + count(preceding-sibling::node())"/>]<xsl:text/>
  </xsl:template>
  <xsl:template match="@*" mode="where">
    <xsl:apply-templates select=".." mode="where"/>/@*[local-name() = '<xsl:value-of select="local-name()"/>'<xsl:text/>
    <xsl:text> and namespace-uri() = '</xsl:text><xsl:value-of select="namespace-uri()"/>']<xsl:text/>
  </xsl:template>
</templates>""")


def skeleton(schema, document, phase):
    parameters = {"attributes": "'true'", "only-child-elements": "'false'", "visit-text": "'true'"}
    if phase:
        parameters["phase"] = etree.XSLT.strparam(phase)
    expanded = isoschematron.iso_abstract_expand(isoschematron.iso_dsdl_include(schema))
    validator = isoschematron.iso_svrl_for_xslt1(expanded, **parameters).getroot()
    for place in validator.findall(f".//{XSL}attribute[@name='location']"):
        for child in list(place):
            place.remove(child)
        etree.SubElement(place, XSL + "apply-templates", select=".", mode="where")
    validator.extend(copy.deepcopy(list(WHERE)))
    yield from results_in(etree.XSLT(validator)(document).getroot(), document)


def results_in(report, document):
    for result in report.iter(SVRL + "failed-assert", SVRL + "successful-report"):
        # Without white space, which implementations lay out as they like.
        words = "".join("".join(result.find(SVRL + "text").itertext()).split())
        yield etree.QName(result).localname, location(document, result.get("location").strip()), words


def libxml2(schema, document, _phase):
    for number, pattern in enumerate(schema.iter(SCH + "pattern")):
        pattern.set("name", f"pattern {number}")  # without one it stops with an internal error
    validator = etree.Schematron(schema)
    validator.validate(document)
    for entry in validator.error_log:
        yield "fired", location(document, entry.path), ""


def grammar(schema, _document, _phase):
    if not getattr(isoschematron, "schematron_schema_valid_supported", True):
        return  # newer lxml comes without the grammar
    if not isoschematron.schematron_schema_valid(schema):
        raise ValueError(isoschematron.schematron_schema_valid.error_log.last_error)
    yield from ()  # a generator like the other engines


def answers_to(stem):
    document = etree.parse(stem.with_suffix(".xml"))
    phase_file = stem.with_suffix(".phase")
    phase = phase_file.read_text(encoding="utf-8") if phase_file.exists() else None
    for engine in (skeleton, libxml2, grammar):
        try:
            yield engine, list(engine(etree.parse(stem.with_suffix(".sch")), document, phase))
        except Exception as problem:  # what an engine can't do is an answer, too
            yield engine, [("refused", " ".join(str(problem).split())[:200], "")]
    yield reader, reader(etree.parse(stem.with_suffix(".svrl")), document)


def reader(report, document):
    if not REPORT_GRAMMAR.validate(report):
        return [("refused", str(REPORT_GRAMMAR.error_log.last_error), "")]
    return list(results_in(report.getroot(), document))


def main(folder):
    for schema_file in sorted(folder.glob("*.sch")):
        for engine, results in answers_to(schema_file.with_suffix("")):
            for kind, place, words in results or [("nothing", "", "")]:
                print(schema_file.stem, engine.__name__, kind, place, words, sep="\t")


main(pathlib.Path(sys.argv[1]))
