"""The walk of ``directive review``: each open point is accepted, changed or skipped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from directive_cli.cli.applying import apply, planning
from directive_cli.cli.dialogue import Ask, agencies_from, read_date, read_number, read_type
from directive_cli.cli.session import Session
from directive_cli.diagnostics import Diagnostic, DirectiveError
from directive_cli.editing.review_points import (
    DUE_BEFORE_ISSUE,
    UNKNOWN_PARTY,
    ReviewPoint,
    review_points,
)
from directive_cli.messages import Message, _
from directive_cli.registry.yaml_document import YamlDocument

Findings = Callable[[], list[Diagnostic]]

_CHOICE = _("Accept (Enter), change (c), skip (s) or stop (q)?")
_NO_KEY = _("The keys are Enter (accept), c (change), s (skip) and q (stop).")
_CHOICE_OF_ERROR = _("Change (c), skip (s) or stop (q)?")
_NO_KEY_OF_ERROR = _("The keys are c (change), s (skip) and q (stop).")
_CHOICE_OF_AGENCY = _("Its number, another agency (c), skip (s) or stop (q)?")
_NO_KEY_OF_AGENCY = _("The keys are the numbers above, c (another agency), s (skip) and q (stop).")
_IS_OVERDUE_LIST = _("Is this a list of overdue tasks? Yes (y) or no (n):")
_NO_YES = _("The keys are y (yes) and n (no).")
_KEYS = {
    "en": {"": "accept", "a": "accept", "c": "change", "s": "skip", "q": "stop"},
    "vi": {"": "accept", "s": "change", "b": "skip", "d": "stop"},
}
"""What each key means; in each language a letter of its own word."""
_YES = {"en": {"y": True, "n": False}, "vi": {"c": True, "k": False}}
_CHANGED_BY_HAND = _("This is changed in the file by hand; accept it afterwards.")
_OVERDUE_LIST = _("The document lists tasks that were overdue when it was issued.")
SUGGESTED = 3
"""How many agencies are offered for a name that agencies.yaml does not have."""


def walk(session: Session, path: str, ask: Ask, findings: Findings) -> None:
    """Put each open point of the draft at ``path`` before a person; each answer is written before
    the next question.

    ``findings`` returns what validate finds in the file as it stands.
    """
    found = findings()
    if any(one.code == DUE_BEFORE_ISSUE for one in found) and _is_overdue_list(session, ask):
        _settle_overdue(session, path, found)
        _waive(session, path)
        found = findings()
    passed: set[tuple[str, str, str, str]] = set()
    while True:
        open_points = [
            one for one in review_points(_document(session, path), found) if one.key not in passed
        ]
        if not open_points:
            break
        point = open_points[0]
        _show(session, point, left=len(open_points))
        suggested = _suggested(session, point)
        choice = _choice(session, ask, point, suggested)
        if choice == "stop":
            break
        if choice == "skip" or (choice == "accept" and not point.notes):
            passed.add(point.key)
            continue
        if choice == "accept":
            _write(session, path, point, None)
        elif choice == "change":
            _change(session, path, point, ask)
        else:
            _write(session, path, point, choice)
        found = findings()
    left = len(review_points(_document(session, path), found))
    session.say(
        _("{n} point is left.", plural="{n} points are left.", n=left)
        if left
        else _("No unsure point is left: `directive review … --done` takes the draft's mark away.")
    )


def _choice(session: Session, ask: Ask, point: ReviewPoint, suggested: list[str]) -> str:
    """Return ``accept``, ``change``, ``skip``, ``stop``, or the id of a suggested agency."""
    question, no_key = (
        (_CHOICE_OF_AGENCY, _NO_KEY_OF_AGENCY)
        if suggested
        else (_CHOICE_OF_ERROR, _NO_KEY_OF_ERROR)
        if point.is_error
        else (_CHOICE, _NO_KEY)
    )
    keys = _KEYS[session.translator.language]
    while True:
        text = ask(question).casefold()
        if text.isdecimal() and 1 <= int(text) <= len(suggested):
            return suggested[int(text) - 1]
        choice = keys.get(text)
        if choice is not None and not (choice == "accept" and point.is_error):
            return choice
        session.say(no_key)


def _is_overdue_list(session: Session, ask: Ask) -> bool:
    session.say(_("There are deadlines that ended before the document's date."))
    answers = _YES[session.translator.language]
    while (answer := answers.get(ask(_IS_OVERDUE_LIST).casefold())) is None:
        session.say(_NO_YES)
    return answer


def _settle_overdue(session: Session, path: str, found: list[Diagnostic]) -> None:
    """Take away the draft's notes on deadlines that the waiver answers."""
    from directive_cli.editing.noted_points import settle

    document = _document(session, path)
    noted = False
    while notes := [
        note
        for point in review_points(document, found)
        if point.code == DUE_BEFORE_ISSUE
        for note in point.notes
    ]:
        document, noted = settle(document, notes[0]), True
    if noted:
        _put(session, path, document)


