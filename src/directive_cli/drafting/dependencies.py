"""Returns that feed a report: "… gửi A tổng hợp" before "A … Tổng hợp, báo cáo kết quả …" of the
same matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from directive_cli.domain.agency_index import name_key
from directive_cli.drafting.draft import DraftTask

_SENT = re.compile(r"(?i)gửi[^.;]{0,80}tổng hợp")
_CONSOLIDATES = re.compile(r"(?i)tổng hợp")
_SHARED_WORDS = 4


def with_dependencies(tasks: Sequence[DraftTask]) -> Iterator[DraftTask]:
    """Yield the tasks, those that consolidate others' returns with ``depends_on``.

    Pattern: task 1 says "gửi A tổng hợp"; task 2 is led by A, says "tổng hợp", and repeats four
    words of task 1.
    """
    senders = [(other, receivers) for other in tasks if (receivers := _receivers(other))]
    for task in tasks:
        if not senders or not _CONSOLIDATES.search(task.detail):
            yield task
            continue
        leads = {name_key(name.text) for name in task.lead}
        feeds = [
            other.item
            for other, receivers in senders
            if other is not task and receivers & leads and _same_matter(task, other)
        ]
        yield replace(task, depends_on=tuple(feeds)) if feeds else task


def _receivers(task: DraftTask) -> set[str]:
    """Return the keys of those to whom a task's returns are sent to be consolidated; none for other
    tasks."""
    if _SENT.search(task.quote_text) is None:
        return set()
    return {
        name_key(name.text) for name in (task.report_to, task.consolidated_by) if name is not None
    }


def _same_matter(one: DraftTask, other: DraftTask) -> bool:
    return bool(_runs(one.detail) & _runs(other.detail))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", text.lower())
    return {tuple(words[at : at + _SHARED_WORDS]) for at in range(len(words) - _SHARED_WORDS + 1)}
