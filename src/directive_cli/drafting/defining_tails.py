"""The words that say which bodies of a group are meant: "các cơ sở | được cấp phép chở khách".

Knows one sentence; what is no group has no such words.
"""

from __future__ import annotations

import re
from dataclasses import replace

from directive_cli.domain.agency_names import AgencyList
from directive_cli.domain.name_patterns import PLACE_WORDS
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.work_verbs import begins_with_action

_DEFINING_TAIL = re.compile(
    r"\s+(?:các|những|đang|được|có|chưa|trên|thuộc|tham gia|hoạt động|phụ trách|quản lý|trực tiếp|"
    r"liên quan|cùng|chịu|chủ quản|làm|nơi|đóng|bị|đến|tới)\s[^.;:(),]{2,90}?"
    r"(?=,?\s+(?:tiếp tục|khẩn trương|chủ động|chủ trì|tập trung|tăng cường|nghiêm túc|"
    r"thường xuyên|kịp thời|tích cực|nhanh chóng|tự (?:kiểm tra|rà soát|đánh giá)|có trách nhiệm|"
    r"chịu trách nhiệm|phải|cần)"
    r"(?![^\W_]))"
)
"""What says which body of a group is meant, up to the words with which its work opens."""
_LISTED_TAIL = re.compile(
    r"\s+có\s+tên\s[^.;:(),]{2,90}?(?=,?\s+(?:yêu cầu|đề nghị|gửi|nộp|báo cáo|chuyển|khẩn trương|"
    r"chủ động|tiếp tục|có trách nhiệm|phải|cần)(?![^\W_])|\s*,\s)"
)
"""Who is meant by a list: "các Sở | có tên trong Danh sách kèm theo"."""
_PLACED_TAIL = re.compile(
    rf"\s+(?:đang\s+|có\s+)?(?:[^\W\d_]+\s+){{0,3}}?(?:tại|ở|trên|trong|dọc|ven|thuộc)\s[^.;:(),]{{2,60}}?{PLACE_WORDS}"
    rf"(?=,?\s+(?!tỉnh|thành phố|xã|phường|và|hoặc)[^\W\d_]+\s+\S)"
)
"""Where the bodies of a group are, up to the place's name: "Các hộ kinh doanh | tại chợ A"."""
_CHARGED_TAIL = re.compile(
    r"\s+(?:được|có|đang|bị|nơi|đến|tới|thuộc|hoạt động|tham gia|sản xuất|kinh doanh|sử dụng)\s"
    r"[^.;:()]{2,140}?(?=,?\s+(?:có trách nhiệm|chịu trách nhiệm)(?![^\W_]))"
)
"""The same with commas in it, where "có trách nhiệm" closes it beyond doubt."""
CHARGED = re.compile(
    r"\s+(?:được|do)\s[^.:]{2,320}?(?<!;)\s"
    r"(?=(?:(?:căn cứ|theo) (?:chức năng|nhiệm vụ)[^.;:]{2,60} )?(?:có|chịu) trách nhiệm(?![^\W_]))"
)
"""What says which body it is, before its work: "UBND xã | được phân cấp … | có trách nhiệm"."""
_ASSIGNED = re.compile(
    r"\s+được (?:phân công|giao|ủy quyền|chỉ định)(?![^\W_])[^.:;]{0,160}?\s(?:có|chịu) trách nhiệm"
)
"""Work that bodies have already, before what they are to do: no part of a name."""
_MEANT = re.compile(
    r"\s(?!(?:căn cứ|theo|trên cơ sở|chủ động|cần|phải|có|chịu)\s)[^.;:()]{2,320}?"
    r"(?<!,)(?<!và)(?<!người)(?<!đồng thời)(?=\s(?:có|chịu) trách nhiệm(?![^\W_]))"
)
"""All that says which of a group are meant, verbs too, up to their duty: "Các cơ sở | xử lý chất
thải phải kiểm kê khí thải | có trách nhiệm …"."""
_LONG_TAIL = re.compile(
    r"\s+(?:(?:đến nay\s+|còn\s+)?chưa|đã [^.;:()]{2,120}? (?:nhưng|mà) (?:còn |vẫn )?chưa|"
    r"có nguy cơ|bị|chịu ảnh hưởng|có (?:[^\W\d_]+ ){2,6}dưới)\s"
    r"[^.;:()]{2,120}?(?=\s+(?:sẵn sàng|khẩn trương|nghiêm túc|chủ động|tập trung|phải|cần|"
    r"kiểm điểm|giải trình)(?![^\W_]))"
)
"""The same with commas in it, where it tells what befalls them or what they have not done: "Các xã
| có nguy cơ sạt lở, lũ quét | sẵn sàng …"."""
_ACTS_BY = r"[^.;]{0,160}?(?<![^\W_])(?:trước|chậm nhất|xong|trong|hằng|hàng)\s"
_NOT_YET = r"\s+(?:(?:đến nay|hiện|còn|vẫn)\s+)*chưa\s"
_LACKING = re.compile(
    rf"{_NOT_YET}+(?:[^\s,.;:()]+\s+){{1,16}}?[^\s,.;:()]+(?<!đề nghị)(?<!yêu cầu)"
    rf"(?=\s+(?:(?:đề nghị|yêu cầu) )?(?:hoàn thành|báo cáo|đăng ký|gửi|nộp|tổ chức|rà soát)\s"
    rf"{_ACTS_BY})"
)
"""What those of a group have not done, before work that they are to do by a time: "các xã | chưa có
phương án | gửi phương án trước ngày D"."""
_LACKING_LONG = re.compile(
    rf"{_NOT_YET}[^.;:()]{{2,120}}?(?:\s*\([^()]*\))?(?=\s+(?:phải|cần|khẩn trương)\s)"
)
"""The same with commas in it, before words that demand."""
_REMAINING = re.compile(
    r"\s+còn\s+(?!lại|ý kiến)[^.;:()]{4,60}?"
    r"(?=\s+(?:tổ chức|bố trí|rà soát|báo cáo|sơ tán|hoàn thành)\s)|"
    r"\s+có\s+(?:[^\s,.;:()]+\s+){2,9}?[^\s,.;:()]+"
    rf"(?=\s+(?:báo cáo|giải trình|kiểm điểm|đăng ký)\s{_ACTS_BY})"
)
"""What they still have: "Các xã | còn thôn, bản bị chia cắt | tổ chức tiếp tế"."""
_BEING = re.compile(
    r"\s+là (?:tổ chức|cá nhân|hộ gia đình|doanh nghiệp|đảng viên|người đứng đầu|cơ quan nhà nước|"
    r"đơn vị sự nghiệp)(?:(?:, | và )(?:tổ chức|cá nhân|hộ gia đình|cộng đồng))*"
)
"""What those of a group are: "Các chủ rừng | là tổ chức | bố trí …"."""
_LANDS = (
    r"(?:đồng bằng|ven biển|miền núi|trung du|biên giới|vùng cao|hải đảo|đầu nguồn|hạ du|hạ lưu|"
    r"ngoại thành|nội thành|hưởng lợi|lân cận|giáp ranh|giáp biên|bãi ngang|vùng lũ|thượng nguồn)"
)
_REGION = re.compile(rf"\s+(?:vùng )?{_LANDS}(?:(?:, | và )(?:vùng )?{_LANDS})*")
"""In which land those of a group lie: "Các huyện, thị xã | vùng đồng bằng, ven biển"."""
_RENEWED = re.compile(
    r"\s+(?:khóa mới|mới (?:được )?(?:thành lập|sáp nhập|hình thành)|"
    r"mới(?= (?:phải|cần|có trách nhiệm)(?![^\W_])))(?=\s)"
)
"""Which of a group that was formed anew: "các xã | mới phải …", "Cấp ủy | khóa mới gửi …"."""
_BRACKET = re.compile(r"\s*\([^()]*\)")
_SHORT_TAILS = (_BEING, _REGION, _RENEWED)
_OF_EACH_PLACE = re.compile(r"\scác (?:tỉnh|huyện|xã|phường)$")
_SMALL_WORD = re.compile(
    r"\s+(?!(?:của|và|hoặc|trên|trong|tại|thuộc|với|do|đã|đang|là|bị|được|"
    r"có)(?![^\W_]))[a-zà-ỹđ]+\s+\S"
)
"""Work of any verb behind the land in which those of a group lie."""
_REST_OF_UNIT = re.compile(
    r"(?:\s+và|,|\s+về)(?!\s(?:các|những|trên|trong|theo|căn|tại|để|nếu|khi|sau|đồng|cùng|"
    r"nhất|đặc|trước|từ|phối|hằng|hàng|định|kịp|chủ|được|là|do|với|có|chịu)(?![^\W_]))"
    r"(?:,?\s(?!gửi|trình|báo|giao|phối|là|có|được|đã|sẽ|do|để|khi|nếu|theo|căn|trên|trong|tại|từ)"
    r"[^\W\d_]+){1,10}?(?=\s(?:có|chịu) trách nhiệm(?![^\W_]))"
)
"""The rest of a unit's name, up to its duty: "Viện Điều tra | , đánh giá nước có trách nhiệm"."""
_COUNTED = re.compile(
    r"\s+(?:(?:tại|ở)\s[^.;:(),]{2,60}?\s)?có\s[^.;:()]{0,60}?(?:trên|dưới|hơn|từ)\s\d[\d.,]*%?"
)
_WORD = re.compile(r"\s[^\W\d_]+")
_LONGEST_MEASURE = 4
"""Words of what is counted: "trên 500 | tỷ đồng", "từ 200 | lao động trở lên"."""
_UNFINISHED = re.compile(r"\s(?:việc|đến|tới|về|của|cho|với|trong|tại|thuộc)$")
"""A word with which no name ends: its tail goes on, whatever follows."""
_ITS_END = re.compile(
    r"\s+[^.;:()]{2,140}?"
    r"(?=,?\s+(?:có trách nhiệm|chịu trách nhiệm|khẩn trương|phải|cần)(?![^\W_]))"
)
_SAYS_MORE = re.compile(r"\s*(?:tiếp tục|có trách|chịu trách|cần|phải)")


