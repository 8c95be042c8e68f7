"""Which stretches of a plain text no translation may touch: placeholders, addresses, markup."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.domain.text import TagKind

# Each alternative is one notation; the first that matches at a place wins.
_NOTATIONS = {
    "markup": r"</?[A-Za-z][\w:-]*(?:\s+[\w:-]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'))*\s*/?>",
    "url": r"(?:https?|ftp|file|mailto)://?[^\s<>\"“”«»\uFFFC]+|www\.[^\s<>\"“”«»\uFFFC]+",
    "email": r"[\w.+-]+@\w[\w-]*(?:\.\w[\w-]*)+",
    "expression": r"\$\{[^{}\n]*\}|#\{[^{}\n]*\}|\{\{[^{}\n]*\}\}|\$t\([^()\n]*\)",
    "icu": r"\{\s*[\w.]+\s*,\s*(?:plural|select|selectordinal)\s*,"
    r"(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}",
    "brace": r"\{[\w.$:@!\[\]'+-]*\}|\{\s*[\w.]+\s*,\s*(?:number|date|time)[^{}\n]*\}",
    "printf": r"(?<![\d%])%(?:\(\w+\))?(?:\d+\$)?[-+0#']*(?:\d+|\*)?(?:\.(?:\d+|\*))?"
    r"(?:hh|h|ll|l|L|z|j|t|q)?[diouxXeEfFgGcrsSpn@]",
    "numbered": r"(?<![\d%\w])%L?\d{1,2}",
    "variable": r"%[A-Z_]{2,}%|\$[A-Za-z_]\w*\$?",
    "entity": r"&(?:[A-Za-z]\w{1,30}|#\d{1,7}|#x[0-9A-Fa-f]{1,6});",
    "path": r"(?<![\w/.])(?:~|\.{1,2})?(?:/[\w.+-]+){2,}/?|\b[A-Z]:\\[^\s<>\"|?*]+",
    "handle": r"(?<![\w@#])[@#]\w+|§\s?\d+(?:\.\d+)*",
    # Pictures and arrows, which no vocabulary holds; ° and currency signs are left alone.
    "symbol": "[\u2022\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ue000-\uf8ff\U0001f000-\U0001faff©®™]"
    "[\ufe0f\u200d\U0001f000-\U0001faff\u2640\u2642\U000e0020-\U000e007f]*",
}
_PATTERN = re.compile("|".join(f"(?P<{name}>{rule})" for name, rule in _NOTATIONS.items()))
# What may touch a placeholder and then belongs to it: file_{0}.txt, {0}MB, %ss.
_GLUE_BEFORE = re.compile(r"[\w./\\]*[\w/\\_]\Z")
_GLUE_AFTER = re.compile(r"(?:[\w/\\]|\.(?=\w)|%%?(?!\w))+")
_NUMERIC = re.compile(
    r"%(?:\(\w+\))?(?:\d+\$)?[-+0#']*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:hh?|ll?|[Lqzjt])?[diouefgEFG]|%L?n\b"
    r"|%\(\w*(?:count|number|total|num)\w*\)s"
    r"|[$#%]?\{+\s*(?:\w*(?:count|number|total|num)|n|\w+\s*,\s*number\b[^{}]*|\w*:[\d.,]*[dfn])\s*\}+"
)
_GLUED = frozenset({"expression", "brace", "printf", "numbered", "variable"})
_TRAILING = ".,;:!?…)]}'’"
_MARKUP_NAME = re.compile(r"</?([A-Za-z][\w:-]*)")
_VOID_ELEMENTS = frozenset({"br", "hr", "img", "wbr", "input", "x", "ph"})


@dataclass(frozen=True, slots=True)
class Found:
    """An untouchable stretch ``text[start:end]``.

    ``kind`` is set for what takes no part in the sentence (markup, pictures); ``numeric`` says
    that a number will stand there.
    """

    start: int
    end: int
    notation: str
    kind: TagKind | None = None
    name: str = ""
    numeric: bool = False


def find_placeholders(text: str) -> Iterator[Found]:
    """The untouchable stretches of ``text``, in order, without overlaps.

    Notations: printf (``%s``, ``%1$d``, ``%(name)s``), Qt (``%1``, ``%n``), braces (``{0}``,
    ``{name}``, ``{{x}}``, ``${x}``, ICU arguments), shell and Windows variables, HTML elements
    and entities, URLs, e-mail addresses, paths, @handles, #tags, section numbers (§ 5), pictures.
    """
    end_of_last = 0
    for match in _PATTERN.finditer(text):
        start, end = match.span()
        notation = match.lastgroup or ""
        if start < end_of_last:
            continue
        if notation == "markup":
            yield _markup(match)
            end_of_last = end
            continue
        numeric = False
        if notation == "symbol":
            yield Found(start, end, notation, TagKind.STANDALONE)
            end_of_last = end
            continue
        if notation == "url":
            end = start + len(_without_trailing(match[0]))
        elif notation in _GLUED:
            before = _GLUE_BEFORE.search(text, end_of_last, start)
            after = _GLUE_AFTER.match(text, end)
            start = before.start() if before else start
            end = after.end() if after else end
            numeric = _NUMERIC.fullmatch(match[0]) is not None
        yield Found(start, end, notation, numeric=numeric)
        end_of_last = end


def looks_like_placeholder(text: str) -> bool:
    """Whether ``text`` holds a placeholder: tells a tag that stands for a word from one that
    stands for formatting.
    """
    return any(found.notation in _GLUED or found.notation == "icu" for found in _all(text))


def _all(text: str) -> list[Found]:
    inner = re.sub(r"</?[\w:-]+|/?>", " ", text)
    return list(find_placeholders(inner))


def _markup(match: re.Match[str]) -> Found:
    text = match[0]
    named = _MARKUP_NAME.match(text)
    name = named[1].lower() if named else ""
    if text.startswith("</"):
        kind = TagKind.CLOSE
    elif text.endswith("/>") or name in _VOID_ELEMENTS:
        kind = TagKind.STANDALONE
    else:
        kind = TagKind.OPEN
    return Found(*match.span(), "markup", kind, name)


def _without_trailing(url: str) -> str:
    """A URL without the punctuation of the sentence around it; a bracket it opened stays."""
    while url and url[-1] in _TRAILING:
        if url[-1] == ")" and url.count("(") >= url.count(")"):
            break
        url = url[:-1]
    return url
