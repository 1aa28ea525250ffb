"""What a name runs on with after "và", a comma or "cấp": its second half, its level, its places;
which nouns stand alone, stand for a longer name, or hold another body's name.

Patterns only; ``single_names`` says where each may follow. Texts are NFC.
"""

from __future__ import annotations

import re

from directive_cli.domain.agency_lexicon import PROVINCES, longest_first_pattern
from directive_cli.domain.board_names import board_end
from directive_cli.domain.name_patterns import (
    COMPANY_KIND,
    HAMLET,
    HEAD_NOUN,
    PLACE_NOUN,
    PLACE_WORDS,
    PORTFOLIO_BARE,
)
from directive_cli.domain.unit_names import unit_name_end
from directive_cli.domain.vietnamese import CAPITAL_LETTERS, bare
from directive_cli.domain.work_verbs import LISTED_VERB

REGION = re.compile(r"(?:Bắc|Nam|Trung)\s+Bộ$")
"""A region, no ministry: "khu vực Bắc Trung | Bộ"."""
SERVED = re.compile(r"(?:Đoàn [Đđ]ại biểu Quốc hội|Đoàn ĐBQH|HĐND|Hội đồng nhân dân)$")
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
    r"cấp\s+(?:tỉnh|huyện|xã|trung\s+ương|cơ\s+sở)(?:(?:,|\s+và)\s+cấp\s+(?:huyện|xã|"
    r"cơ\s+sở))*(?![^\W_])"
)
"""The levels of the bodies that share a name: "Trung tâm Phục vụ … | cấp tỉnh, cấp xã"."""
PAIRED_ZONES = re.compile(r"và\s+(?:(?:các\s+)?(?:khu\s+)?công\s+nghiệp|các\s+KCN)(?![^\W_])")
"""The second half of a name over two sorts of zones: "khu chế xuất | và công nghiệp"."""
OF_PLACES = re.compile(rf"\scác\s+(?:tỉnh|thành\s+phố|huyện|xã|phường)\s+{PLACE_WORDS}$")
MORE_PLACES = re.compile(
    rf"(?:\s*,\s+{PLACE_WORDS}|\s+và\s+{PLACE_WORDS}|\s+\((?:cũ|mới|nay)[^()]*\))+"
)
"""The places after the first: "Hội A các tỉnh B | , C và D (cũ)"."""
_COMMITTEE_OF_PARTY = r"(?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Tt]hị|[Đđ]ảng)\s+[uủ][ỷy]"
OF_LEVELS = re.compile(rf"\scác\s+(?:{PLACE_NOUN}|{_COMMITTEE_OF_PARTY})$")
"""The end of a body of all places or party committees of a level."""
AT_LEVEL = re.compile(
    r"\s+cùng\s+cấp(?![^\W_])|\s+cấp\s+(?:Trung\s+ương|trung\s+ương|tỉnh|thành\s+phố|huyện|xã|"
    r"phường|quân\s+khu|cơ\s+sở|ngành)"
    r"(?:,\s+(?:cấp\s+)?(?:huyện|xã|cơ\s+sở))*(?![^\W_])"
)
"""The level of a body that has no other name: "Ban Chỉ đạo | cấp tỉnh"."""
OF_LEVEL_ALONE = re.compile(rf"\s{PLACE_NOUN}$")
AND_LEVELS = re.compile(
    rf"(?:\s*[,/]\s*{PLACE_NOUN}(?![^\W_])(?!\s+[{CAPITAL_LETTERS}]))+"
    rf"(?:\s+và\s+{PLACE_NOUN}(?:/{PLACE_NOUN})?(?![^\W_])(?:\s+{PLACE_WORDS})?)?"
)
"""Further levels after one that names no place: "Trung tâm Y tế huyện | , xã và thành phố X"."""
MORE_LEVELS = re.compile(
    rf"(?:(?:\s*[,/]\s*|\s+và\s+|"
    rf"\s+)(?:{PLACE_NOUN}|{_COMMITTEE_OF_PARTY})(?![^\W_]))*"
    r"(?:\s+trực\s+thuộc\s+(?:[Tt]rung\s+ương|TW)(?![^\W_]))?"
)
"""The levels of place after the first: "Cục Thuế các tỉnh | , thành phố trực thuộc Trung ương"."""
PLACE_CLOSES = re.compile(
    rf"\s(?:(?:tỉnh|[Tt]hành\s+phố|huyện|xã|phường|đặc\s+khu)(?:\s+{PLACE_WORDS})?|"
    r"các\s+(?:thôn|bản|ấp|khóm|tổ\s+dân\s+phố|khu\s+phố|cấp)|Tập\s+đoàn|"
    r"Tổng\s+[Cc]ông\s+ty|Công\s+ty|Sở|Bộ|Cục)$"
)
"""The place with which a body's name closes: a verb after it is work ("Văn phòng UBND tỉnh |
tham mưu")."""
LISTED_GROUP = re.compile(
    r"doanh\s+nghiệp|hợp\s+tác\s+xã|hộ\s+(?:gia\s+đình|kinh\s+doanh)|cá\s+nhân|nhà\s+thầu|"
    r"nhà\s+đầu\s+tư|quân\s+đội|đại\s+biểu|"
    rf"công\s+ty\s+{COMPANY_KIND}|"
    r"đoàn\s+thể(?:\s+(?:nhân\s+dân|chính\s+trị\s*-\s*xã\s+hội))?|"
    r"hội\s+nghề\s+nghiệp|tổ\s+chức\s+xã\s+hội"
)
"""Groups that need no "các" within a list of bodies."""
SENTENCE_OPENS = re.compile(
    r"(?:Khi|Nếu|Trong|Theo|Căn cứ|Để|Đối với|Tại|Trên|Hằng|"
    r"Hàng(?! hải| không| hóa| hoá)|Định kỳ|Trước|Sau khi)(?![^\W_])"
)
"""Words with which a sentence opens on the line behind a name, and no word of a name."""
WITHIN_WHAT = re.compile(
    r"(?:căn cứ|theo|trong phạm vi|trên cơ sở)\s(?:chức năng|nhiệm vụ|thẩm quyền)"
)
"""Within what bodies act, no part of a name: "… | theo chức năng, nhiệm vụ được giao"."""
OF_LEVEL = re.compile(r"(?<!tác)\s(?:tỉnh|huyện|xã|phường|thành\s+phố)$")
"""A level that closes a name unless a place follows: "Thanh tra tỉnh | kết luận"."""

