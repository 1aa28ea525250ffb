"""Papers written from the grammar of ``tests.paper_grammar`` are read back as they were written."""

from __future__ import annotations

import itertools

import pytest
from tests.paper_grammar import FRAMES, LAYOUTS, NOISES, PRODUCTIONS, Expected, faults, write_paper

PAIRS = list(itertools.product(PRODUCTIONS, LAYOUTS))


@pytest.mark.parametrize(("production", "layout"), PAIRS)
def test_each_production_is_read_in_each_layout(production: str, layout: str) -> None:
    seed = PAIRS.index((production, layout))
    for noise, frame in zip(NOISES, itertools.cycle(FRAMES), strict=False):
        paper = write_paper(seed, [production] * 3, layout, noise, frame)
        assert faults(paper) == [], f"{noise}, {frame}\n{paper.text}"


@pytest.mark.parametrize("seed", range(40))
def test_productions_mixed_in_one_paper_do_not_disturb_each_other(seed: int) -> None:
    paper = write_paper(seed, layout=list(LAYOUTS)[seed % len(LAYOUTS)], count=8)
    assert faults(paper) == [], paper.text


def test_a_wrong_draft_is_noticed() -> None:
    paper = write_paper(7, ["subject_first", "headed"])
    (first, *rest) = paper.tasks
    paper.tasks = [Expected(("Sở Lạ",), ("before", "2031-01-01"), "dời núi"), *rest]
    assert len(faults(paper)) == 3
    paper.tasks = [first]
    assert faults(paper)[0].endswith("tasks for 1")
