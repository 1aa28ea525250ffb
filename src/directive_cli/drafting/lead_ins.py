"""The words over items: what they order themselves before they lead on, and what stands below them.

Predicates of one item and those under it; who has the work is for ``inheritance`` and
``task_reading``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from directive_cli.domain.agency_names import (
    AgencyList,
    names_only_bodies,
    read_agencies,
    turns_only_to_bodies,
)
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.clause_ranges import clauses
from directive_cli.drafting.enacting_words import AGREES, lists_offences, says_how_sent
from directive_cli.drafting.heading_bodies import group_alone
from directive_cli.drafting.heading_words import in_small_letters
from directive_cli.drafting.item_tree import Item
from directive_cli.drafting.passage_classes import (
    AT_A_TIME,
    BACKGROUND_OPENING,
    LEADS_ON_WITH_ORDER,
    is_sentence,
    is_work,
    run_after,
)
from directive_cli.drafting.roles import DIRECTIVE_VERB, read_subject
from directive_cli.drafting.subject_openings import begins_with_person

_CONTENT_TO_COME = re.compile(
    r"(?i)(?:bao gồm|gồm(?: có)?|"
    r"(?:các |những )?(?:nội dung|thông tin|số liệu|chỉ tiêu)(?: \w+){0,3}(?: sau)?|"
    r"(?:các |những )(?!(?:công )?việc|công tác|biện pháp|yêu cầu)"
    r"[^\W\d_]+(?: [^\W\d_]+)? sau(?: đây)?|"
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


def orders_content(text: str) -> bool:
    """Tell whether a text ends by ordering a report, a list or the like whose parts are listed
    below it."""
    found = _CONTENT_TO_COME.search(text)
    if found is None:
        return False
    clause = re.split(r"[.;]\s", text[: found.start()])[-1]
    return _CONTENT_ORDER.search(clause) is not None and _OPENING_WORDS.search(clause) is None


_OUTLINE_TO_COME = re.compile(
    r"(?i)(?<![^\W_])(?:báo cáo|cung cấp|thống kê|kê khai|đánh giá)(?![^\W_])(?P<of>[^.;:]{0,400}?)"
    r"(?:(?:theo|với) (?:đề cương |mẫu )?(?:gồm )?|(?:trong đó )?(?:nêu|làm) rõ )"
    r"(?:các |những |một số )?(?:nội dung|thông tin|số liệu|tiêu chí|vấn đề)"
    r"(?: (?:chính|cụ thể|chủ yếu|cơ bản|báo cáo))?(?: như)? sau(?: đây)?\s*:?\s*$|"
    r"(?<![^\W_])(?:báo cáo|cung cấp|thống kê)(?![^\W_])[^.;:]{0,200}"
    r"(?:theo (?:đề cương|mẫu|biểu mẫu|bố cục)(?: sau(?: đây)?)?|,\s(?:trong đó )?(?:làm|"
    r"nêu) rõ)\s*:\s*$|"
    r"(?<![^\W_])(?:nội dung|đề cương|bố cục) (?:của )?(?:các )?báo cáo(?![^\W_])[^.;:]{0,40}:\s*$"
)
"""The end of an order for one report whose headings are listed below: "… báo cáo tình hình bến phà
theo các nội dung sau:", "Nội dung báo cáo gồm:"."""
_MATTERS_TO_COME = re.compile(
    r"(?i)(?<![^\W_])(?:báo cáo|cung cấp|thống kê|tổng hợp|kê khai)(?![^\W_])[^.;:]{0,80}?\s"
    r"(?:các |những |một số )?(?:nội dung|thông tin|số liệu|vấn đề)(?: cụ thể)?(?: như)? sau"
    r"(?: đây)?(?:\s(?:trước|chậm nhất|trong|đến|về|gửi|cho|tới|qua)\s[^.;:]{1,90})?\s*:\s*$"
)
"""The end of an order to tell of matters that are listed below it: "… báo cáo các nội dung sau
trước ngày D:"."""
_OTHER_WORK = re.compile(
    r"(?<![^\W_])(?:triển khai|thực hiện|chấn chỉnh|tổ chức)(?![^\W_])[^.;:]{0,30}$"
)


