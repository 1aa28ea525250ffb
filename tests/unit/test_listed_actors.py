"""Bodies that a list shares its words with, lists that end a work, and what is no body's work."""

from __future__ import annotations

import pytest
from tests.short_papers import orders, paper, plain


def days(body: str) -> list[list[str]]:
    """Return the words of the deadlines of each task."""
    return [[one.text for one in task.deadlines] for task in plain(body).tasks]


def left(body: str) -> list[str]:
    """Return the passages without a place."""
    return [one.text for one in plain(body).unplaced]


@pytest.mark.parametrize(
    "lead_in", ["Giao các sở quản lý bến gồm:", "Yêu cầu các cơ quan sau đây:"]
)
def test_bodies_one_a_line_have_the_work_below_the_words_that_charge_them(lead_in: str) -> None:
    body = (
        f"1. Các sở quản lý bến\n{lead_in}\n- Sở Công Thương (đối với bến hàng);\n"
        "- Sở Xây dựng, Sở Y tế (đối với bến khách; bến phà).\nCó trách nhiệm:\n"
        "a) Rà soát sổ bến.\nb) Sơn cầu tàu.\n2. Công an tỉnh giữ trật tự bến.\n"
    )
    leads = ["Sở Công Thương", "Sở Xây dựng", "Sở Y tế"]
    assert orders(body)[:2] == [("Rà soát sổ bến", leads), ("Sơn cầu tàu", leads)]
    assert left(body) == []


@pytest.mark.parametrize(
    ("sentence", "leads"),
    [
        ("Giao các đơn vị: Sở Tài chính, Sở Y tế và Công an tỉnh rà soát phao.", ["Sở Tài chính", "Sở Y tế", "Công an tỉnh"]),
        ("Các phòng chuyên môn gồm Phòng Kỹ thuật, Phòng Tổ chức rà soát phao.", ["Phòng Kỹ thuật", "Phòng Tổ chức"]),
        ("Đề nghị các địa phương gồm: thành phố Bến Cát, huyện Bến Lức và huyện Bến Tre rà soát phao.", ["thành phố Bến Cát", "huyện Bến Lức", "huyện Bến Tre"]),
        ("HĐND và UBND các xã, phường rà soát phao.", ["HĐND các xã, phường", "UBND các xã, phường"]),
        ("Đảng ủy, HĐND, UBND, Ủy ban MTTQ xã Bến Cát rà soát phao.", ["Đảng ủy xã Bến Cát", "HĐND xã Bến Cát", "UBND xã Bến Cát", "Ủy ban MTTQ xã Bến Cát"]),
        ("Các Phòng/Ban, Khoa/Viện chuyên môn, Trường/Viện đào tạo, Công an tỉnh rà soát phao.", ["Các Phòng/Ban, Khoa/Viện chuyên môn", "Trường/Viện đào tạo", "Công an tỉnh"]),
    ],
)  # fmt: skip
def test_members_of_a_group_and_committees_of_one_place(sentence: str, leads: list[str]) -> None:
    assert orders(f"1. {sentence}\n2. Sở Nội vụ đếm phao.\n")[0] == ("Rà soát phao", leads)


def test_a_heading_lists_the_members_of_its_group() -> None:
    body = "1. Các đơn vị chuyên môn: Phòng Kỹ thuật, Trạm Phao và Đội Phà\na) Đếm phao.\nb) Sơn phao.\n"
    assert orders(body)[0] == ("Đếm phao", ["Phòng Kỹ thuật", "Trạm Phao", "Đội Phà"])


def test_one_body_behind_a_group_is_not_all_of_it() -> None:
    body = "1. Yêu cầu các cơ quan, đơn vị: Sở Y tế cấp phao; Sở Nội vụ đếm phao.\n"
    assert orders(body) == [("Cấp phao", ["Sở Y tế"]), ("Đếm phao", ["Sở Nội vụ"])]


def test_a_share_ends_with_the_body_that_has_it() -> None:
    body = (
        "1. Các Bộ quản lý bến thực hiện việc công bố danh mục tài sản trước ngày 30/6/2026; cụ thể như sau:\n"
        "- Tài sản bến hàng - Bộ Công Thương.\n- Bến khách; bến phà - Bộ Xây dựng.\n"
    )
    work = "thực hiện việc công bố danh mục tài sản trước ngày 30/6/2026"
    assert orders(body) == [
        (f"Tài sản bến hàng: {work.capitalize()}", ["Bộ Công Thương"]),
        (f"Bến khách; bến phà: {work.capitalize()}", ["Bộ Xây dựng"]),
    ]
    assert days(body) == [["trước ngày 30/6/2026"]] * 2


@pytest.mark.parametrize("sign", ["(i)", "()"])
def test_forms_of_a_work_are_no_works(sign: str) -> None:
    body = (
        "1. UBND các xã có trách nhiệm thực hiện việc:\na) Rà soát, phân loại và giao bến đò theo quy định "
        "trong thời hạn 02 năm kể từ ngày Nghị định có hiệu lực; trong đó, bến giao cho đối tượng quản lý theo "
        f"các hình thức sau:\n{sign} Giao bến cho đơn vị sự nghiệp theo hình thức ghi tăng tài sản.\n"
        "(ii) Giao bến cho doanh nghiệp.\nb) Sơn lại cầu tàu.\n2. Sở Tài chính cấp tiền.\n"
    )
    titles = [title.split(",")[0] for title, _leads in orders(body)]
    assert titles == ["Rà soát", "Sơn lại cầu tàu", "Cấp tiền"]


