"""Returns that feed a report: "… gửi A tổng hợp" before "A … Tổng hợp, báo cáo kết quả …" of the same matter."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from directive_cli.domain.agency_names import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from directive_cli.drafting.draft import DraftTask

_SENT = re.compile(r"(?i)gửi[^.;]{0,80}tổng hợp")
_CONSOLIDATES = re.compile(r"(?i)tổng hợp")
_SHARED_WORDS = 4


def with_dependencies(tasks: Sequence[DraftTask]) -> Iterator[DraftTask]:
    """Yield the tasks, those that consolidate others' returns with ``depends_on``.

    Pattern: task 1 says "gửi A tổng hợp"; task 2 is led by A, says "tổng hợp", and repeats four words of task 1.
    """
    for task in tasks:
        leads = {name_key(name.text) for name in task.lead}
        feeds = [
            other.item
            for other in tasks
            if other is not task
            and _sent_to(other, leads)
            and _CONSOLIDATES.search(task.detail)
            and _same_matter(task, other)
        ]
        yield replace(task, depends_on=tuple(feeds)) if feeds else task


def _sent_to(task: DraftTask, leads: set[str]) -> bool:
    receivers = {name_key(name.text) for name in (task.report_to, task.consolidated_by) if name is not None}
    return _SENT.search(task.quote_text) is not None and bool(receivers & leads)


def _same_matter(one: DraftTask, other: DraftTask) -> bool:
    return bool(_runs(one.detail) & _runs(other.detail))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", text.lower())
    return {tuple(words[at : at + _SHARED_WORDS]) for at in range(len(words) - _SHARED_WORDS + 1)}
