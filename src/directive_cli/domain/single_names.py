"""One body's name: where it begins and where it ends.

Knows words only. Every position counts in the text as given, which must be in NFC.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from directive_cli.domain import name_runs
from directive_cli.domain.agency_lexicon import NAME_TAILS_WITH_ACTION
from directive_cli.domain.board_names import board_end
from directive_cli.domain.body_groups import is_group, many_of_one_name
from directive_cli.domain.name_ends import later_end, opens_work, orders, serial_work
from directive_cli.domain.name_joints import after_and, after_comma, begins_agency, may_follow
from directive_cli.domain.name_patterns import (
    BODY_GROUP,
    BODY_OF_PLACES,
    COMRADE,
    GROUP_BY_PART,
    HEAD_NOUN,
    HEAD_NOUN_BARE,
    NAME_GAP,
    NAME_PARENTHESIS,
    NAME_SEPARATOR,
    NAME_STOP,
    NAME_WORD,
    OFFICE_BEFORE,
    OPENS_GROUP_TAIL,
    PLACE_WORDS,
    PLACES_TAIL,
    PORTFOLIO_BARE,
    SHORT_OFFICE,
    VERB_IN_COMPOUND,
)
from directive_cli.domain.name_syllables import opens_strange_work
from directive_cli.domain.registered_names import registered_end
from directive_cli.domain.role_bodies import part_end, role_end
from directive_cli.domain.unit_names import unit_name_end
from directive_cli.domain.vietnamese import CAPITAL_LETTERS, bare
from directive_cli.domain.work_verbs import begins_with_action, scanned_verb


@dataclass(frozen=True, slots=True)
class NameEnd:
    """One place where a name may end: the name up to it, and its points by what they are for."""

    name: str
    end: int
    points: tuple[tuple[str, float], ...]

    @property
    def total(self) -> float:
        """All its points together."""
        return sum(points for _basis, points in self.points)


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
    shorter: str = ""
    """The name up to the first word that can be work, where a longer one was taken."""
    rivals: tuple[NameEnd, ...] = field(default=(), compare=False)
    """The ends that competed, the one taken first; empty where they were not weighed."""

    @property
    def body(self) -> str:
        """The name without the words of office."""
        return (
            self.name[len(self.leader) :].strip(" ,")
            if self.leader and self.name.startswith(self.leader)
            else self.name
        )


def read_one(text: str, start: int, *, first: bool, heading: bool) -> AgencyMention | None:
    """Read one body: words of office, then a collective, a body of places, or a head noun and its
    name."""
    leader = OFFICE_BEFORE.match(text, start)
    position = leader.end() if leader else start
    end, collective = body_end(text, position, after_leader=leader is not None, first=first)
    if end <= position and leader is not None:
        leader = SHORT_OFFICE.match(text, start)
        position = leader.end() if leader is not None else start
        end, collective = body_end(text, position, after_leader=leader is not None, first=first)
    if end <= position and leader is not None:
        position, leader = start, None
        end, collective = body_end(text, position, after_leader=False, first=first)
    if end <= position:
        return None
    shorter = ""
    if not _is_complete(text, position, end):
        general = collective or text.startswith("Doanh nghiệp", position)
        first_end = end
        if general or not name_runs.closes_with_place(text, position, end):
            closed = general and name_runs.CLOSED_GROUP.search(text, position, end) is not None
            if not closed or name_runs.GROUP_GOES_ON.match(text, end):
                end = later_end(text, end, group=general)
        end = _with_place(text, end) if general else end
        shorter = " ".join(text[start:first_end].split()) if end > first_end else ""
    end = name_runs.settled_end(text, position, end)
    if not collective:
        end = name_runs.office_behind(text, end)
    owned = name_runs.OWNED.match(text, end)
    if owned is not None:
        end = max(end, body_end(text, owned.end(), after_leader=False, first=False)[0])
    also = name_runs.ALSO_BODY.match(
        text, end - len("kiêm") if text[start:end].endswith("kiêm") else end
    )
    if also is not None:
        end = max(end, body_end(text, also.end(), after_leader=False, first=False)[0])
    joint = name_runs.OWNER_FOLLOWS.search(text, start, end)
    if joint is not None:
        owner = body_end(text, end + 1, after_leader=False, first=False)[0]
        end = owner if owner > end else joint.start()
    by_noun = name_runs.OWNER_ALONE.match(text, end)
    if by_noun is not None and begins_with_action(text, by_noun.end() + 1):
        end = by_noun.end()
    if heading:
        rest = text[end:]
        alone = not re.search(r"[,;:.()/]|\bvà\b", rest) and NAME_STOP.match(rest.lstrip()) is None
        if name_runs.ALSO_IS.match(rest.lstrip()) is None and (alone or _is_name_to_the_end(rest)):
            end = len(text.rstrip(" .:"))
    if leader is not None and (comrade := COMRADE.match(text, start)) is not None:
        start = comrade.end()
    name = " ".join(text[start:end].split())
    return AgencyMention(name, start, end, collective, text[start:position].strip(), shorter)


def _is_name_to_the_end(rest: str) -> bool:
    """Tell whether the rest of a heading goes on the name: words that name, none that order."""
    words = rest.strip(" .:")
    return (
        bool(words)
        and len(words.split()) <= _LONGEST_REST
        and re.match(r"\s*,?\s+[^\W\d_]", rest) is not None
        and not re.search(r"[;:.()/]", words)
        and not re.search(r"(?:sau|sau đây)$", words)
        and not name_runs.WITHIN_WHAT.match(words)
        and not orders(words)
        and not any(begins_agency(rest, one.end()) for one in NAME_SEPARATOR.finditer(rest))
    )


_LONGEST_REST = 17
"""Words that a heading's name may still take."""


