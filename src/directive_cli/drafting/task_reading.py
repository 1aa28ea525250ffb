"""From the items of a document to its tasks: who has each, by when, and in which words.

Rules, each with the pattern it reads, are in the functions' docstrings. Knows one document; what the registry makes of
it is for the caller.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from directive_cli.domain.agency_index import AgencyIndex, name_key
from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.deadline import read_deadline
from directive_cli.domain.deadline_phrases import find_deadlines
from directive_cli.domain.single_names import AgencyMention, begins_with_action
from directive_cli.drafting.clauses import divide_parts
from directive_cli.drafting.draft import DraftName, DraftTask
from directive_cli.drafting.evidence import LeadReading, choose_lead, dated_by
from directive_cli.drafting.field_blocks import BlockFields, blocks_of, inline_fields
from directive_cli.drafting.item_tree import Item
from directive_cli.drafting.products import annex_references, deliverable_in
from directive_cli.drafting.roles import DIRECTIVE_VERB, read_roles, read_subject, subject_inside

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from directive_cli.domain.deadline import Deadline
    from directive_cli.domain.deadline_phrases import FoundDeadline
    from directive_cli.domain.partial_date import PartialDate
    from directive_cli.drafting.clauses import Part
    from directive_cli.drafting.roles import Roles, Subject
    from directive_cli.drafting.source_lines import Passage, Quote
    from directive_cli.drafting.task_tables import TableRow


@dataclass(frozen=True, slots=True)
class Inherited:
    """What an item takes from the headings above it."""

    leads: tuple[LeadReading, ...] = ()
    """Whom headings, opening words and addressees name, the nearest first."""
    background: bool = False
    unread: bool = False
    """A nearer body was seen and not understood: no lead is taken from further above."""
    weak: bool = False
    """The lead is only from the opening or from "Kính gửi": the words must then begin as work."""
    deadlines: tuple[FoundDeadline, ...] = ()
    coordinating: tuple[AgencyMention, ...] = ()

    @property
    def lead(self) -> tuple[AgencyMention, ...]:
        """The bodies named nearest."""
        return self.leads[0].bodies if self.leads else ()

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


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of an item's words that was weighed as a task of its own."""

    item: str
    passage: Passage
    start: int
    end: int
    subject: Subject | None
    deadlines: tuple[FoundDeadline, ...]
    is_task: bool


@dataclass(slots=True)
class Reading:
    """What was read: the tasks, and the items that are none with the reason."""

    tasks: list[DraftTask] = field(default_factory=list)
    passed_over: dict[int, str] = field(default_factory=dict)
    """``id`` of a passage → ``background``, ``heading``, ``waived``, or ``unread`` for a body whose work was not."""
    used: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    """``id`` of a passage → the ranges that tasks quote."""
    dated: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    """``id`` of a passage → the ranges of the words read as deadlines."""
    waived: list[str] = field(default_factory=list)
    blocks: list[tuple[Item, BlockFields]] = field(default_factory=list)
    """The fields ("Đơn vị chủ trì: …") with the item that they stand under."""
    clauses: list[Clause] = field(default_factory=list)