def test_a_numbered_item_on_difficulties_is_listed_and_the_closing_is_not() -> None:
    asks = "Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan kịp thời phản ánh về Sở Y tế."
    body = f"1. Sở Y tế cấp phao.\n2. {asks}\n{asks}\n"
    assert left(body) == [f"2. {asks}"]


def test_those_who_carry_a_paper_out_are_parted_by_semicolons() -> None:
    closing = (
        "Yêu cầu Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường; người đứng đầu các cơ quan "
        "nghiêm túc tổ chức triển khai thực hiện./."
    )
    assert left(f"1. Sở Y tế cấp phao.\n2. Sở Nội vụ đếm phao.\n{closing}\n") == []


def test_a_long_name_among_those_addressed_is_read_to_its_end() -> None:
    long = "Chủ các bến phải tổ chức quan trắc mực nước sông chuyên dùng trên địa bàn tỉnh Sông La"
    asked = f"Công an tỉnh; {long}; Chủ phà và các tổ chức, cá nhân có liên quan"
    draft = paper(
        "Để việc giữ bến được tốt; phà an toàn, Sở Xây dựng đề nghị "
        f"{asked} nghiên cứu, phổ biến quy định về bến phà.",
        kind="V/v bến phà",
        symbol="SXD-BP",
        addressees=f"- Công an tỉnh;\n- {long};\n- Chủ phà.",
    )
    (task,) = draft.tasks
    assert [one.text for one in task.lead] == [
        "Công an tỉnh",
        long,
        "Chủ phà",
        "các tổ chức, cá nhân có liên quan",
    ]


def test_lines_that_only_go_on_stand_at_the_edge() -> None:
    items = "".join(
        f"      {number}. Sở Y tế cấp phao cho bến số {number} của sông và ghi vào sổ bến trong\n"
        "ngày giao phao.\n"
        for number in range(1, 8)
    )
    reports = (
        "      - Báo cáo năm: Các cơ quan gửi Sở Tài chính trước ngày 15/12;\n"
        "Sở Tài chính tổng hợp báo cáo Ủy ban nhân dân tỉnh trước ngày 20/12.\n"
    )
    rhythms = [one.as_mapping().get("every") for one in plain(items + reports).tasks[-1].deadlines]
    assert rhythms == [{"freq": "yearly", "before": "12-20"}]


def test_a_dash_as_far_from_the_edge_as_the_one_before_is_the_next() -> None:
    first = (
        "      - Về kho phao: Tăng cường rà soát, bổ sung biển báo, nội quy, sắp xếp phao và phụ\n"
        "kiện theo đúng quy định, tăng cường sửa chữa rãnh thoát nước, gia cố ta luy quanh nhà\n"
        "kho để phòng tránh sạt lở và tổ chức bảo vệ ngày đêm tại kho VLN\n"
    )
    body = f"1. Giao Công an tỉnh:\n{first}      - Niêm cất phao hỏng theo Luật Bến.\n"
    assert [title for title, _leads in orders(body)][-1] == "Niêm cất phao hỏng theo Luật Bến"


def test_a_verb_behind_the_heading_of_a_group_is_no_part_of_its_name() -> None:
    body = "1. Sở Y tế cấp phao.\n2. Các chủ kho thực hiện:\n- Sửa mái kho.\n- Trồng cây.\n"
    assert orders(body)[1:] == [("Sửa mái kho", ["Các chủ kho"]), ("Trồng cây", ["Các chủ kho"])]


@pytest.mark.parametrize(
    "closing",
    [
        "Sở Công Thương Sông La thông báo cho các đơn vị được biết và thực hiện./.",
        "Cục trưởng Cục Đường thủy báo để Công ty Phao Sông La biết và thực hiện.",
    ],
)
def test_what_is_done_and_what_closes_a_paper_is_nobodys_work(closing: str) -> None:
    body = f"1. Các chủ bến lập sổ; kế toán, kiểm kê, bảo trì phao.\n{closing}"
    assert [leads for _title, leads in orders(body)] == [["Các chủ bến"]]


def test_a_day_in_brackets_of_words_that_lead_on_is_told() -> None:
    body = (
        "1. Dự án bến có quy mô lớn (hồ sơ được nhà đầu tư gửi vào ngày 28 tháng 12 năm 2023 và Sở Y tế "
        "trình vào ngày 16 tháng 6 năm 2025); do đó, UBND tỉnh yêu cầu Sở Tài chính:\na) Rà soát giá đất.\n"
        "b) Chịu trách nhiệm về hồ sơ.\n"
    )
    assert days(body) == [[], []]


def test_the_second_of_two_reports_has_its_own_verb() -> None:
    body = "1. Các chủ bến báo cáo 6 tháng đầu năm trước ngày 05/6 và báo cáo năm trước ngày 05/12 hằng năm.\n"
    titles = [title for title, _leads in orders(body)]
    assert titles[1] == "Báo cáo năm trước ngày 05/12 hằng năm"
