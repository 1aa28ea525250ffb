"""The closing of a document: who signed, in what position and by what authority, and who receives
copies.

Knows the two columns of a closing ("Nơi nhận" left, signature right) however they were written out
in lines.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from directive_cli.domain.agency_lexicon import PROVINCES
from directive_cli.domain.vietnamese import CAPITAL_LETTERS, bare, normalise
from directive_cli.drafting.draft import DraftSignature
from directive_cli.drafting.source_lines import Line, Quote, clean


@dataclass(frozen=True, slots=True)
class Closing:
    """What the closing shows."""

    signature: DraftSignature | None = None
    copies: tuple[str, ...] = ()
    quotes: dict[str, Quote] = field(default_factory=dict)


_SYLLABLE = re.compile(
    r"(?:b|ch|c|d|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x|f|z|j|w)?[aeiouy]{1,3}(?:ch|c|m|ng|nh|n|p|t|k|l|r|i|y|o|u)?$"
)
_AUTHORITY = re.compile(
    rf"^(?:(?:T/?M|K/?T|T/?L|TUQ)\.?\s*|Q(?:\.\s*|\s+))[{CAPITAL_LETTERS}]|"
    r"^(?:TM|KT|TL|TUQ|T/M|K/T|T/L)\b"
)
_POSITION = re.compile(
    r"^(?:CHU TICH|PHO CHU TICH|CHANH|PHO CHANH|GIAM DOC|PHO GIAM DOC|BO TRUONG|THU TRUONG|THU TUONG|"
    r"PHO THU TUONG|BI THU|PHO BI THU|CUC TRUONG|PHO CUC TRUONG|"
    r"TRUONG BAN|PHO TRUONG BAN|CHU NHIEM|PHO CHU NHIEM|TONG|VU TRUONG|PHO VU TRUONG|VIEN TRUONG|TRUONG|"
    r"PHO TRUONG|UY VIEN|QUYEN|PHO TONG|HIEU TRUONG|CHI HUY|(?:PHO )?(?:CHI CUC|HAT|TRAM|DOI|TO|"
    r"DON|HIEU|VIEN) TRUONG|"
    r"THU KY|(?:PHO )?(?:THONG DOC|TU LENH)|CHINH UY)"
)
_HIGHLAND_NAME = re.compile(
    r"(?=(?:\S+\s+){1,4}\S+$)"
    r"(?=.*(?<![^\s])[HKYĐ]['’ʼ]|(?:Rơ|Rah|Rmah|Ksor|Siu|Nay|Kpă|Rcom|Y(?!\sTế))\s)"
    rf"(?:(?:[HKYĐ]['’ʼ])?[{CAPITAL_LETTERS}][a-zà-ỹđ]*(?:\s+|$))+$"
)
"""A name of the Central Highlands: "Rơ Châm H'Yéo", "K'Brơi Thành", "Y Thông"; its syllables are
not those of Vietnamese."""
_FAMILY_NAMES = frozenset(
    (
        "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do",
        "ho", "ngo", "duong", "ly", "dinh", "doan", "dao", "trinh", "truong", "mai", "cao", "luong",
        "luu", "to", "ta", "ha", "vuong", "lam", "chu", "quach", "thai", "tang", "tong", "la",
        "lai", "thach", "kieu", "diep", "nghiem", "dam", "ngoc", "chau", "hua", "giang", "sung",
        "vang", "thao", "lu", "nong", "be", "ma", "ban", "hau", "lo", "lau", "cu", "thang", "trieu",
        "chang", "mua", "hang", "vi", "trang", "ksor", "rmah", "y", "a", "h", "siu", "nay", "kpa",
        "ro", "sa", "long", "sin", "phung", "phuong", "khuat", "khuong", "viet", "ton", "bach",
        "tieu", "ung", "van", "uong", "au", "luc", "man", "mac", "ninh", "nhu", "on", "quan",
        "quang", "thieu", "thi", "tien", "tu", "tuong", "xa", "ong", "danh", "kim", "khong", "lang",
        "dong", "han", "chung", "doi", "dai", "banh", "chiem", "du", "lieu", "lien", "nham",
        "nhan", "quyen", "tao", "tham", "than", "thoi", "tiet", "vien", "vong", "lin", "nung",
        "si", "cam", "chao", "giap", "hoa", "mong", "cham", "tan", "cha", "sam", "ca", "bien",
        "nguy", "tra", "khuc", "po", "leo", "deo", "kha", "dau", "khieu", "phi", "cung", "dieu",
        "lan", "va", "xong", "moong", "cut", "khoang", "gia", "dua", "hu",
    )
)  # fmt: skip
"""First syllables of persons' names, without marks."""


