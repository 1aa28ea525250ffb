"""What an item takes from the headings above it: who has the work, by when, or that it is
background.

Knows headings and sentences that lead on to items; the items' own words are for ``task_reading``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from directive_cli.domain.agency_index import name_key
from directive_cli.domain.agency_names import names_only_bodies, read_agencies
from directive_cli.domain.deadline_phrases import FoundDeadline
from directive_cli.domain.known_names import NOTHING_KNOWN, KnownNames
from directive_cli.domain.name_patterns import BODY_OF_PLACES
from directive_cli.domain.single_names import AgencyMention
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.drafting.evidence import LeadReading
from directive_cli.drafting.heading_bodies import (
    GENERAL_NOUN,
    beside_topics,
    cut_short,
    given_in_brackets,
    group_alone,
    heading_name,
    leading_and_helping,
    named_as_written,
    names_unread_body,
)
from directive_cli.drafting.heading_words import OWNED_HEADING, in_small_letters
from directive_cli.drafting.item_tree import Item
from directive_cli.drafting.other_roles import read_roles
from directive_cli.drafting.passage_classes import (
    BACKGROUND_HEADING,
    CONSISTS_OF,
    CRITERIA_HEADING,
    ONLY_ANNOUNCES,
    POWERS_HEADING,
    WORK_HEADING,
    asks_for_a_return,
    is_of_charter,
)
from directive_cli.drafting.roles import DIRECTIVE_VERB, Subject, read_subject, subject_inside
from directive_cli.drafting.source_lines import Passage, Quote


class DateFinder(Protocol):
    """What finds the deadlines of words and notes which dates they account for."""

    def deadlines(
        self, passage: Passage, start: int, *, ordered: bool = False
    ) -> list[FoundDeadline]: ...

    def days_of(self, times: Iterable[tuple[Passage, int, int]]) -> tuple[FoundDeadline, ...]: ...

    def mark_dates(self, passage: Passage, deadlines: Sequence[FoundDeadline]) -> None: ...


@dataclass(frozen=True, slots=True)
class Inherited:
    """What an item takes from the headings above it."""

    leads: tuple[LeadReading, ...] = ()
    """Whom headings, opening words and addressees name, the nearest first."""
    background: bool = False
    work: bool = False
    """The heading or the words that lead on announce work: an item needs no verb that is known."""
    powers: bool = False
    """Powers that are given away stand here; an order in words is work all the same."""
    criteria: bool = False
    """Conditions stand here: only words that give an order are work."""
    unread: bool = False
    """A nearer body was seen and not understood: no lead is taken from further above."""
    weak: bool = False
    """The lead is only from the opening or from "Kính gửi": the words must then begin as work."""
    helping: bool = False
    """The heading says "Phối hợp": bodies that open the items help the one named above."""
    deadlines: tuple[FoundDeadline, ...] = ()
    coordinating: tuple[AgencyMention, ...] = ()

    @property
    def lead(self) -> tuple[AgencyMention, ...]:
        """The bodies named nearest."""
        return self.leads[0].bodies if self.leads else ()

    @property
    def named(self) -> tuple[AgencyMention, ...]:
        """The same, but for those to whom the paper is only addressed."""
        return self.lead if self.leads and self.leads[0].basis != "addressees" else ()

    @property
    def keys(self) -> frozenset[str]:
        """The same, each by a key equal for all spellings of its name."""
        return frozenset(name_key(one.name) for one in self.lead)

    @property
    def lead_quote(self) -> Quote | None:
        """Where they are named."""
        return self.leads[0].quote if self.leads else None

    def under(
        self,
        bodies: tuple[AgencyMention, ...],
        basis: str,
        quote: Quote | None,
        *,
        weak: bool = False,
        unread: bool = False,
    ) -> Inherited:
        """Return what is inherited below a place that names ``bodies``."""
        nearest = LeadReading(bodies, basis, quote)
        return replace(self, leads=(nearest, *self.leads), weak=weak, unread=unread)


def at_first(addressees: Iterable[str], visited_place: str) -> Inherited:
    """Return what a whole paper's items inherit: those to whom it is addressed, else the place that
    was visited. A council is asked to approve a plan, not to do its work."""
    acting = [name for name in addressees if not _COUNCIL.match(name)]
    bodies = tuple(AgencyMention(name, 0, 0, True) for name in acting)
    leads = [LeadReading(bodies, "addressees")] if bodies else []
    if not bodies and visited_place:
        leads = [LeadReading((AgencyMention(visited_place, 0, 0),), "meeting")]
    return Inherited(leads=tuple(leads), weak=True)


_COUNCIL = re.compile(r"(?i)(?:Thường trực )?(?:Hội đồng nhân dân|HĐND)(?! và)|(?:UBTV)?Quốc hội")


def headed(
    item: Item,
    inherited: Inherited,
    dates: DateFinder,
    *,
    issuer_keys: frozenset[str],
    known: KnownNames = NOTHING_KNOWN,
) -> Inherited:
    """Return what the items under a heading inherit: its body ("2. Sở Tài chính"), its background,
    its deadline."""
    text = item.text.strip()
    result = inherited
    item = _ordering_sentence(item)
    if item.is_heading and BACKGROUND_HEADING.match(text) and not WORK_HEADING.search(text):
        return inherited if asks_for_a_return(item) else replace(inherited, background=True)
    if item.is_heading and CRITERIA_HEADING.match(text) and not WORK_HEADING.search(text):
        return replace(inherited, criteria=True)
    if CONSISTS_OF.fullmatch(text) and not WORK_HEADING.search(text):
        return replace(inherited, criteria=True)
    if item.is_heading and (POWERS_HEADING.match(text) or is_of_charter(item)):
        result = replace(result, criteria=True, powers=True)
    if item.kind in ("part", "roman") and item.is_heading:
        result = replace(result, background=False, criteria=False)
    if item.is_heading and WORK_HEADING.search(text):
        result = replace(result, work=True)
    result = replace(result, helping=bool(result.lead) and _HELPS.fullmatch(text) is not None)
    subject = (
        read_subject(item.passage.text, item.start, heading=item.is_heading, known=known)
        if item.passage
        else None
    )
    if subject is None and text.endswith(":") and item.passage is not None:
        subject = subject_inside(
            item.passage.text, item.start, len(item.passage.text), directed_only=False, known=known
        )
    subject = subject or given_in_brackets(item)
    if subject is not None and item.is_heading and _only_a_topic(item, subject):
        return result
    whole = heading_name(item) if cut_short(item, subject) else ()
    if subject is None and item.is_heading:
        whole = named_as_written(item) or whole
    if whole and item.passage is not None:
        result = result.under(whole, "heading", item.passage.quote())
    elif (
        subject is not None
        and item.passage is not None
        and (subject.keys - issuer_keys or subject.directed or _is_given(item))
    ):
        quote = item.passage.quote(subject.start, subject.end)
        result = result.under(subject.lead, "heading", quote)
        # "Sở A chủ trì, phối hợp với Sở B:" – B helps with each of what follows.
        whole_text = item.passage.text
        roles = read_roles(whole_text, subject.end, len(whole_text)) if text.endswith(":") else None
        result = replace(result, coordinating=roles.coordinating if roles is not None else ())
        leading, beside = leading_and_helping(whole_text, subject)
        if leading is not None and beside:
            result = inherited.under(leading.lead, "heading", quote)
            result = replace(result, coordinating=beside)
    elif subject is None and item.passage is not None and names_unread_body(item):
        result = result.under((), "unread", None, unread=True)
    dated = text.endswith(":") or (item.is_heading and _DATED_HEADING.match(text) is not None)
    if dated and item.passage is not None:
        found = tuple(
            one
            for one in dates.deadlines(item.passage, item.start, ordered=True)
            if not _is_told(item.passage.text, item.start, one.start)
        )
        result = replace(result, deadlines=found or result.deadlines)
        dates.mark_dates(item.passage, found)
    elif phase := phase_days(item, dates):
        result = replace(result, deadlines=phase)
    return given_below(item, result)


def given_below(item: Item, inherited: Inherited) -> Inherited:
    """Return what items without an owner inherit of the paragraph that closes them: "Giao Sở A chủ
    trì thực hiện các nội dung tại mục này"."""
    closing = item.children[-1] if item.children else None
    if closing is None or closing.passage is None or closing.kind != "plain":
        return inherited
    given = read_subject(closing.passage.text, closing.start)
    if given is None or ONLY_ANNOUNCES.fullmatch(closing.passage.text, given.end) is None:
        return inherited
    owned = (
        one.passage is not None and read_subject(one.passage.text, one.start) is not None
        for one in item.children[:-1]
    )
    return (
        inherited if any(owned) else inherited.under(given.lead, "heading", closing.passage.quote())
    )


