"""Pieces find their place in the text, however it was normalised."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.mt.ctranslate2_engine import CTranslate2Engine
from workbench.mt.pieces import piece_spans


@pytest.mark.parametrize(
    ("text", "pieces", "expected"),
    [
        ("Hello world", ["▁Hello", "▁wor", "ld"], ["Hello", "wor", "ld"]),
        ("  two  spaces ", ["▁two", "▁", "spaces"], ["two", "", "spaces"]),
        ("wait… ½", ["▁wait", "...", "▁1", "⁄", "2"], ["wait", "…", "½", "", ""]),
        ("a 😀", ["▁a", "▁", "<0xF0>", "<0x9F>", "<0x98>", "<0x80>"], ["a", "", "", "", "", "😀"]),
        ("Straße", ["▁stra", "sse"], ["Stra", "ße"]),  # a model that folds case and ß
        ("", [], []),
    ],
)
def test_pieces_are_located(text: str, pieces: list[str], expected: list[str]) -> None:
    assert [text[start:end] for start, end in piece_spans(text, pieces)] == expected


@given(st.text(max_size=40))
def test_spans_are_in_order_and_cover_every_letter(en_pt: CTranslate2Engine, text: str) -> None:
    pieces = en_pt.model.cut_source(text)
    spans = piece_spans(text, pieces)
    assert len(spans) == len(pieces)
    position = 0
    for start, end in spans:
        assert position <= start <= end <= len(text)
        position = end
    ordinary = [i for i, c in enumerate(text) if c.isascii() and c.isalnum()]
    if "".join(pieces).replace("▁", "").isascii() and text.isascii():
        assert all(any(start <= i < end for start, end in spans) for i in ordinary)
