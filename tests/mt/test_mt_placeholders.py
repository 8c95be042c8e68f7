"""What counts as a placeholder, and what only looks like one."""

import pytest

from workbench.mt.placeholders import find_placeholders, looks_like_placeholder

FOUND = [
    ("The file %s is open.", ["%s"]),
    ("%1$s sent %2$d photos", ["%1$s", "%2$d"]),
    ("%(name)s has %(count)03d points", ["%(name)s", "%(count)03d"]),
    ("%-5.2f metres, %ld bytes", ["%-5.2f", "%ld"]),
    ("%1 of %2, %L1 and %n item(s)", ["%1", "%2", "%L1", "%n"]),
    ("{0}, {name} and {{ user.name }}", ["{0}", "{name}", "{{ user.name }}"]),
    ("${home}, #{ruby}, $t(key.other)", ["${home}", "#{ruby}", "$t(key.other)"]),
    ("{n, plural, one {# file} other {# files}} left", None),
    ("{when, date, short}", ["{when, date, short}"]),
    ("$HOME and %PATH%", ["$HOME", "%PATH%"]),
    ("See https://example.org/a?b=c.", ["https://example.org/a?b=c"]),
    ("(see https://example.org/a_(b))", ["https://example.org/a_(b)"]),
    ("www.example.com, now", ["www.example.com"]),
    ("Write to ana.luz@example.com.", ["ana.luz@example.com"]),
    ("<b>bold</b><br/>", ["<b>", "</b>", "<br/>"]),
    ('<a href="x y">link</a>', ['<a href="x y">', "</a>"]),
    ("Fish &amp; chips &#8217;", ["&amp;", "&#8217;"]),
    ("/usr/share/doc and C:\\Users\\me", ["/usr/share/doc", "C:\\Users\\me"]),
    ("@maria said #winnow, § 5.2", ["@maria", "#winnow", "§ 5.2"]),
    ("file_{0}.txt (%1MB)", ["file_{0}.txt", "%1MB"]),
    ("%d%% done, file%s", ["%d%%", "file%s"]),
    ("Well done 👍🏽 →", ["👍🏽", "→"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_placeholders_are_found_whole(text: str, expected: list[str] | None) -> None:
    found = [text[one.start : one.end] for one in find_placeholders(text)]
    assert found == (expected or ["{n, plural, one {# file} other {# files}}"])


@pytest.mark.parametrize(
    "text",
    [
        "50% of the people came.",
        "It rose by 5 % during May.",
        "a < b and c > d",
        "He paid $5 for it.",
        "25 °C, 3 € and 7:30",
        "AT&T and R&D",
        "either/or, and/or",
        "half a {long and winding} road",
        "C# and F# at 3 @ 5",
        "1/2 or 3/4",
    ],
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert list(find_placeholders(text)) == []


@pytest.mark.parametrize(
    ("placeholder", "numeric"),
    [("%d", True), ("%s", False), ("%(count)s", True), ("{count}", True), ("{0}", False),
     ("%n", True), ("{x:.2f}", True), ("${total}", True), ("{name}", False)],
)  # fmt: skip
def test_numbers_to_come_are_told_from_words_to_come(placeholder: str, numeric: bool) -> None:
    (found,) = find_placeholders(f"Copy {placeholder} now")
    assert found.numeric is numeric


def test_a_tags_markup_tells_whether_it_holds_a_placeholder() -> None:
    assert looks_like_placeholder('<ph id="1">%s</ph>')
    assert not looks_like_placeholder('<ph id="1">&lt;br/&gt;</ph>')


def test_a_long_text_of_openings_is_read_in_a_moment() -> None:
    for hostile in ("{a, plural," * 2000, "<a b=" * 5000, "%(" * 5000, "/a" * 20_000, "{" * 20_000):
        assert sum(1 for _ in find_placeholders(hostile)) < 20_000
