"""The read model in the cache folder: right after any edit, fault, kill or company of other processes."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.asking import PLAN, ask, registry_at
from tests.platforms import NEEDS_LIMITS
from tests.spoiling import foreign, garbage, half, nothing

from directive_cli.registry.opening import open_index
from directive_cli.registry.query import TaskQuery, snapshot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from directive_cli.registry.index import Index

FIRST = "directives/2025/kh-15.yaml"
SECOND = "directives/khac/kh-15.yaml"
DONE = '- {id: abcd1234, task: "1", date: 2025-03-18, kind: completed}\n'
LATER_NS = 10_000_000_000


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return registry_at(tmp_path / "so", {FIRST: PLAN})


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def opened(root: Path, cache: Path | None, **more: int) -> Index:
    return open_index(root, cache=cache, **more)


def titles(root: Path, cache: Path | None, **more: int) -> list[str]:
    index = opened(root, cache, **more)
    found = snapshot(index, as_of=date(2025, 3, 25)).tasks(TaskQuery(closed=True))
    index.close()
    return [task.title for task in found]


def states(root: Path, cache: Path | None) -> dict[str, str]:
    index = opened(root, cache)
    found = snapshot(index, as_of=date(2025, 3, 25)).tasks(TaskQuery(closed=True))
    index.close()
    return {task.task: task.state.value for task in found}


def put(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def files_in(cache: Path) -> list[Path]:
    """Return the files of the cache but the stamps that stand beside indexes."""
    return sorted(
        path for path in cache.rglob("*") if path.is_file() and not path.name.startswith("stamp-")
    )


def test_a_second_start_reads_the_same_file(root: Path, cache: Path) -> None:
    assert titles(root, cache) == titles(root, cache) == titles(root, None)
    assert [path.name.startswith("index-") for path in files_in(cache)] == [True]


def test_young_files_are_settled_once_the_clock_has_moved_on(root: Path, cache: Path) -> None:
    index = opened(root, cache)
    assert index.meta("unsettled") == 2
    index.close()
    now_ns = time.time_ns()
    index = opened(root, cache, now_ns=now_ns + LATER_NS)
    assert index.meta("unsettled") == 0
    index.close()


def test_a_file_from_the_future_is_settled_too(root: Path, cache: Path) -> None:
    ahead_ns = time.time_ns() + 3_600_000_000_000
    os.utime(root / FIRST, ns=(ahead_ns, ahead_ns))
    opened(root, cache).close()
    index = opened(root, cache, now_ns=time.time_ns() + LATER_NS)
    assert index.meta("unsettled") == 0
    index.close()


def test_an_edit_of_the_same_size_in_the_same_instant_is_noticed(root: Path, cache: Path) -> None:
    status = (root / FIRST).stat()
    assert "Rà soát hồ sơ đất đai" in titles(root, cache)
    (root / FIRST).write_text(PLAN.replace("Rà soát", "Kê soát"), encoding="utf-8")
    os.utime(root / FIRST, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert "Kê soát hồ sơ đất đai" in titles(root, cache)


def test_a_directive_that_goes_and_comes_back_keeps_its_events(root: Path, cache: Path) -> None:
    progress = root / "progress/kh-15/so-xay-dung.yaml"
    progress.parent.mkdir(parents=True)
    progress.write_text(DONE, encoding="utf-8")
    assert states(root, cache)["1"] == "done_on_time"
    (root / FIRST).rename(root / "cho.txt")
    assert states(root, cache) == {}
    (root / "cho.txt").rename(root / FIRST)
    assert states(root, cache)["1"] == "done_on_time"
    progress.unlink()
    assert states(root, cache)["1"] == "overdue"


def test_a_new_file_comes_before_the_one_that_had_its_id(root: Path, cache: Path) -> None:
    (root / FIRST).rename(root / "directives/kh-15.yaml")
    titles(root, cache)
    put(root, {FIRST: PLAN.replace("Rà soát", "Kiểm kê")})
    assert titles(root, cache) == titles(root, None)
    assert "Kiểm kê hồ sơ đất đai" in titles(root, cache)


def test_of_two_files_with_one_id_the_other_appears_when_the_first_is_gone(
    root: Path, cache: Path
) -> None:
    put(root, {SECOND: PLAN.replace("Rà soát", "Kiểm kê")})
    assert "Rà soát hồ sơ đất đai" in titles(root, cache)
    (root / FIRST).unlink()
    assert "Kiểm kê hồ sơ đất đai" in titles(root, cache)
    (root / FIRST).write_text(PLAN, encoding="utf-8")
    assert "Rà soát hồ sơ đất đai" in titles(root, cache)
    (root / FIRST).write_text("không: [", encoding="utf-8")
    assert "Kiểm kê hồ sơ đất đai" in titles(root, cache)


@pytest.mark.parametrize(
    "path", ["progress/so-y-te.yaml", "progress/kh-15/sau/so-y-te.yaml", "progress/KH 15/a.yaml"]
)
def test_a_progress_file_in_the_wrong_place_is_named(root: Path, cache: Path, path: str) -> None:
    put(root, {path: DONE})
    index = opened(root, cache)
    assert [finding.span.path for finding in index.findings(unread_only=True)] == [path]
    index.close()


def test_events_of_tasks_that_nobody_knows_harm_nothing(root: Path, cache: Path) -> None:
    put(
        root,
        {
            "progress/kh-99/so-y-te.yaml": DONE,
            "progress/kh-15/so-y-te.yaml": DONE.replace('"1"', '"9"'),
        },
    )
    assert titles(root, cache) == titles(root, None)


def test_a_registry_that_moved_is_read_where_it_is_now(
    root: Path, cache: Path, tmp_path: Path
) -> None:
    before = titles(root, cache)
    moved = root.rename(tmp_path / "moi")
    (moved / FIRST).write_text(PLAN.replace("Rà soát", "Đo lại"), encoding="utf-8")
    assert titles(moved, cache) != before
    assert titles(moved, cache) == titles(moved, None)


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


_FOREIGN = partial(foreign, table="meta")


@pytest.mark.parametrize("spoil", [garbage, half, nothing, _FOREIGN, _folder])
def test_a_spoilt_cache_is_replaced(root: Path, cache: Path, spoil: object) -> None:
    right = titles(root, cache)
    (path,) = files_in(cache)
    assert callable(spoil)
    spoil(path)
    assert titles(root, cache) == right
    assert titles(root, cache) == right


def test_an_index_that_breaks_in_the_middle_of_a_question_is_built_anew(
    root: Path, cache: Path
) -> None:
    environment = {"XDG_CACHE_HOME": str(cache)}
    right = ask(root, "due --as-of 2025-03-25", environment=environment)
    (path,) = files_in(cache)
    connection = sqlite3.connect(path)
    page_bytes = connection.execute("PRAGMA page_size").fetchone()[0]
    pages = connection.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'occurrence'"
    ).fetchone()
    connection.close()
    with path.open("r+b") as file:
        file.seek((pages[0] - 1) * page_bytes)
        file.write(b"\xee" * page_bytes)
    again = ask(root, "due --as-of 2025-03-25", environment=environment)
    assert (again.code, again.out) == (right.code, right.out)
    assert right.out


def test_where_no_cache_can_be_made_the_answer_comes_from_memory(
    root: Path, tmp_path: Path
) -> None:
    (tmp_path / "tep").write_text("một tệp, không phải thư mục", encoding="utf-8")
    assert titles(root, tmp_path / "tep" / "cache") == titles(root, None)


def test_another_process_that_never_lets_go_is_not_waited_for(
    root: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("directive_cli.registry.opening.INDEX_PATIENCE_S", 0.05)
    titles(root, cache)
    (path,) = files_in(cache)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    (root / FIRST).write_text(PLAN.replace("Rà soát", "Đo lại"), encoding="utf-8")
    assert titles(root, cache) == titles(root, None)
    holder.execute("ROLLBACK")
    holder.close()


MANY = 120
QUESTION = [
    sys.executable,
    "-m",
    "directive_cli",
    "due",
    "--as-of",
    "2025-03-25",
    "--undated",
    "--done",
    "--lang",
    "en",
]


@pytest.fixture
def many(tmp_path: Path) -> Path:
    texts = {
        f"directives/2025/kh-{number}.yaml": PLAN.replace("15/", f"{number}/")
        for number in range(1, MANY + 1)
    }
    return registry_at(tmp_path / "nhieu", texts)


def _environment(cache: Path) -> dict[str, str]:
    source = str(Path(__file__).parents[2] / "src")
    return {**os.environ, "XDG_CACHE_HOME": str(cache), "PYTHONPATH": source}


def _asked(root: Path, cache: Path, **more: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # type: ignore[call-overload, no-any-return]
        [*QUESTION, "--registry", str(root)],
        env=_environment(cache),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **more,
    )


def _answers(processes: Iterator[subprocess.Popen[bytes]]) -> list[bytes]:
    answers = []
    for process in list(processes):
        out, err = process.communicate(timeout=120)
        assert (process.returncode, err) == (0, b"")
        answers.append(out)
    return answers


def test_processes_that_ask_at_once_all_get_the_whole_answer(many: Path, cache: Path) -> None:
    answers = _answers(_asked(many, cache) for _nth in range(3))
    assert [answer.count(b"\n") for answer in answers] == [3 * MANY] * 3
    for number in range(1, MANY + 1, 2):
        (many / f"directives/2025/kh-{number}.yaml").write_text(
            PLAN.replace("15/", f"{number}/").replace("Rà", "Gà")
        )
    answers = _answers(_asked(many, cache) for _nth in range(3))
    assert [answer.count("Gà soát".encode()) for answer in answers] == [MANY // 2] * 3


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_kill_at_any_moment_leaves_nothing_wrong(many: Path, cache: Path) -> None:
    chance = random.Random(7)
    for _nth in range(5):
        process = _asked(many, cache)
        time.sleep(chance.uniform(0.1, 1.2))
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=60)
        (many / "directives/2025/kh-7.yaml").write_text(
            PLAN.replace("15/", f"{chance.randrange(1000)}/")
        )
    (answer,) = _answers(iter([_asked(many, cache)]))
    (right,) = _answers(iter([_asked(many, cache / "khac")]))
    assert answer == right


@NEEDS_LIMITS
def test_a_full_disk_costs_the_cache_only(many: Path, cache: Path) -> None:
    import resource

    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))

    (built_in_memory,) = _answers(iter([_asked(many, cache, preexec_fn=small_files)]))
    assert files_in(cache) == []
    _answers(iter([_asked(many, cache)]))
    (many / "directives/2025/kh-7.yaml").write_text(PLAN.replace("Rà", "Gà"))
    (copied_to_memory,) = _answers(iter([_asked(many, cache, preexec_fn=small_files)]))
    shutil.rmtree(cache)
    (right,) = _answers(iter([_asked(many, cache)]))
    assert copied_to_memory == right != built_in_memory
