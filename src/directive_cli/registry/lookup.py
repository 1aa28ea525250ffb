"""From what people type to ids: a directive by id, number or alias; a task in it; an occurrence of
it."""

from __future__ import annotations

import json

from directive_cli.diagnostics import DirectiveError
from directive_cli.domain.status import TaskRef
from directive_cli.messages import Message, _, joined
from directive_cli.registry.task_evaluation import chunks
from directive_cli.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from directive_cli.domain.status import Event
    from directive_cli.registry.query import Snapshot
    from directive_cli.registry.rows import Directive, Task
    from directive_cli.registry.search import Hit


class UnknownDirective(DirectiveError):
    """No directive has this id, number or alias."""


class AmbiguousDirective(DirectiveError):
    """Several directives answer to this number or alias."""


class UnknownTask(DirectiveError):
    """The directive has no such task or occurrence."""


def find_directive(snapshot: Snapshot, text: str) -> Directive:
    """Return the directive that ``text`` means: an id, a number as printed or folded, or an alias.

    ``&`` may be left out; an exact match wins. Separators are never folded: ``02-KH/BCĐ`` and
    ``02/KH-BCĐ`` are two documents. Raises UnknownDirective with the nearest three,
    AmbiguousDirective with all that match.
    """
    if (exact := snapshot.directive(text)) is not None:
        return exact
    from directive_cli.domain.document_number import fold_number
    from directive_cli.domain.vietnamese import fold, normalise

    wanted = {fold_number(text), fold(text)}
    marks = ",".join("?" * len(wanted))
    rows = snapshot.index.connection.execute(
        f"SELECT DISTINCT directive FROM name WHERE name IN ({marks})", sorted(wanted)
    ).fetchall()
    if not rows:
        # `&` may be left out: a shell takes it for its own.
        plain = sorted({name.replace("&", "") for name in wanted})
        rows = snapshot.index.connection.execute(
            f"SELECT DISTINCT directive FROM name WHERE replace(name, '&', '') IN ({marks})"
            if len(plain) == len(wanted)
            else "SELECT DISTINCT directive FROM name WHERE replace(name, '&', '') = ?",
            plain,
        ).fetchall()
    matches = snapshot.directives(row[0] for row in rows)
    as_printed = [match for match in matches if normalise(text) in (match.number, match.symbol)]
    matches = as_printed or matches
    if len(matches) == 1:
        return matches[0]
    if matches:
        from directive_cli.domain.partial_date import worded_date

        listed = [
            _(
                "{id} ({label}, {day})",
                id=match.id,
                label=match.label,
                day=worded_date(match.dated) if match.dated else "?",
            )
            for match in matches
        ]
        raise AmbiguousDirective(
            _(
                '"{text}" is the number of several directives: {matches}. Use an id.',
                text=text,
                matches=joined(listed, "; "),
            )
        )
    raise UnknownDirective(_no_directive(snapshot, text))


def find_task(snapshot: Snapshot, text: str) -> TaskRef:
    """Return the task that ``REF:TASK`` or ``REF:TASK@OCCURRENCE`` means; task ids are matched
    exactly.

    Raises UnknownDirective, AmbiguousDirective or UnknownTask.
    """
    ref, colon, rest = text.rpartition(":")
    if not colon or not ref or not rest:
        raise UnknownTask(
            _('"{text}" names no task; write REF:TASK, such as 02-KH/BCĐ:PL.30.', text=text)
        )
    directive = find_directive(snapshot, ref)
    task, _at, occurrence = rest.partition("@")
    connection = snapshot.index.connection
    known = [
        row[0]
        for row in connection.execute(
            "SELECT task FROM task WHERE directive = ? ORDER BY position", (directive.id,)
        )
    ]
    if task not in known:
        raise UnknownTask(_no_task(directive, task, known))
    if occurrence:
        _reach(snapshot, occurrence)
        rows = snapshot.index.connection.execute(
            "SELECT occurrence FROM occurrence JOIN task ON task.key = occurrence.task WHERE "
            "directive = ?"
            " AND task.task = ? ORDER BY last_day",
            (directive.id, task),
        )
        occurrences = [row[0] for row in rows]
        if occurrence not in occurrences:
            raise UnknownTask(_no_occurrence(directive, task, occurrence, occurrences))
    return TaskRef(directive.id, task, occurrence or None)


