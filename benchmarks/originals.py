"""Print what ``draft`` reads of office files, one row a file, as a Markdown table.

Run with ``python -m benchmarks.originals FILES OR FOLDERS``. Each file is drafted by a program of
its own; texts are left out. The seconds are the processor's, so that a busy machine does not spoil
them. The answers are kept in ``--keep FOLDER`` where one is given.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

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


def drafted(file: Path, answer: Path) -> tuple[float, float, int, str]:
    """Draft a file into an answer; return seconds of the processor, MB, exit code, what is said."""
    stopwatch = str(Path(__file__).parent / "stopwatch.py")
    command = [
        sys.executable, "-m", "directive_cli", "draft", str(file), "--lang", "en",
        "--format", "json", "--output", str(answer),
    ]  # fmt: skip
    begun = os.times()
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" 3>/dev/null', "sh", sys.executable, stopwatch, *command],
        check=True,
        capture_output=True,
        text=True,
    )
    ended = os.times()
    told = done.stdout.split()
    seconds = ended[2] + ended[3] - begun[2] - begun[3]
    return seconds, float(told[1]), int(told[2]), done.stderr.strip()


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
            seconds, memory, code, said = drafted(file, answer)
            cells: list[object] = [""] * (len(HEADINGS) - 4)
            if answer.is_file():
                cells = row_of(json.loads(answer.read_text(encoding="utf-8")))
            else:
                refused.append(f"{file.name}: {said}")
            row = [file.name, *cells, code, f"{seconds:.1f}", f"{memory:.0f}"]
            print("| " + " | ".join("" if one is None else str(one) for one in row) + " |")
            sys.stdout.flush()
    for one in refused:
        print(one)


if __name__ == "__main__":
    main()
