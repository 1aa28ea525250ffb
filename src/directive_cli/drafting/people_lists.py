"""Lists of people: who attends a meeting, who a board consists of. What stands in them is no work.

Knows an item and what stands under it; who has the work is for ``task_reading``.
"""

from __future__ import annotations

import re

from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.work_verbs import begins_with_action
from directive_cli.drafting.item_tree import Item
from directive_cli.drafting.passage_classes import LONGEST_POINT, asks_for_a_return
from directive_cli.drafting.roles import DIRECTIVE_VERB, read_subject

_MEETING = re.compile(
    r"(?i)^\W*(?:thành phần|"
    r"thời gian(?=\W*$|,| và | (?:họp|làm việc|tổ chức|diễn ra|khai mạc|dự kiến))|"
    r"địa điểm|(?:nội dung|phương pháp) (?:(?:cuộc |buổi )?họp|làm việc)|"
    r"(?:dự )?(?:tại )?(?:các )?điểm cầu)"
    r"(?![^\W_])(?!.*(?:thực hiện|trách nhiệm|bước|giai đoạn|tiến độ))"
)
"""A heading over who attends, when and where: what stands under it is no work."""
_MEETING_FIELD = re.compile(
    r"(?i)^\W*(?:thành phần|địa điểm)(?: (?:tham )?(?:dự|họp|mời)(?: họp)?)?\s*:"
)
"""The same as a field with its words: "II. Địa điểm: Trụ sở …", with the points of a link under
it."""


def names_people(item: Item) -> bool:
    """Tell whether an item says who attends a meeting, or of whom a board consists."""
    return is_meeting(item) or lists_members(item)


def is_meeting(item: Item) -> bool:
    """Tell whether an item says of a meeting who attends, when and where."""
    if asks_for_a_return(item):
        return False
    short = item.is_heading and len(item.text) < LONGEST_POINT and _MEETING.match(item.text)
    return bool(short) or _MEETING_FIELD.match(item.text) is not None


_COMPOSED = re.compile(
    r"(?i)thành lập|kiện toàn|thành phần|danh sách|có tên (?:sau|dưới)|"
    r"gồm (?:có )?(?:các )?(?:ông|bà|đồng chí|thành viên)"
)
"""Words of an item over the members of a board: "Kiện toàn Ban Chỉ đạo …, gồm các đồng chí"."""
_TITLE = r"(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c)"
_ROLE = (
    r"(?i:(?:các\s+)?(?:phó\s+)?(?:trưởng (?:ban|đoàn|tiểu ban)|tổ trưởng|tổ phó|tổ viên|"
    r"nhóm trưởng|chủ tịch(?: hội đồng)?|[uủ][ỷy] viên|thành viên|thư ký))"
)
_PERSON = re.compile(
    rf"\W*(?:{_ROLE}[^:.;]{{0,40}}:\s*)?(?:[Mm]ời\s+)?{_TITLE}\s*:?\s+"
    rf"[{CAPITAL_LETTERS}][^\W\d_]*(?:\s+[{CAPITAL_LETTERS}][^\W\d_]*){{1,4}}\s*(?:[,(–-]|$)"
)
"""A person, by name and office, or before that by the role: "Trưởng ban: Đ/c Trần Văn A, …"."""
_ROLE_AND_OFFICE = re.compile(rf"\W*{_ROLE}[^:.;]{{0,40}}:\s*[{CAPITAL_LETTERS}]")
_OFFICE_AND_ROLE = re.compile(
    rf"[^:;]{{4,160}}(?:,|-|–|làm|tham gia)\s*{_ROLE}[^,;:.]{{0,30}}[.;]?\s*$"
)
_ROLE_HEADING = re.compile(rf"\W*{_ROLE}[^:.;]{{0,40}}:?\s*$")
_ACTS = re.compile(
    r"(?<![^\W_])(?:phụ trách|theo dõi|trực tiếp|chủ trì|(?:chịu|có) trách nhiệm)(?![^\W_])"
)
"""What a person of a list is told to do."""
_MOST = 0.6
"""Share of what stands under an item that names members, so that it lists them."""


def lists_members(item: Item) -> bool:
    """Tell whether an item says of whom a board, a council or a team consists."""
    leaves = [one for one in item.walk() if not one.children and one.text.strip()]
    if len(leaves) < 2 or not any(_COMPOSED.search(one.text) for one in _upwards(item)):
        return False
    members = [one for one in leaves if _is_member(one)]
    return len(members) >= len(leaves) * _MOST and not any(map(_has_work, members))


def _upwards(item: Item) -> list[Item]:
    above, found = item, []
    while above.parent is not None:
        found.append(above)
        above = above.parent
    return found


def _is_member(item: Item) -> bool:
    text = item.text
    if any(one.match(text) for one in (_PERSON, _ROLE_AND_OFFICE, _OFFICE_AND_ROLE)):
        return True
    under_role = item.parent is not None and _ROLE_HEADING.match(item.parent.text) is not None
    return under_role and not begins_with_action(text)


def _has_work(item: Item) -> bool:
    return _ACTS.search(item.text) is not None


def charges_somebody(text: str) -> bool:
    """Tell whether words among those who attend give somebody work: "giao Sở …", "chịu trách
    nhiệm", "Từ ngày D: Sở … họp với …"."""
    dated = _WORK_FROM_A_DAY.match(text)
    actor = read_subject(text, dated.end()) if dated is not None else None
    if actor is not None and begins_with_action(text[actor.end :].lstrip()):
        return True
    return _CHARGES.search(text) is not None or any(
        text[found.end()].isupper() or text.startswith("các ", found.end())
        for found in DIRECTIVE_VERB.finditer(text)
    )


_CHARGES = re.compile(r"(?:chịu|có) trách nhiệm")
_WORK_FROM_A_DAY = re.compile(r"\W*(?i:từ|trước|chậm nhất|đến)(?![^\W_])[^:;.]{4,60}:\s+")
"""How a line opens that is work within some days, and no hour of a meeting."""
