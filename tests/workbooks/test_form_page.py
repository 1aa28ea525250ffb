"""The form as one page of HTML: filled in by a browser without a network, and taken in again."""

from __future__ import annotations

import json
import re
from email.message import EmailMessage
from typing import TYPE_CHECKING, Any

import html5lib
import pytest
from tests.formats.office_registry import HOSTILE, PLAN
from tests.site.browser import CHROMIUM, DESK, FLAGS, PHONE, violations, visit
from tests.workbooks.filled_forms import progress_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page
    from tests.commands.command_line import CommandLine

in_browser = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def form(ask: CommandLine) -> Path:
    answer = ask("sheets", "--html", "--output", "forms", "--reply-by", "2025-11-28")
    assert answer.code == 0, answer.err
    (path,) = (ask.folder / "forms").glob("phieu-so-an-toan-20251120-*.html")
    return path


def choose(page: Page, nth: int, **typed: str) -> None:
    """Fill in a row of the form as a person does."""
    row = page.locator(f"#row-{nth}")
    for name, text in typed.items():
        place = row.locator(f"[name={name}]")
        if name == "result":
            place.select_option(text)
        else:
            place.fill(text)


def saved(page: Page, folder: Path) -> Path:
    """Press the button, and return the file that the browser saves."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Lưu tệp trả lời").click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def blank_answer(form: Path) -> dict[str, Any]:
    """Return what the page would save untouched."""
    found = re.search(
        r'id="answer"[^>]*>(.*?)</script>', form.read_text(encoding="utf-8"), re.DOTALL
    )
    assert found is not None
    answer: dict[str, Any] = json.loads(found[1])
    return answer


def kept(folder: Path, answer: object) -> str:
    path = folder / "tra-loi.json"
    path.write_text(json.dumps(answer, ensure_ascii=False), encoding="utf-8")
    return str(path)


@in_browser
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_form_is_for_everybody(browser: Browser, form: Path, size: tuple[int, int]) -> None:
    with visit(browser, size) as reader:
        page = reader.open(form)
        assert (reader.said, reader.foreign(), len(reader.asked)) == ([], [], 1)
        assert reader.too_wide() == 0
        assert violations(page) == []
        assert page.get_by_text("Sở An toàn · Mã phiếu:").is_visible()
        assert page.get_by_text("chậm nhất ngày 28/11/2025").is_visible()
        assert page.locator(".row b, .row img").count() == 0
        assert HOSTILE in page.locator("main").inner_text()


@in_browser
def test_answers_go_out_and_come_back(
    browser: Browser, ask: CommandLine, form: Path, tmp_path: Path
) -> None:
    with visit(browser, PHONE) as reader:
        page = reader.open(form)
        choose(page, 1, result="Đã có báo cáo kết quả", day="2025-11-18", evidence="12/BC-SAT",
               note='Đã gửi "đủ"; </script> & còn\nhai việc')  # fmt: skip
        choose(page, 2, result="Đang thực hiện", obstacle="Thiếu người")
        assert page.locator("#count").inner_text() == "Đã điền 2/3 nhiệm vụ."
        assert page.locator("#row-1 output").inner_text() == "ngày 18 tháng 11 năm 2025"
        path = saved(page, tmp_path)
        assert path.name == f"{form.stem}.json"
        assert path.name in page.locator("#saved").inner_text()
        assert reader.said == []
    answer = ask("collect", str(path), "--lang", "en")
    assert answer.code == 0, answer.err
    assert "2 recorded, 0 already recorded, 1 empty, 0 missing" in answer.out
    assert "TT 1, “Kết quả”" in answer.out
    for word in ("kind: submitted", "date: 2025-11-18", "evidence: 12/BC-SAT",
                 "obstacle: Thiếu người", "</script> & còn hai việc"):  # fmt: skip
        assert word in progress_of(ask)
    assert "2 already recorded" in ask("collect", str(path), "--lang", "en").out
    (listed,) = (
        part["rows"]
        for part in json.loads(ask.fine("report", "returns", "--format", "json"))["parts"]
        if "rows" in part
    )
    assert sum("2025-11-20" in str(row) for row in listed) >= 1


@in_browser
def test_what_was_typed_is_kept_and_corrects_what_was_sent(
    browser: Browser, ask: CommandLine, form: Path, tmp_path: Path
) -> None:
    with visit(browser, PHONE) as reader:
        page = reader.open(form)
        choose(page, 3, result="Đang thực hiện", note="Bắt đầu")
        assert ask("collect", str(saved(page, tmp_path))).code == 0
        page.reload()
        assert page.locator("#row-3 [name=note]").input_value() == "Bắt đầu"
        choose(page, 3, note="Được nửa chừng")
        answer = ask("collect", str(saved(page, tmp_path)), "--lang", "en")
    assert answer.code == 0, answer.err
    assert "is corrected" in answer.err


@in_browser
def test_a_browser_whose_memory_reads_as_empty_loses_nothing(browser: Browser, form: Path) -> None:
    """Chromium under load shows some reloads an empty memory, and the kept text at the next one."""
    with visit(browser, PHONE) as reader:
        reader.page.add_init_script(
            "window.written = []; Storage.prototype.getItem = () => null;"
            "Storage.prototype.setItem = (name, text) => written.push([name, text])"
        )
        page = reader.open(form)
        assert [text for _, text in page.evaluate("written")] == [""], (
            "what was kept is overwritten"
        )
        choose(page, 3, note="Bắt đầu")
        page.reload()
        assert page.locator("#row-3 [name=note]").input_value() == "Bắt đầu"
        assert page.locator("#count").inner_text() == "Đã điền 1/3 nhiệm vụ."


@in_browser
def test_a_result_without_its_day_is_not_saved(browser: Browser, form: Path) -> None:
    with visit(browser, PHONE) as reader:
        page = reader.open(form)
        choose(page, 2, result="Đã có báo cáo kết quả", evidence="1/BC")
        page.get_by_role("button", name="Lưu tệp trả lời").click()
        assert "ghi ngày báo cáo" in page.locator("#row-2 [role=alert]").inner_text()
        assert page.evaluate("document.activeElement.id") == "day-2"
        assert page.locator("#saved").inner_text().startswith("Chưa lưu")
        assert violations(page) == []


@in_browser
def test_without_scripts_or_memory_the_page_says_so(browser: Browser, form: Path) -> None:
    with visit(browser, PHONE, scripts=False) as reader:
        page = reader.open(form)
        assert page.get_by_text("hãy mở tệp này bằng Chrome").is_visible()
        assert reader.too_wide() == 0
    with visit(browser, PHONE) as reader:
        reader.page.add_init_script(
            "Object.defineProperty(window, 'localStorage', {get() { throw new Error('closed') }})"
        )
        page = reader.open(form)
        assert page.locator("#unkept").is_visible()
        choose(page, 1, result="Đang thực hiện")
        assert page.locator("#count").inner_text() == "Đã điền 1/3 nhiệm vụ."


def test_the_page_is_html_as_the_standard_has_it(form: Path) -> None:
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(form.read_text(encoding="utf-8"))
    assert parser.errors == []


def test_the_page_itself_is_no_answer(ask: CommandLine, form: Path) -> None:
    answer = ask("collect", str(form), "--lang", "en")
    assert answer.code == 1
    assert "it is the form itself" in answer.err
    mail = EmailMessage()
    mail["From"] = "vanthu@soantoan.example"
    mail.add_attachment(form.read_bytes(), maintype="text", subtype="html", filename=form.name)
    (ask.folder / "thu.eml").write_bytes(mail.as_bytes())
    answer = ask("collect", "thu.eml", "--lang", "en")
    assert answer.code == 1
    assert "it is the form itself" in answer.err
    assert ask("import", str(form)).code == 2


def test_answers_come_by_mail_and_in_folders(ask: CommandLine, form: Path, tmp_path: Path) -> None:
    said = blank_answer(form)
    said["rows"][0] |= {"result": "Đang thực hiện", "note": "Đã họp"}
    raw = json.dumps(said, indent=1).encode()
    mail = EmailMessage()
    mail["From"] = "vanthu@soantoan.example"
    mail.add_attachment(raw, maintype="application", subtype="json", filename="phieu.json")
    (tmp_path / "thu.eml").write_bytes(mail.as_bytes())
    answer = ask("collect", str(tmp_path / "thu.eml"), "--lang", "en")
    assert answer.code == 0, answer.err
    assert "1 recorded" in answer.out
    for other in form.parent.glob("*.html"):
        if other != form:
            other.unlink()
    form.with_name(f"{form.stem} (1).json").write_bytes(b"\xef\xbb\xbf" + raw)
    answer = ask("collect", "forms", "--lang", "en")
    assert answer.code == 0, answer.err
    assert "1 already recorded" in answer.out
    refused = ask("import", str(next(form.parent.glob("*.json"))), "--lang", "en")
    assert (refused.code, "use `directive collect`" in refused.err) == (2, True)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"result": "Xong"}, "TT 1, “Kết quả”: error: “Xong” is not in the list"),
        ({"result": "Đã có báo cáo kết quả"}, "TT 1, “Ngày báo cáo”: error: a result"),
        ({"result": "Đang thực hiện", "day": "2025-13-45"}, "TT 1, “Ngày báo cáo”: error"),
        ({"result": "Đang thực hiện", "day": "2025-12-11"}, "TT 1, “Ngày báo cáo”: error: the day"),
        (
            {"result": "Đang thực hiện", "day": "2026-01-13"},
            "TT 1, “Kết quả”: error: 11/KH-UBND:7 (Sở An toàn): 2026-01-13 is in the future",
        ),
        ({"key": "zzzzzzzz-aaaaaaaaaa", "note": "x"}, "is no row that this registry asked about"),
        ({"ref": "khác", "note": "x"}, "and the key disagree"),
        ({"note": 7}, "is not what the form in HTML saves"),
        ({"note": "TUYỆT MẬT"}, "marking of secrecy"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_number_and_heading(
    ask: CommandLine, form: Path, tmp_path: Path, change: dict[str, object], told: str
) -> None:
    said = blank_answer(form)
    said["rows"][0] |= change
    answer = ask("collect", kept(tmp_path, said), "--lang", "en")
    assert answer.code == 1
    assert told in answer.err
    assert progress_of(ask) == ""


@pytest.mark.parametrize(
    "raw",
    [
        b'{"schema": "directive.form/1"',
        b'{"schema": "directive.form/1", "rows": []}',
        b'{"schema": "directive.form/1", "rows": [1]}',
        b'{"schema": "directive.form/1", "rows": ' + b"[" * 200_000,
        b'{"schema": "directive.form/1", "rows": [' + b"{}," * 30_000 + b"{}]}",
        b'{"rows": ' + b"9" * 5_000 + b', "schema": "directive.form/1"}',
        b"\xff\xfe{schema directive.form/1",
        b'{"schema": "directive.due/1"}',
    ],
)  # fmt: skip
def test_what_no_page_saves_is_refused(ask: CommandLine, tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "tra-loi.json"
    path.write_bytes(raw)
    answer = ask("collect", str(path), "--lang", "en")
    assert answer.code == 1
    assert len([line for line in answer.err.splitlines() if "error: " in line]) == 1
    assert "Traceback" not in answer.err


def test_rows_to_be_read_only_ask_nothing(ask: CommandLine) -> None:
    assert ask("sheets", "--html", "--output", "forms", "--role", "any").code == 0
    (path,) = (ask.folder / "forms").glob("phieu-so-an-toan-*.html")
    text = path.read_text(encoding="utf-8")
    assert "chỉ để biết, không phải trả lời" in text
    assert len(blank_answer(path)["rows"]) == text.count('data-key="') == 3
    assert PLAN not in blank_answer(path)["rows"][0]["title"]
