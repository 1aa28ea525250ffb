"""Measure `directive site` beside `export`: ``python -m benchmarks.site [--directives 1000 10000]``.

For each size: time, processor and memory of both, by turns, each in a process of its own on a warm index; what changes in
each of ten nights; the sizes of the first page and of the largest ones; how soon the search is ready on a processor
slowed four times (needs Chromium and playwright).
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from benchmarks.generate import generate

AS_OF = date(2026, 10, 5)
"""After the last document that ``generate`` writes: what changes overnight is what the day does."""
NIGHTS = 10
SEARCH_TURNS = 9
WATCH = """
new MutationObserver(() => {
  const told = document.getElementById("found");
  if (document.querySelector("#results > li")) window.first ||= performance.now();
  if (window.first && told && !told.textContent.includes("Đang")) window.last ||= performance.now();
}).observe(document, { childList: true, subtree: true, characterData: true });
"""


def measured(words: list[str], cache: Path) -> tuple[float, float, float]:
    """Run a command; return its seconds, seconds of processor, and peak memory in MB."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "directive_cli", *words],
        env={**os.environ, "XDG_CACHE_HOME": str(cache), "DIRECTIVE_LANG": "vi"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _pid, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(words)}: exit {process.returncode}")
    seconds = time.perf_counter() - begun
    return seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def files(folder: Path) -> dict[str, bytes]:
    """Return every file of a site by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def compare(directives: int, folder: Path, turns: int) -> None:
    """Print the time and memory of a site and of an export of the same registry."""
    registry, cache = folder / "registry", folder / "cache"
    generate(registry, directives=directives, seed=1)
    common = ["--registry", str(registry), "--as-of", AS_OF.isoformat()]
    measured(["due", *common], cache)
    found: dict[str, list[tuple[float, float, float]]] = {"export": [], "site": []}
    for turn in range(turns):
        for name, more in (("export", ["--format", "jsonl"]), ("site", [])):
            place = folder / f"{name}-{turn}"
            shutil.rmtree(place, ignore_errors=True)
            found[name].append(measured([name, *more, *common, "--output", str(place)], cache))
    medians = {
        name: [statistics.median(column) for column in zip(*rows, strict=True)]
        for name, rows in found.items()
    }
    print(f"{directives} directives, median of {turns} turns:")
    for name, (seconds, processor, memory) in medians.items():
        print(f"  {name}: {seconds:.1f} s, {processor:.1f} s of processor, {memory:.0f} MB")
    ratios = [medians["site"][at] / medians["export"][at] for at in (0, 1)]
    print(f"  site / export: {ratios[0]:.2f} by time, {ratios[1]:.2f} by processor")
    sizes(folder / "site-0")


def sizes(place: Path) -> None:
    """Print how much there is, the first page and the largest ones."""
    found = {name: len(content) for name, content in files(place).items()}
    first = ("index.html", "assets/site.css", "assets/site.js", "assets/build.js")
    told = ", ".join(f"{name} {found[name] / 1000:.1f}" for name in first)
    total = sum(found[name] for name in first) / 1000
    print(f"  {len(found)} files, {sum(found.values()) / 1e6:.1f} MB")
    print(f"  first page {total:.1f} KB ({told})")
    for start in ("co-quan/", "van-ban/", "nhiem-vu/", "lich/", "nam/", "search/"):
        largest = max((name for name in found if name.startswith(start)), key=found.__getitem__)
        print(f"  largest of {start}: {found[largest] / 1000:.1f} KB")


def nights(folder: Path) -> None:
    """Print how many files each next day's build of an unchanged registry changes."""
    place = folder / "nights"
    before: dict[str, bytes] = {}
    shares = []
    for night in range(NIGHTS + 1):
        day = AS_OF + timedelta(days=night)
        words = ["site", "--registry", str(folder / "registry"), "--output", str(place)]
        measured([*words, "--as-of", day.isoformat()], folder / "cache")
        now = files(place)
        if before:
            changed = [
                name for name in now.keys() | before.keys() if now.get(name) != before.get(name)
            ]
            shares.append(100 * len(changed) / len(now))
        before = now
    told = " ".join(f"{share:.2f}" for share in shares)
    print(f"  changed overnight, per cent of {len(before)} files: {told}")


def search_ready(folder: Path) -> None:
    """Print how soon a query is answered on a processor slowed four times.

    Answered is when the first results stand on the page, and when all files that are looked
    through without being asked for have been; both from the start of the navigation. The best of
    the turns tells what the page costs; their median also what else the machine did. How long its
    scripts ran, and style and layout took, is told by itself: other programs disturb that less.
    """
    from playwright.sync_api import sync_playwright

    place = folder / "site-0"
    scripts = [path.read_text(encoding="utf-8") for path in (place / "search").glob("open*.js")]
    rows = sum(
        len(json.loads(text.partition("(")[2].rpartition(")")[0])["tasks"][2]) for text in scripts
    )
    browser_path = shutil.which("chromium")
    if browser_path is None:
        print("  search: no Chromium here")
        return
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        found = []
        for _turn in range(SEARCH_TURNS):
            page = browser.new_page(viewport={"width": 390, "height": 844})
            page.add_init_script(WATCH)
            session = page.context.new_cdp_session(page)
            session.send("Performance.enable")
            session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
            page.goto((place / "tim.html").as_uri() + "?q=so+khoa+hoc")
            page.locator("#found", has_text="Tìm thấy").and_(
                page.locator("#found:not(:has-text('Đang tải'))")
            ).wait_for()
            first, last = page.evaluate("[window.first / 1000, window.last / 1000]")
            told = session.send("Performance.getMetrics")["metrics"]
            spent = {entry["name"]: entry["value"] for entry in told}
            looks = spent["LayoutDuration"] + spent["RecalcStyleDuration"]
            found.append((first, last, spent["ScriptDuration"], looks))
            page.close()
        browser.close()
    columns = [(min(column), statistics.median(column)) for column in zip(*found, strict=True)]
    names = ("first results", "all at once", "its scripts", "its style and layout")
    for name, (best, median) in zip(names, columns, strict=True):
        print(f"  search, {name}: best {best:.2f} s, median {median:.2f} s")
    size = sum(map(len, map(str.encode, scripts))) / 1e6
    print(f"  {rows} open tasks in {len(scripts)} files of {size:.1f} MB; processor slowed 4 times")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--directives", type=int, nargs="+", default=[1000])
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--no-nights", action="store_true")
    chosen = parser.parse_args()
    for directives in chosen.directives:
        with tempfile.TemporaryDirectory() as made:
            folder = Path(made)
            compare(directives, folder, chosen.turns)
            if not chosen.no_nights and directives <= 1000:
                nights(folder)
            search_ready(folder)
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python {sys.version.split()[0]}")


if __name__ == "__main__":
    main()
