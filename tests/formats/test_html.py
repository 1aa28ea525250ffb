"""Pages: read by an HTML parser, told as a screen reader would, shown by headless Chromium."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from tests.formats.hostile_report import hostile_report

from directive_cli.formats import html
from directive_cli.formats.state_colours import STATE_COLOURS
from directive_cli.translation import Translator

if TYPE_CHECKING:
    from pathlib import Path

VOID = {"meta", "br", "line", "circle", "rect"}
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


def page(count: int = 12) -> str:
    out = io.BytesIO()
    html.write_html(hostile_report(count), out, translate=Translator("vi"))
    return out.getvalue().decode()


class Reader(HTMLParser):
    """Collects the elements, and refuses a page whose elements are not closed in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    reader.close()
    return reader


def test_every_element_is_closed_and_nothing_of_the_data_became_one() -> None:
    reader = read(page())
    assert reader.open == []
    assert not {"script", "link", "img", "iframe", "b"} & {tag for tag, _attributes in reader.seen}
    assert not any(name.startswith("on") for _tag, attributes in reader.seen for name in attributes)


def test_the_page_needs_no_network_and_its_policy_forbids_any() -> None:
    text = page()
    assert not re.search(r"(src|href|url|@import)\s*[=(]", text)
    policy = next(
        a["content"]
        for _tag, a in read(text).seen
        if a.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"


def test_a_screen_reader_is_told_language_headings_and_pictures() -> None:
    seen = read(page()).seen
    assert next(attributes for tag, attributes in seen if tag == "html")["lang"] == "vi"
    assert sum(tag == "h1" for tag, _attributes in seen) == 1
    assert all(attributes.get("scope") for tag, attributes in seen if tag == "th")
    tables = sum(tag == "table" for tag, _attributes in seen)
    assert sum(tag == "thead" for tag, _attributes in seen) == tables > 1
    pictures = [attributes for tag, attributes in seen if tag == "svg"]
    told = [each for each in pictures if each.get("role") == "img" and each.get("aria-labelledby")]
    assert len(told) == 2
    assert all(each.get("aria-hidden") == "true" for each in pictures if each not in told)
    assert {"title", "desc", "figcaption", "details"} <= {tag for tag, _attributes in seen}


def test_states_can_be_read_by_everyone() -> None:
    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        linear = [
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for state, (ground, ink) in STATE_COLOURS.items():
        lighter, darker = sorted((luminance(ground), luminance(ink)), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 7, state


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_chromium_shows_the_page(tmp_path: Path) -> None:
    (tmp_path / "bao-cao.html").write_text(page(), encoding="utf-8")
    shown = subprocess.run(
        [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/profile",
         "--dump-dom", (tmp_path / "bao-cao.html").as_uri()],
        check=True, capture_output=True, timeout=120,
    ).stdout.decode()  # fmt: skip
    assert "Việc thứ 11" in shown
    assert shown.count("<table>") == page().count("<table>")
    assert "<b>" not in shown
