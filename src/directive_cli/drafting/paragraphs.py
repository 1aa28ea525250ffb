"""Lines of a document → its paragraphs.

A copy breaks lines where its page ends, not where a sentence does: what a line holds, how long it
is and how it ends tell whether the next one goes on."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from directive_cli.domain.agency_names import (
    names_only_bodies,
    read_agencies,
    turns_only_to_bodies,
)
from directive_cli.domain.name_joints import begins_agency
from directive_cli.domain.work_verbs import begins_with_action, begins_with_short_verb
from directive_cli.drafting.body_lists import says_whose_work
from directive_cli.drafting.clause_ranges import clauses
from directive_cli.drafting.dashed_names import goes_on_with_name
from directive_cli.drafting.field_labels import heading_label, is_field, is_label_alone
from directive_cli.drafting.heading_words import in_small_letters
from directive_cli.drafting.item_tree import CHARGES_THOSE_ABOVE, SUMS_UP_WORK
from directive_cli.drafting.line_ends import (
    FIELD_TO_COME,
    LIST_TO_COME,
    PAPER_NAME,
    PAPER_TO_COME,
    follows_on,
    is_noun_alone,
    takes_a_number,
)
from directive_cli.drafting.signs import LONE_SIGN, MARKER, SignReading, misread_sign, sign_readings
from directive_cli.drafting.source_lines import Line, Passage, passage_of

ENDED = re.compile(r"""[.;:!?…]["”’)\]]*$|\./\.?$|\]$""")
INCOMPLETE_WORD = re.compile(
    r"(?:^|\s)(?:Cục|Vụ|Sở|Bộ|Ban|Ủy|Uỷ|Tổng|Chi|Phó|Hội|Viện|Đài|Báo|Công|và|của|các|Các|với|"
    r"(?<!tế )(?<!hội )(?<!đổi )(?<!phủ )(?<!nghệ )số|ngày|tháng|cho|tại|về|theo|trong|là|từ|đến|"
    r"do|để|những|một|hoặc|cùng|có|bởi|trên|ngang|Đảm|Bảo|Hoàn|Đơn|Cơ|Ủy ban|Văn|Thủ|Chủ|Trung|"
    r"Tập|gửi)$|[^\W\d_]{2,}, báo cáo$|[,(–-]$|[\dA-ZĐ]\s?/$"
)
"""The end of a line that needs the next; "Kinh tế số" and "chuyển đổi số" are whole."""
_CLOSING_PARAGRAPH = re.compile(
    r"(?:Trên đây là|Trong quá trình (?:tổ chức |triển khai |thực hiện)|Nhận được|"
    r"Yêu cầu (?:các|Thủ trưởng|Giám đốc)\s|"
    r"(?:Chỉ thị|Kế hoạch|Công điện|Văn bản) này\s|"
    r"(?:Giao|Phân công)\s.{4,90}?(?:nội dung|nhiệm vụ|công việc) (?:tại|nêu|trên|trong)(?![^\W_]))"
)
"""How a document's closing paragraphs begin, wherever the line before ends."""
SENTENCE_OPENING = re.compile(
    r"^(?:(?:Ngày|Sáng|Chiều|Tối|Từ ngày|Trong|Thực hiện|Căn cứ|Để|Nhằm|Qua|Theo|Tiếp theo|Xét|Sau khi|"
    r"Trên cơ sở|Hiện nay|Vừa qua|Cơn bão|"
    r"Thời gian qua|Kính gửi|Đến nay|Trước)(?=[\s,:])|\[)"
)


_ORDER_OPENS = re.compile(r"(?:Đề nghị|Yêu cầu|Giao(?! thông| thừa| dịch| nhận| ban))\s")
"""The order after a heading that ends with a name: "1. Đối với Ban Chấp hành Hội | Đề nghị …"."""


def has_marker(text: str) -> bool:
    """Tell whether a line opens an item."""
    return MARKER.match(text) is not None


