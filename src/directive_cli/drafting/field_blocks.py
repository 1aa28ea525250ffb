"""Fields that state a task part by part: "Nhiệm vụ: … / Đơn vị chủ trì: … / Phối hợp: … / Thời
gian: …".

Knows the labels; as items under one another, or in one sentence's parentheses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.single_names import AgencyMention
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.clauses import Part
from directive_cli.drafting.dated_parts import says_when_done
from directive_cli.drafting.field_labels import INLINE_LABEL, heading_label, read_label
from directive_cli.drafting.item_tree import Item
from directive_cli.drafting.passage_classes import shares_powers
from directive_cli.drafting.roles import read_subject
from directive_cli.drafting.source_lines import Passage, Quote

FieldRange = tuple["Passage", int, int]


@dataclass(slots=True)
class BlockFields:
    """What the fields say, and the items whose work they say it of."""

    works: list[FieldRange] = field(default_factory=list)
    """The words of fields that name the work ("Nhiệm vụ: …")."""
    work_items: list[Item] = field(default_factory=list)
    """The items before the fields that are the work themselves."""
    lead: tuple[AgencyMention, ...] = ()
    lead_quote: Quote | None = None
    coordinating: tuple[AgencyMention, ...] = ()
    shares: list[FieldRange] = field(default_factory=list)
    """The words of fields of bodies that say what each of them does: "Chủ trì: A mở lớp; B …"."""
    times: list[FieldRange] = field(default_factory=list)
    deliverable: str | None = None
    labels: set[str] = field(default_factory=set)
    field_items: list[Item] = field(default_factory=list)
    own_work: list[Item] = field(default_factory=list)
    """Items under a field of bodies that give one of them work of its own."""
    in_parts: bool = False
    """The field of work lists what one work consists of ("Phần việc gồm:")."""
    start: int = 0
    """Where fields inside a sentence begin, with their bracket; the work's words end there."""

    @property
    def states_task(self) -> bool:
        """True where the fields make one task of the work: they name a lead or a time and are not
        only its leads."""
        return bool(self.labels & {"time", "deliverable", "work"}) and bool(
            self.labels & {"lead", "time"}
        )


def blocks_of(item: Item) -> list[BlockFields]:
    """Divide what stands under an item into blocks: work, then the fields that speak of it; none
    without fields.

    A field belongs to the nearest work before it; work after fields begins a new block. A remark
    alone ("Ghi chú: …") makes no block, nor does the time of powers that are given away.
    """
    if shares_powers(item):
        return []
    labels = {found.lastgroup for child in item.children if (found := read_label(child.text))}
    if not labels - {"monitor"}:
        return []
    blocks: list[BlockFields] = []
    for child in item.children:
        found = read_label(child.text)
        if found is None and blocks and _lists_parts(child, blocks[-1]):
            _take(child, blocks[-1], "work")
            continue
        opens = found is None or found.lastgroup == "work"
        if not blocks or (opens and blocks[-1].labels - {"work"}):
            blocks.append(BlockFields())
        if found is None:
            blocks[-1].work_items.append(child)
        else:
            _take(child, blocks[-1])
    return blocks


def _lists_parts(item: Item, block: BlockFields) -> bool:
    """Tell whether an item is one of what a work consists of: "Nội dung gồm:" / "+ lắp phao"."""
    return block.in_parts and item.kind in ("dash", "plus") and block.labels <= {"work"}


def section_of(item: Item) -> BlockFields | None:
    """Read a section whose parts are named by headings: "1. Nội dung" over the work, "2. Cơ quan
    chủ trì" over bodies, "3. Thời gian: …"; None where work and bodies are not so named.

    ``work_items`` are the headings over the work.
    """
    labels = [
        (child, heading_label(child.text) if child.children else None) for child in item.children
    ]
    if not {"work", "lead"} <= {label for _child, label in labels}:
        return None
    fields = BlockFields()
    for child, label in labels:
        if label == "work":
            fields.work_items.append(child)
        elif label is not None:
            _take_under(child, fields, label)
        elif read_label(child.text) is not None:
            _take(child, fields)
        else:
            fields.own_work.append(child)
    return fields


def _heading_of(item: Item) -> str | None:
    """Return what the items under a heading are, by its words."""
    return heading_label(item.text) if item.children else None


def _take_under(heading: Item, fields: BlockFields, name: str) -> None:
    """Take what stands under a heading that names a field."""
    fields.field_items.append(heading)
    for child in heading.children:
        label = _heading_of(child)
        if label is not None:
            _take_under(child, fields, label)
        else:
            _take(child, fields, name)


