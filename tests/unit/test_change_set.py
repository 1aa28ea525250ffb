"""A change of files: its plan, its diff, what stops it, and who else is writing."""

from __future__ import annotations

import errno
import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.durability.small_registry import FILES, PLAN, PROGRESS, everything, lay_out
from tests.platforms import NEEDS_FILE_MODES, NEEDS_LINKS, NEEDS_REASON_OF_HELD_LOCK, WINDOWS

from directive_cli.diagnostics import DirectiveError
from directive_cli.editing.change_set import ChangedMeanwhile, ChangeSet, WouldNotValidate, writing
from directive_cli.editing.durable_files import digest
from directive_cli.editing.journal import MidChange, recover
from directive_cli.editing.lock import CannotWrite, RegistryLock, RegistryLocked
from directive_cli.registry.unfinished import change_count

if TYPE_CHECKING:
    from collections.abc import Callable

LINKED = "directives/lien-ket.yaml"
READY = f".{Path(PROGRESS).name}.0123456789abcdef.directive-new"
EVENT = b'- id: zz12\n  task: "1"\n  date: 2025-05-02\n  kind: progress\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay_out(tmp_path)


def appended(root: Path) -> ChangeSet:
    changes = ChangeSet(root)
    content = changes.read(PROGRESS)
    assert content is not None
    changes.put(PROGRESS, content + EVENT)
    return changes


def test_a_plan_is_a_diff_and_no_more_until_it_is_applied(root: Path) -> None:
    before = everything(root)
    changes = appended(root)
    changes.put("directives/2026/moi.yaml", "type: ke-hoach\ntitle: Mới".encode())
    assert changes.diff() == (
        "--- /dev/null\n+++ b/directives/2026/moi.yaml\n@@ -0,0 +1,2 @@\n+type: ke-hoach\n+title: Mới\n"
        "\\ No newline at end of file\n"
        f"--- a/{PROGRESS}\n+++ b/{PROGRESS}\n@@ -3,3 +3,7 @@\n   date: 2025-04-01\n   kind: progress\n"
        '   note: đã thành lập tổ rà soát\n+- id: zz12\n+  task: "1"\n+  date: 2025-05-02\n+  kind: progress\n'
    )
    assert everything(root) == before
    assert changes.apply() == ["directives/2026/moi.yaml", PROGRESS]
    assert (root / PROGRESS).read_bytes() == before[PROGRESS] + EVENT
    assert (root / "directives/2026/moi.yaml").read_text(
        encoding="utf-8"
    ) == "type: ke-hoach\ntitle: Mới"


def test_a_plan_that_changes_nothing_writes_nothing(root: Path) -> None:
    changes = ChangeSet(root)
    changes.put(PROGRESS, (root / PROGRESS).read_bytes())
    assert changes.diff() == ""
    assert changes.apply() == []
    assert not (root / ".directive.lock").exists()


def test_an_error_that_the_write_would_add_stops_it(root: Path) -> None:
    before = everything(root)
    changes = ChangeSet(root)
    changes.put(PROGRESS, before[PROGRESS] + EVENT.replace(b"2025-05-02", b"2025-05-32"))
    with pytest.raises(
        WouldNotValidate, match=rf"^The change would not validate: {PROGRESS}:8:9: "
    ):
        changes.apply()
    assert everything(root) == before


def test_an_error_that_was_there_does_not_stop_a_mend_of_another(root: Path) -> None:
    broken = (
        FILES[PLAN]
        .replace("type: ke-hoach", "type: loai-la")
        .replace("2025-03-01\n", "2025-03-41\n")
    )
    (root / PLAN).write_text(broken, encoding="utf-8")
    changes = ChangeSet(root)
    changes.put(PLAN, broken.replace("2025-03-41", "2025-03-01").encode())
    assert changes.apply() == [PLAN]


def test_what_was_changed_meanwhile_is_not_overwritten(root: Path) -> None:
    first, second = appended(root), appended(root)
    first.apply()
    with pytest.raises(ChangedMeanwhile):
        second.apply()
    assert (root / PROGRESS).read_bytes().count(b"zz12") == 1


@NEEDS_REASON_OF_HELD_LOCK
def test_a_second_writer_waits_or_is_refused(root: Path) -> None:
    with RegistryLock(root), pytest.raises(RegistryLocked):
        appended(root).apply(wait_seconds=0)
    with writing(root) as changes:
        changes.put(PROGRESS, (changes.read(PROGRESS) or b"") + EVENT)
        changes.apply()
    assert (root / PROGRESS).read_bytes().endswith(EVENT)