def phase_days(item: Item, dates: DateFinder) -> tuple[FoundDeadline, ...]:
    """Return the time in brackets behind a phase's name: "Đợt 1 (Quý II/2026): A kiểm tra"."""
    if item.is_heading:
        phase = _TIME_OF_PHASE.match(item.text) or _TIME_HEADING.fullmatch(item.text.strip())
    else:
        opening = _OPENING_STEP if item.kind == "step" else _OPENING_PHASE
        phase = opening.match(item.text)
    if item.passage is None or phase is None:
        return ()
    begin, end = (item.start + place for place in phase.span("time"))
    return dates.days_of([(item.passage, begin, end)])


_TIME = (
    r"\((?:thời gian:?\s*)?"
    r"(?P<time>(?:từ|trong|trước|sau|tháng|quý|đến|ngày|xong|hoàn thành)\s[^()]{3,60})\)"
)
_TIME_OF_PHASE = re.compile(
    rf"(?i)(?:(?:giai đoạn|bước|đợt)\s[^().;]{{1,80}})?[^():.;]{{0,120}}{_TIME}"
    r"[\s:.]*(?:[^.;()]{0,90})$"
)
"""The title of a phase with its time in brackets: "Giai đoạn 1 (từ ngày D đến ngày E): Rà soát"."""
_OPENING_PHASE = re.compile(rf"(?i)(?:giai đoạn|bước|đợt)\s[^().;:]{{1,20}}{_TIME}\s*:\s")
_TIME_HEADING = re.compile(
    r"\W*(?P<time>(?:Trước|Sau) khi\s[^.;:()\d]{3,90}?|"
    r"(?:(?:Hoàn thành|Xong) )?(?:[Tt]rước|[Tt]rong|[Đđ]ến hết|[Cc]hậm nhất|[Nn]gay trong|[Tt]ừ|"
    r"[Qq]uý|[Tt]háng|[Tt]uần)\s[^.;:()]{0,60}\d[^.;:()]{0,24}?)\s*:?"
)
"""A heading that is the time of all under it: "1. Trước khi đưa mỏ vào hoạt động", "B. Trước ngày
15/3/2027"."""
_OPENING_STEP = re.compile(rf"(?i)\W*{_TIME}\s*:\s")
"""The same where the phase's name is the item's sign."""


