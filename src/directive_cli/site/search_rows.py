"""What the search page looks through: plain rows in scripts, since a folder's page may not fetch.

First the open tasks and what was closed lately, then the rest by the year of its document; no
file is much larger than a phone takes in a moment.
"""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from directive_cli.domain.status import State
from directive_cli.formats.html_pages import STEADY
from directive_cli.registry.query import leads_of
from directive_cli.site.addresses import agency_page, anchor
from directive_cli.site.cards import has_own_page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from directive_cli.registry.query import Snapshot
    from directive_cli.registry.rows import Directive, Task
    from directive_cli.site.cards import DocumentLink
    from directive_cli.translation import Translator

LATELY = timedelta(days=90)
_BYTES_AT_MOST = 2_000_000
_ROW_ABOUT = 60
"""Bytes of a row beside its title."""
SEARCH_STATES = tuple(State)
_OPEN = "open"


class SearchRows:
    """The rows of the search, gathered document by document."""

    def __init__(self, snapshot: Snapshot, translate: Translator) -> None:
        self._snapshot = snapshot
        self._translate = translate
        self._documents: dict[str, tuple[str, str, str]] = {}
        self._years: dict[str, str] = {}
        self._tasks: defaultdict[str, list[tuple[Any, ...]]] = defaultdict(list)
        self._papers: defaultdict[str, list[str]] = defaultdict(list)
        self._since = snapshot.as_of - LATELY

    def add(self, directive: Directive, link: DocumentLink, tasks: list[Task]) -> None:
        """Take in a document with its tasks."""
        name = self._translate(link.name)
        self._documents[directive.id] = (link.page or "", name, " ".join(link.title.split()))
        year = (directive.issued_on or directive.meeting_on or "0000")[:4]
        recent = any(task.is_open for task in tasks) or not tasks
        self._papers[_OPEN if recent else year].append(directive.id)
        for task in tasks:
            row = (
                directive.id, anchor(task.task, task.occurrence), int(has_own_page(task)),
                " ".join(task.title.split()), task.task, leads_of(self._snapshot.register, task),
                task.last_day.isoformat() if task.last_day else "", SEARCH_STATES.index(STEADY.get(task.state, task.state)),
            )  # fmt: skip
            self._tasks[_OPEN if self._is_current(task) else year].append(row)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield (name, content) of each script, those of open tasks first, then years, latest first."""
        years = sorted((self._tasks.keys() | self._papers.keys()) - {_OPEN}, reverse=True)
        for part in (_OPEN, *years):
            tasks = self._tasks[part]
            if part == _OPEN:
                tasks.sort(key=lambda row: row[6] or "9999")
            papers: list[str] | None = self._papers[part]
            for number, some in enumerate(_portions(tasks), 1):
                name = part if number == 1 else f"{part}-{number}"
                yield (
                    f"{name}.js",
                    self._script(some, papers or [], agencies=part == _OPEN and number == 1),
                )
                papers = None

    def _is_current(self, task: Task) -> bool:
        if task.is_open:
            return True
        closed = [entry.closed_on for entry in task.assignments if entry.closed_on]
        return bool(closed) and max(closed) >= self._since

    def _script(self, tasks: list[tuple[Any, ...]], papers: list[str], *, agencies: bool) -> bytes:
        register = self._snapshot.register
        documents: dict[str, int] = {}
        listed = set(papers)
        parties: dict[str, int] = {}
        if agencies:
            for agency in register.agencies:
                parties.setdefault(agency, len(parties))
        for paper in papers:
            documents.setdefault(paper, len(documents))
        rows = []
        for directive, place, own, title, item, leads, day, state in tasks:
            document = documents.setdefault(directive, len(documents))
            who = [parties.setdefault(lead, len(parties)) for lead in leads]
            rows.append([document, place, own, title, item, who, day, state])
        record = {
            "documents": [
                [*self._documents[each], 1] if each in listed else list(self._documents[each][:2])
                for each in documents
            ],
            "agencies": [
                [agency_page(each), *_called(register.names(each))]
                if agencies and each in register.agencies
                else ["", register.name(each), ""]
                for each in parties
            ],
            "tasks": rows,
        }
        return f"DIRECTIVE_ROWS({script_json(record)});\n".encode()


def script_json(record: Any) -> str:
    """Return JSON that a script can hold in every browser and within every page."""
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _called(names: tuple[str, ...]) -> tuple[str, str]:
    return names[0], " ".join(names[1:-1])


def _portions(tasks: list[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    """Yield the rows in parts that stay under the size of one file; at least one part."""
    some: list[tuple[Any, ...]] = []
    size = 0
    for row in tasks:
        size += _ROW_ABOUT + len(row[3].encode())
        if size > _BYTES_AT_MOST and some:
            yield some
            some, size = [], 0
        some.append(row)
    yield some
