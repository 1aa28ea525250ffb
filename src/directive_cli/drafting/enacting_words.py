"""Paragraphs around the orders that are none, or that date others: what a paper enacts or does
itself, what it says of its effect, praise and blame, whom to call, by when all above is done.

Predicates of one paragraph; who has work is for ``task_reading``.
"""

from __future__ import annotations

import re

from directive_cli.domain.agency_names import read_agencies
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.clause_ranges import clauses
from directive_cli.drafting.item_tree import Item
from directive_cli.drafting.roles import DIRECTIVE_VERB, read_subject

_ENACTS = re.compile(
    r"\W*(?:(?:Để|Nhằm)\s[^.;]{5,300}?,\s*)?"
    r"(?:[Tt]hực hiện|[Tt]hi hành|[Tt]riển khai(?: thực hiện)?|[Cc]ăn cứ|[Xx]ét|[Tt]iếp theo|"
    r"[Tt]heo|[Pp]húc đáp|[Tt]rả lời)\s[^.;,]{0,80}?"
    r"(?:[Cc]ông văn|[Vv]ăn bản|[Cc]ông điện|[Tt]hông báo|[Cc]hỉ thị|[Qq]uyết định|[Nn]ghị quyết|"
    r"[Kk]ế hoạch|[Tt]ờ trình|[Kk]ết luận|[Nn]ghị định|[Tt]hông tư)\s[^.;,]{0,30}?số\s*:?\s*\d"
)
"""How a letter says which paper it carries out: "Thi hành Quyết định số …", "Để …, xét Công văn
số …"."""
_TOPIC = re.compile(r"(?<![^\W_])(?:về|v/v|kết luận|tại cuộc)(?![^\W_])")
_CONTACT = re.compile(
    r"(?i)\W*(?:(?:mọi |các )?(?:thông tin|chi tiết|vướng mắc|thắc mắc|nội dung|ý kiến)|"
    r"trong quá trình|nếu|đầu mối|cần)[^.;]{0,120}?"
    r"(?:liên hệ|trao đổi|phản ánh|gọi|liên lạc|đầu mối)[^;]{0,200}?"
    r"(?:điện thoại|số máy|đt\b|sđt|hotline|e-?mail|hộp thư|qua số|@|\d{7,})"
)
"""Whom to call: "Thông tin chi tiết xin liên hệ đồng chí … theo số điện thoại …"."""
_RECEIVED = re.compile(
    r"(?i)\W*nhận được (?:công văn|văn bản|công điện|thông báo|kế hoạch|chỉ thị) này,?\s"
    r"[^.;:\d]{3,160}?"
    r"(?:triển khai|tổ chức|nghiêm túc|quan tâm|phối hợp)[^.;:\d]{0,40}?thực hiện"
    r"(?:,\s*(?:nếu )?có (?:khó khăn|vướng mắc)[^.;\d]{0,80})?\W*$"
)
"""The closing that asks all addressed to carry the letter out."""


ALL_BY = re.compile(
    r"(?i)\W*(?:(?:yêu cầu|đề nghị)\s)?(?:các|quý)\s[^.;:,\d]{2,60}?\s"
    r"(?:(?:(?:tổ chức )?(?:triển khai )?thực hiện(?:,| và) )?hoàn thành|"
    r"thực hiện|triển khai|báo cáo|gửi báo cáo|nộp báo cáo)(?:\sxong)?\s"
    r"(?:trước|chậm nhất|xong trước|trong)\s[^.;,]{0,40}\d[^.;,]{0,20}[.;/]*\s*$"
)
"""By when all addressed do what stands before: "Các đơn vị thực hiện trước ngày D."."""
ALL_ABOVE_BY = re.compile(
    r"(?i)\W*(?:(?:yêu cầu|đề nghị)\s)?(?:(?:lãnh đạo|thủ trưởng|giám đốc)\s)?(?:các|quý)\s"
    r"[^.;:\d]{2,90}?\s(?:thực hiện|hoàn thành|triển khai|hoàn tất)(?:\s(?:thực hiện|xong))?\s"
    r"(?:các|những|toàn bộ)\s(?:nội dung|nhiệm vụ|công việc|phần việc|việc|yêu cầu)"
    r"(?:\s(?:nêu|nói))?\strên(?![^\W_])"
    r"(?![^.;]*\b(?:báo cáo|gửi|trình|tổng hợp)(?![^\W_]))[^.;]{3,120}[./]*\s*$"
)
"""By when all addressed do "các nội dung trên"; with a report in it, it is work of its own."""
PRAISES = re.compile(
    r"\W*(?:[Gg]hi nhận|[Hh]oan nghênh|[Đđ]ánh giá cao|[Bb]iểu dương)(?:,| và)?"
    r"(?: (?:ghi nhận|hoan nghênh|đánh giá cao|biểu dương)(?:,| và)?)* "
    r"(?:(?:những|các|sự) )?(?:kết quả|nỗ lực|cố gắng|thành tích|đóng góp|tinh thần|phối hợp|"
    r"bộ|sở|cơ quan|đơn vị|địa phương|đồng chí)(?![^\W_])|"
    r"\W*(?:Ghi nhận(?=\s(?:[A-ZĐ]|các\s|những\s))|Hoan nghênh|Biểu dương|Khen ngợi|Chúc mừng|"
    r"(?:Trân trọng )?[Cc]ảm ơn)\s[^.;]{3,200}?\sđã\s"
)
"""What the writer thanks those for whom it then gives work: "Ghi nhận kết quả của các đơn vị"."""