@NEEDS_LINKS
def test_a_link_inside_is_followed_and_one_out_is_refused(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("elsewhere") / "so-c.yaml"
    outside.write_bytes(EVENT)
    folder = (root / PROGRESS).parent
    (folder / "so-c.yaml").symlink_to(outside)
    (folder / "so-b.yaml").symlink_to("so-a.yaml")
    changes = ChangeSet(root)
    with pytest.raises(DirectiveError, match="leads out of the registry"):
        changes.read(str(Path(PROGRESS).with_name("so-c.yaml")))
    linked = str(Path(PROGRESS).with_name("so-b.yaml"))
    changes.put(linked, (changes.read(linked) or b"") + EVENT)
    changes.apply()
    assert (folder / "so-b.yaml").is_symlink()
    assert (root / PROGRESS).read_bytes().endswith(EVENT)


@NEEDS_FILE_MODES
def test_a_file_keeps_its_mode(root: Path) -> None:
    (root / PROGRESS).chmod(0o640)
    appended(root).apply()
    assert (root / PROGRESS).stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    "move",
    [
        {"path": "../elsewhere.yaml", "ready": None, "before": "0", "after": None},
        {"path": "progress/../../x.yaml", "ready": None, "before": "0", "after": None},
        {"path": "/etc/x.yaml", "ready": None, "before": "0", "after": None},
        {"path": "agencies.yaml", "ready": "../../secret", "before": None, "after": "0"},
        {"path": ".git/hooks/post-checkout", "ready": None, "before": None, "after": "0"},
        {"path": PROGRESS},
        {"path": "progress//x.yaml", "ready": None, "before": "0", "after": None},
        {"path": "progress/./x.yaml", "ready": None, "before": "0", "after": None},
        {"path": "progress\\x.yaml", "ready": None, "before": "0", "after": None},
        {"path": "C:x.yaml", "ready": None, "before": "0", "after": None},
        {"path": "README.md", "ready": None, "before": "0", "after": None},
        pytest.param(
            {"path": LINKED, "ready": None, "before": "0", "after": None}, marks=NEEDS_LINKS
        ),
        pytest.param(
            {"path": PROGRESS, "ready": READY, "before": "0", "after": "0"}, marks=NEEDS_LINKS
        ),
    ],
)
def test_a_strange_journal_is_refused(root: Path, move: dict[str, object]) -> None:
    for name in (LINKED, str(Path(PROGRESS).with_name(READY))) if not WINDOWS else ():
        (root / name).symlink_to(root / PLAN)
    (root / ".directive.journal").write_text(json.dumps({"format": 1, "moves": [move]}))
    before = everything(root)
    with pytest.raises(MidChange, match="not one that this program wrote; move it away"):
        recover(root)
    assert everything(root) == before


@pytest.mark.parametrize("text", ["", "[]", '{"format": 2, "moves": []}', '{"format": 1}', "9" * 9])
def test_a_journal_of_another_kind_is_refused(root: Path, text: str) -> None:
    (root / ".directive.journal").write_text(text)
    with pytest.raises(MidChange, match="not one that this program wrote"):
        recover(root)


def test_a_journal_that_is_no_file_is_refused(root: Path) -> None:
    (root / ".directive.journal").mkdir()
    with pytest.raises(MidChange, match="not one that this program wrote"):
        recover(root)


def test_a_registry_that_is_locked_meanwhile_says_that_it_is_mid_change(root: Path) -> None:
    (root / ".directive.journal").write_text('{"format": 1, "moves": []}')
    (root / ".directive.lock").mkdir()
    with pytest.raises(
        MidChange, match=r"cannot be completed: \.directive\.lock cannot be written"
    ):
        recover(root)


def moving(root: Path, *, before: str | None, after: str = digest(EVENT) or "") -> None:
    """Lay a journal ready that puts EVENT in the place of PROGRESS."""
    (root / PROGRESS).with_name(READY).write_bytes(EVENT)
    move = {"path": PROGRESS, "ready": READY, "before": before, "after": after}
    (root / ".directive.journal").write_text(json.dumps({"format": 1, "moves": [move]}))


