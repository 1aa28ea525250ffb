"""Leads that invented papers of other writers lost: units, places, party verbs, closings, tables."""

from __future__ import annotations

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

HEAD = (
    "UBND TỈNH SÔNG LA\nSố: 18/CT-UBND\nSông La, ngày 06 tháng 01 năm 2026\nCHỈ THỊ\n"
    "Về bến đò ngang\nỦy ban nhân dân tỉnh yêu cầu:\n"
)
LETTER = (
    "UBND TỈNH SÔNG LA\nSố: 45/UBND-TH\nV/v phao cứu sinh\nSông La, ngày 06 tháng 01 năm 2026\n"
    "Kính gửi: {to}\n\n"
)


def leads(body: str, head: str = HEAD) -> list[tuple[str, list[str]]]:
    """Return item and leads of each task."""
    draft = read_document(read_bytes(f"{head}{body}\n".encode(), name="van-ban.txt"))
    return [(one.item, [name.text for name in one.lead]) for one in draft.tasks]


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (
            "Giao Phòng Tuyên truyền, Báo chí - Xuất bản biên soạn tờ gấp.",
            ["Phòng Tuyên truyền, Báo chí - Xuất bản"],
        ),
        (
            "Giao Phòng Quản lý bến và Tin học cử cán bộ hướng dẫn.",
            ["Phòng Quản lý bến và Tin học"],
        ),
        (
            "Giao các Tập đoàn: Bưu chính Lạc Việt, Công nghiệp - Viễn thông Sông La lắp phao.",
            ["Tập đoàn Bưu chính Lạc Việt", "Tập đoàn Công nghiệp - Viễn thông Sông La"],
        ),
        (
            "Các phường: Bến Nứa, Chợ Cồn, Cửa Lò đếm phao.",
            ["phường Bến Nứa", "phường Chợ Cồn", "phường Cửa Lò"],
        ),
        (
            "Đề nghị phòng Quản trị - Thiết bị, phòng Tài chính - Kế toán chuẩn bị phao.",
            ["phòng Quản trị - Thiết bị", "phòng Tài chính - Kế toán"],
        ),
    ],
)
def test_units_and_places_are_read_whole(order: str, names: list[str]) -> None:
    assert leads(f"1. {order}") == [("1", names)]


def test_to_lead_is_the_verb_of_a_party_body() -> None:
    body = "1. Đảng ủy Ủy ban nhân dân xã\n- Lãnh đạo Ủy ban nhân dân xã đếm phao.\n- Lập sổ phao."
    assert [names for _item, names in leads(body)] == [["Đảng ủy Ủy ban nhân dân xã"]] * 2


def test_a_leadership_that_acts_stays_a_body_elsewhere() -> None:
    assert leads("1. Lãnh đạo Sở Xây dựng trực tiếp kiểm tra phao.") == [
        ("1", ["Lãnh đạo Sở Xây dựng"])
    ]


@pytest.mark.parametrize(
    "closing",
    [
        "Các sở, ngành nghiêm túc thực hiện. Nếu có vướng mắc, các cơ quan kịp thời báo cáo tỉnh.",
        "Các sở, ngành, UBND các xã nghiêm túc triển khai thực hiện Chỉ thị này.",
    ],
)
def test_a_last_item_that_only_asks_to_carry_out_is_no_task(closing: str) -> None:
    assert leads(f"1. Sở Xây dựng kiểm tra phao.\n2. {closing}") == [("1", ["Sở Xây dựng"])]


def test_whom_a_letter_blames_and_what_it_received_are_no_work() -> None:
    body = (
        "Chủ tịch UBND tỉnh nhận được Báo cáo số 33/BC-SXD ngày 06/01/2026 của Sở Xây dựng; đến "
        "nay mới đặt 5 phao, chậm so với thời hạn 30/12/2025 đã được yêu cầu.\n"
        "Phê bình UBND các xã Bến Nứa, Chợ Cồn chậm trễ trong việc đặt phao.\n"
        "Yêu cầu Sở Xây dựng đặt phao trước ngày 20/02/2026."
    )
    found = leads(body, LETTER.format(to="Sở Xây dựng; UBND các xã Bến Nứa, Chợ Cồn."))
    assert found == [("P3", ["Sở Xây dựng"])]