def read_closing(lines: list[Line]) -> Closing:
    """Read the signature and the recipients from the lines after the body."""
    above_annex = list(itertools.takewhile(lambda line: bare(line.words) not in _MOTTOS, lines))
    cells = _with_whole_positions(list(_cells(above_annex)))
    signature, quote = _signature(cells)
    copies, copies_quote = _copies(cells)
    quotes = {}
    if quote is not None:
        quotes["signed_by"] = quote
    if copies_quote is not None:
        quotes["copies"] = copies_quote
    return Closing(signature, copies, quotes)


_MOTTOS = frozenset({"dang cong san viet nam", "cong hoa xa hoi chu nghia viet nam"})
"""What heads a form that follows the signature, as it heads a paper."""


def _with_whole_positions(cells: list[tuple[Line, str]]) -> list[tuple[Line, str]]:
    """Join "PHÓ" with the position that was broken to the line under it."""
    result: list[tuple[Line, str]] = []
    for line, words in cells:
        if result and result[-1][1] in ("PHÓ", "QUYỀN") and is_position(words):
            result[-1] = (result[-1][0], f"{result[-1][1]} {words}")
        else:
            result.append((line, words))
    return result


def attachment_start(lines: list[Line]) -> int:
    """Return the index at which a text without "Phụ lục" over it begins after the signature: a
    title in capitals under the signer's name; the number of lines where there is none."""
    signing = signed = False
    for index, line in enumerate(lines):
        cells = [words for _line, words in _cells([line])]
        if any(is_position(words) for words in cells):
            signing = True
        elif signing and any(is_person_name(words) for words in cells):
            signed = True
        elif signed and len(cells) == 1 and _is_capitals(cells[0]) and cells[0][-1] not in ";,.":
            return index
    return len(lines)


def items_start(lines: list[Line], *, alone: bool = False) -> int:
    """Return the index at which numbered sentences begin under the signature or "(Kèm theo …)", with
    no title in capitals over them; the number of lines where there are none, or only names.

    ``alone``: nothing stands over the signature, so that one item of any sign is the paper's text.
    """
    above = (
        i
        for i, line in enumerate(lines)
        if is_position(line.words) or _ISSUED_WITH.match(line.words)
    )
    signing = next(above, len(lines))
    sign, fewest = (_LETTERED, 1) if alone else (_NUMBERED, _FEWEST_ITEMS)
    items = [i for i, line in enumerate(lines) if i > signing and sign.match(line.words)]
    if len(items) < fewest:
        return len(lines)
    ends = sum(line.words.endswith((".", ";")) for line in lines[items[0] :])
    return items[0] if ends >= fewest else len(lines)


_ISSUED_WITH = re.compile(r"(?i)\W*\((?:ban hành )?kèm theo ")
_NUMBERED = re.compile(r"(?:[IVX]{1,5}|\d{1,2})[.)]\s*\S")
_LETTERED = re.compile(r"(?:[IVX]{1,5}|\d{1,2}|[a-zđ])[.)]\s*\S")
_FEWEST_ITEMS = 3
"""Numbered lines under a signature, and ends of sentences, that are a text of their own."""


def _cells(lines: list[Line]) -> Iterator[tuple[Line, str]]:
    """Yield the columns of each line apart: wide gaps part them, or "Nơi nhận:" before the right
    one."""
    for line in lines:
        raw = line.raw.replace("\t", "    ").rstrip()
        for cell in re.split(r"\s{3,}", raw.strip()):
            words = normalise(clean(cell)).strip("*|«»~^_/\\` ")
            beside = re.match(rf"([-–~].*[;.,])\s+([{CAPITAL_LETTERS}./ ]{{6,}})$", words)
            if beside is not None:
                yield line, beside[1]
                yield line, beside[2]
                continue
            entry, position, name = _signature_in_entry(words)
            if name:
                parted = (entry, *_authority_apart(position), name)
                yield from ((line, one) for one in parted if one)
                continue
            signed = _NAME_AFTER_POSITION.match(words)
            if signed and is_position(signed[1]) and is_person_name(signed[2]):
                yield from ((line, one) for one in _authority_apart(signed[1]))
                yield line, signed[2]
                continue
            left = re.match(r"(.*?n[oơ]i nh[aâậ]n\s*:?)\s*(.*)$", words, re.IGNORECASE)
            if left is not None and left[2] and not left[2].startswith(("-", "–", "~")):
                yield line, left[1]
                yield line, left[2]
            elif words:
                yield line, words


