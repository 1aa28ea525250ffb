"""What the checks of every file rest on besides the file itself.

Knows no rule and no other file.
"""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

from directive_cli.domain.deadline import Basis, BeforeReading
from directive_cli.domain.model import DirectiveFile
from directive_cli.domain.working_calendar import WorkingCalendar

NEWEST_FORMAT = 2
"""The newest format of a registry that this program knows."""


class FileContext:
    """What the checks of a file rest on besides the file: the registry's reading of "trước" and its
    calendar."""

    def __init__(
        self,
        *,
        before_means: str,
        calendar: Any,
        waived: frozenset[str] = frozenset(),
        format: int = 1,
    ) -> None:
        self.before_means = before_means
        self.calendar = calendar
        self.format = format
        """That of the registry."""
        self.waived = waived
        """Codes that the registry waives for all its files: nobody will see their places."""

    @cached_property
    def _counting(self) -> WorkingCalendar:
        return WorkingCalendar.from_mapping(self.calendar)

    def basis(self, directive: DirectiveFile) -> Basis:
        """Return what the last days of a directive's deadlines are counted from."""
        reading = BeforeReading(directive.before_means or self.before_means)
        return Basis(
            _full(directive.issued_on), _full(directive.received_on), reading, self._counting
        )


def _full(partial: str | None) -> date | None:
    return date.fromisoformat(partial) if partial is not None and len(partial) == 10 else None
