"""Work on many items in several processes. Knows nothing of what is done to them.

Loaded only when files are read.
"""

from __future__ import annotations

import gc
import os
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

ITEMS_FOR_WORKERS = 200
"""Fewer are worked on here: to start the processes would take longer."""
_CHUNK = 100
_MOST_WORKERS = 8
_CHUNKS_AHEAD = 4
"""So many chunks for each process wait to be worked on: enough that none is idle while the results
are used, and no more. Python 3.11 goes through what waits when a process is lost and fails when
more is handed in meanwhile."""

WorkItem = TypeVar("WorkItem")
WorkResult = TypeVar("WorkResult")


def usable_workers() -> int:
    """Return how many processes may work at once: one, where this one has threads."""
    if not hasattr(os, "fork") or threading.active_count() > 1:
        return 1
    processors = (
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    )
    return min(processors, _MOST_WORKERS)


def in_chunks(
    work: Callable[[Sequence[WorkItem]], list[WorkResult]], items: Sequence[WorkItem], count: int
) -> Iterator[list[WorkResult]]:
    """Yield the results of ``work`` over the items, some at a time, in order; from ``count``
    processes where it pays.

    When a process is lost (for lack of memory, or killed), the rest is done in this one.
    """
    chunks = [items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK)]
    done = 0
    if count > 1 and len(items) >= ITEMS_FOR_WORKERS:
        from concurrent.futures import ProcessPoolExecutor
        from concurrent.futures.process import BrokenProcessPool
        from multiprocessing import get_context

        # Each process has the work from its start on, and with it whatever that keeps from one
        # chunk to the next.
        pool = ProcessPoolExecutor(
            count, mp_context=get_context("fork"), initializer=_begin_work, initargs=(work,)
        )
        try:
            # Not by pool.map: when a process is lost, that cancels what the pool itself is about to
            # end; the pool then breaks down with a traceback, or waits for ever.
            submitted = (pool.submit(_continue_work, chunk) for chunk in chunks)
            waiting = deque(islice(submitted, count * _CHUNKS_AHEAD))
            while waiting:
                results = waiting.popleft().result()
                waiting.extend(islice(submitted, 1))
                done += 1
                yield results
        except (BrokenProcessPool, OSError):
            pass
        finally:
            pool.shutdown(cancel_futures=True)
    for chunk in chunks[done:]:
        with without_collecting():
            results = work(chunk)
        yield results


def end_with_parent() -> None:
    """Exit when the parent process ends: a process that was killed tells nobody."""
    from multiprocessing import parent_process

    def watch() -> None:
        if (program := parent_process()) is not None:
            program.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


@contextmanager
def without_collecting() -> Iterator[None]:
    """Turn the garbage collector off: plain data hold no circles, and the search costs a quarter of
    the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _begin_work(work: Callable[[Sequence[Any]], list[Any]]) -> None:
    global _work
    end_with_parent()
    gc.disable()  # for good: see without_collecting
    _work = work


def _continue_work(items: Sequence[Any]) -> list[Any]:
    return _work(items)


_work: Callable[[Sequence[Any]], list[Any]]
"""What this process was started for."""
