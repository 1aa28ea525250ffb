"""The progress of a long task, shown on stderr after the first second if a person waits."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import IO, overload

from directive_cli.messages import Message, _
from directive_cli.reports.table import Heading, Report, Row, Table
from directive_cli.translation import Translator

_FIRST_AFTER_SECONDS = 1.0
_AGAIN_AFTER_SECONDS = 0.2
_LOOK_EVERY_ROWS = 2_000
_BAR_WIDTH = 20


def watched(report: Report, stderr: IO[str], translate: Translator) -> Report:
    """Return the report with tables that count written rows on ``stderr`` if it is a terminal."""
    if not stderr.isatty():
        return report
    parts = tuple(
        replace(part, rows=_Watched(part.rows, stderr, translate))
        if isinstance(part, Table)
        else part
        for part in report.parts
    )
    return replace(report, parts=parts)


class ProgressLine:
    """A line on ``stderr`` that is written again and again, if it is a terminal."""

    def __init__(self, stderr: IO[str], translate: Translator) -> None:
        self._stderr = stderr
        self._translate = translate
        self._show_after = time.monotonic() + _FIRST_AFTER_SECONDS
        self._shown = False

    def show(self, message: Message, share: float | None = None) -> None:
        """Show how far the work is, not too often; with a bar where the share done is known."""
        if time.monotonic() <= self._show_after or not self._stderr.isatty():
            return
        self._shown = True
        self._show_after = time.monotonic() + _AGAIN_AFTER_SECONDS
        full = int((share or 0) * _BAR_WIDTH)
        bar = "" if share is None else "█" * full + "░" * (_BAR_WIDTH - full) + " "
        print(f"\r{bar}{self._translate(message)}", end="", file=self._stderr, flush=True)

    def clear(self) -> None:
        """Erase the line."""
        if self._shown:
            print(f"\r{' ' * 76}\r", end="", file=self._stderr, flush=True)


class RowCount(ProgressLine):
    """Counts written rows; the total is not known."""

    _count = 0

    def add(self, count: int) -> None:
        """Count ``count`` more rows as written."""
        self._count += count
        self.show(_("{n} row written", plural="{n} rows written", n=self._count))


class DocumentCount(ProgressLine):
    """Shows how many documents of the total are done."""

    def __init__(
        self,
        stderr: IO[str],
        translate: Translator,
        said: Callable[[int, int], Message] | None = None,
    ) -> None:
        super().__init__(stderr, translate)
        self._said = said or _documents_done

    def tell(self, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` documents are done."""
        self.show(self._said(done, total), done / max(total, 1))


def _documents_done(done: int, total: int) -> Message:
    return _("{done} of {n} document", plural="{done} of {n} documents", done=done, n=total)


class _Watched(Sequence["Row | Heading"]):
    """Rows that are counted while they are read."""

    def __init__(
        self, rows: Sequence[Row | Heading], stderr: IO[str], translate: Translator
    ) -> None:
        self._rows = rows
        self._stderr = stderr
        self._translate = translate

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> Row | Heading: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Row | Heading]: ...

    def __getitem__(self, place: int | slice) -> Row | Heading | Sequence[Row | Heading]:
        return self._rows[place]

    def __iter__(self) -> Iterator[Row | Heading]:
        line = ProgressLine(self._stderr, self._translate)
        for count, row in enumerate(self._rows, 1):
            if count % _LOOK_EVERY_ROWS == 0:
                line.show(
                    _(
                        "{done} of {n} row written",
                        plural="{done} of {n} rows written",
                        done=count,
                        n=len(self._rows),
                    )
                )
            yield row
        line.clear()
