"""The query box's language: parsed into conditions here, turned into SQL in ``query_sql``.

``check:numbers status:translated score.chrf<40 by:anna changed:>2026-11-01 "free text" /regex/
-is:locked order:risk``. A minus before a term negates it; a comma inside a value means "or".
"""

import re
from dataclasses import dataclass

from workbench.domain.errors import UsageError
from workbench.domain.findings import Severity
from workbench.domain.statuses import Status

FIELDS: dict[str, str] = {
    "status": "new, translated, reviewed, approved, rejected",
    "check": "a check or its family: numbers, numbers.changed",
    "severity": "neutral, minor, major, critical: the worst open finding is at least this",
    "has": "finding, dismissed, comment, mark, target, reference, candidate, tag, note",
    "is": "locked, empty, unfinished, unchecked",
    "mark": "an error that somebody marked: accuracy/omission, accuracy/* or no-error",
    "mark-severity": "neutral, minor, major, critical: somebody marked an error of this severity",
    "marked-by": "who marked errors in it, or found none",
    "document": "a document's name",
    "by": "who changed it last",
    "changed": ">2026-11-01, <2026-11-01 or 2026-11-01",
    "system": "the system whose candidate the target started from",
    "source": "text in the source",
    "target": "text in the target",
    "id": "the file's own id",
    "entry": "a lexicon entry's id",
    "language": "a target language",
    "score.chrf": "<40, >60: the segment's score; also .bleu, .chrf++, .ter, .qe, .rtt",
}
ORDERS = ("position", "score", "rtt", "risk", "findings", "changed", "length", "source", "target")
HAS = (
    "finding",
    "dismissed",
    "comment",
    "mark",
    "target",
    "reference",
    "candidate",
    "tag",
    "note",
)
IS = ("locked", "empty", "unfinished", "unchecked")
_SCORES = {
    "bleu": "BLEU",
    "chrf": "chrF",
    "chrf++": "chrF++",
    "ter": "TER",
    "qe": "QE",
    "rtt": "RTT",
}
_ALIASES = {"doc": "document", "lang": "language", "sev": "severity", "src": "source"}

_TOKEN = re.compile(
    r"""\s*(?P<minus>-?)(?:
        (?P<field>mark-severity|marked-by|[A-Za-z_]+(?:\.[A-Za-z+]+)?)(?P<op>[:<>]=?)(?P<value>"[^"]*"|\S+)
      | "(?P<quoted>[^"]*)"
      | /(?P<regex>(?:\\.|[^/\\])+)/
      | (?P<word>\S+)
    )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Condition:
    """``field`` ``operator`` ``value``; operators are ``:``, ``<``, ``>``, ``<=``, ``>=``."""

    field: str
    operator: str
    value: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """All conditions hold; ``order`` is one of ORDERS."""

    conditions: tuple[Condition, ...] = ()
    order: str = "position"
    descending: bool = False

    def having(self, *conditions: Condition) -> "Query":
        """The same query with further conditions."""
        return Query(self.conditions + conditions, self.order, self.descending)


ALL = Query()


def parse_query(text: str) -> Query:
    """Read the query box; raise ``UsageError`` naming the term that makes no sense."""
    conditions: list[Condition] = []
    order, descending = "position", False
    for match in _TOKEN.finditer(text.strip()):
        negated = bool(match["minus"])
        if match["field"]:
            field = _ALIASES.get(match["field"].lower(), match["field"].lower())
            value = match["value"].strip('"')
            if field == "order":
                order, descending = _order(value)
                continue
            conditions.append(_condition(field, match["op"], value, negated))
        elif match["regex"] is not None:
            _compile(match["regex"])
            conditions.append(Condition("regex", ":", match["regex"], negated))
        else:
            word = match["quoted"] if match["quoted"] is not None else match["word"]
            if word:
                conditions.append(Condition("text", ":", word, negated))
    return Query(tuple(conditions), order, descending)


def _order(value: str) -> tuple[str, bool]:
    descending = value.startswith("-")
    name = value.lstrip("-")
    if name not in ORDERS:
        raise UsageError(f"“order:{value}” is not known; order by {', '.join(ORDERS)}.")
    return name, descending


def _condition(field: str, operator: str, value: str, negated: bool) -> Condition:
    if field.startswith("score."):
        metric = _SCORES.get(field.removeprefix("score."))
        if metric is None:
            raise UsageError(
                f"“{field}” is not a score; use score.bleu, .chrf, .chrf++, .ter, .qe or .rtt."
            )
        if operator == ":":
            raise UsageError(f"Compare {field} with < or >, as in {field}<40.")
        try:
            float(value)
        except ValueError:
            raise UsageError(f"“{value}” is not a number to compare {field} with.") from None
        return Condition(f"score.{metric}", operator, value, negated)
    if field not in FIELDS:
        raise UsageError(
            f"“{field}:” is not something to filter by; use {', '.join(FIELDS)}, "
            "or put plain text in quotes."
        )
    if field == "changed":
        if operator == ":" and value[:1] in "<>":
            operator, value = value[0], value[1:]
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}(T[\d:.]+)?", value):
            raise UsageError(f"“{value}” is not a date; write changed:>2026-11-01.")
        return Condition(field, operator, value, negated)
    if operator != ":":
        raise UsageError(f"{field} takes a colon, as in {field}:{value}.")
    allowed: tuple[str, ...] = {
        "status": tuple(Status),
        "severity": tuple(Severity),
        "mark-severity": tuple(Severity),
        "has": HAS,
        "is": IS,
    }.get(field, ())
    if allowed:
        for part in value.split(","):
            if part not in allowed:
                raise UsageError(f"“{field}:{part}” is not known; use {', '.join(allowed)}.")
    return Condition(field, operator, value, negated)


def _compile(pattern: str) -> None:
    try:
        re.compile(pattern)
    except re.error as error:
        raise UsageError(f"/{pattern}/ is not a regular expression: {error}.") from None
