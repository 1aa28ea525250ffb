"""The parts of an official document: head, body, closing, annexes.

Knows the layout of official documents (NĐ 30/2020, annex I) however their text was laid out in
lines; not what the words ask of anybody.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from directive_cli.domain.document_type import DOCUMENT_TYPES
from directive_cli.domain.vietnamese import CAPITAL_LETTERS, bare
from directive_cli.drafting.addressee_lines import after_addressees, opens_addressees
from directive_cli.drafting.body_end import end_of_body, opens_closing
from directive_cli.drafting.closing_reading import attachment_start, items_start
from directive_cli.drafting.open_tables import barred_cells, cell_paragraphs
from directive_cli.drafting.page_edges import without_page_frames
from directive_cli.drafting.page_furniture import (
    NOTE,
    without_end_notes,
    without_furniture,
    without_note_signs,
)
from directive_cli.drafting.paragraphs import (
    ENDED,
    INCOMPLETE_WORD,
    SENTENCE_OPENING,
    double_spaced,
    has_marker,
    is_flowing,
    mostly_capitals,
    passages,
)
from directive_cli.drafting.source_lines import Line, Passage, SourceText, passage_of


@dataclass(slots=True)
class DocumentParts:
    """A document's lines by what they are; ``head`` ends where the body begins."""

    head: list[Line] = field(default_factory=list)
    addressees: list[Line] = field(default_factory=list)
    body: list[Passage] = field(default_factory=list)
    closing: list[Line] = field(default_factory=list)
    attached: list[list[Passage]] = field(default_factory=list)
    """The bodies of the texts that stand after the signature: the plan that a decision issues."""
    rules: list[list[Passage]] = field(default_factory=list)
    """The bodies of such texts that rule and do not order: a regulation that a decision issues."""
    issued_with: list[Line] = field(default_factory=list)
    """What stands under the titles of such texts: "(Ban hành kèm theo Quyết định số … ngày …)"."""
    annexes: list[list[Line]] = field(default_factory=list)
    footnotes: list[Passage] = field(default_factory=list)


def divide(source: SourceText) -> DocumentParts:
    """Divide a document into its parts and its body into paragraphs."""
    lines = _with_whole_types(list(_one_cell_a_line(without_page_frames(source.lines))))
    main, annexes = _without_annexes(lines)
    main, notes = without_furniture(main)
    start = _body_start(main)
    if start == 0 and annexes and not any(has_marker(line.words) for line in main):
        start = len(main)
    end = end_of_body(main, start)
    titles = [index for index in second_titles(main) if index > start]
    end = min([end, *titles])
    after = next((index for index in titles if index >= end), len(main))
    main, after_signature = without_end_notes(main, end)
    after = min(after, len(main))
    closing = main[end:after]
    attachment = closing[attachment_start(closing) :]
    closing = closing[: len(closing) - len(attachment)]
    alone = not any(line.words for line in main[start:end])
    items = closing[items_start(closing, alone=alone) :]
    closing = closing[: len(closing) - len(items)]
    if sum(bool(line.raw.strip()) for line in attachment) > _SHORTEST_ANNEX:
        annexes = [attachment, *annexes]
    addressed = _addressee_range(main, start)
    flowing = source.flowing or is_flowing(main[start:end])
    footnotes = [passage_of([(line, line.words)]) for line in source.footnotes if line.raw.strip()]
    footnotes += passages(notes, flowing=False) if notes else []
    footnotes += passages(after_signature, flowing=False) if after_signature else []
    if attachment and attachment not in annexes:
        footnotes += passages(attachment, flowing=False)
    body = passages(main[start:end], flowing=flowing)
    if footnotes:
        count = max(len(footnotes), sum(NOTE.match(line.words) is not None for line in notes))
        body = [without_note_signs(passage, count) for passage in body]
    duties = list(map(_lists_duties, annexes))
    second = [index for index in titles if index >= end]
    attached = _attached(main, second, rules=False)
    if items:
        attached.append(passages(items, flowing=is_flowing(items)))
    for annex in itertools.compress(annexes, duties):
        attached += _attached(annex, [0], rules=False)
    return DocumentParts(
        head=[line for index, line in enumerate(main[:start]) if index not in addressed],
        addressees=[main[index] for index in sorted(addressed)],
        body=body,
        closing=closing,
        attached=attached,
        rules=_attached(main, second, rules=True),
        issued_with=[
            replace(line, raw=f"{line.raw} {following.raw}")
            for line, following in itertools.pairwise((*main[end:], *main[-1:]))
            if _ISSUED_WITH.match(line.words)
        ],
        annexes=[annex for annex, orders in zip(annexes, duties, strict=True) if not orders],
        footnotes=footnotes,
    )


