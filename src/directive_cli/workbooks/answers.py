"""The answers in a form that came back: each row known by its key, each cell read or refused.

Nothing is guessed: a result that is not in the list, a day whose month may stand first, a row that
does not say whose it is, is an error with its cell, and then nothing of the file is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from directive_cli.diagnostics import DirectiveError
from directive_cli.domain.secrecy import marking_in
from directive_cli.domain.status import Event
from directive_cli.domain.typed_dates import in_words, typed_day
from directive_cli.domain.vietnamese import fold
from directive_cli.messages import Message, _
from directive_cli.registry.lookup import spoken_ref
from directive_cli.reports.obligations import deadline_words
from directive_cli.translation import Translator
from directive_cli.workbooks.answer_copies import copied_sheets
from directive_cli.workbooks.answer_texts import (
    are_column_numbers,
    bare_heading,
    key_text,
    nearest_result,
    plain_day_text,
    result_named,
    says_nothing,
)
from directive_cli.workbooks.cells import Cells, cell_address, words_of_cell
from directive_cli.workbooks.form import (
    ANSWER_HEADINGS,
    DAY,
    DEADLINE,
    EVIDENCE,
    KEY,
    LAST_DAY,
    NOTE,
    OBSTACLE,
    PROPOSAL,
    REF,
    RESULT,
    RESULTS,
    TITLE,
    short_digest,
)
from directive_cli.workbooks.form_keys import KEY_PATTERN, Keys, KnownRow
from directive_cli.workbooks.form_remarks import Remark, WordsBeside
from directive_cli.workbooks.looking import WorkbookRefused

_SHEET_IN_HEAD = re.compile(r"Mã phiếu:\s*([0-9a-z]{4,32})")
_CLOCK_TIME = re.compile(r"[ T]\d?\d:\d\d(?::\d\d(?:[.,]\d+)?)?$")
_TWO_DIGIT_YEAR = re.compile(r"\d{1,2}([/.-])\d{1,2}\1\d{2}")
_KNOWN = {
    fold(heading): heading for heading in (REF, TITLE, DEADLINE, LAST_DAY, *ANSWER_HEADINGS, KEY)
}


@dataclass(frozen=True, slots=True)
class RowAnswer:
    """One row's answer, ready to be recorded."""

    place: str
    result: str
    """As the list of results has it."""
    event: Event
    source: str
    identifier: str
    key_event: str
    """The id of the event that was the last one when the form left, or ``-``."""


@dataclass
class FormAnswers:
    """What one file says."""

    named_agency: str | None = None
    """Whose form it is, by the line above the headings."""
    missing: int = 0
    """Rows that were asked and are not in the file."""

    agency: str | None = None
    sheet: str | None = None
    answers: list[RowAnswer] = field(default_factory=list)
    empty: int = 0
    errors: list[Remark] = field(default_factory=list)
    warnings: list[Remark] = field(default_factory=list)


def read_answers(
    sheets: Sequence[Cells], keys: Keys, *, today: date, name: str, agency: str | None
) -> FormAnswers:
    """Return the answers of a file. Raises WorkbookRefused when no form is in it.

    ``today`` is the day of a progress that names none; ``agency`` the only one that is accepted.
    """
    found = FormAnswers()
    seen: dict[str, str] = {}
    headed = False
    copies = copied_sheets(sheets, _columns)
    for nth, cells in enumerate(sheets):
        _refuse_secret(cells, name)
        if nth in copies:
            told = _("the sheet is a copy of “{other}” and says nothing else; it is not read.",
                     other=copies[nth])  # fmt: skip
            found.warnings.append(Remark(cells.name, told))
            continue
        columns: dict[str, int] | None = None
        waiting: list[_Row] = []
        beside = WordsBeside(cells, found.warnings)
        for at, row in enumerate(cells.rows):
            if (heads := _columns(row)) is not None:
                columns, headed = heads, True
                beside.begin(row, heads)
            elif columns is None:
                _read_head(row, found, keys)
            elif not are_column_numbers([words_of_cell(cell) for cell in row]):
                line = _Row(cells, at, row, columns, found, keys)
                if not line.read(seen, today, agency):
                    waiting.append(line)
                beside.look(at, row, known=line.is_known)
        # Rows without a key are read last: by then the others have told sheet and agency.
        for line in waiting:
            line.read_by_ref(seen, today, agency)
        beside.tell()
    if not headed:
        raise WorkbookRefused(
            _(
                "{name} holds no form of `directive sheets`: a heading “{heading}” is not there.",
                name=name,
                heading=f"{RESULT}, {REF} / {KEY}",
            )
        )
    if not seen and not found.errors:
        raise WorkbookRefused(_("{name} holds a form without rows.", name=name))
    if found.sheet and found.agency:
        found.missing = len(keys.asked_of(found.sheet, found.agency) - seen.keys())
    return found


