"""The words of ``agency_words.txt``, read once: one tuple of words a section.

Knows the file's form only: ``[section]``, then words that semicolons part; ``#`` opens a comment.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    text = (files("directive_cli.domain") / "agency_words.txt").read_text("utf-8")
    found: dict[str, list[str]] = {}
    words: list[str] = []
    for line in text.splitlines():
        if line.startswith("["):
            words = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            words += [word for each in line.split(";") if (word := each.strip())]
    return {name: tuple(dict.fromkeys(listed)) for name, listed in found.items()}


def words_of(section: str) -> tuple[str, ...]:
    """Return the words of a section in the order of the file; KeyError where there is none."""
    return _sections()[section]
