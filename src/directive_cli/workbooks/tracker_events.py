"""What the row of a tracker says has happened: only what has a day becomes an event."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from directive_cli.domain.deadline import Deadline
from directive_cli.messages import _
from directive_cli.workbooks.cells import cell_address, words_of_cell
from directive_cli.workbooks.tracker_account import TrackerEvent, TrackerRow, TrackerTask
from directive_cli.workbooks.tracker_line import TrackerLine
from directive_cli.workbooks.tracker_map import SKIP, ImportQuestion, MapRefused
from directive_cli.workbooks.tracker_states import is_mark, lateness_of, state_of
from directive_cli.workbooks.tracker_values import days_in, documents_in, is_nothing, plain_day

_MOVED = re.compile(r"(?i)chuyển\s+(?:nhiệm vụ|việc|hồ sơ|cho|sang|về)")
_FINISHED = ("completed", "submitted")
_STATE_AT_MOST = 40
"""Letters of a result that is a state; a longer one tells what was done."""


def row_events(
    reader: TrackerLine, made: TrackerRow, task: TrackerTask, said: dict[str, Any]
) -> list[TrackerEvent]:
    """Return the events of a row, each with what must be asked before it may be written."""
    if said.get("events") == SKIP:
        return []
    found: list[TrackerEvent] = []
    finding = _Finding(reader, made, task)
    if (main := finding.main()) is not None:
        found.append(main)
    if (moved := finding.moved()) is not None:
        found.append(moved)
    if not any(one.kind in _FINISHED for one in found):
        found += finding.progress()
    found += finding.of_agency_columns()
    answered = [answered_event(reader, event) for event in found]
    return [event for event in answered if event is not None]


class _Finding:
    """Looks for what one row says."""

    def __init__(self, reader: TrackerLine, made: TrackerRow, task: TrackerTask) -> None:
        self._reader, self._made, self._task = reader, made, task
        self._state: str | None = None
        self._timing: str | None = None
        self._place = ""

    def main(self) -> TrackerEvent | None:
        """Return the event of the row's state, day of completion and evidence."""
        self._read_columns()
        reader = self._reader
        index = reader.head.index_of("completed_on")
        done_day: date | None = None
        questions: list[ImportQuestion] = []
        if index is not None and (text := reader.text("completed_on")):
            done_day, question = reader.days.day(reader.at, index)
            questions += [question] if question is not None else []
            done = is_mark(text) or state_of(text) == "completed"
            if self._state is None and (done_day is not None or done):
                self._state, self._place = "completed", reader.place("completed_on")
            column = next(one for one in reader.head.columns if one.index == index)
            if column.question is not None and self._state is not None:
                questions.append(column.question)
        if self._state in (None, "open"):
            return None
        if self._state in ("returned", "cancelled", "extended"):
            return self._decided(self._state)
        return self._finished(done_day, questions)

    def _read_columns(self) -> None:
        """Read the state and its columns; ask which one holds where several are filled."""
        reader = self._reader
        marked = [
            one
            for one in reader.head.with_prefix("state_")
            if one.index < len(reader.row) and not is_nothing(reader.row[one.index])
            and (reader.at, one.index) not in reader.cells.marks.formulas
        ]  # fmt: skip
        if len(marked) > 1:
            places = ", ".join(cell_address(reader.at, one.index) for one in marked)
            self._made.questions.append(
                ImportQuestion(
                    f"{reader.cells.name}!{places}",
                    _("two columns of state are filled ({cells}).", cells=places),
                    ("rows", reader.row_place, "events"),
                    SKIP,
                )
            )
            said = reader.text("evidence")
            event = TrackerEvent(reader.place("evidence") if said else reader.row_place,
                                 self._agency(), "completed")  # fmt: skip
            event.questions.append(
                reader.ask_row(event.place, _("which state holds, and of which day?"))
            )
            self._made.events.append(event)
        elif marked:
            column = marked[0]
            self._place = f"{reader.cells.name}!{cell_address(reader.at, column.index)}"
            self._state = "completed" if "completed" in column.meaning else "open"
            for timing in ("in_time", "late"):
                if column.meaning.endswith(timing):
                    self._timing = timing
            self._judge_open()
        elif text := reader.text("state"):
            self._place = reader.place("state")
            self._state = state_of(text)
            self._timing = lateness_of(text)
            if is_mark(text):
                self._state = "completed"
            elif self._state is None:
                self._made.told.append(_("{place}: “{text}” is no known state.", place=self._place,
                                         text=text[:60]))  # fmt: skip
        elif not reader.head.with_prefix("state") and len(reader.text("result")) <= _STATE_AT_MOST:
            text = reader.text("result")
            if state_of(text) in _FINISHED:
                self._place, self._state = reader.place("result"), state_of(text)
                self._timing = lateness_of(text)

    def _judge_open(self) -> None:
        """Compare "open, late" with the day up to which the sheet counts."""
        last, as_of = last_day_of(self._task.deadlines), self._reader.sheet.as_of
        if self._state != "open" or last is None or as_of is None or self._timing is None:
            return
        if (self._timing == "late") == (last < as_of):
            return
        why = _("{place} says late, but the last day is {last} and the sheet counts to {as_of}.",
                place=self._place, last=last, as_of=as_of)  # fmt: skip
        if self._timing == "in_time":
            why = _("{place} says in time, but the last day was {last}; the sheet counts to "
                    "{as_of}.", place=self._place, last=last, as_of=as_of)  # fmt: skip
        if self._reader.answers_of("rows", self._reader.row_place) is None:
            self._made.remarks.append(
                ImportQuestion(self._place, why, ("rows", self._reader.row_place, "state"), "open")
            )

    def _agency(self) -> str | None:
        lead = self._task.lead
        known = self._reader.reader.register.groups
        return lead[0] if len(lead) == 1 and lead[0] not in known else None

    def _finished(
        self, done_day: date | None, questions: list[ImportQuestion]
    ) -> TrackerEvent | None:
        reader, task = self._reader, self._task
        event = TrackerEvent(self._place, self._agency(), self._state or "", questions=questions)
        text = reader.text("evidence") or reader.text("result")
        if reader.is_unvalued("result") and not text:
            self._made.told.append(
                _("{place} is a formula without a stored value.", place=reader.place("result"))
            )
        named = documents_in(text)
        event.evidence = named[0].number if named else None
        event.day = done_day or (named[0].day if named else None)
        if event.day is None and reader.text("evidence") and len(days := days_in(text)) == 1:
            event.day = days[0]
        for key, meaning in (("obstacle", "obstacle"), ("proposal", "proposal")):
            if (said := reader.text(meaning)) and not is_nothing(said):
                setattr(event, key, said)
        if event.day is None:
            event.day = reader.state_day
        if event.day is None:
            event.questions.append(reader.no_day(event.place))
        elif done_day is None and named and named[0].day == event.day:
            self._made.told.append(_("{place}: the day of the report is taken as the day of "
                                     "completion.", place=event.place))  # fmt: skip
        self._whose(event)
        self._judge_day(event, last_day_of(task.deadlines))
        return event

    def _whose(self, event: TrackerEvent) -> None:
        if event.agency is None:
            event.questions.append(
                self._reader.ask_row(event.place, _("whose state is it? The row has not one lead."))
            )

    def _judge_day(self, event: TrackerEvent, last: date | None) -> None:
        reader, day = self._reader, event.day
        if day is None:
            return
        if (
            last is not None
            and self._timing is not None
            and (self._timing == "late") != (day > last)
        ):
            event.questions.append(
                reader.ask_row(
                    event.place,
                    _("the day is {day}, the last day {last}, but the row says otherwise.",
                      day=day, last=last),
                )
            )  # fmt: skip
        index = reader.head.index_of("received_on")
        received = reader.days.day(reader.at, index)[0] if index is not None else None
        named = documents_in(reader.text("evidence") or reader.text("result"))
        proven = any(one.day == day for one in named)
        if received is not None and day < received and not proven:
            event.questions.append(
                reader.ask_row(
                    event.place,
                    _("finished on {day}, before it was received on {received}.", day=day,
                      received=received),
                )
            )  # fmt: skip
        document = reader.documents.get(self._task.directive or "")
        issued = reader.issued_on(document)
        if issued is not None and day < issued:
            event.questions.append(
                reader.ask_row(
                    event.place,
                    _("{day} is before the document was issued ({issued}).", day=day,
                      issued=issued),
                )
            )  # fmt: skip

    def _decided(self, kind: str) -> TrackerEvent:
        reader = self._reader
        event = TrackerEvent(self._place, self._agency(), kind)
        message = {
            "returned": _("sent back: of which day, and after which submission?"),
            "cancelled": _("a cancellation needs who decided it (`by`) and a day."),
            "extended": _("an extension needs its new day (`until`) and who decided it (`by`)."),
        }[kind]
        event.questions.append(reader.ask_row(self._place, message))
        return event

    def moved(self) -> TrackerEvent | None:
        """Return the question about a task that went to another agency."""
        reader = self._reader
        for meaning in ("result", "state"):
            if _MOVED.match(reader.text(meaning)):
                event = TrackerEvent(reader.place(meaning), self._agency(), "transferred")
                event.questions.append(
                    reader.ask_row(
                        event.place, _("a transfer needs who takes over (`to`) and who decided "
                                       "it (`by`).")
                    )
                )  # fmt: skip
                return event
        return None

    def progress(self) -> list[TrackerEvent]:
        """Return the progress that obstacles, proposals and words of result tell."""
        reader = self._reader
        said: dict[str, str] = {}
        place = ""
        for key, meaning in (
            ("obstacle", "obstacle"),
            ("proposal", "proposal"),
            ("note", "result"),
        ):
            text = reader.text(meaning)
            if is_nothing(text) or is_mark(text) or _MOVED.match(text) or state_of(text) == "open":
                continue
            said[key] = text
            place = place or reader.place(meaning)
        if not said:
            return []
        event = TrackerEvent(place, self._agency(), "progress", day=reader.state_day)
        for key, text in said.items():
            setattr(event, key, text)
        if event.day is None:
            event.questions.append(reader.no_day(place))
        self._whose(event)
        return [event]

    def of_agency_columns(self) -> list[TrackerEvent]:
        """Return what the columns of single agencies say."""
        found = []
        for column in self._reader.head.with_prefix("agency "):
            value = self._reader.row[column.index] if column.index < len(self._reader.row) else ""
            place = f"{self._reader.cells.name}!{cell_address(self._reader.at, column.index)}"
            agency = column.meaning.removeprefix("agency ")
            event = answer_of_cell(self._reader, self._made, value, place, agency,
                                   (self._reader.at, column.index), recurs=False)  # fmt: skip
            if event is not None:
                found.append(event)
        return found