def _authority_apart(position: str) -> tuple[str, ...]:
    """Part "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH" into authorities and position."""
    *above, last = re.split(r"\s+(?=(?:KT|TL|TUQ)\.)", position)
    both = _AUTHORITY_AND_POSITION.match(last)
    return (*above, *(both.groups() if both else (last,)))


def _signature_in_entry(words: str) -> tuple[str, str, str]:
    """Part an entry of the recipients from the signature in the other column that a copy joined to
    it: "- Lưu: VT, NC (2b). GIÁM ĐỐC Trần Văn Mẫu"; empty where there is none."""
    pieces = words.split(" ")
    whole = (
        start
        for start in range(max(2, len(pieces) - 5), len(pieces) - 1)
        if is_person_name(" ".join(pieces[start:])) and not pieces[start].isupper()
    )
    begin = next(whole, None)
    if begin is None or not re.match(r"[-–~+]", words):
        return "", "", ""
    name = " ".join(pieces[begin:])
    for first in range(1, begin):
        position = " ".join(pieces[first:begin])
        if is_position(position):
            return " ".join(pieces[:first]), position, name
    entry = " ".join(pieces[:begin])
    last = re.match(r"\W*L[ưu]u\b", entry) is not None and re.search(r"[.;)”\"]$", entry)
    return (entry, "", name) if last and begin < len(pieces) - 2 else ("", "", "")


_NAME_AFTER_POSITION = re.compile(
    rf"((?:[{CAPITAL_LETTERS}][{CAPITAL_LETTERS}.,/]+\s+)*[{CAPITAL_LETTERS}]+)\s+(?=[{CAPITAL_LETTERS}][a-zà-ỹ])(.+)$"
)
"""A closing copied to one line: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Văn Mẫu"."""
_AUTHORITY_AND_POSITION = re.compile(
    rf"((?:KT|TL|TM|TUQ)\.?\s*[{CAPITAL_LETTERS} ,]+?)\s+((?:PHÓ|CHÁNH|QUYỀN|THỨ TRƯỞNG|CHỦ TỊCH|BÍ THƯ)\s?.*)$"
)


def _signature(cells: list[tuple[Line, str]]) -> tuple[DraftSignature | None, Quote | None]:
    """Read authority and position in capitals, and the name: the last line that can only be a
    person's name."""
    cells = _to_last_name(cells)
    capitals: list[tuple[Line, str]] = []
    for line, words in cells:
        if not _is_capitals(words) and not (
            2 <= len(words) <= 4 and words.isupper() and words.isalpha()
        ):
            continue
        if words.endswith(";") or (words.endswith(",") and not is_position(words)):
            continue  # a line of offices in the list of who receives copies
        if capitals and not (_AUTHORITY.match(words) or _POSITION.match(bare(words).upper())):
            capitals[-1] = (capitals[-1][0], f"{capitals[-1][1]} {words}")
        else:
            capitals.append((line, words))
    authority = _distinct(words for _line, words in capitals if _AUTHORITY.match(words))
    positions = [
        words
        for _line, words in capitals
        if not _AUTHORITY.match(words) and _POSITION.match(bare(words).upper())
    ]
    first_capital = next(
        (index for index, (_line, words) in enumerate(cells) if _is_capitals(words)), None
    )
    name: str | None = None
    place: Line | None = None
    for index, (line, words) in enumerate(_whole_names(cells)):
        words = re.sub(r"(?<=[^\W\d_])[!*|~^]+(?=\s|$)", "", words)  # a scanner's specks
        candidate = without_rank(_SIGNED.sub("", re.sub(r"\s*\([^)]*\)$", "", words)))
        if is_person_name(candidate) and (
            first_capital is None or index > first_capital or name is None
        ):
            name, place = candidate, line
    if name is None and not authority and not positions:
        return None, None
    if name is None and (alone := _name_alone(cells)) is not None:
        place, name = alone
    if name is None:
        line = capitals[0][0] if capitals else cells[0][0]
        return DraftSignature(
            None, positions[-1] if positions else None, " ".join(authority) or None
        ), Quote(line.page, line.number, line.number)
    name = name.title() if name.isupper() else name
    if name.split()[0].isascii() and not name.isascii():
        name = with_known_family(name)
    quote = Quote(place.page, place.number, place.number) if place is not None else None
    return DraftSignature(
        name, positions[-1] if positions else None, ", ".join(authority) or None
    ), quote


