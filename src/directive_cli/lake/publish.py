"""One registry into a lake: its tables as data files, then one publication that names them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from directive_cli.diagnostics import DirectiveError
from directive_cli.editing.durable_files import Step, no_step
from directive_cli.extras import need_extra
from directive_cli.lake.data_files import DataFile, write_data_file
from directive_cli.lake.places import LakePlace
from directive_cli.lake.publications import (
    REGISTRY_ID,
    Damaged,
    NumberTaken,
    Publication,
    latest_publication,
    now_utc,
    write_publication,
)
from directive_cli.lake.rows import RegistryRows
from directive_cli.lake.tables import LAKE_TABLES
from directive_cli.messages import _
from directive_cli.registry.query import Snapshot
from directive_cli.registry.secret_words import secret_words

YEARS_AHEAD = 10
"""How far ahead a publication answers: to the end of this many years after its own."""

_TRIES = 10


class CannotPublish(DirectiveError):
    """The registry, or the lake, does not allow this publication."""


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication brought."""

    publication: Publication
    new_files: int
    kept_files: int


def publish(
    snapshot: Snapshot,
    lake: LakePlace,
    *,
    now: datetime,
    commit: str | None,
    is_ancestor: Callable[[str, str], bool | None],
    dry_run: bool = False,
    step: Step = no_step,
) -> Published:
    """Publish the registry of ``snapshot``.

    ``is_ancestor(one, other)`` tells whether a commit is an ancestor of another, None where that
    is not known here. Raises CannotPublish, ExtraMissing, OutOfReach, OSError.
    """
    need_extra("lake", "pyarrow")
    about = snapshot.about
    registry = _registry_id(about.get("id"))
    if secret := secret_words(snapshot):
        raise CannotPublish(
            _(
                '{directive} is marked "{words}": a registry with a marking of secrecy is not '
                "published.",
                directive=secret[0],
                words=secret[1],
            )
        )
    answers_until = date(snapshot.as_of.year + YEARS_AHEAD + 1, 1, 1)
    rows = RegistryRows(
        snapshot,
        registry=registry,
        office=about.get("office"),
        with_drafts=bool((about.get("publish") or {}).get("unreviewed")),
        answers_until=answers_until,
    )
    before = _standing(lake, registry)
    refuse_older(before, commit, is_ancestor)
    tables, inputs, new, kept = _data_files(
        rows, before, lake, registry, step=None if dry_run else step
    )
    made = Publication(
        registry=registry,
        number=before.number + 1 if before else 1,
        published_at=now_utc(now),
        answers_until=answers_until,
        commit=commit,
        reading=snapshot.reading,
        name=about.get("short_name") or snapshot.name,
        unread=tuple(entry.path for entry in snapshot.unread),
        drafts_left_out=rows.drafts_left_out,
        inputs=inputs,
        tables={name: tuple(files) for name, files in tables.items()},
    )
    if not dry_run:
        made = _put(lake, made, commit, is_ancestor, step)
    return Published(made, new, kept)


def _data_files(
    rows: RegistryRows,
    before: Publication | None,
    lake: LakePlace,
    registry: str,
    *,
    step: Step | None,
) -> tuple[dict[str, list[DataFile]], dict[str, str], int, int]:
    """Write what the publication before lacks, unless ``step`` is None.

    Returns the files by table, the digest of what each year was made from, and how many files are
    new and kept.
    """
    new = kept = 0
    tables: dict[str, list[DataFile]] = {table.name: [] for table in LAKE_TABLES}
    inputs: dict[str, str] = {}
    for year in rows.years:
        key = str(year) if year is not None else ""
        inputs[key] = rows.inputs(year)
        reused = _reusable(before, lake, year, inputs[key])
        if reused is not None:
            for name, file in reused:
                tables[name].append(file)
                kept += 1
            continue
        for table, listed in rows.of_year(year).items():
            if listed:
                if step is not None:
                    tables[table.name].append(
                        write_data_file(lake, registry, table, year, listed, step=step)
                    )
                new += 1
    for table, listed in rows.of_registry().items():
        if listed and step is not None:
            file = write_data_file(lake, registry, table, None, listed, step=step)
            known = before is not None and file in before.tables[table.name]
            new, kept = (new, kept + 1) if known else (new + 1, kept)
            tables[table.name].append(file)
    return tables, inputs, new, kept


def refuse_older(
    before: Publication | None, commit: str | None, is_ancestor: Callable[[str, str], bool | None]
) -> None:
    """Refuse to go back: the published commit must be an ancestor of ours. Raises CannotPublish."""
    if before is None or before.commit is None or before.commit == commit:
        return
    if commit is None:
        raise CannotPublish(
            _(
                "Publication {number} was made from commit {commit}; this registry is in no git "
                "repository.",
                number=before.number,
                commit=before.commit,
            )
        )
    follows = is_ancestor(before.commit, commit)
    if follows is None:
        raise CannotPublish(
            _(
                "Commit {commit} of publication {number} is not in this clone; fetch the whole "
                "history.",
                number=before.number,
                commit=before.commit,
            )
        )
    if not follows:
        raise CannotPublish(
            _(
                "Publication {number} was made from commit {published}, which commit {commit} does "
                "not follow.",
                number=before.number,
                published=before.commit,
                commit=commit,
            )
        )


def _put(
    lake: LakePlace,
    made: Publication,
    commit: str | None,
    is_ancestor: Callable[[str, str], bool | None],
    step: Step,
) -> Publication:
    """Write the publication; when another run took the number, look again whether ours follows."""
    for _try in range(_TRIES):
        try:
            write_publication(lake, made, step=step)
        except NumberTaken:
            before = _standing(lake, made.registry)
            refuse_older(before, commit, is_ancestor)
            made = replace(made, number=before.number + 1 if before else made.number)
        else:
            return made
    raise CannotPublish(
        _("Other runs keep publishing {registry}; try again.", registry=made.registry)
    )


def _standing(lake: LakePlace, registry: str) -> Publication | None:
    found = latest_publication(lake, registry)
    if isinstance(found, Damaged):
        raise CannotPublish(
            _(
                "{path} cannot be followed: {reason}. Restore it, or remove it if the one before "
                "is good.",
                path=found.path,
                reason=found.reason,
            )
        )
    return found


def _reusable(
    before: Publication | None, lake: LakePlace, year: int | None, inputs: str
) -> list[tuple[str, DataFile]] | None:
    """Return the files of a year that nothing changed and that are there whole, by table."""
    key = str(year) if year is not None else ""
    if before is None or before.inputs.get(key) != inputs:
        return None
    found = [
        (table.name, file)
        for table in LAKE_TABLES
        if table.by_year
        for file in before.tables[table.name]
        if file.year == year
    ]
    there = lake.entries([f"{before.registry}/{file.path}" for _name, file in found])
    whole = (
        stored is not None and stored.size == file.size
        for stored, (_name, file) in zip(there, found, strict=True)
    )
    return found if all(whole) else None


def _registry_id(identifier: object) -> str:
    if isinstance(identifier, str) and REGISTRY_ID.fullmatch(identifier):
        return identifier
    raise CannotPublish(
        _(
            "registry.yaml has no `id`: give this registry a name of lower-case letters, digits, - "
            "and _, such as"
            " `id: tuyen-quang`; it is chosen once."
        )
    )
