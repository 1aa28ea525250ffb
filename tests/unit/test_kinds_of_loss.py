"""Kinds of sentences whose work, body or day was once lost: three papers of own words for each."""

from __future__ import annotations

from datetime import date

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes
from directive_cli.reports.drafting import draft_report
from directive_cli.reports.table import Table

HEAD = """ỦY BAN NHÂN DÂN
TỈNH SÔNG LAM
Số: 31/UBND-TH
Sông Lam, ngày 09 tháng 3 năm 2026

Kính gửi:
- Các sở, ban, ngành;
- UBND các xã, phường.

"""
Tasks = list[tuple[str, list[str], str, list[str]]]


def drafted(body: str) -> Tasks:
    """Return item, leads, title and the values of the deadlines of each task."""
    draft = read_document(read_bytes((HEAD + body).encode(), name="van-ban.txt"))
    return [
        (
            one.item,
            [name.text for name in one.lead],
            one.title,
            [f"{day.kind} {day.value}" for day in one.deadlines],
        )
        for one in draft.tasks
    ]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        (
            (
                "Hoàn thành cấp sổ cho 40 hộ đã được đo đất trong tháng 5/2026, phấn đấu đến ngày "
                "15/8/2026 xong toàn bộ việc cắm mốc."
            ),
            ["within 2026-05", "by 2026-08-15"],
        ),
        (
            "Bàn giao 12 lớp học đã được sửa mái trong quý III/2026.",
            ["within 2026-Q3"],
        ),
        (
            (
                "Sơn lại các cầu đã qua kiểm định trong tháng 4/2026, phấn đấu đến ngày 30/6/2026 "
                "hoàn thành một nửa số cầu còn lại."
            ),
            ["within 2026-04", "by 2026-06-30"],
        ),
    ],
)
def test_a_month_to_come_after_a_participle_is_a_deadline(words: str, days: list[str]) -> None:
    assert [one[3] for one in drafted(f"1. UBND xã Bản Mây:\n- {words}\n")] == [days]


def test_a_month_that_is_over_after_a_participle_is_none() -> None:
    words = "Sửa lại các lớp học đã được kiểm tra trong tháng 01/2026"
    assert [one[3] for one in drafted(f"1. UBND xã Bản Mây:\n- {words}.\n")] == [[]]


@pytest.mark.parametrize(
    ("heading", "order", "lead", "title"),
    [
        (
            "1. Đối với Ban Thường trực Hội",
            (
                "Đề nghị Ban Thường trực Hội Người mù tỉnh (tại Quyết định số 19/QĐ-UBND ngày "
                "12/01/2026 cho tách chi hội), căn cứ Luật Người khuyết tật, Nghị định số "
                "28/2012/NĐ-CP ngày 10/4/2012 của Chính phủ, khẩn trương mở lớp chữ nổi trước ngày "
                "20/4/2026."
            ),
            "Ban Thường trực Hội Người mù tỉnh",
            "Khẩn trương mở lớp chữ nổi trước ngày 20/4/2026",
        ),
        (
            "1. Trách nhiệm của Sở",
            (
                "Yêu cầu Sở Xây dựng, theo Quyết định số 7/QĐ-UBND ngày 05/01/2026 của UBND tỉnh và "
                "Văn bản số 15/BXD-KC ngày 20/01/2026 của Bộ Xây dựng, lập hồ sơ cầu treo."
            ),
            "Sở Xây dựng",
            "Lập hồ sơ cầu treo",
        ),
        (
            "1. Về phía Công ty",
            (
                "Giao Công ty Thủy lợi Sông Lam căn cứ Nghị định số 96/2018/NĐ-CP ngày 30/6/2018 của "
                "Chính phủ, rà soát giá nước tưới."
            ),
            "Công ty Thủy lợi Sông Lam",
            "Rà soát giá nước tưới",
        ),
    ],
)
def test_a_heading_that_ends_with_a_name_and_a_long_basis(
    heading: str, order: str, lead: str, title: str
) -> None:
    assert [one[1:3] for one in drafted(f"{heading}\n{order}\n")] == [([lead], title)]


