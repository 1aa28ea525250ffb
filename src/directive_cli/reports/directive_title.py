"""A document named as official papers name it: type, number, date, issuer, summary (NĐ 30/2020, annex I.II.6)."""

from __future__ import annotations

from datetime import date

from directive_cli.domain.document_type import DOCUMENT_TYPES
from directive_cli.messages import Message, _

TYPE_CHECKING = False
if TYPE_CHECKING:
    from directive_cli.registry.agencies import AgencyRegister
    from directive_cli.registry.rows import Directive


def directive_title(
    directive: Directive, register: AgencyRegister, *, with_summary: bool = True
) -> Message:
    """Return the citation of a directive, as far as the document states its parts."""
    name = (
        DOCUMENT_TYPES[directive.type].name if directive.type in DOCUMENT_TYPES else directive.type
    )
    said: Message = Message("{type}", type=name)
    if directive.number:
        said = _("{type} No. {number}", type=name, number=directive.number)
    elif directive.symbol:
        said = _("{type} (not numbered) /{symbol}", type=name, symbol=directive.symbol)
    if (when := citation_date(directive)) is not None:
        said = Message("{said} {when}", said=said, when=when)
    if directive.issuer:
        said = _("{document} of {issuer}", document=said, issuer=register.name(directive.issuer))
    if with_summary and directive.title:
        said = Message("{said}: {summary}", said=said, summary=directive.title)
    return said


def short_title(directive: Directive) -> Message:
    """Return what a narrow column shows: the number, the symbol, or the type with its date."""
    if directive.number:
        return Message("{number}", number=directive.number)
    if directive.symbol:
        return Message("/{symbol}", symbol=directive.symbol)
    if directive.aliases:
        return Message("{alias}", alias=directive.aliases[0])
    name = (
        DOCUMENT_TYPES[directive.type].name if directive.type in DOCUMENT_TYPES else directive.type
    )
    when = citation_date(directive)
    return (
        Message("{type} {when}", type=name, when=when)
        if when is not None
        else Message("{type}", type=name)
    )


def citation_date(directive: Directive) -> Message | None:
    """Return the date of issue as far as it is known, else the day of the meeting that a notice is about."""
    if directive.issued_on is not None:
        if len(directive.issued_on) == len("2025-11-05"):
            return _("of {day}", day=date.fromisoformat(directive.issued_on))
        return _("of {period}", period="/".join(reversed(directive.issued_on.split("-"))))
    if directive.meeting_on is not None and len(directive.meeting_on) == len("2025-11-05"):
        return _("(meeting of {day})", day=date.fromisoformat(directive.meeting_on))
    return None