def orders_outline(text: str, parts: Sequence[Item]) -> bool:
    """Tell whether words order one report by an outline: the ``parts`` below are its headings,
    whatever verb opens them, where none of them names who acts or by when."""
    found = _OUTLINE_TO_COME.search(text)
    if found is None and parts and _MATTERS_TO_COME.search(text):
        return not any(_is_duty(one, named=False, all_of=False) for one in parts)
    if found is None or not parts or _OTHER_WORK.search(found["of"] or ""):
        return False
    return not any(
        _LAST_DAY.search(one.text)
        or ((subject := read_subject(one.text, 0)) is not None and subject.directed)
        for part in parts
        for one in (part, *part.walk())
    )


_OF_THINGS = re.compile(
    r"(?i)(?:(?P<all>đối với)|"
    r"(?P<group>(?:các |những )(?:nhóm |loại )?"
    r"(?:nhóm|đối tượng|trường hợp|doanh nghiệp|hộ|khu vực|địa bàn|tuyến|công trình|lĩnh vực)"
    r"(?: [^\W\d_]+){0,2}? (?:sau(?: đây)?|như(?: sau)?|gồm))|"
    r"(?:bao )?gồm(?: có)?|(?:các |những )?"
    r"(?:thông tin|dữ liệu|số liệu|tài liệu|giấy tờ|hồ sơ)(?: sau(?: đây)?)?)\s*:\s*$"
)
"""The end of a duty whose objects are listed below: "… có trách nhiệm cập nhật đối với:"."""
_WORK_TO_COME = re.compile(
    r"(?i)(?:nhiệm vụ|công việc|biện pháp|giải pháp|hoạt động|công tác|bước|nội dung)"
    r"[^.;:,]{0,30}:\s*$"
)
_PAPER = re.compile(
    r"\W*(?:Báo cáo|Quyết định|Thông báo|Thống kê|Kiểm kê|Đăng ký|Hướng dẫn|Kết luận|Đề nghị|Đề án|"
    r"Cam kết|Thanh toán|Quyết toán|Dự toán|Nghiệm thu)\s"
)
"""Names of papers that begin as verbs do."""


def orders_things(item: Item, parts: Sequence[Item]) -> bool:
    """Tell whether an item is one duty over a list of its objects: "Sở A chịu trách nhiệm cập nhật
    … đối với: a) Danh sách …; b) Báo cáo …", "Rà soát các nhóm đối tượng sau: - Doanh nghiệp …"."""
    found = _OF_THINGS.search(item.text)
    if found is None or _WORK_TO_COME.search(item.text) or not parts:
        return False
    subject = read_subject(item.text, 0)
    if subject is None and (found["group"] is None or not begins_with_action(item.text)):
        return False
    duty = item.text[subject.end if subject is not None else 0 : found.start()]
    return len(duty.split()) > _SHORTEST_DUTY and not any(
        _is_duty(one, named=found["group"] is not None, all_of=found["all"] is not None)
        for one in parts
    )


def _is_duty(part: Item, *, named: bool, all_of: bool) -> bool:
    """Tell whether one of a list is work of its own; in a list of bodies or cases (``named``) a
    body that stands first is one of the objects, unless it is charged."""
    subject = read_subject(part.text, 0)
    if subject is not None:
        return not named or subject.directed or _CHARGED.search(part.text) is not None
    return not all_of and begins_with_action(part.text) and not _PAPER.match(part.text)


_CHARGED = re.compile(r"(?<![^\W_])(?:có trách nhiệm|chịu trách nhiệm|chủ trì|phải)(?![^\W_])")
"""What gives one of a list work of its own."""
_SHORTEST_DUTY = 3
"""Words of a duty at least: "có trách nhiệm lưu"."""


