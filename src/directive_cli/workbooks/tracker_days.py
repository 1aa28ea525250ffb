"""Real dates whose day and month may have been swapped when they were typed.

Typed day first into an Excel that reads the month first, 05/3 becomes the third of May and 13/3
stays a text: the mark of such a sheet is that no real date has a day beyond 12 while texts have.
Whether it is so is asked once a sheet, with the evidence; nothing is swapped unasked.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from directive_cli.messages import _
from directive_cli.workbooks.cells import Cells, cell_address, words_of_cell
from directive_cli.workbooks.tracker_map import ImportQuestion, TrackerMap
from directive_cli.workbooks.tracker_table import TrackerHead
from directive_cli.workbooks.tracker_values import days_in, plain_day, twin_of

_DATED = ("deadline", "issued_on", "received_on", "completed_on")
_ENOUGH = 3
"""Real dates that show a habit; fewer are asked cell by cell."""


class DayReader:
    """Reads the days of one sheet."""

    def __init__(self, cells: Cells, head: TrackerHead, answers: TrackerMap) -> None:
        self._cells = cells
        self._said = answers.get("sheets", cells.name, "dates")
        columns = [
            one.index
            for one in head.columns
            if one.meaning in _DATED or (head.by_agency and not one.meaning)
        ]
        self._real: dict[tuple[int, int], date] = {}
        text_days: dict[int, list[date]] = {}
        self.swapped: list[tuple[int, int]] = []
        """Cells that the documents of their own row prove to be swapped."""
        self.proven_right = 0
        for at in range(head.body, len(cells.rows)):
            row = cells.rows[at]
            for column in columns:
                value = row[column] if column < len(row) else ""
                day = _real_day(value)
                if day is None:
                    if (read := plain_day(value)) is not None:
                        text_days.setdefault(column, []).append(read)
                elif not self.is_month(at, column) and plain_day(value) is not None:
                    self._real[at, column] = day
                    self._compare(at, column, day)
        beyond = {column for column, days in text_days.items() if any(day.day > 12 for day in days)}
        all_small = all(day.day <= 12 for day in self._real.values())
        self._is_habit = bool(self.swapped) or (
            len(self._real) >= _ENOUGH and all_small and bool(beyond)
        )
        self._single = (
            {at for at in self._real if at[1] in beyond}
            if not self._is_habit and self._real and all_small
            else set()
        )
        self.texts_beyond = sum(day.day > 12 for days in text_days.values() for day in days)

    def _compare(self, at: int, column: int, day: date) -> None:
        """Compare a real date with the days that the texts of its row name."""
        twin = twin_of(day)
        texts = [words_of_cell(cell) for cell in self._cells.rows[at] if isinstance(cell, str)]
        named = [found for text in texts for found in days_in(text)
                 if len(text) > len("dd/mm/yyyy")]  # fmt: skip
        if day in named:
            self.proven_right += 1
        elif twin is not None and twin in named:
            self.swapped.append((at, column))

    def is_month(self, at: int, column: int) -> bool:
        """Tell whether a cell shows a month and no day."""
        style = self._cells.marks.styles.get((at, column))
        return style is not None and style.month_only

    def day(self, at: int, column: int) -> tuple[date | None, ImportQuestion | None]:
        """Return the day of a cell, and what must be asked before it may be taken."""
        row = self._cells.rows[at]
        value = row[column] if column < len(row) else ""
        real = self._real.get((at, column))
        if real is None:
            return (None if self.is_month(at, column) else plain_day(value)), None
        twin = twin_of(real)
        if twin is None:
            return real, None
        if self._said == "swapped":
            return twin, None
        if self._said == "as_stored" or not (self._is_habit or (at, column) in self._single):
            return real, None
        return real, self.question((at, column))

    def question(self, cell: tuple[int, int] | None = None) -> ImportQuestion:
        """Return the question about the sheet's real dates."""
        slot = ("sheets", self._cells.name, "dates")
        if cell is not None and not self._is_habit:
            day = self._real[cell]
            return ImportQuestion(
                f"{self._cells.name}!{cell_address(*cell)}",
                _(
                    "{day} is a real date among days written as text; is it {twin}? "
                    "Answer swapped or as_stored.",
                    day=day,
                    twin=twin_of(day),
                ),
                slot,
                "as_stored",
            )
        listed = ", ".join(cell_address(*at) for at in list(self._real)[:8])
        small = sum(day.day <= 12 for day in self._real.values())
        return ImportQuestion(
            self._cells.name if cell is None else f"{self._cells.name}!{cell_address(*cell)}",
            _(
                "day and month may be swapped in the real dates ({cells}): day up to "
                "12: {small} of {all}; text beyond 12: {texts}; proven by the row's "
                "document: swapped {swapped}, right {right}. Answer swapped or "
                "as_stored.",
                cells=listed,
                small=small,
                all=len(self._real),
                texts=self.texts_beyond,
                swapped=len(self.swapped),
                right=self.proven_right,
            ),
            slot,
            "swapped" if len(self.swapped) > self.proven_right else None,
        )

    @property
    def must_ask(self) -> bool:
        """Tell whether the order of day and month must be asked for the sheet."""
        return self._is_habit and self._said is None


def _real_day(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None
