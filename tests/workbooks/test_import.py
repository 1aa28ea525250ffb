"""An office's own tracker is accounted for row by row; what it leaves open is asked, not guessed."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from tests.commands.command_line import CommandLine
from tests.formats.office_registry import AGENCIES

from directive_cli.editing.change_set import ChangeSet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HEADINGS = (
    "STT", "Nội dung nhiệm vụ", "Số, ký hiệu", "Ngày ban hành", "Đơn vị chủ trì", "Đơn vị phối hợp",
    "Thời hạn hoàn thành", "Sản phẩm", "Trạng thái", "Ngày hoàn thành", "Ghi chú",
)  # fmt: skip
PLAN = ("15/KH-UBND", "10/02/2026")


@pytest.fixture
def ask(tmp_path: Path) -> CommandLine:
    folder = tmp_path / "registry"
    folder.mkdir()
    agencies = AGENCIES.replace(
        "groups:\n",
        "  - {id: so-nuoc, name: Sở Nước sạch, kind: department, parent: ubnd-tinh}\n"
        "groups:\n"
        "  - {id: cac-so, name: Các sở, rule: {kind: [department]}}\n",
    )
    (folder / "agencies.yaml").write_text(agencies, encoding="utf-8")
    (folder / "registry.yaml").write_text("format: 2\nname: Sổ thử\n", encoding="utf-8")
    return CommandLine(folder, tmp_path / "cache", day="2026-08-01")


def row(order: object, task: str, **said: object) -> list[object]:
    names = ("number", "issued_on", "lead", "coordinating", "deadline", "deliverable", "state",
             "done_on", "note")  # fmt: skip
    given = {"number": PLAN[0], "issued_on": PLAN[1], "lead": "Sở An toàn", **said}
    return [order, task, *(given.get(name) for name in names)]


def workbook(path: Path, *sheets: tuple[str, Sequence[Sequence[object]]]) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        page = book.create_sheet(name)
        for cells in rows:
            page.append(list(cells))
    book.save(path)
    return book


def tracker(ask: CommandLine, *rows: Sequence[object]) -> str:
    workbook(ask.folder / "theo-doi.xlsx", ("Bảng", [HEADINGS, *rows]))
    return "theo-doi.xlsx"


def account(ask: CommandLine, *words: str, code: int = 1) -> dict[str, Any]:
    answer = ask("import", *words, "--format", "json", "--lang", "en")
    assert answer.code == code, answer.err
    found: dict[str, Any] = json.loads(answer.out)
    return found


def only_row(ask: CommandLine, *words: str, **said: object) -> dict[str, Any]:
    name = tracker(ask, row(1, "Rà soát hồ sơ lưu trữ", **said))
    found = account(ask, name, *words)
    (read,) = found["sheets"][0]["rows"]
    return dict(read)


def what(sheet: dict[str, Any]) -> dict[int, str]:
    return {entry["row"]: entry["what"] for entry in sheet["rows"]}


def task_of(sheet: dict[str, Any], number: int) -> dict[str, Any]:
    return next(entry["task"] for entry in sheet["rows"] if entry["row"] == number)


# What is read ------------------------------------------------------------------------------------


def test_every_row_has_a_fate_and_the_sums_add_up(ask: CommandLine) -> None:
    name = tracker(
        ask,
        ["I", "Công tác lưu trữ"],
        row(1, "Rà soát hồ sơ", deadline="30/9/2026"),
        row(2, "Lập danh mục", lead="Ban Gì Đó", deadline="Quý IV/2026"),
        [3],
        row(4, "Số hóa tài liệu", number=None),
        [None, "Cộng: 4"],
        [],
        ["Ghi chú: bảng lập hằng tháng."],
        [None] * 8 + ["NGƯỜI LẬP BIỂU"],
    )
    sheet = account(ask, name)["sheets"][0]
    assert what(sheet) == {
        2: "group", 3: "task", 4: "asked", 5: "empty", 6: "refused", 7: "total", 9: "told",
        10: "told",
    }  # fmt: skip
    totals = sheet["totals"]
    fates = ("task", "group", "total", "empty", "asked", "refused", "told")
    assert totals["rows"] == sum(totals[fate] for fate in fates) == 8
    assert (totals["tasks"], totals["tasks_to_write"], totals["blank"]) == (2, 1, 1)


def test_columns_are_guessed_by_heading_and_confirmed_by_cells(ask: CommandLine) -> None:
    name = tracker(ask, row(1, "Rà soát hồ sơ", deadline="30/9/2026", state="Đang thực hiện"))
    sheet = account(ask, name)["sheets"][0]
    assert sheet["header_rows"] == [1]
    assert sheet["columns"] == {
        "A": "order", "B": "task", "C": "number", "D": "issued_on", "E": "lead",
        "F": "coordinating", "G": "deadline", "H": "deliverable", "I": "state",
        "J": "completed_on", "K": "note",
    }  # fmt: skip
    by = {guess["column"]: guess["by"] for guess in sheet["guesses"]}
    assert (by["C"], by["G"], by["K"]) == ("c", "c", "h")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("30/9/2026", [{"text": "30/9/2026", "by": "2026-09-30"}]),
        (datetime(2026, 9, 15), [{"text": "15/09/2026", "by": "2026-09-15"}]),
        ("2026-09-15", [{"text": "15/09/2026", "by": "2026-09-15"}]),
        ("Quý III/2026", [{"text": "Quý III/2026", "within": "2026-Q3"}]),
        (2026, [{"text": "năm 2026", "within": "2026"}]),
        ("Định kỳ trước ngày 25 hằng tháng", [
            {"text": "trước ngày 25 hằng tháng", "every": {"freq": "monthly", "before": 25}}]),
        ("Thường xuyên", [{"text": "Thường xuyên"}]),
        ("01/01/1970", None),
        ("-", None),
        ("Từ tháng 3 năm 2026 và thường xuyên", [
            {"text": "Từ tháng 3 năm 2026 và thường xuyên"}]),
    ],
)  # fmt: skip
def test_deadlines_as_offices_write_them(ask: CommandLine, words: object, expected: object) -> None:
    read = only_row(ask, deadline=words)
    assert read["what"] == "task", read
    assert read["task"]["deadline"] == expected


@pytest.mark.parametrize(
    ("text", "lead", "coordinating"),
    [
        ("Sở An toàn, Sở Đất đai", ["so-an-toan", "so-dat-dai"], []),
        ("Sở An toàn;\nSVT", ["so-an-toan", "so-van-thu"], []),
        ("Giám đốc Sở An toàn:", ["so-an-toan"], []),
        ("Xã Một", ["xa-mot"], []),
        ("Sở An toàn chủ trì, phối hợp với Sở Đất đai", ["so-an-toan"], ["so-dat-dai"]),
        ("Sở An toàn\nNguyễn Văn A 0912 345 678", ["so-an-toan"], []),
        ("SỞ AN TOÀN", ["so-an-toan"], []),
    ],
)
def test_leads_as_offices_write_them(
    ask: CommandLine, text: str, lead: list[str], coordinating: list[str]
) -> None:
    read = only_row(ask, lead=text)
    assert read["what"] == "task", read
    assert (read["task"]["lead"], read["task"]["coordinating"]) == (lead, coordinating)


def test_a_heading_of_two_storeys_with_states_in_columns(ask: CommandLine) -> None:
    rows: list[list[object]] = [
        ["UBND TỈNH BÌNH MINH"],
        ["BẢNG THEO DÕI (tính đến ngày 31/7/2026)"],
        ["TT", "Số, ngày văn bản", "Nội dung công việc", "Hạn", "Kết quả", None, None, None,
         "Văn bản báo cáo"],
        [None, None, None, None, "Hoàn thành đúng hạn", "Hoàn thành quá hạn", "Đang thực hiện",
         "Chưa thực hiện", None],
        [f"({n})" for n in range(1, 10)],
        ["I. SỞ AN TOÀN"],
        [1, "15/KH-UBND ngày 10/02/2026", "Kiểm tra kho", "30/6/2026", "x", None, None, None,
         "7/BC-SAT ngày 20/6/2026"],
        [2, "15/KH-UBND ngày 10/02/2026", "Lắp camera", "30/6/2026", None, "x", None, None,
         "9/BC-SAT ngày 05/7/2026"],
        [3, "15/KH-UBND ngày 10/02/2026", "Mua kệ sắt", "30/6/2026", "x", None, None, None,
         "11/BC-SAT ngày 09/7/2026"],
        ["TT", "Số, ngày văn bản", "Nội dung công việc", "Hạn", "Kết quả", None, None, None,
         "Văn bản báo cáo"],
        [4, "15/KH-UBND", "Thay khóa", "30/9/2026", None, None, "x", None, None],
        ["Tổng cộng", None, 4],
    ]  # fmt: skip
    workbook(ask.folder / "t.xlsx", ("Tổng hợp", rows))
    found = account(ask, "t.xlsx")
    sheet = found["sheets"][0]
    assert (sheet["header_rows"], sheet["number_row"]) == ([3, 4], 5)
    assert [sheet["columns"][letter] for letter in "EFGH"] == [
        "state_completed_in_time", "state_completed_late", "state_open", "state_open",
    ]  # fmt: skip
    assert what(sheet) == {
        5: "told", 6: "group", 7: "task", 8: "task", 9: "task", 10: "told", 11: "task", 12: "total",
    }  # fmt: skip
    assert all(task_of(sheet, n)["lead"] == ["so-an-toan"] for n in (7, 8, 9, 11))
    events = {event["cell"]: event for entry in sheet["rows"] for event in entry["events"]}
    assert events["Tổng hợp!E7"]["date"] == "2026-06-20"
    assert events["Tổng hợp!F8"]["evidence"] == "9/BC-SAT"
    assert "the row says otherwise" in events["Tổng hợp!E9"]["asked"][0]["message"]
    assert found["directives"][0]["issued_on"] == "2026-02-10"


def test_a_title_names_the_document_and_its_issuer(ask: CommandLine) -> None:
    rows: list[list[object]] = [
        [("(Kèm theo Kế hoạch số 15/KH-UBND ngày 10 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh "
         "Bình Minh)")],
        ["STT", "Mã nhiệm vụ", "Tên nhiệm vụ", "Cơ quan chủ trì", "Thời gian thực hiện"],
        ["I", "A1", "Nhóm thứ nhất"],
        [None, "A1.1", "Nhóm con"],
        [1, "A1.1.1", "Kiểm tra kho", "Sở An toàn", "Quý III/2026"],
        [2, "A1.2", "Lập sổ", "Sở Văn thư", "31/12/2026"],
    ]  # fmt: skip
    workbook(ask.folder / "t.xlsx", ("PL", rows))
    found = account(ask, "t.xlsx", code=0)
    sheet = found["sheets"][0]
    assert what(sheet) == {3: "group", 4: "group", 5: "task", 6: "task"}
    assert [task_of(sheet, n)["id"] for n in (5, 6)] == ["A1.1.1", "A1.2"]
    (document,) = found["directives"]
    assert (document["issuer"], document["issued_on"]) == ("ubnd-tinh", "2026-02-10")


def test_agencies_in_rows_and_tasks_in_columns(ask: CommandLine) -> None:
    rows: list[list[object]] = [
        ["Kế hoạch số 15/KH-UBND ngày 10/02/2026"],
        ["TT", "Xã, phường", "Lập tổ kiểm kê", "Báo cáo tháng"],
        [None, None, "Hạn: 31/5/2026", "Trước ngày 20 hằng tháng"],
        [1, "Xã Một", "20/5/2026", "T5"],
        [2, "Xã Hai", "x", None],
        [3, "Xã Lạ", "x", None],
        ["Cộng", None, 3],
    ]
    workbook(ask.folder / "t.xlsx", ("KH15", rows))
    sheet = account(ask, "t.xlsx")["sheets"][0]
    assert (sheet["agencies_in_rows"], sheet["deadlines_row"]) == (True, 3)
    assert [entry["task"]["title"] for entry in sheet["column_tasks"]] == [
        "Lập tổ kiểm kê", "Báo cáo tháng",
    ]  # fmt: skip
    assert what(sheet) == {3: "told", 4: "asked", 5: "asked", 6: "refused", 7: "total"}
    (map_file := ask.folder / "map.yaml").write_text(
        "sheets: {KH15: {lead: rows}}\ndirectives: {15/KH-UBND: {issuer: ubnd-tinh}}\n"
        "events: {D4: skip}\n",
        encoding="utf-8",
    )
    sheet = account(ask, "t.xlsx", "--map", map_file.name)["sheets"][0]
    assert sheet["column_tasks"][0]["task"]["lead"] == ["xa-mot", "xa-hai"]
    assert sheet["totals"]["events"] == 1


def test_columns_of_single_agencies(ask: CommandLine) -> None:
    rows: list[list[object]] = [
        ["TT", "Nhiệm vụ", "Hạn", "Xã Một", "Xã Hai"],
        [1, "Cử đầu mối", "25/5/2026", "12/UBND ngày 20/5/2026", "Chưa thực hiện"],
    ]
    workbook(ask.folder / "t.xlsx", ("CV16", rows))
    (map_file := ask.folder / "map.yaml").write_text(
        "sheets: {CV16: {directive: 16/UBND-TH}}\n"
        "directives: {16/UBND-TH: {issued_on: 2026-05-01, issuer: ubnd-tinh}}\n",
        encoding="utf-8",
    )
    sheet = account(ask, "t.xlsx", "--map", map_file.name, code=0)["sheets"][0]
    (entry,) = sheet["rows"]
    assert entry["task"]["lead"] == ["xa-mot", "xa-hai"]
    assert [(one["agency"], one["kind"], one["date"]) for one in entry["events"]] == [
        ("xa-mot", "submitted", "2026-05-20")
    ]


@pytest.mark.parametrize("ending", ["csv", "utf-16"])
def test_a_tracker_in_csv(ask: CommandLine, ending: str) -> None:
    rows = [HEADINGS, row(1, "Rà soát hồ sơ", deadline="30/9/2026")]
    with (ask.folder / "t.csv").open(
        "w", encoding="utf-16" if ending == "utf-16" else "utf-8-sig", newline=""
    ) as file:
        csv.writer(file, delimiter="\t" if ending == "utf-16" else ";").writerows(rows)
    sheet = account(ask, "t.csv")["sheets"][0]
    assert sheet["rows"][0]["task"]["deadline"][0]["by"] == "2026-09-30"


# What is asked -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"lead": "Ban Nước sạch"}, "nearest is so-nuoc"),
        ({"lead": "Đ/c Bình"}, "is a person; of which agency"),
        ({"lead": "các đơn vị"}, "there is no group of that name"),
        ({"lead": "Sở An toàn chủ trì cùng Sở Đất đai"}, "lead or coordinate"),
        ({"deadline": "Theo thời điểm phù hợp"}, "not understood as a deadline"),
        ({"deadline": "30/02/2026"}, "does not exist"),
        ({"deadline": "46173"}, "2026-05-31"),
        ({"deadline": "Quý I đến tháng 9/2026"}, "a span, or two days"),
        ({"deadline": "Thường xuyên, báo cáo theo quý"}, "does it recur"),
        ({"deadline": "01/02/2026"}, "before the document"),
        ({"number": "15/KH-UBND; 16/UBND-TH"}, "two documents in one cell"),
        ({"number": "KH UBND số mười lăm"}, "is not a document number"),
    ],
)
def test_what_is_open_is_asked(ask: CommandLine, said: dict[str, object], message: str) -> None:
    read = only_row(ask, **said)
    assert read["what"] == "asked"
    assert not read["will_be_written"]
    assert message in " ".join(one["message"] for one in read["asked"])


@pytest.mark.parametrize(
    ("said", "kind", "message"),
    [
        ({"state": "Hoàn thành"}, "completed", "a state without a day"),
        ({"state": "Yêu cầu làm lại"}, "returned", "sent back"),
        ({"state": "Không tiếp tục thực hiện"}, "cancelled", "who decided it"),
        ({"state": "Gia hạn"}, "extended", "an extension needs"),
        ({"state": "Hoàn thành", "done_on": "01/02/2026"}, "completed", "before the document"),
        (
            {"state": "Đã hoàn thành", "done_on": "02/7/2026", "lead": "Các sở"},
            "completed",
            "whose",
        ),
        ({"deliverable": "Đã hoàn thành"}, "completed", "a state without a day"),
    ],
)
def test_a_state_that_says_too_little_is_no_event(
    ask: CommandLine, said: dict[str, object], kind: str, message: str
) -> None:
    (event,) = only_row(ask, **said)["events"]
    assert event["kind"] == kind
    assert message in " ".join(one["message"] for one in event["asked"])


def test_a_note_and_a_colour_are_no_event(ask: CommandLine) -> None:
    name = tracker(ask, row(1, "Rà soát hồ sơ", note="Đề xuất bỏ do đã hoàn thành"))
    book = openpyxl.load_workbook(ask.folder / name)
    book["Bảng"]["B2"].fill = PatternFill("solid", fgColor="FFFF00")
    book["Bảng"].row_dimensions[2].hidden = True
    book["Bảng"]["K2"].comment = Comment("Đã xong", "A")
    book.save(ask.folder / name)
    sheet = account(ask, name)["sheets"][0]
    assert sheet["rows"][0]["events"] == []
    assert sheet["told"] == [
        "1 coloured cell: colours are not read.", "hidden rows are read like the others: 2.",
        "comments are not read: K2.",
    ]  # fmt: skip


def test_numbers_that_differ_by_their_separators_are_two_documents(ask: CommandLine) -> None:
    name = tracker(ask, row(1, "Rà soát", number="02-KH/BCĐ"), row(2, "Lập sổ", number="02/KH-BCĐ"))
    found = account(ask, name)["directives"]
    assert [one["number"] for one in found] == ["02-KH/BCĐ", "02/KH-BCĐ"]
    assert "02/KH-BCĐ differs from 02-KH/BCĐ by its separators: two documents." in found[1]["told"]


def test_a_row_that_is_struck_out_is_asked(ask: CommandLine) -> None:
    name = tracker(ask, row(1, "Rà soát hồ sơ"))
    book = openpyxl.load_workbook(ask.folder / name)
    book["Bảng"]["B2"].font = Font(strike=True)
    book.save(ask.folder / name)
    (read,) = account(ask, name)["sheets"][0]["rows"]
    assert (read["what"], read["task"]) == ("asked", None)
    assert "struck out" in read["why"]


def test_formulas_without_a_value_are_asked_or_refused(ask: CommandLine) -> None:
    name = tracker(
        ask, row(1, "=A1"), row(2, "Rà soát hồ sơ", coordinating="=A1"), row(3, "Số hóa")
    )
    sheet = account(ask, name)["sheets"][0]
    assert what(sheet) == {2: "refused", 3: "asked", 4: "task"}


def test_a_cell_merged_over_rows_counts_for_each(ask: CommandLine) -> None:
    """Of documents, agencies and deadlines; a state is one event, of the first row."""
    path = ask.folder / "theo-doi.xlsx"
    blank = {"number": None, "issued_on": None, "lead": None}
    first = row(1, "Rà soát hồ sơ", deadline="30/6/2026", state="Hoàn thành", done_on="20/6/2026")
    book = workbook(path, ("Bảng", [HEADINGS, first, row(2, "Lập danh mục", **blank)]))
    page = book["Bảng"]
    for letter in "CDEGI":
        page.merge_cells(f"{letter}2:{letter}3")
    book.save(path)
    (sheet,) = account(ask, path.name)["sheets"]
    second = sheet["rows"][1]
    assert second["what"] == "task"
    assert second["task"]["lead"] == ["so-an-toan"]
    assert second["task"]["deadline"][0]["by"] == "2026-06-30"
    assert second["task"]["directive"] == sheet["rows"][0]["task"]["directive"]
    assert (len(sheet["rows"][0]["events"]), second["events"]) == (1, [])
    assert any("counts for each of their rows" in each for each in sheet["told"])


def test_a_month_is_no_day(ask: CommandLine) -> None:
    name = tracker(ask, row(1, "Rà soát hồ sơ", deadline=datetime(2026, 9, 1)))
    book = openpyxl.load_workbook(ask.folder / name)
    book["Bảng"]["G2"].number_format = '"Tháng "m/yyyy'
    book.save(ask.folder / name)
    (read,) = account(ask, name)["sheets"][0]["rows"]
    assert read["task"]["deadline"] == [{"text": "Tháng 9/2026", "within": "2026-09"}]


def test_days_and_months_that_may_be_changed_over_are_asked_once_a_sheet(ask: CommandLine) -> None:
    rows = [
        row(n, f"Rà soát hồ sơ đợt {n}", deadline=datetime(2026, n + 3, 9)) for n in range(1, 4)
    ]
    rows += [row(4, "Rà soát lần cuối", deadline="25/9/2026")]
    name = tracker(ask, *rows)
    found = account(ask, name)
    assert what(found["sheets"][0]) == {2: "asked", 3: "asked", 4: "asked", 5: "task"}
    slots = [one for one in found["questions"] if one["answer_at"] == ["sheets", "Bảng", "dates"]]
    assert len(slots) == 1
    assert "day up to 12: 3 of 3" in slots[0]["message"]
    for answer, month in (("swapped", "2026-09-04"), ("as_stored", "2026-04-09")):
        (ask.folder / "map.yaml").write_text(f"sheets: {{Bảng: {{dates: {answer}}}}}\n", "utf-8")
        sheet = account(ask, name, "--map", "map.yaml")["sheets"][0]
        assert task_of(sheet, 2)["deadline"][0]["by"] == month


def test_of_two_rows_with_one_id_neither_is_taken_unasked(ask: CommandLine) -> None:
    heads = [*HEADINGS, "ID nhiệm vụ"]
    rows = [[*row(1, "Rà soát", deadline=day), "77001"] for day in ("30/9/2026", "15/10/2026")]
    workbook(ask.folder / "t.xlsx", ("Bảng", [heads, *rows]))
    assert what(account(ask, "t.xlsx")["sheets"][0]) == {2: "asked", 3: "refused"}


def test_a_column_that_may_be_two_things_is_asked(ask: CommandLine) -> None:
    rows: list[list[object]] = [
        ["TT", "Nội dung", "Văn bản", "Tiến độ", "Chủ trì", "Thời gian hoàn thành"],
        [1, "Rà soát hồ sơ", "15/KH-UBND", "30/6/2026", "Sở An toàn", "20/6/2026"],
    ]
    workbook(ask.folder / "t.xlsx", ("Bảng", rows))
    found = account(ask, "t.xlsx")
    assert (
        "may be the deadline or the day of completion" in found["sheets"][0]["asked"][0]["message"]
    )
    assert found["sheets"][0]["totals"]["events"] == 0
    (ask.folder / "map.yaml").write_text("sheets: {Bảng: {columns: {F: completed_on}}}\n", "utf-8")
    found = account(ask, "t.xlsx", "--map", "map.yaml")
    assert found["sheets"][0]["totals"]["events"] == 1


# What is written ---------------------------------------------------------------------------------


def test_nothing_is_written_without_write(ask: CommandLine) -> None:
    name = tracker(ask, row(1, "Rà soát hồ sơ"))
    before = sorted(path.name for path in ask.folder.rglob("*"))
    assert ask("import", name).code == 1
    assert sorted(path.name for path in ask.folder.rglob("*")) == before


def test_what_is_clear_is_written_unreviewed_with_its_cells(ask: CommandLine) -> None:
    name = tracker(
        ask,
        row(1, "Rà soát hồ sơ", deadline="30/6/2026", state="Hoàn thành", done_on="20/6/2026"),
        row(2, "Lập danh mục", lead="Ban Gì Đó"),
    )
    answer = ask("import", name, "--write", "--lang", "en")
    assert answer.code == 1
    assert "1 directive, 1 task, 1 event" in answer.err
    kept = (ask.folder / "directives/2026/2026-02-10-15_kh-ubnd.yaml").read_text("utf-8")
    for words in (
        "unreviewed: true", "file: theo-doi.xlsx", "title B2, directive C2, lead E2, deadline G2",
        "by: 2026-06-30",
    ):  # fmt: skip
        assert words in kept
    assert "Lập danh mục" not in kept
    event = (ask.folder / "progress/2026-02-10-15_kh-ubnd/so-an-toan.yaml").read_text("utf-8")
    assert "date: 2026-06-20, kind: completed" in event
    assert "source: " in event
    assert ask("validate").code == 0


def test_tasks_and_their_events_are_one_change(ask: CommandLine) -> None:
    name = tracker(
        ask,
        *(row(nth, f"Rà soát hồ sơ số {nth}", deadline="30/6/2026", state="Hoàn thành",
              done_on=f"{nth + 10}/6/2026") for nth in range(1, 6)),
    )  # fmt: skip
    before = ChangeSet.applied
    answer = ask("import", name, "--write", "--lang", "en")
    assert "1 directive, 5 tasks, 5 events" in answer.err
    assert ChangeSet.applied == before + 1
    event = (ask.folder / "progress/2026-02-10-15_kh-ubnd/so-an-toan.yaml").read_text("utf-8")
    assert event.count("kind: completed") == len(event.splitlines()) == 5
    written = "2026-02-10-15_kh-ubnd"
    paths = (f"directives/2026/{written}.yaml", f"progress/{written}/so-an-toan.yaml")
    assert ask.fine("fmt", "--dry-run", *paths) == ""


def test_a_second_import_adds_only_what_is_new(ask: CommandLine) -> None:
    first = row(1, "Rà soát hồ sơ", deadline="30/6/2026", state="Hoàn thành", done_on="20/6/2026")
    assert ask("import", tracker(ask, first), "--write").code == 1
    second = row(2, "Lập danh mục", deadline="30/9/2026")
    answer = ask("import", tracker(ask, second, first), "--write", "--lang", "en")
    assert "1 task, 0 events; 1 event was there already" in answer.err
    kept = (ask.folder / "directives/2026/2026-02-10-15_kh-ubnd.yaml").read_text("utf-8")
    assert kept.count('- id: "') == 2
    assert ask("import", tracker(ask, second, first), "--write", "--lang", "en").err.count(
        "0 tasks, 0 events"
    )


def test_the_map_is_written_filled_in_and_remembered(ask: CommandLine) -> None:
    name = tracker(ask, row(1, "Rà soát hồ sơ", lead="Ban Gì Đó"))
    assert ask("import", name, "--write-map", "map.yaml", "--lang", "en").code == 1
    text = (ask.folder / "map.yaml").read_text("utf-8")
    assert "E: lead" in text
    assert "# ? Bảng!E2: “Ban Gì Đó”" in text
    (ask.folder / "map.yaml").write_text(
        text + "agencies: {Ban Gì Đó: so-an-toan}\ndirectives: {15/KH-UBND: {issuer: ubnd-tinh}}\n",
        encoding="utf-8",
    )
    assert ask("import", name, "--map", "map.yaml", "--write").code == 0
    (kept,) = (ask.folder / "imports").glob("*.yaml")
    assert "Ban Gì Đó: so-an-toan" in kept.read_text("utf-8")
    later = row(1, "Rà soát hồ sơ quý sau", lead="Ban Gì Đó", deadline="30/9/2026")
    answer = ask("import", tracker(ask, later), "--lang", "en")
    assert answer.code == 0, answer.err
    assert "remembered" in answer.err
    assert ask("validate").code == 0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("colums: {}\n", "`colums` is not known here; known are sheets, directives"),
        ("sheets: {Bảng: {columns: {E: chief}}}\n", "`chief` is not known here; known are order"),
        ("sheets: {Bảng: {dates: maybe}}\n", "known are swapped, as_stored"),
        ("agencies: {Ban Gì Đó: so-gi-do}\n", "which is no agency"),
        ("sheets: {Bảng: {directive: không số}}\n", "which is not a document number"),
    ],
)
def test_a_wrong_map_is_told(ask: CommandLine, text: str, message: str) -> None:
    name = tracker(ask, row(1, "Rà soát hồ sơ", lead="Ban Gì Đó"))
    (ask.folder / "map.yaml").write_text(text, encoding="utf-8")
    assert message in ask.refused("import", name, "--map", "map.yaml", "--lang", "en")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_what_is_open_is_asked_on_a_terminal_and_the_answers_are_kept(
    ask: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = tracker(ask, row(1, "Rà soát hồ sơ", lead="Ban Gì Đó", deadline="46310"))
    said = ["Ủy ban nhân dân tỉnh Bình Minh", "Ban Khác", "Sở An toàn", "="]
    monkeypatch.setattr("sys.stdin", Terminal("\n".join(said) + "\n"))
    answer = ask("import", name, "--write", "--write-map", "map.yaml", "--lang", "en")
    assert answer.code == 0, answer.err
    assert "which is no agency" in answer.err
    kept = (ask.folder / "map.yaml").read_text("utf-8")
    assert "Ban Gì Đó: Sở An toàn" in kept
    assert "15/10/2026" in kept
    written = (ask.folder / "directives/2026/2026-02-10-15_kh-ubnd.yaml").read_text("utf-8")
    assert "lead: [so-an-toan]" in written
    assert "by: 2026-10-15" in written


def test_questions_may_be_left_open(ask: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    name = tracker(ask, row(1, "Rà soát hồ sơ", lead="Ban Gì Đó"))
    monkeypatch.setattr("sys.stdin", Terminal("\n.\n"))
    answer = ask("import", name, "--lang", "en")
    assert answer.code == 1
    assert "2 questions are open" in answer.err


def test_a_result_that_is_a_state_counts_as_one(ask: CommandLine) -> None:
    rows: list[list[object]] = [
        ["STT", "Nhiệm vụ", "Số văn bản", "Chủ trì", "Thời hạn", "Kết quả thực hiện"],
        [1, "Rà soát hồ sơ", "15/KH-UBND", "Sở An toàn", "30/9/2026", "Đã hoàn thành"],
        [2, "Lập danh mục", "15/KH-UBND", "Sở An toàn", "30/9/2026", "Đã họp hai lần"],
    ]
    workbook(ask.folder / "t.xlsx", ("Bảng", rows))
    sheet = account(ask, "t.xlsx")["sheets"][0]
    assert [entry["events"][0]["kind"] for entry in sheet["rows"]] == ["completed", "progress"]


def test_a_title_that_only_speaks_of_a_document_is_asked_about(ask: CommandLine) -> None:
    rows: list[list[object]] = [
        ["DANH MỤC NHIỆM VỤ THỰC HIỆN KẾ HOẠCH SỐ 15/KH-UBND"],
        ["(Kèm theo Quyết định số     /QĐ-UBND ngày    tháng 3 năm 2026)"],
        ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
        ["1", "Công tác chung"],
        ["1.1", "Rà soát hồ sơ", "Sở An toàn", "30/9/2026"],
        ["Tổng số: 1 nhiệm vụ"],
        [None, None, None, "TM. ỦY BAN NHÂN DÂN"],
    ]
    workbook(ask.folder / "t.xlsx", ("Bảng", rows))
    sheet = account(ask, "t.xlsx")["sheets"][0]
    assert what(sheet) == {4: "group", 5: "asked", 6: "total", 7: "told"}
    assert "does it assign these tasks?" in sheet["rows"][1]["why"]


# What is refused whole ---------------------------------------------------------------------------


def test_a_workbook_without_tasks_is_refused(ask: CommandLine) -> None:
    workbook(ask.folder / "t.xlsx", ("Danh mục", [["Tên", "Mã"], ["Xã Một", "X1"]]))
    assert "no table of tasks" in ask.refused("import", "t.xlsx", "--lang", "en")


def test_our_own_form_is_for_collect(ask: CommandLine) -> None:
    assert ask("import", tracker(ask, row(1, "Rà soát", deadline="30/9/2026")), "--write").code == 1
    kept = ask.folder / "directives/2026/2026-02-10-15_kh-ubnd.yaml"
    kept.write_text(kept.read_text("utf-8").replace("unreviewed: true\n", ""), encoding="utf-8")
    assert ask("sheets", "--output", "forms").code == 0
    (form,) = (ask.folder / "forms").iterdir()
    assert "use `directive collect`" in ask.refused("import", f"forms/{form.name}", "--lang", "en")


def test_a_marking_of_secrecy_is_refused(ask: CommandLine) -> None:
    name = tracker(ask, row(1, "Rà soát hồ sơ", note="Độ mật: TỐI MẬT"))
    assert "marking of secrecy" in ask.refused("import", name, "--lang", "en")


def test_a_sheet_that_is_not_there_is_told(ask: CommandLine) -> None:
    name = tracker(ask, row(1, "Rà soát hồ sơ"))
    assert "it has Bảng" in ask.refused("import", name, "--sheet", "Khác", "--lang", "en")


def test_a_day_for_states_without_one(ask: CommandLine) -> None:
    name = tracker(ask, row(1, "Rà soát hồ sơ", state="Hoàn thành"))
    sheet = account(ask, name, "--state-day", "2026-07-15")["sheets"][0]
    (event,) = sheet["rows"][0]["events"]
    assert (event["date"], event["asked"]) == (str(date(2026, 7, 15)), [])


def test_a_second_table_beside_the_first_is_asked_about(ask: CommandLine) -> None:
    name = tracker(ask, row(1, "Rà soát hồ sơ"))
    book = openpyxl.load_workbook(ask.folder / name)
    sheet = book["Bảng"]
    task = next(cell for cell in sheet[1] if "ội dung" in str(cell.value))
    beside = sheet.max_column + 2
    sheet.cell(1, beside, task.value)
    sheet.cell(2, beside, "Tập huấn cán bộ xã")
    book.save(ask.folder / name)
    read = account(ask, name)
    asked = [one["message"] for one in read["questions"]]
    assert [one for one in asked if "a second table beside the first is not read" in one]
    assert "Tập huấn" not in str(read["sheets"][0]["rows"][0]["task"])


def test_marks_below_hoan_thanh_are_a_state_and_two_of_them_are_asked_about(
    ask: CommandLine,
) -> None:
    name = tracker(ask, row(1, "Rà soát hồ sơ"), row(2, "Tập huấn cán bộ"))
    book = openpyxl.load_workbook(ask.folder / name)
    sheet = book["Bảng"]
    state, other = HEADINGS.index("Trạng thái") + 1, HEADINGS.index("Ghi chú") + 1
    done = HEADINGS.index("Ngày hoàn thành") + 1
    for column, words in ((state, "Hoàn thành"), (other, "Chưa hoàn thành"), (done, "Người lập")):
        sheet.cell(1, column, words)
    sheet.cell(2, state, "x")
    sheet.cell(3, state, "x")
    sheet.cell(3, other, "x")
    book.save(ask.folder / name)
    first, second = account(ask, name)["sheets"][0]["rows"]
    assert [event["kind"] for event in first["events"]] == ["completed"]
    assert "two" in " ".join(one["message"] for one in second["asked"])


def test_the_account_says_in_words_what_columns_hold_and_what_happened(ask: CommandLine) -> None:
    name = tracker(ask, row(1, "Rà soát hồ sơ", state="Đã hoàn thành", done_on="01/06/2026"))
    english = ask("import", name, "--lang", "en").out
    assert "\tIssued on\tby its heading" in english
    assert "completion Sở An toàn 2026-06-01" in english
    vietnamese = ask("import", name, "--lang", "vi").out
    assert "\tCơ quan ban hành\t" not in vietnamese and "\tNgày ban hành\ttheo" in vietnamese
    assert "hoàn thành Sở An toàn 01/06/2026" in vietnamese
    assert not [key for key in ("issued_on", "so-an-toan", "␉") if key in english + vietnamese]
