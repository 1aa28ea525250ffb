"""Markings of secrecy in anything that the index holds, before a registry is shown to others."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from directive_cli.domain.secrecy import marking_in, marking_in_name, may_hold_marking
from directive_cli.registry.location import AGENCIES_FILE, REGISTRY_FILE
from directive_cli.registry.query import Snapshot


def secret_words(snapshot: Snapshot) -> tuple[str, str] | None:
    """Return (directive or file, words) of the first marking of secrecy in the registry, or None.

    Looks at everything that the index holds of documents, tasks and events, also at what is not
    published, at the names of the registry and of agencies, and at what is told of a file that
    could not be read (Law on the Protection of State Secrets 29/2018/QH14, art. 8).
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
    for file, words in _beside(snapshot):
        if found := marking_in(words):
            return file, found
    for unread in snapshot.unread:
        if found := marking_in_name(unread.path):
            return unread.path, found
    return None


def _beside(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    """Yield (file, text) of what is shown beside documents, tasks and events."""
    for words in _texts(snapshot.about):
        yield REGISTRY_FILE, words
    for agency in snapshot.register.agencies.values():
        yield from ((AGENCIES_FILE, words) for words in (agency.name, *agency.aliases))
    for group in snapshot.register.groups.values():
        yield from ((AGENCIES_FILE, words) for words in (group.name, *group.aliases))
    for unread in snapshot.unread:
        for words in _texts(unread.message.values):
            yield unread.path, words


def _texts(value: Any) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