def _is_complete(text: str, start: int, end: int) -> bool:
    """Tell whether a name can take no more words: a committee of a place, a department by its
    portfolio."""
    if BODY_OF_PLACES.match(text, start) is not None or registered_end(text, start, -1) == end:
        return True
    if name_runs.listed_whole_end(text, start) == end:
        return True
    known = re.compile(r"(?:Sở|Bộ)\s+").match(text, start, end)
    return bool(known) and PORTFOLIO_BARE.match(bare(text[start + 3 : end])) is not None


def body_end(text: str, start: int, *, after_leader: bool, first: bool) -> tuple[int, bool]:
    """Return where the body at ``start`` ends and whether it is a group, by the registry's own
    names before the grammar; see ``_read_body``."""
    end, collective = _read_body(text, start, after_leader=after_leader, first=first)
    team = name_runs.FOUNDED_HEADS.match(text, start)
    if team is not None:
        after = max(end, start)
        founded = (
            name_runs.FOUNDED.match(text, team.end())
            or name_runs.FOUNDED.match(text, after)
            or name_runs.FIELD.match(text, after)
        )
        end = founded.end() if founded is not None else end
        end = team.end() if name_runs.TEAM_ACTS.match(text, team.end()) is not None else end
    registered = registered_end(text, start, end)
    if collective and registered >= 0 and name_runs.SAYS_WHERE.match(text, registered, end):
        return end, True
    return (registered, False) if registered >= 0 and registered != end else (end, collective)


