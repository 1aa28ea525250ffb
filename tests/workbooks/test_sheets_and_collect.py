"""Forms leave with `sheets`, are filled in with another program, and come back by `collect`."""

from __future__ import annotations

import csv
import shutil
import zipfile
from datetime import date
from email.message import EmailMessage
from typing import TYPE_CHECKING

import openpyxl
import pytest
from tests.formats.office_registry import PLAN
from tests.workbooks.filled_forms import fill, made_form, progress_of

from directive_cli.workbooks.cells import read_cells
from directive_cli.workbooks.looking import WorkbookRefused

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.commands.command_line import CommandLine


def test_an_answer_goes_out_and_comes_back_once(ask: CommandLine) -> None:
    form = fill(
        made_form(ask), result="Đã có báo cáo kết quả", day=date(2025, 11, 18),
        evidence="12/BC-SAT", note="Đã gửi đủ",
    )  # fmt: skip
    first = ask("collect", str(form), "--lang", "en")
    assert first.code == 0, first.err
    assert "1 recorded, 0 already recorded" in first.out
    kept = progress_of(ask)
    for word in ("kind: submitted", "date: 2025-11-18", "evidence: 12/BC-SAT", "source: "):
        assert word in kept
    again = ask("collect", str(form), "--lang", "en")
    assert again.code == 0
    assert "0 recorded, 1 already recorded" in again.out
    assert progress_of(ask) == kept
    assert ask("validate").code == 0


def test_a_dry_run_shows_the_diff_and_writes_nothing(ask: CommandLine) -> None:
    form = fill(made_form(ask), result="Đang thực hiện")
    answer = ask("collect", str(form), "--dry-run", "--lang", "en")
    assert answer.code == 0, answer.err
    assert "+- {id: k" in answer.out
    assert progress_of(ask) == ""


def test_a_changed_answer_of_the_same_sheet_corrects_the_earlier_one(ask: CommandLine) -> None:
    form = fill(made_form(ask), result="Đang thực hiện", note="Bắt đầu")
    assert ask("collect", str(form)).code == 0
    fill(form, note="Được nửa chừng")
    answer = ask("collect", str(form), "--lang", "en")
    assert answer.code == 0, answer.err
    assert "is corrected" in answer.err
    assert progress_of(ask).count("corrects: k") == 1


def test_who_was_asked_and_who_answered_is_kept(ask: CommandLine) -> None:
    form = made_form(ask)
    (kept,) = (ask.folder / "returns").glob("*.yaml")
    assert "received_on" not in kept.read_text(encoding="utf-8")
    answer = ask("collect", str(form), "--lang", "en")
    assert answer.code == 0, answer.err
    assert "have not answered" in answer.err
    text = kept.read_text(encoding="utf-8")
    assert text.count("received_on: 2025-11-20") == text.count("file_sha256") == 1


def sorted_and_cut(form: Path, folder: Path) -> Path:
    book = openpyxl.load_workbook(form)
    del book["Hướng dẫn"], book["_danh_muc"]
    page = book["Phiếu báo cáo"]
    page.title = "Trang 1"
    for merged in list(page.merged_cells.ranges):
        page.unmerge_cells(str(merged))
    page.delete_rows(1, 3)
    page.insert_cols(3)
    book.save(folder / "doi ten.xlsx")
    return folder / "doi ten.xlsx"


def pasted(form: Path, folder: Path) -> Path:
    rows = [[cell.value for cell in row] for row in openpyxl.load_workbook(form).worksheets[0]]
    book = openpyxl.Workbook()
    for row in [["Công văn gửi kèm"], *rows[3:]]:
        book.worksheets[0].append(row)
    book.save(folder / "khac.xlsx")
    return folder / "khac.xlsx"


def as_csv(form: Path, folder: Path) -> Path:
    with (folder / "phieu.csv").open("w", encoding="utf-8-sig", newline="") as out:
        for row in openpyxl.load_workbook(form).worksheets[0].iter_rows(values_only=True):
            values = [f"{v:%d/%m/%Y}" if isinstance(v, date) else v for v in row]
            csv.writer(out, delimiter=";").writerow(values)
    return folder / "phieu.csv"


def as_mail(form: Path, folder: Path) -> Path:
    mail = EmailMessage()
    mail["From"] = "vanthu@so-an-toan.example"
    mail.set_content("Kính gửi")
    mail.add_attachment(
        form.read_bytes(), maintype="application", subtype="octet-stream", filename=form.name
    )
    (folder / "thu.eml").write_bytes(bytes(mail))
    return folder / "thu.eml"


