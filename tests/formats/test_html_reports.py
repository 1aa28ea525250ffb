"""The HTML reports of the real registry, in a browser as narrow as a phone and as wide as a desk."""

from __future__ import annotations

import io
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from directive_cli.cli.main import run_command_line

DATA = Path(__file__).resolve().parents[2] / "data"
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
REPORTS = (
    ("summary", "--compare", "2025-11-10", "--charts"),
    ("detail",),
    ("exceptions",),
    ("agency", "so-khcn"),
    ("changes", "--since", "2025-11-10"),
    ("returns", "UBND-KHCDS:1.2"),
)


def written(tmp_path: Path, *words: str, lang: str = "vi") -> Path:
    page = tmp_path / f"{words[0]}-{lang}.html"
    out, err = io.StringIO(), io.StringIO()
    code = run_command_line(
        ("report", *words, "--output", str(page), "--lang", lang, "--registry", str(DATA)),
        {},
        out,
        err,
        tmp_path,
        datetime(2025, 11, 20, 5, tzinfo=UTC),
    )
    assert code == 0, err.getvalue()
    return page


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_no_report_is_scrolled_sideways(tmp_path: Path) -> None:
    sync = pytest.importorskip("playwright.sync_api")
    pages = [written(tmp_path, *words) for words in REPORTS]
    with sync.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            for width in (390, 1280):
                tab = browser.new_page(viewport={"width": width, "height": 900})
                for page in pages:
                    tab.goto(page.as_uri())
                    across = tab.evaluate("document.documentElement.scrollWidth")
                    assert across <= width, f"{page.name} at {width}: {across}"
                    inner = tab.evaluate(
                        "[...document.querySelectorAll('.table, figure')]"
                        ".filter(box => box.scrollWidth > box.clientWidth + 1).length"
                    )
                    assert inner == 0, f"{page.name} at {width}: a box scrolls"
                    unbroken = tab.evaluate(
                        "[...document.querySelectorAll('td .badge')]"
                        ".filter(badge => getComputedStyle(badge).whiteSpace === 'nowrap').length"
                    )
                    assert unbroken == 0, f"{page.name}: a state takes the room of the task"
                tab.close()
        finally:
            browser.close()


def test_a_report_names_documents_as_an_office_does(tmp_path: Path) -> None:
    text = written(tmp_path, "exceptions").read_text(encoding="utf-8")
    assert "2025-thong-bao" not in text
    assert "2025-ubnd" not in text
