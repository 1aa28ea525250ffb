"""What is told about a form that came back, and what stands in it beside the answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from directive_cli.domain.vietnamese import fold
from directive_cli.messages import Message, _
from directive_cli.workbooks.answer_texts import bare_heading
from directive_cli.workbooks.cells import Cells, cell_address, column_letters, words_of_cell
from directive_cli.workbooks.form import ANSWER_HEADINGS, FORM_HEADINGS

_OWN = frozenset(map(fold, FORM_HEADINGS))
_PLACES_AT_MOST = 10


@dataclass(frozen=True, slots=True)
class Remark:
    """Something told about a cell."""

    place: str
    """``SHEET!B7``."""
    message: Message


class WordsBeside:
    """What a sheet holds beside the answers: it is told, because it is not read."""

    def __init__(self, cells: Cells, warnings: list[Remark]) -> None:
        self._cells, self._warnings = cells, warnings
        self._own: set[int] = set()
        self._outside: list[str] = []

    def begin(self, row: Sequence[Any], heads: dict[str, int]) -> None:
        """Take the row of headings; tell of those that are gone or hidden."""
        self._own = {
            at for at, cell in enumerate(row)
            if isinstance(cell, str) and bare_heading(cell) in _OWN
        }  # fmt: skip
        for heading in ANSWER_HEADINGS:
            at = heads.get(heading)
            if at is None:
                told = _("the column “{heading}” is not there; nothing is read of it.",
                         heading=heading)  # fmt: skip
                self._warn(self._cells.name, told)
            elif at in self._cells.marks.hidden_columns:
                told = _("the column is hidden; it is read like the others.")
                self._warn(f"{self._cells.name}!{column_letters(at)}", told)

    def look(self, at: int, row: Sequence[Any], *, known: bool) -> None:
        """Look for words in columns that are not the form's; of a row that is none, in all."""
        self._outside += [
            cell_address(at, column) for column, cell in enumerate(row)
            if (column not in self._own or not known) and any(map(str.isalpha, words_of_cell(cell)))
        ]  # fmt: skip

    def tell(self) -> None:
        """Tell of such words and of comments, once a sheet."""
        name = self._cells.name
        if self._outside:
            told = _("words outside the form's columns are not read: {cells}.",
                     cells=", ".join(self._outside[:_PLACES_AT_MOST]))  # fmt: skip
            self._warn(name, told)
        if self._cells.marks.comments:
            listed = ", ".join(self._cells.marks.comments[:_PLACES_AT_MOST])
            self._warn(name, _("comments are not read: {cells}.", cells=listed))

    def _warn(self, place: str, message: Message) -> None:
        self._warnings.append(Remark(place, message))
