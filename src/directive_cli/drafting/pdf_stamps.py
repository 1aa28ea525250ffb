"""What is stamped on a PDF's page: numbers, days and signatures stand in annotations, not in the
page's text.

Reads the appearance of each annotation, at its place on the page (ISO 32000-1, 12.5.5). A note of
signing (who signed when, by which machine) is told apart: its day is no day of issue.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

_SIGNING_NOTE = re.compile(
    r"(?i)k[ýí] bởi|người ký|thời gian ký|ngày ký|sao y|@|\d{1,2}:\d{2}:\d{2}|signed by|date:"
)
_LONGEST_STAMP = 60
"""Letters: a number, a day, a place and date; what is longer is a note."""
_HIDDEN = 0b100010
"""Flags of an annotation that is hidden or not to be seen."""


@dataclass(slots=True)
class PageStamps:
    """The words stamped on one page, the notes of signing, and the names that signatures carry."""

    words: list[dict[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    signers: list[str] = field(default_factory=list)


def stamps_of(page: Any) -> PageStamps:
    """Return what is stamped on a page of ``pdfplumber``; an annotation that is damaged gives
    nothing."""
    from pdfminer.pdfinterp import PDFResourceManager
    from pdfminer.pdftypes import resolve1
    from pdfplumber.utils.text import extract_words

    found = PageStamps()
    resources = PDFResourceManager()
    annotations = resolve1(page.page_obj.annots)
    for reference in annotations if isinstance(annotations, list) else ():
        annotation = resolve1(reference)
        if not isinstance(annotation, dict) or _is_hidden(annotation):
            continue
        found.signers += _signer(annotation)
        characters: list[dict[str, Any]] = []
        # A stamp is an addition to the page; one that cannot be drawn must not keep the page from
        # being read.
        with suppress(ValueError, TypeError, KeyError, AttributeError, IndexError):
            characters = _drawn(page, annotation, resources)
        words = extract_words(characters, x_tolerance=1.5, y_tolerance=3, extra_attrs=["size"])
        if annotation.get("AP") is None:
            with suppress(ValueError, TypeError, KeyError, AttributeError, IndexError):
                words = _filled_in(page, annotation)
        text = " ".join(str(word["text"]) for word in words)
        if not text:
            continue
        if len(text) > _LONGEST_STAMP or _SIGNING_NOTE.search(text):
            found.notes.append(text)
        else:
            found.words += [{**word, "stamp": True} for word in words]
    return found


def _is_hidden(annotation: dict[str, Any]) -> bool:
    from pdfminer.pdftypes import resolve1

    flags = resolve1(annotation.get("F"))
    return isinstance(flags, int) and bool(flags & _HIDDEN)


def _signer(annotation: dict[str, Any]) -> list[str]:
    """Return the name in a signature's own dictionary."""
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import decode_text

    value = resolve1(annotation.get("V"))
    name = resolve1(value.get("Name")) if isinstance(value, dict) else None
    if not isinstance(name, bytes):
        return []
    words = " ".join(decode_text(name).split())
    return [words] if words else []


def _drawn(page: Any, annotation: dict[str, Any], resources: Any) -> list[dict[str, Any]]:
    """Return the characters of an annotation's normal appearance, where the page shows them."""
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.pdfinterp import PDFPageInterpreter
    from pdfminer.pdftypes import PDFStream, resolve1

    appearances = resolve1(annotation.get("AP"))
    normal = resolve1(appearances.get("N")) if isinstance(appearances, dict) else None
    if isinstance(normal, dict):
        normal = resolve1(normal.get(getattr(resolve1(annotation.get("AS")), "name", "")))
    if not isinstance(normal, PDFStream):
        return []
    device = PDFPageAggregator(resources, pageno=page.page_number, laparams=None)
    interpreter = PDFPageInterpreter(resources, device)
    left, bottom = page.mediabox[0], page.mediabox[1]
    matrix = _placing(annotation, normal.attrs, float(left), float(bottom))
    device.begin_page(page.page_obj, (1, 0, 0, 1, -left, -bottom))
    interpreter.render_contents(resolve1(normal.get("Resources")) or {}, [normal], ctm=matrix)
    device.end_page(page.page_obj)
    return list(_characters(device.get_result(), float(page.height)))


