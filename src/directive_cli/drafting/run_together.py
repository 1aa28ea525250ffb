"""Lines that a web copy ran together, taken apart: the letterhead, the addressees, the title over
each part.

Knows where a part of the head begins (NĐ 30/2020, annex I); what it says is for the readers of the
head. A line that is taken apart keeps its number.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from directive_cli.domain.agency_lexicon import longest_first_pattern
from directive_cli.domain.document_type import DOCUMENT_TYPES
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.drafting.source_lines import Line

TYPE_PATTERN = rf"(?i:{longest_first_pattern(tuple(row.name for row in DOCUMENT_TYPES.values()))})"
"""A pattern of the name of any type of document, in whatever letters."""
CAPITAL_TYPE_PATTERN = longest_first_pattern(
    tuple(row.name.upper() for row in DOCUMENT_TYPES.values())
)
_RUNNING_TITLE = re.compile(
    rf"{TYPE_PATTERN} [^.]{{0,20}}\d[^.]*?\.\s+(?=[{CAPITAL_LETTERS}]{{2}}|(?:Điều|Mục|Phần)\s)"
)
"""The paper's title with its number, before a part of the paper: "Quyết định 7/QĐ-UBND năm 2020.
Điều 1."."""
_IN_HEAD = re.compile(
    r"(?<=\w)\s+(?=Kính gửi\s*:)|(?<=[^\W_])\s*(?=CỘNG HO(?:À|ÀA|ÒA|A) XÃ HỘI)|"
    r"(?<=[^\W\d_]\.)(?=(?:Ngày|Thực hiện|Triển khai|Căn cứ|Để|Nhằm|Vừa qua)\s)|"
    rf"(?<=\d{{4}})\s+(?={CAPITAL_TYPE_PATTERN}(?:\s|$))"
)
"""Where a further part of the head begins: addressees, the country's name, the body behind a stop
without a space, the type after the day."""
_BEFORE_SUBJECT = re.compile(
    rf"{CAPITAL_TYPE_PATTERN}(?=\s+(?:V/V|VỀ|BAN HÀNH|PHÊ DUYỆT|CÔNG BỐ|TRIỂN KHAI|THỰC HIỆN|"
    r"TĂNG CƯỜNG|TỔ CHỨC|GIAO)\s)|"
    r"Số\s*:\s*\d\S*(?:\s-\s[A-ZĐ]+)?(?=\s+V/v[\s:])"
)
"""A type or a number, with what the paper is about in the same line."""
_BODY_AFTER_ADDRESSEES = re.compile(
    r"(?<=[^\W\d_])\.?\s+(?=(?:Thực hiện|Triển khai|Căn cứ|Theo|Xét|Trên cơ sở|Tiếp theo|Phúc đáp|"
    r"Trả lời|Ngày|Để|Nhằm|Trong thời gian|Thời gian|Vừa qua)\s)"
)
"""The first words of a body that follow on the last of those addressed."""
_TITLE_ROW = re.compile(
    rf"(?P<kind>{TYPE_PATTERN}) [Ss]ố:?\s*(?P<number>\d[^\s,]*),?\s+"
    r"(?P<day>ngày \d{1,2} tháng \d{1,2} năm \d{4})\s+(?P<topic>(?:Về việc|V/v)\s.*)"
)
"""Type, number, day and topic in one row: "Công văn Số: 9/UBND-TH, ngày 26 tháng 03 năm 2031 Về
việc …"."""
_BEFORE_RECIPIENTS = re.compile(r"(?<=[./])\s+(?=Nơi nhận\s*:)")
_HEAD_LINES = 30
"""Filled lines within which a letter's addressees and a decision's type stand."""


