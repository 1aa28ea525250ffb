"""JSON for programs: UTF-8, not escaped to ASCII, dates as ISO text."""

from __future__ import annotations

import json
import re

from directive_cli.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import IO, Any


_UNSEEN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
"""Control and direction marks that JSON allows and a terminal obeys; JSON escapes the others."""


def write_json(body: Mapping[str, Any], stream: IO[str]) -> None:
    """Write one JSON object, indented, with a final newline."""
    text = json.dumps(body, ensure_ascii=False, indent=2, default=_plain)
    stream.write(_UNSEEN.sub(lambda found: f"\\u{ord(found.group()):04x}", text))
    stream.write("\n")


def _plain(value: Any) -> Any:
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    raise TypeError(f"no JSON form for {type(value).__name__}")
