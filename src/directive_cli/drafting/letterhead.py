"""Who issues a document: the capitals of the letterhead's left column (NĐ 30/2020, annex I; HD 36
of the party), line by line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import takewhile

from directive_cli.domain.agency_lexicon import HEADS, PORTFOLIOS, PROVINCES, longest_first_pattern
from directive_cli.domain.capitals import sentence_case
from directive_cli.domain.vietnamese import bare
from directive_cli.drafting.header_numbers import NUMBER_LINE
from directive_cli.drafting.layout import type_line
from directive_cli.drafting.paragraphs import has_marker
from directive_cli.drafting.source_lines import Line, Quote

URGENCY = re.compile(r"^\s*\(?\s*(HỎA TỐC|THƯỢNG KHẨN|KHẨN)(?:\s+HẸN GIỜ)?\s*\)?\s*$")
MOTTO = re.compile(
    r"cong hoa\s*xa hoi|chu nghia viet nam|doc lap|dang cong san|tu do\s*-\s*hanh phuc|"
    r"^hoa xa hoi|^cong(?: hoa)?$|^(?:(?:xa )?hoi )?chu nghia$|^(?:nghia )?viet nam$|^hanh phuc$"
)
_OTHER_COLUMN = re.compile(r"\s*(?:cong hoa xa|dang cong san|doc lap)")


def read_issuer(
    lines: Sequence[tuple[Line, str]],
    quotes: dict[str, Quote],
    *,
    running: str,
    names: Collection[str],
) -> tuple[str | None, str | None]:
    """Return the issuer and the body above it, None for what is not there.

    ``running`` is the document's text and ``names`` are known names: they tell which words of the
    capitals keep one.
    """
    capitals: list[str] = []
    places: list[Line] = []
    for line, words in lines:
        if type_line(words) or re.match(r"(?i)v/v\b", words):
            break
        numbered = NUMBER_LINE.search(words)
        if numbered is not None and (not numbered.start() or len(numbered["rest"]) > 2):
            words = words[: numbered.start()]
            if capitals or not words:
                if capitals:
                    break
                continue
        if _RECEIVED.match(words):
            capitals, places = [], []  # what stood there is the stamp of who received the paper
            continue
        if has_marker(words) or URGENCY.match(words):
            continue
        other = _OTHER_COLUMN.search(bare(words))
        left = _capitals(words[: other.start() if other else None].strip(_EDGES))
        if MOTTO.search(bare(left)) or not _is_name_in_capitals(left):
            continue
        capitals.append(left)
        places.append(line)
    if any(_YOUTH_BOARD.match(bare(each).lower()) for each in capitals):
        capitals = [each for each in capitals if not _YOUTH_UNION.fullmatch(bare(each).lower())]
    bodies = [_written(each, running=running, names=names) for each in _bodies(capitals)]
    if not bodies:
        return None, None
    quotes["issuer"] = Quote(places[0].page, places[0].number, places[-1].number)
    return bodies[-1], bodies[-2] if len(bodies) > 1 else None


_RECEIVED = re.compile(r"\W*(?:(?:CÔNG VĂN|VĂN BẢN)\s+)?ĐẾN(?:\s+(?:Số|Ngày|Giờ|SỐ|NGÀY)\b.*|\W*)$")
"""The stamp on a paper that an office received: "CÔNG VĂN ĐẾN", "ĐẾN Ngày: …"."""
_YOUTH_BOARD = re.compile(r"(?:tinh|thanh|huyen|quan|thi|xa|trung uong) doan(?![^\W_])")
_YOUTH_UNION = re.compile(r"doan (?:tncs|thanh nien cong san) ho chi minh")
"""What stands in the other column of a letterhead of the youth union, over the place and day."""
_EDGES = " *-_\"'“”‘’.|"
_PEOPLE = re.compile(r"(?:ỦY|UỶ|UY|UÝ|ÚY)\s*BAN\s*NHÂN\s*DÂN\s*")
_DAY = re.compile(r"NGÀY\b.*\bTHÁNG\b|:")
_ORDINAL = re.compile(r"\(?(?:\d{1,4}[A-ZĐ]?|[^\W\d_]+-?\d{0,4})\)?,?")
"""A word of a name: "BAN CHỈ ĐẠO 389", "BCĐ389"; not a number with its symbol, nor a date."""


def _capitals(words: str) -> str:
    """Return the capitals with which a line begins; a scanner joins the other column to them."""
    taken = list(takewhile(lambda word: not any(map(str.islower, word[1:])), words.split()))
    while taken and not any(map(str.isalnum, taken[-1])):
        taken.pop()
    return _PEOPLE.sub("ỦY BAN NHÂN DÂN ", " ".join(taken)).strip()


def _is_name_in_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return (
        len(letters) >= 2
        and sum(letter.isupper() for letter in letters) > 0.85 * len(letters)
        and not _DAY.search(text)
        and all(_ORDINAL.fullmatch(word) for word in text.split() if re.search(r"\d", word))
    )


def _written(name: str, *, running: str, names: Collection[str]) -> str:
    """Return a body's name as it is written: as the text itself names it, else as a sentence."""
    written = _as_named(name, running)
    if written is None:
        if bare(name) == name.lower():
            name = _with_marks(name, names).upper()
        written = sentence_case(name, running_text=running, names=names)
        written = _AFTER_NOUN.sub(lambda found: found[1] + found[2].upper(), written)
        written = _SCHOOL.sub(lambda found: f"Trường {found[1]} {found[2].title()}", written)
    return _COMMITTEE.sub(lambda found: f"Ủy ban nhân dân{found[1].lower()}", written)


