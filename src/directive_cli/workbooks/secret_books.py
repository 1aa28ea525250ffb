"""A workbook with a marking of secrecy anywhere in it is refused before a row of it is used.

Judges its cells, the names of its sheets, and what lies beside them in the file: headers and
footers of pages, comments, text boxes, number formats, properties (ECMA-376, part 1).
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from itertools import pairwise

from directive_cli.domain.secrecy import marking_in, marking_in_lines
from directive_cli.drafting.word_asides import web_text
from directive_cli.messages import Message, _
from directive_cli.workbooks.looking import WorkbookRefused

_CELLS = ("xl/worksheets/", "xl/sharedStrings")
"""Parts that hold the cells themselves."""
_PART_AT_MOST = 20_000_000
_BESIDE_CELLS = re.compile(
    rb"<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)[^>]*>([^<]*)<|formatCode=\"([^\"]*)\""
)
# What stands in a page's header for its place and its font: `&C&"Times,Bold"&12`.
_HEADER_CODE = re.compile(r'&(?:"[^"]*"|\d+|K[0-9A-Fa-f]{6}|[A-Z])')


def refuse_secret_book(
    name: str, raw: bytes, sheets: Iterable[tuple[str, Iterable[Sequence[object]]]]
) -> None:
    """Raise WorkbookRefused when a cell or anything beside the cells is a marking of secrecy.

    ``sheets`` are given as their names and rows.
    """
    clean: set[str] = set()
    for sheet, rows in sheets:
        if marking_in(sheet):
            raise WorkbookRefused(_refusal(name))
        for at, row in enumerate(rows):
            for words in _words(row):
                if words in clean:
                    continue
                if marking_in(words):
                    raise WorkbookRefused(
                        _(
                            "{name}: row {row} of “{sheet}” bears a marking of secrecy; such a "
                            "document has no place in a registry.",
                            name=name,
                            row=at + 1,
                            sheet=sheet,
                        )
                    )
                clean.add(words)
    if raw.startswith(b"PK") and any(
        marking_in_lines(text.splitlines()) for text in _texts_beside_cells(raw)
    ):
        raise WorkbookRefused(_refusal(name))


def _refusal(name: str) -> Message:
    return _(
        "{name} bears a marking of secrecy beside its cells; such a document has no place in a "
        "registry.",
        name=name,
    )


def _words(row: Sequence[object]) -> Iterator[str]:
    """Yield the words of a row: each cell, and a label with the cell behind it."""
    texts = [cell for cell in row if isinstance(cell, str) and cell.strip()]
    yield from texts
    for label, value in pairwise(texts):
        if "mật" in label.lower():
            yield f"{label.rstrip(' :')}: {value}"


def _texts_beside_cells(raw: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        for info in archive.infolist():
            if not info.filename.lower().endswith((".xml", ".vml")):
                continue
            with archive.open(info) as part:
                content = part.read(_PART_AT_MOST)
            for found in _BESIDE_CELLS.finditer(content):
                words = (found[1] or found[2] or b"").decode("utf-8", errors="replace")
                yield _HEADER_CODE.sub("\n", unescape(words))
            if not info.filename.startswith(_CELLS):
                yield from web_text(content)
