"""Publications: one JSON file for each state that a registry has published, never overwritten.

``<lake>/<registry>/publications/00000123.json`` names every data file of that state. Data files
are written first, the publication last and exclusively, so that a reader sees a whole state or the
one before. The highest number is the registry's state; a seal tells a damaged file.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from directive_cli.diagnostics import DirectiveError
from directive_cli.editing.durable_files import Step, no_step
from directive_cli.lake.data_files import DataFile
from directive_cli.lake.places import LakePlace
from directive_cli.lake.tables import LAKE_SCHEMA, LAKE_TABLES
from directive_cli.messages import Message, _

REGISTRY_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
_NAME = re.compile(r"(\d{8,})\.json")
_SCHEMA = "directive.publication"
_VIETNAM = timedelta(hours=7)


class NotALake(DirectiveError):
    """The folder holds no publication."""


class NumberTaken(DirectiveError):
    """Another run has published under this number."""


@dataclass(frozen=True, slots=True)
class Publication:
    """One published state of one registry."""

    registry: str
    number: int
    published_at: datetime
    """UTC."""
    answers_until: date
    """The first day for which the spans give no answer."""
    commit: str | None
    reading: str
    name: str | None
    unread: tuple[str, ...]
    """Files of the registry that could not be read: their content is missing."""
    drafts_left_out: int
    inputs: Mapping[str, str]
    """The digest of what the rows of each year were made from."""
    tables: Mapping[str, tuple[DataFile, ...]]

    @property
    def rows(self) -> dict[str, int]:
        """Return the number of rows of each table."""
        return {name: sum(file.rows for file in files) for name, files in self.tables.items()}


@dataclass(frozen=True, slots=True)
class Damaged:
    """A publication that cannot be read, and why."""

    registry: str
    path: str
    reason: Message


def registries_in(lake: LakePlace) -> list[str]:
    """Return the ids of all registries that have published into ``lake``. Raises NotALake."""
    found = [
        name
        for name in lake.names("")
        if REGISTRY_ID.fullmatch(name) and lake.names(f"{name}/publications")
    ]
    if not found:
        raise NotALake(
            _(
                "{path} holds no publication; `directive publish` makes the first one.",
                path=lake,
            )
        )
    return found


def latest_publication(
    lake: LakePlace, registry: str, *, known_on: date | None = None
) -> Publication | Damaged | None:
    """Return a registry's last publication, or the last one of the end of ``known_on`` (UTC+7)."""
    for number, path in sorted(_numbered(lake, registry), reverse=True):
        found = read_publication(lake, path, registry, number)
        if isinstance(found, Damaged) or known_on is None:
            return found
        if (found.published_at + _VIETNAM).date() <= known_on:
            return found
    return None


def all_publications(lake: LakePlace, registry: str) -> Iterator[tuple[str, Publication | Damaged]]:
    """Yield (path in the lake, publication) of a registry, the latest first."""
    for number, path in sorted(_numbered(lake, registry), reverse=True):
        yield path, read_publication(lake, path, registry, number)


def read_publication(
    lake: LakePlace, path: str, registry: str, number: int
) -> Publication | Damaged:
    """Read one publication; return why it cannot be used if it is damaged or newer."""
    try:
        record = json.loads(lake.read(path))
        if record.get("schema") != f"{_SCHEMA}/{LAKE_SCHEMA}":
            return Damaged(
                registry,
                path,
                _(
                    'its schema "{schema}" is not known to this program; upgrade the program',
                    schema=str(record.get("schema"))[:40],
                ),
            )
        seal = record.pop("seal")
        if seal != _seal(record) or record["registry"] != registry or record["number"] != number:
            return Damaged(registry, path, _("its content does not match its seal"))
        return Publication(
            registry=registry,
            number=number,
            published_at=datetime.fromisoformat(record["published_at"]),
            answers_until=date.fromisoformat(record["answers_until"]),
            commit=record["commit"],
            reading=record["reading"],
            name=record["name"],
            unread=tuple(record["unread"]),
            drafts_left_out=record["drafts_left_out"],
            inputs=record["inputs"],
            tables={
                table.name: tuple(
                    DataFile(each["path"], each["year"], each["rows"], each["size"], each["sha256"])
                    for each in record["tables"].get(table.name, ())
                )
                for table in LAKE_TABLES
            },
        )
    except OSError as error:
        return Damaged(registry, path, _("it cannot be read: {reason}", reason=str(error)))
    except (ValueError, KeyError, TypeError, AttributeError):
        return Damaged(registry, path, _("it is not a whole publication"))


def write_publication(lake: LakePlace, publication: Publication, *, step: Step = no_step) -> None:
    """Write a publication under a free number. Raises NumberTaken, OutOfReach, OSError."""
    record = _record(publication)
    text = json.dumps({**record, "seal": _seal(record)}, ensure_ascii=False, indent=1) + "\n"
    path = f"{publication.registry}/publications/{publication.number:08d}.json"
    try:
        lake.put_new(path, text.encode(), step=step)
    except FileExistsError:
        raise NumberTaken(
            _(
                "Publication {number} of {registry} is there already.",
                number=publication.number,
                registry=publication.registry,
            )
        ) from None


def now_utc(now: datetime) -> datetime:
    """Return a moment in UTC, without parts of a second."""
    return now.astimezone(UTC).replace(microsecond=0)


def _numbered(lake: LakePlace, registry: str) -> Iterator[tuple[int, str]]:
    for name in lake.names(f"{registry}/publications"):
        if found := _NAME.fullmatch(name):
            yield int(found[1]), f"{registry}/publications/{name}"


def _record(publication: Publication) -> dict[str, Any]:
    return {
        "schema": f"{_SCHEMA}/{LAKE_SCHEMA}",
        "registry": publication.registry,
        "number": publication.number,
        "published_at": publication.published_at.isoformat(),
        "answers_until": publication.answers_until.isoformat(),
        "commit": publication.commit,
        "reading": publication.reading,
        "name": publication.name,
        "unread": list(publication.unread),
        "drafts_left_out": publication.drafts_left_out,
        "inputs": dict(publication.inputs),
        "tables": {
            name: [
                {
                    "path": file.path,
                    "year": file.year,
                    "rows": file.rows,
                    "size": file.size,
                    "sha256": file.sha256,
                }
                for file in files
            ]
            for name, files in publication.tables.items()
        },
    }


def _seal(record: Mapping[str, Any]) -> str:
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
