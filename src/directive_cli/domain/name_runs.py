"""What a name runs on with after "và", a comma or "cấp": its second half, its level, its places.

Patterns only; ``single_names`` says where each may follow. Texts are NFC.
"""

from __future__ import annotations

import re

from directive_cli.domain.name_patterns import PLACE_WORDS

SERVED = re.compile(r"(?:Đoàn đại biểu Quốc hội|Đoàn ĐBQH|HĐND|Hội đồng nhân dân)$")
OF_TWO_BODIES = re.compile(
    r"và\s+(?:Hội đồng nhân dân|HĐND|Ủy ban nhân dân|UBND)(?:\s+(?:tỉnh|[Tt]hành phố|xã|phường))?"
)
"""The second body that an office serves: "Văn phòng Đoàn đại biểu Quốc hội | và HĐND tỉnh"."""
MANAGING = frozenset({"Ban Quản lý", "Ban quản lý", "BQL"})
MANAGED = re.compile(
    r"và\s+(?:các\s+)?(?:khu|cụm|bến|cảng|công\s+trình|dự\s+án|điểm|di\s+tích|KCN)(?![^\W_])",
    re.IGNORECASE,
)
"""What a board also manages: "Ban Quản lý Khu kinh tế A | và các Khu công nghiệp tỉnh"."""
SHARED_LEVELS = re.compile(
    r"cấp\s+(?:tỉnh|huyện|xã|trung\s+ương|cơ\s+sở)(?:(?:,|\s+và)\s+cấp\s+(?:huyện|xã|cơ\s+sở))*(?![^\W_])"
)
"""The levels of the bodies that share a name: "Trung tâm Phục vụ … | cấp tỉnh, cấp xã"."""
PAIRED_ZONES = re.compile(r"và\s+(?:(?:các\s+)?(?:khu\s+)?công\s+nghiệp|các\s+KCN)(?![^\W_])")
"""The second half of a name over two sorts of zones: "khu chế xuất | và công nghiệp"."""
OF_PLACES = re.compile(rf"\scác\s+(?:tỉnh|thành\s+phố|huyện|xã|phường)\s+{PLACE_WORDS}$")
MORE_PLACES = re.compile(
    rf"(?:\s*,\s+{PLACE_WORDS}|\s+và\s+{PLACE_WORDS}|\s+\((?:cũ|mới|nay)[^()]*\))+"
)
"""The places after the first: "Hội A các tỉnh B | , C và D (cũ)"."""
PLACE_CLOSES = re.compile(
    rf"\s(?:tỉnh|[Tt]hành\s+phố|huyện|xã|phường|đặc\s+khu)(?:\s+{PLACE_WORDS})?$"
)
"""The place with which a body's name closes: a verb after it is work ("Văn phòng UBND tỉnh |
tham mưu")."""
LISTED_GROUP = re.compile(
    r"doanh\s+nghiệp|hợp\s+tác\s+xã|hộ\s+(?:gia\s+đình|kinh\s+doanh)|cá\s+nhân|nhà\s+thầu|"
    r"nhà\s+đầu\s+tư|đoàn\s+thể"
)
"""Groups that need no "các" within a list of bodies."""
OF_LEVEL = re.compile(r"(?<!tác)\s(?:tỉnh|huyện|xã|phường|thành\s+phố)$")
"""A level that closes a name unless a place follows: "Thanh tra tỉnh | kết luận"."""
