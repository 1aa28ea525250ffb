"""Print what ``draft`` reads of office files, one row a file, as a Markdown table.

Run with ``python -m benchmarks.originals FILES OR FOLDERS``. Each file is drafted by a program of
its own; texts are left out. The seconds are the processor's, so that a busy machine does not spoil
them. The answers are kept in ``--keep FOLDER`` where one is given.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.timed_runs import TimedRun, timed_run

ENDINGS = (".doc", ".docx", ".odt", ".pdf", ".rtf", ".xlsx")
HEADINGS = (
    "file", "number", "symbol", "issued on", "tasks", "with lead", "with deadline",
    "doubts", "without a place", "pages unread", "exit", "seconds", "MB",
)  # fmt: skip


def files_of(paths: list[Path]) -> list[Path]:
    """Return the office files among these and below the folders among them, in order."""
    found = [
        file
        for path in paths
        for file in (sorted(path.rglob("*")) if path.is_dir() else [path])
        if file.suffix.lower() in ENDINGS
    ]
    return list(dict.fromkeys(found))


def drafted(file: Path, answer: Path) -> TimedRun:
    """Draft a file into an answer."""
    return timed_run([
        sys.executable, "-m", "directive_cli", "draft", str(file), "--lang", "en",
        "--format", "json", "--output", str(answer),
    ])  # fmt: skip


def row_of(found: dict[str, Any]) -> list[object]:
    """Return the cells of an answer: what is read and how much is said."""
    header, tasks = found["directive"], found["tasks"]
    return [
        header["number"],
        header["symbol"],
        header["issued_on"],
        len(tasks),
        sum(bool(task["lead"]) for task in tasks),
        sum(bool(task["deadline"]) for task in tasks),
        len(found["doubts"]),
        len(found["unplaced"]),
        ", ".join(sorted({str(one["page"]) for one in found["unread"]})),
    ]


def main() -> None:
    """Print a row a file, and below the table what is said of files that give no draft."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("paths", nargs="+", type=Path)
    arguments.add_argument("--keep", type=Path)
    given = arguments.parse_args()
    print("| " + " | ".join(HEADINGS) + " |")
    print("|---" * len(HEADINGS) + "|")
    refused = []
    with tempfile.TemporaryDirectory() as place:
        kept = given.keep or Path(place)
        kept.mkdir(parents=True, exist_ok=True)
        for file in files_of(given.paths):
            answer = kept / f"{file.name}.json"
            answer.unlink(missing_ok=True)
            run = drafted(file, answer)
            cells: list[object] = [""] * (len(HEADINGS) - 4)
            if answer.is_file():
                cells = row_of(json.loads(answer.read_text(encoding="utf-8")))
            else:
                refused.append(f"{file.name}: {run.said}")
            row = [file.name, *cells, run.code, f"{run.processor:.1f}", f"{run.megabytes:.0f}"]
            print("| " + " | ".join("" if one is None else str(one) for one in row) + " |")
            sys.stdout.flush()
    for one in refused:
        print(one)


if __name__ == "__main__":
    main()
