"""Rules on deadlines: the words against the stored value, and days that cannot be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from directive_cli.checks.checked_file import CheckedFile
from directive_cli.checks.rule import Finding, Location, Page, RuleBook, Scope
from directive_cli.diagnostics import Severity
from directive_cli.domain.deadline import After, Deadline, NoDate
from directive_cli.domain.model import TaskEntry
from directive_cli.domain.partial_date import PartialDate, worded_date
from directive_cli.messages import _

DEADLINES_BOOK = RuleBook()

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_MAY_NAME = re.compile(
    r"(?i)(?:trước|nhất|quá|hết|trong|xong|hạn|đến|tới|vào|cuối|đầu|giữa|hằng|hàng|mỗi|kỳ|kì|sau|từ|ngay|lần)"
    r"\W+(?:\w+\W+){0,4}?(?:\d|quý|quí|tháng|năm|tuần|ngày)"
)
"""A cheap look before the grammar: a word that leads a deadline, and soon after it a number or a
unit of time."""
_UNITS = ("quý", "quí", "tháng", "năm", "tuần", "ngày")
_DIGIT = re.compile(r"\d")
_PLAIN_WORDS = re.compile(
    r"(?:(?P<before>trước ngày)|(?P<by>chậm nhất ngày)|(?P<within>trong tháng))"
    r" (?:(?P<day>\d{1,2})/)?(?P<month>\d{1,2})/(?P<year>\d{4})",
    re.IGNORECASE,
)
_PLAIN_KINDS = ("before", "by", "within")
FARTHEST_YEARS = 30
"""Plans look ahead to 2045 or 2050; what lies farther off is a mistyped year."""

_HEAD = "type: ke-hoach\ntitle: Kế hoạch sửa chữa trường học\nissuer: ubnd-tinh\nissued_on: 2025-07-01\n"


def _task(deadline: str, detail: str = "") -> str:
    words = f"    detail: {detail}\n" if detail else ""
    given = f"    deadline: {deadline}\n" if deadline else ""
    return f'{_HEAD}tasks:\n  - id: "1"\n    title: Lập danh mục công trình\n    lead: [so-xay-dung]\n{words}{given}'


@DEADLINES_BOOK.rule(
    "DIR401",
    "words-against-value",
    Severity.WARNING,
    Scope.FILE,
    Page(
        what=_("The words of a deadline and its value mean different days."),
        why=_(
            "The words are the document; the value is what every table counts by. One of the two "
            "is mistyped."
        ),
        fix=_(
            'Compare with the document; `directive deadline "PHRASE"` tells what the words mean.'
        ),
        bad=_task('{text: "trước ngày 20/8/2025", before: 2025-08-25}'),
        good=_task('{text: "trước ngày 20/8/2025", before: 2025-08-20}'),
    ),
)
def words_against_value(file: CheckedFile) -> Iterator[Finding]:
    """Find deadlines whose words name another day, kind, count or rhythm than their value."""
    from directive_cli.domain.deadline_phrases import compare

    issued_on = _issued_on(file)
    for number, task in enumerate(file.content.tasks):
        for place, deadline in enumerate(task.deadline):
            if _says_plainly(deadline):
                continue
            for message in compare(deadline, None if _YEAR.search(deadline.text) else issued_on):
                at = _deadline_at(file, number, place)
                yield Finding(
                    file.path, at if isinstance(deadline, NoDate) else (*at, deadline.kind), message
                )


@DEADLINES_BOOK.rule(
    "DIR402",
    "deadline-not-taken-over",
    Severity.WARNING,
    Scope.FILE,
    Page(
        what=_("A task's words name a deadline, and the task has none."),
        why=_("The task would never be due, and nobody would be reminded of it."),
        fix=_(
            "Add `deadline` with the words and their value; waive the finding where the words mean "
            "something else."
        ),
        bad=_task("", "Hoàn thành trước ngày 20/8/2025."),
        good=_task(
            '{text: "trước ngày 20/8/2025", before: 2025-08-20}', "Hoàn thành trước ngày 20/8/2025."
        ),
    ),
)
def deadline_not_taken_over(file: CheckedFile) -> Iterator[Finding]:
    """Find tasks without a dated deadline whose title or detail names one."""
    from directive_cli.domain.deadline_phrases import find_deadlines

    issued_on = _issued_on(file)
    for number, task in enumerate(file.content.tasks):
        if any(not isinstance(deadline, NoDate) for deadline in task.deadline):
            continue
        for name in ("title", "detail"):
            words = getattr(task, name)
            found = (
                find_deadlines(words, issued_on=issued_on).deadlines
                if words and _may_name(words)
                else ()
            )
            dated = [entry for entry in found if not isinstance(entry.deadline, NoDate)]
            if dated:
                message = _(
                    'The words name a deadline, "{phrase}", but the task has none.',
                    phrase=" ".join(dated[0].text.split()),
                )
                yield Finding(file.path, ("tasks", number, name), message)
                break


@DEADLINES_BOOK.rule(
    "DIR403",
    "due-before-issue",
    Severity.ERROR,
    Scope.FILE,
    Page(
        what=_("A deadline ended before the document was issued."),
        why=_(
            "Day and month changed places, or the year is mistyped; the task would be overdue from "
            "its first day."
        ),
        fix=_(
            "Compare the deadline and the date with the document. Where it lists tasks that were "
            "overdue, `directive review` waives the rule for its file."
        ),
        bad=_task('{text: "trước ngày 08/5/2025", before: 2025-05-08}'),
        good=_task('{text: "trước ngày 05/8/2025", before: 2025-08-05}'),
    ),
)
def due_before_issue(file: CheckedFile) -> Iterator[Finding]:
    """Find deadlines whose last day is before the first day that the issue date may mean."""
    issued_on = _issued_on(file)
    if issued_on is None or not file.extreme_days or file.extreme_days[0] >= issued_on.first_day:
        return
    for at, deadline, last_day in _fixed_deadlines(file):
        if last_day < issued_on.first_day:
            message = _(
                "The last day, {day}, is before the document's date, {issued_on}.",
                day=last_day,
                issued_on=worded_date(str(issued_on)),
            )
            related = ((_("The document's date."), file.path, ("issued_on",)),)
            # A list of overdue tasks names such days rightly: its review decides.
            yield Finding(
                file.path,
                (*at, deadline.kind),
                message,
                related=related,
                severity=Severity.WARNING if file.content.unreviewed else None,
            )


@DEADLINES_BOOK.rule(
    "DIR404",
    "far-off-deadline",
    Severity.WARNING,
    Scope.FILE,
    Page(
        what=_("A deadline lies more than thirty years after its document."),
        why=_(
            "The year is probably mistyped; the task would never be due in anybody's working life."
        ),
        fix=_("Compare the year with the document."),
        bad=_task('{text: "trước ngày 20/8/2065", before: 2065-08-20}'),
        good=_task('{text: "giai đoạn 2026-2045", period: 2026/2045}'),
    ),
)
def far_off_deadline(file: CheckedFile) -> Iterator[Finding]:
    """Find last days more than thirty years after the document's date."""
    dated = _issued_on(file)
    if (
        dated is None
        or not file.extreme_days
        or file.extreme_days[1].year - dated.year <= FARTHEST_YEARS
    ):
        return
    for at, deadline, last_day in _fixed_deadlines(file):
        if last_day.year - dated.year > FARTHEST_YEARS:
            message = _(
                "The last day, {day}, is {n} years after the document.",
                day=last_day,
                n=last_day.year - dated.year,
            )
            yield Finding(file.path, (*at, deadline.kind), message)


