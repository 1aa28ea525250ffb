"""The words of agency names: what bodies are called, what they deal with, and the words that end a
name.

Knows words only; how they make up a name is for ``agency_names``. The lists are of the language (a
verb that follows a subject, the portfolios of ministries and departments, past and present), not of
any registry.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from directive_cli.domain.word_lists import words_of

HEADS = words_of("heads")
"""How the name of one body begins."""

PORTFOLIOS = (
    "Tài chính", "Kế hoạch và Đầu tư", "Kế hoạch - Đầu tư", "Nội vụ", "Tư pháp", "Công Thương", "Xây dựng", "Y tế",
    "Nông nghiệp và Môi trường", "Nông nghiệp và Phát triển nông thôn", "Tài nguyên và Môi trường",
    "Giao thông vận tải", "Giao thông Vận tải", "Khoa học và Công nghệ", "Khoa học công nghệ",
    "Thông tin và Truyền thông", "Văn hóa, Thể thao và Du lịch", "Văn hóa và Thể thao", "Văn hóa, Thể thao",
    "Văn hóa - Thể thao và Du lịch", "Du lịch", "Giáo dục và Đào tạo", "Lao động - Thương binh và Xã hội",
    "Lao động, Thương binh và Xã hội", "Dân tộc và Tôn giáo", "Ngoại vụ", "Ngoại giao", "Quốc phòng", "Công an",
    "Quy hoạch - Kiến trúc", "Quy hoạch và Kiến trúc", "An toàn thực phẩm", "Công nghiệp", "Thương mại", "KH&CN",
    "KHCN", "NN&MT", "NNMT", "GD&ĐT", "GDĐT", "VHTTDL", "VHTT&DL", "VH,TT&DL", "LĐTBXH", "LĐ-TB&XH", "TT&TT", "TTTT",
    "NN&PTNT", "TN&MT", "TNMT", "KH&ĐT", "KHĐT", "GTVT", "DTTG", "DT&TG", "Kiểm sát nhân dân tối cao",
)  # fmt: skip
"""What ministries and departments deal with (NĐ 150/2025, art. 8 and 9; those merged in 2025 too),
and short forms."""

NAMES_WITH_COMMA = (
    "Chính sách, chiến lược Trung ương", "Chính sách, Chiến lược Trung ương", "Phòng, chống",
    "Văn hóa, Giáo dục", "Tài chính, Ngân sách", "KH,CN&MT",
    "Tìm kiếm, cứu nạn", "tìm kiếm, cứu nạn",
    "Khám bệnh, chữa bệnh", "Khám, chữa bệnh", "Khám bệnh, Chữa bệnh", "khám bệnh, chữa bệnh",
    "Phòng cháy, chữa cháy", "Phòng cháy chữa cháy",
    "Phát thanh, Truyền hình", "Truyền thông, Dữ liệu và Công nghệ số", "thông tấn, báo chí",
    "Mặt trận Tổ quốc, các đoàn thể", "Bảo vệ, chăm sóc sức khỏe", "Bảo vệ, Chăm sóc sức khỏe", "Quản lý, Giám sát", "Quản lý, giám sát", "Thanh tra, giám sát", "rừng đặc dụng, rừng phòng hộ", "rừng phòng hộ, rừng đặc dụng",
    "rừng đặc dụng, phòng hộ", "rừng phòng hộ, đặc dụng", "kế toán, kiểm toán", "Kế toán, Kiểm toán",
)  # fmt: skip
"""Runs with a comma inside a name that the pattern "A, B và C" does not show."""

EVERYDAY_ACTIONS = words_of("actions")
ACTIONS = (*EVERYDAY_ACTIONS, *words_of("further actions"))
"""Verbs with which a task begins, and the adverbs that come before them; in small letters they end
a name."""

FUNCTION_WORDS = (
    "theo", "căn cứ", "chịu", "có", "được", "cần", "phải", "sẽ", "đã", "đang", "là", "để", "nhằm", "hoặc", "cùng",
    "với", "về", "tại", "trong", "trên", "khi", "nếu", "do", "từ", "đến", "trước", "sau", "đồng thời", "ngay", "nêu",
    "như", "thay mặt", "qua", "thông qua", "vào", "mà", "bằng", "dưới", "giữa", "bao gồm", "gồm", "thì", "này", "đó",
    "nghiêm", "không", "mỗi năm", "mỗi quý", "mỗi tháng", "mỗi tuần", "mỗi ngày", "cho", "nhận được", "nhận tự quản", "nhận phụ trách", "nhận giúp đỡ", "nhận đỡ đầu", "chậm nhất", "gắn với", "vẫn", "còn", "cũng", "định kỳ", "hằng", "hàng năm", "hàng tháng",
    "hàng quý", "hàng tuần", "hàng ngày", "bị", "gây", "nhất là", "trân trọng", "kính", "xin",
)  # fmt: skip
"""Words that cannot stand in a name and therefore end it."""

PROVINCES = (
    "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre",
    "Bình Dương", "Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Cần Thơ",
    "Đà Nẵng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang",
    "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương", "Hải Phòng", "Hậu Giang", "Hòa Bình", "Huế",
    "Thừa Thiên Huế", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum", "Lai Châu", "Lạng Sơn",
    "Lào Cai", "Lâm Đồng", "Long An", "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận", "Phú Thọ",
    "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng",
    "Sơn La", "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Tiền Giang", "Trà Vinh",
    "Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc", "Yên Bái",
)  # fmt: skip
"""Provinces and cities of their rank, before and after July 2025."""


NAME_TAILS_WITH_ACTION = re.compile(
    r"(?:đầu tư xây dựng|bảo trì|quản lý dự án|quản lý đầu tư|quản lý khu|quản lý các|thi hành án|tổ chức cán bộ|"
    r"kiểm tra văn bản|quản lý rừng|quản lý chất lượng|quản lý thị trường|quản lý đường|điều hành thông minh|"
    r"giám sát, điều hành|quản lý hành chính|cứu trợ|"
    r"điều phối (?:[Cc]hương trình )?(?:xây dựng )?nông thôn mới|"
    r"phục vụ hành chính công|hỗ trợ doanh nghiệp|xúc tiến|quản lý xử lý|quản lý)(?=\s)"
)
"""Verbs that are part of a name when they stand in it in small letters ("Ban Quản lý dự án đầu tư
xây dựng")."""


def longest_first_pattern(words: tuple[str, ...]) -> str:
    """Return a regex of the words, the longest first, spaces as any white space.

    Words that begin alike share that beginning, so that a thousand are told as fast as ten.
    """
    tree: _Letters = {}
    for word in words:
        at = tree
        for letter in word:
            at = at.setdefault(letter, {})
        at[""] = {}
    return _pattern_of(tree)


_Letters: TypeAlias = "dict[str, _Letters]"


def _pattern_of(tree: _Letters) -> str:
    ways = []
    for letter in sorted(one for one in tree if one):
        written, below = letter, tree[letter]
        while len(below) == 1 and "" not in below:
            ((following, below),) = below.items()
            written += following
        ways.append(re.escape(written).replace(r"\ ", r"\s+") + _pattern_of(below))
    if not ways:
        return ""
    if "" in tree:
        return f"(?:{'|'.join(ways)})?"
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
