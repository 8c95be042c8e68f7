"""Style: rules with references to the source, forbidden phrases, rude words, exceptions."""

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext

import pytest

from workbench.checks.engine import CheckRow, check_batch, check_segment
from workbench.checks.profile import parse_profile
from workbench.domain.errors import InputError
from workbench.domain.findings import Severity
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText

PARTS = r"""
[[rules]]
name = "Part numbers stay"
source = '\b([A-Z]{2})-(\d+)\b'
target = '$1-$2'
report = "missing"
severity = "major"
exceptions = ["XX-0"]
"""
PERCENT = r"""
[[rules]]
name = "No space before %"
target = '\d\s%'
languages = ["en"]
"""
PRICE = r"""
[[rules]]
name = "Prices go after the amount"
source = '\$(?P<sum>\d+)'
target = '\$${sum}'
message = "Write the amount first."
"""
SOURCE_ONLY = r"""
[[rules]]
name = "Someone must see this"
source = 'todo'
ignore_case = true
"""


def found(view, profile, pair, source, target):
    read = parse_profile(profile).restricted_to(["style"])
    return check_segment(view(pair, source, target), read)


@pytest.mark.parametrize(
    ("rule", "pair", "source", "target", "count"),
    [
        (PARTS, "ru>en", "Деталь AB-12", "Part AB-12", 0),
        (PARTS, "ru>en", "Деталь AB-12", "Part AB-21", 1),
        (PARTS, "ru>en", "AB-12 и CD-34", "Part AB-12", 1),
        (PARTS, "ru>en", "Деталь XX-0", "No such part", 0),
        (PARTS, "ru>en", "Деталь", "Part", 0),
        (PERCENT, "ru>en", "5 %", "5 %", 1),
        (PERCENT, "ru>en", "5 %", "5%", 0),
        (PERCENT, "ru>de", "5 %", "5 %", 0),
        (PRICE, "en>de", "It is $5", "Das kostet $5", 1),
        (PRICE, "en>de", "It is $5", "Das kostet 5 $", 0),
        (PRICE, "en>de", "It is $5", "Das kostet $6", 0),
        (SOURCE_ONLY, "en>de", "TODO: price", "Preis", 1),
        (SOURCE_ONLY, "en>de", "The price", "Preis", 0),
    ],
)
def test_a_rule_finds_what_breaks_it(view, rule, pair, source, target, count) -> None:
    assert len(found(view, rule, pair, source, target)) == count


def test_a_rule_says_its_message_its_severity_and_where(view) -> None:
    [finding] = found(view, PRICE, "en>de", "It is $5", "Das kostet $5")
    assert finding.message == "Write the amount first."
    assert finding.target_span.of("Das kostet $5") == "$5"
    assert finding.source_span.of("It is $5") == "$5"
    [part] = found(view, PARTS, "ru>en", "AB-12", "none")
    assert (part.message, part.severity) == ("Part numbers stay", Severity.MAJOR)


def test_what_the_source_caught_is_no_pattern(view) -> None:
    rule = "[[rules]]\nname='same'\nsource='<(.+?)>'\ntarget='$1'\nreport='missing'"
    assert not found(view, rule, "en>de", "<a.b(c>", "a.b(c")
    assert found(view, rule, "en>de", "<a.b>", "axb")