@DEADLINES_BOOK.rule(
    "DIR405",
    "receipt-not-known",
    Severity.WARNING,
    Scope.FILE,
    Page(
        what=_("A deadline counts from the receipt of the document, and `received_on` is missing."),
        why=_("The issue date stands in for it, so the last day shown may be too early."),
        fix=_("Add `received_on`, the day on which the document came in."),
        bad=_task(
            '{text: "trong 5 ngày làm việc kể từ ngày nhận được văn bản", after: {event: received, count: 5, unit: working_day}}'
        ),
        good=_task(
            '{text: "trong 5 ngày làm việc kể từ ngày nhận được văn bản", after: {event: received, count: 5, unit: working_day}}'
        ).replace("issued_on: 2025-07-01\n", "issued_on: 2025-07-01\nreceived_on: 2025-07-03\n"),
    ),
)
def receipt_not_known(file: CheckedFile) -> Iterator[Finding]:
    """Find deadlines for which the issue date stands in for the receipt."""
    for at, deadline in _relative_deadlines(file):
        if deadline.event_day(file.basis)[1]:
            message = _(
                "The day of receipt is not known; the issue date stands in for it. Add "
                "`received_on`."
            )
            yield Finding(file.path, (*at, "after"), message)


@DEADLINES_BOOK.rule(
    "DIR406",
    "event-not-dated",
    Severity.INFO,
    Scope.FILE,
    Page(
        what=_("A deadline counts from an event whose day is not known yet."),
        why=_("Until then the task has no last day and stands among those without a deadline."),
        fix=_("Add `event_date` to the deadline once the event has happened."),
        bad=_task(
            '{text: "trong 10 ngày sau khi nghiệm thu", after: {event: nghiệm thu, count: 10, unit: day}}'
        ),
        good=_task(
            '{text: "trong 10 ngày sau khi nghiệm thu", after: {event: nghiệm thu, event_date: 2025-08-01, count: 10, unit: day}}'
        ),
    ),
)
def event_not_dated(file: CheckedFile) -> Iterator[Finding]:
    """Find counted deadlines whose event has no day."""
    for at, deadline in _relative_deadlines(file):
        if deadline.count is not None and deadline.event_day(file.basis)[0] is None:
            message = _(
                'The day of the event "{event}" is not known yet; the task has no last day.',
                event=deadline.event,
            )
            yield Finding(file.path, (*at, "after"), message)


