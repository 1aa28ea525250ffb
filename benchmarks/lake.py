"""Time one question over the registries of a nation: ``python -m benchmarks.lake``.

Makes 54 registries (``benchmarks/generate.py``), publishes each into a lake, multiplies the
published rows in DuckDB, and puts five questions to each lake, each in a process of its own, with
both engines where Spark is there. Prints seconds (first run, second run) and peak memory.

``--times 46 460`` are the multiples; 460 makes more than 50 million assignments and needs about
3 GB of disk. ``--spark-up-to`` bounds the multiple that Spark is asked.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from benchmarks.generate import generate
from benchmarks.timed_runs import timed_run

from directive_cli.lake.data_files import DataFile
from directive_cli.lake.lake import missing_file
from directive_cli.lake.places import FolderPlace
from directive_cli.lake.publications import Publication, latest_publication, write_publication
from directive_cli.lake.publish import publish
from directive_cli.lake.tables import LAKE_TABLES
from directive_cli.registry.opening import open_index
from directive_cli.registry.query import snapshot

REGISTRIES = 54
NOW = datetime(2026, 10, 1, 3, tzinfo=UTC)
QUESTIONS = {
    "overdue": ["overdue"],
    "due, one commune": ["due", "--before", "2026-12-01", "--agency", "02212"],
    "exceptions": ["exceptions"],
    "trend": ["trend"],
    "changes": ["changes", "--since", "2026-07-01"],
}
MULTIPLIED = {"ref", "directive", "id", "target"}
"""Columns that get a number behind them, so that each copy is documents of its own."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, nargs="*", default=[46, 460])
    parser.add_argument("--directives", type=int, default=20)
    parser.add_argument("--spark-up-to", type=int, default=0)
    parser.add_argument(
        "--publish",
        type=int,
        metavar="DIRECTIVES",
        help="instead: time the publication of one registry of this size, with one file changed",
    )
    chosen = parser.parse_args()
    if chosen.publish:
        _time_publishing(chosen.publish)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small = folder / "lake-1"
        for number in range(1, REGISTRIES + 1):
            _publish(folder / "registry", small, number, chosen.directives)
        print("| lake | question | engine | rows | first, s | second, s | peak, MB |")
        print("|---|---|---|--:|--:|--:|--:|")
        for times in [1, *chosen.times]:
            lake = small if times == 1 else _multiplied(small, folder / f"lake-{times}", times)
            _ask_all(lake, times, spark=times <= chosen.spark_up_to)
            if times != 1:
                shutil.rmtree(lake)


