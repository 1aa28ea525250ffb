"""Run command lines in this process, as a user would type them, on a day of our choosing."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from directive_cli.cli.main import run_command_line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass
class Answer:
    code: int
    out: str
    err: str


@dataclass
class CommandLine:
    """A user at ``folder`` on ``day`` at noon in Viet Nam."""

    folder: Path
    cache: Path
    day: str = "2025-11-20"

    def __call__(self, *words: str, environment: Mapping[str, str] | None = None) -> Answer:
        out, err = io.StringIO(), io.StringIO()
        year, month, day = map(int, self.day.split("-"))
        now = datetime(year, month, day, 5, tzinfo=UTC)
        known = {"XDG_CACHE_HOME": str(self.cache), **(environment or {})}
        return Answer(
            run_command_line(words, known, out, err, self.folder, now),
            out.getvalue(),
            err.getvalue(),
        )

    def fine(self, *words: str, environment: Mapping[str, str] | None = None) -> str:
        answer = self(*words, environment=environment)
        assert answer.code == 0, answer
        return answer.out

    def refused(self, *words: str, environment: Mapping[str, str] | None = None) -> str:
        answer = self(*words, environment=environment)
        assert (answer.code, answer.out) == (2, ""), answer
        return answer.err
