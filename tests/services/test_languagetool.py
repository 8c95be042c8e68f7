"""A LanguageTool server, played by a small one: what is sent, what comes back, what goes wrong."""

import json
import threading
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from workbench.checks.profile import DEFAULT_PROFILE, parse_profile
from workbench.domain.errors import UsageError
from workbench.domain.findings import Confidence, Finding, Severity
from workbench.domain.languages import Language
from workbench.domain.spans import Span
from workbench.domain.text import Tag, TaggedText, TagKind
from workbench.services import checking, reviewing
from workbench.services.file_checking import check_text_file, read_bilingual
from workbench.services.importing import import_files
from workbench.services.languagetool import Asked, ask
from workbench.services.languagetool_server import (
    NoAnswerError,
    Server,
    configured_server,
    is_local,
)

LANGUAGES = [
    {"name": "English (US)", "code": "en", "longCode": "en-US"},
    {"name": "Russian", "code": "ru", "longCode": "ru-RU"},
]
ENGLISH, RUSSIAN = Language.parse("en"), Language.parse("ru")
PLAIN_ENGLISH = DEFAULT_PROFILE.restricted_to(["languagetool"])


class _Fake(BaseHTTPRequestHandler):
    """Finds every “wrongg” and answers as LanguageTool does, in UTF-16 units."""

    def do_GET(self) -> None:
        self._say(self.server.languages)

    def do_POST(self) -> None:
        form = urllib.parse.parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.server.forms.append(form)
        if self.server.delay:
            time.sleep(self.server.delay)
        annotation = json.loads(form["data"][0])["annotation"]
        text = "".join(one.get("text", one.get("markup", "")) for one in annotation)
        matches = [
            {
                "message": f"Possible mistake in “{word}”.",
                "offset": len(text[:place].encode("utf-16-le")) // 2,
                "length": len(word),
                "replacements": [{"value": "wrong"}, {"value": "wrung"}],
                "rule": {"id": rule, "issueType": kind},
            }
            for word, rule, kind in (
                ("wrongg", "MORFOLOGIK", "misspelling"),
                ("very unique", "UNIQUE", "style"),
            )
            if (place := text.find(word)) >= 0
        ]
        self._say(self.server.answer if self.server.answer is not None else {"matches": matches})

    def _say(self, what) -> None:
        body = what if isinstance(what, bytes) else json.dumps(what).encode()
        self.send_response(self.server.status)
        if self.server.status == 302:
            self.send_header("Location", "http://192.0.2.1/v2/check")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments) -> None:
        """Say nothing."""


@pytest.fixture
def fake():
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Fake)
    server.languages, server.answer, server.status, server.delay = LANGUAGES, None, 200, 0.0
    server.forms = []
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def address(fake) -> str:
    return f"http://127.0.0.1:{fake.server_port}"


def _ask(address, *targets, profile=PLAIN_ENGLISH, language=ENGLISH, found=()):
    texts = [
        Asked(key, TaggedText(t) if isinstance(t, str) else t, language, RUSSIAN, found)
        for key, t in enumerate(targets)
    ]
    return dict(ask(Server(address), texts, profile))


def test_a_match_becomes_a_finding_with_its_place_and_its_proposals(address) -> None:
    [finding] = _ask(address, "It is wrongg.")[0]
    assert finding.target_span.of("It is wrongg.") == "wrongg"
    assert finding.category == "linguistic conventions/spelling"
    assert [one.text for one in finding.suggestions] == ["wrong", "wrung"]
    assert finding.lexicon_entry == "MORFOLOGIK"


def test_places_are_code_points_whatever_stands_before(address) -> None:
    target = "😀😀 wrongg"
    answers = _ask(address, "Fine 🎉.", target)
    assert answers[0] == []
    assert answers[1][0].target_span.of(target) == "wrongg"


def test_many_targets_go_in_few_requests(address, fake) -> None:
    answers = _ask(address, *(["A sentence of some length."] * 300), "wrongg")
    assert len(answers) == 301
    assert len(answers[300]) == 1
    assert len(fake.forms) == 1
    assert fake.forms[0]["language"] == ["en-US"]
    assert "WHITESPACE_RULE" in fake.forms[0]["disabledRules"][0]


def test_tags_and_placeholders_are_sent_as_markup(address, fake) -> None:
    tagged = TaggedText("A \ufffcwrongg %s", (Tag(TagKind.STANDALONE, "1", "<b/>", "b"),))
    [finding] = _ask(address, tagged)[0]
    assert finding.target_span.of(tagged.text) == "wrongg"
    annotation = json.loads(fake.forms[0]["data"][0])["annotation"]
    assert {"markup": "\ufffc"} in annotation
    assert {"markup": "%s", "interpretAs": "X"} in annotation


def test_a_matter_of_taste_is_a_hint(address) -> None:
    [finding] = _ask(address, "This is very unique.")[0]
    assert finding.confidence is Confidence.HINT


@pytest.mark.parametrize(("check", "left"), [("spelling.word", 0), ("husks.calque", 1)])
def test_what_a_check_has_found_is_not_said_twice(address, check, left) -> None:
    known = Finding(check, Severity.MINOR, "x/y", "No word.", target_span=Span(6, 12))
    assert len(_ask(address, "It is wrongg.", found=[known])[0]) == left


