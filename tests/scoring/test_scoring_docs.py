"""The page about scores says what the code does."""

from pathlib import Path

import pytest

from workbench.domain.scores import METRICS
from workbench.scoring import registry
from workbench.scoring.resampling import BOOTSTRAP_SAMPLES, RANDOMISATION_TRIALS, SEED
from workbench.scoring.significance import PairedTest
from workbench.scoring.tokenizers import TOKENIZERS

PAGE = (Path(__file__).parents[2] / "docs" / "scoring.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", METRICS)
def test_every_metric_is_explained_with_its_signature(name):
    assert f"**`{name}`**" in PAGE
    assert f"`{registry.metric(name).signature(1)}`" in PAGE


@pytest.mark.parametrize("name", [*TOKENIZERS, *(test.value for test in PairedTest)])
def test_every_tokenizer_and_test_is_named(name):
    assert f"`{name}`" in PAGE


@pytest.mark.parametrize("figure", [BOOTSTRAP_SAMPLES, RANDOMISATION_TRIALS])
def test_the_numbers_of_resamples_are_told(figure):
    assert f"{figure:,}" in PAGE
    assert str(SEED) in PAGE


@pytest.mark.parametrize(
    "specification",
    ["BLEU:tok=intl,lc,smooth=floor,value=0.1,order=4", "chrF3", "chrF+",
     "chrF:nc=4,nw=1,beta=3,lc,space,eps", "TER:norm,nopunct,asian,cased"],
)  # fmt: skip
def test_the_options_on_the_page_are_understood(specification):
    assert registry.metric(specification)
    for option in specification.partition(":")[2].split(","):
        assert option.split("=")[0] in PAGE