_BY_THIS_PAPER = re.compile(
    r"\s+(?:(?:nêu )?(?:tại|trong)|theo) (?:Kế hoạch|Quyết định|Chỉ thị|Chương trình|Đề án) này"
    r"(?=\s)"
)
"""What says by which paper a group has its tasks, and is no part of its name: "Các cơ quan được
phân công chủ trì thực hiện nhiệm vụ | theo Kế hoạch này lập dự toán"."""


def with_tail(text: str, found: AgencyList) -> AgencyList | None:
    """Give the last body of a group the words that define it: "cơ quan chủ quản | các dự án đang
    thi công"."""
    behind = _BEHIND.match(text, found.end)
    if behind is not None:
        return replace(found, end=behind.end() - 1)
    if (closed := _aside_end(text, found.end)) > 0:
        return replace(found, end=closed)
    if _ASSIGNED.match(text, found.end) is not None:
        return None
    last = found.mentions[-1]
    here = _BY_THIS_PAPER.match(text, found.end) if last.collective else None
    if here is not None and re.search(r"\s(?:được|giao|nhiệm vụ)\s", last.name):
        return replace(found, end=here.end())
    unit = _REST_OF_UNIT.match(text, found.end)
    if unit is not None and not last.collective and not _NEXT_BODY.search(unit.group()):
        return _with_words(found, text, unit.end())
    meant = _MEANT.match(text, found.end) if last.collective and found.end == last.end else None
    if meant is not None and not _AND_OTHERS.search(meant.group()):
        return _with_words(found, text, meant.end())
    short = last.start + len(last.shorter) if last.shorter else last.end
    lacking = _LACKING_LONG.match(text, short) or _LACKING.match(text, short)
    counted_group = re.search(r"\d (?:tỉnh|thành phố|xã|phường|đơn vị|trường)$", last.name)
    if lacking is not None and (last.collective or counted_group is not None):
        return _with_words(found, text, lacking.end())
    unfinished = _UNFINISHED.search(last.name) is not None
    counted = _counted_end(text, found.end)
    if counted:
        return _with_words(found, text, counted)
    being = next((one for tail in _SHORT_TAILS if (one := tail.match(text, found.end))), None)
    if being is not None and (last.collective or _OF_EACH_PLACE.search(last.name)):
        aside = _BRACKET.match(text, being.end())
        closed = aside.end() if aside is not None else being.end()
        rest = text[closed:]
        lies = being.re is _REGION and _SMALL_WORD.match(rest) is not None
        works = begins_with_action(rest.lstrip(" ,")) or _SAYS_MORE.match(rest)
        if rest[:1] == ":" or lies or works:
            return replace(_with_words(found, text, being.end()), end=closed)
    tails = (_REMAINING, _DEFINING_TAIL, _CHARGED_TAIL, _LONG_TAIL)
    tail = next((one for tail in tails if (one := tail.match(text, found.end))), None)
    listed = _LISTED_TAIL.match(text, found.end)
    if listed is not None:
        return _with_words(found, text, listed.end())
    if unfinished:
        tail = _ITS_END.match(text, found.end)
    placed = _PLACED_TAIL.match(text, found.end) if last.collective and tail is None else None
    if placed is not None and begins_with_action(text[placed.end() :].lstrip(" ,")):
        tail = placed
    phrase = re.match(r"\s+phụ trách\s", text[found.end :])
    general = last.collective or counted_group is not None or phrase is not None
    concerned = _CONCERNED.match(text, found.end)
    following = text[concerned.end() if concerned is not None else found.end :].lstrip()
    acts = begins_with_action(following) and not unfinished
    if tail is None or not general or acts:
        return None
    if _SAYS_MORE.match(text, found.end) or len(tail.group().split()) > _LONGEST_TAIL:
        return None
    return _with_words(found, text, tail.end())


