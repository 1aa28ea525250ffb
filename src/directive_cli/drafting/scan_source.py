"""Pages that are only pictures, through the ``tesseract`` program: drawn, straightened, recognised,
some at a time.

Knows pictures and the recognising program; no directive.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from directive_cli.diagnostics import DirectiveError
from directive_cli.drafting.bounded_process import ProcessClock
from directive_cli.drafting.closing_reading import (
    is_person_name,
    is_position,
    with_known_family,
    with_known_position,
    without_rank,
)
from directive_cli.drafting.page_quality import is_vietnamese, says_enough
from directive_cli.drafting.scan_colours import without_colour
from directive_cli.drafting.scan_tables import cells_in_a_column, lines_by_cell, table_cells
from directive_cli.drafting.scan_words import (
    ScannedWord,
    WordRow,
    put_stamps,
    rows_of,
    scanned_lines,
    signature_box,
)
from directive_cli.drafting.source_lines import Line
from directive_cli.extras import need_extra
from directive_cli.messages import _

MAX_SCANNED_PAGES = 60
_RECOGNISING_SECONDS = 90
"""Of the processor; a page takes three to ten."""
_LOOK_EVERY = 1.0
"""Seconds between two looks at a recogniser that has not ended."""
_AT_ONCE = 4
"""Pages recognised at the same time, at most; fewer on a machine with fewer processors."""
_LARGEST_SIDE = 10_000
"""Pixels: a sheet of A1 at 300 dpi."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A word stamped on a page, its box in points from the page's upper left corner, and the page's
    width."""

    text: str
    box: tuple[float, float, float, float]
    page_width: float


def has_recogniser() -> bool:
    """Tell whether scans can be read here."""
    return shutil.which("tesseract") is not None


def recognised(
    data: bytes,
    name: str,
    pages: Sequence[int],
    stamps: Mapping[int, Sequence[Stamp]],
    progress: Callable[[int, int, float], None] | None = None,
) -> dict[int, list[Line]]:
    """Return the lines of these pages of a PDF (from 1), as recognised; what is stamped on them is
    known from the file.

    ``progress`` is told the pages done, their number, and the seconds a page takes. Raises
    DirectiveError when the program is missing, fails or takes too long, or the file cannot be
    drawn.
    """
    program = shutil.which("tesseract")
    if program is None:
        raise DirectiveError(
            _(
                "{file} is a scan without text; to read it, install tesseract with its Vietnamese "
                "data (vie).",
                file=name,
            )
        )
    if len(pages) > MAX_SCANNED_PAGES:
        raise DirectiveError(
            _(
                "{file} is a scan of {count} pages; up to {limit} are recognised.",
                file=name, count=len(pages),
              limit=MAX_SCANNED_PAGES)
        )  # fmt: skip
    need_extra("draft", "pypdfium2", "PIL")
    from pypdfium2 import PdfDocument, PdfiumError

    lines: dict[int, list[Line]] = {}
    begun = time.monotonic()
    workers = max(1, min(_AT_ONCE, os.cpu_count() or 1, len(pages)))
    try:
        document = PdfDocument(data)
        document.init_forms()
        with (
            tempfile.TemporaryDirectory(prefix="directive-") as folder,
            ThreadPoolExecutor(workers) as pool,
        ):
            # Pages are drawn here, one by one: the drawing library must not be used by two threads.
            # A handful at a time, so that a long scan does not fill the disk.
            for start in range(0, len(pages), workers):
                handful = pages[start : start + workers]
                images = [(page, _drawn(document, page, Path(folder))) for page in handful]
                for page, read in zip(
                    handful,
                    pool.map(
                        lambda one: _page(program, one[1], one[0], name, stamps.get(one[0], ())),
                        images,
                    ),
                    strict=True,
                ):
                    lines[page] = read
                    if progress is not None:
                        spent = time.monotonic() - begun
                        progress(len(lines), len(pages), spent / len(lines))
    except PdfiumError:
        raise DirectiveError(_("{file} is damaged and cannot be opened.", file=name)) from None
    return lines


def _drawn(document: Any, page: int, folder: Path) -> Path:
    """Draw a page in grey, and beside it, where it has any, without what is written in colour."""
    from PIL import ImageOps

    scan = document[page - 1]
    coloured = scan.render(scale=_scale(*scan.get_size())).to_pil().convert("RGB")
    image = folder / f"{page}.png"
    # A page of three lines has a thousandth of ink: more must not be taken for black.
    picture = ImageOps.autocontrast(coloured.convert("L"), cutoff=(0.02, 1))
    angle = _slope(picture)
    _turned(picture, angle).save(image)
    black = without_colour(coloured, picture)
    if black is not None:
        _turned(black, angle).save(_without_colour_beside(image))
    return image


def _without_colour_beside(image: Path) -> Path:
    return image.with_suffix(".black.png")


def _scale(width: float, height: float) -> float:
    """Return the pixels a point: 300 dpi, less on a sheet so large that its picture would fill the
    memory."""
    return min(300 / 72, _LARGEST_SIDE / max(width, height, 1.0))


def _slope(picture: Any) -> float:
    """Return by how many degrees a page's lines must be turned to be level, 0 for hardly any: the
    angle at which its rows differ most."""
    from PIL import Image

    small = picture.copy()
    small.thumbnail((800, 800))

    def difference(angle: float) -> int:
        turned = small.rotate(angle, Image.Resampling.BILINEAR, fillcolor=255)
        rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
        return sum((one - two) ** 2 for one, two in pairwise(rows))

    level = difference(0)
    angle = max((step / 4 for step in range(-20, 21)), key=difference)
    return 0.0 if abs(angle) < 0.5 or difference(angle) < 1.1 * level else angle


def _turned(picture: Any, angle: float) -> Any:
    from PIL import Image

    return picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255) if angle else picture


def _page(program: str, image: Path, page: int, name: str, stamps: Sequence[Stamp]) -> list[Line]:
    """Recognise a page; one that gives no Vietnamese is turned as the recogniser itself advises."""
    lines = _read(program, image, page, name, stamps)
    words = " ".join(line.raw for line in lines)
    if says_enough(words) and is_vietnamese(words, over_picture=True):
        return lines
    turn = _advised_turn(program, image)
    if not turn:
        return lines
    from PIL import Image

    with Image.open(image) as picture:
        turned = picture.rotate(-turn, expand=True, fillcolor=255)
    _turned(turned, _slope(turned)).save(image)
    _without_colour_beside(image).unlink(missing_ok=True)
    again = _read(program, image, page, name, ())
    words = " ".join(line.raw for line in again)
    return again if says_enough(words) and is_vietnamese(words, over_picture=True) else lines


def _read(program: str, image: Path, page: int, name: str, stamps: Sequence[Stamp]) -> list[Line]:
    """Recognise a page as it lies: its tables' cells, the rest, its signature by itself."""
    from PIL import Image

    def words_of(picture: Path, layout: str) -> list[WordRow]:
        return rows_of(_run(program, picture, page, name, "-l", "vie", "--psm", layout, "tsv"))

    with Image.open(image) as picture:
        picture.load()
        width, height = picture.size
        cells = table_cells(picture, page)
        in_cells: list[Line] = []
        looked_at = image
        if cells:
            column = image.with_suffix(".cells.png")
            cells_in_a_column(picture, cells).save(column)
            in_cells = list(lines_by_cell(words_of(column, "6"), cells, page))
            looked_at = image.with_suffix(".rest.png")
            picture.save(looked_at)
        rows = words_of(looked_at, "4")
        put_stamps(rows, [_in_pixels(stamp, width) for stamp in stamps])
        above = [row for row in rows if not cells or row[0].top < cells[0].box[1]]
        below = rows[len(above) :] if above == rows[: len(above)] else []
        if len(above) + len(below) < len(rows):
            above, below = rows, []
        lines = [*scanned_lines(above, page, width), *in_cells]
        lines += scanned_lines(below, page, width, first=len(above) + 1)
        box = signature_box(rows, width, height)
        if box is not None and not any(_names_signer(line.raw) for line in lines):
            part = image.with_suffix(".part.png")
            black = _without_colour_beside(image)
            if black.is_file():
                with Image.open(black) as other:
                    other.crop(box).save(part)
            else:
                picture.crop(box).save(part)
            number = len(rows)
            for row in words_of(part, "6"):
                joined = " ".join(word.text for word in row).strip(_SPECKS)
                words = with_known_family(without_rank(joined))
                if is_person_name(words) or is_position(words):
                    number += 1
                    lines.append(Line(page, number, with_known_position(words)))
    return lines