_ORGANISATION = (
    r"(?:(?:liên\s+)?chi\s+(?:đoàn|hội|bộ)|[Đđ]oàn\s+[Vv]iện|(?:công\s+)?đoàn\s+cơ\s+sở|"
    r"đảng\s+bộ)"
)
EACH_PLACE = re.compile(
    r"\s+các\s+(?:tỉnh|xã|phường|huyện)(?:\s*,\s*(?:thành\s+phố|xã|phường|đặc\s+khu)(?![^\W_]))*"
    r"(?:\s+và\s+(?:thành\s+phố|xã|phường|đặc\s+khu)(?![^\W_]))?(?![^\W_])"
    r"(?:\s+(?:trực\s+thuộc|trên\s+địa\s+bàn)\s+(?:tỉnh|[Tt]hành\s+phố|huyện)"
    rf"(?![^\W_])(?:\s+{PLACE_WORDS})?)?|"
    rf"\s+các\s+{_ORGANISATION}(?:(?:\s*,\s*|\s+và\s+){_ORGANISATION})*(?![^\W_])|"
    rf"\s+các\s+(?:trường\s+học|nhà\s+trường|{HAMLET})(?:(?:\s*,\s*|\s+và\s+){HAMLET})*"
    r"(?![^\W_])"
)
"""One body of each place: "Trung tâm Phục vụ hành chính công | các xã, phường"."""
FOUNDED = re.compile(
    r"\s+(?:được\s+)?(?:thành\s+lập\s+)?(?:theo|tại)\s+Quyết\s+định\s+số\s+\S+"
    r"(?:,?\s+ngày\s+\d[\d/]*(?:\s+tháng\s+\d+\s+năm\s+\d{4})?)?"
    r"(?:\s+của\s+(?:Chủ\s+tịch\s+)?(?:UBND|Ủy\s+ban\s+nhân\s+dân)\s+(?:tỉnh|thành\s+phố|xã|phường)"
    rf"(?:\s+{PLACE_WORDS})?)?|\s+do\s+[{CAPITAL_LETTERS}][^.;:,()]{{2,60}}?\s+(?:chủ\s+trì|đứng\s+đầu|"
    r"làm\s+(?:Trưởng|Tổ\s+trưởng|trưởng|tổ\s+trưởng)\s*(?:đoàn|ban)?)(?![^\W_]|\s*,\s*phối)"
)
"""By which paper, or under whom, a team was formed: "Tổ công tác | theo Quyết định số N"."""
FIELD = re.compile(
    r"\s+về\s+(?:phát triển|phòng|chống|cải cách|chuyển đổi|công tác|xây dựng|thực hiện|"
    r"bảo vệ|quản lý|đổi mới|sắp xếp|tổng kết|hội nhập|an toàn|giảm nghèo|nông thôn mới|biên giới|"
    r"khắc phục|ứng phó|giải quyết|kiểm soát|phối hợp|thi đua|dữ liệu|kinh tế|"
    r"biến đổi khí hậu|trẻ em|người khuyết tật|người cao tuổi|dân số|vì sự tiến bộ|khoa học|"
    r"nhân quyền)(?![^\W_])"
    r"[^.;:()\n]{0,120}?"
    r"(?=,?\s+(?:báo cáo|tham mưu|tổ chức|chỉ đạo|họp|ban hành|phân công|chủ trì|khẩn trương|"
    r"tiếp tục|rà soát|có trách nhiệm|theo dõi|đôn đốc|tập trung|tăng cường|kiểm tra|hướng dẫn|"
    r"nghiên cứu|xem xét|tổng hợp|đề xuất|cho ý kiến)(?![^\W_]))"
)
"""What a board deals with: "Ban Chỉ đạo Trung ương | về phòng, chống tham nhũng"."""
OWNER_FOLLOWS = re.compile(r"(?<!trực)\s(?:của|thuộc)$")