def test_what_lies_ready_and_is_damaged_is_not_put_in_place(root: Path) -> None:
    before = everything(root)[PROGRESS]
    moving(root, before=digest(before), after="0" * 64)
    with pytest.raises(MidChange) as raised:
        recover(root)
    assert str(raised.value.message) == (
        "The registry is in the middle of a change of several files, which cannot be completed: "
        f"{PROGRESS} ({READY}) is damaged."
    )
    assert everything(root)[PROGRESS] == before


def test_a_change_that_cannot_be_completed_names_the_file_and_the_reason(root: Path) -> None:
    moving(root, before=digest(everything(root)[PROGRESS]))

    def full(step: str) -> None:
        if step.startswith("replace"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "there.yaml")

    with pytest.raises(MidChange) as raised:
        recover(root, step=full)
    assert str(raised.value.message) == (
        "The registry is in the middle of a change of several files, which cannot be completed: "
        "there.yaml cannot be written: no space is left."
    )
    with pytest.raises(
        MidChange, match=f"completed: {re.escape(str(root))} cannot be written: no space is left"
    ):
        recover(root, step=failing_from(1))
    assert recover(root)
    assert not (root / ".directive.journal").exists()


def test_each_change_of_several_files_is_counted(root: Path) -> None:
    assert change_count(root) == b""
    for number in (b"1", b"2", b"3"):
        changes = ChangeSet(root)
        for path in (PROGRESS, PLAN):
            changes.put(path, (changes.read(path) or b"") + b"# " + number + b"\n")
        changes.apply()
        assert change_count(root).partition(b"\n")[0] == number


def test_what_another_writes_after_the_plan_is_named(root: Path) -> None:
    changes = appended(root)
    (root / PROGRESS).write_bytes(EVENT)
    with pytest.raises(ChangedMeanwhile) as raised:
        changes.apply()
    assert str(raised.value.message) == (
        f"{PROGRESS} was changed by somebody else meanwhile; nothing was changed. Try again."
    )


def test_a_file_that_cannot_be_read_is_named(root: Path) -> None:
    (root / "progress/ke-hoach.yaml").mkdir()
    with pytest.raises(CannotWrite, match=r"^progress/ke-hoach.yaml cannot be written: "):
        ChangeSet(root).read("progress/ke-hoach.yaml")


def test_what_is_no_utf_8_is_shown_and_kept(root: Path) -> None:
    changes = ChangeSet(root)
    changes.put(PROGRESS, b"# \xff\n" + EVENT)
    assert "+# \ufffd\n" in changes.diff()


def test_a_change_is_completed_under_the_lock_that_it_is_made_under(root: Path) -> None:
    before = everything(root)[PROGRESS]
    changes = appended(root)
    moving(root, before=digest(before))
    # The plan was made before the interrupted change was completed.
    with pytest.raises(ChangedMeanwhile):
        changes.apply(wait_seconds=0)
    assert (root / PROGRESS).read_bytes() == EVENT


def test_how_many_changes_were_begun_is_counted(root: Path) -> None:
    begun = ChangeSet.applied
    appended(root).apply()
    assert ChangeSet.applied == begun + 1


def test_a_change_made_by_hand_in_between_is_never_overwritten(root: Path) -> None:
    ready = f".{Path(PROGRESS).name}.0123456789abcdef.directive-new"
    (root / PROGRESS).with_name(ready).write_bytes(EVENT)
    move = {"path": PROGRESS, "ready": ready, "before": "0" * 64, "after": digest(EVENT)}
    (root / ".directive.journal").write_text(json.dumps({"format": 1, "moves": [move]}))
    before = everything(root)
    told = (
        f"completed: {PROGRESS} was changed in between. Keep what you want of it and of {ready} "
        "beside it, then remove .directive.journal."
    )
    with pytest.raises(MidChange, match=told):
        recover(root)
    assert everything(root) == before
    move["before"] = digest(before[PROGRESS])
    (root / ".directive.journal").write_text(json.dumps({"format": 1, "moves": [move]}))
    assert recover(root)
    assert (root / PROGRESS).read_bytes() == EVENT
    assert not recover(root)


def failing_from(steps: int, *, until: int = 10_000) -> Callable[[str], None]:
    """Return a hook that fails as a full disk does, from the step of that number on."""
    passed = 0

    def step(_name: str) -> None:
        nonlocal passed
        passed += 1
        if steps <= passed < until:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    return step


def steps_of(folder: Path) -> list[str]:
    """Return the steps of the change below, as long as none fails."""
    names: list[str] = []
    two_files(lay_out(folder)).apply(step=names.append)
    return names