def set_apart(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those taken apart that hold several parts of a paper."""
    running = _running_titles(lines)
    result: list[Line] = []
    filled = 0
    framed = False
    for line in lines:
        filled += bool(line.words)
        if line.cell is None and (cells := _cells_of_frame(line.words)):
            framed = True
            parts = [one for cell in cells for one in _parts(cell, running, in_head=True)]
            result += [replace(line, raw=part) for part in parts]
            continue
        if framed and _RULE.fullmatch(line.words):
            result.append(replace(line, raw=""))
            continue
        pieces = list(_parts(line.words, running, in_head=filled <= _HEAD_LINES))
        whole = len(pieces) < 2 or line.cell is not None
        result += [line] if whole else [replace(line, raw=piece) for piece in pieces]
    return result


_OF_FRAME = re.compile(
    r"\|\s*(?:Kính gửi\s*:|Nơi nhận\s*:|Số\s*:\s*\d)|"
    r"\|[^|]*\|\s*(?:CỘNG HO(?:À|ÀA|ÒA|A) XÃ HỘI|(?:KT|TM|TL|TUQ)\.\s?[A-ZĐ])"
)
"""A row of a table that a copy sets the letterhead, the addressees or the signature in: "| Số:
12/UBND | Sông La, ngày … |"."""
_RULE = re.compile(r"\|[|\s:-]*-{3}[|\s:-]*")
"""The rule under such a row."""


def _cells_of_frame(words: str) -> list[str]:
    """Return what the cells of such a row say, without what is drawn under it; nothing for another
    line."""
    if _OF_FRAME.match(words) is None:
        return []
    cells = [_UNDER.sub("", cell).strip() for cell in words.split("|")]
    return [
        part
        for cell in cells
        if cell
        for part in ([cell] if _RECIPIENTS.match(cell) else _NEXT_RECIPIENT.split(cell))
    ]


_UNDER = re.compile(r"\s[-–_]{3,}\s*$")


def _running_titles(lines: Sequence[Line]) -> frozenset[str]:
    """Return the titles with a number before at least two parts of a paper."""
    found = (_RUNNING_TITLE.match(line.words) for line in lines)
    counts = Counter(one.group().strip() for one in found if one is not None)
    return frozenset(title for title, count in counts.items() if count > 1)


def _parts(words: str, running: frozenset[str], *, in_head: bool) -> Iterator[str]:
    title = _RUNNING_TITLE.match(words)
    if title is not None and (title.group().strip() in running or in_head):
        words = words[title.end() :]
        yield ""
    attached = _ATTACHED.search(words)
    if attached is not None:
        if before := words[: attached.start()].strip():
            yield from _parts(before, running, in_head=in_head)
        yield from (attached["position"], attached["name"])
        yield from (
            one for one in _BEFORE_ISSUED_WITH.split(words[attached.end() :], maxsplit=1) if one
        )
        return
    for piece in _BEFORE_RECIPIENTS.split(words):
        if len(piece) > _LONG and (articles := _articles(piece)):
            yield from articles
            continue
        if _RECIPIENTS.match(piece):
            yield from _closing_lines(piece)
            continue
        if not in_head:
            yield from _with_first_item(piece)
            continue
        row = _TITLE_ROW.fullmatch(piece)
        if row is not None:
            yield from (f"Số: {row['number']}", row["day"], row["kind"].upper(), row["topic"])
            continue
        for part in _IN_HEAD.split(piece):
            named = _BEFORE_SUBJECT.match(part)
            if named is not None:
                yield named.group()
                yield part[named.end() :]
            elif part.startswith("Kính gửi"):
                yield from _BODY_AFTER_ADDRESSEES.split(part, maxsplit=1)
            else:
                yield from _with_first_item(part)


_ATTACHED = re.compile(
    rf"(?:^|\s)(?P<position>(?:(?:KT|TM|TL|TUQ|Q)\.\s?|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|CỤC TRƯỞNG|"
    rf"BỘ TRƯỞNG|THỦ TƯỚNG|CHÁNH VĂN PHÒNG|TRƯỞNG BAN))[{CAPITAL_LETTERS} .,-]*)\s"
    rf"(?P<name>(?:[{CAPITAL_LETTERS}][^\W\d_A-Z]*\s){{2,5}})"
    rf"(?=(?:{CAPITAL_TYPE_PATTERN}|PHỤ LỤC|DANH MỤC|QUY CHẾ|QUY ĐỊNH|ĐỀ ÁN|NHIỆM VỤ)\s)"
)
"""A signature with the title of what the paper issues behind it: "KT. BỘ TRƯỞNG THỨ TRƯỞNG Nguyễn
Văn A KẾ HOẠCH TRIỂN KHAI …"."""
_BEFORE_ISSUED_WITH = re.compile(r"\s+(?=\((?:Ban hành k|K)èm theo )")
_LONG = 300
"""Letters of a line at least that holds articles of a decision."""
_BEFORE_ARTICLE = re.compile(
    rf"(?<=[\w.;:”\"/])\s+(?=Điều (?P<number>\d{{1,2}})\s?[.:]\s+[{CAPITAL_LETTERS}])"
)


def _articles(words: str) -> list[str]:
    """Return a line parted before "Điều 1.", "Điều 2." …; nothing where it does not hold the first
    two."""
    starts: list[int] = []
    for found in _BEFORE_ARTICLE.finditer(words):
        if int(found["number"]) == len(starts) + 1:
            starts.append(found.end())
    if len(starts) < _FEWEST_ARTICLES:
        return []
    head, *articles = (
        words[begin:end].strip() for begin, end in itertools.pairwise([0, *starts, len(words)])
    )
    return [*(part.strip() for part in _BEFORE_BASIS.split(head)), *articles]


_BEFORE_BASIS = re.compile(
    rf"\s+(?={CAPITAL_TYPE_PATTERN}(?:\s*:)?(?:\s+Về\s|\s*$))|"
    rf"(?<=[{CAPITAL_LETTERS}])\s+(?=Về việc\s)|"
    r"\s+-?\s*(?=(?:Căn cứ|Xét|Theo) )"
)
"""Where the parts before the first article begin: the type, its topic, each basis."""


_FEWEST_ARTICLES = 2


_RECIPIENTS = re.compile(r"Nơi nhận\s*:\s*(?=[-–]\s)")
_NEXT_RECIPIENT = re.compile(r"(?<=[;.])\s+(?=[-–]\s)")
_BEFORE_SIGNATURE = re.compile(
    r"\s*\|\s*|\s+(?=(?:KT|TM|TL|TUQ|Q)\.\s?[A-ZĐ]|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|CỤC TRƯỞNG|"
    r"BỘ TRƯỞNG|THỨ TRƯỞNG|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG|VỤ TRƯỞNG|TRƯỞNG BAN)\s)"
)
"""Where the signature begins behind the last recipient: a bar, an authority, a position."""
_SIGNER = re.compile(
    rf"(?<=[{CAPITAL_LETTERS}])\s+(?=(?:[{CAPITAL_LETTERS}][^\W\d_A-Z]+\s*){{2,5}}$|PHÓ\s)"
)
"""Where the signer's name begins behind the position, and a deputy's position behind that of whom
he signs for."""


def _closing_lines(words: str) -> Iterator[str]:
    """Yield the recipients and the signature of a closing that stands on one line: "Nơi nhận: - Như
    trên; - Lưu: VT. | KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Văn A"."""
    opening = _RECIPIENTS.match(words)
    start = opening.end() if opening is not None else 0
    listed, *signature = _BEFORE_SIGNATURE.split(words[start:], maxsplit=1)
    yield words[:start].rstrip()
    yield from _NEXT_RECIPIENT.split(listed)
    for one in signature:
        yield from (part for part in _SIGNER.split(one.strip()) if part)


def _with_first_item(words: str) -> Iterator[str]:
    """Yield a heading and its first item apart: "3. Giải quyết tranh chấp 3.1. Rà soát …"."""
    number = _HEADING_NUMBER.match(words)
    first = f" {number['number']}.1." if number is not None else ""
    heading, sign, item = words.partition(first) if first else (words, "", "")
    if sign and heading[-1].isalpha() and not item[:1].strip():
        yield heading
        yield f"{sign.strip()}{item}"
    else:
        yield words


_HEADING_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})?)\.\s+(?=[^\W\d_])")