_SPECKS = " .,:;'`‘’\"|/\\_~-–—…"
"""What a stroke of a seal or a pen beside a name is read as."""


def _names_signer(raw: str) -> bool:
    return any(is_person_name(without_rank(part)) for part in re.split(r"\s{3,}", raw.strip()))


def _in_pixels(stamp: Stamp, width: int) -> ScannedWord:
    """Return a stamp in the pixels of a picture of this width."""
    scale = width / max(1.0, stamp.page_width)
    left, top, right, bottom = (round(scale * one) for one in stamp.box)
    return ScannedWord(stamp.text, 100.0, left, top, right, bottom)


def _advised_turn(program: str, image: Path) -> int:
    """Return by how many degrees, clockwise, the page must be turned; 0 where the program cannot
    tell."""
    try:
        told = subprocess.run(
            [program, str(image), "stdout", "--psm", "0"],
            capture_output=True,
            timeout=_RECOGNISING_SECONDS,
            check=False,
            env=_one_thread(),
        )
    except subprocess.TimeoutExpired:
        return 0
    found = re.search(rb"Rotate: (90|180|270)", told.stdout)
    return int(found[1]) if found else 0


def _one_thread() -> dict[str, str]:
    """Return the environment in which each recogniser keeps to one processor: several run side by
    side."""
    return {**os.environ, "OMP_THREAD_LIMIT": "1"}


def _run(program: str, image: Path, page: int, name: str, *options: str) -> str:
    with subprocess.Popen(
        [program, str(image), "stdout", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_one_thread(),
    ) as process:
        clock = ProcessClock(process.pid)
        while True:
            try:
                written, errors = process.communicate(timeout=_LOOK_EVERY)
                break
            except subprocess.TimeoutExpired:
                if clock.seconds() > _RECOGNISING_SECONDS:
                    process.kill()
                    raise DirectiveError(
                        _(
                            "{file}: recognising page {page} took more than {limit} seconds.",
                            file=name,
                            page=page,
                            limit=_RECOGNISING_SECONDS,
                        )
                    ) from None
    if process.returncode != 0:
        reason = " ".join(
            errors.decode("utf-8", errors="replace").strip().splitlines()[-1:]
        ).rstrip(".")
        raise DirectiveError(
            _(
                "{file} is a scan, and tesseract could not read it: {reason}.",
                file=name,
                reason=reason,
            )
        )
    return written.decode("utf-8", errors="replace")
