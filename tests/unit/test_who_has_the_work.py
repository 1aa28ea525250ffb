"""Who has the work where its body stands above it in other words, or behind it."""

from __future__ import annotations

import pytest
from tests.short_papers import items, paper

ASKED = """\
PHÂN CÔNG THỰC HIỆN
Thanh tra Sở
- Kiểm tra phao của các đò ngang trên địa bàn tỉnh, lập biên bản với chủ đò không có phao.
{over}
- Cung ứng phao cho các bến đò.
- Trực 24/24 giờ tại bến khi có lũ.
- Lập danh sách chủ đò.
"""


@pytest.mark.parametrize(
    "over", ["Đề nghị Ủy ban nhân dân các xã", "Đối với Ủy ban nhân dân các xã",
             "Ủy ban nhân dân các xã", "Giao Ủy ban nhân dân các xã:"],
)  # fmt: skip
def test_a_line_that_turns_to_bodies_has_the_dashes_under_it(over: str) -> None:
    found = items(ASKED.format(over=over))
    assert [leads for _item, _title, leads in found] == [
        ["Thanh tra Sở"],
        *[["Ủy ban nhân dân các xã"]] * 3,
    ]


BEHIND = """\
1. Trong mùa lũ
a) Trực tại bến 24/24 giờ khi có báo động: Ban Chỉ huy Quân sự xã, Công an xã và Trạm Y tế xã.
b) Tuần tra các bến mỗi tuần hai lần, ghi sổ theo dõi: các tổ xung kích thôn.
c) Ký cam kết với các chủ đò: các Trưởng thôn thực hiện, chậm nhất ngày 30/11/2026.
d) Nâng cấp bến Vàm: Phòng Kinh tế.
"""


def test_a_body_alone_behind_a_colon_has_the_work_before_it() -> None:
    assert [leads for _item, _title, leads in items(BEHIND)] == [
        ["Ban Chỉ huy Quân sự xã", "Công an xã", "Trạm Y tế xã"],
        ["các tổ xung kích thôn"],
        ["các Trưởng thôn"],
        ["Phòng Kinh tế"],
    ]


IN_BRACKETS = """\
Chủ tịch UBND xã kết luận và phân công:
Việc 1. Tháo gỡ mặt bằng bến Vàm: họp với các hộ dân, thống nhất phương án (Phòng Kinh tế chủ trì; Văn phòng phối hợp; xong trước ngày 31/5/2026).
Việc 2. Rút ngắn thời gian cấp phép đò ngang (Phòng Văn hóa - Xã hội; trong tháng 6/2026).
Việc 3. Theo dõi ba bến chậm tiến độ (Phòng Kinh tế chủ trì; Thanh tra tỉnh phối hợp; báo cáo Chủ tịch chậm nhất ngày 20/6/2026).
"""


def test_a_body_in_a_closing_bracket_with_a_semicolon_has_the_work_before_it() -> None:
    found = items(IN_BRACKETS)
    assert [(item, leads) for item, _title, leads in found] == [
        ("1", ["Phòng Kinh tế"]),
        ("2", ["Phòng Văn hóa - Xã hội"]),
        ("3", ["Phòng Kinh tế"]),
    ]


@pytest.mark.parametrize(
    "consent",
    ["Thống nhất nội dung Đề án giữ sạch bến phà.", "Thống nhất định mức chi 350.000 đồng/người.",
     "Đồng ý mua 20 phao cho bến Vàm.", "Chấp thuận kết quả kiểm tra bến Vàm."],
)  # fmt: skip
def test_what_the_issuer_agrees_to_is_no_work_of_those_addressed(consent: str) -> None:
    draft = paper(
        "Xét Tờ trình số 27/TTr-SXD ngày 23/4/2026, Chủ tịch UBND tỉnh có ý kiến như sau:\n"
        f"1. {consent}\n2. Giao Sở Xây dựng xác định kinh phí.",
        kind="", addressees="- Sở Xây dựng;\n- Sở Tài chính.", symbol="UBND-KT",
    )  # fmt: skip
    assert [task.item for task in draft.tasks] == ["2"]


@pytest.mark.parametrize(
    "office", ["Giám đốc Sở: Tài chính, Y tế", "Giám đốc các Sở: Tài chính, Y tế",
               "Sở: Tài chính, Y tế"],
)  # fmt: skip
def test_an_office_over_a_colon_is_that_of_each(office: str) -> None:
    found = items(f"1. Giao {office} triển khai thực hiện theo quy định.")
    assert [name.removeprefix("Giám đốc ") for _i, _t, leads in found for name in leads] == [
        "Sở Tài chính",
        "Sở Y tế",
    ]


