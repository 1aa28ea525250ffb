"""The items of a document's body: I, 1, 1.1, a), dashes and paragraphs, each under the one it
belongs to.

Knows numbering only; what an item asks, and of whom, is for ``task_reading``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from directive_cli.domain.agency_names import names_only_bodies
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.field_labels import is_field
from directive_cli.drafting.signs import read_sign
from directive_cli.drafting.source_lines import Passage

_PLAIN = "plain"
_LABEL = r"(?:[a-zđ]\)?|\d{1,2}(?:\.\d{1,2}){0,2})(?![^\W_])"
_COUNT = r"(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2})"
_PAPER = r"(?:báo cáo|đăng ký|danh sách|kế hoạch|văn bản|kết quả|đề xuất|hồ sơ)"
_NAMED = r"(?:[a-eđ]\)?|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2}){0,2})(?![^\W_])"
_NAMES_THEM = (
    r"\W*(?:riêng )?(?:(?:các |những )?(?:(?:phần |công )?việc|nội dung|nhiệm vụ) )?"
    r"(?:nêu )?(?:(?:tại|ở|thuộc|của|trong) )?(?:các )?(?:điểm|mục|khoản|phần) "
)
_NAMED_LIST = rf"{_NAMED}(?:(?:,| và|, và| đến) (?:(?:ở |tại )?(?:điểm|mục|khoản|phần) )?{_NAMED})*"
_DUE_NEXT = r"(?=[^.;:]{0,40}?\s(?:hoàn thành|hoàn tất|xong|trước|chậm nhất|đến hết|kéo)(?![^\W_]))"
NAMES_LABELS = re.compile(rf"(?i){_NAMES_THEM}(?P<names>{_NAMED_LIST})")
"""Items by their signs: "Việc nêu ở | điểm a và điểm b"."""
OF_LABELS = re.compile(rf"(?i){_NAMES_THEM}{_NAMED_LIST}{_DUE_NEXT}")
"""Items whose day comes next: "Việc nêu ở điểm a và điểm b | làm xong trước …", "riêng mục D |
trước …"."""
SUMS_UP_WORK = re.compile(
    rf"(?i)^(?:{_NAMES_THEM}{_NAMED_LIST}{_DUE_NEXT}|\W*(?:"
    rf"{_PAPER}(?:, {_PAPER})* và {_PAPER} (?:gửi|nộp) (?:về|cho)|"
    rf"(?:các|những|(?P<count>{_COUNT})) (?:nội dung|nhiệm vụ|(?:công |phần )?việc|báo cáo|"
    rf"kế hoạch)"
    rf"(?: (?:nêu|nói)| (?:tại|ở|của) (?:các |{_COUNT} )?gạch đầu dòng(?: nêu)?)? trên|"
    r"(?:các )?(?:nội dung|nhiệm vụ|(?:công )?việc|báo cáo|kết quả)(?: (?:tại|ở|theo|nêu tại))?"
    r"(?: (?:các )?(?P<place>điểm|mục|khoản))? "
    rf"(?P<labels>{_LABEL}(?(place)(?:(?:,| và|, và| đến) (?:(?:điểm|mục|khoản) )?{_LABEL})*|"
    rf"(?:(?:,| và|, và| đến) {_LABEL})+))|"
    r"thời (?:gian|hạn) chung\s*:|"
    rf"(?:mục|điểm|phần) (?P<one>{_LABEL})\s*:\s+(?:xong|hoàn thành|trước|chậm nhất)|"
    r"thời (?:gian|hạn)(?: (?:thực hiện|hoàn thành))? (?:các )?(?:nhiệm vụ|nội dung|công việc|việc)"
    r"(?: nêu)? trên|"
    r"(?:việc )?(?:báo cáo )?kết quả (?:thực hiện|triển khai|xử lý|giải quyết|rà soát)"
    r"(?: (?:các )?(?:nội dung|nhiệm vụ|công việc|việc))?(?: nêu| nói)? trên|"
    r"(?:báo cáo|kết quả|kế hoạch|văn bản|hồ sơ)(?: [^\W_]+){0,4} của các "
    r"(?:sở|ban|ngành|cơ quan|đơn vị|địa phương)[^.;:]{0,40}? (?:nêu |nói )?trên"
    r"))(?![^\W_])"
)
"""What dates several items at once: "Nội dung a, b, c gửi …", "Báo cáo của các sở nêu trên …"."""
_COUNTED = ("hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


def counted_as(words: str) -> int:
    """Return how many "hai", "03" are."""
    return int(words) if words.isdecimal() else _COUNTED.index(words.lower()) + 2


CHARGES_THOSE_ABOVE = re.compile(
    r"(?i)\W*(?:(?:có|chịu) trách nhiệm|chủ trì|thực hiện|triển khai|tổ chức|tập trung|khẩn trương)"
    r"(?![^\W_])[^.;]{0,80}:\s*$"
)
"""What goes on below a list of bodies: "Có trách nhiệm:", "Thực hiện các nhiệm vụ sau:"."""
SUMS_UP = re.compile(rf"{SUMS_UP_WORK.pattern}|^\W*thời (?:gian|hạn)[^:.]{{0,44}}:")
"""What speaks of the items before it ("Các nội dung trên hoàn thành …") belongs to what holds
them."""
_OF_THIS_SECTION = re.compile(r"(?:nội dung|nhiệm vụ|công việc) (?:tại|trong) (?:mục|phần) này")
"""What speaks of the section that it closes, though no numbered item follows."""
_RANKS = {
    "part": 0,
    "article": 1,
    "roman": 2,
    "number": 3,
    "ordinal": 6.5,
    "letter": 7,
    "paren": 8,
    "small": 9,
    "dash": 10,
    "plus": 11,
    _PLAIN: 12,
}


@dataclass(slots=True, eq=False)
class Item:
    """One item: its sign, its paragraph, what stands under it."""

    kind: str
    label: str
    """As printed, without its stop: ``II``, ``1.2``, ``đ``; empty for dashes and paragraphs."""
    passage: Passage | None
    start: int = 0
    """Where the item's words begin in the passage, after its sign."""
    parent: Item | None = None
    children: list[Item] = field(default_factory=list)
    ordinal: int = 0
    """The place of this child among those without a number, from 1."""
    bracket: bool = False
    """True where the sign ends with a bracket that it does not begin with: "2)"."""
    level: float | None = None
    """Its rank where its kind alone does not say it: of steps, and of stars beside dashes."""

    @property
    def text(self) -> str:
        """The item's words without its sign."""
        return self.passage.text[self.start :] if self.passage else ""

    @property
    def is_heading(self) -> bool:
        """True when the words are a heading or lead on to what follows ("… như sau:"), not a
        sentence of their own."""
        words = re.sub(r"\s*\([^()]*\)\s*$", "", self.text) or self.text
        if self.text.rstrip().endswith(":"):
            return True
        if not re.search(r"[.;!?…]\W{0,3}$", words):
            return len(words) < _LONGEST_HEADING
        # "1. Sở Y tế." over its work.
        over = self.children[0] if self.children and self.kind != _PLAIN else None
        if over is None or len(words) >= _LONG_HEADING or not words.endswith("."):
            return False
        return (over.kind != _PLAIN or begins_with_action(over.text)) and names_only_bodies(
            words[:-1]
        )

    @property
    def item_id(self) -> str:
        """The id of the item (interface: task ids): ``II.1``, ``1.2.a``, ``II.1-3``."""
        if self.parent is None:
            return ""
        above = self.parent.item_id
        if self.kind in ("dash", "plus", _PLAIN):
            return f"{above}-{self.ordinal}" if above else f"P{self.ordinal}"
        if not above:
            return self.label
        if (
            self.kind == "number"
            and self.parent.label
            and self.label.startswith(f"{self.parent.label}.")
        ):
            return above[: len(above) - len(self.parent.label)] + self.label
        return f"{above}.{self.label}"

    def walk(self) -> Iterator[Item]:
        """Yield the items below, in reading order."""
        for child in self.children:
            yield child
            yield from child.walk()


def item_tree(passages: list[Passage]) -> Item:
    """Arrange paragraphs as a tree; the root has no words."""
    root = Item("root", "", None)
    open_items: list[Item] = [root]
    last_marked = max(
        (index for index, passage in enumerate(passages) if _numbered(passage)), default=-1
    )
    for index, passage in enumerate(passages):
        item = _item_of(passage)
        rank = _rank(item)
        if item.kind == _PLAIN:
            parent = _parent_of_plain(
                open_items,
                closing=index > last_marked
                and not SUMS_UP.match(passage.text)
                and not _OF_THIS_SECTION.search(passage.text),
                opens_end=_OPENS_END.match(passage.text) is not None,
                field=is_field(passage.text),
                sums_up=SUMS_UP_WORK.match(passage.text) is not None,
            )
            del open_items[open_items.index(parent) + 1 :]
        else:
            item.level = _level(item, open_items)
            rank = _rank(item)
            while len(open_items) > 1 and (
                _rank(open_items[-1]) >= rank or _is_of_the_next(item, open_items[-1])
            ):
                open_items.pop()
            parent = open_items[-1]
            open_items.append(item)
        item.parent = parent
        if item.kind in ("dash", "plus", _PLAIN):
            item.ordinal = 1 + sum(child.ordinal > 0 for child in parent.children)
        parent.children.append(item)
    return root


def _is_of_the_next(item: Item, above: Item) -> bool:
    """Tell whether an item is of the number after the one it would stand under ("8.1" after "7"):
    the sign of "8" was lost, as a scanner loses it."""
    if item.kind != "number" or above.kind != "number" or "." not in item.label:
        return False
    *head, last = above.label.split(".")
    return item.label.split(".")[: len(head) + 1] == [*head, str(int(last) + 1)]


def _numbered(passage: Passage) -> bool:
    return passage.sign is not None or read_sign(passage.text) is not None


def _item_of(passage: Passage) -> Item:
    sign = passage.sign or read_sign(passage.text)
    if sign is None:
        return Item(_PLAIN, "", passage)
    return Item(sign.kind, sign.label, passage, sign.end, bracket=sign.bracket)


def _rank(item: Item) -> float:
    if item.level is not None:
        return item.level
    if item.kind == "number":
        return _RANKS["number"] + min(3, item.label.count("."))
    return _RANKS.get(item.kind, -1)


_BETWEEN = 0.5
"""What lies between two ranks: steps divide a section above all numbers of the next level."""


def _level(item: Item, open_items: Sequence[Item]) -> float | None:
    """Return the rank of a step, which is that of the step before it or one under the nearest
    numbered heading, of a number before a bracket, and of a star, which heads dashes unless it
    stands under one ("- …: * …"); None for what its kind says."""
    if item.kind == "step":
        before = next((one for one in open_items if one.kind == "step"), None)
        sections = ("root", "part", "article", "roman", "number")
        section = next(one for one in reversed(open_items) if one.kind in sections)
        return _rank(before) if before is not None else _rank(section) + _BETWEEN
    if _is_bracketed(item):
        # "1. Sở A: / 1) … / 2) …": a number before a bracket under one before a stop.
        bracketed = next((one for one in open_items if _is_bracketed(one)), None)
        above = next(
            (one for one in reversed(open_items) if one.kind in ("number", "letter")), None
        )
        if bracketed is not None:
            return bracketed.level
        return _rank(above) + _BETWEEN if above is not None and item.label == "1" else None
    if item.kind == "letter":
        # "(1) Sở A: / a) … / b) …": letters under a number in brackets that heads them.
        above = next((one for one in reversed(open_items) if one.kind in ("letter", "paren")), None)
        heads = above is not None and above.kind == "paren" and above.label.isdigit()
        if above is not None and above.kind == "letter":
            return above.level
        return _RANKS["paren"] + _BETWEEN if heads and item.label == "a" else None
    star = next((one for one in open_items if _is_star(one)), None)
    if item.kind != "dash" or (star is None and not _is_star(item)):
        return None
    if star is not None:
        # A dash stands under a star that is a heading, beside one that is a sentence.
        beside = not star.is_heading and _rank(star) < _RANKS["dash"]
        return _rank(star) if _is_star(item) or beside else None
    under = open_items[-1].kind == "dash" and open_items[-1].text.rstrip().endswith(":")
    return _RANKS["dash"] + (_BETWEEN if under else -_BETWEEN)


def _is_bracketed(item: Item) -> bool:
    """Tell whether an item's number stands before a bracket alone: "2) …"."""
    return item.kind == "number" and item.bracket and "." not in item.label


def _is_star(item: Item) -> bool:
    return item.kind == "dash" and item.passage is not None and item.passage.text[:1] == "*"


def _parent_of_plain(
    open_items: list[Item], *, closing: bool, opens_end: bool, field: bool, sums_up: bool
) -> Item:
    """Return the item that a paragraph without a sign stands under.

    It belongs to the nearest numbered heading, or to an item whose own words lead on to it; after
    the last item of the document, a paragraph under an item that is a sentence of its own speaks
    for the section.
    """
    for item in reversed(open_items):
        if item.kind in ("root", "part", "roman"):
            return item
        alone = _is_star(item) and item.is_heading and not closing
        if (item.kind in ("dash", "plus") and not alone) or (sums_up and not item.children):
            continue
        if field:
            return item
        # A paragraph after dashes or letters that are complete belongs to what holds them.
        long = len(item.text) > _LONG_HEADING or _SAYS_WHEN.search(item.text) is not None
        unended = closing and opens_end and long and not item.text.endswith(":")
        if item.is_heading and (not closing or not item.children) and not unended:
            return item
        if not closing and item.kind in ("number", "ordinal", "article"):
            return item
    return open_items[0]


_LONGEST_HEADING = 300
"""Letters over which a text whose stop was left out, as at a page's end, is no heading."""
_LONG_HEADING = 90
"""Letters over which an item whose stop was left out is no heading of the paper's last words."""
_OPENS_END = re.compile(
    r"(?:Yêu cầu|Đề nghị|Giao|Trên đây|Trong quá trình|Nhận được|Căn cứ|Các|Chỉ thị|Kế hoạch|"
    r"Công điện|Văn phòng|Chánh|Giám đốc|Thủ trưởng|Chủ tịch|UBND|Ủy ban)\s"
)
"""How the last paragraph of a paper opens, which speaks to all."""
_SAYS_WHEN = re.compile(r"(?i)(?<![^\W_])(?:trước|chậm nhất|định kỳ|hằng|hàng)(?![^\W_]).*\d")
"""Work with its day, which is no heading either."""


def is_one_of(item: str, above: str, labels: Sequence[str]) -> bool:
    """Tell whether a task's id is that of one of the labels under ``above``, or of a part of it."""
    prefix = f"{above}." if above else ""
    return any(
        re.fullmatch(rf"(?:{re.escape(prefix)})?{re.escape(one)}(?:[a-z]?|[.-].+)", item)
        for one in labels
    )
