"""``report returns``: which agencies answered the forms of ``directive sheets``, and which did not.

Reads ``returns/<sheet id>.yaml``, which keeps who was asked and who answered, by agency and sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from directive_cli.domain.model import SheetsFile
from directive_cli.domain.vietnamese import alphabetical
from directive_cli.messages import Message, _
from directive_cli.registry.location import RETURNS
from directive_cli.registry.query import Snapshot
from directive_cli.registry.reading import read_registry_file
from directive_cli.reports.obligations import unread_notes
from directive_cli.reports.table import Column, Kind, Name, Paragraph, Report, Row, Table


@dataclass(frozen=True, slots=True)
class AskedAgency:
    """One agency in one round of forms; days are ISO."""

    sheet: str
    as_of: str
    reply_by: str | None
    agency: str
    rows: int
    received_on: str | None


def asked_agencies(snapshot: Snapshot) -> list[AskedAgency]:
    """Return every agency of every round, the oldest round first."""
    found = [
        AskedAgency(
            sheet, content.as_of, content.reply_by, entry.agency, len(entry.rows),
            entry.received_on,
        )
        for sheet, content in _rounds(snapshot)
        for entry in content.agencies
    ]  # fmt: skip
    return sorted(found, key=lambda one: (one.as_of, one.sheet))


def asked_rows(snapshot: Snapshot) -> dict[tuple[str, str, str, str], str]:
    """Return the key of every row sent out, by sheet, agency, ref and occurrence."""
    return {
        (sheet, entry.agency, row.ref, row.occurrence or ""): row.key
        for sheet, content in _rounds(snapshot)
        for entry in content.agencies
        for row in entry.rows
    }


def _rounds(snapshot: Snapshot) -> Iterator[tuple[str, SheetsFile]]:
    for path in sorted((snapshot.index.root / RETURNS).glob("*.yaml")):
        content = read_registry_file(f"{RETURNS}/{path.name}", path.read_bytes()).content
        if content is not None:
            yield path.stem, content


def unanswered(snapshot: Snapshot) -> frozenset[str]:
    """Return the agencies that answered no form since the last day on which they were asked."""
    last: dict[str, tuple[str, bool]] = {}
    for one in asked_agencies(snapshot):
        day, answered = last.get(one.agency, ("", False))
        here = one.received_on is not None
        last[one.agency] = (one.as_of, here or (answered and day == one.as_of))
    return frozenset(agency for agency, (_day, answered) in last.items() if not answered)


def sheets_report(snapshot: Snapshot, *, sheet: str | None, revision: str | None = None) -> Report:
    """Return who answered, of all rounds or of one; who has not answered stands first."""
    asked = [one for one in asked_agencies(snapshot) if sheet in (None, one.sheet)]
    waiting = [one for one in asked if one.received_on is None]
    register = snapshot.register
    asked.sort(
        key=lambda one: (
            one.as_of,
            one.sheet,
            one.received_on is not None,
            alphabetical(register.name(one.agency)),
        )
    )
    counts = _(
        "Forms sent out: {asked}; answered: {answered}; not answered: {waiting}.",
        asked=len(asked),
        answered=len(asked) - len(waiting),
        waiting=len(waiting),
    )
    rows = [
        Row(
            (
                one.sheet,
                _day(one.as_of),
                Name(one.agency, register.name(one.agency)),
                one.rows,
                _day(one.reply_by),
                _day(one.received_on),
                _standing(one, snapshot),
            ),
            id=f"{one.sheet}:{one.agency}",
        )
        for one in asked
    ]
    return Report(
        key="returns",
        title=_("Forms sent out and answered"),
        as_of=snapshot.as_of,
        reading=snapshot.reading,
        parts=(
            Paragraph(counts),
            Table(
                "sheets",
                (
                    Column("sheet", _("Form"), Kind.REF, 12),
                    Column("sent_on", _("Sent on"), Kind.DATE, 12),
                    Column("agency", _("Agency or unit"), Kind.AGENCY, 34),
                    Column("rows", _("Tasks asked about"), Kind.COUNT, 10),
                    Column("reply_by", _("Answer by"), Kind.DATE, 12),
                    Column("received_on", _("Answered on"), Kind.DATE, 12),
                    Column("standing", _("Answer"), Kind.TEXT, 16),
                ),
                rows,
                if_empty=_("No form was sent out (`directive sheets`)."),
            ),
        ),
        unread=unread_notes(snapshot),
        registry=snapshot.name,
        revision=revision,
    )


def _standing(one: AskedAgency, snapshot: Snapshot) -> Message:
    if one.received_on is None:
        overdue = one.reply_by is not None and one.reply_by < snapshot.as_of.isoformat()
        return _("not answered, late") if overdue else _("not answered")
    late = one.reply_by is not None and one.received_on > one.reply_by
    return _("answered late") if late else _("answered")


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
