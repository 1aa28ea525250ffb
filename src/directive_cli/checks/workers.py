"""Work on many files in several processes. Knows nothing of what is done to them."""

from __future__ import annotations

import gc
import os
import threading
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_CHUNK = 100
_MOST_WORKERS = 8

Item = TypeVar("Item")
Result = TypeVar("Result")


def usable_workers() -> int:
    """Return how many processes may work at once: one where a process cannot be copied safely."""
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return 1
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(processors, _MOST_WORKERS)


def in_chunks(work: Callable[[Sequence[Item]], list[Result]], items: Sequence[Item], count: int) -> Iterator[Result]:
    """Return the results of ``work`` over all items, in order, in ``count`` processes.

    When a process is lost (no memory left, or killed), everything is done again in this one.
    """
    if count > 1:
        found = _in_processes(work, items, count)
        if found is not None:
            yield from found
            return
    yield from _work_on(work, items)


def _in_processes(
    work: Callable[[Sequence[Item]], list[Result]], items: Sequence[Item], count: int
) -> list[Result] | None:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    chunks = [items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK)]
    try:
        with ProcessPoolExecutor(count, mp_context=get_context("fork")) as pool:
            return [result for part in pool.map(partial(_work_on, work), chunks) for result in part]
    except (BrokenProcessPool, OSError):
        return None


def _work_on(work: Callable[[Sequence[Item]], list[Result]], items: Sequence[Item]) -> list[Result]:
    with without_collecting():
        return work(items)


@contextmanager
def without_collecting() -> Iterator[None]:
    """Turn the garbage collector off: it finds nothing in plain data, and looking costs a quarter of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