def portfolio_end(text: str, position: int) -> int:
    """Return where the field of a ministry or a department that begins at ``position`` ends: "Giáo
    dục và Đào tạo"; -1 where none that is known does. Marks that a scan lost do not count."""
    field = PORTFOLIO_BARE.match(bare(text[position : position + _LONGEST_FIELD]))
    return position + field.end() if field is not None else -1


_LONGEST_FIELD = 60
"""Letters in which the field is looked for."""


_OFFICE_BEHIND = re.compile(r"\s+(?:Sở|Bộ)\s+(?=\S)")


def office_behind(text: str, end: int) -> int:
    """Return where the office's name ends that stands right behind a unit's, without a joint: the
    unit is its own ("Phòng Tài chính | Sở Giáo dục và Đào tạo"); ``end`` where none does."""
    office = _OFFICE_BEHIND.match(text, end)
    if office is None:
        return end
    field = portfolio_end(text, office.end())
    return place_tail(text, field) if field > 0 else end


SAYS_WHERE = re.compile(r"\s+(?:có|ven|vùng|biên giới|miền núi|hải đảo)\s*(?=\S)")
"""What says which of a registered group are meant: "các xã | ven biển", "các xã | có rừng"."""
OWNER_ALONE = re.compile(r"\s+(?:trực\s+)?thuộc\s+(?:Sở|Bộ|Cục|Ngành)(?=\s+[a-zđ])")
"""Whose a unit is, by its noun alone: "Trung tâm Việc làm | thuộc Sở | tổ chức …"."""
OWNED = re.compile(
    r"\s+(?:trực\s+)?thuộc\s+(?=(?:Sở|Bộ|UBND|Ủy ban|Công an|Cục|Văn phòng|Tập đoàn|"
    r"Tổng [Cc]ông ty)\s+"
    rf"(?:[{CAPITAL_LETTERS}]|tỉnh|thành phố|nhân dân))"
)
"""Whose unit a body is: "Phòng Quản lý bến bãi | thuộc Sở A"."""
PART_BEFORE_NAME = re.compile(
    r"(?:[Nn]hà thầu|[Cc]hủ đầu tư|[Nn]hà đầu tư|[Đđ]ơn vị (?:thi công|tư vấn))\s+(?:là\s+)?"
    r"(?=(?:Công ty|Tổng [Cc]ông ty|Tập đoàn|Ban Quản lý|Liên danh|Trung tâm|Sở|UBND)\s+"
    rf"[{CAPITAL_LETTERS}\d])|"
    r"(?:(?:[Cc]ác|[Tt]oàn thể)\s+)?[Tt]hành viên\s+(?:của\s+)?"
    r"(?=(?:Ban [Cc]hỉ đạo|Ban [Cc]hỉ huy|Tổ công tác|Tổ giúp việc|Đoàn công tác|Hội đồng)\s+"
    rf"[{CAPITAL_LETTERS}\d])"
)
"""The part that a named body plays, or those who make it up: "nhà thầu | Công ty 36", "các thành
viên | Ban Chỉ đạo Chuyển đổi số xã"."""
FOUNDED_HEADS = re.compile(
    r"(?:Văn phòng (?:Quốc gia|Thường trực|Điều phối|điều phối)|Tổ(?: công tác| giúp việc)?|"
    r"Đoàn(?: công tác| kiểm tra| thanh tra)?|Ban Chỉ đạo|"
    r"Hội đồng|Ban)"
    r"(?![^\W_])"
)
INSPECTORATES = re.compile(
    rf"\s+các\s+(?:[Ss]ở|[Bb]ộ)(?:,\s*(?:ban|ngành|địa\s+phương|đoàn\s+thể))*(?![^\W_]|\s+[{CAPITAL_LETTERS}])"
)
"""Whose inspectorates are meant: "Thanh tra | các Bộ, ngành, địa phương"."""
SMALL_AND = re.compile(r"và\s+(?:vừa|siêu\s+nhỏ)(?![^\W_])")
"""The second half of a size: "doanh nghiệp nhỏ | và vừa"."""
PARTY_OF_PLACES = re.compile(
    r"(?:Tỉnh|Thành)\s+[uủ][ỷy],\s+(?:Thành|Tỉnh)\s+[uủ][ỷy](?:\s+(?:các\s+tỉnh,\s+thành\s+phố|"
    r"trực\s+thuộc\s+[Tt]rung\s+ương|(?:ven|có|vùng|"
    rf"khu\s+vực)\s+[^\W\d_]+(?:\s+[{CAPITAL_LETTERS}][^\W\d_]*)*))*"
)
"""Committees of the party in a list of places: "Tỉnh ủy, Thành ủy | các tỉnh, thành phố ven
biển"."""

