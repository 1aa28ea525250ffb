"""Make every report of the real registry in every form, as of 20/11/2025: ``python docs/examples/make.py [FOLDER]``.

The files beside this script are what it writes; a test compares them with what the program writes now.
"""

from __future__ import annotations

import io
import re
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = HERE.parents[1] / "data"
NOON = datetime(2025, 11, 20, 5, tzinfo=UTC)
"""Noon in Viet Nam."""
FORMATS = ("txt", "json", "csv", "md", "xlsx", "docx", "html", "ics")
LETTER = "2025-ubnd-kh-cds-trien-khai-thuc-hien-thong-bao"
REPORTS: dict[str, tuple[str, ...]] = {
    "summary": ("summary", "--compare", "2025-11-10", "--charts"),
    "detail": ("detail",),
    "exceptions": ("exceptions",),
    "agency-so-khcn": ("agency", "so-khcn"),
    "changes": ("changes", "--since", "2025-11-10"),
    "returns": ("returns", f"{LETTER}:1.2"),
}
PAPER = {"docx": ("--paper", "--sender", "so-khcn")}
REMIND = (
    "--sender",
    "so-khcn",
    "--reply-by",
    "2025-12-01",
    "--agency",
    "so-y-te",
    "--agency",
    "cong-an-tinh",
)


def main() -> None:
    """Write the examples into the folder named, else beside this script."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for name in make(folder):
        print(name)


def make(folder: Path) -> list[str]:
    """Write the examples into ``folder``; return their names."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[str] = []
    with tempfile.TemporaryDirectory() as outside:
        # Outside git, so that the examples do not name a commit that does not exist yet.
        registry = Path(outside) / "data"
        shutil.copytree(DATA, registry)
        for name, words in REPORTS.items():
            for form in FORMATS:
                written.append(f"{name}.{form}")
                path = folder / written[-1]
                if form == "txt":
                    path.write_text(_terminal(registry, words), encoding="utf-8", newline="")
                else:
                    paper = PAPER.get(form, ())
                    _run(registry, "report", *words, *paper, "--output", str(path), "--lang", "vi")
        letters = Path(outside) / "letters"
        _run(registry, "remind", "--output", str(letters), *REMIND)
        for letter in sorted(letters.iterdir()):
            written.append(f"remind-{letter.name}")
            shutil.copyfile(letter, folder / written[-1])
    return written


def _run(registry: Path, *words: str) -> None:
    from directive_cli.cli.main import run_command_line

    out, err = io.StringIO(), io.StringIO()
    code = run_command_line(
        (*words, "--registry", str(registry), "--no-index"), {}, out, err, registry, NOON
    )
    if code != 0:
        raise SystemExit(f"{' '.join(words)}: exit {code}: {err.getvalue()}")


def _terminal(registry: Path, words: tuple[str, ...]) -> str:
    """Return the report as a terminal of 120 columns shows it, without colours."""
    from directive_cli.cli.main import run_command_line

    class Screen(io.StringIO):
        def isatty(self) -> bool:
            return True

    out, err = Screen(), io.StringIO()
    shown = (
        "report",
        *words,
        "--registry",
        str(registry),
        "--no-index",
        "--no-color",
        "--lang",
        "vi",
    )
    code = run_command_line(shown, {"COLUMNS": "120", "TERM": "dumb"}, out, err, registry, NOON)
    if code != 0:
        raise SystemExit(f"{' '.join(words)}: exit {code}: {err.getvalue()}")
    plain = re.sub("\x1b\\[[0-9;]*m", "", out.getvalue())
    return "".join(f"{line.rstrip()}\n" for line in plain.splitlines())


if __name__ == "__main__":
    main()
