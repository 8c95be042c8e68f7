"""Terminology: terms that are missing, forbidden, or changed although they stay as they are."""

import pytest

from workbench.domain.findings import Confidence, Severity
from workbench.domain.terms import Concept, Term, TermStatus
from workbench.terms.packed import pack

MISSING = "terminology.missing"
FORBIDDEN = "terminology.forbidden"
UNTRANSLATABLE = "terminology.untranslatable"

PREFERRED, ADMITTED = TermStatus.PREFERRED, TermStatus.ADMITTED


def concept(pair, source, *targets, forbidden=(), deprecated=(), keep=False, identifier=""):
    from_code, to_code = pair.split(">")
    ranked = [PREFERRED, *[ADMITTED] * len(targets)]
    terms = [Term(source, from_code, PREFERRED)] if source else []
    terms += [Term(text, to_code, status) for text, status in zip(targets, ranked, strict=False)]
    terms += [Term(text, to_code, TermStatus.FORBIDDEN) for text in forbidden]
    terms += [Term(text, to_code, TermStatus.DEPRECATED) for text in deprecated]
    return Concept(tuple(terms), identifier, untranslatable=keep)


RUSSIAN = pack(
    [
        concept("en>ru", "contract", "договор", "контракт", forbidden=["контрактик"]),
        concept("en>ru", "service item", "позиция услуг"),
        concept("en>ru", "sales contract", "сделка"),
        concept("en>ru", "account", "счёт", identifier="money"),
        concept("en>ru", "account", "учётная запись", identifier="person"),
        concept("en>ru", "power unit", "силовой блок", forbidden=["мотор"], deprecated=["движок"]),
        concept("en>ru", "engine", "мотор"),
        concept("en>ru", "", forbidden=["юзер"]),
        concept("en>ru", "Winnow", keep=True, forbidden=["Виноу"]),
        concept("en>ru", "Windows", keep=True),
    ]
)
GERMAN = pack([concept("en>de", "contract", "Vertrag")])
CHINESE = pack([concept("en>zh", "contract", "合同", forbidden=["契约"])])
ENGLISH = pack([concept("zh>en", "合同", "contract")])
BASES = {"ru": RUSSIAN, "de": GERMAN, "zh": CHINESE, "en": ENGLISH}


@pytest.fixture
def find(ask):
    def run(check, pair, source, target, **parameters):
        terms = (BASES[pair.split(">")[1]],)
        return ask(check, pair, source, target, terms=terms, **parameters)

    return run


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en>ru", "The contract ends.", "Соглашение истекает."),
        ("en>ru", "Two service items", "Два элемента обслуживания"),
        ("en>ru", "Sales contracts end.", "Договоры истекают."),
        ("en>ru", "Open an account.", "Откройте аккаунт."),
        ("en>zh", "The contract ends.", "协议终止。"),
        ("zh>en", "签订合同后", "After signing the agreement"),
    ],
)
def test_a_term_that_is_not_used_is_found(find, pair, source, target):
    (finding,) = find(MISSING, pair, source, target)
    assert finding.severity is Severity.MAJOR
    assert finding.category == "terminology/termbase"
    assert finding.source_span is not None
    assert finding.source_span.of(source).lower() in finding.message.lower()
    assert finding.suggestions == ()


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en>ru", "The contracts end.", "Договоры истекают."),
        ("en>ru", "The contract ends.", "Контракта больше нет."),
        ("en>ru", "Two service items", "Две позиции этих услуг"),
        ("en>ru", "A sales contract", "Сделка"),
        ("en>ru", "Open an account.", "Откройте учётную запись."),
        ("en>ru", "Accounts", "Счета"),
        ("en>ru", "A power unit", "Мотор"),  # forbidden: the other check says so
        ("en>ru", "Contractors come.", "Подрядчики приходят."),
        ("en>de", "The contract number", "Die Vertragsnummer"),
        ("en>zh", "The contract ends.", "合 同终止。"),
        ("zh>en", "签订合同后", "Once the contracts are signed"),
    ],
)
def test_a_term_that_is_used_in_any_form_is_right(find, pair, source, target):
    assert find(MISSING, pair, source, target) == []