def _read_body(text: str, start: int, *, after_leader: bool, first: bool) -> tuple[int, bool]:
    """Return where the body at ``start`` ends and whether it is a group; (-1, False) when none
    begins there."""
    if name_runs.SMALL_NOUN.match(text, start) is not None:
        text = f"{text[:start]}{text[start].upper()}{text[start + 1 :]}"
    played = name_runs.PART_BEFORE_NAME.match(text, start)
    if played is not None:
        whole = _read_body(text, played.end(), after_leader=False, first=False)
        if whole[0] > played.end():
            return whole
    role = role_end(text, start)
    if role > 0:
        return role, True
    places = BODY_OF_PLACES.match(text, start)
    if places is not None:
        named = _NAMED_PLACE.match(text, places.end())
        single = not re.search(r"(?i)\bcác\b|\bcấp\b|,|\bvà\b", text[start : places.end()])
        if single:
            return (named.end() if named else places.end()), False
        tail = PLACES_TAIL.match(text, places.end())
        return (tail.end() if tail else places.end()), True
    if (board := board_end(text, start)) > 0:
        return board, False
    party = name_runs.PARTY_OF_PLACES.match(text, start) if after_leader else None
    if party is not None:
        return party.end(), False
    head = HEAD_NOUN.match(text, start)
    alone = head is not None and head.group() in name_runs.STANDING_ALONE
    collective = None if alone else BODY_GROUP.match(text, start)
    if collective is not None and is_group(
        text, collective, after_leader=after_leader, first=first
    ):
        return _trim_tail(text, collective), True
    same = many_of_one_name(text, start) if head is None else None
    if same is not None:
        end = _name_end(text, same.end(), same.start())
        return (end if end >= 0 else same.end()), True
    if head is None:
        low = HEAD_NOUN_BARE.match(bare(text[start : start + 40]))
        if low is None or not text[start].isupper():
            return -1, False
        return _name_end(text, start + low.end(), start), False
    end = _name_end(text, head.end(), start)
    each = name_runs.each_place_end(text, start, max(end, head.end()))
    return (each, True) if each > 0 else (end, False)


_NAMED_PLACE = re.compile(
    rf"\s+((?:\d{{1,2}}\s+)?{PLACE_WORDS})|(?<=[Pp]hường)\s+\d{{1,2}}(?!\d|[/.,]\d|\s+(?:tháng|ngày|"
    r"tuần|năm|quý|lần|xã|phường)(?![^\W_]))|(?<=quận)\s+\d{1,2}(?![\d/])"
)
"""What a place is called: "phường | 3 Bảo Lộc", "phường | 14", "quận | 5"."""


def _trim_tail(text: str, found: re.Match[str]) -> int:
    """Return the end of a group, without a capitalised word that opens the next clause."""
    start, tails = found.end(), found["tails"]
    end = name_runs.hyphened_end(text, start)
    if (
        tails
        and not (HEAD_NOUN.fullmatch(found["nouns"]) and tails.strip()[:1].isupper())
        and not found["nouns"].lower().startswith("lực lượng")
        and NAME_STOP.match(text[found.end("nouns") :].lstrip().lower())
        and OPENS_GROUP_TAIL.match(tails) is None
    ):
        return found.end("nouns")
    called = found.end("nouns") + 1
    if found["nouns"].lower().endswith("cơ quan") and text[called : called + 1].isupper():
        # "Cơ quan | Lao động - Thương binh và Xã hội", "Cơ quan | Bảo hiểm xã hội".
        noun = HEAD_NOUN.match(text, called)
        field = _name_end(text, noun.end(), called) if noun is not None else -1
        field = max(field, name_runs.portfolio_end(text, called), noun.end() if noun else -1)
        if field > end:
            return name_runs.place_tail(text, field)
    offices = name_runs.end_of_offices(text, found.end("nouns"), found["nouns"])
    if offices > 0:
        return offices
    by_part = GROUP_BY_PART.match(text, found.end("nouns")) if found["many"] else None
    if by_part is not None:
        return part_end(text, found.end("nouns"), by_part.end())
    listed = name_runs.LISTED_GROUP.match(found["nouns"]) is not None
    closed = tails and re.search(r"(?:liên quan|khác|(?:nêu|nói) trên|các cấp)$", tails)
    if (found["many"] or listed) and not closed and not text[end - 1 : end].isupper():
        # What says which ones: "các Công ty Lâm nghiệp", "… giúp việc Đảng ủy".
        for taken in range(1, 13):
            step = (
                next_word(text, end, head="", taken=taken) if text[end : end + 1].isspace() else -1
            )
            if step < 0 or text[end:step].strip().startswith("và"):
                break
            end = step
    return _with_place(text, end) if end > start else end


def _with_place(text: str, end: int) -> int:
    """Return the end of a group with what says where: "… | trực thuộc", "… | trên địa bàn tỉnh",
    and further levels: "các đảng ủy xã | , phường, đặc khu"."""
    levels = None
    if name_runs.OF_LEVEL_ALONE.search(text, max(0, end - 12), end):
        levels = name_runs.AND_LEVELS.match(text, end)
    end = levels.end() if levels is not None else end
    if not re.match(r"\s+(?:trực|thuộc|trên|của|cấp|trong)(?![^\W_])", text[end : end + 12]):
        return end
    tail = PLACES_TAIL.match(text, end)
    return tail.end() if tail is not None else end