_BACKGROUND_HEADING = re.compile(
    r"(?i)^\W*(?:(?:về|một số|những)\s+)?(?:đánh giá|tình hình|(?:những\s+)?kết quả|tồn tại|hạn chế|"
    r"khó khăn|nguyên nhân|mục đích|yêu cầu\s*$|quan điểm|mục tiêu|căn cứ|"
    r"sự cần thiết|phạm vi|đối tượng|nhận định|bối cảnh|ưu điểm|thực trạng|cơ sở|ghi nhận|thuận lợi)(?![^\W_])"
)
_WORK_HEADING = re.compile(
    r"(?i)nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|trách nhiệm|chế độ báo cáo|nội dung thực hiện"
)
_BACKGROUND_OPENING = re.compile(
    r"^\W*(?:Hiện nay|Tại (?:Điều|khoản|điểm|Nghị|Công|Quyết|Luật|cuộc|Thông)|Ngày \d|Sáng ngày|Chiều ngày|"
    r"Theo (?:báo cáo|quy định tại|phản ánh)|Tuy nhiên|Thời gian qua|"
    r"Trong thời gian qua|Vừa qua|Qua (?:theo dõi|kiểm tra|rà soát)|Bên cạnh những|Tăng trưởng|Kết quả|"
    r"Hiệu lực)(?![^\W_])"
)
_CLOSING_FORMULA = re.compile(
    r"(?i)^\W*(?:trên đây là|nay,? (?:xin )?thông báo|(?:văn phòng|ubnd|ủy ban|thừa lệnh|"
    r"thừa ủy)[^.]{0,60}(?:trân trọng )?thông báo|xin trân trọng|trân trọng|rất mong|kính mong|đề nghị quý)"
)
_DIFFICULTIES = re.compile(
    r"(?i)(?:trong quá trình (?:tổ chức )?(?:triển khai )?(?:thực hiện)?[^.;]{0,60})?(?:nếu|"
    r"trường hợp) (?:có|phát sinh|gặp)[^.;]{0,40}(?:khó khăn|vướng mắc|phát sinh|vấn đề)"
)
_CARRY_OUT = re.compile(
    r"(?i)\W*(?:(?:nghiêm túc|khẩn trương|tập trung|tổ chức|chủ động|liên quan|biết|và|quan tâm|phối hợp)[ ,]+)*"
    r"(?:triển khai|thực hiện|phối hợp|(?:chịu trách nhiệm )?thi hành|chịu trách nhiệm thực hiện)[^,;]{0,70}$"
)
_CARRIES_OUT_THIS = re.compile(
    r"(?i)^\W*(?:và [^.;]{0,200})?(?:căn cứ|có trách nhiệm|chịu trách nhiệm)?[^.;]{0,60}(?:thi hành|thực hiện)\s+(?:các )?"
    r"(?:Quyết định|Kế hoạch|Chỉ thị|Nghị quyết|Chương trình|Đề án|Thông báo|Công điện|Phương án) (?:này|trên)"
)
"""… chịu trách nhiệm thi hành Quyết định này: the last article of a decision."""
_ALL_DO_IT = re.compile(r"(?i)(?:thi hành|triển khai|thực hiện|chấp hành|phối hợp thực hiện|biết)")
_TRAILING = re.compile(
    r"(?i)^\W*(?:(?:các|những) (?:nội dung|nhiệm vụ|công việc|phần việc) (?:nêu )?trên|thời (?:gian|"
    r"hạn)(?: (?:thực hiện|hoàn thành))?\s*:|(?:yêu cầu )?hoàn thành (?:các )?(?:nội dung|nhiệm vụ|việc|xong|trước)?)"
)
_TOPIC = re.compile(r"^\W*(?:Về|Đối với|Liên quan(?: đến)?|Việc)\s[^.;]{5,600}?: (?=\S)")
_ADVERB = re.compile(
    r"(?i)\W*(?:cần |phải |theo [^,]{3,120},\s*|căn cứ [^,]{3,200},\s*|trên cơ sở [^,]{3,200},\s*|"
    r"đối với [^,]{3,250},\s*|định kỳ [^,]{0,80}?,?\s*|để [^,]{3,200},\s*|trong [^,]{3,120},\s*)*"
)
_TITLE_END = re.compile(
    r"\s*[,(]\s|\s+(?:để|nhằm|theo|và|đảm bảo|bảo đảm|trên|trong|tại|của|do|gắn với|phù hợp)\s"
)
TITLE_LENGTH = 150


