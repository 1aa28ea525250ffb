"""A day that stands in a paragraph after the work: "Các nội dung trên hoàn thành trước ngày D".

Knows the tasks made so far; which paragraphs are asked about is for ``task_reading``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from directive_cli.domain.deadline_phrases import FoundDeadline
from directive_cli.drafting.draft import DraftTask
from directive_cli.drafting.enacting_words import ALL_ABOVE_BY, ALL_BY
from directive_cli.drafting.evidence import dated_by
from directive_cli.drafting.item_tree import (
    NAMES_LABELS,
    OF_LABELS,
    SUMS_UP_WORK,
    Item,
    counted_as,
    is_one_of,
)
from directive_cli.drafting.passage_classes import ONLY_A_TIME, SENT_BY, SUMMING_DEADLINE
from directive_cli.drafting.roles import read_subject
from directive_cli.drafting.source_lines import Passage
from directive_cli.drafting.task_making import TaskMaker


def date_those_before(maker: TaskMaker, item: Item, begun: int) -> bool:
    """Give "Các nội dung trên hoàn thành trước ngày D" to the undated tasks before it."""
    if _date_by_labels(maker, item):
        return True
    # Of several items one paper is a return of its own.
    tasks = maker.reading.tasks[begun:]
    sent = len(tasks) == 1 and SENT_BY.match(item.text) is not None
    sent = sent or _are_what_is_sent(item.text, tasks) or _are_all_reported(item, tasks)
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
    summed = SUMS_UP_WORK.match(item.text)
    counted = counted_as(summed["count"]) if summed is not None and summed["count"] else len(tasks)
    first = max(0, len(tasks) - counted)
    dated = [_dated_later(maker, task, item, found) for task in tasks[first:]]
    if dated == tasks[first:]:
        return False
    maker.reading.tasks[begun + first :] = dated
    maker.mark(item.passage, 0, len(item.passage.text))
    maker.mark_dates(item.passage, found)
    return True


def _date_by_labels(maker: TaskMaker, item: Item) -> bool:
    """Give each day of "mục 1, 2 xong trước ngày D; riêng mục 3 trước ngày E" to the undated tasks
    of the items that it names; the signs are looked for in the nearest section that has them."""
    if item.passage is None or item.parent is None or OF_LABELS.match(item.text) is None:
        return False
    text = item.passage.text
    begins = [item.start, *(one.end() for one in _NEXT_LABELS.finditer(text, item.start))]
    found = maker.deadlines(item.passage, item.start, ordered=True)
    tasks = maker.reading.tasks
    dated = False
    labels: list[str] = []
    for begin, end in pairwise((*begins, len(text))):
        named = NAMES_LABELS.match(text, begin)
        labels += _labels(named["names"]) if named is not None else []
        days = [one for one in found if begin <= one.start < end]
        if not days or (len(labels) < _SEVERAL and len(begins) < _SEVERAL):
            continue  # "mục 2, mục 3 xong trước …": the next piece has the day of both.
        for at in _of_labels(tasks, labels, item.parent):
            if _is_undated(tasks[at]):
                tasks[at] = _with_days(maker, tasks[at], item.passage, item.start, days)
                dated = True
        labels = []
    if dated:
        maker.mark(item.passage, 0, len(text))
        maker.mark_dates(item.passage, found)
    return dated


_SEVERAL = 2
_NEXT_LABELS = re.compile(
    r"(?i)[;,]\s+(?=(?:riêng |(?:các |những )?(?:phần |công )?việc |nội dung |nhiệm vụ )?"
    r"(?:nêu )?(?:tại |ở |thuộc |của )?(?:điểm|mục|khoản|phần) (?:\d|[a-eđ](?![^\W_])|[ivx]+\s))"
)
"""Where the next items are named whose day is another."""


def _of_labels(tasks: Sequence[DraftTask], labels: Sequence[str], section: Item) -> list[int]:
    """Return the places of the tasks of the items that labels name, in the nearest section that
    has any."""
    above: Item | None = section
    while above is not None:
        places = [
            at for at, task in enumerate(tasks) if is_one_of(task.item, above.item_id, labels)
        ]
        if places:
            return places
        above = above.parent
    return []


_WHAT_IS_SENT = re.compile(r"\W*(?P<what>[^.;:,]{3,80}?) (?:gửi|nộp) (?:về|cho)(?![^\W_])")


def _are_what_is_sent(text: str, tasks: Sequence[DraftTask]) -> bool:
    """Tell whether words name all tasks by the verbs that open them: "Báo cáo và đăng ký | gửi về
    Sở A trước ngày D"."""
    found = _WHAT_IS_SENT.match(text)
    named = re.split(r", | và ", found["what"].lower()) if found is not None else []
    return len(named) == len(tasks) > 1 and all(
        task.title.lower().startswith(one) for task, one in zip(tasks, named, strict=True)
    )