def test_a_term_named_less_often_is_a_hint(find):
    source, target = "A contract, the contract", "Договор"
    assert find(MISSING, "en>ru", source, target) == []
    (finding,) = find(MISSING, "en>ru", source, target, hints=True)
    assert finding.confidence is Confidence.HINT
    assert finding.source_span.of(source) == "contract"
    assert finding.source_span.start > 10
    assert "2 times" in finding.message


def test_a_term_with_other_words_inside_is_a_hint(find):
    source, target = "The service menu item", "Пункт меню"
    assert find(MISSING, "en>ru", source, target) == []
    (finding,) = find(MISSING, "en>ru", source, target, hints=True)
    assert finding.confidence is Confidence.HINT


def test_a_term_left_in_the_source_language_is_proposed_in_its_place(find, apply):
    target = "Подпишите contract сейчас."
    (finding,) = find(MISSING, "en>ru", "Sign the contract now.", target)
    assert apply(target, finding) == "Подпишите договор сейчас."
    assert not any(suggestion.safe for suggestion in finding.suggestions)


@pytest.mark.parametrize(
    ("source", "target", "fixed", "severity"),
    [
        ("The power unit", "Это мотор", "Это силовой блок", Severity.MAJOR),
        ("The power unit", "Мотор стоит", "Силовой блок стоит", Severity.MAJOR),
        ("The power unit", "Это движок", "Это силовой блок", Severity.MINOR),
        ("Winnow opens.", "Виноу открыт.", "Winnow открыт.", Severity.MAJOR),
    ],
)
def test_a_forbidden_term_is_found_and_the_right_one_proposed(
    find, apply, source, target, fixed, severity
):
    (finding,) = find(FORBIDDEN, "en>ru", source, target)
    assert finding.severity is severity
    assert finding.category == "terminology/wrong term"
    assert apply(target, finding) == fixed
    assert finding.source_span is not None


def test_a_forbidden_word_that_stands_for_no_term_of_the_source_language(find):
    (finding,) = find(FORBIDDEN, "en>ru", "The user", "Юзера нет")
    assert finding.message == "The termbase forbids “Юзера”."
    assert finding.suggestions == ()


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("The power unit", "Силовой блок"),
        ("The engine", "Мотор"),  # not of this source term, and right for another
        ("The engine of the power unit", "Мотор силового блока"),
        ("A game engine", "Игровой движок"),  # the source does not speak of the concept
    ],
)
def test_a_word_that_is_only_forbidden_for_another_term_is_right(find, source, target):
    assert find(FORBIDDEN, "en>ru", source, target) == []


def test_without_its_source_a_forbidden_word_is_less_certain(find):
    (finding,) = find(FORBIDDEN, "en>zh", None, "签订契约后")
    assert finding.confidence is Confidence.MEDIUM
    assert find(MISSING, "en>zh", None, "协议") == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Open Winnow.", "Откройте Виннов."),
        ("Start Windows now", "Запустите Окна"),
        ("Install Java on Windows", "Установите Java"),
    ],
)
def test_a_changed_name_is_found(find, source, target):
    (finding,) = find(UNTRANSLATABLE, "en>ru", source, target)
    assert finding.category == "accuracy/do-not-translate"
    assert finding.source_span.of(source) in finding.message


def test_a_name_in_other_capitals_is_put_right(find, apply):
    (finding,) = find(UNTRANSLATABLE, "en>ru", "Open Winnow.", "Откройте winnow.")
    assert apply("Откройте winnow.", finding) == "Откройте Winnow."


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Open Winnow.", "Откройте Winnow."),
        ("Without Winnow", "Без Winnow'а"),
        ("Open the windows.", "Откройте окна."),
        ("Open Winnow and close Winnow.", "Откройте и закройте Winnow."),
    ],
)
def test_a_name_that_stays_is_right(find, source, target):
    assert find(UNTRANSLATABLE, "en>ru", source, target) == []


@pytest.mark.parametrize("check", [MISSING, FORBIDDEN, UNTRANSLATABLE])
def test_without_a_termbase_nothing_is_said(ask, check):
    assert ask(check, "en>ru", "The contract of Winnow", "Мотор") == []


def test_findings_of_one_concept_can_be_dismissed_together(find):
    (finding,) = find(MISSING, "en>ru", "Open an account.", "Откройте аккаунт.")
    assert finding.lexicon_entry == "term:money"