def passages(lines: list[Line], *, flowing: bool) -> list[Passage]:
    """Join lines into paragraphs: a new one begins at an item, after a sentence, or after a short
    line."""
    cleaned = [(line, line.words) for line in lines]
    usual_blanks = 1 if double_spaced(cleaned) else 0
    first_indent = _first_indent(cleaned)
    early = _short_first_lines(cleaned, double=usual_blanks > 0)
    measure = _Measure(_width(cleaned), flowing, early, first_indent)
    readings = sign_readings(_with_signs_apart([words for _line, words in cleaned]))
    result: list[Passage] = []
    current: list[tuple[Line, str]] = []
    signs: tuple[SignReading, ...] = ()
    blank = 0
    opened_by_blank = False
    for index, (line, words) in enumerate(cleaned):
        if not words:
            blank += 1
            continue
        gap = blank > usual_blanks
        blank = 0
        if not current:
            current, opened_by_blank, signs = [(line, words)], True, readings.get(index, ())
        elif (_is_lone(current, line) and (current[0][1] == "Điều" or not has_marker(words))) or (
            not gap
            and (
                _goes_on_with_number(current, line, words)
                or (current[-1][0].cell == line.cell and goes_on_with_name(current[-1][1], words))
            )
        ):
            current.append((line, words))
        elif (
            misread_sign(readings.get(index, ())) is not None
            or (line.cell is None and is_lone_sign(words))
            or _begins_paragraph(current, line, words, gap=gap, measure=measure)
            or _heads_dash(current[-1][1], words, [one for _line, one in cleaned[index + 1 :][:1]])
        ):
            result.append(passage_of(current, blank_before=opened_by_blank, signs=signs))
            current, opened_by_blank, signs = [(line, words)], gap, readings.get(index, ())
        else:
            current[-1] = (current[-1][0], _without_line_noise(current[-1][1], words))
            current.append((line, words))
    if current:
        result.append(passage_of(current, blank_before=opened_by_blank, signs=signs))
    return [part for passage in _rejoined(result) for part in _summing_apart(passage)]


def _goes_on_with_number(current: list[tuple[Line, str]], line: Line, words: str) -> bool:
    """Tell whether a line's number completes the line before and counts no item: "ngày 18 tháng" /
    "12. Báo cáo …"."""
    place, before = current[-1]
    if place.cell != line.cell or before == "Điều" or follows_on(current[0][1], words):
        return False
    return takes_a_number(before, words)


def _with_signs_apart(lines: list[str]) -> list[str]:
    """Return the lines with what a copy broke off a sign: "Điều" before its number, which is no
    item's sign, and the words of the next line behind a number or a letter alone."""
    result: list[str] = []
    alone = -1
    for index, words in enumerate(lines):
        if words and alone >= 0:
            if lines[alone] == "Điều":
                words = f"Điều {words}"
            elif not has_marker(words):
                result[alone] = f"{lines[alone]} {words}"
        result.append(words)
        if words:
            alone = index if len(lines[index]) > 1 and is_lone_sign(lines[index]) else -1
    return result


def _summing_apart(passage: Passage) -> list[Passage]:
    """Part the last sentence from an item when it dates the items before it too: "Nội dung a, b
    gửi …"."""
    ranges = clauses(passage.text)
    begin = ranges[-1][0] if len(ranges) > 1 else 0
    begin += len(passage.text[begin:]) - len(passage.text[begin:].lstrip())
    if not begin or passage.text[: begin - 1].rstrip()[-1:] != ".":
        return [passage]
    if SUMS_UP_WORK.match(passage.text[begin:]) is None:
        return [passage]
    return [replace(passage.slice(0, begin - 1), signs=passage.signs), passage.slice(begin)]


def is_lone_sign(words: str) -> bool:
    """Tell whether a line is only the sign of an item."""
    return LONE_SIGN.match(words) is not None


def _is_lone(current: list[tuple[Line, str]], line: Line) -> bool:
    """Tell whether what is being read is only a sign, so that the next line of its cell holds the
    words."""
    return len(current) == 1 and current[0][0].cell == line.cell and is_lone_sign(current[0][1])


def _heads_work(line: str) -> bool:
    """Tell whether a line is an item of no more than bodies, over what they are to do: "5. Báo A,
    Cổng Thông tin điện tử Bộ"."""
    sign = MARKER.match(line)
    owned = _OWNER_AT_END.search(line) is not None
    whole = sign is not None and (owned or INCOMPLETE_WORD.search(line) is None)
    read = read_agencies(line, sign.end(), heading=True) if sign is not None and whole else None
    return read is not None and _APPOSITION.fullmatch(line, read.end) is not None


