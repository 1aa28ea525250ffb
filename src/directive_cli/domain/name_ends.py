"""Where a name ends when a word that can be a verb stands in it: every later end is weighed.

"Cục Vật liệu xây dựng kiểm tra mỏ đá": "xây dựng" can be what the body does or what it is called.
The first end is kept unless a later one has a clear clause on its right side and nothing before it
that only work has (an object of its own, a body, a comma). Knows words only, no registry.
"""

from __future__ import annotations

import re

from directive_cli.domain.agency_lexicon import ACTIONS, longest_first_pattern
from directive_cli.domain.vietnamese import CAPITAL_LETTERS

NAMING_VERBS = (
    "thu mua", "giết mổ", "sơ chế", "bảo trì", "xây dựng", "đầu tư", "đào tạo", "quản lý",
    "tham mưu",
    "sản xuất",
    "kinh doanh", "khai thác",
    "chế biến", "truyền thông", "thông tin", "thanh tra", "kiểm tra", "kiểm soát", "xuất bản",
    "phát thanh", "vận tải", "tư vấn giám sát", "tư vấn thiết kế", "tư vấn",
    "giám sát", "bảo hiểm", "bảo vệ", "bảo quản", "xử lý",
    "thu gom", "cung cấp", "sử dụng", "dạy nghề", "nuôi dưỡng", "hỗ trợ", "thi công", "thẩm định",
    "vận hành", "nạo vét", "xóa", "xoá", "điều hành", "phục vụ", "thi hành", "phát triển",
    "xúc tiến", "chủ quản", "sửa chữa", "trồng", "ứng phó", "phòng, chống", "chăm sóc", "đấu giá",
    "đăng kiểm", "giảng dạy", "nghiên cứu", "du lịch", "lưu trú", "tiếp nhận", "thu phí",
    "giám định", "kiểm nghiệm", "kiểm định", "đấu thầu", "chi trả", "ứng dụng",
)  # fmt: skip
"""Verbs that also say what a body deals with ("Cục Vật liệu xây dựng")."""
_TRADES = ("xây dựng", "đào tạo", "kinh doanh", "sản xuất", "vận tải", "du lịch", "xuất bản")
"""Those that say no more than a trade where a further body follows them: "Phòng Quy hoạch | xây
dựng, Văn phòng …"."""
_OPENERS = (
    "chủ trì", "chủ động", "khẩn trương", "tiếp tục", "tập trung", "tăng cường", "nghiêm túc",
    "kịp thời", "thường xuyên", "tích cực", "phối hợp", "có trách nhiệm", "chịu trách nhiệm",
    "căn cứ", "phải", "cần", "đẩy mạnh", "đẩy nhanh", "quyết liệt", "sớm", "định kỳ", "rà soát",
    "mạnh dạn", "hăng hái", "nhanh chóng", "chung tay", "ra sức", "xắn tay", "dốc sức", "thi đua",
    "sẵn sàng", "tự giác", "nghiêm chỉnh", "linh hoạt", "tranh thủ", "cố gắng", "gấp rút",
    "bắt tay", "khẩn cấp", "mau chóng", "tận tình", "chịu khó", "đồng lòng", "góp sức",
    "báo cáo", "chỉ đạo", "đôn đốc", "họp", "tuyệt đối", "làm việc trong giờ", "có ít nhất",
)  # fmt: skip
"""Words with which a clause's work opens and which stand in no name."""
_OBJECTS = re.compile(
    r"(?<![^\W_])(?:"
    r"kế hoạch|việc|phương án|đề án|công tác|tình hình|danh mục|danh sách|báo cáo|"
    r"quy định|dự thảo|đề cương|nghị định|nghị quyết|thông tư|văn bản|"
    r"hồ sơ|nội dung|dữ liệu|ý kiến|kết quả|thông tin|hướng dẫn|"
    r"quy trình|quy chế|hệ thống|nguồn|vốn|phần|cơ chế|chính sách|các|những|để|nhằm|và|"
    r"hoặc|theo|với|gửi|trình|cho|về|đến|từ|khi|tiến độ|nhiệm vụ|giải pháp|mọi|toàn bộ|"
    r"người|nhân dân|hộ|bà con|học sinh|nghiêm|quỹ|bộ|sở|ủy ban|ubnd|đội|biện pháp|kinh phí|"
    r"(?:đề nghị|đề xuất|kiến nghị) của|"
    r"dự toán|lịch|đoàn|tổ|mô hình|"
    r"nhân lực|tổng mức|tiền|hội đồng|ban chỉ đạo|lãnh đạo|chủ tịch|chính phủ|thủ tướng|tỉnh ủy"
    r")(?![^\W_])",
    re.IGNORECASE,
)
"""Words that a verb has after it and a name has not: with one of them the first end stands."""
_NAMING = re.compile(rf"(?:{longest_first_pattern(NAMING_VERBS)})(?![^\W_])")
_OPENER = re.compile(rf"(?:{longest_first_pattern(_OPENERS)})(?![^\W_])")
_DEFINING = re.compile(
    r"(?:chưa|đang|được (?:giao|phân công)|bị|đóng|hoạt động|tham gia)(?![^\W_])"
)
"""Words that say which ones of a group are meant ("các đơn vị chưa nộp báo cáo")."""
IN_WHAT = re.compile(r"(?:để|nhằm|trong (?:việc|quá trình))(?![^\W_])")
"""Words that say what for, or in what, after a name: "các sở được giao chủ trì | để tham mưu"."""
_OTHER = re.compile(
    rf"(?:{longest_first_pattern(tuple(set(ACTIONS) - set(NAMING_VERBS)))})(?![^\W_])"
)
_PROTECTED = 2
"""Words behind "chưa", "đang" and the like that are still of what tells which ones are meant;
"được giao" has its verb."""
_LONGEST = 14
"""Words that a name may still take; no name of the open corpus takes more."""
_FURTHEST = 400
"""Characters that a name may still take, however often words say anew which ones are meant."""
_NEAR = 6
"""Words within which any verb, not only one that opens work, ends the name."""


