"""What a tracker says has happened: what becomes an event, what is asked, what the map answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.workbooks.test_import import account, ask, only_row, row, tracker, workbook

if TYPE_CHECKING:
    from tests.commands.command_line import CommandLine

__all__ = ["ask"]

DONE = {"deadline": "31/7/2026", "state": "Hoàn thành"}


def mapped(ask: CommandLine, text: str) -> tuple[str, str]:
    (ask.folder / "map.yaml").write_text(text, encoding="utf-8")
    return "--map", "map.yaml"


def table(ask: CommandLine, *rows: list[object], words: tuple[str, ...] = ()) -> dict[str, Any]:
    workbook(ask.folder / "t.xlsx", ("Bảng", rows))
    sheet: dict[str, Any] = account(ask, "t.xlsx", *words)["sheets"][0]
    return sheet


def asked(event: dict[str, Any]) -> str:
    return " ".join(one["message"] for one in event["asked"])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("{date: 2026-07-15}", {"date": "2026-07-15", "kind": "completed", "agency": "so-an-toan"}),
        ("15/7/2026", {"date": "2026-07-15", "kind": "completed"}),
        (
            (
                "{date: 2026-07-15, kind: submitted, evidence: 3/BC-SAT, note: gửi bản giấy,"
                " agency: Sở Nước sạch}"
            ),
            {"kind": "submitted", "evidence": "3/BC-SAT", "agency": "so-nuoc"},
        ),
        (
            "{date: 2026-07-15, kind: transferred, to: Sở Nước sạch, by: ubnd-tinh}",
            {"kind": "transferred", "agency": "so-an-toan"},
        ),
    ],
)
def test_the_map_says_what_a_cell_means(
    ask: CommandLine, said: str, expected: dict[str, str]
) -> None:
    text = f"directives: {{15/KH-UBND: {{issuer: ubnd-tinh}}}}\nevents: {{I2: {said}}}\n"
    name = tracker(ask, row(1, "Rà soát hồ sơ lưu trữ", **DONE))
    (read,) = account(ask, name, *mapped(ask, text), code=0)["sheets"][0]["rows"]
    (event,) = read["events"]
    assert {key: event[key] for key in expected} == expected
    assert event["asked"] == []


@pytest.mark.parametrize("text", ["events: {I2: skip}\n", "rows: {Bảng!2: {events: skip}}\n"])
def test_the_map_leaves_an_event_out(ask: CommandLine, text: str) -> None:
    assert only_row(ask, *mapped(ask, text), **DONE)["events"] == []


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("{day: 2026-07-15}", "The map says `day` of Bảng!I2; known are agency, by, date"),
        ("hôm qua", "The map says “hôm qua” for Bảng!I2, which is not a day."),
    ],
)
def test_a_wrong_answer_of_the_map_is_told(ask: CommandLine, said: str, message: str) -> None:
    words = mapped(ask, f"events: {{I2: {said}}}\n")
    name = tracker(ask, row(1, "Rà soát hồ sơ lưu trữ", **DONE))
    assert message in ask.refused("import", name, *words, "--lang", "en")


def test_an_answer_without_a_day_is_still_asked(ask: CommandLine) -> None:
    (event,) = only_row(ask, *mapped(ask, "events: {I2: {kind: submitted}}\n"), **DONE)["events"]
    assert (event["kind"], event["date"]) == ("submitted", None)
    assert "a state without a day" in asked(event)


@pytest.mark.parametrize(
    ("said", "kind", "message"),
    [
        ({"state": "Chuyển nhiệm vụ sang Sở Nước sạch"}, "transferred", "a transfer needs who"),
        (
            {"state": "Hoàn thành quá hạn", "done_on": "20/7/2026", "deadline": "31/7/2026"},
            "completed",
            "the day is 2026-07-20, the last day 2026-07-31, but the row says otherwise",
        ),
        (
            {"state": "Hoàn thành đúng hạn", "done_on": "20/8/2026", "deadline": "trước 31/7/2026"},
            "completed",
            "the last day 2026-07-30, but the row says otherwise",
        ),
    ],
)
def test_what_a_state_leaves_open_is_asked(
    ask: CommandLine, said: dict[str, object], kind: str, message: str
) -> None:
    events = {event["kind"]: event for event in only_row(ask, **said)["events"]}
    assert message in asked(events[kind])


def test_a_state_in_unknown_words_is_told(ask: CommandLine) -> None:
    read = only_row(ask, state="Theo quy hoạch vùng")
    assert "“Theo quy hoạch vùng” is no known state" in str(read)
    assert read["events"] == []


def test_two_columns_of_state_contradict_each_other(ask: CommandLine) -> None:
    sheet = table(
        ask,
        ["Kế hoạch số 15/KH-UBND ngày 10/02/2026"],
        ["TT", "Nội dung", "Chủ trì", "Hạn", "Hoàn thành đúng hạn", "Chưa hoàn thành"],
        [1, "Kiểm tra kho", "Sở An toàn", "30/6/2026", "x", "x"],
        [2, "Lắp camera", "Sở An toàn", "30/6/2026", "x", None],
    )
    first, second = (entry for entry in sheet["rows"] if entry["what"] in ("task", "asked"))
    assert "two columns of state are filled (E3, F3)" in str(first["asked"])
    assert "a state without a day" in asked(second["events"][0])


def test_what_is_open_is_held_against_the_day_of_the_sheet(ask: CommandLine) -> None:
    sheet = table(
        ask,
        ["Kế hoạch số 15/KH-UBND ngày 10/02/2026"],
        ["Tính đến ngày 31/7/2026"],
        ["TT", "Nội dung", "Chủ trì", "Hạn", "Kết quả", None],
        [None, None, None, None, "Chưa hoàn thành trong hạn", "Chưa hoàn thành quá hạn"],
        [1, "Kiểm tra kho", "Sở An toàn", "30/6/2026", "x", None],
        [2, "Lắp camera", "Sở An toàn", "30/9/2026", None, "x"],
        [3, "Thay khóa", "Sở An toàn", "30/6/2026", None, "x"],
    )
    rows = {entry["row"]: str(entry) for entry in sheet["rows"]}
    assert "says in time, but the last day was 2026-06-30" in rows[5]
    assert "says late, but the last day is 2026-09-30" in rows[6]
    assert "but the last day" not in rows[7]


def test_obstacles_proposals_and_results_are_progress(ask: CommandLine) -> None:
    sheet = table(
        ask,
        ["Kế hoạch số 15/KH-UBND ngày 10/02/2026"],
        ["TT", "Nội dung", "Chủ trì", "Hạn", "Kết quả thực hiện", "Khó khăn, vướng mắc",
         "Kiến nghị, đề xuất", "Ngày tiếp nhận", "Ngày hoàn thành"],
        [1, "Kiểm tra kho", "Sở An toàn", "30/9/2026", "Đã lập tổ kiểm tra gồm năm người của Sở",
         "Thiếu kinh phí", "Bổ sung kinh phí", None, None],
        [2, "Lắp camera", "Sở An toàn", "30/9/2026", None, None, None, "05/3/2026", "01/3/2026"],
        [3, "Thay khóa", "Các sở", "30/9/2026", None, "Thiếu người", None, None, None],
    )  # fmt: skip
    progress, done, group = (
        entry["events"][0] for entry in sheet["rows"] if entry["what"] in ("task", "asked")
    )
    assert (progress["kind"], progress["obstacle"], progress["proposal"]) == (
        "progress",
        "Thiếu kinh phí",
        "Bổ sung kinh phí",
    )
    assert progress["note"] == "Đã lập tổ kiểm tra gồm năm người của Sở"
    assert "finished on 2026-03-01, before it was received on 2026-03-05" in asked(done)
    assert "whose state is it? The row has not one lead." in asked(group)


def test_cells_of_single_agencies_say_each_its_own(ask: CommandLine) -> None:
    text = (
        "sheets: {Bảng: {directive: 16/UBND-TH}}\n"
        "directives: {16/UBND-TH: {issued_on: 2026-05-01, issuer: ubnd-tinh}}\n"
    )
    sheet = table(
        ask,
        ["TT", "Nhiệm vụ", "Hạn", "Xã Một", "Xã Hai"],
        [1, "Cử đầu mối", "25/5/2026", "20/5/2026", "x"],
        [2, "Lập danh sách", "25/6/2026", "Đã họp thống nhất danh sách", "đã gửi báo cáo"],
        words=mapped(ask, text),
    )
    first, second = (entry["events"] for entry in sheet["rows"])
    assert [(one["agency"], one["kind"], one["date"]) for one in first] == [
        ("xa-mot", "completed", "2026-05-20"),
        ("xa-hai", "completed", None),
    ]
    assert "a state without a day" in asked(first[1])
    assert [(one["kind"], one["note"]) for one in second] == [
        ("progress", "Đã họp thống nhất danh sách"),
        ("submitted", None),
    ]


def test_cells_of_a_recurring_task_need_their_occurrence(ask: CommandLine) -> None:
    sheet = table(
        ask,
        ["Kế hoạch số 15/KH-UBND ngày 10/02/2026"],
        ["TT", "Xã, phường", "Lập tổ kiểm kê", "Báo cáo tháng"],
        [None, None, "Hạn: 31/5/2026", "Trước ngày 20 hằng tháng"],
        [1, "Xã Một", "Chưa thực hiện", "T5, T6"],
        [2, "Xã Hai", "20/5/2026", "19/6/2026"],
    )
    one, two = (entry for entry in sheet["rows"] if entry["row"] in (4, 5))
    assert "“T5, T6”: occurrences without their days" in str(one["events"])
    assert "“Chưa thực hiện” has neither a day nor words" in str(one)
    assert "the task recurs: which occurrence?" in str(two["events"])