_APPOSITION = re.compile(r"(?:\s+[-–]\s+(?:[Cc]ơ quan|[Đđ]ơn vị|[Tt]hành viên)\s[^.;:]{3,80})?")
"""What a heading says more of its body: "Cục A - Cơ quan đầu mối Tổ biên tập"."""
_OWNER_AT_END = re.compile(
    r"(?:điện tử|Văn phòng|Thanh tra|Công đoàn|Đảng ủy|Thanh niên|Báo|Tạp chí) (?:Bộ|Sở|Cục)$"
)
"""A unit of the ministry or department that writes, named by the noun alone."""


def _begins_paragraph(
    current: list[tuple[Line, str]], line: Line, words: str, *, gap: bool, measure: _Measure
) -> bool:
    """Tell whether a line opens a paragraph after the lines of the one being read."""
    before, previous = current[-1]
    if line.cell != before.cell or line.marker:
        return True
    to_come = LIST_TO_COME.search(previous) or FIELD_TO_COME.search(previous)
    terminated = ENDED.search(previous) is not None and to_come is None
    lower = words[:1].islower()
    broken = previous.endswith(",") and len(previous) > _LONG_LINE and words[:1].isalpha()
    if measure.flowing:
        return has_marker(words) or terminated or not (lower or broken)
    reach = len(previous) + 1 + len(words.split(" ", 1)[0])
    full = reach > 0.84 * measure.width
    found = MARKER.match(words)
    if not gap and _POINTS_INSIDE.match(words) and previous.endswith(":"):
        return False
    if found is not None and _HALF_A_SPAN.search(previous) and words[found.end() :][:1].isdigit():
        return False
    if found is not None:
        inside = not terminated and full and not gap and not is_field(words)
        in_name = (
            found["dash"] is not None
            and not _in_list(current)
            and not words.endswith(";")
            and not begins_with_action(words, found.end())
            and not begins_with_short_verb(words[found.end() :])
            and not _acts(words, found.end())
            and not turns_only_to_bodies(previous)
            and heading_label(_without_sign(previous)) is None
        )
        return not (inside and (in_name or words[found.end() : found.end() + 1].islower()))
    if is_label_alone(previous):
        return is_field(words)
    if not gap and previous.rfind("(") > previous.rfind(")"):
        return False
    if lower or not words[:1].isalpha():
        return gap and terminated and words[:1] in '[(“"'
    if not gap and len(current) == 1 and is_noun_alone(previous, words):
        return False
    if _is_heading_in_capitals(current) and not mostly_capitals(words):
        return True
    if terminated and words.isupper() and len(words.split()) > 1:
        return True  # "… hồ sơ." / "BAN XÂY DỰNG ĐẢNG"
    if words.isupper() and previous.isupper() and not INCOMPLETE_WORD.search(previous.lower()):
        small = in_small_letters(words, 0)
        if names_only_bodies(small) and not names_only_bodies(in_small_letters(previous, 0)):
            return True  # "II. PHÂN CÔNG" / "SỞ Y TẾ"
    if previous.endswith(":") and says_whose_work(current[0][1], previous, words):
        return False
    if not gap and PAPER_TO_COME.search(previous) and PAPER_NAME.match(words):
        return False
    if measure.first_indent and _indent(line.raw) >= measure.first_indent:
        return not INCOMPLETE_WORD.search(previous)
    if (
        measure.first_indent
        and not gap
        and _indent(line.raw) <= measure.first_indent - _CLEAR_INDENT
    ):
        return False
    if len(current) == 1 and begins_with_action(words) and _heads_work(previous):
        return True
    if is_field(words) and to_come is None and not ((terminated and full) or previous[-1] in ",;("):
        return True  # "a)" / "Vớt rác trên kênh" / "Chủ trì: Sở A."
    if not gap and (_begins_sentence(current) or _lists_bodies(current, words)):
        return False
    if gap and broken:
        return False
    if gap:
        heading = _looks_like_heading(current) and not previous.endswith(",")
        return terminated or heading or not (INCOMPLETE_WORD.search(previous) or full)
    opens = (
        is_field(words)
        or CHARGES_THOSE_ABOVE.fullmatch(words)
        or names_only_bodies(words)
        or turns_only_to_bodies(words)
    )
    if terminated and opens:
        return True
    if found is None and len(current) == 1 and _PHASE_TITLE.match(previous):
        return True
    if len(current) == 1 and begins_with_action(words) and _only_names(previous):
        return True
    if terminated and (reach <= 0.9 * measure.width or _CLOSING_PARAGRAPH.match(words)):
        return True
    if full:
        indented = _indent(line.raw) > _indent(before.raw) + 2
        return terminated and (indented or previous.endswith(("./.", ":")))
    if _ORDER_OPENS.match(words) and previous.split()[-1][:1].isupper():
        return True
    if (
        INCOMPLETE_WORD.search(previous)
        or to_come is not None
        or (mostly_capitals(previous) and mostly_capitals(words))
    ):
        return False
    # A web copy breaks a paragraph's first line early, wherever its emphasis ends.
    return not (measure.short_first_lines and len(current) == 1 and not begins_with_action(words))


