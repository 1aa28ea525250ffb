"""Names of bodies that were read too short or not at all, praise and accounts that are no work, and
rhythms that belong to the work before them."""

from __future__ import annotations

import pytest
from tests.short_papers import HEAD, orders, plain

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.text_source import read_bytes


def days(body: str) -> list[list[dict[str, object]]]:
    """Return the deadlines of each task."""
    draft = plain(body)
    return [[dict(one.as_mapping()) for one in task.deadlines] for task in draft.tasks]


@pytest.mark.parametrize(
    ("name", "work"),
    [
        ("Phòng Thanh tra, Pháp chế", "kiểm tra việc bán vé đò"),
        ("Ban Thanh tra, Pháp chế", "kiểm tra việc bán vé đò"),
        ("Phòng Tài chính Hành chính sự nghiệp", "cấp kinh phí mua phao"),
        ("Chùa Bến Trại", "mở cửa đón khách trú mưa"),
        ("Dàn nhạc Sông La", "tập bài hát mở bến"),
        ("Đoàn nghệ thuật Sông La", "biểu diễn ở lễ mở bến"),
    ],
)
def test_a_body_acts_by_its_whole_name(name: str, work: str) -> None:
    assert orders(f"1. {name} {work}.\n2. Sở Y tế cấp thuốc.\n") == [
        (work.capitalize(), [name]),
        ("Cấp thuốc", ["Sở Y tế"]),
    ]


def test_houses_of_the_faithful_are_bodies_beside_each_other_and_in_headings() -> None:
    assert orders("1. Giáo xứ Sông La và Chùa Bến Trại mở cửa đón khách.\n") == [
        ("Mở cửa đón khách", ["Giáo xứ Sông La", "Chùa Bến Trại"])
    ]
    assert orders("1. Giáo xứ Sông La\n- Vận động giáo dân mặc áo phao.\n") == [
        ("Vận động giáo dân mặc áo phao", ["Giáo xứ Sông La"]),
    ]


@pytest.mark.parametrize(
    ("name", "work"),
    [("Phòng Tổ chức", "ký giấy khen"), ("Phòng Đào tạo", "mở lớp bơi")],
)
def test_whom_a_body_advises_is_no_part_of_its_name(name: str, work: str) -> None:
    assert orders(f"1. {name} tham mưu Hiệu trưởng {work}.\n") == [
        (f"Tham mưu Hiệu trưởng {work}", [name])
    ]


@pytest.mark.parametrize(
    ("names", "work"),
    [
        (["Thôn Bến Trại", "Thôn Bến Ngự"], "làm hàng rào quanh bến"),
        (["Bản Mường", "bản Nà"], "làm hàng rào quanh bến"),
        (["Thôn Trại", "thôn Ngự"], "dọn bến"),
    ],
)
def test_two_of_one_kind_act_together(names: list[str], work: str) -> None:
    assert orders(f"1. {' và '.join(names)} {work}.\n") == [(work.capitalize(), names)]


@pytest.mark.parametrize(
    ("name", "work"),
    [
        ("Các xã có nguy cơ sạt lở, lũ quét", "sẵn sàng đưa dân lên cao"),
        ("Các xã chịu ảnh hưởng của bão, triều cường", "chủ động chằng buộc tàu thuyền"),
        ("Các xã bị ngập, sạt lở bờ sông", "tập trung sửa kè"),
        ("Các đơn vị đến nay chưa báo cáo số bến, số phao", "khẩn trương gửi số liệu"),
        ("Các đơn vị có kết quả dưới 50%, chậm tiến độ", "phải giải trình nguyên nhân"),
        ("Các chủ bến còn chưa mua phao, sơn cầu tàu", "nghiêm túc kiểm điểm"),
    ],
)
def test_words_with_commas_say_which_of_a_group_are_meant(name: str, work: str) -> None:
    assert orders(f"1. {name} {work}.\n") == [(work.capitalize(), [name])]


