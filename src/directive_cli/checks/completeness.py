"""Rules on what a task should name: the "6 rõ" (who, what, when, responsibility, product,
authority), and items left out.

Warnings only: many a document itself names no product or no receiver, and the registry keeps what
it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from directive_cli.checks.checked_file import CheckedFile
from directive_cli.checks.rule import Finding, Page, RuleBook, Scope
from directive_cli.diagnostics import Severity
from directive_cli.domain.model import TaskEntry
from directive_cli.domain.vietnamese import fold
from directive_cli.messages import _

COMPLETENESS_BOOK = RuleBook()

_GENERIC = frozenset(
    {
        "thuc hien", "trien khai", "trien khai thuc hien", "to chuc thuc hien",
        "phoi hop thuc hien", "thuc hien nhiem vu",
        "nhiem vu", "nhiem vu khac", "cac nhiem vu khac", "noi dung khac", "bao cao",
        "giao nhiem vu",
    }
)  # fmt: skip
_NUMBERED = re.compile(r"(?P<head>(?:.*[.\-])?)(?P<number>\d{1,3})(?P<letter>[a-zđ]?)")
_LARGEST_GAP = 40


def _task(*lines: str) -> str:
    return f"type: ke-hoach\ntitle: Kế hoạch cải cách hành chính\nissuer: ubnd-tinh\nissued_on: 2025-10-01\ntasks:\n{_entry(*lines)}"


def _entry(*lines: str) -> str:
    full = {
        "id": 'id: "2"',
        "title": "title: Xây dựng cổng dịch vụ công",
        "lead": "lead: [so-khcn]",
        "deliverable": "deliverable: Cổng dịch vụ công vận hành thử",
        "report_to": "report_to: ubnd-tinh",
        "deadline": "deadline: {text: trước ngày 15/12/2025, before: 2025-12-15}",
    }
    for line in lines:
        key, _colon, value = line.partition(":")
        full[key] = f"{key}:{value}" if value else ""
    body = "\n    ".join(line for line in full.values() if line)
    return f"  - {body}\n"


@COMPLETENESS_BOOK.rule(
    "DIR701",
    "no-lead",
    Severity.WARNING,
    Scope.FILE,
    Page(
        what=_("Rõ người: a task names nobody who leads it."),
        why=_("It stands in no agency's table; nobody is asked for it."),
        fix=_(
            "Name the lead agency or group; an item that gives nobody a task belongs in `waived`."
        ),
        bad=_task("lead:"),
        good=_task(),
    ),
)
def no_lead(file: CheckedFile) -> Iterator[Finding]:
    """Find tasks without a lead."""
    for number, task in enumerate(file.content.tasks):
        if not task.lead:
            yield Finding(
                file.path,
                ("tasks", number, "id"),
                _("Rõ người: task {task} names no lead.", task=task.id),
            )


@COMPLETENESS_BOOK.rule(
    "DIR702",
    "no-work-named",
    Severity.WARNING,
    Scope.FILE,
    Page(
        what=_("Rõ việc: a task's title does not say what is to be done."),
        why=_("A table shows titles; under this one nobody knows the work."),
        fix=_("Write the title so that it tells the work by itself: a verb and its object."),
        bad=_task("title: Triển khai thực hiện"),
        good=_task(),
    ),
)
def no_work_named(file: CheckedFile) -> Iterator[Finding]:
    """Find titles of one word, and those that would fit any task."""
    tasks = file.content.tasks
    for number, (task, folded) in enumerate(
        zip(tasks, _folded([task.title for task in tasks]), strict=True)
    ):
        words = folded.strip(" .;:,")
        if words in _GENERIC or len(words.split()) < 2:
            message = _(
                "Rõ việc: the title of task {task} does not say what is to be done.", task=task.id
            )
            yield Finding(file.path, ("tasks", number, "title"), message)


@COMPLETENESS_BOOK.rule(
    "DIR703",
    "no-deadline",
    Severity.WARNING,
    Scope.FILE,
    Page(
        what=_("Rõ thời gian: a task has no deadline, not even in words."),
        why=_("It can never be due or overdue; such tasks are counted apart."),
        fix=_(
            'Add `deadline`; where the document only says "thường xuyên" or "khẩn trương", keep '
            "those words as its text."
        ),
        bad=_task("deadline:"),
        good=_task("deadline: {text: thường xuyên}"),
    ),
)
def no_deadline(file: CheckedFile) -> Iterator[Finding]:
    """Find tasks without a deadline that take over no item of another document."""
    for number, task in enumerate(file.content.tasks):
        if not task.deadline and not task.items_of:
            yield Finding(
                file.path,
                ("tasks", number, "id"),
                _("Rõ thời gian: task {task} has no deadline.", task=task.id),
            )


@COMPLETENESS_BOOK.rule(
    "DIR704",
    "no-one-answers",
    Severity.WARNING,
    Scope.FILE,
    Page(
        what=_(
            "Rõ trách nhiệm: several agencies lead a task together, and nobody collects or follows "
            "it."
        ),
        why=_(
            "Each owes its own result; without one that sums up or supervises, nobody answers for "
            "the whole."
        ),
        fix=_(
            "Name `consolidated_by`, `report_to` or `supervised_by`, or the one lead among them "
            "with the others coordinating."
        ),
        bad=_task("lead: [so-khcn, so-y-te]", "report_to:"),
        good=_task("lead: [so-khcn, so-y-te]", "report_to:", "consolidated_by: so-khcn"),
    ),
)
def no_one_answers(file: CheckedFile) -> Iterator[Finding]:
    """Find tasks of several named leads that nobody receives, sums up or supervises."""
    for number, task in enumerate(file.content.tasks):
        if len(task.lead) > 1 and not _receiver(task):
            message = _(
                "Rõ trách nhiệm: {n} agencies lead task {task}, and nobody sums up or supervises.",
                task=task.id,
                n=len(task.lead),
            )
            yield Finding(file.path, ("tasks", number, "lead"), message)


@COMPLETENESS_BOOK.rule(
    "DIR705",
    "no-product",
    Severity.WARNING,
    Scope.FILE,
    Page(
        what=_("Rõ sản phẩm: a task names no deliverable."),
        why=_("Nothing can show whether it is done."),
        fix=_("Add `deliverable` where the document names one: a plan, a report, a system."),
        bad=_task("deliverable:"),
        good=_task(),
    ),
)
def no_product(file: CheckedFile) -> Iterator[Finding]:
    """Find tasks without a deliverable that take over no item of another document."""
    for number, task in enumerate(file.content.tasks):
        if not task.deliverable and not task.items_of:
            yield Finding(
                file.path,
                ("tasks", number),
                _("Rõ sản phẩm: task {task} names no deliverable.", task=task.id),
            )


@COMPLETENESS_BOOK.rule(
    "DIR706",
    "no-authority",
    Severity.WARNING,
    Scope.FILE,
    Page(
        what=_("Rõ thẩm quyền: a task names nobody who receives, decides or supervises."),
        why=_("Nobody confirms that it is done."),
        fix=_(
            "Add `report_to`, `consolidated_by` or `supervised_by` where the document names one."
        ),
        bad=_task("report_to:"),
        good=_task(),
    ),
)
def no_authority(file: CheckedFile) -> Iterator[Finding]:
    """Find tasks of one lead that name no receiver and take over no item of another document."""
    for number, task in enumerate(file.content.tasks):
        if len(task.lead) < 2 and not _receiver(task) and not task.items_of:
            yield Finding(
                file.path,
                ("tasks", number),
                _("Rõ thẩm quyền: task {task} names no receiver.", task=task.id),
            )


@COMPLETENESS_BOOK.rule(
    "DIR711",
    "item-left-out",
    Severity.WARNING,
    Scope.FILE,
    Page(
        what=_("Between two items that are tasks one is missing, neither a task nor waived."),
        why=_("An item was probably overlooked in the transcription."),
        fix=_("Add the task, or name the item under `waived` with the reason why it is none."),
        bad=_task() + _entry('id: "4"', "title: Tập huấn cán bộ"),
        good=_task()
        + _entry('id: "4"', "title: Tập huấn cán bộ")
        + 'waived:\n  - {item: "3", reason: chỉ nêu căn cứ pháp lý}\n',
    ),
)
def item_left_out(file: CheckedFile) -> Iterator[Finding]:
    """Find gaps in the numbers of sibling items; items with items of their own count."""
    directive = file.content
    present: dict[str, dict[int, int | None]] = {}
    for place, task in enumerate(directive.tasks):
        _note_item(present, task.id, place)
    for waived in directive.waived:
        _note_item(present, waived.item, None)
    for head, numbers in present.items():
        ordered = sorted(numbers)
        for earlier, later in pairwise(ordered):
            at = numbers[later]
            if 1 < later - earlier <= _LARGEST_GAP and at is not None:
                missing = ", ".join(f"{head}{number}" for number in range(earlier + 1, later))
                message = _(
                    "Before {item}: {missing} is neither a task nor waived.",
                    item=f"{head}{later}",
                    missing=missing,
                )
                yield Finding(file.path, ("tasks", at, "id"), message)


def _folded(texts: list[str]) -> list[str]:
    """Fold several texts at once, which is quicker than one by one."""
    folded = fold("\n|\n".join(texts)).split(" | ")
    return folded if len(folded) == len(texts) else [fold(text) for text in texts]


def _note_item(present: dict[str, dict[int, int | None]], item: str, place: int | None) -> None:
    """Note an item and the items above it."""
    for head, number in _levels(item):
        present.setdefault(head, {}).setdefault(number, place)


@lru_cache(maxsize=4096)
def _levels(item: str) -> tuple[tuple[str, int], ...]:
    """Return an item's number under its head, and those of the items above it: of ``4.3a`` 3 under
    ``4.``, then 4."""
    levels = []
    while (found := _NUMBERED.fullmatch(item)) is not None:
        levels.append((found["head"], int(found["number"])))
        item = found["head"].rstrip(".-")
    return tuple(levels)


def _receiver(task: TaskEntry) -> bool:
    return bool(task.report_to or task.consolidated_by or task.supervised_by)
