"""Full-text search over directives and tasks; marks and case ignored, every word must occur."""

from __future__ import annotations

import json
import re

from directive_cli.domain.vietnamese import fold, normalise, searchable
from directive_cli.registry.rows import TASKS_AT_MOST
from directive_cli.values import TYPE_CHECKING, dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from directive_cli.registry.query import Snapshot

_OPEN_ENDED = 3
"""Shorter words stand for themselves only: half of all Vietnamese words begin with some two
letters."""
_I_OR_Y = re.compile("([hklmst]|qu)([iy])")
"""Syllables that are spelt with i or y at will."""
_AROUND = 60
"""Characters shown on either side of the first word found."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A directive or task that was found."""

    ref: str
    directive: str
    title: str
    snippet: str


def search_index(snapshot: Snapshot, words: Iterable[str]) -> list[Hit]:
    """Return what holds all of ``words``, in the documents' order; three letters and more may begin
    a longer word."""
    tokens = [
        token
        for word in words
        for token in re.findall(r"[^\W_]+", searchable(normalise(word)).decode())
    ]
    if not tokens:
        return []
    expression = " AND ".join(_as_expression(token) for token in tokens)
    wanted = [fold(spelling) for token in tokens for spelling in _spellings(token)]
    rows = snapshot.index.connection.execute(
        f"SELECT d.id || ifnull(':' || t.task, ''), d.id, d.record, t.record FROM words"
        f" LEFT JOIN task t ON t.key = words.rowid JOIN directive d ON d.key = words.rowid / "
        f"{TASKS_AT_MOST}"
        f" WHERE words MATCH ? AND (t.key IS NOT NULL OR words.rowid % {TASKS_AT_MOST} = "
        f"{TASKS_AT_MOST - 1})"
        " ORDER BY d.counts_from, d.id, t.position",
        (expression,),
    ).fetchall()
    return [
        _hit(ref, directive, json.loads(header), task and json.loads(task), wanted)
        for ref, directive, header, task in rows
    ]


def _as_expression(token: str) -> str:
    words = (
        f'"{spelling}"' + " *" * (len(spelling) >= _OPEN_ENDED) for spelling in _spellings(token)
    )
    return f"({' OR '.join(words)})"


def _spellings(token: str) -> tuple[str, ...]:
    """Return a word and its other spelling: ``kỹ`` and ``kĩ`` are one word, ``máy`` and ``mái``
    two."""
    found = _I_OR_Y.fullmatch(fold(token))
    if found is None:
        return (token,)
    return token, found[1] + ("y" if found[2] == "i" else "i")


def _hit(
    ref: str,
    directive: str,
    header: dict[str, Any],
    task: dict[str, Any] | None,
    wanted: Sequence[str],
) -> Hit:
    if task is None:
        title = header["title"] or header["number"] or directive
        texts = [header["title"], header["number"], header["symbol"], *header["aliases"]]
    else:
        title = task["title"]
        texts = [
            title,
            task.get("detail"),
            task.get("deliverable"),
            *(each["text"] for each in task.get("deadline", ())),
        ]
    return Hit(ref, directive, title, _snippet([text for text in texts if text], wanted))


def _snippet(texts: Sequence[str], wanted: Sequence[str]) -> str:
    """Return the surroundings of the first wanted word, from the text that holds most of them."""
    if not texts:
        return ""
    best = max(texts, key=lambda text: sum(token in fold(text) for token in wanted))
    flat = " ".join(best.split())
    folded = fold(flat)
    places = [folded.find(token) for token in wanted if token in folded]
    # Folding keeps the number of characters of NFC text, so the place in one is the place in the
    # other.
    start = max(0, min(places, default=0) - _AROUND)
    end = min(len(flat), min(places, default=0) + 2 * _AROUND)
    return ("…" if start else "") + flat[start:end] + ("…" if end < len(flat) else "")