def without_earlier_days(item: Item, above: Inherited, below: Inherited) -> Inherited:
    """Return what the parts inherit of an item that is work itself: not the day of a sentence
    before the one that leads on to them ("… trước ngày D. Trong đó chú ý các nội dung sau:")."""
    leading_on = re.split(rf"[.;]\s+(?=[{CAPITAL_LETTERS}])", item.text)[-1]
    if leading_on == item.text or any(one.text in leading_on for one in below.deadlines):
        return below
    return replace(below, deadlines=above.deadlines)


_DATED_HEADING = re.compile(
    r"(?i)\W*(?:(?:các|những|nhóm)\s+)*(?:nhiệm vụ|nội dung|công việc|phần việc|việc|giải pháp)\s[^.:;]*?"
    r"(?:hoàn thành|hoàn tất|làm xong|xong|thực hiện|triển khai)\s+(?:ngay\s+)?(?:trước|trong|chậm nhất|đến|từ)\s"
)
"""A heading that says by when all under it is done: "Nhiệm vụ hoàn thành trước ngày D"."""


def _ordering_sentence(item: Item) -> Item:
    """Return an item that ends in a sentence "Giao X:", "A đề nghị X …:" as that sentence: what is
    said before it hands nothing down."""
    last = list(re.finditer(rf"[.;]\s+(?=[{CAPITAL_LETTERS}])", item.text))
    if not last or item.passage is None or not item.text.rstrip().endswith(":"):
        return item
    position = item.start + last[-1].end()
    asked = read_subject(item.passage.text, position)
    ordered = DIRECTIVE_VERB.match(item.passage.text, position) or (asked and asked.directed)
    return replace(item, start=position) if ordered else item


