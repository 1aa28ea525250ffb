"""Who is meant where the words of names alone do not say it: every end is weighed.

"các chủ tàu có chiều dài từ 15 mét trở lên bật thiết bị" has no listed name in it. What is known is
how actors are called ("chủ tàu"), what says which of them are meant ("có …", "trên …"), and how
work begins. Each place where a name may end is weighed by what stands on both sides of it. Knows
words only; positions count in the text as given, which must be in NFC.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from directive_cli.domain import weights
from directive_cli.domain.actor_nouns import ACTOR, GROUP
from directive_cli.domain.agency_lexicon import ACTIONS, FUNCTION_WORDS, longest_first_pattern
from directive_cli.domain.name_ends import ADVISED, NAMING_VERBS, governs, opens_work, serial_work
from directive_cli.domain.name_patterns import OFFICE_BEFORE, VERB_IN_COMPOUND
from directive_cli.domain.name_runs import closes_with_place, listed_whole_end
from directive_cli.domain.name_syllables import ends_with_verb
from directive_cli.domain.single_names import AgencyMention, NameEnd
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.word_lists import words_of
from directive_cli.domain.work_verbs import LISTED_VERB, SHORT_VERB, begins_with_action

_ACTOR_HERE = re.compile(rf"(?i:{ACTOR})")
_EACH_HAS = re.compile(rf"(?i:mỗi|từng)\s+(?i:{ACTOR})\s+(?:có|được|là|phải)(?![^\W_])")
"""What is said of each: an aim, or a rule for all ("mỗi học sinh có một hồ sơ")."""
_DEFINING_VERB = re.compile(
    rf"(?:{longest_first_pattern((*NAMING_VERBS, *words_of('defining actions')))})(?![^\W_])"
)
WHAT_FOR = re.compile(rf"(?:{longest_first_pattern(words_of('defining actions'))})(?![^\W_])")
"""A verb that says what those of a group are for or do, or opens their work."""
_OPEN_WORDS = (
    "và",
    "của",
    "nơi",
    "thuộc",
    "các",
    "những",
    "ở",
    "việc",
    "không",
    "chưa",
    "chậm",
    "mọi",
    "rất",
    "nhưng",
)
_NO_LAST_WORD = re.compile(
    rf"(?<![^\W_])(?<!nhà )(?<!đi )(?:{longest_first_pattern((*FUNCTION_WORDS, *_OPEN_WORDS))})$"
)
"""Words with which no name ends."""
_SAYS_WHICH = re.compile(
    r"(?:có|được|đã|đang|chưa|bị|trên|trong|tại|ở|thuộc|của|từ|nơi|vùng|ven|dọc|cấp|nhận|"
    r"chủ quản|tham gia|"
    r"hoạt động|phụ trách|làm|sống|sinh sống|cư trú|nằm|đóng|giáp|quản lý|trực thuộc|sử dụng|mang|"
    r"do|khi|nêu|theo học|không|chuyên|qua|gần)(?![^\W_])"
)
"""Words that open what says which of a group are meant."""
NO_VERB = re.compile(
    r"trực (?:thuộc|tuyến)|(?<=cán bộ )trực ban|chủ quản|lồng bè|cứu (?:sinh|thương)|báo chí|"
    r"(?:giao|viễn|truyền) thông|giao dịch|"
    r"không (?:phải|chỉ|còn|gian|có)|cấp (?:xã|tỉnh|huyện|cơ|trên|dưới|trung|[IVX]+)(?![^\W_])|"
    r"(?:biên tập|cộng tác|hướng dẫn|kiểm soát|kiểm sát|điều tra|báo cáo|tuyên truyền|phát thanh|"
    r"điều phối|vận động|kiểm tra|kiểm toán|điều khiển) viên(?![^\W_])"
)
"""Words that begin as verbs do and are none."""
_LISTS = re.compile(
    r"(?:gồm|bao gồm|là|như|thì|nhưng(?! (?:chưa|không|còn|vẫn))|nên|để|nhằm|đã và đang)(?![^\W_])"
)
"""Words behind which no name goes on."""
_WHERE = re.compile(r"\s+(?:trong|trên|tại|ở|ven|dọc|cạnh|gần|ngoài|(?:từ|dưới) \d+)(?![^\W_])")
"""What a verb that says who is meant has after it: "sống | ven sông", "sử dụng | từ 10 người"."""
_SAYS_HOW = re.compile(
    r"(?:cũng|đều|luôn|tự|cùng|cùng nhau|chỉ(?! đạo| huy| định)|"
    r"đồng loạt|lần lượt|lập tức|ngay|trực tiếp|thường|"
    r"hằng)(?![^\W_])"
)
"""Words before a verb that say how it is done."""
_V = rf"(?:{longest_first_pattern((*NAMING_VERBS, *ACTIONS))})"
_TO_DO = re.compile(
    r"(?:nhu cầu|chức năng|nhiệm vụ|thẩm quyền|trách nhiệm|khả năng|điều kiện|quyền|kế hoạch)$"
)
"""Words whose verb says what for: "có nhu cầu | cung cấp cây giống"."""
_MADE_FOR = re.compile(
    rf"(?:có chức năng|trong lĩnh vực|chuyên)\s+{_V}(?:(?:,| và)\s{_V})*(?![^\W_])"
)
"""What the bodies of a group are for, by verbs: "có chức năng đào tạo, bồi dưỡng"."""
_TOLD = re.compile(r"(?:đã|đang|vừa|còn|vẫn|chưa|bị|gặp|mới)(?![^\W_])")
"""Words before a verb that tells what is, and orders nothing."""
_TOLD_OF = re.compile(r"\s(?:đã|đang|chưa|vừa|mới|không) (?:nhận|có|ký|nộp|gửi|lập|được)$")
"""A verb that tells what is and whose object comes next."""
_CLOSES = re.compile(
    rf"(?:trên địa bàn|liên quan|trực thuộc|trở lên|trở xuống|nêu trên|nói trên|còn lại|cơ sở|"
    rf"công lập|khu dân cư|tỉnh|thành phố|xã|phường|huyện|(?:[{CAPITAL_LETTERS}][^\W\d_]*|[IVX]+|"
    rf"\d+))$"
)
"""Words with which a name is whole."""
_WORD = re.compile(r"[^\W_]+(?:[-&.'’/][^\W_]+)*%?")
_SPACE = re.compile(r"\s+")
_COMMA = re.compile(r"\s*,\s+")
_A_TIME = re.compile(
    r"(?:(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm)|định\s+kỳ|trước\s+ngày|chậm\s+nhất|"
    r"trong\s+(?:ngày|tuần|tháng|quý|năm))(?![^\W_])"
)
"""A time behind a comma, with which no name goes on."""
_GAP = re.compile(rf"\s+(?:[-–]\s+(?=[^\W\d_{CAPITAL_LETTERS}]))?")

_ASIDE = re.compile(r"\([^()]{1,20}\)")
"""A short remark inside a name: "nơi đặt trụ sở UBND cấp huyện | (cũ)"."""
_LONGEST = 18
"""Words that a name may still take."""


class WeighedEnd(NamedTuple):
    """Where an actor ends, -1 for none, and whether it is a group."""

    end: int
    group: bool
    rivals: tuple[NameEnd, ...] = ()
    """All ends that competed, the one taken first."""


_NO_END = WeighedEnd(-1, False)


def begins_as_many(text: str) -> bool:
    """Tell whether words begin with several actors of a kind: "Các thẩm phán", "Mọi chủ rừng"."""
    group = GROUP.match(text)
    return group is not None and group["many"] is not None


def begins_as_actor(text: str) -> bool:
    """Tell whether words begin as one actor of a kind does: "Nhà xe Hải Vân", "Thợ lặn cứu hộ"."""
    return GROUP.match(text) is not None and not begins_with_action(text)


def weighed_end(
    text: str, start: int, *, asked: bool, base: int = -1, taken: int = -1, beside: int = 0
) -> WeighedEnd:
    """Return where the actor at ``start`` ends.

    ``asked``: an order verb stands before it, so that less is needed. ``base``: the end up to which
    a name is one beyond doubt; ``taken``: the end of one body's name as it was read, which only an
    earlier and clearly better end replaces. ``beside``: see ``KnownNames.beside``.
    """
    leader = OFFICE_BEFORE.match(text, start)
    noun = leader.end() if leader is not None else start
    group = GROUP.match(text, noun)
    if group is None and base < 0 and leader is not None:
        # The head of the paper's own house, by the office alone: "Hiệu trưởng | duyệt kế hoạch".
        leader, group = None, GROUP.match(text, start)
    if group is not None and not asked and _TOLD.match(text, group.end() + 1):
        return _NO_END
    if base < 0:
        if (
            group is None
            or _EACH_HAS.match(text, start)
            or not (group["many"] or leader or _stands_alone(group))
        ):
            return _NO_END
        base = group.end()
    elif group is not None:
        base = max(base, group.end())
    enough = weights.END_ENOUGH_ASKED if asked else weights.END_ENOUGH
    ends = _ends(text, start, base, beside=beside)
    if taken < 0:
        best = max(ends, key=_total, default=None)
        if best is None or best.total <= enough:
            return WeighedEnd(-1, group is not None)
        return WeighedEnd(best.end, group is not None, _best_first(ends, best))
    # A name that was read further stands unless an end before its own is clearly better.
    own = max((one for one in ends if one.end == taken), key=_total, default=None)
    own_total = own.total if own is not None else 0.0
    best = max((one for one in ends if one.end < taken), key=_total, default=None)
    if best is not None and best.total > max(enough, own_total + weights.END_CLEARLY):
        return WeighedEnd(best.end, False, _best_first(ends, best))
    if own is None or own_total <= enough or asked:
        return _NO_END
    return WeighedEnd(taken, False, _best_first(ends, own))


def _total(one: NameEnd) -> float:
    return one.total


def _best_first(ends: list[NameEnd], taken: NameEnd) -> tuple[NameEnd, ...]:
    return tuple(sorted(ends, key=lambda one: (one is not taken, -one.total)))


def named_beside(text: str, start: int) -> WeighedEnd:
    """Return where a name that no list knows ends, in a series whose other items open with a body.

    It begins with a capital and closes with a place, a number or another name: "Tổ bầu cử số 4 |
    dán danh sách". Words that open a topic or work begin none.
    """
    first = _WORD.match(text, start)
    if (
        first is None
        or not first.group()[0].isupper()
        or _TOPIC.match(text, start)
        or begins_with_action(text, start)
    ):
        return _NO_END
    ends: list[NameEnd] = []
    position, crossed, proper = first.end(), 0.0, False
    for words in range(1, _LONGEST):
        gap = _SPACE.match(text, position)
        word = _WORD.match(text, gap.end()) if gap is not None else None
        if word is None or word.group() in _PARTED_BY:
            break
        after = work_after(text, position)
        # A lone capital begins a word of two syllables: "Kho Lưu | trữ".
        lone = after <= weights.END_SHORT_VERB and _is_lone(text[first.end() : position])
        closed = words > 1 and not lone and closes_name(text, first.end(), position)
        small = word.group().islower() and not _NO_LAST_WORD.search(word.group())
        right = after or (weights.END_UNLISTED_WORK if closed and small else 0.0)
        if small and (
            (closed and right) or (proper and not lone and right >= weights.END_SHORT_VERB)
        ):
            said = (
                ("work after", right),
                ("closed", weights.END_WHOLE if closed else 0.0),
                ("crossed", crossed * weights.END_CROSSED),
                ("words", weights.END_WORD * words),
                ("beside", weights.END_BESIDE),
            )
            name = " ".join(text[start:position].split())
            ends.append(NameEnd(name, position, tuple(one for one in said if one[1])))
        crossed = max(crossed, after)
        proper = proper or not word.group()[0].islower()
        position = word.end()
    best = max(ends, key=_total, default=None)
    if best is None or best.total <= weights.END_ENOUGH:
        return _NO_END
    return WeighedEnd(best.end, False, _best_first(ends, best))


_PARTED_BY = ("do", "để", "nhằm", "nếu", "khi")
"""Words that no name of one body goes on over: "Phương án phân luồng | do Công an tỉnh lập"."""


def _is_lone(words: str) -> bool:
    """Tell whether the last word has a capital and the one before it, if any, has none."""
    *before, last = words.split() or [""]
    return last[:1].isupper() and not (before and before[-1][0].isupper())


_TOPIC = re.compile(
    r"(?:việc|công tác|nội dung|kinh phí|thời (?:gian|hạn|điểm)|địa điểm|kết quả|trường hợp|"
    r"đối với|trong|trước|sau|khi|nếu|theo|để|về|tại|từ|đến|hiện|năm|quý|tháng|ngày|các|những|mọi|"
    r"hồ sơ|số|báo cáo|kế hoạch|dự án|đề án|quyết định|nghị quyết|nghị định|văn bản|công văn|"
    r"thông (?:báo|tư)|chỉ thị|ngoài|đồng thời|riêng|bên cạnh|căn cứ|trên|với|dưới|qua|tuy|vì|do|"
    r"nhằm|giá|mức|phần|tổng|danh (?:sách|mục)|nguồn|chương trình|hợp đồng|tiến độ|luật|điều|khoản|"
    r"định kỳ|hằng|hàng|mỗi|cứ|kết thúc|chậm|muộn|ngay|nhân|hạn|mặc dù|lẽ ra|đồng ý|thống nhất|"
    r"quy (?:chế|định)|mục|phụ lục|biểu|mẫu|người|không|chưa|đã|đang|khu vực|tuyến|đường|cầu|"
    r"(?:đầu|giữa|cuối|nửa đầu|nửa cuối) (?:tháng|quý|năm|tuần|kỳ|mùa|vụ)|"
    r"(?:sáng|trưa|chiều|tối) (?:ngày|thứ)|"
    r"diện tích|sản lượng|tỷ lệ|chỉ tiêu|vốn|ngân sách|tình hình|một|hai|ba|"
    r"thông qua|phê duyệt|bộ (?:phận|luật))(?![^\W_])",
    re.IGNORECASE,
)
"""Words that open what a work is about, when it is done or what it rests on: no body's name."""