_CAPITALISED = rf"[{CAPITAL_LETTERS}](?:(?![{CAPITAL_LETTERS}])[^\W\d_])*(?:['’][^\W\d_]+)?"
_PROPER_END = re.compile(
    rf"(?<![^\s])(?!(?:Bệnh|Ngành|Khu|Cụm|Bến|Cảng|Ban|Tổ|Đội|Trạm|Trường|Nhà|Hội|"
    r"Phòng|Khoa|Viện|Cục|Sở|Bộ|"
    rf"Vụ|Chi|Tổng|"
    rf"Quỹ|Đài|Báo|Vùng|Vườn|Rừng|Ga|Đảng|Đoàn|Liên|Cựu|Phó|Xã|Phường|Tỉnh|Công|Y|Cao|Đại|"
    rf"Trung|Đồn|Hạt|"
    rf"Kho|Lãnh|Chủ|Nguyên|Các|Đề|Giao|Yêu|Cơ|Đơn|Doanh|Tập|Xí|Sư|Lữ|Quân)\s)"
    rf"{_CAPITALISED}\s+(?!Thành$){_CAPITALISED}$|"
    r"(?<![^\s])(?:khu vực|vùng|xã|phường|huyện|quận|tỉnh|thành phố|đặc khu|thị xã|thị trấn)\s+"
    rf"{_CAPITALISED}(?:\s+{_CAPITALISED}){{1,2}}$|(?:Chính phủ|Trung ương|Quốc hội)$|"
    r"(?<![^\s])(?:số|vực|vùng|Vùng|Khu)\s+(?:\d+|[IVX]+)$|(?<=\s)\d{1,4}$"
)
_GOES_ON_SMALL = re.compile(
    r"(?:tỉnh|thành|huyện|thị|xã|phường|đặc|quận|khu|vực|miền|vùng|chi(?!\s+viện)|cấp|các|cũ|mới|"
    r"mở|quốc|và|"
    r"đô|ủy|uỷ|ương|cơ|số|lớn|nhỏ)(?![^\W_])"
)


def each_place_end(text: str, start: int, end: int) -> int:
    """Return where the name in ``text[start:end]`` ends with the places that each have one; -1
    where none follow."""
    if end <= start:
        return -1
    places = EACH_PLACE.match(text, end)
    if places is None:
        inside = EACH_PLACE.search(text, start, end + 40)
        places = inside if inside is not None and inside.start() < end < inside.end() else None
    return places.end() if places is not None else -1


def closes_before(text: str, end: int, following: int) -> bool:
    """Tell whether a name is whole at ``end``: it closes with a proper name, and small letters
    follow that are none of its place ("Điện lực Nam Sơn | kéo dây", "… Chính phủ | mã hóa")."""
    return (
        text[following : following + 1].islower()
        and _PROPER_END.search(text, max(0, end - 30), end) is not None
        and _GOES_ON_SMALL.match(text, following) is None
        and _ONE_WORD.match(text, text.rfind(" ", 0, end) + 1) is None
    )


def begins_body(text: str, head: re.Match[str]) -> bool:
    """Tell whether a head noun inside a name begins a body: one of one syllable may be the second
    of a place ("khu vực Vân | Đồn rà soát"), where no capital follows it."""
    if _PLACE_AS_HEAD.match(text, head.start()):
        return False
    single = " " not in head.group()
    return not single or text[head.end() :].lstrip()[:1].isupper()


