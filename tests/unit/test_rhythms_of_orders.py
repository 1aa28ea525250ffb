"""How often an order's work is done: counted times, reports that are verbs, fields under dashes."""

from __future__ import annotations

import pytest

from directive_cli.domain.deadline import Before
from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.draft_json import as_mapping
from directive_cli.drafting.text_source import read_bytes

HEAD = (
    "UBND TỈNH SÔNG LA\nSố: 18/CT-UBND\nSông La, ngày 06 tháng 01 năm 2026\nCHỈ THỊ\n"
    "Về bến đò ngang\nỦy ban nhân dân tỉnh yêu cầu:\n"
)


def rhythms(work: str) -> list[list[str]]:
    """Return the rhythms of each task of one item."""
    source = f"{HEAD}1. Sở Xây dựng {work}.\n"
    draft = read_document(read_bytes(source.encode(), name="van-ban.txt"))
    return [
        [rule.freq.value for one in task.deadlines for rule in getattr(one, "rules", ())]
        for task in draft.tasks
    ]


@pytest.mark.parametrize(
    ("work", "rhythm"),
    [
        ("mở chuyên mục về phao mỗi tuần 03 buổi", "weekly"),
        ("nhận hồ sơ lưu động tại các bến, mỗi tuần một buổi", "weekly"),
        ("kiểm tra các bến mỗi tháng ít nhất 02 lần", "monthly"),
        ("phát tin, bài mỗi ngày tối thiểu 02 lần kể từ ngày 01/3/2026", "daily"),
        ("theo dõi mực nước và báo cáo hằng ngày", "daily"),
        ("báo cáo hằng tuần về Ủy ban nhân dân tỉnh", "weekly"),
        ("thông tin mực nước, phát sóng hằng ngày trong thời gian cao điểm", "daily"),
    ],
)
def test_work_that_recurs_has_its_rhythm(work: str, rhythm: str) -> None:
    assert rhythms(work) == [[rhythm]]


def test_a_rhythm_that_opens_a_clause_dates_it_alone() -> None:
    work = "sửa xong các bến trong quý I/2026; mỗi tháng một lần tổ chức giao ban các chủ bến"
    assert rhythms(work) == [[], ["monthly"]]


@pytest.mark.parametrize(
    "work",
    [
        "lồng ghép việc đặt phao trong báo cáo hằng năm",
        "thực hiện chế độ báo cáo hằng tháng về Ủy ban nhân dân tỉnh",
        "chi trả trợ cấp 01 lần/tháng cho người lái đò",
    ],
)
def test_a_rhythm_of_a_paper_or_payment_is_none_of_the_work(work: str) -> None:
    assert rhythms(work) == [[]]


def test_who_directs_the_work_may_stand_under_its_dashes() -> None:
    source = (
        f"{HEAD}1. Tăng cường an toàn bến\n- Đếm phao trên các bến.\n- Lập sổ theo dõi phao.\n"
        "Trách nhiệm chỉ đạo thực hiện: Sở Xây dựng.\n"
    )
    draft = read_document(read_bytes(source.encode(), name="van-ban.txt"))
    assert [[name.text for name in one.lead] for one in draft.tasks] == [["Sở Xây dựng"]] * 2


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("tháng 12 năm 2026", "2026-12-01"),
        ("quý III/2026", "2026-07-01"),
        ("năm 2027", "2027-01-01"),
    ],
)
def test_before_a_period_is_told_to_programs_by_the_day_that_begins_it(
    words: str, day: str
) -> None:
    source = f"{HEAD}1. Sở Xây dựng hoàn thành việc đặt phao trước {words}.\n"
    draft = read_document(read_bytes(source.encode(), name="van-ban.txt"))
    (task,) = as_mapping(draft)["tasks"]
    assert (task["deadline"]["before"], task["deadline"]["exclusive"]) == (day, True)
    (read,) = draft.tasks[0].deadlines
    assert isinstance(read, Before)
    assert read.excludes_its_day
    assert read.day.first_day.isoformat() == day