def _name_end(text: str, position: int, start: int) -> int:
    """Return where the name ends whose head noun ends at ``position``; -1 when the head alone is no
    name."""
    head = text[start:position]
    capital = text[position : position + 3].strip()[:1]
    if head in name_runs.BEFORE_A_CAPITAL and not (
        capital.isupper()
        or capital.isdigit()
        or name_runs.COMMON_TAIL.match(text, position)
        or (head == "Ngành" and name_runs.BRANCH.match(text, position))
    ):
        return -1
    inspected = name_runs.INSPECTORATES.match(text, position) if head == "Thanh tra" else None
    if inspected is not None:
        return inspected.end()
    held = re.compile(r"\s+").match(text, position) if head in name_runs.HOLDING_OTHERS else None
    of_places = BODY_OF_PLACES.match(text, held.end()) if held is not None else None
    if of_places is not None and re.search(r"(?i)\bcác\b", of_places.group()):
        return of_places.end()
    if (level := name_runs.AT_LEVEL.match(text, position)) is not None:
        return level.end()
    unit_end = unit_name_end(text, position) if head in name_runs.UNIT_HEADS else -1
    if unit_end > 0 and (tail := name_runs.place_tail(text, unit_end)) > unit_end:
        return tail
    words = bare(text[position : position + 60].lstrip())
    known = None if unit_end > 0 else PORTFOLIO_BARE.match(words)
    if known is not None and head == "Phòng":
        # "Phòng Giáo dục và Đào tạo", but "Phòng Thương mại | và Công nghiệp …".
        whole = PORTFOLIO_BARE.match(bare(text[position : position + 90].lstrip()) + " ")
        after = text[position:].lstrip()[whole.end() if whole else 0 :]
        known = None if re.match(rf"\s+(?:và|[-–])\s+[{CAPITAL_LETTERS}]", after) else known
    if known is not None and head in ("Sở", "Bộ", "sở", "bộ", "Phòng"):
        skipped = len(text[position : position + 60]) - len(text[position : position + 60].lstrip())
        return name_runs.place_tail(text, position + skipped + known.end())
    end, taken = (unit_end, 1) if unit_end > 0 else (position, 0)
    while taken < 16:
        step = next_word(text, end, head=head, taken=taken)
        if step < 0:
            break
        end = step
        taken += 1
    if taken == 0 and head not in name_runs.STANDING_ALONE:
        listed = NAME_SEPARATOR.match(text, position) if head in name_runs.AMONG_OTHERS else None
        if listed is not None and begins_agency(text, listed.end()):
            return position
        # A short form: "Trung tâm | chủ trì, …".
        alone = opens_work(text, position + 1) or not text[position:].strip(" .:")
        return position if head in name_runs.SHORT_FORMS and alone else -1
    levels = None
    if name_runs.OF_LEVELS.search(text, start, end):
        levels = name_runs.MORE_LEVELS.match(text, end)
    elif name_runs.OF_LEVEL_ALONE.search(text, start, end):
        levels = name_runs.AND_LEVELS.match(text, end)
    if levels is not None and levels.group():
        return levels.end()
    places = name_runs.OF_PLACES.search(text, start, end)
    more = name_runs.MORE_PLACES.match(text, end) if places is not None else None
    return more.end() if more is not None else end