_SHORTEST_ANNEX = 4
"""Lines that a text after the signature has at least, its title among them."""


def _with_whole_types(lines: list[Line]) -> list[Line]:
    """Join a type in capitals that was broken over two lines: "QUYẾT" over "ĐỊNH"."""
    result: list[Line] = []
    for line in lines:
        before = result[-1].words if result else ""
        words = line.words
        broken = line.cell is None and before.isupper() and words.isupper()
        if broken and not type_line(before) and type_line(f"{before} {words}"):
            result[-1] = replace(result[-1], raw=f"{before} {words}")
        else:
            result.append(line)
    return result


_ISSUED_WITH = re.compile(r"(?i)^(?:\W*\(\W*(?:(?:được )?ban hành\s+)?|\W*)kèm\s+theo\s")
"""(Kèm theo Quyết định số …): what stands under a title so marked is a text of its own."""
_RULES = ("quy-che", "quy-dinh", "dieu-le", "noi-quy", "bang")
"""Texts that rule and do not order: nothing of them is a task; the duties in them are listed."""
_PLANS = ("ke-hoach", "chuong-trinh", "phuong-an", "de-an")
"""Texts of tasks, whose type and subject may stand in one line after a signature."""


def second_titles(lines: Sequence[Line]) -> list[int]:
    """Return the lines at which a further titled text begins: its type in capitals, then "(Kèm theo
    …)"."""
    texts = [line.words for line in lines]
    filled = [index for index, words in enumerate(texts) if words]
    signed = next((i for i in filled if opens_closing(texts[i])), len(texts))
    found: list[int] = []
    for place, index in enumerate(filled):
        words = texts[index]
        if lines[index].cell is not None or not mostly_capitals(words):
            continue
        kind = _titled(words)
        if kind in (None, "quyet-dinh"):
            continue
        following = [texts[i] for i in filled[place + 1 : place + 1 + _OPENING_LINES]]
        marked = any(_ISSUED_WITH.match(one) for one in following[:_TITLE_LINES])
        plan = type_line(words) or kind in _PLANS
        if marked or (index > signed and plan and any(map(has_marker, following))):
            found.append(index)
    return found


_OPENING_LINES = 40
"""Lines from a title to the first item, however short a copy breaks its lines."""


def _titled(words: str) -> str | None:
    """Return the type with which a line in capitals begins ("KẾ HOẠCH DỌN KHO")."""
    key = " ".join(re.sub(r"[^a-z ]+", " ", bare(words)).split())
    return next(
        (slug for name, slug in _TYPE_NAMES.items() if key == name or key.startswith(f"{name} ")),
        None,
    )


_DUTIES = re.compile(r"NHIỆM VỤ.*(?:GIAO|PHÂN CÔNG)|(?:GIAO|PHÂN CÔNG).*NHIỆM VỤ")


def _lists_duties(annex: list[Line]) -> bool:
    """Tell whether an annex gives bodies duties in numbered items, and so orders like a plan; one
    with a table is read by its rows."""
    items = next((i for i, line in enumerate(annex) if has_marker(line.words)), len(annex))
    title = " ".join(line.words for line in annex[:items])
    return (
        1 < items <= _TITLE_LINES
        and _DUTIES.search(title) is not None
        and not any(line.cell is not None or _COLUMN.match(line.words) for line in annex)
    )


_COLUMN = re.compile(r"^(?:S?TT|Stt)\.?$")
"""The head of the first column of a table that came out one cell a line."""
_TITLE_LINES = 12
"""Lines of the title of an annex, "(Kèm theo …)" among them."""


def _attached(lines: list[Line], titles: list[int], *, rules: bool) -> list[list[Passage]]:
    """Read the bodies of the texts that begin at ``titles``: those that rule, or the others."""
    bodies = []
    for index, following in itertools.pairwise([*titles, len(lines)]):
        part = lines[index:following]
        if (_titled(part[0].words) in _RULES) is not rules:
            continue
        start = _after_issued_with(part)
        end = end_of_body(part, start)
        bodies.append(passages(part[start:end], flowing=is_flowing(part[start:end])))
    return bodies


def _after_issued_with(lines: list[Line]) -> int:
    """Return the index after a title and its "(Kèm theo …)"."""
    texts = [line.words for line in lines]
    for index, words in enumerate(texts[:30]):
        if _ISSUED_WITH.match(words):
            ends = range(index, min(index + _ISSUED_WITH_LINES, len(texts)))
            closed = (end for end in ends if re.search(r"\)\W*$", texts[end]))
            return next(closed, index) + 1
    return _after_title(texts, 0)


