"""Bodies before verbs that no list has, lists that share a noun, and work handed over."""

from __future__ import annotations

import pytest
from tests.short_papers import plain

from directive_cli.drafting.joined_words import part_joined_words
from directive_cli.drafting.text_source import read_bytes


def tasks(order: str) -> list[tuple[list[str], str]]:
    """The tasks of an order between two others: who leads, and its title."""
    draft = plain(f"1. Sở Y tế trực bến Vàm.\n2. {order}\n3. Sở Nội vụ đếm phao.")
    return [
        ([one.text for one in task.lead], task.title)
        for task in draft.tasks
        if task.item.startswith("2")
    ]


@pytest.mark.parametrize(
    ("bodies", "lead"),
    [
        (
            "Chi cục trưởng các Chi cục: Thủy lợi, Kiểm lâm, Chăn nuôi và Thú y",
            [
                "Chi cục trưởng Chi cục Thủy lợi",
                "Chi cục trưởng Chi cục Kiểm lâm",
                "Chi cục trưởng Chi cục Chăn nuôi và Thú y",
            ],
        ),
        (
            "Hạt Kiểm lâm các khu vực: Mường Lót, Nậm Ty",
            ["Hạt Kiểm lâm khu vực Mường Lót", "Hạt Kiểm lâm khu vực Nậm Ty"],
        ),
        (
            "Giám đốc các công ty lâm nghiệp: Sông Đón, Tà Lèng",
            ["Giám đốc Công ty lâm nghiệp Sông Đón", "Giám đốc Công ty lâm nghiệp Tà Lèng"],
        ),
        (
            "Bí thư các chi bộ: Mường Khoa, Bản Bo",
            ["Bí thư Chi bộ Mường Khoa", "Bí thư Chi bộ Bản Bo"],
        ),
        (
            "Đội trưởng các đội: Cơ động, Trinh sát",
            ["Đội trưởng Đội Cơ động", "Đội trưởng Đội Trinh sát"],
        ),
    ],
)
@pytest.mark.parametrize("work", ["xếp lịch trực Tết", "rà soát lịch trực Tết"])
def test_each_of_a_list_has_the_noun_that_all_share(
    bodies: str, lead: list[str], work: str
) -> None:
    assert tasks(f"{bodies} {work}.") == [(lead, work.capitalize().replace("tết", "Tết"))]


@pytest.mark.parametrize(
    ("name", "work"),
    [
        ("Ban Vận động xây nhà Đại đoàn kết tỉnh", "dò lại danh sách"),
        ("Tổ công tác gỡ vướng mặt bằng đường ven biển tỉnh", "chốt số hộ chưa nhận tiền"),
        ("Ban Vận động giúp hộ nghèo huyện Tân An", "in sổ"),
        ("Trung tâm Cứu hộ và chăm sóc động vật hoang dã Lam Giang", "thả số cá thể đã hồi phục"),
        ("Tổ kiểm phiếu", "lập biên bản"),
        ("Nhóm khảo sát", "vẽ bản đồ"),
        ("Đội tuyên truyền lưu động", "treo băng rôn"),
        ("Đội ngũ cộng tác viên dân số", "gõ cửa từng nhà"),
        ("Các anh chị đoàn viên Trường THCS Trà Giang", "quét vôi tường rào"),
        ("Trưởng, Phó Trưởng các phòng, ban", "chốt số học sinh"),
        ("Phòng Văn hóa - Xã hội các xã, phường, đặc khu trực thuộc tỉnh", "gắn biển chỉ đường"),
        ("Các cơ sở giết mổ, sơ chế gia cầm nằm xen trong khu dân cư", "ngừng nhận gà"),
        ("Chi cục Chăn nuôi và Thú y", "cân, đóng dấu từng con lợn"),
        ("Hội Doanh nhân trẻ", "mạnh dạn nhận đỡ đầu 20 học sinh"),
        ("Các lò bún, hộ làm mắm", "kéo rác khỏi rạch"),
    ],
)
def test_a_name_ends_where_its_work_begins(name: str, work: str) -> None:
    assert tasks(f"{name} {work}.") == [([name], work[0].upper() + work[1:])]


@pytest.mark.parametrize(
    ("order", "lead"),
    [
        ("Tổ công tác rà soát hồ sơ đất tỉnh gửi Sở Tư pháp.", "Tổ công tác"),
        ("Ban Chỉ đạo kiểm tra bến phà xã A Lưới và báo cáo tỉnh.", "Ban Chỉ đạo"),
        ("Sở Y tế kiểm tra và gửi báo cáo cho tỉnh Nậm Sơn.", "Sở Y tế"),
    ],
)
def test_a_short_name_stays_short_where_its_clause_goes_on(order: str, lead: str) -> None:
    assert [one for one, _title in tasks(order)] == [[lead]]


def test_what_is_said_of_a_group_may_go_on_behind_but() -> None:
    name = "Các hộ nuôi cá bè đã nhận thông báo di dời nhưng chưa ký cam kết"
    assert tasks(f"{name} khẩn trương kéo bè về vùng nuôi mới.") == [
        ([name], "Khẩn trương kéo bè về vùng nuôi mới")
    ]


@pytest.mark.parametrize(
    "basis",
    ["trên cơ sở đó", "trên cơ sở đề nghị của Hội Nông dân tỉnh", "căn cứ số liệu của các phòng"],
)
def test_the_next_body_takes_over_behind_what_it_rests_on(basis: str) -> None:
    order = f"Các phòng giao dịch nêu nhu cầu vốn; {basis}, Phòng Kế hoạch chia chỉ tiêu."
    assert tasks(order) == [
        (["Các phòng giao dịch"], "Nêu nhu cầu vốn"),
        (["Phòng Kế hoạch"], "Chia chỉ tiêu"),
    ]


def test_whoever_is_asked_a_favour_has_the_work() -> None:
    assert tasks("Nhờ Bảo tàng tỉnh giám định niên đại.") == [
        (["Bảo tàng tỉnh"], "Giám định niên đại")
    ]
    assert tasks("Sở Y tế lo nước uống (nhờ Hội Phụ nữ tỉnh cắt khẩu hiệu).")[-1] == (
        ["Hội Phụ nữ tỉnh"],
        "Cắt khẩu hiệu",
    )


def test_points_behind_a_colon_are_work_whatever_their_verb() -> None:
    order = "Giao Sở Y tế: (i) Chỉ dẫn các trạm soạn vở. (ii) Mượn phòng học buổi tối."
    assert tasks(order) == [
        (["Sở Y tế"], "Chỉ dẫn các trạm soạn vở"),
        (["Sở Y tế"], "Mượn phòng học buổi tối"),
    ]


def test_a_meeting_is_no_actor() -> None:
    assert all("Họp" not in str(lead) for lead, _title in tasks("Họp tổ trưởng 01 tháng/lần."))


@pytest.mark.parametrize(
    "line", ["Mục B, C hoàn tất trước ngày 3/4.", "Ký túc xá khu B quét vôi.", "Kho C hoàn công."]
)
def test_a_letter_of_a_series_is_no_broken_word(line: str) -> None:
    source = read_bytes(line.encode(), name="van-ban.txt")
    assert [one.words for one in part_joined_words(source.lines)[0]] == [line]
