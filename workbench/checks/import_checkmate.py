"""Okapi CheckMate's configuration (``.qccfg``): lines of ``name=value`` after ``#v1``.

The names are those of Okapi's ``lib-verification``; ``.b`` marks a truth value, ``.i`` a number.
A pattern found on the source must be found on the target too, or the other way round.
"""

from collections.abc import Mapping

from workbench.checks.import_rules import Draft, ImportedProfile, severity_of
from workbench.checks.rules import MOST_RULES, PatternRule
from workbench.domain.errors import InputError

_SAME = "<same>"
_SWITCHES: Mapping[str, str] = {
    "leadingWS": "whitespace.leading",
    "trailingWS": "whitespace.trailing",
    "emptyTarget": "completeness.empty",
    "emptySource": "completeness.no_source",
    "targetSameAsSource": "completeness.same",
    "codeDifference": "tags",
    "doubledWord": "repetition.words",
    "corruptedCharacters": "characters.broken",
}
# What has no counterpart, if it is on.
_WITHOUT: Mapping[str, str] = {
    "checkWithLT": "its LanguageTool server",
    "checkTerms": "its list of terms",
    "checkCharacters": "its set of allowed characters",
    "checkBlacklist": "its list of forbidden terms",
    "checkStorageSize": "its limits on stored bytes",
    "checkAbsoluteMaxCharLength": "its absolute limit on length",
}
_LENGTHS = ("checkMaxCharLength", "checkMinCharLength")


def read_checkmate(data: bytes, file_name: str) -> ImportedProfile:
    """A configuration as a profile; raise ``InputError`` for a file that is none."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{file_name} is not in UTF-8; export it again.") from error
    values = _values(text)
    if not values.keys() & {*_SWITCHES, "checkPatterns", "patternCount"}:
        raise InputError(f"{file_name} is no CheckMate configuration; export it again there.")
    name = file_name.rpartition(".")[0] or file_name
    draft = Draft(name, f"Imported from the CheckMate configuration {file_name}.")
    for key, check in _SWITCHES.items():
        if key in values:
            draft.switch(check, _is_true(values[key]))
    _read_exceptions(values, draft)
    _read_lengths(values, draft)
    for key, meaning in _WITHOUT.items():
        if _is_true(values.get(key, "")):
            draft.notes.append(f"Left out: {meaning}.")
    if values.get("scope", "0") != "0":
        draft.notes.append("Left out: that only (un)approved entries are checked.")
    for key in ("extraCodesAllowed", "missingCodesAllowed"):
        if values.get(key, "0") != "0":
            draft.notes.append(f"Left out: the codes in “{key}”.")
    _read_patterns(values, draft, file_name)
    return draft.finished()


def _values(text: str) -> dict[str, str]:
    """Values by name, without the mark of their kind."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        key, equals, value = line.partition("=")
        if equals and not line.startswith("#"):
            key = key.strip().removesuffix(".b").removesuffix(".i")
            found[key] = value.replace("$0d$", "\r").replace("$0a$", "\n")
    return found


def _is_true(value: str) -> bool:
    return value.strip().lower() == "true"


def _read_exceptions(values: Mapping[str, str], draft: Draft) -> None:
    words = [word.strip() for word in values.get("doubledWordExceptions", "").split(";")]
    if any(words):
        draft.settings.setdefault("repetition.words", {})["allowed"] = [w for w in words if w]


def _read_lengths(values: Mapping[str, str], draft: Draft) -> None:
    given = [key for key in _LENGTHS if key in values]
    if not given:
        return
    on = any(_is_true(values[key]) for key in given)
    draft.switch("length.ratio", on)
    if on:
        draft.notes.append(
            "Left out: the limits on length in percent; length.ratio knows what is usual for each "
            "pair of languages."
        )


def _read_patterns(values: Mapping[str, str], draft: Draft, file_name: str) -> None:
    try:
        count = int(values.get("patternCount", "0"))
    except ValueError as error:
        raise InputError(f"{file_name}: “patternCount” is no number; export it again.") from error
    if not 0 <= count <= MOST_RULES:
        raise InputError(f"{file_name} has more than {MOST_RULES} patterns; divide it.")
    if count and not _is_true(values.get("checkPatterns", "true")):
        draft.notes.append(f"Left out: all {count} patterns, which are switched off.")
        return
    for number in range(count):
        _read_pattern(values, number, draft)


def _read_pattern(values: Mapping[str, str], number: int, draft: Draft) -> None:
    source = values.get(f"sourcePattern{number}", "")
    target = values.get(f"targetPattern{number}", _SAME)
    name = values.get(f"descPattern{number}", "").strip() or f"Pattern {number + 1}"
    severity = severity_of(values.get(f"severityPattern{number}", "1"))
    from_source = _is_true(values.get(f"fromSourcePattern{number}", "true"))
    alone = _is_true(values.get(f"singlePattern{number}", "false"))
    if not _is_true(values.get(f"usePattern{number}", "true")):
        draft.notes.append(f"Left out: “{name}” is switched off.")
    elif alone:
        rule = PatternRule(
            name,
            _java(source) if from_source else "",
            "" if from_source else _java(target),
            severity=severity,
        )
        draft.add(rule)
    elif not from_source:
        draft.notes.append(f"Left out: “{name}” goes from the target to the source.")
    else:
        expected = "$0" if target == _SAME else _java(target.replace(_SAME, "$0"))
        draft.add(PatternRule(name, _java(source), expected, "missing", severity=severity))


def _java(pattern: str) -> str:
    """Java's pattern in the syntax of ``regex``: sets of characters may be intersected."""
    return f"(?V1){pattern}" if "&&" in pattern else pattern