def deadlines_of(item: str) -> list[list[dict[str, object]]]:
    """Return what the deadlines of each task of one item say, without their words."""
    draft = read_document(read_bytes(f"{HEAD}1. {item}\n".encode(), name="van-ban.txt"))
    return [
        [{k: v for k, v in one.as_mapping().items() if k != "text"} for one in task.deadlines]
        for task in draft.tasks
    ]


@pytest.mark.parametrize(
    ("item", "every"),
    [
        ("Sở Xây dựng báo cáo hằng tháng kể từ ngày 01/9/2026.",
         {"freq": "monthly", "from": "2026-09-01"}),
        ("Sở Xây dựng báo cáo hằng tháng từ tháng 9/2026.", {"freq": "monthly", "from": "2026-09"}),
        ("Hằng ngày, từ 01/12/2026 đến 30/4/2027, Sở Xây dựng phát bản tin mực nước.",
         {"freq": "daily", "from": "2026-12-01", "until": "2027-04-30"}),
        ("Từ ngày 20/01/2027, hằng ngày trước 15 giờ 00, Sở Xây dựng báo cáo mực nước.",
         {"freq": "daily", "before": "15:00", "from": "2027-01-20"}),
        ("Sở Xây dựng trực tại bến ít nhất 02 ngày trong 01 tháng.", {"freq": "monthly"}),
        ("Sở Xây dựng tổ chức sơ kết hằng năm việc đặt phao.", {"freq": "yearly"}),
    ],
)  # fmt: skip
def test_a_rhythm_holds_when_it_begins_and_ends(item: str, every: dict[str, object]) -> None:
    assert deadlines_of(item) == [[{"every": every}]]


@pytest.mark.parametrize("time", ["ngày 29/10/2026", "22 giờ ngày 29/10/2026"])
def test_an_order_that_lasts_until_further_notice_has_a_period_without_an_end(time: str) -> None:
    found = deadlines_of(f"Sở Xây dựng cấm bến Vàm từ {time} cho đến khi có thông báo mới.")

    assert found == [[{"period": "2026-10-29/.."}]]


@pytest.mark.parametrize(
    ("words", "within"),
    [("trong tháng 11/2026; tăng cường", "2026-11"), ("trong quý III, tăng cường", "2026-Q3")],
)
def test_a_span_before_words_that_strengthen_work_is_no_figure(words: str, within: str) -> None:
    assert deadlines_of(f"Sở Xây dựng kiểm tra bến Vàm {words} tuần tra.") == [[{"within": within}]]


def test_a_span_in_which_a_figure_grows_is_no_deadline() -> None:
    assert deadlines_of("Sở Xây dựng thu phí bến trong quý III/2026 tăng 5%.") == [[]]


def test_a_rhythm_of_hours_is_listed() -> None:
    source = f"{HEAD}1. Sở Xây dựng báo mực nước 01 giờ/lần về Sở Y tế.\n"
    (task,) = read_document(read_bytes(source.encode(), name="van-ban.txt")).tasks

    assert task.deadlines == ()
    assert len(task.unclear_times) == 1


@pytest.mark.parametrize(
    ("item", "event"),
    [
        ("Sau khi có hướng dẫn, Sở Xây dựng đặt phao trong 10 ngày.", "có hướng dẫn"),
        ("Sở Xây dựng sau khi nhận đủ phao, kiểm tra và đặt phao trong 10 ngày.", "nhận đủ phao"),
    ],
)
def test_a_span_is_counted_from_the_event_before_the_work(item: str, event: str) -> None:
    counted = {"event": event, "count": 10, "unit": "day", "side": "after"}

    assert deadlines_of(item) == [[{"after": counted}]]


def test_a_span_without_an_event_before_the_work_is_how_long_it_takes() -> None:
    assert deadlines_of("Sở Xây dựng trực tại bến trong 10 ngày.") == [[]]