def _to_last_name(cells: list[tuple[Line, str]]) -> list[tuple[Line, str]]:
    """Return the cells up to the name under the last position: what stands under it opens another
    text, whose title in capitals may look like a name."""
    last = max((at for at, (_line, words) in enumerate(cells) if is_position(words)), default=-1)
    if last < 0:
        return cells
    whole = _whole_names(cells)
    names = (
        at
        for at in range(last + 1, min(len(cells), last + _UNDER_POSITION))
        if is_person_name(whole[at][1]) and not whole[at][1].isupper()
    )
    named = next(names, None)
    joined = named is not None and whole[named][1] != cells[named][1]
    return cells if named is None else cells[: named + 1 + joined]


_UNDER_POSITION = 4
"""Lines under a position within which its holder's name stands."""


def _name_alone(cells: Sequence[tuple[Line, str]]) -> tuple[Line, str] | None:
    """Return what closes the paper under a position and is written as a name, whatever the family:
    "PHÓ CHỦ TỊCH" over "Khăm Phà Bến"."""
    last = max((at for at, (_line, words) in enumerate(cells) if is_position(words)), default=-1)
    if last < 0 or last != len(cells) - 2:
        return None
    line, words = cells[-1]
    pieces = words.split()
    written = all(one.isalpha() and one.istitle() for one in pieces)
    syllables = all(_SYLLABLE.match(bare(one)) for one in pieces)
    return (line, words) if 2 <= len(pieces) <= 5 and written and syllables else None


def _distinct(words: Iterable[str]) -> list[str]:
    """Return each authority once: one that goes on after another is the same, with what a seal
    left beside it."""
    found = list(dict.fromkeys(words))
    return [
        one
        for one in found
        if not any(other != one and one.startswith(f"{other} ") for other in found)
    ]


def _whole_names(cells: list[tuple[Line, str]]) -> list[tuple[Line, str]]:
    """Join a name that a page broke over two lines: "Lê Văn" over "Mẫu"; the second stays as it
    is."""
    result = list(cells)
    for index, ((line, first), (_next, second)) in enumerate(itertools.pairwise(cells)):
        pieces = [*first.split(), *second.split()]
        short = len(first.split()) <= 2 and len(second.split()) <= 2 and len(pieces) >= 3
        written = all(part.isalpha() and part.istitle() for part in pieces)
        over = " ".join(words for _line, words in cells[max(0, index - 2) : index])
        above = index > 0 and (is_position(cells[index - 1][1]) or is_position(over))
        family = above and bare(first) in _FAMILY_NAMES
        apart = family or not is_person_name(second)
        if short and written and apart and is_person_name(f"{first} {second}"):
            result[index] = (line, f"{first} {second}")
            if family:
                result[index + 1] = result[index]
    return result


def _is_capitals(words: str) -> bool:
    letters = [letter for letter in words if letter.isalpha()]
    return len(letters) >= 4 and sum(letter.isupper() for letter in letters) > 0.85 * len(letters)


_PLACES = frozenset(bare(name) for name in PROVINCES)