def _time_publishing(directives: int) -> None:
    """Print the seconds of a first publication, of one after one change, and of a warm `due`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        registry = folder / "registry"
        generate(registry, directives=directives)
        settings = registry / "registry.yaml"
        settings.write_text("id: one\n" + settings.read_text(encoding="utf-8"), encoding="utf-8")
        environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
        base = [sys.executable, "-m", "directive_cli"]
        due = [*base, "due", "--undated", "--done", "--format", "json", "--as-of", "2026-10-01"]
        publishing = [*base, "publish", str(folder / "lake")]
        changed = max((registry / "directives").rglob("*.yaml"))

        def seconds(command: list[str]) -> float:
            begun = time.perf_counter()
            words = [*command, "--registry", str(registry)]
            subprocess.run(words, env=environment, check=True, capture_output=True)
            return time.perf_counter() - begun

        seconds(due)
        print(f"{directives:,} directives; seconds")
        print(f"first publication, warm index: {seconds(publishing):.1f}")
        for _turn in range(3):
            warm = seconds(due)
            changed.write_text(changed.read_text(encoding="utf-8") + "# x\n", encoding="utf-8")
            same = seconds(publishing)
            text = changed.read_text(encoding="utf-8")
            changed.write_text(text.replace("title: ", "title: Mới ", 1), encoding="utf-8")
            new = seconds(publishing)
            print(
                f"warm due of all tasks as JSON: {warm:.1f}; published after a comment: {same:.1f}"
                f" ({same / warm:.1f} times); after a change of data: {new:.1f}"
                f" ({new / warm:.1f} times)"
            )


def _publish(folder: Path, lake: Path, number: int, directives: int) -> None:
    generate(folder, directives=directives, seed=number)
    settings = folder / "registry.yaml"
    text = settings.read_text(encoding="utf-8").replace("format: 1", "format: 2")
    settings.write_text(
        f"id: registry-{number:02}\noffice: vp-ubnd-tinh\n" + text, encoding="utf-8"
    )
    index = open_index(folder, cache=None)
    publish(
        snapshot(index, as_of=date(2026, 10, 1)),
        FolderPlace(lake),
        now=NOW,
        commit=None,
        is_ancestor=lambda _one, _other: None,
    )
    index.close()
    shutil.rmtree(folder)


def _multiplied(small: Path, lake: Path, times: int) -> Path:
    """Return a lake of the same registries with every document ``times`` times."""
    import duckdb

    connection = duckdb.connect()
    for number in range(1, REGISTRIES + 1):
        registry = f"registry-{number:02}"
        publication = latest_publication(FolderPlace(small), registry)
        assert isinstance(publication, Publication)
        tables = {}
        for table in LAKE_TABLES:
            files = [small / registry / file.path for file in publication.tables[table.name]]
            if not files:
                tables[table.name] = ()
                continue
            columns = ", ".join(
                f"{field.name} || '-' || n AS {field.name}"
                if table.by_year and field.name in MULTIPLIED
                else field.name
                for field in table.fields
            )
            copies = f"range({times}) AS r(n)" if table.by_year else "range(1) AS r(n)"
            path = f"{table.name}/multiplied.parquet"
            target = lake / registry / path
            target.parent.mkdir(parents=True, exist_ok=True)
            listed = ", ".join(f"'{file}'" for file in files)
            ((rows,),) = connection.execute(
                f"COPY (SELECT {columns} FROM read_parquet([{listed}], hive_partitioning = false),"
                f" {copies}) TO '{target}' (FORMAT parquet, COMPRESSION zstd)"
            ).fetchall()
            tables[table.name] = (DataFile(path, None, rows, target.stat().st_size, ""),)
        made = replace(publication, tables=tables, number=1)
        write_publication(FolderPlace(lake), made)
        assert missing_file(FolderPlace(lake), made) is None
    return lake


def _ask_all(lake: Path, times: int, *, spark: bool) -> None:
    found = [latest_publication(FolderPlace(lake), folder.name) for folder in lake.iterdir()]
    counts = [each.rows for each in found if isinstance(each, Publication)]
    spans = sum(each["assignment_spans"] for each in counts)
    tasks = sum(each["tasks"] for each in counts)
    print(f"| ×{times}: {tasks:,} tasks, {spans:,} assignment spans | | | | | | |")
    for title, words in QUESTIONS.items():
        for engine in ["duckdb", "spark"] if spark else ["duckdb"]:
            runs = [_timed(lake, words, engine) for _turn in range(2)]
            rows = runs[0][2]
            first, second = runs[0][0], runs[1][0]
            print(
                f"| | {title} | {engine} | {rows:,} | {first:.2f} | {second:.2f} | {runs[0][1]:.0f} |",
                flush=True,
            )


def _timed(lake: Path, words: list[str], engine: str) -> tuple[float, float, int]:
    """Return (seconds, peak memory in MB, rows) of one question."""
    command = [
        sys.executable, "-m", "directive_cli", "lake", *words, "--lake", str(lake),
        "--as-of", "2026-10-01", "--engine", engine,
    ]  # fmt: skip
    with tempfile.TemporaryFile("w+") as answer:
        run = timed_run(command, answer)
        answer.seek(0)
        rows = sum(1 for _line in answer)
    assert run.code == 0, command
    return run.seconds, run.megabytes, rows


if __name__ == "__main__":
    main()
