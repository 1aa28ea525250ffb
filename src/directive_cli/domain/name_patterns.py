"""The patterns of agencies' names: words of office, groups, places, heads, tails, lists.

Patterns only; ``single_names`` and ``agency_names`` say how they are put together. Texts are NFC.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from directive_cli.domain.agency_lexicon import (
    ACTIONS,
    FUNCTION_WORDS,
    HEADS,
    NAMES_WITH_COMMA,
    PORTFOLIOS,
    longest_first_pattern,
)
from directive_cli.domain.vietnamese import CAPITAL_LETTERS, bare

if TYPE_CHECKING:
    from collections.abc import Iterator

OFFICES = (
    "Chủ tịch Hội đồng thành viên", "Chủ tịch Hội đồng quản trị", "Chủ tịch HĐTV", "Chủ tịch HĐQT",
    "Thủ trưởng", "Người đứng đầu", "Phó Giám đốc phụ trách", "Phó Hiệu trưởng phụ trách",
    "Phó Trưởng phòng phụ trách", "Phó Hiệu trưởng", "Phó Giám đốc", "Tổng Giám đốc",
    "Giám đốc", "Phó Chủ tịch",
    "Chủ tịch",
    "Tổng Thư ký", "Bộ trưởng", "Thứ trưởng", "Phó Bí thư", "Bí thư", "Trưởng Ban", "Chánh án",
    "Cục trưởng", "Vụ trưởng", "Chủ nhiệm", "Viện trưởng", "Hiệu trưởng",
    "Tập thể lãnh đạo", "Lãnh đạo", "Tập thể", "Tư lệnh", "Chỉ huy trưởng", "Trưởng các",
    "Trưởng phòng",
    "Trưởng", "Chánh",
    "Tổ trưởng", "Tổ phó", "Đội phó", "Đội trưởng", "Nhóm trưởng", "Điều dưỡng trưởng",
    "Kế toán trưởng",
    "Đồng chí", "Tổng Thanh tra", "Thống đốc", "Hạt trưởng", "Trạm trưởng", "Đồn trưởng",
    "Hải đội trưởng", "Chi cục trưởng", "Trưởng, Phó Trưởng", "Phó Trưởng phòng",
    "Phó Chánh", "Tổng phụ trách Đội", "Tổng Biên tập", "Phó Tổng Biên tập", "Tổng biên tập",
)  # fmt: skip
QUANTIFIER = r"(?:(?:tất\s+cả\s+)?các|những|toàn\s+thể|toàn\s+bộ|một\s+số|mỗi|từng)\s+"
OFFICE_WORDS = rf"(?i:{longest_first_pattern(OFFICES)})"
_NO_SECOND_HEAD = r"(?!(?<=[Cc]ác [Bb]ộ trưởng)\s*(?:,|và)\s*(?i:Chủ tịch))"
"""Heads of bodies of two kinds: "các Bộ trưởng | , Chủ tịch UBND các tỉnh"."""
_TITLE = r"(?:đồng\s+chí|đ/c|ông(?:\s*[,(/]\s*bà\)?|\s+và\s+bà)?\s*:?|bà)"
OFFICE_BEFORE = re.compile(
    rf"(?i:(?:{QUANTIFIER})?{_TITLE}\s+|{QUANTIFIER})?(?!(?i:Trưởng|Chánh(?!\s+án)|"
    rf"Chủ\s+nhiệm)\s+(?![{CAPITAL_LETTERS}]|các|(?:phòng|ban|khoa)\s*(?:,|và)\s*Phó))"
    rf"{OFFICE_WORDS}(?:{_NO_SECOND_HEAD}\s*(?:,|và|hoặc|kiêm)\s*{OFFICE_WORDS})*\s+(?=\S)"
)
SHORT_OFFICE = re.compile(r"(?:Chánh|Phó Chánh|Trưởng)\s+(?=Thanh tra|Văn phòng|Ban|Đoàn)")
"""An office whose body the longer words of office would swallow: "Chánh | Thanh tra tỉnh"."""
COMRADE = re.compile(rf"(?i:(?:{QUANTIFIER})?{_TITLE}\s+)(?=(?!(?i:đồng\s+chí)){OFFICE_WORDS})")
"""What stands before an office and is no part of it: "các đồng chí | Giám đốc Sở …"."""
_CITY = r"thành\s+ph[ốôóổồòoếé]"
"""A city; a scanner loses the last letter's marks: "thành phô", "thành phó"."""
PLACE_NOUN = rf"(?:tỉnh|{_CITY}|huyện|thị\s+xã|thị\s+trấn|xã|phường|đặc\s+khu|quận)"
_CAPITAL_WORD = (
    r"(?!(?:Khi|Trong|Theo|Căn(?= cứ)|Nếu|Để|Đối|Tại|Trên|Các|Những|Hằng|Định kỳ|Trước|"
    r"Chủ (?:trì|động))(?![^\W_]))"
    rf"[{CAPITAL_LETTERS}][^\W\d_]*(?:['’][^\W\d_]+)*"
)
"""A word of a place's name ("M'gar"); none with which a sentence opens on the line behind it."""
PLACE_WORDS = (
    rf"(?-i:{_CAPITAL_WORD}(?:\s+(?:{_CAPITAL_WORD}|[IVX]+\b|\d{{1,2}}\b)){{0,3}}"
    r"(?:\s+[-–]\s+(?:Vũng\s+Tàu|Tháp\s+Chàm|Đà\s+Lạt)(?![^\W_]))?)"
)
_SCHOOL = (
    r"(?:mầm\s+non|mẫu\s+giáo|tiểu\s+học|trung\s+học\s+cơ\s+sở|trung\s+học\s+phổ\s+thông|trung\s+học|THCS|"
    r"THPT|phổ\s+thông|đại\s+học|cao\s+đẳng|trung\s+cấp|công\s+lập|ngoài\s+công\s+lập|tư\s+thục|"
    r"dân\s+tộc\s+nội\s+trú|nội\s+trú|bán\s+trú|chuyên\s+biệt|liên\s+cấp|nhiều\s+cấp\s+học)"
)
COMPANY_KIND = r"(?:(?:lâm|nông)\s+nghiệp|thủy\s+(?:lợi|nông)|bảo\s+hiểm|lữ\s+hành|chứng\s+khoán)"
"""What companies of one kind deal in: "công ty | lâm nghiệp"."""
GROUP_NOUN = (
    rf"(?:trường(?:\s+học)?\s+(?:{_SCHOOL}(?:(?:\s*,\s*|\s+(?:và\s+|hoặc\s+)?){_SCHOOL})*)|"
    r"cơ\s+quan\s+ngang\s+bộ|nhà\s+mạng|vườn\s+quốc\s+gia|"
    r"khu\s+bảo\s+tồn(?:\s+(?:thiên\s+nhiên|biển))?|"
    r"(?-i:ban\s+quản)\s+lý\s+rừng(?:\s+(?:phòng\s+hộ|đặc\s+dụng))?|"
    r"hãng\s+(?:tàu|xe|taxi|bay|hàng\s+không)|"
    r"chủ\s+(?:rừng|tàu|hồ(?:,\s+đập)?|đập|bến|cơ\s+sở|hộ|phương\s+tiện|xe|thuyền|nuôi|trang\s+trại|"
    r"nguồn\s+thải|mỏ|công\s+trình|sở\s+hữu|sử\s+dụng|vườn)|cộng\s+đồng|"
    r"cơ\s+sở\s+khám(?:\s+bệnh)?\s*,\s*chữa\s+bệnh|cơ\s+quan\s+tham\s+mưu\s*,\s*giúp\s+việc|"
    r"(?:đồng\s+chí\s+)?(?:đảng|cấp|tỉnh|thành|huyện|chi)\s+[uủ][ỷy]\s+viên|"
    r"ban\s+cán\s+sự(?:\s+đảng)?|đảng\s+đoàn|chi\s+[uủ][ỷy]|"
    r"đoàn\s+thể\s+chính\s+trị\s*-\s*xã\s+hội|"
    r"đoàn\s+(?:thanh\s+tra|kiểm\s+tra|giám\s+sát)(?:\s*,\s*(?:kiểm\s+tra|giám\s+sát))?|"
    r"công\s+đoàn\s+(?:bộ\s+phận|cơ\s+sở|thành\s+viên)|"
    r"(?:tổ\s+)?đại\s+biểu|hộ\s+dân|đồn(?:\s+biên\s+phòng)?|hạt\s+kiểm\s+lâm|trạm\s+y\s+tế|"
    r"hộ\s+gia\s+đình|hộ\s+kinh\s+doanh|phòng\s+chuyên\s+môn|"
    r"cơ\s+quan\s+(?:trực\s+)?thuộc\s+Chính\s+phủ|"
    r"Phó\s+Thủ\s+tướng|Ủy\s+ban\s+của\s+Quốc\s+hội|cơ\s+quan\s+chuyên\s+môn|"
    r"cơ\s+quan\s+chuyên\s+trách(?:\s+tham\s+mưu,\s+giúp\s+việc)?|"
    r"cơ\s+quan\s+(?:thông\s+tấn|thông\s+tin)(?:\s*,\s*báo\s+chí)?|cơ\s+quan\s+báo\s+chí|cơ\s+quan\s+Trung\s+ương|"
    r"cơ\s+quan\s+tham\s+mưu,?\s+giúp\s+việc|(?:huyện|quận|thị)\s+[uủ][ỷy]|"
    r"cơ\s+sở\s+khám(?:\s+bệnh)?,\s+chữa\s+bệnh|"
    r"cơ\s+sở\s+giáo\s+dục(?:,\s+đào\s+tạo)?(?:\s+(?:mầm\s+non|phổ\s+thông|nghề\s+nghiệp|đại\s+học|"
    r"thường\s+xuyên)(?:(?:,\s*|\s+và\s+)(?:giáo\s+dục\s+)?(?:mầm\s+non|phổ\s+thông|nghề\s+nghiệp|"
    r"đại\s+học|"
    r"thường\s+xuyên))*)|"
    r"cơ\s+quan\s+chức\s+năng|cơ\s+quan\s+ngành\s+dọc|cơ\s+quan|đơn\s+vị\s+sự\s+nghiệp(?:\s+công\s+lập)?|đơn\s+vị|"
    r"địa\s+phương|quân\s+đội|đoàn\s+thể(?:\s+nhân\s+dân)?|"
    r"tổ\s+chức\s+(?:chính\s+trị\s*-?\s*xã\s+hội|xã\s+hội(?:\s*-\s*nghề\s+nghiệp)?|đảng|tín\s+dụng)|"
    r"tổ\s+chức|cá\s+nhân|"
    r"doanh\s+nghiệp|hiệp\s+hội|hội\s+nghề\s+nghiệp|hội|chủ\s+đầu\s+tư|nhà\s+thầu|"
    r"nhà\s+đầu\s+tư|cấp\s+[uủ][ỷy](?:\s+đảng)?(?:,\s+"
    r"(?:tổ\s+chức\s+đảng|chính\s+quyền(?:\s+địa\s+phương)?)(?![^\W_]))*|"
    r"chi\s+bộ|đảng\s+bộ|đảng\s+ủy|đảng\s+uỷ|tỉnh\s+ủy|tỉnh\s+uỷ|"
    r"thành\s+ủy|thành\s+uỷ|sở\s+chuyên\s+ngành|chính\s+quyền\s+địa\s+phương|"
    r"cấp\s+chính\s+quyền(?:\s+địa\s+phương)?|chính\s+quyền\s+các\s+cấp|"
    r"chính\s+quyền\s+cấp\s+xã|cấp\s+[uủ][ỷy],\s+chính\s+quyền|"
    r"cấp(?=\s*,\s*(?:(?:các|mọi)\s+)?ngành(?!\s+và\s+đề\s+nghị))|"
    r"lực\s+lượng\s+chức\s+năng|lực\s+lượng|ngân\s+hàng\s+thương\s+mại|ban\s+quản\s+lý|BQL|"
    r"ban\s+đảng|ban|ngành|sở|bộ|tổng\s+cục|cục|vụ|phòng|viện|trung\s+tâm|"
    r"tập\s+đoàn(?:\s+kinh\s+tế)?|tổng\s+công\s+ty(?:\s+nhà\s+nước)?|"
    rf"công\s+ty(?-i:\s+{COMPANY_KIND})?|"
    r"tổ\s+hợp\s+tác|"
    r"hợp\s+tác\s+xã|trường(?!\s+hợp(?![^\W_]))|bệnh\s+viện|học\s+viện|đại\s+học|báo\s+chí|huyện|"
    r"quận|thị\s+trấn|thị\s+xã|thành\s+phố|tỉnh|xã|phường|đặc\s+khu|"
    r"thành\s+viên(?:\s+(?:Ban\s+Chỉ\s+đạo|Tổ\s+công\s+tác|Tổ\s+giúp\s+việc|Hội\s+đồng|Đoàn\s+kiểm\s+tra))?|chi\s+(?:nhánh|cục)|(?:liên\s+)?chi\s+(?:đoàn|hội)|khoa(?!\s+học)|phân\s+viện|nhà\s+trường|cơ\s+sở|khu\s+công\s+nghiệp|"
    r"hội\s+quần\s+chúng|(?-i:mặt\s+trận)|chốt(?:\s+kiểm\s+soát)?|ấp|thôn|bản|khóm|buôn|khu\s+phố|tổ\s+dân\s+phố|khu\s+dân\s+cư|"
    r"quỹ\s+tín\s+dụng(?:\s+nhân\s+dân)?|đội(?!\s+(?:ngũ|viên|tuyển|hình)(?![^\W_]))|"
    r"giáo\s+viên(?:\s+(?:chủ\s+nhiệm|bộ\s+môn))?|tổ\s+chuyên\s+môn|"
    r"người\s+đại\s+diện\s+(?:phần\s+)?vốn\s+nhà\s+nước(?:\s+tại\s+(?:các\s+)?doanh\s+nghiệp)?|"
    r"quý\s+(?:cơ\s+quan|đơn\s+vị|công\s+ty|doanh\s+nghiệp|sở|bộ|địa\s+phương|"
    r"ngân\s+hàng|báo|đài|trường|"
    r"[uủ][ỷy]\s+ban|(?:chi\s+)?cục|trung\s+tâm|viện|hội|hiệp\s+hội|phòng|ban|"
    r"tập\s+đoàn|tổng\s+công\s+ty|"
    r"bệnh\s+viện|tổ\s+chức|tòa|kho\s+bạc|huyện|xã|phường|"
    r"chi\s+nhánh|cơ\s+sở|nhà\s+(?:đầu\s+tư|thầu|trường)))"
    r"(?![^\W_])"
)
_FORCES = (
    r"(?-i:(?:Công\s+an|Kiểm\s+(?:lâm|ngư|sát|toán|tra)|Hải\s+quan|Biên\s+phòng|Quân\s+(?:đội|sự)|Cảnh\s+sát|"
    r"Thanh\s+tra|Thi\s+hành\s+án|Dân\s+quân|Thống\s+kê|Dân\s+vận|Quản\s+lý\s+thị\s+trường|Tuyên\s+giáo)"
    r"(?:\s+(?:cấp\s+xã|cơ\s+sở|khu\s+vực|dân\s+sự|nhân\s+dân|giao\s+thông|biển|cơ\s+động))?|"
    r"kiểm\s+(?:lâm|ngư)|công\s+an|(?:bộ\s+đội\s+)?biên\s+phòng|hải\s+quan|quân\s+(?:đội|sự)|"
    r"cảnh\s+sát(?:\s+(?:giao\s+thông|biển|môi\s+trường))?|dân\s+quân(?:\s+tự\s+vệ)?|vũ\s+trang|"
    r"quản\s+lý\s+thị\s+trường|thanh\s+niên\s+xung\s+phong|canh\s+phòng|xung\s+kích|dân\s+phòng)"
)
"""What a group is of by a name with a small second half: "lực lượng | Kiểm lâm"."""
HAMLET = r"(?:thôn|bản|ấp|khóm|buôn|khu\s+phố|tổ\s+dân\s+phố|khu\s+dân\s+cư)"
GROUP_TAIL = (
    rf"(?:\s+(?:(?:có\s+)?liên\s+quan(?:\s+khác)?|trực\s+thuộc(?:\s+Trung\s+ương)?(?!\s+UBND\s)|chức\s+năng|"
    rf"cơ\s+sở|nêu\s+trên|nói\s+trên|khác|Trung\s+ương|"
    r"(?:do\s+)?[Nn]hà\s+nước\s+nắm\s+giữ\s+[^,;.:]{0,40}?(?:vốn|cổ\s+phần)"
    r"(?:\s+(?:điều\s+lệ|chi\s+phối|nhà\s+nước))*|"
    r"được\s+(?:thanh\s+tra|kiểm\s+toán)|"
    rf"được\s+Đảng(?:\s*,|\s+và)\s+Nhà\s+nước\s+giao\s+nhiệm\s+vụ|"
    rf"các\s+{HAMLET}(?:\s*,\s*{HAMLET})*|"
    rf"(?:trực\s+)?thuộc\s+(?:(?:Ủy\s+ban\s+nhân\s+dân|UBND)\s+)?(?:tỉnh|[Tt]hành\s+phố|Bộ|"
    rf"Chính\s+phủ|huyện|xã|Sở)(?:\s+{PLACE_WORDS})?|"
    rf"(?:(?:trực\s+)?thuộc|trong|của)\s+(?-i:Học\s+viện|(?:Nhà\s+)?[Tt]rường|Đại\s+học|"
    rf"Bệnh\s+viện|Tổng\s+[Cc]ông\s+ty|Công\s+ty|Tập\s+đoàn)(?=\s+[a-zđ]|\s*[,;:.])|"
    rf"thuộc\s+(?:phạm\s+vi|thẩm\s+quyền)\s+quản\s+lý(?:\s+của\s+(?:tỉnh|[Tt]hành\s+phố|"
    rf"UBND\s+tỉnh|xã|Bộ)(?:\s+{PLACE_WORDS})?)?|có\s+thẩm\s+quyền(?:\s+giải\s+quyết)?|"
    rf"(?:của|trong|cấp|ở|toàn)\s+(?:tỉnh|[Tt]hành\s+phố|Trung\s+ương|huyện|cơ\s+sở|xã|Bộ|"
    rf"TW)(?:\s+{PLACE_WORDS})?|"
    rf"(?:đóng\s+|hoạt\s+động\s+)?trên\s+địa\s+bàn(?:\s+(?:tỉnh|[Tt]hành\s+phố|xã|toàn\s+tỉnh)(?:\s+{PLACE_WORDS})?)?|"
    rf"từ\s+{PLACE_WORDS}\s+đến\s+{PLACE_WORDS}|"
    rf"có\s+(?:rừng|biển|TTHC|bãi\s+tắm|đê|hồ\s+chứa|tàu\s+cá)|"
    rf"có\s+(?:[^\W\d_]+\s+){{1,4}}đi\s+qua|có\s+(?!(?:liên|trách|"
    rf"nhiệm|ý|báo|kế|văn|chức)\s)"
    rf"[^\W\d_]+(?:\s+[^\W\d_]+)?(?=\s*(?:[,:;.)]|$))|(?:ven|vùng)\s+(?:bi[êể]n|sông|cao|lũ|"
    rf"hạ\s+du|[Đđ]ồng\s+bằng\s+(?:sông\s+)?{PLACE_WORDS}|[Tt]rung\s+du|[Tt]ây\s+(?:Nguyên|Bắc))|"
    r"biên\s+giới|"
    r"trung\s+tâm(?=\s+(?:phải|cần|có\s+trách|chủ|khẩn|rà|tổ|lắp|kiểm|bố|thực))|"
    rf"bãi\s+ngang|nội\s+thành|ngoại\s+thành|miền\s+núi(?:\s+phía\s+(?:Bắc|Nam))?|"
    rf"hải\s+đảo|còn\s+lại|hoạt\s+động\s+khoáng\s+sản|"
    rf"(?:tỉnh|[Tt]hành\s+phố|TP\.?)(?:\s*{PLACE_WORDS})?|ở\s+trung\s+ương\s+và\s+địa\s+phương|"
    rf"(?:đào\s+tạo|nghiên\s+cứu|kinh\s+doanh|sản\s+xuất)(?=\s*,\s+(?-i:[{CAPITAL_LETTERS}]))|"
    rf"cấp\s+cơ\s+sở|các\s+cấp(?!\s+(?:học|có\s+thẩm))|{_FORCES}(?:\s*,\s*{_FORCES})*(?:\s*,?\s+và\s+{_FORCES})?|{PLACE_WORDS})(?![^\W_]))"
)
OPENS_GROUP_TAIL = re.compile(
    r"\s+(?:có|được|do|canh|trên|từ|trong|của|trực|thuộc|cấp|nêu|ở|đóng|hoạt|đào|nghiên|kinh|sản|"
    r"còn)"
    r"(?![^\W_])"
)
"""The first word of a tail that is one whatever verb it holds."""
_NAMED_NEXT = (
    rf"(?-i:(?:Công\s+ty|Tổng\s+công\s+ty|Tập\s+đoàn|Ngân\s+hàng|Trung\s+tâm|Bệnh\s+viện|Viện|"
    rf"Trường|Hội|Ban)\s+(?:[{CAPITAL_LETTERS}]|cổ\s+phần))"
)
GROUP_JOIN = (
    rf"(?:\s*,\s*(?!(?-i:Hạt|Trạm|Đồn)\s)(?!{_NAMED_NEXT})|\s*/\s*|"
    rf"\s+và\s+(?!(?i:{QUANTIFIER}))(?!{_NAMED_NEXT})|\s*-\s+)"
)
_NOT_ITS_OWN = (
    rf"(?!(?-i:(?:Sở|Bộ|Cục|Chi\s+cục)\s+[{CAPITAL_LETTERS}]))(?![^\W\d_]+\s+trưởng(?![^\W_]))"
)
"""No office with its field and no head of one, which are bodies of their own after a group: "các
huyện, | Sở Y tế", "các khoa, | Viện trưởng"."""
BODY_GROUP = re.compile(
    rf"(?P<many>{QUANTIFIER})?(?P<nouns>{GROUP_NOUN}(?:{GROUP_JOIN}{_NOT_ITS_OWN}{GROUP_NOUN})*)"
    rf"(?P<tails>{GROUP_TAIL}{{0,3}})",
    re.IGNORECASE,
)
GROUP_BY_PART = re.compile(
    r"\s+(?:đầu mối|chủ trì(?!\s*,|\s+phối)|quản lý|được (?:giao|phân công)|"
    r"trực tiếp)\s[^;:.]{3,80}?"
    r"(?=,\s*(?:các|những)\s|(?<!kèm)\s+theo\s|\s*[;:]|\s+(?:có|chịu) trách nhiệm|"
    r"\s+(?:khẩn trương|tập trung|chủ động|phối hợp)\s|\s+và\s+các\s|,\s+căn\s+cứ\s)",
    re.IGNORECASE,
)
"""A group named by its part in the matter: "các đơn vị được giao kế hoạch vốn", "các cơ quan chủ
trì dự án"."""
PLACE_NAME = re.compile(PLACE_WORDS)
BODY_OF_PLACES = re.compile(
    rf"(?:Ủy\s+ban\s+nhân\s+dân|Uỷ\s+ban\s+nhân\s+dân|Hội\s+đồng\s+nhân\s+dân|UBND|HĐND|"
    rf"HĐND,\s*UBND|Công\s+an|Đảng\s+[uủ][ỷy]|Trạm\s+Y\s+tế|Ban\s+Chỉ\s+huy\s+Quân\s+sự)\s+"
    rf"(?:(?:các|cấp)\s+)?{PLACE_NOUN}(?:(?:\s*,[\s,]*|\s+và\s+|\s*/\s*|\s+[-–]\s+)"
    rf"(?:cấp\s+)?(?:{PLACE_NOUN}|thị(?=\s*,|\s+và)))*(?![^\W_])|"
    r"Công\s+an\s+(?:các\s+)?đơn\s+vị,\s*địa\s+phương(?![^\W_])",
    re.IGNORECASE,
)
PARTY_AND_STATE = re.compile(
    rf"(?P<both>(?:[Đđ]ồng\s+chí\s+)?Bí\s+thư\s+(?:[Tt]ỉnh|[Tt]hành|[Đđ]ảng)\s+[uủ][ỷy]"
    rf"(?:,\s*[Tt]hành\s+[uủ][ỷy])?(?:\s+và|\s*,)\s+Chủ\s+tịch\s+(?:Ủy\s+ban\s+nhân\s+dân|"
    rf"UBND)\s+các\s+"
    rf"{PLACE_NOUN}(?:,\s*{PLACE_NOUN})*\s*:\s*{PLACE_WORDS}(?:(?:\s*,\s*|\s+và\s+){PLACE_WORDS})*)"
)
"""Two offices over one list: "Bí thư tỉnh ủy và Chủ tịch UBND các tỉnh: A, B", one label."""
PLACES_TAIL = re.compile(rf"(?:{GROUP_TAIL}){{0,2}}", re.IGNORECASE)
_INSPECTS = (
    r"Thanh\s+tra(?:(?:\s*,\s*|\s+và\s+)(?:kiểm\s+tra|giám\s+sát|xử\s+lý)|"
    r"\s+(?:việc|công\s+tác|toàn\s+diện|đột\s+xuất|trách\s+nhiệm|chuyên\s+đề|định\s+kỳ|hoạt\s+động|"
    r"sử\s+dụng|quản\s+lý|đối\s+với|một\s+số|lại|\d+|các\s+(?:dự\s+án|công\s+trình|gói\s+thầu|doanh\s+nghiệp)))"
)
_NO_HEAD = rf"Ban\s+hành|Báo\s+chí|Khoa\s+(?:học|giáo|cử)|{_INSPECTS}"
"""Words that begin like a body and name none: "Ban hành …", "Thanh tra, kiểm tra …"."""
HEAD_NOUN = re.compile(rf"(?!(?:{_NO_HEAD})(?![^\W_]))(?:{longest_first_pattern(HEADS)})(?![^\W_])")
_HEADS_BARE = longest_first_pattern(tuple(bare(head) for head in HEADS if " " in head))
HEAD_NOUN_BARE = re.compile(rf"(?!(?:{bare(_NO_HEAD)})(?![^\W_]))(?:{_HEADS_BARE})(?![^\W_])")
PORTFOLIO_BARE = re.compile(
    "(?:"
    + longest_first_pattern(tuple(bare(name) for name in PORTFOLIOS)).replace("\\-", "[-–—]")
    + r")(?![^\W_])"
)
NAME_STOP = re.compile(
    rf"(?:{longest_first_pattern((*ACTIONS, *FUNCTION_WORDS))}|"
    r"kiêm(?=\s+(?:Phó\s+)?(?:Trưởng|Tổ\s+trưởng|Chủ\s+tịch|Giám\s+đốc|Thư\s+ký)\s))(?![^\W_])"
)
COMMA_NAME = re.compile(rf"(?:{longest_first_pattern(NAMES_WITH_COMMA)})")
NAME_GAP = re.compile(r"\s+")


