"""The colours of the window, each with a name that says what it is for.

Nothing in the window names a colour; it names a token. Both themes were designed by hand, and
tests/gui/test_theme.py computes the contrast of every pair that may meet on the screen.
"""

from dataclasses import dataclass, replace

from workbench.domain.findings import Severity
from workbench.domain.statuses import Status


@dataclass(frozen=True, slots=True)
class Theme:
    """Tokens as ``#rrggbb``. Texts stand on window, surface, raised and selection alike.

    ``window`` is the chrome (toolbar, docks, status bar), ``surface`` the sheet the segments
    stand on, ``raised`` what floats above (menus, cards, fields), ``line`` a hairline that carries
    no meaning, ``outline`` the border of a control, ``selection`` the background of a selected
    row, ``mark_*`` the soft background of a finding's span, ``added``/``removed`` those of a diff.
    """

    name: str
    dark: bool
    window: str
    surface: str
    raised: str
    hover: str
    line: str
    outline: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    selection: str
    selection_inactive: str
    chip: str
    severity_critical: str
    severity_major: str
    severity_minor: str
    severity_neutral: str
    severity_hint: str
    status_new: str
    status_translated: str
    status_reviewed: str
    status_approved: str
    status_rejected: str
    status_locked: str
    mark_critical: str
    mark_major: str
    mark_minor: str
    mark_neutral: str
    mark_hint: str
    mark_link: str
    added: str
    removed: str

    def severity(self, severity: Severity, hint: bool = False) -> str:
        """The colour of a finding's mark."""
        return self.severity_hint if hint else str(getattr(self, f"severity_{severity.value}"))

    def mark(self, severity: Severity, hint: bool = False) -> str:
        """The soft background of a finding's span."""
        return self.mark_hint if hint else str(getattr(self, f"mark_{severity.value}"))

    def status(self, status: Status, locked: bool = False) -> str:
        """The colour of a status' shape."""
        return self.status_locked if locked else str(getattr(self, f"status_{status.value}"))


LIGHT = Theme(
    name="light",
    dark=False,
    window="#f2f2ef",
    surface="#fcfcfa",
    raised="#ffffff",
    hover="#e7e8e4",
    line="#dcdcd6",
    outline="#80807a",
    text="#1d1e1c",
    muted="#575852",
    disabled="#85867f",
    accent="#2458a0",
    accent_hover="#1c4884",
    on_accent="#ffffff",
    selection="#dbe7f7",
    selection_inactive="#e6e8e9",
    chip="#e2e5ea",
    severity_critical="#b3211b",
    severity_major="#9c4a00",
    severity_minor="#6f5a00",
    severity_neutral="#50596a",
    severity_hint="#6a5491",
    status_new="#6b6c66",
    status_translated="#0d6670",
    status_reviewed="#6a45a8",
    status_approved="#226b35",
    status_rejected="#b3211b",
    status_locked="#50596a",
    mark_critical="#fbdedb",
    mark_major="#fbe5cc",
    mark_minor="#f7edc4",
    mark_neutral="#e4e7ed",
    mark_hint="#ece6f5",
    mark_link="#d7ebec",
    added="#d5edd8",
    removed="#f9dddb",
)

DARK = Theme(
    name="dark",
    dark=True,
    window="#202124",
    surface="#191a1c",
    raised="#2a2b2f",
    hover="#34363a",
    line="#3a3c41",
    outline="#80838b",
    text="#e4e4e0",
    muted="#a9aaa6",
    disabled="#797b80",
    accent="#86b4f4",
    accent_hover="#a5c8f8",
    on_accent="#0e1a2b",
    selection="#27374f",
    selection_inactive="#303236",
    chip="#3a3e46",
    severity_critical="#ff8f85",
    severity_major="#f5a55c",
    severity_minor="#dcc35a",
    severity_neutral="#a9b4c6",
    severity_hint="#c1aee6",
    status_new="#a3a49f",
    status_translated="#63c3cd",
    status_reviewed="#c0a3f0",
    status_approved="#7bcb8c",
    status_rejected="#ff8f85",
    status_locked="#a9b4c6",
    mark_critical="#592a29",
    mark_major="#543718",
    mark_minor="#4a4118",
    mark_neutral="#363c48",
    mark_hint="#40375a",
    mark_link="#1f4549",
    added="#1f4428",
    removed="#572b2a",
)

LIGHT_CONTRAST = replace(
    LIGHT,
    name="light-contrast",
    window="#ffffff",
    surface="#ffffff",
    line="#595959",
    outline="#1d1e1c",
    text="#000000",
    muted="#2b2b2b",
    disabled="#6a6a6a",
    accent="#003a8c",
    accent_hover="#002a66",
    selection="#cfe0fb",
)

DARK_CONTRAST = replace(
    DARK,
    name="dark-contrast",
    window="#000000",
    surface="#000000",
    raised="#101010",
    line="#9a9a9a",
    outline="#f0f0f0",
    text="#ffffff",
    muted="#dedede",
    disabled="#9a9a9a",
    accent="#a9cbff",
    accent_hover="#c9deff",
    on_accent="#000000",
    selection="#15305c",
)

THEMES = (LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST)


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb``, 0 to 1 (WCAG 2.2, section 'relative luminance')."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
