"""A lake opened for one question: the publications that count, and their tables in an engine."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date
from importlib import resources
from typing import Any

from directive_cli.diagnostics import DirectiveError
from directive_cli.lake.engines import Engine, open_engine
from directive_cli.lake.literals import NotALiteral, literal
from directive_cli.lake.places import LakePlace
from directive_cli.lake.publications import Damaged, Publication, latest_publication, registries_in
from directive_cli.lake.tables import LAKE_TABLES
from directive_cli.messages import Message, _

SILENT_AFTER_DAYS = 2
"""A registry whose last publication is older counts as silent."""

CROSSWALK = "crosswalk.csv"


class CannotAsk(DirectiveError):
    """The lake cannot answer this question."""


@dataclass(frozen=True, slots=True)
class LakeState:
    """Which publications a question rests on."""

    place: LakePlace
    publications: tuple[Publication, ...]
    unread: tuple[tuple[str, Message], ...]
    """(path, reason) of what is missing from the answer."""
    today: date

    def silent(self, publication: Publication) -> bool:
        """Tell whether a registry has not published for too long."""
        return (self.today - publication.published_at.date()).days > SILENT_AFTER_DAYS


def lake_state(
    place: LakePlace,
    *,
    today: date,
    known_on: date | None = None,
    only: tuple[str, ...] = (),
) -> LakeState:
    """Return the publications that are asked. Raises NotALake, CannotAsk."""
    listed = registries_in(place)
    if unknown := [each for each in only if each not in listed]:
        raise CannotAsk(
            _(
                'The lake has no registry "{registry}"; there are {listed}.',
                registry=unknown[0],
                listed=", ".join(listed),
            )
        )
    publications: list[Publication] = []
    unread: list[tuple[str, Message]] = []
    for registry in only or listed:
        found = latest_publication(place, registry, known_on=known_on)
        if isinstance(found, Damaged):
            unread.append((found.path, found.reason))
        elif found is None:
            unread.append((registry, _("it had not published anything by that day")))
        elif missing := missing_file(place, found):
            unread.append((missing, _("this data file is missing or has another size")))
        else:
            publications.append(found)
            unread += [
                (f"{registry}/{path}", _("the registry could not read this file"))
                for path in found.unread
            ]
    if not publications:
        raise CannotAsk(
            _(
                "No publication can be read: {path}: {reason}.",
                path=unread[0][0],
                reason=unread[0][1],
            )
        )
    return LakeState(place, tuple(publications), tuple(unread), today)


def missing_file(place: LakePlace, publication: Publication) -> str | None:
    """Return a data file of a publication that is not there whole, or None."""
    files = [file for listed in publication.tables.values() for file in listed]
    paths = [f"{publication.registry}/{file.path}" for file in files]
    for file, path, stored in zip(files, paths, place.entries(paths), strict=True):
        if stored is None or stored.size != file.size:
            return path
    return None


class Lake:
    """The tables of a state in an engine, with the views that the questions start from."""

    def __init__(self, state: LakeState, engine_name: str) -> None:
        self.state = state
        self.engine: Engine = open_engine(engine_name)
        for table in LAKE_TABLES:
            self.engine.register(table, state.place, files_of(state, table.name))
        self.engine.define("crosswalk", crosswalk_sql(state.place))
        for name, sql in views():
            self.engine.define(name, sql)

    def __enter__(self) -> Lake:
        return self

    def __exit__(self, *_error: object) -> None:
        self.engine.close()

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        """Return the rows of an answer."""
        return self.engine.ask(sql)


def files_of(state: LakeState, table: str) -> list[str]:
    """Return the paths in the lake of a table's data files, of all registries asked."""
    return [
        f"{publication.registry}/{file.path}"
        for publication in state.publications
        for file in publication.tables[table]
    ]


def views() -> list[tuple[str, str]]:
    """Return (name, query) of every view, in the order in which they rest on each other."""
    found = []
    for part in question_text("views").split("----"):
        lines = [line for line in part.strip().splitlines() if not line.startswith("--")]
        name, _colon, sql = "\n".join(lines).strip().partition(":\n")
        found.append((name, sql))
    return found


def question_text(name: str) -> str:
    """Return the SQL file of a question."""
    return (resources.files("directive_cli.lake") / "questions" / f"{name}.sql").read_text("utf-8")


def crosswalk_sql(place: LakePlace) -> str:
    """Return the lake's own table of codes as a query: (registry, agency, code).

    Raises CannotAsk with the line that cannot be read.
    """
    try:
        text = place.read(CROSSWALK).decode("utf-8-sig")
    except FileNotFoundError:
        text = "registry,agency,code\n"
    except (OSError, UnicodeDecodeError):
        raise CannotAsk(_("{path} cannot be read as UTF-8 text.", path=CROSSWALK)) from None
    reader = csv.DictReader(io.StringIO(text, newline=""))
    if set(reader.fieldnames or ()) < {"registry", "agency", "code"}:
        raise CannotAsk(
            _("{path}:1: the columns registry, agency and code are needed.", path=CROSSWALK)
        )
    rows = []
    for row in reader:
        try:
            values = [literal((row[key] or "").strip()) for key in ("registry", "agency", "code")]
        except NotALiteral as error:
            raise CannotAsk(
                _(
                    "{path}:{line}: {reason}",
                    path=CROSSWALK,
                    line=reader.line_num,
                    reason=error.message,
                )
            ) from None
        rows.append(f"({', '.join(values)})")
    if not rows:
        empty = ", ".join(
            f"CAST(NULL AS STRING) AS {key}" for key in ("registry", "agency", "code")
        )
        return f"SELECT {empty} WHERE 1 = 0"
    return f"SELECT * FROM (VALUES {', '.join(rows)}) AS v(registry, agency, code)"