_NEXT_BODY = re.compile(rf"[,\s](?:các|những|Sở|Bộ|UBND|Ủy|[{CAPITAL_LETTERS}]{{2,}})\s")
_IS_TO = re.compile(r"\s(?=(?:phải|cần|có trách nhiệm|chịu trách nhiệm)(?![^\W_]))")
"""Words that charge those before an aside and close it without a comma."""
_ASIDE = re.compile(
    r",\s+(?:nhất là|đặc biệt là|trước hết là|trọng tâm là|trong đó có|bao gồm cả|kể cả|"
    r"ngoài (?:các|những|việc))\s"
    rf"(?=[^.;:()]{{3,200}}(?:,\s|{_IS_TO.pattern}))"
)
"""Which of those who are named are meant above all, between commas, no part of the name."""


_ASIDE_CLOSES = re.compile(rf",\s+(?=[^\W\d_])|[.;:()]|{_IS_TO.pattern}")


def _aside_end(text: str, position: int) -> int:
    """Return where "UBND các xã, | nhất là các xã ven biển, | chủ động sơ tán" closes; 0 where no
    work follows."""
    aside = _ASIDE.match(text, position)
    if aside is None:
        return 0
    for found in _ASIDE_CLOSES.finditer(text, aside.end()):
        if found.group().isspace():
            return found.start()
        if found.group()[0] != ",":
            return 0
        charged = _IS_TO.match(text, found.end() - 1) is not None
        if charged or begins_with_action(text, found.end()):
            return found.end() - 1
    return 0