_PLACE_AS_HEAD = re.compile(
    r"(?:Trường (?:Sơn|Sa|Giang|Thành|Thịnh|Phát|Long|An|Thọ|Hải|Chinh|Xuân|Hà)|Hội An|Hàng không|"
    r"Hàng hải|Vụ Bản|Ga Đôi|Báo Đáp|Bộ Lĩnh)(?![^\W_])"
)
"""Proper names that begin as bodies' names do: "Tổng công ty Xây dựng | Trường Sơn"."""


_ONE_WORD = re.compile(
    r"(?:Chi nhánh|Đại học|Cao đẳng|Thiếu nhi|Thiếu niên|Trung tâm|Trung học|Tiểu học|Mầm non|"
    r"Mẫu giáo|Phòng khám|Nhà hát|Nhà văn|Nhà máy|Xí nghiệp)(?![^\W_])"
)
"""Words of two syllables of which only the first is a capital: a name ends behind both."""


def closes_with_place(text: str, start: int, end: int) -> bool:
    """Tell whether the name in ``text[start:end]`` ends with a place or another proper name."""
    return (
        PLACE_CLOSES.search(text, start, end) is not None
        or _PROPER_END.search(text, max(start, end - 30), end) is not None
    )


SHORT_FORMS = frozenset(
    {"Trung tâm", "Chi cục", "Ban Quản lý", "Ban quản lý", "Công ty", "Tổng Công ty", "Tập đoàn",
     "Văn phòng", "Nhà trường", "Bệnh viện", "Hội đồng", "Ngân hàng", "Học viện", "Nhà máy",
     "Bảo tàng", "Hợp tác xã", "Tổ công tác", "Đoàn kiểm tra", "Đoàn thanh tra", "Đoàn công tác",
     "Liên danh nhà thầu", "BQL"}
)  # fmt: skip
"""Nouns that stand for the whole name once that was said."""
BRANDS = frozenset({"MobiFone", "Mobifone", "Vinaphone", "Petrolimex", "PVOIL", "VNPT", "Viettel"})
"""Firms' names that a firm's noun and field may have behind them: "Tổng công ty Viễn thông |
MobiFone"."""
STANDING_ALONE = frozenset(
    {"Ban Giám hiệu", "Ban QLDA", "Liên danh nhà thầu", "Thanh tra giao thông",
     "Cảnh sát môi trường", "Cảnh sát PCCC",
     "Quản lý thị trường", "Kiểm lâm", "Trạm Khuyến nông", "Trạm Thú y", "Trạm Y tế",
     "Hạt Kiểm lâm", "Tổ giám sát cộng đồng", "Tổ công nghệ số cộng đồng",
     "Tổ Công nghệ số cộng đồng", "Tổ xung kích", "Đội xung kích", "Tổ liên ngành",
     "Đoàn liên ngành", "Đội liên ngành", "Tổ tự quản", "Tổ hòa giải", "Tổ dân vận",
     "FPT Telecom", "Cơ quan Cảnh sát điều tra", "Viễn thông tỉnh", "Viễn thông thành phố",
     "Chính phủ", "Thủ tướng Chính phủ", "Phó Thủ tướng Chính phủ", "Phó Thủ tướng", "Quốc hội",
     "EVN", "PVN", "TKV", "ACV", "VATM", "VEC", "VNR", "SCIC", "Vinachem", "Vinacomin", "Skypec",
     "Petrovietnam", "Petrolimex Aviation", "FPT", "CMC", "Vietnam Airlines", "Vietjet Air",
     "Vietjet", "Bamboo Airways", "Vietravel Airlines", "Cơ quan Thường trực",
     "Cơ quan thường trực", "NHNN", "Tỉnh ủy", "Thành ủy", "Đảng ủy", "Đảng uỷ",
     "Ban Chỉ đạo", "Tỉnh đoàn", "Đoàn Thanh niên", "Ủy ban Mặt trận Tổ quốc",
     "Ban Thường vụ", "Huyện ủy", "Thanh tra", "BHXH", "Cảnh sát giao thông",
     "Cục Thuế", "Quận ủy", "Thị ủy", "Thành đoàn", "Huyện đoàn", "Quận đoàn", "Thị đoàn",
     "Đoàn trường",
     "Xã đoàn", "Đoàn ĐBQH", "HĐND", "MTTQ", "UBMTTQ", "UBMTTQVN", "TAND", "VKSND", "KBNN",
     "QLTT", "CSGT", "Bộ đội Biên phòng", "Cảnh sát biển", "Agribank", "BIDV", "Vietcombank",
     "VietinBank", "EVNNPC", "EVNSPC",
     "Bảo hiểm xã hội", "Ủy ban Quản lý vốn nhà nước tại doanh nghiệp",
     "Ủy ban quản lý vốn nhà nước tại doanh nghiệp"}
    | BRANDS
)  # fmt: skip
"""Nouns that are a whole name by themselves."""
ALSO_BODY = re.compile(r"\s*kiêm\s+(?=Ban\s|Hội\s+đồng\s|Tổ\s|Trung\s+tâm\s)")
"""A board that is another one too: "Ban Chỉ huy A | kiêm Ban Chỉ huy B"."""
ALSO_IS = re.compile(
    r"[-–]\s(?:Phó|Trưởng|Cơ quan|Bộ phận|Đơn vị|Thường trực|Chủ tịch|Ủy viên|Thành viên)(?![^\W_])"
)
"""What a body also is, after a dash: no part of its name."""
CLOSED_GROUP = re.compile(r"liên\s+quan(?:\s+khác)?$")
GROUP_GOES_ON = re.compile(
    r"\s+(?:đến|tới|trong|về|ở|tại|thuộc|của|trên|theo|khác|trực|cấp)(?![^\W_])"
)
"""What still belongs to a group after "có liên quan": to what, where."""
TEAM_ACTS = re.compile(
    r"\s+(?:thực hiện (?:các )?nhiệm vụ|tự giải thể|(?:làm việc|hoạt động) theo|"
    r"có nhiệm vụ)(?![^\W_])|"
    r"\s+(?:xây dựng|lập|dự thảo|soạn thảo|soạn|viết|rà soát|kiểm tra)\s[^,.;:()]{3,80},\s+"
    r"(?:báo cáo|trình|gửi|tham mưu|đề xuất|xin ý kiến|hoàn thành|hoàn thiện)(?![^\W_])"
)
"""What a team does and is not called by: "Đoàn kiểm tra | thực hiện nhiệm vụ …", "Tổ công tác | xây
dựng kế hoạch, trình …"."""
AMONG_OTHERS = frozenset(
    {"Công an", "Hạt Kiểm lâm", "Trạm Thú y", "Trạm Y tế", "Trạm Khuyến nông", "Bưu điện",
     "Điện lực", "Kho bạc", "Tòa án", "Viện kiểm sát", "Bộ đội Biên phòng", "Đồn Biên phòng",
     "Thi hành án", "Ban CHQS", "Mặt trận", "MTTQ", "CSGT", "QLTT", "Văn phòng", "Hải quan",
     "Thống kê", "Ban Quản lý", "Đồn Công an", "Cảnh sát biển", "Lực lượng vũ trang",
     "Trung tâm", "Ủy ban nhân dân", "UBND", "Hội đồng nhân dân", "HĐND"}
)  # fmt: skip
"""Nouns that name a body in a list of them: "Phòng Nội vụ, | Hạt Kiểm lâm, | UBND các xã"."""
MANAGING_WORK = frozenset(
    {"Ban", "Ban Quản lý", "BQL", "Trung tâm", "Cục", "Chi cục", "Ban quản lý", "Công ty",
     "Ban QLDA", "TT", "Văn phòng"}
)  # fmt: skip
"""Nouns whose names hold "đầu tư xây dựng", "quản lý dự án" and the like."""
WITH_A_VERB = frozenset(
    {"Ban", "Ủy ban", "Hội đồng", "Tổ công tác", "Trung tâm", "Cơ quan", "Đơn vị", "Quỹ",
     "Chi cục", "Cục"}
)  # fmt: skip
"""Nouns whose name may begin with a verb in small letters ("Ban vận động …")."""
HOLDING_OTHERS = frozenset(
    {"Chi bộ", "Chi đoàn", "Tiểu ban giúp việc", "Bộ phận giúp việc", "Đoàn Thanh niên",
     "Văn phòng", "VP", "Thường trực",
     "Trưởng ban", "Phó Trưởng ban",
     "Đảng ủy", "Đảng uỷ", "Đảng bộ", "Tổ đảng", "Ban Thường vụ", "Đoàn đại biểu",
     "Công ty", "Sở", "Bộ", "Cơ quan Thường trực", "Cơ quan thường trực",
     "Tổng Công ty", "Cơ quan", "Ủy ban", "Trung tâm", "Ban", "Hội", "Tập đoàn", "Cục", "Vụ",
     "Ban Chỉ đạo", "Chi cục",
     "Quỹ", "Ngân hàng", "Hội đồng", "Bộ Tư lệnh", "Bộ Chỉ huy", "Liên hiệp", "Phòng",
     "Liên đoàn", "Liên minh", "Bộ chỉ huy", "Bộ tư lệnh", "Trại tạm giam", "Trại giam"}
)  # fmt: skip
"""Nouns in whose names another body may stand: "Văn phòng | Ủy ban nhân dân"."""