class TaskReader:
    """Read the tasks of one document; ``read_items`` and ``read_row`` add to ``reading``."""

    def __init__(
        self,
        *,
        index: AgencyIndex,
        issued_on: PartialDate | None,
        issuer: str | None,
        addressees: Sequence[DraftName],
        province: str = "",
        visited: str = "",
    ) -> None:
        self.index = index
        self.issued_on = issued_on
        self.issuer_keys = (
            frozenset({name_key(issuer)} | _short_forms(issuer)) if issuer else frozenset()
        )
        self.addressees = addressees
        self.province = province
        self.visited = visited
        self.reading = Reading()

    def read_items(self, root: Item, *, addressed: bool = True) -> None:
        """Read every task of a body; ``addressed`` where those in "Kính gửi" may be the ones who act."""
        mentions = tuple(
            AgencyMention(name.text, 0, 0, True) for name in self.addressees if addressed
        )
        leads = [LeadReading(mentions, "addressees")] if mentions else []
        if not mentions and self.visited:
            leads = [LeadReading((AgencyMention(self.visited, 0, 0),), "meeting")]
        self._children(root, Inherited(leads=tuple(leads), weak=True))

    # The tree -----------------------------------------------------------------------------------

    def _children(self, item: Item, inherited: Inherited) -> None:
        """Read the items under one, the paragraphs that lead on to others ("… như sau:") giving those their lead."""
        begun = len(self.reading.tasks)
        content: set[int] = set()
        last_marked = max(
            (at for at, one in enumerate(item.children) if one.kind != "plain"), default=-1
        )
        for position, child in enumerate(item.children):
            following = item.children[position + 1] if position + 1 < len(item.children) else None
            if id(child) in content:
                for one in (child, *child.walk()):
                    self._pass_over(one, "content")
            elif (
                child.kind == "plain"
                and _orders_content(child.text)
                and _is_content(run := _run_after(item.children, position))
            ):
                content |= {id(one) for one in run}
                self._item(child, inherited, closing=False)
            elif (
                child.kind == "plain"
                and following is not None
                and following.kind != "plain"
                and child.text.rstrip().endswith(":")
            ):
                inherited = self._opened(child, inherited)
                self._pass_over(child, "heading")
            elif child.kind == "plain" and self._trailing_deadline(child, begun):
                continue
            else:
                outside = (
                    child.kind == "plain"
                    and item.kind in ("root", "part", "roman")
                    and not _heads_paragraphs(item)
                )
                if outside and item.kind == "root" and position < last_marked:
                    # What stands before the first item gives the reasons; it quotes others' orders.
                    self._pass_over(child, "background")
                else:
                    self._item(child, inherited, closing=outside)

    def _item(self, item: Item, inherited: Inherited, *, closing: bool) -> None:
        closing = closing or item.kind == "article"
        if not item.children:
            self._leaf(item, inherited, closing=closing)
            return
        below = self._headed(item, inherited)
        blocks = [] if below.background else blocks_of(item)
        if blocks:
            self._pass_over(item, "heading")
            for position, block in enumerate(blocks):
                self.reading.blocks.append((item, block))
                self._block(item, block, below, mark="" if len(blocks) == 1 else f"-{position + 1}")
            return
        if _is_meeting(item):
            self._pass_over(item, "heading")
            for child in item.walk():
                if DIRECTIVE_VERB.search(child.text):
                    self._leaf(child, inherited, closing=False)
                else:
                    self._pass_over(child, "content")
            return
        if _orders_content(item.text) and _is_content(item.children) and not below.background:
            for child in item.walk():
                self._pass_over(child, "content")
            self._leaf(item, inherited, closing=False)
            return
        if not item.is_heading and not below.background and _is_sentence(item.text):
            self._leaf(item, inherited, closing=False)
        else:
            self._pass_over(item, "heading")
        if (
            len(item.children) == 1
            and item.children[0].kind == "plain"
            and not item.children[0].children
        ):
            self._leaf(item.children[0], below, closing=False, item_id=item.item_id)
        else:
            self._children(item, below)

    def _headed(self, item: Item, inherited: Inherited) -> Inherited:
        """Return what the items under a heading inherit: its body ("2. Sở Tài chính"), its background, its deadline."""
        text = item.text.strip()
        result = inherited
        if item.is_heading and _BACKGROUND_HEADING.match(text) and not _WORK_HEADING.search(text):
            return replace(inherited, background=True)
        if item.kind in ("part", "roman") and item.is_heading:
            result = replace(result, background=False)
        subject = (
            read_subject(item.passage.text, item.start, heading=item.is_heading)
            if item.passage
            else None
        )
        if subject is None and text.endswith(":") and item.passage is not None:
            subject = subject_inside(
                item.passage.text, item.start, len(item.passage.text), directed_only=False
            )
        if (
            subject is not None
            and item.passage is not None
            and (subject.keys - self.issuer_keys or subject.directed)
        ):
            quote = item.passage.quote(subject.start, subject.end)
            result = result.under(subject.lead, "heading", quote)
        elif subject is None and item.passage is not None and _names_unread_body(item):
            whole = _heading_name(item)
            if whole is not None:
                result = result.under((whole,), "heading", item.passage.quote())
            else:
                result = result.under((), "unread", None, unread=True)
        if text.endswith(":") and item.passage is not None:
            found = tuple(self._deadlines(item.passage, item.start))
            result = replace(result, deadlines=found or result.deadlines)
            self._mark_dates(item.passage, found)
        return result

    def _opened(self, item: Item, inherited: Inherited) -> Inherited:
        """Read "Chủ tịch UBND tỉnh yêu cầu A, B thực hiện các nhiệm vụ sau:" for the lead of what follows."""
        if item.passage is None:
            return inherited
        text = item.passage.text
        found = None
        for begin in [0, *(stop.end() for stop in re.finditer(r"[.;]\s+", text))][::-1]:
            found = read_subject(text, begin) or subject_inside(
                text, begin, len(text), directed_only=True
            )
            if found is not None and found.directed:
                # Under a heading that names a body, the words that lead on are as near as a heading.
                basis = "opening" if inherited.weak else "heading"
                quote = item.passage.quote(found.start, found.end)
                return inherited.under(found.lead, basis, quote, weak=True, unread=inherited.unread)
        return inherited

    def _trailing_deadline(self, item: Item, begun: int) -> bool:
        """Give "Các nội dung trên hoàn thành trước ngày D" to the undated tasks before it."""
        if (
            item.passage is None
            or not _TRAILING.match(item.text)
            or len(self.reading.tasks) == begun
        ):
            return False
        found = self._deadlines(item.passage, item.start)
        if not found or read_subject(item.passage.text, item.start) is not None:
            return False
        dated = tuple(one.deadline for one in found)
        self.reading.tasks[begun:] = [
            task
            if task.deadlines
            else replace(
                task,
                deadlines=dated,
                evidence=(*task.evidence, *dated_by([one.text for one in dated], "closing")),
            )
            for task in self.reading.tasks[begun:]
        ]
        self._mark(item.passage, 0, len(item.passage.text))
        self._mark_dates(item.passage, found)
        return True

    # One item's words ------------------------------------------------------------------------------

    def _leaf(self, item: Item, inherited: Inherited, *, closing: bool, item_id: str = "") -> None:
        passage = item.passage
        if passage is None or not item.text.strip():
            return
        if inherited.background or item.text.startswith("[") or _CLOSING_FORMULA.match(item.text):
            self._pass_over(item, "background")
            return
        deadlines = self._deadlines(passage, item.start)
        topic = _TOPIC.match(passage.text[item.start :])
        work = item.start + (topic.end() if topic is not None else 0)
        deadlines = [one for one in deadlines if one.start >= work]
        strong = bool(inherited.lead) and not inherited.weak
        parts = divide_parts(
            passage.text, work, deadlines, has_lead=strong, issuer_keys=self.issuer_keys
        )
        closing = closing or self._speaks_to_all(item, parts)
        kept = [part for part in parts if self._is_task(passage, part, inherited, closing=closing)]
        self.reading.clauses += [
            Clause(
                item_id or item.item_id,
                passage,
                part.start,
                part.end,
                part.subject,
                tuple(part.deadlines),
                part in kept,
            )
            for part in parts
        ]
        if not kept:
            self._pass_over(item, "waived" if closing else self._unread(item, work, deadlines))
            if closing and not _CLOSING_FORMULA.match(item.text):
                self.reading.waived.append(_first_sentence(item.text))
            return
        base = item_id or item.item_id
        kept[0].start = min(kept[0].start, item.start) if kept[0] is parts[0] else kept[0].start
        for position, part in enumerate(kept):
            letter = "" if len(kept) == 1 else _letter(position)
            inline = inline_fields(passage.text, part.start, part.end)
            others = [one for one in deadlines if one not in part.deadlines]
            self._add(f"{base}{letter}", passage, part, inherited, inline, others)

    def _unread(self, item: Item, work: int, deadlines: Sequence[FoundDeadline]) -> str:
        """Say what an item is that gave no task: a statement, or work that was not read."""
        if item.passage is None:
            return "background"
        text = item.passage.text
        if read_agencies(text, work) is not None and (item.kind != "plain" or deadlines):
            return "unread"
        orders = begins_with_action(text, work) or subject_inside(
            text, work, len(text), directed_only=True
        )
        return "ownerless" if orders or deadlines else "background"

    def _speaks_to_all(self, item: Item, parts: list[Part]) -> bool:
        """Tell whether the last paragraph only asks everybody to carry the document out."""
        last = item.kind == "plain" and item.parent is not None and item is item.parent.children[-1]
        if not last or len(parts) != 1 or parts[0].subject is None or item.passage is None:
            return False
        after = item.passage.text[parts[0].subject.end :]
        return (
            any(one.collective for one in parts[0].subject.lead)
            and _CARRY_OUT.match(after) is not None
        )

    def _is_task(
        self, passage: Passage, part: Part, inherited: Inherited, *, closing: bool
    ) -> bool:
        """Tell whether a part is work that somebody has: its own subject, or an inherited one and a verb."""
        words = passage.text[part.start : part.end]
        if _CLOSING_FORMULA.match(words):
            return False
        if (
            part.subject is not None
            and len(passage.text[part.subject.end : part.end].strip(" :;.")) < 3
        ):
            return False
        if part.subject is None and inherited.unread:
            return not closing and begins_with_action(words.lstrip(" -"))
        if part.subject is None and not inherited.lead:
            return False
        if closing:
            # What speaks to everybody at the end: a task only with a deadline, or when it names one body for one thing.
            if part.deadlines:
                return part.subject is not None or begins_with_action(words.lstrip(" -"))
            if part.subject is None or _DIFFICULTIES.search(words):
                return False
            general = any(mention.collective for mention in part.subject.lead)
            after = words[max(0, part.subject.end - part.start) :]
            if _CARRIES_OUT_THIS.search(after):
                return False
            return not (
                general and (_ALL_DO_IT.search(after) or _CARRY_OUT.match(after))
            ) and not re.match(
                r"(?i)\W*(?:nghiêm túc\s+)?(?:tổ chức\s+)?triển khai thực hiện\W*$", after
            )
        if part.subject is not None:
            return not (
                _BACKGROUND_OPENING.match(words)
                and not part.subject.directed
                and part.subject.start == part.start
            )
        if inherited.weak:
            opening = _ADVERB.match(words)
            return begins_with_action(words, opening.end() if opening else 0) or begins_with_action(
                words.lstrip(" -")
            )
        return not _BACKGROUND_OPENING.match(words)

    def _add(
        self,
        item_id: str,
        passage: Passage,
        part: Part,
        inherited: Inherited,
        inline: BlockFields | None,
        others: Sequence[FoundDeadline],
    ) -> None:
        text = passage.text
        start, end = part.start, part.end
        while start < end and text[start] in " ;,.":
            start += 1
        subject_end = (
            part.subject.end
            if part.subject is not None and part.subject.end > part.start
            else start
        )
        roles = read_roles(text, subject_end, end)
        leads = list(inherited.leads)
        if part.subject is not None:
            quote = passage.quote(part.subject.start, part.subject.end)
            leads.insert(0, LeadReading(part.subject.lead, "clause", quote))
        elif inherited.weak and DIRECTIVE_VERB.match(text, start):
            # It gives the work to somebody whose name was not read: nobody else is its lead.
            leads.insert(0, LeadReading((), "given on", passage.quote(start, end)))
        if inline is not None and inline.lead:
            leads.insert(0, LeadReading(inline.lead, "field", passage.quote(start, end)))
        chosen = choose_lead(leads)
        lead = chosen.reading.bodies
        deadlines = part.deadlines or list(inherited.deadlines)
        basis = "clause" if part.deadlines else "heading"
        urgent = _urgency(passage, roles, end) if not deadlines else ()
        evidence = (
            *chosen.evidence,
            *dated_by([one.text for one in deadlines], basis),
            *dated_by([one.text for one in urgent], "urgent"),
            *dated_by([one.text for one in others], "other work", taken=False),
        )
        lead_keys = {name_key(mention.name) for mention in lead}
        coordinating = (
            *roles.coordinating,
            *(inline.coordinating if inline else ()),
            *inherited.coordinating,
        )
        self._mark(passage, start, end)
        self._mark_dates(passage, deadlines)
        self.reading.tasks.append(
            DraftTask(
                item=item_id,
                lead_margin=chosen.margin,
                evidence=evidence,
                title=_title(text, roles.action_start, end),
                detail=text[roles.work_start : end].strip(" ;,:").removesuffix("./."),
                quote_text=text[start:end].strip(),
                quote=passage.quote(start, end),
                lead=self._names(lead),
                coordinating=self._names(
                    one for one in coordinating if name_key(one.name) not in lead_keys
                ),
                carried_out_by=self._names(roles.carried_out_by),
                report_to=self._name(roles.report_to),
                consolidated_by=self._name(roles.consolidated_by),
                deadlines=_distinct(one.deadline for one in deadlines) or urgent,
                deliverable=(inline.deliverable if inline else None)
                or deliverable_in(text, roles.work_start, end),
                items_of=annex_references(text, start, end),
                lead_quote=None
                if part.subject is not None or not inherited.lead
                else inherited.lead_quote,
            )
        )

    def _block(self, item: Item, block: BlockFields, inherited: Inherited, *, mark: str) -> None:
        """Read work and the fields after it: one task, or a lead for each item of work where they say no more."""
        for one in block.field_items:
            if one.passage is not None:
                self._mark(one.passage, 0, len(one.passage.text))
        below = inherited
        if block.lead:
            below = replace(
                inherited.under(block.lead, "heading", block.lead_quote, unread=inherited.unread),
                coordinating=block.coordinating,
            )
        if not block.states_task:
            for one in block.work_items:
                self._item(one, below, closing=False)
            if not block.work_items and block.lead:
                self._field_task(item, block, below, mark=mark)
            return
        own = [one for one in block.times if self._holds_subjects(one)]
        if own:
            for position, (passage, start, _end) in enumerate(own):
                piece = Item("plus", "", passage, start, item, [], position + 1)
                self._leaf(piece, replace(below, weak=False), closing=False)
            return
        self._field_task(item, block, below, mark=mark)

    def _holds_subjects(self, time: tuple[Passage, int, int]) -> bool:
        passage, start, end = time
        subject = read_subject(passage.text, start)
        return (
            subject is not None
            and begins_with_action(passage.text[subject.end : end].lstrip(" ,"))
            and bool(self._found(passage, start, end))
        )

    def _field_task(
        self, item: Item, block: BlockFields, inherited: Inherited, *, mark: str
    ) -> None:
        """Make one task of a block: its work's words, else the heading's, and what the fields say."""
        found = [
            (passage, one)
            for passage, start, end in block.times
            for one in self._found(passage, start, end, as_field=True)
        ]
        works = [
            *block.works,
            *(
                (one.passage, one.start if one is top else 0, len(one.passage.text))
                for top in block.work_items
                for one in (top, *top.walk())
                if one.passage is not None
            ),
        ]
        if not works and item.passage is not None:
            works = [(item.passage, item.start, len(item.passage.text))]
        if not works:
            return
        if not block.times:
            found = [(p, one) for p, start, end in works for one in self._found(p, start, end)]
        for passage, one in found:
            self._mark_dates(passage, [one])
        for passage, start, end in works:
            self._mark(passage, start, end)
        first, first_start, first_end = works[0]
        subject = read_subject(first.text, first_start)
        at = subject.end if subject is not None else first_start
        roles = read_roles(first.text, at, first_end)
        leads = list(inherited.leads)
        if subject is not None:
            quote = first.quote(subject.start, subject.end)
            leads.insert(0, LeadReading(subject.lead, "clause", quote))
        if block.lead:
            leads.insert(0, LeadReading(block.lead, "field", block.lead_quote))
        chosen = choose_lead(leads)
        dated = dated_by(
            [one.text for _passage, one in found], "field" if block.times else "clause"
        )
        words = " ".join(passage.text[start:end].strip() for passage, start, end in works)
        self.reading.tasks.append(
            DraftTask(
                item=f"{item.item_id}{mark}" or f"P{mark}",
                title=_title(first.text, roles.action_start, first_end),
                detail=words,
                quote_text=words,
                quote=first.quote(first_start, first_end),
                lead=self._names(chosen.reading.bodies),
                lead_margin=chosen.margin,
                evidence=(*chosen.evidence, *dated),
                coordinating=self._names(block.coordinating or roles.coordinating),
                deadlines=_distinct(one.deadline for _passage, one in found),
                deliverable=block.deliverable or deliverable_in(words, 0, len(words)),
                items_of=annex_references(words, 0, len(words)),
                lead_quote=block.lead_quote or inherited.lead_quote,
            )
        )

    # Tables ----------------------------------------------------------------------------------------

    def read_row(self, row: TableRow, item_id: str) -> None:
        """Read one row of a task table: its columns say who and when, the task's cell the rest."""
        passage = row.cells["task"]
        text = passage.text
        subject = read_subject(text, 0)
        roles = read_roles(text, subject.end if subject is not None else 0, len(text))
        lead = self._cell_bodies(row, "lead") or self._names(subject.lead if subject else ())
        cell = row.cells.get("lead")
        quote = cell.quote() if cell is not None else passage.quote()
        basis = "clause" if cell is None else "field"
        named = tuple(AgencyMention(one.text, 0, 0) for one in lead)
        chosen = choose_lead([LeadReading(named, basis, quote)] if named else [])
        time = row.cells.get("time")
        found = self._found(time, 0, len(time.text), as_field=True) if time is not None else []
        if time is None:
            found = self._found(passage, 0, len(text))
        dated = dated_by([one.text for one in found], "clause" if time is None else "field")
        coordinating = self._cell_bodies(row, "coordinating") or self._names(roles.coordinating)
        deliverable = (
            row.cells["deliverable"].text.strip(" .") if "deliverable" in row.cells else None
        )
        for cell in row.cells.values():
            self._mark(cell, 0, len(cell.text))
        self.reading.tasks.append(
            DraftTask(
                item=item_id,
                title=_title(text, roles.action_start, len(text)),
                detail=text[roles.work_start :].strip(),
                quote_text=text,
                quote=passage.quote(),
                lead=lead,
                lead_margin=chosen.margin,
                evidence=(*chosen.evidence, *dated),
                coordinating=coordinating,
                report_to=self._name(roles.report_to),
                consolidated_by=self._name(roles.consolidated_by),
                deadlines=_distinct(one.deadline for one in found),
                deliverable=deliverable or deliverable_in(text, 0, len(text)),
                items_of=annex_references(text, 0, len(text)),
                lead_quote=row.cells["lead"].quote() if "lead" in row.cells else None,
            )
        )

    def _cell_bodies(self, row: TableRow, role: str) -> tuple[DraftName, ...]:
        """Read a cell of bodies; words that name none are kept whole."""
        cell = row.cells.get(role)
        if cell is None or not cell.text.strip(" -–./"):
            return ()
        text = re.sub(r"^[-–+•\s]+", "", cell.text)
        names: list[DraftName] = []
        for piece in re.split(
            r"\s*;\s*|\s+[-–+]\s+(?=(?:Sở|UBND|Các|Công an|Văn phòng|Ban|Bộ|Thanh tra|Trung tâm)\b)|(?<=\.)\s+",
            text,
        ):
            piece = piece.strip(" .,;-–")
            if not piece:
                continue
            found = read_agencies(piece, 0, heading=True)
            if found is not None and found.end >= len(piece) - 2:
                names.extend(self._names(found.mentions))
            else:
                names.append(DraftName(piece, self._resolve(piece)))
        return tuple(dict.fromkeys(names))

    # Names and deadlines ---------------------------------------------------------------------------

    def _names(self, mentions: Iterable[AgencyMention]) -> tuple[DraftName, ...]:
        names = [DraftName(one.name, self._resolve(one.name)) for one in mentions]
        return tuple(dict.fromkeys(names))

    def _name(self, mention: AgencyMention | None) -> DraftName | None:
        return DraftName(mention.name, self._resolve(mention.name)) if mention is not None else None

    def _resolve(self, name: str) -> str | None:
        return self.index.resolve(name, province=self.province)

    def _deadlines(self, passage: Passage, start: int) -> list[FoundDeadline]:
        return self._found(passage, start, len(passage.text))

    def _found(
        self, passage: Passage, start: int, end: int, *, as_field: bool = False
    ) -> list[FoundDeadline]:
        """Find the deadlines in a range; each keeps the letters of the source, faulty ones too, as its words."""
        read = find_deadlines(passage.text[start:end], issued_on=self.issued_on, field=as_field)
        found = []
        for one in read.deadlines:
            begin, stop = one.start + start, one.end + start
            words = passage.raw[begin:stop]
            found.append(
                replace(
                    one,
                    text=words,
                    start=begin,
                    end=stop,
                    deadline=replace(one.deadline, text=words),
                )
            )
        return found

    def _mark(self, passage: Passage, start: int, end: int) -> None:
        self.reading.used.setdefault(id(passage), []).append((start, end))

    def _mark_dates(self, passage: Passage, deadlines: Sequence[FoundDeadline]) -> None:
        self.reading.dated.setdefault(id(passage), []).extend(
            (one.start, one.end) for one in deadlines
        )

    def _pass_over(self, item: Item, why: str) -> None:
        if item.passage is not None:
            self.reading.passed_over.setdefault(id(item.passage), why)


