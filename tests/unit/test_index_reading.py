"""What the index does while files change under it, when a read fails, and when it was damaged."""

from __future__ import annotations

import errno
import os
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest
from tests.asking import ask, registry_at

from directive_cli.editing.change_set import writing
from directive_cli.editing.journal import recover
from directive_cli.registry.opening import READINGS_AT_LEAST, StillChanging, open_index
from directive_cli.registry.unfinished import change_count

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from directive_cli.registry.index import Index
    from directive_cli.registry.reading import FileReading

AGENCIES = "agencies:\n" + "".join(
    f"  - {{id: so-{name}, name: Sở {name.upper()}, kind: department}}\n" for name in "abcd"
)
PLAN = (
    "number: 07/KH-UBND\ntype: ke-hoach\ntitle: Kế hoạch\nissuer: so-a\nissued_on: 2025-03-01\n"
    'tasks:\n  - {id: "1", title: Rà soát, lead: [so-a, so-b, so-c, so-d]}\n'
)
ID = "2025-03-01-07_kh-ubnd"
EVENT = '- {{id: {id}, task: "1", date: 2025-05-0{day}, kind: progress, note: {note}}}\n'
PATHS = [f"progress/{ID}/so-{name}.yaml" for name in "abcd"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "so"
    files = {"agencies.yaml": AGENCIES, f"directives/2025/{ID}.yaml": PLAN}
    files |= {path: EVENT.format(id="aaaa1111", day=1, note="cũ") for path in PATHS}
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def change_all(root: Path, note: str) -> None:
    with writing(root) as change:
        for path in PATHS:
            text = (change.read(path) or b"").decode()
            change.put(path, (text + EVENT.format(id=f"bb{note}", day=2, note=note)).encode())
        change.apply()


def notes(index: Index) -> list[int]:
    rows = index.connection.execute("SELECT count(*) FROM event GROUP BY path ORDER BY path")
    try:
        return [count for (count,) in rows]
    finally:
        index.close()


class Disturber:
    """Does something while the index reads its first files; sees what is read as a checker does."""

    def __init__(self, act: Callable[[int], None], *, times: int = 1) -> None:
        self.act = act
        self.left = times
        self.seen = 0

    def __call__(self, reading: FileReading, raw: bytes, sha256: str) -> tuple[int, bytes]:
        self.seen += 1
        if reading.path == PATHS[1] and self.left:
            self.left -= 1
            self.act(self.seen)
        return 0, b""


@pytest.mark.parametrize("kept", [True, False])
def test_a_reader_sees_all_files_of_a_change_or_none(root: Path, cache: Path, kept: bool) -> None:
    disturber = Disturber(lambda nth: change_all(root, f"moi{nth}"))
    where = cache if kept else None
    found = notes(open_index(root, cache=where, checker=disturber, recover=recover))
    assert disturber.left == 0
    assert found == [2, 2, 2, 2]
    assert notes(open_index(root, cache=where, recover=recover)) == found


def test_a_change_of_files_that_were_seen_already_is_noticed(root: Path, cache: Path) -> None:
    """Only one file is read; those before and after it change together meanwhile."""
    open_index(root, cache=cache).close()
    (root / PATHS[1]).write_text(EVENT.format(id="aaaa1111", day=1, note="khác"), encoding="utf-8")
    disturber = Disturber(lambda nth: change_all(root, f"moi{nth}"))
    found = notes(open_index(root, cache=cache, checker=disturber, recover=recover))
    assert found == [2, 2, 2, 2]


def test_every_change_of_several_files_is_counted(root: Path) -> None:
    counts = [change_count(root)]
    for nth in range(3):
        change_all(root, f"lan{nth}")
        counts.append(change_count(root))
    assert len(set(counts)) == 4


def edit_one(root: Path, nth: int) -> None:
    text = EVENT.format(id="aaaa1111", day=1, note=f"sửa {nth}")
    (root / PATHS[1]).write_text(text, encoding="utf-8")


def test_files_that_never_rest_are_refused(root: Path, cache: Path) -> None:
    disturber = Disturber(lambda nth: edit_one(root, nth), times=sys.maxsize)
    with pytest.raises(StillChanging):
        open_index(root, cache=cache, checker=disturber)


def test_many_short_changes_are_waited_for(root: Path, cache: Path) -> None:
    rested = Disturber(lambda nth: edit_one(root, nth), times=2 * READINGS_AT_LEAST)
    assert notes(open_index(root, cache=cache, checker=rested)) == [1, 1, 1, 1]


@pytest.mark.parametrize("path", [PATHS[0], f"directives/2025/{ID}.yaml", "agencies.yaml"])
def test_a_read_that_failed_once_is_tried_again(
    root: Path, cache: Path, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for each in root.rglob("*.yaml"):
        os.utime(each, ns=(10**18, 10**18))

    def failing(name: Any, *more: Any, **options: Any) -> Any:
        if str(name).endswith(path):
            raise OSError(errno.ESTALE, os.strerror(errno.ESTALE), name)
        return open(name, *more, **options)  # noqa: PTH123

    later = time.time_ns() + 10**11
    with monkeypatch.context() as patched:
        patched.setattr("directive_cli.registry.location.open", failing, raising=False)
        index = open_index(root, cache=cache, now_ns=later)
        assert [finding.span.path for finding in index.findings()] == [path]
        index.close()
    index = open_index(root, cache=cache, now_ns=later + 10**11)
    assert index.findings() == []
    assert notes(index) == [1, 1, 1, 1]


def damages() -> list[int]:
    return list(range(40))


@pytest.mark.parametrize("nth", damages())
def test_a_damaged_index_never_answers(tmp_path: Path, nth: int) -> None:
    root, cache = registry_at(tmp_path / "so"), tmp_path / "cache"
    environment = {"XDG_CACHE_HOME": str(cache)}
    right = [ask(root, words, environment=environment) for words in QUESTIONS]
    (path,) = cache.rglob("index-*.sqlite")
    raw = bytearray(path.read_bytes())
    place = (nth * 7919 + 100) % len(raw)
    raw[place] ^= 1 << nth % 8
    path.write_bytes(raw)
    for words, expected in zip(QUESTIONS, right, strict=True):
        found = ask(root, words, environment=environment)
        assert (found.code, found.out) == (expected.code, expected.out)


QUESTIONS = ["due --as-of 2025-03-25", "status --as-of 2025-03-25"]
