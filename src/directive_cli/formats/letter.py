"""Reminder letters (công văn đôn đốc) from a Word template: the built-in one, or an office's
own.

Number, day and signature stay blank: nothing here numbers, dates or signs a letter.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, partial
from typing import IO, Any

from directive_cli.formats.cells import display_text
from directive_cli.formats.column_widths import shares
from directive_cli.formats.docx_tables import LANDSCAPE_TEXT
from directive_cli.formats.official_names import broken_name, lowered
from directive_cli.formats.word_template import built_in_template, fill_template, pack, template_for
from directive_cli.messages import Message, _
from directive_cli.reports.reminders import Reminder
from directive_cli.reports.table import Letterhead, Row, Table
from directive_cli.translation import Translator

TASK_FIELDS = (
    "task.n", "task.document", "task.title", "task.agency", "task.deadline", "task.last_day",
    "task.state", "task.days_late", "task.missing",
)  # fmt: skip
LETTER_FIELDS = (
    "parent", "issuer", "parent_lines", "issuer_lines", "sender", "symbol", "place", "year", "day",
    "addressees", "agency", "asked", "basis", "citations", "situation", "overdue_count",
    "due_count", "due_until", "reply_by", "report_to", "members",
)  # fmt: skip
_BLANK = "…………"
_AGENCY = TASK_FIELDS.index("task.agency")
_CHARACTER = 101
"""Width of a letter of 11-point type, in twips."""


@dataclass(frozen=True, slots=True)
class LetterOptions:
    """What a letter says besides the tasks."""

    letterhead: Letterhead
    reply_by: str
    """The day by which to answer, in words; empty: left as a blank."""
    report_to: str
    """Where the answers go: the sender, or whom it names."""


def write_letter(
    reminder: Reminder,
    annex: Table,
    options: LetterOptions,
    out: IO[bytes],
    *,
    translate: Translator,
    template: IO[bytes] | None = None,
) -> None:
    """Write one letter from an office's template, else from the built-in one; an annex with the
    built-in columns fits what it holds. Raises WrongTemplate.
    """
    names = [field.removeprefix("task.") for field in TASK_FIELDS]
    tasks = [
        dict(zip(names, (display_text(cell, translate) for cell in row.cells), strict=True))
        for row in annex.rows
        if isinstance(row, Row)
    ]
    values = _values(reminder, options, translate) | {
        "tasks": tasks,
        "members": [translate(note) for note in annex.footnotes],
    }
    fill_template(
        template or built_in_template(template_for("letter", translate.language)),
        values,
        out,
        fields=(*LETTER_FIELDS, *TASK_FIELDS),
        finish=partial(_fit_annex, reminder, annex, translate),
    )


def write_template(out: IO[bytes], language: str) -> None:
    """Write the built-in template, for an office to make its own (NĐ 30/2020, annex III)."""
    pack(built_in_template(template_for("letter", language)), out)


def _fit_annex(reminder: Reminder, annex: Table, translate: Translator, document: Any) -> None:
    """Give the annex the widths that its tasks need; who owes them is said once where it is one.

    An office that set the columns of its template itself keeps them.
    """
    from docx.shared import Twips

    if not document.tables or _grid(document.tables[-1]) != _built_in_grid(translate.language):
        return
    made = document.tables[-1]
    columns, rows = list(annex.columns), [row for row in annex.rows if isinstance(row, Row)]
    cells = [list(row.cells) for row in rows]
    if reminder.is_alone:
        del columns[_AGENCY]
        for each in cells:
            del each[_AGENCY]
        grid = made._tbl.tblGrid.gridCol_lst[_AGENCY]
        grid.getparent().remove(grid)
        for row in made.rows:
            row._tr.remove(row.cells[_AGENCY]._tc)
    fitted = replace(annex, columns=tuple(columns), rows=[Row(tuple(each)) for each in cells])
    widths = shares(fitted, LANDSCAPE_TEXT, character=_CHARACTER, translate=translate)
    for at, width in enumerate(widths):
        made._tbl.tblGrid.gridCol_lst[at].w = Twips(width)
    for row in made.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Twips(width)


@cache
def _built_in_grid(language: str) -> list[int]:
    """Return the columns of the built-in annex; a run writes a letter for each agency."""
    from docx import Document

    return _grid(Document(built_in_template(template_for("letter", language))).tables[-1])


def _grid(table: Any) -> list[int]:
    """Return the widths of a table's columns, in twentieths of a point."""
    return [int(column.w.twips) if column.w else 0 for column in table._tbl.tblGrid.gridCol_lst]


def _values(
    reminder: Reminder, options: LetterOptions, translate: Translator
) -> dict[str, str | list[str]]:
    letterhead = options.letterhead
    names = [name.text for name in reminder.addressees]
    parent, issuer = letterhead.parent or "", letterhead.issuer or _BLANK
    return {
        "parent": parent.upper(),
        "issuer": issuer.upper(),
        "parent_lines": broken_name(parent.upper()),
        "issuer_lines": broken_name(issuer.upper()),
        "sender": issuer,
        "symbol": letterhead.symbol or "…",
        "place": letterhead.place or _BLANK,
        "year": str(reminder.as_of.year),
        "day": translate.date(reminder.as_of),
        "addressees": [
            f"{name}{';' if n < len(names) else '.'}" for n, name in enumerate(names, 1)
        ],
        "agency": names[0] if len(names) == 1 else translate(_("the agencies and units")),
        "asked": translate(reminder.asked),
        "basis": "; ".join(lowered(translate(document)) for document in reminder.basis),
        "citations": "; ".join(translate(document) for document in reminder.basis),
        "situation": situation(reminder, translate),
        "overdue_count": f"{len(reminder.overdue):02}",
        "due_count": f"{len(reminder.due):02}",
        "due_until": translate.date(reminder.due_until),
        "reply_by": options.reply_by or _BLANK,
        "report_to": options.report_to or _BLANK,
        "signer": translate(_("[AUTHORITY AND POSITION OF THE SIGNER]")),
        "signer_name": translate(_("[Full name]")),
        "recipients": f"{translate(_('- As above;'))}\n{translate(_('- File: VT, ….'))}",
        "foot": "",
    }


def situation(reminder: Reminder, translate: Translator) -> str:
    """Return how many tasks are overdue and fall due; a count of zero is left out."""
    said: list[Message] = []
    if n := len(reminder.overdue):
        said.append(
            _(
                "{count} task overdue",
                plural="{count} tasks overdue",
                n=n,
                count=_number(n, translate),
            )
        )
    if n := len(reminder.due):
        said.append(
            _(
                "{count} task due from now to {until}",
                plural="{count} tasks due from now to {until}",
                n=n,
                count=_number(n, translate),
                until=reminder.due_until,
            )
        )
    return ", ".join(translate(each) for each in said)


def _number(number: int, translate: Translator) -> str:
    """Return a number as letters have it: in Vietnamese with two digits."""
    return f"{number:02}" if translate.language == "vi" else str(number)
