"""How a line ends whose sentence goes on in the next one: with a list, a label or a paper to come.

Knows one line at a time.
"""

from __future__ import annotations

import re

LIST_TO_COME = re.compile(
    r"(?:[Cc]ác|[Hh]ai|0\d)\s+(?:tỉnh|[Ss]ở|[Bb]ộ|huyện|xã|phường|[Tt]ập đoàn|thành phố|ngành|"
    r"cơ quan|Vụ|"
    r"Cục|Ban)(?:,\s[^,:]{2,12})*\s*:$"
)
"""A colon in the middle of a name: "các tỉnh:" / "Đắk Lắk, …"."""
FIELD_TO_COME = re.compile(
    r"^.{20,}[.;]\s(?:(?:[Cc]ơ quan|[Đđ]ơn vị|[Tt]hời (?:gian|hạn)) )?"
    r"(?:[Cc]hủ trì|[Pp]hối hợp|[Tt]hực hiện|[Hh]oàn thành)\s*:$"
)
"""A label behind a sentence, whose words stand on the next line: "… tại các thôn. Đơn vị chủ
trì:" / "UBND các xã"."""
PAPER_TO_COME = re.compile(
    r"(?<![^\W_])(?:căn cứ(?: nội dung)?|theo|nội dung|thi hành|thực hiện|ban hành|kèm theo|"
    r"quy định tại|(?:Điều|[Kk]hoản|[Đđ]iểm|[Mm]ục|Phụ lục) (?:\d{1,3}|[IVX]{1,4}|[a-zđ]))$"
)
"""The end of a line that goes on with a paper: "… căn cứ nội dung | Quyết định này", "… tại Điều
6 | Thông tư số …"."""
PAPER_NAME = re.compile(
    r"(?:Quyết định|Kế hoạch|Thông báo|Hướng dẫn|Báo cáo|Đề án|Chỉ thị|Quy chế|Nghị quyết|Luật|"
    r"Nghị định|Thông tư)\s(?!.*:$)"
)
"""A kind of paper at a line's beginning that is no heading."""