def opens_as_work(words: FieldRange) -> bool:
    """Tell whether the words of a field open with a verb of work."""
    passage, start, _end = words
    return begins_with_action(passage.text[start:].lstrip(" -–+•:"))


def _take(item: Item, fields: BlockFields, inside: str = "") -> None:
    if item.passage is None:
        return
    fields.field_items.append(item)
    text, end = item.passage.text, len(item.passage.text)
    found = read_label(item.text)
    name = (found.lastgroup or "") if found else inside
    start = item.start + (found.end() if found else 0)
    fields.in_parts |= name == "work" and _OF_PARTS.match(item.text) is not None
    for one in INLINE_LABEL.finditer(text, start):
        _store(fields, name, item.passage, start, one.start())
        name, start = one.lastgroup or "", one.end()
    _store(fields, name, item.passage, start, end)
    for child in item.children:
        if name in ("lead", "coordinating") and _has_own_work(child):
            fields.own_work.append(child)
        else:
            _take(child, fields, name)


_OF_PARTS = re.compile(r"\W*(?:[^:]{0,30}\sgồm|[Gg]ồm các (?:việc|nội dung|bước)[^:]{0,10})\s*:")
"""What opens the parts that one work consists of."""


def _has_own_work(item: Item) -> bool:
    """Tell whether a body of a field does something else than lead the work or help: "+ Sở X đăng
    tải thông điệp trên …"."""
    return _does(item.text, 0, len(item.text), listed=True)


def tells_of_event(item: Item, block: BlockFields) -> bool:
    """Tell whether fields say when and where something is and who attends, and no field says who
    leads the work that the item's words open with."""
    if "event" not in block.labels or block.work_items or block.works:
        return False
    return not (block.lead and begins_with_action(item.text))


def gives_work(item: Item, issuer: frozenset[str]) -> bool:
    """Tell whether an item's words give another body than the issuer work."""
    subject = read_subject(item.passage.text, item.start) if item.passage else None
    return subject is not None and not subject.keys & issuer


def says_who_does_what(text: str, start: int, end: int) -> bool:
    """Tell whether the clauses of a field each say what a body does, two at least: "A lựa chọn sản
    phẩm; B cấp mã"; one may say by when."""
    clauses = [
        (start + one.start(), start + one.end()) for one in _CLAUSE.finditer(text[start:end])
    ]
    return (
        len(clauses) > 1
        and _does(text, *clauses[0], listed=True)
        and all(_does(text, *one) or says_when_done(text, one[0]) for one in clauses)
    )


_CLAUSE = re.compile(r"[^\s;.][^;]*")


def _does(text: str, start: int, end: int, *, listed: bool = False) -> bool:
    """Tell whether a body opens a clause, and what it does follows, ``listed`` by a verb that is
    known; that it leads the work or helps says nothing new."""
    subject = read_subject(text[:end], start)
    if subject is None:
        return False
    words = text[subject.end : end].lstrip(" ,:")
    works = begins_with_action(words) or (not listed and len(words.split()) >= _SHORTEST_WORK)
    return works and _ROLE_ONLY.match(words) is None


_SHORTEST_WORK = 3
"""Words behind a subject that are work, though their verb is in no list."""
_ROLE_ONLY = re.compile(
    r"(?:chủ trì(?! (?:tham mưu|xây dựng|rà soát))|phối hợp|thực hiện|tổ chức thực hiện|"
    r"chịu trách nhiệm)(?![^\W_])"
)


def _store(fields: BlockFields, name: str, passage: Passage, start: int, end: int) -> None:
    if not name or not passage.text[start:end].strip(" .:;"):
        return
    fields.labels.add(name)
    if name == "work":
        fields.works.append((passage, start, end))
    elif name == "time":
        fields.times.append((passage, start, end))
    elif name == "deliverable":
        fields.deliverable = passage.text[start:end].strip(" .;")
    elif name == "lead":
        if says_who_does_what(passage.text, start, end):
            fields.shares.append((passage, start, end))
        _store_leads(fields, passage.text, start, end)
        fields.lead_quote = fields.lead_quote or passage.quote(start, end)
    elif name == "coordinating":
        fields.coordinating += _named(passage.text, start, end)


def _store_leads(fields: BlockFields, text: str, start: int, end: int) -> None:
    """Store who leads, and all after "phối hợp với", whatever parts them, as who helps: "Sở A chủ
    trì, phối hợp với | Sở B; các đơn vị"."""
    helping = _TOGETHER_WITH.search(text, start + 1, end)
    fields.lead += _named(text, start, end if helping is None else helping.start())
    if helping is not None:
        fields.coordinating += _named(text, helping.end(), end)