def next_word(text: str, end: int, *, head: str, taken: int) -> int:
    """Return where the name ends after taking one more word, or -1 when the name is complete."""
    gap = NAME_GAP.match(text, end)
    joined = gap.end() if gap else end
    if gap is not None:
        joined_text = text[joined:]
        if (
            joined_text.startswith(("- ", "– "))
            and len(joined_text) > 2
            and joined_text[2].isupper()
            and name_runs.ALSO_IS.match(joined_text) is None
        ):
            word = NAME_WORD.match(text, joined + 2)
            return word.end() if word else -1
        paired = name_runs.PAIRED_ZONES.match(text, joined)
        if paired is not None and text[:end].endswith(("chế xuất", "công nghệ cao", "kinh tế")):
            return paired.end()
        both = name_runs.OF_TWO_BODIES.match(text, joined)
        if (
            both is not None
            and head in ("Văn phòng", "VP")
            and name_runs.SERVED.search(text, 0, end)
        ):
            return both.end()
        if joined_text.startswith("và "):
            zones = name_runs.MANAGED.match(text, joined) if head in name_runs.MANAGING else None
            zones = name_runs.SMALL_AND.match(text, joined) if text[:end].endswith("nhỏ") else zones
            return zones.end() if zones is not None else after_and(text, joined + 3)
        level = name_runs.SHARED_LEVELS.match(text, joined)
        if level is not None and taken:
            return level.end()
        word = NAME_WORD.match(text, joined)
        if word is None:
            return -1
        if (
            taken
            and word.group()[0].islower()
            and word.group() not in ("và", "ủy", "uỷ", "số")
            and name_runs.OF_LEVEL.search(text, max(0, end - 12), end)
            and text[end - 2 : joined + 3].split() != ["xã", "hội"]
        ):
            return -1
        if taken and name_runs.closes_before(text, end, joined):
            return -1
        branded = word.group()[0].islower() and text[:end].endswith(tuple(name_runs.BRANDS))
        if taken and (branded or name_runs.SENTENCE_OPENS.match(text, joined)):
            return -1
        if word.group()[0].isupper() or word.group()[0].isdigit():
            inner = HEAD_NOUN.match(text, joined) if taken else None
            if (
                inner is not None
                and name_runs.begins_body(text, inner)
                and (text[end - 3 : end], word.group()) != ("Hải", "Phòng")
                and not may_follow(text, joined, head)
                and not name_runs.REGION.search(text, max(0, end - 8), joined + 2)
            ):
                return -1
            return word.end()
        inside = NAME_TAILS_WITH_ACTION.match(text, joined)
        if inside is not None and head in name_runs.MANAGING_WORK:
            return inside.end()
        if serial_work(text, joined):
            return -1
        if taken == 0 and head not in ("Cơ quan", "Đơn vị") and opens_work(text, joined):
            return -1
        if taken == 0 and head in name_runs.WITH_A_VERB:
            if head in ("Cơ quan", "Đơn vị") and NAME_STOP.match(text, joined):
                named = later_end(text, end)
                return named if named > end else -1
            return word.end()
        if taken == 0 and head in name_runs.STANDING_ALONE and NAME_STOP.match(text, joined):
            return -1
        alone = head in name_runs.SHORT_FORMS or head in name_runs.STANDING_ALONE
        strange = (taken or alone) and opens_strange_work(text, joined, word.end())
        return -1 if strange or _ends_name(text, joined, end) else word.end()
    if text[end : end + 1] == "." and text[max(0, end - 2) : end] == "TP":
        return end + 1
    if text[end : end + 1] == "," and taken:
        unit = head in name_runs.UNIT_HEADS
        return after_comma(text, end, joined="và|[-–]" if unit else "và", unit=unit)
    return -1


_NEAR_BEHIND = 12
"""Letters within which a compound behind a verb still speaks of the name."""


def _ends_name(text: str, position: int, previous_end: int) -> bool:
    """Tell whether a verb or function word at ``position`` ends the name; "trình" in "công trình"
    does not."""
    return (
        NAME_STOP.match(text, position) is not None
        or opens_work(text, position)
        or (text[position].islower() and scanned_verb(text, position))
    ) and not any(
        compound.end() > position
        and (compound.start() <= position or compound.end() <= position + _NEAR_BEHIND)
        for compound in VERB_IN_COMPOUND.finditer(text, max(0, previous_end - 14), position + 20)
    )


def after_parenthesis(text: str, end: int) -> int:
    """Return the position after an explanation in parentheses that follows a name."""
    found = NAME_PARENTHESIS.match(text, end)
    return found.end() if found else end
