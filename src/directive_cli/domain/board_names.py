"""Boards and teams that are called by what they are for, up to their level or place: "Ban Chỉ đạo
phát triển … tỉnh", "Ban Vận động xây nhà Đại đoàn kết tỉnh".

Knows words only.
"""

from __future__ import annotations

import re

from directive_cli.domain.name_ends import opens_work
from directive_cli.domain.name_patterns import PLACE_WORDS
from directive_cli.domain.name_syllables import opens_strange_work
from directive_cli.domain.work_verbs import LISTED_VERB, SHORT_VERB

_LONG_BOARD = re.compile(
    r"(?:Ban [Cc]hỉ đạo|BCĐ|Ban [Cc]hỉ huy|Hội đồng|Tổ công tác|Ban Vận động|"
    r"Ban Quản lý|Ban Tổ chức|Ủy ban)\s+"
    r"(?:(?:về|các|công tác)\s+)?"
    r"(?:phát triển|phòng|xây dựng|thực hiện|triển khai|cải cách|chuyển đổi|quản lý|đổi mới|"
    r"giảm nghèo|bảo vệ|phổ biến|"
    r"phối hợp|Phối hợp|điều phối|chương trình|dự án|đầu tư|ứng phó|sắp xếp|"
    r"bồi thường|cưỡng chế|tái định cư|tuyển sinh|tuyển dụng|nghĩa vụ|"
    r"thi đua|xóa|toàn dân|hội nhập|tổng kết|bầu cử|giải phóng|khắc phục|thẩm định|đánh giá|"
    r"tư vấn)(?![^\W_])"
    r"(?:(?!(?<![^\s])(?:tại|cho|về|để|với|theo|do|trên|trong|khi|đến|gửi|báo cáo|chủ trì|"
    r"khẩn trương|chỉ đạo|rà soát|tổ chức|phân công|"
    r"các (?:sở|cơ quan|đơn vị|địa phương|xã|huyện|tỉnh)|UBND|Sở|"
    r"Bộ)(?![^\W_]))[^.;:()\n]){2,150}?(?<![^\s])(?<!các )(?<!của )(?<!toàn )"
    r"(?:cấp\s+(?:tỉnh|xã|huyện)|các địa phương|tỉnh|thành phố|Thành phố|Trung ương|"
    r"quốc gia|huyện|xã|phường|"
    r"đặc khu)(?:(?<=quốc gia)\s+(?:cấp\s+)?(?:tỉnh|thành phố|huyện|xã|phường)(?![^\W_]))?"
    rf"(?:\s+{PLACE_WORDS})?(?=\s+(?!hội)[^\W\d_]|\s*[,;:]|\s*$)"
)
"""A board that is called by what it is for, up to its level or place: "Ban Chỉ đạo phát triển …
tỉnh"."""
_PURPOSE = re.compile(
    r"(?:Ban (?:Vận động|Chỉ đạo|Tổ chức|Điều phối)|Tổ (?:công tác|giúp việc)|"
    r"Đoàn (?:công tác|kiểm tra)|Hội đồng)\s+(?=[a-zà-ỹđ])"
    r"(?:(?!(?:tại|cho|về|để|với|theo|do|trên|trong|khi|đến|gửi|trình|báo cáo|việc|danh sách|"
    r"kế hoạch|phương án|các|những|mọi|từng|số|lại|hết|xong|ngay|của|tỉnh|huyện|xã|phường|phải|"
    r"cần|có|đã|sẽ)(?![^\W_]))[^\W\d_]+\s+){2,10}"
    r"(?:tỉnh|huyện|xã(?! hội)|phường|thành phố|quận|đặc khu)"
    rf"(?:\s+{PLACE_WORDS})?(?=\s+(?P<verb>[^\W\d_]+))"
)
"""The same for what no list has, where a second clause opens behind the level."""
_GOES_ON = re.compile(
    r"(?:gửi|trình|báo cáo|tham mưu|đề xuất|kiến nghị|phục vụ|thực hiện|tham gia|tổ chức|theo|và|"
    r"hoặc|quản lý|xử lý|giải quyết|đăng ký|nộp)(?![^\W_])"
)
"""Verbs that go on the clause before them: "kiểm tra các bến của xã | báo cáo …"."""
_TEAM = re.compile(r"(?:Tổ|Đội|Đoàn|Nhóm|Tiểu ban)\s+(?=[a-zà-ỹđ])")
"""Who may be called by a verb in small letters: "Tổ | kiểm phiếu"."""
_OF_WHAT_KIND = re.compile(
    r"\s+(?:lưu động|cơ động|liên ngành|nhanh|cộng đồng|số \d{1,2})(?![^\W_])"
)
"""What says which team of its kind is meant: "Đội tuyên truyền | lưu động"."""
_SECOND_SYLLABLE = re.compile(r"\s+[a-zà-ỹđ][^\W\d_]*")


def board_end(text: str, start: int) -> int:
    """Return the end of a board's name with what it is for; -1 where none is read so."""
    board = _LONG_BOARD.match(text, start)
    if board is not None:
        return board.end()
    working = _team_end(text, start)
    if working > 0:
        return working
    team = _PURPOSE.match(text, start)
    if team is None or _GOES_ON.match(text, team.start("verb")):
        return -1
    acts = _acts(text, team.start("verb")) or opens_strange_work(text, *team.span("verb"))
    return team.end() if acts else -1


def _team_end(text: str, start: int) -> int:
    """Return the end of a team's name that is a verb, behind which its work stands: "Tổ kiểm phiếu
    | lập biên bản"; -1 where none is read so."""
    team = _TEAM.match(text, start)
    if team is None:
        return -1
    verb = LISTED_VERB.match(text, team.end()) or SHORT_VERB.match(text, team.end())
    if verb is None:
        return -1
    end = verb.end()
    if " " not in verb.group() and (second := _SECOND_SYLLABLE.match(text, end)) is not None:
        end = second.end()
    kind = _OF_WHAT_KIND.match(text, end)
    end = kind.end() if kind is not None else end
    work = _SECOND_SYLLABLE.match(text, end)
    if work is None or text[work.end() : work.end() + 1] != " ":
        return -1
    return end if _acts(text, end + 1) else -1


def _acts(text: str, position: int) -> bool:
    """Tell whether a verb that is known, or what opens work before one, begins at ``position``."""
    verb = LISTED_VERB.match(text, position) or SHORT_VERB.match(text, position)
    return verb is not None or opens_work(text, position)
