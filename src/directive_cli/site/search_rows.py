"""What the search page looks through: plain rows in scripts, since a folder's page may not fetch.

First the open tasks by deadline, then what was closed lately, then the rest by the year of its
document. The first file is so small that a slow phone answers from it in a moment; the others
follow while the reader looks at what it brought.
"""

from __future__ import annotations

import json
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from directive_cli.domain.status import State
from directive_cli.formats.html_pages import BY_DAY
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
FIRST_FILE_AT_MOST = 250_000
"""Bytes."""
NEXT_FILE_AT_MOST = 1_000_000
AT_ONCE_AT_MOST = 2_500_000
"""Bytes of files that are looked through without being asked for."""
_ABOUT = 60
"""Bytes of a row beside its words."""
SEARCH_STATES = tuple(State)
_OPEN = "open"


@dataclass(frozen=True, slots=True)
class SearchRow:
    """A task as the search shows it; ``place`` "": a document that assigns no task."""

    directive: str
    place: str = ""
    own_page: bool = False
    title: str = ""
    item: str = ""
    leads: tuple[str, ...] = ()
    day: str = ""
    state: State = State.UNDATED

    @property
    def steady(self) -> State:
        """Return the state without what only the day tells: a script does."""
        return State.IN_TIME if self.day and self.state in BY_DAY else self.state


class SearchRows:
    """The rows of the search, gathered document by document."""

    def __init__(self, snapshot: Snapshot, translate: Translator) -> None:
        self._snapshot = snapshot
        self._translate = translate
        self._documents: dict[str, tuple[str, str, str]] = {}
        self._open: list[SearchRow] = []
        self._lately: list[SearchRow] = []
        self._years: defaultdict[str, list[SearchRow]] = defaultdict(list)
        self._since = snapshot.as_of - LATELY
        self._agencies = {
            agency: (agency_page(agency), names[0], " ".join(names[1:-1]))
            for agency in snapshot.register.agencies
            for names in (snapshot.register.names(agency),)
        }

    def add(self, directive: Directive, link: DocumentLink, tasks: list[Task]) -> None:
        """Take in a document with its tasks."""
        name = self._translate(link.name)
        self._documents[directive.id] = (link.page or "", name, _composed(link.title))
        year = (directive.dated or "0000")[:4]
        if not tasks:
            self._lately.append(SearchRow(directive.id))
        for task in tasks:
            row = SearchRow(
                directive.id, anchor(task.task, task.occurrence), has_own_page(task),
                _composed(task.title), task.task, leads_of(self._snapshot.register, task),
                task.last_day.isoformat() if task.last_day else "", task.state,
            )  # fmt: skip
            if task.is_open:
                self._open.append(row)
            elif self._closed_lately(task):
                self._lately.append(row)
            else:
                self._years[year].append(row)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield (name, content) of each script: the open tasks, then years, the latest first."""
        self._open.sort(key=lambda row: row.day or "9999")
        listed: set[str] = set()
        parts = [(_OPEN, [*self._open, *self._lately])]
        parts += sorted(self._years.items(), reverse=True)
        for part, rows in parts:
            for number, some in enumerate(self._portions(rows, first=part == _OPEN), 1):
                name = part if number == 1 else f"{part}-{number}"
                yield f"{name}.js", self._script(some, listed, first=name == _OPEN)

    def _closed_lately(self, task: Task) -> bool:
        closed = [entry.closed_on for entry in task.assignments if entry.closed_on]
        return bool(closed) and max(closed) >= self._since

    def _portions(self, rows: list[SearchRow], *, first: bool) -> Iterator[list[SearchRow]]:
        """Yield the rows in parts that stay under the size of one file; at least one part."""
        limit = FIRST_FILE_AT_MOST if first else NEXT_FILE_AT_MOST
        some: list[SearchRow] = []
        named: set[str] = set()
        size = len(script_json(list(self._agencies.values())).encode()) if first else 0
        for row in rows:
            size += _ABOUT + len(row.title.encode())
            if row.directive not in named:
                named.add(row.directive)
                size += len("".join(self._documents[row.directive]).encode())
            if size > limit and some:
                yield some
                some, named, size, limit = [], set(), 0, NEXT_FILE_AT_MOST
            some.append(row)
        yield some

    def _script(self, rows: list[SearchRow], listed: set[str], *, first: bool) -> bytes:
        """Return a file's script. A document is listed in the file that names it first."""
        register = self._snapshot.register
        documents: dict[str, int] = {}
        agencies = {agency: at for at, agency in enumerate(self._agencies if first else ())}
        tasks = []
        for row in rows:
            document = documents.setdefault(row.directive, len(documents))
            if row.place:
                who = [agencies.setdefault(lead, len(agencies)) for lead in row.leads]
                tasks.append(
                    [document, row.place, int(row.own_page), row.title, row.item, who, row.day,
                     SEARCH_STATES.index(row.steady)]
                )  # fmt: skip
        record = {
            "documents": [
                self._documents[each][:2] if each in listed else [*self._documents[each], 1]
                for each in documents
            ],
            "agencies": [
                self._agencies[each]
                if first and each in self._agencies
                else ["", register.name(each), ""]
                for each in agencies
            ],
            "tasks": tasks,
        }
        listed.update(documents)
        return f"DIRECTIVE_ROWS({script_json(record)});\n".encode()


def script_json(record: Any) -> str:
    """Return JSON that a script can hold in every browser and within every page."""
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _composed(text: str) -> str:
    """Return a text in one line, every letter with its marks in one character."""
    return unicodedata.normalize("NFC", " ".join(text.split()))