_HELPS = re.compile(
    r"(?:Chủ trì\s*,?\s*)?[Pp]hối hợp(?: (?:chặt chẽ|thực hiện))?"
    r"(?: (?:với|cùng)(?: các (?:cơ quan|đơn vị|sở)[^.;:]{0,40})?)?\W*"
)
"""A heading that says no more than that its body works with others: "b) Chủ trì, phối hợp"."""


def _is_told(text: str, start: int, position: int) -> bool:
    """Tell whether a day stands in what is aimed at ("Để …, phấn đấu hoàn thành trước ngày D, yêu
    cầu: …"), or in brackets in the middle of the words that lead on."""
    sentence = re.split(r"[.;]\s", text[start:position])[-1]
    if re.match(r"\W*(?:Để|Nhằm|Với mục tiêu|Phấn đấu)\s", sentence) is not None:
        return True
    closed = text.find(")", position)
    inside = text.count("(", start, position) > text.count(")", start, position)
    return inside and len(text) - closed > _SHORT_REST


_SHORT_REST = 30
"""Letters behind brackets that still belong to the words before them: "(trước ngày D) như sau:"."""


def _is_given(heading: Item) -> bool:
    """Tell whether a heading gives what stands under it to a body, were it the issuer itself:
    "NHIỆM VỤ CHỦ YẾU CỦA BỘ A", or no more than its name."""
    text = heading.text.strip()
    alone = heading.is_heading and names_only_bodies(text)
    return alone or OWNED_HEADING.match(in_small_letters(text, 0)) is not None


def _only_a_topic(item: Item, subject: Subject) -> bool:
    """Tell whether a heading with a general noun names a topic: "9. Doanh nghiệp số" beside other
    topics."""
    specific = any(
        BODY_OF_PLACES.match(one.name) or (not one.collective and not GENERAL_NOUN.match(one.name))
        for one in subject.lead
    )
    owned = OWNED_HEADING.match(item.text.strip()) is not None
    ordered = subject.directed or owned or item.text.rstrip().endswith(":")
    return not specific and not ordered and beside_topics(item)


def _inside_a_list(text: str, begins: list[int], position: int) -> bool:
    """Tell whether a list of bodies that began earlier runs on over a semicolon to ``position``."""
    lists = (
        read_subject(text, one) or subject_inside(text, one, len(text), directed_only=True)
        for one in begins
        if one < position
    )
    return any(one is not None and one.start < position < one.end for one in lists)


_IS_TO_ACT = re.compile(
    r"\s*,?\s*(?:cần|phải|có trách nhiệm|tập trung|khẩn trương|tiếp tục|chủ động|nghiêm túc|phối hợp|"
    r"thực hiện|triển khai|theo chức năng|căn cứ|lãnh đạo|chỉ đạo|tổ chức|chủ trì|tăng cường|quan tâm|"
    r"trực tiếp|chịu trách nhiệm|lưu ý|chú trọng|đẩy mạnh|kịp thời|sớm|ngay|quyết liệt|quán triệt)"
    r"(?![^\W_])(?! (?:cuộc |buổi |phiên )?(?:giao ban|họp|hội nghị|làm việc)(?![^\W_]))"
)
"""What follows a body that is to do the things listed below."""


def opened(
    item: Item,
    inherited: Inherited,
    *,
    issuer_keys: frozenset[str] = frozenset(),
    known: KnownNames = NOTHING_KNOWN,
) -> Inherited:
    """Read "Chủ tịch UBND tỉnh yêu cầu A, B thực hiện các nhiệm vụ sau:" for the lead of what
    follows.

    "Để …, A cần tập trung thực hiện các nhiệm vụ sau:" names A just as well, and so does "A" or
    "A:" alone.
    """
    if item.passage is None:
        return inherited
    text = item.passage.text
    alone = read_subject(text, 0, heading=True, known=known)
    if alone is not None and not text[alone.end :].strip(" :"):
        below = replace(inherited, background=False, work=True)
        return below.under(alone.lead, "heading", item.passage.quote(), weak=True)
    if group := group_alone(text):
        below = replace(inherited, background=False, work=True)
        return below.under(group, "heading", item.passage.quote(), weak=True)
    found = _directed_by_issuer(text, issuer_keys)
    if found is not None:
        quote = item.passage.quote(found.start, found.end)
        below = replace(inherited, background=False, work=True)
        return below.under(found.lead, "heading", quote, weak=True)
    begins = [0, *(stop.end() for stop in re.finditer(r"[.;]\s+", text))]
    for begin in [one for one in begins if not _inside_a_list(text, begins, one)][::-1]:
        found = read_subject(text, begin, weigh=True, known=known) or subject_inside(
            text, begin, len(text), directed_only=True, known=known
        )
        if found is None or not found.directed:
            inside = subject_inside(text, begin, len(text), directed_only=False, known=known)
            within = inside is not None and found is not None and inside.start < found.end
            found = found if within else inside or found
        if found is not None and (
            found.directed
            or (found.keys - issuer_keys and _IS_TO_ACT.match(text, found.end) is not None)
        ):
            # Under a heading that names a body, the words that lead on are as near as a heading.
            basis = "opening" if inherited.weak else "heading"
            quote = item.passage.quote(found.start, found.end)
            below = replace(inherited, background=False, work=True)
            return below.under(found.lead, basis, quote, weak=True, unread=inherited.unread)
    return replace(inherited, work=True) if _ASKS.search(text) else inherited


