"""Zipped packages (xlsx, docx) with the same bytes for the same parts, and what XML may hold.

Knows nothing of either format's contents.
"""

from __future__ import annotations

import zipfile
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING

from directive_cli.formats.cells import visible_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip entry can carry: packages never hold the time of their making."""
XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Package:
    """A zip file being written: parts in the order they are added, without clock or system in them."""

    def __init__(self, out: IO[bytes]) -> None:
        self._zip = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6)

    def add(self, name: str, text: str | bytes) -> None:
        """Add one part; text is written in UTF-8."""
        self._zip.writestr(self._entry(name), text.encode() if isinstance(text, str) else text)

    @contextmanager
    def part(self, name: str) -> Iterator[IO[bytes]]:
        """Open one part to be written piece by piece, so that a large one is never held in memory."""
        with self._zip.open(self._entry(name), "w", force_zip64=True) as stream:
            yield stream

    def close(self) -> None:
        """Write the zip's directory; without it nothing can read the package."""
        self._zip.close()

    @staticmethod
    def _entry(name: str) -> zipfile.ZipInfo:
        entry = zipfile.ZipInfo(name, _EPOCH)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.create_system = 0
        entry.external_attr = 0
        return entry


def xml_text(text: str) -> str:
    """Return text for an element's content; characters that XML forbids are shown as pictures."""
    text = visible_lines(text)
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def xml_attribute(text: str) -> str:
    """Return text for an attribute in double quotes."""
    return xml_text(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")
