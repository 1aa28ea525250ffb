"""Draw the READMEs' pictures: what ``directive due`` prints on a terminal, as SVG.

``python docs/pictures/make.py`` writes them; a test compares them with what would be drawn now.
"""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

from rich.console import Console

from directive_cli.formats.terminal import render_report
from directive_cli.registry.opening import open_index
from directive_cli.registry.query import TaskQuery, snapshot
from directive_cli.reports.tasks import due_report
from directive_cli.translation import Translator

FOLDER = Path(__file__).resolve().parent
DATA = FOLDER.parents[1] / "data"
PICTURES = {"due.svg": "en", "due-vi.svg": "vi"}
WIDTH = 118


def draw(language: str) -> str:
    """Return the SVG of the deadline table of ``data/`` as of 10 November 2025."""
    index = open_index(DATA, cache=None)
    try:
        asked = snapshot(index, as_of=date(2025, 11, 10))
        report = due_report(
            asked, [(None, asked.tasks(TaskQuery(latest=date(2025, 11, 14), dated=True)))]
        )
    finally:
        index.close()
    console = Console(
        record=True,
        width=WIDTH,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        highlight=False,
    )
    render_report(report, Translator(language), console)
    svg = console.export_svg(title="directive due --before 2025-11-15", unique_id=f"due-{language}")
    # The picture must not fetch a font from anywhere: the reader's own monospaced one will do.
    svg = re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.DOTALL).replace(
        "Fira Code", "DejaVu Sans Mono"
    )
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


if __name__ == "__main__":
    for name, language in PICTURES.items():
        (FOLDER / name).write_text(draw(language), encoding="utf-8")