def holds_parts(item: Item) -> bool:
    """Tell whether an item is work whose parts are only listed below it: "Chủ trì các dự án …, bao
    gồm:", "Trình UBND tỉnh quyết định:", "Giao A sửa 03 cầu trước ngày D"."""
    text = item.text.rstrip()
    given = read_subject(text, 0)
    if _DETAILS.search(text) and _ANNOUNCES.search(text) is None:
        return given is not None or len(text) > _LONGEST_LEAD_IN
    if given is not None and _asks_figures(text, given.end):
        return True
    if given is not None and given.directed:
        return _ANNOUNCES.search(text) is None and _LAST_DAY.search(text) is not None
    return len(text) > _LONGEST_LEAD_IN and text.endswith(":") and begins_with_action(text)


def _asks_figures(text: str, work: int) -> bool:
    """Tell whether a short order ends with what is counted below it: "UBND các xã cập nhật kết
    quả:", "Sở A báo cáo số liệu:"."""
    return _FIGURES_TO_COME.fullmatch(text, work) is not None


_FIGURES_TO_COME = re.compile(
    r"[\s,]*(?:(?:có trách nhiệm|định kỳ|kịp thời|thường xuyên|hằng tháng|hằng quý|hằng năm) )*"
    r"(?:cập nhật|báo cáo|thống kê|cung cấp|tổng hợp|công bố|công khai|gửi)"
    r"(?: (?!các )[^,.;:]{2,60})?\s*:\s*"
)
_DETAILS = re.compile(r"[,;]\s*(?:cụ thể|trong đó|bao gồm|gồm)(?: như sau)?\s*:\s*$")
"""The end of an order whose objects are listed below: "… ban hành danh mục tài sản; cụ thể:"."""
_LAST_DAY = re.compile(r"(?:trước ngày|chậm nhất|xong trước|trong tháng|trong quý)\s[^.;]{0,20}\d")


_FORMS_TO_COME = re.compile(
    r"(?i)theo (?:các |những )?(?:hình thức|phương thức|cách thức)(?: [^\W\d_]+){0,2}?"
    r"(?: sau(?: đây)?)?\s*:\s*$"
)
"""The end of work whose forms are listed below: "giao bến theo các hình thức sau:"."""


def leads_on_to_content(text: str, run: Sequence[Item]) -> bool:
    """Tell whether a paragraph orders a report, a list or the like whose parts follow it."""
    return (orders_content(text) and is_content(run)) or orders_outline(text, run)


def leads_on_to_parts(item: Item, run: Sequence[Item], *, owned: bool) -> bool:
    """Tell whether what stands below an item only says what its work is made of."""
    if run and _FORMS_TO_COME.search(item.text) and len(item.text) > _LONGEST_LEAD_IN:
        return True
    several = owned and len(run) > 1
    return (
        leads_on_to_content(item.text, run)
        or (several and holds_parts(item) and is_content(run))
        or orders_things(item, run)
    )


def shares_out(item: Item, parts: Sequence[Item]) -> bool:
    """Tell whether the parts below an order say no more than which body has which share of it:
    "…, cụ thể: - Sở A đối với thủ tục số 1; - Sở B đối với …"."""
    return (
        len(parts) > 1
        and len(item.text) > _LONGEST_LEAD_IN
        and item.text.rstrip().endswith(":")
        and all(share_of(one) is not None for one in parts)
    )


def share_of(item: Item) -> AgencyList | None:
    """Return the bodies with which a part begins that goes on with their share of a work, or with
    which it ends behind a dash: "Tài sản bến hàng - Bộ Công Thương"."""
    found = read_agencies(item.text, 0)
    if found is not None:
        return found if _SHARE.match(item.text, found.end) else None
    dash = _LAST_DASH.search(item.text)
    last = read_agencies(item.text, dash.end()) if dash is not None else None
    return last if last is not None and not item.text[last.end :].strip(" ;./") else None


_LAST_DASH = re.compile(r"\s[-–—]\s+(?=[^-–—]+$)")