_HEADING_OF_BODY = re.compile(
    r"(?i)^(?:trách nhiệm của\s+|đối với\s+|giao\s+)?(?:các\s+|những\s+)?(?:cơ quan|đơn vị|nhà thầu|chủ|"
    r"hãng|doanh nghiệp|tập đoàn|công ty|hợp tác xã|hộ kinh doanh|báo|đài|trưởng|phó|giám đốc|bí thư|tư lệnh|"
    r"thủ trưởng|hiệp hội|hội|ban|vụ|cục|sở|bộ|ubnd|ủy ban|tỉnh|trung tâm|viện|trường|đồng chí|ông|bà|tổ)"
    r"(?![^\W_])"
)
"""How a heading begins that names somebody, whether the name is understood or not."""
_HEADING_NOT_A_BODY = re.compile(
    r"(?i)^(?:các\s+)?(?:ban hành|báo cáo|bộ phận|trường hợp|chủ (?:trương|động|trì|đề|yếu)|cơ quan, đơn vị đã|"
    r"đơn vị tính|hội nghị|hội thảo|phó mặc|tổ chức|đối với (?:việc|công tác|nội dung|nhiệm vụ|các (?:nhiệm|nội|dự|"
    r"trường)))(?![^\W_])"
)


def _names_unread_body(item: Item) -> bool:
    """Tell whether a heading begins as a body's name does, though no name was read in it."""
    text = item.text.strip()
    return (
        item.is_heading
        and item.kind not in ("part", "article", "plain")
        and _HEADING_OF_BODY.match(text) is not None
        and _HEADING_NOT_A_BODY.match(text) is None
    )