def _reach(snapshot: Snapshot, occurrence: str) -> None:
    """Make sure that the index reaches an occurrence far ahead, by the year of its name."""
    year = occurrence[:4]
    if len(year) == 4 and year.isascii() and year.isdigit():
        from datetime import date

        snapshot.index.reach(date(max(int(year), 1), 12, 31))


def _no_directive(snapshot: Snapshot, text: str) -> Message:
    from difflib import get_close_matches

    from directive_cli.domain.document_number import fold_number

    names: dict[str, str] = {}
    connection = snapshot.index.connection
    for identifier, name in connection.execute("SELECT directive, name FROM name"):
        names.setdefault(name, identifier)
    for (identifier,) in connection.execute("SELECT id FROM directive"):
        names.setdefault(identifier, identifier)
    if not names:
        return _('No directive "{text}": the registry has none yet.', text=text)
    found: list[str] = []
    for name in get_close_matches(fold_number(text), names, n=12, cutoff=0.0):
        if names[name] not in found:
            found.append(names[name])
    labels = {directive.id: directive.label for directive in snapshot.directives(found[:3])}
    listed = "; ".join(f"{identifier} ({labels[identifier]})" for identifier in found[:3])
    return _('No directive "{text}". The nearest are {nearest}.', text=text, nearest=listed)


def _no_task(directive: Directive, task: str, known: list[str]) -> Message:
    if not known:
        return _("{directive} has no tasks: it is only cited.", directive=directive.label)
    from difflib import get_close_matches

    nearest = get_close_matches(task, known, n=3, cutoff=0.3)
    if not nearest:
        return _(
            '{directive} has no task "{task}"; it has {tasks}.',
            directive=directive.label,
            task=task,
            tasks=", ".join(known),
        )
    return _(
        '{directive} has no task "{task}". The nearest are {nearest}.',
        directive=directive.label,
        task=task,
        nearest=", ".join(nearest),
    )


def _no_occurrence(directive: Directive, task: str, occurrence: str, known: list[str]) -> Message:
    if known == [""]:
        return _(
            "{directive}:{task} does not recur; leave out @{occurrence}.",
            directive=directive.label,
            task=task,
            occurrence=occurrence,
        )
    from difflib import get_close_matches

    nearest = get_close_matches(occurrence, known, n=3, cutoff=0.3) or known[:3]
    return _(
        '{directive}:{task} has no occurrence "{occurrence}". The nearest are {nearest}.',
        directive=directive.label,
        task=task,
        occurrence=occurrence,
        nearest=", ".join(nearest),
    )


def spoken_label(snapshot: Snapshot, directive: str) -> str:
    """Return what to call a directive so that ``show`` finds it again: its number (or the symbol of
    an unnumbered document) where no other directive answers to it, else its id.
    """
    known = snapshot.labels.get(directive)
    if known is None:
        learn_labels(snapshot, [directive])
        known = snapshot.labels[directive]
    return known


def learn_labels(snapshot: Snapshot, directives: Iterable[str]) -> None:
    """Find out what to call these directives, all at once, for ``spoken_label`` to know."""
    execute = snapshot.index.connection.execute
    for some in chunks(sorted(set(directives) - snapshot.labels.keys())):
        snapshot.labels.update(zip(some, some, strict=True))
        # The first of a directive's names is its number, folded; an unnumbered document's is the
        # symbol.
        rows = execute(
            "SELECT d.id, d.record, (SELECT count(DISTINCT other.directive) FROM name other WHERE "
            "other.name ="
            " (SELECT name FROM name WHERE directive = d.id AND kind = 'number' ORDER BY rowid "
            "LIMIT 1))"
            f" FROM directive d WHERE d.id IN ({','.join('?' * len(some))})",
            some,
        )
        for identifier, record, count in rows:
            header = json.loads(record)
            label = header["number"] or header["symbol"]
            if label and count == 1:
                snapshot.labels[identifier] = label


def spoken_ref(snapshot: Snapshot, item: Task | Event | Hit) -> str:
    """Return the ref of a task, an event or a hit by its document's number where that is unique,
    else by its id."""
    return spoken_label(snapshot, item.directive) + str(item.ref)[len(item.directive) :]