_SHARE = re.compile(
    r"\s*,?\s*(?:(?:chủ trì\s+)?đối với|về|tại|trên địa bàn|phụ trách|các nội dung)\s"
)
"""What of a work a body has, after its name."""


def orders_itself(item: Item) -> bool:
    """Tell whether an item's own words order, and do not only lead on to what stands below."""
    leads_on = LEADS_ON_WITH_ORDER.match(item.text) is not None
    return not item.is_heading or leads_on or orders_before_leading_on(item)


def orders_before_leading_on(item: Item) -> bool:
    """Tell whether an item orders in sentences of its own before the one that leads on to the
    parts below it."""
    found = re.search(r"[.;]\s+(?=[A-ZĐ\-–])", item.text)
    if item.kind == "plain" or found is None or found.start() < _LONGEST_LEAD_IN:
        return False
    return is_work(item) and AGREES.match(item.text) is None


def order_before_items(text: str) -> int:
    """Return where the order ends that stands before the words that lead on to items ("…, cụ thể
    như sau:"); 0 where they only announce the items."""
    last = next((begin for begin, end in clauses(text)[::-1] if end == len(text)), 0)
    found = _LEADS_ON_AT_END.search(text, max(0, last - len("; ")))
    apart = _AS_WELL.match(text, last) or _acts_in_a_sentence(text[:last])
    end = found.start() if found is not None else last if apart else 0
    order = text[:end].rstrip(" .,;")
    announces = found is not None and _ANNOUNCES.search(order) is not None
    return 0 if len(order) < _LONGEST_LEAD_IN or announces else end


def _acts_in_a_sentence(text: str) -> bool:
    """Tell whether a body acts in a whole sentence, at a time that stands before it at most."""
    time = AT_A_TIME.match(text)
    begin = time.end() if time is not None else 0
    subject = read_subject(text, begin) if text.rstrip().endswith(".") else None
    return subject is not None and begins_with_action(text[subject.end :].lstrip(" ,"))


_AS_WELL = re.compile(r"\s*(?:Đồng thời|Ngoài ra|Bên cạnh đó|Cùng với đó)(?![^\W_])")
"""How a sentence opens that adds to an order before it."""
_LEADS_ON_AT_END = re.compile(
    r"[,;]\s*(?:(?:cụ thể|trong đó)(?: như)?(?: sau)?|"
    r"(?:trong đó|đồng thời|và),?\s(?:(?:tập trung|khẩn trương|phối hợp|chủ động) )*"
    r"(?:thực hiện|triển khai|làm)(?: tốt)? (?:các |một số |những )"
    r"[^.;:]{3,60} sau(?: đây)?)\s*:\s*$"
)
_ANNOUNCES = re.compile(
    r"(?<![^\W_])(?:các|một số|những) (?:nội dung|nhiệm vụ|công việc|việc|giải pháp|biện pháp|"
    r"yêu cầu|vấn đề|công tác)(?![^\W_])"
)
"""What stands for the items below: "thực hiện một số nhiệm vụ trọng tâm"."""
_LONGEST_LEAD_IN = 60
"""Letters of words that may be a mere heading, whatever verb begins them."""


def leads_those_beside(item: Item, following: Item | None) -> bool:
    """Tell whether an item gives the items after it, of its own sign, to a body: "2. Giao phòng A
    thực hiện các việc sau: / 3. Kiểm tra …", or a paragraph those after it."""
    text = item.text.rstrip()
    return (
        following is not None
        and following.kind == item.kind
        and not item.children
        and text.endswith(":")
        and (DIRECTIVE_VERB.search(text) if item.kind == "plain" else DIRECTIVE_VERB.match(text))
        is not None
        and _STANDS_FOR_ITEMS.search(text) is not None
    )


def gives_reasons(item: Item, position: int, last: int) -> bool:
    """Tell whether a paragraph of the whole text gives the reasons for the items, of which ``last``
    is the place of the last one: it quotes others' orders. Behind the first item it may give a body
    work itself: "* Kiến nghị số 4: … / Đề nghị Sở A kiểm tra …".
    """
    if item.kind != "root" or position >= last:
        return False
    text = item.children[position].text
    behind = any(one.kind != "plain" for one in item.children[:position])
    subject = read_subject(text, 0) if behind else None
    if subject is None or BACKGROUND_OPENING.match(text):
        return True
    return not begins_with_action(text[subject.end :].lstrip(" ,"))


