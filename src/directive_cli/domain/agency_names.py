"""Agency names as documents write them: found, taken out of lists, given back their shared prefix,
looked up.

Knows the language of names only. Which agencies exist is told by an ``AgencyIndex``, built from
plain pairs; nothing here reads a registry. Positions count in the text as given, which must be in
NFC.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from directive_cli.domain.agency_lexicon import (
    ACTIONS,
    FUNCTION_WORDS,
    HEADS,
    NAME_TAILS_WITH_ACTION,
    NAMES_WITH_COMMA,
    PORTFOLIOS,
    longest_first_pattern,
)
from directive_cli.domain.name_ends import later_end, orders
from directive_cli.domain.registered_names import registered_end
from directive_cli.domain.vietnamese import bare, fold

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class AgencyMention:
    """One body named in a text; ``name`` is as written, with the prefix that a list shares given
    back."""

    name: str
    start: int
    end: int
    collective: bool = False
    """True for a group: "các sở, ban, ngành", "UBND các xã, phường"."""
    leader: str = ""
    """The words of office before the body: "Giám đốc", "Thủ trưởng"; a task given to the head is
    the body's."""

    @property
    def body(self) -> str:
        """The name without the words of office."""
        return (
            self.name[len(self.leader) :].strip(" ,")
            if self.leader and self.name.startswith(self.leader)
            else self.name
        )