_PLACE_TAIL = re.compile(
    rf"\s+(?:{longest_first_pattern(PROVINCES)}|(?:các\s+)?(?:{PLACE_NOUN}|"
    rf"địa\s+phương)(?:\s*,\s*{PLACE_NOUN})*"
    rf"\s+(?:(?:thuộc|trong)\s+)?(?:(?:phía|khu\s+vực|vùng|miền)\s+{PLACE_WORDS}|"
    r"miền\s+núi(?:\s+phía\s+(?:Bắc|Nam))?|biên\s+giới|ven\s+biển|có\s+biển|miền\s+xuôi)|"
    r"(?:(?:tại|ở)\s+)?(?:các\s+)?tỉnh\s+thành(?:\s+ph[ốôóổồòoếé](?![^\W_]))?|(?:tại|ở)\s+các\s+(?:tỉnh|địa\s+phương)|"
    rf"{PLACE_NOUN}(?:\s*,\s*{PLACE_NOUN})+(?!\s+{PLACE_WORDS})"
    rf"(?:\s+trực\s+thuộc\s+[Tt]rung\s+ương)?|"
    rf"(?:tỉnh|[Tt]hành\s+phố|TP\.?)(?:\s+{PLACE_WORDS})?|"
    rf"(?:quận|huyện|thị\s+xã|xã|phường|đặc\s+khu)(?:\s+(?:{PLACE_WORDS}|\d{{1,2}}))?|"
    rf"các\s+(?:{PLACE_NOUN}|"
    rf"địa\s+phương)(?:\s*,\s*{PLACE_NOUN})*(?:\s+trực\s+thuộc\s+[Tt]rung\s+ương)?)(?![^\W_])"
)