@pytest.mark.parametrize(
    ("words", "leads", "title"),
    [
        (
            (
                "Căn cứ số cầu trên địa bàn, các sở, ngành và UBND các xã được phân công phụ trách từng "
                "cầu có trách nhiệm lập lịch bảo dưỡng."
            ),
            ["các sở, ngành", "UBND các xã"],
            "Lập lịch bảo dưỡng",
        ),
        (
            (
                "Trên cơ sở dự toán năm 2026, UBND các phường được giao quản lý chợ có trách nhiệm sửa "
                "mái chợ."
            ),
            ["UBND các phường"],
            "Sửa mái chợ",
        ),
        (
            (
                "Sở Y tế và Sở Nội vụ được chỉ định chủ trì từng nhóm việc có trách nhiệm báo cáo kết "
                "quả."
            ),
            ["Sở Y tế", "Sở Nội vụ"],
            "Báo cáo kết quả",
        ),
    ],
)
def test_work_that_bodies_have_already_is_no_part_of_their_names(
    words: str, leads: list[str], title: str
) -> None:
    assert [one[1:3] for one in drafted(f"1. {words}\n")] == [(leads, title)]


@pytest.mark.parametrize(
    ("heading", "parts"),
    [
        ("Xây dựng trạm cân tại bến phà", ("Khảo sát vị trí đặt cân", "Lắp cân và thử tải")),
        ("Tổ chức điểm phát sách ở bản", ("Chuẩn bị tủ sách", "Ghi tên người mượn")),
        ("Mở lớp bơi cho học sinh", ("Thuê huấn luyện viên", "Kiểm tra nước bể")),
    ],
)
def test_a_heading_is_the_work_whose_parts_a_field_lists(
    heading: str, parts: tuple[str, str]
) -> None:
    body = (
        f"I. NỘI DUNG\n1. {heading}\n- Phần việc gồm:\n+ {parts[0]};\n+ {parts[1]}.\n"
        "- Cơ quan thực hiện: Sở Xây dựng.\n"
    )
    assert [one[:3] for one in drafted(body)] == [("I.1", ["Sở Xây dựng"], heading)]


@pytest.mark.parametrize(
    ("order", "lead", "items"),
    [
        (
            "Giao phòng Quản lý bến phà thực hiện các việc liên quan:",
            "phòng Quản lý bến phà",
            ("Kiểm tra phao cứu sinh của các phà.", "Chuẩn bị phòng trực mùa lũ."),
        ),
        (
            "Yêu cầu Sở Nội vụ triển khai một số nhiệm vụ sau:",
            "Sở Nội vụ",
            ("Lập danh sách thôn bản mới.", "Thay biển tên các thôn."),
        ),
        (
            "Đề nghị Công an tỉnh thực hiện các nội dung sau:",
            "Công an tỉnh",
            ("Bố trí lực lượng phân luồng.", "Kiểm tra bãi xe quanh chợ."),
        ),
    ],
)
def test_an_order_gives_the_items_beside_it_to_its_body(
    order: str, lead: str, items: tuple[str, str]
) -> None:
    body = f"1. Sở Y tế mua thuốc.\n2. {order}\n3. {items[0]}\n4. {items[1]}\n5. Sở Tài chính cấp vốn.\n"
    assert [one[:2] for one in drafted(body)] == [
        ("1", ["Sở Y tế"]),
        ("3", [lead]),
        ("4", [lead]),
        ("5", ["Sở Tài chính"]),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Yêu cầu Công ty Cấp nước Sông Lam lập bản vẽ đường ống trước ngày 20/3/2026.",
            "Bản vẽ phải ghi rõ cao độ; hoàn thành và gửi Sở Xây dựng trước ngày 30/3/2026.",
        ),
        (
            "Giao Công ty Cấp nước Sông Lam xây dựng phương án cấp nước mùa khô.",
            "Phương án phải nêu rõ nguồn nước; gửi Sở Y tế trước ngày 30/3/2026.",
        ),
        (
            "Đề nghị Công ty Cấp nước Sông Lam lập danh sách hộ chưa có nước.",
            "Danh sách cần có số nhân khẩu; gửi UBND các xã trước ngày 30/3/2026.",
        ),
    ],
)
def test_words_on_a_product_belong_to_the_body_that_makes_it(first: str, second: str) -> None:
    tasks = drafted(f"1. Về cấp nước:\na) {first}\nb) {second}\n")
    assert [one[:2] for one in tasks] == [
        ("1.a", ["Công ty Cấp nước Sông Lam"]),
        ("1.b", ["Công ty Cấp nước Sông Lam"]),
    ]
    assert tasks[1][3] == ["before 2026-03-30"]


