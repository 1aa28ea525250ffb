"""What every form of an answer owes: the same records in the same order, nothing lost, nothing obeyed."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from tests.asking import DATA, PLAN, Answer, ask, registry_at

if TYPE_CHECKING:
    from pathlib import Path

FORMS = ("table", "csv", "md", "json")
QUESTIONS = (
    "status",
    "due",
    "list",
    "agencies so-khcn",
    "search 'dữ liệu'",
    "chain 02-TB/BCD",
    "show 02-TB/BCD",
)
WIDTHS = (40, 60, 80, 120, 160, 200)
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")

EVIL = """\
number: 16/KH-UBND
type: ke-hoach
title: "Kế hoạch \\e[31mđỏ\\a [red]x[/red] \\u202eabc \\x9b31m"
issuer: ubnd-tinh
issued_on: 2025-03-03
tasks:
  - id: "1"
    title: "=HYPERLINK(1)\\ttab\\nhàng hai\\r [bold]b[/bold] [/x] :smile: | ống `mã` *sao* <b>&amp; \\e]0;t\\a"
    lead: [so-xay-dung]
    deadline: {text: "@trước\\n20/3", before: 2025-03-20}
  - id: "2"
    title: "+1 thêm"
    lead: [so-y-te]
    deadline: {text: "-2+3", before: 2025-03-20}