def answer_of_cell(
    reader: TrackerLine,
    made: TrackerRow,
    value: Any,
    place: str,
    agency: str,
    at: tuple[int, int],
    *,
    recurs: bool,
) -> TrackerEvent | None:
    """Return what one agency's cell under a task says, or None when it says nothing."""
    text = " ".join(words_of_cell(value).split())
    if is_nothing(value) or at in reader.cells.marks.formulas:
        return None
    event = TrackerEvent(place, agency, "completed")
    day, question = reader.days.day(*at) if isinstance(value, date) else (plain_day(value), None)
    if day is not None:
        event.day = day
        event.questions += [question] if question is not None else []
    elif named := documents_in(text):
        event.kind, event.evidence, event.day = "submitted", named[0].number, named[0].day
    elif is_mark(text) or state_of(text) in _FINISHED:
        event.kind = state_of(text) or "completed"
    elif state_of(text) == "open":
        made.told.append(_("{place}: “{text}” has neither a day nor words.", place=place,
                           text=text[:40]))  # fmt: skip
        return None
    elif recurs and re.search(r"(?i)\bT\d{1,2}\b|tháng", text):
        event.questions.append(
            reader.ask_row(place, _("“{text}”: occurrences without their days.", text=text[:40]))
        )
        return event
    else:
        event.kind, event.note = "progress", text
    if recurs:
        event.questions.append(reader.ask_row(place, _("the task recurs: which occurrence?")))
    elif event.day is None:
        event.day = reader.state_day
        if event.day is None:
            event.questions.append(reader.no_day(place))
    return event


