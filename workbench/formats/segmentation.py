"""Where sentences begin and end, in some 240 languages."""

from workbench.domain.languages import Language


def split_sentences(text: str, language: Language | None) -> list[tuple[int, int]]:
    """Return (start, end) of each sentence of one paragraph, in code points, without outer space.

    The stretches between them hold white space only. Without a language, English rules serve.
    """
    from sentencex import segment

    if not text.strip():
        return []
    spans: list[tuple[int, int]] = []
    at = 0
    for part in segment(language.base if language else "en", text):
        start = text.index(part, at)
        at = start + len(part)
        inner = part.strip()
        if inner:
            begin = start + len(part) - len(part.lstrip())
            spans.append((begin, begin + len(inner)))
    return spans