def later_end(text: str, end: int, *, group: bool = False) -> int:
    """Return the end of the name whose first end is ``end``: that one, or a better one after it.

    Patterns: "Các cơ sở | đào tạo lái xe → kiểm tra …" · "Các cơ quan | xuất bản, phát thanh →
    tăng cường …" · "Ban Quản lý dự án | nạo vét kênh rạch tỉnh → sửa chữa …".
    """
    start = re.compile(r"\s*,\s+|\s+").match(text, end)
    if start is None:
        return end
    defining = _DEFINING.match(text, start.end()) if group else None
    first = _NAMING.match(text, start.end()) or defining
    serial = first is not None and first.group() in _SERIAL and _work_follows(text, first.end())
    if first is not None and first.group() == "tham mưu" and ADVISED.match(text, first.end()):
        return end  # "Phòng Tổ chức | tham mưu Hiệu trưởng ký …"
    if serial or (first is not None and first is not defining and _HOW.match(text, first.end())):
        return end
    if first is None and group and "," in start.group():
        first = _listed_noun(text, start.end(), len(text))
    if first is None:
        return end
    clause = re.compile(r"[^.;:()\n]*").match(text, first.end())
    stop = clause.end() if clause else first.end()
    position, taken, after_place = first.end(), 0, False
    given = _GIVEN_TASKS.match(text, first.end(), stop) if first is defining else None
    if given is not None and (_OPENER.match(text, given.end()) or _OTHER.match(text, given.end())):
        return given.end() - 1
    protected = 1 if first.group().startswith("được") else _PROTECTED
    if first is defining and first.group() == "chưa" and (done := _done(text, position)) > 0:
        position, taken = done, _PROTECTED
    reach = first.end() + _FURTHEST
    while taken < _LONGEST and position < reach:
        gap = re.compile(r"\s*,\s*|\s+").match(text, position, stop)
        if gap is None:
            return position if group and text[stop : stop + 1] == ":" else end
        if "," in gap.group():
            listed = (
                _NAMING.match(text, gap.end(), stop)
                or _same_noun(text, first.end(), gap)
                or (_listed_noun(text, gap.end(), stop) if group else None)
            )
            named = after_place or (position == first.end() and first.group() in _TRADES)
            if listed is None and named and text[gap.end() : gap.end() + 1].isupper():
                return position
            if listed is None:
                return end
            position, taken = listed.end(), taken + 1
            continue
        again = _DEFINING.match(text, gap.end(), stop) if group and taken else None
        if again is not None:
            # "… trên địa bàn tỉnh | chưa nộp báo cáo": what follows says which ones, too.
            defining, position, taken = again, again.end(), 0
            continue
        if defining and taken and IN_WHAT.match(text, gap.end(), stop):
            return position
        if _OBJECTS.match(text, gap.end(), stop) and not (defining and taken):
            return end
        if _OPENER.match(text, gap.end(), stop) and not (defining and taken < protected):
            return end if defining and not taken else position
        near = taken < _NEAR or after_place
        if (
            near
            and not (defining and taken < protected)
            and not text[:position].endswith("địa")
            and not _REPORT_OF.search(text, max(0, position - 8), gap.end())
            and not (defining and of_a_paper(text, first.end(), gap.end()))
            and (_OTHER.match(text, gap.end(), stop) or _NAMING.match(text, gap.end(), stop))
        ):
            return position
        word = re.compile(r"[^\W_]+(?:-[^\W_]+)*").match(text, gap.end(), stop)
        if word is None:
            return position if after_place and _SHORT_FORM.match(text, position) else end
        position, taken = word.end(), taken + 1
        after_place = word.group()[0].isupper()
    return end