def works_at(text: str, position: int) -> bool:
    """Tell whether a verb, of one syllable or more, stands after the space at ``position``."""
    return text[position : position + 1] != ":" and work_after(text, position) >= (
        weights.END_SHORT_VERB
    )


def work_after(text: str, position: int) -> float:
    """Return how much the words after a name that ends at ``position`` look like work."""
    if text[position : position + 1] == ":":
        return weights.END_COLON
    gap = _GAP.match(text, position)
    return _right(text, gap.end())[0] if gap is not None else 0.0


def closes_name(text: str, start: int, end: int) -> bool:
    """Tell whether the last word before ``end`` closes a name: a place, a number, "trở lên"."""
    return _CLOSES.search(text, start, end) is not None


def surest_end(text: str, mention: AgencyMention) -> int:
    """Return the end up to which the words of a mention are of its name beyond doubt: the last word
    with a capital, with the syllable that completes it, or a group's nouns."""
    start, end = mention.start, mention.end
    listed = listed_whole_end(text, start)
    if 0 < listed <= end:
        return listed
    if mention.collective:
        nouns = GROUP.match(text, start)
        return min(end, nouns.end()) if nouns is not None else end
    proper = [one.end() for one in _PROPER_WORD.finditer(text, start, end)]
    if not proper or closes_with_place(text, start, proper[-1]):
        return proper[-1] if proper else end
    completed = re.compile(r"\s+[^\W\d_]+").match(text, proper[-1], end)
    return completed.end() if completed is not None else proper[-1]