def _refuse_secret(cells: Cells, name: str) -> None:
    for at, row in enumerate(cells.rows):
        if any(isinstance(cell, str) and marking_in(cell) is not None for cell in row):
            raise WorkbookRefused(
                _("{name}: row {row} of “{sheet}” bears a marking of secrecy; such a "
                  "document has no place in a registry.", name=name, row=at + 1,
                  sheet=cells.name)
            )  # fmt: skip


def _read_head(row: Iterable[Any], found: FormAnswers, keys: Keys) -> None:
    """Read the line above the headings: "Sở An toàn · Mã phiếu: p7k2m9qx · …"."""
    for cell in row:
        if isinstance(cell, str) and (stated := _SHEET_IN_HEAD.search(cell)):
            found.sheet = found.sheet or stated[1]
            with suppress(DirectiveError):
                found.named_agency = keys.snapshot.register.resolve(cell.split("·")[0].strip())


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
        if isinstance(cell, str) and (heading := _KNOWN.get(bare_heading(cell))):
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

    def read(self, seen: dict[str, str], today: date, agency: str | None) -> bool:
        """Read a row that has its key; False when it has none and must be known by its ref."""
        key = key_text(self._text(KEY))
        if not KEY_PATTERN.fullmatch(key):
            return False
        known = self._keys.find(key)
        if known is None:
            told = _("{key} is no row that this registry asked about.", key=key)
            self._wrong(KEY, told)
            return True
        self._known_row(key, known, seen, today, agency)
        return True

    def read_by_ref(self, seen: dict[str, str], today: date, agency: str | None) -> None:
        """Read a row without a key: by its ref, with a warning; what is neither is told."""
        ref = self._text(REF)
        if not self._is_answered():
            return
        whose = self._found.agency or agency or self._found.named_agency
        sheet = self._found.sheet
        no_key = not self._text(KEY)
        found = self._keys.of_ref(sheet, whose, ref) if no_key and ref and sheet and whose else None
        if found is None:
            # A signature below the table may stand in the column of results.
            names_task = self._text(TITLE) or any(map(str.isdigit, ref))
            if no_key and not names_task and result_named(self._text(RESULT)) is None:
                told = _("words in a row without a key are not read.")
                self._warn(next(each for each in ANSWER_HEADINGS if self._text(each)), told)
            else:
                told = _("the row has an answer but no key; copy “{key}” along.", key=KEY)
                self._wrong(KEY, told)
            return
        self._warn(REF, _("the row has lost its key; it is known by “{ref}”.", ref=ref))
        self._known_row(*found, seen, today, agency)

    @property
    def is_known(self) -> bool:
        """Tell whether it is a row of the form, or one that is told as if it were."""
        return bool(self._text(KEY) or self._text(REF)) or self._is_answered()

    def _is_answered(self) -> bool:
        return any(self._answer_text(each) for each in ANSWER_HEADINGS if each != DAY)

    def _answer_text(self, heading: str) -> str:
        """Return what the agency says; a sign for nothing, or "Không có", is nothing."""
        text = self._text(heading)
        nothing = says_nothing(text, words=heading in (EVIDENCE, OBSTACLE, PROPOSAL))
        return "" if nothing else text

    def _is_struck(self, heading: str) -> bool:
        style = self._cells.marks.styles.get((self._at, self._columns.get(heading, -1)))
        return style is not None and style.struck and bool(self._text(heading))

    def _known_row(
        self, key: str, known: KnownRow, seen: dict[str, str], today: date, agency: str | None
    ) -> None:
        if key in seen:
            self._wrong(KEY, _("{key} stands at {place} too.", key=key, place=seen[key]))
            return
        seen[key] = self._place(KEY)
        if not self._is_whose(known, agency):
            return
        self._found.sheet = key.partition("-")[0]
        spoken, ref = spoken_ref(self._keys.snapshot, known.task), self._text(REF)
        if ref and fold(ref) not in (fold(spoken), fold(known.task.ref)):
            told = _("“{ref}” and the key disagree: the key is {known}.", ref=ref, known=spoken)
            self._wrong(REF, told)
            return
        if not ref and REF in self._columns:
            self._warn(KEY, _("the row has lost “{ref}”; it is known by its key.", ref=REF))
        self._compare_facts(known)
        if self._has_no_plain_answer():
            return
        if not self._is_answered():
            self._found.empty += 1
            if self._text(DAY):
                self._warn(DAY, _("a day without a result is not recorded."))
            return
        for heading in ANSWER_HEADINGS:
            if self._is_struck(heading):
                self._warn(heading, _("the answer is struck out; it is read like the others."))
        if self._at in self._cells.marks.hidden_rows:
            self._warn(RESULT, _("the row is hidden; it is read like the others."))
        self._answer(key, known, today)

    def _compare_facts(self, known: KnownRow) -> None:
        """Tell where a locked text is not the registry's; what the registry says holds."""
        words = Translator("vi")
        task = known.task
        for heading, own in ((TITLE, task.title), (DEADLINE, words(deadline_words(task) or ""))):
            stated = self._text(heading)
            if heading in self._columns and fold(stated) != fold(own):
                self._warn(
                    heading,
                    _("“{heading}” is not what the registry says; the registry holds.",
                      heading=heading),
                )  # fmt: skip

    def _has_no_plain_answer(self) -> bool:
        """Refuse formulas, error values and merged cells among the answers."""
        refused = False
        for heading in ANSWER_HEADINGS:
            at = self._columns.get(heading)
            if self._is_suspect(heading):
                told = _("a formula or an error value is no answer; write the value.")
                self._wrong(heading, told)
                refused = True
            elif at is not None and any(
                area[0] <= self._at <= area[2] and area[1] <= at <= area[3]
                for area in self._cells.marks.merged
            ):
                self._wrong(heading, _("merged cells are no answer; take them apart."))
                refused = True
        return refused

    def _is_whose(self, known: KnownRow, agency: str | None) -> bool:
        found, owner = self._found, known.assignment.agency
        if found.named_agency not in (None, owner):
            told = _("the form is one of {agency}, the row is one of {owner}.",
                     agency=found.named_agency, owner=owner)  # fmt: skip
            self._wrong(KEY, told)
            return False
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

    def _answer(self, key: str, known: KnownRow, today: date) -> None:
        words = self._answer_text(RESULT)
        result = result_named(words) if words else "Chưa thực hiện"
        if result is None:
            self._wrong(
                RESULT,
                _(
                    "“{words}” is not in the list; the nearest is “{nearest}”.",
                    words=words,
                    nearest=nearest_result(words),
                ),
            )
            return
        texts = self._answer_texts()
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
        if result.startswith(("Đề nghị", "Không thuộc")):
            texts[PROPOSAL] = f"{result}: {texts[PROPOSAL]}" if texts[PROPOSAL] else result
            self._warn(
                RESULT, _("“{result}” is noted as a proposal; somebody decides it.", result=result)
            )
        said = (kind, stated.isoformat() if stated else "", *texts.values())
        self._found.answers.append(
            RowAnswer(
                self._place(RESULT),
                result,
                Event(
                    id="",
                    directive=known.task.directive,
                    task=known.task.task,
                    occurrence=known.task.occurrence,
                    agency=known.assignment.agency,
                    kind=kind,
                    day=stated or today,
                    evidence=texts[EVIDENCE] or None,
                    note=texts[NOTE] or None,
                    obstacle=texts[OBSTACLE] or None,
                    proposal=texts[PROPOSAL] or None,
                ),
                f"{sheet}/{digest}",
                "k" + short_digest(key, *said, length=11),
                known.last_event,
            )
        )

    def _answer_texts(self) -> dict[str, str]:
        """Return the evidence, the note, the obstacle and the proposal, in this order."""
        texts = {each: self._answer_text(each) for each in (EVIDENCE, NOTE, OBSTACLE, PROPOSAL)}
        for each, text in texts.items():
            if text and isinstance(self._value(each), int | float):
                self._warn(each, _("{text} is a number; words are due here.", text=text))
        return texts

    def _day(self, known: KnownRow, today: date) -> date | None:
        value = self._value(DAY)
        if isinstance(value, datetime):
            value = value.date()
        if not isinstance(value, date):
            text = self._text(DAY)
            if text and (shown := self._month_first(known)) is not None:
                raise DirectiveError(
                    _(
                        "the file writes the month first: “{text}” stands for the last day {day}. "
                        "Send it as .xlsx.",
                        text=shown,
                        day=known.assignment.last_day,
                    )
                )
            return self._typed_day(text)
        issued = self._keys.snapshot.directive(known.task.directive)
        first = (issued.dated if issued else None) or ""
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

    def _month_first(self, known: KnownRow) -> str | None:
        """Return the text of the locked last day when its day and month are swapped."""
        text, last_day = self._text(LAST_DAY), known.assignment.last_day
        with suppress(DirectiveError):
            stated = typed_day(_CLOCK_TIME.sub("", text))
            twin = date(stated.year, stated.day, stated.month) if stated.day <= 12 else None
            if last_day is not None and stated != last_day and twin == last_day:
                return text
        return None

    def _typed_day(self, text: str) -> date | None:
        # Programs write a day as its midnight, or with the time of its entry.
        text = plain_day_text(_CLOCK_TIME.sub("", text))
        if says_nothing(text, words=False):
            return None
        if _TWO_DIGIT_YEAR.fullmatch(text):
            day = typed_day(f"{text[:-2]}20{text[-2:]}")
            told = _("a year of two digits: {day} is meant?", day=in_words(day))
            self._warn(DAY, told)
            return day
        return typed_day(text)

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
        if self._cells.by_heading:
            return f"TT {self._at - 1}, “{heading}”"
        at = self._columns.get(heading, min(self._columns.values()))
        return f"{self._cells.name}!{cell_address(self._at, at)}"

    def _wrong(self, heading: str, message: Message) -> None:
        self._found.errors.append(Remark(self._place(heading), message))

    def _warn(self, heading: str, message: Message) -> None:
        self._found.warnings.append(Remark(self._place(heading), message))
