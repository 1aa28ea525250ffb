"""Words of one line between gaps, and under which heading of a table without bars each stands.

Knows one line and the headings over it; which lines are rows is for ``open_tables``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.vietnamese import normalise
from directive_cli.drafting.column_headings import column_role
from directive_cli.drafting.source_lines import clean

_PIECE = re.compile(r"\S+(?: {1,2}\S+)*")
ORDER = re.compile(r"^(?:S?TT|Số TT)\b\s*", re.IGNORECASE)
"""The heading of the column of numbers."""


@dataclass(frozen=True, slots=True)
class CellPiece:
    """Words between two gaps, and where on the line they begin and end, in characters."""

    words: str
    start: int
    end: int

    @property
    def middle(self) -> float:
        """Where the middle of the words stands, in characters."""
        return (self.start + self.end) / 2


def pieces_of(raw: str, starts: Sequence[int] = ()) -> list[CellPiece]:
    """Return the words between gaps; two spaces are one where a column ``starts`` after them."""
    text = normalise(raw.replace("\t", "    "))
    bounds: list[tuple[int, int]] = []
    for found in _PIECE.finditer(text):
        first = found.start()
        for gap in _TWO_SPACES.finditer(text, first, found.end()):
            if gap.end() in starts:
                bounds.append((first, gap.start()))
                first = gap.end()
        bounds.append((first, found.end()))
    return [CellPiece(clean(text[start:end]), start, end) for start, end in bounds]


_TWO_SPACES = re.compile(r"(?<=\S)  (?=\S)")


def is_numbered(headings: Sequence[CellPiece]) -> bool:
    """Tell whether the first column is that of numbers."""
    return bool(headings) and ORDER.fullmatch(headings[0].words) is not None


def overlap(one: CellPiece, other: CellPiece) -> bool:
    """Tell whether one piece stands over a part of another."""
    return one.start < other.end and other.start < one.end


def nearest_heading(pieces: Sequence[CellPiece], under: CellPiece) -> int:
    """Return the place of the heading that a piece stands under, or nearest to."""
    return min(range(len(pieces)), key=lambda at: _away(under, pieces[at]))


def number_apart(pieces: list[CellPiece], opening: re.Pattern[str]) -> list[CellPiece]:
    """Return the pieces with the number before the first one's words as a piece of its own."""
    found = opening.match(pieces[0].words) if pieces else None
    if found is None or found.end() == len(pieces[0].words):
        return pieces
    first = pieces[0]
    cut = first.start + found.end()
    number = CellPiece(found.group().strip(), first.start, first.start + len(found.group().strip()))
    return [number, CellPiece(first.words[found.end() :], cut, first.end), *pieces[1:]]


def moved_under(
    headings: Sequence[CellPiece], cells: Iterable[tuple[int, CellPiece]]
) -> Sequence[CellPiece]:
    """Return the headings over the cells of a line, as each page may set the columns anew."""
    over = dict(cells)
    return [
        CellPiece(one.words, over[at].start, over[at].end) if at in over else one
        for at, one in enumerate(headings)
    ]


def parted_cells(pieces: Sequence[CellPiece], headings: Sequence[CellPiece]) -> list[CellPiece]:
    """Return the pieces, one that holds two columns parted where these stand too close: before the
    body, person or time that it ends with ("… cấp tỉnh giai | Đảng ủy UBND"), or at the gap under
    which the cells of the line above begin. ``headings`` stand where those cells do.
    """
    result: list[CellPiece] = []
    for piece in pieces:
        two = _two_of(piece, headings)
        result += parted_cells(two, headings) if two else [piece]
    return result


