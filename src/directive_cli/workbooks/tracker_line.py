"""One row of a tracker's table at a time: its cells by what they hold, and its documents."""

from __future__ import annotations

from datetime import date
from typing import Any

from directive_cli.messages import Message, _
from directive_cli.workbooks.cells import Cells, cell_address, words_of_cell
from directive_cli.workbooks.tracker_account import TrackerDocument, TrackerRow, TrackerSheet
from directive_cli.workbooks.tracker_days import DayReader
from directive_cli.workbooks.tracker_map import SKIP, ImportQuestion, MapRefused
from directive_cli.workbooks.tracker_table import TrackerHead
from directive_cli.workbooks.tracker_values import ValueReader, documents_in, plain_day


class TrackerLine:
    """The row that is being read; ``at`` counts from 0."""

    def __init__(
        self,
        cells: Cells,
        sheet: TrackerSheet,
        head: TrackerHead,
        reader: ValueReader,
        documents: dict[str, TrackerDocument],
        state_day: date | None,
    ) -> None:
        self.cells, self.sheet, self.head, self.reader = cells, sheet, head, reader
        self.documents, self.state_day = documents, state_day
        self.general: str | None = None
        """The document of all rows."""
        self.unsure: ImportQuestion | None = None
        """The question whether the document of all rows is the right one."""
        self.days = DayReader(cells, head, reader.answers)
        self.at = 0
        self.row: list[Any] = []

    def value(self, meaning: str) -> Any:
        """Return the value of the row's cell in the column of a meaning; "" without one."""
        index = self.head.index_of(meaning)
        return self.row[index] if index is not None and index < len(self.row) else ""

    def text(self, meaning: str) -> str:
        """Return the words of that cell on one line."""
        return " ".join(words_of_cell(self.value(meaning)).split())

    def place(self, meaning: str) -> str:
        """Return where that cell stands: ``Trang!D4``."""
        index = self.head.index_of(meaning)
        return f"{self.cells.name}!{cell_address(self.at, index or 0)}"

    @property
    def row_place(self) -> str:
        """The row as the map names it."""
        return f"{self.cells.name}!{self.at + 1}"

    def is_unvalued(self, meaning: str) -> bool:
        """Tell whether that cell holds a formula without a stored value, or an error."""
        index = self.head.index_of(meaning)
        at = (self.at, index if index is not None else -1)
        return at in self.cells.marks.unvalued or at in self.cells.marks.errors

    def stated_document(self, text: str) -> str:
        """Return the document that the map names. Raises MapRefused."""
        named = documents_in(text)
        if len(named) != 1:
            raise MapRefused(_("The map says “{answer}”, which is not a document number.",
                               answer=text))  # fmt: skip
        return self.document(named[0].number, None, day=named[0].day)

    def document(
        self,
        number: str,
        made: TrackerRow | None,
        *,
        day: date | None = None,
        issuer: str | None = None,
    ) -> str:
        """Note a document; another date of the same number is another document or a question."""
        known = self.documents.get(number)
        if known is not None and day is not None and known.issued_on not in (None, day):
            assert known.issued_on is not None
            stated = self.reader.answers.get("directives", number, "issued_on")
            if stated is None and known.issued_on.year != day.year:
                number = f"{number} ({day.year})"
                known = self.documents.get(number)
            elif stated is None and not any("issued_on" in one.slot for one in known.questions):
                known.questions.append(
                    ImportQuestion(
                        self.row_place,
                        _("{number} has two dates: {first} and {second}.", number=number,
                          first=known.issued_on, second=day),
                        ("directives", number, "issued_on"),
                    )
                )  # fmt: skip
        if known is None:
            known = self.documents[number] = TrackerDocument(number, self.row_place)
            stated = self.reader.answers.get("directives", number, "issued_on")
            known.issued_on = plain_day(str(stated)) if stated is not None else None
        if known.issued_on is None:
            known.issued_on = day
        if known.issuer is None and issuer:
            known.issuer = self.reader.agency(issuer)
        return number

    def issued_on(self, document: TrackerDocument | None) -> date | None:
        """Return the document's day, or the year that the sheet's own title names."""
        return document.issued_on if document is not None else None

    def answers_of(self, section: str, place: str) -> Any:
        """Return what the map says of a row or cell."""
        return self.reader.answers.of_place(section, place)

    def no_day(self, place: str) -> ImportQuestion:
        """Return the question for the day of a state that has none."""
        offered = self.sheet.as_of
        return ImportQuestion(
            place,
            _("a state without a day: name it, use --state-day, or leave it out."),
            ("events", place),
            f"{offered:%d/%m/%Y}" if offered else None,
        )

    def ask_row(self, place: str, message: Message) -> ImportQuestion:
        """Return a question whose answer is an event's day, or to leave it out."""
        return ImportQuestion(place, message, ("events", place), SKIP)