def _without_sign(line: str) -> str:
    sign = MARKER.match(line)
    return line[sign.end() :] if sign is not None else line


def _heads_dash(before: str, words: str, following: Sequence[str]) -> bool:
    """Tell whether a short line behind a sentence is a title of the dash in the line after it, if
    there is one."""
    return (
        ENDED.search(before) is not None
        and not before.endswith((",", ":"))
        and words[:1].isupper()
        and len(words) < _LONG_LINE
        and ENDED.search(words.rstrip(" :")) is None
        and any(map(_DASH.match, following))
    )


_DASH = re.compile(r"[-–+•*]\s+\S")


_POINTS_INSIDE = re.compile(r"\((?:i\)\s.{5,120}[;,]\s+\(ii|1\)\s.{5,120}[;,]\s+\(2)\)(?:\s|$)")
"""Points that follow one another in a line are of the sentence before: "Cụ thể:" / "(i) …;
(ii) …"."""
_LONG_LINE = 60
"""Letters of a line whose comma at the end parts a sentence that goes on behind a page's break."""


def _acts(words: str, start: int) -> bool:
    """Tell whether a body and its work stand at ``start``: an item, and no second half of a
    name."""
    body = read_agencies(words, start)
    return body is not None and begins_with_action(words[body.end :].lstrip(" ,"))


def _only_names(line: str) -> bool:
    """Tell whether an item's first line is no more than bodies, or what turns to them."""
    sign = MARKER.match(line)
    words = line[sign.end() :] if sign is not None else line
    if INCOMPLETE_WORD.search(words):
        return False
    return names_only_bodies(words) or turns_only_to_bodies(words)


_PHASE_TITLE = re.compile(r"(?:Bước|Giai đoạn|Đợt) .*\([^()]*\d\)\s*:?$")
"""The title of a phase, which ends with its time in brackets."""


def _is_heading_in_capitals(current: list[tuple[Line, str]]) -> bool:
    """Tell whether what is being read is an item's title in capitals; small letters end it."""
    return has_marker(current[0][1]) and all(mostly_capitals(words) for _line, words in current)


def _begins_sentence(current: list[tuple[Line, str]]) -> bool:
    """Tell whether what is being read opens as a sentence does and has not ended."""
    return (
        SENTENCE_OPENING.match(current[0][1]) is not None and ENDED.search(current[-1][1]) is None
    )


def _lists_bodies(current: list[tuple[Line, str]], words: str) -> bool:
    """Tell whether a list of bodies runs on over a semicolon: "3. Các bộ; | UBND các tỉnh …"."""
    if not current[-1][1].endswith(";") or len(current) > _LONG_LIST:
        return False
    text = " ".join(one for _line, one in current)
    found = MARKER.match(text)
    read = read_agencies(text, found.end() if found else 0)
    return read is not None and read.end >= len(text) - 1 and begins_agency(words, 0)


_LONG_LIST = 4
"""Lines of a list of bodies that is still one sentence's subject."""


@dataclass(frozen=True, slots=True)
class _Measure:
    """How the text was set: the length of a full line, and habits of the copy."""

    width: int
    flowing: bool
    short_first_lines: bool
    first_indent: int
    """Spaces before a paragraph's first line where only those are indented; 0 where they are not
    told apart so."""


