"""The answers in a form that came back: each row known by its key, each cell read or refused.

Nothing is guessed: a result that is not in the list, a day that may be turned round, a row that
does not say whose it is, is an error with its cell, and then nothing of the file is taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from directive_cli.diagnostics import DirectiveError
from directive_cli.domain.typed_dates import typed_day
from directive_cli.domain.vietnamese import fold
from directive_cli.editing.events import NewEvent
from directive_cli.messages import Message, _
from directive_cli.registry.lookup import TaskRef, spoken_ref
from directive_cli.registry.query import TaskQuery
from directive_cli.workbooks.cells import cell_address, words_of_cell
from directive_cli.workbooks.form import (
    ANSWER_HEADINGS,
    DAY,
    EVIDENCE,
    KEY,
    NOTE,
    OBSTACLE,
    PROPOSAL,
    REF,
    RESULT,
    RESULTS,
    row_key,
    short_digest,
)
from directive_cli.workbooks.looking import WorkbookRefused

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from directive_cli.registry.query import Snapshot
    from directive_cli.registry.rows import Assignment, Task
    from directive_cli.workbooks.cells import Cells

_KEY_PATTERN = re.compile(r"([0-9a-z]{4,32})-([0-9a-z]{10})")
_BY_FOLDED = {fold(words): words for words in RESULTS}
_KNOWN = {fold(heading): heading for heading in (REF, *ANSWER_HEADINGS, KEY)}


@dataclass(frozen=True, slots=True)
class Remark:
    """Something told about a cell."""

    place: str
    """``SHEET!B7``."""
    message: Message


@dataclass(frozen=True, slots=True)
class RowAnswer:
    """One row's answer, ready to be recorded."""

    place: str
    event: NewEvent
    source: str
    identifier: str
    key_event: str
    """The id of the event that was the last one when the form left, or ``-``."""


@dataclass
class FormAnswers:
    """What one file says."""

    agency: str | None = None
    sheet: str | None = None
    answers: list[RowAnswer] = field(default_factory=list)
    empty: int = 0
    errors: list[Remark] = field(default_factory=list)
    warnings: list[Remark] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Known:
    task: Task
    assignment: Assignment
    last_event: str