def _waive(session: Session, path: str) -> None:
    """Write into registry.yaml that the days of this file are right, and why."""
    from directive_cli.editing.waivers import with_waiver

    reason = session.translator(_OVERDUE_LIST)
    with planning(session, dry_run=False) as changes:
        with_waiver(changes, code=DUE_BEFORE_ISSUE, path=path, reason=reason)
        apply(session, changes, session.snapshot())
    session.say(
        _("{code} is waived for {path} in registry.yaml.", code=DUE_BEFORE_ISSUE, path=path)
    )


def _show(session: Session, point: ReviewPoint, *, left: int) -> None:
    session.stderr.write("\n")
    if point.quote:
        session.say(_('"{quote}"', quote=point.quote))
    session.say(
        _("{place} ({n} left): {point}", place=point.place, n=left, point=_named(point)),
    )


def _named(point: ReviewPoint) -> Message | str:
    if point.code or not point.field:
        return point.message
    from directive_cli.reports.history import FIELD_WORDS

    field = FIELD_WORDS.get(point.field, point.field)
    return _("{fact}: {value}", fact=field, value=point.message)


def _suggested(session: Session, point: ReviewPoint) -> list[str]:
    """Offer the agencies whose names are most like the one that is unknown."""
    if not point.party:
        return []
    register = session.snapshot().register
    nearest = register.nearest(point.party, SUGGESTED, cutoff=0.0)
    for number, each in enumerate(nearest, start=1):
        session.say(
            _("  {number}  {agency} ({id})", number=number, agency=register.name(each), id=each)
        )
    return nearest


def _change(session: Session, path: str, point: ReviewPoint, ask: Ask) -> None:
    """Ask for the value until it is understood; an empty answer goes back to the choice."""
    question = _AGENCY if point.code == UNKNOWN_PARTY else _QUESTIONS.get(point.field)
    if question is None:
        session.say(_CHANGED_BY_HAND)
        return
    while text := ask(question):
        try:
            _write(session, path, point, _value(session, path, point, text))
        except DirectiveError as error:
            session.say(error.message)
        else:
            return


_AGENCY = _("Agency (id, name or abbreviation):")
_QUESTIONS = {
    "number": _("Number, such as 29/KH-UBND (empty: a draft):"),
    "issued_on": _("Date of issue, such as 05/11/2025 or 2025:"),
    "type": _("Type, such as Công văn, Kế hoạch, Thông báo:"),
    "signed_by": _("The signer's name:"),
    "lead": _("Lead agencies, separated by commas:"),
    "deadline": _("Deadline in the document's words:"),
}


def _value(session: Session, path: str, point: ReviewPoint, text: str) -> Any:
    """Return what the person's words mean for the point's key. Raises DirectiveError."""
    from directive_cli.editing.new_directive import refuse_used_number, stated_deadlines

    if point.code == UNKNOWN_PARTY:
        return session.snapshot().register.resolve(text)
    data = _document(session, path).data
    if point.field == "number":
        read_number(text)
        refuse_used_number(
            session.snapshot(), text, issuer=data.get("issuer"), issued_on=data.get("issued_on")
        )
        return text
    if point.field == "issued_on":
        return read_date(session, text)
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


def _write(session: Session, path: str, point: ReviewPoint, value: Any) -> None:
    """Settle a point: ``value`` None takes its comment away, an agency's id replaces the unknown
    name, anything else is put at its key."""
    from directive_cli.editing.noted_points import noted_points, put_value, settle
    from directive_cli.editing.review_points import with_party

    document = _document(session, path)
    if point.party and isinstance(value, str):
        document = with_party(document, point, value)
        said = {note.message for note in point.notes}
        while left := [one for one in noted_points(document.text) if one.message in said]:
            document = settle(document, left[0])
    elif point.notes:
        document = settle(document, point.notes[0], value)
    else:
        document = put_value(document, point.holder, point.field, value)
    _put(session, path, document)


def _put(session: Session, path: str, document: YamlDocument) -> None:
    """Write the draft; what rests on the registry is read again."""
    from directive_cli.editing.yaml_edit import file_bytes

    with planning(session, dry_run=False) as changes:
        changes.read(path)
        changes.put(path, file_bytes(document))
        apply(session, changes, session.snapshot())


def _document(session: Session, path: str) -> YamlDocument:
    from directive_cli.registry.yaml_document import parse_yaml

    document, findings = parse_yaml(path, (session.root / path).read_bytes())
    if document is None:
        raise DirectiveError(
            _("{path} cannot be read: {reason}", path=path, reason=findings[0].message)
        )
    return document