def _heading_name(item: Item) -> AgencyMention | None:
    """Return a short heading whole as a name where the headings beside it are bodies too."""
    text = re.sub(r"^(?:Trách nhiệm của|Đối với|Giao)\s+", "", item.text.strip())
    name = re.sub(r"\s*\([^()]*\)\s*", " ", text).strip(" .:")
    name = re.sub(r"\s+[-–]\s+(?:Cơ quan|Phó|Trưởng|Thường trực)\s.*$", "", name)
    siblings = [one for one in (item.parent.children if item.parent else ()) if one is not item]
    alike = [
        one
        for one in siblings
        if one.passage is not None
        and one.kind == item.kind
        and read_subject(one.passage.text, one.start, heading=one.is_heading) is not None
    ]
    if not alike or len(name.split()) > _LONGEST_NAME or re.search(r"[.;:]", name):
        return None
    return AgencyMention(name, item.start, item.start + len(item.text))


_LONGEST_NAME = 22
"""Words of a heading that is still taken for a name."""


def _run_after(items: Sequence[Item], position: int) -> list[Item]:
    """Return the items of one kind of sign that follow a paragraph directly."""
    run: list[Item] = []
    for one in items[position + 1 :]:
        if one.kind == "plain" or (run and one.kind != run[0].kind):
            break
        run.append(one)
    return run