class Keys:
    """Which assignment a key means: found by making the keys of a sheet anew."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._tasks = [
            task for task in snapshot.tasks(TaskQuery(closed=True)) if not task.unreviewed
        ]
        self._sheets: dict[str, dict[str, _Known]] = {}

    def find(self, key: str) -> _Known | None:
        """Return what the key means, or None when this registry made no such key."""
        found = _KEY_PATTERN.fullmatch(key)
        if found is None:
            return None
        sheet = found[1]
        if sheet not in self._sheets:
            self._sheets[sheet] = {
                row_key(sheet, entry.agency, task, None if last == "-" else last): _Known(
                    task, entry, last
                )
                for task in self._tasks
                for entry in task.assignments
                for last in ("-", *(event.id for event in entry.events))
            }
        return self._sheets[sheet].get(key)


def read_answers(
    sheets: Sequence[Cells], keys: Keys, *, today: date, name: str, agency: str | None
) -> FormAnswers:
    """Return the answers of a file. Raises WorkbookRefused when no form is in it.

    ``today`` is the day of a progress that names none; ``agency`` the only one that is accepted.
    """
    found = FormAnswers()
    seen: dict[str, str] = {}
    headed = False
    for cells in sheets:
        columns: dict[str, int] | None = None
        for at, row in enumerate(cells.rows):
            if (heads := _columns(row)) is not None:
                columns, headed = heads, True
            elif columns is not None:
                _Row(cells, at, row, columns, found, keys).read(seen, today, agency)
    if not headed:
        raise WorkbookRefused(
            _(
                "{name} holds no form of `directive sheets`: a heading “{heading}” is not there.",
                name=name,
                heading=f"{REF} / {KEY}",
            )
        )
    if not seen and not found.errors:
        raise WorkbookRefused(_("{name} holds a form without rows.", name=name))
    return found


def holds_form(sheets: Sequence[Cells]) -> bool:
    """Tell whether one of the sheets is a form of ``directive sheets``."""
    return any(
        (heads := _columns(row)) is not None and KEY in heads
        for cells in sheets
        for row in cells.rows
    )


def _columns(row: Iterable[Any]) -> dict[str, int] | None:
    heads: dict[str, int] = {}
    for at, cell in enumerate(row):
        if isinstance(cell, str) and (heading := _KNOWN.get(fold(cell))):
            heads.setdefault(heading, at)
    return heads if RESULT in heads and (KEY in heads or REF in heads) else None


class _Row:
    """One row below the headings."""

    def __init__(
        self,
        cells: Cells,
        at: int,
        row: list[Any],
        columns: dict[str, int],
        found: FormAnswers,
        keys: Keys,
    ) -> None:
        self._cells, self._at, self._row, self._columns = cells, at, row, columns
        self._found, self._keys = found, keys

    def read(self, seen: dict[str, str], today: date, agency: str | None) -> None:
        key, given = self._text(KEY), any(self._text(each) for each in ANSWER_HEADINGS)
        ref = self._text(REF)
        if not _KEY_PATTERN.fullmatch(key):
            if given and (ref or key):
                self._wrong(
                    KEY, _("the row has an answer but no key; copy “{key}” along.", key=KEY)
                )
            return
        known = self._keys.find(key)
        if known is None:
            self._wrong(KEY, _("{key} is no row that this registry asked about.", key=key))
            return
        if key in seen:
            self._wrong(KEY, _("{key} stands at {place} too.", key=key, place=seen[key]))
            return
        seen[key] = self._place(KEY)
        if not self._is_whose(known, agency):
            return
        self._found.sheet = key.partition("-")[0]
        spoken = spoken_ref(self._keys.snapshot, known.task)
        if ref and fold(ref) not in (fold(spoken), fold(known.task.ref)):
            self._wrong(
                REF, _("“{ref}” and the key disagree: the key is {known}.", ref=ref, known=spoken)
            )
            return
        suspect = [each for each in ANSWER_HEADINGS if self._is_suspect(each)]
        for heading in suspect:
            self._wrong(heading, _("a formula or an error value is no answer; write the value."))
        if suspect:
            return
        if not given:
            self._found.empty += 1
            return
        self._answer(key, known, today)

    def _is_whose(self, known: _Known, agency: str | None) -> bool:
        found, owner = self._found, known.assignment.agency
        if agency is not None and owner != agency:
            self._wrong(KEY, _("the row is one of {owner}.", owner=owner))
            return False
        if found.agency is not None and owner != found.agency:
            self._wrong(
                KEY,
                _(
                    "the row is one of {owner}, others are of {agency}; send one file for each.",
                    owner=owner,
                    agency=found.agency,
                ),
            )
            return False
        found.agency = owner
        return True

    def _answer(self, key: str, known: _Known, today: date) -> None:
        words = self._text(RESULT)
        result = _BY_FOLDED.get(fold(words)) if words else "Chưa thực hiện"
        if result is None:
            nearest = get_close_matches(fold(words), list(_BY_FOLDED), n=1, cutoff=0.0)[0]
            self._wrong(
                RESULT,
                _(
                    "“{words}” is not in the list; the nearest is “{nearest}”.",
                    words=words,
                    nearest=_BY_FOLDED[nearest],
                ),
            )
            return
        texts = {each: self._text(each) for each in (EVIDENCE, NOTE, OBSTACLE, PROPOSAL)}
        kind = RESULTS[result] or ("progress" if any(texts.values()) else None)
        try:
            stated = self._day(known, today)
        except DirectiveError as error:
            self._wrong(DAY, error.message)
            return
        if kind is None:
            self._found.empty += 1
            return
        if kind == "submitted" and stated is None:
            self._wrong(DAY, _("a result that was sent needs its day."))
            return
        if kind == "submitted" and not texts[EVIDENCE]:
            self._warn(EVIDENCE, _("the number of the report is missing."))
        sheet, _dash, digest = key.partition("-")
        proposal = texts[PROPOSAL]
        if result.startswith(("Đề nghị", "Không thuộc")):
            proposal = f"{result}: {proposal}" if proposal else result
            self._warn(
                RESULT, _("“{result}” is noted as a proposal; somebody decides it.", result=result)
            )
        said = (
            kind,
            stated.isoformat() if stated else "",
            texts[EVIDENCE],
            texts[NOTE],
            texts[OBSTACLE],
            proposal,
        )
        self._found.answers.append(
            RowAnswer(
                self._place(RESULT),
                NewEvent(
                    ref=TaskRef(known.task.directive, known.task.task, known.task.occurrence),
                    agency=known.assignment.agency,
                    kind=kind,
                    day=stated or today,
                    evidence=texts[EVIDENCE] or None,
                    note=texts[NOTE] or None,
                    obstacle=texts[OBSTACLE] or None,
                    proposal=proposal or None,
                ),
                f"{sheet}/{digest}",
                "k" + short_digest(key, *said, length=11),
                known.last_event,
            )
        )

    def _day(self, known: _Known, today: date) -> date | None:
        value = self._value(DAY)
        if isinstance(value, datetime):
            value = value.date()
        if not isinstance(value, date):
            text = self._text(DAY)
            return typed_day(text) if text else None
        issued = self._keys.snapshot.directive(known.task.directive)
        first = ((issued.issued_on or issued.meeting_on) if issued else None) or ""
        if self._is_likely(value, first, today) or value.day > 12:
            return value
        twin = date(value.year, value.day, value.month)
        if self._is_likely(twin, first, today):
            raise DirectiveError(
                _(
                    "the day is {day}; is {twin} meant? Write it as text, such as 15/11/2025.",
                    day=value,
                    twin=twin,
                )
            )
        return value

    @staticmethod
    def _is_likely(day: date, first: str, today: date) -> bool:
        return day <= today and day.isoformat() >= first

    def _value(self, heading: str) -> Any:
        at = self._columns.get(heading)
        return self._row[at] if at is not None and at < len(self._row) else ""

    def _text(self, heading: str) -> str:
        return " ".join(words_of_cell(self._value(heading)).split())

    def _is_suspect(self, heading: str) -> bool:
        at = self._columns.get(heading)
        return at is not None and (self._at, at) in self._cells.suspect

    def _place(self, heading: str) -> str:
        at = self._columns.get(heading, min(self._columns.values()))
        return f"{self._cells.name}!{cell_address(self._at, at)}"

    def _wrong(self, heading: str, message: Message) -> None:
        self._found.errors.append(Remark(self._place(heading), message))

    def _warn(self, heading: str, message: Message) -> None:
        self._found.warnings.append(Remark(self._place(heading), message))