def _with_marks(name: str, names: Collection[str]) -> str:
    """Return a name, which a scanner left without marks, with those of the phrases it knows."""
    known = (*_MARKED, *HEADS, *PORTFOLIOS, *PROVINCES, *names)
    for phrase in sorted(known, key=len, reverse=True):
        if len(phrase) > _SHORTEST_KNOWN:
            name = re.sub(rf"(?i)(?<![^\W_]){re.escape(bare(phrase))}(?![^\W_])", phrase, name)
    return name


_SHORTEST_KNOWN = 3
_MARKED = (
    "Ủy ban nhân dân",
    "tỉnh",
    "thành phố",
    "huyện",
    "phường",
    "Hội đồng nhân dân",
    "Tỉnh ủy",
)
"""Words of letterheads that are no other words when they lose their marks."""


def _as_named(name: str, running: str) -> str | None:
    """Return how the running text writes a name, marks and capitals; None where it does not."""
    wanted = r"\s+".join(map(re.escape, bare(name).split()))
    found = re.finditer(rf"(?<![^\W_]){wanted}(?![^\W_])", bare(running))
    written = Counter(" ".join(running[one.start() : one.end()].split()) for one in found)
    mixed = (one for one, _count in written.most_common() if one != one.upper())
    return next((one for one in mixed if one[0].isupper()), None)


