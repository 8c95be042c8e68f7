"""Stretches of text that are not prose: addresses, placeholders, markup written out as text.

Their own checks compare them; every other check sees them as opaque characters.
"""

import re
from typing import NamedTuple

import regex

ADDRESS_KINDS = frozenset({"URL", "e-mail address", "path", "version", "hashtag", "user name"})


class Opaque(NamedTuple):
    """One such stretch. ``key`` is what must be equal on both sides, ``kind`` names it."""

    start: int
    end: int
    kind: str
    key: str
    text: str

    @property
    def span(self) -> tuple[int, int]:
        """Start and end as a pair."""
        return self.start, self.end


# Something of the kind must be there before it is worth looking.
_INNER_DOT = re.compile(r"\.\w")
_ADDRESS_HINT = regex.compile(r"www\.|\d\.\d+\.\d|\w\.(?:com|org|net|info|gov|edu|io)\b")
_ADDRESSES = regex.compile(
    r"""
    (?P<url>(?:https?|ftps?|file|ssh|git)://[^\s<>"“”«»（），。、；\ufffc]+
        |\bwww\.[\w\-]+(?:\.[\w\-]+)+(?:/[^\s<>"“”«»（），。、；\ufffc]*)?
        |(?<![\w@.])(?:[\w\-]+\.)+(?:com|org|net|info|gov|edu|io)\b
            (?:/[^\s<>"“”«»（），。、；\ufffc]*)?)
    |(?P<mail>(?<![\w.+\-])[A-Za-z0-9][A-Za-z0-9._%+\-]*@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+)
    |(?P<path>(?<![\w/.\\:])(?:[A-Za-z]:\\(?:[\w.\- ]+\\)*[\w.\-]+
        |~?(?:/[A-Za-z0-9_.\-]+){2,}/?))
    |(?P<version>(?<![\w.,])[vV]?\d{1,4}(?:\.\d{1,5}){2,3}(?:-?[a-z]+\d*)?(?![\w]|\.\d))
    |(?P<user>(?<![\w@./])@[A-Za-z_][A-Za-z0-9_.]*[A-Za-z0-9_])
    |(?P<hashtag>(?<![\w\#&/])\#(?=[\w]*\p{L})\w+)
    """,
    regex.VERBOSE,
)
_ADDRESS_NAMES = {
    "url": "URL",
    "mail": "e-mail address",
    "path": "path",
    "version": "version",
    "user": "user name",
    "hashtag": "hashtag",
}
# 25.07.2020 and 2020.07.25 are dates, 1.234.567 is a number.
_DATE_OR_NUMBER = regex.compile(
    r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:\d{4}|\d{2})"
    r"|\d{4}\.(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])"
    r"|\d{1,3}(?:\.\d{3})+"
)
_URL_TAIL = ".,;:!?)]}'’”…*"

PLACEHOLDER_SIGNS = frozenset("%{$")
_PLACEHOLDERS = regex.compile(
    r"""
    (?P<python>%\([\w.\- ]+\)[\-+\#0]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa])
    |(?P<printf>(?<![\d.,%]\s?)%(?:\d+\$)?[\-+\#0']*(?:\*|\d+)?(?:\.(?:\*|\d+))?
        (?:hh|h|ll|l|L|z|j|t)?[diouxXeEfFgGcspn@](?!\p{L}{3}|%))
    |(?P<qt>(?<![\d.,%]\s?)%L?\d{1,2}(?![\d%]))
    |(?P<named>(?<![\w%])%[A-Za-z_]\w*%(?!\w))
    |(?P<double>\{\{\{?[^{}\n]{1,60}\}?\}\})
    |(?P<dollar>\$\{[^{}\n]{1,60}\}|(?<![\w$])\$[A-Za-z_]\w*\$?)
    |(?P<brace>\{[A-Za-z0-9_.\[\]\-]*(?:![rsa])?(?::[^{}\n\s]{0,20})?\})
    """,
    regex.VERBOSE,
)
# {count, plural, one {…} other {…}}: the argument and its type must stay, its branches may not.
_ICU = regex.compile(
    r"\{\s*(?P<name>[\w.]+)\s*,\s*(?P<type>plural|select|selectordinal|number|date|time)\b"
)
_ICU_BRANCH = regex.compile(r"(?:=\d+|\b\w+)\s*$")

_TAG_NAME = regex.compile(r"</?[A-Za-z][A-Za-z0-9:\-]*")
_MARKUP = regex.compile(
    r"(?P<tag></?[A-Za-z][A-Za-z0-9:\-]*(?:\s[^<>]*)?/?>|<!--.*?-->)"
    r"|(?P<entity>&(?:[A-Za-z]{2,10}|\#\d{1,7}|\#x[0-9A-Fa-f]{1,6});)"
    r"|(?P<link>\]\([^()\s]+(?:\s\"[^\"]*\")?\))"
)


def find_addresses(text: str) -> list[Opaque]:
    """URLs, e-mail addresses, paths, versions, hashtags and @names, in order."""
    signs = "@" in text or "#" in text or "/" in text or "\\" in text
    if not signs and not (_INNER_DOT.search(text) and _ADDRESS_HINT.search(text)):
        return []
    found = []
    for match in _ADDRESSES.finditer(text):
        kind = _ADDRESS_NAMES[match.lastgroup or ""]
        start, end = match.span()
        if kind == "version" and _DATE_OR_NUMBER.fullmatch(text, start, end):
            continue
        if kind in {"URL", "path"}:
            while end > start and text[end - 1] in _URL_TAIL:
                if text[end - 1] == ")" and "(" in text[start:end]:
                    break
                end -= 1
        literal = text[start:end]
        key = literal.rstrip("/") if kind == "URL" else literal
        found.append(Opaque(start, end, kind, key, literal))
    return found


def find_placeholders(text: str) -> list[Opaque]:
    """Variables of printf, Python, Qt, ICU, mustache, shell and template languages, in order."""
    if "%" not in text and "{" not in text and "$" not in text:
        return []
    found = []
    complex_arguments = list(_ICU.finditer(text)) if "," in text else []
    for match in complex_arguments:
        key = f"{{{match['name']}, {match['type']}}}"
        found.append(Opaque(match.start(), match.end(), "ICU argument", key, match.group()))
    for match in _PLACEHOLDERS.finditer(text):
        if match.lastgroup == "brace" and complex_arguments:
            before = text[max(0, match.start() - 30) : match.start()]
            if _ICU_BRANCH.search(before):
                continue
        kind = "Qt placeholder" if match.lastgroup == "qt" else "placeholder"
        key = regex.sub(r"\s+", "", match.group())
        found.append(Opaque(match.start(), match.end(), kind, key, match.group()))
    found.sort()
    return found


def find_markup(text: str) -> list[Opaque]:
    """HTML or XML tags, entities and Markdown link targets that stand in the text as text."""
    if "<" not in text and "&" not in text and "](" not in text:
        return []
    found = []
    for match in _MARKUP.finditer(text):
        literal = match.group()
        if match.lastgroup == "tag":
            if literal.startswith("<!--"):
                key = "<!-- -->"
            else:
                key = _TAG_NAME.findall(literal)[0].lower() + ">"
            kind = "tag"
        elif match.lastgroup == "entity":
            kind, key = "entity", literal
        else:
            kind, key = "link", literal
        found.append(Opaque(match.start(), match.end(), kind, key, literal))
    return found
