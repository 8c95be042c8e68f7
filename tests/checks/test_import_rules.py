"""Checklists of Xbench and CheckMate become profiles that find the same; the rest is named."""

import struct

import pytest

from workbench.checks.engine import check_segment
from workbench.checks.import_rules import import_profile
from workbench.checks.profile import parse_profile
from workbench.checks.registry import check_by_id
from workbench.domain.errors import InputError
from workbench.domain.findings import Severity


def xbench(*checks, before=""):
    body = before + "".join(checks)
    return (
        '<?xml version="1.0" ?>\n<xbench-checklist version="1.0"><checklist name="Typos">'
        f"{body}</checklist></xbench-checklist>"
    ).encode()


def check(source, target, options='searchmode="simple"', name="Name"):
    return (
        f'<check name="{name}" categories="Any">'
        f'<term type="source" xml:space="preserve" {options}>{source}</term>'
        f'<term type="target" xml:space="preserve" {options}>{target}</term>'
        '<description xml:space="preserve">Look &quot;here&quot;.</description>'
        "<timestamp>2020-01-05 12:30</timestamp></check>"
    )


POWER = 'powersearch="yes" searchmode="simple"'
REGEXP = 'powersearch="yes" searchmode="regexp"'


def count(view, imported, source, target):
    profile = parse_profile(imported.text).restricted_to(["style.rule"])
    return len(check_segment(view("en>de", source, target), profile))


@pytest.mark.parametrize(
    ("written", "source", "target", "found"),
    [
        (check("", "teh"), "x", "TEH cat", 1),
        (check("", "teh", 'casecheck="yes" wholeword="yes"'), "x", "TEH cat tehs", 0),
        (check("", "a.b", 'searchmode="simple"'), "x", "axb", 0),
        (check("corrosion", "Rost"), "corrosion", "Rost", 1),
        (check("corrosion", "Rost"), "wear", "Rost", 0),
        (check("ApSIC", "-ApSIC", POWER), "By ApSIC", "Von Apsis", 1),
        (check("ApSIC", "-ApSIC", POWER), "By ApSIC", "Von ApSIC", 0),
        (check("&quot;a b&quot; OR c", "x", POWER), "c", "x", 1),
        (check("&quot;a b&quot; OR c", "x", POWER), "a", "x", 0),
        (check("cat dog", "x", POWER), "dog and cat", "x", 1),
        (check("cat AND dog", "x", POWER), "dog", "x", 0),
        (check("cat", "-Katze -Kater", POWER), "cat", "Hund", 1),
        (check("cat", "-Katze -Kater", POWER), "cat", "Kater", 0),
        (check("&quot;(v\\d+)=1&quot;", "-@1", REGEXP), "v12", "v13", 1),
        (check("&quot;(v\\d+)=1&quot;", "-@1", REGEXP), "v12", "V12", 0),
        (check("&quot;(x(v\\d+)=2)=1&quot;", "-&quot;@2&quot;", REGEXP), "xv1", "v1", 0),
        (check("", "&quot;&lt;der&gt;&quot;", REGEXP), "x", "Kinder", 0),
        (check("", "&quot;&lt;der&gt;&quot;", REGEXP), "x", "Ich, der", 1),
        (check("", "$5"), "x", "for $5", 1),
    ],
)
def test_an_xbench_check_finds_what_it_found(view, written, source, target, found) -> None:
    imported = import_profile(xbench(written), "a.xbckl")
    assert imported.rules == 1
    assert count(view, imported, source, target) == found


def test_an_xbench_check_keeps_its_name_and_description() -> None:
    profile = parse_profile(
        import_profile(xbench(check("", "a", name="A &amp; B")), "a.xbckl").text
    )
    assert profile.name == "Typos"
    assert [(r.name, r.message) for r in profile.rules] == [("A & B", 'Look "here".')]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (check("", "a*", 'searchmode="msword"'), "“Name” searches by Microsoft Word’s wildcards"),
        (check("-cat", "x", POWER), "“Name” asks for a source without something"),
        (check("a b OR c AND d", "x", POWER), "“Name” mixes AND, OR and not"),
        (check("(a OR b) c", "x", POWER), "“Name” has brackets"),
        (check("", "&quot;(&quot;", REGEXP), "is no regular expression"),
        ('<inherit name="Common">C:\\c.xbckl</inherit>', "the inherited checklist “Common”"),
        (check("", "e", 'normalizeaccents="yes"'), "with and without accents alike"),
    ],
)
def test_what_xbench_has_and_we_have_not_is_named(written, said) -> None:
    [note] = import_profile(xbench(written), "a.xbckl").notes
    assert said in note


CONFIGURATION = r"""#v1
leadingWS.b=true
trailingWS.b=false
doubledWord.b=true
doubledWordExceptions=sie;vous
checkMaxCharLength.b=true
checkWithLT.b=true
checkPatterns.b=true
patternCount.i=6
usePattern0.b=true
fromSourcePattern0.b=true
severityPattern0.i=2
sourcePattern0=\b(?:\d{1,3}\.){3}\d{1,3}\b
targetPattern0=<same>
descPattern0=IP addresses
usePattern1.b=false
sourcePattern1=x
descPattern1=Off
usePattern2.b=true
fromSourcePattern2.b=false
sourcePattern2=<same>
targetPattern2=(\p{Ll})\1\1
descPattern2=Tripled letter
usePattern3.b=true
fromSourcePattern3.b=false
singlePattern3.b=true
targetPattern3=!!
severityPattern3.i=0
descPattern3=Shouting
usePattern4.b=true
sourcePattern4=[\p{Ps}\p{Pe}&&[^\(\)]]
targetPattern4=<same>
descPattern4=Brackets
usePattern5.b=true
sourcePattern5=(\d+) km
targetPattern5=$1 ?km
descPattern5=Kilometres
"""