def two_files(root: Path) -> ChangeSet:
    changes = appended(root)
    changes.put("directives/2026/moi.yaml", "type: ke-hoach\ntitle: Mới".encode())
    return changes


def test_a_step_that_fails_once_takes_the_whole_change_back(tmp_path: Path) -> None:
    count = len(steps_of(tmp_path / "whole"))
    assert count > 6
    for number in range(1, count + 1):
        root = lay_out(tmp_path / str(number))
        before = everything(root)
        try:
            two_files(root).apply(step=failing_from(number, until=number + 1))
        except DirectiveError as error:
            assert "no space" in str(error.message).lower(), number
            kept = everything(root)
            assert {path: kept[path] for path in before} == before, number
            assert "directives/2026/moi.yaml" not in kept, number
            # The next writer finds nothing in its way.
            two_files(root).apply()
        assert everything(root)[PROGRESS] == before[PROGRESS] + EVENT, number
        assert not list((root / "progress").rglob("*.directive-new")), number


def test_a_disk_that_stays_full_leaves_the_change_to_the_next_command(tmp_path: Path) -> None:
    count = len(steps_of(tmp_path / "whole"))
    for number in range(1, count + 1):
        root = lay_out(tmp_path / str(number))
        before = everything(root)
        try:
            two_files(root).apply(step=failing_from(number))
        except DirectiveError as error:
            if isinstance(error, MidChange):
                assert str(error.message).endswith(
                    "no space is left. The change of 2 files is unfinished; the next command "
                    "completes it."
                )
            with RegistryLock(root) as lock:
                recover(root, lock=lock)
            found = everything(root)
            added = "directives/2026/moi.yaml" in found
            assert found[PROGRESS] == before[PROGRESS] + (EVENT if added else b""), number


_WRITTEN = ("create", "write", "flush")


def prepared(name: str) -> list[str]:
    """Return the steps in which a file is written beside its place."""
    return [f"{what} .{name}" for what in _WRITTEN]


def moved(name: str) -> list[str]:
    return [f"replace {name}", f"flush folder of {name}"]


def removed(name: str) -> list[str]:
    return [f"remove {name}", f"flush folder of {name}"]


def without_marks(steps: list[str]) -> list[str]:
    """Return the steps without the random marks of prepared files."""
    return [re.sub(r"\.[0-9a-f]{16}\.directive-new$", "", step) for step in steps]


def test_every_step_of_a_write_is_announced_before_it_is_made(tmp_path: Path) -> None:
    one: list[str] = []
    appended(lay_out(tmp_path / "one")).apply(step=one.append)
    name = Path(PROGRESS).name
    assert without_marks(one) == [*prepared(name), *moved(name)]
    assert without_marks(steps_of(tmp_path / "two")) == [
        "make folder 2026",
        *prepared("moi.yaml"),
        *prepared(name),
        *prepared(".directive.journal"),
        *moved(".directive.journal"),
        *moved("moi.yaml"),
        *moved(name),
        *removed(".directive.journal"),
    ]


def test_every_step_of_taking_a_change_back_is_announced(root: Path) -> None:
    before = everything(root)
    changes = appended(root)
    changes.put(PLAN, before[PLAN] + b"# them\n")
    plan, progress = Path(PLAN).name, Path(PROGRESS).name
    steps: list[str] = []

    def fails_once(step: str) -> None:
        steps.append(step)
        if step == f"replace {progress}" and steps.count(step) == 1:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(CannotWrite):
        changes.apply(step=fails_once)
    after = without_marks(steps[steps.index(f"replace {progress}") + 1 :])
    assert after == [
        *prepared(plan),
        *prepared(".directive.journal"),
        *moved(".directive.journal"),
        *moved(plan),
        *removed(".directive.journal"),
        *removed(f".{plan}"),
        *removed(f".{progress}"),
    ]
    assert {path: everything(root)[path] for path in before} == before
    assert not list(root.rglob("*.directive-new"))


@pytest.mark.parametrize("named", ["there.yaml", None])
def test_a_write_that_the_system_refuses_names_the_file_else_the_registry(
    root: Path, named: str | None
) -> None:
    def full(_step: str) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), named)

    with pytest.raises(CannotWrite) as raised:
        appended(root).apply(step=full)
    assert str(raised.value.message) == (
        f"{named or root} cannot be written: no space is left. Nothing was changed."
    )