@pytest.mark.parametrize(
    "case",
    [
        "Đối với các thôn chưa có hố rác thì sớm đào hố rác.",
        "Đối với các hộ chưa nộp phí thì nhắc nộp trong tháng 4/2026.",
        "Riêng đối với các tổ chức chưa kê khai thì lập biên bản.",
    ],
)
def test_a_case_names_nobody_who_acts(case: str) -> None:
    tasks = drafted(f"1. UBND các xã:\n- {case}\n- Báo cáo Sở Tài chính.\n")
    assert [one[1] for one in tasks] == [["UBND các xã"], ["UBND các xã"]]


def unplaced(body: str, *, head: str = HEAD) -> list[str]:
    draft = read_document(read_bytes((head + body).encode(), name="van-ban.txt"))
    return [one.text for one in draft.unplaced]


SIGNED = "\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nĐỗ Văn Hòa\n"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            (
                "1. Sở Y tế mua thuốc.\n\nNơi nhận:\n- Sở Tài chính (để cấp vốn trước ngày 30/4/2026);\n"
                "- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nĐỗ Văn Hòa\n"
            ),
            "để cấp vốn trước ngày 30/4/2026",
        ),
        (
            "I. UBND CÁC XÃ DỌN RÁC VEN SÔNG TRƯỚC NGÀY 30/5/2026\nII. SỞ Y TẾ\n1. Mua thuốc.\n",
            "DỌN RÁC VEN SÔNG",
        ),
        (
            f"1. Sở Y tế mua thuốc.\n{SIGNED}\nPHỤ LỤC II\nPHÂN CÔNG\n1. UBND các xã vớt bèo trên kênh.\n",
            "vớt bèo trên kênh",
        ),
        (
            (
                f"1. Sở Y tế mua thuốc.\n{SIGNED}\nPHỤ LỤC II\nDANH MỤC BẾN\nBến Trên\nBến Dưới\n"
                "Ghi chú: Các cơ quan, đơn vị được giao sửa bến phải trình hồ sơ thiết kế các bến cho Sở "
                "Xây dựng trong tháng 3 năm 2026 để triển khai các bước tiếp theo.\n"
            ),
            "phải trình hồ sơ thiết kế",
        ),
    ],
)
def test_an_order_in_an_odd_place_is_listed(body: str, words: str) -> None:
    assert any(words in one for one in unplaced(body))


def test_a_last_day_beside_an_addressee_is_listed() -> None:
    head = (
        "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: 32/UBND-TH\nSông Lam, ngày 09 tháng 3 năm 2026\n\n"
        "Kính gửi:\n- Sở Xây dựng (báo cáo trước ngày 20/3/2026);\n- Sở Y tế.\n\n"
    )
    listed = unplaced(f"UBND tỉnh giao các sở kiểm tra bến sông.\n{SIGNED}", head=head)
    assert any("báo cáo trước ngày 20/3/2026" in one for one in listed)


def test_an_order_in_brackets_has_its_body_and_its_day_for_itself() -> None:
    body = "1. Sở Y tế mua thuốc (đề nghị Sở Tài chính cấp vốn trước ngày 20/4/2026).\n"
    assert [(one[0], one[1], one[3]) for one in drafted(body)] == [
        ("1a", ["Sở Y tế"], []),
        ("1b", ["Sở Tài chính"], ["before 2026-04-20"]),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Tại Công văn số 12/BXD-KC ngày 02/3/2026, Bộ Xây dựng yêu cầu UBND tỉnh kiểm tra cầu.",
        "Theo Thông báo số 9/TB-VPCP ngày 01/3/2026, Thủ tướng Chính phủ giao UBND tỉnh sửa cầu.",
        "Tại Văn bản số 5/SNV-TC ngày 03/3/2026, Sở Nội vụ đề nghị các sở gửi danh sách.",
    ],
)
def test_what_another_body_s_paper_asks_is_no_order_of_this_one(told: str) -> None:
    tasks = drafted(f"1. {told} Giao Sở Xây dựng tổng hợp, trình UBND tỉnh trước ngày 25/4/2026.\n")
    assert [one[1] for one in tasks] == [["Sở Xây dựng"]]


