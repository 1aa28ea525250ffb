"""What the search page looks through: plain rows in scripts, since a folder's page may not fetch.

First the open tasks by deadline, then what was closed lately, then the rest by the year of its
document. A file is a few long texts, a line for each row: what a browser reads quickest. The words
to look through stand folded beside the rows, since folding them takes a phone seconds.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from directive_cli.domain.status import State
from directive_cli.domain.vietnamese import fold, with_i
from directive_cli.formats.cells import visible
from directive_cli.formats.html_pages import BY_DAY
from directive_cli.registry.query import Snapshot, leads_of
from directive_cli.registry.rows import Directive, Task
from directive_cli.site.addresses import agency_page, anchor
from directive_cli.site.cards import DocumentLink, has_own_page
from directive_cli.translation import Translator

LATELY = timedelta(days=90)
FIRST_FILE_AT_MOST = 250_000
"""Bytes."""
NEXT_FILE_AT_MOST = 1_500_000
AT_ONCE_AT_MOST = 4_000_000
"""Bytes of files that are looked through without being asked for."""
_ABOUT = 60
"""Bytes of a row beside its title, which stands there twice."""
_BETWEEN_WORDS = re.compile(r"[\W_]+")
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
            agency: (agency_page(agency), *self._names(agency))
            for agency in snapshot.register.agencies
        }

    def add(self, directive: Directive, link: DocumentLink, tasks: list[Task]) -> None:
        """Take in a document with its tasks."""
        name = self._translate(link.name)
        self._documents[directive.id] = (link.page or "", _composed(name), _composed(link.title))
        year = (directive.dated or "0000")[:4]
        if not tasks:
            self._lately.append(SearchRow(directive.id))
        for task in tasks:
            row = SearchRow(
                directive.id, anchor(task.task, task.occurrence), has_own_page(task),
                _composed(task.title), _composed(task.task),
                leads_of(self._snapshot.register, task),
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
        size = sum(map(_size, self._agencies.values())) if first else 0
        for row in rows:
            size += _ABOUT + _size((row.title,))
            if row.directive not in named:
                named.add(row.directive)
                size += _size(self._documents[row.directive])
            if size > limit and some:
                yield some
                some, named, size, limit = [], set(), 0, NEXT_FILE_AT_MOST
            some.append(row)
        yield some

    def _script(self, rows: list[SearchRow], listed: set[str], *, first: bool) -> bytes:
        """Return a file's script. A document is listed in the file that names it first.

        Each part begins with [rows, words to look through]: two texts of as many lines, the values
        of a row divided by tabs, each word after a space. ``documents`` (page, name, title, "1"
        if listed) have the words of the title by themselves, ``agencies`` (page, name, other
        names, "1" if listed) none. ``tasks`` ("1" for a page of its own, state, place, title,
        item, date) have the number of the document of each and that of its leads in ``leads``.
        """
        documents: dict[str, int] = {}
        agencies = {agency: at for at, agency in enumerate(self._agencies if first else ())}
        leads: dict[tuple[int, ...], int] = {}
        tasks, from_document, led_by = [], [], []
        for row in rows:
            document = documents.setdefault(row.directive, len(documents))
            if row.place:
                who = tuple(agencies.setdefault(lead, len(agencies)) for lead in row.leads)
                from_document.append(document)
                led_by.append(leads.setdefault(who, len(leads)))
                tasks.append((
                    "1" if row.own_page else "", str(SEARCH_STATES.index(row.steady)),
                    row.place, row.title, row.item, row.day,
                ))  # fmt: skip
        named = []
        for each in documents:
            page, name, title = self._documents[each]
            named.append((page, name, "", "") if each in listed else (page, name, title, "1"))
        bodies = []
        for each in agencies:
            page, name, more = self._agencies.get(each) or ("", *self._names(each))
            bodies.append((page, name, more, "1" if first and page else ""))
        record = {
            "documents": [
                _lines(named),
                _words((name,) for _page, name, _title, _listed in named),
                _words((title,) for _page, _name, title, _listed in named),
            ],
            "agencies": [
                _lines(bodies), _words((name, more) for _page, name, more, _listed in bodies), "",
            ],
            "leads": list(leads),
            "tasks": [
                _lines(tasks), _words((task[3], task[5]) for task in tasks), from_document, led_by,
            ],
        }  # fmt: skip
        listed.update(documents)
        return f"DIRECTIVE_ROWS({script_json(record)});\n".encode()

    def _names(self, agency: str) -> tuple[str, str]:
        """Return the name of an agency or a group, and its other names."""
        names = self._snapshot.register.names(agency)
        return _composed(names[0]), _composed("; ".join(names[1:-1]))


def _size(texts: Iterable[str]) -> int:
    """Return about how many bytes texts take with their folded words."""
    return sum(len(text.encode()) + len(text) for text in texts)


def _lines(rows: Iterable[tuple[str, ...]]) -> str:
    return "\n".join("\t".join(row) for row in rows)


def _words(texts: Iterable[tuple[str, ...]]) -> str:
    """Return a line for each of ``texts``: their words, folded, each after a space."""
    folded = (with_i(fold(" ".join(("", *each)))) for each in texts)
    return "\n".join(_BETWEEN_WORDS.sub(" ", f" {each}").rstrip() for each in folded)


def script_json(record: Any) -> str:
    """Return JSON that a script can hold in every browser and within every page."""
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _composed(text: str) -> str:
    """Return a text in one line, every letter with its marks in one character, signs that a
    browser would obey made visible.
    """
    return visible(unicodedata.normalize("NFC", " ".join(text.split())))