def test_a_catastrophic_pattern_is_stopped_and_named(view) -> None:
    rule = "[[rules]]\nname='slow'\ntarget='^(a|a|aa)+$'"
    started = time.perf_counter()
    [finding] = found(view, rule, "en>de", "x", "a" * 60 + "!")
    assert time.perf_counter() - started < 2
    assert "“slow” takes too long" in finding.message
    assert finding.severity is Severity.NEUTRAL


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rules = 3", "write [[rules]]"),
        ("[[rules]]\ntarget='x'", "rule 1 has no “name”"),
        ("[[rules]]\nname='a'", "needs a “source” or a “target”"),
        ("[[rules]]\nname='a'\ntarget='('", "is no regular expression"),
        ("[[rules]]\nname='a'\nsource='x'\ntarget='$1'", "the group 1, which “source” has not"),
        ("[[rules]]\nname='a'\nsource='x'\ntarget='${n}'", "the group n"),
        ("[[rules]]\nname='a'\ntarget='$1'", "refers to the source"),
        ("[[rules]]\nname='a'\nsource='x'\nreport='missing'", "add “target”"),
        ("[[rules]]\nname='a'\ntarget='x'\nreport='maybe'", "one of found, missing"),
        ("[[rules]]\nname='a'\ntarget='x'\nseverity='bad'", "one of neutral"),
        ("[[rules]]\nname='a'\ntarget='x'\ncolour=1", "no “colour”"),
        ("[[rules]]\nname='a'\ntarget=1", "must be a string"),
        ("[[rules]]\nname='a'\ntarget='x'\nlanguages='en'", "list of strings"),
        ("[checks.style.rule]\nrules=['x']", "has no “rules”"),
        ("[checks.numbers]\nexceptions='x'", "must be a list of strings"),
        ("description = 1", "“description” must be a string"),
    ],
)
def test_a_mistake_in_a_rule_is_told_in_one_sentence(text, said) -> None:
    with pytest.raises(InputError, match=r"^[^\n]+$") as error:
        parse_profile(text, "p.toml")
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("phrases", "target", "spans"),
    [
        (["utilize"], "We utilize it. Utilize!", ["utilize", "Utilize"]),
        (["utilize"], "We utilized it.", []),
        (["utiliz*"], "We utilized it.", ["utilized"]),
        (["in order to => to"], "He came in  order to see.", ["in  order to"]),
        (["垃圾"], "这是垃圾。", ["垃圾"]),
        (["C++"], "C++ or C", ["C++"]),
        (["", "*", "=> x"], "Nothing.", []),
        (["see"], "https://see.org/see", []),
    ],
)
def test_forbidden_phrases_are_found_as_words(ask, phrases, target, spans) -> None:
    findings = ask("style.forbidden", "ru>en", "x", target, phrases=tuple(phrases))
    assert [one.target_span.of(target) for one in findings] == spans


def test_a_forbidden_phrase_proposes_another(ask, apply) -> None:
    target = "He came in order to see."
    [finding] = ask("style.forbidden", "ru>en", "x", target, phrases=("in order to => to",))
    assert apply(target, finding) == "He came to see."
    assert not finding.suggestions[0].safe


def test_rude_words_are_the_users_own(ask) -> None:
    assert not ask("style.profanity", "ru>en", "x", "Damn it!")
    [finding] = ask("style.profanity", "ru>en", "x", "Damn it!", words=("damn",))
    assert finding.severity is Severity.MAJOR


def test_a_check_says_nothing_on_its_exceptions(view) -> None:
    pair = view("en>de", "It came.", "Es kam kam.")
    plain = parse_profile("").restricted_to(["repetition.words"])
    [finding] = check_segment(pair, plain)
    under = finding.target_span.of("Es kam kam.")
    excepted = parse_profile(f'[checks.repetition.words]\nexceptions = ["{under.upper()}"]')
    assert check_segment(pair, excepted.restricted_to(["repetition.words"])) == []


SLOW = "[[rules]]\nname='slow'\ntarget='^(a|a|aa)+$'\n[[rules]]\nname='quick'\ntarget='!'"


def _rows(count: int) -> list[CheckRow]:
    pair = Language.parse("en"), Language.parse("de")
    return [CheckRow(i, TaggedText("x"), TaggedText("a" * 60 + "!"), *pair) for i in range(count)]


@pytest.mark.parametrize("workers", [0, 2])
def test_a_slow_rule_is_switched_off_for_the_run_and_this_is_said_once(workers) -> None:
    profile = parse_profile(SLOW).restricted_to(["style.rule"])
    started = time.perf_counter()
    with ThreadPoolExecutor(workers) if workers else nullcontext() as pool:
        results = list(check_batch(_rows(200), profile, pool, chunk_size=5))
    assert time.perf_counter() - started < 10  # 200 texts at 0.1 s are 20
    messages = [finding.message for _, found in results for finding in found]
    assert sum("is switched off for the rest of this run" in text for text in messages) == 1
    assert messages.count("quick") == 200


def test_a_rule_that_was_too_slow_once_is_still_applied_elsewhere() -> None:
    profile = parse_profile(SLOW).restricted_to(["style.rule"])
    rows = [*_rows(2), _rows(1)[0]._replace(key=2, target=TaggedText("aaa"))]
    messages = [finding.message for _, found in check_batch(rows, profile) for finding in found]
    assert messages.count("slow") == 1
    assert not any("switched off" in text for text in messages)


def test_every_run_begins_anew() -> None:
    profile = parse_profile(SLOW).restricted_to(["style.rule"])
    first, second = (list(check_batch(_rows(4), profile)) for _ in range(2))
    assert first == second
