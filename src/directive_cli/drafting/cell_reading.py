"""What a cell of a task table says: the bodies of a cell of names, the deadlines of a cell of
times.

Knows how offices fill cells: one body a line, "chủ trì" and "phối hợp" in one cell, a cited
document instead of a day. Reads no rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.deadline import After, Deadline, NoDate
from directive_cli.domain.deadline_phrases import FoundDeadline
from directive_cli.domain.document_number import find_numbers
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.citations import cited_ranges
from directive_cli.drafting.closing_reading import is_person_name
from directive_cli.drafting.field_labels import read_label
from directive_cli.drafting.source_lines import Line, Passage

_NO_BODY = re.compile(
    r"(?i)^(?:theo|như|xem|căn cứ|tại|thực hiện|được|không|chưa|đang|đã|sẽ|nt|n/t|ghi chú|"
    r"chú thích)(?![^\W_])|^[IVX\d.]+$|^do\s.*\s(?:quyết định|phân công|chỉ định)\W*$"
)
"""How words begin that name no body: "Theo phân công tại …", "Đang thực hiện"; a row's number; who says
who leads: "Do Chủ tịch Hội đồng quyết định"."""
_AS_TO = re.compile(r"\s*,?\s+(?:đối với|với)(?![^\W_])")
"""What says in which matter a body leads: "Sở A | đối với bến tư nhân"."""
_ENTRY_SIGN = re.compile(r"^(?:[-–+•*]|\d{1,2}[.)]|[a-zđ]\))\s*(?=\S)")
_TITLE = re.compile(r"^(?:Ông|Bà|Đ/c|Đồng chí|Các đồng chí)\s")
RUNS_ON = re.compile(
    r"(?:[,(–&-]|(?:^|\s)(?:và|của|các|Các|với|cùng|Bộ|Sở|Cục|Vụ|Ủy|Uỷ|Đảng ủy|Đảng uỷ|"
    r"Tổng cục|Chi cục))$"
)
_ENDS_A_NAME = re.compile(r"(?:Việt Nam|Trung ương|Quốc gia)[.,;]?")
"""A line that only closes the name above it: "Cục Đường bộ" / "Việt Nam"."""
_SHORT_FORM = re.compile(r"[A-ZĐ&]{2,8}[.,;]?")
"""A line of no more than a short form, which is no body: "… hồ sơ công bố" / "TTHC"."""
_LEADS = re.compile(
    r"^(?P<lead>.+?)\s*[(:–-]?\s*(?:là cơ quan\s+)?chủ trì\)?(?:[,;]?\s*(?:và\s+)?phối hợp (?:(?:với|cùng)\s+)?(?P<with>.+)|"
    r"[,;]\s*(?P<help>.+?)\s*\(?phối hợp\)?(?: thực hiện)?)?$",
    re.IGNORECASE,
)
_HELPS = re.compile(
    r"^(?:(?:cùng\s+)?phối hợp (?:với|cùng)\s+(?P<with>.+)|(?P<help>.+?)\s*[(:–-]?\s*(?:là (?:cơ quan|đơn vị)\s+)?"
    r"phối hợp\)?(?: thực hiện)?)$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class CellBodies:
    """The names that a cell holds, by the part it gives them."""

    lead: list[str] = field(default_factory=list)
    coordinating: list[str] = field(default_factory=list)


def cell_bodies(cell: Passage) -> CellBodies:
    """Read a cell of names. A name nobody knows is kept as written; words that name nobody give
    none."""
    bodies = CellBodies()
    part = "lead"
    for entry in _entries(cell.parts()):
        label = read_label(entry)
        if label is not None and label.lastgroup in ("lead", "coordinating"):
            part = label.lastgroup
            entry = entry[label.end() :]
        role = part
        for piece in _pieces(entry):
            role = _read_piece(piece.strip(" .,;:-–+•"), role, bodies)
    bodies.lead = list(dict.fromkeys(bodies.lead))
    bodies.coordinating = list(dict.fromkeys(bodies.coordinating))
    return bodies


_SHARED_NOUN = re.compile(r"(?:[^\W\d_]+ ){0,4}[Cc]ác [^:;]{2,30}:\s")
"""A noun that all of a list share, whose semicolons part its names: "Các Cục: A; B"."""
_GIVEN = re.compile(r"(?:[^\W\d_]+ ){1,5}được (?:giao|phân công)\s[^,;:.]*")
"""A body that is called by what it was given, to the cell's end: "Các đơn vị được giao lập hồ sơ
công bố"."""


def _pieces(entry: str) -> list[str]:
    """Return an entry's sentences, parted at semicolons where no noun is shared over them."""
    return [
        piece
        for sentence in re.split(r"(?<=\.)\s+", entry)
        for piece in (
            [sentence] if _SHARED_NOUN.match(sentence) else re.split(r"\s*;\s*", sentence)
        )
    ]


