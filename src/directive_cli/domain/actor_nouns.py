"""How those are called who act and are named by no list of bodies: "các chủ tàu", "đội ngũ cộng tác
viên", "thợ phà".

Knows words only.
"""

from __future__ import annotations

import re

from directive_cli.domain.agency_lexicon import longest_first_pattern
from directive_cli.domain.name_patterns import QUANTIFIER
from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.domain.word_lists import words_of

_PERSONS = (
    r"(?:(?:quý\s+)?vị|anh(?:\s*,)?\s+chị(?:\s+em)?|ông\s*(?:,|/|\(|và)\s*bà\)?\s*:?|"
    r"thầy\s*(?:,|/|\(|và)?\s*cô(?:\s+giáo)?)\s+"
)
_COUNTED = (
    r"(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)\s+"
    r"(?!(?:phòng|đơn vị|cơ quan|sở|ngành|ban|khoa|bên|đồng chí)(?![^\W_]))"
)
"""So many of a kind; "hai phòng" are those that the sentence before names."""
_MANY = (
    rf"(?:(?:{QUANTIFIER}|mọi\s+|{_COUNTED})(?:{_PERSONS})?|{_PERSONS}|quý\s+(?=thầy)|đội\s+ngũ\s+)"
)
_NO_ACTOR = (
    r"(?!(?:trường\s+hợp|hội\s+(?:nghị|thảo|chợ|thi|diễn)|báo\s+(?:cáo|động)|"
    r"bản\s+(?:đồ|sao|vẽ|án)|"
    r"bộ\s+(?:phận|tiêu|luật|dữ|thủ|chỉ|máy)|sở\s+hữu|ban\s+hành|đoàn\s+kết|"
    r"phòng\s+(?:chống|ngừa|họp|học)|"
    r"khoa\s+học|ngành\s+nghề|nhóm\s+(?:nhiệm|giải|vấn|chỉ|đối)|"
    r"tổ\s+chức\s+(?:thực|triển|kiểm|các)|"
    r"khối\s+lượng|cơ\s+sở\s+(?:vật|dữ|pháp|hạ)|kế\s+toán(?=\s*,)|cụm\s+từ|đội\s+ngũ|làng\s+nghề|"
    r"hộ\s+(?:chiếu|tịch)|xã\s+hội|trạm\s+biến)(?![^\W_]))"
)
"""What begins as an actor does and is none."""
_BY_ENDING = (
    r"(?:(?!(?:họp|gặp|mời|cử|bầu|chọn|thay|gọi|hỏi|tập|bồi|giới|bổ|tăng|sinh|thành|bệnh|động|nhân|"
    r"giáo|học|công|đội|hội|đoàn|đảng)\s)[^\W\d_]+\s){1,2}"
    r"(?:trưởng|viên)"
)
"""Persons by what their work is called: "cung trưởng", "tuần đường viên"."""
_BY_TRADE = (
    r"(?:chủ\s+(?!(?:trì|động|trương|yếu|đề|quyền|tịch|nhiệm|quản|thể|nghĩa|tâm|định|lực|quan|chốt|"
    r"đạo|tọa|khảo|biên|các|trị|ngữ|nhân|nhật)(?![^\W_]))|thợ\s+|(?:lò|vựa)\s+)[^\W\d_]+"
)
"""Persons by what they own or make: "chủ cầu", "thợ phà", "lò bún"."""
ACTOR = (
    rf"{_NO_ACTOR}(?:{longest_first_pattern(words_of('actors'))}|{_BY_ENDING}|{_BY_TRADE})"
    r"(?![^\W_])"
)
_JOIN = r"(?:\s*,\s*|\s+và\s+|\s*/\s*|\s+hoặc\s+)"
GROUP = re.compile(
    rf"(?i:(?P<many>{_MANY})?)(?P<first>(?i:{ACTOR}))"
    rf"(?:{_JOIN}(?![{CAPITAL_LETTERS}])(?i:(?:{_MANY})?{ACTOR}))*"
)