def _heads_paragraphs(item: Item) -> bool:
    """Tell whether a section holds paragraphs only, so that each is an item rather than its closing words."""
    return bool(item.children) and all(child.kind == "plain" for child in item.children)


_MEETING = re.compile(r"(?i)^\W*(?:thành phần|thời gian|địa điểm|nội dung (?:cuộc )?họp)(?![^\W_])")
"""A heading over who attends, when and where: what stands under it is no work."""
_CONTENT_TO_COME = re.compile(
    r"(?i)(?:bao gồm|gồm(?: có)?|(?:các |những )?(?:nội dung|thông tin|số liệu|chỉ tiêu)(?: \w+){0,3}(?: sau)?|"
    r"cụ thể(?: như)?(?: sau)?|như sau)\s*:\s*$"
)
"""The end of a sentence that orders something whose parts are listed below."""
_OPENING_WORDS = re.compile(
    r"(?i)ý kiến|kết luận|chỉ đạo:|chỉ đạo (?:như|sau)|nhiệm vụ|yêu cầu các|đề nghị các|giải pháp"
)
"""Words of a sentence that leads on to the document's orders, not to the parts of a report."""
_CONTENT_ORDER = re.compile(
    r"(?i)(?<![^\W_])(?:báo cáo|thống kê|tổng hợp|cung cấp|gửi|lập|rà soát)(?![^\W_])"
)