def test_a_roman_number_on_the_next_line_ends_a_name() -> None:
    assert orders("1. Bộ Tư lệnh Quân khu\nV cử xuồng hỗ trợ các bến đò ngang.\n") == [
        ("Cử xuồng hỗ trợ các bến đò ngang", ["Bộ Tư lệnh Quân khu V"])
    ]
    sent = "1. Sở Tài chính gửi dự toán mua phao cho Kho bạc Nhà nước khu vực\nIV."
    title = "Gửi dự toán mua phao cho Kho bạc Nhà nước khu vực IV"
    assert orders(f"{sent}\n2. Sở Y tế cấp thuốc.\n") == [
        (title, ["Sở Tài chính"]),
        ("Cấp thuốc", ["Sở Y tế"]),
    ]
    assert orders(f"{sent} Sở Y tế cấp thuốc.\n") == [
        (title, ["Sở Tài chính"]),
        ("Cấp thuốc", ["Sở Y tế"]),
    ]


@pytest.mark.parametrize(
    ("name", "work"),
    [
        ("Trường Cao đẳng", "phân công giảng viên dạy bơi"),
        ("Sở Y tế", "phân công bác sĩ trực bến"),
        ("Phòng Vận tải", "giao chuyên viên ghi sổ"),
    ],
)
def test_people_of_its_own_whom_a_body_assigns_have_no_task(name: str, work: str) -> None:
    assert orders(f"1. {name} {work}.\n") == [(work.capitalize(), [name])]


@pytest.mark.parametrize(
    "praise",
    [
        "Hoan nghênh các chủ bến đã sơn cầu tàu, mua phao",
        "Ghi nhận các chủ bến đã sơn cầu tàu, mở sổ theo dõi",
        "Khen ngợi lực lượng Cảnh sát đường thủy đã cứu 03 người",
        "Ghi nhận Công an tỉnh đã kiểm tra áo phao ở các bến đò",
    ],
)
def test_praise_among_orders_is_no_work_and_is_accounted_for(praise: str) -> None:
    text = f"{HEAD}1. Giao Sở Xây dựng:\na) {praise}.\nb) Cắm phao tiêu.\n"
    draft = read_document(read_bytes(text.encode(), name="van-ban.txt"))
    assert [(task.item, task.title) for task in draft.tasks] == [("1.b", "Cắm phao tiêu")]
    assert draft.unplaced == ()


@pytest.mark.parametrize("verb", ["yêu cầu", "giao"])
def test_an_order_behind_praise_is_kept(verb: str) -> None:
    """The first paper is the guard: the praise leads on to an order."""
    praise = "1. Hoan nghênh các chủ bến đã sơn cầu tàu"
    after = "\n2. Sở Y tế cấp thuốc.\n"
    assert orders(f"{praise}; {verb} Công an tỉnh kiểm tra áo phao.{after}") == [
        ("Kiểm tra áo phao", ["Công an tỉnh"]),
        ("Cấp thuốc", ["Sở Y tế"]),
    ]
    text = f"{HEAD}{praise}.{after}"
    assert read_document(read_bytes(text.encode(), name="van-ban.txt")).unplaced == ()


@pytest.mark.parametrize(
    "praise",
    [
        "Ban Quản lý Bến đò ghi nhận các chủ đò đã kiểm tra áo phao",
        "Ban Quản lý Bến đò chúc mừng các chủ đò đã đạt giải",
        "Sở Nội vụ khen ngợi các chủ đò đã cứu người",
        "Sở Nội vụ biểu dương những chủ đò cứu người trong lễ mở bến",
        "Sở Xây dựng xin trân trọng cảm ơn Công an tỉnh đã hỗ trợ xuồng",
    ],
)
def test_a_body_that_thanks_another_has_no_task(praise: str) -> None:
    assert orders(f"1. {praise}.\n2. Sở Y tế cấp thuốc.\n") == [("Cấp thuốc", ["Sở Y tế"])]


