"""Work shared among processes: every result, in order, whoever is lost."""

from __future__ import annotations

import os
import signal
import time
from typing import TYPE_CHECKING

import pytest

from directive_cli.registry.workers import in_chunks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

needs_fork = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="no process is started by copying one; one process does it all"
)
ITEMS = range(1000)


def shared(work: Callable[[Sequence[int]], list[int]], count: int) -> list[int]:
    return [result for chunk in in_chunks(work, ITEMS, count) for result in chunk]


class Doubling:
    """Doubles; notes in ``folder`` which process did what; in another than its own it is killed by one item."""

    def __init__(self, folder: Path, *, dies_at: int | None = None) -> None:
        self.folder = folder
        self.here = os.getpid()
        self.dies_at = dies_at

    def __call__(self, items: Sequence[int]) -> list[int]:
        if os.getpid() != self.here and self.dies_at in items:
            os.kill(os.getpid(), signal.SIGKILL)
        with (self.folder / str(os.getpid())).open("a") as notes:
            notes.writelines(f"{item}\n" for item in items)
        return [item * 2 for item in items]

    def done_by(self) -> dict[int, list[int]]:
        return {
            int(path.name): [int(line) for line in path.read_text().split()]
            for path in self.folder.iterdir()
        }


@needs_fork
@pytest.mark.parametrize("count", [1, 2, 3])
def test_every_item_is_worked_on_once_and_the_results_come_in_order(
    tmp_path: Path, count: int
) -> None:
    work = Doubling(tmp_path)
    assert shared(work, count) == [item * 2 for item in ITEMS]
    by = work.done_by()
    assert sorted(item for items in by.values() for item in items) == list(ITEMS)
    assert len(by) <= count


@needs_fork
@pytest.mark.parametrize("dies_at", [0, 120, 999])
def test_what_a_lost_process_had_is_done_here(tmp_path: Path, dies_at: int) -> None:
    assert shared(Doubling(tmp_path, dies_at=dies_at), 2) == [item * 2 for item in ITEMS]


@needs_fork
def test_a_process_lost_among_thousands_of_chunks_leaves_no_trace(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("directive_cli.registry.workers._CHUNK", 1)
    here = os.getpid()

    def work(items: Sequence[int]) -> list[int]:
        if os.getpid() != here and 300 in items:
            os.kill(os.getpid(), signal.SIGKILL)
        return list(items)

    assert [result for chunk in in_chunks(work, range(6000), 2) for result in chunk] == list(
        range(6000)
    )


@needs_fork
def test_only_what_the_processes_can_use_is_handed_to_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More than that waits in the pool, which breaks down when a process is lost meanwhile."""
    monkeypatch.setattr("directive_cli.registry.workers._CHUNK", 1)
    work = Doubling(tmp_path)
    chunks = in_chunks(work, ITEMS, 2)
    assert next(chunks) == [0]
    done = -1
    while done != (done := sum(map(len, work.done_by().values()))):
        time.sleep(0.3)
    assert done < 20
    assert [result for chunk in chunks for result in chunk] == [item * 2 for item in ITEMS[1:]]


def test_an_error_of_the_work_itself_reaches_whoever_asked() -> None:
    def work(items: Sequence[int]) -> list[int]:
        if 700 in items:
            raise ValueError("no")
        return list(items)

    with pytest.raises(ValueError, match="no"):
        shared(work, 2)