@pytest.mark.parametrize("changed", [sorted_and_cut, pasted, as_csv, as_mail])
def test_a_row_is_known_wherever_it_stands(
    ask: CommandLine, tmp_path: Path, changed: Callable[[Path, Path], Path]
) -> None:
    form = fill(
        made_form(ask), result="Đã có báo cáo kết quả", day=date(2025, 11, 18), evidence="1/BC"
    )
    answer = ask("collect", str(changed(form, tmp_path)), "--lang", "en")
    assert answer.code == 0, answer.err
    assert "1 recorded" in answer.out
    assert "date: 2025-11-18" in progress_of(ask)


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"result": "Hoàn thành"}, "is not in the list"),
        ({"result": "Đã có báo cáo kết quả"}, "needs its day"),
        ({"result": "Đang thực hiện", "day": "11/18/2025"}, "11/18/2025"),
        ({"result": "Đang thực hiện", "day": date(2025, 12, 11)}, "is 2025-11-12 meant"),
        ({"result": "Đang thực hiện", "note": "=1+1"}, "formula"),
        ({"result": "Đang thực hiện", "key": "abcdefgh-abcdefghjk"}, "is no row"),
        ({"result": "Đang thực hiện", "key": None, "ref": None}, "no key"),
        ({"result": "Đang thực hiện", "ref": "11/KH-UBND:2"}, "disagree"),
    ],
)
def test_what_is_wrong_is_told_with_its_cell_and_nothing_is_taken(
    ask: CommandLine, cells: dict[str, object], told: str
) -> None:
    form = fill(made_form(ask), **cells)
    answer = ask("collect", str(form), "--lang", "en")
    assert answer.code == 1
    assert told in answer.err
    assert "Phiếu báo cáo!" in answer.err
    assert progress_of(ask) == ""


def test_one_bad_file_does_not_stop_the_others(ask: CommandLine) -> None:
    bad = fill(made_form(ask), result="Xong")
    (good,) = bad.parent.glob("phieu-so-van-thu-*")
    fill(good, result="Đang thực hiện")
    (bad.parent / "bang.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    answer = ask("collect", "forms", "--lang", "en")
    assert answer.code == 1
    assert "holds no form" in answer.err
    assert "kind: progress" in progress_of(ask, "so-van-thu")
    assert progress_of(ask) == ""


def hostile(folder: Path, part: str, content: bytes) -> bytes:
    book = openpyxl.Workbook()
    book.save(folder / "plain.xlsx")
    out = folder / "hostile.xlsx"
    with zipfile.ZipFile(folder / "plain.xlsx") as old, zipfile.ZipFile(out, "w", 8) as new:
        for info in old.infolist():
            new.writestr(info, content if info.filename == part else old.read(info))
    return out.read_bytes()


_SHEET = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    b"%s</sheetData></worksheet>"
)


@pytest.mark.parametrize(
    "content",
    [
        _SHEET % b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        _SHEET % (b" " * 40_000_000),
        b'<!DOCTYPE a [<!ENTITY b "c">]>' + _SHEET % b"",
        b"<worksheet",
    ],
    ids=["far cell", "bomb", "entities", "broken"],
)
def test_a_hostile_workbook_is_refused_before_it_is_read(tmp_path: Path, content: bytes) -> None:
    raw = hostile(tmp_path, "xl/worksheets/sheet1.xml", content)
    with pytest.raises(WorkbookRefused):
        read_cells("hostile.xlsx", raw)


@pytest.mark.parametrize("raw", [b"<html>", b"PK\x03\x04half", b"\xd0\xcf\x11\xe0" + b"x" * 600])
def test_what_is_no_workbook_is_refused(raw: bytes) -> None:
    with pytest.raises(WorkbookRefused):
        read_cells("phieu.xls", raw)


def test_a_form_of_another_registry_is_refused(ask: CommandLine, tmp_path: Path) -> None:
    form = shutil.copy(fill(made_form(ask), result="Đang thực hiện"), tmp_path / "f.xlsx")
    directive = ask.folder / "directives" / f"{PLAN}.yaml"
    directive.rename(directive.with_name("other.yaml"))
    answer = ask("collect", str(form), "--lang", "en")
    assert answer.code == 1
    assert "is no row that this registry asked about" in answer.err