def _counted_end(text: str, position: int) -> int:
    """Return where the words end that say how much of something each has, up to its work: "Cục Thuế
    các tỉnh | có nợ tiền thuê đất trên 500 tỷ đồng"; 0 where no work follows them.
    """
    more = _COUNTED.match(text, position)
    for _word in range(_LONGEST_MEASURE + 1):
        if more is None:
            return 0
        if begins_with_action(text[more.end() :].lstrip(" ,")):
            return more.end()
        more = _WORD.match(text, more.end())
    return 0


_WITHIN = re.compile(r"\s(?:trong phạm vi|theo (?:chức năng|thẩm quyền|nhiệm vụ))(?![^\W_])")
"""Within what bodies act, which is no part of their name."""
_AND_OTHERS = re.compile(rf"(?:,|\svà)\s+(?:các|những|[{CAPITAL_LETTERS}][^\W\d_]* )")
"""More bodies, or what stands beside the group."""
_CONCERNED = re.compile(r"\s+(?:có\s+)?liên\s+quan(?=\s)")
"""A tail that is whole: "các đơn vị có liên quan | triển khai"."""
_LONGEST_TAIL = 18
"""Words of the longest tail that defines a group."""


_BEHIND = re.compile(
    r",?\s+(?:mà\s+)?(?:(?:đến nay|hiện nay|hiện|còn|vẫn)\s+)*chưa\s+"
    r"(?:có|gửi|nộp|báo cáo|hoàn thành|thực hiện|triển khai)\s[^.;:()]{2,160}?,\s+"
    r"(?=(?:đề nghị\s+)?(?:khẩn trương|nghiêm túc|phải|cần|có trách nhiệm|tập trung)(?![^\W_]))"
)
"""What some of a group have not done, no part of a name: "các sở | đến nay chưa có báo cáo …, |
khẩn trương gửi"."""


