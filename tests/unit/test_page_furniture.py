"""What pages and copies put between the lines of a sentence, and figures that a scanner misreads:
the sentence is one task, and its deadline is quoted as it stands."""

from __future__ import annotations

import pytest

from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.draft import DraftTask
from directive_cli.drafting.text_source import read_bytes

HEAD = (
    "UBND TỈNH SÔNG LA\nSố: 18/UBND-TH\nSông La, ngày 06 tháng 5 năm {year}\nCHỈ THỊ\n"
    "Về bến đò ngang\n"
)
LONG = "Sở Xây dựng sơn lại cầu tàu, phao tiêu và biển báo của tất cả các bến đò"


def tasks_of(body: str, year: int = 2026) -> tuple[DraftTask, ...]:
    """Return the tasks of a paper of a year."""
    text = f"{HEAD.format(year=year)}{body}\n"
    return read_document(read_bytes(text.encode(), name="van-ban.txt")).tasks


def days(task: DraftTask) -> list[dict[str, object]]:
    """Return the deadlines of a task."""
    return [dict(one.as_mapping()) for one in task.deadlines]


BEFORE = {"text": "trước ngày 15/6/2026", "before": "2026-06-15"}


@pytest.mark.parametrize(
    ("before", "mark", "after"),
    [
        ("đò", "2.", "ngang trên địa bàn tỉnh, hoàn thành"),
        ("đò theo", "\n2\n", "Quyết định của UBND tỉnh"),
        ("đò", "\n18.BENDO31.DOC 9\n", "ngang trên địa bàn tỉnh, hoàn thành"),
        ("đò thuộc", "\nBENDO.pdf 2/4\n", "Công ty Bến đò Sông La"),
        ("đò", "\nben-do-ngang.docx\n", "ở các xã ven sông"),
    ],
)
def test_a_mark_inside_a_sentence_is_none_of_its_words(before: str, mark: str, after: str) -> None:
    work = "ơn lại cầu tàu, phao tiêu và biển báo của tất cả các bến"
    body = (
        f"1. Sở Xây dựng s{work} {before}\n{mark}\n{after} trước ngày 15/6/2026.\n"
        "2. Sở Y tế cấp thuốc.\n"
    )
    first, second = tasks_of(body)
    assert first.title == f"S{work} {before} {after} trước ngày 15/6/2026"
    assert [name.text for name in first.lead] == ["Sở Xây dựng"]
    assert days(first) == [BEFORE]
    assert (second.item, second.title) == ("2", "Cấp thuốc")


@pytest.mark.parametrize(
    ("break_", "quoted"),
    [
        # The words of one page say it all.
        ("trước ngày 15 tháng 6\n2\nnăm 2026", "trước ngày 15 tháng 6"),
        # The words of neither page do.
        ("trước ngày 15\n2.\ntháng 6 năm 2026", "trước ngày 15 tháng 6 năm 2026"),
        ("trước\n\n18.BENDO31.DOC 9\n\nngày 15/6/2026", "trước ngày 15/6/2026"),
    ],
)
def test_a_day_that_a_page_parts_is_read_and_quoted(break_: str, quoted: str) -> None:
    first, second = tasks_of(f"1. {LONG} {break_}.\n2. Sở Y tế cấp thuốc.\n")
    assert days(first) == [{"text": quoted, "before": "2026-06-15"}]
    assert first.quote.first_line < first.quote.last_line < second.quote.first_line


@pytest.mark.parametrize(
    ("break_", "deadline"),
    [
        (
            "trong quý\n\n2\n\nIII năm 2026",
            {"text": "trong quý III năm 2026", "within": "2026-Q3"},
        ),
        (
            "hằng năm\n\n2\n\ntrước ngày 15/6",
            {"text": "trước ngày 15/6", "every": {"freq": "yearly", "before": "06-15"}},
        ),
        (
            "trong\n\nben-do-ngang.docx\n\ntháng 6/2026",
            {"text": "tháng 6/2026", "within": "2026-06"},
        ),
    ],
)
def test_a_time_that_a_page_parts_is_read_and_quoted(
    break_: str, deadline: dict[str, object]
) -> None:
    first, _second = tasks_of(f"1. {LONG} {break_}.\n2. Sở Y tế cấp thuốc.\n")
    assert days(first) == [deadline]


def test_a_pages_number_before_the_next_item_is_no_item() -> None:
    body = (
        "1. Sở Xây dựng:\na) Sơn cầu tàu, phao tiêu và biển báo ở tất cả các bến đò ngang\n2.\n"
        "b) Cắm phao tiêu.\n2. Sở Y tế cấp thuốc.\n"
    )
    assert [task.item for task in tasks_of(body)] == ["1.a", "1.b", "2"]


@pytest.mark.parametrize("mark", ["===== Trang 9 =====", "--- Page 2 ---", "- 2 -", "18.BD.DOC 9"])
def test_marks_of_copies_have_many_forms(mark: str) -> None:
    """The last is read only now; the others are the guard."""
    body = f"1. {LONG}\n{mark}\nngang trên sông, xong trước ngày 15/6/2026.\n2. Sở Y tế cấp thuốc."
    first, _second = tasks_of(body)
    assert first.title.endswith("các bến đò ngang trên sông, xong trước ngày 15/6/2026")


@pytest.mark.parametrize("opening", ["", " có trách nhiệm"])
def test_an_eight_stands_for_the_letter_a_before_b(opening: str) -> None:
    body = (
        f"1. Sở Xây dựng{opening}:\n8) Kiểm tra cầu tàu của các bến đò ngang.\n"
        "b) Sơn lại phao tiêu.\n2. Sở Y tế cấp thuốc.\n"
    )
    assert [(task.item, [name.text for name in task.lead]) for task in tasks_of(body)] == [
        ("1.a", ["Sở Xây dựng"]),
        ("1.b", ["Sở Xây dựng"]),
        ("2", ["Sở Y tế"]),
    ]


@pytest.mark.parametrize("before", ["", "d) Rào bến.\nđ) Treo biển.\ne) Cắm tiêu.\n"])
def test_an_eight_stands_for_the_letter_that_its_place_asks_for(before: str) -> None:
    """With letters before it, the guard, it is the one after theirs."""
    listed = f"a) Mua phao.\nb) Sơn phao.\nc) Chở phao.\n{before}" if before else ""
    after = "" if before else "b) Sơn phao.\n"
    tasks = tasks_of(f"1. Sở Xây dựng:\n{listed}8) Phát áo phao.\n{after}")
    assert [task.item for task in tasks if task.title == "Phát áo phao"] == [
        "1.g" if before else "1.a"
    ]


@pytest.mark.parametrize(
    ("words", "kind", "value", "year"),
    [
        ("trước ngày 15/6/2O26", "before", "2026-06-15", 2026),
        ("trước ngày 15 tháng 6 năm 2O26", "before", "2026-06-15", 2026),
        ("trong quý III năm 2O26", "within", "2026-Q3", 2026),
        ("trước ngày 15/6/20l6", "before", "2016-06-15", 2016),
        ("trước ngày 20 tháng 6 năm 2Ol6", "before", "2016-06-20", 2016),
        ("trong quý III/20I6", "within", "2016-Q3", 2016),
    ],
)
def test_a_misread_year_is_read_and_quoted_as_it_stands(
    words: str, kind: str, value: str, year: int
) -> None:
    (task,) = tasks_of(f"1. Sở Xây dựng sơn phao {words}.\n", year)
    assert days(task) == [{"text": words, kind: value}]
