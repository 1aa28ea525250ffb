"""A file's bytes → lines. Knows encodings and limits; PDF and Word have their own readers."""

from __future__ import annotations

import hashlib

from directive_cli.drafting.source_lines import Line, SourceText


def read_bytes(data: bytes, *, name: str) -> SourceText:
    """Return the lines of a document given as bytes."""
    text = data.decode("utf-8-sig")
    lines = []
    page = 1
    for number, raw in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        for place, piece in enumerate(raw.split("\f")):
            page += bool(place)
            lines.append(Line(page, number, piece))
    return SourceText(name, hashlib.sha256(data).hexdigest(), tuple(lines))
