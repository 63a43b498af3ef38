// SPDX-License-Identifier: MPL-2.0
#include "cases.hpp"

namespace klubba::schematron::test {

const std::vector<Case>& cases() {
    static const std::vector<Case> table{
        {"assert and report",
         "<pattern><rule context='p'><assert test='@a'>a</assert><report "
         "test='@b'>b</report></rule></pattern>",
         "<r><p a='1'/><p b='1'/><p a='' b=''/></r>"},
        {"first rule of a pattern wins",
         "<pattern><rule context='p[@a]'><report test='true()'>1</report></rule>"
         "<rule context='p'><assert test='false()'>2</assert></rule></pattern>",
         "<r><p a='1'/><p/><q><p a=''/></q></r>"},
        {"a later pattern is not hindered by an earlier one",
         "<pattern><rule context='p'><report test='true()'>1</report></rule></pattern>"
         "<pattern><rule context='p'><report test='true()'>2</report></rule></pattern>",
         "<r><p/></r>"},
        {"a relative context matches anywhere",
         "<pattern><rule context='a/b'><report test='true()'>x</report></rule></pattern>",
         "<r><a><b/></a><b/><c><a><c><b/></c><b/></a></c></r>"},
        {"an absolute context matches from the root only",
         "<pattern><rule context='/r/a'><report test='true()'>x</report></rule></pattern>",
         "<r><a><r><a/></r></a><a/></r>"},
        {"descendants in a context",
         "<pattern><rule context='a//b'><report test='true()'>x</report></rule></pattern>",
         "<r><a><c><b/></c><b><b/></b></a><b/></r>"},
        {"a union in a context",
         "<pattern><rule context='a|c/b | d'><report test='true()'>x</report></rule></pattern>",
         "<r><a/><b/><c><b/></c><d/></r>"},
        {"a bar in a string is no union",
         "<pattern><rule context=\"a[. = '|'] | b[@x = 'a|b']\"><report "
         "test='true()'>x</report></rule></pattern>",
         "<r><a>|</a><a/><b x='a|b'/><b/></r>"},
        {"positions in a context count among siblings",
         "<pattern><rule context='p[2]'><report test='true()'>x</report></rule></pattern>",
         "<r><p/><q><p/><p/></q><p/><p/></r>"},
        {"a predicate with position and condition",
         "<pattern><rule context='p[@a][last()]'><report test='true()'>x</report></rule></pattern>",
         "<r><p a=''/><p a=''/><p/><q><p a=''/></q></r>"},
        {"a context asks for values of attributes, on any of its steps",
         "<pattern><rule context=\"/r/*[@a='x']/p[@a='x'][@b='']\"><report test='true()'>x</report></rule>"
         "</pattern>",
         "<r><q a='x'><p a='x' b=''/><p a='x'/><p a='x' b='1'/><p a='y' b=''/><p b=''/></q>"
         "<q><p a='x' b=''/></q><s a='x'><p b='' a='x'/><t a='x'><p a='x' b=''/></t></s></r>"},
        {"a context asks for one value or another, or for a value on a relative path",
         "<pattern><rule context=\"q[@a='x' or @a='y']/p\"><report test='true()'>1</report></rule>"
         "<rule context=\"p['x'=@a]\"><report test='true()'>2</report></rule>"
         "<rule context=\"p[@a='z']\"><report test='true()'>3</report></rule></pattern>",
         "<r><p a='z'/><q a='x'><p/></q><q a='y'><p a='z'/></q><q a='z'><p a='x'/><p a='z'/></q><p/></r>"},
        {"a number that is a predicate is a position, also on an inner step of a context",
         "<pattern><rule context='q[2]/p[count(../p)]'><report test='true()'>x</report></rule></pattern>",
         "<r><q><p/><p/></q><q><p/><p/></q></r>"},
        {"the root as context",
         "<pattern><rule context='/'><assert test='count(//p) = 1'>x</assert></rule></pattern>",
         "<r><p/><p/></r>"},
        {"attributes as context",
         "<pattern><rule context='@datum'><assert test='string-length(.) = 10'>x</assert></rule></pattern>",
         "<r datum='2024-02-30'><p datum='2024'/></r>",
         {},
         {},
         {},
         "libxml2 visits elements only; 5.4.12 puts no limit on the kind of node"},
        {"text as context",
         "<pattern><rule context='p/text()'><assert test=\"normalize-space() != "
         "''\">x</assert></rule></pattern>",
         "<r><p> </p><p>a<b/> </p></r>",
         {},
         {},
         {},
         "libxml2 visits elements only; 5.4.12 puts no limit on the kind of node"},
        {"comments as context",
         "<pattern><rule context='comment()'><report test='true()'>x</report></rule></pattern>",
         "<r><!--a--><p><!--b--></p></r>",
         {},
         {},
         {},
         "libxml2 visits elements only; 5.4.12 puts no limit on the kind of node"},
        {"processing instructions as context",
         "<pattern><rule context=\"processing-instruction('x')\"><report "
         "test='true()'>x</report></rule></pattern>",
         "<r><?x y?><p><?z y?><?x?></p></r>",
         {},
         {},
         {},
         "libxml2 visits elements only; 5.4.12 puts no limit on the kind of node"},
        {"current() in a predicate",
         "<pattern><rule context='p'><assert test='count(//p[@n = current()/@n]) = "
         "1'>x</assert></rule></pattern>",
         "<r><p n='1'/><p n='2'/><p n='1'/></r>",
         {},
         {},
         {},
         "libxml2 lacks current(), which annex C takes from XSLT"},
        {"a variable of the rule",
         "<pattern><rule context='p'><let name='n' value='@n'/><assert test='$n &lt; "
         "3'>x</assert></rule></pattern>",
         "<r><p n='1'/><p n='5'/></r>"},
        {"a variable of the schema",
         "<let name='most' value='count(//q)'/><pattern><rule context='p'><assert test='@n &lt;= "
         "$most'>x</assert></rule></pattern>",
         "<r><p n='2'/><p n='3'/><q/><q/></r>"},
        {"a variable of a pattern",
         "<pattern><let name='first' value='//p[1]/@n'/><rule context='p'><assert test='@n = "
         "$first'>x</assert></rule></pattern>",
         "<r><p n='2'/><p n='3'/></r>"},
        {"a node-set variable with a path after it",
         "<pattern><rule context='p'><let name='q' value='../q'/><assert test='$q/@n = "
         "@n'>x</assert></rule></pattern>",
         "<r><q n='1'/><q n='2'/><p n='2'/><p n='3'/></r>"},
        {"an abstract rule",
         "<pattern><rule abstract='true' id='a'><assert test='@x'>x</assert></rule>"
         "<rule context='p'><extends rule='a'/><assert test='@y'>y</assert></rule></pattern>",
         "<r><p/><p x='' y=''/></r>"},
        {"an abstract pattern",
         "<pattern abstract='true' id='need'><rule context='$what'><assert "
         "test='$condition'>x</assert></rule></pattern>"
         "<pattern id='one' is-a='need'><param name='what' value='p'/><param name='condition' "
         "value='@a'/></pattern>"
         "<pattern id='two' is-a='need'><param name='what' value='q'/><param name='condition' "
         "value='b'/></pattern>",
         "<r><p/><p a=''/><q/><q><b/></q></r>",
         {},
         {},
         {},
         "libxml2 does not expand abstract patterns (5.4.9, 6.2)"},
        {"parameters whose names begin alike",
         "<pattern abstract='true' id='need'><rule context='$what'><assert "
         "test='$whatever'>x</assert></rule></pattern>"
         "<pattern id='one' is-a='need'><param name='what' value='p'/><param name='whatever' "
         "value='@a'/></pattern>",
         "<r><p/><p a=''/></r>",
         {},
         {},
         "the skeleton replaces $what within $whatever when that parameter comes first; 5.4.8 replaces whole "
         "references",
         "libxml2 does not expand abstract patterns (5.4.9, 6.2)"},
        {"a phase",
         "<phase id='a'><active pattern='one'/></phase>"
         "<pattern id='one'><rule context='p'><report test='true()'>1</report></rule></pattern>"
         "<pattern id='two'><rule context='q'><report test='true()'>2</report></rule></pattern>",
         "<r><p/><q/></r>",
         "a",
         {},
         {},
         "libxml2 runs all patterns whatever the phase (5.4.10)"},
        {"the default phase",
         "<phase id='a'><active pattern='two'/></phase>"
         "<pattern id='one'><rule context='p'><report test='true()'>1</report></rule></pattern>"
         "<pattern id='two'><rule context='q'><report test='true()'>2</report></rule></pattern>",
         "<r><p/><q/></r>",
         {},
         "defaultPhase='a'",
         {},
         "libxml2 runs all patterns whatever the phase (5.4.10)"},
        {"all phases in spite of a default",
         "<phase id='a'><active pattern='two'/></phase>"
         "<pattern id='one'><rule context='p'><report test='true()'>1</report></rule></pattern>"
         "<pattern id='two'><rule context='q'><report test='true()'>2</report></rule></pattern>",
         "<r><p/><q/></r>", "#ALL", "defaultPhase='a'"},
        {"namespaces with another prefix in the document",
         "<ns prefix='k' uri='urn:k'/><pattern><rule context='k:p'><assert test='@k:a and "
         "k:q'>x</assert></rule></pattern>",
         "<a:r xmlns:a='urn:k' xmlns:k='urn:other'><a:p/><k:p/><a:p a:a='1'><a:q/></a:p><a:p "
         "k:a='1'/></a:r>"},
        {"the default namespace of a document",
         "<ns prefix='k' uri='urn:k'/><pattern><rule context='k:p'><report test='true()'>x</report></rule>"
         "<rule context='p'><report test='true()'>y</report></rule></pattern>",
         "<r xmlns='urn:k'><p/><p xmlns=''/><q><p/></q></r>"},
        {"a name without prefix is in no namespace",
         "<pattern><rule context='p'><report test='q'>x</report></rule></pattern>",
         "<r><p><q/></p><p xmlns='urn:k'><q/></p><p><q xmlns='urn:k'/></p></r>"},
        {"a prefix with any local name",
         "<ns prefix='k' uri='urn:k'/><pattern><rule context='k:*'><report "
         "test='@k:*'>x</report></rule></pattern>",
         "<r xmlns:z='urn:k'><z:a z:b=''/><z:c b=''/><a z:b=''/></r>"},
        {"strings are counted in characters",
         "<pattern><rule context='p'><assert test='string-length() = 3 and string-length(@n) = "
         "2'>x</assert></rule></pattern>",
         "<r><p n='ÅÄ'>åäö</p><p n='ab'>abcd</p></r>"},
        {"parts of strings are cut between characters",
         "<pattern><rule context='p'><assert test=\"substring(., 2, 1) = 'ä'\">x</assert></rule></pattern>",
         "<r><p>åäö</p><p>äå</p><p>aä</p></r>"},
        {"letters are translated by character",
         "<pattern><rule context='p'><assert test=\"translate(., 'ÅÄÖ', 'åäö') = "
         "'åäö¥'\">x</assert></rule></pattern>",
         "<r><p>ÅÄÖ¥</p><p>åÄö¥</p><p>ÅÄÖ</p></r>"},
        {"characters count in predicates",
         "<pattern><rule context=\"p[substring(@n, 1, 1) = 'Å'][string-length(@n) = 3]\">"
         "<assert test=\"../q[translate(., 'Ö', 'ö') = 'ö']/@ok\">x</assert></rule></pattern>",
         "<r><p n='Åsa'/><p n='Eva'/><s><p n='Åke'/><q ok=''>Ö</q></s><p n='Åshild'/></r>"},
        {"fractions, negatives and infinities in substring",
         "<pattern><rule context='p'><assert test=\"substring(., 1.5, 2.6) = 'bcd' and substring(., 0 div 0, "
         "3) = '' and "
         "substring(., -1 div 0) = . and substring(., 0, 3) = 'ab'\">x</assert></rule></pattern>",
         "<r><p>abcde</p><p>åäöüé</p></r>"},
        {"numbers become strings and back",
         "<pattern><rule context='p'><assert test=\"string(number(@n)) = @s\">x</assert></rule></pattern>",
         "<r><p n='1.0' s='1'/><p n=' 7 ' s='7'/><p n='x' s='NaN'/><p n='-0.50' "
         "s='-0.5'/></r>"},
        {"a number has no exponent",
         "<pattern><rule context='p'><assert test='number(.) = 1000'>x</assert></rule></pattern>",
         "<r><p>1000</p><p>1e3</p></r>",
         {},
         {},
         "libxslt reads exponents; XPath 1.0 section 3.5 (Number) has none",
         "libxml2 reads exponents; XPath 1.0 section 3.5 (Number) has none"},
        {"node sets compare by any pair",
         "<pattern><rule context='p'><assert test='@a = ../q'>x</assert><assert test='@a != ../q'>y</assert>"
         "<report test='not(@a = ../q)'>z</report></rule></pattern>",
         "<r><q>1</q><q>2</q><p a='1'/><p a='3'/><p/></r>"},
        {"axes",
         "<pattern><rule context='p'><assert test='preceding-sibling::p'>x</assert>"
         "<assert test='following::q/ancestor::s'>y</assert><report "
         "test='self::p[parent::s]'>z</report></rule></pattern>",
         "<r><p/><p/><s><p/><q/></s></r>"},
        {"operators named like elements",
         "<pattern><rule context='and'><assert test='and and or or div div mod * "
         "2'>x</assert></rule></pattern>",
         "<r><and><and/><or/></and><and><mod>1</mod></and></r>"},
        {"text and CDATA are one node",
         "<pattern><rule context='p'><assert test=\"count(text()) = 1 and text() = "
         "'abc'\">x</assert></rule></pattern>",
         "<r><p>a<![CDATA[b]]>c</p><p>a<b/>bc</p></r>"},
        {"language is inherited",
         "<pattern><rule context=\"p[lang('sv')]\"><report test='true()'>x</report></rule></pattern>",
         "<r xml:lang='sv-FI'><p/><p xml:lang='en'/></r>"},
        {"attributes have the language of their element",
         "<pattern><rule context='@n'><assert test=\"lang('SV') and "
         "not(lang('s'))\">x</assert></rule></pattern>",
         "<r xml:lang='sv-FI' n='1'><p n='2'/><p n='3' xml:lang='en'/><p n='4' xml:lang='SV'/></r>",
         {},
         {},
         {},
         "libxml2 visits elements only; 5.4.12 puts no limit on the kind of node"},
        {"the prefix xml has a namespace without being declared",
         "<pattern><rule context='p'><assert test=\"namespace-uri(@xml:lang) = "
         "'http://www.w3.org/XML/1998/namespace' and "
         "not(@*[namespace-uri() != ''][local-name() = 'lang'][2]) and namespace-uri(nix) = ''\">x</assert>"
         "<report test=\"@*[namespace-uri() = ''][1] = 'sv' or namespace-uri(../q[1]) != "
         "''\">y</report></rule></pattern>",
         "<r><q/><p xml:lang='sv'/><p lang='sv'/><p xmlns:xml='http://www.w3.org/XML/1998/namespace' "
         "xml:lang='sv'/></r>"},
        {"a key",
         "<xsl:key xmlns:xsl='http://www.w3.org/1999/XSL/Transform' name='k' match='q' use='@n'/>"
         "<pattern><rule context='p'><assert test=\"key('k', @n)\">x</assert></rule></pattern>",
         "<r><q n='1'/><p n='1'/><p n='2'/></r>",
         {},
         {},
         {},
         "libxml2 lacks key(), which annex C takes from XSLT"},
        {"every rule of a pattern but the first is left out",
         "<pattern><rule context='p'><assert test='@a'>1</assert></rule><rule context='*'><assert "
         "test='@b'>2</assert></rule></pattern>",
         "<r><p/><p a='' b=''/><q/></r>",
         {},
         {},
         {},
         "libxml2 tries all rules on every node; of a pattern's rules only the first that matches applies "
         "(6.5)"},
        {"variables in a context",
         "<let name='n' value=\"'2'\"/><pattern><rule context='p[@n = $n]'><report "
         "test='true()'>x</report></rule></pattern>",
         "<r><p n='1'/><p n='2'/></r>",
         {},
         {},
         "XSLT 1.0 forbids variables in match patterns; 5.4.12 leaves that to the query binding",
         {}},
        {"name tests against a schema with the prefix sch",
         "<pattern><rule context='r/*'><assert test=\"name() = local-name()\">x</assert></rule></pattern>",
         "<r><a/><x:b xmlns:x='urn:x'/></r>"},
        {"foreign elements in rules and patterns are passed over",
         "<x:y xmlns:x='urn:x'><x:z/></x:y><pattern><x:y xmlns:x='urn:x'/><rule context='p' x:a='' "
         "xmlns:x='urn:x'>"
         "<report test='true()'>x</report></rule></pattern>",
         "<r><p/></r>"},
    };
    return table;
}

} // namespace klubba::schematron::test