def _as_in_a_name() -> Iterator[str]:
    """Yield verbs of two syllables with a capital, as names write them: "Trung tâm | Đào tạo"."""
    for verb in ACTIONS:
        if verb.count(" ") == 1 and verb[0].islower():
            yield verb[0].upper() + verb[1:]


VERB_IN_COMPOUND = re.compile(
    r"(?:[Cc]ông|[Cc]hương|[Qq]uá)\s+trình|(?:hai|ba|các)\s+cấp|(?:viễn|giao|truyền|hệ\s+thống)\s+thông|Nghiên\s+cứu|thứ\s+cấp|các\s+cấp|"
    r"[Tt]rật\s+tự|[Dd]i\s+dời|kèm\s+theo|[Hh]ậu\s+cần|Tuần\s+tra,?\s+kiểm\s+soát|"
    r"cấp\s+trên\s+trực\s+tiếp(?:\s+cơ\s+sở)?|"
    r"[Bb]an\s+chỉ\s+(?:đạo|huy)|địa\s+bàn|[Tt]hường\s+trực|hợp\s+tác|phát\s+thanh|công\s+lập|"
    r"Chính\s+phủ|[Cc]ông\s+nghệ\s+thông\s+tin|[Tt]hiết\s+bị|(?:[Tt]in|[Yy]|[Vv]ăn|[Hh]óa|[Ss]inh|[Kk]hoa|[Đđ]ại|[Tt]rung|[Tt]iểu|trường|môn|năm|lớp|khóa)\s+học|"
    r"(?:quốc|chuyên)\s+gia|(?:nông|lâm|thủy|hải|khoáng|tài|di)\s+sản|thi\s+công|[Cc]anh\s+phòng|"
    r"[Cc]ổ\s+phần|[Vv]iệc\s+làm|[Hh]àng\s+không|[Pp]hòng\s+không|[Gg]iáo\s+dục\s+thường\s+xuyên|"
    r"[Aa]n\s+toàn\s+vệ\s+sinh|vệ\s+sinh\s+(?:an\s+toàn\s+)?thực\s+phẩm|vệ\s+sinh\s+dịch\s+tễ|[Bb]ầu\s+cử|chủ\s+đầu\s+tư|"
    r"báo\s+cáo\s+quyết\s+toán|mặt\s+bằng|giao\s+dịch(?:\s+liên\s+kết)?|"
    r"cấp\s+[IVX]+(?![^\W_])|cấp\s+thoát|"
    r"cấp\s+(?:Bộ|Nhà\s+nước|quốc\s+gia|Trung\s+ương)(?![^\W_])|vốn\s+góp|vốn\s+đầu\s+tư|"
    r"(?:văn\s+bản|hồ\s+sơ|tờ|phiếu|đơn)\s+(?:kê\s+khai|đăng\s+ký|đề\s+nghị|thông\s+báo|cam\s+kết)|"
    r"người\s+có\s+công|kinh\s+tế\s+mở|"
    r"(?<=quốc\sgia\s)xây\s+dựng|"
    r"(?<=Hội\sđồng\s)tự\s+đánh\s+giá|(?<=ghệ\sthuật\s)truyền\s+thống|"
    r"[Cc]ơ\s+sở\s+(?:đào\s+tạo|nghiên\s+cứu|giết\s+mổ|tiêm\s+chủng|kiểm\s+nghiệm)|"
    r"(?:[Kk]hối|[Cc]ụm)\s+thi\s+đua|(?:[Vv]iện|[Tt]rung\s+tâm)\s+nghiên\s+cứu|"
    r"[Tt]rung\s+cấp|[Cc]ao\s+cấp|Đăng\s+ký|[Tt]hư\s+ký|Bồi\s+thường|Cấp\s+cứu|các\s+tổ\s+chức|"
    r"[Tt]ìm\s+kiếm(?:\s*,|\s+và)?\s+cứu\s+(?:nạn|hộ)|[Cc]ứu\s+nạn,?\s+cứu\s+hộ|"
    r"[Tt]uyển\s+chọn|ký\s+túc|(?:cuộc|phiên|kỳ)\s+họp|[Hh]ội\s+nhập|"
    r"(?:[Tt]ổ|[Đđ]ội)\s+cứu\s+(?:hộ|nạn|thương|hỏa)|"
    rf"{longest_first_pattern(tuple(_as_in_a_name()))}"
)
"""Verbs inside the words of a name: "công trình", "Đào tạo", "Tìm kiếm cứu nạn"."""
NAME_WORD = re.compile(r"[^\W_]+(?:(?:[.+'’-]|\s?&\s?)[^\W_]+)*")
NAME_SEPARATOR = re.compile(
    r"\s*(?:,|;|/)\s*(?:và\s+|cùng\s+)?(?:với\s+)?|\s+(?:và|cùng\s+với|cùng|hoặc)\s+(?:với\s+)?"
)
NAME_PARENTHESIS = re.compile(r"\s*\.?\([^()]{1,160}\)")
_MANY = r"(?i:các|hai|ba|bốn|năm|sáu|bảy|tám|\d{1,2})"
"""What stands before several bodies that share a noun: "các xã", "hai xã", "02 xã"."""
SHARED_NOUN = re.compile(
    rf"(?P<office>{OFFICE_WORDS}\s+)?"
    rf"(?:{_MANY}\s+|(?=sở\s*:\s*[^\W\d_]))"
    r"(?P<nouns>(?P<noun>sở|bộ|cục|vụ|ban|tập\s+đoàn|tổng\s+công\s+ty|"
    r"công\s+ty|hội|phòng|trung\s+tâm|trường|viện|ngân\s+hàng|chi\s+(?:cục|bộ|nhánh|đoàn|hội)|"
    r"đảng\s+bộ|đội|hạt|trạm|tổ|khoa|bệnh\s+viện|đồn|xí\s+nghiệp|nhà\s+máy|hợp\s+tác\s+xã|"
    r"liên\s+đoàn|ban\s+quản\s+lý)"
    r"(?:\s*,\s*(?:ban|ngành|cơ\s+quan|đơn\s+vị|đoàn\s+thể))*(?:\s+(?:tỉnh|liên\s+quan))?)\s*:\s*",
    re.IGNORECASE,
)
SHARED_NOUN_PLAIN = re.compile(
    rf"(?P<office>{OFFICE_WORDS}\s+)?{_MANY}\s+(?P<nouns>(?P<noun>sở|bộ))\s+", re.IGNORECASE
)
SHARED_KIND = re.compile(
    rf"(?P<office>{OFFICE_WORDS}\s+)?{_MANY}\s+"
    rf"(?P<noun>(?!(?i:sở|bộ|cơ\s+quan|đơn\s+vị|tổ\s+chức|trường\s+hợp|hội\s+(?:nghị|thảo|thi)|"
    rf"đoàn\s+thể|phòng\s+chống)(?![^\W_]))"
    rf"(?i:{longest_first_pattern(HEADS)})(?:\s+[^\W\d_]+){{1,5}}?)\s*:\s*(?=[{CAPITAL_LETTERS}])"
)
"""A kind of bodies whose own words follow the colon: "các Hạt Kiểm lâm: | Bù Đăng, Bù Đốp"."""
_NEXT_PLACE = (
    r"(?:\s*,\s*|\s+và\s+)(?!(?:Sở|Bộ|UBND|HĐND|Ủy|Uỷ|Ban|Hội|Đoàn|Văn\s+phòng|Công\s+(?:an|ty)|Thanh\s+tra|"
    r"Chi\s+cục|Cục|Trung\s+tâm|Tòa|Viện|Kho\s+bạc|Ngân\s+hàng|Bảo\s+hiểm|Mặt\s+trận|Thủ|Giám|Chủ)\s)"
    rf"{PLACE_WORDS}"
)
"""A further place of a list: none where a body of another kind begins."""
SHARED_PLACES = re.compile(
    rf"(?:(?:[Cc]ác\s+)?[Đđ]ồng\s+chí\s+(?=Chủ|Phó|Trưởng|Giám|Bí))?(?P<body>(?:(?:Phó\s+)?Chủ\s+tịch\s+|Trưởng\s+|Giám\s+đốc\s+|"
    rf"Bí\s+thư\s+)?(?:Ủy\s+ban\s+nhân\s+dân|Uỷ\s+ban\s+nhân\s+dân|UBND|HĐND|"
    rf"Hội\s+đồng\s+nhân\s+dân|Công\s+an|Đảng\s+[uủ][ỷy]|Ban\s+Chỉ\s+huy\s+[Qq]uân\s+sự|"
    rf"Ban\s+Chỉ\s+huy\s+Phòng[^:;.]{{4,60}}?(?=\s+các\s)|"
    r"Trung\s+tâm\s+Y\s+tế|(?:Hạt|Chi\s+cục)\s+Kiểm\s+lâm|Chi\s+cục\s+Thuế|Trạm\s+Y\s+tế|"
    r"Điện\s+lực|"
    rf"Bưu\s+điện|Phòng\s+Giáo\s+dục\s+và\s+Đào\s+tạo|"
    rf"Sở\s+(?:{longest_first_pattern(PORTFOLIOS)})))\s+{_MANY}\s+"
    rf"(?P<noun>{PLACE_NOUN})(?:(?:\s+(?:(?:đang|có|bị|chịu)\s[^,:;.]{{2,40}}?|"
    rf"ven\s+\w+|biên\s+giới|miền\s+núi|vùng\s+\w+|phía\s+\w+|hạ\s+du|"
    rf"trọng\s+điểm|khu\s+vực\s+\w+))?\s*:\s*|\s+)(?P<places>{PLACE_WORDS}(?:{_NEXT_PLACE})*)",
)
SHARED_PLACES_LISTED = re.compile(
    rf"(?P<body>(?:{OFFICE_WORDS}\s+)?(?:{longest_first_pattern(HEADS)})"
    rf"(?:\s+(?!các\s)[^\W\d_]+){{0,6}})\s+{_MANY}\s+"
    rf"(?P<noun>{PLACE_NOUN}|khu\s+vực|vùng|cụm)\s*:\s*(?P<places>{PLACE_WORDS}(?:{_NEXT_PLACE})*)"
)
"""Bodies of any kind whose places follow the colon: "Trạm Y tế các xã: | Di Linh, Gia Hiệp"."""
SHARED_OFFICES = re.compile(
    rf"(?:[Cc]ác\s+)?(?P<body>Cục\s+(?:Hải\s+quan|Thuế|Thống\s+kê|Quản\s+lý\s+thị\s+trường)|"
    rf"Kho\s+bạc\s+Nhà\s+nước|Bảo\s+hiểm\s+xã\s+hội|BHXH|Sở\s+(?:{longest_first_pattern(PORTFOLIOS)}))"
    rf"(?:\s+(?:các\s+)?(?P<noun>tỉnh))?\s*:\s*"
    rf"(?P<places>{PLACE_WORDS}(?:{_NEXT_PLACE})+)"
)
"""Offices of one kind, by their places: "các Cục Hải quan: Quảng Ninh, Lạng Sơn"."""
SHARED_UNITS = re.compile(
    r"(?P<body>(?:Hiệu\s+trưởng|Trạm\s+trưởng|Trưởng|Giám\s+đốc|Ban\s+(?:nhân\s+dân|Giám\s+hiệu)|"
    r"Ban\s+công\s+tác\s+Mặt\s+trận)\s+)?(?:(?<=\s)các|Các)\s+"
    r"(?P<noun>ấp|thôn|khóm|bản|buôn|khu\s+phố|tổ\s+dân\s+phố|khoa|trạm\s+y\s+tế|"
    r"trạm\s+kiểm\s+dịch(?:\s+động\s+vật)?|trường\s+(?:phổ\s+thông\s+dân\s+tộc\s+(?:bán|nội)\s+trú|"
    rf"mầm\s+non|tiểu\s+học|THCS|THPT))\s*:?\s+(?P<places>{PLACE_WORDS}(?:{_NEXT_PLACE})+)"
)
"""Units of one kind, by their names: "Ban nhân dân các ấp Bình An, Bình Hòa"."""
SHARED_PARTY = re.compile(
    rf"(?P<body>(?:Ban\s+Thường\s+vụ|Thường\s+trực)\s+)?[Cc]ác\s+(?P<noun>huyện|đảng|thị|thành)\s+"
    rf"[uủ][ỷy](?P<of>\s+(?:xã|phường))?\s*:\s*(?P<places>{PLACE_WORDS}(?:{_NEXT_PLACE})+)"
)
"""Committees of the party by their places: "Ban Thường vụ các huyện ủy: A, B"."""
MIXED_PLACES = re.compile(
    rf"(?P<body>(?:(?:Phó\s+)?Chủ\s+tịch\s+)?(?:Ủy\s+ban\s+nhân\s+dân|Uỷ\s+ban\s+nhân\s+dân|"
    rf"UBND))\s+các\s+"
    rf"tỉnh,\s*thành\s+phố(?:\s+trực\s+thuộc\s+[Tt]rung\s+ương)?"
    rf"(?:\s+(?:đang|có|bị|chịu|chưa)\s[^:;.]{{2,60}}?)?\s*:\s*"
    rf"(?P<places>{PLACE_WORDS}(?:(?:\s*,\s*|\s+và\s+){PLACE_WORDS})*)"
)
FORCE_FIELD = re.compile(
    r"(?:Kiểm lâm|Thanh tra|Hải quan|Thuế|Biên phòng|Quân sự)"
    rf"(?!\s+(?:[{CAPITAL_LETTERS}]|tỉnh|huyện|xã))"
)
"""Fields that are bodies by their name alone, too."""
COMMUNES_ALONE = re.compile(
    rf"{_MANY}\s+(?P<noun>(?i:xã|phường|đặc\s+khu|huyện|quận|thị\s+xã|thị\s+trấn))"
    r"(?:(?:\s+(?:ven\s+\w+|biên\s+giới|miền\s+núi|vùng\s+\w+|phía\s+\w+|hạ\s+du|trọng\s+điểm))?"
    r"\s*:\s*|\s+)"
    rf"(?P<places>(?={_CAPITAL_WORD}\s+{_CAPITAL_WORD}){PLACE_WORDS}(?:{_NEXT_PLACE})*)"
)
"""Communes or districts that act themselves: "các xã: A, B", "các huyện A, B"."""
COMMUNES_OF_KINDS = re.compile(
    rf"(?:(?:{OFFICE_WORDS}\s+)?(?:{longest_first_pattern(HEADS)})"
    r"(?:\s+(?!các\s)[^\W\d_]+){0,6}\s+)?"
    r"[Cc]ác\s+(?:xã|phường|đặc\s+khu|thị\s+trấn)"
    rf"(?:(?:,\s*|\s+và\s+)(?:xã|phường|đặc\s+khu|thị\s+trấn))+"
    rf"\s*:\s*(?={_CAPITAL_WORD}\s+{_CAPITAL_WORD}){PLACE_WORDS}(?:{_NEXT_PLACE})*"
)
"""Places of two kinds that do not say which is which: "UBND các xã, phường: A, B", one label."""
COMMUNE_ALONE = re.compile(
    rf"(?i:xã|phường|đặc\s+khu|huyện|quận|thị\s+xã|thị\s+trấn)\s+{PLACE_WORDS}(?!\s*\()"
)
"""A commune that acts itself: "riêng phường Vĩnh Lạc | hoàn thiện …"."""
PLACES_ALONE = re.compile(
    rf"(?P<many>{_MANY}\s+)?(?P<noun>(?i:tỉnh|thành\s+phố))\s*:?\s+"
    rf"(?P<places>{PLACE_WORDS}(?:(?:\s*,\s*|\s+và\s+){PLACE_WORDS})*)"
)
"""A place that acts itself: "Các tỉnh Nghệ An, Cao Bằng", "Thành phố Hà Nội"."""