def _are_all_reported(item: Item, tasks: Sequence[DraftTask]) -> bool:
    """Tell whether a paragraph under undated items says by when all results are sent: "Kết quả của
    ba đơn vị gửi về Sở A trước ngày D"."""
    result = item.kind == "plain" and _RESULTS.match(item.text) is not None
    return result and len(tasks) > 1 and all(map(_is_undated, tasks))


_RESULTS = re.compile(
    r"\W*(?:Kết quả|Số liệu)(?: [^.;:,]{2,60}?)??,? "
    r"(?:(?:đề nghị|được|phải) )?(?:gửi|nộp|báo cáo)(?: về| cho)? [A-ZĐỦ]"
)
"""Results that are sent to a body: "Kết quả của ba đơn vị | gửi về Sở A"."""


def _is_undated(task: DraftTask) -> bool:
    """Tell whether a task has no day: none was read, or only that it is urgent."""
    return all(set(one.as_mapping()) == {"text"} for one in task.deadlines)


def _labels(words: str) -> list[str]:
    """Return the signs of items that words name: "điểm 1.1 đến 1.3" is three."""
    labels: list[str] = []
    signs = r"(?P<to>đến )?(?P<label>(?<!\w)(?:[a-zđA-E]|[IVX]{1,4})(?!\w)|\d+(?:\.\d+)*)"
    for one in re.finditer(signs, words):
        if one["to"] and labels:
            labels += _between(labels[-1], one["label"])
        labels.append(one["label"])
    return labels


def _between(first: str, last: str) -> list[str]:
    """Return the signs between two of one series."""
    above, _dot, one = first.rpartition(".")
    other = last.rpartition(".")[2]
    if one.isdigit() and other.isdigit():
        return [f"{above}.{at}".lstrip(".") for at in range(int(one) + 1, int(other))]
    begin, end = _LETTERS.find(one), _LETTERS.find(other)
    return list(_LETTERS[begin + 1 : end]) if 0 <= begin < end else []


_LETTERS = "abcdđeghiklmnopqrstuvxy"


def _dated_later(
    maker: TaskMaker, task: DraftTask, item: Item, found: Sequence[FoundDeadline]
) -> DraftTask:
    """Give a task what a sentence after it says: the day, and who receives the work."""
    if not _is_undated(task) or item.passage is None or item.parent is None:
        return task
    summed = SUMS_UP_WORK.match(item.text)
    here = summed is not None and re.match(r"\s+này(?![^\W_])", item.text[summed.end() :])
    # "Các nhiệm vụ tại mục 3 | này" stands inside what it names.
    labels = (
        _labels(summed["labels"] or summed["one"] or "") if summed is not None and not here else []
    )
    if labels and not is_one_of(task.item, item.parent.item_id, labels):
        return task
    return _with_days(maker, task, item.passage, item.start, found)


def _with_days(
    maker: TaskMaker,
    task: DraftTask,
    passage: Passage,
    start: int,
    found: Sequence[FoundDeadline],
) -> DraftTask:
    """Give a task the days that a passage says behind it, and whom its words from ``start`` on name
    as the receiver."""
    dated = tuple(one.deadline for one in found)
    return replace(
        task,
        deadlines=dated,
        report_to=task.report_to or maker.receiver(passage, start),
        evidence=(*task.evidence, *dated_by([one.text for one in dated], "closing")),
    )