_TOGETHER_WITH = re.compile(
    r"(?:[\s,;]+chủ trì)?(?:[\s,;]+và)?[\s,;]+phối hợp(?: chặt chẽ)? (?:(?:với|cùng) )?(?=\S)"
)


def _named(text: str, start: int, end: int) -> tuple[AgencyMention, ...]:
    """Return the bodies of a field; a clause of it that names none is kept whole as written."""
    mentions: list[AgencyMention] = []
    for clause in re.finditer(r"[^;]+", text[start:end]):
        begin = start + clause.start() + len(clause.group()) - len(clause.group().lstrip(" -–+"))
        stop = start + clause.end()
        bodies = read_agencies(text[:stop], begin, heading=True)
        if bodies is None:
            words = text[begin:stop].strip(" .;–-")
            if words and not says_when_done(text, begin):
                mentions.append(AgencyMention(words, begin, begin + len(words)))
            continue
        mentions += bodies.mentions
        more = re.compile(r"[^;,.]{0,60}? và (?=các )").match(text, bodies.end, stop)
        rest = read_agencies(text[:stop], more.end(), heading=True) if more else None
        mentions += rest.mentions if rest is not None else ()
    return tuple(mentions)


def with_their_fields(text: str, parts: Sequence[Part]) -> list[Part]:
    """Return the parts of a sentence, each with the fields that follow it: "mở lớp; thời gian:
    tháng 4; đơn vị thực hiện: A" is one task."""
    joined: list[Part] = []
    for part in parts:
        _leave_to_fields(text, part, parts[-1].end)
        begin = _SEPARATOR.match(text, part.start)
        at = begin.end() if begin else part.start
        labels = INLINE_LABEL.finditer(text, joined[-1].start, part.end) if joined else ()
        field_at = next((one for one in labels if at in (one.start(), one.end())), None)
        if field_at is not None and part.subject is not None:
            # What each body of the field does is the work; the words before name it.
            part.start = joined[-1].start
            joined[-1] = part
        elif field_at is not None:
            joined[-1].end = part.end
            joined[-1].deadlines += part.deadlines
        else:
            joined.append(part)
    return joined


def _leave_to_fields(text: str, part: Part, end: int) -> None:
    """Take a label, or the body behind one, for no subject, unless bodies behind it, up to ``end``
    at most, each do their own: "Cơ quan thực hiện: Sở A | mở lớp; Sở B …"."""
    subject = part.subject
    if subject is None:
        return
    labels = INLINE_LABEL.finditer(text, part.start, part.end)
    label = next((one for one in labels if subject.start in (one.start(), one.end())), None)
    if label is not None:
        further = INLINE_LABEL.search(text, label.end(), end)
        stop = further.start() if further is not None else end
        shared = says_who_does_what(text, label.end(), stop)
        part.subject = read_subject(text, label.end()) if shared else None


_SEPARATOR = re.compile(r"[\s;,.(–-]+")


def inline_fields(text: str, start: int, end: int, acting: int = -1) -> BlockFields | None:
    """Read "(Đơn vị chủ trì: A; phối hợp: B; thời gian: quý II)" within a sentence; None when no
    lead is so named, or when it is who acts, from the place ``acting``."""
    found = list(INLINE_LABEL.finditer(text, start, end))
    ends = [*(one.start() for one in found[1:]), end]
    leads = [
        (one.end(), stop) for one, stop in zip(found, ends, strict=False) if one.lastgroup == "lead"
    ]
    if not leads or any(begin == acting for begin, _stop in leads):
        return None
    fields = BlockFields(start=len(text[: found[0].start()].rstrip(" (;,–-")))
    for position, one in enumerate(found):
        stop = found[position + 1].start() if position + 1 < len(found) else end
        if one.lastgroup == "deliverable":
            fields.deliverable = re.split(r"[;.)]", text[one.end() : stop])[0].strip()
            continue
        value = re.split(r"\)|\.\s", text[one.end() : stop])[0].rstrip(" ;.–-")
        if one.lastgroup == "lead":
            _store_leads(fields, text, one.end(), one.end() + len(value))
        elif one.lastgroup == "coordinating":
            fields.coordinating += _named(text, one.end(), one.end() + len(value))
    return fields if fields.lead else None