def only_praises(text: str) -> bool:
    """Tell whether words thank somebody and go on with no work: not "Chúc mừng A, giao A …"."""
    if PRAISES.match(text) is None:
        return False
    return DIRECTIVE_VERB.search(text) is None and not any(
        begins_with_action(text, found.end()) for found in _NEXT_WORK.finditer(text)
    )


_NEXT_WORK = re.compile(r"[;.]\s+|,\s+(?:đồng thời|và)\s+")
BLAMES = re.compile(r"\W*(?:[Nn]ghiêm khắc )?(?:[Pp]hê bình|[Nn]hắc nhở|[Kk]hiển trách) ")
"""Whom the writer blames: "Phê bình UBND xã A chậm giải ngân"; nobody's work."""
AGREES_TO = re.compile(
    r"\W*(?:Cơ bản )?(?:[Đđ]ồng ý|[Nn]hất trí|[Cc]hấp thuận|[Tt]hống nhất)"
    r"(?: (?:với|về|cho|theo))? (?:chủ trương|đề xuất|đề nghị|kiến nghị)(?![^\W_])"
)
"""What the writer lets be done: "Đồng ý về chủ trương UBND xã lập chợ"; who asked for it may."""
AGREES = re.compile(
    r"(?i)\W*(?:cơ bản )?(?:thống nhất|đồng ý|nhất trí|chấp thuận|ghi nhận)"
    r"(?! (?:giao|quản lý|với các|với nhau))(?![^\W_])"
)
"""What opens words that agree to something, whatever it is: "Thống nhất …. Giao X:"."""
_SENT_HOW = re.compile(
    r"\W*(?:Văn bản|(?:Các )?[Bb]áo cáo|(?:Bản )?[Dd]anh sách|Hồ sơ|Kết quả|Số liệu|Ý kiến|"
    r"Tài liệu)[^.;:]{0,120}?(?:gửi|nộp)(?![^\W_])[^;]{0,200}:\s*$"
)


def says_how_sent(text: str) -> bool:
    """Tell whether a paragraph leads on to ways of sending a paper, which are no items of work:
    "Báo cáo gửi về … trước ngày D: - Bằng fax …"."""
    return _SENT_HOW.match(text) is not None


def lists_offences(text: str) -> bool:
    """Tell whether a sentence leads on to acts that are forbidden or punished, which are no work:
    "Nghiêm cấm các hành vi sau:"."""
    return _OFFENCES.search(text) is not None


_OFFENCES = re.compile(
    r"(?i)(?:(?:nghiêm )?cấm (?:các |những |mọi )?hành vi|hành vi (?:\w+ ){0,3}?(?:vi phạm|cấm))"
    r"(?![^\W_])[^;]{0,500}:\s*$"
)


def only_enacts(text: str) -> bool:
    """Tell whether a paragraph is one sentence that only says which paper is carried out."""
    found = _ENACTS.match(text)
    if found is None or len(clauses(text)) != 1 or DIRECTIVE_VERB.search(text, found.end()):
        return False
    for comma in re.finditer(r",\s+", text[found.end() :]):
        position = found.end() + comma.end()
        topic = _TOPIC.search(text, found.end(), position) is not None
        bodies = read_agencies(text, position)
        acts = bodies is not None and begins_with_action(text[bodies.end :].lstrip(" ,"))
        if acts or (not topic and begins_with_action(text, position)):
            return False
    return True