@pytest.mark.parametrize(
    ("closing", "lead"),
    [
        (
            "Trên đây là ý kiến của UBND tỉnh, đề nghị các sở gửi kế hoạch trực trước ngày 16/4/2026./.",
            "các sở",
        ),
        (
            (
                "Trên đây là nội dung họp. Yêu cầu UBND các xã gửi báo cáo về Sở Y tế chậm nhất ngày "
                "20/4/2026."
            ),
            "UBND các xã",
        ),
        (
            "Trên đây là kết luận của Chủ tịch UBND tỉnh, yêu cầu các địa phương lập phương án dời dân.",
            "các địa phương",
        ),
    ],
)
def test_a_closing_formula_may_lead_to_an_order(closing: str, lead: str) -> None:
    tasks = drafted(f"1. Sở Y tế mua thuốc.\n{closing}\n{SIGNED}")
    assert [one[1] for one in tasks] == [["Sở Y tế"], [lead]]


def test_the_names_under_a_dated_order_are_its_content() -> None:
    body = (
        "1. Giao Sở Xây dựng sửa 03 bến phà trước ngày 30/5/2026\n- Bến phà An Mỹ;\n"
        "- Bến phà Hòa Phú;\n- Bến phà Tân Lập.\n2. Sở Y tế mua thuốc.\n"
    )
    assert [one[0] for one in drafted(body)] == ["1", "2"]


def test_rules_say_that_they_are_no_tasks() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH SÔNG LAM\nSố: 33/QĐ-UBND\nSông Lam, ngày 09 tháng 3 năm 2026\n\n"
        "QUYẾT ĐỊNH\nBan hành Quy chế quản lý bến phà\n\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kèm theo Quyết "
        "định này Quy chế quản lý bến phà.\nĐiều 2. Giám đốc các sở, Chủ tịch UBND các xã chịu trách "
        f"nhiệm thi hành Quyết định này./.\n{SIGNED}\nQUY CHẾ\nQuản lý bến phà\n(Kèm theo Quyết định số "
        "33/QĐ-UBND ngày 09 tháng 3 năm 2026)\n\nĐiều 1. Phạm vi\nQuy chế này quy định việc quản lý bến "
        "phà.\nĐiều 2. Trách nhiệm của Sở Xây dựng\nSở Xây dựng kiểm tra bến phà mỗi năm một lần.\n"
    )
    draft = read_document(read_bytes(text.encode(), name="van-ban.txt"))
    assert (draft.tasks, draft.unplaced) == ((), ())
    assert draft.orders_nothing is not None


@pytest.mark.parametrize(
    ("rhythm", "value"),
    [
        ("02 tuần/lần", {"freq": "weekly", "interval": 2}),
        ("nửa tháng một lần", {"freq": "daily", "interval": 15}),
        ("định kỳ 10 ngày", {"freq": "daily", "interval": 10}),
        ("cứ hai tuần", {"freq": "weekly", "interval": 2}),
        ("mỗi 02 tuần", {"freq": "weekly", "interval": 2}),
    ],
)
def test_a_rhythm_of_several_units_is_a_deadline(rhythm: str, value: dict[str, object]) -> None:
    body = f"1. UBND xã Bản Mây: {rhythm} báo cáo Sở Y tế về mực nước.\n"
    draft = read_document(read_bytes((HEAD + body).encode(), name="van-ban.txt"))
    assert [one.as_mapping()["every"] for one in draft.tasks[0].deadlines] == [value]
    assert [one for one in draft.doubts if one.field == "deadline"] == []