def _two_of(piece: CellPiece, headings: Sequence[CellPiece]) -> list[CellPiece]:
    """Return the two cells that a piece holds; none where it is one."""
    cuts = []
    time = _TIME_AT_END.search(piece.words)
    if time is not None and not piece.words[0].isdigit():
        left, right = _apart_at(piece, time.start())
        times = [at for at, one in enumerate(headings) if column_role(one.words) == "time"]
        if any(at and right.start >= headings[at - 1].middle for at in times):
            return [left, right]
    for gap in re.finditer(r"(?<![,;–-]) (?=[^\W\d_])", piece.words):
        rest = piece.words[gap.end() :]
        read = read_agencies(rest) if rest[0].isupper() else None
        if _PERSON.match(rest) or (read is not None and read.end >= len(rest) - 1):
            cuts.append(gap.end())
    for cut in cuts:
        left, right = _apart_at(piece, cut)
        under, own = nearest_heading(headings, right), nearest_heading(headings, left)
        if under > max(own, int(is_numbered(headings))) and _away(right, headings[under]) <= _CLOSE:
            return [left, right]
    own = max(nearest_heading(headings, piece), int(is_numbered(headings)))
    following = headings[own + 1] if own + 1 < len(headings) else None
    if following is None or piece.end <= following.middle or piece.start > headings[own].end:
        return []
    if _PERSON.match(piece.words):
        return []
    gaps = (_apart_at(piece, one.end()) for one in re.finditer(r" ", piece.words))
    near = [two for two in gaps if abs(two[1].start - following.start) <= _NEAR]
    capital = [two for two in near if two[1].words[:1].isupper()] or near
    return list(min(capital, key=lambda two: abs(two[1].start - following.start), default=()))


_NEAR = 3
"""Characters by which the cells of one column begin apart, where they are not centred."""


def _apart_at(piece: CellPiece, cut: int) -> tuple[CellPiece, CellPiece]:
    """Return a piece's words before the gap that ends at ``cut``, and those after it."""
    left = CellPiece(piece.words[: cut - 1], piece.start, piece.start + cut - 1)
    return left, CellPiece(piece.words[cut:], piece.start + cut, piece.end)


_TIME = re.compile(
    r"(?:\d{4}(?: ?[-–] ?\d{4})?|(?:Trước|Quý|Tháng|Năm|Trong) [^ ].*|\d{1,2}/\d{4}|"
    r"\d{1,2}/\d{1,2}/\d{4})$"
)
_TIME_AT_END = re.compile(rf"(?<= ){_TIME.pattern}")
"""The time with which a piece ends that holds two columns."""
_PERSON = re.compile(r"(?:Đồng chí|Đ/c|Ông|Bà) [^\W\d_]")
"""How a person in charge is named: a cell's first words."""
_CLOSE = 16
"""Characters by which a centred cell may stand away from its heading."""


def columns_under(
    pieces: Sequence[CellPiece], headings: Sequence[CellPiece], *, first: int
) -> list[int] | None:
    """Return each piece's column, in order; None where a piece runs over into the next column."""
    best: dict[int, tuple[float, list[int]]] = {first - 1: (0.0, [])}
    for piece in pieces:
        reached: dict[int, tuple[float, list[int]]] = {}
        for last, (cost, path) in best.items():
            for column in range(last + 1, len(headings)):
                total = cost + _away(piece, headings[column]) + _strange(piece, headings[column])
                if column not in reached or total < reached[column][0]:
                    reached[column] = (total, [*path, column])
        best = reached
    if not best:
        return None
    columns = min(best.values(), key=lambda one: one[0])[1]
    runs_over = any(
        column + 1 < len(headings)
        and column + 1 not in columns
        and piece.end > headings[column + 1].middle
        and _PERSON.match(piece.words) is None
        for column, piece in zip(columns, pieces, strict=True)
    )
    return None if runs_over else columns


def _strange(piece: CellPiece, heading: CellPiece) -> float:
    """Return how little a person in charge, or a time, is what a column holds."""
    role = column_role(heading.words)
    if _PERSON.match(piece.words):
        return 0.0 if role == "monitor" else _CLOSE
    timed = _TIME.match(piece.words) is not None
    return _CLOSE if timed and role in ("lead", "monitor", "coordinating") else 0.0


def _away(piece: CellPiece, heading: CellPiece) -> float:
    """Return how far a piece stands from under a heading: by its beginning or its middle."""
    return min(abs(piece.start - heading.start), abs(piece.middle - heading.middle))
