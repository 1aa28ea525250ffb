"""Work in a process of its own: its result, its refusal, and what ends it."""

from __future__ import annotations

import mmap
import os
import subprocess
import sys
import time
from functools import partial
from typing import TYPE_CHECKING

import pytest
from tests.platforms import WINDOWS

from directive_cli.diagnostics import DirectiveError
from directive_cli.drafting.bounded_process import ProcessClock, TimeUp, WorkLost, run_bounded
from directive_cli.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

GIGABYTE = 1_000_000_000


def doubled(values: list[int], told: Callable[[], None]) -> list[int]:
    told()
    return [2 * value for value in values]


def refusing(told: Callable[[], None]) -> None:
    raise DirectiveError(_("{file} is empty.", file="a.pdf"))


def sleeping(naps: list[float], told: Callable[[], None]) -> None:
    for nap in naps:
        time.sleep(nap)
        told()


def dying(told: Callable[[], None]) -> None:
    os._exit(3)


def hungry(told: Callable[[], None]) -> int:
    return len(bytearray(8 * GIGABYTE))


def test_the_result_comes_back() -> None:
    assert run_bounded(
        partial(doubled, [1, 2]), step_seconds=60, seconds=60, memory=8 * GIGABYTE
    ) == [2, 4]


def leaving_a_note(path: Path, told: Callable[[], None]) -> str:
    from multiprocessing.util import Finalize

    Finalize(None, path.write_text, args=("closed",), exitpriority=1)
    return "read"


def test_a_process_that_has_answered_closes_what_it_has_open(tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    work = partial(leaving_a_note, note)
    assert run_bounded(work, step_seconds=60, seconds=60, memory=8 * GIGABYTE) == "read"
    assert note.read_text() == "closed"


def test_what_this_process_holds_does_not_count() -> None:
    with mmap.mmap(-1, 2 * GIGABYTE):
        assert run_bounded(
            partial(doubled, [1]), step_seconds=60, seconds=60, memory=GIGABYTE // 2
        ) == [2]


def test_a_refusal_comes_back_in_its_words() -> None:
    with pytest.raises(DirectiveError) as refused:
        run_bounded(refusing, step_seconds=60, seconds=60, memory=8 * GIGABYTE)
    assert refused.value.message == _("{file} is empty.", file="a.pdf")


def test_a_step_that_takes_too_long_ends_it() -> None:
    # A process of its own starts at once where it is forked, and takes seconds where it is not.
    patience = 4 if WINDOWS else 0.5
    with pytest.raises(TimeUp) as late:
        run_bounded(
            partial(sleeping, [0, 0, 600]), step_seconds=patience, seconds=60, memory=8 * GIGABYTE
        )
    assert (late.value.steps_done, late.value.altogether) == (2, False)


def test_where_no_system_tells_the_time_used_a_busy_machine_still_has_time() -> None:
    clock = ProcessClock(-1)  # there is no such process to ask about
    begun = time.monotonic()
    time.sleep(0.02)
    waited = time.monotonic() - begun
    assert 0 < clock.seconds() < waited


def test_steps_that_together_take_too_long_end_it() -> None:
    with pytest.raises(TimeUp) as late:
        run_bounded(
            partial(sleeping, [0.01] * 100_000), step_seconds=60, seconds=0.5, memory=8 * GIGABYTE
        )
    assert late.value.altogether


NEEDS_ADDRESS_LIMIT = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux limits address space"
)


@pytest.mark.parametrize("work", [dying, pytest.param(hungry, marks=NEEDS_ADDRESS_LIMIT)])
def test_a_process_that_breaks_down_gives_no_result(
    work: Callable[[Callable[[], None]], object],
) -> None:
    with pytest.raises(WorkLost):
        run_bounded(work, step_seconds=60, seconds=60, memory=4 * GIGABYTE)


ABANDONED = """
import sys, time
from directive_cli.drafting.bounded_process import run_bounded

def work(told):
    print("begun", flush=True)
    end = time.monotonic() + 60
    while time.monotonic() < end:
        pass

if __name__ == "__main__":
    run_bounded(work, step_seconds=60, seconds=60, memory=2_000_000_000)
"""


@pytest.mark.skipif(os.name != "posix", reason="a process is killed by a signal")
def test_a_killed_program_leaves_no_process_behind(tmp_path: Path) -> None:
    script = tmp_path / "abandoned.py"
    script.write_text(ABANDONED, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, script], stdout=subprocess.PIPE, text=True, env=environment
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "begun\n"
        program.kill()
        # The pipe ends when the last process that holds it has ended.
        assert program.communicate(timeout=30) == ("", None)