_IN_BRACKETS = re.compile(
    r"\((?i:giao|do|trách nhiệm (?:chính )?thuộc(?: về)?)?\s*(?=[^()]{4,200}\)"
    r"(?:[\s,;:]+(?:hoàn thành|nghiệm thu|xong|trước|trong|bắt đầu|từ)\s[^();]{4,60})?[\s.;,/]*$)"
)
"""A closing bracket, or one before the day alone: "(giao Sở A), hoàn thành trước ngày D"."""
_AFTER_LEAD = re.compile(
    r"\s*(?:[,;)]|"
    r"(?:chủ trì|thực hiện|tham mưu|phụ trách|phối hợp|làm|lo|đảm nhận|đảm nhiệm|đề xuất)"
    r"(?![^\W_]))"
)
_DO_IT = re.compile(r"\s(?:thực hiện|làm|lo|đảm nhận|đảm nhiệm|chủ trì)\s*[,;)]")
_HELPING = re.compile(r"\s*(?:chủ trì|thực hiện)\s*[,;]?\s*(?:phối hợp (?:với |cùng )?)?(?=\S)")
_HELPS_AFTER = re.compile(r"\s*(?:phối hợp|hỗ trợ)(?![^\W_])")
"""Who helps, inside the bracket: "(Sở A chủ trì, | Sở B phối hợp)"."""
_TO_WHOM = re.compile(r"(?<![^\W_])(?:gửi|về|cho|đến|tới|qua|báo cáo|trình)\s+(?=\S)")


def lead_in_brackets(text: str, start: int, end: int) -> BlockFields | None:
    """Read "lập danh mục (Phòng A, tháng 4/2026)": work, and behind it in brackets who has it; None
    where the bracket says more of a body before it ("gửi Sở A (Phòng B)")."""
    bracket = _IN_BRACKETS.search(text[:end], start)
    if bracket is None:
        return None
    given = re.search("iao|thuộc", bracket.group()) or _DO_IT.search(text, bracket.end(), end)
    if given is None and not begins_with_action(text[start:].lstrip(" -–+•")):
        return None
    bodies = read_agencies(text[:end], bracket.end(), heading=True)
    asked = read_subject(text[:end], bracket.start() + 1, weigh=True) if bodies is None else None
    lead = bodies.mentions if bodies is not None else asked.lead if asked is not None else ()
    if not lead or _AFTER_LEAD.match(text, lead[-1].end) is None:
        return None
    words_end = len(text[: bracket.start()].rstrip())
    for one in _TO_WHOM.finditer(text, start, words_end):
        before = read_agencies(text[:words_end], one.end(), heading=True)
        if before is not None and before.end == words_end:
            return None
    helping = _HELPING.match(text, lead[-1].end)
    others = read_agencies(text[:end], helping.end()) if helping is not None else None
    helps = others is not None and (
        "phối hợp" in text[lead[-1].end : others.start]
        or _HELPS_AFTER.match(text, others.end) is not None
    )
    return BlockFields(
        lead=lead,
        coordinating=others.mentions if others is not None and helps else (),
        start=words_end,
    )


def nearer_lead(
    text: str, start: int, end: int, above: Sequence[AgencyMention]
) -> BlockFields | None:
    """Return who has the work by its closing bracket, unless a body above has it; one that "chủ
    trì" goes before a group that is only addressed."""
    if not all(mention.collective for mention in above):
        return None
    found = lead_in_brackets(text, start, end)
    named = found is not None and (not above or " chủ trì" in text[found.start : end])
    return found if named else None


def works_of(item: Item, block: BlockFields, *, alone: bool) -> list[FieldRange]:
    """Return the words of a block's work: its fields and items of work, else its heading; a heading
    over one block (``alone``) that is a sentence of work comes before the items that explain it."""
    works = [
        *block.works,
        *(
            (one.passage, one.start if one is top else 0, len(one.passage.text))
            for top in block.work_items
            for one in (top, *top.walk())
            if one.passage is not None
        ),
    ]
    orders = alone and not block.works and item.text.rstrip().endswith(".")
    # "1. Dạy bơi" over "Nội dung: mỗi lớp 20 em.": the heading says what is done.
    named = alone and bool(block.works) and item.kind in ("number", "letter", "dash")
    named = named and not item.text.isupper() and not item.text.rstrip().endswith(":")
    if item.passage is not None and (
        not works or ((orders or named) and begins_with_action(item.text))
    ):
        works.insert(0, (item.passage, item.start, len(item.passage.text)))
    return works


def joined_works(works: Sequence[str]) -> str:
    """Join the words of a task; a heading that ends without a mark leads on by a colon."""
    *before, last = works
    return " ".join((*(one if one[-1:] in ".;:," else f"{one}:" for one in before), last))