_COMMITTEE = re.compile(r"(?i)^[uủ][yỷýủ] ban nhân dân((?: (?:tỉnh|huyện|xã|phường)(?!\w))?)")
_AFTER_NOUN = re.compile(
    r"^((?:Trung tâm|Cục|Chi cục|Tổng cục|Phòng|Bệnh viện|Học viện|Hội(?! đồng)|Vụ|Quỹ|Ngân hàng|"
    r"Tập đoàn|Tổng công ty|Công ty(?: (?:cổ phần|TNHH)(?: MTV| một thành viên)?)?|"
    r"Trường (?:Đại học|Cao đẳng|Trung cấp)|Kho bạc|Nhà xuất bản|Tạp chí|Báo|Đài) )(\w)"
)
"""A name's first word, after the noun of a body, has a capital (NĐ 30/2020, annex II)."""
_SCHOOL = re.compile(
    r"(?<!\w)[Tt]rường (THCS|THPT|PTDTBT|tiểu học|mầm non|TH) "
    r"((?!(?:số|xã|thị|dân|chuyên|bán|nội)(?!\w))\w+"
    r"(?: (?!(?:xã|thị|tỉnh|huyện|phường)(?!\w))\w+){0,2})"
)
"""A school is called after a person or a place."""
_MORE_HEADS = (
    "Thuế tỉnh", "Thuế thành phố", "Thuế cơ sở", "Chi bộ", "Hải quan khu vực",
    "Thủ tướng", "Chủ tịch nước", "Chủ tịch UBND", "Chủ tịch Ủy ban", "Đoàn",
    "Vụ", "Đại", "Tổng", "Quân ủy", "Tổ công tác", "Tiểu ban",
)  # fmt: skip
_NO_HEADS = frozenset(
    (
        "Thường trực", "Thuế", "Báo", "Ngành", "Khối", "Tổ", "Thống kê", "Đơn vị", "Hệ thống các",
        "Doanh nghiệp", "Chi nhánh", "Chủ dự án", "Nhà thầu", "Bộ phận", "Nhà trường",
        "Phó Thủ tướng", "Phó Thủ tướng Chính phủ", "Trưởng phòng", "Phó Trưởng phòng",
        "Trưởng khoa", "Chánh Văn phòng", "Chi cục trưởng", "Khu Kinh tế", "Khu Công nghiệp",
    )
)  # fmt: skip
"""Nouns of bodies that a second line of a name begins with as well."""
_NOUNS = {bare(each) for each in (*HEADS, *_MORE_HEADS)} - {bare(each) for each in _NO_HEADS}
_FIRST_WORDS = frozenset(noun.split()[0] for noun in _NOUNS if " " in noun)
_OPENS_A_BODY = re.compile(rf"(?:{longest_first_pattern(tuple(_NOUNS))})(?![^\W_])")
_RUNS_ON = re.compile(r"(?:\b(?:VÀ|CỦA|CÁC|VỀ|(?<!QUỐC )PHÒNG|THỦ|ĐẢNG ỦY)|[,-])$")
_SHORT = re.compile(
    r"(?:BAN (?:CHẤP HÀNH|THƯỜNG VỤ|CHỈ ĐẠO|CHỈ HUY|QUẢN LÝ|ĐIỀU HÀNH|CÁN SỰ|THƯỜNG TRỰC)|"
    r"VĂN PHÒNG|ỦY BAN|UỶ BAN|BỘ CHỈ HUY|BỘ TƯ LỆNH|CƠ QUAN|HỘI ĐỒNG|"
    r"(?:CHI |TỔNG )?CỤC|(?:PHÓ )?THỦ TƯỚNG|ĐOÀN ĐẠI BIỂU|TỔ CÔNG TÁC|TRUNG TÂM)$"
)
"""The first half of a name; what it is the board or the office of stands on the next line."""
_TORN = ("CHỦ TỊCH ỦY", "CHỦ TỊCH UỶ", "CHỦ TỊCH", "CHỦ TỊCH ỦY BAN", "CHỦ TỊCH UỶ BAN")
"""An office that a line parts from its committee."""
_GOES_ON = re.compile(r"(?:phong (?:thu|chong|ngua|chay)|to (?:chuc|quoc)|ban hanh)(?![^\W_])")


def _bodies(names: Sequence[str]) -> list[str]:
    """Join a letterhead's lines to names: a line that begins with a body's noun opens the next
    one."""
    bodies: list[str] = []
    torn = ""
    for line in names:
        name = f"{torn} {line}" if torn else line
        torn = ""
        half = bodies and (" " not in bodies[-1] or _SHORT.match(bodies[-1]))
        opens = _opens_a_body(name)
        if bodies and (not opens or half or _RUNS_ON.search(bodies[-1])):
            bodies[-1] += f" {name}"
        elif opens:
            bodies.append(name)
        elif bare(name).lower() in _FIRST_WORDS or name in _TORN:
            torn = name  # "VĂN" above "PHÒNG CHÍNH PHỦ"
    if len(bodies) > 1 and bodies[-1] == "VĂN PHÒNG":
        # An office alone on the last line is that of the body above it.
        bodies[-1] = f"{bodies[-1]} {bodies[-2]}"
    return bodies


def _opens_a_body(name: str) -> bool:
    plain = bare(name).lower()
    return _OPENS_A_BODY.match(plain) is not None and _GOES_ON.match(plain) is None
