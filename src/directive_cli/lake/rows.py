"""A registry as rows of the lake's tables, one year of documents at a time.

Remarks, details, signers, quotes and sources stay in the registry. Unreviewed drafts stay out
unless the registry publishes them (``publish: {unreviewed: true}``).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from directive_cli.lake import tables
from directive_cli.registry.agencies import AgencyRegister
from directive_cli.registry.query import Snapshot
from directive_cli.registry.rows import Directive
from directive_cli.registry.spans import FIRST_DAY, Spans
from directive_cli.registry.task_evaluation import chunks
from directive_cli.reports.export_tables import ExportTable

_Row = tuple[Any, ...]


class RegistryRows:
    """The rows that one registry publishes, by year; ``year`` None: documents without a date."""

    def __init__(
        self,
        snapshot: Snapshot,
        *,
        registry: str,
        office: str | None,
        with_drafts: bool,
        answers_until: date,
    ) -> None:
        snapshot.index.reach(answers_until)
        self._snapshot = snapshot
        self._connection = snapshot.index.connection
        self._registry = registry
        self._steps = _Steps(snapshot.register, office)
        self._with_drafts = with_drafts
        self._answers_until = answers_until
        self._spans = Spans(snapshot, until=answers_until)
        self._by_year: dict[int | None, list[Directive]] = {}
        self.drafts_left_out = 0
        for directive in snapshot.directives():
            if directive.unreviewed and not with_drafts:
                self.drafts_left_out += 1
                continue
            dated = directive.dated
            self._by_year.setdefault(int(dated[:4]) if dated else None, []).append(directive)

    @property
    def years(self) -> list[int | None]:
        """Return the years that have documents, in order; None, if there, last."""
        return sorted(self._by_year, key=lambda year: (year is None, year or 0))

    def inputs(self, year: int | None) -> str:
        """Return a digest of all that the year's rows are made from.

        Two registries, or two states of one, with the same digest have the same rows.
        """
        digest = hashlib.sha256()
        index = self._snapshot.index
        basis = (
            tables.LAKE_SCHEMA, self._registry, self._steps.office, self._with_drafts,
            self._answers_until.isoformat(), self._snapshot.reading, index.meta("settings"),
            index.meta("register"), index.meta("calendar"), index.meta("calendar_table"),
        )  # fmt: skip
        digest.update(json.dumps(basis, sort_keys=True, default=str).encode())
        for chunk in chunks([directive.id for directive in self._by_year[year]]):
            marks = ",".join("?" * len(chunk))
            for query in _INPUTS:
                for row in self._connection.execute(
                    query.format(marks=marks, until=self._answers_until.isoformat()), chunk
                ):
                    digest.update(repr(row).encode())
        return digest.hexdigest()

    def of_year(self, year: int | None) -> dict[ExportTable, list[_Row]]:
        """Return the rows of every table by year, for one year's documents."""
        listed = self._by_year[year]
        ids = [directive.id for directive in listed]
        own = (self._registry, year)
        drafts = {directive.id: directive.unreviewed for directive in listed}
        found: dict[ExportTable, list[_Row]] = {
            tables.LAKE_DIRECTIVES: [(*own, *self._directive(each)) for each in listed],
            tables.LAKE_LINKS: [(*own, *row) for each in ids for row in self._links(each)],
            tables.LAKE_TASKS: [(*own, *row) for row in self._tasks(ids, drafts)],
            tables.LAKE_ROLES: [(*own, *row) for row in self._roles(ids)],
            tables.TASK_SPANS: [],
            tables.ASSIGNMENT_SPANS: [],
            tables.LAKE_EVENTS: [(*own, *row) for each in ids for row in self._events(each)],
        }
        for spans in self._spans.of_directives(ids):
            draft = drafts[spans.directive]
            ref, directive = spans.ref, spans.directive
            found[tables.TASK_SPANS] += [
                (
                    *own, ref, directive, span.from_day, span.until_day, span.state.value,
                    span.last_day, span.total, span.done, span.late, span.submitted, draft,
                )
                for span in spans.tasks
            ]  # fmt: skip
            found[tables.ASSIGNMENT_SPANS] += [
                (
                    *own, ref, directive, span.place, span.agency, span.named, span.via,
                    span.from_day, span.until_day, span.opening_state.value, span.soon_from,
                    span.late_from, span.last_day, span.submitted_on, span.closed_on,
                    span.judged_on, draft,
                )
                for span in spans.assignments
            ]  # fmt: skip
        return found

    def of_registry(self) -> dict[ExportTable, list[_Row]]:
        """Return the rows of the tables that have no year."""
        register = self._snapshot.register
        return {
            tables.LAKE_AGENCIES: [
                (
                    self._registry, agency.id, agency.name, agency.kind, agency.parent,
                    agency.code, agency.valid_from, agency.valid_until,
                )
                for agency in register.agencies.values()
            ],
            tables.LAKE_GROUPS: [
                (self._registry, group.id, group.name) for group in register.groups.values()
            ],
        }  # fmt: skip

    def _directive(self, directive: Directive) -> _Row:
        return (
            directive.id, directive.number, directive.symbol, directive.type, directive.title,
            directive.issuer, directive.issued_on, self._steps.to(directive.issuer),
            directive.cited_only, directive.unreviewed,
        )  # fmt: skip

    def _links(self, directive: str) -> Iterator[_Row]:
        below, _above = self._snapshot.links(directive)
        for place, (role, target) in enumerate(below, start=1):
            yield directive, place, role, target

    def _tasks(self, ids: Sequence[str], drafts: dict[str, bool]) -> Iterator[_Row]:
        last = self._answers_until.isoformat()
        query = (
            "SELECT t.directive, t.task, o.occurrence, t.record, o.last_day, o.opens_on,"
            " o.provisional FROM task t JOIN occurrence o ON o.task = t.key"
            " WHERE t.directive IN ({marks}) ORDER BY t.directive, t.position, o.opens_on,"
            " o.occurrence"
        )
        for directive, task, occurrence, text, last_day, opens_on, provisional in self._all(
            query, ids
        ):
            if opens_on >= last:
                continue
            record = json.loads(text)
            words = "; ".join(str(each["text"]) for each in record.get("deadline", ()))
            yield (
                f"{directive}:{task}" + (f"@{occurrence}" if occurrence else ""),
                directive, task, occurrence or None, record["title"], record.get("deliverable"),
                words or None, date.fromisoformat(last_day) if last_day else None,
                max(date.fromisoformat(opens_on), FIRST_DAY), bool(provisional), drafts[directive],
            )  # fmt: skip

    def _roles(self, ids: Sequence[str]) -> Iterator[_Row]:
        query = (
            "SELECT directive, task, record FROM task WHERE directive IN ({marks})"
            " ORDER BY directive, position"
        )
        for directive, task, text in self._all(query, ids):
            record = json.loads(text)
            for role in ("lead", "coordinating", "carried_out_by", "report_to"):
                for place, party in enumerate(record.get(role, ()), start=1):
                    yield directive, task, role, place, party

    def _events(self, directive: str) -> Iterator[_Row]:
        for place, event in enumerate(self._snapshot.events(directive), start=1):
            yield (
                directive, place, event.task, event.occurrence, event.agency, event.day,
                event.kind, event.evidence, event.until, event.to, event.recorded_on,
            )  # fmt: skip

    def _all(self, query: str, ids: Sequence[str]) -> Iterator[_Row]:
        for chunk in chunks(sorted(ids)):
            marks = ",".join("?" * len(chunk))
            yield from self._connection.execute(query.format(marks=marks), chunk).fetchall()