def _filled_in(page: Any, annotation: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the words of a note or a field that the file leaves the viewer to draw (ISO 32000-1,
    12.5.6.6 and 12.7.4.3), spread over its rectangle."""
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import decode_text

    kind = getattr(resolve1(annotation.get("Subtype")), "name", "")
    value = resolve1(annotation.get({"FreeText": "Contents", "Widget": "V"}.get(kind, "")))
    words = decode_text(value).split() if isinstance(value, bytes) else []
    if not words:
        return []
    target = [float(resolve1(one)) for one in resolve1(annotation["Rect"])]
    left, top = min(target[::2]), float(page.height) - max(target[1::2]) + page.mediabox[1]
    height, letter = abs(target[3] - target[1]), abs(target[2] - target[0]) / len(" ".join(words))
    found = []
    for word in words:
        right = left + letter * len(word)
        found.append({"text": word, "x0": left, "x1": right, "top": top, "bottom": top + height,
                      "size": 0.8 * height})  # fmt: skip
        left = right + letter
    return found


def _placing(
    annotation: dict[str, Any], form: dict[str, Any], left: float, bottom: float
) -> tuple[float, float, float, float, float, float]:
    """Return the matrix that puts a form's box onto the annotation's rectangle (ISO 32000-1,
    algorithm 8.1)."""
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import apply_matrix_pt, mult_matrix

    own = tuple(float(resolve1(one)) for one in resolve1(form.get("Matrix")) or (1, 0, 0, 1, 0, 0))
    box = [float(resolve1(one)) for one in resolve1(form["BBox"])]
    target = [float(resolve1(one)) for one in resolve1(annotation["Rect"])]
    corners = [
        apply_matrix_pt(own, (x, y))  # type: ignore[arg-type]
        for x in box[::2]
        for y in box[1::2]
    ]
    x0, x1 = min(x for x, _y in corners), max(x for x, _y in corners)
    y0, y1 = min(y for _x, y in corners), max(y for _x, y in corners)
    across = (max(target[::2]) - min(target[::2])) / (x1 - x0 or 1)
    up = (max(target[1::2]) - min(target[1::2])) / (y1 - y0 or 1)
    shift = (min(target[::2]) - x0 * across - left, min(target[1::2]) - y0 * up - bottom)
    return mult_matrix(own, (across, 0, 0, up, *shift))  # type: ignore[arg-type]


def _characters(layout: Any, height: float) -> Any:
    from pdfminer.layout import LTChar, LTContainer

    for one in layout:
        if isinstance(one, LTChar):
            top = height - one.y1
            yield {"text": one.get_text(), "x0": one.x0, "x1": one.x1, "top": top,
                   "bottom": height - one.y0, "doctop": top, "size": one.size,
                   "upright": one.upright, "matrix": one.matrix}  # fmt: skip
        elif isinstance(one, LTContainer):
            yield from _characters(one, height)


def settled(stamps: list[dict[str, Any]], rows: list[list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """Return stamped words moved onto the line whose gap they fill: stamps are put by hand, some
    points off."""
    return [_settled(word, rows) for word in stamps]


def _covers(word: dict[str, Any], stamp: dict[str, Any]) -> bool:
    """Tell whether a word stands where the stamp does; a number wider than its blank only reaches
    into its edges."""
    left, right = float(stamp["x0"]), float(stamp["x1"])
    common = min(word["x1"], right) - max(word["x0"], left)
    middle = (left + right) / 2
    return bool(common > max(2.0, 0.3 * (right - left)) or word["x0"] < middle < word["x1"])


_REACH = 14.0
"""Points between a stamp's middle and that of its line."""


def _settled(stamp: dict[str, Any], rows: list[list[dict[str, Any]]]) -> dict[str, Any]:
    middle = (stamp["top"] + stamp["bottom"]) / 2
    best: tuple[float, dict[str, Any]] | None = None
    for row in rows:
        own = (row[0]["top"] + row[0]["bottom"]) / 2
        away = abs(own - middle)
        if away > _REACH or any(_covers(word, stamp) for word in row):
            continue
        between = any(word["x1"] <= (stamp["x0"] + stamp["x1"]) / 2 for word in row)
        cost = away + (0 if between else _REACH)
        if best is None or cost < best[0]:
            best = cost, row[0]
    if best is None:
        return stamp
    return {**stamp, "top": best[1]["top"], "bottom": best[1]["bottom"]}