@pytest.mark.parametrize("rhythm", ["30 phút một lần", "45 phút/lần"])
def test_a_rhythm_that_no_deadline_holds_is_said_in_its_words(rhythm: str) -> None:
    body = f"1. UBND xã Bản Mây: {rhythm} báo cáo Sở Y tế về mực nước.\n"
    draft = read_document(read_bytes((HEAD + body).encode(), name="van-ban.txt"))
    assert [rhythm in str(one.message) for one in draft.doubts if one.field == "deadline"] == [True]


def test_the_sources_of_money_are_background() -> None:
    body = (
        "II. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế mua thuốc.\n2. Sở Nội vụ lập danh sách.\n"
        "III. KINH PHÍ THỰC HIỆN\n1. Kinh phí được bố trí từ ngân sách tỉnh.\n"
        "2. Huy động thêm nguồn đóng góp của các nhà hảo tâm.\n"
    )
    assert unplaced(body) == []


def test_what_may_be_a_lost_order_is_shown_before_work_of_nobody() -> None:
    measures = "".join(f"{n}. Phát triển bến phà thứ {n} của tỉnh.\n" for n in range(1, 9))
    head = HEAD.replace("Kính gửi:\n- Các sở, ban, ngành;\n- UBND các xã, phường.\n", "KẾ HOẠCH\n")
    text = f"{head}I. GIẢI PHÁP\n{measures}II. UBND CÁC XÃ DỌN RÁC VEN SÔNG TRƯỚC NGÀY 30/5/2026\n"
    draft = read_document(read_bytes(text.encode(), name="van-ban.txt"))
    report = draft_report(draft, as_of=date(2026, 4, 1), reading="strict")
    (table,) = (one for one in report.parts if isinstance(one, Table) and one.key == "unplaced")
    shown = [str(row.cells[0]) for row in table.rows]
    assert "DỌN RÁC" in shown[0]
    assert len(draft.unplaced) == 9
    assert len(shown) == 5


@pytest.mark.parametrize(
    ("words", "items"),
    [
        (
            (
                "Các trạm y tế chủ động phối hợp với công an xã giữ trật tự; báo cáo kết quả năm 2026 "
                "về Sở Y tế trước ngày 15/12/2026."
            ),
            ["1a", "1b"],
        ),
        (
            (
                "UBND các xã vớt rác và nạo vét bùn ở các bến sông; báo cáo tình hình quý II/2026 về Sở "
                "Xây dựng trước ngày 20/6/2026."
            ),
            ["1a", "1b"],
        ),
        (
            (
                "UBND các xã rà soát các bến sông chưa có biển báo; báo cáo kết quả rà soát về Sở Xây "
                "dựng trước ngày 20/6/2026."
            ),
            ["1"],
        ),
    ],
)
def test_a_report_on_a_time_is_a_product_of_its_own(words: str, items: list[str]) -> None:
    assert [one[0] for one in drafted(f"1. {words}\n")] == items


@pytest.mark.parametrize(
    "body",
    [
        "Đảng uỷ Mặt trận Tổ quốc, các đoàn thể tỉnh Sông Lam",
        "Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh Sông Lam",
        "Đảng uỷ Quân sự tỉnh",
    ],
)
def test_a_party_body_is_one_name_however_it_is_spelt(body: str) -> None:
    assert drafted(f"1. Giao {body} vận động góp sách.\n")[0][1:3] == ([body], "Vận động góp sách")


@pytest.mark.parametrize(
    "words",
    [
        "Giảm tối đa số bến phà bị bỏ trống: đây là việc cần làm trước hết.",
        "Tăng số chuyến phà còn thiếu vào mùa lũ.",
        "Xóa các bến đò đang hoạt động trái phép.",
    ],
)
def test_a_verb_of_change_opens_work_though_what_is_follows(words: str) -> None:
    body = f"Yêu cầu UBND các xã tập trung thực hiện các nhiệm vụ sau:\n1. {words}\n2. Sửa phà.\n"
    assert [one[:2] for one in drafted(body)] == [("1", ["UBND các xã"]), ("2", ["UBND các xã"])]


