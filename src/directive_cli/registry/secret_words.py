"""Markings of secrecy in anything that the index holds, before a registry is shown to others."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from directive_cli.domain.secrecy import marking_in, may_hold_marking

if TYPE_CHECKING:
    from collections.abc import Iterable

    from directive_cli.registry.query import Snapshot


def secret_words(snapshot: Snapshot) -> tuple[str, str] | None:
    """Return (directive, words) of the first marking of secrecy in the registry, or None.

    Looks at everything that the index holds of documents, tasks and events, also at what is not
    published (Law on the Protection of State Secrets 29/2018/QH14, art. 8).
    """
    queries = (
        "SELECT id, record FROM directive",
        "SELECT directive, record FROM task",
        "SELECT directive, record FROM event",
    )
    for query in queries:
        for directive, text in snapshot.index.connection.execute(query):
            texts = list(_texts(json.loads(text)))
            # One look at them all first: hardly a record can hold a marking.
            if not may_hold_marking("\n".join(texts)):
                continue
            for words in texts:
                if found := marking_in(words):
                    return directive, found
    return None


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
