"""What headings and words that lead on give to what stands under them: bodies, work and times."""

from __future__ import annotations

import pytest
from tests.short_papers import NOTICE, days, items

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

BODY_LINES = (
    "Chủ tịch UBND tỉnh yêu cầu:\nSở Y tế\nTổ chức tiêm phòng cho người lái đò trước ngày 15/6/2026.\n"
    "Ủy ban nhân dân các xã\nBố trí kinh phí mua phao trong quý III/2026.\n"
)

PHASES = """\
II. CÁC BƯỚC
Bước 1: Vận động (từ ngày 15/5/2026 đến hết ngày 31/5/2026)
Phòng Kinh tế phát tờ rơi cho các chủ đò.
Bước 2: Ra quân (từ ngày 01/6/2026 đến ngày 30/6/2026)
a) Tổ liên ngành tháo dỡ bến không phép.
b) Công an xã xử phạt chủ đò, xong trước ngày 20/6/2026.
III. THEO DÕI
1. Giai đoạn 1 (tháng 7/2026): Kiểm tra
- Tổ tự quản các thôn, khu phố kiểm tra phao.
"""


def test_a_closing_day_dates_only_what_has_none() -> None:
    assert days(
        "1. Sở Xây dựng kiểm tra phao.\n2. Sở Y tế cấp thuốc trước ngày 10/6/2026.\n"
        "Các nội dung trên hoàn thành trước ngày 30/6/2026."
    ) == [["2026-06-30"], ["2026-06-10"]]


def test_a_heading_that_names_a_team_of_no_list_has_the_items_under_it() -> None:
    assert items("I. Tổ thợ đóng thuyền\n1. Kiểm tra phao.\nII. Sở Nội vụ\n1. Theo dõi.") == [
        ("I.1", "Kiểm tra phao", ["Tổ thợ đóng thuyền"]),
        ("II.1", "Theo dõi", ["Sở Nội vụ"]),
    ]


def test_a_list_of_who_is_meant_belongs_to_the_order_above_it() -> None:
    found = items(
        "1. Sở Xây dựng rà soát, phân loại các nhóm đối tượng sau:\n"
        "- Doanh nghiệp kinh doanh đò ngang\n- Hộ gia đình chở thuê\n2. Sở Nội vụ đếm bến."
    )
    assert [item for item, _title, _leads in found] == ["1", "2"]


@pytest.mark.parametrize("end", ["", ":"])
def test_a_line_of_bodies_alone_heads_the_paragraphs_under_it(end: str) -> None:
    body = BODY_LINES.replace("Y tế\n", f"Y tế{end}\n").replace("các xã\n", f"các xã{end}\n")
    assert [leads for _item, _title, leads in items(body)] == [
        ["Sở Y tế"],
        ["Ủy ban nhân dân các xã"],
    ]


def test_a_line_of_bodies_heads_the_dashes_under_it_between_letters() -> None:
    found = items(
        "1. Về dữ liệu\na) Công an tỉnh đôn đốc các sở, ngành, địa phương hoàn thiện và đưa vào khai "
        "thác các cơ sở dữ liệu chuyên ngành.\nCác sở, ban, ngành:\n- Hoàn thành 16 cơ sở dữ liệu.\n"
        "2. Sở Nội vụ đếm bến."
    )
    assert [leads for _item, _title, leads in found] == [
        ["Công an tỉnh"],
        ["Các sở, ban, ngành"],
        ["Sở Nội vụ"],
    ]


def test_a_unit_of_measure_heads_nothing() -> None:
    found = items(f"{BODY_LINES}Đơn vị tính 1\nSố phao của bến số 1 là 15 cái, bến số 2 là 17 cái.")
    assert [leads for _item, _title, leads in found] == [["Sở Y tế"], ["Ủy ban nhân dân các xã"]]


def test_an_article_that_charges_a_body_gives_it_what_stands_below() -> None:
    head = NOTICE.replace("THÔNG BÁO", "QUYẾT ĐỊNH").replace("UBND-TH", "QĐ-UBND")
    found = items(
        "QUYẾT ĐỊNH:\nĐiều 1. Lập đội cứu hộ gồm 15 người.\nĐiều 2. Giao Sở Y tế:\n"
        "1. Ban hành quy chế của đội trong thời hạn 10 ngày kể từ ngày ký Quyết định này.\n"
        "2. Mua phao cho đội.\n",
        head,
    )
    assert [(title[:8], leads) for _item, title, leads in found] == [
        ("Ban hành", ["Sở Y tế"]),
        ("Mua phao", ["Sở Y tế"]),
    ]


