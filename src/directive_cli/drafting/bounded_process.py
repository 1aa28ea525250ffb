"""Work in a process of its own, which is ended when it takes too long or too much memory. Knows
nothing of the work."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, TypeVar

from directive_cli.diagnostics import DirectiveError
from directive_cli.messages import Message
from directive_cli.registry.workers import end_with_parent

Result = TypeVar("Result")


class TimeUp(Exception):
    """A step, or all steps together, took too long."""

    def __init__(self, steps_done: int, *, altogether: bool) -> None:
        super().__init__(steps_done)
        self.steps_done = steps_done
        self.altogether = altogether


class WorkLost(Exception):
    """The process ended without a result: it broke down, or was refused more memory."""


def run_bounded(
    work: Callable[[Callable[[], None]], Result],
    *,
    step_seconds: float,
    seconds: float,
    memory: int,
) -> Result:
    """Return what ``work`` returns; it calls its argument after each step.

    ``memory`` is in bytes, besides what this process holds, and counts where the system can limit a
    process. What ``work`` takes and returns must be picklable. Raises TimeUp, WorkLost, or the
    DirectiveError that ``work`` raised.
    """
    from multiprocessing import get_context

    copying = hasattr(os, "fork") and threading.active_count() == 1
    context: Any = get_context("fork" if copying else "spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(there, work, memory), daemon=True)
    process.start()
    there.close()
    try:
        result: Result = _result(here, ProcessClock(process.pid), step_seconds, seconds)
        process.join(_LEAVE_WITHIN)  # it leaves by itself, with what it has open closed
        return result
    except (EOFError, OSError):
        raise WorkLost from None
    finally:
        process.kill()
        process.join()
        here.close()


class ProcessClock:
    """How long a process has worked: a machine that is busy gives it more time."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._begun = time.monotonic()

    def seconds(self) -> float:
        """Return the processor's time, or a share of the time by the clock where that is more:
        where the process waits, or no system tells what it has used (Windows, macOS)."""
        used = 0.0
        try:
            stat = Path(f"/proc/{self._process}/stat").read_text(encoding="ascii")
            user, system = stat.rsplit(") ", 1)[1].split()[11:13]
            used = (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
        except (OSError, ValueError, IndexError, AttributeError):
            pass
        return max(used, (time.monotonic() - self._begun) / _BUSIEST)


_LEAVE_WITHIN = 5
"""Seconds for a process that has answered; then it is ended like one that has not."""
_BUSIEST = 5
"""So many times longer by the clock may a step take on a busy machine."""
_LOOK_EVERY = 0.5
"""Seconds between two looks at a process that has not answered."""


def _result(here: Connection, clock: ProcessClock, step_seconds: float, seconds: float) -> Any:
    steps = 0
    step_begun = 0.0
    while True:
        while not here.poll(_LOOK_EVERY):
            now = clock.seconds()
            if now - step_begun > step_seconds or now > seconds:
                raise TimeUp(steps, altogether=now > seconds)
        kind, value = here.recv()
        if kind == "result":
            return value
        if kind == "refused":
            raise DirectiveError(value)
        steps += 1
        step_begun = clock.seconds()
        if step_begun > seconds:
            raise TimeUp(steps, altogether=True)


def _work(there: Connection, work: Callable[[Callable[[], None]], object], memory: int) -> None:
    """Run in the new process: whoever interrupts the program ends it through its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()
    _limit_memory(memory)

    def tell(kind: str, value: object | Message = None) -> None:
        with suppress(OSError):
            there.send((kind, value))

    try:
        tell("result", work(lambda: tell("step")))
    except DirectiveError as error:
        tell("refused", error.message)
    except MemoryError:
        return
    finally:
        there.close()


def _limit_memory(memory: int) -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    with suppress(ValueError, OSError):
        _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = memory + _memory_in_use(resource.getpagesize())
        limit = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def _memory_in_use(page_size: int) -> int:
    """Return the address space that a copied process has from the start, in bytes; 0 where it
    cannot be told."""
    with suppress(OSError, ValueError):
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * page_size
    return 0
