"""Traditional Chinese characters and their simplified counterparts, one to one, from han.txt.

So that patterns written in simplified characters find set phrases in texts from Taiwan and
Hong Kong.
"""

from functools import cache

from workbench.config.paths import resource


@cache
def simplified() -> dict[int, str]:
    """Code point of a traditional character → the simplified one, for ``str.translate``."""
    lines = resource("husks", "han.txt").read_text(encoding="utf-8").splitlines()
    pairs = (pair for line in lines if not line.startswith("#") for pair in line.split())
    return {ord(pair[0]): pair[1] for pair in pairs}
