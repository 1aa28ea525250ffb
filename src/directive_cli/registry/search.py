"""Full-text search over directives and tasks; marks and case ignored, every word must occur."""

from __future__ import annotations

import json
import re

from directive_cli.domain.vietnamese import fold, normalise, searchable
from directive_cli.registry.rows import TASKS_AT_MOST
from directive_cli.values import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from directive_cli.registry.query import Snapshot

_OPEN_ENDED = 3
"""Shorter words stand for themselves only: half of all Vietnamese words begin with some two letters."""
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
    """Return what holds all of ``words``, in the documents' order; three letters and more may begin a longer word."""
    tokens = [
        token
        for word in words
        for token in re.findall(r"[^\W_]+", searchable(normalise(word)).decode())
    ]
    if not tokens:
        return []
    expression = " AND ".join(f'"{token}"' + " *" * (len(token) >= _OPEN_ENDED) for token in tokens)
    wanted = [fold(token) for token in tokens]
    rows = snapshot.index.connection.execute(
        f"SELECT d.id || ifnull(':' || t.task, ''), d.id, d.record, t.record FROM words"
        f" LEFT JOIN task t ON t.key = words.rowid JOIN directive d ON d.key = words.rowid / {TASKS_AT_MOST}"
        f" WHERE words MATCH ? AND (t.key IS NOT NULL OR words.rowid % {TASKS_AT_MOST} = {TASKS_AT_MOST - 1})"
        " ORDER BY d.counts_from, d.id, t.position",
        (expression,),
    ).fetchall()
    return [
        _hit(ref, directive, json.loads(header), task and json.loads(task), wanted)
        for ref, directive, header, task in rows
    ]


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
    # Folding keeps the number of characters of NFC text, so the place in one is the place in the other.
    start = max(0, min(places, default=0) - _AROUND)
    end = min(len(flat), min(places, default=0) + 2 * _AROUND)
    return ("…" if start else "") + flat[start:end] + ("…" if end < len(flat) else "")
