"""A day that stands in a paragraph after the work: "Các nội dung trên hoàn thành trước ngày D".

Knows the tasks made so far; which paragraphs are asked about is for ``task_reading``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from directive_cli.domain.deadline_phrases import FoundDeadline
from directive_cli.drafting.draft import DraftTask
from directive_cli.drafting.enacting_words import ALL_ABOVE_BY, ALL_BY
from directive_cli.drafting.evidence import dated_by
from directive_cli.drafting.item_tree import SUMS_UP_WORK, Item, is_one_of
from directive_cli.drafting.passage_classes import ONLY_A_TIME, SENT_BY, SUMMING_DEADLINE
from directive_cli.drafting.roles import read_subject
from directive_cli.drafting.task_making import TaskMaker


def date_those_before(maker: TaskMaker, item: Item, begun: int) -> bool:
    """Give "Các nội dung trên hoàn thành trước ngày D" to the undated tasks before it."""
    # Of several items one paper is a return of its own.
    tasks = maker.reading.tasks[begun:]
    sent = len(tasks) == 1 and SENT_BY.match(item.text) is not None
    sent = sent or _are_what_is_sent(item.text, tasks)
    for_all = ALL_BY.match(item.text) or ALL_ABOVE_BY.match(item.text)
    sent = sent or (for_all is not None and any(map(_is_undated, maker.reading.tasks[begun:])))
    if (
        item.passage is None
        or not (sent or SUMMING_DEADLINE.match(item.text) or ONLY_A_TIME.match(item.text))
        or len(maker.reading.tasks) == begun
    ):
        return False
    found = maker.deadlines(item.passage, item.start, ordered=True)
    named = read_subject(item.passage.text, item.start)
    # "Giao A báo cáo kết quả … thứ Sáu hằng tuần" is work of its own, whoever does the rest.
    given = named is not None and named.directed and not any(one.collective for one in named.lead)
    if not found or given or (not sent and named is not None):
        return False
    dated = [_dated_later(maker, task, item, found) for task in tasks]
    if dated == tasks:
        return False
    maker.reading.tasks[begun:] = dated
    maker.mark(item.passage, 0, len(item.passage.text))
    maker.mark_dates(item.passage, found)
    return True


_WHAT_IS_SENT = re.compile(r"\W*(?P<what>[^.;:,]{3,80}?) (?:gửi|nộp) (?:về|cho)(?![^\W_])")


def _are_what_is_sent(text: str, tasks: Sequence[DraftTask]) -> bool:
    """Tell whether words name all tasks by the verbs that open them: "Báo cáo và đăng ký | gửi về
    Sở A trước ngày D"."""
    found = _WHAT_IS_SENT.match(text)
    named = re.split(r", | và ", found["what"].lower()) if found is not None else []
    return len(named) == len(tasks) > 1 and all(
        task.title.lower().startswith(one) for task, one in zip(tasks, named, strict=True)
    )


def _is_undated(task: DraftTask) -> bool:
    """Tell whether a task has no day: none was read, or only that it is urgent."""
    return all(set(one.as_mapping()) == {"text"} for one in task.deadlines)


def _dated_later(
    maker: TaskMaker, task: DraftTask, item: Item, found: Sequence[FoundDeadline]
) -> DraftTask:
    """Give a task what a sentence after it says: the day, and who receives the work."""
    if not _is_undated(task) or item.passage is None or item.parent is None:
        return task
    summed = SUMS_UP_WORK.match(item.text)
    here = summed is not None and re.match(r"\s+này(?![^\W_])", item.text[summed.end() :])
    # "Các nhiệm vụ tại mục 3 | này" stands inside what it names.
    named = re.sub("điểm|mục|khoản", "", summed["labels"] or "") if summed and not here else ""
    labels = re.findall(r"[a-zđ]|\d+", named)
    if labels and not is_one_of(task.item, item.parent.item_id, labels):
        return task
    dated = tuple(one.deadline for one in found)
    return replace(
        task,
        deadlines=dated,
        report_to=task.report_to or maker.receiver(item.passage, item.start),
        evidence=(*task.evidence, *dated_by([one.text for one in dated], "closing")),
    )
