"""What a PDF says besides its pages: any string in it may carry a marking of secrecy.

Annotations, form fields, bookmarks, layers, page labels, names of files within, properties and
metadata are all strings in the file's objects (ISO 32000-1, 7.3.4). Gives only what may hold a
marking.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import Any

from directive_cli.domain.secrecy import may_hold_marking

OBJECTS_AT_MOST = 200_000
"""A bound for what is looked through; a file of a thousand pages has some ten thousand."""
_TAG = re.compile(r"<[^<>]{0,10000}>")


def pdf_texts(document: Any) -> Iterator[str]:
    """Yield each string of a ``pdfplumber`` document that may hold a marking, and its name too."""
    from pdfminer.pdfexceptions import PDFException

    for name, value in (document.metadata or {}).items():
        yield from _held(f"{name}: {value}", str(value))
    for number in islice(_numbers(document.doc), OBJECTS_AT_MOST):
        # An object that is damaged gives nothing; the pages are read all the same.
        with suppress(PDFException, ValueError, TypeError, KeyError, IndexError, AttributeError):
            yield from _strings(document.doc.getobj(number))


def slanted_words(characters: Iterable[dict[str, Any]]) -> list[str]:
    """Return what is written at an angle over a page, as a watermark is, that may hold a marking.

    Its letters stand on lines of their own, so no line of the page holds it. They come in the order
    in which the page draws them, with their ``matrix`` and ``size`` as pdfminer gives these.
    """
    lines = [""]
    before: tuple[float, ...] = ()
    for one in characters:
        matrix = one["matrix"]
        if abs(matrix[1]) <= abs(matrix[0]) / 10:
            continue
        far = before and max(abs(matrix[4] - before[4]), abs(matrix[5] - before[5]))
        if far and far > 3 * max(abs(matrix[0]), abs(matrix[1]), one["size"]):
            lines.append("")
        lines[-1] += one["text"]
        before = matrix
    return list(_held(*lines))


def _numbers(document: Any) -> Iterator[int]:
    seen: set[int] = set()
    for table in document.xrefs:
        for number in table.get_objids():
            if number not in seen:
                seen.add(number)
                yield number


def _strings(found: Any) -> Iterator[str]:
    from pdfminer.pdftypes import PDFStream
    from pdfminer.psparser import PSLiteral
    from pdfminer.utils import decode_text

    waiting = [("", found)]
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, PDFStream):
            waiting.append((name, value.attrs))
            if str(value.attrs.get("Type")) == "/'Metadata'":
                content = value.get_data().decode("utf-8", errors="replace")
                yield from _held(_TAG.sub("\n", content))
        elif isinstance(value, dict):
            waiting += [(str(key), each) for key, each in value.items()]
        elif isinstance(value, list):
            waiting += [(name, each) for each in value]
        elif isinstance(value, bytes):
            text = decode_text(value)
            yield from _held(text, f"{name}: {text}")
        elif isinstance(value, PSLiteral):
            yield from _held(str(value.name))


def _held(*texts: str) -> Iterator[str]:
    for text in texts:
        if may_hold_marking(text):
            yield text
