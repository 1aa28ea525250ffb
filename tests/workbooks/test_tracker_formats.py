"""A tracker says the same in every format, and a long one tells how far it has come."""

from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from tests.commands.command_line import CommandLine
from tests.formats.office_registry import AGENCIES
from tests.workbooks.test_form_matrix import OFFICE, converted
from tests.workbooks.test_import import HEADINGS, row, workbook

from directive_cli.cli import progress
from directive_cli.cli.main import run_command_line

if TYPE_CHECKING:
    from pathlib import Path

ROWS = (
    ["I", "Công tác lưu trữ"],
    row(1, "Rà soát hồ sơ", deadline=date(2026, 6, 30), state="Hoàn thành",
        done_on=date(2026, 6, 20)),
    row(2, "Lập danh mục", lead="Sở Đất đai", coordinating="Sở An toàn", deadline="Quý III/2026"),
    row(3, "Số hóa", deadline="Trước ngày 25 hằng tháng", state="Đang thực hiện"),
    row(4, "Bàn giao kho", lead="Ban Nước sạch", deadline="30/02/2026"),
    ["Tổng cộng: 4"],
)  # fmt: skip


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def told(ask: CommandLine, name: str) -> list[tuple[int, str, Any, Any]]:
    answer = ask("import", name, "--format", "json", "--lang", "en")
    assert answer.code == 1, answer.err
    (sheet,) = json.loads(answer.out)["sheets"]
    rows = []
    for entry in sheet["rows"]:
        task = entry["task"] and {
            key: entry["task"][key] for key in ("title", "lead", "coordinating", "deadline")
        }
        events = [(event["kind"], event["date"]) for event in entry["events"]]
        rows.append((entry["row"], entry["what"], task, events))
    return rows


@pytest.fixture
def ask(tmp_path: Path) -> CommandLine:
    folder = tmp_path / "registry"
    (folder / "directives").mkdir(parents=True)
    (folder / "agencies.yaml").write_text(AGENCIES, encoding="utf-8")
    (folder / "registry.yaml").write_text("format: 2\nname: Sổ thử\n", encoding="utf-8")
    return CommandLine(folder, tmp_path / "cache", day="2026-08-01")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_a_tracker_says_the_same_in_old_and_open_formats(ask: CommandLine, ending: str) -> None:
    path = ask.folder / "theo-doi.xlsx"
    workbook(path, ("Bảng", [HEADINGS, *ROWS]))
    converted([path], ask.folder, ending)
    found = told(ask, path.name)
    assert [what for _row, what, *_said in found] == [
        "group", "task", "task", "task", "asked", "total",
    ]  # fmt: skip
    assert found[1][3] == [("completed", "2026-06-20")]
    assert told(ask, f"theo-doi.{ending}") == found


@pytest.mark.parametrize(("count", "shown"), [(1_200, True), (900, False)])
def test_a_long_tracker_tells_how_far_it_has_come(
    ask: CommandLine, monkeypatch: pytest.MonkeyPatch, count: int, *, shown: bool
) -> None:
    workbook(
        ask.folder / "theo-doi.xlsx",
        ("Bảng", [HEADINGS, *(row(nth, f"Việc số {nth}") for nth in range(1, count + 1))]),
    )
    # Nobody waits here, neither for the first line nor, on a quick machine, for the next.
    monkeypatch.setattr(progress, "_FIRST_AFTER_SECONDS", -1)
    monkeypatch.setattr(progress, "_AGAIN_AFTER_SECONDS", -1)
    out, err = io.StringIO(), Screen()
    now = datetime(2026, 8, 1, 5, tzinfo=UTC)
    known = {"XDG_CACHE_HOME": str(ask.cache)}
    words = ("import", "theo-doi.xlsx", "--lang", "en")
    assert run_command_line(words, known, out, err, ask.folder, now) == 1
    assert ("█" in err.getvalue()) is shown
    assert (f" of {count + 1} rows" in err.getvalue()) is shown
    assert "█" not in out.getvalue()
