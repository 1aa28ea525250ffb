"""Text in capitals → the same as a sentence: names, numbers and abbreviations keep their capitals.

What is a name is told by words that stand before names, by lists of the language, and by the
document's own running text, in which the names of its title mostly stand again. Knows no file.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from directive_cli.domain.agency_lexicon import PORTFOLIOS, PROVINCES


def sentence_case(text: str, *, running_text: str = "", names: Iterable[str] = ()) -> str:
    """Return ``text``, which is in capitals, as running text writes it (NĐ 30/2020, annex II).

    ``running_text`` is the document itself; ``names`` are further names, such as those of the
    registry's agencies.
    """
    words = re.sub(r"(?<!\w)UỶ(?!\w)", "ỦY", text).split()
    lowered = [_word(word) for word in words]
    plain = [_bare(word) for word in words]
    for number, word in enumerate(plain):
        if word == "vi" and (not number or plain[number - 1] not in _COUNTED):
            lowered[number] = lowered[number].lower()  # "phạm vi", not the sixth of anything
    settled: set[int] = set()
    for phrase in (*_NAMES, *names, *(f"{head} {each}" for head in _HEADS for each in PORTFOLIOS)):
        settled.update(_put_phrase(phrase.split(), plain, lowered))
    for number in _places(plain):
        lowered[number] = _capital(lowered[number])
    for number in _persons(plain):
        lowered[number] = _capital(lowered[number])
    for number in _in_running_text(plain, running_text):
        if number not in settled and not _is_level(number, plain):
            lowered[number] = _capital(lowered[number])
    _even_portfolios(plain, lowered)
    for number, (one, following) in enumerate(pairwise(plain)):
        if following == "số" and one in _TYPE_ENDS:
            _capital_type(number, plain, lowered)
        elif one == "án" and following[:1].isdecimal() and number and plain[number - 1] == "đề":
            lowered[number - 1] = _capital(lowered[number - 1])
    for number in _issued_types(plain):
        lowered[number] = _capital(lowered[number])
    joined = " ".join(lowered)
    return joined[:1].upper() + joined[1:]


_ABBREVIATIONS = frozenset(
    (
        "UBND", "HĐND", "UBMTTQ", "MTTQ", "TTHC", "CCHC", "CNTT", "KHCN", "KH&CN", "BCĐ", "BCH",
        "BHXH", "BHYT", "PCCC", "CNCH", "ATTP", "ATGT", "TNGT", "NTM", "OCOP", "GRDP", "GDP", "FDI",
        "ODA", "PPP", "TTHC", "ĐMST", "CĐS", "VNEID", "LĐTBXH", "NN&MT", "GD&ĐT", "VHTT&DL",
        "TT&TT", "KT-XH", "QP-AN", "BCSĐ", "NSNN", "ĐTC", "GPMB", "KCN", "CCN", "HTX", "TTĐT",
        "QLNN", "VBQPPL", "XHCN", "CHXHCN", "TW", "TP", "TTG",
    )
)  # fmt: skip
_AS_WRITTEN = {"VNEID": "VNeID", "QĐ-TTG": "QĐ-TTg", "IOT": "IoT"}
_ROMAN = re.compile(r"(?=[IVX]{2,}$)X{0,3}(?:IX|IV|V?I{0,3})$")
_COUNTED = frozenset(
    (
        "khóa", "khoá", "lần", "thứ", "phần", "chương", "mục", "lục", "khu", "vực", "vùng", "nhóm",
        "loại", "hạng", "bậc", "cấp", "tập", "số", "kỳ",
    )
)  # fmt: skip
"""Words after which "VI" is a number."""
_NUMBERED = re.compile(r"\d[^\s]*[/-][^\s]*[A-ZĐ]")
_EDGES = ".,;:()[]\"'“”‘’…–-"


def _word(word: str) -> str:
    core = word.strip(_EDGES)
    if _NUMBERED.match(core) or core.startswith("/"):
        return re.sub(r"TTG\b", "TTg", word)
    if core in _AS_WRITTEN:
        return word.replace(core, _AS_WRITTEN[core])
    letters = [letter for letter in core if letter.isalpha()]
    spoken = any(_bare_letter(letter) in "aeiouy" for letter in letters)
    figured = re.match(r"\d+[A-ZĐ]{1,2}$", core) is not None  # 5G, 389A
    if figured or core in _ABBREVIATIONS or _ROMAN.match(core) or (len(letters) > 1 and not spoken):
        return word
    return word.lower()


def _bare(word: str) -> str:
    return word.strip(_EDGES).lower()


def _bare_letter(letter: str) -> str:
    import unicodedata

    return unicodedata.normalize("NFD", letter.lower())[0]


def _capital(word: str) -> str:
    for at, letter in enumerate(word):
        if letter.isalpha():
            return word[:at] + letter.upper() + word[at + 1 :]
    return word


def _put_phrase(phrase: Sequence[str], plain: Sequence[str], lowered: list[str]) -> Iterator[int]:
    """Write a name as it is written wherever its words stand; yield the places of its words."""
    wanted = [_bare(word) for word in phrase]
    if not wanted:
        return
    for start in range(len(plain) - len(wanted) + 1):
        inside = wanted[0] == "sở" and start and plain[start - 1] == "cơ"  # "cơ sở văn hóa"
        if not inside and list(plain[start : start + len(wanted)]) == wanted:
            yield from range(start, start + len(wanted))
            for at, word in enumerate(phrase, start):
                if word.strip(_EDGES)[:1].isupper():
                    lowered[at] = lowered[at].replace(plain[at], word.strip(_EDGES))


_HEADS = ("Bộ", "Sở", "Phòng")
_NAMES = (
    "Ban Xây dựng Đảng", "Trung tâm Chính trị", "Trung tâm Hành chính công",
    "Trung tâm Phục vụ hành chính công", "Phòng Văn hóa - Xã hội", "Phòng Văn hóa và Thông tin",
    "Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Kinh tế - Hạ tầng",
    "Phòng Kinh tế và Hạ tầng", "Phòng Quản lý đô thị", "Trạm Y tế", "Ban Quản lý dự án",
    "Chính phủ", "Thủ tướng Chính phủ", "Quốc hội", "Ủy ban Thường vụ Quốc hội", "Chủ tịch nước",
    "của Nhà nước", "và Nhà nước", "Đảng, Nhà nước", "do Nhà nước", "Đảng Cộng sản Việt Nam",
    "Đại hội Đảng", "Đại hội lần thứ", "Nghị quyết Đại hội", "Trung ương", "Trung ương Đảng",
    "Ban Chấp hành Trung ương", "Bộ Chính trị", "Ban Bí thư", "Tổng Bí thư", "Việt Nam",
    "Văn phòng Chính phủ", "Tỉnh ủy", "Thành ủy", "Đảng ủy", "Ban Thường vụ Tỉnh ủy",
    "Ban Thường vụ", "Thường trực Tỉnh ủy", "Ban Chỉ đạo", "Ban Chỉ huy", "Ban Quản lý",
    "Ủy ban nhân dân", "Hội đồng nhân dân", "Mặt trận Tổ quốc", "Tết Nguyên đán", "Hồ Chí Minh",
    "Chủ tịch Hồ Chí Minh", "Quốc khánh", "Cách mạng Tháng Tám", "Thành phố Hồ Chí Minh",
    "Phó Thủ tướng", "Chủ tịch UBND",
    "Chủ tịch Ủy ban nhân dân", "Phó Chủ tịch", "Công an tỉnh", "Bộ Công an", "Bộ Quốc phòng",
    "Liên hợp quốc", "Đoàn Thanh niên", "Hội Nông dân", "Hội Cựu chiến binh", "Thanh tra Chính phủ",
    "Huyện ủy", "Thị ủy", "Quận ủy", "Tỉnh đoàn", "Huyện đoàn", "Ban Chấp hành",
    "Ban Thường trực", "Ban Tuyên giáo", "Ban Tuyên giáo và Dân vận", "Ban Dân vận", "Ban Tổ chức",
    "Ban Nội chính", "Ủy ban Kiểm tra", "Ủy ban Mặt trận Tổ quốc", "Kho bạc Nhà nước",
    "Ngân hàng Nhà nước", "Liên đoàn Lao động", "Hội Liên hiệp Phụ nữ", "Cục Thuế",
    "Chi cục Thuế", "Tổng cục Thuế", "Cục Hải quan", "Chi cục Hải quan", "Chi cục Kiểm lâm",
    "Hạt Kiểm lâm", "Bộ Chỉ huy Quân sự", "Ban Chỉ huy Quân sự", "Bộ Tư lệnh",
    "Bộ đội Biên phòng", "Ban Pháp chế", "Trường Đại học",
    "Trường Cao đẳng", "Bà Rịa-Vũng Tàu", "Bưu chính Viễn thông", "Tây Nguyên", "Đông Nam Bộ",
    "miền Bắc", "miền Trung", "miền Nam",
    *PROVINCES,
)  # fmt: skip
"""Names of the state, the party, and the provinces before and after July 2025."""

_TYPE_ENDS = frozenset(
    (
        "quyết", "định", "thị", "hoạch", "luận", "báo", "văn", "trình", "điện", "luật", "tư",
        "lệnh",
    )
)  # fmt: skip
_TYPES = (
    "nghị quyết", "quyết định", "nghị định", "chỉ thị", "kế hoạch", "kết luận", "thông báo",
    "công văn", "chương trình", "công điện", "thông tư", "pháp lệnh", "luật", "tờ trình",
)  # fmt: skip


def _capital_type(end: int, plain: Sequence[str], lowered: list[str]) -> None:
    """Write the type of a document that is named by its number with a capital."""
    for kind in _TYPES:
        start = end + 1 - len(kind.split())
        if start >= 0 and " ".join(plain[start : end + 1]) == kind:
            lowered[start] = _capital(lowered[start])


def _even_portfolios(plain: Sequence[str], lowered: list[str]) -> None:
    """Write both halves of a portfolio alike: "khoa học và công nghệ", "Khoa học và Công nghệ"."""
    for portfolio in PORTFOLIOS:
        words = portfolio.split()
        wanted = [_bare(word) for word in words]
        for start in range(len(plain) - len(words) + 1):
            if list(plain[start : start + len(words)]) != wanted:
                continue
            places = range(start, start + len(words))
            large = lowered[start].strip(_EDGES)[:1].isupper()
            for at, word in zip(places, words, strict=True):
                named = large and word[:1].isupper()
                lowered[at] = _capital(lowered[at]) if named else lowered[at].lower()


_ISSUING = frozenset(("ban hành", "phê duyệt", "công bố"))
_ISSUED = (*_TYPES, "danh mục", "đề án", "quy chế", "quy định", "phương án", "quy trình")
"""What is issued under a name of its own, after a verb of issuing."""


def _issued_types(plain: Sequence[str]) -> Iterator[int]:
    """Yield the first word of what a paper issues: "ban hành Kế hoạch", "công bố Danh mục"."""
    for number in range(2, len(plain) - 1):
        if " ".join(plain[number - 2 : number]) in _ISSUING and any(
            " ".join(plain[number : number + len(kind.split())]) == kind for kind in _ISSUED
        ):
            yield number


def _is_level(number: int, plain: Sequence[str]) -> bool:
    """Tell the level before a place ("tỉnh Sông La"), small in whatever text."""
    following = plain[number + 1] if number + 1 < len(plain) else ""
    return plain[number] in ("tỉnh", "huyện", "xã", "phường") and following not in ("ủy", "hội")


_BEFORE_PLACES = (
    "tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "phường", "xã", "đặc khu",
    "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "tỉnh đoàn", "thành đoàn",
    "huyện đoàn", "khu kinh tế",
)  # fmt: skip
_NO_NAME = frozenset(
    (
        "năm", "giai", "đoạn", "trên", "trong", "và", "đến", "theo", "thuộc", "của", "về", "để",
        "từ", "các", "các,", "tới", "với", "cho", "là", "tỉnh", "thành", "huyện", "quận", "xã",
        "phường", "hội", "nông", "đạt", "mới", "đảo", "biên", "vùng", "đặc", "toàn", "có", "không",
        "sau", "trước", "khi", "ủy", "do", "tại", "chủ", "phó", "bí", "giám", "trưởng", "đã",
        "đang", "sẽ", "phải", "được", "quý", "tháng", "ngày", "lần", "kỳ", "nhiệm", "hoàn", "thực",
        "ban", "hành", "này", "đó", "khu", "cụm", "thông", "nhằm", "qua", "bảo", "ra", "vào", "cấp",
        "nay", "còn", "một", "lĩnh", "hai", "ba", "khóa", "nước", "vững",
    )
)  # fmt: skip


def _places(plain: Sequence[str]) -> Iterator[int]:
    """Yield the two words of a place's name behind "tỉnh", "xã" and the like, unless one of them is
    in no name."""
    for number in range(len(plain)):
        for kind in _BEFORE_PLACES:
            length = len(kind.split())
            if " ".join(plain[number : number + length]) != kind:
                continue
            named = [
                at
                for at in range(number + length, min(number + length + 2, len(plain)))
                if plain[at].isalpha()
            ]
            if len(named) == 2 and not {plain[at] for at in named} & _NO_NAME:
                yield from named


_FAMILY_NAMES = frozenset(
    (
        "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ",
        "hồ", "ngô", "dương", "lý", "đinh", "trịnh", "mai", "tô", "hà", "lương", "đào", "đoàn",
        "vương", "lưu", "tạ", "chu", "thái", "cao", "triệu", "quách", "la", "tống", "châu", "ma",
        "nông", "hứa", "vi", "lò", "giàng",
    )
)  # fmt: skip


def _persons(plain: Sequence[str]) -> Iterator[int]:
    """Yield the words of a person's name behind "đồng chí", "ông", "bà" or a position."""
    for number, word in enumerate(plain):
        before = " ".join(plain[max(0, number - 2) : number])
        if word not in _FAMILY_NAMES or not _BEFORE_PERSONS.search(before):
            continue
        if f"{before} {word}".endswith("tỉnh đoàn"):
            continue
        for at in range(number, min(number + 4, len(plain))):
            if not plain[at].isalpha() or (at > number and plain[at] in _NO_NAME):
                break
            yield at