@pytest.mark.parametrize(
    "told",
    ["Báo Sông La số ra ngày thứ sáu 02 tháng 01 năm 2026 có bài viết phản ánh bến phà bẩn.",
     "Về bài báo “Ai giữ bến phà?” đăng ngày 26/4/2026, Phó Chủ tịch UBND tỉnh có ý kiến ch đạo như sau:"],
)  # fmt: skip
def test_what_a_newspaper_wrote_is_no_work(told: str) -> None:
    draft = paper(
        f"{told}\nYêu cầu Sở Xây dựng kiểm tra, báo cáo trước ngày 15/5/2026.",
        kind="", addressees="Sở Xây dựng", symbol="UBND-KT",
    )  # fmt: skip
    assert [[name.text for name in task.lead] for task in draft.tasks] == [["Sở Xây dựng"]]
    assert draft.tasks[0].title.startswith("Kiểm tra")


def test_a_decisions_last_article_may_lay_a_duty_on_a_group() -> None:
    draft = paper(
        "QUYẾT ĐỊNH:\nĐiều 1. Công bố danh mục bến phà.\n"
        "Điều 2. Ủy ban nhân dân cấp xã có trách nhiệm công khai danh mục tại địa phương, hỗ trợ chủ "
        "phà trong quá trình thực hiện dự án.\n"
        "Điều 3. Các sở, ban, ngành có trách nhiệm thi hành Quyết định này.",
        kind="QUYẾT ĐỊNH", symbol="QĐ-UBND",
    )  # fmt: skip
    assert [(task.item, [name.text for name in task.lead]) for task in draft.tasks] == [
        ("2", ["Ủy ban nhân dân cấp xã"])
    ]


@pytest.mark.parametrize("group", ["các đơn vị", "Thủ trưởng các đơn vị"])
def test_a_group_that_leads_with_others_is_not_called_by_its_part(group: str) -> None:
    (one,) = items(f"1. Đề nghị {group} chủ trì, phối hợp với Sở Y tế kiểm tra bến phà.")
    assert one[2] == [group]


@pytest.mark.parametrize(
    "rule",
    [
        "Quỹ BHYT thanh toán theo mức hưởng quy định tại khoản 3 Điều 22 Luật BHYT.",
        "Thành viên Tổ giúp việc hoạt động theo chế độ kiêm nhiệm.",
        "Chủ tịch Hội đồng sử dụng con dấu của Ủy ban nhân dân tỉnh.",
    ],
)
def test_what_a_fund_pays_and_how_a_team_works_is_no_work(rule: str) -> None:
    assert [one[2] for one in items(f"1. {rule}\n2. Sở Y tế kiểm tra bến phà.")] == [["Sở Y tế"]]


@pytest.mark.parametrize("body", ["Tỉnh đoàn", "Sở Y tế", "Hội Nông dân tỉnh"])
def test_a_body_that_is_told_to_call_to_a_drive_has_that_work(body: str) -> None:
    (one,) = items(f"1. {body} phát động cuộc thi vẽ bến phà trước ngày 26/5/2026.")
    assert one[2] == [body]


def test_a_name_of_no_list_that_opens_an_item_with_a_verb_is_listed() -> None:
    draft = paper("1. Sở Y tế đếm phao.\n2. Viễn thông Vân Hà kiểm tra sóng.")
    assert [one.text for one in draft.unplaced] == ["2. Viễn thông Vân Hà kiểm tra sóng."]


def test_what_was_found_in_a_span_past_is_no_work() -> None:
    found = items("Trong quý IV/2025, Công an tỉnh phát hiện 07 bến chui.\n1. Sở Y tế đếm phao.")
    assert [one[2] for one in found] == [["Sở Y tế"]]


ASKS_OTHERS = """\
1. Ủy ban nhân dân các xã
a) Phân công cán bộ trực từng bến.
b) Đối với bến không đủ phao, yêu cầu chủ bến cam kết dừng hoạt động.
c) Yêu cầu chủ đò đăng ký phao.
d) Người đứng đầu trực tiếp kiểm tra bến.
"""


