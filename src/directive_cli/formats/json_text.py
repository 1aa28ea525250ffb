"""JSON for programs: UTF-8, not escaped to ASCII, dates as ISO text."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def write_json(body: Mapping[str, Any], stream: IO[str]) -> None:
    """Write one JSON object, indented, with a final newline."""
    stream.write(json.dumps(body, ensure_ascii=False, indent=2, default=_plain))
    stream.write("\n")


def _plain(value: Any) -> Any:
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    raise TypeError(f"no JSON form for {type(value).__name__}")