def _read_piece(piece: str, part: str, bodies: CellBodies) -> str:
    """Store the names of a piece; return the part of those that stand after it: who helps, after
    "phối hợp với A; …"."""
    if not piece or not any(map(str.isalpha, piece)):
        return part
    leading, helping = _LEADS.match(piece), _HELPS.match(piece)
    if leading is not None:
        bodies.lead += _names(leading["lead"])
        bodies.coordinating += _names(leading["with"] or leading["help"] or "")
        return "coordinating" if leading["with"] else part
    if helping is not None:
        bodies.coordinating += _names(helping["with"] or helping["help"] or "")
        return "coordinating" if helping["with"] else part
    (bodies.lead if part == "lead" else bodies.coordinating).extend(_names(piece))
    return part


def _names(words: str) -> list[str]:
    """Return the bodies or persons of some words; words that are neither are one name, as
    written."""
    words = words.strip(" .,;:-–()") if "(" not in words else words.strip(" .,;:-–")
    if not words or _NO_BODY.match(words) or find_numbers(words):
        return []
    if _GIVEN.fullmatch(words):
        return [words]
    people = re.split(r"\s*,\s*|\s+và\s+", words)
    if len(people) > 1 and all(is_person_name(one) for one in people):
        return people
    plain = read_agencies(words, 0)
    if plain is not None and _AS_TO.match(words, plain.end) is not None:
        return [mention.name for mention in plain.mentions]
    found = read_agencies(words, 0, heading=True)
    if found is not None and (
        found.end >= len(words) - 2 or begins_with_action(words[found.end :].lstrip(" ,"))
    ):
        # What a body does, after its name, is work: "Sở A thúc đẩy, theo dõi chỉ tiêu".
        return [mention.name for mention in found.mentions]
    if found is None and len(words.split()) > _LONG and begins_with_action(words):
        return []
    either = re.split(r"\s*/\s*", words)
    if (
        len(either) > 1
        and "," not in words
        and all(" " in one and one[0].isupper() for one in either)
    ):
        return [name for one in either for name in _names(one)]
    return [words]


_LONG = 5
"""Words that a name may have though it begins as work does; longer ones are work."""


def _entries(parts: Sequence[tuple[Line, str]]) -> list[str]:
    """Return a cell's entries: a line of its own for each, or some lines for one that did not
    fit."""
    entries: list[str] = []
    before: Line | None = None
    for line, words in parts:
        sign = _ENTRY_SIGN.match(words)
        wrapped = before is not None and _is_wrapped(before.words, words, parts)
        paragraph = before is not None and line.number != before.number and not wrapped
        if (
            not entries
            or sign is not None
            or _begins_entry(entries[-1], words, paragraph=paragraph)
        ):
            entries.append(words[sign.end() :] if sign is not None else words)
        else:
            entries[-1] += f" {words}"
        before = line
    listed = (
        r"\s+[-–+]\s+(?=(?:Sở|UBND|Các|Công an|Văn phòng|Ban|Bộ|Thanh tra|Trung tâm)\b)|"
        r"\s+(?=(?:Đơn vị |Cơ quan )?[Pp]hối hợp\s*:)"
    )
    return [piece for entry in entries for piece in re.split(listed, entry)]


_WIDE = 38
"""Letters of a line that may have been broken because the next word did not fit."""


def _is_wrapped(before: str, words: str, parts: Sequence[tuple[Line, str]]) -> bool:
    """Tell whether a line's first word did not fit on the line before it, so that no paragraph
    need begin: "UBND Thành phố Hồ Chí" / "Minh và các tỉnh khác"."""
    width = max(len(line.words) for line, _words in parts)
    return len(before) >= _WIDE and len(before) + 1 + len(words.split()[0]) > width


def _begins_entry(before: str, words: str, *, paragraph: bool) -> bool:
    """Tell whether a line opens a further entry; ``paragraph`` where the source says that it is one
    of its own."""
    if re.search(r"[;.]$", before) or read_label(words) is not None:
        return True
    if not words[:1].isupper() or RUNS_ON.search(before) or _ENDS_A_NAME.fullmatch(words):
        return False
    if _SHORT_FORM.fullmatch(words) and read_agencies(words, 0) is None:
        return False
    if paragraph:
        return True
    found = read_agencies(before, 0, heading=True)
    complete = is_person_name(before) or (found is not None and found.end >= len(before) - 1)
    opens = is_person_name(words) or _TITLE.match(words) or read_agencies(words, 0) is not None
    return complete and bool(opens)


def cell_deadlines(cell: Passage, found: Sequence[FoundDeadline]) -> list[Deadline]:
    """Return the deadlines of a cell of times: a day that belongs to a cited document is none, and
    the cell's own words stand where nothing else is left."""
    cited = cited_ranges(cell.text)
    kept = [
        one.deadline
        for one in found
        if not any(begin <= one.start and one.end <= end for begin, end in cited)
    ]
    if len(kept) > 1:
        # "… và thực hiện theo kế hoạch" after a day adds no deadline.
        dated = [one for one in kept if not (isinstance(one, After) and one.count is None)]
        kept = dated or kept
    if not kept and cited:
        return [NoDate(cell.raw.strip())]
    return kept