@DEADLINES_BOOK.rule(
    "DIR407",
    "deadline-twice",
    Severity.WARNING,
    Scope.FILE,
    Page(
        what=_("Two deadlines of one task end on the same day."),
        why=_(
            "Each deadline of a task asks for a result of its own; the same one twice counts the "
            "task twice."
        ),
        fix=_("Remove one, or correct the day of the other."),
        bad=_task(
            '[{text: "trước ngày 20/8/2025", before: 2025-08-20}, '
            '{text: "trước 20/8/2025", before: 2025-08-20}]'
        ),
        good=_task(
            '[{text: "trước ngày 20/8/2025", before: 2025-08-20}, '
            '{text: "trước 20/9/2025", before: 2025-09-20}]'
        ),
    ),
)
def deadline_twice(file: CheckedFile) -> Iterator[Finding]:
    """Find fixed deadlines of one task with the same last day."""
    if not any(
        len(listed := [day for each in task for day in each]) > len(set(listed))
        for task in file.last_days
    ):
        return
    seen: dict[tuple[str | int, ...], dict[date, Location]] = {}
    for at, _deadline, last_day in _fixed_deadlines(file):
        days = seen.setdefault(at[:2], {})
        if last_day in days:
            message = _("Another deadline of this task ends on {day} too.", day=last_day)
            yield Finding(
                file.path,
                at,
                message,
                related=((_("It stands here first."), file.path, days[last_day]),),
            )
        days.setdefault(last_day, at)


def _may_name(words: str) -> bool:
    """Tell whether words may name a deadline; most hold neither a number nor a unit of time."""
    lower = words.lower()
    if not any(unit in lower for unit in _UNITS) and _DIGIT.search(lower) is None:
        return False
    return _MAY_NAME.search(words) is not None


def _says_plainly(deadline: Deadline) -> bool:
    """Tell whether the words are the commonest ones and name the very day of the value: the grammar
    is not needed."""
    found = _PLAIN_WORDS.fullmatch(deadline.text)
    if found is None or deadline.kind not in _PLAIN_KINDS or not found[deadline.kind]:
        return False
    parts = [
        found["year"],
        found["month"].zfill(2),
        *([found["day"].zfill(2)] if found["day"] else []),
    ]
    return bool(deadline.value == "-".join(parts))


def _issued_on(file: CheckedFile) -> PartialDate | None:
    return PartialDate.parse(file.content.issued_on) if file.content.issued_on else None


def _deadline_at(file: CheckedFile, number: int, place: int) -> Location:
    """Return where a task's deadline stands: the only one may stand without a list."""
    assert file.document is not None
    listed = isinstance(file.document.data["tasks"][number]["deadline"], list)
    return ("tasks", number, "deadline", place) if listed else ("tasks", number, "deadline")


def _deadlines(file: CheckedFile) -> Iterator[tuple[int, int, TaskEntry, Deadline]]:
    for number, task in enumerate(file.content.tasks):
        for place, deadline in enumerate(task.deadline):
            yield number, place, task, deadline


def _fixed_deadlines(file: CheckedFile) -> Iterator[tuple[Location, Deadline, date]]:
    """Return the deadlines that have a last day and do not recur."""
    for number, place, _each, deadline in _deadlines(file):
        for last_day in file.last_days[number][place]:
            yield _deadline_at(file, number, place), deadline, last_day


def _relative_deadlines(file: CheckedFile) -> Iterator[tuple[Location, After]]:
    for number, place, _each, deadline in _deadlines(file):
        if isinstance(deadline, After):
            yield _deadline_at(file, number, place), deadline