@pytest.mark.parametrize(
    "words",
    [
        "Cuối năm, báo cáo kết quả hoạt động về Sở Nội vụ.",
        "Đầu quý II, rà soát phao cứu sinh ở các bến sông.",
        "Giữa năm, sơ kết việc thực hiện Kế hoạch này.",
        "Sau mỗi đợt, tổng hợp số phao.",
        "Trước mùa lũ, sơn lại phao.",
    ],
)
def test_work_behind_a_time_that_names_nobody_is_listed(words: str) -> None:
    text = (
        f"{HEAD.split('Kính gửi')[0]}KẾ HOẠCH\nVề việc sơn phao\n1. {words}\n2. Sở Y tế đếm phao.\n"
    )
    draft = read_document(read_bytes(text.encode(), name="van-ban.txt"))
    assert [task.item for task in draft.tasks] == ["2"]
    assert [one.text for one in draft.unplaced] == [f"1. {words}"]


def test_products_with_days_of_their_own_are_two_tasks() -> None:
    words = (
        "1. Sở Xây dựng giải quyết 286 hồ sơ trễ hạn; trong đó hồ sơ cấp mới phải xong trước ngày "
        "30/9/2026, hồ sơ chuyển bến xong trước ngày 31/10/2026.\n"
    )
    draft = read_document(read_bytes((HEAD + words).encode(), name="van-ban.txt"))
    days = [[one.text for one in task.deadlines] for task in draft.tasks]
    assert days == [["trước ngày 30/9/2026"], ["trước ngày 31/10/2026"]]
    assert draft.tasks[1].title.startswith("Hồ sơ chuyển bến xong")


def test_a_group_with_its_own_day_that_a_task_keeps_is_listed() -> None:
    words = (
        "1. Sở Xây dựng giải quyết 286 hồ sơ trễ hạn; trong đó nhóm hồ sơ mới xong trước ngày "
        "30/9/2026, nhóm hồ sơ chuyển bến xong trước ngày 31/10/2026.\n"
    )
    draft = read_document(read_bytes((HEAD + words).encode(), name="van-ban.txt"))
    assert len(draft.tasks) == 1
    assert any(one.text.startswith("nhóm hồ sơ chuyển bến xong") for one in draft.unplaced)


def test_a_further_time_of_the_same_work_is_not_listed() -> None:
    words = "1. Sở Xây dựng báo cáo số phao trước ngày 30/6/2026, trước ngày 31/10/2026.\n"
    draft = read_document(read_bytes((HEAD + words).encode(), name="van-ban.txt"))
    assert [one.text for one in draft.unplaced if one.kind != "date"] == []


def test_two_times_in_the_same_words_are_shown_once() -> None:
    text = f"{HEAD}1. Sở Y tế phát bản tin vào 6 giờ và 17 giờ hằng ngày.\n"
    draft = read_document(read_bytes(text.encode(), name="van-ban.txt"))
    assert len(draft.tasks[0].deadlines) == 2
    report = draft_report(draft, as_of=date(2026, 4, 1), reading="strict")
    (tasks,) = (one for one in report.parts if isinstance(one, Table) and one.key == "tasks")
    shown = tasks.rows[0].cells[[column.key for column in tasks.columns].index("deadline")]
    assert shown == ("vào 6 giờ và 17 giờ hằng ngày",)


def test_a_duty_behind_a_long_case_is_listed() -> None:
    case = (
        "Đối với các bến phà có liên quan đến quy hoạch cấp quốc gia, quy hoạch vùng, quy hoạch có tính "
        "chất kỹ thuật, chuyên ngành thuộc thẩm quyền phê duyệt của Thủ tướng Chính phủ nhưng chưa được "
        "cấp có thẩm quyền phê duyệt thì có trách nhiệm tham mưu UBND tỉnh xin ý kiến bằng văn bản."
    )
    text = f"{HEAD.split('Kính gửi')[0]}KẾ HOẠCH\nVề phao\n1. Sở Y tế đếm phao.\n2. Việc chung\n\n{case}\n"
    draft = read_document(read_bytes(text.encode(), name="van-ban.txt"))
    assert [one.text for one in draft.unplaced] == [case]
