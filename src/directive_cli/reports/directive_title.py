"""A document's official name: type, number, date, issuer, summary (NĐ 30/2020, annex I.II.6)."""

from __future__ import annotations

from datetime import date

from directive_cli.domain.document_type import DOCUMENT_TYPES
from directive_cli.domain.partial_date import worded_date
from directive_cli.messages import Message, _
from directive_cli.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from directive_cli.registry.agencies import AgencyRegister
    from directive_cli.registry.query import Snapshot
    from directive_cli.registry.rows import Directive, Task


LETTER_TYPE = "cong-van"
MEETING_NOTICE = "thong-bao"


def directive_title(
    directive: Directive, register: AgencyRegister, *, with_summary: bool = True
) -> Message:
    """Return the citation of a directive; what the document does not state is a dotted blank."""
    said = _named(directive, dated=True)
    if directive.issuer:
        said = _("{document} of {issuer}", document=said, issuer=register.name(directive.issuer))
    if with_summary and directive.title:
        summary = _summary(directive.title)
        if directive.type == LETTER_TYPE:
            return _("{said} on {summary}", said=said, summary=_lowered(summary))
        return Message("{said}: {summary}", said=said, summary=summary)
    return said


def short_title(directive: Directive) -> Message:
    """Return what a narrow column shows: the number, else the type with symbol or date."""
    if directive.number:
        return Message("{number}", number=directive.number)
    if not directive.symbol and directive.aliases and citation_date(directive) is None:
        return Message("{alias}", alias=directive.aliases[0])
    if directive.symbol:
        return _("{document} (not numbered yet)", document=_named(directive, dated=False))
    if directive.issued_on is None and (held := _meeting_day(directive)) is not None:
        return _("{said} of {day}", said=_named(directive, dated=False), day=held)
    return _named(directive, dated=True)


def place_in_document(task: Task, snapshot: Snapshot) -> tuple[Message, ...]:
    """Return where a task stands, as people say it: the document, then the item."""
    directive = snapshot.directive(task.directive)
    named = cell_title(directive) if directive else Message("{id}", id=task.directive)
    return (named, item_words(task))


def item_words(task: Task) -> Message:
    """Return the item of a task, of a recurring one with its occurrence: "item 1 (10/2025)"."""
    if not task.occurrence:
        return _("item {item}", item=task.task)
    return _("item {item} ({occurrence})", item=task.task, occurrence=worded_date(task.occurrence))


def cell_title(directive: Directive) -> Message:
    """Return how a cell or a sentence names a directive: as ``short_title``, but that a number is
    still missing is said once, by ``unnumbered_note``.
    """
    if directive.symbol and not directive.number:
        return _named(directive, dated=False)
    return short_title(directive)


def unnumbered_note(tasks: Iterable[Task], snapshot: Snapshot) -> tuple[Message, ...]:
    """Return the note which documents of these tasks have a symbol and no number yet."""
    identifiers = {task.directive for task in tasks}
    return tuple(
        _("{document} has no number yet.", document=_named(directive, dated=False))
        for directive in snapshot.directives(identifiers)
        if directive.symbol and not directive.number
    )


def cited_item(directive: Directive | None, item: str) -> Message:
    """Return where a task stands within a sentence: "item 1.2 of Công văn No. …/UBND-KH&CĐS"."""
    if directive is None:
        return _("item {item}", item=item)
    named = _named(directive, dated=False) if directive.number else cell_title(directive)
    return _("item {item} of {document}", item=item, document=named)


def _named(directive: Directive, *, dated: bool) -> Message:
    name = (
        DOCUMENT_TYPES[directive.type].name if directive.type in DOCUMENT_TYPES else directive.type
    )
    if directive.number:
        said = _("{type} No. {number}", type=name, number=directive.number)
    elif directive.symbol:
        said = _("{type} No. …/{symbol}", type=name, symbol=directive.symbol)
    elif directive.type == MEETING_NOTICE and directive.meeting_on and not directive.issued_on:
        said = Message("{type} kết luận", type=name)
    else:
        said = Message("{type}", type=name)
    when = citation_date(directive) if dated else None
    return Message("{said} {when}", said=said, when=when) if when is not None else said


def _summary(title: str) -> str:
    """Return a title without the "Về việc" before it, which a citation says itself."""
    for opening in ("về việc ", "v/v "):
        if title.casefold().startswith(opening):
            rest = title[len(opening) :].lstrip()
            return rest[:1].upper() + rest[1:]
    return title


def _lowered(text: str) -> str:
    """Return a summary as it goes on after "về việc"; names and abbreviations keep capitals."""
    first, _space, rest = text.partition(" ")
    is_name = first.isupper() or rest[:1].isupper()
    return text if is_name else text[:1].lower() + text[1:]


def citation_date(directive: Directive) -> Message | None:
    """Return the date of issue as far as it is known, else the day of a notice's meeting."""
    if directive.issued_on is not None:
        if len(directive.issued_on) == len("2025-11-05"):
            return _("of {day}", day=date.fromisoformat(directive.issued_on))
        period = directive.issued_on.split("-")
        return _("of …/{month}/{year}", month=period[1] if len(period) > 1 else "…", year=period[0])
    held = _meeting_day(directive)
    return None if held is None else _("(meeting of {day})", day=held)


def _meeting_day(directive: Directive) -> date | None:
    held = directive.meeting_on
    return date.fromisoformat(held) if held and len(held) == len("2025-11-05") else None
