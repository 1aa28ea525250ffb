"""One file as the rules of scope TEXT and FILE see it. Knows no rule."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from directive_cli.checks.facts import LastDays, last_days_of
from directive_cli.checks.file_context import FileContext
from directive_cli.diagnostics import SourceSpan
from directive_cli.domain.deadline import Basis
from directive_cli.domain.working_calendar import WorkingCalendar
from directive_cli.registry.yaml_document import YamlDocument


class _EveryDayWorked(WorkingCalendar):
    """Spares the search for last working days where only last days are asked for."""

    def last_working_day(self, on_or_before: date) -> date:
        return on_or_before

    def is_provisional(self, year: int) -> bool:
        return False


_EVERY_DAY_WORKED = _EveryDayWorked()


@dataclass(frozen=True)
class CheckedFile:
    """A file as rules of scope TEXT and FILE see it; the latter are asked only when ``content`` is
    there."""

    path: str
    kind: str
    text: str
    content: Any
    document: YamlDocument | None
    context: FileContext

    @cached_property
    def basis(self) -> Basis:
        """What the last days of this directive are counted from."""
        return self.context.basis(self.content)

    @cached_property
    def last_days(self) -> LastDays:
        """The last days of this directive's deadlines; worked out once for all rules."""
        return last_days_of(
            self.content, self.basis, replace(self.basis, calendar=_EVERY_DAY_WORKED)
        )

    @cached_property
    def extreme_days(self) -> tuple[date, date] | None:
        """The first and the last of the last days; None where there is none."""
        days = [day for task in self.last_days for deadline in task for day in deadline]
        return (min(days), max(days)) if days else None

    def span(self, start: int, end: int) -> SourceSpan:
        """Return the place of the characters ``start`` to ``end`` of the text."""
        first = bisect_right(self._line_starts, start)
        last = bisect_right(self._line_starts, max(start, end - 1))
        return SourceSpan(
            self.path,
            first,
            start - self._line_starts[first - 1] + 1,
            last,
            end - self._line_starts[last - 1] + 1,
        )

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer(r"\r\n?|\n", self.text))]
