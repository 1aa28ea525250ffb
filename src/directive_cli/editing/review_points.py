"""The open points of a draft: what is noted in its file as comments, and what ``validate`` finds in
it.

Each has a place as people say it ("item II.2, page 1"). Asks nobody anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from directive_cli.diagnostics import Diagnostic, Severity
from directive_cli.domain.vietnamese import made_id
from directive_cli.editing.noted_points import NotedPoint, noted_points, page_above
from directive_cli.editing.yaml_edit import Loc
from directive_cli.messages import Message, _
from directive_cli.registry.yaml_document import YamlDocument
from directive_cli.registry.yaml_tree import value_at
from directive_cli.translation import LANGUAGES, Translator

UNKNOWN_PARTY = "DIR301"
DUE_BEFORE_ISSUE = "DIR403"
AFTER_REVIEW = frozenset({DUE_BEFORE_ISSUE})
"""Warnings of a draft that are errors once it is reviewed."""


@dataclass(frozen=True, slots=True)
class ReviewPoint:
    """One open point. ``line`` counts from 1."""

    line: int
    place: Message
    message: Message | str
    quote: str = ""
    field: str = ""
    """The key that is unsure."""
    holder: tuple[str | int, ...] = ()
    """The data path of the mapping that has the key."""
    notes: tuple[NotedPoint, ...] = ()
    """The comments that say it; none: it is a finding of ``validate`` alone."""
    code: str = ""
    is_error: bool = False
    """It must be settled before the draft counts as reviewed."""
    party: str = ""
    """The name or id that is not in agencies.yaml."""
    mentions: tuple[tuple[str | int, ...], ...] = ()
    """The data paths at which ``party`` stands."""

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What makes it the same point after an edit moved its line."""
        return (self.code, str(self.place), self.field, str(self.message))


def review_points(document: YamlDocument, findings: Iterable[Diagnostic]) -> list[ReviewPoint]:
    """Return the points in the file's order; an unknown agency once, however often it is named.

    ``findings`` are those of this file.
    """
    notes = noted_points(document.text)
    leaves = {
        (span.line, span.column): loc
        for loc in _paths(document.data)
        for span in (document.span_of(loc),)
    }
    points: list[ReviewPoint] = []
    unknown: dict[str, ReviewPoint] = {}
    for one in findings:
        if one.severity < Severity.WARNING or one.code.startswith(_OF_THE_DOCUMENT):
            continue
        loc = leaves.get((one.span.line, one.span.column), ())
        value = value_at(document.data, loc)
        if one.code == UNKNOWN_PARTY and isinstance(value, str):
            known = unknown.get(value)
            mentions = (*known.mentions, loc) if known else (loc,)
            first = known or _of_finding(document, one, loc)
            about = tuple(note for note in notes if made_id(_name_in(note)) == value)
            unknown[value] = _naming(first, value, mentions, about)
        else:
            said = {Translator(language)(one.message) for language in LANGUAGES}
            point = _of_finding(document, one, loc)
            about = tuple(
                note
                for note in notes
                if note.message in said and _task_below(document, note.line) == _number(loc)
            )
            points.append(replace(point, notes=about))
    told = {note for point in (*points, *unknown.values()) for note in point.notes}
    points += [_of_note(document, note) for note in notes if note not in told]
    return sorted([*points, *unknown.values()], key=lambda point: point.line)


_OF_THE_DOCUMENT = "DIR7"
"""Findings about what a document leaves unsaid: true of it however well it was drafted."""


def _name_in(note: NotedPoint) -> str:
    """Return the agency that a note says is unknown."""
    found = _NAMED.match(note.message) if note.field == "lead" else None
    return found["name"] if found else ""