def last_day_of(deadlines: list[Deadline]) -> date | None:
    """Return the last day of fixed deadlines, the strict reading of "trước"; None without one."""
    from datetime import timedelta

    from directive_cli.domain.deadline import Within, span_days

    found: list[date] = []
    for one in deadlines:
        day = plain_day(str(one.value)) if one.kind in ("by", "before") else None
        if day is not None:
            found.append(day - timedelta(days=1) if one.kind == "before" else day)
        elif isinstance(one, Within):
            found.append(span_days(one.span)[1])
    return max(found, default=None)


def answered_event(reader: TrackerLine, event: TrackerEvent) -> TrackerEvent | None:
    """Apply what the map says of the event's cell; None when it is left out."""
    said = reader.answers_of("events", event.place)
    if said is None:
        return event
    if said == SKIP:
        return None
    given = said if isinstance(said, dict) else {"date": said}
    known = {"date", "kind", "agency", "evidence", "by", "to", "note", "for"}
    if unknown := sorted(set(given) - known):
        raise MapRefused(
            _("The map says `{key}` of {place}; known are {known}.", key=unknown[0],
              place=event.place, known=", ".join(sorted(known)))
        )  # fmt: skip
    if "date" in given:
        event.day = plain_day(str(given["date"]))
        if event.day is None:
            raise MapRefused(_("The map says “{answer}” for {place}, which is not a day.",
                               answer=str(given["date"]), place=event.place))  # fmt: skip
    event.kind = str(given.get("kind", event.kind))
    if "agency" in given:
        event.agency = next(iter(reader.reader.named(given["agency"])), None)
    for key in ("evidence", "by", "note"):
        if key in given:
            setattr(event, key, str(given[key]))
    if "to" in given:
        event.to = next(iter(reader.reader.named(given["to"])), None)
    event.occurrence = str(given["for"]) if "for" in given else event.occurrence
    event.questions = []
    if event.day is None:
        event.questions.append(reader.no_day(event.place))
    if event.agency is None:
        event.questions.append(reader.ask_row(event.place, _("whose state is it?")))
    return event
