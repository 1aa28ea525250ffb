"""The form as one page of HTML, for an agency without Excel: filled in offline, answers saved.

The page saves its answers as a small .json; ``answer_cells`` reads that file as the rows of a
workbook, so that every rule of the workbook holds for it too.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from markupsafe import Markup

from directive_cli.formats.html_pages import page_environment, style_sheet
from directive_cli.messages import _
from directive_cli.registry.query import Snapshot
from directive_cli.translation import Translator
from directive_cli.workbooks.cells import Cells
from directive_cli.workbooks.form import (
    ASSIGNED_BY,
    DAY,
    DEADLINE,
    DELIVERABLE,
    EVIDENCE,
    HEADLINE,
    KEY,
    NOTE,
    OBSTACLE,
    OCCURRENCE,
    PROPOSAL,
    REF,
    RESULT,
    RESULTS,
    TITLE,
    FormRow,
    fact_texts,
    heading_lines,
    shown_state,
)
from directive_cli.workbooks.looking import ROWS_AT_MOST, WorkbookRefused

ANSWER_SCHEMA = "directive.form/1"
ANSWER_ENDING, PAGE_ENDINGS = ".json", (".html", ".htm")
_KEYS = {
    "key": KEY, "ref": REF, "title": TITLE, "deadline": DEADLINE, "result": RESULT, "day": DAY,
    "evidence": EVIDENCE, "note": NOTE, "obstacle": OBSTACLE, "proposal": PROPOSAL,
}  # fmt: skip
"""The keys of a saved row, and the heading that each has in the workbook."""
_TEXTS = {"note": NOTE, "obstacle": OBSTACLE, "proposal": PROPOSAL}
_SHOWN = (OCCURRENCE, ASSIGNED_BY, DELIVERABLE, DEADLINE)
_HERE = Path(__file__).parent / "templates"


def form_page(
    agency: str,
    sheet: str,
    rows: Sequence[FormRow],
    snapshot: Snapshot,
    *,
    reply_by: date | None,
    reply_to: str,
) -> bytes:
    """Return the form of one agency as one page that needs no other file and no network."""
    whose, back = heading_lines(agency, sheet, snapshot, reply_by, reply_to)
    script = (_HERE / "form.js").read_text(encoding="utf-8")
    facts = [fact_texts(row, snapshot) for row in rows]
    answer = {
        "schema": ANSWER_SCHEMA,
        "sheet": sheet,
        "agency": snapshot.register.name(agency),
        "as_of": snapshot.as_of.isoformat(),
        "rows": [
            {"key": row.key, "ref": said[REF], "title": said[TITLE], "deadline": said[DEADLINE]}
            for row, said in zip(rows, facts, strict=True)
            if row.key
        ],
    }
    template = page_environment(Translator("vi"), _HERE).get_template("form.html")
    page = template.render(
        headline=HEADLINE[0] + HEADLINE[1:].lower(),
        whose=whose,
        back=back,
        style=Markup(style_sheet() + (_HERE / "form.css").read_text(encoding="utf-8")),
        script=Markup(script),
        allowed=b64encode(sha256(script.encode()).digest()).decode(),
        # "<" as an escape: no text of the registry can end the element.
        answer=Markup(json.dumps(answer, ensure_ascii=False).replace("<", "\\u003c")),
        file=f"phieu-{agency}-{snapshot.as_of:%Y%m%d}-{sheet}{ANSWER_ENDING}",
        rows=[
            {
                "key": row.key,
                "ref": said[REF],
                "title": said[TITLE],
                "facts": [(heading, said[heading]) for heading in _SHOWN if said[heading]],
                "last_day": row.owed.last_day,
                "state": shown_state(row),
            }
            for row, said in zip(rows, facts, strict=True)
        ],
        results=list(RESULTS),
        texts=_TEXTS,
        names={"result": RESULT, "day": DAY, "evidence": EVIDENCE, "key": KEY, "ref": REF},
        asked=len(answer["rows"]),
    )
    return page.encode()


def is_form_page(raw: bytes) -> bool:
    """Tell whether this is the page itself, which holds no answer."""
    head = raw[:200].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    return head.startswith((b"<!doctype html", b"<html")) and ANSWER_SCHEMA.encode() in raw


def is_saved_answer(raw: bytes) -> bool:
    """Tell whether this looks like what the page saves."""
    return (
        raw[:200].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{") and ANSWER_SCHEMA.encode() in raw
    )


def answer_cells(name: str, raw: bytes) -> list[Cells]:
    """Return the answers that a page has saved, as the rows of a workbook.

    Raises WorkbookRefused for what no page has saved.
    """
    refused = WorkbookRefused(
        _("{name} is not what the form in HTML saves; open the form and save anew.", name=name)
    )
    try:
        said = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise refused from None
    if not isinstance(said, dict) or said.get("schema") != ANSWER_SCHEMA:
        raise refused
    listed = said.get("rows")
    if not isinstance(listed, list) or not listed or len(listed) > ROWS_AT_MOST:
        raise refused
    rows: list[list[Any]] = [[f"{said.get('agency')} · Mã phiếu: {said.get('sheet')}"]]
    rows.append(list(_KEYS.values()))
    for row in listed:
        if not isinstance(row, dict) or not all(isinstance(row.get(key, ""), str) for key in _KEYS):
            raise refused
        rows.append([_value(key, row.get(key, "")) for key in _KEYS])
    return [Cells(name, rows, by_heading=True)]


def _value(key: str, text: str) -> Any:
    """Return a day of the page's calendar as a day, so that it is judged like a date cell."""
    if key == "day":
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    return text
