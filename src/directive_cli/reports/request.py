"""What may be asked of a report, whatever the surface that asks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from directive_cli.messages import Message
from directive_cli.registry.query import Snapshot, TaskQuery
from directive_cli.reports.table import Letterhead


@dataclass(frozen=True, slots=True)
class Period:
    """The days that a report is about, both ends included.

    Counted is work in hand on any of them, in its state at the end of the last one.
    """

    start: date
    end: date


class ReportRequest(Protocol):
    """What was asked of a report. A property that needs git or a file reads it when used."""

    @property
    def snapshot(self) -> Snapshot:
        """The registry as of the day of asking."""

    @property
    def query(self) -> TaskQuery:
        """Which tasks: those of the agencies and the directive asked for, closed ones too."""

    @property
    def with_closed(self) -> bool:
        """Whether a list of open tasks shall show the closed ones as well (``--done``)."""

    @property
    def expand_groups(self) -> bool:
        """Whether each member of a group has its own row."""

    @property
    def period(self) -> Period | None:
        """The period reported on; None: up to the day of asking."""

    @property
    def letterhead(self) -> Letterhead | None:
        """The head of an official paper; None: a plain sheet."""

    @property
    def in_full(self) -> bool:
        """Whether there is room for every line: on no single page, but in an annex or in data."""

    @property
    def revision(self) -> str | None:
        """The commit that the answer is made from."""

    @property
    def sheet(self) -> str | None:
        """The id of the forms sent out that is asked about."""

    @property
    def has_subject(self) -> bool:
        """Whether an agency, a task or forms are named."""

    def subject(self, what: Message) -> str:
        """Return the agency or task named. Raises DirectiveError: ``what`` is missing."""

    def compared(self) -> tuple[Snapshot | None, str | None]:
        """Return the earlier registry of ``--compare`` and its name."""

    def since(self) -> tuple[Snapshot, str | None]:
        """Return the earlier registry of ``--since``. Raises DirectiveError without one."""