@pytest.mark.parametrize(
    "account",
    [
        "Đến nay, đã sơn xong cầu tàu ở bến Trại, lắp phao ở bến Ngự",
        "Đến nay đã rà soát 12 bến đò, kiểm tra 05 bến",
        "Tính đến hết tháng 4, rà soát được 12 bến đò",
    ],
)
def test_what_was_done_until_now_is_no_work(account: str) -> None:
    body = f"1. Giao Sở Xây dựng:\na) {account}.\nb) Cắm phao tiêu.\n"
    assert orders(body) == [("Cắm phao tiêu", ["Sở Xây dựng"])]


@pytest.mark.parametrize(
    ("words", "every"),
    [
        ("2 tuần một lần", {"freq": "weekly", "interval": 2}),
        ("định kỳ 15 ngày/lần", {"freq": "daily", "interval": 15}),
        ("định kỳ hai năm một lần", {"freq": "yearly", "interval": 2}),
        ("cứ 10 ngày một lần", {"freq": "daily", "interval": 10}),
        ("05 ngày/1 lần", {"freq": "daily", "interval": 5}),
        ("mỗi 10 ngày", {"freq": "daily", "interval": 10}),
        ("nửa tháng một lần", {"freq": "daily", "interval": 15}),
    ],
)
def test_an_order_in_a_rhythm_of_several_units_has_an_interval(
    words: str, every: dict[str, object]
) -> None:
    body = f"1. Sở Y tế kiểm tra tủ thuốc ở các bến đò {words}.\n2. Công an tỉnh mua xuồng.\n"
    assert days(body) == [[{"text": words, "every": every}], []]


def test_a_field_and_a_day_may_stand_with_an_interval() -> None:
    weekly = {"freq": "weekly", "interval": 2}
    field = "1. Đếm khách qua đò.\n- Thời gian: 02 tuần/lần.\n- Đơn vị thực hiện: Phòng Vận tải.\n"
    assert days(field) == [[{"text": "02 tuần/lần", "every": weekly}]]
    words = "2 tuần một lần, trước thứ Sáu"
    assert days(f"1. Phòng Vận tải gửi báo cáo {words}.\n") == [
        [{"text": words, "every": weekly | {"before": "fri"}}]
    ]


DAY = {"text": "trước ngày 15/6/2026", "before": "2026-06-15"}


@pytest.mark.parametrize(
    ("sentence", "rhythm", "freq"),
    [
        (
            "lập danh mục bến đò trước ngày 15/6/2026 và cập nhật hằng quý",
            "hằng quý",
            "quarterly",
        ),
        (
            "lập danh mục bến đò, gửi UBND tỉnh trước ngày 15/6/2026 và cập nhật hằng quý",
            "hằng quý",
            "quarterly",
        ),
        (
            "đăng danh sách bến đò xong trước ngày 15/6/2026, cập nhật hằng tháng",
            "hằng tháng",
            "monthly",
        ),
    ],
)
def test_what_is_made_once_and_kept_up_to_date_is_one_task(
    sentence: str, rhythm: str, freq: str
) -> None:
    body = f"1. Sở Xây dựng {sentence}.\n"
    assert orders(body) == [(sentence[:1].upper() + sentence[1:], ["Sở Xây dựng"])]
    assert days(body) == [[DAY, {"text": rhythm, "every": {"freq": freq}}]]


@pytest.mark.parametrize(
    ("work", "rhythm", "freq", "round_"),
    [
        ("gửi số liệu bến đò", "hằng tháng", "monthly", "lần đầu"),
        ("rà soát bến đò", "6 tháng một lần", "half-yearly", "lần đầu hoàn thành"),
    ],
)
def test_the_first_round_is_a_day_of_the_same_work(
    work: str, rhythm: str, freq: str, round_: str
) -> None:
    body = f"1. Sở Xây dựng {work} {rhythm}; {round_} trước ngày 15/6/2026.\n"
    assert days(body) == [[{"text": rhythm, "every": {"freq": freq}}, DAY]]