def test_dots_to_fill_in_are_no_addressee() -> None:
    assert leads("Gửi báo cáo số phao trước ngày 20/02/2026.", LETTER.format(to="………………")) == []


def test_a_list_of_who_approved_has_no_work() -> None:
    body = (
        "Căn cứ kế hoạch đã được Đảng ủy, Ban Giám hiệu phê duyệt, phòng Tài chính - Kế toán chuẩn bị "
        "phao."
    )
    found = leads(body, LETTER.format(to="Trưởng các đơn vị."))
    assert found == [("P1", ["phòng Tài chính - Kế toán"])]


def test_a_table_with_bars_keeps_its_columns_in_the_body() -> None:
    body = (
        "II. CÁC ĐỀ ÁN\n| TT | Nội dung | Cơ quan chuẩn bị | Cơ quan phối hợp | Thời gian trình |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| 1 | Đề án bến đò | Phòng Kinh tế | Các phòng liên quan | Tháng 3 |\n"
        "| 2 | Báo cáo kết quả đặt phao | Phòng Văn hóa | | 15/02/2026 |\n"
    )
    assert [names for _item, names in leads(body)] == [["Phòng Kinh tế"], ["Phòng Văn hóa"]]


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (
            "Các cơ sở đóng thuyền phải kiểm định do Bộ Xây dựng quy định có trách nhiệm gắn phao.",
            ["Các cơ sở đóng thuyền phải kiểm định do Bộ Xây dựng quy định"],
        ),
        (
            "Các doanh nghiệp được phê duyệt tại Quyết định số 12/QĐ-UBND có trách nhiệm gắn phao.",
            ["Các doanh nghiệp được phê duyệt tại Quyết định số 12/QĐ-UBND"],
        ),
        ("Các Chi cục khi tiến hành kiểm tra cần lập biên bản.", ["Các Chi cục"]),
        ("UBND các xã khi có lũ về chủ động neo thuyền.", ["UBND các xã"]),
    ],
)
def test_what_stands_between_a_body_and_its_work_is_read(order: str, names: list[str]) -> None:
    assert leads(f"1. {order}") == [("1", names)]


def test_a_body_that_advises_another_on_what_is_listed_has_the_list() -> None:
    body = (
        "1. Phòng Nội vụ - Lao động và Xã hội tham mưu Hội đồng Thi đua huyện thực hiện:\n"
        "- Đếm phao.\n- Lập sổ phao."
    )
    name = ["Phòng Nội vụ - Lao động và Xã hội"]
    assert [names for _item, names in leads(body)] == [name, name]


def test_an_opinion_that_was_asked_for_asks_for_changes() -> None:
    body = (
        "Sở Xây dựng nhận được Công văn số 41/SCT-CN ngày 02/01/2026 của Sở Công Thương về việc "
        "tham gia ý kiến hồ sơ bến đò. Sở Xây dựng có ý kiến tham gia như sau:\n"
        "1. Đề nghị Chủ đầu tư khảo sát khối lượng cần bồi thường theo đúng quy định.\n"
    )
    assert leads(body, LETTER.format(to="Sở Công Thương")) == [("1", ["Chủ đầu tư"])]


