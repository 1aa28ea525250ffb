"""Names of bodies that hold a comma, "và", "các" or a verb, in every place where work is given."""

from __future__ import annotations

import pytest
from tests.short_papers import items

from directive_cli.domain.agency_index import name_key

UNITS = [
    "Phòng Bưu chính, Viễn thông",
    "Phòng Biển, đảo và Tài nguyên nước",
    "Phòng Xây dựng chính quyền và Công tác thanh niên",
    "Phòng Quản lý, hỗ trợ doanh nghiệp số 3",
    "Phòng Kiểm tra sau thông quan",
    "Phòng Kế hoạch - Tài chính Sở",
    "Vụ Theo dõi, đôn đốc, xử lý sau thanh tra",
    "Vụ Kinh tế công nghiệp, dịch vụ",
    "Cục Giám sát quản lý về hải quan",
    "Khoa Nội Tim mạch - Lão học",
    "Trung tâm Giống cây trồng, vật nuôi tỉnh",
    "Trung tâm Công nghệ thông tin và Truyền thông",
    "Trung tâm Quan trắc tài nguyên và môi trường",
    "Trung tâm Nước sạch và vệ sinh môi trường nông thôn",
    "Trung tâm Giám sát, điều hành thông minh tỉnh",
    "Trung tâm Khuyến nông quốc gia",
    "Chi cục Đê điều và Phòng chống thiên tai",
    "Cục Quản lý đê điều và Phòng, chống thiên tai",
    "Cục Văn hóa cơ sở, Gia đình và Thư viện",
    "Cục Lâm nghiệp và Kiểm lâm",
    "Cục Quản lý Khám, chữa bệnh",
    "Vụ Kinh tế tổng hợp",
    "Vụ Giáo dục Chính trị và Công tác học sinh, sinh viên",
    "Quỹ Phòng, chống thiên tai tỉnh",
    "Phòng Tài chính - Kế hoạch",
    "Ban QLDA đầu tư xây dựng các công trình giao thông",
    "Ban Quản lý khai thác các công trình thủy lợi",
    "Ban Chỉ đạo các chương trình mục tiêu quốc gia tỉnh",
    "Hội đồng Phối hợp phổ biến, giáo dục pháp luật tỉnh",
    "Hội đồng bồi thường, hỗ trợ và tái định cư huyện",
    "Báo và Đài phát thanh, truyền hình tỉnh",
    "Trường Cao đẳng Kỹ thuật công nghệ tỉnh",
    "Công ty Cổ phần Môi trường và Công trình đô thị",
    "Tòa án nhân dân hai cấp",
    "Văn phòng Chương trình OCOP",
    "Công an các đơn vị, địa phương",
    "Các cơ quan tham mưu, giúp việc Tỉnh ủy",
    "Các cơ sở khám bệnh, chữa bệnh",
    "Các cơ sở giáo dục mầm non, phổ thông",
    "Các huyện ủy, thành ủy",
    "Trạm Khuyến nông",
    "Tổ công nghệ số cộng đồng",
]


@pytest.mark.parametrize("name", UNITS)
@pytest.mark.parametrize("work", ["lập hồ sơ đề nghị công nhận", "khẩn trương sửa cống qua đường"])
def test_a_units_whole_name_leads(name: str, work: str) -> None:
    (_item, _title, own), *_ = items(f"1. {name} {work}.")
    (_item, _title, given), *_ = items(f"1. Về phao: Giao {name} {work}.")
    (_item, _title, listed), *_ = items(f"1. Sở Nội vụ, Sở Công Thương và {name} {work}.")
    assert [one.lower() for one in (*own, *given, *listed)] == [
        one.lower() for one in (name, name, "Sở Nội vụ", "Sở Công Thương", name)
    ]


@pytest.mark.parametrize("name", UNITS)
def test_a_units_name_after_another_ones_work_begins_its_own(name: str) -> None:
    (_, _, first), (_, _, second) = items(
        f"1. Giao Sở Nội vụ tổng hợp trước ngày 10/6/2026; {name} gửi danh sách trước ngày 20/6/2026."
    )
    assert (first, [one.lower() for one in second]) == (["Sở Nội vụ"], [name.lower()])


@pytest.mark.parametrize(
    "name",
    [
        "Chánh Thanh tra tỉnh",
        "Chánh Văn phòng UBND tỉnh",
        "Trưởng Công an huyện",
        "Trưởng Ban Dân tộc tỉnh",
        "Cơ quan Cảnh sát điều tra",
        "Giám đốc Công an tỉnh",
    ],
)
def test_an_office_whose_words_hold_the_body_begins_work_of_its_own(name: str) -> None:
    (_, _, first), (_, _, second) = items(
        f"1. Giao Sở Y tế tổng hợp kết quả trước ngày 10/6/2026. {name} lập hồ sơ các bến."
    )
    assert (first, second) == (["Sở Y tế"], [name])


@pytest.mark.parametrize(
    ("office", "body"),
    [
        ("Chánh Thanh tra tỉnh", "Thanh tra tỉnh"),
        ("Phó Chánh Văn phòng UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh"),
        ("đồng chí Trưởng Công an xã", "Công an xã"),
        ("Trưởng ban Quản lý Khu kinh tế", "Ban Quản lý Khu kinh tế"),
        ("Trưởng phòng Nội vụ", "Phòng Nội vụ"),
        ("Tổng Thanh tra Chính phủ", "Thanh tra Chính phủ"),
        ("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ", "Văn phòng Chính phủ"),
        ("Trưởng ban Ban Dân tộc", "Ban Dân tộc"),
    ],
)
def test_an_office_means_its_body_whichever_word_names_it(office: str, body: str) -> None:
    assert name_key(office) == name_key(body)


@pytest.mark.parametrize(
    "work",
    [
        "nghiên cứu đề xuất giải pháp",
        "tham mưu ban hành quy chế",
        "có văn bản trả lời nhà đầu tư",
        "phục vụ tốt công tác bầu cử",
        "chỉ định cán bộ đầu mối",
        "dự kiến nhân sự tham gia Tổ công tác",
        "thuyết minh rõ cơ sở tính toán",
        "luôn duy trì chế độ trực ban",
    ],
)
@pytest.mark.parametrize(
    "name",
    ["Chi cục Kiểm lâm", "Các sở, ban, ngành", "Trung tâm Phát triển quỹ đất", "Các địa phương"],
)
def test_a_name_ends_where_such_work_begins(name: str, work: str) -> None:
    (_item, _title, own), *_ = items(f"1. {name} {work}.")
    (_item, _title, given), *_ = items(f"1. Về phao: Giao {name} {work}.")
    assert [*own, *given] == [name, name]


@pytest.mark.parametrize(
    ("sentence", "leads"),
    [
        ("Ban Tuyên giáo, Thanh tra tỉnh rà soát phao.", ["Ban Tuyên giáo", "Thanh tra tỉnh"]),
        ("Phòng Kinh tế, Văn phòng xã đếm phao.", ["Phòng Kinh tế", "Văn phòng xã"]),
        ("Phòng Tài chính kiểm tra, giám sát các bến.", ["Phòng Tài chính"]),
        ("Phòng Y tế, kiểm tra, giám sát các bến.", ["Phòng Y tế"]),
        ("Quỹ Hỗ trợ phát triển hợp tác xã lập hồ sơ.", ["Quỹ Hỗ trợ phát triển hợp tác xã"]),
    ],
)
def test_fields_of_a_unit_take_no_other_body_and_no_work(sentence: str, leads: list[str]) -> None:
    (_item, _title, found), *_ = items(f"1. {sentence}")
    assert found == leads