def _first_indent(cleaned: list[tuple[Line, str]]) -> int:
    """Return the least indent of a paragraph's first line, where items have one and lines that go
    on in small letters have none; 0 where indents say nothing."""
    opening = sorted(_indent(line.raw) for line, words in cleaned if has_marker(words))
    running = sorted(_indent(line.raw) for line, words in cleaned if words[:1].islower())
    if len(opening) < _FEWEST_INDENTED or len(running) < _FEWEST_INDENTED:
        return 0
    least, most = opening[len(opening) // 10], running[len(running) * 9 // 10]
    return least if least >= most + _CLEAR_INDENT else 0


_FEWEST_INDENTED = 6
"""Lines of each kind at least, so that their indents are a habit of the text."""
_CLEAR_INDENT = 3
"""Spaces between the indents of both kinds."""


def _short_first_lines(cleaned: list[tuple[Line, str]], *, double: bool) -> bool:
    """Tell whether lines are broken early in the middle of sentences, again and again."""
    width = _width(cleaned)
    texts = [words for _line, words in cleaned if words or not double]
    early = sum(
        bool(one) and two[:1].islower() and len(one) < 0.7 * width and not ENDED.search(one)
        for one, two in itertools.pairwise(texts)
    )
    return early >= 4


_HALF_A_SPAN = re.compile(r"\d%?$")
"""How a line ends before "- 15 ngày": half a span of numbers."""


def _in_list(current: list[tuple[Line, str]]) -> bool:
    """Tell whether the paragraph being read is itself an item of a dashed list."""
    return _is_dash(current[0][1])


def _is_dash(text: str) -> bool:
    found = MARKER.match(text)
    return found is not None and found["dash"] is not None


def _looks_like_heading(current: list[tuple[Line, str]]) -> bool:
    text = " ".join(words for _line, words in current)
    letters = [letter for letter in text if letter.isalpha()]
    return len(text) < 200 and (
        has_marker(text) or sum(letter.isupper() for letter in letters) * 2 > len(letters)
    )


def _rejoined(found: list[Passage]) -> list[Passage]:
    """Put back a dash that is part of an unfinished sentence: the text before it does not end, no
    verb follows it."""
    result: list[Passage] = []
    for passage in found:
        opening = MARKER.match(passage.text)
        if (
            result
            and opening is not None
            and _is_dash(passage.text)
            and passage.cell is None
            and not (passage.blank_before and _is_dash(result[-1].text))
            and not _is_next_dash(result[-1], passage)
            and not is_field(passage.text)
            and len(result[-1].text) > 160
            and ENDED.search(result[-1].text) is None
            and not result[-1].text.endswith(")")
            and not begins_with_action(passage.text, opening.end())
        ):
            before = result[-1]
            parts = [*before.parts(), *passage.parts()]
            result[-1] = passage_of(parts, blank_before=before.blank_before)
            continue
        result.append(passage)
    return result


def _is_next_dash(before: Passage, passage: Passage) -> bool:
    """Tell whether two dashes are as far from the edge, which lines that go on are not."""
    (first, _), (second, _) = before.parts()[0], passage.parts()[0]
    return _is_dash(before.text) and 0 < _indent(first.raw) == _indent(second.raw)


def _without_line_noise(previous: str, following: str) -> str:
    """Drop a lone sign that a scanner put at a line's end in the middle of a sentence."""
    if following[:1].islower() and re.search(r"\s[.\-_|~:’']$", previous):
        return previous[:-2].rstrip()
    return previous


def _indent(raw: str) -> int:
    return len(raw) - len(raw.lstrip())


def _width(cleaned: list[tuple[Line, str]]) -> int:
    """Return the length of a full line: the ninth decile, as headings and last lines are short."""
    lengths = sorted(len(words) for _line, words in cleaned if words)
    return lengths[int(len(lengths) * 0.9)] if lengths else 0


def double_spaced(cleaned: list[tuple[Line, str]]) -> bool:
    """Tell whether nearly every line is followed by an empty one, so that an empty line says
    nothing."""
    texts = [words for _line, words in cleaned]
    while texts and not texts[-1]:
        texts.pop()
    pairs = [(one, two) for one, two in itertools.pairwise(texts) if one]
    return (
        len(pairs) > 8
        and sum(not two for _one, two in pairs) > 0.75 * len(pairs)
        and _wrapped_inside(texts)
    )


def _wrapped_inside(texts: list[str]) -> bool:
    """Tell whether sentences run over the empty lines (many lines end without a stop)."""
    filled = [words for words in texts if words]
    return sum(ENDED.search(words) is None for words in filled) > 0.5 * len(filled)


def mostly_capitals(words: str) -> bool:
    letters = [letter for letter in words if letter.isalpha()]
    return bool(letters) and sum(letter.isupper() for letter in letters) > 0.7 * len(letters)


def is_flowing(lines: list[Line]) -> bool:
    """Tell whether paragraphs stand on one line each, as in text that was never set in lines."""
    lengths = [len(words) for line in lines if len(words := line.words) > 40]
    return bool(lengths) and sum(length > 120 for length in lengths) >= 0.3 * len(lengths)
