"""What is no body, though a body's noun opens it: cases, work in headings, who only enforces."""

from __future__ import annotations

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes

HEAD = (
    "UBND TỈNH SÔNG LA\nSố: 18/CT-UBND\nSông La, ngày 06 tháng 5 năm 2026\nCHỈ THỊ\n"
    "Về bến đò ngang\nỦy ban nhân dân tỉnh yêu cầu:\n"
)


def orders(body: str) -> list[tuple[str, list[str]]]:
    """Return item and leads of each task."""
    draft = read_document(read_bytes(f"{HEAD}{body}\n".encode(), name="van-ban.txt"))
    return [(task.item, [name.text for name in task.lead]) for task in draft.tasks]


@pytest.mark.parametrize(
    "sentence",
    [
        "Các trường hợp bất khả kháng thực hiện theo quy định của pháp luật.",
        "Các trường hợp vi phạm phải xử lý nghiêm theo quy định.",
        "Những trường hợp khác thực hiện theo Quyết định số 12/QĐ-UBND.",
    ],
)
def test_a_case_is_no_body(sentence: str) -> None:
    assert orders(f"1. Sở Xây dựng kiểm tra phao.\n2. {sentence}") == [("1", ["Sở Xây dựng"])]


@pytest.mark.parametrize(
    "heading",
    [
        "Thanh tra, kiểm tra, giám sát",
        "Thanh tra, kiểm tra và xử lý vi phạm",
        "Thanh tra và kiểm tra",
        "Kiểm tra, giám sát",
        "Thông tin, tuyên truyền",
    ],
)
def test_work_in_a_heading_is_no_body(heading: str) -> None:
    body = f"I. Nhiệm vụ\n1. {heading}\n- Tăng cường kiểm tra các bến.\n- Đếm số phao."
    assert [lead for _item, lead in orders(body) if lead] == []


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Thanh tra tỉnh kiểm tra các bến.", ["Thanh tra tỉnh"]),
        ("Thanh tra, Công an tỉnh kiểm tra các bến.", ["Thanh tra", "Công an tỉnh"]),
        ("Thanh tra Sở Xây dựng kiểm tra các bến.", ["Thanh tra Sở Xây dựng"]),
    ],
)
def test_the_inspectorate_stays_a_body(sentence: str, names: list[str]) -> None:
    assert orders(f"1. {sentence}") == [("1", names)]


@pytest.mark.parametrize(
    "listed",
    [
        "Chánh Văn phòng UBND tỉnh, Thủ trưởng các cơ quan: Văn phòng UBND tỉnh, Sở Công Thương;",
        "Chánh Văn phòng UBND tỉnh; Thủ trưởng các cơ quan, đơn vị: Các sở, ban, ngành tỉnh,",
    ],
)
def test_who_only_enforces_has_no_work(listed: str) -> None:
    closing = f"{listed} Chủ tịch UBND các xã chịu trách nhiệm thi hành Chỉ thị này./."
    assert orders(f"1. Sở Xây dựng kiểm tra phao.\n2. {closing}") == [("1", ["Sở Xây dựng"])]


@pytest.mark.parametrize(
    "sentence",
    [
        "Các doanh nghiệp chịu ảnh hưởng của bão thì chưa thực hiện kiểm tra.",
        "Các bến đã đóng cửa thì không thực hiện kiểm tra.",
    ],
)
def test_who_is_spared_has_no_work(sentence: str) -> None:
    assert orders(f"1. Sở Xây dựng kiểm tra phao.\n2. {sentence}") == [("1", ["Sở Xây dựng"])]


@pytest.mark.parametrize(
    "told",
    [
        "Các sở, ngành cơ bản thống nhất với nội dung dự thảo Đề án bến đò.",
        "Cắt giảm 12/20 bến đò không phép (đạt 60%).",
    ],
)
def test_what_was_agreed_or_reached_is_no_work(told: str) -> None:
    draft = read_document(
        read_bytes(
            "UBND TỈNH SÔNG LA\nSố: 18/TB-UBND\nSông La, ngày 06 tháng 5 năm 2026\nTHÔNG BÁO\n"
            "Kết luận về bến đò\nKính gửi: Các sở, ngành.\nTrong tháng 4 năm 2026:\n"
            f"1. {told}\n2. Giao Sở Xây dựng kiểm tra phao.\n".encode(),
            name="van-ban.txt",
        )
    )
    assert [task.item for task in draft.tasks] == ["2"]