def test_a_line_that_only_tells_a_time_dates_what_stands_below() -> None:
    body = (
        "I. VIỆC PHẢI LÀM\nTrước ngày 20/6/2026:\n- Sở Nội vụ đếm bến.\n- Sở Y tế mua phao.\n"
        "- Trong tháng 7/2026: Sở Nội vụ rà soát bến; Sở Y tế kiểm tra người lái đò.\n"
    )
    assert days(body) == [["2026-06-20"], ["2026-06-20"], ["2026-07"], ["2026-07"]]


def test_fields_on_whom_and_where_are_not_the_work() -> None:
    found = items(
        "1. Khám cho người lái đò\n- Đối tượng: người từ 18 tuổi.\n- Địa điểm: trạm y tế xã.\n"
        "- Đơn vị chủ trì: Sở Y tế chủ trì, phối hợp Sở Nội vụ.\n- Thời gian: tháng 7/2026.\n"
        "2. Sở Nội vụ đếm bến."
    )
    assert found[0] == ("1", "Khám cho người lái đò", ["Sở Y tế"])


def test_the_work_of_a_row_may_open_with_a_verb_that_is_also_a_body() -> None:
    rows = "1\nThanh tra sử dụng phí bến đò\nSở Nội vụ\nTháng 7/2026\n2\nMua phao\nSở Y tế\nTháng 8/2026\n"
    draft = read_document(
        read_bytes(
            f"{NOTICE}II. NHIỆM VỤ\nTT\nNhiệm vụ\nCơ quan chủ trì\nThời gian\n{rows}".encode(),
            name="van-ban.txt",
        )
    )
    assert [task.title for task in draft.tasks] == ["Thanh tra sử dụng phí bến đò", "Mua phao"]


def test_staff_in_general_head_nothing() -> None:
    found = items("1. Sở Nội vụ:\na) Đếm bến.\n2. Cán bộ, công chức\n- Giữ gìn bến đò sạch đẹp.")
    assert [leads for _item, _title, leads in found] == [["Sở Nội vụ"]]


def test_a_sentence_of_work_over_dashes_and_fields_is_the_task() -> None:
    found = items(
        "1. Xây dựng và ban hành hướng dẫn quản lý bến đò ngang trên địa bàn tỉnh.\n"
        "- Bảo đảm thống nhất với hướng dẫn của cấp trên.\n"
        "- Thời gian hoàn thành: tháng 7/2026.\n- Đơn vị chủ trì: Sở Nội vụ.\n2. Sở Y tế mua phao."
    )
    assert found[0] == (
        "1",
        "Xây dựng và ban hành hướng dẫn quản lý bến đò ngang trên địa bàn tỉnh",
        ["Sở Nội vụ"],
    )


def test_what_is_ordered_before_words_that_lead_on_to_items_is_work_too() -> None:
    assert items(
        "Chủ tịch UBND tỉnh yêu cầu Sở Xây dựng, UBND các xã thực hiện nghiêm các quy định về bến "
        "đò và phao cứu sinh; đồng thời, tập trung thực hiện một số nội dung sau:\n"
        "1. Sở Xây dựng kiểm tra phao.\n2. Sở Y tế cấp thuốc."
    ) == [
        (
            "P1",
            "Thực hiện nghiêm các quy định về bến đò và phao cứu sinh",
            ["Sở Xây dựng", "UBND các xã"],
        ),
        ("1", "Kiểm tra phao", ["Sở Xây dựng"]),
        ("2", "Cấp thuốc", ["Sở Y tế"]),
    ]


def test_the_time_of_a_phase_is_that_of_what_stands_under_it() -> None:
    assert [(item, lead) for item, _title, lead in items(PHASES)] == [
        ("II.1", ["Phòng Kinh tế"]),
        ("II.2.a", ["Tổ liên ngành"]),
        ("II.2.b", ["Công an xã"]),
        ("III.1-1", ["Tổ tự quản các thôn, khu phố"]),
    ]
    assert days(PHASES) == [
        ["2026-05-15/2026-05-31"], ["2026-06-01/2026-06-30"], ["2026-06-20"], ["2026-07"],
    ]  # fmt: skip


def test_a_heading_that_names_a_person_by_office_means_the_office() -> None:
    assert items(
        "3.1. Đồng chí Lê Văn Mẫu - Phó Hiệu trưởng phụ trách chuyên môn\n- Duyệt lịch ôn thi.\n"
        "3.2. Đ/c Trần Thị Mẫu (Tổ trưởng tổ Toán):\n- Soạn đề cương."
    ) == [
        ("3.1-1", "Duyệt lịch ôn thi", ["Phó Hiệu trưởng phụ trách chuyên môn"]),
        ("3.2-1", "Soạn đề cương", ["Tổ trưởng tổ Toán"]),
    ]