def is_frame(item: Item) -> bool:
    """Tell whether an item is of a letter's frame: what it enacts before its orders, whom to call,
    the closing."""
    beside = item.parent.children if item.parent is not None else []
    opens = item.kind == "plain" and bool(beside) and item is not beside[-1]
    frame = _CONTACT.match(item.text) or _RECEIVED.match(item.text)
    return frame is not None or (opens and only_enacts(item.text))


_TYPES = r"(?:Quyết định|Nghị quyết|Nghị định|Thông tư|Chỉ thị|Quy định|Quy chế|Kế hoạch)"
_EFFECT = re.compile(
    rf"\W*(?:{_TYPES} này (?:có hiệu lực|hết hiệu lực|thay thế|được|gồm|là)|{_TYPES} số \d|"
    r"(?:(?!trách nhiệm|tổ chức|thực hiện|triển khai|[Gg]iao |đề nghị|yêu cầu)[^.;]){3,160}?"
    r"\scó hiệu lực (?:thi hành )?(?:kể từ|từ|theo) )[^.]*[.;/]*$"
)
"""What a paper says of itself, when it takes effect, and the earlier ones that it replaces, listed
each by its number."""
_ISSUING = re.compile(
    r"\W*(?:Công bố|Phê duyệt|Ban hành|Công nhận|Bãi bỏ|Sửa đổi|Thành lập|Kiện toàn|"
    r"[ỦU][ỷy] quyền|Phân cấp|Thời (?:gian|hạn) ủy quyền)(?![^\W_])[^.]*[.;:/]*$"
)
"""What an article of the decision itself does: it orders nobody."""
_ISSUER_DELEGATES = re.compile(
    r"\W*(?:Ủy ban nhân dân|UBND|Chủ tịch|Hội đồng nhân dân|HĐND|Bộ trưởng|Thủ tướng)"
    rf"(?:\s\w+){{0,5}}?\s(?:(?<!được )(?:phân cấp|ủy quyền)|ban hành {_TYPES})(?![^\W_])"
)
"""The issuer's own act in words of its name: it delegates, or issues the document itself."""


def is_own_act(item: Item) -> bool:
    """Tell whether an item is what the document itself does or takes back, not work of anybody."""
    # Deeper in an article ("1. Bộ A: b) Ban hành tiêu chí …"), or in one that charges a body, it is
    # the work of that body.
    above = item.parent
    within = above is not None and above.kind == "article" and not _charges(above)
    article = item.kind == "article" or within
    return (
        (_EFFECT.match(item.text) is not None and not _gives_work(item.text))
        or _ISSUER_DELEGATES.match(item.text) is not None
        or (article and _ISSUING.match(item.text) is not None)
    )


def _charges(article: Item) -> bool:
    """Tell whether an article gives what stands below it to a body: "Điều 2. Giao Sở A:"."""
    words = article.passage.text if article.passage is not None else ""
    subject = read_subject(words, article.start, heading=True)
    rest = words[subject.end :].strip(" .") if subject is not None else ""
    return subject is not None and (not rest.strip(":") or _HAS_DUTIES.fullmatch(rest) is not None)


_HAS_DUTIES = re.compile(
    r",?\s*(?:(?:tập trung|khẩn trương|nghiêm túc|tổ chức|triển khai)\s)*"
    r"(?:(?:có|chịu) trách nhiệm|có (?:các )?nhiệm vụ|chủ trì|thực hiện)[^.;]{0,60}:"
)
"""What leads on from a body to its duties: "Chủ tịch UBND xã | có trách nhiệm:"."""


def _gives_work(text: str) -> bool:
    """Tell whether words open with a body and what it does: "Sở A rà soát các quy định … có hiệu
    lực từ ngày D", or give that matter to one; what the paper says of itself never is."""
    if " này có hiệu lực" in text:
        return False
    body = read_agencies(text, 0)
    opens = body is not None and begins_with_action(text[body.end :].lstrip())
    return opens or (text.startswith("Về ") and DIRECTIVE_VERB.search(text) is not None)
