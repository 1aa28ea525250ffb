"""A time of what another will do is no deadline, and a rhythm that closes its clause is one."""

from __future__ import annotations

import pytest
from tests.short_papers import deadlines_of_order, plain


@pytest.mark.parametrize(
    "order",
    [
        "Sở Y tế lập danh sách tàu mà Cục Đường thủy sẽ kiểm tra trước ngày 15/6/2026.",
        "Sở Y tế chuẩn bị các bến mà đoàn kiểm tra xem trước ngày 15/6/2026.",
        "Sở Y tế lập danh sách 40 hộ sẽ nhận đất trước ngày 15/6/2026.",
        "Sở Y tế niêm yết danh sách các hộ sẽ dời nhà trong tháng 6/2026.",
        "Sở Y tế bàn giao mặt bằng sớm để nhà thầu kịp đổ bê tông trong tháng 6/2026.",
        "Sở Y tế dọn bến để chủ đầu tư kịp khởi công trước ngày 15/6/2026.",
        "Sở Y tế tạo điều kiện cho Sở Tài chính thẩm định xong trước ngày 15/6/2026.",
        "Sở Y tế tạo điều kiện thuận lợi để Công an tỉnh kiểm tra bến trước ngày 15/6/2026.",
        "Sở Y tế chú ý các cầu tàu được bàn giao trước ngày 15/6/2026.",
        "Sở Y tế lưu ý những phao bị thay trong tháng 6/2026.",
        "Sở Y tế ưu tiên các thuyền sẽ hết hạn đăng kiểm trước ngày 15/6/2026.",
        "Sở Y tế nhắc các hộ đốt rác không quá 02 lần/ngày.",
        "Sở Y tế xả nước không quá 01 lần/tuần.",
        "Sở Y tế lập lịch đo mặn từng ngày.",
    ],
)
def test_a_time_of_what_others_do_or_of_a_measure_is_no_deadline(order: str) -> None:
    assert deadlines_of_order(order) == []


@pytest.mark.parametrize(
    "order",
    [
        "Sở Y tế rà soát các hộ để bàn giao đất trước ngày 15/6/2026.",
        "Sở Y tế lập danh sách các hộ trước ngày 15/6/2026.",
    ],
)
def test_a_day_of_the_work_itself_stays_a_deadline(order: str) -> None:
    assert deadlines_of_order(order) == [{"before": "2026-06-15"}]


@pytest.mark.parametrize("count", ["trẻ chưa có giấy khai sinh", "số trẻ chưa khai sinh"])
def test_a_registered_birth_is_no_birth_in_a_month(count: str) -> None:
    assert deadlines_of_order(f"Sở Y tế rà soát {count} trong tháng 6/2026.") == [
        {"within": "2026-06"}
    ]


@pytest.mark.parametrize(
    ("order", "often"),
    [
        ("Sở Y tế đo mặn ở cửa sông hằng tháng.", "monthly"),
        ("Sở Y tế rửa phao ở bến Vàm hằng tuần.", "weekly"),
        ("Sở Y tế soi hàng nhái ở chợ bến mỗi quý.", "quarterly"),
        ("Sở Y tế rửa bến; mỗi tuần quét sổ trực.", "weekly"),
        ("Sở Y tế rửa bến, hằng tháng đọc sổ trực.", "monthly"),
        ("Sở Y tế, hằng tháng đọc sổ trực bến.", "monthly"),
        ("Sở Y tế viết bài về bến phà, hằng tháng có ít nhất 05 bài.", "monthly"),
    ],
)
def test_a_rhythm_at_an_end_of_its_clause_dates_the_work(order: str, often: str) -> None:
    assert deadlines_of_order(order) == [{"every": {"freq": often}}]


@pytest.mark.parametrize(
    "order",
    [
        "Sở Y tế lập danh sách người hưởng trợ cấp hưu trí hằng tháng.",
        "Sở Y tế tính trợ cấp hưu trí hằng tháng.",
        "Sở Y tế cam kết giải ngân theo từng tháng.",
        "Sở Y tế trả tiền dầu cho lái đò hằng tháng.",
        "Sở Y tế duyệt kế hoạch hằng tháng.",
    ],
)
def test_a_rhythm_of_a_payment_or_a_paper_is_no_deadline(order: str) -> None:
    assert deadlines_of_order(order) == []


@pytest.mark.parametrize(
    ("words", "deadline"),
    [
        ("Quý III/2026, cân lại rác ở bến", {"within": "2026-Q3"}),
        ("Quý III/2026, xếp lại thuyền", {"within": "2026-Q3"}),
        ("Tháng 8/2026, cân lại rác ở bến", {"within": "2026-08"}),
        ("Năm 2027, cân lại rác ở bến", {"within": "2027"}),
        ("Mỗi quý cân lượng rác", {"every": {"freq": "quarterly"}}),
        ("Hằng tháng đọc sổ trực bến", {"every": {"freq": "monthly"}}),
        ("Hằng tháng có ít nhất 20 bài về bến phà", {"every": {"freq": "monthly"}}),
        ("6 tháng đầu năm 2027, cắt giảm phao cũ", {"within": "2027-H1"}),
        ("6 tháng cuối năm 2026, thay phao cũ ở bến", {"within": "2026-H2"}),
        ("Bước sang năm 2027, rà soát lại phao", {"within": "2027"}),
        ("Bước sang quý III/2026, lập danh sách bến", {"within": "2026-Q3"}),
    ],
)
def test_a_time_before_a_short_verb_or_of_a_half_year_opens_the_work(
    words: str, deadline: dict[str, object]
) -> None:
    task = plain(f"1. Sở Y tế:\n- Trực bến Vàm.\n- {words}.\n2. Sở Nội vụ đếm phao.").tasks[1]
    found = [one.as_mapping() for one in task.deadlines]
    assert task.title == words
    assert [{key: one[key] for key in one if key != "text"} for one in found] == [deadline]
