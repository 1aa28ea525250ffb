"""Fields that state a task part by part: "Nhiệm vụ: … / Đơn vị chủ trì: … / Phối hợp: … / Thời gian: …".

Knows the labels; as items under one another, or in one sentence's parentheses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from directive_cli.domain.agency_names import AgencyMention, read_agencies

if TYPE_CHECKING:
    from directive_cli.drafting.item_tree import Item
    from directive_cli.drafting.source_lines import Passage, Quote

Range = tuple["Passage", int, int]


@dataclass(slots=True)
class BlockFields:
    """What the fields say."""

    works: list[Range] = field(default_factory=list)
    lead: tuple[AgencyMention, ...] = ()
    lead_quote: Quote | None = None
    coordinating: tuple[AgencyMention, ...] = ()
    times: list[Range] = field(default_factory=list)
    deliverable: str | None = None


_BODIES = r"(?:cơ quan|đơn vị|sở, (?:ban, )?ngành)(?:, đơn vị)?"
_LEAD_LABEL = (
    rf"(?:(?:các )?{_BODIES} )?chủ trì(?: (?:thực hiện|tham mưu))?|"
    r"(?:cơ quan|đơn vị) (?:thực hiện|đầu mối)|trách nhiệm thực hiện|phân công thực hiện"
)
_TIME_LABEL = r"thời (?:gian|hạn)(?: (?:thực hiện|hoàn thành|triển khai|báo cáo|trình))?|tiến độ(?: thực hiện)?|hạn hoàn thành"
_PRODUCT_LABEL = (
    r"(?:dự kiến )?(?:sản phẩm|kết quả)(?: (?:đầu ra|đạt được|dự kiến|hoàn thành|thực hiện))?"
)
_WORK_LABEL = r"nhiệm vụ(?: (?:cụ thể|thực hiện))?|nội dung(?: (?:thực hiện|công việc|nhiệm vụ))?|giải pháp|công việc"
_LABELS = (
    ("coordinating", rf"(?:(?:các )?{_BODIES} )?phối hợp(?: thực hiện)?"),
    ("lead", _LEAD_LABEL),
    ("time", _TIME_LABEL),
    ("deliverable", _PRODUCT_LABEL),
    ("work", _WORK_LABEL),
)
_LABEL = re.compile(
    r"\W*(?:" + "|".join(rf"(?P<{name}>{pattern})" for name, pattern in _LABELS) + r")\s*:\s*",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"(?<=[\s(;,.–-])(?:"
    + "|".join(rf"(?P<{name}>{pattern})" for name, pattern in _LABELS if name != "work")
    + r")\s*:\s*",
    re.IGNORECASE,
)


def block_of(item: Item) -> BlockFields | None:
    """Return the fields under an item; None unless they name a lead and work or a time."""
    fields = BlockFields()
    seen: set[str] = set()
    for child in item.children:
        _take(child, fields, seen)
    if "lead" not in seen or not seen & {"work", "time"}:
        return None
    if not any(_LABEL.match(child.text) for child in item.children):
        return None
    return fields


def _take(item: Item, fields: BlockFields, seen: set[str], inside: str = "") -> None:
    if item.passage is None:
        return
    found = _LABEL.match(item.text)
    start = item.start + (found.end() if found else 0)
    name = (found.lastgroup or "") if found else inside
    end = len(item.passage.text)
    empty = not item.passage.text[start:end].strip(" .:")
    if name and not empty:
        seen.add(name)
        _store(fields, name, item.passage, start, end)
    for child in item.children:
        _take(child, fields, seen, name)


def _store(fields: BlockFields, name: str, passage: Passage, start: int, end: int) -> None:
    if name == "work":
        fields.works.append((passage, start, end))
    elif name == "time":
        fields.times.append((passage, start, end))
    elif name == "deliverable":
        fields.deliverable = passage.text[start:end].strip(" .;")
    else:
        bodies = read_agencies(passage.text, start, heading=True)
        mentions = (
            bodies.mentions
            if bodies is not None
            else (AgencyMention(passage.text[start:end].strip(" .;"), start, end),)
        )
        if name == "lead":
            fields.lead += mentions
            fields.lead_quote = passage.quote(start, end)
        else:
            fields.coordinating += mentions


def inline_fields(text: str, start: int, end: int) -> BlockFields | None:
    """Read "(Đơn vị chủ trì: A; phối hợp: B; thời gian: quý II)" within a sentence; None when no lead is so named."""
    found = list(_INLINE.finditer(text, start, end))
    if not any(one.lastgroup == "lead" for one in found):
        return None
    fields = BlockFields()
    for position, one in enumerate(found):
        stop = found[position + 1].start() if position + 1 < len(found) else end
        if one.lastgroup == "deliverable":
            fields.deliverable = re.split(r"[;.)]", text[one.end() : stop])[0].strip()
            continue
        bodies = (
            read_agencies(text[:stop], one.end())
            if one.lastgroup in ("lead", "coordinating")
            else None
        )
        if bodies is None:
            continue
        if one.lastgroup == "lead":
            fields.lead += bodies.mentions
        else:
            fields.coordinating += bodies.mentions
    return fields if fields.lead else None
