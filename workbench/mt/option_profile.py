"""Named sets of translation options, one TOML file each."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from workbench.domain.errors import InputError
from workbench.mt.base import TranslateOptions

# Option → least and most; whole numbers where the least is one.
_LIMITS: Mapping[str, tuple[float, float]] = {
    "beam": (1, 16),
    "alternatives": (1, 10),
    "max_batch_tokens": (64, 65_536),
    "length_penalty": (0.0, 5.0),
    "repetition_penalty": (1.0, 5.0),
}
_WHOLE = ("beam", "alternatives", "max_batch_tokens")
_SWITCH = "replace_unknowns"


@dataclass(frozen=True, slots=True)
class OptionProfile:
    """``values`` holds only the options that the profile names."""

    name: str
    description: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)

    def over(self, options: TranslateOptions) -> TranslateOptions:
        """``options`` with those of the profile in their place; a beam holds all alternatives."""
        made = replace(options, **self.values)
        return replace(made, beam=max(made.beam, made.alternatives))


def parse_options(text: str, where: str, name: str) -> OptionProfile:
    """Read TOML text; raise ``InputError`` naming ``where`` and what is wrong in it."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{where} is not valid TOML ({error}); mend that line.") from None
    description = data.pop("description", "")
    if not isinstance(description, str):
        raise InputError(f"{where}: “description” must be a text in quotes.")
    for key, value in data.items():
        _require_sound(key, value, where)
    return OptionProfile(name, description, data)


def _require_sound(key: str, value: Any, where: str) -> None:
    if key == _SWITCH:
        if not isinstance(value, bool):
            raise InputError(f"{where}: “{key}” must be true or false, not {value!r}.")
        return
    if key not in _LIMITS:
        raise InputError(
            f"{where} has the unknown option “{key}”; it takes description, "
            f"{', '.join(_LIMITS)} and {_SWITCH}."
        )
    least, most = _LIMITS[key]
    kinds = (int,) if key in _WHOLE else (int, float)
    sound = isinstance(value, kinds) and not isinstance(value, bool) and least <= value <= most
    if not sound:
        kind = "a whole number" if key in _WHOLE else "a number"
        raise InputError(f"{where}: “{key}” must be {kind} from {least} to {most}, not {value!r}.")
