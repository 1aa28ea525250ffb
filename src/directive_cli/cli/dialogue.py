"""The dialogue of ``directive new``: one question per fact, asked until it is understood."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeVar

from directive_cli.cli.session import Session, printable
from directive_cli.diagnostics import DirectiveError
from directive_cli.domain.document_number import parse_number, type_of
from directive_cli.domain.document_type import not_a_type, type_named
from directive_cli.domain.typed_dates import partial_in_words, typed_date
from directive_cli.editing.new_directive import (
    NewDirective,
    NewTask,
    refuse_used_number,
    stated_number,
    understand,
)
from directive_cli.messages import Message, _
from directive_cli.registry.query import Snapshot

Ask = Callable[[Message], str]

Given = TypeVar("Given")


def ask_directive(session: Session, snapshot: Snapshot, ask: Ask) -> NewDirective:
    """Ask for everything that a new directive needs, and its tasks one by one."""
    session.say(
        _(
            "A new directive for the registry {root}. An empty answer leaves a thing out.",
            root=session.root,
        )
    )

    def again(question: Message, read: Callable[[str], Given]) -> Given:
        while True:
            try:
                return read(ask(question))
            except DirectiveError as error:
                session.say(error.message)

    number = again(_("Number, such as 29/KH-UBND (empty: a draft):"), read_number)
    issued_on = again(
        _("Date of issue, such as 05/11/2025 or 2025:"), lambda text: read_date(session, text)
    )
    chosen_type = _type_of(number) or again(
        _("Type, such as Công văn, Kế hoạch, Thông báo:"), read_type
    )
    title = again(_("Title (trích yếu):"), _title)
    issuer = again(_("Issuer (id, name or abbreviation):"), lambda text: _agency(text, snapshot))
    if number:
        refuse_used_number(snapshot, number, issuer=issuer, issued_on=issued_on)
    tasks: list[NewTask] = []
    while task_id := ask(_("Task, its item in the document such as 1.2 (empty: no more):")):
        task_title = again(_("Title of the task:"), _title)
        leads = again(
            _("Lead agencies, separated by commas:"), lambda text: agencies_from(text, snapshot)
        )

        def deadline_from(text: str, task_id: str = task_id) -> str | None:
            for entry in understand(task_id, text, issued_on, snapshot):
                session.say(entry.message)
            return text or None

        deadline = again(_("Deadline in the document's words:"), deadline_from)
        tasks.append(NewTask(task_id, task_title, leads, deadline))
    return NewDirective(
        title=title,
        type=chosen_type,
        number=number,
        issuer=issuer,
        issued_on=issued_on,
        tasks=tuple(tasks),
    )


def agencies_from(text: str, snapshot: Snapshot) -> tuple[str, ...]:
    """Return the ids of a list of agency names; a name with a comma is tried whole first."""
    found: list[str] = []
    for part in filter(None, (part.strip() for part in text.split(";"))):
        try:
            found.append(snapshot.register.resolve(part))
        except DirectiveError:
            if "," not in part:
                raise
            found += [
                snapshot.register.resolve(name.strip()) for name in part.split(",") if name.strip()
            ]
    return tuple(dict.fromkeys(found))


def asker(session: Session) -> Callable[[Message], str]:
    """Return a function that asks on the terminal and reads a line; end of input interrupts."""

    def ask(question: Message) -> str:
        session.stderr.write(printable(session.translator(question)) + " ")
        session.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            raise KeyboardInterrupt
        return line.strip()

    return ask


def read_number(text: str) -> str | None:
    """Return the number; raises CannotMake for what is none."""
    if text:
        stated_number(text)
    return text or None


def read_date(session: Session, text: str) -> str | None:
    """Return the date as far as it is stated, and say how it was understood; raises DirectiveError
    for what is none.
    """
    if not text:
        return None
    found = typed_date(text)
    if str(found) != text:
        session.say(Message("{day}.", day=partial_in_words(found)))
    return str(found)


def _type_of(number: str | None) -> str | None:
    parsed = parse_number(number) if number else None
    suggested = type_of(parsed) if parsed else ()
    return suggested[0] if len(suggested) == 1 else None


def read_type(text: str) -> str:
    """Return the slug of a document type, named by it or in words; raises DirectiveError."""
    _title(text)
    if (found := type_named(text)) is not None:
        return found
    raise DirectiveError(not_a_type(text))


def _title(text: str) -> str:
    if not text:
        raise DirectiveError(_("This cannot be left out."))
    return text


def _agency(text: str, snapshot: Snapshot) -> str | None:
    return snapshot.register.resolve(text) if text else None
