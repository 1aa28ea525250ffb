"""A publication is whole or absent: ended at every step, and by several at once."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from tests.lake.three_registries import write_three

from directive_cli.lake.lake import lake_state
from directive_cli.lake.publications import Publication, all_publications
from directive_cli.lake.publish import CannotPublish, Published, publish
from directive_cli.lake.upkeep import damages
from directive_cli.registry.opening import open_index
from directive_cli.registry.query import snapshot

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2025, 6, 10, 3, tzinfo=UTC)


class Ended(BaseException):
    """The process ends here: nothing that catches errors may catch it."""


def run(root: Path, lake: Path, *, end_at: int | None = None, commit: str = "c1") -> Published:
    """Publish; ``end_at``: the step before which the process ends."""
    steps = 0

    def step(_name: str) -> None:
        nonlocal steps
        steps += 1
        if steps == end_at:
            raise Ended

    index = open_index(root, cache=None)
    try:
        return publish(
            snapshot(index, as_of=date(2025, 6, 10)),
            lake,
            now=NOW,
            commit=commit,
            is_ancestor=lambda one, other: one <= other,
            step=step,
        )
    finally:
        index.close()


def test_ended_at_any_step_the_old_state_stands(tmp_path: Path) -> None:
    root, first = write_three(tmp_path)["dong"], tmp_path / "lake"
    before = run(root, first).publication
    event = '- {id: cccc1111, task: "2", date: 2025-06-01, kind: completed}\n'
    (root / "progress/ke-hoach-dong/xa-b.yaml").write_text(event)
    ended = 0
    while True:
        lake = tmp_path / f"lake-{ended}"
        shutil.copytree(first, lake)
        try:
            after = run(root, lake, end_at=ended + 1, commit="c2").publication
        except Ended:
            ended += 1
            state = lake_state(lake, today=NOW.date())
            assert state.publications == (before,)
            assert not state.unread
        else:
            break
    assert ended > 10
    assert after.number == 2
    assert lake_state(lake, today=NOW.date()).publications == (after,)
    assert list(damages(lake)) == []


def test_several_at_once_each_have_a_number(tmp_path: Path) -> None:
    root, lake = write_three(tmp_path)["dong"], tmp_path / "lake"
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda _n: run(root, lake).publication.number, range(8)))
    assert sorted(done) == list(range(1, 9))
    numbers = [
        publication.number
        for _path, publication in all_publications(lake, "tinh-dong")
        if isinstance(publication, Publication)
    ]
    assert numbers == list(range(8, 0, -1))


def test_an_older_commit_never_follows_a_newer_one(tmp_path: Path) -> None:
    root, lake = write_three(tmp_path)["dong"], tmp_path / "lake"
    run(root, lake, commit="c2")
    with pytest.raises(CannotPublish):
        run(root, lake, commit="c1")
    assert run(root, lake, commit="c3").publication.number == 2


def test_the_same_state_gives_the_same_files(tmp_path: Path) -> None:
    root = write_three(tmp_path)["dong"]
    one = run(root, tmp_path / "one").publication
    other = run(root, tmp_path / "other").publication
    assert one.tables == other.tables
    assert one.inputs == other.inputs
