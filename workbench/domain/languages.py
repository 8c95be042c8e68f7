"""Language codes: parsed once, then carried as a value that knows its script."""

from dataclasses import dataclass

from workbench.domain.errors import UsageError
from workbench.domain.language_table import ALIASES, NAMES, SCRIPTS

_RIGHT_TO_LEFT_SCRIPTS = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"})
_SCRIPTS_WITHOUT_SPACES = frozenset({"Hans", "Hant", "Jpan", "Thai", "Laoo", "Khmr", "Mymr"})


@dataclass(frozen=True, slots=True)
class Language:
    """A BCP 47 tag reduced to what a translation tool needs: language, script, region."""

    base: str
    script: str
    region: str = ""
    explicit_script: bool = False

    @classmethod
    def parse(cls, code: str) -> "Language":
        """Read ``pt-BR``, ``pt_BR``, ``zh-Hant-TW``, ``por``; raise ``UsageError`` otherwise."""
        parts = code.strip().replace("_", "-").split("-")
        base = ALIASES.get(parts[0].lower(), parts[0].lower())
        if base not in NAMES:
            raise UsageError(
                f"“{code}” is not a language code Winnow knows; "
                "use an ISO 639 code such as en, ru or pt-BR."
            )
        script = ""
        region = ""
        for part in parts[1:]:
            if len(part) == 4 and part.isalpha() and not script:
                script = part.title()
            elif (len(part) == 2 and part.isalpha()) or (len(part) == 3 and part.isdigit()):
                region = region or part.upper()
        explicit = bool(script)
        if not script:
            script = SCRIPTS.get(base, "Latn")
            if base == "zh" and region in {"TW", "HK", "MO"}:
                script = "Hant"
        return cls(base, script, region, explicit)

    @property
    def code(self) -> str:
        """The normalised tag: ``pt-BR``, ``zh-Hant``, ``ru``."""
        parts = [self.base]
        if self.explicit_script:
            parts.append(self.script)
        if self.region:
            parts.append(self.region)
        return "-".join(parts)

    @property
    def name(self) -> str:
        """The English name, with the region where one is given: ``Portuguese (BR)``."""
        return f"{NAMES[self.base]} ({self.region})" if self.region else NAMES[self.base]

    @property
    def is_right_to_left(self) -> bool:
        """Whether text of this language runs from right to left."""
        return self.script in _RIGHT_TO_LEFT_SCRIPTS

    @property
    def has_spaces(self) -> bool:
        """Whether words are separated by spaces."""
        return self.script not in _SCRIPTS_WITHOUT_SPACES

    @property
    def is_cjk(self) -> bool:
        """Whether the language is Chinese, Japanese or Korean."""
        return self.base in {"zh", "ja", "ko"}

    def __str__(self) -> str:
        return self.code
