"""A real browser over the pages of a site, and a registry with returns that nobody sent."""

from __future__ import annotations

import json
import shutil
import zlib
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page
    from tests.commands.command_line import CommandLine

DATA = Path(__file__).parents[2] / "data"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
    "--disable-component-update", "--no-first-run",
]  # fmt: skip
PHONE, DESK = (390, 844), (1280, 900)
REPEATED = [f"{name}:nth-of-type(n+15)" for name in ("li", "tr", "tbody")]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@dataclass
class Visit:
    """A page in the browser, with what it said and asked for."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def open(self, path: Path, query: str = "") -> Page:
        """Open a file of the site as a reader does who double-clicks it."""
        self.said.clear()
        self.asked.clear()
        self.page.goto(path.as_uri() + query)
        return self.page

    def resize(self, size: tuple[int, int]) -> None:
        """Give the reader another screen."""
        self.page.set_viewport_size({"width": size[0], "height": size[1]})

    def foreign(self) -> list[str]:
        """Return the requests that left the folder."""
        return [url for url in self.asked if not url.startswith(("file:", "data:"))]

    def too_wide(self) -> int:
        """Return by how many pixels the page must be scrolled sideways."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - innerWidth"))


@contextmanager
def visit(
    browser: Browser, size: tuple[int, int], *, scripts: bool = True, scheme: str = "light"
) -> Iterator[Visit]:
    """Yield a reader with a screen of this size."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh", reduced_motion="reduce", java_script_enabled=scripts,
    )  # fmt: skip
    page = context.new_page()
    reader = Visit(page)
    page.on("console", lambda message: reader.said.append(message.text))
    page.on("pageerror", lambda error: reader.said.append(str(error)))
    page.on("requestfailed", lambda request: reader.said.append(f"failed: {request.url}"))
    page.on("request", lambda request: reader.asked.append(request.url))
    page.on("dialog", lambda dialog: (reader.said.append("a dialog"), dialog.dismiss()))
    try:
        yield reader
    finally:
        context.close()


def violations(page: Page, *rules: str) -> list[str]:
    """Return what keeps people from the page, by axe; it must not fetch, so ``preload`` is off.

    Of a long list it looks at the first entries: one macro makes them all.
    """
    from axe_playwright_python.sync_playwright import Axe

    if page.evaluate("!window.axe"):
        page.evaluate(Axe().axe_script)
    # Only of what is wrong must axe tell where: naming every sound place takes most of its time.
    options = {"preload": False, "runOnly": list(rules) or RULES, "resultTypes": ["violations"]}
    context = {"exclude": [[each] for each in REPEATED]}
    found: Any = page.evaluate(
        "([context, options]) => axe.run(context, options)", [context, options]
    )
    return [f"{each['id']}: {each['nodes'][0]['html'][:120]}" for each in found["violations"]]


def invent_returns(office: CommandLine, exported: Path) -> int:
    """Write returns that nobody sent for two of three assignments; return how many.

    Each is drawn from the names of agency and task, so that every run has the same.
    """
    office.fine("export", "--format", "jsonl", "--output", str(exported))
    events: dict[tuple[str, str], list[str]] = {}
    today = date.fromisoformat(office.day)
    for text in (exported / "assignments.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(text)
        drawn = zlib.crc32(f"{record['ref']} {record['agency']}".encode())
        kind = ("completed", "submitted", "progress", "completed", "", "")[drawn % 6]
        if not kind or "@" in record["ref"]:
            continue
        task = record["ref"].partition(":")[2]
        day = today - timedelta(days=1 + drawn // 6 % 12)
        events.setdefault((record["directive"], record["agency"]), []).append(
            f'- {{id: e{drawn:09d}, task: "{task}", date: {day}, kind: {kind}, note: bịa để thử}}\n'
        )
    for (directive, agency), lines in events.items():
        file = office.folder / "progress" / directive / f"{agency}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("".join(lines), encoding="utf-8")
    return sum(map(len, events.values()))