"""


def plain(answer: Answer) -> str:
    """Return what a terminal shows, without the colours."""
    return ESCAPES.sub("", answer.out)


def evil(folder: Path, line: str, *, width: int | None = None) -> Answer:
    answer = ask(registry_at(folder, {"directives/e.yaml": EVIL}), line, width=width)
    assert (answer.code, answer.err) == (0, "")
    return answer


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_form_answers_every_question(question: str, language: str) -> None:
    for form in FORMS:
        answer = ask(DATA, f"{question} --as-of 2025-11-10 --format {form} --lang {language}")
        assert (answer.code, answer.err) == (0, "")
        assert answer.out


def test_all_forms_hold_the_same_records_in_the_same_order() -> None:
    line = "due --as-of 2025-11-10 --format"
    titles = [item["title"] for item in ask(DATA, f"{line} json").json["items"]]
    piped = [row[4] for row in ask(DATA, f"{line} table").rows]
    comma = [
        row[4]
        for row in csv.reader(io.StringIO(ask(DATA, f"{line} csv").out.removeprefix("\ufeff")))
    ][1:]
    marked = [
        row.split(" | ")[4]
        for row in ask(DATA, f"{line} md").out.splitlines()
        if row.startswith("| 20")
    ]
    assert piped == comma == [title.replace("\\", "") for title in marked] == titles


def test_a_pipe_gets_one_record_a_line_and_nothing_else() -> None:
    for question in QUESTIONS:
        rows = ask(DATA, f"{question} --as-of 2025-11-10").rows
        assert all(len(row) > 1 for row in rows)
    due = ask(DATA, "due --as-of 2025-11-10").rows
    assert {len(row) for row in due} == {9}
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", row[0]) for row in due)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_dates_for_programs_are_iso_in_every_language(language: str) -> None:
    for form in ("table", "csv"):
        text = ask(DATA, f"due --as-of 2025-11-10 --format {form} --lang {language}").out
        assert "2025-11-14," in text or "2025-11-14\t" in text


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_nothing_is_cut_on_a_terminal_of_any_width(
    question: str, language: str, width: int
) -> None:
    shown = plain(ask(DATA, f"{question} --as-of 2025-11-10 --lang {language}", width=width))
    lines = shown.splitlines()
    assert max(cell_len(line) for line in lines) <= width
    if not question.startswith("search"):
        assert "…" not in shown
    # On a screen a cell begins with a capital.
    together = re.sub(r"\s+", "", shown).casefold()
    for row in ask(DATA, f"{question} --as-of 2025-11-10 --lang {language}").rows:
        for cell in row:
            if not re.fullmatch(r"\d{4}-\d\d-\d\d", cell):
                for word in cell.replace("; ", " ").split():
                    pieces = re.findall(r"[^-/:_]+", word.casefold())
                    assert all(piece in together for piece in pieces), (cell, width)


@pytest.mark.parametrize("width", [80, 120, 200])
def test_rows_line_up_under_their_headings(tmp_path: Path, width: int) -> None:
    decomposed = unicodedata.normalize("NFD", PLAN)
    root = registry_at(
        tmp_path,
        {"directives/a.yaml": PLAN, "directives/b.yaml": decomposed.replace("15/KH", "16/KH")},
    )
    lines = plain(ask(root, "due --lang vi", width=width)).splitlines()
    heading = next(line for line in lines if "Tình" in line)
    place = cell_len(heading[: heading.index("Tình")])
    records = [line for line in lines if re.match(r"(T\d|CN) \d\d/\d\d/\d{4}", line)]
    assert len(records) == 4
    for record in records:
        before = record[: record.index("Trong hạn")]
        assert cell_len(before) == place


def test_the_parts_of_a_divided_table_line_up_with_each_other() -> None:
    lines = plain(ask(DATA, "due --as-of 2025-11-10 --group-by agency", width=120)).splitlines()
    headings = {line for line in lines if line.startswith("Last day")}
    assert len(headings) == 1


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "line", ["due", "show 16/KH-UBND", "list", "search tab", "status", "chain 16/KH-UBND"]
)
def test_control_characters_in_data_are_never_obeyed(tmp_path: Path, form: str, line: str) -> None:
    for raw in ("", " --raw") if form == "csv" else ("",):
        text = evil(tmp_path, f"{line} --format {form}{raw}").out
        assert not set(text) & {"\x1b", "\x07", "\x9b", "\u202e"}
        if form != "csv":
            assert "\r" not in text


@pytest.mark.parametrize("width", [40, 100, 200])
@pytest.mark.parametrize(
    "line", ["due", "show 16/KH-UBND", "list", "search tab", "status", "show 16/KH-UBND:1"]
)
def test_a_terminal_shows_markup_and_control_characters_as_text(
    tmp_path: Path, line: str, width: int
) -> None:
    shown = plain(evil(tmp_path, line, width=width))
    assert not set(shown) & {"\x1b", "\x07", "\x9b", "\u202e", "\r", "\t"}
    assert "[bold]b[/bold]" in shown or "[red]x[/red]" in shown


def test_a_pipe_keeps_a_record_on_its_line_whatever_it_holds(tmp_path: Path) -> None:
    assert [len(row) for row in evil(tmp_path, "due").rows] == [9, 9]


def test_csv_is_for_spreadsheets_unless_it_is_raw(tmp_path: Path) -> None:
    safe = evil(tmp_path, "due --format csv").out
    assert safe.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(safe.removeprefix("\ufeff"), newline="")))
    assert {len(row) for row in rows} == {9}
    cells = [cell for row in rows[1:] for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "@"))] == []
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)
    assert any(cell.startswith("'-2+3") for cell in cells)
    raw = evil(tmp_path, "due --format csv --raw").out
    assert raw.startswith(
        "last_day,days_left,state,ref,title,lead,deadline,last_working_day,assignments\r\n"
    )
    assert any(
        cell.startswith("=HYPERLINK")
        for row in csv.reader(io.StringIO(raw, newline=""))
        for cell in row
    )


def test_a_negative_number_is_no_formula() -> None:
    rows = list(csv.reader(io.StringIO(ask(DATA, "due --as-of 2025-11-10 --format csv").out)))
    assert rows[1][1] == "-71"


def test_markdown_tables_have_as_many_cells_as_headings(tmp_path: Path) -> None:
    lines = [
        line for line in evil(tmp_path, "due --format md").out.splitlines() if line.startswith("|")
    ]
    assert {len(re.split(r"(?<!\\)\|", line)) for line in lines} == {11}
    assert any(r"\<b\>\&amp;" in line for line in lines)


def test_markdown_titles_from_data_open_no_block(tmp_path: Path) -> None:
    for title, written in (
        ("- gạch", r"\- gạch"),
        ("1. một", r"1\. một"),
        ("# dấu", r"\# dấu"),
        ("= bằng", r"\= bằng"),
    ):
        plan = PLAN.replace("title: Làm sạch dữ liệu đất đai", f'title: "{title}"')
        text = ask(
            registry_at(tmp_path, {"directives/a.yaml": plan}), "show 15/KH-UBND --format md"
        ).out
        assert written in text.splitlines()


@pytest.mark.parametrize("form", ["table", "md"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_every_table_says_which_reading_it_used(question: str, form: str) -> None:
    width = 200 if form == "table" else None
    shown = plain(ask(DATA, f"{question} --as-of 2025-11-10 --format {form}", width=width))
    assert '"trước ngày D" is read strictly: the last day is the day before D.' in shown


def test_colours_only_where_a_person_wants_them() -> None:
    coloured = ask(
        DATA,
        "due --as-of 2025-11-10",
        width=120,
        environment={"NO_COLOR": "", "TERM": "xterm-256color"},
    )
    without = ask(DATA, "due --as-of 2025-11-10", width=120)
    asked = ask(DATA, "due --as-of 2025-11-10 --no-color", width=120, environment={"NO_COLOR": ""})
    assert plain(coloured) == plain(without) == plain(asked)
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]", without.out + asked.out)


def test_an_unreviewed_draft_is_marked_everywhere(tmp_path: Path) -> None:
    root = registry_at(tmp_path, {"directives/a.yaml": PLAN + "unreviewed: true\n"})
    assert [row[4][:2] for row in ask(root, "due").rows] == ["* ", "* "]
    assert "* 1 directive is an unreviewed draft." in plain(ask(root, "due", width=100))
    assert all(item["unreviewed"] for item in ask(root, "due --format json").json["items"])
    assert ask(root, "list").rows[0][2].startswith("* ")


@pytest.mark.parametrize(
    ("by", "first"),
    [
        ("agency", "Các cơ quan, đơn vị, địa phương"),
        ("directive", "2025-thong-bao"),
        ("month", "Month 8/2025"),
    ],
)
def test_a_divided_table_names_the_part_in_every_csv_record(by: str, first: str) -> None:
    text = ask(DATA, f"due --as-of 2025-11-10 --group-by {by} --format csv --raw").out
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert rows[0][0] == by
    assert {len(row) for row in rows} == {10}
    assert rows[1][0].startswith(first)