_PROPER_WORD = re.compile(rf"(?<![^\W_])[{CAPITAL_LETTERS}\d][^\W_]*")


_PLACE = re.compile(r"(?:bến|chợ|cảng|mỏ|lò|bãi|cây|kho|khu|điểm)(?![^\W_])")
"""What acts when it is one of many ("các bến đò"); alone it is only a place."""


def _stands_alone(group: re.Match[str]) -> bool:
    """Tell whether an actor without "các" is one by its noun: no verb, no topic begins so."""
    noun = group["first"].lower()
    if _PLACE.match(noun):
        return False
    return " " in noun and noun not in ("tổ chức", "thường trực", "lãnh đạo", "cơ sở")


def _ends(text: str, start: int, base: int, *, beside: int) -> list[NameEnd]:
    """Weigh the places where a name that is read up to ``base`` may end."""
    found: list[NameEnd] = []

    def propose(end: int, right: float, left: float, words: int) -> None:
        name = " ".join(text[start:end].split())
        said = (
            ("work after", right),
            ("closed", left),
            ("crossed", points),
            ("words", weights.END_WORD * words),
            ("beside", weights.END_BESIDE_NONE if beside < 0 else 0.0),
        )
        found.append(NameEnd(name, end, tuple(one for one in said if one[1])))

    position, points, defining, opened, named = base, 0.0, False, False, False
    noun_only = text[start + 1 : base].islower()
    for taken in range(_LONGEST):
        if text[position : position + 1] == ":":
            if begins_with_action(text[position + 1 :].lstrip()):
                propose(position, weights.END_COLON, 0.0, 0)
            break
        comma = _COMMA.match(text, position)
        gap = comma or _GAP.match(text, position)
        if gap is None or gap.end() >= len(text):
            break
        following = gap.end()
        aside = _ASIDE.match(text, following)
        if aside is not None and position > base:
            position = aside.end()
            continue
        but_not = _BUT_NOT.match(text, following)
        if but_not is not None:
            # What is said of those who are meant goes on: no work stood before it.
            found, position, points, defining, opened = [], but_not.end(), 0.0, True, True
            continue
        made_for = _MADE_FOR.match(text, following) if comma is None else None
        if made_for is not None:
            position, defining, opened = made_for.end(), True, False
            continue
        listed = comma is None and gap.group().strip() != ""
        right, word_end = (0.0, following) if listed else _right(text, following)
        if right < weights.END_OPENER and _TOLD_OF.search(text, base, position):
            right = 0.0  # "đã nhận | thông báo di dời": what the told verb has as its object
        left = _left(text, base, position)
        if right > 0 and left is not None:
            # "… có cụm công nghiệp | kiểm tra hạ tầng": behind what says which are meant.
            told = defining and not opened and not _TO_DO.search(text, base, position)
            whole = left > 0 or told
            closed = right == weights.END_NAMING_VERB and whole and position > base
            acts = right >= weights.END_SHORT_VERB and not _HALF_VERB.match(text, following)
            if named and acts and not left and points > weights.END_COMMA:
                left = weights.END_AFTER_NAMING
            propose(position, weights.END_SHORT_VERB if closed else right, left, taken)
        timed = comma is not None and _A_TIME.match(text, following) is not None
        # "khai thác, | vận chuyển thủy sản còn nợ phí": a second verb that names.
        trade = position == base and ends_with_verb(text[start:base])
        series = right <= weights.END_NAMING_VERB and (named or defining or trade)
        if right >= weights.END_OPENER or (comma and right > 0 and not series) or timed:
            break
        if comma is not None and text[following : following + 1].islower():
            points += 0.0 if _goes_on(text, base, following) else weights.END_COMMA
        says_which = _SAYS_WHICH.match(text, following)
        if (
            right > weights.END_NAMING_VERB
            and not opened
            and _verb(text, _after_gap(text, word_end))[0] > 0
        ):
            # Of two verbs in a row the first opens the work: "lập | báo cáo".
            points += weights.END_TWO_VERBS
        if right > 0:
            named = right == weights.END_NAMING_VERB and position == base and noun_only
            if defining:
                points += right * weights.END_CROSSED_TOLD
            elif right > weights.END_NAMING_VERB:
                points += right * weights.END_CROSSED
            else:
                points += right * weights.END_CROSSED_NAMING
        opened = says_which is not None
        defining = (
            says_which is not None
            or (defining and right == 0)
            or (0 < right <= weights.END_NAMING_VERB)
        )
        if taken == 0 and says_which is not None and _TOLD.match(text, following) is not None:
            points += weights.END_TELLS
        word = _WORD.match(text, following)
        if word is None or word.group() == "khi" or _LISTS.match(text, following):
            break
        position = max(word_end, word.end())
    return found


