"""Lists of agencies as documents write them: found, taken apart, given back their shared prefix.

Knows the language of names only (``single_names`` reads one). Positions count in the text as given,
which must be in NFC.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from directive_cli.domain.further_places import LEVEL_AND_PLACE, further_one
from directive_cli.domain.name_joints import begins_agency
from directive_cli.domain.name_patterns import (
    COMMUNE_ALONE,
    COMMUNES_ALONE,
    COMMUNES_OF_KINDS,
    FORCE_FIELD,
    MIXED_PLACES,
    NAME_SEPARATOR,
    NAME_WORD,
    OFFICE_WORDS,
    PARTY_AND_STATE,
    PLACE_NAME,
    PLACE_NOUN,
    PLACES_ALONE,
    SHARED_KIND,
    SHARED_NOUN,
    SHARED_NOUN_PLAIN,
    SHARED_OFFICES,
    SHARED_PARTY,
    SHARED_PLACES,
    SHARED_PLACES_LISTED,
    SHARED_UNITS,
)
from directive_cli.domain.name_runs import MANAGING_WORK, place_tail, portfolio_end
from directive_cli.domain.single_names import (
    AgencyMention,
    after_parenthesis,
    next_word,
    read_one,
)
from directive_cli.domain.vietnamese import CAPITAL_LETTERS, fold
from directive_cli.domain.work_verbs import begins_with_action

_POSSIBLE_START = re.compile(rf"(?<![^\W_])(?:(?i:các|những)\s+(?=\S)|(?=[{CAPITAL_LETTERS}]))")


@dataclass(frozen=True, slots=True)
class AgencyList:
    """The bodies of one list, in order, and where the list ends."""

    mentions: tuple[AgencyMention, ...]
    start: int
    end: int


def names_only_bodies(text: str) -> bool:
    """Tell whether a line is no more than bodies, a colon behind them at most."""
    read = read_agencies(text, 0)
    return read is not None and not text[read.end :].strip(" :")


def turns_only_to_bodies(text: str) -> bool:
    """Tell whether a line is no more than bodies and what turns to them: "Đề nghị UBND các xã"."""
    turned = _TURNS_TO.match(text)
    return turned is not None and names_only_bodies(text[turned.end() :])


_TURNS_TO = re.compile(
    r"(?:Đề nghị|Yêu cầu|Giao|Phân công|Đối với|Riêng đối với|(?:Trách nhiệm|Nhiệm vụ) của)\s+"
)


def read_agencies(text: str, start: int = 0, *, heading: bool = False) -> AgencyList | None:
    """Read the list of bodies that begins exactly at ``start``; None when none does.

    Lists run on over ",", ";", "và", "cùng"; "Các Sở: A, B" gives the prefix to each; a comma or
    "và" inside a name is told by what follows it. In a heading the last name runs to the end of the
    text.
    """
    mentions: list[AgencyMention] = []
    position = start
    while True:
        shared = _shared_tail(text, position) or _shared_prefix(
            text, position, continued=_is_place(mentions)
        )
        if shared is not None:
            found, end = shared
            mentions.extend(found)
        else:
            one = read_one(text, position, first=not mentions, heading=heading)
            if one is None:
                break
            one = _as_it_is_now(text, one)
            mentions.append(one)
            end = one.end
        separator = NAME_SEPARATOR.match(text, _after_aside(text, end))
        while (one := further_one(text, separator, mentions)) is not None:
            mentions.append(one)
            separator = NAME_SEPARATOR.match(text, after_parenthesis(text, one.end))
        following = separator.end() if separator else -1
        position = following
        if separator is None or not (
            begins_agency(text, following)
            or (_is_place(mentions) and PLACES_ALONE.match(text, following))
        ):
            break
    if not mentions:
        return None
    named = mentions[:-1] if mentions[1:] and _EACH.fullmatch(mentions[-1].name) else mentions
    return AgencyList(
        tuple(named), start, _after_aside(text, max(mention.end for mention in mentions))
    )


_EACH = re.compile(r"(?:mỗi|từng) (?:cơ quan|đơn vị|địa phương|xã|phường|ngành|sở)")
"""Each of those named before, and no further body: "xã A, xã B, | mỗi đơn vị"."""
_NOW = re.compile(
    r"(?:\s+\(?(?:cũ|trước đây)\)?)?(?:\s*,|\s*(?P<bracket>\())\s*"
    r"nay (?:là|đổi tên thành|được đổi tên thành)\s+"
)
"""What gives the name that a body has today: "Sở A | (nay là Sở B)", "Phòng A cũ, nay là …"."""
_FORMER = re.compile(r"\s+cũ(?![^\W_])|\s+trước đây(?=\s*\()")
"""A word on a body that is another one today, and no part of its name."""


def _as_it_is_now(text: str, one: AgencyMention) -> AgencyMention:
    """Return a body by the name that the text says it has today, as this is who can act."""
    said = _NOW.match(text, one.end)
    now = read_one(text, said.end(), first=False, heading=False) if said is not None else None
    if said is None or now is None:
        former = _FORMER.match(text, one.end)
        return one if former is None else replace(one, end=former.end())
    end = now.end
    if said["bracket"]:
        if not text.startswith(")", end):
            return one
        end += 1
    return replace(now, start=one.start, end=end)


_STANDING = re.compile(
    r"(?:\s*,|\s+[-–—])\s+(?:cơ quan|đơn vị)\s+(?:thường trực|đầu mối|chủ trì)"
    r"(?:\s+của)?(?![^\W_])",
    re.IGNORECASE,
)
"""What opens an apposition to a body: "Sở A, | cơ quan thường trực Ban Chỉ đạo, rà soát …"."""


def _after_aside(text: str, end: int) -> int:
    """Return where the words end that say more of the body before ``end``: an explanation in
    parentheses, or for which other body it stands."""
    end = after_parenthesis(text, end)
    standing = _STANDING.match(text, end)
    if standing is None:
        return end
    gap = re.compile(r"\s+").match(text, standing.end())
    board = read_one(text, gap.end(), first=False, heading=False) if gap is not None else None
    return board.end if board is not None else standing.end()


def _is_place(mentions: list[AgencyMention]) -> bool:
    """Tell whether the last body of a list is a place that acts itself ("Thành phố A, tỉnh B")."""
    return (
        bool(mentions)
        and re.match(r"(?i)(?:tỉnh|thành phố|huyện|thị xã)\s", mentions[-1].name) is not None
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


_CITIES = frozenset({"ha noi", "ho chi minh", "hai phong", "da nang", "hue", "can tho"})


def _level_of(place: str) -> str:
    """Return whether a place is a city under the central government or a province (2025)."""
    return "thành phố" if fold(place) in _CITIES else "tỉnh"


_IS_TO = re.compile(
    r"\s+(?:cần|phải|có trách nhiệm|khẩn trương|chủ động|tập trung|tiếp tục)(?![^\W_])"
)
"""What follows a place in small letters that is to act: "tỉnh Nam Sơn cần …"."""


_COMMITTEES_OF = re.compile(
    r"(?:[Cc]ác\s+(?P<noun>Đảng\s+[uủ][ỷy])\s+(?=Bộ\s)|(?P<of>Đảng\s+[uủ][ỷy])\s+(?=[Cc]ác\s+Bộ\s*:))"
)
"""Party committees of several bodies: "các Đảng ủy | Bộ A, Bộ B", "Đảng ủy | các Bộ: A, B"."""
_COMMITTEES_LISTED = re.compile(r"[Cc]ác\s+(?P<noun>[Đđ]ảng\s+[uủ][ỷy])(?:\s+của)?\s*:\s*")
"""Party committees whose bodies follow a colon: "các Đảng ủy: | Chính phủ; Quốc hội"."""
_PARTY_FIELD = re.compile(
    r"Mặt trận Tổ quốc(?: Việt Nam)?, các đoàn thể(?: [Tt]rung ương| tỉnh| thành phố)?|"
    r"[Cc]ác cơ quan (?:Đảng|[Tt]rung ương|tỉnh|thành phố)(?: [Tt]rung ương| tỉnh| thành phố)?|"
    r"Quân sự(?: tỉnh)?"
)
"""Bodies that have one party committee together, or whose committee leaves out their noun."""
_NO_PARTY_FIELD = re.compile(
    r"(?:các|Các|Tỉnh|Thành|Huyện|Đảng|Quân [uủ]|Ban (?!Quản|QL)|[UỦ][ỷy] ban Kiểm|"
    r"Văn phòng)(?![^\W_])"
)
"""What stands in a list for itself behind the party committees."""

_GROUP_OF = re.compile(
    rf"(?:{OFFICE_WORDS}\s+)?[Cc]ác\s+(?i:cơ quan|đơn vị|địa phương|sở|ban|ngành|phòng|tổ chức|"
    r"đoàn thể|doanh nghiệp|chủ đầu tư|nhà thầu)(?![^\W_])[^.;:()]{0,40}?"
    r"(?:\s*:|\s(?:bao )?gồm(?: có)?\s*:?)\s+"
)
"""A group whose members follow by name: "các đơn vị chuyên môn: | Phòng A, Phòng B"."""


_COMMITTEE = (
    r"(?:(?:(?:(?:Phó )?Chủ tịch|Thường trực|Bí thư) )?"
    r"(?:Hội đồng nhân dân|HĐND|[UỦ][ỷy] ban nhân dân|UBND|"
    r"(?:[UỦ][ỷy] ban )?(?:Mặt trận Tổ quốc|MTTQ)(?: Việt Nam)?|UBMTTQ(?:VN)?|Đảng [uủ][ỷy])|"
    r"(?:Trưởng )?Công an|(?:Chỉ huy trưởng )?Ban (?:Chỉ huy [Qq]uân sự|CHQS)|"
    r"(?:Trạm trưởng )?Trạm Y tế)"
)
_FORCE = re.compile(r"(?:Trưởng )?Công an|(?:Chỉ huy trưởng )?Ban (?:Chỉ huy|CHQS)|.*Trạm Y tế")
_ONE_COMMITTEE = re.compile(_COMMITTEE)
_COMMITTEES = re.compile(
    rf"(?P<bare>{_COMMITTEE}(?:(?:\s*,\s*|\s+và\s+){_COMMITTEE})*)(?:\s*,\s*|\s+và\s+)"
    rf"(?P<last>{_COMMITTEE})\s+(?=các\s|cấp\s|{PLACE_NOUN}(?![^\W_]))"
)
"""Committees of which only the last says where: "HĐND, UBND và Ủy ban MTTQ | các xã, phường"."""


def _shared_tail(text: str, position: int) -> tuple[list[AgencyMention], int] | None:
    """Read "HĐND, UBND các xã": each committee gets the places that the list shares."""
    found = _COMMITTEES.match(text, position)
    last = read_one(text, found.start("last"), first=True, heading=False) if found else None
    if found is None or last is None or last.end <= found.end("last"):
        return None
    listed = SHARED_PLACES.match(text, found.start("last"))
    if listed is not None:
        shares = [*_ONE_COMMITTEE.finditer(text, position, found.end("last"))]
        return [
            place
            for one in shares
            for place in _at_places(listed, f"{one.group()} {' '.join(listed['noun'].split())}")
        ], listed.end()
    if any(_FORCE.match(one.group()) for one in _ONE_COMMITTEE.finditer(text, position, last.end)):
        return None  # "Công an, UBND các xã" are of two kinds, unless their places are listed.
    tail = text[found.end("last") : last.end]
    many = last.collective or tail.lstrip().startswith(("các", "cấp"))
    before = [
        AgencyMention(" ".join(f"{one.group()}{tail}".split()), one.start(), one.end(), many)
        for one in _ONE_COMMITTEE.finditer(text, position, found.end("bare"))
    ]
    return [*before, replace(last, collective=many)], last.end


def _at_places(listed: re.Match[str], shared: str | Callable[[str], str]) -> list[AgencyMention]:
    """Return the body of each place of a list, by the words that all share or each has."""
    return [
        AgencyMention(
            f"{shared if isinstance(shared, str) else shared(one.group())} {one.group()}",
            *one.span(),
        )
        for one in PLACE_NAME.finditer(listed.string, *listed.span("places"))
    ]


def _members(text: str, position: int) -> list[AgencyMention]:
    """Read bodies, or places by their level and name: "thành phố A, huyện B và huyện C"."""
    read = read_agencies(text, position)
    if read is not None:
        return list(read.mentions)
    found: list[AgencyMention] = []
    while (place := LEVEL_AND_PLACE.match(text, position)) is not None:
        found.append(AgencyMention(" ".join(place.group().split()), *place.span()))
        separator = NAME_SEPARATOR.match(text, place.end())
        position = separator.end() if separator is not None else len(text)
    return found


def _shared_prefix(
    text: str, position: int, *, continued: bool = False
) -> tuple[list[AgencyMention], int] | None:
    """Read "Các Sở: Tài chính, Y tế", "UBND các xã: A, B": each gets the noun of the list."""
    group = _GROUP_OF.match(text, position)
    if group is not None and len(members := _members(text, group.end())) > 1:
        return members, members[-1].end
    both = PARTY_AND_STATE.match(text, position)
    if both is not None:
        name = re.sub(r"^đồng chí ", "", " ".join(both["both"].split()), flags=re.IGNORECASE)
        return [AgencyMention(name, position, both.end(), True)], both.end()
    if (listed := _party_committees(text, position)) is not None:
        return listed
    committees = _COMMITTEES_OF.match(text, position)
    bodies = read_agencies(text, committees.end()) if committees is not None else None
    if committees is not None and bodies is not None:
        noun = " ".join((committees["noun"] or committees["of"]).split())
        return [replace(one, name=f"{noun} {one.name}") for one in bodies.mentions], bodies.end
    places = MIXED_PLACES.match(text, position)
    if places is not None:
        body = places["body"]
        return _at_places(places, lambda place: f"{body} {_level_of(place)}".strip()), places.end()
    places = (
        SHARED_PLACES.match(text, position)
        or SHARED_OFFICES.match(text, position)
        or SHARED_PLACES_LISTED.match(text, position)
    )
    if places is not None:
        shared = " ".join(filter(None, (places["body"], places["noun"])))
        return _at_places(places, shared), places.end()
    units = SHARED_UNITS.match(text, position)
    if units is not None and _acts(text, units.end()):
        shared = f"{units['body'] or ''}{units['noun']}"
        shared = " ".join((shared[:1].upper() + shared[1:]).split())
        return _at_places(units, shared), units.end()
    party = SHARED_PARTY.match(text, position)
    if party is not None:
        shared = f"{party['body'] or ''}{party['noun'].capitalize()} ủy{party['of'] or ''}"
        return _at_places(party, " ".join(shared.split())), party.end()
    kinds = COMMUNES_OF_KINDS.match(text, position)
    if kinds is not None:
        name = " ".join(kinds.group().split())
        return [AgencyMention(name, position, kinds.end(), True)], kinds.end()
    places = COMMUNES_ALONE.match(text, position)
    if places is not None:
        return _at_places(places, places["noun"]), places.end()
    communes = _communes(text, position)
    if communes and _acts(text, communes[-1].end):
        return communes, communes[-1].end
    places = PLACES_ALONE.match(text, position)
    if places is not None and (
        places["many"]
        or continued
        or places["noun"][0] == "T"
        or _IS_TO.match(text, places.end())
        or _acts(text, places.end())
    ):
        level = "thành phố" if fold(places["noun"]).startswith("th") else ""
        found = _at_places(places, level or _level_of)
        if not places["many"]:
            found = [AgencyMention(text[position : found[0].end], position, found[0].end)]
        return found, found[-1].end
    prefix = SHARED_NOUN.match(text, position) or SHARED_KIND.match(text, position)
    if prefix is None:
        plain = SHARED_NOUN_PLAIN.match(text, position)
        if plain is None or portfolio_end(text, plain.end()) < 0:
            return None
        prefix = plain
    office = " ".join((prefix["office"] or "").split()) if "office" in prefix.re.groupindex else ""
    noun = f"{office} {prefix['noun'][:1].upper()}{prefix['noun'][1:]}".strip()
    elements: list[AgencyMention] = []
    cursor = prefix.end()
    apart = _PARTED_BY_SEMICOLONS.match(text, cursor)
    if begins_agency(text, cursor) and not _is_field(text, cursor, noun):
        # "Các sở, ngành: Văn phòng UBND tỉnh, Sở …" lists whole names.
        whole = read_agencies(text, cursor)
        return (list(whole.mentions), whole.end) if whole is not None else None
    while True:
        if elements and begins_agency(text, cursor) and not _is_field(text, cursor, noun):
            break
        end = _element_end(text, cursor, noun)
        if end < 0:
            break
        if apart is not None and (half := _SECOND_HALF.match(text, end)) is not None:
            end = half.end()
        elements.append(AgencyMention(f"{noun} {' '.join(text[cursor:end].split())}", cursor, end))
        separator = NAME_SEPARATOR.match(text, after_parenthesis(text, end))
        if separator is None or not text[separator.end() : separator.end() + 1].isupper():
            break
        cursor = separator.end()
    if len(elements) == 1 and prefix.re is SHARED_NOUN_PLAIN:
        # "các Sở Y tế các tỉnh": one field, many places.
        (one,) = elements
        placed = place_tail(text, one.end)
        name = f"{one.name}{text[one.end : placed]}"
        return [replace(one, name=" ".join(name.split()), end=placed)], placed
    if not elements or (prefix.re is SHARED_KIND and len(elements) == 1):
        return None
    return elements, elements[-1].end


def _party_committees(text: str, position: int) -> tuple[list[AgencyMention], int] | None:
    """Read "các Đảng ủy: Chính phủ; Quốc hội": the committee of each body up to the first one that
    stands for itself."""
    opening = _COMMITTEES_LISTED.match(text, position)
    if opening is None:
        return None
    noun = " ".join(opening["noun"].split()).capitalize()
    found: list[AgencyMention] = []
    cursor = opening.end()
    while (end := _party_field_end(text, cursor)) > 0:
        name = f"{noun} {' '.join(text[cursor:end].split())}"
        found.append(AgencyMention(name, cursor, end))
        separator = NAME_SEPARATOR.match(text, end)
        if separator is None:
            break
        cursor = separator.end()
    return (found, found[-1].end) if len(found) > 1 else None


def _party_field_end(text: str, position: int) -> int:
    """Return where the body ends of a listed party committee; -1 where none begins."""
    known = _PARTY_FIELD.match(text, position)
    if known is not None:
        return known.end()
    if _NO_PARTY_FIELD.match(text, position) or not begins_agency(text, position):
        return -1
    one = read_one(text, position, first=False, heading=False)
    return one.end if one is not None else -1


_PARTED_BY_SEMICOLONS = re.compile(r"[^,;:.()]+;")
"""The first of a list whose names may hold commas: "các Cục: A; | B, C; | D"."""
_SECOND_HALF = re.compile(rf",\s+[{CAPITAL_LETTERS}][^,;:.()]{{2,40}}(?=;)")
"""The half of such a name behind its comma: "Xuất bản | , In và Phát hành;"."""


def _communes(text: str, position: int) -> list[AgencyMention]:
    """Return communes that stand by their own names: "phường A", "phường A và xã B"."""
    found: list[AgencyMention] = []
    commune = COMMUNE_ALONE.match(text, position)
    while commune is not None:
        found.append(AgencyMention(commune.group(), commune.start(), commune.end()))
        joint = NAME_SEPARATOR.match(text, commune.end())
        commune = COMMUNE_ALONE.match(text, joint.end()) if joint is not None else None
    return found


def _acts(text: str, end: int) -> bool:
    """Tell whether what a place does stands behind it: "tỉnh A rà soát", "riêng xã B, rà soát"."""
    gap = re.compile(r",?\s+").match(text, end)
    return gap is not None and begins_with_action(text, gap.end())


def _is_field(text: str, position: int, noun: str) -> bool:
    """Tell whether the next of "các Bộ: Quốc phòng, Công an" is a field of the noun, no body."""
    if noun.endswith(("Chi cục", "Cục", "Phòng", "Hạt")):
        return FORCE_FIELD.match(text, position) is not None
    if noun.endswith(("Tập đoàn", "ổng công ty", "Công ty", "Ngân hàng")):
        return _FIRM.match(text, position) is None
    if noun.endswith(("Ban", "Trường")):
        fields = _PARTY_BOARDS if noun.endswith("Ban") else _SCHOOLS
        return fields.match(text, position) is not None
    if not noun.endswith("Bộ"):
        return False
    end = portfolio_end(text, position)
    return end > 0 and not re.match(
        rf"\s+(?:[{CAPITAL_LETTERS}]|tỉnh|thành phố|huyện|xã|phường|các)", text[end:]
    )


_FIRM = re.compile(r"(?:Tập|Tổng|Công|Ngân|Sở|Bộ|UBND|Ủy|Văn|Bảo hiểm|Kho)\s")
"""A body with a noun of its own in a list of firms: "các tập đoàn: Điện lực …, | Tập đoàn B"."""
_PARTY_BOARDS = re.compile(
    r"(?:Tổ chức|Tuyên giáo|Dân vận|Nội chính|Kinh tế|Kiểm tra|Đối ngoại)(?=\s*[,;]|\s+(?:và\s|"
    r"[TtHhĐđ]))"
)
"""What the boards of a party committee deal with: "các Ban: | Tổ chức, | Dân vận"."""
_SCHOOLS = re.compile(r"(?:Cao đẳng|Đại học|Trung cấp|Chính trị|THPT|THCS|Tiểu học|Mầm non)\s")
"""What kinds of schools there are: "các Trường: | Cao đẳng A, | Đại học B"."""


def _element_end(text: str, position: int, noun: str) -> int:
    """Return the end of one element of a list that shares its noun; -1 when none begins here."""
    if not text[position : position + 1].isupper():
        return -1
    bank = _FIELD_OF_BANK.match(text, position) if noun.endswith("Ngân hàng") else None
    if bank is not None:
        return bank.end()
    field = portfolio_end(text, position)
    if field > 0 and not _FIELD_GOES_ON.match(text, field):
        of_party = _OF_PARTY.match(text, field)
        return of_party.end() if of_party is not None else field
    end = NAME_WORD.match(text, position)
    if end is None:
        return -1
    head = next((one for one in MANAGING_WORK if noun.endswith(one)), "")
    stop = end.end()
    while (step := next_word(text, stop, head=head, taken=1)) > 0 and "," not in text[stop:step]:
        stop = step
    return stop


_FIELD_OF_BANK = re.compile(
    r"(?i:Nông nghiệp và Phát triển nông thôn|Chính sách xã hội|Đầu tư và Phát triển)( Việt Nam)?"
)
_FIELD_GOES_ON = re.compile(r"\s+(?:[-–]\s|Quốc gia\s)")
"""What shows that a known field is only the first half of one: "Du lịch | Quốc gia Việt Nam"."""
_OF_PARTY = re.compile(r"\s+(?:Tỉnh|Thành|Huyện|Đảng) [uủ][ỷy](?![^\W_])")
"""The committee whose board it is, behind the last of a list: "các Ban: A, B | Tỉnh ủy"."""