def errors_left(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings that keep a draft from counting as reviewed."""
    return [one for one in findings if one.severity is Severity.ERROR or one.code in AFTER_REVIEW]


def item_place(item: str | None, page: str | None) -> Message:
    """Return a place as people say it: the document's item, and the page where it stands."""
    if item is None:
        return _("head of the document")
    if page is None:
        return _("item {item}", item=item)
    return _("item {item}, page {page}", item=item, page=page)


def _naming(
    point: ReviewPoint,
    party: str,
    mentions: tuple[Loc, ...],
    notes: tuple[NotedPoint, ...],
) -> ReviewPoint:
    words = _name_in(notes[0]) if notes else _words_of(point.quote, party) or party
    message = _('"{name}" is not in agencies.yaml.', name=words)
    if len(mentions) > 1:
        message = _(
            '"{name}" is not in agencies.yaml; it is named in {n} places.',
            name=words,
            n=len(mentions),
        )
    message = _("{code}: {message}", code=UNKNOWN_PARTY, message=message)
    return ReviewPoint(
        point.line, point.place, message, point.quote, point.field, point.holder, notes,
        UNKNOWN_PARTY, True, words, mentions,
    )  # fmt: skip


def _of_note(document: YamlDocument, note: NotedPoint) -> ReviewPoint:
    number = _task_below(document, note.line)
    place = _place(document, number, note.page)
    if number is None and note.page is not None:
        place = _("page {page}, line {lines}", page=note.page, lines=note.lines or "?")
    return ReviewPoint(
        note.line, place, note.message, note.quote, note.field,
        () if number is None else ("tasks", number), (note,), party=_name_in(note),
    )  # fmt: skip


_NAMED = re.compile(r'["“](?P<name>[^"“”]+)["”]')


def _of_finding(document: YamlDocument, one: Diagnostic, loc: Loc) -> ReviewPoint:
    number = _number(loc)
    holder: Loc = () if number is None else ("tasks", number)
    rest = loc[len(holder) :]
    above = page_above(document.text, document.span_of(holder).line) if holder else (None, "")
    return ReviewPoint(
        one.span.line,
        _place(document, number, above[0]),
        _("{code}: {message}", code=one.code, message=one.message),
        above[1],
        str(rest[0]) if rest else "",
        holder,
        (),
        one.code,
        one.severity is Severity.ERROR or one.code in AFTER_REVIEW,
    )


def _number(loc: Loc) -> int | None:
    """Return the number of the task that a data path leads into; None: it leads into none."""
    return loc[1] if len(loc) > 1 and loc[0] == "tasks" and isinstance(loc[1], int) else None


def _place(document: YamlDocument, number: int | None, page: str | None) -> Message:
    if number is None:
        return item_place(None, None)
    task = document.data["tasks"][number]
    item = str(task["id"]) if isinstance(task, dict) and "id" in task else str(number + 1)
    return item_place(item, page)


def _task_below(document: YamlDocument, line: int) -> int | None:
    """Return the number of the task that a comment stands above; None: of the whole document."""
    if document.text.splitlines()[line - 1].startswith("#"):
        return None
    tasks = document.data.get("tasks") or []
    return next(
        (at for at in range(len(tasks)) if document.span_of(("tasks", at)).line > line), None
    )


def _words_of(quote: str, identifier: str) -> str:
    """Return the words of the document from which an id was made; "" where they do not show."""
    from directive_cli.domain.vietnamese import fold

    words = quote.split()
    wanted = identifier.split("-")
    plain = [re.sub(r"[^a-z0-9]+", "-", fold(word)).strip("-") for word in words]
    for start in range(len(words)):
        for end in range(start + 1, min(start + len(wanted) + 3, len(words)) + 1):
            if "-".join(filter(None, plain[start:end])) == identifier:
                return " ".join(words[start:end]).strip(" ,;.:()")
    return ""


def _paths(data: Any, loc: Loc = ()) -> Iterator[Loc]:
    """Yield the data path of every value, the innermost of those that begin at one place last."""
    if loc:
        yield loc
    steps: Sequence[tuple[str | int, Any]] = ()
    if isinstance(data, dict):
        steps = [(str(name), value) for name, value in data.items()]
    elif isinstance(data, list):
        steps = list(enumerate(data))
    for step, value in steps:
        yield from _paths(value, (*loc, step))


def with_party(document: YamlDocument, point: ReviewPoint, agency: str) -> YamlDocument:
    """Replace the unknown id by an agency's id at every place that the point names.

    A point noted by the draft about a task's lead knows the name only: the id that the draft made
    of it is replaced, or the agency is added.
    """
    from directive_cli.editing.noted_points import put_value
    from directive_cli.editing.yaml_edit import replace_value

    for loc in point.mentions:
        listed = value_at(document.data, loc[:-1])
        if isinstance(listed, list) and agency in listed:
            kept = [one for one in listed if one != value_at(document.data, loc)]
            document = replace_value(document, loc[:-1], kept)
        else:
            document = replace_value(document, loc, agency)
    if point.mentions:
        return document
    made = made_id(point.party)
    held = value_at(document.data, point.holder).get(point.field) or []
    listed = [agency if one == made else one for one in held]
    if agency not in listed:
        listed.append(agency)
    return put_value(document, point.holder, point.field, list(dict.fromkeys(listed)))