def heads_those_beside(item: Item, following: Item | None) -> bool:
    """Tell whether a paragraph is no more than the names of bodies, over what they are to do."""
    if item.kind != "plain" or following is None or item.children or _UNIT.match(item.text):
        return False
    words = in_small_letters(item.text, 0)
    works = is_sentence(following.text) or begins_with_action(following.text)
    if following.kind in ("dash", "plus"):
        ended = following.text.rstrip().endswith((".", ";"))
        works = works or (ended and not names_only_bodies(following.text.rstrip(" .;")))
        if turns_only_to_bodies(words) or group_alone(item.text):
            return works
    person = item.text.isupper() and begins_with_person(words)
    return works and (person or names_only_bodies(words) or stands_among_bodies(item))


def last_numbered(item: Item, ways: Set[int]) -> int:
    """Return the place of the last item under one that has a sign, without those in ``ways``, by
    their identities; -1 where none has."""
    signed = (
        at for at, one in enumerate(item.children) if one.kind != "plain" and id(one) not in ways
    )
    return max(signed, default=-1)


def ends_background(item: Item) -> bool:
    """Tell whether an item in a section that is headed as background opens its orders: it heads
    tasks, or gives a body work by "Giao", "Yêu cầu"."""
    if item.kind == "plain":
        return False
    if item.is_heading and item.children and _HEADS_TASKS.match(item.text):
        return True
    return any(
        (order := _ORDERS_BY_NAME.match(one.text)) is not None
        and read_subject(one.text, order.start("verb")) is not None
        for one in (item, *item.walk())
    )


_HEADS_TASKS = re.compile(
    r"(?i)\W*(?:(?:về|các|một số|những) )*(?:nhiệm vụ|giải pháp|phân công|tổ chức thực hiện|"
    r"(?:nội dung|việc|công việc) (?:cần|phải))(?![^\W_])"
)
_ORDERS_BY_NAME = re.compile(r"(?:Về [^:.;]{3,120}:\s+)?(?P<verb>Giao|Yêu cầu)\s")


def stands_among_bodies(item: Item) -> bool:
    """Tell whether a short line stands over items where lines before it are bodies over theirs: it
    is somebody too, whom no list knows ("Chú Tư lái đò" behind "Phòng Điều dưỡng")."""
    words = in_small_letters(item.text.rstrip(" :"), 0)
    if item.kind != "plain" or item.parent is None or words[-1:] in (".", ";", "!", "?"):
        return False
    if len(words.split()) > _LONGEST_UNREAD or begins_with_action(words) or _NOBODY.match(words):
        return False
    if read_subject(words, 0, heading=True) is not None:
        return False
    place = item.parent.children.index(item)
    before = item.parent.children[max(0, place - _LINES_BEFORE) : place]
    return any(
        one.kind == "plain" and names_only_bodies(in_small_letters(one.text.rstrip(" :"), 0))
        for one in before
    )


_NOBODY = re.compile(
    r"(?:Trong|Cụ thể|Ngoài|Lưu ý|Đồng thời|Nội dung|Yêu cầu|Về|Một số|Bao gồm|Gồm|Thời|Khi|Nếu|"
    r"Ngày|Sáng|Chiều|Tối|Tháng|Tuần|Quý|Năm|Trước|Sau|Từ|Đến|Đợt|Bước|Giai đoạn|Trách nhiệm|"
    r"Nhiệm vụ|Hồ sơ|Kinh phí|Mục|Phần|Điểm|Theo|Căn cứ|Bên cạnh|Riêng|Đối với|Tại|Ở|Mức|Số|Cách|"
    r"Hình thức|Việc|Công)"
    r"(?![^\W_])"
)
"""How a line begins that names nobody."""
_LINES_BEFORE = 40
"""Lines that are looked at, so that a long list takes no longer a line than a short one."""
_LONGEST_UNREAD = 12
"""Words at most of a line that names somebody whom no list knows."""


