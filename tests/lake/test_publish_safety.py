"""A publication is whole or absent: ended at every step, and by several at once.

In a folder, and in a store of objects; the store is pyarrow's own filesystem over a folder, which
knows no exclusive creation either (tests/lake/store_check.py asks a server).
"""

from __future__ import annotations

import os
import shutil
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

import pytest
from tests.lake.three_registries import write_three

from directive_cli.editing.durable_files import no_step, replace_patiently
from directive_cli.lake.lake import lake_state
from directive_cli.lake.places import FolderPlace, LakePlace, StorePlace
from directive_cli.lake.publications import Publication, all_publications
from directive_cli.lake.publish import CannotPublish, Published, publish
from directive_cli.lake.upkeep import damages
from directive_cli.registry.opening import open_index
from directive_cli.registry.query import snapshot

if TYPE_CHECKING:
    from collections.abc import Callable

    from directive_cli.editing.durable_files import Step

NOW = datetime(2025, 6, 10, 3, tzinfo=UTC)


class Ended(BaseException):
    """The process ends here: nothing that catches errors may catch it."""


def in_folder(path: Path) -> LakePlace:
    return FolderPlace(path)


class FolderStore(StorePlace):
    """A folder that keeps a store's promise: an object appears whole, at its end."""

    def put(self, path: str, content: bytes, *, step: Step = no_step) -> None:
        step(f"put {path}")
        place = Path(self.whole(path))
        place.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=self.beside, delete=False) as stream:
            stream.write(content)
        replace_patiently(Path(stream.name), place)

    @property
    def beside(self) -> Path:
        """Where objects are written before they appear; no part of the store."""
        folder = Path(f"{self.whole('')}.writing")
        folder.mkdir(parents=True, exist_ok=True)
        return folder


def in_store(path: Path) -> LakePlace:
    from pyarrow import fs

    return FolderStore(fs.LocalFileSystem(), str(path), "store://lake")


either = pytest.mark.parametrize("placed", [in_folder, in_store])


def run(
    root: Path,
    lake: LakePlace,
    *,
    end_at: int | None = None,
    kill_at: int | None = None,
    commit: str = "c1",
) -> Published:
    """Publish; ``end_at``: the step before which an exception ends it, ``kill_at``: a signal."""
    steps = 0

    def step(_name: str) -> None:
        nonlocal steps
        steps += 1
        if steps == end_at:
            raise Ended
        if steps == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    index = open_index(root, cache=None)
    try:
        return publish(
            snapshot(index, as_of=date(2025, 6, 10)),
            lake,
            now=NOW,
            commit=commit,
            is_ancestor=lambda one, other: one <= other,
            step=step,
        )
    finally:
        index.close()


@either
def test_ended_at_any_step_the_old_state_stands(
    tmp_path: Path, placed: Callable[[Path], LakePlace]
) -> None:
    root, first = write_three(tmp_path)["dong"], tmp_path / "lake"
    before = run(root, placed(first)).publication
    event = '- {id: cccc1111, task: "2", date: 2025-06-01, kind: completed}\n'
    (root / "progress/ke-hoach-dong/xa-b.yaml").write_text(event)
    ended = 0
    while True:
        folder = tmp_path / f"lake-{ended}"
        shutil.copytree(first, folder)
        lake = placed(folder)
        try:
            after = run(root, lake, end_at=ended + 1, commit="c2").publication
        except Ended:
            ended += 1
            state = lake_state(lake, today=NOW.date())
            assert state.publications == (before,)
            assert not state.unread
        else:
            break
    assert ended >= 5  # three data files, the claim, the publication, and more in a folder
    assert after.number == 2
    assert lake_state(lake, today=NOW.date()).publications == (after,)
    assert list(damages(lake)) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@either
def test_killed_at_any_step_the_old_state_stands_and_the_next_run_publishes(
    tmp_path: Path, placed: Callable[[Path], LakePlace]
) -> None:
    root, first = write_three(tmp_path)["dong"], tmp_path / "lake"
    before = run(root, placed(first)).publication
    event = '- {id: cccc1111, task: "2", date: 2025-06-01, kind: completed}\n'
    (root / "progress/ke-hoach-dong/xa-b.yaml").write_text(event)
    kills = 0
    while True:
        folder = tmp_path / f"killed-{kills}"
        shutil.copytree(first, folder)
        lake = placed(folder)
        if not killed(lambda lake=lake, nth=kills + 1: run(root, lake, kill_at=nth, commit="c2")):
            break
        kills += 1
        assert lake_state(lake, today=NOW.date()).publications == (before,)
        clear_claims(folder)
        assert run(root, lake, commit="c2").publication.number == 2
        assert list(damages(lake)) == []
    assert kills >= 5


def killed(action: Callable[[], object]) -> bool:
    """Run ``action`` in a process of its own; tell whether that was killed."""
    child = os.fork()
    if child == 0:
        try:
            action()
        except BaseException:
            os._exit(70)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def clear_claims(folder: Path) -> None:
    """Let the claims of killed runs be an hour old: until then the next run would wait."""
    for claim in folder.rglob("*.claim"):
        os.utime(claim, (time.time() - 3601,) * 2)


@either
def test_several_at_once_each_have_a_number(
    tmp_path: Path, placed: Callable[[Path], LakePlace]
) -> None:
    root, lake = write_three(tmp_path)["dong"], placed(tmp_path / "lake")
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(lambda _n: run(root, lake).publication.number, range(8)))
    assert sorted(done) == list(range(1, 9))
    numbers = [
        publication.number
        for _path, publication in all_publications(lake, "tinh-dong")
        if isinstance(publication, Publication)
    ]
    assert numbers == list(range(8, 0, -1))


def test_an_older_commit_never_follows_a_newer_one(tmp_path: Path) -> None:
    root, lake = write_three(tmp_path)["dong"], FolderPlace(tmp_path / "lake")
    run(root, lake, commit="c2")
    with pytest.raises(CannotPublish):
        run(root, lake, commit="c1")
    assert run(root, lake, commit="c3").publication.number == 2


def test_the_same_state_gives_the_same_files(tmp_path: Path) -> None:
    root = write_three(tmp_path)["dong"]
    one = run(root, FolderPlace(tmp_path / "one")).publication
    other = run(root, in_store(tmp_path / "other")).publication
    assert one.tables == other.tables
    assert one.inputs == other.inputs


def test_a_claim_holds_a_name_until_its_run_must_be_dead(tmp_path: Path) -> None:
    lake, claim = in_store(tmp_path), tmp_path / "p" / f"1.json.{'0' * 16}.claim"
    lake.put("p/1.json.0000000000000000.claim", b"")
    os.utime(claim, (time.time() - 3601,) * 2)
    lake.put_new("p/1.json", b"{}")
    with pytest.raises(FileExistsError):
        lake.put_new("p/1.json", b"other")
    assert lake.read("p/1.json") == b"{}"
    assert [entry.path for entry in lake.below("p") if entry.path != "p/1.json"] == [
        claim.relative_to(tmp_path).as_posix()
    ]