def is_person_name(words: str) -> bool:
    """Tell a person's name: two to six syllables, each with a capital, the first a family name."""
    if _HIGHLAND_NAME.match(words):
        return True
    syllables = words.replace("-", " ").split()
    if not 2 <= len(syllables) <= 6 or not all(
        part.isalpha() and part[0].isupper() for part in syllables
    ):
        return False
    plain = [bare(part) for part in syllables]
    if " ".join(plain) in _PLACES:
        return False
    position = words.isupper() and _POSITION.match(" ".join(plain).upper()) is not None
    # "Thị" in the middle is a woman's name, whatever her family is called.
    family = plain[0] in _FAMILY_NAMES or "thị" in [part.lower() for part in syllables[1:-1]]
    if (
        not family
        or position
        or re.match(r"(?:uy ban|so |bo |van phong|hoi dong|tinh)", " ".join(plain))
        or words.lower().startswith("vụ ")
    ):
        return False
    if words.isupper() and len(plain) < 3:
        return False
    return all(_SYLLABLE.match(part) for part in plain)


def is_position(words: str) -> bool:
    """Tell a signer's position in capitals, or the authority before it: "KT. CHỦ TỊCH"."""
    return _is_capitals(words) and (
        _AUTHORITY.match(words) is not None or _POSITION.match(bare(words).upper()) is not None
    )


def without_rank(words: str) -> str:
    """Return a name without the rank or degree before it: "Thượng tướng Nguyễn Văn A", "TS. Lê B"."""
    first, _space, rest = words.strip().partition(" ")
    second, _space, name = rest.partition(" ")
    if bare(first) in _RANKS and bare(second) in ("tuong", "ta", "uy"):
        return name
    return _DEGREES.sub("", words)


_RANKS = frozenset(("dai", "thuong", "trung", "thieu"))
_SIGNED = re.compile(r"(?i)^\W*đã ký\W+")
_DEGREES = re.compile(
    r"^(?:(?:PGS|GS|TSKH|TS|ThS|BSCK(?:I{1,2}|[12])|BS|DS|KS|LS|CN)\b\s*\.?\s*)+(?=\S)"
)


def with_known_position(words: str) -> str:
    """Return a recognised position as it is written: "CHANH VAN PHONG" is a CHÁNH VĂN PHÒNG."""
    return _POSITIONS.get(bare(words).upper(), words)


_POSITIONS = {
    bare(name).upper(): name
    for office in (
        "CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "GIÁM ĐỐC", "THỦ TƯỚNG", "BÍ THƯ", "CỤC TRƯỞNG",
        "TRƯỞNG BAN", "VỤ TRƯỞNG", "CHỦ NHIỆM", "TRƯỞNG PHÒNG",
    )
    for name in (office, f"PHÓ {office}")
} | {"BO TRUONG": "BỘ TRƯỞNG", "THU TRUONG": "THỨ TRƯỞNG"}  # fmt: skip


def with_known_family(words: str) -> str:
    """Return a recognised name with its family name as families write it: "Nguyên Quốc Việt" is a
    Nguyễn."""
    first, _space, rest = words.strip().partition(" ")
    family = _FAMILIES.get(bare(first))
    return f"{family} {rest}" if family and rest else words.strip()


_FAMILIES = {
    bare(name): name
    for name in (
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ",
        "Ngô", "Dương", "Đinh",
        "Trương", "Trịnh", "Đào", "Đoàn", "Lương", "Vương", "Phùng", "Quách", "Tạ", "Tô", "Thái",
        "Triệu", "Nông", "Lưu",
    )
}  # fmt: skip
"""Families whose names without marks are those of no other."""


def _copies(cells: list[tuple[Line, str]]) -> tuple[tuple[str, ...], Quote | None]:
    """Read the list under "Nơi nhận:"."""
    copies: list[str] = []
    used: list[Line] = []
    alone = signing = False
    for line, words in cells:
        signing = signing or is_position(words)
        begins, alone = alone, words in ("-", "–")
        if begins or re.match(r"^[-–~•]\s*\S", words):
            copies.append(words.lstrip("-–~• "))
            used.append(line)
        elif signing and bare(words) in _FAMILY_NAMES:
            continue  # "Nguyễn" over "Văn Mẫu": the signer's name
        elif (
            copies
            and not copies[-1].endswith((";", "."))
            and not _is_capitals(words)
            and not is_person_name(words)
        ):
            copies[-1] += f" {words}"
            used.append(line)
    if not used:
        return (), None
    return tuple(copy.rstrip(";. ") for copy in copies), Quote(
        used[0].page, used[0].number, used[-1].number
    )
