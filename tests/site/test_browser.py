"""The site in a real browser: every kind of page, two widths, with and without scripts."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from tests.commands.command_line import CommandLine
from tests.site.browser import CHROMIUM, DATA, DESK, FLAGS, PHONE, invent_returns, violations, visit

from directive_cli.site.search_rows import FIRST_FILE_AT_MOST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
HOSTILE = '<img src=x onerror="alert(1)"></script><b>{{ 7*7 }}\\u202e\\u2028'
LONG = "Chuyểnđổisố" * 70
KINDS = {
    "overview": "index.html",
    "changes": "thay-doi.html",
    "agencies": "co-quan.html",
    "agency": "co-quan/*.html",
    "documents": "van-ban.html",
    "document": "van-ban/*.html",
    "task": "nhiem-vu/*/*.html",
    "calendar": "lich.html",
    "month": "lich/*.html",
    "year": "nam/*.html",
    "search": "tim.html",
    "about": "gioi-thieu.html",
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real registry with invented returns, a hostile document and a file that cannot be read."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(DATA, folder / "so")
    office = CommandLine(folder / "so", folder / "cache")
    assert invent_returns(office, folder / "export") > 100
    (office.folder / "directives/2025/la.yaml").write_text(
        "type: ke-hoach\nnumber: 99/KH-UBND\nissuer: ubnd-tinh\nissued_on: 2025-10-01\n"
        f"title: '{HOSTILE}'\ntasks:\n"
        f'  - {{id: "1", title: "{LONG}", lead: [so-khcn], deadline: {{text: x, by: 2025-11-01}}}}\n'
        f"  - {{id: \"2\", title: 'Việc {HOSTILE}', lead: [so-khcn], deadline: {{text: x, by: 2025-11-21}}}}\n",
        encoding="utf-8",
    )
    (office.folder / "directives/2025/hong.yaml").write_text("type: [", encoding="utf-8")
    office("site", "--output", str(folder / "trang"), "--lang", "vi", "--with-notes")
    return folder / "trang"


def page_of(site: Path, kind: str) -> Path:
    """The largest page of a kind: what holds for it holds for the others."""
    return max(site.glob(KINDS[kind]), key=lambda path: path.stat().st_size)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_is_for_everybody(browser: Browser, site: Path, kind: str) -> None:
    with visit(browser, PHONE) as reader:
        page = reader.open(page_of(site, kind))
        assert len(reader.asked) <= 6, reader.asked
        for size in (PHONE, DESK):
            reader.resize(size)
            assert reader.too_wide() == 0
            assert violations(page) == []
        assert reader.said == []
        assert reader.foreign() == []


def test_every_kind_of_page_reads_without_scripts(browser: Browser, site: Path) -> None:
    """axe is a script; what it would find without them is what the text says."""
    with visit(browser, PHONE, scripts=False) as reader:
        for kind in KINDS:
            page = reader.open(page_of(site, kind))
            for size in (PHONE, DESK):
                reader.resize(size)
                assert reader.too_wide() == 0, kind
            assert reader.said == [], kind
            assert reader.foreign() == [], kind
            assert page.locator("h1").count() == 1, kind
            assert page.locator("main").inner_text().strip(), kind


def test_the_overview_in_the_dark(browser: Browser, site: Path) -> None:
    with visit(browser, PHONE, scheme="dark") as reader:
        page = reader.open(site / "index.html")
        dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert max(map(int, re.findall(r"\d+", dark))) < 64
        for size in (PHONE, DESK):
            reader.resize(size)
            assert violations(page, "color-contrast") == []


def test_the_first_page_asks_for_few_files(browser: Browser, site: Path) -> None:
    with visit(browser, PHONE) as reader:
        reader.open(site / "index.html")
        assert len([url for url in reader.asked if url.startswith("file:")]) <= 5


def test_the_search_goes_by_the_beginnings_of_words(browser: Browser, site: Path) -> None:
    with visit(browser, PHONE) as reader:
        page = reader.open(site / "index.html")
        page.get_by_role("searchbox").fill("so khoa hoc")
        page.keyboard.press("Enter")
        page.locator("#results > li").first.wait_for()
        for query, has in (
            ("so khoa hoc", "Sở Khoa học"),
            ("chuyen doi so", "chuyển đổi số"),
            ("CHUYỂN ĐỔI SỐ", "chuyển đổi số"),
            ("kĩ năng số", "kỹ năng số"),
            ("ki nang", "kỹ năng"),
        ):
            page.get_by_role("searchbox").fill(query)
            found = page.locator("#results > li").all_inner_texts()
            assert any(has in text for text in found)
            assert not any(re.search(r"\b[Ss]ơn\b", text.split("\n")[0]) for text in found)
            assert str(len(found)) in page.locator("#found").inner_text()
        assert reader.said == []


def test_a_long_list_is_searched_file_by_file(browser: Browser, tmp_path: Path) -> None:
    """What only a later file holds is found as well, and while the reader types."""
    office = CommandLine(tmp_path / "so", tmp_path / "cache")
    for name in ("agencies.yaml", "registry.yaml"):
        (tmp_path / "so").mkdir(exist_ok=True)
        shutil.copy(DATA / name, tmp_path / "so" / name)
    tasks = "".join(
        f"  - {{id: '{number}', title: 'Việc thứ {number} {'dài ' * 200}', lead: [so-khcn], "
        f"deadline: {{text: x, by: 2026-{1 + number // 28:02d}-{1 + number % 28:02d}}}}}\n"
        for number in range(330)
    )
    tasks += "".join(
        f"  - {{id: a{day}, title: Tàu {name}, lead: [so-khcn], "
        f"deadline: {{text: x, by: 2025-11-{day}}}}}\n"
        for day, name in ((21, "thuy"), (22, "thủy"), (23, "thúy"))
    )
    (tmp_path / "so/directives/2025").mkdir(parents=True)
    (tmp_path / "so/directives/2025/dai.yaml").write_text(
        "number: 7/KH-UBND\ntype: ke-hoach\ntitle: Kế hoạch dài\nissuer: ubnd-tinh\n"
        f"issued_on: 2025-10-01\ntasks:\n{tasks}",
        encoding="utf-8",
    )
    office.fine("site", "--output", str(tmp_path / "trang"), "--lang", "vi")
    sizes = {path.name: path.stat().st_size for path in (tmp_path / "trang/search").iterdir()}
    assert sorted(sizes) == ["open-2.js", "open.js"]
    assert 200_000 < sizes["open.js"] <= FIRST_FILE_AT_MOST
    with visit(browser, PHONE) as reader:
        for query, count in (("viec+thu+329", 1), ("viec+dai", 330), ("ke+hoach+dai", 331)):
            page = reader.open(tmp_path / "trang/tim.html", f"?q={query}")
            page.get_by_text(f"Tìm thấy {count} kết quả", exact=True).wait_for()
            assert page.locator("#results > li").count() == min(count, 20)
        page.get_by_role("button", name="Hiện thêm").click()
        assert page.locator("#results > li").count() == 70
        page.get_by_role("searchbox").fill("vie thu 32 khcn")
        page.get_by_text("Tìm thấy 11 kết quả", exact=True).wait_for()
        page.get_by_role("searchbox").fill("việc thứ 32")
        assert page.locator("#results > li").count() == 11
        for query, first in (("tau thuy", "Tàu thuy"), ("THÚY tàu", "Tàu thúy")):
            page.get_by_role("searchbox").fill(query)
            titles = page.locator("#results .title").all_inner_texts()
            assert (titles[0], len(titles)) == (first, 3)
        page.get_by_role("searchbox").fill("")
        assert page.locator("#results > li").count() == 0
        assert reader.said == []


def test_hostile_words_are_shown_and_never_run(browser: Browser, site: Path) -> None:
    with visit(browser, PHONE) as reader:
        page = reader.open(site / "van-ban/la.html")
        assert "<img src=x onerror" in page.locator("main").inner_text()
        assert page.locator("main img, main script").count() == 0
        reader.open(site / "tim.html", "?q=%3Cscript%3Ekhongco()%3C/script%3E")
        page.get_by_text("Tìm thấy 0 kết quả").wait_for()
        assert page.get_by_role("searchbox").input_value() == "<script>khongco()</script>"
        reader.open(site / "tim.html", "?q=viec+onerror")
        page.wait_for_selector("#results > li")
        assert page.locator("#results img, #results script").count() == 0
        assert reader.said == []


def test_the_keyboard_reaches_everything_in_its_order(browser: Browser, site: Path) -> None:
    with visit(browser, DESK) as reader:
        page = reader.open(site / "index.html")
        reached = []
        for _step in range(8):
            page.keyboard.press("Tab")
            reached.append(
                page.evaluate("[document.activeElement.tagName, document.activeElement.innerText]")
            )
        assert reached[0] == ["A", "Đến nội dung"]
        assert [name for name, _words in reached[1:3]] == ["INPUT", "BUTTON"]
        words = [words for _name, words in reached[3:7]]
        assert words == ["Tổng quan", "Cơ quan", "Văn bản", "Lịch hạn"]
        page.reload()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/index.html#content")


def test_a_script_tells_what_is_overdue_as_the_registry_does(browser: Browser, site: Path) -> None:
    """The pages of agencies leave it to the script; the overview says it itself."""
    with visit(browser, DESK) as reader:
        told = dict(
            reader.open(site / "co-quan.html").eval_on_selector_all(
                "tr.entry",
                "rows => rows.map((row) => [row.querySelector('a').getAttribute('href'),"
                " +row.cells[1].textContent])",
            )
        )
        for target in [target for target, count in told.items() if count][:5]:
            page = reader.open(site / str(target))
            late = page.locator(".counts .s-overdue").locator("xpath=..").inner_text()
            assert late == f"▲ Quá hạn: {told[target]}", target
            assert page.locator(".card .badge.s-overdue").first.inner_text().endswith("ngày")


def test_an_old_copy_says_so_by_the_readers_clock(browser: Browser, site: Path) -> None:
    with visit(browser, PHONE) as reader:
        for today, shown in (("2025-11-27", False), ("2025-11-28", True)):
            reader.page.clock.install(time=f"{today}T09:00:00+07:00")
            page = reader.open(site / "index.html")
            assert page.locator("#stale").is_visible() is shown, today
            if shown:
                assert "20/11/2025" in page.locator("#stale").inner_text()


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="pdfinfo is not installed")
@pytest.mark.parametrize(("kind", "most"), [("overview", 3), ("agency", 5), ("task", 4)])
def test_a_page_prints_on_few_sheets(
    browser: Browser, site: Path, tmp_path: Path, kind: str, most: int
) -> None:
    with visit(browser, DESK) as reader:
        page = reader.open(page_of(site, kind))
        page.pdf(path=tmp_path / "p.pdf", prefer_css_page_size=True, print_background=True)
    told = subprocess.run(
        ["pdfinfo", tmp_path / "p.pdf"], capture_output=True, text=True, check=True
    ).stdout
    assert "A4" in told
    assert int(re.search(r"Pages:\s+(\d+)", told)[1]) <= most


def test_seeded_faults_are_found(browser: Browser, site: Path, tmp_path: Path) -> None:
    """So that a check of nothing cannot pass."""
    text = (site / "index.html").read_text(encoding="utf-8")
    broken = text.replace('<html lang="vi">', "<html>").replace("<label ", "<span ")
    broken = broken.replace("</label>", "</span>").replace(' placeholder="', ' data-was="')
    seeded = (
        '<p style="color:#999;background:#fff">Chữ quá nhạt</p>'
        '<p><img width="2000" height="1" src="https://example.invalid/a.png"></p>'
    )
    broken = broken.replace('<main id="content"', f'{seeded}<main id="content"')
    broken = re.sub(r"<meta http-equiv[^>]*>", "", broken)
    (tmp_path / "index.html").write_text(broken, encoding="utf-8")
    with visit(browser, PHONE) as reader:
        page = reader.open(tmp_path / "index.html")
        found = " ".join(violations(page))
        for rule in ("html-has-lang", "label:", "image-alt", "color-contrast"):
            assert rule in found, rule
        assert reader.too_wide() > 0
        assert reader.foreign()
        assert reader.said