def _is_meeting(item: Item) -> bool:
    return item.is_heading and len(item.text) < 60 and _MEETING.match(item.text) is not None


def _orders_content(text: str) -> bool:
    """Tell whether a text ends by ordering a report, a list or the like whose parts are listed below it."""
    found = _CONTENT_TO_COME.search(text)
    if found is None:
        return False
    clause = re.split(r"[.;]\s", text[: found.start()])[-1]
    return _CONTENT_ORDER.search(clause) is not None and _OPENING_WORDS.search(clause) is None


def _is_content(items: Sequence[Item]) -> bool:
    """Tell whether items are parts of one thing: no verb begins them, no body has them, no date stands in them."""
    return len(items) > 0 and not any(
        below.kind in ("part", "article", "roman", "number") or _is_work(below)
        for one in items
        for below in (one, *one.walk())
    )


def _is_work(item: Item) -> bool:
    return begins_with_action(item.text) or (
        item.passage is not None and read_subject(item.passage.text, item.start) is not None
    )


def _is_sentence(text: str) -> bool:
    return len(text) > 60


def _letter(position: int) -> str:
    return "abcdefghiklmnopqrstuvxy"[position] if position < 23 else f"x{position}"


def _distinct(deadlines: Iterable[Deadline]) -> tuple[Deadline, ...]:
    seen: dict[str, Deadline] = {}
    for one in deadlines:
        mapping = one.as_mapping()
        seen.setdefault(
            repr(sorted((key, str(value)) for key, value in mapping.items() if key != "text"))
            or one.text,
            one,
        )
    return tuple(seen.values())