_INPUTS = (
    "SELECT id, record FROM directive WHERE id IN ({marks}) ORDER BY id",
    "SELECT source, target, role FROM link WHERE source IN ({marks}) ORDER BY source, rowid",
    (
        "SELECT t.directive, t.task, t.position, t.record, r.members FROM task t"
        " JOIN roster r ON r.id = t.roster WHERE t.directive IN ({marks})"
        " ORDER BY t.directive, t.position"
    ),
    (
        "SELECT t.directive, t.task, o.occurrence, o.last_day, o.opens_on, o.rolled, o.provisional"
        " FROM task t JOIN occurrence o ON o.task = t.key WHERE t.directive IN ({marks})"
        " AND o.opens_on < '{until}' ORDER BY t.directive, t.position, o.occurrence"
    ),
    (
        "SELECT directive, task, occurrence, agency, record FROM event WHERE directive IN ({marks})"
        " ORDER BY path, position"
    ),
)


class _Steps:
    """How far an issuer is from the registry's office, up or down the agencies' parents."""

    def __init__(self, register: AgencyRegister, office: str | None) -> None:
        self.office = office
        self._register = register
        self._above = self._line(office)

    def to(self, issuer: str | None) -> int | None:
        """Return the number of steps; None where neither stands above the other."""
        if issuer is None or self.office is None:
            return None
        if issuer in self._above:
            return self._above.index(issuer)
        line = self._line(issuer)
        return line.index(self.office) if self.office in line else None

    def _line(self, agency: str | None) -> list[str]:
        found: list[str] = []
        while agency is not None and agency not in found:
            found.append(agency)
            known = self._register.agencies.get(agency)
            agency = known.parent if known else None
        return found