def test_what_a_headings_body_demands_of_others_is_its_own_work() -> None:
    found = items(ASKS_OTHERS)

    assert [leads for _item, _title, leads in found] == [["Ủy ban nhân dân các xã"]] * 4
    assert found[2][1] == "Yêu cầu chủ đò đăng ký phao"


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("Sở Công Thương yêu cầu các sàn bán vé gỡ bỏ quảng cáo.", "Sở Công Thương"),
        ("Sở Tài chính đề nghị Bộ Tài chính bổ sung vốn.", "Sở Tài chính"),
        # The body that writes, and those who speak for it, give the work to others.
        ("UBND tỉnh yêu cầu Sở Y tế trực bến.", "Sở Y tế"),
        ("Chủ tịch UBND tỉnh đề nghị Sở Y tế trực bến.", "Sở Y tế"),
        ("Thủ tướng Chính phủ yêu cầu Sở Y tế trực bến.", "Sở Y tế"),
    ],
)
def test_a_body_that_is_to_ask_others_has_the_work(words: str, lead: str) -> None:
    found = items(f"1. Sở Nội vụ lập danh sách.\n2. {words}")

    assert found[1][2] == [lead]


@pytest.mark.parametrize(
    ("words", "title", "leads"),
    [
        ("Đối với các xã chưa có phao theo Công văn số 6/UBND thì khẩn trương mua phao.",
         "Khẩn trương mua phao", ["các xã chưa có phao"]),
        ("Các xã biên giới: Thường Phước, Tân Hộ Cơ xây dựng phương án trực bến.",
         "Xây dựng phương án trực bến", ["xã Thường Phước", "xã Tân Hộ Cơ"]),
        ("Đề nghi Sở Y tế kiểm tra phao.", "Kiểm tra phao", ["Sở Y tế"]),
    ],
)  # fmt: skip
def test_groups_of_a_case_by_their_places_and_behind_a_scanned_verb(
    words: str, title: str, leads: list[str]
) -> None:
    assert items(f"2. {words}") == [("2", title, leads)]


HEADED = """\
5. Báo Văn hóa, Cổng Thông tin điện tử Bộ
Mở chuyên trang về bến đò, cập nhật thường xuyên.
6. Sở Giáo dục và
Đào tạo
- Dạy bơi cho học sinh.
"""


def test_bodies_alone_on_a_numbered_line_have_the_work_of_the_next() -> None:
    assert [(title, leads) for _item, title, leads in items(HEADED)] == [
        (
            "Mở chuyên trang về bến đò, cập nhật thường xuyên",
            ["Báo Văn hóa", "Cổng Thông tin điện tử Bộ"],
        ),
        ("Dạy bơi cho học sinh", ["Sở Giáo dục và Đào tạo"]),
    ]


@pytest.mark.parametrize(
    "work",
    [
        "Chủ động đề xuất UBND tỉnh phân công các sở trực bến; theo dõi việc trực bến",
        "Xây dựng cơ chế đặt hàng, giao nhiệm vụ cho các công ty đóng phao; cơ chế vay vốn",
    ],
)
def test_what_others_are_to_give_is_no_order_of_the_paper(work: str) -> None:
    found = items(f"1. Sở Tài chính\n- {work}.\n- Đếm phao.")

    assert [leads for _item, _title, leads in found] == [["Sở Tài chính"]] * 2


def test_a_group_named_again_by_its_nouns_is_the_headings() -> None:
    found = items(
        "1. Cục Thuế các tỉnh\na) Kiểm tra phí bến; Các Cục Thuế lựa chọn bến để thanh tra.\n"
        "b) Lập danh sách bến."
    )

    assert [(item, leads) for item, _title, leads in found] == [
        ("1.a", ["Cục Thuế các tỉnh"]),
        ("1.b", ["Cục Thuế các tỉnh"]),
    ]


@pytest.mark.parametrize(
    "behind", ["theo chức năng, nhiệm vụ được giao:", "chỉ đạo các đơn vị trực thuộc"]
)
def test_work_behind_the_bodies_of_a_heading_is_no_part_of_their_name(behind: str) -> None:
    found = items(
        f"1. Các sở, Chủ tịch UBND các xã {behind}\na) Đếm phao.\nb) Trực tại bến.\n"
        "2. Công an tỉnh\na) Kiểm tra bến."
    )

    assert found[0][2] == ["Các sở", "Chủ tịch UBND các xã"]