_FURTHER_WORDS = re.compile(
    r"(?<=^thong bao) (?:ket luan|khan)$|(?<=^chuong trinh) (?:hanh dong|phoi hop|cong tac)$|"
    r"(?<=^ke hoach) (?:hanh dong|phoi hop|lien nganh)$|"
    r"(?<=^ket luan) (?:thanh tra|kiem tra|giam sat)$|(?<=^cong dien) (?:khan|hoa toc)$"
)
"""What may stand after a type in its line."""
_ISSUED_WITH_LINES = 4
"""Lines over which "(Kèm theo …)" runs at most; where none closes it, it is one line."""
_TYPE_NAMES = {bare(row.name): slug for slug, row in DOCUMENT_TYPES.items()}
_ANNEX_LINE = re.compile(
    r"^(?:PHỤ LỤC|Phụ lục|Phụ Lục|PHU LUC|BIỂU|Biểu số)(?:\s+(?:số\s+|SỐ\s+)?[IVX\d]{1,4}[A-Z]?)?\s*[.:]?$"
)
_ANNEX_CAPITALS = re.compile(rf"^PHỤ LỤC(?:\s+[IVX\d]{{1,4}})?[\s.:-]+[{CAPITAL_LETTERS} ,&()-]+$")
_BODY_OPENING = re.compile(
    r"^(?:(?:Ngày|Sáng|Chiều|Tối|Từ|Trong|Thực hiện|Căn cứ|Để|Nhằm|Qua|Theo|Tiếp theo|Xét|Sau khi|"
    r"Trên cơ sở|Thời gian|Hiện nay|Vừa qua|"
    r"Triển khai|Tại|Ủy ban nhân dân|UBND|Văn phòng|Chủ tịch|Thủ tướng|Ngay|Cơn|Do|Vào|Đến nay|Phát huy|Năm|"
    r"Thời|Những|Bộ|Sở|Tình hình|Được|Ban|Liên quan|Kính gửi|Thường trực|Phúc đáp|Ủng hộ|Trước|Cuối|Đầu|"
    r"Hưởng ứng|Nghiên cứu)(?=[\s,:])"
    r"|\[)"
)
_DISPATCHES = re.compile(r"(?<![Cc]ông )(?<!CÔNG )\b(?:điện|ĐIỆN)\s*:\s*(?:-.*)?$")


def _one_cell_a_line(lines: Iterable[Line]) -> list[Line]:
    """Take the cells of a web copy's "| … | … |" rows apart, one line each, and its rules away."""
    result: list[Line] = []
    for line in lines:
        cells = barred_cells(line)
        for cell in cells:
            if cell.strip(" -:"):
                result += [Line(line.page, line.number, one) for one in cell_paragraphs(cell)]
        if not cells:
            result.append(line)
    return result


def _without_annexes(lines: list[Line]) -> tuple[list[Line], list[list[Line]]]:
    """Split at the lines that open an annex."""
    opens = [
        index
        for index, line in enumerate(lines)
        if line.cell is None
        and (_ANNEX_LINE.match(words := line.words) or _ANNEX_CAPITALS.match(words))
        and index > 1
    ]
    opens = [index for index in opens if not _inside_sentence(lines, index)]
    if not opens:
        return lines, []
    bounds = [*opens, len(lines)]
    return lines[: opens[0]], [lines[one:two] for one, two in itertools.pairwise(bounds)]


def _inside_sentence(lines: list[Line], index: int) -> bool:
    """Tell whether the line before runs on into this one ("… nhiệm vụ tại" / "Phụ lục I")."""
    before = next((words for line in reversed(lines[:index]) if (words := line.words)), "")
    after = next((words for line in lines[index + 1 :] if (words := line.words)), "")
    return INCOMPLETE_WORD.search(before) is not None or (
        after[:1].islower() and not ENDED.search(before)
    )


def type_line(words: str) -> str | None:
    """Return the slug of the type that a line in capitals names ("KẾ HOẠCH"), else None."""
    letters = [letter for letter in words if letter.isalpha()]
    if (
        not letters
        or len(words) > 40
        or sum(letter.isupper() for letter in letters) < 0.7 * len(letters)
    ):
        return None
    key = re.sub(r"[^a-z ]+", " ", bare(words)).strip()
    key = " ".join(key.split())
    return _TYPE_NAMES.get(key) or _TYPE_NAMES.get(_FURTHER_WORDS.sub("", key))


