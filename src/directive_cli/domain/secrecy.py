"""Markings of secrecy: Mật, Tối mật, Tuyệt mật (Law on the Protection of State Secrets
29/2018/QH14, art. 8).

One recogniser for documents and for registry files. It compares words, not characters: letters that
look alike, invisible characters, letter spacing, brackets and the copy number of a stamp make no
difference; "bí mật", "mật độ" and the other words that hold "mật" are no marking.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from itertools import zip_longest

DEGREES = ("mat", "toimat", "tuyetmat")


@dataclass(frozen=True, slots=True)
class SecrecyStamp:
    """A stamp as it is written, and whether a label such as "Độ mật:" stands before it."""

    mark: str
    labelled: bool = False


# Letters of other alphabets, and Latin ones with marks that Vietnamese does not know, that look
# like those of the words.
_LOOKALIKES = str.maketrans(
    "АВЕІЈКМНОРТУХаеіјкмнортухΑΕΙΚΜΝΟΤΥΧοιτυϺϻⲘⲦⲞⲒⲀⲈⲨꓟꓔꓳꓲꓮꓰꓴꓬᎷᎢᎪᎬᎥıƖḾḿṀṁṂṃŤťŢţṪṫṬṭṮṯṰṱȚțŦŧẎẏŶŷŸÿ",
    "ABEIJKMHOPTYXaeijkmhoptyxAEIKMNOTYXoituMmMTOIAEYMTOIAEUYMTAEiiIMmMmMmTtTtTtTtTtTtTtTtYyYyYy",
)
for _letter in "ACEIMOPRSTUY":
    for _form in (
        "LATIN LETTER SMALL CAPITAL {}", "NEGATIVE SQUARED LATIN CAPITAL LETTER {}",
        "NEGATIVE CIRCLED LATIN CAPITAL LETTER {}", "REGIONAL INDICATOR SYMBOL LETTER {}",
    ):  # fmt: skip
        with suppress(KeyError):
            _LOOKALIKES[ord(unicodedata.lookup(_form.format(_letter)))] = ord(_letter)
# Marks of Vietnamese; any other mark over or under a letter changes how it looks, not what it is.
_MARKS = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")
# Letters by their category that show nothing: fillers of Hangul, vowels of Khmer, a Braille blank.
_UNSEEN = frozenset("\u115f\u1160\u3164\uffa0\u17b4\u17b5\u2800\ufffc")
# Latin letters and marks of Vietnamese and common signs: none of them is unseen or stands for
# another. Nearly all texts are of these alone, and letter by letter is slow.
_ORDINARY = re.compile(
    "[\\0-\xac\xae-\xfe\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0"
    "\u0300-\u0303\u0306\u0309\u031b\u0323\u1ea0-\u1ef9‐–—‘’“”•…]*"
)
# What a recogniser of scanned pages reads in their place.
_MISREAD = str.maketrans("01|l!", "oiiii")
_WORD = re.compile(r"[^\W_]+|\|")
# "Bản số 3", "Số: 03", "Bản 1/5", "02 bản", "Trang 2/5": what stands beside a stamp.
_COPY = re.compile(
    r"(?i)\b(?:bản\s*(?:số|thứ)?|số(?:\s+bản)?|trang)\s*[:.]?\s*\d+(?:\s*/\s*\d+)?\b"
    r"|\b\d+(?:\s+bản\b)?|\bđã\s+đóng\s+dấu\b"
)
# What a stamp may be put on: "TÀI LIỆU MẬT", "VĂN BẢN TỐI MẬT", "BẢN SAO TỐI MẬT", "Dự thảo MẬT".
_BEARERS = re.compile(
    r"(?i)^\W*(?:tài\s+liệu|văn\s+bản|hồ\s+sơ|công\s+văn|(?:đóng\s+)?dấu|loại|độ|sao\s+y|sao\s+lục"
    r"|trích\s+sao|bản\s+(?:sao|gốc|chính)|dự\s+thảo)\W+"
)
# The heading of a column, and how many there are: "Độ mật", "Văn bản mật: 12".
_COUNTED = re.compile(r"\W*(?:[Đđ]ộ\s+mật|ĐỘ\s+MẬT)\W*|[^:]*\bmật\s*:\s*\d+\W*")
# What else is put beside a stamp: how urgent the document is.
_URGENCY = re.compile(r"(?i)\b(?:hỏa|hoả)\s+tốc(?:\s+hẹn\s+giờ)?\b|\b(?:thượng\s+)?khẩn\b")
_DEGREE = r"(?:(?:t[uυ]y[eê]?[êệeéẹ]t|t[oôốồổỗộ0]i)[\W_]*)?m[\W_]*[aâậạ][\W_]*t"
_LABEL = re.compile(
    r"(?i)(?<!\w)(?:(?:mức\s+độ|độ|mức|dấu|chế\s+độ|cấp\s+độ|cấp|loại)\s+(?:bảo\s+)?mật"
    r"(?:\s+(?:của\s+)?(?:văn\s+bản|tài\s+liệu|hồ\s+sơ|công\s+văn))?"
    r"|mức\s+độ|cấp\s+độ|độ|phân\s+loại|loại|bí\s+mật\s+nhà\s+nước"
    r"|đóng\s+dấu(?:\s+độ\s+mật)?|do[\s_-]*mat|độ[_-]mật)\s*[:;=–—-]+\s*"
    r"[\"'“«(\[]*(?P<mark>" + _DEGREE + r")(?!\w)(?P<after>\s+\w+)?"
)
# Two cells of a table that lost the sign between them: "Độ mật Tối mật".
_LABEL_AND_DEGREE = re.compile(
    r"\W*(?i:(?:mức\s+)?độ\s+mật)\s+(?P<mark>(?:(?i:tuyệt|tối)\s+mật)|M[Ậậ][Tt])\W*"
)
# Marks that hold no degree by name: the letters that stand for the degrees on an envelope, and the
# stamps that only secret documents carry (Decree 26/2020/NĐ-CP; Circular 24/2020/TT-BCA). "Lưu hành
# nội bộ" and "Xem xong trả lại" are marks of circulation (Decree 30/2020/NĐ-CP), not of secrecy.
_OTHER_MARKS = re.compile(
    r"\W*(?:(?i:(?:(?:mức|ký\s+hiệu|dấu(?:\s+chỉ)?)\s+)?(?:độ[\s_-]*mật|do[\s_-]*mat)\s*[:=–—-]*\s*)"
    r"[\"'“«(\[]*[ABC]"
    r"|(?i:chỉ\s+người\s+có\s+tên\s+mới\s+được\s+bóc\s+bì)"
    r"|TÀI\s+LIỆU\s+THU\s+HỒI|(?i:top\s+secret)|SECRET"
    r"|(?i:(?:(?:văn\s+bản|tài\s+liệu)\s+)?mật\s*[:=]\s*(?:có|x|yes|true|đúng))"
    r"|(?i:(?:is[\s_-]?)?(?:secret|confidential)\s*[:=]\s*(?:có|x|yes|true))"
    r"|(?i:(?:classification|security(?:[\s_-]level)?|secrecy|độ[\s_-]+mật|do[\s_-]*mat)"
    r"\s*[:=–—-]+\s*(?:top\s+secret|secret|confidential)))\W*"
)
# A whole line that says what degree the document itself bears.
_SAYS_OF_ITSELF = re.compile(
    r"(?i:\W*(?:(?:tài\s+liệu|văn\s+bản|công\s+văn|hồ\s+sơ)\s+)?(?:này\s+)?"
    r"(?:(?:được|đã)\s+)?(?:đóng\s+dấu|(?:có|thuộc|mang|ở)\s+(?:độ|dấu|loại|mức)"
    r"|bí\s+mật\s+nhà\s+nước\s+độ)"
    r"(?:\s+(?:chỉ\s+)?độ(?:\s+mật)?)?\s*:?\s*[\"'“«(\[]*)"
    r"(?P<mark>(?i:tuyệt\s+|tối\s+)?(?:M[ẬậẠÂ][Tt])|(?i:tuyệt|tối)\s+mật)\W*"
    r"|(?i:\W*(?:được|đã)\s+đóng\s+dấu\s+mật\W*)"
)
# A list of the degrees: "Phân loại: Tuyệt mật, Tối mật và Mật".
_ANOTHER = re.compile(r"(?i)\W*(?:,|/|;|\bvà\b|\bhoặc\b)\s*(?:(?:tối|tuyệt)\s+)?mật\b")
_MARK = r"(?:(?i:tuyệt|tối)\s+)?M[Ậậ][Tt]|(?i:tuyệt|tối)\s+mật"
_MARK_IN_CAPITALS = r"(?:(?:TUYỆT|TỐI)\s+)?MẬT"
# A stamp beside a title, a number or the motto: "(MẬT) Kế hoạch …", "Số: 12/KH-UBND MẬT".
_BESIDE = re.compile(
    rf"^\W*[(\[]\s*(?P<before>{_MARK})\s*[)\]]\s*[^\s.,;]|\S\s*[(\[]\s*(?P<after>{_MARK})\s*[)\]]\W*$"
    rf"|\d[-/][\w&.\-/]{{0,40}}[A-ZĐ]\s+[-–—(]?\s*(?P<number>{_MARK_IN_CAPITALS})\W*$"
    rf"|(?<!BÍ\s)(?<!BẢO\s)(?<!CƠ\s)(?<!\w)(?P<motto>{_MARK_IN_CAPITALS})\s+(?:CỘNG\s+H[ÒO]|ĐẢNG\s+CỘNG\s+SẢN)"
    rf"|VIỆT\s+NAM\s+(?P<end>{_MARK_IN_CAPITALS})\W*$"
)
_TITLED = re.compile(
    rf"^\W*(?P<before>{_MARK_IN_CAPITALS})\s*[:–—-]\s+(?P<title>\S.*)|(?P<titled>.*\S)\s+[–—-]\s*(?P<after>{_MARK_IN_CAPITALS})\W*$"
)
# Words that begin with "mật": after a label they name something else ("Mức độ: mật độ cao").
_COMPOUND = re.compile(
    r"(?i)\s+(?:độ|khẩu|mã|vụ|thám|thiết|danh|ong|hiệu|thư|lệnh|nghị|báo|đường)(?!\w)"
)
_SHOUTED = re.compile(
    r"(?<!\w)(?P<mark>(?:T[\W_]?U[\W_]?Y[\W_]?[ÊỆEÉẸ][\W_]?T|T[\W_]?[OÔỐỒỔỖỘ0][\W_]?[Il1|])"
    r"[\W_]*M[\W_]?[AÂẬẠ][\W_]?T)(?!\w)"
)
# A heading that speaks of the degrees, not a stamp.
_SPEAKS_OF = re.compile(
    r"(?i)bí\s+mật|danh\s+mục|bảo\s+vệ|quy\s+định|độ\s+(?:tuyệt|tối)|\bluật\b|hoặc|,\s*mật"
)
_SPEAKS_OF_DEGREES = re.compile(
    r"(?i)bí\s+mật|danh\s+mục|quy\s+định|\bluật\b|nghị\s+định|thông\s+tư|mức\s+độ|độ\s+mật|hoặc|,\s*mật|\bsổ\b"
)
# "GAN – MẬT – TỤY" are organs.
_ORGANS = re.compile(r"(?i)\b(?:gan|tụy|tuỵ)\b")
_MOTTO = re.compile(r"(?i)((?:tuyệt |tối )?mật)\s+(?:cộng h[òo][aà]|đảng cộng sản)")
_COLUMNS = re.compile(r"\t|\s{2,}|\s*;\s*|\s*\|\s+|\s+\|\s*|^\||\|$")


def folded_text(text: str) -> str:
    """Return the text in composed Latin letters, without characters that are not seen."""
    plain = unicodedata.normalize("NFKC", unescape(text) if "&" in text else text)
    if _ORDINARY.fullmatch(plain):
        return plain
    plain = "".join(letter for letter in plain if _is_seen(letter))
    return unicodedata.normalize("NFC", plain.translate(_LOOKALIKES))


def _is_seen(letter: str) -> bool:
    category = unicodedata.category(letter)
    return category != "Cf" and letter not in _UNSEEN and (category != "Mn" or letter in _MARKS)


def secrecy_stamp(words: str) -> SecrecyStamp | None:
    """Return the stamp that ``words`` (a line, a cell, a value) are and nothing else.

    A line that opens with a stamp before the national motto counts as one.
    """
    plain = folded_text(words)
    if labelled := _labelled(plain):
        return SecrecyStamp(labelled, labelled=True)
    if opening := _MOTTO.match(plain.strip()):
        return SecrecyStamp(opening[1])
    if _COUNTED.fullmatch(plain):
        return None
    rest = _BEARERS.sub("", _URGENCY.sub(" ", _COPY.sub(" ", plain)))
    tokens = _once(_WORD.findall(rest))
    joined = "".join(tokens)
    if not 3 <= len(joined) <= 9 or _bare(joined) not in DEGREES:
        return None
    if len(tokens) > 2 and not all(len(token) == 1 for token in tokens):
        return None
    degree = _bare(joined)
    vowel = next(letter for letter in joined[joined.lower().rindex("m") :] if letter in _VOWELS)
    if degree == "mat":
        # "Mất", "mặt" and "mát" are other words; "MÂT" and "MẠT" are a stamp that lost a mark.
        exact = vowel in "ậẬ"
        if not exact and not (vowel in "ÂẠ" and joined.isupper()):
            return None
    elif vowel not in "ậẬ" and not (joined.isupper() or joined.isascii()):
        return None
    return SecrecyStamp(words.strip())


def _once(words: list[str]) -> list[str]:
    """Return a stamp that is printed several times over as one: "MẬT MẬT MẬT"."""
    for size in (1, 2):
        if words and words == words[:size] * (len(words) // size):
            return words[:size]
    return words


_VOWELS = "aAâÂậẬạẠấẤầẦẩẨẫẪáÁàÀảẢãÃăĂắẮằẰẳẲẵẴặẶ"


def secrecy_named_in(line: str) -> str | None:
    """Return the words within a line that can only be a stamp.

    That is: a degree after its label, a degree of two words in capitals, or a stamp in a column
    of its own.
    """
    plain = folded_text(line)
    if labelled := _labelled(plain):
        return labelled
    for found in _SHOUTED.finditer(plain):
        if not _SPEAKS_OF.search(plain):
            return found["mark"].strip()
    if beside := _beside(plain):
        return beside
    columns = [column for column in _COLUMNS.split(plain.strip()) if column]
    if (len(columns) > 1 or "|" in plain) and not _ORGANS.search(plain):
        ends = ["", *((_WORD.findall(column) or [""])[-1] for column in columns)]
        for place, column in enumerate(columns):
            stamp = secrecy_stamp(column)
            # Of a heading in spaced letters the last word is no column.
            if stamp is not None and column.isupper() and len(ends[place]) != 1:
                return stamp.mark
    return None


def _beside(plain: str) -> str | None:
    """Return a stamp that stands beside a title, a number or the motto in one line."""
    if not _SPEAKS_OF_DEGREES.search(plain):
        if found := _BESIDE.search(plain):
            return str(next(filter(None, found.groups())))
        found = _TITLED.match(plain)
        title = (found["title"] or found["titled"]) if found else ""
        if found and not title.isupper() and not _ORGANS.search(title):
            return found["before"] or found["after"]
    return None


def marking_in(text: str) -> str | None:
    """Return the first marking of secrecy in a value of one or more lines, or None."""
    if not may_hold_marking(text):
        return None
    for line in (text, *text.splitlines()) if "\n" in text else (text,):
        if (named := secrecy_named_in(line)) is not None:
            return named
        if (stamp := secrecy_stamp(line)) is not None:
            return stamp.mark
    return None


def marking_in_name(name: str) -> str | None:
    """Return the name of a file when it says that the document is secret, or None."""
    composed = unicodedata.normalize("NFC", folded_text(name))
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFD", composed)
        if not unicodedata.combining(letter)
    )
    return name if _DEGREE_IN_NAME.search(bare) or _STAMP_IN_NAME.search(composed) else None


_DEGREE_IN_NAME = re.compile(r"(?i)(?<![a-z])(?:toi|tuyet)[\W_]*mat(?![a-z])")
_STAMP_IN_NAME = re.compile(
    r"(?:^|(?<!BÍ)(?<!BẢO)(?<!CƠ)[\W_])MẬT(?![^\W_])(?![\W_]*(?:ĐỘ|KHẨU|MÃ|ONG)(?![^\W_]))"
)


def marking_in_lines(lines: Iterable[str]) -> str | None:
    """Return the first marking in the lines of a document, or None.

    The second half of "bí mật" or "bảo mật" that was left for a line of its own is no stamp; nor
    is a degree whose two words stand on two lines taken apart.
    """
    before = ""
    letters = ""
    for line, following in _pairs(lines):
        words = line.strip()
        if not words:
            continue
        # A stamp that is written downwards or upwards, a letter a line.
        letters = letters + words if len(folded_text(words)) == 1 else ""
        if len(letters) > 2 and len(following.strip()) != 1:
            stamp = secrecy_stamp(letters) or secrecy_stamp(letters[::-1])
            if stamp is not None:
                return stamp.mark
        if (named := secrecy_named_in(words)) is not None:
            return named
        stamp = secrecy_stamp(words)
        if stamp is None and _bare("".join(_WORD.findall(folded_text(words)))) in ("toi", "tuyet"):
            stamp = secrecy_stamp(f"{words} {following.strip()}")
        if stamp is not None and (stamp.labelled or not _continues(before, words)):
            return stamp.mark
        before = words
    return None


def may_hold_marking(text: str) -> bool:
    """Tell quickly whether a text can hold a marking: most cannot."""
    if _HINT.search(text.lower()):
        return True
    folded = folded_text(text)
    return folded != text and _HINT.search(folded.lower()) is not None


# For a text in small letters: a pattern that begins with a letter is looked for much faster than
# one that takes both sizes.
_HINT = re.compile(
    r"m[\W_]*(?:[ậâạ]|a\u0323?\u0302?\u0323?)[\W_]*t|[ti][\W_]*mặt|bóc\s+bì|thu\s+hồi|secret"
    r"|confidential"
)
# A line that ends so goes on with "mật" on the next.
_HALVES = re.compile(r"(?i)(?:bí|bảo|cơ|thân|trù|tuyệt đối bí|nội|ong|cẩn|đường|hộ)\W*$")


def _continues(before: str, words: str) -> bool:
    before = folded_text(before)
    if _bare("".join(_WORD.findall(folded_text(words)))) != "mat":
        return False
    if _HALVES.search(before):
        return True
    return folded_text(words).islower() and bool(before) and before[-1] not in ".:;!?"


def _labelled(plain: str) -> str | None:
    for whole in (_OTHER_MARKS, _SAYS_OF_ITSELF, _LABEL_AND_DEGREE):
        if whole.fullmatch(plain):
            return plain.strip()
    for found in _LABEL.finditer(plain):
        mark = found["mark"]
        exact = "ậ" in mark.lower() or mark.isupper() or not mark.lower().startswith("m")
        after = found["after"] or ""
        if _ANOTHER.match(plain, found.end("mark")):
            continue
        if exact and not (after and _COMPOUND.match(after)):
            return found.group().strip()
    return None


@lru_cache(maxsize=4096)
def _bare(word: str) -> str:
    """Return a word in small letters without marks, misread letters put right."""
    letters = unicodedata.normalize("NFD", word.lower())
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return kept.translate(_MISREAD)


def _pairs(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    listed = [line for line in lines if line.strip()]
    yield from zip_longest(listed, listed[1:], fillvalue="")
