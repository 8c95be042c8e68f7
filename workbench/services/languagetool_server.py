"""Speaks with a LanguageTool server: which addresses are allowed, one request, what it answered.

The protocol is LanguageTool's own HTTP API (https://languagetool.org/http-api): ``GET
/v2/languages`` and ``POST /v2/check``. Proxies are not used and redirections not followed, so that
a text goes where the user said and nowhere else.
"""

import http.client
import ipaddress
import json
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from workbench.config.settings import Settings
from workbench.domain.errors import UsageError, WinnowError
from workbench.domain.languages import Language

# Seconds for an answer. A local server takes some 0.1 s for a page, its first request some seconds.
TIME_OUT = 15.0
MOST_BYTES = 32 * 1024 * 1024
# The variant with a dictionary, where the language alone has none.
_VARIANTS = {"en": "en-US", "de": "de-DE", "pt": "pt-PT", "ca": "ca-ES"}


class NoAnswerError(WinnowError):
    """The LanguageTool server is not there, does not answer in time, or says something else."""


class Match(NamedTuple):
    """One report. ``start`` and ``end`` are code points of the text that was sent."""

    start: int
    end: int
    rule: str
    kind: str
    message: str
    replacements: tuple[str, ...]


class Piece(NamedTuple):
    """A stretch of the text that is sent. Markup is passed over; ``means`` stands in its place."""

    text: str
    is_markup: bool = False
    means: str = ""


class Server:
    """A server at one address."""

    def __init__(self, address: str, *, time_out: float = TIME_OUT) -> None:
        self.address = address
        self._time_out = time_out
        self._opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), _NoRedirections()
        )
        self._codes: frozenset[str] | None = None

    def code_of(self, language: Language) -> str | None:
        """The server's code for a language, with a dictionary if it has one; None if unknown.

        Raises ``NoAnswerError``.
        """
        if self._codes is None:
            self._codes = _codes(self._answer("languages", None))
        region = language.code if language.region else ""
        wanted = (region, _VARIANTS.get(language.base, ""), language.base)
        return next((code for code in wanted if code in self._codes), None)

    def check(
        self,
        pieces: Sequence[Piece],
        code: str,
        mother_tongue: str | None = None,
        disabled: Sequence[str] = (),
    ) -> list[Match]:
        """What the server finds in the text of ``pieces``; raises ``NoAnswerError``."""
        form = {"language": code, "data": json.dumps({"annotation": _annotation(pieces)})}
        if mother_tongue:
            form["motherTongue"] = mother_tongue
        if disabled:
            form["disabledRules"] = ",".join(disabled)
        answer = self._answer("check", urllib.parse.urlencode(form).encode())
        return _matches(answer, "".join(piece.text for piece in pieces))

    def _answer(self, what: str, body: bytes | None) -> Any:
        request = urllib.request.Request(f"{self.address}/v2/{what}", data=body)
        request.add_header("Accept", "application/json")
        try:
            with self._opener.open(request, timeout=self._time_out) as response:
                data = response.read(MOST_BYTES + 1)
            if len(data) > MOST_BYTES:
                raise ValueError("too long")
            return json.loads(data)
        except urllib.error.HTTPError as error:
            with error:
                raise NoAnswerError(
                    f"The LanguageTool server at {self.address} answered with the error "
                    f"{error.code}; its findings are left out."
                ) from error
        except OSError as error:
            late = isinstance(error, TimeoutError) or isinstance(
                getattr(error, "reason", None), TimeoutError
            )
            raise NoAnswerError(
                f"The LanguageTool server at {self.address} did not answer in time; its findings "
                "are left out."
                if late
                else f"The LanguageTool server at {self.address} does not answer; its findings are "
                "left out."
            ) from error
        except (ValueError, RecursionError, http.client.HTTPException) as error:
            raise NoAnswerError(
                f"What answers at {self.address} is no LanguageTool server; its findings are left "
                "out."
            ) from error


class _NoRedirections(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_arguments: Any) -> None:
        return None


def configured_server(settings: Settings) -> Server | None:
    """The server of the settings; None where no address is set.

    Raises ``UsageError`` for an address that is none, or of another machine without leave.
    """
    address = str(settings["languagetool.address"]).strip().rstrip("/").removesuffix("/v2")
    if not address:
        return None
    try:
        parts = urllib.parse.urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in {"http", "https"} or parts.query or "@" in parts.netloc:
        raise UsageError(
            f"“{address}” is no address of a LanguageTool server; write one such as "
            "http://localhost:8081."
        )
    if not is_local(host) and not settings["languagetool.remote"]:
        raise UsageError(
            f"The LanguageTool server {host} is another machine; texts are sent there only when "
            "“Allow another machine” is on in the settings."
        )
    return Server(address)


def is_local(host: str) -> bool:
    """Whether ``host`` names this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _annotation(pieces: Sequence[Piece]) -> list[dict[str, str]]:
    found = []
    for piece in pieces:
        if not piece.is_markup:
            found.append({"text": piece.text})
        elif piece.means:
            found.append({"markup": piece.text, "interpretAs": piece.means})
        else:
            found.append({"markup": piece.text})
    return found


def _codes(answer: Any) -> frozenset[str]:
    if not isinstance(answer, list):
        raise NoAnswerError(
            "The LanguageTool server names no languages; its findings are left out."
        )
    entries = [entry for entry in answer if isinstance(entry, dict)]
    return frozenset(
        str(entry[name]) for entry in entries for name in ("code", "longCode") if name in entry
    )


def _matches(answer: Any, text: str) -> list[Match]:
    """The matches of an answer; one that does not fit the text is left out."""
    found = answer.get("matches") if isinstance(answer, dict) else None
    if not isinstance(found, list):
        raise NoAnswerError("The LanguageTool server names no matches; its findings are left out.")
    places = _code_points(text)
    matches = (_match(entry, places) for entry in found if isinstance(entry, dict))
    return [match for match in matches if match is not None]


def _code_points(text: str) -> list[int]:
    """For each UTF-16 unit of ``text``, in which LanguageTool counts, the code point it is in."""
    places = []
    for position, character in enumerate(text):
        places += [position] * (2 if ord(character) > 0xFFFF else 1)
    return [*places, len(text)]


def _match(entry: Mapping[str, Any], places: Sequence[int]) -> Match | None:
    offset, length = entry.get("offset"), entry.get("length")
    if not isinstance(offset, int) or not isinstance(length, int):
        return None
    if offset < 0 or length < 0 or offset + length >= len(places):
        return None
    rule = entry.get("rule")
    rule = rule if isinstance(rule, dict) else {}
    replacements = entry.get("replacements")
    values = [
        one["value"]
        for one in (replacements if isinstance(replacements, list) else ())
        if isinstance(one, dict) and isinstance(one.get("value"), str)
    ]
    return Match(
        places[offset],
        places[offset + length],
        str(rule.get("id", "")),
        str(rule.get("issueType", "")),
        str(entry.get("message", "")).strip(),
        tuple(values[:5]),
    )
