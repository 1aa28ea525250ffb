"""A draft as the JSON of the interface (``draft``). Knows the form; the caller's translator words
reasons."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from directive_cli.domain.deadline import Before, Deadline
from directive_cli.drafting.draft import Draft, DraftHeader, DraftName, DraftTask
from directive_cli.drafting.source_lines import Quote
from directive_cli.messages import Message


def as_mapping(
    draft: Draft, *, words: Callable[[Message | str], str] = str, why: bool = False
) -> dict[str, Any]:
    """Return ``source``, ``directive``, ``tasks`` and ``unplaced``.

    The caller adds ``schema`` and ``as_of``; with ``why`` each task has its evidence.
    """
    return {
        "source": {"file": draft.file, "sha256": draft.sha256},
        "directive": _header(draft.header),
        "tasks": [
            {**_task(task), **({"why": _why(task)} if why else {})} for task in draft.tasks
        ],
        "unplaced": [
            {"text": account.text, "line": account.quote.first_line,
             "page": account.quote.page, "kind": account.kind,
             "why": words(account.why) if account.why is not None else ""}
            for account in draft.unplaced
        ],
        "doubts": [
            {"item": one.item, "field": one.field, "message": words(one.message)}
            for one in draft.doubts
        ],
    }  # fmt: skip


def _header(header: DraftHeader) -> dict[str, Any]:
    signature = header.signed_by
    return {
        "number": header.number,
        "symbol": header.symbol,
        "type": header.type,
        "title": header.title,
        "issuer": _name(header.issuer),
        "issued_on": header.issued_on,
        "meeting_on": header.meeting_on,
        "place": header.place,
        "signed_by": {
            "name": signature.name,
            "position": signature.position,
            "authority": signature.authority,
        }
        if signature
        else None,
        "addressees": [name.as_mapping() for name in header.addressees],
        "copies": list(header.copies),
        "cites": [{"number": cited.number, "issued_on": cited.issued_on} for cited in header.cites],
        "urgency": header.urgency,
        "quotes": {field: _quote(quote) for field, quote in header.quotes.items()},
    }


def _task(task: DraftTask) -> dict[str, Any]:
    deadlines = [_deadline(one) for one in task.deadlines]
    return {
        "item": task.item,
        "title": task.title,
        "detail": task.detail,
        "lead": [name.as_mapping() for name in task.lead],
        "coordinating": [name.as_mapping() for name in task.coordinating],
        "carried_out_by": [name.as_mapping() for name in task.carried_out_by],
        "report_to": _name(task.report_to),
        "consolidated_by": _name(task.consolidated_by),
        "deadline": None if not deadlines else deadlines[0] if len(deadlines) == 1 else deadlines,
        "deliverable": task.deliverable,
        "items_of": [{"number": one.number, "items": list(one.items)} for one in task.items_of]
        or None,
        "depends_on": list(task.depends_on),
        "quote_text": task.quote_text,
        "quote": _quote(task.quote),
        "lead_quote": _quote(task.lead_quote) if task.lead_quote else None,
    }


def _deadline(deadline: Deadline) -> dict[str, Any]:
    """Return a deadline with its kind; "before" a month, quarter, half or year as the day that
    begins it, exclusive: the last day is the same, and a program compares days alone."""
    mapping = {"text": deadline.text, "kind": deadline.kind, **deadline.as_mapping()}
    if isinstance(deadline, Before) and deadline.day.day is None:
        mapping |= {"before": deadline.day.first_day.isoformat(), "exclusive": True}
    return mapping


def _why(task: DraftTask) -> list[dict[str, Any]]:
    return [
        {"part": one.part, "reading": one.reading, "basis": one.basis, "cost": round(one.cost, 2),
         "taken": one.taken, "quote": _quote(one.quote) if one.quote else None,
         "points": [{"basis": basis, "points": round(points, 2)} for basis, points in one.points],
         "margin": round(one.margin, 2) if one.margin is not None else None}
        for one in task.evidence
    ]  # fmt: skip


def _name(name: DraftName | None) -> dict[str, Any] | None:
    return name.as_mapping() if name is not None else None


def _quote(quote: Quote) -> dict[str, Any]:
    place = {"page": quote.page, "first_line": quote.first_line, "last_line": quote.last_line}
    return {**place, "last_page": quote.last_page} if quote.last_page else place
