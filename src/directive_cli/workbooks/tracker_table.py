"""Where the table of a sheet is: its heading of one to three storeys, and what each column holds.

Columns are guessed by their headings and confirmed by the cells below; the map changes them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from directive_cli.domain.deadline_phrases import find_deadlines
from directive_cli.domain.document_number import find_numbers
from directive_cli.domain.vietnamese import fold
from directive_cli.messages import Message, _
from directive_cli.workbooks.cells import Cells, column_letters, words_of_cell
from directive_cli.workbooks.headings import guess_heading, guess_path, heading_key
from directive_cli.workbooks.tracker_map import ImportQuestion, MapRefused
from directive_cli.workbooks.tracker_states import is_mark, state_of
from directive_cli.workbooks.tracker_values import ValueReader, plain_day

_SEARCHED = 40
"""Rows in which the heading may begin."""
_STOREYS = 3
_SAMPLE = 300
"""Rows whose cells confirm a heading."""
_TELLING = frozenset(
    {"lead", "coordinating", "carried_out_by", "deadline", "number", "number_and_date", "state",
     "completed_on", "issued_on", "result", "deliverable", "order", "item"}
)  # fmt: skip
_BINDING = frozenset(
    {"lead", "deadline", "number", "number_and_date", "carried_out_by", "state", "completed_on",
     "coordinating"}
)  # fmt: skip
_REPEATABLE = frozenset({"ignore", "note", "state_completed", "state_open", "result", "evidence"})
_ORDER = re.compile(r"[0-9.]{1,8}|[IVXLC]{1,6}|[A-Za-zđĐ]")
ITEM_CODE = re.compile(r"[0-9A-Za-zĐđ][0-9A-Za-zĐđ.\-]{0,39}")
"""What may be the id of a task."""
_NUMBER_OF_COLUMN = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?")


@dataclass
class TrackerColumn:
    """One column: its heading and what it holds."""

    index: int
    storeys: tuple[str, ...]
    meaning: str = ""
    """One of ``MEANINGS``, ``agency <id>``, or "" for a column that is not used."""
    by: str = "-"
    """``h`` by its heading, ``c`` by heading and cells, ``map``, ``-`` unused."""
    agreeing: int = 0
    filled: int = 0
    question: ImportQuestion | None = None

    @property
    def letters(self) -> str:
        """The letters of the column."""
        return column_letters(self.index)

    @property
    def heading(self) -> str:
        """The heading, its storeys from the top."""
        return " / ".join(self.storeys)


@dataclass
class TrackerHead:
    """The heading of a table; rows count from 0."""

    first: int
    last: int
    columns: list[TrackerColumn]
    number_row: int | None = None
    deadlines_row: int | None = None
    by_agency: bool = False
    """Agencies stand in rows and tasks in columns."""
    words: list[tuple[str, ...]] = field(default_factory=list)
    """The words of each of its rows, by which a repetition is known."""
    _places: dict[str, int] | None = None

    def settle(self) -> None:
        """Keep the columns as they are now, so that looking them up is quick."""
        self._places = {}
        for one in self.columns:
            self._places.setdefault(one.meaning, one.index)

    def index_of(self, meaning: str) -> int | None:
        """Return the first column with a meaning."""
        if self._places is not None:
            return self._places.get(meaning)
        return next((one.index for one in self.columns if one.meaning == meaning), None)

    def with_prefix(self, prefix: str) -> list[TrackerColumn]:
        """Return the columns whose meaning begins so."""
        return [one for one in self.columns if one.meaning.startswith(prefix)]

    @property
    def body(self) -> int:
        """The first row below it."""
        return max(self.last, self.number_row or 0, self.deadlines_row or 0) + 1


class HeadFinder:
    """Finds the heading of one sheet."""

    def __init__(self, cells: Cells, reader: ValueReader, said: Mapping[str, Any]) -> None:
        self._cells, self._rows, self._reader, self._said = cells, cells.rows, reader, said

    def find(self) -> TrackerHead | None:
        """Return the heading of the sheet, or None when no table of tasks is there."""
        stated = self._said.get("header")
        if stated is not None:
            first, last = _stated_rows(stated, len(self._rows))
            return self._complete(first, list(range(first, last + 1)))
        for at in range(min(_SEARCHED, len(self._rows))):
            if (found := self.at(at)) is not None:
                return found
        return None

    def at(self, at: int) -> TrackerHead | None:
        """Return the heading that begins in a row, or None."""
        if not self._may_head(at):
            return None
        top = {
            guess.meanings[0]: column
            for column, text in reversed(list(enumerate(self._texts(at))))
            if (guess := guess_heading(text)) is not None
        }
        if not top:
            return None
        storeys = [at]
        while len(storeys) < _STOREYS and self._is_storey(storeys[-1] + 1, top):
            storeys.append(storeys[-1] + 1)
        return self._complete(at, storeys)

    def _complete(self, at: int, rows: list[int]) -> TrackerHead | None:
        deadlines_row = None
        if len(rows) > 1 and self._holds_deadlines(rows[-1]):
            deadlines_row = rows.pop()
        head = TrackerHead(at, rows[-1], self._columns(rows), deadlines_row=deadlines_row)
        head.words = [folded_words(self._rows[row]) for row in rows]
        below = head.body
        if below < len(self._rows) and is_numbers_of_columns(self._texts(below)):
            head.number_row = below
        self._give_meanings(head)
        meanings = {one.meaning for one in head.columns}
        if "task" in meanings:
            named = [one for one in head.columns if one.meaning.startswith(("agency ", "state_"))]
            telling = meanings & _TELLING
            if (len(telling) >= 2 or named) and (meanings & _BINDING or named):
                return head
            return None
        if "agency" in meanings and self._is_by_agency(head):
            head.by_agency = True
            return head
        return None

    def _texts(self, at: int) -> list[str]:
        return [words_of_cell(cell) for cell in self._rows[at]] if at < len(self._rows) else []

    def _may_head(self, at: int) -> bool:
        filled = [cell for cell in self._rows[at] if words_of_cell(cell)]
        return len(filled) >= 2 and all(isinstance(cell, str) for cell in filled)

    def _is_storey(self, at: int, top: Mapping[str, int]) -> bool:
        texts = self._texts(at)
        filled = [text for text in texts if text]
        if not filled or any(not isinstance(cell, str) for cell in self._rows[at] if cell != ""):
            return False
        for meaning in ("order", "task", "agency"):
            column = top.get(meaning)
            if column is not None and column < len(texts) and texts[column]:
                return False
        if any(len(text) > 60 or is_mark(text) for text in filled):
            return False
        if self._holds_deadlines(at):
            return "agency" in top and "task" not in top
        known = sum(guess_path((text,)) is not None for text in filled)
        return known * 2 >= len(filled)

    def _holds_deadlines(self, at: int) -> bool:
        filled = [text for text in self._texts(at) if text]
        read = [text for text in filled if find_deadlines(text, field=True).deadlines]
        return bool(filled) and len(read) * 2 > len(filled)

    def _columns(self, rows: Sequence[int]) -> list[TrackerColumn]:
        texts = [self._texts(row) for row in rows]
        width = max((len(row) for row in texts), default=0)
        columns = []
        above = [""] * len(rows)
        for column in range(width):
            own = [row[column] if column < len(row) else "" for row in texts]
            lowest = max((nth for nth, text in enumerate(own) if text), default=-1)
            for nth, text in enumerate(own):
                if text:
                    above[nth] = text
                    above[nth + 1 :] = [""] * (len(rows) - nth - 1)
            if lowest < 0:
                continue
            path = [own[nth] or above[nth] for nth in range(lowest + 1)]
            storeys = tuple(dict.fromkeys(" ".join(text.split()) for text in path if text))
            columns.append(TrackerColumn(column, storeys))
        return columns

    def _give_meanings(self, head: TrackerHead) -> None:
        stated = {str(key).upper(): str(value) for key, value in
                  (self._said.get("columns") or {}).items()}  # fmt: skip
        unsure: list[tuple[TrackerColumn, tuple[str, ...]]] = []
        for column in head.columns:
            guess = guess_path(column.storeys)
            if column.letters in stated:
                column.meaning, column.by = stated[column.letters], "map"
            elif (agency := self._reader.agency(column.storeys[-1])) is not None and (
                guess is None or guess.meaning not in ("agency", "group")
            ):
                column.meaning, column.by = f"agency {agency}", "h"
            elif guess is not None and len(guess.meanings) == 1:
                column.meaning, column.by = guess.meaning, "h"
            elif guess is not None:
                unsure.append((column, guess.meanings))
        self._resolve_repeated(head)
        sure = {one.meaning for one in head.columns}
        for column, meanings in unsure:
            self._decide(head, column, meanings, sure)
        _fall_back(head, stated)
        for column in head.columns:
            self._confirm(head, column)

    def _resolve_repeated(self, head: TrackerHead) -> None:
        """Of several columns with one meaning keep the first; a second task's text is a detail.

        Under the very heading of the first it is asked about: a table beside the first.
        """
        seen: dict[str, TrackerColumn] = {}
        for column in head.columns:
            meaning = column.meaning
            if not meaning or meaning in _REPEATABLE or meaning.startswith(("agency ", "state_")):
                continue
            if meaning in seen and column.by != "map":
                column.meaning = "ignore"
                if meaning == "task" and _same_heading(column, seen[meaning]):
                    self._ask(column, _second_table(column), "ignore")
                elif meaning == "task" and "detail" not in seen:
                    column.meaning = "detail"
            seen.setdefault(column.meaning, column)

    def _decide(
        self,
        head: TrackerHead,
        column: TrackerColumn,
        meanings: tuple[str, ...],
        sure: set[str],
    ) -> None:
        taken = {one.meaning for one in head.columns}
        cells = list(self._below(head, column.index))
        column.by = "h"
        if meanings == ("completed_on", "deadline"):
            rival = any(
                (guess := guess_path(one.storeys)) and "deadline" in guess.meanings
                for one in head.columns
                if one is not column
            )
            marks = bool(cells) and all(is_mark(words_of_cell(cell)) for cell in cells)
            if "deadline" in sure and marks:
                column.meaning = "state_completed"  # "x" beside "Chưa hoàn thành"
            elif "deadline" in sure:
                column.meaning = "completed_on" if "completed_on" not in taken else "ignore"
            elif rival or any(is_mark(words_of_cell(cell)) for cell in cells):
                column.meaning = "completed_on"
                self._ask(column, _two_days(column), "completed_on")
            else:
                column.meaning = "deadline"
                if cells and not any(_is_deadline_word(cell) for cell in cells):
                    self._ask(column, _two_days(column), "deadline")
        elif "deadline" in meanings:
            states = sum(state_of(words_of_cell(cell)) is not None for cell in cells)
            wanted = "state" if states * 2 > len(cells) else "deadline"
            if wanted == "deadline" and "deadline" in taken:
                wanted = "state"
            column.meaning = wanted if wanted not in taken else "ignore"
        elif meanings[0] == "lead":
            column.meaning = next((one for one in meanings if one not in taken), "ignore")
        else:
            texts = [words_of_cell(cell) for cell in cells]
            said = sum(bool(find_numbers(text)) or state_of(text) is not None for text in texts)
            if "deliverable" in taken or ("result" not in taken and said * 3 > len(cells)):
                column.meaning = "result"
            else:
                column.meaning = "deliverable"

    def _ask(self, column: TrackerColumn, message: Message, proposal: str) -> None:
        column.question = ImportQuestion(
            f"{self._cells.name}!{column.letters}",
            message,
            ("sheets", self._cells.name, "columns", column.letters),
            proposal,
        )

    def _below(self, head: TrackerHead, column: int) -> Iterator[Any]:
        for row in self._rows[head.body : head.body + _SAMPLE]:
            if column < len(row) and words_of_cell(row[column]):
                yield row[column]

    def _confirm(self, head: TrackerHead, column: TrackerColumn) -> None:
        agrees = _TESTS.get(column.meaning)
        cells = list(self._below(head, column.index))
        column.filled = len(cells)
        if column.meaning in ("lead", "coordinating", "agency"):
            known = [self._reader.bodies(cell, "").ids for cell in cells]
            column.agreeing = sum(bool(ids) for ids in known)
        elif agrees is not None:
            column.agreeing = sum(agrees(cell) for cell in cells)
        if column.by == "h" and column.agreeing * 2 > column.filled:
            column.by = "c"
        if not cells and column.by == "h" and column.meaning == "ignore":
            column.by = "-"

    def _is_by_agency(self, head: TrackerHead) -> bool:
        agencies = next(one for one in head.columns if one.meaning == "agency")
        unknown = [one for one in head.columns if not one.meaning]
        if not unknown or not agencies.filled:
            return False
        known = agencies.agreeing * 2 >= agencies.filled
        answers = [cell for one in unknown for cell in self._below(head, one.index)]
        said = sum(
            plain_day(cell) is not None
            or is_mark(words_of_cell(cell))
            or state_of(words_of_cell(cell)) is not None
            for cell in answers
        )
        return known and (head.deadlines_row is not None or said * 2 > len(answers) > 0)


def folded_words(row: Sequence[Any]) -> tuple[str, ...]:
    """Return the words of a row without marks or case, empty cells at its end left out."""
    words = [fold(words_of_cell(cell)) for cell in row]
    while words and not words[-1]:
        words.pop()
    return tuple(words)


def is_numbers_of_columns(texts: Sequence[str]) -> bool:
    """Tell whether a row only numbers the columns: (1), (2), (3) …"""
    filled = [text for text in texts if text]
    if len(filled) < 3 or not all(_NUMBER_OF_COLUMN.fullmatch(text) for text in filled):
        return False
    numbers = [int(found[0]) for text in filled if (found := re.search(r"\d+", text))]
    return len(numbers) >= 2 and numbers == sorted(set(numbers)) and numbers[0] <= 3


def _same_heading(column: TrackerColumn, other: TrackerColumn) -> bool:
    return folded_words([column.heading]) == folded_words([other.heading])


def _second_table(column: TrackerColumn) -> Message:
    return _(
        "column {column} repeats the heading “{heading}”: a second table beside the"
        " first is not read; put it on a sheet of its own.",
        column=column.letters,
        heading=column.heading,
    )


def _two_days(column: TrackerColumn) -> Message:
    return _(
        "column {column} “{heading}” may be the deadline or the day of completion.",
        column=column.letters,
        heading=column.heading,
    )


def _fall_back(head: TrackerHead, stated: Mapping[str, str]) -> None:
    """Without a lead, who carries out leads; without a task, its detail is the task."""
    meanings = {one.meaning: one for one in head.columns}
    for wanted, other in (
        ("lead", "carried_out_by"), ("lead", "person"), ("task", "detail"), ("task", "group"),
    ):  # fmt: skip
        known = meanings.get(other)
        if wanted not in meanings and known is not None and known.letters not in stated:
            if wanted == "task" and "agency" in meanings:
                continue
            known.meaning = wanted
            meanings[wanted] = known
            del meanings[other]
    if "deliverable" not in meanings and (known := meanings.get("result_wanted")) is not None:
        known.meaning = "deliverable"


def _stated_rows(stated: Any, count: int) -> tuple[int, int]:
    rows = stated if isinstance(stated, list) else [stated]
    if (
        not 1 <= len(rows) <= 2
        or any(not isinstance(row, int) or not 1 <= row <= count for row in rows)
        or rows[0] > rows[-1]
    ):
        raise MapRefused(
            _("`header` in the map is a row, or the first and the last row: [4, 6]. It is {value}.",
              value=str(stated))
        )  # fmt: skip
    return rows[0] - 1, rows[-1] - 1


def _is_deadline_word(cell: Any) -> bool:
    if isinstance(cell, date):
        return False
    return plain_day(cell) is None and bool(
        find_deadlines(words_of_cell(cell), field=True).deadlines
    )


def _is_deadline(cell: Any) -> bool:
    return plain_day(cell) is not None or bool(
        find_deadlines(words_of_cell(cell), field=True).deadlines
    )


def _is_day(cell: Any) -> bool:
    return plain_day(cell) is not None


_TESTS: dict[str, Callable[[Any], bool]] = {
    "order": lambda cell: bool(_ORDER.fullmatch(words_of_cell(cell).strip("().- "))),
    "item": lambda cell: bool(ITEM_CODE.fullmatch(words_of_cell(cell))),
    "number": lambda cell: bool(find_numbers(words_of_cell(cell))),
    "number_and_date": lambda cell: bool(find_numbers(words_of_cell(cell))),
    "evidence": lambda cell: bool(find_numbers(words_of_cell(cell))),
    "deadline": _is_deadline,
    "issued_on": _is_day,
    "received_on": _is_day,
    "completed_on": _is_day,
    "state": lambda cell: state_of(words_of_cell(cell)) is not None,
    "task": lambda cell: isinstance(cell, str) and len(cell) > 8,
    "foreign_id": lambda cell: bool(re.fullmatch(r"[\w.\-/]{1,40}", words_of_cell(cell))),
}  # fmt: skip
"""Whether a cell is such as its column should hold."""


def known_headings(head: TrackerHead) -> list[str]:
    """Return the headings by which a sheet is known again."""
    return [heading_key(column.heading) for column in head.columns]
