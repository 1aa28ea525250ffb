"""The walk of ``directive review``: one unsure point after another, each accepted, changed or skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from directive_cli.cli.applying import apply
from directive_cli.cli.dialogue import read_date, read_number, read_type
from directive_cli.diagnostics import DirectiveError
from directive_cli.messages import Message, _

if TYPE_CHECKING:
    from collections.abc import Callable

    from directive_cli.cli.session import Session
    from directive_cli.editing.noted_points import NotedPoint
    from directive_cli.registry.yaml_document import YamlDocument

    Ask = Callable[[Message], str]

_CHOICE = _("Accept (Enter), change (c), skip (s) or stop (q)?")
_NO_KEY = _("The keys are Enter (accept), c (change), s (skip) and q (stop).")
_KEYS = {
    "en": {"": "accept", "a": "accept", "c": "change", "s": "skip", "q": "stop"},
    "vi": {"": "accept", "s": "change", "b": "skip", "d": "stop"},
}
"""What each key means; in each language a letter of its own word."""
_CHANGED_BY_HAND = _("This is changed in the file by hand; accept it afterwards.")


def walk(session: Session, path: str, ask: Ask) -> None:
    """Put each point noted in the file at ``path`` before a person; each answer is written before the next question."""
    from directive_cli.editing.noted_points import noted_points

    keys = _KEYS[session.translator.language]
    passed = 0
    while passed < len(points := noted_points(_document(session, path).text)):
        point = points[passed]
        _show(session, path, point, left=len(points) - passed)
        choice = keys.get(ask(_CHOICE).casefold())
        while choice is None:
            session.say(_NO_KEY)
            choice = keys.get(ask(_CHOICE).casefold())
        if choice == "stop":
            break
        if choice == "skip":
            passed += 1
        elif choice == "accept":
            _write(session, path, point, None)
        else:
            _change(session, path, point, ask)
    left = len(noted_points(_document(session, path).text))
    session.say(
        _("{n} point is left.", plural="{n} points are left.", n=left)
        if left
        else _("No unsure point is left: `directive review … --done` takes the draft's mark away.")
    )


def _show(session: Session, path: str, point: NotedPoint, *, left: int) -> None:
    if point.quote:
        session.say(_('"{quote}"', quote=point.quote))
    session.say(
        _(
            "{path}:{line} ({n} left): {point}",
            path=path,
            line=point.line,
            n=left,
            point=_named(point),
        ),
    )


def _named(point: NotedPoint) -> str:
    return f"{point.field}: {point.message}" if point.field else point.message


def _change(session: Session, path: str, point: NotedPoint, ask: Ask) -> None:
    """Ask for the value until it is understood; an empty answer goes back to the choice."""
    if point.field not in _QUESTIONS:
        session.say(_CHANGED_BY_HAND)
        return
    while text := ask(_QUESTIONS[point.field]):
        try:
            value = _value(session, path, point, text)
            _write(session, path, point, value)
        except DirectiveError as error:
            session.say(error.message)
        else:
            return


_QUESTIONS = {
    "number": _("Number, such as 29/KH-UBND (empty: a draft):"),
    "issued_on": _("Date of issue, such as 05/11/2025 or 2025:"),
    "type": _("Type, such as cong-van, ke-hoach, thong-bao:"),
    "signed_by": _("The signer's name:"),
    "lead": _("Lead agencies, separated by commas:"),
    "deadline": _("Deadline in the document's words:"),
}


def _value(session: Session, path: str, point: NotedPoint, text: str) -> Any:
    """Return what the person's words mean for the point's key; raises DirectiveError for what is not understood."""
    from directive_cli.cli.dialogue import agencies_from
    from directive_cli.editing.new_directive import refuse_used_number, stated_deadlines

    data = _document(session, path).data
    if point.field == "number":
        read_number(text)
        refuse_used_number(
            session.snapshot(), text, issuer=data.get("issuer"), issued_on=data.get("issued_on")
        )
        return text
    if point.field == "issued_on":
        return read_date(text)
    if point.field == "type":
        return read_type(text)
    if point.field == "signed_by":
        return {**(data.get("signed_by") or {}), "name": text}
    if point.field == "lead":
        return list(agencies_from(text, session.snapshot()))
    issued_on = data.get("issued_on")
    entries = [
        one.as_mapping()
        for one in stated_deadlines("", text, str(issued_on) if issued_on else None)
    ]
    return entries[0] if len(entries) == 1 else entries


def _write(session: Session, path: str, point: NotedPoint, value: Any) -> None:
    from directive_cli.editing.change_set import writing
    from directive_cli.editing.noted_points import settle
    from directive_cli.editing.yaml_edit import file_bytes

    with writing(session.root) as changes:
        changes.read(path)
        changes.put(path, file_bytes(settle(_document(session, path), point, value)))
        session.look_again()
        apply(session, changes, session.snapshot())


def _document(session: Session, path: str) -> YamlDocument:
    from directive_cli.registry.yaml_document import parse_yaml

    document, findings = parse_yaml(path, (session.root / path).read_bytes())
    if document is None:
        raise DirectiveError(
            _("{path} cannot be read: {reason}", path=path, reason=findings[0].message)
        )
    return document