_BUT_NOT = re.compile(r"nhưng (?:chưa|không|còn|vẫn)(?=\s)")
"""How what is said of those who are meant goes on: "đã nhận thông báo | nhưng chưa ký cam kết"."""
_HALF_VERB = re.compile(r"(?:cho|ra|đi|lên|trả|lại|không)(?![^\W_])")
"""Verbs that also join words: "cung cấp số liệu | cho Bộ A"."""


def _after_gap(text: str, position: int) -> int:
    gap = re.compile(r"\s*,?\s+").match(text, position)
    return gap.end() if gap is not None else position


def _goes_on(text: str, base: int, position: int) -> bool:
    """Tell whether what follows a comma goes on the list of who is meant: an actor, or a noun that
    stands before the comma too ("khu đô thị, | khu nhà ở")."""
    word = _WORD.match(text, position)
    return _ACTOR_HERE.match(text, position) is not None or (
        word is not None and word.group() in text[base:position].split()
    )


def _right(text: str, position: int) -> tuple[float, int]:
    """Return how much the words at ``position`` look like work, and where its verb ends."""
    how = _SAYS_HOW.match(text, position)
    if how is not None and text[how.end() : how.end() + 1] == " ":
        weight, end = _verb(text, how.end() + 1)
        if weight:
            return weight + weights.END_ADVERB, end
    return _verb(text, position)


