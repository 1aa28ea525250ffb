"""Run a program beside the stopwatch, whose own process is small, and tell what it took."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO

_STOPWATCH = Path(__file__).with_name("stopwatch.py")


@dataclass(frozen=True, slots=True)
class TimedRun:
    """What a program took: seconds by the clock and of the processor, MB at its peak; how it ended,
    and what it said on standard error."""

    seconds: float
    processor: float
    megabytes: float
    code: int
    said: str


def timed_run(command: list[str], answer: IO[str] | None = None) -> TimedRun:
    """Run ``command``; its answer goes into the file ``answer``, or nowhere."""
    with ExitStack() as opened:
        out = answer or opened.enter_context(Path(os.devnull).open("w", encoding="utf-8"))
        begun = os.times()
        done = subprocess.run(
            [sys.executable, str(_STOPWATCH), *command],
            capture_output=True,
            text=True,
            check=True,
            pass_fds=(3,),
            preexec_fn=lambda: _as_third(out.fileno()),
        )
        ended = os.times()
    seconds, megabytes, code = done.stdout.split()
    processor = ended[2] + ended[3] - begun[2] - begun[3]
    return TimedRun(float(seconds), processor, float(megabytes), int(code), done.stderr.strip())


def _as_third(descriptor: int) -> None:
    os.dup2(descriptor, 3)
