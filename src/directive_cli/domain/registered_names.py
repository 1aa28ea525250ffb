"""The names that a registry knows, while a document is read: they beat the grammar of names.

"Viện Nghiên cứu biển" holds a verb ("cứu") at which the grammar would end the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from directive_cli.domain.vietnamese import normalise

_KNOWN: ContextVar[re.Pattern[str] | None] = ContextVar("registered_names", default=None)
_GOES_ON = re.compile(
    r"(?:tỉnh|thành phố|huyện|thị xã|thị trấn|xã|phường|quận|đặc khu|và|của|thuộc|trực thuộc|cấp"
    r"|trung ương|các|liên quan|có liên quan|khác)(?![^\W_])|[-–,/&]"
)


@contextmanager
def knowing_names(names: Iterable[str]) -> Iterator[None]:
    """Let the grammar know these names, of two words at least, until the block ends."""
    written = {" ".join(normalise(name).split()) for name in names}
    longest_first = sorted((name for name in written if " " in name), key=len, reverse=True)
    patterns = [r"\s+".join(map(re.escape, name.split())) for name in longest_first]
    pattern = re.compile(rf"(?:{'|'.join(patterns)})(?![^\W_])") if patterns else None
    token = _KNOWN.set(pattern)
    try:
        yield
    finally:
        _KNOWN.reset(token)


def registered_end(text: str, start: int, read_end: int) -> int:
    """Return where the registered name that begins at ``start`` ends; -1 when there is none.

    It is none either where the grammar read a longer name, up to ``read_end``, that begins so.
    """
    known = _KNOWN.get()
    found = known.match(text, start) if known is not None else None
    if found is None:
        return -1
    rest = text[found.end() : max(read_end, found.end())].lstrip()
    if rest and (rest[:1].isupper() or _GOES_ON.match(rest)):
        return -1
    return found.end()