COMMON_TAIL = re.compile(
    rf"\s*(?:và\s+[{CAPITAL_LETTERS}]|(?:tỉnh|thành phố|huyện|xã|phường|đặc khu|khu vực|cơ sở|"
    r"truyền hình|trường|cơ quan|phát thanh|khí tượng|nông dân|phụ nữ|"
    r"cựu chiến binh|doanh nghiệp|doanh nhân|liên hiệp|chữ thập đỏ|phát triển|bảo vệ|nhà nước|"
    r"chính sách|thương mại|các cấp)(?![^\W_]))"
)
"""What may follow one of BEFORE_A_CAPITAL in small letters."""
_BRANCHES = (
    r"(?:điện|y tế|giáo dục|nông nghiệp|giao thông|ngân hàng|thuế|hải quan|văn hóa|du lịch|"
    r"công thương|xây dựng|kiểm sát|tòa án)"
)
BRANCH = re.compile(rf"\s+{_BRANCHES}(?![^\W_])")
"""What a branch of the administration deals with: "Ngành | điện"."""
SMALL_NOUN = re.compile(
    r"(?:phòng|ban|khoa|tổ|đội|trung tâm|chi cục|chi nhánh|văn phòng|viện|sở|bộ|cục|vụ|trạm|hạt|"
    rf"trường|công ty|hội) (?=[{CAPITAL_LETTERS}])(?!Luật|Chợ|Xuân|Hiến)|"
    rf"ngành (?=[{CAPITAL_LETTERS}]|{_BRANCHES}(?![^\W_]))|"
    r"bộ chỉ huy (?=quân sự|bộ đội)"
)
"""A unit's noun in a small letter, its name behind it: "phòng Quản trị - Thiết bị"."""
BEFORE_A_CAPITAL = frozenset(
    {"Báo", "Bộ", "Sở", "Cục", "Vụ", "Hội", "Trường", "Quỹ", "Trạm", "Phòng", "Khoa", "Viện", "Ga",
     "Đài",
     "Thuế", "Thống kê", "Hải quan", "Ngành", "Đội", "Khối", "Tổ", "Bộ phận", "Công đoàn",
     "Tạp chí", "Ngân hàng", "Chi nhánh", "Chi bộ", "Chi đoàn", "Chi hội"}
)  # fmt: skip
"""Nouns that also begin common words (Báo cáo, Trường hợp, Bộ phận): a name follows them with a
capital or a place."""
UNIT_HEADS = frozenset(
    {"Công ty TNHH MTV", "Công ty TNHH một thành viên", "Công ty TNHH Một thành viên",
     "Phòng", "Khoa", "Cục", "Ban", "Đội", "Bộ phận", "Vụ", "Chi cục", "Trung tâm", "Ban Quản lý",
     "Ban quản lý", "Ban QLDA", "BQL", "Ban Điều hành", "Ban điều hành", "Viện", "Quỹ", "Ủy ban"}
)  # fmt: skip
"""Nouns behind which the names of units stand that hold a comma, "và" or a verb."""