def test_the_time_at_the_end_of_words_that_lead_on_is_that_of_all_items() -> None:
    assert days(
        "UBND tỉnh yêu cầu các cơ quan thực hiện các nhiệm vụ sau, hoàn thành trước ngày 30/6/2026:\n"
        "1. Sở Xây dựng kiểm tra phao.\n2. Sở Y tế cấp thuốc trước ngày 15/6/2026."
    ) == [["2026-06-30"], ["2026-06-15"]]


def test_a_closing_under_a_heading_of_a_body_is_no_work_of_it() -> None:
    assert items(
        "I. SỞ XÂY DỰNG\n1. Kiểm tra phao.\nII. CÔNG TY CỔ PHẦN BẾN ĐÒ SÔNG LA\nSửa bến đò ngang.\n"
        "Yêu cầu các cơ quan, đơn vị, địa phương nghiêm túc thực hiện./."
    ) == [
        ("I.1", "Kiểm tra phao", ["Sở Xây dựng"]),
        ("II-1", "Sửa bến đò ngang", ["Công ty cổ phần bến đò Sông La"]),
    ]


def test_a_closing_may_date_one_item() -> None:
    assert days(
        "1. Sở Xây dựng lập danh sách phao.\n2. Sở Y tế cấp thuốc.\n"
        "Báo cáo theo mục 1 đề nghị gửi về UBND tỉnh trước ngày 30/6/2026."
    ) == [["2026-06-30"], []]


def test_the_duties_of_a_team_stand_under_its_short_name() -> None:
    assert items(
        "Điều 2. Nhiệm vụ của Tổ công tác\n1. Đếm bến.\nĐiều 3. Hội đồng tự đánh giá có nhiệm vụ:\n"
        "a) Thông qua kế hoạch trước ngày 30/6/2026;\nb) Phân công các nhóm chuyên trách thu minh "
        "chứng.\nĐiều 4. Tổ công tác tự giải thể sau khi hoàn thành nhiệm vụ."
    ) == [
        ("2.1", "Đếm bến", ["Tổ công tác"]),
        ("3.a", "Thông qua kế hoạch trước ngày 30/6/2026", ["Hội đồng tự đánh giá"]),
        ("3.b", "Phân công các nhóm chuyên trách thu minh chứng", ["Hội đồng tự đánh giá"]),
    ]


def test_a_paragraph_that_closes_items_without_owner_gives_them_theirs() -> None:
    assert items(
        "2. Bến đò\n- Kiểm tra phao của các bến.\n- Lập danh sách bến chưa có phao.\n"
        "Giao Sở Xây dựng chủ trì thực hiện các nội dung tại mục này."
    ) == [
        ("2-1", "Kiểm tra phao của các bến", ["Sở Xây dựng"]),
        ("2-2", "Lập danh sách bến chưa có phao", ["Sở Xây dựng"]),
    ]


def test_an_article_that_says_who_has_duties_charges_what_stands_below() -> None:
    assert items(
        "Điều 3. Chủ tịch UBND các xã, phường có trách nhiệm:\n1. Kiện toàn Ban Chỉ đạo; phân công "
        "chỉ tiêu xong trước ngày 15/6/2026."
    )[0][2] == ["Chủ tịch UBND các xã, phường"]


def test_a_round_with_its_time_dates_the_work_behind_the_colon() -> None:
    item = "1. Đợt 1 (Quý III/2026): Sở Y tế kiểm tra 12 bến đò."
    assert items(item)[0][2] == ["Sở Y tế"]
    assert days(item) == [["2026-Q3"]]


@pytest.mark.parametrize(
    ("unit", "work"),
    [
        ("Phòng Tài chính hành chính sự nghiệp", "Thẩm tra dự toán"),
        ("Phòng Chính trị, tư tưởng và Công tác học sinh, sinh viên", "Tổng hợp"),
    ],
)
def test_a_unit_is_named_up_to_the_colon_before_its_work(unit: str, work: str) -> None:
    words = f"{unit}: {work[0].lower()}{work[1:]}"
    assert items(f"1. Các phòng\n- {words}.\n- Phòng Kinh tế: đếm phao.")[0] == (
        "1-1", work, [unit],
    )  # fmt: skip