def test_a_table_whose_cells_and_headings_are_broken_over_lines() -> None:
    head = "STT\nNhiệm vụ\nĐơn vị chủ trì\nĐơn vị phối\nhợp\nThời gian thực hiện\nNguồn kinh phí\n"
    body = (
        f"Phân công như sau:\nPHỤ LỤC\nPHÂN CÔNG\n{head}I\nBến lớn\n1\nĐếm phao trên các\nbến lớn\n"
        "Sở Nông nghiệp và\nMôi trường\nCác sở, ban,\nngành có liên\nquan\n2026-2030\nNgân sách địa\n"
        f"phương; hỗ trợ quốc tế\n2\nLập sổ phao\nSở Xây\ndựng\nSở Tài chính\n2026-2030\nNgân sách\n8\n"
        f"{head}3\nSơn lại phao\nSở Nội vụ\nSở Tài chính\n2026-2030\nNgân sách\n"
    )
    assert leads(body) == [
        ("PL.I.1", ["Sở Nông nghiệp và Môi trường"]),
        ("PL.I.2", ["Sở Xây dựng"]),
        ("PL.I.3", ["Sở Nội vụ"]),
    ]


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (
            "Trung tâm Việc làm Bến Nứa thuộc Sở tổ chức 02 phiên phát phao.",
            ["Trung tâm Việc làm Bến Nứa thuộc Sở"],
        ),
        (
            "Định kỳ trước ngày 30 tháng 11 hằng năm, các sở, địa phương báo cáo số phao.",
            ["các sở, địa phương"],
        ),
        (
            "UBND thành phố Bến Nứa, các huyện: Chợ Cồn, Cửa Lò đếm phao.",
            ["UBND thành phố Bến Nứa", "UBND huyện Chợ Cồn", "UBND huyện Cửa Lò"],
        ),
    ],
)
def test_owners_times_and_listed_places_around_a_body(order: str, names: list[str]) -> None:
    assert leads(f"1. Sở Xây dựng theo dõi.\n2. {order}")[1] == ("2", names)


def test_letters_with_a_stroke_open_items() -> None:
    body = "I. UBND các xã\na/ Thông báo cho chủ bến.\nb/ Đếm phao trên các bến."
    assert leads(body) == [("I.a", ["UBND các xã"]), ("I.b", ["UBND các xã"])]


def test_the_letter_s_own_notice_is_no_work() -> None:
    body = "1. Sở Xây dựng đếm phao.\nVăn phòng tỉnh kính báo Sở Nội vụ, UBND các xã biết."
    assert leads(body, LETTER.format(to="Sở Xây dựng")) == [("1", ["Sở Xây dựng"])]


def test_a_table_with_who_submits_and_months_without_a_year() -> None:
    body = (
        "Phân công như sau:\nPHỤ LỤC\nDANH MỤC\n\nSTT\n\nTên đề án, văn bản\n\nĐơn vị chủ trì\n\n"
        "Đơn vị trình\n\nThời gian trình Bộ\n\nCấp phê duyệt\n\n1\n\nĐề án gắn phao\n\n"
        "Cục Đường bộ\nViệt Nam\n\nVụ Vận tải\n\nQuý II\n\nBộ trưởng\n\n2\n\nĐề án đếm thuyền\n\n"
        "Cục Đăng kiểm Việt Nam\n\nTrung tâm Tin học\n\nTháng 10\n\nBộ trưởng\n"
    )
    assert leads(body) == [
        ("PL.1", ["Cục Đường bộ Việt Nam"]),
        ("PL.2", ["Cục Đăng kiểm Việt Nam"]),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "UBND các xã, phường có bãi tắm",
        "UBND các tỉnh, thành phố vùng Đồng bằng sông La",
        "Phòng Cơ yếu - Công nghệ thông tin",
        "Ban Quản lý bảo trì công trình bến",
        "Các Tổ công tác của Thủ tướng Chính phủ",
    ],
)
def test_tails_and_units_that_hold_a_verb_s_word(name: str) -> None:
    assert leads(f"1. {name} bổ sung phao.") == [("1", [name])]


def test_who_helps_is_read_whole_before_the_work() -> None:
    body = (
        "1. Giao Phòng Quản lý bến chủ trì, phối hợp với Ban Quản lý bảo trì công trình bến, lực "
        "lượng Cảnh sát giao thông kiểm tra phao."
    )
    draft = read_document(read_bytes(f"{HEAD}{body}\n".encode(), name="van-ban.txt"))
    (task,) = draft.tasks
    assert [name.text for name in task.coordinating] == [
        "Ban Quản lý bảo trì công trình bến",
        "lực lượng Cảnh sát giao thông",
    ]
    assert task.title == "Kiểm tra phao"