_URGENT = re.compile(r"(?:[Cc]hỉ đạo [^,;.]{4,90}? )?([Kk]hẩn trương)(?![^\W_])")


def _urgency(passage: Passage, roles: Roles, end: int) -> tuple[Deadline, ...]:
    """Keep "khẩn trương" at the head of undated work as its words: urgent is not dated (interface: deadline kinds)."""
    for start in (roles.action_start, roles.work_start):
        found = _URGENT.match(passage.text, start, end)
        if found is not None:
            return (read_deadline({"text": found[1].lower()}),)
    return ()


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[.;])\s", text, maxsplit=1)[0].rstrip("./; ")


def _short_forms(issuer: str) -> set[str]:
    """Return keys by which a document names its own issuer: "Ủy ban nhân dân tỉnh", "Chủ tịch UBND tỉnh"."""
    key = name_key(issuer)
    short = re.sub(r"\b(tinh|thanh pho|huyen|xa|phuong) .*$", r"\1", key)
    return {short}


def _title(text: str, start: int, end: int) -> str:
    """Return one line for tables: the first clause, shortened at a word that can end it; the detail has it whole."""
    words = re.sub(
        r"(?i)^(?:đồng thời|và|ngoài ra|bên cạnh đó),?\s+", "", text[start:end].strip(" ;,:.-–/")
    )
    first = re.split(r"(?<=[^\d])[.;](?=\s)|;", words, maxsplit=1)[0].strip(" ;,:.")
    if len(first) < 25 and len(words) > len(first):
        first = words
    if len(first) > TITLE_LENGTH:
        ends = [found.start() for found in _TITLE_END.finditer(first, 60, TITLE_LENGTH)]
        first = (
            first[: ends[-1]]
            if ends
            else first[: first.rfind(" ", 0, TITLE_LENGTH)].rstrip(" ,;") + "…"
        )
    return first[:1].upper() + first[1:]


__all__ = ["Inherited", "Reading", "TaskReader"]