def owned_by_headings(items: Sequence[Item]) -> set[int]:
    """Return the identities of the items that stand right under a paragraph of no more than bodies:
    they are theirs, whatever verb begins them."""
    return {
        id(one)
        for at, heading in enumerate(items[:-1])
        if heads_those_beside(heading, items[at + 1])
        for one in run_after(items, at)
    }


_UNIT = re.compile(r"(?i)đơn vị (?:tính|đo)(?![^\W_])")
"""A unit of measure, which is written as a body is."""
_STANDS_FOR_ITEMS = re.compile(
    r"(?:thực hiện|triển khai|làm|tham mưu|giải quyết)(?: tốt)?\s(?:các |những |một số )"
    r"(?:việc|nội dung|nhiệm vụ|công việc|phần việc|hạng mục)[^.;:]{0,40}:$"
)
"""The end of an order whose work is what stands below or beside it."""


def speaks_of_product(item: Item, before: Item | None) -> bool:
    """Tell whether an item opens with the product that the item before it orders, and says what it
    must be: "a) Yêu cầu A lập bản vẽ. / b) Bản vẽ phải đủ …; gửi trước ngày D"."""
    opening = _PRODUCT_MUST_BE.match(item.text)
    if opening is None or before is None or before.kind != item.kind or before.children:
        return False
    return opening["product"].lower() in before.text.lower()


_PRODUCT_MUST_BE = re.compile(
    r"(?:Các |Những )?(?P<product>[^\W\d_]+(?: [a-zà-ỹđ]\w*){1,3}?) "
    r"(?:này |nêu trên )?(?:phải|cần)\s"
)


def goes_on_from(items: Sequence[Item], position: int) -> Item | None:
    """Return the item whose body also has the work of one that names nobody: one that speaks of its
    product, or opens with "Đồng thời, …", "Ngoài ra, …"; None where there is none."""
    if position and speaks_of_product(items[position], items[position - 1]):
        return items[position - 1]
    before = position
    while before and (moreover := _MOREOVER.match(items[before].text)) is not None:
        if items[before].kind != "plain" or not begins_with_action(
            items[before].text[moreover.end() :]
        ):
            return None
        before -= 1
    return items[before] if before < position and items[before].kind == "plain" else None


_MOREOVER = re.compile(
    r"(?:Đồng thời|Ngoài ra|(?:Bên cạnh|Cùng với|Cùng|Song song với) (?:đó|việc đó)),?\s+"
)


def is_content(items: Sequence[Item]) -> bool:
    """Tell whether items are parts of one thing: no verb begins them, no body has them, no date
    stands in them."""
    return len(items) > 0 and not any(
        below.kind in ("part", "article", "roman", "number") or is_work(below)
        for one in items
        for below in (one, *one.walk())
    )


def listed_without_work(item: Item) -> set[int]:
    """Return the identities of the items below one that only say how a paper is sent, or what is
    forbidden."""
    return {
        id(one)
        for at, lead_in in enumerate(item.children)
        if lead_in.kind == "plain" and (says_how_sent(lead_in.text) or lists_offences(lead_in.text))
        for one in run_after(item.children, at)
    }


def speaks_to_unread_body(item: Item) -> bool:
    """Tell whether an item turns to a body whose name is not understood: "Đối với trường A: cử"."""
    return (
        item.passage is not None
        and _TURNS_TO.match(item.text) is not None
        and read_subject(item.passage.text, item.start) is None
    )


_TURNS_TO = re.compile(
    r"(?:Đối với|Riêng)\s(?:các\s)?(?:trường|bệnh viện|trạm|bộ phận|phòng|tổ|đội|công ty|trung tâm)"
    r"(?![^\W_])(?! hợp)[^:.;]{2,120}:\s+[^\W\d_]"
)