def _body_start(lines: list[Line]) -> int:
    """Return the index of the first line of the body: after the title, or after the list of
    addressees."""
    limit = min(len(lines), 160)
    texts = [line.words for line in lines[:limit]]
    if double_spaced([(line, words) for line, words in zip(lines, texts, strict=False)]):
        texts = _single_spaced(texts)
    addressed = next(
        (index for index, words in enumerate(texts) if opens_addressees(words)),
        None,
    )
    titled = next((index for index, words in enumerate(texts) if type_line(words)), None)
    if addressed is not None and (titled is None or addressed < titled + 40):
        return after_addressees(texts, addressed)
    if titled is not None:
        return _after_title(texts, titled)
    subject = next(
        (index for index, words in enumerate(texts) if re.match(r"(?i)v/v|về việc", words)), None
    )
    if subject is not None:
        return _after_title(texts, subject - 1)
    dated = [
        i
        for i, words in enumerate(texts[:60])
        if re.search(r"ngay.{0,12}thang.{0,12}nam", bare(words)) and len(words) < 60
    ]
    return dated[0] + 1 if dated else 0


_SPACER = "-"
"""The mark in place of an empty line that says nothing."""


def _single_spaced(texts: list[str]) -> list[str]:
    """Fill each lone empty line of a double-spaced text with a mark that says nothing."""
    alone = [
        not words
        and 0 < index < len(texts) - 1
        and bool(texts[index - 1])
        and bool(texts[index + 1])
        for index, words in enumerate(texts)
    ]
    return [_SPACER if lone else words for words, lone in zip(texts, alone, strict=True)]


def _after_title(texts: list[str], titled: int) -> int:
    """Return the index after the title that follows the type's name."""
    index = titled + 1
    seen: list[str] = []
    gap = False
    while index < len(texts) and index < titled + 40:
        words = texts[index]
        if not words:
            gap = bool(seen)
            index += 1
            continue
        if set(words) <= set("-_–—* ="):
            gap = gap or (bool(seen) and len(words) > 1)
            index += 1
            continue
        if seen and not mostly_capitals(words) and _ASKS_UNDER_TITLE.search(words):
            break
        if seen and opens_closing(words):
            break  # A paper that says all in its annex: its signature follows its title.
        capitals = mostly_capitals(words)
        opens = (_BODY_OPENING if gap else SENTENCE_OPENING).match(words) is not None or has_marker(
            words
        )
        if (
            seen
            and not capitals
            and re.search(rf"[.:]\s+[{CAPITAL_LETTERS}]|[.:]$", words)
            and not words[:1].islower()
        ):
            break
        if seen and not capitals:
            lettered = has_marker(words) and (gap or _FIRST_LETTER.match(words))
            if words[:1].islower() and not lettered and not ENDED.search(seen[-1]):
                pass
            elif opens or gap or len(seen) >= 10 or mostly_capitals(seen[-1]):
                break
        elif has_marker(words) and (not seen or gap or _FIRST_HEADING.match(words)):
            break
        seen.append(words)
        gap = False
        index += 1
    return _after_dispatch_list(texts, index)


_ASKS_UNDER_TITLE = re.compile(
    rf",\s+[{CAPITAL_LETTERS}][^,;:.]{{3,60}}\s(?:yêu cầu|đề nghị|giao|phân công|thông báo)\s"
)
"""An order right under a title: "Từ kết quả trên, Ủy ban A yêu cầu …"."""
_FIRST_HEADING = re.compile(r"(?:[IVX]+|[AB1])\s*[./)\-–]\s")
"""The sign of a first heading in capitals, right under a title."""
_FIRST_LETTER = re.compile(r"a\s?[).]\s")
"""The sign of a first item, with which no title goes on."""


def _after_dispatch_list(texts: list[str], index: int) -> int:
    """Return the index after "… điện:" and the list of those whom a dispatch (công điện)
    addresses."""
    for at in range(max(0, index - 3), min(index + 6, len(texts))):
        if _DISPATCHES.search(texts[at]):
            after, last = at + 1, ""
            while after < len(texts):
                words = "" if texts[after] == _SPACER else texts[after]
                ended = not last or ENDED.search(last) is not None
                if words and last and ended and not re.match(r"[-–+•]", words):
                    break
                last = words or last
                after += 1
            return after
    return index


def _addressee_range(lines: list[Line], start: int) -> set[int]:
    """Return the indexes of the lines that name the addressees."""
    texts = [line.words for line in lines[:start]]
    for index, words in enumerate(texts):
        if opens_addressees(words) or _DISPATCHES.search(words):
            return set(range(index, start))
    return set()