@pytest.mark.parametrize(
    ("source", "target", "names"),
    [
        ("at 10.0.0.1", "bei 10.0.0.2", ["IP addresses"]),
        ("at 10.0.0.1", "bei 10.0.0.1", []),
        ("Go", "Los!!", ["Shouting"]),
        ("[a] (b)", "a b", ["Brackets", "Brackets"]),
        ("5 km", "5km", []),
        ("5 km", "6 km", ["Kilometres"]),
    ],
)
def test_a_checkmate_pattern_finds_what_it_found(view, source, target, names) -> None:
    profile = parse_profile(import_profile(CONFIGURATION.encode(), "a.qccfg").text)
    found = check_segment(view("en>de", source, target), profile.restricted_to(["style.rule"]))
    assert [one.message for one in found] == names


def test_checkmates_switches_severities_and_exceptions_are_kept() -> None:
    imported = import_profile(CONFIGURATION.encode(), "a.qccfg")
    profile = parse_profile(imported.text)
    active = {one.check.id: one for one in profile.active}
    assert "whitespace.leading" in active
    assert "whitespace.trailing" not in active
    assert active["repetition.words"].context.parameters["allowed"] == ("sie", "vous")
    assert profile.rules[0].severity is Severity.CRITICAL
    assert check_by_id("whitespace.trailing") is not None
    told = "\n".join(imported.notes)
    for said in ("LanguageTool", "“Off” is switched off", "limits on length", "“Tripled letter”"):
        assert said in told
    assert len(imported.notes) == 4


def java(text):
    """As Java's writeUTF writes it."""
    units = text.encode("utf-16-be", "surrogatepass")
    raw = b"".join(
        b"\xc0\x80" if units[i : i + 2] == b"\0\0" else
        chr(int.from_bytes(units[i : i + 2])).encode("utf-8", "surrogatepass")
        for i in range(0, len(units), 2)
    )  # fmt: skip
    return struct.pack(">H", len(raw)) + raw


def session(configuration, version=1, documents=("file:/a/b.xlf",), issues=("sig",), size=1000):
    parts = [configuration[at : at + size] for at in range(0, len(configuration), size)]
    held = java(configuration)
    if version == 2:
        held = struct.pack(">i", len(parts)) + b"".join(map(java, parts))
    return b"".join(
        [
            b"OQCS", struct.pack(">q", version), java("en"), java("fr-ca"), held,
            struct.pack(">i", len(documents)),
            *(java(text) for one in documents for text in (one, "okf_xliff", "UTF-8")),
            struct.pack(">i", len(issues)), *map(java, issues),
        ]
    )  # fmt: skip


@pytest.mark.parametrize("version", [1, 2])
def test_a_checkmate_session_gives_its_configuration(version) -> None:
    more = CONFIGURATION.replace("IP addresses", "IP 🐟\0 é")
    imported = import_profile(session(more, version, issues=("a", "b")), "work.qcs")
    plain = import_profile(more.encode(), "work.qccfg")
    assert imported.name == "work"
    assert parse_profile(imported.text).settings == parse_profile(plain.text).settings
    assert parse_profile(imported.text).rules[0].name == "IP 🐟\0 é"
    *same, documents, issues = imported.notes
    assert tuple(same) == plain.notes
    assert "documents (1, en → fr-ca)" in documents
    assert "2 issues" in issues


def test_a_session_without_documents_leaves_none_out() -> None:
    imported = import_profile(session(CONFIGURATION, documents=(), issues=()), "a.bin")
    assert imported.notes == import_profile(CONFIGURATION.encode(), "a.qccfg").notes


def test_a_session_that_breaks_off_behind_its_configuration_is_read_all_the_same() -> None:
    imported = import_profile(session(CONFIGURATION)[:-6], "a.qcs")
    assert "damaged" in imported.notes[-1]
    assert imported.rules == 4


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"<x", "a.xbckl", "not well-formed XML"),
        (b"<x/>", "a.xbckl", "its root is <x>"),
        (b"hello", "a.txt", "no checklist that Winnow reads"),
        (b"#v1\nx=1", "a.qccfg", "no CheckMate configuration"),
        (b"\xff\xfe", "a.qccfg", "not in UTF-8"),
        (b"#v1\npatternCount.i=x", "a.qccfg", "is no number"),
        (b"#v1\npatternCount.i=999999", "a.qccfg", "more than"),
        (b"\x00", "a.qcs", "no CheckMate session"),
        (b"OQCS", "a.qcs", "breaks off"),
        (b"OQCS" + struct.pack(">q", 3), "a.qcs", "of version 3"),
        (b"OQCS" + struct.pack(">qHH", 1, 0, 0), "a.qcs", "breaks off"),
        (b"OQCS" + struct.pack(">qHHH", 1, 0, 0, 9) + b"#v1", "a.qcs", "breaks off"),
        (b"OQCS" + struct.pack(">qHHi", 2, 0, 0, 2_000_000_000), "a.qcs", "breaks off"),
        (b"OQCS" + struct.pack(">qHHH", 1, 0, 0, 1) + b"\xff", "a.qcs", "breaks off"),
        (b"OQCS" + struct.pack(">qHHH", 1, 0, 0, 0), "a.qcs", "no CheckMate configuration"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><xbench-checklist>&b;</xbench-checklist>', "a.xbckl",
         "document type"),
    ],
)  # fmt: skip
def test_what_is_no_checklist_is_refused_in_one_sentence(data, name, said) -> None:
    with pytest.raises(InputError, match=r"^[^\n]+$") as error:
        import_profile(data, name)
    assert said in str(error.value)