_GIVEN_TASKS = re.compile(
    r"\s+(?:(?:đầu mối|chủ trì|phối hợp)\s+)?(?:thực hiện|triển khai)\s+(?:các\s+)?"
    r"(?:nhiệm vụ|nội dung|công việc|chỉ tiêu)\s+(?=\S)"
)
"""What a group was given, all of which is its name: "được phân công | chủ trì thực hiện nhiệm vụ |
lập dự toán"."""
_SHORT_FORM = re.compile(
    rf"\s+\([{CAPITAL_LETTERS}]{{2,8}}\)\s+(?:{longest_first_pattern(ACTIONS)})"
)
"""A name's short form in brackets, and the work behind it: "… cao tốc Việt Nam | (VEC) góp"."""
_REPORT_OF = re.compile(r"\sbáo cáo\s+$")
"""A report that says by a verb of what it is: "chưa nộp báo cáo | quyết toán"."""
_TO_DO = re.compile(
    r"\s+(?:(?:được|kịp)\s+)?(?:hoàn thành|thực hiện|tổ chức|triển khai|tiến hành)\s+(?:việc\s+)?"
)


def _done(text: str, position: int) -> int:
    """Return where a verb ends that "chưa hoàn thành" has as its object ("… | số hóa hồ sơ"): it
    tells which ones are meant, too; -1 where none follows."""
    done = _TO_DO.match(text, position)
    if done is None:
        return -1
    verb = _OTHER.match(text, done.end()) or _NAMING.match(text, done.end())
    return verb.end() if verb is not None else -1


ADVISED = re.compile(rf"\s+(?:cho\s+)?[{CAPITAL_LETTERS}]")
"""Who is advised, behind the verb."""
_SERIAL = ("nghiên cứu", "tham mưu", "hỗ trợ")
"""Verbs after which a second one goes on the work: "Sở A | nghiên cứu đề xuất …"."""


def serial_work(text: str, position: int) -> bool:
    """Tell whether a verb that also names stands at ``position`` and a second one goes on, so that
    both are work: "Vụ Đào tạo | nghiên cứu, đề xuất …", "Phòng Kỹ thuật | tổ chức thực hiện"."""
    verb = _FIRST_OF_TWO.match(text, position)
    if verb is None or _OF_RESEARCH.search(text, max(0, position - 12), position):
        return False
    built = _BUILDS.match(text, verb.end())
    return _work_follows(text, verb.end()) or (built is not None and governs(text, built.end()))


_OF_RESEARCH = re.compile(r"(?:viện|trung tâm|cơ sở|đơn vị|tổ chức) $")
"""Nouns that the verb names: "các trường đại học, viện | nghiên cứu"."""
_BUILDS = re.compile(r",?\s+(?:và\s+)?(?:xây dựng|xử lý|kiểm tra|thẩm định|hỗ trợ)(?![^\W_])")
"""A second verb that also names, which work is where it has an object: "nghiên cứu | xây dựng đề
án"."""


_FIRST_OF_TWO = re.compile(r"(?:nghiên cứu(?=,? )|tổ chức(?= )|tham mưu(?=,? ))(?![^\W_])")