@dataclass(frozen=True, slots=True)
class AgencyList:
    """The bodies of one list, in order, and where the list ends."""

    mentions: tuple[AgencyMention, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AgencyIndex:
    """Names to ids; built once from a registry's agencies and groups, asked for every name in a
    document."""

    ids: dict[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    """The names as they are written."""

    @classmethod
    def of(cls, agencies: Iterable[tuple[str, Iterable[str]]]) -> AgencyIndex:
        """Index pairs of an id and its names; a name that two ids claim belongs to none."""
        ids: dict[str, str] = {}
        claimed: set[str] = set()
        written: list[str] = []
        for agency_id, listed in agencies:
            names = list(listed)
            written += [name for name in names if " " in name]
            for key in {key for name in names if (key := _plain_key(name))}:
                if ids.setdefault(key, agency_id) != agency_id:
                    claimed.add(key)
        return cls(
            {key: agency_id for key, agency_id in ids.items() if key not in claimed},
            tuple(dict.fromkeys(written)),
        )

    def resolve(self, name: str, *, province: str = "") -> str | None:
        """Return the id that ``name`` means; ``province`` ("Tuyên Quang") may be left out of a name
        or added to it."""
        if (plain := _plain_key(name)) in self.ids:
            return self.ids[plain]
        key = name_key(name)
        if key in self.ids:
            return self.ids[key]
        if province:
            local = fold(province)
            shorter = re.sub(rf" (?:tinh|thanh pho) {re.escape(local)}$", "", key)
            for other in (
                shorter,
                f"{shorter} tinh",
                re.sub(rf" {re.escape(local)}$", "", key),
                re.sub(r" tinh$", "", key),
            ):
                if other in self.ids:
                    return self.ids[other]
        return None


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """Return a key equal for spellings of one name: no marks or case, no words of office, short
    forms written out."""
    key = _KEY_LEADER.sub("", _plain_key(name))
    return re.sub(r"^(?:cac|nhung) ", "", key)


@lru_cache(maxsize=4096)
def _plain_key(name: str) -> str:
    """Return the key with the words of office kept: a chairman is not his committee where both are
    known."""
    key = fold(re.sub(r"\([^)]*\)", " ", name))
    key = re.sub(r"[^a-z0-9&/]+", " ", key).strip()
    key = re.sub(r"^(?:cac|nhung|toan the|giao|de nghi|yeu cau) ", "", key)
    for pattern, full in _KEY_FORMS:
        key = pattern.sub(full, key)
    return " ".join(key.split())


def read_agencies(text: str, start: int = 0, *, heading: bool = False) -> AgencyList | None:
    """Read the list of bodies that begins exactly at ``start``; None when none does.

    Lists run on over ",", ";", "và", "cùng"; "Các Sở: A, B" gives the prefix to each; a comma or
    "và" inside a name is told by what follows it. In a heading the last name runs to the end of the
    text.
    """
    mentions: list[AgencyMention] = []
    position = start
    while True:
        shared = _shared_prefix(text, position)
        if shared is not None:
            found, end = shared
            mentions.extend(found)
        else:
            one = _one_agency(text, position, first=not mentions, heading=heading)
            if one is None:
                break
            mentions.append(one)
            end = one.end
        separator = _SEPARATOR.match(text, _after_parenthesis(text, end))
        following = separator.end() if separator else -1
        position = following
        if separator is None or not _begins_agency(text, following):
            break
    if not mentions:
        return None
    return AgencyList(
        tuple(mentions), start, _after_parenthesis(text, max(mention.end for mention in mentions))
    )


def find_agencies(text: str) -> list[AgencyMention]:
    """Find every body named in running text, in order, never overlapping."""
    found: list[AgencyMention] = []
    position = 0
    while (match := _POSSIBLE_START.search(text, position)) is not None:
        read = read_agencies(text, match.start())
        if read is None:
            position = max(match.end(), match.start() + 1)
            continue
        found.extend(read.mentions)
        position = max(read.end, match.start() + 1)
    return found


def begins_with_action(text: str, start: int = 0) -> bool:
    """Tell whether the words at ``start`` are a verb, or an adverb before one, with which a task
    begins."""
    return _ACTION_START.match(text, start) is not None or _scanned_action(text, start)


def _scanned_action(text: str, start: int) -> bool:
    """Tell whether a verb with marks that a scanner got wrong stands at ``start``."""
    return _ACTION_SCANNED.match(bare(text[start : start + 30])) is not None


_LEADERS = (
    "Thủ trưởng", "Người đứng đầu", "Phó Giám đốc", "Tổng Giám đốc", "Giám đốc", "Phó Chủ tịch", "Chủ tịch",
    "Bộ trưởng", "Thứ trưởng", "Phó Bí thư", "Bí thư", "Trưởng Ban", "Trưởng Công an", "Chánh Văn phòng",
    "Chánh Thanh tra", "Chánh án", "Cục trưởng", "Vụ trưởng", "Chủ nhiệm", "Viện trưởng", "Hiệu trưởng",
    "Tập thể lãnh đạo", "Lãnh đạo", "Tư lệnh", "Chỉ huy trưởng", "Trưởng các", "Trưởng phòng", "Trưởng", "Chánh",
    "Đồng chí", "Tổng Thanh tra", "Thống đốc",
)  # fmt: skip
_CAPITAL = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_QUANTIFIER = r"(?:(?:tất\s+cả\s+)?các|những|toàn\s+thể|toàn\s+bộ|một\s+số|mỗi|từng)\s+"
_QUANTIFIED = re.compile(_QUANTIFIER, re.IGNORECASE)
_LEADER_ONCE = rf"(?i:{longest_first_pattern(_LEADERS)})"
_LEADER = re.compile(
    rf"(?i:(?:{_QUANTIFIER})?(?:đồng\s+chí|đ/c)\s+|{_QUANTIFIER})?(?!(?i:Trưởng|Chánh|Chủ\s+nhiệm)\s+(?![{_CAPITAL}]|các))"
    rf"{_LEADER_ONCE}(?:\s*(?:,|và|hoặc|kiêm)\s*{_LEADER_ONCE})*\s+(?=\S)"
)
_PLACE_NOUN = r"(?:tỉnh|thành\s+phố|huyện|thị\s+xã|thị\s+trấn|xã|phường|đặc\s+khu|quận)"
_NAMED = rf"(?-i:[{_CAPITAL}][^\W\d_]*(?:\s+(?:[{_CAPITAL}][^\W\d_]*|[IVX]+\b|\d{{1,2}}\b)){{0,3}})"
_NOUN = (
    r"(?:cơ\s+quan\s+ngang\s+bộ|cơ\s+quan\s+thuộc\s+Chính\s+phủ|cơ\s+quan\s+chuyên\s+môn|cơ\s+quan\s+chuyên\s+trách(?:\s+tham\s+mưu,\s+giúp\s+việc)?|"
    r"cơ\s+quan\s+thông\s+tấn|cơ\s+quan\s+báo\s+chí|cơ\s+quan\s+Trung\s+ương|cơ\s+quan\s+chức\s+năng|cơ\s+quan|đơn\s+vị\s+sự\s+nghiệp(?:\s+công\s+lập)?|đơn\s+vị|địa\s+phương|đoàn\s+thể|"
    r"tổ\s+chức\s+(?:chính\s+trị\s*-?\s*xã\s+hội|đảng|tín\s+dụng)|tổ\s+chức|cá\s+nhân|doanh\s+nghiệp|hiệp\s+hội|hội|chủ\s+đầu\s+tư|nhà\s+thầu|"
    r"nhà\s+đầu\s+tư|cấp\s+ủy|cấp\s+uỷ|chi\s+bộ|đảng\s+bộ|đảng\s+ủy|đảng\s+uỷ|tỉnh\s+ủy|tỉnh\s+uỷ|thành\s+ủy|thành\s+uỷ|sở\s+chuyên\s+ngành|chính\s+quyền\s+địa\s+phương|chính\s+quyền\s+cấp\s+xã|"
    r"lực\s+lượng\s+chức\s+năng|lực\s+lượng|ngân\s+hàng\s+thương\s+mại|ban\s+quản\s+lý|BQL|ban\s+đảng|ban|ngành|sở|bộ|cục|vụ|phòng|viện|trung\s+tâm|"
    r"tập\s+đoàn|tổng\s+công\s+ty|công\s+ty|hợp\s+tác\s+xã|trường|bệnh\s+viện|báo\s+chí|huyện|thị\s+xã|thành\s+phố|tỉnh|xã|phường|đặc\s+khu|"
    r"thành\s+viên(?:\s+Ban\s+Chỉ\s+đạo)?|chi\s+nhánh|nhà\s+trường|cơ\s+sở|khu\s+công\s+nghiệp|hội\s+quần\s+chúng|mặt\s+trận)(?![^\W_])"
)
_TAIL = (
    rf"(?:\s+(?:(?:có\s+)?liên\s+quan(?:\s+khác)?|trực\s+thuộc(?:\s+Trung\s+ương)?|chức\s+năng|cơ\s+sở|nêu\s+trên|nói\s+trên|khác|Trung\s+ương|"
    rf"(?:trực\s+)?thuộc\s+(?:(?:Ủy\s+ban\s+nhân\s+dân|UBND)\s+)?(?:tỉnh|[Tt]hành\s+phố|Bộ|Chính\s+phủ|huyện|xã|Sở)(?:\s+{_NAMED})?|"
    rf"(?:của|trong|cấp|ở|toàn)\s+(?:tỉnh|[Tt]hành\s+phố|Trung\s+ương|huyện|cơ\s+sở|xã|Bộ|TW)(?:\s+{_NAMED})?|"
    rf"trên\s+địa\s+bàn(?:\s+(?:tỉnh|[Tt]hành\s+phố|xã|toàn\s+tỉnh)(?:\s+{_NAMED})?)?|"
    rf"từ\s+{_NAMED}\s+đến\s+{_NAMED}|có\s+(?:rừng|biển|TTHC)|có\s+(?!(?:liên|trách|nhiệm|ý|báo|kế|văn|chức)\s)"
    rf"[^\W\d_]+(?:\s+[^\W\d_]+)?(?=\s*(?:[,:;.)]|$))|(?:ven|vùng)\s+(?:bi[êể]n|sông|cao|lũ|hạ\s+du)|biên\s+giới|miền\s+núi|"
    rf"hải\s+đảo|còn\s+lại|hoạt\s+động\s+khoáng\s+sản|"
    rf"(?:tỉnh|[Tt]hành\s+phố|TP\.?)(?:\s*{_NAMED})?|ở\s+trung\s+ương\s+và\s+địa\s+phương|cấp\s+cơ\s+sở|{_NAMED})(?![^\W_]))"
)
_JOIN = rf"(?:\s*,\s*|\s*/\s*|\s+và\s+(?!(?i:{_QUANTIFIER}))|\s*-\s+)"
_COLLECTIVE = re.compile(
    rf"(?P<many>{_QUANTIFIER})?(?P<nouns>{_NOUN}(?:{_JOIN}{_NOUN})*)(?P<tails>{_TAIL}{{0,3}})",
    re.IGNORECASE,
)
_BY_PART = re.compile(
    r"\s+(?:đầu mối|chủ trì(?!\s*,|\s+phối)|quản lý|được (?:giao|phân công)|trực tiếp)\s[^;:.]{3,80}?"
    r"(?=,\s*(?:các|những)\s|\s+theo\s|\s*[;:]|\s+(?:có|chịu) trách nhiệm|"
    r"\s+(?:khẩn trương|tập trung|chủ động|phối hợp)\s|\s+và\s+các\s)",
    re.IGNORECASE,
)
"""A group named by its part in the matter: "các đơn vị được giao kế hoạch vốn", "các cơ quan chủ
trì dự án"."""
_NAMED_ONLY = re.compile(_NAMED)
_OF_PLACES = re.compile(
    rf"(?:Ủy\s+ban\s+nhân\s+dân|Uỷ\s+ban\s+nhân\s+dân|Hội\s+đồng\s+nhân\s+dân|UBND|HĐND|HĐND,\s*UBND|Công\s+an|Đảng\s+[uủ][ỷy]|Công\s+an)\s+"
    rf"(?:(?:các|cấp)\s+)?{_PLACE_NOUN}(?:(?:\s*,[\s,]*|\s+và\s+){_PLACE_NOUN})*(?![^\W_])",
    re.IGNORECASE,
)
_OF_PLACES_TAIL = re.compile(rf"(?:{_TAIL}){{0,2}}", re.IGNORECASE)
_HEAD = re.compile(rf"(?!Ban\s+hành(?![^\W_]))(?:{longest_first_pattern(HEADS)})(?![^\W_])")
_HEAD_BARE = re.compile(
    rf"(?:{longest_first_pattern(tuple(bare(head) for head in HEADS if ' ' in head))})(?![^\W_])"
)
_PORTFOLIO_BARE = re.compile(
    "(?:"
    + longest_first_pattern(tuple(bare(name) for name in PORTFOLIOS)).replace("\\-", "[-–—]")
    + r")(?![^\W_])"
)
_STOP = re.compile(rf"(?:{longest_first_pattern((*ACTIONS, *FUNCTION_WORDS))})(?![^\W_])")
_ACTION_START = re.compile(rf"(?i:{longest_first_pattern(ACTIONS)})(?![^\W_])")
_ACTION_SCANNED = re.compile(
    rf"(?:{longest_first_pattern(tuple(bare(verb) for verb in ACTIONS if ' ' in verb))})(?![^\W_])"
)
"""Verbs of two syllables without their marks, which scanners lose ("kiêm tra", "tông hợp")."""
_COMMA_NAME = re.compile(rf"(?:{longest_first_pattern(NAMES_WITH_COMMA)})")
_SPACES = re.compile(r"\s+")
_COMPOUND = re.compile(
    r"(?:công|chương|quá)\s+trình|Nghiên\s+cứu|thứ\s+cấp|các\s+cấp|kèm\s+theo|[Bb]an\s+chỉ\s+(?:đạo|huy)|địa\s+bàn|[Tt]hường\s+trực|hợp\s+tác|phát\s+thanh|công\s+lập|trung\s+cấp|cao\s+cấp"
)
_WORD = re.compile(r"[^\W_]+(?:[&.+'’-][^\W_]+)*")
_SEPARATOR = re.compile(
    r"\s*(?:,|;|/)\s*(?:và\s+|cùng\s+)?(?:với\s+)?|\s+(?:và|cùng\s+với|cùng|hoặc)\s+(?:với\s+)?"
)
_PARENTHESIS = re.compile(r"\s*\.?\([^()]{1,160}\)")
_SHARED = re.compile(
    rf"(?P<office>{_LEADER_ONCE}\s+)?"
    r"(?:(?:các|02|03|hai|ba)\s+)(?P<nouns>(?P<noun>sở|bộ|cục|vụ|ban|tập\s+đoàn|tổng\s+công\s+ty|công\s+ty|hội|phòng|trung\s+tâm|trường|viện|ngân\s+hàng)"
    r"(?:\s*,\s*(?:ban|ngành|cơ\s+quan|đơn\s+vị|đoàn\s+thể))*(?:\s+(?:tỉnh|liên\s+quan))?)\s*:\s*",
    re.IGNORECASE,
)
_SHARED_PLAIN = re.compile(r"(?:các)\s+(?P<nouns>(?P<noun>sở|bộ))\s+", re.IGNORECASE)
_SHARED_PLACES = re.compile(
    rf"(?P<body>(?:(?:Phó\s+)?Chủ\s+tịch\s+|Trưởng\s+|Giám\s+đốc\s+|Bí\s+thư\s+)?(?:Ủy\s+ban\s+nhân\s+dân|Uỷ\s+ban\s+nhân\s+dân|UBND|HĐND|"
    rf"Hội\s+đồng\s+nhân\s+dân|Công\s+an|Đảng\s+[uủ][ỷy]|Ban\s+Chỉ\s+huy\s+Quân\s+sự))\s+các\s+"
    rf"(?P<noun>{_PLACE_NOUN})\s*:\s*(?P<places>{_NAMED}(?:(?:\s*,\s*|\s+và\s+){_NAMED})*)",
)
_MIXED_PLACES = re.compile(
    rf"(?P<body>(?:(?:Phó\s+)?Chủ\s+tịch\s+)?(?:Ủy\s+ban\s+nhân\s+dân|Uỷ\s+ban\s+nhân\s+dân|UBND))\s+các\s+"
    rf"tỉnh,\s*thành\s+phố(?:\s+trực\s+thuộc\s+[Tt]rung\s+ương)?\s*:\s*"
    rf"(?P<places>{_NAMED}(?:(?:\s*,\s*|\s+và\s+){_NAMED})*)"
)
_PLACES_ALONE = re.compile(
    rf"(?P<many>[Cc]ác\s+)?(?P<noun>(?i:tỉnh|thành\s+phố))\s*:?\s+"
    rf"(?P<places>{_NAMED}(?:(?:\s*,\s*|\s+và\s+){_NAMED})*)"
)
"""A place that acts itself: "Các tỉnh Nghệ An, Cao Bằng", "Thành phố Hà Nội"."""
_CITIES = frozenset({"ha noi", "ho chi minh", "hai phong", "da nang", "hue", "can tho"})


def _level_of(place: str) -> str:
    """Return whether a place is a city under the central government or a province (2025)."""
    return "thành phố" if fold(place) in _CITIES else "tỉnh"


_POSSIBLE_START = re.compile(rf"(?<![^\W_])(?:(?i:các|những)\s+(?=\S)|(?=[{_CAPITAL}]))")
_KEY_LEADER = re.compile(
    rf"^(?:dong chi |ong |"
    rf"ba )?(?:{longest_first_pattern(tuple(bare(leader) for leader in _LEADERS if leader != 'Đồng chí'))}) (?=\S)"
)
_KEY_FORMS = tuple(
    (re.compile(rf"\b{short}\b"), full)
    for short, full in (
        ("ubnd", "uy ban nhan dan"), ("hdnd", "hoi dong nhan dan"), ("vp", "van phong"), ("ttr", "thanh tra"),
        ("kh&cn", "khoa hoc va cong nghe"), ("khcn", "khoa hoc va cong nghe"), ("gd&dt", "giao duc va dao tao"),
        ("gddt", "giao duc va dao tao"), ("nn&mt", "nong nghiep va moi truong"), ("nnmt", "nong nghiep va moi truong"),
        ("vhttdl", "van hoa the thao va du lich"), ("vhtt&dl", "van hoa the thao va du lich"),
        ("dttg", "dan toc va ton giao"), ("dt&tg", "dan toc va ton giao"), ("tw", "trung uong"), ("bcd", "ban chi dao"),
        ("mttq", "mat tran to quoc"), ("co lien quan", "lien quan"), ("bhxh", "bao hiem xa hoi"),
    )
)  # fmt: skip


def _one_agency(text: str, start: int, *, first: bool, heading: bool) -> AgencyMention | None:
    """Read one body: words of office, then a collective, a body of places, or a head noun and its
    name."""
    leader = _LEADER.match(text, start)
    position = leader.end() if leader else start
    end, collective = _body_end(text, position, after_leader=leader is not None, first=first)
    if end <= position and leader is not None:
        position = start
        leader = None
        end, collective = _body_end(text, position, after_leader=False, first=first)
    if end <= position:
        return None
    if not _is_complete(text, position, end):
        end = later_end(text, end, group=collective)
    if text[:end].endswith(" của"):
        owner = _body_end(text, end + 1, after_leader=False, first=False)[0]
        end = owner if owner > end else end - len(" của")
    if heading:
        rest = text[end:]
        alone = not re.search(r"[,;:.()]|\bvà\b", rest) and _STOP.match(rest.lstrip()) is None
        if alone or _is_name_to_the_end(rest):
            end = len(text.rstrip(" .:"))
    return AgencyMention(
        " ".join(text[start:end].split()), start, end, collective, text[start:position].strip()
    )


def _is_name_to_the_end(rest: str) -> bool:
    """Tell whether the rest of a heading goes on the name: words that name, none that order."""
    words = rest.strip(" .:")
    return (
        bool(words)
        and len(words.split()) <= _LONGEST_REST
        and re.match(r"\s*,?\s+[^\W\d_]", rest) is not None
        and not re.search(r"[;:.()]", words)
        and not re.search(r"(?:sau|sau đây)$", words)
        and not orders(words)
        and not any(_begins_agency(rest, one.end()) for one in _SEPARATOR.finditer(rest))
    )


_LONGEST_REST = 17
"""Words that a heading's name may still take."""


def _is_complete(text: str, start: int, end: int) -> bool:
    """Tell whether a name can take no more words: a committee of a place, a department by its
    portfolio."""
    if _OF_PLACES.match(text, start) is not None or registered_end(text, start, -1) == end:
        return True
    known = re.compile(r"(?:Sở|Bộ)\s+").match(text, start, end)
    return known is not None and _PORTFOLIO_BARE.match(bare(text[known.end() : end])) is not None


def _body_end(text: str, start: int, *, after_leader: bool, first: bool) -> tuple[int, bool]:
    """Return where the body at ``start`` ends and whether it is a group, by the registry's own
    names before the grammar; see ``_read_body``."""
    end, collective = _read_body(text, start, after_leader=after_leader, first=first)
    registered = registered_end(text, start, end)
    return (registered, False) if registered >= 0 and registered != end else (end, collective)


def _read_body(text: str, start: int, *, after_leader: bool, first: bool) -> tuple[int, bool]:
    """Return where the body at ``start`` ends and whether it is a group; (-1, False) when none
    begins there."""
    places = _OF_PLACES.match(text, start)
    if places is not None:
        named = re.compile(rf"\s+({_NAMED})").match(text, places.end())
        single = not re.search(r"(?i)\bcác\b|\bcấp\b|,|\bvà\b", text[start : places.end()])
        if single:
            return (named.end() if named else places.end()), False
        tail = _OF_PLACES_TAIL.match(text, places.end())
        return (tail.end() if tail else places.end()), True
    collective = _COLLECTIVE.match(text, start)
    if collective is not None and _is_group(
        text, collective, after_leader=after_leader, first=first
    ):
        return _trim_tail(text, collective), True
    head = _HEAD.match(text, start)
    if head is None:
        low = _HEAD_BARE.match(bare(text[start : start + 40]))
        if low is None or not text[start].isupper():
            return -1, False
        return _name_end(text, start + low.end(), start), False
    return _name_end(text, head.end(), start), False


def _is_group(text: str, found: re.Match[str], *, after_leader: bool, first: bool) -> bool:
    """Tell a group ("các cơ quan, đơn vị") from one body whose name begins with the same noun ("Sở
    Tài chính")."""
    nouns = found["nouns"]
    several = re.search(r",|/|\bvà\b", nouns) is not None
    if found["many"]:
        following = text[found.end("nouns") : found.end("nouns") + 2].strip()[:1]
        # "các Sở Y tế" names one ministry's offices; a lone noun before a capital is the head of a
        # name.
        lone_head = (
            not several
            and _HEAD.fullmatch(nouns.strip())
            and following.isupper()
            and not found["tails"]
        )
        return not lone_head
    if several:
        # Without "các": "Sở, ban, ngành"; but "Sở Tài chính, ..." has no second noun directly after
        # the comma.
        return True
    if after_leader and re.match(r"(?i)cơ\s+quan\s+\S", nouns):
        return True
    generic = re.fullmatch(
        r"(?i)địa\s+phương|đơn\s+vị|cơ\s+quan|chủ\s+đầu\s+tư.*|chính\s+quyền.*|lực\s+lượng.*|cấp\s+ủy",
        nouns,
    )
    if nouns.lower().startswith("chủ đầu tư"):
        return True
    return generic is not None and (
        after_leader or not first or bool(found["tails"]) or nouns[:1].islower()
    )


def _trim_tail(text: str, found: re.Match[str]) -> int:
    """Return the end of a group, without a capitalised word that opens the next clause."""
    end = found.end()
    tails = found["tails"]
    if (
        tails
        and _STOP.match(text[found.end("nouns") :].lstrip().lower())
        and not re.match(r"\s+(?:có|trên|từ|trong|của|trực|thuộc|cấp|nêu|ở)\b", tails)
    ):
        return found.end("nouns")
    by_part = _BY_PART.match(text, found.end("nouns")) if found["many"] else None
    if by_part is not None:
        return by_part.end()
    if found["many"] and not text[end - 1 : end].isupper():
        # What says which ones: "các Công ty Lâm nghiệp", "… giúp việc Đảng ủy".
        for taken in range(1, 13):
            step = (
                _next_word(text, end, head="", taken=taken) if text[end : end + 1].isspace() else -1
            )
            if step < 0 or text[end:step].strip().startswith("và"):
                break
            end = step
    return end


def _name_end(text: str, position: int, start: int) -> int:
    """Return where the name ends whose head noun ends at ``position``; -1 when the head alone is no
    name."""
    head = text[start:position]
    capital = text[position : position + 3].strip()[:1]
    if head in _BEFORE_A_CAPITAL and not (
        capital.isupper() or capital.isdigit() or _COMMON_TAIL.match(text, position)
    ):
        return -1
    known = _PORTFOLIO_BARE.match(bare(text[position : position + 60].lstrip()))
    if known is not None and head in ("Sở", "Bộ", "sở", "bộ"):
        skipped = len(text[position : position + 60]) - len(text[position : position + 60].lstrip())
        return _place_tail(text, position + skipped + known.end())
    end = position
    taken = 0
    while taken < 16:
        step = _next_word(text, end, head=head, taken=taken)
        if step < 0:
            break
        end = step
        taken += 1
    if taken == 0 and head not in _STANDING_ALONE:
        return -1
    return end


_BEFORE_A_CAPITAL = frozenset(
    {"Báo", "Bộ", "Sở", "Cục", "Vụ", "Hội", "Trường", "Quỹ", "Trạm", "Phòng", "Viện", "Ga", "Đài", "Thuế", "Hải quan",
     "Tạp chí", "Ngân hàng", "Chi nhánh"}
)  # fmt: skip
"""Nouns that also begin common words (Báo cáo, Trường hợp, Bộ phận): a name follows them with a
capital or a place."""
_COMMON_TAIL = re.compile(
    rf"\s*(?:và\s+[{_CAPITAL}]|(?:tỉnh|thành phố|huyện|xã|phường|đặc khu|khu vực|cơ sở|truyền hình|"
    r"phát thanh|khí tượng|nông dân|phụ nữ|"
    r"cựu chiến binh|liên hiệp|chữ thập đỏ|phát triển|bảo vệ|nhà nước|chính sách|thương mại)(?![^\W_]))"
)


_STANDING_ALONE = frozenset(
    {"Chính phủ", "Thủ tướng Chính phủ", "Phó Thủ tướng Chính phủ", "Phó Thủ tướng", "Quốc hội", "VNPT", "Viettel", "EVN", "NHNN", "Tỉnh ủy", "Thành ủy", "Đảng ủy",
     "Ban Chỉ đạo", "Tỉnh đoàn", "Ban Thường vụ", "Huyện ủy", "Thanh tra", "BHXH", "Bảo hiểm xã hội"}
)  # fmt: skip


_OF_LEVEL = re.compile(r"(?<!tác)\s(?:tỉnh|huyện|xã|phường|thành\s+phố)$")
"""A level that closes a name unless a place follows: "Thanh tra tỉnh | kết luận"."""


def _next_word(text: str, end: int, *, head: str, taken: int) -> int:
    """Return where the name ends after taking one more word, or -1 when the name is complete."""
    gap = _SPACES.match(text, end)
    joined = gap.end() if gap else end
    if gap is not None:
        joined_text = text[joined:]
        if (
            joined_text.startswith(("- ", "– "))
            and len(joined_text) > 2
            and joined_text[2].isupper()
        ):
            word = _WORD.match(text, joined + 2)
            return word.end() if word else -1
        if joined_text.startswith("và "):
            return _after_and(text, joined + 3)
        word = _WORD.match(text, joined)
        if word is None:
            return -1
        if (
            taken
            and word.group()[0].islower()
            and word.group() not in ("và", "ủy", "uỷ")
            and _OF_LEVEL.search(text, max(0, end - 12), end)
        ):
            return -1
        if word.group()[0].isupper() or word.group()[0].isdigit():
            if taken and _HEAD.match(text, joined) and not _may_follow(text, joined, head):
                return -1
            return word.end()
        inside = NAME_TAILS_WITH_ACTION.match(text, joined)
        if inside is not None and head in (
            "Ban",
            "Ban Quản lý",
            "BQL",
            "Trung tâm",
            "Cục",
            "Chi cục",
            "Ban quản lý",
            "Công ty",
            "TT",
        ):
            return inside.end()
        if taken == 0 and head in (
            "Ban",
            "Ủy ban",
            "Hội đồng",
            "Tổ công tác",
            "Trung tâm",
            "Cơ quan",
            "Đơn vị",
            "Quỹ",
            "Chi cục",
            "Cục",
        ):
            if head in ("Cơ quan", "Đơn vị") and _STOP.match(text, joined):
                named = later_end(text, end)
                return named if named > end else -1
            return word.end()
        if taken == 0 and head in _STANDING_ALONE and _STOP.match(text, joined):
            return -1
        return -1 if _ends_name(text, joined, end) else word.end()
    if text[end : end + 1] == "." and text[max(0, end - 2) : end] == "TP":
        return end + 1
    if text[end : end + 1] == "," and taken:
        return _after_comma(text, end)
    return -1


def _ends_name(text: str, position: int, previous_end: int) -> bool:
    """Tell whether a verb or function word at ``position`` ends the name; "trình" in "công trình"
    does not."""
    return (
        _STOP.match(text, position) is not None
        or (text[position].islower() and _scanned_action(text, position))
    ) and _COMPOUND.search(text, max(0, previous_end - 7), position + 8) is None


def _after_and(text: str, position: int) -> int:
    """Return the end of the word after "và" when it belongs to the name ("Khoa học và Công nghệ"),
    else -1."""
    word = _WORD.match(text, position)
    if word is None or not word.group()[0].isupper():
        return -1
    return -1 if _begins_agency(text, position) else word.end()


def _after_comma(text: str, comma: int) -> int:
    """Return the end of the word after a comma inside a name ("Văn hóa, Thể thao và Du lịch"), else
    -1."""
    for inside in _COMMA_NAME.finditer(text, max(0, comma - 40), comma + 60):
        if inside.start() < comma < inside.end():
            return inside.end()
    following = re.compile(r",\s+").match(text, comma)
    if following is None or not text[following.end() : following.end() + 1].isupper():
        return -1
    if _begins_agency(text, following.end()):
        return -1
    part = rf"[{_CAPITAL}][^\W_]*(?:\s+(?!và\b)[^\W_]+){{0,4}}"
    series = re.compile(rf",\s+{part}(?:,\s+{part})*\s+và\s+([{_CAPITAL}])").match(text, comma)
    if series is None or _begins_agency(text, series.start(1)):
        return -1
    word = _WORD.match(text, following.end())
    return word.end() if word else -1


def _may_follow(text: str, position: int, head: str) -> bool:
    """Tell whether a head noun may stand inside a longer name: "Văn phòng Ủy ban nhân dân", "Ban
    Chỉ đạo …"."""
    return head in _HOLDING_OTHERS and not re.match(r"(?:Sở|Bộ)\s", text[position : position + 4])


_HOLDING_OTHERS = frozenset(
    {"Văn phòng", "VP", "Thường trực", "Đảng ủy", "Đảng bộ", "Ban Thường vụ", "Đoàn đại biểu", "Công ty", "Sở", "Bộ",
     "Tổng Công ty", "Cơ quan", "Ủy ban", "Trung tâm", "Ban", "Hội", "Tập đoàn", "Cục", "Vụ", "Ban Chỉ đạo", "Chi cục",
     "Quỹ", "Ngân hàng"}
)  # fmt: skip


def _place_tail(text: str, end: int) -> int:
    """Return the end of a department's name with the place that may follow it: "tỉnh Lào Cai", "các
    tỉnh"."""
    tail = re.compile(
        rf"\s+(?:(?:tỉnh|[Tt]hành\s+phố|TP\.?)(?:\s+{_NAMED})?|các\s+(?:tỉnh|thành\s+phố|địa\s+phương)(?:,\s*thành\s+phố)?)(?![^\W_])"
    ).match(text, end)
    return tail.end() if tail else end


def _after_parenthesis(text: str, end: int) -> int:
    """Return the position after an explanation in parentheses that follows a name."""
    found = _PARENTHESIS.match(text, end)
    return found.end() if found else end


def _begins_agency(text: str, position: int) -> bool:
    """Tell whether a body begins at ``position`` of a list."""
    if registered_end(text, position, -1) >= 0:
        return True
    if _SHARED.match(text, position) or _OF_PLACES.match(text, position):
        return True
    leader = _LEADER.match(text, position)
    if leader is not None:
        return True
    if _HEAD.match(text, position):
        return True
    collective = _COLLECTIVE.match(text, position)
    if collective is not None and _is_group(text, collective, after_leader=False, first=False):
        return True
    return (
        text[position : position + 1].isupper()
        and _HEAD_BARE.match(bare(text[position : position + 40])) is not None
    )


def _shared_prefix(text: str, position: int) -> tuple[list[AgencyMention], int] | None:
    """Read "Các Sở: Tài chính, Y tế" or "UBND các xã: A, B": each element gets the noun that the
    list shares."""
    places = _MIXED_PLACES.match(text, position)
    if places is not None:
        found = [
            AgencyMention(
                f"{places['body']} {_level_of(named.group())} {named.group()}".strip(),
                named.start(),
                named.end(),
            )
            for named in _NAMED_ONLY.finditer(text, places.start("places"), places.end("places"))
        ]
        return found, places.end()
    places = _SHARED_PLACES.match(text, position)
    if places is not None:
        found = [
            AgencyMention(
                f"{places['body']} {places['noun']} {named.group()}", named.start(), named.end()
            )
            for named in _NAMED_ONLY.finditer(text, places.start("places"), places.end("places"))
        ]
        return found, places.end()
    places = _PLACES_ALONE.match(text, position)
    if places is not None and (places["many"] or places["noun"][0] == "T"):
        found = [
            AgencyMention(f"{_level_of(one.group())} {one.group()}", one.start(), one.end())
            for one in _NAMED_ONLY.finditer(text, places.start("places"), places.end("places"))
        ]
        if not places["many"]:
            found = [AgencyMention(text[position : found[0].end], position, found[0].end)]
        return found, found[-1].end
    prefix = _SHARED.match(text, position)
    if prefix is None:
        plain = _SHARED_PLAIN.match(text, position)
        if plain is None or not _PORTFOLIO_BARE.match(bare(text[plain.end() : plain.end() + 60])):
            return None
        prefix = plain
    office = " ".join((prefix["office"] or "").split()) if "office" in prefix.re.groupindex else ""
    noun = f"{office} {prefix['noun'][:1].upper()}{prefix['noun'][1:]}".strip()
    elements: list[AgencyMention] = []
    cursor = prefix.end()
    while True:
        if elements and _begins_agency(text, cursor) and not _is_ministry(text, cursor, noun):
            break
        end = _element_end(text, cursor)
        if end < 0:
            break
        elements.append(AgencyMention(f"{noun} {' '.join(text[cursor:end].split())}", cursor, end))
        separator = _SEPARATOR.match(text, _after_parenthesis(text, end))
        if separator is None or not text[separator.end() : separator.end() + 1].isupper():
            break
        cursor = separator.end()
    return (elements, elements[-1].end) if elements else None


def _is_ministry(text: str, position: int, noun: str) -> bool:
    """Tell whether the next of "các Bộ: Quốc phòng, Công an" is a ministry's field, no body."""
    if not noun.endswith("Bộ"):
        return False
    known = _PORTFOLIO_BARE.match(bare(text[position : position + 60]))
    return known is not None and not re.match(
        rf"\s+(?:[{_CAPITAL}]|tỉnh|thành phố|huyện|xã|phường|các)", text[position + known.end() :]
    )


def _element_end(text: str, position: int) -> int:
    """Return the end of one element of a list that shares its noun; -1 when none begins here."""
    if not text[position : position + 1].isupper():
        return -1
    known = _PORTFOLIO_BARE.match(bare(text[position : position + 60]))
    if known is not None and not re.match(r"\s+[-–]\s", text[position + known.end() :]):
        return position + known.end()
    end = _WORD.match(text, position)
    if end is None:
        return -1
    stop = end.end()
    while (step := _next_word(text, stop, head="", taken=1)) > 0:
        stop = step
    return stop