_BEFORE_PERSONS = re.compile(r"(?:đồng chí|\bông|\bbà|chính phủ|bí thư|chủ tịch|thủ tướng|tỉnh)$")


def _in_running_text(plain: Sequence[str], running_text: str) -> Iterator[int]:
    """Yield the words that the running text writes with a capital, beside the same words, where no
    sentence begins."""
    pairs = set(pairwise(plain))
    capital: Counter[tuple[str, str, int]] = Counter()
    seen: Counter[tuple[str, str]] = Counter()
    for sentence in re.split(r"[.:;!?\n\"“”]+\s*|^\s*[-–+*]\s*", running_text):
        words = sentence.split()
        if sentence.isupper():
            continue
        for at, (one, other) in enumerate(pairwise(words)):
            pair = (_bare(one), _bare(other))
            if pair not in pairs or (one.isupper() and other.isupper()):
                continue
            seen[pair] += 1
            for side, word in enumerate((one, other)):
                if at + side == 0:
                    continue
                core = word.strip(_EDGES)
                capital[(*pair, side)] += 1 if core[:1].isupper() else -1
    for number in range(len(plain)):
        behind = (plain[number - 1], plain[number]) if number else ("", "")
        before = capital[plain[number], plain[number + 1], 0] if number + 1 < len(plain) else 0
        written = capital[(*behind, 1)]
        if not written or not seen[behind] or behind[0] in _LINKS:
            # Else the word before says enough: "thủ tục hành chính", though a title elsewhere is
            # "Hành chính".
            written += before
        if written > 0:
            yield number


_LINKS = frozenset(("và", "của", "các", "về", "cho", "với", "-"))
"""Words that stand before anything, so that a capital after them tells little."""
