"""Heads of small units, groups by how much they have or where they lie, and rhythms and fields that
are no part of a name."""

from __future__ import annotations

import pytest
from tests.short_papers import orders, plain


@pytest.mark.parametrize(
    ("sentence", "title", "leads"),
    [
        (
            "Tổ trưởng các tổ dân phố phát động dọn bến",
            "Phát động dọn bến",
            ["Tổ trưởng các tổ dân phố"],
        ),
        (
            "Điều dưỡng trưởng các khoa kiểm tra tủ thuốc",
            "Kiểm tra tủ thuốc",
            ["Điều dưỡng trưởng các khoa"],
        ),
        (
            "Các huyện, thị xã vùng đồng bằng, ven biển: kê cao lương thực",
            "Kê cao lương thực",
            ["Các huyện, thị xã vùng đồng bằng, ven biển"],
        ),
        (
            "Các xã có trên 20 bến đò lập tổ cứu nạn",
            "Lập tổ cứu nạn",
            ["Các xã có trên 20 bến đò"],
        ),
        (
            "Công đoàn cơ sở tại các doanh nghiệp có trên 500 lao động cử cán bộ trực Tết",
            "Cử cán bộ trực Tết",
            ["Công đoàn cơ sở tại các doanh nghiệp có trên 500 lao động"],
        ),
        (
            "Riêng Cục Thuế Hà Nội, Cục Thuế Hải Phòng, ngoài các việc nêu trên, lập danh sách chủ bến",
            "Lập danh sách chủ bến",
            ["Cục Thuế Hà Nội", "Cục Thuế Hải Phòng"],
        ),
        (
            "Công ty TNHH MTV Quản lý khai thác công trình thủy lợi vận hành cống",
            "Vận hành cống",
            ["Công ty TNHH MTV Quản lý khai thác công trình thủy lợi"],
        ),
        (
            "Phòng Tổ chức cán bộ xây dựng quy hoạch lái đò",
            "Xây dựng quy hoạch lái đò",
            ["Phòng Tổ chức cán bộ"],
        ),
        (
            "Công đoàn ngành Y tế, Công đoàn ngành Giáo dục vận động đoàn viên",
            "Vận động đoàn viên",
            ["Công đoàn ngành Y tế", "Công đoàn ngành Giáo dục"],
        ),
    ],
)
def test_who_has_the_work(sentence: str, title: str, leads: list[str]) -> None:
    assert orders(f"1. {sentence}.\n2. Sở Y tế cấp thuốc.")[0] == (title, leads)


@pytest.mark.parametrize("rhythm", ["6 tháng một lần", "02 tuần/lần"])
def test_a_rhythm_before_the_verb_is_no_part_of_the_name(rhythm: str) -> None:
    (first, _second) = plain(
        f"1. Đảng ủy các xã, thị trấn {rhythm} kiểm tra bến đò.\n2. Sở Y tế cấp thuốc."
    ).tasks
    assert [name.text for name in first.lead] == ["Đảng ủy các xã, thị trấn"]
    assert [one.kind for one in first.deadlines] == ["every"]


def test_one_body_that_starts_a_campaign_by_the_paper_has_no_work() -> None:
    body = "1. UBND tỉnh phát động tháng an toàn bến đò.\n2. Sở Y tế cấp thuốc."
    assert [title for title, _leads in orders(body)] == ["Cấp thuốc"]


def test_a_last_day_behind_its_label_is_the_deadline_and_no_further_work() -> None:
    found = plain("1. Sở Xây dựng cắm phao. Hạn cuối: 20/6/2026.\n2. Sở Y tế cấp thuốc.")
    assert [one.as_mapping() for one in found.tasks[0].deadlines] == [
        {"text": "20/6/2026", "by": "2026-06-20"}
    ]
    assert [one.text for one in found.unplaced] == []


def test_a_night_is_its_day() -> None:
    found = plain("1. Công an tỉnh điều xuồng ngay trong đêm 16/6/2026.\n2. Sở Y tế cấp thuốc.")
    assert [one.text for one in found.tasks[0].deadlines] == ["ngay trong đêm 16/6/2026"]


@pytest.mark.parametrize(
    ("sentence", "title", "lead"),
    [
        (
            "Hiệu trưởng giao PGS.TS. Phan Văn Trụ, Phó Hiệu trưởng trực tiếp chỉ đạo lớp bơi",
            "Trực tiếp chỉ đạo lớp bơi",
            "Phó Hiệu trưởng",
        ),
        (
            "Giao TS. Nguyễn Văn Tràng, Trưởng khoa Luật soạn nội quy bến",
            "Soạn nội quy bến",
            "Trưởng khoa Luật",
        ),
    ],
)
def test_a_person_with_a_degree_is_meant_by_the_office(
    sentence: str, title: str, lead: str
) -> None:
    assert orders(f"1. {sentence}.\n2. Sở Y tế cấp thuốc.")[0] == (title, [lead])


@pytest.mark.parametrize(
    ("sentence", "tasks"),
    [
        (
            "Đại sứ quán Việt Nam tại Lào và Tổng Lãnh sự quán Việt Nam tại Pakse duy trì đường dây nóng",
            [
                (
                    "Duy trì đường dây nóng",
                    ["Đại sứ quán Việt Nam tại Lào", "Tổng Lãnh sự quán Việt Nam tại Pakse"],
                )
            ],
        ),
        (
            "Đề nghị UBND các tỉnh treo biển tại bến; Sở Ngoại vụ các tỉnh này làm đầu mối đón khách",
            [
                ("Treo biển tại bến", ["UBND các tỉnh"]),
                ("Làm đầu mối đón khách", ["Sở Ngoại vụ các tỉnh này"]),
            ],
        ),
        (
            "Đề nghị Bộ Công an kiểm soát bến, đề nghị Bộ Quốc phòng chỉ đạo các đồn biên phòng tuần tra",
            [
                ("Kiểm soát bến", ["Bộ Công an"]),
                ("Chỉ đạo các đồn biên phòng tuần tra", ["Bộ Quốc phòng"]),
            ],
        ),
        (
            "Về nguồn vốn: Sở Tài chính điều chuyển vốn bến; về giá đất: UBND xã Bản Mây lập hồ sơ",
            [
                ("Điều chuyển vốn bến", ["Sở Tài chính"]),
                ("Lập hồ sơ", ["UBND xã Bản Mây"]),
            ],
        ),
        (
            "Sở Tài chính tham mưu UBND tỉnh, đề nghị Bộ Tài chính hỗ trợ kinh phí",
            [
                (
                    "Tham mưu UBND tỉnh, đề nghị Bộ Tài chính hỗ trợ kinh phí",
                    ["Sở Tài chính"],
                )
            ],
        ),
    ],
)
def test_who_is_asked_next(sentence: str, tasks: list[tuple[str, list[str]]]) -> None:
    assert orders(f"1. {sentence}.\n2. Sở Y tế cấp thuốc.")[:-1] == tasks
