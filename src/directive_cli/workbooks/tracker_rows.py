"""The rows of a table of tasks: each is a task, a group, a total, empty, asked, refused or told."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from directive_cli.domain.vietnamese import fold
from directive_cli.messages import _
from directive_cli.workbooks.cells import Cells, cell_address, words_of_cell
from directive_cli.workbooks.tracker_account import (
    TrackerDocument,
    TrackerEvent,
    TrackerRow,
    TrackerSheet,
    TrackerTask,
)
from directive_cli.workbooks.tracker_days import DayReader
from directive_cli.workbooks.tracker_events import row_events
from directive_cli.workbooks.tracker_line import TrackerLine
from directive_cli.workbooks.tracker_map import SAYS_NOTHING, SKIP, ImportQuestion
from directive_cli.workbooks.tracker_states import is_mark, state_of
from directive_cli.workbooks.tracker_table import (
    ITEM_CODE,
    HeadFinder,
    TrackerHead,
    folded_words,
    is_numbers_of_columns,
)
from directive_cli.workbooks.tracker_values import (
    ValueReader,
    documents_in,
    is_nothing,
    nearest_number,
    plain_day,
)

TOTAL_WORDS = re.compile(
    r"(?:tong(?: cong| so)?|cong)(?: (?:thang|quy|nam|nhom|trang))?[ :.]*[0-9ivx/]*"
    r"(?: (?:nhiem vu|muc|viec|cong viec|van ban))?"
)
"""The words of a row of sums, without marks."""
_HEADINGS_AT_MOST = 200
"""Other headings that are looked at below the first."""
_GROUP_LABEL = re.compile(r"(?:[IVXLC]{1,6}|[A-HĐ])[.)]?")
_TELLING = 60
"""Letters at the beginning of a cell that tell a total, a note or a signature."""
_NOTES = re.compile(r"^(?:ghi chu|nguoi lap|noi nhan|ky ten|tm\.|kt\.|luu y|chu thich|ngay \d)")
_DATA = (
    "lead", "coordinating", "carried_out_by", "deadline", "number", "number_and_date",
    "completed_on", "issued_on", "evidence",
)  # fmt: skip


class TrackerRows(TrackerLine):
    """Reads the rows of one sheet below its heading."""

    def __init__(
        self,
        cells: Cells,
        sheet: TrackerSheet,
        head: TrackerHead,
        reader: ValueReader,
        finder: HeadFinder,
        documents: dict[str, TrackerDocument],
        state_day: date | None,
    ) -> None:
        super().__init__(cells, sheet, head, reader, documents, state_day)
        self._finder = finder
        self._group_agency: list[str] = []
        self._group_place = ""
        self._group_document: str | None = None
        self._seen_total = self._seen_blank = False
        self._headings = 0

    def read(self, tell: Any = None) -> None:
        """Read all rows below the heading into the sheet's account."""
        self.head.settle()
        at = self.head.body
        for special in (self.head.number_row, self.head.deadlines_row):
            if special is not None:
                self._special(special)
        while at < len(self.cells.rows):
            self.at, self.row = at, self.cells.rows[at]
            at += 1
            if not any(words_of_cell(cell) for cell in self.row) and not self._has_formula():
                self.sheet.blank += 1
                self._seen_blank = True
                continue
            if (repeated := self._heading_again()) is not None:
                at = repeated
                continue
            self.sheet.rows.append(self._one())
            self._seen_blank = False
            if tell is not None:
                tell()
        self._nest_headings()

    def _special(self, at: int) -> None:
        numbers = at == self.head.number_row
        why = _("numbers of the columns") if numbers else _("deadlines of the columns")
        self.sheet.rows.append(TrackerRow(at + 1, "told", [why]))

    def _has_formula(self) -> bool:
        return any(
            (self.at, column) in self.cells.marks.formulas for column in range(len(self.row))
        )

    def _heading_again(self) -> int | None:
        """Take a heading that is repeated, or a new one; return the row to go on with."""
        texts = [text for cell in self.row if (text := words_of_cell(cell))]
        if is_numbers_of_columns(texts):
            self.sheet.rows.append(TrackerRow(self.at + 1, "told", [_("numbers of the columns")]))
            return self.at + 1
        if any(not isinstance(cell, str) for cell in self.row if cell != ""):
            return None
        words = folded_words(self.row)
        if words in self.head.words:
            self.sheet.rows.append(TrackerRow(self.at + 1, "told", [_("heading repeated")]))
            return self.at + 1
        known = set(self.head.words[0])
        same = sum(bool(word) and word in known for word in words)
        if len(texts) < 3:
            return None
        looks_new = same * 2 >= len(texts) or bool(
            re.fullmatch(r"s?tt|so tt", words[0]) if words[0] else False
        )
        if not looks_new or self._headings > _HEADINGS_AT_MOST:
            return None
        self._headings += 1
        if (new := self._finder.at(self.at)) is None:
            return None
        for row in range(new.first, new.body):
            self.sheet.rows.append(TrackerRow(row + 1, "told", [_("heading repeated")]))
        new.columns = [
            next((old for old in self.head.columns if old.index == one.index
                  and old.storeys == one.storeys), one)
            for one in new.columns
        ]  # fmt: skip
        self.head = self.sheet.head = new
        new.settle()
        self.days = DayReader(self.cells, new, self.reader.answers)
        return new.body

    def _nest_headings(self) -> None:
        """Make a heading of a row with an item's code and a name whose children follow."""
        rows = self.sheet.rows
        for row, after in itertools.pairwise(rows):
            task, below = row.task, after.task
            if row.what not in ("task", "asked") or task is None:
                continue
            own = task.item or row.order
            child = (below.item if below is not None else None) or after.order
            asked = [one for one in row.questions if one is not self.unsure]
            says_more = task.cells.keys() & {"lead", "coordinating", "carried_out_by"}
            if (
                own
                and child.startswith((f"{own}.", f"{own}-"))
                and not (says_more or task.deadlines or asked or row.events)
            ):
                row.what, row.task, row.questions = "group", None, []
                row.why = [_("a heading: its items follow ({item})", item=child)]

    def _one(self) -> TrackerRow:
        said = self.reader.answers.of_place("rows", self.row_place)
        if said == SKIP:
            return TrackerRow(self.at + 1, "told", [_("left out by the map")])
        filled = [(at, cell) for at, cell in enumerate(self.row) if words_of_cell(cell)]
        words = [" ".join(words_of_cell(cell).split()) for _at, cell in filled]
        order = self.head.index_of("order")
        first = words[0] if words else ""
        made = TrackerRow(self.at + 1, "task", words=first[:80])
        made.order = self.text("order").strip("().")
        if any(TOTAL_WORDS.fullmatch(fold(word)) for word in words[:3] if len(word) <= _TELLING):
            self._seen_total = True
            made.what = "total"
        elif words and [at for at, _cell in filled] == [order]:
            agency = None if re.fullmatch(r"[\d.]+", first) else self.reader.agency(first)
            if len(first) <= 6 and agency is None:
                made.what, made.why = "empty", [_("only a running number")]
            elif _NOTES.match(fold(first)):
                made.what, made.why = "told", [_("notes and signature below the table")]
            else:
                self._group_or_note(made, first)
        elif self._is_below_table(words):
            made.what, made.why = "told", [_("notes and signature below the table")]
        elif self._is_group(words):
            self._group_or_note(made, self.text("task") or first)
        elif not self.text("task"):
            self._without_title(made)
        else:
            self._task(made, said if isinstance(said, dict) else {})
        return made

    def _is_below_table(self, words: Sequence[str]) -> bool:
        bound = [self.text(each) for each in (*_DATA, "item")]
        if any(re.match(r"(?:tm|kt|tl|tuq)\.|nguoi lap|noi nhan", fold(word[:_TELLING]))
               for word in words):  # fmt: skip
            return not self.text("task")
        if any(bound):
            return False
        if any(_NOTES.match(fold(word[:_TELLING])) for word in words[:2]):
            return True
        return (self._seen_total or self._seen_blank) and not self.text("task") and len(words) <= 3

    def _is_group(self, words: Sequence[str]) -> bool:
        if any(self.text(each) and not is_nothing(self.text(each)) for each in _DATA):
            return False
        if any(self.text(one.meaning) for one in self.head.columns
               if one.meaning.startswith(("state", "agency ", "obstacle", "result"))):  # fmt: skip
            return False
        order = self.text("order")
        if _GROUP_LABEL.fullmatch(order.strip()):
            return True
        if re.fullmatch(r"\d+(?:\.\d+)*[.)]?", order) or self.text("item"):
            return False
        return len(words) == 1

    def _group_or_note(self, made: TrackerRow, title: str) -> None:
        made.what, made.words = "group", title[:80]
        agency = self.reader.agency(title) or self.reader.agency(title.title())
        named = documents_in(title)
        if agency is not None:
            self._group_agency = [agency]
            self._group_place = self.row_place
            made.why = [_("agency heading: {agency}", agency=agency)]
        elif len(named) == 1:
            self._group_document = self.document(named[0].number, made, day=named[0].day)
            made.why = [_("names the document of the rows below: {number}",
                          number=named[0].number)]  # fmt: skip
        else:
            self._group_agency = []

    def _without_title(self, made: TrackerRow) -> None:
        index = self.head.index_of("task")
        at = (self.at, index if index is not None else -1)
        if at in self.cells.marks.unvalued:
            made.what = "refused"
            made.why = [_("{place} is a formula without a stored value.", place=self.place("task"))]
            named = documents_in(self.text("number"))
            if len(named) == 1:
                day = plain_day(self.value("issued_on"))
                self.document(named[0].number, None, day=named[0].day or day)
        elif any(self.text(each) for each in _DATA):
            made.what = "refused"
            made.why = [_("{place}: no task is named.", place=self.place("task"))]
        else:
            made.what, made.why = "told", [_("neither a task nor a group")]

    # A task ------------------------------------------------------------------------------------

    def _task(self, made: TrackerRow, said: dict[str, Any]) -> None:
        task = made.task = TrackerTask(self.text("task"))
        made.words = task.title[:80]
        task.cells["title"] = cell_address(self.at, self.head.index_of("task") or 0)
        task.item = self._item()
        task.foreign_id = self.text("foreign_id") or None
        detail = self.text("detail")
        task.detail = detail if detail and detail != task.title else None
        self._assign(made, task, said)
        if made.what == "refused":
            return
        if self._is_struck():
            made.what, made.task = "asked", None
            made.questions.append(
                ImportQuestion(
                    self.row_place,
                    _("the row is struck out: leave it out, or was the task cancelled?"),
                    ("rows", self.row_place),
                    SKIP,
                )
            )
            return
        if self.unsure is not None:
            made.questions.append(self.unsure)
        document = self.documents.get(task.directive or "")
        self._agencies(made, task, said)
        self._deadline(made, task, said, document)
        self._deliverable(made, task)
        made.events += row_events(self, made, task, said)
        for event in made.events:
            event.task = task
        if made.questions or made.remarks:
            made.what = "asked"

    def _is_struck(self) -> bool:
        index = self.head.index_of("task")
        style = self.cells.marks.styles.get((self.at, index if index is not None else -1))
        return style is not None and style.struck

    def _item(self) -> str | None:
        code = self.text("item").replace(" ", "")
        return code if ITEM_CODE.fullmatch(code) else None

    def _assign(self, made: TrackerRow, task: TrackerTask, said: dict[str, Any]) -> None:
        """Find the document that assigns the task."""
        stated = said.get("directive")
        if stated is not None:
            task.directive = self.stated_document(str(stated))
            return
        meaning = (
            "number_and_date" if self.head.index_of("number_and_date") is not None else "number"
        )
        text = self.text(meaning)
        if text and not is_nothing(text):
            task.cells["directive"] = cell_address(self.at, self.head.index_of(meaning) or 0)
            self._of_cell(made, task, text, meaning)
            return
        task.directive = self._group_document or self.general
        if task.directive is None:
            made.what = "refused"
            made.why = [_("no document that assigns the task")]
            for one in documents_in(self.text("note"))[:1]:
                made.told.append(_("the note names {number}: it is offered.", number=one.number))
            if state_of(self.text("state")) == "cancelled":
                made.why.append(
                    _("“{state}” would be a cancellation, which needs who decided it.",
                      state=self.text("state"))
                )  # fmt: skip
            made.task = None

    def _of_cell(self, made: TrackerRow, task: TrackerTask, text: str, meaning: str) -> None:
        place, slot = self.place(meaning), ("rows", self.row_place, "directive")
        named = documents_in(text)
        numbers = list(dict.fromkeys(one.number for one in named))
        if len(numbers) > 1:
            message = _("two documents in one cell ({numbers}): which one assigns?",
                        numbers=", ".join(numbers))  # fmt: skip
            made.questions.append(ImportQuestion(place, message, slot))
            return
        if not numbers:
            known = [one.number for one in self.documents.values()]
            nearest = nearest_number(text, known)
            message = _("“{text}” is not a document number.", text=text[:60])
            if nearest is not None:
                message = _("“{text}” is not a document number; the nearest is {nearest}.",
                            text=text[:60], nearest=nearest)  # fmt: skip
            made.questions.append(ImportQuestion(place, message, slot, nearest))
            return
        day = named[0].day
        issued = self.head.index_of("issued_on")
        if day is None and issued is not None:
            day, question = self.days.day(self.at, issued)
            if question is not None:
                made.questions.append(question)
            if day is None and self.text("issued_on"):
                made.told.append(
                    _("{place}: “{text}” is not a day.", place=self.place("issued_on"),
                      text=self.text("issued_on"))
                )  # fmt: skip
        if named[0].repaired or numbers[0] not in text:
            made.told.append(_("{place}: “{text}” is read as {number}.", place=place,
                               text=text[:60], number=numbers[0]))  # fmt: skip
        task.directive = self.document(numbers[0], made, day=day, issuer=named[0].issuer)

    def _agencies(self, made: TrackerRow, task: TrackerTask, said: dict[str, Any]) -> None:
        for meaning, kept in (
            ("lead", task.lead), ("coordinating", task.coordinating),
            ("carried_out_by", task.carried_out_by),
        ):  # fmt: skip
            if meaning in said:
                kept += [] if said[meaning] == SAYS_NOTHING else self.reader.named(said[meaning])
                continue
            if self.is_unvalued(meaning):
                made.questions.append(
                    ImportQuestion(
                        self.place(meaning),
                        _("a formula without a stored value: is it left out?"),
                        ("rows", self.row_place, meaning),
                        SAYS_NOTHING,
                    )
                )
                continue
            index = self.head.index_of(meaning)
            if index is None or not self.text(meaning):
                continue
            read = self.reader.bodies(self.value(meaning), self.place(meaning))
            kept += read.ids
            made.questions += read.questions
            made.told += read.told
            task.cells[meaning] = cell_address(self.at, index)
            if meaning == "lead":
                task.coordinating += read.others
        if not task.lead:
            columns = self.head.with_prefix("agency ")
            if not self.text("lead") and columns:
                task.lead += [one.meaning.removeprefix("agency ") for one in columns]
            elif not self.text("lead") and self._group_agency:
                task.lead += self._group_agency
                made.told.append(_("lead from the group row {place}", place=self._group_place))
        task.coordinating[:] = [
            one for one in dict.fromkeys(task.coordinating) if one not in task.lead
        ]
        task.carried_out_by[:] = [
            one for one in dict.fromkeys(task.carried_out_by) if one not in task.lead
        ]

    def _deadline(
        self,
        made: TrackerRow,
        task: TrackerTask,
        said: dict[str, Any],
        document: TrackerDocument | None,
    ) -> None:
        index = self.head.index_of("deadline")
        issued = self.issued_on(document)
        if "deadline" in said:
            task.deadlines = self.reader.answered_deadline(said["deadline"], issued)
            return
        if index is None:
            return
        if self.is_unvalued("deadline"):
            made.questions.append(
                ImportQuestion(
                    self.place("deadline"),
                    _("a formula without a stored value: is it left out?"),
                    ("rows", self.row_place, "deadline"),
                    SAYS_NOTHING,
                )
            )
            return
        value = self.value("deadline")
        if isinstance(value, date):
            day, question = self.days.day(self.at, index)
            if question is not None:
                made.questions.append(question)
                return
            value = day if day is not None else value
        read = self.reader.deadline(
            value, self.place("deadline"), issued, month_only=self.days.is_month(self.at, index)
        )
        task.deadlines = read.deadlines
        made.questions += read.questions
        made.told += read.told
        if self.text("deadline"):
            task.cells["deadline"] = cell_address(self.at, index)
        self._before_the_document(made, task, document)

    def _before_the_document(
        self, made: TrackerRow, task: TrackerTask, document: TrackerDocument | None
    ) -> None:
        if document is None or document.issued_on is None:
            return
        for one in task.deadlines:
            day = plain_day(str(one.value)) if one.kind in ("by", "before") else None
            if day is not None and day < document.issued_on:
                made.questions.append(
                    ImportQuestion(
                        self.place("deadline"),
                        _("{day} is before the document was issued ({issued}).", day=day,
                          issued=document.issued_on),
                        ("rows", self.row_place, "deadline"),
                    )
                )  # fmt: skip

    def _deliverable(self, made: TrackerRow, task: TrackerTask) -> None:
        text = self.text("deliverable")
        if not text or is_nothing(text):
            return
        place = self.place("deliverable")
        state = state_of(text)
        if state == "completed" or (state == "submitted" and fold(text).startswith("da ")):
            made.told.append(_("{place}: “{text}” is a state in the column of products.",
                               place=place, text=text))  # fmt: skip
            event = TrackerEvent(place, task.lead[0] if len(task.lead) == 1 else None, state or "")
            event.day = self.state_day
            event.task = task
            if event.day is None:
                event.questions.append(self.no_day(place))
            made.events.append(event)
        elif not is_mark(text):
            task.deliverable = text
            task.cells["deliverable"] = cell_address(
                self.at, self.head.index_of("deliverable") or 0
            )