def _directed_by_issuer(text: str, issuer_keys: frozenset[str]) -> Subject | None:
    """Return those whom the paper's own office directs before a list: "Chủ tịch UBND tỉnh chỉ đạo |
    các sở, ban, ngành … như sau:"."""
    for opens in re.finditer(r"(?:^|[.,;]\s+)(?=\S)", text):
        office = read_agencies(text, opens.end())
        directs = re.compile(r"\s+chỉ đạo\s+").match(text, office.end) if office else None
        if office is None or directs is None:
            continue
        if all(name_key(one.name) in issuer_keys for one in office.mentions):
            return read_subject(text, directs.end()) or _told_what_follows(text, directs.end())
    return None


def _told_what_follows(text: str, start: int) -> Subject | None:
    """Return the bodies of "chỉ đạo | Sở A, Sở B như sau:"."""
    bodies = read_agencies(text, start)
    follows = bodies is not None and re.compile(r"\s+như sau\s*:\s*$").match(text, bodies.end)
    return Subject(bodies.mentions, start, bodies.end, True) if bodies and follows else None


_ASKS = re.compile(
    r"(?i)(?<!theo )(?<!các )(?<![^\W_])(?:yêu cầu|đề nghị)"
    r"(?: (?:như sau|cụ thể|thực hiện|triển khai|một số|các) ?[^.;:]{0,60})?\s*:\s*$"
)
"""Words that lead on to orders and name nobody: "Sở Tài chính đề nghị:"."""


def dated_below(item: Item, inherited: Inherited, dates: DateFinder) -> Inherited:
    """Return what follows a line that is no more than a time ("Trước ngày 20/01/2026:"), or that
    ends with the time of all that it leads on to ("… các nhiệm vụ sau, hoàn thành trước ngày D:").
    """
    if item.passage is None:
        return inherited
    found = tuple(dates.deadlines(item.passage, item.start, ordered=True))
    text = item.passage.text
    last = [one for one in found if not text[one.end :].strip(" :,.)")]
    if last and _TIME_OF_ALL.search(text, item.start, last[0].start):
        dates.mark_dates(item.passage, last)
        return replace(inherited, deadlines=tuple(last))
    rest = text[item.start :]
    for one in found:
        rest = rest.replace(one.text, "")
    if not found or rest.strip(" :,."):
        return inherited
    dates.mark_dates(item.passage, found)
    return replace(inherited, deadlines=found, background=False, work=True)


_TIME_OF_ALL = re.compile(
    r"(?:[,;(]\s*(?:(?:và|yêu cầu|phải|thực hiện|bảo đảm)\s+)*"
    r"(?:hoàn thành|hoàn tất|xong|thời (?:gian|hạn)(?: (?:thực hiện|hoàn thành))?:?)|"
    r"(?:hoàn thành|thực hiện|triển khai)\s[^.;:]{0,60}(?:nhiệm vụ|nội dung|công việc|việc)"
    r"[^.;:,]{0,30})\s*$"
)
"""What stands before the time at the end of words that lead on to items."""


def led_by(before: Item, inherited: Inherited) -> Inherited:
    """Return what an item inherits whose words go on with those of the item before it."""
    subject = read_subject(before.text, 0)
    quote = before.passage.quote() if before.passage is not None else None
    return inherited.under(subject.lead, "opening", quote) if subject else inherited