def _verb(text: str, position: int) -> tuple[float, int]:
    inside = any(
        one.start() < position < one.end()
        for one in VERB_IN_COMPOUND.finditer(text, max(0, position - 14), position + 12)
    )
    deed = LISTED_VERB.match(text, position)
    if deed is not None and _DEED_OF.search(text, max(0, position - 16), position):
        return 0.0, deed.end()
    if inside or not text[position : position + 1].islower() or NO_VERB.match(text, position):
        return 0.0, position
    for pattern, weight in (
        (_DEFINING_VERB, weights.END_NAMING_VERB),
        (LISTED_VERB, weights.END_VERB),
        (SHORT_VERB, weights.END_SHORT_VERB),
    ):
        found = pattern.match(text, position)
        if found is None or not re.match(r":|,?\s+[^\s.;]", text[found.end() : found.end() + 6]):
            continue
        if opens_work(text, position) or serial_work(text, position):
            return weights.END_OPENER, found.end()
        if found.group() == "tham mưu" and ADVISED.match(text, found.end()):
            return weights.END_VERB, found.end()
        if weight == weights.END_NAMING_VERB and _WHERE.match(text, found.end()):
            return weights.END_PLACED_VERB, found.end()
        if weight == weights.END_NAMING_VERB and governs(text, found.end()):
            return weights.END_TOLD_VERB, found.end()
        return weight, found.end()
    return (weights.END_OPENER, position) if opens_work(text, position) else (0.0, position)


_DEED_OF = re.compile(
    r"(?<![^\W_])(?:[Cc]hương trình|[Pp]hong trào|[Cc]uộc vận động|[Dd]ự án|[Đđ]ề án)\s$"
)
"""A noun whose verb says what it is for: "Chương trình | kết nối cung cầu"."""


def _left(text: str, base: int, position: int) -> float | None:
    """Return how whole the name is that ends at ``position``; None where it cannot end there."""
    if position == base:
        return weights.END_AT_NOUN
    before = text[base:position]
    if _NO_LAST_WORD.search(before) is not None or before.count("(") != before.count(")"):
        return None
    return weights.END_WHOLE if _CLOSES.search(before) is not None else 0.0