_NAMED_TO_BE = re.compile(
    r"\s+(?:về|phụ trách|quản lý|bảo đảm)\s[^,.;:()]{2,50}?"
    r"(?=\s+(?:là|làm)\s+(?:cơ quan|đơn vị|đầu mối|chủ đầu tư|chủ trì|thường trực))"
)


def named_to_be(text: str, found: AgencyList) -> AgencyList | None:
    """Give a body that is named to be something all words before: "giao Cục A | về an toàn là cơ
    quan thường trực"."""
    tail = _NAMED_TO_BE.match(text, found.end)
    if tail is None:
        return None
    return _with_words(found, text, tail.end())


def _with_words(found: AgencyList, text: str, end: int) -> AgencyList:
    """Return bodies with the words up to ``end`` in the last one's name, less those that say within
    what they act."""
    within = _WITHIN.search(text, found.end, end)
    end = within.start() if within is not None else end
    if end <= found.end:
        return found
    last = found.mentions[-1]
    named = replace(
        last,
        name=last.name + re.sub(r"\s+", " ", text[found.end : end]),
        end=end,
        shorter=last.shorter or last.name,
    )
    return replace(found, mentions=(*found.mentions[:-1], named), end=end)


_LAID_ON = re.compile(
    r"(?:(?:có )?liên quan|đến|thuộc|trong|tại|của|trên)\s[^.;:]{0,200}?,?\s*"
    r"có trách nhiệm\s*:?\s*(?=\S)"
)


def after_tail(text: str, start: int, end: int) -> int:
    """Return where work begins after bodies that help: after the words that still say which of
    them are meant, and "có trách nhiệm", where they stand there; else ``start``.

    "phối hợp các sở và đơn vị | có liên quan đến cầu Tràn, có trách nhiệm: | theo dõi …".
    """
    found = _LAID_ON.match(text, start, end)
    return found.end() if found is not None else start


def with_mention_above(text: str, found: AgencyList) -> AgencyList:
    """Return bodies to the end of the words that say where they were named: "Sở A | nêu trên", or
    who holds the office: "Bộ trưởng Bộ A | Trần Văn B". They are some of a group, and say which, in
    "các Sở A nêu trên"."""
    holder = _HOLDER.match(text, found.end) if found.mentions[-1].leader else None
    if holder is not None and begins_with_action(text, holder.end()):
        return replace(found, end=holder.end() - 1)
    mention = _MENTION_ABOVE.match(text, found.end)
    if mention is None:
        return found
    name = " ".join(text[found.start : mention.end()].split())
    some = mention["above"] and len(found.mentions) == 1 and name.startswith(("Các ", "các "))
    mentions = (replace(found.mentions[0], name=name),) if some else found.mentions
    return replace(found, mentions=mentions, end=mention.end())


_HOLDER = re.compile(rf"(?:\s+[{CAPITAL_LETTERS}][^\W\d_]*){{2,4}}\s+(?=[^\W\d_])")
"""A person's name behind the office and the body."""
_MENTION_ABOVE = re.compile(
    r"\s+(?:(?P<above>(?:nêu|nói|có tên) (?:ở )?trên)|"
    r"(?:nêu|quy định|có tên) (?:tại|ở) (?:khoản|điểm|[Đđ]iều|[Mm]ục|[Pp]hụ lục)"
    r"(?: (?:[\dIVX.,]+|[a-zđ]|và|(?:khoản|điểm|Điều|Mục) \S+))*"
    r"(?: (?:của )?(?:Quyết định|Kế hoạch|Thông báo|Công văn|Chỉ thị|văn bản) này)?)(?![^\W_])"
)