def test_a_profile_says_what_is_not_asked_and_what_is_right(address, fake) -> None:
    profile = parse_profile(
        '[checks.languagetool.match]\ndisabled = ["ONE", "TWO"]\nexceptions = ["Wrongg"]\n'
    )
    assert _ask(address, "wrongg", profile=profile)[0] == []
    assert fake.forms[0]["disabledRules"] == ["ONE,TWO"]


def test_a_language_that_the_server_does_not_know_is_left_out(address, fake) -> None:
    assert _ask(address, "wrongg", language=Language.parse("eo")) == {}
    assert fake.forms == []


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"status": 500}, "answered with the error 500"),
        ({"status": 302}, "answered with the error 302"),
        ({"answer": b"<html>"}, "is no LanguageTool server"),
        ({"answer": b"[" * 100_000}, "is no LanguageTool server"),
        ({"answer": [1]}, "names no matches"),
        ({"languages": {"a": 1}}, "names no languages"),
    ],
)
def test_an_answer_that_is_none_is_one_sentence(address, fake, settings, says) -> None:
    for name, value in settings.items():
        setattr(fake, name, value)
    with pytest.raises(NoAnswerError, match=says) as error:
        _ask(address, "wrongg")
    assert str(error.value).count(".") <= 5


@pytest.mark.parametrize("place", [-1, 10_000, "x", None, True])
def test_a_match_that_does_not_fit_the_text_is_left_out(address, fake, place) -> None:
    fake.answer = {"matches": [{"offset": place, "length": 3, "rule": {}}, "nonsense"]}
    assert all(finding.target_span.end <= 6 for finding in _ask(address, "wrongg")[0])


def test_a_server_that_is_silent_is_not_waited_for(address, fake) -> None:
    fake.delay = 1.0
    started = time.monotonic()
    server = Server(address, time_out=0.2)
    server.code_of(ENGLISH)
    with pytest.raises(NoAnswerError, match="did not answer in time"):
        dict(ask(server, [Asked(1, TaggedText("wrongg"), ENGLISH, None)], PLAIN_ENGLISH))
    assert time.monotonic() - started < 0.9


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("127.3.2.1", True),
        ("::1", True),
        ("192.168.1.4", False),
        ("localhost.example.org", False),
        ("example.org", False),
    ],
)
def test_this_machine_is_told_from_others(host, local) -> None:
    assert is_local(host) is local


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("http://192.168.1.4:8081", "another machine"),
        ("https://api.example.org", "another machine"),
        ("localhost:8081", "is no address"),
        ("file:///etc/passwd", "is no address"),
        ("http://user@localhost", "is no address"),
        ("http://localhost:99999", "is no address"),
    ],
)
def test_an_address_that_may_not_be_asked_is_refused(settings, address, says) -> None:
    settings.set("languagetool.address", address)
    with pytest.raises(UsageError, match=says):
        configured_server(settings)


def test_another_machine_is_asked_when_the_user_allows_it(settings) -> None:
    settings.update({"languagetool.address": "http://192.0.2.4/v2/", "languagetool.remote": True})
    assert configured_server(settings).address == "http://192.0.2.4"
    settings.set("languagetool.address", "")
    assert configured_server(settings) is None


LINES = "source\ttarget\nЭто плохо.\tThis is wrongg.\nЭто хорошо.\tThis is good.\n"


@pytest.fixture
def project(session, write):
    import_files(session, [write("a.tsv", LINES)])
    return session


def _found(session):
    stored = session.project.findings.all()
    return [one.segment_id for one in stored if one.finding.check == "languagetool.match"]


def test_a_project_keeps_what_the_server_found_until_the_text_changes(project, address) -> None:
    project.settings.set("languagetool.address", address)
    result = checking.check_project(project)
    assert result.notices == ()
    [segment_id] = _found(project)
    checking.recheck_segments(project, [segment_id])
    assert _found(project) == [segment_id]
    segment = project.project.segments.get(segment_id)
    reviewing.edit_target(project, segment, TaggedText("This is wrong."))
    assert _found(project) == []


def test_without_an_address_nothing_is_asked_and_old_findings_go(project, address, fake) -> None:
    project.settings.set("languagetool.address", address)
    checking.check_project(project)
    asked = len(fake.forms)
    project.settings.set("languagetool.address", "")
    checking.check_project(project)
    assert _found(project) == []
    assert len(fake.forms) == asked


def test_a_server_that_is_not_there_is_told_in_one_sentence(project) -> None:
    project.settings.set("languagetool.address", "http://127.0.0.1:9")
    result = checking.check_project(project)
    assert result.notices == (
        "The LanguageTool server at http://127.0.0.1:9 does not answer; its findings are left out.",
    )
    assert result.segments == 2


def test_a_file_is_asked_about_as_well(settings, address, write) -> None:
    settings.set("languagetool.address", address)
    text = read_bilingual(write("a.tsv", LINES), RUSSIAN, ENGLISH)
    checked = check_text_file(text, settings, only=["languagetool"])
    assert [(one.position, one.finding.check) for one in checked.findings] == [
        (1, "languagetool.match")
    ]