def listed_whole_end(text: str, start: int) -> int:
    """Return where a name at ``start`` ends that a list holds whole, or that names a board by what
    it is for; -1 where there is none."""
    board = board_end(text, start)
    if board > 0:
        return board
    head = HEAD_NOUN.match(text, start)
    if head is not None and head.group() in ("Bộ", "Sở"):
        field = portfolio_end(text, head.end() + 1)
        return place_tail(text, field) if field > 0 else -1
    known = head is not None and head.group() in UNIT_HEADS
    unit_end = unit_name_end(text, head.end()) if head is not None and known else -1
    return place_tail(text, unit_end) if unit_end > 0 else -1


_SAME_LEVEL = re.compile(r"\s+cùng\s+cấp(?![^\W_])")
"""Which one is meant of a body that there is at each level: "Liên đoàn Lao động | cùng cấp"."""


def settled_end(text: str, start: int, end: int) -> int:
    """Return the end of a name without the rhythm of its work ("Đảng ủy các xã | 6 tháng một lần sơ
    kết"), with the seat of one that is abroad ("Đại sứ quán Việt Nam | tại Lào") and with the word
    that says of which places it was said ("Sở Ngoại vụ các tỉnh | này")."""
    found = _RHYTHM.search(text, start, end)
    if found is not None:
        return found.start()
    more = _THESE.match(text, end) or _SAME_LEVEL.match(text, end)
    if more is None and _ABROAD.match(text, start):
        more = _SEAT.match(text, end)
    return more.end() if more is not None else end


_THESE = re.compile(
    r"(?:(?<=các tỉnh)|(?<=các huyện)|(?<=các xã)|(?<=phường)|(?<=thành phố)|(?<=địa phương))"
    r"\s+này(?=\s)"
)
_ABROAD = re.compile(r"Đại sứ quán|(?:Tổng )?Lãnh sự quán")
_SEAT = re.compile(rf"(?:\s+Việt Nam)?\s+(?:tại|ở)\s+{PLACE_WORDS}")


_RHYTHM = re.compile(r"\s+(?:\d{1,2}|mỗi|hằng|hàng) (?:tháng|tuần|ngày|quý|năm)(?![^\W_])")


def second_purpose_end(text: str, position: int) -> int:
    """Return the end of what a body is for, behind "và" and up to its place: "Trung tâm Cứu hộ và |
    chăm sóc động vật Lam Giang"; -1 where no place closes it."""
    found = _SECOND_PURPOSE.match(text, position)
    verb = LISTED_VERB.match(text, position)
    if found is None or verb is None:
        return -1
    further = re.compile(r"\s").finditer(text, verb.end() + 1, found.end())
    works = any(LISTED_VERB.match(text, one.end()) for one in further)
    return -1 if works else found.end()


_SECOND_PURPOSE = re.compile(
    r"(?:(?!(?:của|các|những|cho|với|theo|tại|trên|gửi|trình|việc|để|đến|do|từ)(?![^\W_]))"
    rf"[a-zà-ỹđ][^\W\d_]*\s+){{2,8}}?(?:(?:tỉnh|huyện|thành phố)(?![^\W_])(?:\s+{PLACE_WORDS})?|"
    rf"{PLACE_WORDS})(?=\s+[a-zà-ỹđ])"
)
"""Small words from a verb on to the place that closes the name."""


def hyphened_end(text: str, end: int) -> int:
    """Return the end of a short form in which a hyphen stands: "các trung tâm GDNN|-GDTX"."""
    found = _HYPHENED.match(text, end)
    return found.end() if found else end


_HYPHENED = re.compile(rf"(?<=[{CAPITAL_LETTERS}])(?:-[{CAPITAL_LETTERS}]+)+(?![^\W_])")


def place_tail(text: str, end: int) -> int:
    """Return the end of a department's name with the places that may follow it: "tỉnh Lào Cai",
    "các tỉnh, thành phố trực thuộc Trung ương", "các tỉnh phía Bắc"."""
    tail = _PLACE_TAIL.match(text, end)
    return tail.end() if tail else end


def end_of_offices(text: str, position: int, nouns: str) -> int:
    """Return the end of the offices of one field that are named in small letters: "các sở | giáo
    dục và đào tạo"; -1 where their noun or their field is none that is known."""
    gap = re.compile(r"\s+").match(text, position) if nouns in ("sở", "bộ", "phòng") else None
    if gap is None or not (nouns == "phòng" or text[gap.end() : gap.end() + 1].islower()):
        return -1
    field = portfolio_end(text, gap.end())
    return place_tail(text, field) if field > 0 else -1
