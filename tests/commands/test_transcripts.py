"""Transcripts: what a command line prints, on which stream, and how it exits.

Every ``console`` block in ``transcripts/*.md`` is played. A comment at the head of the file says against which
registry, on which day and how wide: ``<!-- registry: registry; today: 2025-03-20; width: 80 -->`` (no width: a pipe).
Lines that went to stderr begin with ``! ``; the last line of an answer is its exit code. ``--rewrite-transcripts``
puts in what is printed now; the diff is then to be read.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from tests.asking import ask
from tests.platforms import WINDOWS

FOLDER = Path(__file__).parent / "transcripts"
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
HEAD = re.compile(r"<!-- (.*?) -->")
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def played(text: str) -> str:
    """Return the transcript with every answer as it is given now."""
    head = HEAD.search(text)
    assert head is not None, "a transcript begins with a comment that names its registry and day"
    said = dict(pair.split(": ") for pair in head.group(1).split("; "))
    now = datetime.fromisoformat(said["today"]).replace(hour=9, tzinfo=timezone(timedelta(hours=7)))
    root = (FOLDER / said["registry"]).resolve()
    width = int(said["width"]) if "width" in said else None

    def block(found: re.Match[str]) -> str:
        lines = []
        for line in found.group(1).splitlines():
            if not line.startswith("$ directive"):
                continue
            answer = ask(root, line.removeprefix("$ directive"), width=width, now=now)
            printed = ESCAPES.sub("", answer.out).removeprefix("\ufeff")
            lines += [line, *(shown.rstrip() for shown in printed.splitlines())]
            lines += [f"! {told}" for told in answer.err.splitlines()]
            lines.append(f"exit {answer.code}\n")
        return "```console\n" + "\n".join(lines) + "```"

    return BLOCK.sub(block, text)


@pytest.mark.skipif(WINDOWS, reason="Rich draws square corners on consoles of Windows")
@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.md")), ids=lambda path: path.stem)
def test_the_program_prints_what_the_transcript_shows(
    path: Path, request: pytest.FixtureRequest
) -> None:
    written = path.read_text(encoding="utf-8")
    now = played(written)
    if request.config.getoption("--rewrite-transcripts"):
        path.write_text(now, encoding="utf-8")
        return
    assert now == written


def test_there_are_transcripts_of_every_question() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md"))
    for command in ("status", "due", "show", "list", "agencies", "search", "chain"):
        assert f"$ directive {command}" in text