def _work_follows(text: str, position: int) -> bool:
    """Tell whether a verb that stands in no name follows after a space or a comma."""
    gap = re.compile(r",?\s+(?:và\s+)?").match(text, position)
    return gap is not None and (
        _OTHER.match(text, gap.end()) is not None or _OPENER.match(text, gap.end()) is not None
    )


def opens_work(text: str, position: int) -> bool:
    """Tell whether words with which work opens, and which stand in no name, begin here."""
    return _OPENER.match(text, position) is not None


_HOW = re.compile(
    r"\s*(?:chặt chẽ|tốt|đúng|đủ|ngay|có hiệu quả|hiệu quả|nghiêm túc|kịp thời|thường xuyên|"
    r"bằng|lại|xong|dứt điểm|triệt để|100%|\d)"
)


def governs(text: str, position: int) -> bool:
    """Tell whether a verb that ends at ``position`` has an object, or is told how it is done."""
    gap = re.compile(r"\s+").match(text, position)
    return gap is not None and (
        _OBJECTS.match(text, gap.end()) is not None or _HOW.match(text, position) is not None
    )


def orders(words: str) -> bool:
    """Tell whether the words hold one with which work opens, so that they are no name."""
    opening = re.compile(r"(?<![^\W_])(?=\S)")
    return any(
        pattern.match(words, place.start())
        for place in opening.finditer(words)
        for pattern in (_OPENER, _OTHER)
    ) or bool(re.match(r"có|là|được|đã|tổ chức", words))


_PAPER = re.compile(
    r"\s(?:hồ sơ|báo cáo|tờ trình|phương án|dự thảo|kế hoạch|danh mục)"
    r"(?: (?:đề nghị|đề xuất|trình))?$"
)
_DRAWS_UP = re.compile(r"(?:^|\s)(?:lập|xây dựng|soạn(?: thảo)?|viết|nộp|gửi)$")


def of_a_paper(text: str, start: int, position: int) -> bool:
    """Tell whether the verb at ``position`` says what a paper is that a body was given to draw up,
    where a later verb opens the work: "được giao lập hồ sơ | mời thầu | đẩy nhanh …"."""
    before = text[start:position].rstrip()
    if text.startswith("báo cáo", position):
        return _DRAWS_UP.search(before) is not None
    if _PAPER.search(before) is None or opens_work(text, position):
        return False
    verb = _OTHER.match(text, position) or _NAMING.match(text, position)
    clause = re.compile(r"[^,;:.]*").match(text, verb.end() if verb is not None else position)
    later = re.compile(r"(?<=\s)\S").finditer(text, *clause.span()) if clause else ()
    return any(opens_work(text, one.start()) or _OTHER.match(text, one.start()) for one in later)


def _listed_noun(text: str, start: int, stop: int) -> re.Match[str] | None:
    """Match one to three small words after a comma, where work opens or the name closes next."""
    if any(one.match(text, start) for one in (_OPENER, _OTHER, _OBJECTS, _ABOVE_ALL)):
        return None
    for length in range(3):
        words = re.compile(rf"[^\W\d_]+(?: [^\W\d_]+){{{length}}}").match(text, start, stop)
        if words is None or not words.group().islower():
            return None
        after = text[words.end() :].lstrip()
        if after[:1] == ":" or _OPENER.match(after) or _OTHER.match(after) or _CLOSES.match(after):
            return words
    return None


_ABOVE_ALL = re.compile(r"(?:nhất là|đặc biệt|trước hết|trong đó|kể cả|bao gồm)(?![^\W_])")
"""What names some of a group above the others, and is no noun of it."""
_CLOSES = re.compile(r"(?:của|trên địa bàn|cấp|tỉnh|thành phố)(?![^\W_])")
"""What may close a group's name after its nouns."""


def _same_noun(text: str, start: int, gap: re.Match[str]) -> re.Match[str] | None:
    """Match the word after a comma that repeats the noun before it: "lò gạch, lò vôi"."""
    word = re.compile(r"[^\W\d_]+").match(text, gap.end())
    if word is None or not word.group().islower():
        return None
    before = text[max(start, gap.start() - 20) : gap.start()].split()[-2:]
    return word if len(before) == 2 and before[0] == word.group() else None


__all__ = [
    "NAMING_VERBS",
    "governs",
    "later_end",
    "of_a_paper",
    "opens_work",
    "orders",
    "serial_work",
]
